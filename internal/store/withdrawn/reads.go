package withdrawn

import (
	"context"
	"fmt"
	"math"
	"slices"

	"annals"
	"annals/names"
)

// told is what is left out and what the sources say that are; nil for both where no source is left out.
func (s *snapshot) told(ctx context.Context) (*left, *told, error) {
	l, err := s.left(ctx)
	if err != nil || len(l.sources) == 0 {
		return nil, nil, err
	}
	m := s.memory
	m.mu.Lock()
	defer m.mu.Unlock()
	revision := s.Moment().Revision
	if m.last == l && m.told != nil && m.revision == revision {
		return l, m.told, nil
	}
	t, err := newTold(ctx, s.Snapshot, l)
	if err == nil && m.last == l {
		m.told, m.revision = t, revision
	}
	return l, t, err
}

func (s *snapshot) About(ctx context.Context, ids []annals.EntityID, types ...annals.Type) ([]annals.Statement, error) {
	list, err := s.Snapshot.About(ctx, ids, types...)
	if err != nil || len(list) == 0 {
		return list, err
	}
	l, err := s.left(ctx)
	if err != nil || len(l.sources) == 0 {
		return list, err
	}
	return nonEmpty(slices.DeleteFunc(list, func(st annals.Statement) bool {
		_, out := l.sources[st.Evidence.Source]
		return out
	})), nil
}

func (s *snapshot) AboutPart(ctx context.Context, ids []annals.EntityID, part annals.Part) ([]annals.Statement, error) {
	l, t, err := s.told(ctx)
	if err != nil {
		return nil, err
	}
	if l != nil {
		but := slices.Clone(part.But)
		for _, i := range t.placesOf(ids) {
			but = append(but, t.statements[i].Evidence.Source)
		}
		slices.Sort(but)
		part.But = slices.Compact(but)
	}
	return s.Snapshot.AboutPart(ctx, ids, part)
}

// placesOf are the places of the statements that name any of some entities, each once.
func (t *told) placesOf(ids []annals.EntityID) (places []int) {
	for _, id := range ids {
		places = append(places, t.naming[id]...)
	}
	slices.Sort(places)
	return slices.Compact(places)
}

func (s *snapshot) Mentions(ctx context.Context, ids []annals.EntityID) ([]annals.Mention, error) {
	list, err := s.Snapshot.Mentions(ctx, ids)
	if err != nil {
		return nil, err
	}
	l, t, err := s.told(ctx)
	if err != nil || l == nil {
		return list, err
	}
	for _, i := range t.placesOf(ids) {
		st := t.statements[i]
		for n, m := range list {
			if m.Type == st.Type && slices.ContainsFunc(entitiesOf(st), func(id annals.EntityID) bool {
				return slices.Contains(ids, id) && st.OnlyGives(id) == m.Giving
			}) {
				list[n].Statements--
			}
		}
	}
	return nonEmpty(slices.DeleteFunc(list, func(m annals.Mention) bool { return m.Statements == 0 })), nil
}

func (s *snapshot) Told(ctx context.Context, below float64, types ...annals.Type) (map[annals.EntityID]int, error) {
	told, err := s.Snapshot.Told(ctx, below, types...)
	if err != nil {
		return nil, err
	}
	l, t, err := s.told(ctx)
	if err != nil || l == nil {
		return told, err
	}
	for _, st := range t.statements {
		if len(types) > 0 && !slices.Contains(types, st.Type) || 0 < st.Confidence && st.Confidence < below {
			continue
		}
		for _, id := range entitiesOf(st) {
			if st.OnlyGives(id) {
				continue
			}
			if told[id]--; told[id] == 0 {
				delete(told, id)
			}
		}
	}
	return told, nil
}

func (s *snapshot) Held(ctx context.Context, below float64, except []annals.StatementID, from,
	most int) ([]annals.Statement, error) {
	out, err := s.held(ctx, below, except)
	if err != nil {
		return nil, err
	}
	return s.Snapshot.Held(ctx, below, append(slices.Clip(except), out...), from, most)
}

func (s *snapshot) CountHeld(ctx context.Context, below float64, except []annals.StatementID, before annals.StatementID) (n,
	excepted int, err error) {
	out, err := s.held(ctx, below, nil)
	if err != nil {
		return 0, 0, err
	}
	n, all, err := s.Snapshot.CountHeld(ctx, below, append(slices.Clip(except), out...), before)
	if err != nil || len(out) == 0 {
		return n, all, err
	}
	_, more, err := s.Snapshot.CountHeld(ctx, below, out, before)
	return n, all - more, err
}

// held are the statements of the queue of the review that are left out, those that are excepted anyhow aside.
func (s *snapshot) held(ctx context.Context, below float64,
	except []annals.StatementID) (ids []annals.StatementID, err error) {
	l, t, err := s.told(ctx)
	if err != nil || l == nil {
		return nil, err
	}
	excepted := make(map[annals.StatementID]bool, len(except))
	for _, id := range except {
		excepted[id] = true
	}
	for _, st := range t.statements {
		if 0 < st.Confidence && st.Confidence < below && !excepted[st.ID] {
			ids = append(ids, st.ID)
		}
	}
	return ids, nil
}

func (s *snapshot) Entity(ctx context.Context, id annals.EntityID) (annals.Entity, error) {
	list, err := s.Entities(ctx, []annals.EntityID{id})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("entity %s: %w", id, annals.ErrNotFound)
	}
	if err != nil {
		return annals.Entity{}, err
	}
	return list[0], nil
}

func (s *snapshot) Entities(ctx context.Context, ids []annals.EntityID) ([]annals.Entity, error) {
	list, err := s.Snapshot.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	return s.entities(ctx, list)
}

func (s *snapshot) Named(ctx context.Context, key string) ([]annals.Entity, error) {
	list, err := s.Snapshot.Named(ctx, key)
	if err != nil {
		return nil, err
	}
	all, err := s.entities(ctx, list)
	if err != nil {
		return nil, err
	}
	return nonEmpty(slices.DeleteFunc(all, func(e annals.Entity) bool {
		return !slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return n.Key == key || names.Key(n.Name) == key })
	})), nil
}

func (s *snapshot) Spelled(ctx context.Context, skeleton string, most int) ([]annals.Entity, error) {
	l, _, err := s.told(ctx)
	if err != nil {
		return nil, err
	}
	if l == nil {
		return s.Snapshot.Spelled(ctx, skeleton, most)
	}
	list, err := s.Snapshot.Spelled(ctx, skeleton, math.MaxInt32) // some may be left out
	if err != nil {
		return nil, err
	}
	all, err := s.entities(ctx, list)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(e annals.Entity) bool {
		return !slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return names.Skeleton(n.Name) == skeleton })
	})
	return nonEmpty(all[:min(most, len(all))]), nil
}

func (s *snapshot) Newer(ctx context.Context, than annals.Revision) ([]annals.Entity, error) {
	list, err := s.Snapshot.Newer(ctx, than)
	if err != nil {
		return nil, err
	}
	return s.entities(ctx, list)
}

// entities are entities without what is left out of them.
func (s *snapshot) entities(ctx context.Context, list []annals.Entity) ([]annals.Entity, error) {
	l, t, err := s.told(ctx)
	if err != nil || l == nil {
		return list, err
	}
	var kept []annals.Entity
	for _, e := range list {
		if e, ok := t.left(l, e); ok {
			kept = append(kept, e)
		}
	}
	return kept, nil
}

func (s *snapshot) EachText(ctx context.Context, f func(id annals.SourceID, text string) bool) error {
	l, err := s.left(ctx)
	if err != nil {
		return err
	}
	return s.Snapshot.EachText(ctx, func(id annals.SourceID, text string) bool {
		_, out := l.sources[id]
		return out || f(id, text)
	})
}

func (s *snapshot) EachEntity(ctx context.Context, f func(annals.Entity) bool) error {
	l, t, err := s.told(ctx)
	if err != nil {
		return err
	}
	if l == nil {
		return s.Snapshot.EachEntity(ctx, f)
	}
	return s.Snapshot.EachEntity(ctx, func(e annals.Entity) bool {
		e, ok := t.left(l, e)
		return !ok || f(e)
	})
}

func (s *snapshot) EachName(ctx context.Context, f func(annals.EntityName, annals.EntityID) bool) error {
	l, t, err := s.told(ctx)
	if err != nil {
		return err
	}
	if l == nil {
		return s.Snapshot.EachName(ctx, f)
	}
	local, err := s.local(ctx, l)
	if err != nil {
		return err
	}
	return s.Snapshot.EachName(ctx, func(n annals.EntityName, id annals.EntityID) bool {
		h := t.entities[id]
		return h.gone || local[id] || h.names[bag(n.Name)] || f(n, id)
	})
}

// local are the entities that only a source that is left out speaks of, whether a statement names them or not.
func (s *snapshot) local(ctx context.Context, l *left) (map[annals.EntityID]bool, error) {
	gone := map[annals.EntityID]bool{}
	err := s.Snapshot.EachEntity(ctx, func(e annals.Entity) bool {
		if _, out := l.sources[e.Source]; out && e.Ref == "" {
			gone[e.ID] = true
		}
		return true
	})
	return gone, err
}

func (s *snapshot) EachIdentifier(ctx context.Context, f func(id annals.EntityID, number, said string) bool) error {
	l, t, err := s.told(ctx)
	if err != nil {
		return err
	}
	if l == nil {
		return s.Snapshot.EachIdentifier(ctx, f)
	}
	return s.Snapshot.EachIdentifier(ctx, func(id annals.EntityID, number, said string) bool {
		return t.entities[id].gone || f(id, number, said)
	})
}
