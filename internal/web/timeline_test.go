package web

import (
	"strings"
	"testing"

	"annals/edtf"
	"annals/internal/render"
)

// TestTicks: an axis of years has round ones with none left out between them, whatever its first year; the labels of
// months and days begin with the first.
func TestTicks(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"1960-01-01", "2023-12-31", "1960 1980 2000 2020"},
		{"1989-01-01", "2020-12-31", "1990 2000 2010 2020"},
		{"1994-01-01", "2029-12-31", "2000 2010 2020"},
		{"1988-01-01", "1999-12-31", "1990 1995"},
		{"1896-01-01", "2023-12-31", "1900 1950 2000"},
		{"-0043-01-01", "2023-12-31", "0 500 1000 1500 2000"},
		{"2009-01-01", "2009-12-31", "Jan 2009 Sep 2009"},
		{"2009-02-01", "2009-02-28", "1 Feb 13 Feb 21 Feb"},
	} {
		axis := render.Axis{From: edtf.MustParse(c.from).Bounds().EarliestStart, To: edtf.MustParse(c.to).Bounds().LatestEnd,
			Width: 100}
		var got []string
		for _, m := range ticks(axis) {
			got = append(got, m.Text)
		}
		if line := strings.Join(got, " "); line != c.want {
			t.Errorf("%s to %s: %s, want %s", c.from, c.to, line, c.want)
		}
	}
	// Of no axis of years is a label left out between two others.
	for first := int64(1900); first < 1960; first++ {
		for years := int64(5); years < 130; years++ {
			axis := render.Axis{From: edtf.DayOf(first, 1, 1), To: edtf.DayOf(first+years-1, 12, 31), Width: 100}
			var at []int64
			for _, m := range ticks(axis) {
				y, _, _ := edtf.MustParse(m.Text).Bounds().EarliestStart.Date()
				at = append(at, y)
			}
			if len(at) == 0 {
				t.Fatalf("%d and %d years: no labels", first, years)
			}
			for i := 2; i < len(at); i++ {
				if at[i]-at[i-1] != at[1]-at[0] {
					t.Errorf("%d and %d years: %v", first, years, at)
				}
			}
		}
	}
}
