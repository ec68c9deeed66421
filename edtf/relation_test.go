package edtf_test

import (
	"testing"

	"annals/edtf"
)

func TestContains(t *testing.T) {
	for _, c := range []struct {
		text, no, possibly, yes string // days
	}{
		{"1981-06-20", "1981-06-19 1981-06-21", "", "1981-06-20"},
		{"1981", "1980-12-31 1982-01-01", "1981-01-01 1981-12-31", ""},
		{"", "", "-0043-03-15 1981-06-20", ""},
		{"1983/1986", "1982-12-31 1987-01-01", "1983-06-01 1986-06-01", "1984-01-01 1985-12-31"},
		{"1983/..", "1982-12-31", "1983-12-30", "1983-12-31 2100-01-01"},
		{"1983/", "1982-12-31", "1983-12-31 2100-01-01", ""},
		{"/1982-03-01", "1982-03-02", "1800-01-01", "1982-03-01"},
		{"/..", "", "1800-01-01 2100-01-01", ""},
		{"../..", "", "", "1800-01-01 2100-01-01"},
		{"[..1980]", "1981-01-01", "1800-01-01 1980-12-31", ""},
		// What the bounds do not tell: the days between the members of a set, or between Christmas and Christmas.
		{"[1979,1981]", "1978-12-31 1980-06-01 1982-01-01", "1979-01-01 1981-12-31", ""},
		{"{1979-04-01,1981}", "1980-06-01", "1981-06-01", "1979-04-01"},
		{"[1979-04-01,1981]", "1980-06-01", "1979-04-01 1981-06-01", ""},
		{"{1960-05-01..1960-05-04,1960-06}", "1960-05-05", "1960-06-01", "1960-05-01 1960-05-04"},
		{"{1670..1672}", "1673-01-01", "1671-06-01", ""},
		{"156X-12-25", "1565-12-24 1570-12-25", "1560-12-25 1569-12-25", ""},
		{"XXXX-06", "1981-07-01", "1981-06-20", ""},
		{"1981-06-X1", "1981-06-02", "1981-06-01 1981-06-11", ""},
		// With "~" the gaps are no longer sure.
		{"156X-12-25~", "1559-12-23", "1565-06-01", ""},
	} {
		v := edtf.MustParse(c.text)
		for _, want := range []struct {
			days  string
			truth edtf.Truth
		}{{c.no, edtf.No}, {c.possibly, edtf.Possibly}, {c.yes, edtf.Yes}} {
			for _, d := range days(want.days) {
				if got := v.Contains(d); got != want.truth {
					t.Errorf("%q contains %s: %s, want %s", c.text, d, got, want.truth)
				}
			}
		}
	}
}

func TestRelations(t *testing.T) {
	for _, c := range []struct {
		a, b                            string
		before, after, overlaps, within string
	}{
		{"1981", "1982", "yes", "no", "no", "no"},
		{"1981", "1981", "possibly", "possibly", "possibly", "possibly"},
		{"1981-06-20", "1981-06-20", "no", "no", "yes", "yes"},
		{"1981-06", "1981", "possibly", "possibly", "possibly", "possibly"},
		// Some time in 1984, and the years from 1983 to 1986.
		{"1984", "1983/1986", "no", "no", "yes", "yes"},
		{"1983", "1983/1986", "possibly", "no", "possibly", "possibly"},
		{"1983/1986", "1984", "no", "no", "yes", "no"},
		{"1979/1981", "1981/1983", "possibly", "no", "possibly", "no"},
		{"1979/1980", "1981/..", "yes", "no", "no", "no"},
		{"1985/..", "1981/..", "no", "no", "yes", "yes"},
		{"/1982", "1983", "yes", "no", "no", "no"},
		{"/1982", "1981", "no", "possibly", "possibly", "no"},
		{"1981", "", "possibly", "possibly", "possibly", "possibly"},
		// One of a set: certain only what is so for each member.
		{"[1979,1981]", "1980", "possibly", "possibly", "no", "no"},
		{"[1979,1981]", "1982", "yes", "no", "no", "no"},
		{"[1979,1981]", "1978/1982", "no", "no", "yes", "yes"},
		// All of a set: before if every member is, overlapping if any does.
		{"{1979,1981}", "1980", "no", "no", "no", "no"},
		{"{1979,1981}", "1982", "yes", "no", "no", "no"},
		{"{1979-04-01,1981}", "1979-03/1979-05", "no", "no", "yes", "no"},
		{"1980-06", "{1979,1981}", "no", "no", "no", "no"},
		{"1979-04-01", "{1979-04-01,1981}", "no", "no", "yes", "yes"},
		// All of one set and one of another: whichever is meant, one of all is the same; but no one is all.
		{"{1979-04-01,1981-04-01}", "[1979-04-01,1981-04-01]", "no", "no", "yes", "no"},
		{"[1979-04-01,1981-04-01]", "{1979-04-01,1981-04-01}", "no", "no", "yes", "yes"},
		{"{1979,1981}", "[1980,1982]", "possibly", "no", "no", "no"},
		{"198X-12", "198X-11", "possibly", "possibly", "no", "no"},
		{"198X-12", "XX85-12-24", "possibly", "possibly", "possibly", "possibly"},
		{"198X-12", "1985-01/1985-11", "possibly", "possibly", "no", "no"},
		{"-0043-03-15", "0033", "yes", "no", "no", "no"},
		{"Y-17E7", "-0043", "yes", "no", "no", "no"},
	} {
		a, b := edtf.MustParse(c.a), edtf.MustParse(c.b)
		for _, r := range []struct {
			name string
			got  edtf.Truth
			want string
		}{
			{"before", edtf.Before(a, b), c.before},
			{"after", edtf.After(a, b), c.after},
			{"overlaps", edtf.Overlaps(a, b), c.overlaps},
			{"within", edtf.Within(a, b), c.within},
		} {
			if r.got.String() != r.want {
				t.Errorf("%q %s %q: %s, want %s", c.a, r.name, c.b, r.got, r.want)
			}
		}
	}
}

func TestBoundsIntersect(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"1981", "1981-06", "1981-06-01 1981-06-30"},
		// The same time, told twice, cannot have started both in 1979 and in 1983.
		{"1979/1985", "1983/..", "none"},
		{"/1985", "1983/", "1983-01-01 1983-12-31 | 1985-01-01 1985-12-31"},
		{"[1979,1981]", "1980", "1980-01-01 1980-12-31"},
		{"[1981..]", "/1981-06-20", "1981-01-01 1981-06-20 | 1981-06-20 1981-06-20"},
	} {
		b, ok := edtf.MustParse(c.a).Bounds().Intersect(edtf.MustParse(c.b).Bounds())
		got := boundsText(b)
		if !ok {
			got = "none"
		}
		if got != c.want {
			t.Errorf("bounds of %q and %q: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}
