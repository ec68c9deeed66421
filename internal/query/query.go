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
		a, err = aboutEntity(ctx, snap, q, status, ledgerTypes...)
	case annals.AskTimeline:
		if q.From > q.To {
			return annals.Answer{}, fmt.Errorf("timeline: %w: it begins on %s, after its end on %s", annals.ErrInvalid,
				q.From, q.To)
		}
		a, err = aboutEntity(ctx, snap, q, timeline)
	case annals.AskClaims:
		a, err = aboutEntity(ctx, snap, q, claims)
	case annals.AskDiff:
		a, err = diff(ctx, snap, q)
	case annals.AskCompare:
		a, err = versions(ctx, snap, q)
	case annals.AskNetwork:
		a, err = networkAround(ctx, snap, q)
	case annals.AskWhy:
		a, err = why(ctx, snap, q)
	case annals.AskWhere:
		a, err = where(ctx, snap, q)
	default:
		return annals.Answer{}, fmt.Errorf("%w: the question %q", annals.ErrUnsupported, q.Ask)
	}
	if err != nil {
		return annals.Answer{}, fmt.Errorf("%s: %w", q.Ask, err)
	}
	return a, nil
}

// aboutEntity answers a question about an entity: it reads what the record says of it and leaves the sections to ask,
// which needs no statements but those of some types, where they are given.
func aboutEntity(ctx context.Context, snap annals.Snapshot, q annals.Question,
	ask func(*inquiry) ([]annals.Section, error), types ...annals.Type) (annals.Answer, error) {
	found, err := resolve.Find(ctx, snap, q.Entity)
	if err != nil {
		return annals.Answer{}, err
	}
	in := &inquiry{ctx: ctx, snap: snap, q: q, about: found}
	return in.ask(ask, types...)
}

// ask reads what the record says of the entity and answers.
func (in *inquiry) ask(ask func(*inquiry) ([]annals.Section, error), types ...annals.Type) (annals.Answer, error) {
	if err := in.read(types...); err != nil {
		return annals.Answer{}, err
	}
	sections, err := ask(in)
	if err != nil {
		return annals.Answer{}, err
	}
	return in.answer(sections)
}

// answer completes an answer about an entity.
func (in *inquiry) answer(sections []annals.Section) (annals.Answer, error) {
	a := annals.Answer{Question: in.q, Entity: &in.about.Ref, Namesakes: in.about.Namesakes, Sections: sections,
		Known: in.snap.Moment()}
	named := named(sections, in.all)
	if err := in.joinAll(named); err != nil {
		return annals.Answer{}, err
	}
	if err := in.readSources(named, func(annals.Statement) bool { return true }); err != nil {
		return annals.Answer{}, err
	}
	fill(&a, named, in.sources, in.clusters)
	return a, nil
}

// Complete gives an answer what its rows name: those of the statements, and their sources.
func Complete(ctx context.Context, snap annals.Snapshot, a *annals.Answer, statements []annals.Statement) error {
	a.Known = snap.Moment()
	in := inquiry{ctx: ctx, snap: snap}
	var entities []annals.EntityID
	named := named(a.Sections, statements)
	for _, s := range named {
		entities = append(entities, entitiesOf(s)...)
	}
	if err := in.readSources(named, func(annals.Statement) bool { return true }); err != nil {
		return err
	}
	clusters, err := resolve.Around(ctx, snap, distinct(entities))
	if err != nil {
		return err
	}
	fill(a, named, in.sources, clusters)
	return nil
}

// named are those of the statements that the sections name.
func named(sections []annals.Section, statements []annals.Statement) (list []annals.Statement) {
	wanted := map[annals.StatementID]bool{}
	for _, id := range Named(sections) {
		wanted[id] = true
	}
	for _, s := range statements {
		if wanted[s.ID] {
			list = append(list, s)
			wanted[s.ID] = false
		}
	}
	return list
}

// fill puts statements and their sources into an answer. Fillers name the cluster of their entity, so that a view calls
// an entity the same whichever source speaks of it.
func fill(a *annals.Answer, statements []annals.Statement, sources map[annals.SourceID]annals.Source,
	clusters resolve.Clusters) {
	a.Statements, a.Sources = map[annals.StatementID]annals.Statement{}, map[annals.SourceID]annals.Source{}
	for _, s := range statements {
		s = s.Clone()
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) { f.Entity = clusters.Of(f.Entity) })
		a.Statements[s.ID] = s
		a.Sources[s.Evidence.Source] = sources[s.Evidence.Source]
	}
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
