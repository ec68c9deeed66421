package query

import (
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/internal/resolve"
)

// Answer answers a question as of the snapshot's moment. The same record at the same moment gives the same answer to
// the same question, from every store. An unknown or ambiguous name is an *annals.NameError; a question of another
// package (check) is annals.ErrUnsupported.
func Answer(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	var a annals.Answer
	var err error
	switch q.Ask {
	case annals.AskShow:
		a, err = aboutEntity(ctx, snap, q, dossier)
	case annals.AskStatus:
		a, err = aboutEntity(ctx, snap, q, status)
	case annals.AskTimeline:
		if q.From > q.To {
			return annals.Answer{}, fmt.Errorf("timeline: %w: it begins on %s, after its end on %s", annals.ErrInvalid, q.From, q.To)
		}
		a, err = aboutEntity(ctx, snap, q, timeline)
	case annals.AskClaims:
		a, err = aboutEntity(ctx, snap, q, claims)
	case annals.AskWhy:
		a, err = why(ctx, snap, q)
	default:
		return annals.Answer{}, fmt.Errorf("%w: the question %q", annals.ErrUnsupported, q.Ask)
	}
	if err != nil {
		return annals.Answer{}, fmt.Errorf("%s: %w", q.Ask, err)
	}
	return a, nil
}

// aboutEntity answers a question about an entity: it reads what the record says of it and leaves the sections to ask.
func aboutEntity(ctx context.Context, snap annals.Snapshot, q annals.Question, ask func(*inquiry) ([]annals.Section, error)) (annals.Answer, error) {
	found, err := resolve.Find(ctx, snap, q.Entity)
	if err != nil {
		return annals.Answer{}, err
	}
	in := &inquiry{ctx: ctx, snap: snap, q: q, about: found}
	if err := in.read(); err != nil {
		return annals.Answer{}, err
	}
	sections, err := ask(in)
	if err != nil {
		return annals.Answer{}, err
	}
	return in.answer(sections)
}

// answer gathers the statements that the sections name, and their sources. Fillers name the cluster of their entity, so
// that a view calls an entity the same whichever source speaks of it.
func (in *inquiry) answer(sections []annals.Section) (annals.Answer, error) {
	a := annals.Answer{Question: in.q, Entity: &in.about.Ref, Known: in.snap.Moment(), Sections: sections,
		Statements: map[annals.StatementID]annals.Statement{}, Sources: map[annals.SourceID]annals.Source{}}
	named := map[annals.StatementID]bool{}
	for _, id := range Named(sections) {
		named[id] = true
	}
	var entities []annals.EntityID
	for _, s := range in.all {
		if !named[s.ID] {
			continue
		}
		s = s.Clone()
		a.Statements[s.ID] = s
		a.Sources[s.Evidence.Source] = in.sources[s.Evidence.Source]
		entities = append(entities, entitiesOf(s)...)
	}
	clusters, err := resolve.Around(in.ctx, in.snap, distinct(entities))
	if err != nil {
		return annals.Answer{}, err
	}
	for _, s := range a.Statements {
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) { f.Entity = clusters.Of(f.Entity) })
	}
	return a, nil
}

// Named lists the statements that the rows of the sections and their sides name, in order of first mention.
func Named(sections []annals.Section) []annals.StatementID {
	var ids []annals.StatementID
	seen := map[annals.StatementID]bool{}
	for _, s := range sections {
		for _, r := range s.Rows {
			for _, list := range append([][]annals.StatementID{r.Statements}, sidesOf(r)...) {
				for _, id := range list {
					if !seen[id] {
						seen[id] = true
						ids = append(ids, id)
					}
				}
			}
		}
	}
	return ids
}

func sidesOf(r annals.Row) [][]annals.StatementID {
	lists := make([][]annals.StatementID, len(r.Sides))
	for i, s := range r.Sides {
		lists[i] = s.Statements
	}
	return lists
}

func entitiesOf(s annals.Statement) (ids []annals.EntityID) {
	s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
		if f.Entity != "" {
			ids = append(ids, f.Entity)
		}
	})
	return ids
}

func distinct[T ~string](list []T) []T { return slices.Compact(slices.Sorted(slices.Values(list))) }
