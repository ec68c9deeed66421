package api

import (
	"context"
	"fmt"
	"strings"
	"time"

	"annals"
	"annals/edtf"
	"annals/internal/screen"
	"annals/names"
)

// searchAnswer is the answer to a search: {"results": …, "facets": {}, "total": …, "limit": …, "offset": …} and the pins.
type searchAnswer struct {
	results       []screen.Found
	changed       string // see changeOf
	total         total
	limit, offset int
	pins
}

// searchCutoff is the score below which a search leaves out what it finds, unless it is asked with a cutoff of its own.
const searchCutoff = 0.3

// searchesPassOver are parameters of yente's that make no difference here.
var searchesPassOver = []string{"fuzzy", "simple", "sort", "facets", "filter_op", "countries", "topics", "datasets",
	"include_dataset", "exclude_dataset", "exclude_schema", "changed_since", "target"}

// search answers GET /search/{dataset}.
func (s *Server) search(ctx context.Context, r *request) (_ any, err error) {
	limit, err := r.number("limit", 10, maxLimit)
	if err != nil {
		return nil, err
	}
	offset, err := r.number("offset", 0, maxOffset)
	if err != nil {
		return nil, err
	}
	cutoff, err := r.share("cutoff", searchCutoff)
	if err != nil {
		return nil, err
	}
	text, schema := r.get("q"), r.get("schema")
	r.accept(searchesPassOver...)
	if err := r.finish(); err != nil {
		return nil, err
	}
	if !known(schema) {
		return nil, refuse(fmt.Sprintf("the schema %q is not one that bears names here", schema),
			"Person, Organization, Company, PublicBody, Vessel or LegalEntity")
	}
	roster, snap, err := s.roster(ctx, r, screen.IsNumber(text))
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	found, err := roster.Find(ctx, snap,
		screen.Request{Name: text, Kind: kindOf(schema), On: r.on, Limit: max(1, offset+limit), Cutoff: cutoff})
	if err != nil {
		return nil, err
	}
	a := searchAnswer{changed: changeOf(roster), total: total{len(found), "eq"}, limit: limit, offset: offset,
		pins: pinsOf(roster, r)}
	if len(found) >= offset+limit {
		a.total.Relation = "gte"
	}
	a.results = found[min(offset, len(found)):min(offset+limit, len(found))]
	return render(a.appendJSON), nil
}

// entity answers GET /entities/{id}, with the standings of the day asked about, or of today.
func (s *Server) entity(ctx context.Context, r *request) (_ any, err error) {
	r.accept("nested")
	if err := r.finish(); err != nil {
		return nil, err
	}
	roster, snap, err := s.keeper.At(ctx, r.known)
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	id := annals.EntityID(r.PathValue("id"))
	ref, _, ok := roster.NamesOf(id)
	if !ok {
		return nil, fmt.Errorf("the entity %q: %w", id, annals.ErrNotFound)
	}
	e := entityOf(roster, ref)
	standings, err := sanctionsOf(ctx, snap, ref.ID, s.day(r))
	if err != nil {
		return nil, err
	}
	if len(standings) > 0 {
		e.Properties.SanctionEntity = standings
	}
	return struct {
		entity
		pins
	}{e, pinsOf(roster, r)}, nil
}

// day is the day asked about, or today.
func (s *Server) day(r *request) edtf.Day {
	if r.on != nil {
		return *r.on
	}
	now := s.Now().UTC()
	return edtf.DayOf(int64(now.Year()), int(now.Month()), now.Day())
}

// screen answers GET /v1/screen: a name, with the words that each hit rests on.
func (s *Server) screen(ctx context.Context, r *request) (_ any, err error) {
	limit, err := r.number("limit", screen.DefaultLimit, maxLimit)
	if err != nil {
		return nil, err
	}
	threshold, err := r.share("threshold", names.DefaultThreshold)
	if err != nil {
		return nil, err
	}
	cutoff, err := r.share("cutoff", searchCutoff)
	if err != nil {
		return nil, err
	}
	name, kind := r.get("name"), r.get("kind")
	born, err := screen.ParseBirths(r.get("born"))
	if err != nil {
		return nil, err
	}
	if err := r.finish(); err != nil {
		return nil, err
	}
	if strings.TrimSpace(name) == "" {
		return nil, refuse("name is empty; the name to screen was expected", "/v1/screen?name=Red+Front")
	}
	switch annals.EntityKind(kind) {
	case "", annals.Person, annals.Organization:
	default:
		return nil, refuse(fmt.Sprintf("kind is %q; person or organization was expected", kind), "")
	}
	roster, snap, err := s.roster(ctx, r, born != nil || screen.IsNumber(name))
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	return roster.Screen(ctx, snap,
		screen.Request{Name: name, Kind: annals.EntityKind(kind), On: r.on, Born: born, Limit: max(1, limit),
			Threshold: threshold, Cutoff: cutoff})
}

// catalog answers GET /catalog.
func (s *Server) catalog(context.Context, *request) (any, error) {
	roster := s.keeper.Present()
	type dataset struct {
		Name        string `json:"name"`
		Title       string `json:"title"`
		EntityCount int    `json:"entity_count"`
		Version     string `json:"version"`
		UpdatedAt   string `json:"updated_at"`
	}
	return struct {
		Datasets []dataset `json:"datasets"`
	}{[]dataset{{datasets[0], "The record", roster.Entities(), fmt.Sprint("r", roster.Moment().Revision),
		roster.Moment().Recorded.Format(time.RFC3339)}}}, nil
}

// health answers GET /healthz: the program runs.
func (s *Server) health(context.Context, *request) (any, error) {
	return map[string]string{"status": "ok"}, nil
}

// ready answers GET /readyz: the record can be read.
func (s *Server) ready(ctx context.Context, _ *request) (_ any, err error) {
	snap, err := s.store.At(ctx, annals.Known{})
	if err != nil {
		return nil, fmt.Errorf("%w: the record cannot be read: %w", annals.ErrUnavailable, err)
	}
	defer closing(snap, &err)
	return struct {
		Status   string          `json:"status"`
		Served   annals.Revision `json:"served"`
		Recorded annals.Revision `json:"recorded"`
	}{"ok", s.keeper.Present().Moment().Revision, snap.Moment().Revision}, nil
}
