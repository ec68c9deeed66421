package memory

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"annals"
)

// snapshot reads a record up to one revision: whatever a later revision added is passed over.
type snapshot struct {
	store  *Store
	moment annals.Moment
}

func (s *snapshot) Moment() annals.Moment { return s.moment }

func (s *snapshot) Close() error { return nil }

// sees reports whether what a revision added is part of the snapshot.
func (s *snapshot) sees(added annals.Revision) bool { return added <= s.moment.Revision }

func (s *snapshot) Source(ctx context.Context, id annals.SourceID) (annals.Source, error) {
	if err := ctx.Err(); err != nil {
		return annals.Source{}, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	have, err := s.find(id)
	if err != nil {
		return annals.Source{}, err
	}
	return s.described(have), nil
}

// described is a source with its description as of the snapshot.
func (s *snapshot) described(have source) (described annals.Source) {
	for _, d := range have.descriptions {
		if s.sees(d.revision) {
			described = d.source
		}
	}
	described.ReadOn = have.readOn
	described.Guessed = nonEmpty(described.Guessed)
	return described
}

func (s *snapshot) SourcesOf(ctx context.Context, ids []annals.SourceID) (map[annals.SourceID]annals.Source, error) {
	of := map[annals.SourceID]annals.Source{}
	for _, id := range ids {
		switch src, err := s.Source(ctx, id); {
		case err == nil:
			of[id] = src
		case !errors.Is(err, annals.ErrNotFound):
			return nil, err
		}
	}
	return of, nil
}

func (s *snapshot) Sources(ctx context.Context) ([]annals.Source, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	var list []annals.Source
	for _, have := range s.store.sources {
		if s.sees(have.revision) && !have.record {
			list = append(list, s.described(have))
		}
	}
	return list, nil
}

func (s *snapshot) LatestSources(ctx context.Context, from, most int) ([]annals.Source, int, error) {
	all, err := s.Sources(ctx)
	slices.Reverse(all)
	list := all[min(from, len(all)):]
	return nonEmpty(list[:min(most, len(list))]), len(all), err
}

// find is the source as the store holds it, or ErrNotFound. The caller holds the lock.
func (s *snapshot) find(id annals.SourceID) (source, error) {
	for _, have := range s.store.sources {
		if have.id == id && s.sees(have.revision) {
			return have, nil
		}
	}
	return source{}, fmt.Errorf("source %s: %w", id, annals.ErrNotFound)
}

func (s *snapshot) Text(ctx context.Context, id annals.SourceID) (string, error) {
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	have, err := s.find(id)
	return have.text, errors.Join(ctx.Err(), err)
}

func (s *snapshot) EachText(ctx context.Context, f func(id annals.SourceID, text string) bool) error {
	s.store.mu.RLock()
	all := slices.Clone(s.store.sources)
	s.store.mu.RUnlock() // f may read the record itself
	for _, have := range all {
		if err := ctx.Err(); err != nil {
			return err
		}
		if s.sees(have.revision) && !f(have.id, have.text) {
			break
		}
	}
	return ctx.Err()
}

func (s *snapshot) Problems(ctx context.Context, id annals.SourceID) ([]annals.Problem, error) {
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	have, err := s.find(id)
	if err := errors.Join(ctx.Err(), err); err != nil {
		return nil, err
	}
	var problems []annals.Problem
	for _, r := range have.readings {
		if s.sees(r.revision) {
			problems = r.problems
		}
	}
	return nonEmpty(problems), nil
}

func (s *snapshot) Statement(ctx context.Context, prefix string) (annals.Statement, annals.Moment, error) {
	if err := ctx.Err(); err != nil {
		return annals.Statement{}, annals.Moment{}, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	var found []statement
	for _, have := range s.store.statements {
		if s.sees(have.revision) && strings.HasPrefix(string(have.statement.ID), prefix) {
			found = append(found, have)
		}
	}
	switch len(found) {
	case 0:
		return annals.Statement{}, annals.Moment{}, fmt.Errorf("statement %q: %w", prefix, annals.ErrNotFound)
	case 1:
		return clone(found[0].statement), s.store.moment(found[0].revision), nil
	default:
		return annals.Statement{}, annals.Moment{}, fmt.Errorf("statement %q: %w", prefix, annals.ErrAmbiguous)
	}
}

func (s *snapshot) About(ctx context.Context, ids []annals.EntityID, types ...annals.Type) ([]annals.Statement, error) {
	return s.statements(ctx, func(st annals.Statement) bool {
		if len(types) > 0 && !slices.Contains(types, st.Type) {
			return false
		}
		names := false
		st.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			names = names || f.Entity != "" && slices.Contains(ids, f.Entity)
		})
		return names
	})
}

func (s *snapshot) AboutPart(ctx context.Context, ids []annals.EntityID, part annals.Part) ([]annals.Statement, error) {
	n := 0
	picked := map[annals.StatementID]bool{}
	s.store.mu.RLock()
	for _, have := range s.store.statements { // in the order of recording
		st := have.statement
		if !s.sees(have.revision) || len(part.Types) > 0 && !slices.Contains(part.Types, st.Type) ||
			slices.Contains(part.But, st.Evidence.Source) || !named(st, ids, part.Giving) {
			continue
		}
		if n >= part.From && (part.Most == 0 || n < part.From+part.Most) {
			picked[st.ID] = true
		}
		n++
	}
	s.store.mu.RUnlock()
	return s.statements(ctx, func(st annals.Statement) bool { return picked[st.ID] })
}

// named reports whether a statement names any of some entities as an authority and nothing else, or as anything else.
func named(st annals.Statement, ids []annals.EntityID, giving bool) (names bool) {
	st.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
		names = names || f.Entity != "" && slices.Contains(ids, f.Entity) && st.OnlyGives(f.Entity) == giving
	})
	return names
}

func (s *snapshot) Mentions(ctx context.Context, ids []annals.EntityID) (list []annals.Mention, err error) {
	for _, t := range annals.Types() {
		for _, giving := range []bool{false, true} {
			of, err := s.AboutPart(ctx, ids, annals.Part{Types: []annals.Type{t}, Giving: giving})
			if err != nil {
				return nil, err
			}
			if len(of) > 0 {
				list = append(list, annals.Mention{Type: t, Giving: giving, Statements: len(of)})
			}
		}
	}
	return list, nil
}

func (s *snapshot) Told(ctx context.Context, below float64, types ...annals.Type) (map[annals.EntityID]int, error) {
	all, err := s.statements(ctx, func(st annals.Statement) bool {
		return (len(types) == 0 || slices.Contains(types, st.Type)) && (st.Confidence == 0 || st.Confidence >= below)
	})
	told := make(map[annals.EntityID]int)
	for _, st := range all {
		seen := make(map[annals.EntityID]bool)
		st.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			if f.Entity != "" && !seen[f.Entity] && !st.OnlyGives(f.Entity) {
				seen[f.Entity] = true
				told[f.Entity]++
			}
		})
	}
	return told, err
}

func (s *snapshot) In(ctx context.Context, id annals.SourceID) ([]annals.Statement, error) {
	return s.statements(ctx, func(st annals.Statement) bool { return st.Evidence.Source == id })
}

func (s *snapshot) Held(ctx context.Context, below float64, except []annals.StatementID, from,
	most int) ([]annals.Statement, error) {
	list, err := s.statements(ctx, func(st annals.Statement) bool {
		return 0 < st.Confidence && st.Confidence < below && !slices.Contains(except, st.ID)
	})
	if list = list[min(from, len(list)):]; most > 0 {
		list = list[:min(most, len(list))]
	}
	return nonEmpty(list), err
}

func (s *snapshot) CountHeld(ctx context.Context, below float64, except []annals.StatementID, before annals.StatementID) (n,
	excepted int, err error) {
	list, err := s.Held(ctx, below, nil, 0, 0)
	if before != "" {
		if _, _, err := s.Statement(ctx, string(before)); err != nil {
			return 0, 0, err
		}
		all, err := s.statements(ctx, func(annals.Statement) bool { return true })
		if err != nil {
			return 0, 0, err
		}
		place := make(map[annals.StatementID]int, len(all))
		for i, st := range all {
			place[st.ID] = i
		}
		list = slices.DeleteFunc(list, func(st annals.Statement) bool { return place[st.ID] >= place[before] })
	}
	kept := slices.DeleteFunc(slices.Clone(list), func(st annals.Statement) bool { return slices.Contains(except, st.ID) })
	return len(kept), len(list) - len(kept), err
}

// statements lists the statements that wanted picks, in the order of the sources and of their texts.
func (s *snapshot) statements(ctx context.Context, wanted func(annals.Statement) bool) ([]annals.Statement, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	order := make(map[annals.SourceID]int)
	for i, source := range s.store.sources {
		order[source.id] = i
	}
	var list []annals.Statement
	for _, have := range s.store.statements {
		if s.sees(have.revision) && wanted(have.statement) {
			list = append(list, clone(have.statement))
		}
	}
	slices.SortFunc(list, func(a, b annals.Statement) int {
		return cmp.Or(
			cmp.Compare(order[a.Evidence.Source], order[b.Evidence.Source]),
			cmp.Compare(a.Evidence.Start, b.Evidence.Start),
			cmp.Compare(a.Evidence.End, b.Evidence.End),
			cmp.Compare(a.ID, b.ID))
	})
	return list, nil
}

// Withdrawn is for the package withdrawn to say, which this snapshot is handed to.
func (s *snapshot) Withdrawn(context.Context) ([]annals.Withdrawal, error) { return nil, nil }

func (s *snapshot) Count(ctx context.Context) (annals.Counts, error) {
	if err := ctx.Err(); err != nil {
		return annals.Counts{}, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	var n annals.Counts
	for _, have := range s.store.sources {
		if s.sees(have.revision) {
			n.Sources++
		}
	}
	for _, have := range s.store.statements {
		if s.sees(have.revision) {
			n.Statements++
		}
	}
	for _, have := range s.store.entities {
		if s.sees(have.revision) {
			n.Entities++
		}
	}
	for _, have := range s.store.decisions {
		if s.sees(have.Recorded.Revision) {
			n.Decisions++
		}
	}
	return n, nil
}

// clone is a copy that the caller may change.
func clone(st annals.Statement) annals.Statement {
	st = st.Clone()
	st.Rules = nonEmpty(st.Rules)
	return st
}

// nonEmpty copies a list; an empty one is nil.
func nonEmpty[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return slices.Clone(list)
}
