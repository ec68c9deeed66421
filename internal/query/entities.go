package query

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
	"annals/names"
)

// Entities are those of a record who are wanted, in order, as of one moment. It keeps how each is called; the rest is asked
// for. It is safe for use by several goroutines.
type Entities struct {
	clusters resolve.Clusters
	all      []wanted
	on       *edtf.Day
	by       *decider
}

// wanted is one of them, and how many statements tell of it.
type wanted struct {
	annals.EntityRef
	told      int
	standings []annals.Held // on the day, once they were looked for
}

// NewEntities finds out who of a record is wanted. Words that no name has, and another entity that no name finds, are an
// *annals.NameError; a source that is not there is annals.ErrNotFound.
func NewEntities(ctx context.Context, snap annals.Snapshot, q annals.EntitiesQuestion) (*Entities, error) {
	r := &Entities{}
	if q.Standing {
		r.on = &q.On
	}
	told, err := tellings(ctx, snap)
	if err != nil {
		return nil, err
	}
	if q.By != "" {
		if r.by, err = findDecider(ctx, snap, q.By); err != nil {
			return nil, err
		}
	}
	meant, err := meant(ctx, snap, q, r.by)
	if err != nil {
		return nil, err
	}
	decisions, err := snap.DecisionsOf(ctx, annals.Same, annals.Different, annals.Unsure)
	if err != nil {
		return nil, err
	}
	if decisions, err = resolve.Standing(ctx, snap, decisions); err != nil {
		return nil, err
	}
	r.clusters = resolve.NewClusters(decisions)
	called, err := r.choose(ctx, snap, q, told, meant)
	if err != nil || called {
		return r, err
	}
	near, err := resolve.Nearest(ctx, snap, q.Words)
	if err != nil {
		return nil, err
	}
	return nil, &annals.NameError{Name: q.Words, Nearest: near, Err: annals.ErrNotFound}
}

// tellings counts the statements that tell of each entity and count in answers.
func tellings(ctx context.Context, snap annals.Snapshot) (map[annals.EntityID]int, error) {
	told, err := snap.Told(ctx, annals.DefaultConfidence)
	if err != nil {
		return nil, err
	}
	judged, err := resolve.Judged(ctx, snap)
	if err != nil {
		return nil, err
	}
	var list []annals.Statement
	for _, id := range judged {
		s, _, err := snap.Statement(ctx, string(id))
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	var of []annals.SourceID
	for _, s := range list {
		of = append(of, s.Evidence.Source)
	}
	sources, err := snap.SourcesOf(ctx, distinct(of))
	if err != nil {
		return nil, err
	}
	rulings, err := resolve.Judge(ctx, snap, list)
	if err != nil {
		return nil, err
	}
	for _, s := range list {
		counted := s.Confidence == 0 || s.Confidence >= annals.DefaultConfidence
		counts := rulings.Stands(s) && rulings.Confirmed(s)
		if counted == counts || sources[s.Evidence.Source].Withdrawn != "" {
			continue
		}
		for _, id := range distinct(entitiesOf(s)) {
			switch {
			case s.OnlyGives(id):
			case counts:
				told[id]++
			default:
				told[id]--
			}
		}
	}
	return told, nil
}

// meant are the entities that a question may mean, by the source, the other entity, the authority and the standings that it asks
// for; nil for all.
func meant(ctx context.Context, snap annals.Snapshot, q annals.EntitiesQuestion,
	by *decider) (map[annals.EntityID]bool, error) {
	var meant map[annals.EntityID]bool
	narrow := func(to map[annals.EntityID]bool) {
		if meant != nil {
			maps.DeleteFunc(to, func(id annals.EntityID, _ bool) bool { return !meant[id] })
		}
		meant = to
	}
	if q.Source != "" {
		in, err := spokenOf(ctx, snap, q.Source)
		if err != nil {
			return nil, err
		}
		narrow(in)
	}
	if q.With != "" {
		other, err := resolve.Find(ctx, snap, q.With)
		if err != nil {
			return nil, err
		}
		statements, err := snap.AboutPart(ctx, other.Members, annals.Part{})
		if err != nil {
			return nil, err
		}
		given, err := snap.AboutPart(ctx, other.Members, annals.Part{Types: []annals.Type{annals.TypeStatus}, Giving: true})
		if err != nil {
			return nil, err
		}
		for _, s := range given {
			if belongings[names.Key(s.First(annals.RoleAs).Label())] {
				statements = append(statements, s)
			}
		}
		with := entitiesIn(statements)
		for _, id := range other.Members {
			delete(with, id)
		}
		narrow(with)
	}
	if by != nil {
		on, err := by.subjects(ctx, snap)
		if err != nil {
			return nil, err
		}
		narrow(on)
	}
	if q.Standing {
		told, err := snap.Told(ctx, 0, standingTypes...)
		if err != nil {
			return nil, err
		}
		listed := make(map[annals.EntityID]bool, len(told))
		for id := range told {
			listed[id] = true
		}
		narrow(listed)
	}
	return meant, nil
}

// spokenOf are the entities that a source names, or the sources that bear one name; for the name of a list, those that its
// editions have. Sources that were withdrawn speak of nobody; where all were, the error is resolve.ErrWithdrawn.
func spokenOf(ctx context.Context, snap annals.Snapshot, name string) (map[annals.EntityID]bool, error) {
	standing, err := standingSources(ctx, snap, name)
	if errors.Is(err, annals.ErrNotFound) {
		editions, e := snap.Editions(ctx, annals.ListID(name))
		if e != nil {
			return nil, e
		}
		if len(editions) > 0 {
			return listedIn(ctx, snap, editions)
		}
	}
	if err != nil {
		return nil, err
	}
	var all []annals.Statement
	for _, src := range standing {
		of, err := snap.In(ctx, src.ID)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	return entitiesIn(all), nil
}

// standingSources are the sources that a name means, without those that were withdrawn; where all were, the error is
// resolve.ErrWithdrawn.
func standingSources(ctx context.Context, snap annals.Snapshot, name string) ([]annals.Source, error) {
	sources, err := resolve.Sources(ctx, snap, name)
	if err != nil {
		return nil, err
	}
	standing := slices.DeleteFunc(slices.Clone(sources), func(src annals.Source) bool { return src.Withdrawn != "" })
	if len(standing) == 0 {
		return nil, resolve.Refused(ctx, snap, "source "+sources[0].Name, sources[0].Withdrawn)
	}
	return standing, nil
}

// recordsOf are the records that some editions have.
func recordsOf(ctx context.Context, snap annals.Snapshot, editions []annals.Edition) (map[annals.SourceID]bool, error) {
	records := map[annals.SourceID]bool{}
	for _, edition := range editions {
		entries, err := snap.Entries(ctx, edition)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			records[e.Record] = true
		}
	}
	return records, nil
}

// listedIn are the entities that were first read in a record of some editions, as those of lists are.
func listedIn(ctx context.Context, snap annals.Snapshot, editions []annals.Edition) (map[annals.EntityID]bool, error) {
	records, err := recordsOf(ctx, snap, editions)
	if err != nil {
		return nil, err
	}
	in := map[annals.EntityID]bool{}
	err = snap.EachEntity(ctx, func(e annals.Entity) bool {
		if records[e.Source] && e.Ref != "" {
			in[e.ID] = true
		}
		return ctx.Err() == nil
	})
	return in, errors.Join(err, ctx.Err())
}

// entitiesIn are the entities that statements name as anything but an authority alone.
func entitiesIn(statements []annals.Statement) map[annals.EntityID]bool {
	in := map[annals.EntityID]bool{}
	for _, s := range statements {
		for _, id := range entitiesOf(s) {
			if !s.OnlyGives(id) {
				in[id] = true
			}
		}
	}
	return in
}

// choose goes through the entities and keeps, in order, those who fit; called tells that somebody bears the words that are
// looked for, whether the rest fits or not.
func (r *Entities) choose(ctx context.Context, snap annals.Snapshot, q annals.EntitiesQuestion, told map[annals.EntityID]int,
	meant map[annals.EntityID]bool) (called bool, err error) {
	words := strings.Fields(names.Key(q.Words))
	called = len(words) == 0
	type met struct {
		members      []annals.Entity // without their names
		told         int
		meant, bears bool
	}
	several := map[annals.EntityID]*met{} // by the cluster, where it has several members
	keep := func(ref annals.EntityRef, m met) {
		called = called || m.bears
		if m.bears && m.meant && (q.Kind == "" || ref.Kind == q.Kind) {
			r.all = append(r.all, wanted{EntityRef: ref, told: m.told})
		}
	}
	err = snap.EachEntity(ctx, func(e annals.Entity) bool {
		m := met{told: told[e.ID], meant: meant == nil || meant[e.ID], bears: len(words) == 0 || bears(e, words)}
		of := r.clusters.Of(e.ID)
		if len(r.clusters.Members(e.ID)) == 1 {
			keep(annals.EntityRef{ID: of, Name: e.Name, Kind: e.Kind}, m)
			return ctx.Err() == nil
		}
		e.Names = nil
		if have := several[of]; have != nil {
			have.members = append(have.members, e)
			have.told, have.meant, have.bears = have.told+m.told, have.meant || m.meant, have.bears || m.bears
		} else {
			m.members = []annals.Entity{e}
			several[of] = &m
		}
		return ctx.Err() == nil
	})
	if err := errors.Join(err, ctx.Err()); err != nil {
		return false, err
	}
	for of, m := range several { // put in order below
		keep(resolve.Ref(of, m.members), *m)
	}
	r.sort(q.ByName)
	return called, nil
}

// sort puts those first of whom most is told, and those of whom as much is in the order of their names; or all in that
// order.
func (r *Entities) sort(byName bool) {
	keys := make(map[annals.EntityID]string, len(r.all))
	for _, e := range r.all {
		keys[e.ID] = names.Key(e.Name)
	}
	slices.SortFunc(r.all, func(a, b wanted) int {
		byTold := 0
		if !byName {
			byTold = -cmp.Compare(a.told, b.told)
		}
		return cmp.Or(byTold, cmp.Compare(keys[a.ID], keys[b.ID]), cmp.Compare(a.ID, b.ID))
	})
}

// bears reports whether each of some words begins a word of one name of an entity.
func bears(e annals.Entity, words []string) bool {
	return slices.ContainsFunc(e.Names, func(n annals.EntityName) bool {
		name := " " + n.Key
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(name, " "+w) })
	})
}

// All is how many there are; known is false where only those on whom a standing is in force are wanted, which is found out
// of one after the other.
func (r *Entities) All() (n int, known bool) { return len(r.all), r.on == nil }
