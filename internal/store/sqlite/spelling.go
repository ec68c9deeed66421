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

// spellAll notes the skeletons of all names of a record that was made before they were kept.
func (w *writer) spellAll(ctx context.Context) error {
	a := &appending{Context: ctx, writer: w}
	err := a.each("SELECT entity, place, name FROM entity_names", func(scan scanner) error {
		var entity, name string
		var place int
		err := scan(&entity, &place, &name)
		a.spelled(entity, place, name)
		return err
	})
	if err != nil {
		return err
	}
	a.spellingRows = a.spellingRows.sorted(3)
	return a.insertAll()
}

func (s *snapshot) Spelled(ctx context.Context, skeleton string, most int) ([]annals.Entity, error) {
	return s.entities(ctx, `e.id IN (
		SELECT DISTINCT entity FROM entity_spellings p JOIN entity_names n USING (entity, place)
		WHERE p.skeleton = ?2 AND n.revision <= ?1 ORDER BY entity LIMIT ?3)`, skeleton, most)
}
