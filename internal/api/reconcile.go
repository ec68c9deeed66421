package api

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"annals"
	"annals/internal/pattern"
	"annals/internal/screen"
)

// The Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group.

// idName is how the reconciliation API names types and properties.
type idName struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// types are the types that entities are reconciled to.
var types = []idName{{"LegalEntity", "Person or organization"}, {"Organization", "Organization"}, {"Person", "Person"},
	{"PublicBody", "Public body"}}

// properties are what can be fetched of an entity that was reconciled.
var properties = []idName{{"name", "Name"}, {"alias", "Other names"}, {"schema", "Type"},
	{"standing", "Standing on the day, by authority"}}

// manifest tells clients what the service offers.
type manifest struct {
	Versions        []string          `json:"versions"`
	Name            string            `json:"name"`
	IdentifierSpace string            `json:"identifierSpace"`
	SchemaSpace     string            `json:"schemaSpace"`
	DefaultTypes    []idName          `json:"defaultTypes"`
	View            map[string]string `json:"view"`
	Preview         preview           `json:"preview"`
	Suggest         map[string]place  `json:"suggest"`
	Extend          extendManifest    `json:"extend"`
	BatchSize       int               `json:"batchSize"`
}

type preview struct {
	URL    string `json:"url"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}

type place struct {
	URL  string `json:"service_url"`
	Path string `json:"service_path"`
}

type extendManifest struct {
	ProposeProperties place    `json:"propose_properties"`
	PropertySettings  []string `json:"property_settings"`
}

// reconcile answers the manifest, and queries and extensions where the request has them.
func (s *Server) reconcile(ctx context.Context, r *request) (any, error) {
	callback := r.get("callback")
	if callback != "" && !callbackName().MatchString(callback) {
		return nil, refuse("callback is no name of a function", "")
	}
	answer, err := s.reconciled(ctx, r)
	if err != nil || callback == "" {
		return answer, err
	}
	text, err := json.Marshal(answer)
	if err != nil {
		return nil, err
	}
	return plain{"application/javascript", "/**/" + callback + "(" + string(text) + ");"}, nil
}

// callbackName is what a JSONP client may name its function.
var callbackName = pattern.Lazily(`^[A-Za-z_$][A-Za-z0-9_$.]{0,100}$`)

func (s *Server) reconciled(ctx context.Context, r *request) (any, error) {
	queries, extend := r.get("queries"), r.get("extend")
	r.accept("language", "lang") // of the names, which are found in any; clients say it all the same
	if err := r.finish(); err != nil {
		return nil, err
	}
	switch {
	case queries != "" && extend != "":
		return nil, refuse("queries and extend at once", "ask one after the other")
	case queries != "":
		return s.reconcileQueries(ctx, r, queries)
	case extend != "":
		return s.extend(ctx, r, extend)
	case r.Method == "POST":
		return nil, refuse("the form has neither queries nor extend", `queries={"q0": {"query": "…"}}, form-encoded`)
	}
	return s.manifest(r), nil
}

func (s *Server) manifest(r *request) manifest {
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	base := scheme + "://" + r.Host
	service := strings.TrimSuffix(r.URL.Path, "/")
	suggest := func(what string) place { return place{base, service + "/suggest/" + what} }
	return manifest{
		Versions: []string{"0.2"}, Name: "Annals", IdentifierSpace: base + "/entities/",
		SchemaSpace: "https://followthemoney.tech/explorer/schemata/", DefaultTypes: types,
		View: map[string]string{"url": base + "/entities/{{id}}"}, Preview: preview{base + service + "/preview?id={{id}}", 430, 200},
		Suggest:   map[string]place{"entity": suggest("entity"), "property": suggest("property"), "type": suggest("type")},
		Extend:    extendManifest{place{base, service + "/properties"}, []string{}},
		BatchSize: maxQueries,
	}
}

// reconcileQuery is a query of a batch.
type reconcileQuery struct {
	Query      string          `json:"query"`
	Type       json.RawMessage `json:"type"`
	Limit      int             `json:"limit"`
	Properties []struct {
		PID   string `json:"pid"`
		Value any    `json:"v"`
	} `json:"properties"`
	TypeStrict string `json:"type_strict"`
}

// asksRecord reports whether the query tells a birth or a number, which the names of the record do not answer.
func (q reconcileQuery) asksRecord() bool {
	for _, p := range q.Properties {
		if p.PID == birthDate || slices.Contains(numberProperties, p.PID) {
			return true
		}
	}
	return slices.ContainsFunc(texts(q.Query), screen.IsNumber)
}

// candidate is an entity proposed for a query. Score is out of 100.
type candidate struct {
	ID          annals.EntityID `json:"id"`
	Name        string          `json:"name"`
	Description string          `json:"description,omitempty"`
	Type        []idName        `json:"type"`
	Score       float64         `json:"score"`
	Match       bool            `json:"match"`
	Features    []feature       `json:"features"`
}

type feature struct {
	ID    string  `json:"id"`
	Value float64 `json:"value"`
}

// candidates are the answer to a query. Detail says why it was refused; the specification has no place for that, and
// clients pass over what they do not know.
type candidates struct {
	Result []candidate `json:"result"`
	Detail string      `json:"detail,omitempty"`
}

// clearLead is how much better than the next a candidate must be to be taken without a person's judgement.
const clearLead = 0.05

func (s *Server) reconcileQueries(ctx context.Context, r *request, text string) (_ any, err error) {
	var queries map[string]reconcileQuery
	if err := json.Unmarshal([]byte(text), &queries); err != nil {
		return nil, badInput("queries", err, `{"q0": {"query": "…", "type": "Organization", "limit": 5}}`)
	}
	if len(queries) > maxQueries {
		return nil, refuse(fmt.Sprintf("%d queries; %d are the most", len(queries), maxQueries), "")
	}
	roster, snap, err := s.roster(ctx, r, slices.ContainsFunc(slices.Collect(maps.Values(queries)), reconcileQuery.asksRecord))
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	answers := map[string]candidates{}
	for key, q := range queries {
		schema := ""
		if len(q.Type) > 0 && json.Unmarshal(q.Type, &schema) != nil {
			schema = "" // a list of types: any of them
		}
		if q.Limit < 0 {
			answers[key] = candidates{Result: []candidate{},
				Detail: fmt.Sprintf("limit is %d; a whole number from 0 was expected", q.Limit)}
			continue
		}
		limit := min(cmp.Or(q.Limit, 5), maxLimit)
		list := texts(q.Query)
		var births []string
		properties := map[string]any{}
		for _, p := range q.Properties {
			switch {
			case slices.Contains(nameProperties, p.PID):
				list = append(list, texts(p.Value)...)
			case p.PID == birthDate:
				births = append(births, texts(p.Value)...)
			case slices.Contains(numberProperties, p.PID):
				properties[p.PID] = p.Value
			}
		}
		if len(list) == 0 && len(properties) == 0 {
			answers[key] = candidates{Result: []candidate{}} // an empty cell of a table
			continue
		}
		properties["name"], properties[birthDate] = anys(list), anys(births)
		query := matchQuery{Schema: schema, Properties: properties}
		if !known(schema) {
			query.Schema = ""
		}
		found, err := s.matchOne(ctx, roster, snap, query, screen.Request{On: r.on, Limit: limit, Cutoff: searchCutoff})
		c := candidates{Result: []candidate{}}
		switch {
		case err != nil && status(err) == 400 && len(queries) > 1:
			c.Detail = err.Error() // a row of a table that cannot be a name must not fail the rows beside it
		case err != nil:
			return nil, fmt.Errorf("%s: %w", key, err)
		}
		for i, f := range found {
			description := strings.ToLower(f.Schema)
			if n := f.Explanations[f.feature()].Candidate; n != f.Caption {
				description += ", also " + n
			}
			alone := i == 0 && (len(found) == 1 || f.Score-found[1].Score >= clearLead)
			c.Result = append(c.Result,
				candidate{ID: f.ID, Name: f.Caption, Description: description, Type: []idName{typeOf(f.Schema)},
					Score: math.Round(f.Score*1e4) / 100, Match: f.Match && alone, Features: []feature{{f.feature(), f.Score}}})
		}
		answers[key] = c
	}
	return answers, nil
}

func anys(list []string) (out []any) {
	for _, text := range list {
		out = append(out, text)
	}
	return out
}

func typeOf(schema string) idName {
	for _, t := range types {
		if t.ID == schema {
			return t
		}
	}
	return idName{schema, schema}
}
