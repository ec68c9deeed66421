package render

import (
	"strings"
	"testing"

	"annals/edtf"
)

// TestScaleWithoutAYear: a day of a year that is not told says nothing of how long a scale is.
func TestScaleWithoutAYear(t *testing.T) {
	bounds := func(times ...string) (list []edtf.Bounds) {
		for _, s := range times {
			d, err := edtf.Parse(s)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, d.Bounds())
		}
		return list
	}
	s, ok := newScale(bounds("1856", "XXXX-04-15", "XXXX-04-17/..", "1883-01-10/XXXX-09"), edtf.Beginning, edtf.Forever, 20)
	if from, to := s.from.String(), s.to.String(); !ok || from != "1856-01-01" || to != "1886-12-31" {
		t.Errorf("the scale goes from %s to %s, want 1856-01-01 to 1886-12-31, with room beyond", from, to)
	}
	if s, _ := newScale(bounds("-0404", "0050"), edtf.Beginning, edtf.Forever, 20); !strings.HasPrefix(s.axis(), "405 BC") {
		t.Errorf("the line above the bars is %q, want it to begin with 405 BC", s.axis())
	}
	if _, ok := newScale(bounds("XXXX-04-15"), edtf.Beginning, edtf.Forever, 20); ok {
		t.Error("a day without a year gives a scale")
	}
}
