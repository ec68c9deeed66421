package render

import (
	"annals"
	"annals/edtf"
)

// Axis maps days to places across a picture.
type Axis struct {
	From, To    edtf.Day // the first and the last day drawn
	Left, Width int      // where the days begin, and how much room they have, in CSS pixels or any other unit
}

// NewAxis spans the days at which courses change, and the day asked about, with some room on both sides. ok is false
// where nothing ever changes. It has no room yet.
func NewAxis(rows []annals.Row, on edtf.Day) (Axis, bool) {
	axis := Axis{From: edtf.Forever, To: edtf.Beginning}
	include := func(d edtf.Day) {
		if d != edtf.Beginning && d != edtf.Forever {
			axis.From, axis.To = min(axis.From, d), max(axis.To, d)
		}
	}
	for _, r := range rows {
		for _, s := range r.Course {
			include(s.From)
			include(s.To)
		}
	}
	if axis.From > axis.To {
		return axis, false
	}
	include(on)
	room := max(int64(axis.To-axis.From)/12, 366)
	first, _, _ := axis.From.Add(-room).Date()
	last, _, _ := axis.To.Add(room).Date()
	axis.From, axis.To = edtf.DayOf(first, 1, 1), edtf.DayOf(last, 12, 31)
	return axis, true
}

// At is where a day begins, and whether the picture reaches to it.
func (a Axis) At(d edtf.Day) (x float64, inside bool) {
	inside = a.From <= d && d <= a.To
	d = min(max(d, a.From), a.To)
	return float64(a.Left) + float64(d-a.From)/float64(a.To-a.From+1)*float64(a.Width), inside
}

// Stretch is the place of the days from first to last, at least wide enough to see.
func (a Axis) Stretch(first, last edtf.Day) (x, width float64, visible bool) {
	if last < a.From || first > a.To {
		return 0, 0, false
	}
	x, _ = a.At(first)
	end := float64(a.Left + a.Width)
	if last < a.To {
		end, _ = a.At(last.Add(1))
	}
	return x, max(end-x, 1.5), true
}

// Anchor says on which side of a place its label stands, so that it stays in the picture.
func (a Axis) Anchor(x float64) string {
	switch {
	case x < float64(a.Left+50):
		return "start"
	case x > float64(a.Left+a.Width-50):
		return "end"
	}
	return "middle"
}

// draw writes the years and their lines down to a height.
func (a Axis) draw(d *drawing, bottom int) {
	for _, y := range a.Years(a.Width / 48) {
		x, _ := a.At(edtf.DayOf(y, 1, 1))
		d.put(`<line class="rule" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>`, x, ledgerTop-4, x, bottom)
		anchor := "middle"
		switch {
		case x < float64(a.Left+halfYear):
			anchor = "start"
		case x > float64(a.Left+a.Width-halfYear):
			anchor = "end"
		}
		d.put(`<text class="year" x="%.1f" y="%d" text-anchor="%s">%s</text>`, x, ledgerTop-8, anchor, axisYear(y))
	}
}

// halfYear is half the width of a year's label. Years stand closer than other labels are wide.
const halfYear = 16

// Years are round years to label an axis with, about as many as there is room for.
func (a Axis) Years(labels int) (years []int64) {
	first, _, _ := a.From.Date()
	last, _, _ := a.To.Date()
	step := yearStep(last-first+1, int64(labels))
	for y := (first + step - 1) / step * step; y <= last; y += step {
		years = append(years, y)
	}
	return years
}

// yearStep is after how many years the next is labelled, for at most so many labels.
func yearStep(years, labels int64) int64 {
	for _, step := range []int64{1, 2, 5, 10, 20, 50, 100, 200, 500} {
		if years/step <= max(labels, 2) {
			return step
		}
	}
	return 1000
}
