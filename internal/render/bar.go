package render

import (
	"strconv"
	"strings"

	"annals/edtf"
)

// The marks of a bar: what lasted throughout, what may have been, a moment, and ends that lie beyond the scale.
const (
	barSure   = '━'
	barMaybe  = '╌'
	barMoment = '●'
	barBefore = '◀'
	barAfter  = '▶'
)

// barLegend explains the marks.
const barLegend = "● then, ━ throughout, ╌ at some time in it or perhaps, ◀ ▶ beyond."

// scale maps days to the cells of a bar.
type scale struct {
	from, to edtf.Day
	cells    int
}

// newScale fits the finite bounds of the times into a number of cells, whole years at both ends. ok is false when
// nothing has a date to draw.
func newScale(bounds []edtf.Bounds, from, to edtf.Day, cells int) (s scale, ok bool) {
	s = scale{from: edtf.Forever, to: edtf.Beginning, cells: cells}
	open := false
	for _, b := range bounds {
		open = open || b.LatestEnd == edtf.Forever
		for _, d := range []edtf.Day{b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd} {
			if d != edtf.Beginning && d != edtf.Forever && !ofAnyYear(b, d) {
				s.from, s.to = min(s.from, d), max(s.to, d)
			}
		}
	}
	if s.from > s.to {
		return s, false
	}
	if from != edtf.Beginning {
		s.from = max(s.from, from)
	}
	if to != edtf.Forever {
		s.to = min(s.to, to)
	} else if open {
		s.to = s.to.Add(int64(s.to-s.from) / 8) // room to see that it goes on
	}
	y, _, _ := s.from.Date()
	s.from = edtf.DayOf(y, 1, 1)
	y, _, _ = max(s.to, s.from).Date()
	s.to = edtf.DayOf(y, 12, 31)
	return s, true
}

// ofAnyYear reports whether a bound of a time is only that of all years there are, as those of a day or month are whose year is
// not told, XXXX-04-15: it would make a scale ten thousand years long.
func ofAnyYear(b edtf.Bounds, d edtf.Day) bool {
	year := func(d edtf.Day) int64 {
		y, _, _ := d.Date()
		return y
	}
	return year(d) == 9999 || year(d) == 0 && (year(b.LatestStart) == 9999 || year(b.LatestEnd) == 9999)
}

// cell is where a day falls, clamped to the scale.
func (s scale) cell(d edtf.Day) int {
	switch {
	case d <= s.from:
		return 0
	case d >= s.to:
		return s.cells - 1
	}
	return int(float64(d-s.from) / float64(s.to-s.from+1) * float64(s.cells))
}

// bar draws a time: for a state what is sure and what is possible, for an event the stretch it falls into.
func (s scale) bar(b edtf.Bounds, state bool) string {
	cells := []rune(strings.Repeat(" ", s.cells))
	first, last := s.cell(b.EarliestStart), s.cell(b.LatestEnd)
	for i := first; i <= last; i++ {
		cells[i] = barMaybe
	}
	sure := state && b.LatestStart <= b.EarliestEnd && b.LatestStart <= s.to && b.EarliestEnd >= s.from
	if sure {
		for i := s.cell(b.LatestStart); i <= s.cell(b.EarliestEnd); i++ {
			cells[i] = barSure
		}
	}
	if b.EarliestStart < s.from {
		cells[0] = barBefore
	}
	if b.LatestEnd > s.to {
		cells[s.cells-1] = barAfter
	}
	if first == last && b.EarliestStart >= s.from && b.LatestEnd <= s.to {
		cells[first] = barMoment
	}
	return string(cells)
}

// axis is the line above the bars: the first and the last year, and those between that have room.
func (s scale) axis() string {
	first, _, _ := s.from.Date()
	last, _, _ := s.to.Date()
	cells := []rune(strings.Repeat(" ", s.cells))
	put := func(year int64, at int) {
		text := []rune(axisYear(year))
		at = min(at, s.cells-len(text))
		if at < 0 {
			return
		}
		for i := max(0, at-1); i < min(s.cells, at+len(text)+1); i++ {
			if cells[i] != ' ' {
				return // no room
			}
		}
		copy(cells[at:], text)
	}
	put(first, 0)
	if last != first {
		put(last, s.cells-1)
	}
	put(first+(last-first)/2, s.cell(edtf.DayOf(first+(last-first)/2, 1, 1)))
	return string(cells)
}

// axisYear is a year as the line above bars has it: "1989", "405 BC", which is the year -404.
func axisYear(year int64) string {
	if year > 0 {
		return strconv.FormatInt(year, 10)
	}
	return strconv.FormatInt(1-year, 10) + " BC"
}
