package web

import (
	"strconv"

	"annals/edtf"
	"annals/internal/render"
)

// Places in drawings are in percent of the drawing's width, so that it fits any screen without a script or a style of its
// own.

func percent(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "%" }

// markAt is a mark on an axis of width 100. Near an end of the axis its label stands on the inner side of it: nearer than
// the half of a label's width, which on a narrow screen is some percent for each letter.
func markAt(x float64, text string) mark {
	anchor, near := "middle", float64(len(text))*1.4
	switch {
	case x < near:
		anchor = "start"
	case x > 100-near:
		anchor = "end"
	}
	return mark{X: percent(x), Text: text, Anchor: anchor}
}

// leastWidth is the width of the shortest stretch of days that can be seen, in percent of the axis.
const leastWidth = .4

// span is the place of the days from first to last on an axis of width 100. What is too short to see grows towards the past,
// so that it does not seem to go on after its last day.
func span(axis render.Axis, first, last edtf.Day) (x, width float64, visible bool) {
	if last < axis.From || first > axis.To {
		return 0, 0, false
	}
	x, _ = axis.At(first)
	end := 100.0
	if last < axis.To {
		end, _ = axis.At(last.Add(1))
	}
	if end-x < leastWidth {
		x = max(end-leastWidth, 0)
	}
	return x, max(end-x, leastWidth), true
}

func firstOf(year int64) edtf.Day { return edtf.DayOf(year, 1, 1) }
