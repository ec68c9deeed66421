package api

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	_ "embed"

	"annals"
	"annals/edtf"
	"annals/internal/check"
	"annals/internal/query"
	"annals/internal/resolve"
	"annals/internal/screen"
	"annals/internal/wire"
)

// openapi describes what the server answers; a test keeps it true.
//
//go:embed openapi.yaml
var openapi string

// spec answers GET /openapi.yaml.
func (s *Server) spec(_ context.Context, r *request) (any, error) {
	return plain{"application/yaml", openapi}, r.finish()
}

// at gives a handler the record as of the moment that a request asks about.
func (s *Server) at(ctx context.Context, r *request, do func(annals.Snapshot) (any, error)) (answer any, err error) {
	snap, err := s.store.At(ctx, r.known)
	if errors.Is(err, annals.ErrNotFound) {
		return nil, annals.HintError{Err: err, Hint: "every answer names the revision that it comes from"}
	}
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	return do(snap)
}

// ask puts a question to the record.
func (s *Server) ask(ctx context.Context, r *request, q annals.Question) (any, error) {
	if err := r.finish(); err != nil {
		return nil, err
	}
	return s.at(ctx, r, func(snap annals.Snapshot) (any, error) {
		put := query.Answer
		switch q.Ask {
		case annals.AskCheck:
			put = check.Answer
		case annals.AskShow:
			put = check.Dossier
		}
		a, err := put(ctx, snap, q)
		if err != nil {
			return nil, err
		}
		return wire.FromAnswer(a), nil
	})
}

// show answers GET /v1/entities/{entity}: the dossier.
func (s *Server) show(ctx context.Context, r *request) (any, error) {
	return s.ask(ctx, r, annals.Question{Ask: annals.AskShow, Entity: r.PathValue("entity"), On: s.day(r)})
}

// standing answers GET /v1/entities/{entity}/status.
func (s *Server) standing(ctx context.Context, r *request) (any, error) {
	return s.ask(ctx, r, annals.Question{Ask: annals.AskStatus, Entity: r.PathValue("entity"), On: s.day(r)})
}

// timeline answers GET /v1/entities/{entity}/timeline.
func (s *Server) timeline(ctx context.Context, r *request) (any, error) {
	from, to, err := r.span()
	if err != nil {
		return nil, err
	}
	return s.ask(ctx, r, annals.Question{Ask: annals.AskTimeline, Entity: r.PathValue("entity"), From: from, To: to})
}

// claims answers GET /v1/entities/{entity}/claims.
func (s *Server) claims(ctx context.Context, r *request) (any, error) {
	return s.ask(ctx, r, annals.Question{Ask: annals.AskClaims, Entity: r.PathValue("entity"), Speaker: r.get("by")})
}

// network answers GET /v1/entities/{entity}/network.
func (s *Server) network(ctx context.Context, r *request) (any, error) {
	hops, err := r.number("hops", 1, query.MaxHops)
	if err != nil {
		return nil, err
	}
	q := annals.Question{Ask: annals.AskNetwork, Entity: r.PathValue("entity"), On: s.day(r), Hops: hops}
	for t := range strings.SplitSeq(r.get("types"), ",") {
		if t = strings.TrimSpace(t); t != "" {
			q.Types = append(q.Types, annals.Type(t))
		}
	}
	return s.ask(ctx, r, q)
}

// contradictions answers GET /v1/entities/{entity}/contradictions.
func (s *Server) contradictions(ctx context.Context, r *request) (any, error) {
	return s.ask(ctx, r, annals.Question{Ask: annals.AskCheck, Entity: r.PathValue("entity")})
}

// why answers GET /v1/statements/{statement}.
func (s *Server) why(ctx context.Context, r *request) (any, error) {
	answer, err := s.ask(ctx, r, annals.Question{Ask: annals.AskWhy, Statement: r.PathValue("statement")})
	if errors.Is(err, annals.ErrNotFound) || errors.Is(err, annals.ErrAmbiguous) {
		return nil, annals.HintError{Err: err, Hint: "answers list the ids of the statements that they rest on, under statements"}
	}
	return answer, err
}

// findings answers GET /v1/findings. A record of more sources than can be looked at in a moment wants one to be named.
func (s *Server) findings(ctx context.Context, r *request) (any, error) {
	source := r.get("source")
	if source == "" {
		_, err := s.at(ctx, r, func(snap annals.Snapshot) (any, error) {
			_, all, err := snap.LatestSources(ctx, 0, 0)
			if err == nil && all > maxChecked {
				err = refuse(fmt.Sprintf("the record has %d sources; findings on more than %d are not gathered at once", all,
					maxChecked), "name one with source=, or ask for the contradictions of an entity")
			}
			return nil, err
		})
		if err != nil {
			return nil, err
		}
	}
	return s.ask(ctx, r, annals.Question{Ask: annals.AskCheck, Source: source})
}

// sources answers GET /v1/sources.
func (s *Server) sources(ctx context.Context, r *request) (any, error) {
	limit, offset, err := r.window()
	if err != nil {
		return nil, err
	}
	return s.at(ctx, r, func(snap annals.Snapshot) (any, error) {
		list, err := sourcesFrom(ctx, snap, limit, offset)
		if err != nil {
			return nil, err
		}
		answer := wire.Sources{Known: wire.FromMoment(snap.Moment()), Sources: []wire.Source{}}
		for _, src := range list {
			answer.Sources = append(answer.Sources, wire.FromSource(src))
		}
		return answer, nil
	})
}

// sourcesFrom lists at most limit sources in the order of reading, after the first offset. No more are read: the store lists the
// last first.
func sourcesFrom(ctx context.Context, snap annals.Snapshot, limit, offset int) ([]annals.Source, error) {
	_, all, err := snap.LatestSources(ctx, 0, 0)
	if err != nil || offset >= all {
		return nil, err
	}
	last := min(limit, all-offset)
	list, _, err := snap.LatestSources(ctx, all-offset-last, last)
	slices.Reverse(list)
	return list, err
}

// source answers GET /v1/sources/{source}.
func (s *Server) source(ctx context.Context, r *request) (any, error) {
	if err := r.finish(); err != nil {
		return nil, err
	}
	id := annals.SourceID(r.PathValue("source"))
	return s.at(ctx, r, func(snap annals.Snapshot) (any, error) {
		src, err := snap.Source(ctx, id)
		if errors.Is(err, annals.ErrNotFound) {
			return nil, annals.HintError{Err: fmt.Errorf("the source %q: %w", id, annals.ErrNotFound), Hint: "/v1/sources lists them"}
		}
		if err != nil {
			return nil, err
		}
		answer := wire.SourceText{Known: wire.FromMoment(snap.Moment()), Source: wire.FromSource(src),
			Problems: []annals.Problem{}, Statements: []wire.Statement{}}
		if answer.Text, err = snap.Text(ctx, id); err != nil {
			return nil, err
		}
		problems, err := snap.Problems(ctx, id)
		if err != nil {
			return nil, err
		}
		answer.Problems = append(answer.Problems, problems...)
		statements, err := snap.In(ctx, id)
		for _, st := range statements {
			answer.Statements = append(answer.Statements, wire.FromStatement(st))
		}
		return answer, err
	})
}

// numbered are those to whom a list gave a number. Only what has a digit can be one: of all else the record is not asked.
func (s *Server) numbered(ctx context.Context, at annals.Moment, number string) (list []annals.EntityRef, err error) {
	if !strings.ContainsAny(number, "0123456789") {
		return nil, nil
	}
	snap, err := s.store.At(ctx, annals.Known{Revision: at.Revision})
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	entities, err := resolve.Numbered(ctx, snap, number)
	if err != nil || len(entities) == 0 {
		return nil, err
	}
	ids := make([]annals.EntityID, len(entities))
	for i, e := range entities {
		ids[i] = e.ID
	}
	refs, err := resolve.Refs(ctx, snap, ids)
	for _, id := range ids {
		if !slices.Contains(list, refs[id]) {
			list = append(list, refs[id])
		}
	}
	return list, err
}

// find answers GET /v1/search: whom a name may mean.
func (s *Server) find(ctx context.Context, r *request) (_ any, err error) {
	q := strings.TrimSpace(r.get("q"))
	limit, err := r.number("limit", 20, maxLimit)
	if err != nil {
		return nil, err
	}
	if err := r.finish(); err != nil {
		return nil, err
	}
	if q == "" {
		return nil, refuse("q is empty; a name, or the beginning of one, was expected", "/v1/search?q=front")
	}
	roster, snap, err := s.roster(ctx, r, false)
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	list, err := s.numbered(ctx, roster.Moment(), q)
	if err != nil {
		return nil, err
	}
	list = list[:min(len(list), limit)]
	for _, c := range roster.Beginning(q, limit) {
		if len(list) < limit && !slices.Contains(list, c.Entity) {
			list = append(list, c.Entity)
		}
	}
	if len(list) < limit {
		result, err := roster.Screen(ctx, snap, screen.Request{Name: q, Limit: max(1, limit), Cutoff: searchCutoff, Brief: true})
		if err != nil {
			return nil, err
		}
		for _, h := range result.Hits {
			if len(list) < limit && !slices.ContainsFunc(list, func(e annals.EntityRef) bool { return e.ID == h.Entity.ID }) {
				list = append(list, h.Entity)
			}
		}
	}
	return wire.Found{Known: wire.FromMoment(roster.Moment()), Entities: append([]annals.EntityRef{}, list...)}, nil
}

// compare answers GET /v1/compare: what the source new says otherwise than the source old.
func (s *Server) compare(ctx context.Context, r *request) (any, error) {
	q := annals.Question{Ask: annals.AskCompare, Source: r.get("old"), Against: r.get("new")}
	if q.Source == "" || q.Against == "" {
		return nil, refuse("the sources old and new are needed, by their hashes", "/v1/sources lists them")
	}
	return s.ask(ctx, r, q)
}

// lists answers GET /v1/lists.
func (s *Server) lists(ctx context.Context, r *request) (any, error) {
	list := annals.ListID(r.get("list"))
	if err := r.finish(); err != nil {
		return nil, err
	}
	return s.at(ctx, r, func(snap annals.Snapshot) (any, error) {
		editions, err := snap.Editions(ctx, list)
		answer := wire.Editions{Known: wire.FromMoment(snap.Moment()), Editions: []wire.Edition{}}
		if err != nil {
			return nil, err
		}
		for _, e := range editions {
			answer.Editions = append(answer.Editions, wire.FromEdition(e))
		}
		withdrawn, err := snap.Withdrawn(ctx)
		for _, w := range withdrawn {
			if w.Edition.List != "" && (list == "" || w.Edition.List == list) {
				answer.Editions = append(answer.Editions, wire.FromWithdrawal(w))
			}
		}
		return answer, err
	})
}

// listDiff answers GET /v1/lists/{list}/diff.
func (s *Server) listDiff(ctx context.Context, r *request) (any, error) {
	from, to, err := r.span()
	if err != nil {
		return nil, err
	}
	if from == edtf.Beginning || to == edtf.Forever {
		return nil, refuse("the days from and to are needed", "from=2022-01-01&to=2024-05-01")
	}
	answer, err := s.ask(ctx, r,
		annals.Question{Ask: annals.AskDiff, List: annals.ListID(r.PathValue("list")), From: from, To: to})
	if errors.Is(err, annals.ErrNotFound) {
		return nil, annals.HintError{Err: err, Hint: "/v1/lists lists the editions"}
	}
	return answer, err
}

// queue answers GET /v1/queue: what waits for a judgement.
func (s *Server) queue(ctx context.Context, r *request) (any, error) {
	limit, offset, err := r.window()
	if err != nil {
		return nil, err
	}
	return s.at(ctx, r, func(snap annals.Snapshot) (any, error) {
		q, err := resolve.Queue(ctx, snap, resolve.Page{From: offset, Most: max(limit, 1)})
		if err != nil {
			return nil, err
		}
		q.Held, q.Unsure = page(q.Held, limit, 0), page(q.Unsure, limit, 0)
		return wire.FromQueue(q), nil
	})
}

// span is the parameters from and to, each the first or the last day of what is given.
func (r *request) span() (from, to edtf.Day, err error) {
	from, to = edtf.Beginning, edtf.Forever
	for _, end := range []struct {
		name string
		day  *edtf.Day
		of   func(edtf.Bounds) edtf.Day
	}{
		{"from", &from, func(b edtf.Bounds) edtf.Day { return b.EarliestStart }},
		{"to", &to, func(b edtf.Bounds) edtf.Day { return b.LatestEnd }},
	} {
		text := r.get(end.name)
		if text == "" {
			continue
		}
		v, err := edtf.Parse(text)
		if err != nil {
			return from, to, refuse(fmt.Sprintf("%s: %v", end.name, err), "dates are 2009-01-26, 2009-01 or 2009")
		}
		*end.day = end.of(v.Bounds())
	}
	return from, to, nil
}

// window is the parameters limit and offset, the last that a list takes.
func (r *request) window() (limit, offset int, err error) {
	if limit, err = r.number("limit", 100, maxLimit); err != nil {
		return 0, 0, err
	}
	if offset, err = r.number("offset", 0, 1<<31-1); err != nil {
		return 0, 0, err
	}
	return limit, offset, r.finish()
}

// page is the part of a list that a window shows.
func page[T any](list []T, limit, offset int) []T {
	list = list[min(offset, len(list)):]
	return list[:min(limit, len(list))]
}
