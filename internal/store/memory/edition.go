package memory

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"annals"
)

// addEdition adds the records of lists that the record does not have, and the edition.
func (s *Store) addEdition(batch annals.Batch, receipt *annals.Receipt) (changed bool, err error) {
	for _, r := range batch.Records {
		if s.hasSource(r.ID()) {
			continue
		}
		if err := s.newSource(source{text: r.Text, record: true}, r.Source(), inOrder(r.Problems), receipt); err != nil {
			return false, err
		}
	}
	if batch.Edition == nil {
		return false, nil
	}
	added := *batch.Edition
	if slices.ContainsFunc(s.editions, func(have edition) bool { return sameEdition(have.edition, added) }) {
		return false, nil
	}
	for _, e := range added.Entries {
		if !s.hasSource(e.Record) {
			return false, fmt.Errorf("%w: edition %s of %s has record %s, which the record does not have", annals.ErrInvalid,
				added.Name, added.List, e.Record)
		}
	}
	added.Entries = slices.Clone(added.Entries)
	slices.SortFunc(added.Entries, func(a, b annals.Entry) int { return cmp.Compare(a.UID, b.UID) })
	s.editions = append(s.editions, edition{receipt.Moment.Revision, added})
	return true, nil
}

func sameEdition(a, b annals.Edition) bool {
	return a.List == b.List && a.Published == b.Published && a.File == b.File
}

// editions are those that the snapshot sees, in order, with their entries. The caller holds the lock.
func (s *snapshot) editions() (all []annals.Edition) {
	for _, have := range s.store.editions {
		if s.sees(have.revision) {
			all = append(all, have.edition)
		}
	}
	slices.SortStableFunc(all, func(a, b annals.Edition) int { // they are in the order in which they were imported
		return cmp.Or(cmp.Compare(a.List, b.List), cmp.Compare(a.Published, b.Published))
	})
	return all
}

func (s *snapshot) Editions(ctx context.Context, list annals.ListID) ([]annals.Edition, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	var all []annals.Edition
	for _, e := range s.editions() {
		if list == "" || e.List == list {
			e.Entries = nil
			all = append(all, e)
		}
	}
	return all, nil
}

func (s *snapshot) Entries(ctx context.Context, edition annals.Edition) ([]annals.Entry, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	for _, e := range s.editions() {
		if sameEdition(e, edition) {
			return slices.Clone(e.Entries), nil
		}
	}
	return nil, fmt.Errorf("edition %s of %s: %w", edition.Published, edition.List, annals.ErrNotFound)
}

func (s *snapshot) Present(ctx context.Context, records []annals.SourceID) ([]annals.Presence, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	var list []annals.Presence
	for _, e := range s.editions() {
		entries := e.Entries
		e.Entries = nil
		for _, entry := range entries {
			if slices.Contains(records, entry.Record) {
				list = append(list, annals.Presence{Entry: entry, Edition: e})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b annals.Presence) int { return cmp.Compare(a.Record, b.Record) })
	return list, nil
}
