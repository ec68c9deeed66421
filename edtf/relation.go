package edtf

// The relations compare two times of which either may be known only within bounds. Yes and No are certain; where the
// bounds allow both, the answer is Possibly, also for two dates of the same text: two events "in 1981" may be on the
// same day or half a year apart. A zero Value may be any time. For one of a set, the answer is Yes or No when it is so
// for each member; for all of a set, every member or any of them must fulfil the relation, as each function says.

// Contains reports whether day d lies in the time; for all of a set, in any member. It is exact where
// [Bounds.Contains] is not: it knows the days that a set or a date such as "198X-12" leaves out.
func (v Value) Contains(d Day) Truth {
	if v.marks&gaps == 0 {
		return v.Bounds().Contains(d)
	}
	day := piece{Bounds: somewhere(d, d)}
	return v.fold(greatest, func(x piece) Truth { return x.contains(day) })
}

// Before reports whether a ends before b starts; for all of a set, whether every member does.
func Before(a, b Value) Truth {
	return relate(a, b, least, least, piece.before)
}

// After reports whether a starts after b ends: it is Before(b, a).
func After(a, b Value) Truth { return Before(b, a) }

// Overlaps reports whether a and b have a day in common; for all of a set, whether any member does.
func Overlaps(a, b Value) Truth {
	return relate(a, b, greatest, greatest, piece.overlaps)
}

// Within reports whether the whole of a lies in b, ends included; for all of a set, whether every member of a lies in
// some member of b.
func Within(a, b Value) Truth {
	return relate(a, b, least, greatest, func(x, y piece) Truth { return y.contains(x) })
}

// relate asks for each piece of a and each of b. Which one of a set is meant is settled first, because "every
// member" and "any member" hold within each such choice.
func relate(a, b Value, foldA, foldB func(Truth, Truth) Truth, ask func(x, y piece) Truth) Truth {
	if b.kind == OneOf {
		return b.fold(foldB, func(y piece) Truth {
			return a.fold(foldA, func(x piece) Truth { return ask(x, y) })
		})
	}
	return a.fold(foldA, func(x piece) Truth {
		return b.fold(foldB, func(y piece) Truth { return ask(x, y) })
	})
}

// fold asks for each piece of v and joins the answers: with join for all of a set, and for
// one of a set to what they agree on.
func (v Value) fold(join func(Truth, Truth) Truth, ask func(piece) Truth) Truth {
	if v.kind == OneOf {
		join = agreed
	}
	pieces := v.pieces()
	all := ask(pieces[0])
	for _, p := range pieces[1:] {
		all = join(all, ask(p))
	}
	return all
}

func least(a, b Truth) Truth    { return min(a, b) }
func greatest(a, b Truth) Truth { return max(a, b) }

// agreed is the answer of both, Possibly when they differ.
func agreed(a, b Truth) Truth {
	if a == b {
		return a
	}
	return Possibly
}

// pieces takes the text apart again, where the bounds of the whole do not say everything.
func (v Value) pieces() []piece {
	switch v.kind {
	case None, Date, DateTime, Season:
		if v.marks&gaps == 0 {
			return []piece{{Bounds: v.Bounds()}}
		}
	case Interval:
		return []piece{{Bounds: v.bounds, lasting: true}}
	}
	e, err := parseExpression(v.text)
	if err != nil {
		// A Value is made only of a text that was parsed.
		panic(err)
	}
	return e.pieces
}

func (x piece) before(y piece) Truth {
	return truth(x.LatestEnd < y.EarliestStart, x.EarliestEnd < y.LatestStart)
}

func (x piece) overlaps(y piece) Truth {
	return truth(x.LatestStart <= y.EarliestEnd && y.LatestStart <= x.EarliestEnd, x.shares(y))
}

func (x piece) contains(y piece) Truth {
	return truth(x.LatestStart <= y.EarliestStart && y.LatestEnd <= x.EarliestEnd,
		x.EarliestStart <= y.LatestStart && y.EarliestEnd <= x.LatestEnd && x.shares(y))
}

// shares reports whether there is a day on which both can be.
func (x piece) shares(y piece) bool {
	_, ok := x.meet(y)
	return ok
}

// meet is the time that is common to both, if there can be any.
func (x piece) meet(y piece) (piece, bool) {
	first, last := max(x.EarliestStart, y.EarliestStart), min(x.LatestEnd, y.LatestEnd)
	if first > last {
		return piece{}, false
	}
	if x.lasting && y.lasting {
		return piece{lasting: true, Bounds: Bounds{
			EarliestStart: first,
			LatestStart:   max(x.LatestStart, y.LatestStart),
			EarliestEnd:   min(x.EarliestEnd, y.EarliestEnd),
			LatestEnd:     last,
		}.ordered()}, true
	}
	pattern := x.pattern
	switch {
	case pattern == nil:
		pattern = y.pattern
	case y.pattern != nil:
		both, ok := pattern.meet(*y.pattern)
		if !ok {
			return piece{}, false
		}
		pattern = &both
	}
	if pattern == nil {
		return piece{Bounds: somewhere(first, last)}, true
	}
	next, ok := pattern.next(first)
	if !ok || next > last {
		return piece{}, false
	}
	previous, _ := pattern.previous(last)
	if !pattern.sparse() {
		pattern = nil
	}
	return piece{Bounds: somewhere(next, previous), pattern: pattern}, true
}
