package api

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/internal/screen"
)

// extendRequest asks for properties of entities.
type extendRequest struct {
	IDs        []annals.EntityID `json:"ids"`
	Properties []struct {
		ID string `json:"id"`
	} `json:"properties"`
}

// cell is a value of a property.
type cell struct {
	Text string `json:"str"`
}

func (s *Server) extend(ctx context.Context, r *request, text string) (_ any, err error) {
	var q extendRequest
	if err := json.Unmarshal([]byte(text), &q); err != nil {
		return nil, badInput("extend", err, `{"ids": ["e…"], "properties": [{"id": "alias"}]}`)
	}
	if len(q.IDs) > maxExtend {
		return nil, refuse(fmt.Sprintf("%d entities; %d are the most", len(q.IDs), maxExtend), "")
	}
	roster, snap, err := s.keeper.At(ctx, r.known)
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	meta := []idName{}
	for _, p := range q.Properties {
		i := slices.IndexFunc(properties, func(known idName) bool { return known.ID == p.ID })
		if i < 0 {
			return nil, refuse(fmt.Sprintf("there is no property %q", p.ID), "there are name, alias, schema and standing")
		}
		meta = append(meta, properties[i])
	}
	rows := map[annals.EntityID]map[string][]cell{}
	for _, id := range q.IDs {
		row := map[string][]cell{}
		ref, all, ok := roster.NamesOf(id)
		for _, p := range meta {
			row[p.ID] = []cell{}
			if !ok {
				continue
			}
			values, err := s.values(ctx, snap, r, ref, all, p.ID)
			if err != nil {
				return nil, err
			}
			for _, v := range values {
				row[p.ID] = append(row[p.ID], cell{v})
			}
		}
		rows[id] = row
	}
	return struct {
		Meta []idName                              `json:"meta"`
		Rows map[annals.EntityID]map[string][]cell `json:"rows"`
	}{meta, rows}, nil
}

// values are what an entity has for a property.
func (s *Server) values(ctx context.Context, snap annals.Snapshot, r *request, ref annals.EntityRef, all []string,
	property string) ([]string, error) {
	switch property {
	case "name":
		return []string{ref.Name}, nil
	case "schema":
		return []string{schemata[ref.Kind]}, nil
	case "alias":
		return slices.DeleteFunc(slices.Clone(all), func(n string) bool { return n == ref.Name }), nil
	}
	standings, err := screen.Standings(ctx, snap, ref.ID, s.day(r))
	if err != nil {
		return nil, err
	}
	var list []string
	for _, standing := range standings {
		list = append(list, standing.Title()+": "+string(standing.Verdict))
	}
	return list, nil
}

// preview answers what clients show beside a candidate, as plain text.
func (s *Server) preview(ctx context.Context, r *request) (_ any, err error) {
	id := annals.EntityID(r.get("id"))
	if err := r.finish(); err != nil {
		return nil, err
	}
	roster, snap, err := s.keeper.At(ctx, r.known)
	if err != nil {
		return nil, err
	}
	defer closing(snap, &err)
	ref, all, ok := roster.NamesOf(id)
	if !ok {
		return nil, fmt.Errorf("the entity %q: %w", id, annals.ErrNotFound)
	}
	standings, err := s.values(ctx, snap, r, ref, all, "standing")
	if err != nil {
		return nil, err
	}
	lines := []string{ref.Name, string(ref.Kind), ""}
	for _, n := range all {
		if n != ref.Name {
			lines = append(lines, n)
		}
	}
	lines = append(append(lines, "", "On "+s.day(r).String()+":"), standings...)
	return plain{"text/plain; charset=utf-8", strings.Join(lines, "\n") + "\n"}, nil
}
