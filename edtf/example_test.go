package edtf_test

import (
	"errors"
	"fmt"

	"annals/edtf"
)

func Example() {
	v := edtf.MustParse("1983/1986")
	for _, day := range []edtf.Day{edtf.DayOf(1982, 7, 1), edtf.DayOf(1983, 7, 1), edtf.DayOf(1984, 7, 1)} {
		fmt.Println(day, v.Contains(day))
	}
	// Output:
	// 1982-07-01 no
	// 1983-07-01 possibly
	// 1984-07-01 yes
}

func ExampleParse() {
	_, err := edtf.Parse("199u")
	fmt.Println(err)
	var syntax *edtf.SyntaxError
	if errors.As(err, &syntax) {
		fmt.Println(syntax.Hint)
	}
	// Output:
	// date "199u", character 4: expected a year of four digits, found 'u' (write "199X")
	// write "199X"
}

func ExampleValue_Bounds() {
	for _, text := range []string{"1981-39", "1979/199X", "[..1980]", "/1982"} {
		b := edtf.MustParse(text).Bounds()
		fmt.Printf("%-9s  starts %s to %s, ends %s to %s\n", text, b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd)
	}
	// Output:
	// 1981-39    starts 1981-09-01 to 1981-12-31, ends 1981-09-01 to 1981-12-31
	// 1979/199X  starts 1979-01-01 to 1979-12-31, ends 1990-01-01 to 1999-12-31
	// [..1980]   starts beginning to 1980-12-31, ends beginning to 1980-12-31
	// /1982      starts beginning to 1982-12-31, ends 1982-01-01 to 1982-12-31
}

func ExampleValue_Contains() {
	// The bounds of a set hold for each member; Contains knows the gap between them.
	v := edtf.MustParse("{1979-04-01,1981}")
	day := edtf.DayOf(1980, 6, 1)
	fmt.Println(v.Bounds().Contains(day), v.Contains(day), v.Contains(edtf.DayOf(1979, 4, 1)))
	// Output: possibly no yes
}

func ExampleBefore() {
	fmt.Println(edtf.Before(edtf.MustParse("1981"), edtf.MustParse("1982/..")))
	fmt.Println(edtf.Before(edtf.MustParse("1981"), edtf.MustParse("1981-06")))
	// Output:
	// yes
	// possibly
}
