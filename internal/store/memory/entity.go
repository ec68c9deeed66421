package memory

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/names"
)

func (s *snapshot) Entity(ctx context.Context, id annals.EntityID) (annals.Entity, error) {
	list, err := s.entities(ctx, func(e annals.Entity) bool { return e.ID == id })
	if err != nil {
		return annals.Entity{}, err
	}
	if len(list) == 0 {
		return annals.Entity{}, fmt.Errorf("entity %s: %w", id, annals.ErrNotFound)
	}
	return list[0], nil
}

func (s *snapshot) Entities(ctx context.Context, ids []annals.EntityID) ([]annals.Entity, error) {
	return s.entities(ctx, func(e annals.Entity) bool { return slices.Contains(ids, e.ID) })
}

func (s *snapshot) Named(ctx context.Context, key string) ([]annals.Entity, error) {
	return s.entities(ctx, func(e annals.Entity) bool {
		return slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return n.Key == key })
	})
}

func (s *snapshot) Spelled(ctx context.Context, skeleton string, most int) ([]annals.Entity, error) {
	list, err := s.entities(ctx, func(e annals.Entity) bool {
		return len(skeleton) >= 5 &&
			slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return names.Skeleton(n.Name) == skeleton })
	})
	return nonEmpty(list[:min(most, len(list))]), err
}

// entities lists the entities, with their names, that wanted picks, by id.
func (s *snapshot) entities(ctx context.Context, wanted func(annals.Entity) bool) ([]annals.Entity, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	byEntity := make(map[annals.EntityID][]annals.EntityName)
	for _, n := range s.store.names {
		if s.sees(n.revision) {
			byEntity[n.entity] = append(byEntity[n.entity], n.name)
		}
	}
	var list []annals.Entity
	for _, have := range s.store.entities {
		if !s.sees(have.revision) {
			continue
		}
		e := have.entity
		e.Names = append(e.Names, byEntity[e.ID]...)
		if wanted(e) {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b annals.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

func (s *snapshot) EachName(ctx context.Context, f func(annals.EntityName, annals.EntityID) bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var list []name
	s.store.mu.RLock()
	for _, n := range s.store.names {
		if s.sees(n.revision) {
			list = append(list, n)
		}
	}
	s.store.mu.RUnlock() // f may read the record itself
	slices.SortStableFunc(list, func(a, b name) int {
		return cmp.Or(cmp.Compare(a.name.Key, b.name.Key), cmp.Compare(a.entity, b.entity))
	})
	for _, n := range list {
		if !f(n.name, n.entity) {
			break
		}
	}
	return nil
}

func (s *snapshot) EachEntity(ctx context.Context, f func(annals.Entity) bool) error {
	list, err := s.entities(ctx, func(annals.Entity) bool { return true })
	if err != nil {
		return err
	}
	for _, e := range list {
		if !f(e) {
			break
		}
	}
	return nil
}

func (s *snapshot) Newer(ctx context.Context, than annals.Revision) ([]annals.Entity, error) {
	newer := map[annals.EntityID]bool{}
	s.store.mu.RLock()
	for _, e := range s.store.entities {
		newer[e.entity.ID] = newer[e.entity.ID] || e.revision > than && s.sees(e.revision)
	}
	for _, n := range s.store.names {
		newer[n.entity] = newer[n.entity] || n.revision > than && s.sees(n.revision)
	}
	s.store.mu.RUnlock()
	return s.entities(ctx, func(e annals.Entity) bool { return newer[e.ID] })
}

func (s *snapshot) EachIdentifier(ctx context.Context, f func(id annals.EntityID, number, said string) bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.store.mu.RLock()
	statements := s.store.statements
	s.store.mu.RUnlock()
	for _, have := range statements {
		st := have.statement
		if !s.sees(have.revision) || st.Form != annals.FormIdentifier || st.Stance != annals.Asserted || len(st.Hedges) > 0 {
			continue
		}
		if id := st.First(annals.RoleSubject).Entity; id != "" && !f(id, st.First(annals.RoleValue).Text, st.Evidence.Text) {
			break
		}
	}
	return nil
}
