package query

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
)

// item is what one statement says of a standing: that it was in force within some bounds, or, when it denies that, that
// it was not.
type item struct {
	s       *annals.Statement // items are copied a lot, and what these point to is not changed
	written *writing
	// voice is the source whose items are one account: that of the statement, or the list that its editions make up.
	voice annals.SourceID
	// run is where the item comes from, if from editions of a list.
	run *run
	// denied tells that the standing was not in force from the latest start to the earliest end.
	denied bool
	// bounds are those of the time in force. What the statement does not say is open.
	bounds edtf.Bounds
	// starts and ends tell which of them the statement states, however vaguely.
	starts, ends bool
	// ousts tells that the end is not told of this standing, but follows from an act that it does not outlast; see oust. upTo
	// is then the last day up to which sources that tell of no end vouch for it.
	ousts bool
	upTo  edtf.Day
	// birth and death are the acts by which a life bounds a tie of which the statement tells no beginning or no end; see life.
	birth, death *ouster
	// foretold tells that the end lies after the source was written: it vouches for nothing after that.
	foretold bool
	// until is the last day for which the statement vouches although it states no end: that on which its source was
	// written; [edtf.Beginning] where it vouches for none. It gives way to an end that any other statement states, for
	// "listed in 1997" and "listed since 1997" are both written 1997/.. .
	until edtf.Day
	// lasting is the same, up to the day before, where the words say that it went on: this gives way only to an end that
	// the same source states. What is told in the present tense gives way to none; its bounds say so.
	lasting edtf.Day
}

// itemOf reads a designation, delisting, ban or status in its source's own voice; ok is false for what is only planned,
// which says nothing of any day.
func itemOf(s annals.Statement, w writing) (it item, ok bool) {
	it = item{s: &s, written: &w, voice: s.Evidence.Source, until: edtf.Beginning, lasting: edtf.Beginning}
	switch {
	case s.Stance == annals.Intended:
		return item{}, false
	case s.Type == annals.TypeDelisting && s.Stance == annals.Denied:
		// Not taken off the list then: on it since before, and for all that is said, after.
		it.bounds, _, _ = heldAt(s.Time, w)
		it.bounds.EarliestStart, it.bounds.LatestEnd = edtf.Beginning, edtf.Forever
		if s.Time.IsZero() || openEnded(s.Time) {
			it.until, it.bounds.EarliestEnd = w.first, max(it.bounds.EarliestEnd, w.first.Add(-1))
		}
	case s.Type == annals.TypeDelisting:
		it.bounds, it.ends = endedAt(s.Time, w), true
	case s.Stance == annals.Denied:
		it.denied = true
		it.bounds = notHeldAt(s, w)
	default:
		it.bounds, it.starts, it.ends = heldAt(s.Time, w)
		switch {
		case s.Time.IsZero() && bygone(s):
			it.bounds.LatestEnd, it.ends = w.last, true
		case openEnded(s.Time):
			it.until = w.first
			if !it.starts {
				it.bounds.EarliestEnd = max(it.bounds.EarliestEnd, w.first.Add(-1))
			} else if goesOn(s) {
				it.lasting = w.first.Add(-1)
			}
		}
	}
	if it.ends && it.bounds.EarliestEnd > w.last {
		it.foretold = true
		it.bounds.EarliestEnd = max(w.last, it.bounds.EarliestStart)
	}
	return it, true
}

// vouched is the last day up to which sources may vouch that give no end, as far as this item lets them.
func (it item) vouched() edtf.Day {
	switch {
	case it.ousts:
		return it.upTo
	case it.ends:
		return edtf.Beginning
	}
	return edtf.Forever
}

// kept reports whether an item says that something was not taken off a list.
func (it item) kept() bool { return it.s.Type == annals.TypeDelisting && it.s.Stance == annals.Denied }

// heldAt is when a state was in force that held at a time as written, and whether that states its start and its end.
func heldAt(t edtf.Value, w writing) (b edtf.Bounds, starts, ends bool) {
	b = t.Bounds()
	switch {
	case t.IsZero():
		// At some time before the source was written.
		b = edtf.Bounds{EarliestStart: edtf.Beginning, LatestStart: w.last,
			EarliestEnd: edtf.Beginning, LatestEnd: edtf.Forever}
	case t.Kind() == edtf.Interval:
		starts = b.EarliestStart != edtf.Beginning
		ends = b.LatestEnd != edtf.Forever
		if !ends {
			b.EarliestEnd = b.EarliestStart
		}
	default:
		// A date is when it began, or by when it had: how long it lasted is not said.
		starts = b.EarliestStart != edtf.Beginning
		b = edtf.Bounds{EarliestStart: b.EarliestStart, LatestStart: b.LatestEnd,
			EarliestEnd: b.EarliestStart, LatestEnd: edtf.Forever}
	}
	// What is told has begun.
	if b.EarliestStart <= w.last {
		b.LatestStart = min(b.LatestStart, w.last)
	}
	return b, starts, ends
}

// endedAt is when a listing was in force that was taken off the list at a time: to the day before, its start unknown.
func endedAt(t edtf.Value, w writing) edtf.Bounds {
	b := t.Bounds()
	first, last := b.EarliestStart, b.LatestEnd
	if t.Kind() == edtf.Interval && !t.Start().IsZero() {
		last = b.LatestStart // off the list since then
	}
	if first <= w.last {
		last = min(last, w.last)
	}
	return edtf.Bounds{EarliestStart: edtf.Beginning, LatestStart: min(last.Add(-1), w.last),
		EarliestEnd: first.Add(-1), LatestEnd: last.Add(-1)}
}

// notHeldAt is when a standing was not in force, as a denial has it: without a time, when its source was written, and
// all the time before where it says "never".
func notHeldAt(s annals.Statement, w writing) edtf.Bounds {
	b := s.Time.Bounds()
	if s.Time.IsZero() || openEnded(s.Time) {
		b.EarliestEnd = w.first
		b.LatestEnd = w.last
	}
	if b.EarliestStart == edtf.Beginning {
		b.LatestStart = w.last
		if says(s, "never") {
			b.LatestStart = edtf.Beginning
		}
	}
	return b
}

// upToWriting reports whether a denial is of the time up to which its source was written.
func (it item) upToWriting() bool { return it.s.Time.IsZero() || openEnded(it.s.Time) }

// notYet reports whether a denial says that something has not happened: "Canada has not banned it". That it has not happened
// again says that it had.
func notYet(s annals.Statement) bool {
	return says(s, "hasn't", "haven't", "hasn’t", "haven’t") ||
		says(s, "has", "have") && says(s, "not", "neither", "nor") && !says(s, "again", "anymore", "longer", "more")
}

// openEnded reports whether a time is an interval whose end is open: "1997/..", "/..".
func openEnded(t edtf.Value) bool { return t.Kind() == edtf.Interval && t.OpenEnd() }

// goesOn reports whether a statement says in so many words that what it states was still so.
func goesOn(s annals.Statement) bool {
	return says(s, "since", "still", "remain", "remains", "remained", "continue", "continues", "continued", "currently")
}

// bygone reports whether a statement without a time says that what it states is over.
func bygone(s annals.Statement) bool {
	return says(s, "previously", "formerly", "once")
}

// says reports whether a statement has one of some words among its hedges or in its evidence.
func says(s annals.Statement, words ...string) bool {
	for _, text := range append([]string{s.Evidence.Text}, s.Hedges...) {
		for _, w := range strings.Fields(strings.ToLower(text)) {
			if slices.Contains(words, strings.Trim(w, ",.;:()\"“”")) {
				return true
			}
		}
	}
	return false
}
