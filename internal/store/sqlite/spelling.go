package sqlite

import (
	"context"

	"annals"
	"annals/names"
)

// minSkeleton is how many consonants a skeleton needs to be kept: shorter ones are of names of every kind.
const minSkeleton = 5

// spelled notes the skeleton of a name of an entity, if it has one that is long enough.
func (a *appending) spelled(entity string, place int, name string) {
	if skeleton := names.Skeleton(name); len(skeleton) >= minSkeleton {
		a.spellingRows.add(skeleton, entity, place)
	}
}

// renewForms makes the forms of names anew if rules other than the program's made them.
func (s *Store) renewForms(ctx context.Context) error {
	version := ""
	err := s.read.each(ctx, "SELECT version FROM name_forms", func(scan scanner) error { return scan(&version) })
	if err != nil || version == names.Version() || s.read.fixed != nil {
		return err
	}
	err = s.write.inTransaction(ctx, func() error { return (&appending{Context: ctx, writer: s.write}).renewForms() })
	if isUnwritable(err) || isBusy(err) {
		return nil // look-ups do without them
	}
	return err
}

// renewForms does so in a transaction.
func (a *appending) renewForms() error {
	var version string
	if err := a.queryRow(&version, "SELECT version FROM name_forms"); err != nil || version == names.Version() {
		return err
	}
	type keyed struct {
		entity, key string
		place       int
	}
	var changed []keyed
	r := &appending{Context: a.Context, writer: a.writer} // with no other rows than those of the spellings
	err := r.each("SELECT entity, place, name, key FROM entity_names", func(scan scanner) error {
		var n keyed
		var name, key string
		if err := scan(&n.entity, &n.place, &name, &key); err != nil {
			return err
		}
		if n.key = names.Key(name); n.key != key {
			changed = append(changed, n)
		}
		r.spelled(n.entity, n.place, name)
		return nil
	})
	if err != nil {
		return err
	}
	if err := r.exec(r, "UPDATE name_forms SET version = ''; DELETE FROM entity_spellings"); err != nil {
		return err
	}
	r.spellingRows = r.spellingRows.sorted(3)
	if err := r.insertAll(); err != nil {
		return err
	}
	update, err := r.prepare(r, "UPDATE entity_names SET key = ? WHERE entity = ? AND place = ?")
	if err != nil {
		return err
	}
	for _, n := range changed {
		if _, err := update.ExecContext(r, n.key, n.entity, n.place); err != nil {
			return err
		}
	}
	if update, err = r.prepare(r, "UPDATE name_forms SET version = ?"); err != nil {
		return err
	}
	_, err = update.ExecContext(r, names.Version())
	return err
}

func (s *snapshot) Named(ctx context.Context, key string) ([]annals.Entity, error) {
	return s.bearing(ctx, "SELECT entity FROM entity_names WHERE key = ?2 AND revision <= ?1", key, -1, names.Key)
}

func (s *snapshot) Spelled(ctx context.Context, skeleton string, most int) ([]annals.Entity, error) {
	if len(skeleton) < minSkeleton {
		return nil, nil
	}
	return s.bearing(ctx, `
		SELECT entity FROM entity_spellings p JOIN entity_names n USING (entity, place)
		WHERE p.skeleton = ?2 AND n.revision <= ?1`, skeleton, most, names.Skeleton)
}

// bearing lists entities that have a name of a form, by id, no more than so many unless that is below 0. Where other rules
// than the program's made the forms that are indexed, it makes that of every name.
func (s *snapshot) bearing(ctx context.Context, indexed, form string, most int,
	formOf func(name string) string) ([]annals.Entity, error) {
	var ids []string
	current := false
	// One query, so that the version is that of what it finds.
	err := s.each(ctx, `
		SELECT version = ?4, '' FROM name_forms
		UNION ALL SELECT * FROM (SELECT DISTINCT 0, entity FROM (`+indexed+`) ORDER BY entity LIMIT ?3)`,
		func(scan scanner) error {
			var own bool
			var id string
			if err := scan(&own, &id); err != nil {
				return err
			}
			if id == "" {
				current = own
			} else {
				ids = append(ids, id)
			}
			return nil
		}, form, most, names.Version())
	if err != nil {
		return nil, err
	}
	if !current {
		if ids, err = s.formed(ctx, form, most, formOf); err != nil {
			return nil, err
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	return s.entities(ctx, "e.id IN (SELECT value FROM json_each(?2))", idList(ids))
}

// formed lists entities that have a name of a form, as bearing does, by making that of every name.
func (s *snapshot) formed(ctx context.Context, form string, most int, formOf func(name string) string) (ids []string, err error) {
	err = s.each(ctx, "SELECT entity, name FROM entity_names WHERE revision <= ?1 ORDER BY entity", func(scan scanner) error {
		var id, name string
		if err := scan(&id, &name); err != nil {
			return err
		}
		if (len(ids) == 0 || ids[len(ids)-1] != id) && len(ids) != most && formOf(name) == form {
			ids = append(ids, id)
		}
		return nil
	})
	return ids, err
}
