package edtf_test

import (
	"testing"

	"annals/edtf"
)

// BenchmarkParse measures the forms that a record has most of; every stored statement is parsed when it is loaded.
func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"1981", "1981-06-20", "1983/..", "/1982-06", "197X", "[..1980]", "{1979,1981,1983}",
		"198X-12-25"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := edtf.Parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkContains(b *testing.B) {
	day := edtf.DayOf(1985, 12, 25)
	for _, text := range []string{"1983/1986", "[1979,1981]", "198X-12-25"} {
		v := edtf.MustParse(text)
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				v.Contains(day)
			}
		})
	}
}
