package query

import (
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// wording is how reasons speak of a standing: "listed", "banned", "in force".
type wording struct {
	was string
}

// explain says which bound decides what an episode comes to on a day, in words, and lists the items that decide first.
// Dates are as exact as the sources have them; days that follow from them are days.
func (w wording) explain(e episode, day edtf.Day) (string, []item) {
	b := e.bounds
	start, end := e.startItem(), e.endItem()
	deciding := func(items ...*item) []item { return e.order(items) }
	switch b.Contains(day) {
	case edtf.Yes:
		switch {
		case end != nil && start != nil:
			return w.since(*start) + ", " + w.until(*end, b), deciding(start, end)
		case end != nil:
			return w.was + " " + w.until(*end, b), deciding(end)
		}
		attested := e.attestItem()
		switch {
		case start != nil && attested != nil:
			return w.since(*start) + "; " + attests(*attested), deciding(start, attested)
		case attested != nil:
			return w.was + " " + attested.attested(), deciding(attested)
		case start != nil:
			return w.since(*start), deciding(start)
		}
		kept := e.keptItem()
		return kept.keeping(), deciding(kept)

	case edtf.No:
		if day > b.LatestEnd {
			return w.ended(*end), deciding(end)
		}
		if start == nil {
			if born := e.find(func(it item) bool { return it.birth != nil && it.bounds.EarliestStart == b.EarliestStart }); born != nil {
				return "not yet, for " + born.birth.told(), deciding(born)
			}
			return "not before " + english.Day(b.EarliestStart), deciding()
		}
		return "not before " + start.began(), deciding(start)
	}

	// Possibly: the start is open, or the end is, or both.
	late := day > b.EarliestEnd
	early := day < b.LatestStart
	switch {
	case early && !late, early && end != nil:
		return w.openStart(e, start, end, late)
	case early:
		return w.undated(e, start, false)
	case end != nil:
		return w.openEnd(*end, b), deciding(end, start)
	}
	if attested := e.attestItem(); attested != nil {
		last := "last attested " + whenWritten(attested.written)
		if start != nil {
			return w.since(*start) + "; " + last, deciding(attested, start)
		}
		return last, deciding(attested)
	}
	if start != nil {
		return w.since(*start) + "; until when is not stated", deciding(start)
	}
	return w.undated(e, start, true)
}

// openStart says why it is not known whether it had begun.
func (w wording) openStart(e episode, start, end *item, late bool) (string, []item) {
	by := english.Day(e.bounds.LatestStart)
	switch {
	case start != nil && start.bounds.EarliestStart != e.bounds.EarliestStart &&
		start.bounds.LatestStart != e.bounds.LatestStart:
		return fmt.Sprintf("the start lies between %s and %s, for the sources differ", english.Day(e.bounds.EarliestStart), by),
			e.order([]*item{start, end})
	case start != nil:
		return fmt.Sprintf("%s %s, the day is not stated", w.was, start.beganIn()), e.order([]*item{start, end})
	case late:
		// Vague at both ends.
		return fmt.Sprintf("%s by %s; the start is not stated, and %s", w.was, by, w.openEnd(*end, e.bounds)),
			e.order([]*item{end})
	case end == nil:
		if a := e.attestItem(); a != nil && a.written.last == e.bounds.LatestStart {
			return w.was + " " + a.attested() + "; the start is not stated", e.order([]*item{a})
		}
	}
	return fmt.Sprintf("%s by %s; the start is not stated", w.was, by), e.order([]*item{end, e.byItem()})
}

// undated says that next to nothing is known: neither a start nor an end near the day.
func (w wording) undated(e episode, start *item, late bool) (string, []item) {
	if start != nil {
		return fmt.Sprintf("%s %s, the day is not stated; until when is not stated either", w.was,
			english.When(start.s.Time, true)), e.order([]*item{start})
	}
	by := e.byItem()
	if by == nil {
		return w.was + "; when is not stated", e.order(nil)
	}
	attested, open := e.attestItem(), "the start and the end are not stated"
	switch {
	case attested != nil:
		return w.was + " " + attested.attested() + "; the start is not stated", e.order([]*item{attested})
	case !by.s.Time.IsZero():
		if late {
			open = "until when is not stated"
		}
		if by.kept() {
			return by.keeping() + "; " + open, e.order([]*item{by})
		}
		return fmt.Sprintf("%s by %s; %s", w.was, english.Day(e.bounds.LatestStart), open), e.order([]*item{by})
	}
	return fmt.Sprintf("%s at some time before %s; no date is stated", w.was, writtenBy(by.written)), e.order([]*item{by})
}

// keeping is "not taken off the list on 26 January 2009".
func (it item) keeping() string { return "not taken off the list " + english.When(it.s.Time, true) }

// since is "listed since 1997", "banned on 30 April 1981".
func (w wording) since(start item) string {
	if start.s.Time.Kind() == edtf.Interval {
		return w.was + " since " + start.began()
	}
	return w.was + " " + start.beganIn()
}

// until says up to when, of an episode that has an end.
func (w wording) until(end item, b edtf.Bounds) string {
	if gone, ok := end.gone(); ok {
		return gone
	}
	if end.ousts {
		return "over by the time that " + end.ousting()
	}
	if end.death != nil {
		return "until " + end.death.told()
	}
	if end.foretold {
		return w.openEnd(end, b)
	}
	if end.s.Type != annals.TypeDelisting {
		return "until " + english.Date(end.s.Time.End())
	}
	return fmt.Sprintf("until %s, the day before it was taken off the list (%s)", english.Day(b.EarliestEnd),
		english.Date(end.s.Time))
}

// ended says that it is over.
func (w wording) ended(end item) string {
	if gone, ok := end.gone(); ok {
		return gone
	}
	t := end.s.Time
	switch {
	case end.ousts:
		return "over, for " + end.ousting()
	case end.death != nil:
		return "over, for " + end.death.told()
	case end.s.Type == annals.TypeDelisting && t.IsZero():
		return "taken off the list before " + writtenBy(end.written)
	case end.s.Type == annals.TypeDelisting:
		return "taken off the list " + english.When(t, false)
	case t.IsZero():
		return "over when " + end.written.source.Name + " was written"
	}
	return "ended " + english.When(t.End(), false)
}

// openEnd says why it is not known whether it was over.
func (w wording) openEnd(end item, b edtf.Bounds) string {
	if gone, ok := end.gone(); ok {
		return gone + "; the day is not stated"
	}
	t := end.s.Time
	switch {
	case end.ousts:
		return "over by the time that " + end.ousting() + "; when it ended is not stated"
	case end.death != nil:
		return "until " + end.death.told() + " at the latest"
	case end.foretold:
		return fmt.Sprintf("to end %s, as it stood %s", english.When(t.End(), false), whenWritten(end.written))
	case end.bounds.EarliestEnd != b.EarliestEnd && end.bounds.LatestEnd != b.LatestEnd:
		// It fits several ends that do not fit each other.
		return fmt.Sprintf("the end lies between %s and %s, for the sources differ", english.Day(b.EarliestEnd),
			english.Day(b.LatestEnd))
	case end.s.Type == annals.TypeDelisting && t.IsZero():
		return "taken off the list at some time before " + writtenBy(end.written)
	case end.s.Type == annals.TypeDelisting:
		return "taken off the list " + english.When(t, false) + ", the day is not stated"
	case t.IsZero():
		return "over when " + end.written.source.Name + " was written; when it ended is not stated"
	}
	return "it ended " + english.When(t.End(), false) + ", the day is not stated"
}

// explainDenial says what a denial comes to on a day.
func (w wording) explainDenial(d item, verdict edtf.Truth, day edtf.Day) string {
	when := ""
	switch t := d.s.Time; {
	case !t.IsZero() && !openEnded(t):
		when = "not " + w.was + " " + english.When(t, true) + ", says " + d.written.source.Name
	case d.bounds.LatestStart == edtf.Beginning && !says(*d.s, "never"):
		when = "not " + w.was + ", up to " + whenWritten(d.written)
	case d.bounds.LatestStart == edtf.Beginning:
		when = "never " + w.was + ", up to " + whenWritten(d.written)
	case !t.Start().IsZero():
		when = "not " + w.was + " since " + english.Date(t.Start()) + ", up to " + whenWritten(d.written)
	default:
		when = "not " + w.was + " " + whenWritten(d.written)
	}
	switch {
	case verdict != edtf.No:
		when += "; nothing is said of this day"
	case d.upToWriting() && day > d.written.last:
		when += "; nothing is said since"
	}
	return when
}

// whenWritten is "when pmoi.txt was published (1 May 2024)".
func whenWritten(w *writing) string {
	if w.dated {
		return fmt.Sprintf("when %s was published (%s)", w.source.Name, english.Date(w.source.Published))
	}
	return fmt.Sprintf("when %s was written (it has no date and was read on %s)", w.source.Name, english.Date(w.source.ReadOn))
}

// attested is when a standing was had of which a source gives neither a start nor an end: when it was published, or in which
// editions of a list.
func (it item) attested() string {
	if it.run != nil && it.run.first != it.run.last {
		return fmt.Sprintf("in the editions of %s from %s to %s", it.written.source.Name, english.Day(it.run.first),
			english.Day(it.run.last))
	}
	return whenWritten(it.written)
}

// attests says up to when a statement vouches for what it gives no end: that it says so, or that it says nothing else.
func attests(it item) string {
	w := it.written
	if it.lasting != edtf.Beginning {
		if w.dated {
			return "still so " + whenWritten(w)
		}
		return fmt.Sprintf("still so when %s was written, not before %s", w.source.Name, english.Day(w.first))
	}
	if w.dated {
		return fmt.Sprintf("no end is stated in %s, published %s", w.source.Name, english.Date(w.source.Published))
	}
	return fmt.Sprintf("no end is stated in %s, written not before %s", w.source.Name, english.Day(w.first))
}

// writtenBy is the day by which a source was written, with its name.
func writtenBy(w *writing) string {
	if w.dated {
		return fmt.Sprintf("%s was published (%s)", w.source.Name, english.Date(w.source.Published))
	}
	return fmt.Sprintf("%s was read (%s)", w.source.Name, english.Date(w.source.ReadOn))
}

// each lists the items that the episode rests on, its own first.
func (e episode) each() []item { return slices.Concat(e.items, e.others) }

// startItem is the item that states the start.
func (e episode) startItem() *item {
	return e.find(func(it item) bool {
		return it.starts && (it.bounds.LatestStart == e.bounds.LatestStart || it.bounds.EarliestStart == e.bounds.EarliestStart)
	}, func(it item) bool { return it.starts })
}

// endItem is the item that states the end.
func (e episode) endItem() *item {
	return e.find(func(it item) bool {
		return it.ends && it.bounds.EarliestEnd == e.bounds.EarliestEnd && it.bounds.LatestEnd == e.bounds.LatestEnd
	}, func(it item) bool {
		return it.ends && it.bounds.EarliestEnd == e.bounds.EarliestEnd
	}, func(it item) bool {
		return it.ends && it.bounds.LatestEnd == e.bounds.LatestEnd
	}, func(it item) bool { return it.ends })
}

// attestItem is the item whose source vouches for the latest day.
func (e episode) attestItem() *item {
	return e.find(func(it item) bool {
		return it.until != edtf.Beginning && (it.until == e.bounds.EarliestEnd || it.until.Add(-1) == e.bounds.EarliestEnd)
	})
}

// keptItem is the item that says up to when it was not taken off its list.
func (e episode) keptItem() *item {
	return e.find(func(it item) bool { return it.kept() && it.bounds.EarliestEnd == e.bounds.EarliestEnd }, item.kept)
}

// byItem is the item that says by when it had begun.
func (e episode) byItem() *item {
	return e.find(func(it item) bool { return it.bounds.LatestStart == e.bounds.LatestStart })
}

// find is the first item that fits the first of the tests that any fits.
func (e episode) find(tests ...func(item) bool) *item {
	list := e.each()
	for _, fits := range tests {
		if i := slices.IndexFunc(list, fits); i >= 0 {
			return &list[i]
		}
	}
	return nil
}

// order lists the items that decide, then the others of the episode's own source.
func (e episode) order(deciding []*item) []item {
	var out []item
	for _, d := range deciding {
		if d != nil {
			out = append(out, *d)
		}
	}
	for _, it := range e.items {
		if !slices.ContainsFunc(out, func(o item) bool { return o.s.ID == it.s.ID }) {
			out = append(out, it)
		}
	}
	return out
}
