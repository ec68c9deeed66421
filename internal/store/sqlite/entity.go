package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"annals"
)

func (a *appending) addEntities(batch annals.Batch) error {
	ids := make(map[annals.EntityID]bool, len(batch.Entities))
	for _, e := range batch.Entities {
		ids[e.ID] = true
	}
	known, err := a.knownEntities(ids)
	if err != nil {
		return err
	}
	named, places, err := a.knownNames(known)
	if err != nil {
		return err
	}
	revision := int64(a.moment.Revision)
	a.entityRows.room(len(batch.Entities))
	for _, e := range batch.Entities {
		var source any
		if e.Source != "" {
			number, ok := a.sources[e.Source]
			if !ok {
				return fmt.Errorf("%w: entity %s is from source %s, which the record does not have", annals.ErrInvalid, e.ID,
					e.Source)
			}
			source = number
		}
		if !known[e.ID] {
			known[e.ID] = true
			a.receipt.Added.Entities++
			a.entityRows.add(string(e.ID), e.Name, string(e.Kind), e.Ref, source, revision)
		}
		for _, n := range e.Names {
			if !named[entityName{e.ID, n}] {
				named[entityName{e.ID, n}] = true
				a.nameRows.add(string(e.ID), places[e.ID], n.Name, n.Key, revision)
				a.spelled(string(e.ID), places[e.ID], n.Name)
				places[e.ID]++
			}
		}
	}
	return nil
}

func (s *snapshot) Entity(ctx context.Context, id annals.EntityID) (annals.Entity, error) {
	list, err := s.entities(ctx, "e.id = ?2", string(id))
	if err != nil {
		return annals.Entity{}, err
	}
	if len(list) == 0 {
		return annals.Entity{}, fmt.Errorf("entity %s: %w", id, annals.ErrNotFound)
	}
	return list[0], nil
}

func (s *snapshot) Entities(ctx context.Context, ids []annals.EntityID) ([]annals.Entity, error) {
	return s.entities(ctx, "e.id IN (SELECT value FROM json_each(?2))", idList(ids))
}

// entities lists entities with their names, by id.
func (s *snapshot) entities(ctx context.Context, where string, args ...any) (list []annals.Entity, err error) {
	var id, called, kind, ref, source string
	var name, key sql.NullString
	columns := []any{&id, &called, &kind, &ref, &source, &name, &key}
	err = s.each(ctx, `
		SELECT e.id, e.name, e.kind, e.ref, coalesce(s.id, ''), n.name, n.key
		FROM entities e LEFT JOIN sources s ON s.number = e.source
		LEFT JOIN entity_names n ON n.entity = e.id AND n.revision <= ?1
		WHERE e.revision <= ?1 AND `+where+`
		ORDER BY e.id, n.place`,
		func(scan scanner) error {
			if err := scan(columns...); err != nil {
				return err
			}
			if len(list) == 0 || string(list[len(list)-1].ID) != id {
				list = append(list, annals.Entity{ID: annals.EntityID(id), Name: called, Kind: annals.EntityKind(kind),
					Ref: ref, Source: annals.SourceID(source)})
			}
			if name.Valid {
				last := &list[len(list)-1]
				last.Names = append(last.Names, annals.EntityName{Name: name.String, Key: key.String})
			}
			return nil
		}, args...)
	return list, err
}

// namesAtOnce is how many names EachName reads with one query.
const namesAtOnce = 1000

func (s *snapshot) EachName(ctx context.Context, f func(annals.EntityName, annals.EntityID) bool) error {
	type named struct {
		annals.EntityName
		entity annals.EntityID
		place  int
	}
	var last named
	page := make([]named, 0, namesAtOnce)
	for {
		// No query is under way while f runs, which may ask the record itself.
		page = page[:0]
		err := s.each(ctx, `
			SELECT key, entity, place, name FROM entity_names
			WHERE revision <= ?1 AND (key, entity, place) > (?2, ?3, ?4)
			ORDER BY key, entity, place LIMIT ?5`,
			func(scan scanner) error {
				page = append(page, named{})
				n := &page[len(page)-1]
				return scan(&n.Key, &n.entity, &n.place, &n.Name)
			}, last.Key, string(last.entity), last.place, namesAtOnce)
		if err != nil {
			return err
		}
		for _, n := range page {
			if !f(n.EntityName, n.entity) {
				return nil
			}
		}
		if len(page) < namesAtOnce {
			return nil
		}
		last = page[len(page)-1]
	}
}

// entitiesAtOnce is how many entities EachEntity reads with one query.
const entitiesAtOnce = 1000

func (s *snapshot) EachEntity(ctx context.Context, f func(annals.Entity) bool) error {
	last := annals.EntityID("")
	for {
		page, err := s.entities(ctx, "e.id IN (SELECT id FROM entities WHERE revision <= ?1 AND id > ?2 ORDER BY id LIMIT ?3)",
			string(last), entitiesAtOnce)
		if err != nil {
			return err
		}
		for _, e := range page {
			if !f(e) {
				return nil
			}
		}
		if len(page) < entitiesAtOnce {
			return nil
		}
		last = page[len(page)-1].ID
	}
}

func (s *snapshot) Newer(ctx context.Context, than annals.Revision) ([]annals.Entity, error) {
	return s.entities(ctx, `e.id IN (
			SELECT id FROM entities WHERE revision > ?2 AND revision <= ?1
			UNION SELECT entity FROM entity_names WHERE revision > ?2 AND revision <= ?1)`, int64(than))
}
