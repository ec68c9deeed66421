package edtf_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"annals/edtf"
)

// days reads days from their ISO form.
func days(list string) []edtf.Day {
	var out []edtf.Day
	for _, text := range strings.Fields(list) {
		out = append(out, edtf.MustParse(text).Bounds().EarliestStart)
	}
	return out
}

func TestDay(t *testing.T) {
	for _, c := range []struct {
		y    int64
		m, d int
		want edtf.Day
		text string
	}{
		{1970, 1, 1, 0, "1970-01-01"},
		{1969, 12, 31, -1, "1969-12-31"},
		{2000, 2, 29, 11016, "2000-02-29"},
		{2009, 1, 26, 14270, "2009-01-26"},
		{0, 1, 1, -719528, "0000-01-01"},
		{-43, 3, 15, -735160, "-0043-03-15"},
		{12026, 1, 1, 3672879, "Y12026-01-01"},
		{2004, 3, 0, 12477, "2004-02-29"},
		{2004, 14, 1, 12815, "2005-02-01"},
		{2004, 0, 1, 12387, "2003-12-01"},
		{math.MaxInt64, 1, 1, edtf.Forever, "forever"},
		{math.MaxInt64, 13, 1, edtf.Forever, "forever"},
		{math.MinInt64, 12, 31, edtf.Beginning, "beginning"},
		{math.MinInt64, -5, 31, edtf.Beginning, "beginning"},
	} {
		got := edtf.DayOf(c.y, c.m, c.d)
		if got != c.want || got.String() != c.text {
			t.Errorf("DayOf(%d, %d, %d) is %d, %s; want %d, %s", c.y, c.m, c.d, got, got, c.want, c.text)
		}
	}
}

// TestDayAgreesWithTime compares every day of a few centuries with the standard library's calendar.
func TestDayAgreesWithTime(t *testing.T) {
	for d := edtf.DayOf(-401, 1, 1); d < edtf.DayOf(2401, 1, 1); d++ {
		when := time.Unix(int64(d)*86400, 0).UTC()
		y, m, day := d.Date()
		if int(y) != when.Year() || m != int(when.Month()) || day != when.Day() || edtf.DayOf(y, m, day) != d {
			t.Fatalf("day %d is %d-%d-%d, want %s", d, y, m, day, when.Format(time.DateOnly))
		}
	}
}

func TestDayAdd(t *testing.T) {
	for _, c := range []struct {
		d    edtf.Day
		n    int64
		want edtf.Day
	}{
		{5, -7, -2},
		{edtf.Beginning, 5, edtf.Beginning},
		{edtf.Forever, -5, edtf.Forever},
		{edtf.Forever - 3, 5, edtf.Forever},
		{edtf.Beginning + 3, -5, edtf.Beginning},
	} {
		if got := c.d.Add(c.n); got != c.want {
			t.Errorf("%d and %d days: %d, want %d", int64(c.d), c.n, int64(got), int64(c.want))
		}
	}
}

func TestDayValue(t *testing.T) {
	for _, c := range []struct {
		day  edtf.Day
		want string
	}{{14270, "2009-01-26"}, {edtf.DayOf(-43, 3, 15), "-0043-03-15"}, {edtf.DayOf(10000, 1, 1), ""}, {edtf.Forever, ""}} {
		if got := c.day.Value().String(); got != c.want {
			t.Errorf("%s as a value is %q, want %q", c.day, got, c.want)
		}
	}
}
