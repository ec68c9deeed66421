package api

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/screen"
	"annals/names"
)

// matchRequest is the body of POST /match/{dataset}.
type matchRequest struct {
	Queries map[string]matchQuery `json:"queries"`
	Weights map[string]float64    `json:"weights"`
	Config  map[string]any        `json:"config"`
}

// matchQuery is an entity given by example: what counts here is its names, numbers that registers gave it, and when it
// was born.
type matchQuery struct {
	ID         string         `json:"id,omitempty"`
	Schema     string         `json:"schema"`
	Properties map[string]any `json:"properties"`
}

// scored is an entity found, with its score and what that rests on.
type scored struct {
	entity
	Score        float64                `json:"score"`
	Match        bool                   `json:"match"`
	Features     map[string]float64     `json:"features,omitempty"`
	Explanations map[string]explanation `json:"explanations,omitempty"`
	Standings    []screen.Standing      `json:"standings,omitempty"`
	Birth        *screen.Birth          `json:"birth,omitempty"`
}

// explanation says which names were compared and what became of their words.
type explanation struct {
	Score     float64        `json:"score"`
	Detail    string         `json:"detail"`
	Query     string         `json:"query"`
	Candidate string         `json:"candidate"`
	Words     []screen.Words `json:"words"`
	Missing   []string       `json:"missing,omitempty"`
	Extra     []string       `json:"extra,omitempty"`
}

// total is how many there are; Relation is "eq".
type total struct {
	Value    int    `json:"value"`
	Relation string `json:"relation"`
}

type matchAnswer struct {
	Status  int         `json:"status"`
	Results []scored    `json:"results"`
	Total   total       `json:"total"`
	Query   *matchQuery `json:"query,omitempty"`
	Detail  string      `json:"detail,omitempty"`
}

// queriesHint shows how the body of a match looks.
const queriesHint = `{"queries": {"q1": {"schema": "Organization", "properties": {"name": ["…"]}}}}`

// match answers POST /match/{dataset}: each query is answered, or refused, by itself.
func (s *Server) match(ctx context.Context, r *request) (_ any, err error) {
	limit, err := r.number("limit", 5, maxLimit)
	if err != nil {
		return nil, err
	}
	threshold, err := r.share("threshold", names.DefaultThreshold)
	if err != nil {
		return nil, err
	}
	cutoff, err := r.share("cutoff", 0.5)
	if err != nil {
		return nil, err
	}
	r.accept("algorithm", "include_dataset", "exclude_dataset", "exclude_schema", "topics", "changed_since",
		"exclude_entity_ids", "filter")
	if err := r.finish(); err != nil {
		return nil, err
	}
	var body matchRequest
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		return nil, badInput("the body", err, queriesHint)
	}
	if n := len(body.Queries); n == 0 || n > maxQueries {
		return nil, refuse(fmt.Sprintf("the body has %d queries; from 1 to %d were expected", n, maxQueries), queriesHint)
	}
	roster, snap, err := s.roster(ctx, r, slices.ContainsFunc(slices.Collect(maps.Values(body.Queries)), matchQuery.asksRecord))
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	responses := map[string]matchAnswer{}
	for _, key := range slices.Sorted(maps.Keys(body.Queries)) {
		q := body.Queries[key]
		found, err := s.matchOne(ctx, roster, snap, q,
			screen.Request{On: r.on, Limit: limit, Threshold: threshold, Cutoff: min(cutoff, threshold)})
		switch {
		case err != nil && status(err) == 400:
			responses[key] = matchAnswer{Status: 400, Results: []scored{}, Total: total{0, "eq"}, Detail: err.Error()}
		case err != nil:
			return nil, err
		default:
			responses[key] = matchAnswer{Status: 200, Results: found, Total: total{len(found), "eq"}, Query: &q}
		}
	}
	return struct {
		Responses map[string]matchAnswer `json:"responses"`
		Matcher   string                 `json:"matcher"`
		Limit     int                    `json:"limit"`
		pins
	}{responses, names.Version(), limit, pinsOf(roster, r)}, nil
}

// pins are the dates that an answer was computed for.
type pins struct {
	On    string        `json:"on,omitempty"`
	Known annals.Moment `json:"known"`
}

func pinsOf(roster *screen.Roster, r *request) pins {
	p := pins{Known: roster.Moment()}
	if r.on != nil {
		p.On = r.on.String()
	}
	return p
}

// matchOne screens all names of a query and keeps the best score of each entity.
func (s *Server) matchOne(ctx context.Context, roster *screen.Roster, snap annals.Snapshot, q matchQuery,
	template screen.Request) ([]scored, error) {
	if !known(q.Schema) {
		return nil, refuse(fmt.Sprintf("the schema %q is not one that bears names here", q.Schema),
			"Person, Organization, Company, PublicBody, Vessel or LegalEntity")
	}
	list, err := q.names()
	if err != nil {
		return nil, err
	}
	if template.Born, err = screen.ParseBirths(strings.Join(texts(q.Properties[birthDate]), ";")); err != nil {
		return nil, err
	}
	best := map[annals.EntityID]int{}
	found := []scored{}
	if template.Limit == 0 {
		return found, nil
	}
	for _, number := range q.numbers() {
		numbered := template
		numbered.Name = number
		hits, err := roster.ByNumber(ctx, snap, numbered)
		if err != nil {
			return nil, err
		}
		for _, h := range hits {
			if _, ok := best[h.Entity.ID]; !ok {
				best[h.Entity.ID] = len(found)
				found = append(found, scoredOf(roster, number, h))
			}
		}
	}
	for _, name := range list {
		template.Name, template.Kind = name, kindOf(q.Schema)
		result, err := roster.Screen(ctx, snap, template)
		if err != nil {
			return nil, err
		}
		for _, h := range result.Hits {
			at, ok := best[h.Entity.ID]
			if !ok {
				best[h.Entity.ID] = len(found)
				found = append(found, scoredOf(roster, result.Query, h))
			} else if h.Score > found[at].Score {
				found[at] = scoredOf(roster, result.Query, h)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Or(a.Birth.Behind(b.Birth), cmp.Compare(b.Score, a.Score)) })
	return found[:min(len(found), template.Limit)], nil
}

func scoredOf(roster *screen.Roster, query string, h screen.Hit) scored {
	detail := make([]string, 0, len(h.Words))
	for _, w := range h.Words {
		detail = append(detail, w.Query+" = "+w.Name+" ("+w.How+")")
	}
	feature := "name_match"
	if h.Numbered() {
		feature = "number_match"
	}
	return scored{entity: entityOf(roster, h.Entity), Score: h.Score, Match: h.Match,
		Features: map[string]float64{feature: h.Score}, Standings: h.Standings, Birth: h.Birth,
		Explanations: map[string]explanation{feature: {Score: h.Score, Detail: strings.Join(detail, "; "), Query: query,
			Candidate: h.Name, Words: h.Words, Missing: h.Missing, Extra: h.Extra}}}
}

// feature is what the score rests on.
func (s scored) feature() string {
	for name := range s.Features {
		return name // it has one
	}
	return ""
}

// nameProperties are the properties of a query that are names, those tried first before the others.
var nameProperties = []string{"name", "alias", "previousName", "weakAlias", "abbreviation"}

// names lists the names of a query. Given and family names make one where there is no name.
func (q matchQuery) names() ([]string, error) {
	var list []string
	for _, p := range nameProperties {
		list = append(list, texts(q.Properties[p])...)
	}
	if len(list) == 0 {
		var parts []string
		for _, p := range []string{"firstName", "secondName", "middleName", "fatherName", "lastName"} {
			parts = append(parts, texts(q.Properties[p])...)
		}
		if len(parts) > 0 {
			list = []string{strings.Join(parts, " ")}
		}
	}
	switch {
	case len(list) == 0 && len(q.numbers()) == 0:
		return nil, refuse("the query has no name, and no number of a register", `"properties": {"name": ["…"]}`)
	case len(list) > maxNames:
		return nil, refuse(fmt.Sprintf("the query has %d names; %d are the most", len(list), maxNames), "")
	}
	return list, nil
}

// asksRecord reports whether the query tells a birth or a number, which the names of the record do not answer.
func (q matchQuery) asksRecord() bool {
	list, _ := q.names()
	return len(texts(q.Properties[birthDate])) > 0 || len(q.numbers()) > 0 || slices.ContainsFunc(list, screen.IsNumber)
}

// numbers are the numbers of registers that the query tells.
func (q matchQuery) numbers() (list []string) {
	for _, p := range numberProperties {
		list = append(list, texts(q.Properties[p])...)
	}
	return list[:min(len(list), maxNames)]
}

// numberProperties are the properties of FollowTheMoney that are numbers of registers.
var numberProperties = []string{"idNumber", "passportNumber", "taxNumber", "registrationNumber", "imoNumber", "mmsi", "leiCode",
	"innCode", "ogrnCode", "vatCode", "swiftBic", "uscCode", "serialNumber", "callSign"}

// birthDate is the property that tells when somebody was born.
const birthDate = "birthDate"

// texts are the values of a property, which clients write as a list or, where there is one, by itself.
func texts(value any) (list []string) {
	items, many := value.([]any)
	if !many {
		items = []any{value}
	}
	for _, item := range items {
		if text, ok := item.(string); ok && strings.TrimSpace(text) != "" {
			list = append(list, text)
		}
	}
	return list
}
