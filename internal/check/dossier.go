package check

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"annals"
	"annals/internal/query"
)

// Dossier answers show: the dossier of an entity, with what its sources exclude of each other in front of its timeline.
func Dossier(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	a, err := query.Answer(ctx, snap, q)
	if err != nil {
		return annals.Answer{}, err
	}
	found, err := Contradictions(ctx, snap, a.Entity.ID)
	if err != nil {
		return annals.Answer{}, err
	}
	if len(found.Sections) == 0 {
		return a, nil
	}
	at := slices.IndexFunc(a.Sections, func(s annals.Section) bool { return s.Name == "timeline" })
	if at < 0 {
		at = len(a.Sections)
	}
	a.Sections = slices.Insert(a.Sections, at, found.Sections...)
	maps.Copy(a.Statements, found.Statements)
	maps.Copy(a.Sources, found.Sources)
	return a, nil
}

// Contradictions are what sources exclude of each other on an entity: one section, or none.
func Contradictions(ctx context.Context, snap annals.Snapshot, id annals.EntityID) (annals.Answer, error) {
	a, err := about(ctx, snap, annals.Question{Ask: annals.AskCheck, Entity: string(id)})
	if err != nil {
		return annals.Answer{}, fmt.Errorf("show: %w", err)
	}
	a.Sections = slices.DeleteFunc(a.Sections, func(s annals.Section) bool { return s.Name == saidSection.Name || len(s.Rows) == 0 })
	return a, nil
}
