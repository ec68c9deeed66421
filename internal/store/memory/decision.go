package memory

import (
	"context"
	"slices"

	"annals"
)

func (s *snapshot) Decisions(ctx context.Context, entities []annals.EntityID,
	statements []annals.StatementID) ([]annals.Decision, error) {
	return s.decisions(ctx, func(d annals.Decision) bool {
		return d.A != "" && (slices.Contains(entities, d.A) || slices.Contains(entities, d.B)) ||
			d.Statement != "" && slices.Contains(statements, d.Statement) ||
			d.Replacement != "" && slices.Contains(statements, d.Replacement)
	})
}

func (s *snapshot) DecisionsOf(ctx context.Context, kinds ...annals.DecisionKind) ([]annals.Decision, error) {
	return s.decisions(ctx, func(d annals.Decision) bool { return slices.Contains(kinds, d.Kind) })
}

// decisions are those that are wanted, and what undoes them.
func (s *snapshot) decisions(ctx context.Context, wanted func(annals.Decision) bool) ([]annals.Decision, error) {
	all, err := s.AllDecisions(ctx)
	if err != nil {
		return nil, err
	}
	var list []annals.Decision
	taken := make(map[annals.DecisionID]bool)
	for _, d := range all { // what undoes a decision comes after it
		if wanted(d) || d.Undoes != "" && taken[d.Undoes] {
			taken[d.ID] = true
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
