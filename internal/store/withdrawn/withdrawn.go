// Package withdrawn leaves out of a record what was withdrawn, for every store in the same way. It changes nothing: a
// store's own snapshot has everything, and [From] makes one of it that passes over what must not be in an answer.
//
//	raw := …                             // all that the store has as of a moment
//	return withdrawn.From(raw, &s.memory) // a source of a withdrawn edition alone, and what only it names, are not there
//
// A record in which nothing is withdrawn costs one look at its decisions for each snapshot that is asked.
package withdrawn

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"annals"
)

// Memory keeps what was worked out last, since every question is asked of a snapshot of its own. The zero Memory is empty.
type Memory struct {
	mu   sync.Mutex
	of   string // the withdrawals and the editions that it was worked out from
	last *left

	told     *told // of the last, as of a revision
	revision annals.Revision
}

// From is the record without what was withdrawn of it. Its own Withdrawn is not asked.
func From(record annals.Snapshot, memory *Memory) annals.Snapshot {
	return &snapshot{Snapshot: record, memory: memory}
}

// snapshot passes over what was withdrawn.
type snapshot struct {
	annals.Snapshot
	memory *Memory

	mu    sync.Mutex
	found *left
}

// nothing is what is left out of a record in which nothing is withdrawn.
var nothing = &left{}

// left is what is left out, worked out once for all snapshots that have the same.
func (s *snapshot) left(ctx context.Context) (*left, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.found != nil {
		return s.found, nil
	}
	decisions, err := s.Snapshot.DecisionsOf(ctx, annals.Withdraw)
	if err != nil {
		return nil, err
	}
	active := annals.Active(decisions)
	if len(active) == 0 {
		s.found = nothing
		return nothing, nil
	}
	editions, err := s.Snapshot.Editions(ctx, "")
	if err != nil {
		return nil, err
	}
	var of strings.Builder
	for _, d := range active {
		fmt.Fprintln(&of, d.ID)
	}
	for _, e := range editions {
		fmt.Fprintln(&of, e.ID())
	}
	s.memory.mu.Lock()
	defer s.memory.mu.Unlock()
	if s.memory.last == nil || s.memory.of != of.String() {
		found, err := newLeft(ctx, s.Snapshot, active, editions)
		if err != nil {
			return nil, err
		}
		s.memory.of, s.memory.last, s.memory.told = of.String(), found, nil
	}
	s.found = s.memory.last
	return s.found, nil
}

func (s *snapshot) Withdrawn(ctx context.Context) ([]annals.Withdrawal, error) {
	l, err := s.left(ctx)
	if err != nil {
		return nil, err
	}
	return slices.Clone(l.withdrawals), nil
}

func (s *snapshot) Editions(ctx context.Context, list annals.ListID) ([]annals.Edition, error) {
	all, err := s.Snapshot.Editions(ctx, list)
	if err != nil || len(all) == 0 {
		return all, err
	}
	l, err := s.left(ctx)
	if err != nil || len(l.editions) == 0 {
		return all, err
	}
	all = slices.DeleteFunc(all, func(e annals.Edition) bool { return l.editions[e.ID()] })
	return nonEmpty(all), nil
}

func (s *snapshot) Present(ctx context.Context, records []annals.SourceID) ([]annals.Presence, error) {
	all, err := s.Snapshot.Present(ctx, records)
	if err != nil || len(all) == 0 {
		return all, err
	}
	l, err := s.left(ctx)
	if err != nil || len(l.editions) == 0 {
		return all, err
	}
	return nonEmpty(slices.DeleteFunc(all, func(p annals.Presence) bool { return l.editions[p.Edition.ID()] })), nil
}

func (s *snapshot) Source(ctx context.Context, id annals.SourceID) (annals.Source, error) {
	src, err := s.Snapshot.Source(ctx, id)
	if err != nil {
		return src, err
	}
	l, err := s.left(ctx)
	if err != nil {
		return annals.Source{}, err
	}
	src.Withdrawn = l.sources[id]
	return src, nil
}

func (s *snapshot) SourcesOf(ctx context.Context, ids []annals.SourceID) (map[annals.SourceID]annals.Source, error) {
	of, err := s.Snapshot.SourcesOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	l, err := s.left(ctx)
	if err != nil {
		return nil, err
	}
	for id, src := range of {
		if by, withdrawn := l.sources[id]; withdrawn {
			src.Withdrawn = by
			of[id] = src
		}
	}
	return of, nil
}

func (s *snapshot) Sources(ctx context.Context) ([]annals.Source, error) {
	list, err := s.Snapshot.Sources(ctx)
	return list, errors.Join(err, s.mark(ctx, list))
}

func (s *snapshot) LatestSources(ctx context.Context, from, most int) ([]annals.Source, int, error) {
	list, all, err := s.Snapshot.LatestSources(ctx, from, most)
	return list, all, errors.Join(err, s.mark(ctx, list))
}

// mark says of sources that they were withdrawn.
func (s *snapshot) mark(ctx context.Context, list []annals.Source) error {
	l, err := s.left(ctx)
	if err != nil {
		return err
	}
	for i, src := range list {
		list[i].Withdrawn = l.sources[src.ID]
	}
	return nil
}

// nonEmpty is a list, nil where it is empty.
func nonEmpty[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
