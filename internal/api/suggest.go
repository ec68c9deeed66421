package api

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"annals/names"
)

// suggestion is what is proposed to somebody who types.
type suggestion struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Notable []idName `json:"notable,omitempty"`
}

type suggestions struct {
	Result []suggestion `json:"result"`
}

// maxSuggested is the number of suggestions.
const maxSuggested = 20

func (s *Server) suggestEntity(_ context.Context, r *request) (any, error) {
	prefix := r.get("prefix")
	r.accept("cursor")
	if err := r.finish(); err != nil {
		return nil, err
	}
	list := suggestions{[]suggestion{}}
	roster := s.keeper.Present()
	for _, c := range roster.Beginning(prefix, maxSuggested) {
		ref := c.Entity
		list.Result = append(list.Result,
			suggestion{ID: string(ref.ID), Name: ref.Name, Notable: []idName{typeOf(schemata[ref.Kind])}})
	}
	return list, nil
}

// suggestProperty answers which properties there are to fetch, and which a query may tell of whom it means.
func (s *Server) suggestProperty(_ context.Context, r *request) (any, error) {
	list := append(slices.Clone(properties), idName{birthDate, "Date of birth"})
	for _, p := range numberProperties {
		list = append(list, idName{p, p})
	}
	return suggestFrom(r, list)
}

func (s *Server) suggestType(_ context.Context, r *request) (any, error) {
	return suggestFrom(r, types)
}

func suggestFrom(r *request, all []idName) (any, error) {
	prefix := names.Key(r.get("prefix"))
	r.accept("cursor")
	if err := r.finish(); err != nil {
		return nil, err
	}
	list := suggestions{[]suggestion{}}
	for _, p := range all {
		if strings.HasPrefix(names.Key(p.Name), prefix) || strings.HasPrefix(names.Key(p.ID), prefix) {
			list.Result = append(list.Result, suggestion{ID: p.ID, Name: p.Name})
		}
	}
	return list, nil
}

// proposeProperties answers which properties can be fetched.
func (s *Server) proposeProperties(_ context.Context, r *request) (any, error) {
	kind := r.get("type")
	limit, err := r.number("limit", len(properties), maxLimit)
	if err != nil {
		return nil, err
	}
	if err := r.finish(); err != nil {
		return nil, err
	}
	return struct {
		Type       string   `json:"type"`
		Limit      int      `json:"limit"`
		Properties []idName `json:"properties"`
	}{cmp.Or(kind, "LegalEntity"), limit, properties[:min(limit, len(properties))]}, nil
}
