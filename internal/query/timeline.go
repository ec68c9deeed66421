package query

import (
	"cmp"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// window is the time of which a timeline is asked: a dossier's is of all time.
func (in *inquiry) window() (from, to edtf.Day) {
	if in.q.Ask != annals.AskTimeline {
		return edtf.Beginning, edtf.Forever
	}
	return in.q.From, in.q.To
}

// timeline tells the dated events and states of an entity in the order of time, those that may fall into the window.
// Listings are told by the editions of their lists: when each began and, where it is over, when it ended.
func timeline(in *inquiry) ([]annals.Section, error) {
	var list, listings []annals.Statement
	for _, s := range in.confirmed() {
		switch _, own := in.plays(s, annals.RoleSubject); {
		case s.Type == annals.TypeDesignation && own && s.Stance == annals.Asserted:
			listings = append(listings, s)
		case happened(s) && in.inWindow(s):
			list = append(list, s)
		}
	}
	articles, runs, err := in.runs(listings)
	if err != nil {
		return nil, err
	}
	for _, s := range articles {
		if happened(s) && in.inWindow(s) {
			list = append(list, s)
		}
	}
	rows, err := in.facts(inSourceOrder(in.all, list))
	if err != nil {
		return nil, err
	}
	rows = append(rows, in.turns(runs)...)
	sortByTime(rows)
	if err := in.attest(rows, list); err != nil {
		return nil, err
	}
	from, _ := in.window()
	rows = slices.DeleteFunc(rows, func(r annals.Row) bool { return r.Bounds.LatestEnd < from }) // over by then, as others tell
	return []annals.Section{{Name: "timeline", Title: timelineTitle(in.window()), Rows: rows}}, nil
}

// attest bounds the rows whose statements give no end: what they tell holds for certain up to when the last of their sources
// was written, and a standing as long as the ledger has it.
func (in *inquiry) attest(rows []annals.Row, told []annals.Statement) error {
	if !slices.ContainsFunc(rows, func(r annals.Row) bool { return openEnded(r.Time) }) {
		return nil
	}
	standings, err := in.settled()
	if err != nil {
		return err
	}
	held := held(standings)
	byID := make(map[annals.StatementID]annals.Statement, len(told))
	for _, s := range told {
		byID[s.ID] = s
	}
	for i, r := range rows {
		if !openEnded(r.Time) {
			continue
		}
		b := *r.Bounds
		b.EarliestEnd = b.EarliestStart
		for _, id := range r.Statements {
			if e, ok := held[id]; ok {
				b.EarliestEnd, b.LatestEnd = max(b.EarliestEnd, e.EarliestEnd), min(b.LatestEnd, e.LatestEnd)
			} else {
				b.EarliestEnd = max(b.EarliestEnd, in.written[byID[id].Evidence.Source].first)
			}
		}
		b.EarliestEnd = min(b.EarliestEnd, b.LatestEnd)
		rows[i].Bounds = &b
	}
	return nil
}

// inSourceOrder lists those of all that are in a list, in the order of all.
func inSourceOrder(all, list []annals.Statement) []annals.Statement {
	in := make(map[annals.StatementID]bool, len(list))
	for _, s := range list {
		in[s.ID] = true
	}
	return slices.DeleteFunc(slices.Clone(all), func(s annals.Statement) bool { return !in[s.ID] })
}

// What a row of a timeline tells of a listing, in Row.What.
const (
	turnListed   = "listed"
	turnDelisted = "delisted"
)

// turns are the beginnings and ends of runs of editions in the window, each a row whose time is the days on one of which it
// was.
func (in *inquiry) turns(runs map[listing][]run) (rows []annals.Row) {
	from, to := in.window()
	add := func(what string, it item, first, last edtf.Day, reason string) {
		if first > to || last < from {
			return
		}
		row := annals.Row{What: what, Statements: []annals.StatementID{it.s.ID}, Time: oneDay(first, last), Reason: reason}
		b := row.Time.Bounds()
		row.Bounds = &b
		rows = append(rows, row)
	}
	for _, it := range listItems(runs) {
		began := "in the edition of " + english.Day(it.run.first)
		if !it.run.printed() && it.run.before != edtf.Beginning {
			began += ", not yet in that of " + english.Day(it.run.before)
		}
		add(turnListed, it, it.bounds.EarliestStart, it.bounds.LatestStart, began)
		if it.run.over() && !it.s.Time.IsZero() {
			add(turnDelisted, it, it.bounds.EarliestEnd.Add(1), it.bounds.LatestEnd.Add(1),
				"until "+english.Date(it.s.Time.End())+", as the entry says")
		}
		if gone, ok := it.gone(); ok {
			add(turnDelisted, it, it.bounds.EarliestEnd.Add(1), it.bounds.LatestEnd.Add(1), gone)
		}
	}
	return rows
}

// oneDay is some day from the first to the last, as a time.
func oneDay(first, last edtf.Day) edtf.Value {
	text := first.String()
	switch {
	case first == edtf.Beginning:
		text = fmt.Sprintf("[..%s]", last)
	case first != last:
		text = fmt.Sprintf("[%s..%s]", first, last)
	}
	v, err := edtf.Parse(text)
	if err != nil {
		return last.Value() // a day is always one
	}
	return v
}

func timelineTitle(from, to edtf.Day) string {
	switch {
	case from == edtf.Beginning && to == edtf.Forever:
		return "Timeline"
	case to == edtf.Forever:
		return "Timeline from " + english.Day(from)
	case from == edtf.Beginning:
		return "Timeline to " + english.Day(to)
	}
	return "Timeline from " + english.Day(from) + " to " + english.Day(to)
}

// happened reports whether a statement tells something that has its place in time: not a denial or a plan, nor what
// something is called or like.
func happened(s annals.Statement) bool {
	switch s.Type {
	case annals.TypeName, annals.TypeDescription, annals.TypeFamily:
		return false
	}
	_, _, dated := anchor(s.Time)
	return dated && (s.Stance == annals.Asserted || s.Stance == annals.Alleged)
}

// anchor is when a time begins, or, where it has no beginning, when it ends; ok is false where it has neither.
func anchor(t edtf.Value) (first, last edtf.Day, ok bool) {
	b := t.Bounds()
	switch {
	case b.EarliestStart != edtf.Beginning:
		return b.EarliestStart, min(b.LatestStart, b.LatestEnd), true
	case b.LatestEnd != edtf.Forever:
		return b.LatestEnd, b.LatestEnd, true
	}
	return 0, 0, false
}

// inWindow reports whether what a statement tells may fall into the window. A state without an end reaches to when its
// source was written; one without a beginning is told where it ends.
func (in *inquiry) inWindow(s annals.Statement) bool {
	b := s.Time.Bounds()
	first, last := b.EarliestStart, b.LatestEnd
	if first == edtf.Beginning {
		first = max(min(b.EarliestEnd, last), min(b.LatestStart, last))
		if s.Time.Kind() == edtf.Interval {
			first = b.EarliestEnd
		}
	}
	if last == edtf.Forever {
		last = max(first, in.written[s.Evidence.Source].last)
	}
	from, to := in.window()
	return first <= to && last >= from
}

func sortByTime(rows []annals.Row) {
	slices.SortStableFunc(rows, func(a, b annals.Row) int {
		a1, a2, _ := anchor(a.Time)
		b1, b2, _ := anchor(b.Time)
		return cmp.Or(cmp.Compare(a1, b1), cmp.Compare(a2, b2), cmp.Compare(a.Bounds.LatestEnd, b.Bounds.LatestEnd))
	})
}
