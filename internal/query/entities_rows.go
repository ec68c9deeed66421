package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
	"annals/names"
)

// rowsAtOnce is for how many the record is asked at once.
const rowsAtOnce = 200

// Each calls f for those from the one with the number from, which counts from 0, until it returns false or an error. Snap is
// the snapshot that they were found in, or another of its moment.
func (r *Entities) Each(ctx context.Context, snap annals.Snapshot, from int, f func(annals.Listed) (bool, error)) error {
	list := r.all
	if r.on == nil {
		list, from = list[min(from, len(list)):], 0
	}
	for size := 25; len(list) > 0; size = rowsAtOnce { // the first of them soon
		some := list[:min(size, len(list))]
		list = list[len(some):]
		if r.on != nil {
			var err error
			if some, err = r.standing(ctx, snap, some); err != nil {
				return err
			}
			skipped := min(from, len(some))
			some, from = some[skipped:], from-skipped
		}
		rows, err := r.rows(ctx, snap, some)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if more, err := f(row); err != nil || !more {
				return err
			}
		}
	}
	return ctx.Err()
}

// standing are those on whom a standing is in force on the day, or may be, other than where they belong.
func (r *Entities) standing(ctx context.Context, snap annals.Snapshot, some []wanted) (list []wanted, err error) {
	for _, e := range some {
		a, err := Answer(ctx, snap, annals.Question{Ask: annals.AskStatus, Entity: string(e.ID), On: *r.on})
		if err != nil {
			return nil, err
		}
		if e.standings = r.held(a); len(e.standings) > 0 {
			list = append(list, e)
		}
	}
	return list, nil
}

// held are the standings of an answer that are wanted.
func (r *Entities) held(a annals.Answer) (list []annals.Held) {
	for _, s := range a.Sections {
		if s.Name != "ledger" {
			continue
		}
		for _, row := range s.Rows {
			if row.Verdict == annals.No || Belongs(row) || r.by != nil && !r.by.gave(row) {
				continue
			}
			h := annals.Held{What: row.What, Verdict: row.Verdict}
			if row.Who != nil {
				h.Authority = row.Who.Name
			}
			list = append(list, h)
		}
	}
	return list
}

// rows is what the record has of some of the list.
func (r *Entities) rows(ctx context.Context, snap annals.Snapshot, some []wanted) ([]annals.Listed, error) {
	rows := make([]annals.Listed, len(some))
	at := map[annals.EntityID]int{}
	var ids []annals.EntityID
	for i, e := range some {
		rows[i].EntityRef, rows[i].Standings = e.EntityRef, e.standings
		for _, id := range r.clusters.Members(e.ID) {
			at[id] = i
			ids = append(ids, id)
		}
	}
	entities, err := snap.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	shown := make([]map[string]bool, len(rows))
	for i, row := range rows {
		shown[i] = map[string]bool{sameWords(row.Name): true}
	}
	for _, e := range entities {
		i := at[e.ID]
		for _, n := range e.Names {
			if words := sameWords(n.Name); !shown[i][words] {
				shown[i][words] = true
				rows[i].Names = append(rows[i].Names, n.Name)
			}
		}
	}
	if err := r.tell(ctx, snap, rows, ids, at); err != nil {
		return nil, err
	}
	for i := range rows {
		if rows[i].Statements > 0 {
			continue
		}
		mentions, err := snap.Mentions(ctx, r.clusters.Members(rows[i].ID))
		if err != nil {
			return nil, err
		}
		for _, m := range mentions {
			if m.Giving {
				rows[i].Decides += m.Statements
			}
		}
	}
	return rows, nil
}

// tell counts the statements and sources of rows, and finds the times that they give.
func (r *Entities) tell(ctx context.Context, snap annals.Snapshot, rows []annals.Listed, ids []annals.EntityID,
	at map[annals.EntityID]int) error {
	all, err := snap.AboutPart(ctx, ids, annals.Part{})
	if err != nil {
		return err
	}
	rulings, err := resolve.Judge(ctx, snap, all)
	if err != nil {
		return err
	}
	voice, err := voices(ctx, snap, all)
	if err != nil {
		return err
	}
	heard := make([]map[string]bool, len(rows))
	for i := range heard {
		heard[i] = map[string]bool{}
	}
	for _, s := range all {
		if !rulings.Stands(s) || !rulings.Confirmed(s) {
			continue
		}
		counted := map[int]bool{}
		for _, id := range entitiesOf(s) {
			i, ok := at[id]
			if !ok || counted[i] || s.OnlyGives(id) {
				continue
			}
			counted[i] = true
			rows[i].Statements++
			heard[i][voice(s)] = true
			reach(&rows[i], s.Time)
		}
	}
	for i := range rows {
		rows[i].Sources = len(heard[i])
	}
	return nil
}

// voices tells who speaks in each of some statements: the source, or the list that it is a record of, for what the editions of
// a list print of somebody, one after the other, is one list's word.
func voices(ctx context.Context, snap annals.Snapshot,
	statements []annals.Statement) (of func(annals.Statement) string, err error) {
	editions, err := snap.Editions(ctx, "")
	if err != nil {
		return nil, err
	}
	var ids []annals.SourceID
	for _, s := range statements {
		ids = append(ids, s.Evidence.Source)
	}
	var sources map[annals.SourceID]annals.Source
	if len(editions) > 0 {
		if sources, err = snap.SourcesOf(ctx, distinct(ids)); err != nil {
			return nil, err
		}
	}
	voice := map[annals.SourceID]string{}
	return func(s annals.Statement) string {
		id := s.Evidence.Source
		if _, known := voice[id]; !known {
			voice[id] = string(id)
			if src, found := sources[id]; found && !src.IsProse() {
				voice[id] = cmp.Or(listOf(src, editions), string(id))
			}
		}
		return voice[id]
	}, nil
}

// listOf is the list that a source is a record of, which is called by the list and what that calls its entry; "" for none.
func listOf(source annals.Source, editions []annals.Edition) (list string) {
	for _, e := range editions {
		if len(e.List) > len(list) && strings.HasPrefix(source.Name, string(e.List)+" ") {
			list = string(e.List)
		}
	}
	return list
}

// sameWords is a name by its words in any order: lists turn names around, "Santos, Juan", and write some of them in
// capitals.
func sameWords(name string) string {
	words := strings.Fields(names.Key(name))
	slices.Sort(words)
	return strings.Join(words, " ")
}

// vaguest is how many days a time may leave open to say since when or until when something is told: a day of "an
// unknown year" says nothing of it.
const vaguest = 36525

// reach takes in the time of a statement: that itself or, of a stretch, where it begins and ends.
func reach(l *annals.Listed, t edtf.Value) {
	ends := []edtf.Value{t}
	if t.Kind() == edtf.Interval {
		ends = []edtf.Value{t.Start(), t.End()}
	}
	for _, v := range ends {
		if v.IsZero() {
			continue
		}
		b := v.Bounds()
		if b.EarliestStart != edtf.Beginning && b.LatestEnd != edtf.Forever && b.LatestEnd-b.EarliestStart > vaguest {
			continue
		}
		if b.EarliestStart != edtf.Beginning && (l.First.IsZero() || b.EarliestStart < l.First.Bounds().EarliestStart) {
			l.First = v
		}
		if b.LatestEnd != edtf.Forever && (l.Last.IsZero() || b.LatestEnd > l.Last.Bounds().LatestEnd) {
			l.Last = v
		}
	}
}
