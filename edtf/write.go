package edtf

import (
	"fmt"
	"slices"
	"strings"
)

// stretch is days without a gap, some of which are meant, or a pattern of days with its first and last.
type stretch struct {
	first, last Day
	text        string // of the pattern; "" when there is none
	certain     bool   // every day is meant
}

// writeSet is the Value of times that are all meant or, when not all, of which one is meant.
func writeSet(pieces []piece, all bool) Value {
	var stretches []stretch
	for _, p := range pieces {
		stretches = append(stretches, p.stretches()...)
	}
	if all && slices.ContainsFunc(stretches, func(s stretch) bool { return !s.nameable() }) {
		// Between braces a range would say that every day of it is meant.
		all = false
	}
	if !all {
		stretches = joined(stretches)
	}
	if len(stretches) == 1 && !stretches[0].certain {
		return stretches[0].value()
	}
	members := make([]string, len(stretches))
	for i, s := range stretches {
		members[i] = s.member()
	}
	text := "[" + strings.Join(members, ",") + "]"
	if all {
		text = "{" + strings.Join(members, ",") + "}"
	}
	if v, err := parse(text); err == nil && len(stretches) <= maxRuns {
		return v
	}
	hull := stretch{first: stretches[0].first}
	for _, s := range stretches {
		hull.last = max(hull.last, s.last)
	}
	return hull.value()
}

// value is one date somewhere in the stretch.
func (s stretch) value() Value {
	if s.first == Beginning && s.last == Forever {
		return MustParse("/")
	}
	if text := s.member(); !strings.Contains(text, "..") {
		return MustParse(text)
	}
	return MustParse("[" + s.member() + "]")
}

// stretches is the days of a piece: itself, or what its pattern leaves of it when the pattern reaches beyond it.
func (x piece) stretches() []stretch {
	whole := stretch{first: x.EarliestStart, last: x.LatestEnd}
	if x.pattern == nil {
		whole.certain = x.lasting && x.EarliestStart == x.LatestStart && x.EarliestEnd == x.LatestEnd
		return []stretch{whole}
	}
	if first, last, _ := x.pattern.span(); first == whole.first && last == whole.last {
		whole.text = x.pattern.String()
		return []stretch{whole}
	}
	var runs []stretch
	for day, ok := whole.first, true; ok && day <= whole.last; day, ok = x.pattern.next(day) {
		if len(runs) > maxRuns {
			return []stretch{whole}
		}
		run := stretch{first: day, last: x.pattern.lastOfRun(day, whole.last)}
		runs = append(runs, run)
		day = run.last + 1
	}
	return runs
}

// lastOfRun is the last day of the unbroken days from first, at most limit, that the date can be.
func (d date) lastOfRun(first, limit Day) Day {
	last := first
	for last < limit {
		if next, ok := d.next(last + 1); !ok || next != last+1 {
			break
		}
		last++
	}
	return last
}

// joined merges stretches that have a day in common, in order. Patterns stay what they are.
func joined(stretches []stretch) []stretch {
	slices.SortStableFunc(stretches, func(s, t stretch) int {
		if s.first != t.first {
			if s.first < t.first {
				return -1
			}
			return 1
		}
		return strings.Compare(s.text, t.text)
	})
	out := stretches[:1]
	for _, s := range stretches[1:] {
		before := &out[len(out)-1]
		if s.text == "" && before.text == "" && s.first <= before.last {
			before.last = max(before.last, s.last)
			continue
		}
		out = append(out, s)
	}
	return out
}

// nameable reports whether the stretch can be a member of "all of".
func (s stretch) nameable() bool {
	_, ok := s.unit()
	return ok || s.certain
}

// unit is the single date that means the stretch: a pattern, a day, month, part of a year, year, decade or century.
func (s stretch) unit() (string, bool) {
	if s.text != "" {
		return s.text, true
	}
	if s.first == Beginning || s.last == Forever {
		return "", false
	}
	y, m, d := s.first.Date()
	y2, m2, d2 := s.last.Date()
	for _, years := range []struct {
		n    int64
		text string
	}{{1, yearText(y)}, {10, "X"}, {100, "XX"}} {
		if s.first != DayOf(y, 1, 1) || s.last != DayOf(y+years.n-1, 12, 31) {
			continue
		}
		if years.n == 1 {
			return years.text, true
		}
		if y >= 0 && y2 <= 9999 && y%years.n == 0 {
			return yearText(y)[:4-len(years.text)] + years.text, true
		}
	}
	switch {
	case y < -9999 || y2 > 9999:
		return "", false
	case s.first == s.last:
		return s.first.String(), true
	case y == y2 && m == m2 && d == 1 && d2 == daysIn(y, m):
		return fmt.Sprintf("%s-%02d", yearText(y), m), true
	}
	// The seasons are left out: what is meant here is days, not weather.
	for code := 33; code < len(groupings); code++ {
		if g := groupings[code]; s.first == g.first(y) && s.last == g.last(y) {
			return fmt.Sprintf("%s-%d", yearText(y), code), true
		}
	}
	return "", false
}

// member is the stretch as it stands in a set: a unit, or a range with ends of the coarsest kind that fits both.
func (s stretch) member() string {
	if text, ok := s.unit(); ok && !s.certain {
		return text
	}
	_, m, d := s.first.Date()
	y2, m2, d2 := s.last.Date()
	// An end that needs no month or day leaves the choice to the other.
	free, freeEnd := s.first == Beginning || tooFar(s.first), s.last == Forever || tooFar(s.last)
	level := byDay
	switch {
	case s.certain:
	case (free || m == 1 && d == 1) && (freeEnd || m2 == 12 && d2 == 31):
		level = byYear
	case (free || d == 1) && (freeEnd || d2 == daysIn(y2, m2)):
		level = byMonth
	}
	low, high := level.text(s.first), level.text(s.last)
	if low == high {
		return low // one certain day, or a day of a year of which only the whole can be written
	}
	return low + ".." + high
}

// precision is how exactly a day is written.
type precision int

const (
	byYear precision = iota
	byMonth
	byDay
)

// text names the year, month or day that d is in; only the year where the format has no more; nothing at the ends of time.
func (p precision) text(d Day) string {
	y, m, _ := d.Date()
	switch {
	case d == Beginning || d == Forever:
		return ""
	case p == byYear || tooFar(d):
		return yearText(y)
	case p == byMonth:
		return fmt.Sprintf("%s-%02d", yearText(y), m)
	}
	return d.String()
}

// tooFar reports whether the format has only whole years there.
func tooFar(d Day) bool {
	y, _, _ := d.Date()
	return y < -9999 || y > 9999
}

// writeInterval is the interval with these bounds, its ends written like those of a and b where that fits. Bounds
// that no interval has are weakened to one date somewhere in them.
func writeInterval(want Bounds, a, b Value) Value {
	for _, start := range ends(want.EarliestStart, want.LatestStart, a.Start(), b.Start()) {
		for _, stop := range ends(want.EarliestEnd, want.LatestEnd, a.End(), b.End()) {
			if v, err := parse(start + "/" + stop); err == nil && v.bounds == want {
				return v
			}
		}
	}
	return stretch{first: want.EarliestStart, last: want.LatestEnd}.value()
}

// ends is what may stand at one end of an interval that is known to lie from first to last, best first: an end of the
// intervals that it comes from, which keeps their qualification; an open or unknown end; a unit of time at either side.
func ends(first, last Day, a, b Value) []string {
	texts := []string{shortest([]string{a.text, b.text}), a.text, b.text, "..", ""}
	if text, ok := (stretch{first: first, last: last}).unit(); ok {
		texts = append(texts, text)
	}
	for _, day := range []Day{first, last} {
		if day == Beginning || day == Forever {
			continue
		}
		texts = append(texts, byYear.text(day), byMonth.text(day), byDay.text(day))
	}
	return texts
}
