package web

import (
	"strconv"

	"annals/edtf"
	"annals/internal/render"
)

// Places in drawings are in percent of the drawing's width, so that it fits any screen without a script or a style of its own.

func percent(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "%" }

// markAt is a mark on an axis of width 100.
func markAt(axis render.Axis, x float64, text string) mark {
	anchor := "middle"
	switch {
	case x < 8:
		anchor = "start"
	case x > 92:
		anchor = "end"
	}
	return mark{X: percent(x), Text: text, Anchor: anchor}
}

func firstOf(year int64) edtf.Day { return edtf.DayOf(year, 1, 1) }
