package memory

import (
	"context"
	"slices"

	"annals"
)

func (s *snapshot) Decisions(ctx context.Context, entities []annals.EntityID, statements []annals.StatementID) ([]annals.Decision, error) {
	all, err := s.AllDecisions(ctx)
	if err != nil {
		return nil, err
	}
	var list []annals.Decision
	wanted := make(map[annals.DecisionID]bool)
	for _, d := range all { // what undoes a decision comes after it
		if d.A != "" && (slices.Contains(entities, d.A) || slices.Contains(entities, d.B)) ||
			d.Statement != "" && slices.Contains(statements, d.Statement) ||
			d.Replacement != "" && slices.Contains(statements, d.Replacement) ||
			d.Undoes != "" && wanted[d.Undoes] {
			wanted[d.ID] = true
			list = append(list, d)
		}
	}
	return list, nil
}

func (s *snapshot) DecisionsOf(ctx context.Context, kinds ...annals.DecisionKind) ([]annals.Decision, error) {
	all, err := s.AllDecisions(ctx)
	if err != nil {
		return nil, err
	}
	var list []annals.Decision
	wanted := make(map[annals.DecisionID]bool)
	for _, d := range all { // what undoes a decision comes after it
		if slices.Contains(kinds, d.Kind) || d.Undoes != "" && wanted[d.Undoes] {
			wanted[d.ID] = true
			list = append(list, d)
		}
	}
	return list, nil
}

func (s *snapshot) AllDecisions(ctx context.Context) ([]annals.Decision, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.store.mu.RLock()
	defer s.store.mu.RUnlock()
	var list []annals.Decision
	for _, d := range s.store.decisions {
		if s.sees(d.Recorded.Revision) {
			list = append(list, d)
		}
	}
	return list, nil
}
