package web

import (
	"strconv"

	"annals/edtf"
)

// Places in drawings are in percent of the drawing's width, so that it fits any screen without a script or a style of its own.

func percent(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "%" }

// markAt is a mark on an axis of width 100. Near an end of the axis its label stands on the inner side of it: nearer than the
// half of a label's width, which on a narrow screen is some percent for each letter.
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

func firstOf(year int64) edtf.Day { return edtf.DayOf(year, 1, 1) }
