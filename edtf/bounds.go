package edtf

// Bounds is what a time says about days: it starts on a day from EarliestStart to LatestStart and ends on a day from
// EarliestEnd to LatestEnd, all inclusive. In every Bounds of a [Value], each pair is in order, and no start bound
// is later than the end bound of the same kind. Example: "1983/1986" is 1983-01-01, 1983-12-31, 1986-01-01, 1986-12-31.
type Bounds struct {
	EarliestStart Day // Beginning when nothing says that it had not started before
	LatestStart   Day
	EarliestEnd   Day
	LatestEnd     Day // Forever when nothing says that it ended
}

// Contains reports whether d lies in the time: Yes between the latest start and the earliest end, No before the
// earliest start or after the latest end, otherwise Possibly.
func (b Bounds) Contains(d Day) Truth {
	return truth(b.LatestStart <= d && d <= b.EarliestEnd, b.EarliestStart <= d && d <= b.LatestEnd)
}

// Intersect is what is left when both bounds are of the same time: the later of the earliest days, the earlier of
// the latest. It is false, with zero Bounds, when they exclude each other. (Whether two different times overlap
// is another question: see [Overlaps].)
func (b Bounds) Intersect(c Bounds) (Bounds, bool) {
	r := Bounds{
		EarliestStart: max(b.EarliestStart, c.EarliestStart),
		LatestStart:   min(b.LatestStart, c.LatestStart),
		EarliestEnd:   max(b.EarliestEnd, c.EarliestEnd),
		LatestEnd:     min(b.LatestEnd, c.LatestEnd),
	}
	if r.EarliestStart > r.LatestStart || r.EarliestEnd > r.LatestEnd || r.EarliestStart > r.LatestEnd {
		return Bounds{}, false
	}
	return r.ordered(), true
}

// ordered tightens bounds by what they imply of each other: the end is not before the start.
func (b Bounds) ordered() Bounds {
	b.LatestStart = min(b.LatestStart, b.LatestEnd)
	b.EarliestEnd = max(b.EarliestEnd, b.EarliestStart)
	return b
}

// somewhere is the bounds of a time that lies anywhere from first to last.
func somewhere(first, last Day) Bounds {
	return Bounds{EarliestStart: first, LatestStart: last, EarliestEnd: first, LatestEnd: last}
}

// each is the narrowest bounds that hold for times of both bounds.
func (b Bounds) each(c Bounds) Bounds {
	return Bounds{
		EarliestStart: min(b.EarliestStart, c.EarliestStart),
		LatestStart:   max(b.LatestStart, c.LatestStart),
		EarliestEnd:   min(b.EarliestEnd, c.EarliestEnd),
		LatestEnd:     max(b.LatestEnd, c.LatestEnd),
	}
}
