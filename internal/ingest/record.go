package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"annals"
	"annals/internal/extract"
	"annals/internal/resolve"
)

// maxTries is how often a reading is appended again when others changed the record meanwhile.
const maxTries = 20

// Reader names what reads sources, as records keep it.
func Reader(version string) string { return "annals " + version + " text/1 " + extract.Version }

// Record adds a reading to a record, whole or not at all. What the record holds already is not added again: recording
// a reading twice changes nothing. A source that was withdrawn is resolve.ErrWithdrawn. reader names the program, see
// Reader.
func (r Reading) Record(ctx context.Context, store annals.Store, reader string) (annals.Receipt, error) {
	for try := 1; ; try++ {
		batch, err := r.batch(ctx, store)
		if err != nil {
			return annals.Receipt{}, err
		}
		batch.Reader = reader
		receipt, err := store.Append(ctx, batch)
		if errors.Is(err, annals.ErrConflict) && try < maxTries {
			continue
		}
		return receipt, err
	}
}

// batch is what the record as it is now should get of the reading.
func (r Reading) batch(ctx context.Context, store annals.Store) (batch annals.Batch, err error) {
	snap, err := store.At(ctx, annals.Known{})
	if err != nil {
		return batch, err
	}
	defer closing(snap, &err)
	source := r.Document.Source
	old, err := snap.Source(ctx, source.ID)
	switch {
	case err == nil && old.Withdrawn != "":
		return batch, resolve.Refused(ctx, snap, "source "+old.Name, old.Withdrawn)
	case err == nil:
		if source = again(old, source); source.Published != r.Document.Source.Published {
			// The day that somebody stated stays, and with it what it tells of "last year".
			if r, err = r.publishedOn(ctx, source.Published); err != nil {
				return batch, err
			}
		}
	case !errors.Is(err, annals.ErrNotFound):
		return batch, err
	}
	batch = annals.Batch{Base: snap.Moment().Revision, Source: &source, Text: r.Document.Text, Statements: r.Statements,
		Entities: r.Entities, Problems: slices.Clone(r.Problems)}
	for i := range batch.Problems {
		batch.Problems[i].Source = source.Name
	}
	fresh, err := unknown(ctx, snap, r.Entities)
	if err != nil {
		return batch, err
	}
	if batch.Decisions, err = resolve.Propose(ctx, snap, source.ID, fresh, r.Entities); err != nil {
		return batch, fmt.Errorf("compare the entities of %s with the record's: %w", source.Name, err)
	}
	return batch, nil
}

// unknown are the entities that the record does not have. Only those are compared with its others: what was decided
// about the rest was decided when they were new.
func unknown(ctx context.Context, snap annals.Snapshot, entities []annals.Entity) ([]annals.Entity, error) {
	ids := make([]annals.EntityID, len(entities))
	for i, e := range entities {
		ids[i] = e.ID
	}
	known, err := snap.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	has := make(map[annals.EntityID]bool, len(known))
	for _, e := range known {
		has[e.ID] = true
	}
	return slices.DeleteFunc(slices.Clone(entities), func(e annals.Entity) bool { return has[e.ID] }), nil
}

// again describes a source that the record has and that is read again: what somebody stated stays, unless it is stated
// anew, and its first name stays.
func again(old, read annals.Source) annals.Source {
	s := read
	s.Name = old.Name
	keep := func(field string, newSet, oldSet bool, restore func()) {
		stated := newSet && !slices.Contains(read.Guessed, field)
		if stated || !oldSet || slices.Contains(old.Guessed, field) {
			return
		}
		restore()
		s.Guessed = slices.DeleteFunc(slices.Clone(s.Guessed), func(g string) bool { return g == field })
	}
	keep("title", read.Title != "", old.Title != "", func() { s.Title = old.Title })
	keep("publisher", read.Publisher != "", old.Publisher != "", func() { s.Publisher = old.Publisher })
	keep("url", read.URL != "", old.URL != "", func() { s.URL = old.URL })
	keep("published", !read.Published.IsZero(), !old.Published.IsZero(), func() { s.Published = old.Published })
	return s
}
