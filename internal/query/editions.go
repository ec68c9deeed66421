package query

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// run is a stretch of editions of a list in each of which an entity stands under one programme. What lies between two
// editions nobody stated, so it is on neither side of a day: it began after the edition before the first, and was over
// by the edition after the last.
type run struct {
	// statement is what the last of the editions says.
	statement   annals.Statement
	first, last edtf.Day
	// before and after are the editions without it on either side; Beginning and Forever where there is none. Of editions of
	// one day that was imported first which stands first, so that before may be the day of first, and after that of last.
	before, after edtf.Day
	// stood is the last edition before that has the entity under this standing, in an earlier run, or under another since the
	// same printed day: that day is not when this run began. Beginning where there is none.
	stood edtf.Day
}

// listing is one standing on one list: an entity of the list under one programme of one authority. A record that has it
// more than once, at one time and another, has as many of them. Of an entity that was numbered anew, uid is the first number.
type listing struct {
	list    annals.ListID
	uid, as string
	nth     int
}

// standsAs is a programme and the authorities whose it is, or another standing before somebody.
func standsAs(s annals.Statement) string {
	as := s.First(annals.RoleAs).Label()
	for _, f := range s.Roles[annals.RoleAuthority] {
		as += "\x00" + f.Label()
	}
	return as
}

// issue is an edition of a list: its day and its file.
type issue struct {
	day  edtf.Day
	file annals.SourceID
}

func issueOf(e annals.Edition) issue { return issue{e.Published, e.File} }

// presences are the editions that have a standing, each with what it says of it; printings those of a list that have an
// entity, under whatever number, with the times that they print of its standings.
type (
	presences map[issue]annals.Statement
	printings map[issue][]edtf.Value
)

// nth numbers the statements of each record that say the same of different times, in the order of the record.
func nth(statements []annals.Statement) map[annals.StatementID]int {
	type key struct {
		record annals.SourceID
		as     string
	}
	sorted := slices.Clone(statements)
	slices.SortStableFunc(sorted, func(a, b annals.Statement) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	count := map[key]int{}
	of := make(map[annals.StatementID]int, len(sorted))
	for _, s := range sorted {
		k := key{s.Evidence.Source, standsAs(s)}
		of[s.ID] = count[k]
		count[k]++
	}
	return of
}

// runs splits the statements of list records off from the others, and puts them together to runs: by the list, what it
// calls the entity and the programme, then by the day.
func (in *inquiry) runs(statements []annals.Statement) (articles []annals.Statement, found map[listing][]run, err error) {
	of, err := in.presence(statements)
	if err != nil || !slices.ContainsFunc(statements, func(s annals.Statement) bool { return of[s.Evidence.Source] != nil }) {
		return statements, nil, err
	}
	has, entry := map[listing]presences{}, map[annals.ListID]printings{}
	sorts, tell := map[listing]belonging{}, map[belonging]map[issue]bool{}
	alike := nth(statements)
	for _, s := range statements {
		if of[s.Evidence.Source] == nil {
			articles = append(articles, s)
			continue
		}
		for _, p := range of[s.Evidence.Source] {
			l := listing{p.Edition.List, p.UID, standsAs(s), alike[s.ID]}
			if has[l] == nil {
				has[l] = presences{}
			}
			if entry[l.list] == nil {
				entry[l.list] = printings{}
			}
			at := issueOf(p.Edition)
			has[l][at], entry[l.list][at] = s, append(entry[l.list][at], s.Time)
			if b, ok := belongingOf(l.list, s); ok {
				if tell[b] == nil {
					tell[b] = map[issue]bool{}
				}
				sorts[l], tell[b][at] = b, true
			}
		}
	}
	found = map[listing][]run{}
	for l, days := range renumbered(has) {
		editions, err := in.editionsOf(l.list)
		if err != nil {
			return nil, nil, err
		}
		if b, ok := sorts[l]; ok {
			editions = telling(editions, tell[b])
		}
		found[l] = runsOf(editions, days, entry[l.list])
	}
	return articles, found, nil
}

// renumbered puts together what a list says of the entity under one number and, in other editions, under another: the list
// numbered it anew, and did not take it off. What an edition has under two numbers stays two listings.
func renumbered(has map[listing]presences) map[listing]presences {
	order := slices.SortedFunc(maps.Keys(has), func(l, m listing) int {
		return cmp.Or(cmp.Compare(has[l].first(), has[m].first()), l.order(m))
	})
	joined := make(map[listing]presences, len(has))
	var kept []listing
	for _, l := range order {
		i := slices.IndexFunc(kept, func(k listing) bool {
			return k.list == l.list && k.as == l.as && k.uid != l.uid && !joined[k].meet(has[l])
		})
		if i < 0 {
			kept = append(kept, l)
			joined[l] = has[l]
			continue
		}
		maps.Copy(joined[kept[i]], has[l])
	}
	return joined
}

// first is the day of the first of the editions.
func (p presences) first() edtf.Day {
	day := edtf.Forever
	for at := range p {
		day = min(day, at.day)
	}
	return day
}

// meet tells that some edition is among both.
func (p presences) meet(q presences) bool {
	for at := range p {
		if _, both := q[at]; both {
			return true
		}
	}
	return false
}

// presence gives the editions that have the records which some statements stand in. Each is asked for once.
func (in *inquiry) presence(statements []annals.Statement) (map[annals.SourceID][]annals.Presence, error) {
	if in.present == nil {
		in.present = map[annals.SourceID][]annals.Presence{}
	}
	var ids []annals.SourceID
	for _, s := range statements {
		if _, asked := in.present[s.Evidence.Source]; !asked {
			in.present[s.Evidence.Source] = nil
			ids = append(ids, s.Evidence.Source)
		}
	}
	if len(ids) == 0 {
		return in.present, nil
	}
	list, err := in.snap.Present(in.ctx, ids)
	for _, p := range list {
		in.present[p.Record] = append(in.present[p.Record], p)
	}
	return in.present, err
}

// editionsOf lists the editions of a list, which is asked for once.
func (in *inquiry) editionsOf(list annals.ListID) ([]annals.Edition, error) {
	editions, asked := in.editions[list]
	if asked {
		return editions, nil
	}
	editions, err := in.snap.Editions(in.ctx, list)
	if in.editions == nil {
		in.editions = map[annals.ListID][]annals.Edition{}
	}
	in.editions[list] = editions
	return editions, err
}

// runsOf goes through the editions in the order of time. A partial edition without the standing says nothing. Entry has what
// the editions print of the entity, whatever it stands under.
func runsOf(editions []annals.Edition, has presences, entry printings) (runs []run) {
	before := edtf.Beginning // the last edition that does not have it
	open := false
	for i, e := range editions {
		s, stands := has[issueOf(e)]
		switch {
		case stands && open:
			r := &runs[len(runs)-1]
			if r.last != e.Published || r.statement.Time.Start().IsZero() || !s.Time.Start().IsZero() {
				r.statement = s // of two formats of one day the one that has a day of listing
			}
			r.last = e.Published
		case stands:
			r := run{statement: s, first: e.Published, last: e.Published, before: before, after: edtf.Forever, stood: edtf.Beginning}
			if start := s.Time.Start(); !start.IsZero() && s.Time.Bounds().LatestEnd == edtf.Forever {
				// A time that has an end tells all of itself, whatever editions have it.
				r.stood = stood(editions[:i], entry, start)
				if len(runs) > 0 && start.Bounds().LatestEnd <= runs[len(runs)-1].last {
					r.stood = max(r.stood, runs[len(runs)-1].last)
				}
			}
			runs = append(runs, r)
			open = true
		case e.Complete && open:
			runs[len(runs)-1].after = e.Published
			open, before = false, e.Published
		case e.Complete:
			before = e.Published
		}
	}
	return runs
}

// stood is the last of some editions in which the entity has a standing since the same printed day; Beginning for none.
func stood(editions []annals.Edition, entry printings, since edtf.Value) edtf.Day {
	for _, e := range slices.Backward(editions) {
		if slices.ContainsFunc(entry[issueOf(e)], func(other edtf.Value) bool { return other.Start() == since }) {
			return e.Published
		}
	}
	return edtf.Beginning
}

// item is what a run says of a standing. A day that the record prints says when it began, if it fits the editions: one that
// the entity had before the run is when another standing began, or the same for the first time.
func (r run) item() item {
	it := item{s: &r.statement, run: &r, until: r.last, lasting: edtf.Beginning, starts: r.before != edtf.Beginning,
		ends: r.after != edtf.Forever,
		bounds: edtf.Bounds{EarliestStart: min(r.before.Add(1), r.first), LatestStart: r.first, EarliestEnd: r.last,
			LatestEnd: edtf.Forever}}
	if it.ends {
		it.bounds.LatestEnd = max(r.after.Add(-1), r.last)
	}
	if r.dated() {
		b := r.statement.Time.Start().Bounds()
		it.starts = true
		it.bounds.EarliestStart, it.bounds.LatestStart = max(b.EarliestStart, r.stood.Add(1)), min(b.LatestEnd, r.first)
	}
	if r.over() {
		// The record itself says that it is over, whichever editions have it.
		b := edtf.Bounds{EarliestEnd: edtf.Beginning, LatestEnd: r.first}
		if t := r.statement.Time; t.IsZero() {
			it.starts, it.bounds.EarliestStart = false, edtf.Beginning
		} else {
			b = t.Bounds()
		}
		it.ends, it.until = true, edtf.Beginning
		it.bounds.EarliestEnd, it.bounds.LatestEnd = b.EarliestEnd, b.LatestEnd
		it.bounds.EarliestStart = min(it.bounds.EarliestStart, b.EarliestEnd)
		it.bounds.LatestStart = min(it.bounds.LatestStart, b.LatestEnd)
	} else if t := r.statement.Time; !t.End().IsZero() && !it.ends {
		// It is yet to end, as the last edition has it; none says whether it did.
		it.ends, it.foretold, it.until = true, true, edtf.Beginning
		it.bounds.LatestEnd = t.Bounds().LatestEnd
	}
	return it
}

// dated tells that the day of listing which the record prints is when this run began.
func (r run) dated() bool {
	return r.printed() && r.statement.Time.Start().Bounds().EarliestStart <= r.first
}

// over tells that the record prints that the standing ended, or that it is past, "expired", without saying when it was in
// force.
func (r run) over() bool {
	t := r.statement.Time
	return t.IsZero() && len(r.statement.Hedges) > 0 || !t.End().IsZero() && t.Bounds().LatestEnd <= r.last
}

// order is a fixed order of what is listed.
func (l listing) order(m listing) int {
	return cmp.Or(cmp.Compare(l.list, m.list), cmp.Compare(l.uid, m.uid), cmp.Compare(l.as, m.as), cmp.Compare(l.nth, m.nth))
}

// listItems are the items of the runs, each with the list as its source: what its editions say one after the other is one
// voice.
func listItems(found map[listing][]run) (items []item) {
	keys := make([]listing, 0, len(found))
	for l := range found {
		keys = append(keys, l)
	}
	slices.SortFunc(keys, listing.order)
	for _, l := range keys {
		for _, r := range found[l] {
			it := r.item()
			it.voice = annals.SourceID(string(l.list) + " " + l.uid)
			it.written = &writing{first: r.last, last: r.last, dated: true,
				source: annals.Source{ID: it.voice, Name: string(l.list), Published: r.last.Value()}}
			items = append(items, it)
		}
	}
	return items
}

// began says when a standing began: as exactly as its source has it, or between which editions.
func (it item) began() string {
	switch {
	case it.run == nil || it.run.printed():
		return english.Date(it.s.Time.Start())
	case it.run.before == edtf.Beginning:
		return "the edition of " + english.Day(it.run.first) + " or before"
	case it.run.before == it.run.first:
		return english.Day(it.run.first) + ", the day of an edition without and one with it"
	}
	return fmt.Sprintf("some day between %s and %s, the editions without and with it", english.Day(it.run.before),
		english.Day(it.run.first))
}

// beganIn says the same after a verb: "on 26 January 2009", "in the edition of 26 January 2009 or before".
func (it item) beganIn() string {
	switch {
	case it.run == nil || it.run.printed():
		return english.When(it.s.Time.Start(), false)
	case it.run.before == edtf.Beginning:
		return "in " + it.began()
	case it.run.before == it.run.first:
		return "on " + it.began()
	}
	return strings.TrimPrefix(it.began(), "some day ")
}

// printed tells that a day of listing is printed, and nothing that the list said before speaks against it.
func (r run) printed() bool {
	printed := r.statement.Time.Start()
	return !printed.IsZero() && printed.Bounds().LatestEnd > r.stood
}

// gone says that an edition no longer has what the one before had; false where the item is of no such run.
func (it item) gone() (string, bool) {
	if it.run == nil || it.run.after == edtf.Forever || it.run.over() {
		return "", false
	}
	if it.run.last == it.run.after {
		return "in one edition of " + english.Day(it.run.last) + " and not in the next of that day", true
	}
	return fmt.Sprintf("in the edition of %s, no longer in that of %s", english.Day(it.run.last),
		english.Day(it.run.after)), true
}
