package web

import (
	"testing"

	"annals/edtf"
	"annals/internal/render"
)

// TestSpan: a bar ends with its last day, however short it is, and never leaves the axis.
func TestSpan(t *testing.T) {
	axis := render.Axis{From: edtf.DayOf(1900, 1, 1), To: edtf.DayOf(1999, 12, 31), Width: 100}
	for _, c := range []struct {
		name        string
		first, last edtf.Day
		visible     bool
	}{
		{"a decade", edtf.DayOf(1950, 1, 1), edtf.DayOf(1959, 12, 31), true},
		{"a day", edtf.DayOf(1950, 1, 1), edtf.DayOf(1950, 1, 1), true},
		{"the first day", axis.From, axis.From, true},
		{"the last day", axis.To, axis.To, true},
		{"for ever", edtf.Beginning, edtf.Forever, true},
		{"before", edtf.DayOf(1800, 1, 1), edtf.DayOf(1899, 12, 31), false},
		{"after", edtf.DayOf(2000, 1, 1), edtf.Forever, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			x, w, visible := span(axis, c.first, c.last)
			if visible != c.visible {
				t.Fatalf("visible: %v", visible)
			}
			if !visible {
				return
			}
			if x < 0 || x+w > 100.0001 || w < leastWidth {
				t.Errorf("from %g, %g wide", x, w)
			}
			if end, inside := axis.At(c.last.Add(1)); inside && c.last != edtf.Forever && x+w > end+.0001 && x > 0 {
				t.Errorf("it ends at %g, its last day at %g", x+w, end)
			}
		})
	}
}
