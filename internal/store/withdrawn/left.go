package withdrawn

import (
	"context"
	"slices"
	"strings"

	"annals"
	"annals/names"
)

// left is what is left out of a record.
type left struct {
	withdrawals []annals.Withdrawal
	editions    map[annals.EditionID]bool
	// sources are those whose statements are left out, by the decision: withdrawn ones, and records that no edition has any
	// more.
	sources map[annals.SourceID]annals.DecisionID
}

// told is what the sources that are left out say.
type told struct {
	statements []annals.Statement
	// naming are the places of those that name an entity, and entities those of whom something is left out.
	naming   map[annals.EntityID][]int
	entities map[annals.EntityID]hidden
}

// hidden is what is left out of an entity: all of it, or names, by their words in any order.
type hidden struct {
	gone  bool
	names map[string]bool
}

// newLeft works out which editions and sources are left out.
func newLeft(ctx context.Context, record annals.Snapshot, active []annals.Decision,
	editions []annals.Edition) (*left, error) {
	l := &left{editions: map[annals.EditionID]bool{}, sources: map[annals.SourceID]annals.DecisionID{}}
	for _, d := range active {
		w := annals.Withdrawal{Decision: d, Alone: 1}
		if d.Edition == "" {
			l.sources[d.Source] = d.ID
		} else if i := slices.IndexFunc(editions, func(e annals.Edition) bool { return e.ID() == d.Edition }); i >= 0 {
			w.Edition = editions[i]
			l.editions[d.Edition] = true
		}
		l.withdrawals = append(l.withdrawals, w)
	}
	records := make([][]annals.Entry, len(l.withdrawals))
	lists := map[annals.ListID]bool{}
	for i, w := range l.withdrawals {
		if w.Edition.List == "" {
			continue
		}
		var err error
		if records[i], err = record.Entries(ctx, w.Edition); err != nil {
			return nil, err
		}
		lists[w.Edition.List] = true
		for _, e := range records[i] {
			l.sources[e.Record] = w.Decision.ID
		}
	}
	if err := l.keep(ctx, record, lists, editions); err != nil {
		return nil, err
	}
	for i := range l.withdrawals {
		if l.withdrawals[i].Edition.List != "" {
			l.withdrawals[i].Alone = 0
			for _, e := range records[i] {
				if _, out := l.sources[e.Record]; out {
					l.withdrawals[i].Alone++
				}
			}
		}
	}
	return l, nil
}

// keep keeps the records that an edition has which stands. The editions of a file that was withdrawn under another day come
// first, for they have all of it.
func (l *left) keep(ctx context.Context, record annals.Snapshot, lists map[annals.ListID]bool,
	editions []annals.Edition) error {
	again := map[annals.SourceID]bool{}
	for _, w := range l.withdrawals {
		again[w.Edition.File] = true
	}
	standing := slices.DeleteFunc(slices.Clone(editions),
		func(e annals.Edition) bool { return !lists[e.List] || l.editions[e.ID()] })
	slices.SortStableFunc(standing, func(a, b annals.Edition) int {
		switch {
		case again[a.File] == again[b.File]:
			return 0
		case again[a.File]:
			return -1
		}
		return 1
	})
	articles := 0
	for _, w := range l.withdrawals {
		if w.Edition.List == "" {
			articles++
		}
	}
	for _, e := range standing {
		if len(l.sources) == articles {
			return nil
		}
		entries, err := record.Entries(ctx, e)
		if err != nil {
			return err
		}
		for _, entry := range entries {
			delete(l.sources, entry.Record)
		}
	}
	return nil
}

// newTold finds out what the sources say that are left out, and whom that concerns.
func newTold(ctx context.Context, record annals.Snapshot, l *left) (*told, error) {
	t := &told{naming: map[annals.EntityID][]int{}, entities: map[annals.EntityID]hidden{}}
	ids := make([]annals.SourceID, 0, len(l.sources))
	for id := range l.sources {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		statements, err := record.In(ctx, id)
		if err != nil {
			return nil, err
		}
		t.statements = append(t.statements, statements...)
	}
	given := map[annals.EntityID]map[string]bool{}
	for i, s := range t.statements {
		for _, id := range entitiesOf(s) {
			t.naming[id] = append(t.naming[id], i)
		}
		give(given, s)
	}
	if err := t.compare(ctx, record, l, given); err != nil {
		return nil, err
	}
	return t, nil
}

// atOnce is how many entities are compared with one query.
const atOnce = 200

// compare finds out what of the entities nothing that stands tells. States and bodies stay as they are: lists name them
// by the ten thousand, and nothing rests on it that they are there.
func (t *told) compare(ctx context.Context, record annals.Snapshot, l *left,
	given map[annals.EntityID]map[string]bool) error {
	ids := make([]annals.EntityID, 0, len(t.naming))
	for id := range t.naming {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	entities, err := record.Entities(ctx, ids)
	if err != nil {
		return err
	}
	var few []annals.EntityID
	for _, e := range entities {
		if _, out := l.sources[e.Source]; e.Ref == "" && out {
			t.entities[e.ID] = hidden{gone: true} // nobody else speaks of it
		} else if e.Ref != "" && !known(e) {
			few = append(few, e.ID)
		}
	}
	for chunk := range slices.Chunk(few, atOnce) {
		statements, err := record.About(ctx, chunk)
		if err != nil {
			return err
		}
		stands, now := map[annals.EntityID]bool{}, map[annals.EntityID]map[string]bool{}
		for _, s := range statements {
			if _, out := l.sources[s.Evidence.Source]; !out {
				for _, id := range entitiesOf(s) {
					stands[id] = true
				}
				give(now, s)
			}
		}
		for _, id := range chunk {
			h := hidden{gone: !stands[id], names: map[string]bool{}}
			for n := range given[id] {
				if !now[id][n] {
					h.names[n] = true
				}
			}
			if h.gone || len(h.names) > 0 {
				t.entities[id] = h
			}
		}
	}
	return nil
}

// known reports whether an entity is known by an identifier that is the same in every source, as states and bodies are.
func known(e annals.Entity) bool {
	scheme, _, _ := strings.Cut(e.Ref, ":")
	return scheme == "iso3166" || scheme == "body"
}

// entitiesOf are the entities that a statement names, each once.
func entitiesOf(s annals.Statement) (ids []annals.EntityID) {
	s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
		if f.Entity != "" && !slices.Contains(ids, f.Entity) {
			ids = append(ids, f.Entity)
		}
	})
	return ids
}

// give takes in the names that a statement gives its entities.
func give(names map[annals.EntityID]map[string]bool, s annals.Statement) {
	add := func(id annals.EntityID, name string) {
		if names[id] == nil {
			names[id] = map[string]bool{}
		}
		names[id][bag(name)] = true
	}
	s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
		if f.Entity != "" {
			add(f.Entity, f.Name)
		}
	})
	if of := s.First(annals.RoleSubject).Entity; s.Type == annals.TypeName && of != "" {
		add(of, s.First(annals.RoleValue).Label())
	}
}

// bag is a name by its words in any order: entities are found under names that no statement has, which turn one around.
func bag(name string) string {
	words := strings.Fields(names.Key(name))
	slices.Sort(words)
	return strings.Join(words, " ")
}

// left is the entity without what is left out of it; ok is false where that is all.
func (t *told) left(l *left, e annals.Entity) (_ annals.Entity, ok bool) {
	h, concerned := t.entities[e.ID]
	if !concerned {
		_, out := l.sources[e.Source]
		return e, e.Ref != "" || !out
	}
	if h.gone {
		return e, false
	}
	e.Names = slices.DeleteFunc(e.Names, func(n annals.EntityName) bool { return h.names[bag(n.Name)] })
	if h.names[bag(e.Name)] && len(e.Names) > 0 {
		e.Name = e.Names[0].Name
	}
	return e, true
}
