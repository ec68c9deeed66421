package render

import (
	"strconv"

	"annals"
	"annals/edtf"
)

// timeAxis maps days to places across a picture.
type timeAxis struct {
	from, to    edtf.Day // the first and the last day drawn
	left, width int      // where the days begin, and how much room they have, in CSS pixels
}

// newAxis spans the days at which courses change, and the day asked about, with some room on both sides. ok is false
// where nothing ever changes.
func newAxis(rows []annals.Row, on edtf.Day) (timeAxis, bool) {
	axis := timeAxis{from: edtf.Forever, to: edtf.Beginning}
	include := func(d edtf.Day) {
		if d != edtf.Beginning && d != edtf.Forever {
			axis.from, axis.to = min(axis.from, d), max(axis.to, d)
		}
	}
	for _, r := range rows {
		for _, s := range r.Course {
			include(s.From)
			include(s.To)
		}
	}
	if axis.from > axis.to {
		return axis, false
	}
	include(on)
	room := max(int64(axis.to-axis.from)/12, 366)
	first, _, _ := axis.from.Add(-room).Date()
	last, _, _ := axis.to.Add(room).Date()
	axis.from, axis.to = edtf.DayOf(first, 1, 1), edtf.DayOf(last, 12, 31)
	return axis, true
}

// at is where a day begins, and whether the picture reaches to it.
func (a timeAxis) at(d edtf.Day) (x float64, inside bool) {
	inside = a.from <= d && d <= a.to
	d = min(max(d, a.from), a.to)
	return float64(a.left) + float64(d-a.from)/float64(a.to-a.from+1)*float64(a.width), inside
}

// stretch is the place of the days from first to last, at least wide enough to see.
func (a timeAxis) stretch(first, last edtf.Day) (x, width float64, visible bool) {
	if last < a.from || first > a.to {
		return 0, 0, false
	}
	x, _ = a.at(first)
	end := float64(a.left + a.width)
	if last < a.to {
		end, _ = a.at(last.Add(1))
	}
	return x, max(end-x, 1.5), true
}

// anchor says on which side of a place its label stands, so that it stays in the picture.
func (a timeAxis) anchor(x float64) string {
	switch {
	case x < float64(a.left+50):
		return "start"
	case x > float64(a.left+a.width-50):
		return "end"
	}
	return "middle"
}

// draw writes the years and their lines down to a height.
func (a timeAxis) draw(d *drawing, bottom int) {
	first, _, _ := a.from.Date()
	last, _, _ := a.to.Date()
	step := yearStep(last-first+1, int64(a.width/48))
	for y := (first + step - 1) / step * step; y <= last; y += step {
		x, _ := a.at(edtf.DayOf(y, 1, 1))
		d.put(`<line class="rule" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>`, x, ledgerTop-4, x, bottom)
		d.put(`<text class="year" x="%.1f" y="%d" text-anchor="%s">%s</text>`, x, ledgerTop-8, a.anchor(x), strconv.FormatInt(y, 10))
	}
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
