package edtf

import (
	"cmp"
	"slices"
	"strings"
)

// maxRuns is how many separate stretches of days a result lists before it settles for their hull.
const maxRuns = 64

// Intersect is the time that lies in both a and b, or could; false when there is none. A zero Value is no
// restriction. The order of a and b does not matter, and the result never excludes a day that both contain.
//
// Where the common time is what one of them says, the result is that text. Where the format cannot write it (an
// interval that starts "in June 1981 or later in that year", a day in the year 12000, more than 64 separate
// stretches), the result is one date somewhere in it, from its first day to its last, or to whole years beyond 9999.
func Intersect(a, b Value) (Value, bool) {
	switch {
	case a.IsZero() || a == b:
		return b, true
	case b.IsZero():
		return a, true
	}
	ofA, ofB := a.pieces(), b.pieces()
	var common []piece
	for _, x := range ofA {
		for _, y := range ofB {
			if both, ok := x.meet(y); ok {
				common = append(common, both)
			}
		}
	}
	if len(common) == 0 {
		return Value{}, false
	}
	common = inOrder(common)
	all := bothAll(a, b)
	// What an input says already, in the shorter of the two texts if both do.
	var said []string
	if samePieces(common, ofA) && (all || a.kind != AllOf) {
		said = append(said, a.text)
	}
	if samePieces(common, ofB) && (all || b.kind != AllOf) {
		said = append(said, b.text)
	}
	switch {
	case len(said) > 0:
		return MustParse(shortest(said)), true
	case len(common) == 1 && common[0].lasting && !all:
		return writeInterval(common[0].Bounds, a, b), true
	}
	return writeSet(common, all), true
}

// bothAll reports whether what a and b have in common is all meant, not only one part of it.
func bothAll(a, b Value) bool {
	return a.kind == AllOf && (b.kind == AllOf || b.kind == Interval) || a.kind == Interval && b.kind == AllOf
}

// samePieces reports whether the common pieces, in order, are those of an input.
func samePieces(common, input []piece) bool {
	return slices.EqualFunc(common, inOrder(slices.Clone(input)), func(x, y piece) bool { return x.compare(y) == 0 })
}

// inOrder sorts pieces and drops repeated ones.
func inOrder(pieces []piece) []piece {
	slices.SortFunc(pieces, piece.compare)
	return slices.CompactFunc(pieces, func(x, y piece) bool { return x.compare(y) == 0 })
}

// compare orders pieces by time, and by what days they leave out.
func (x piece) compare(y piece) int {
	return cmp.Or(
		cmp.Compare(x.EarliestStart, y.EarliestStart), cmp.Compare(x.LatestEnd, y.LatestEnd),
		cmp.Compare(x.LatestStart, y.LatestStart), cmp.Compare(x.EarliestEnd, y.EarliestEnd),
		strings.Compare(x.patternText(), y.patternText()),
	)
}

func (x piece) patternText() string {
	if x.pattern == nil {
		return ""
	}
	return x.pattern.String()
}

// shortest is the text to prefer among those that say the same: the shortest, the first of equals in byte order.
func shortest(texts []string) string {
	return slices.MinFunc(texts, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	})
}
