package resolve

import (
	"context"
	"slices"

	"annals"
)

// CorrectionRule is the rule that a statement has which a person put in the place of another. Such a statement stands
// only as long as the decision that put it there.
const CorrectionRule = "correction"

// Rulings says which statements stand after what was decided of them.
type Rulings struct {
	counts      map[annals.StatementID]annals.Decision   // the decision that counts
	corrections map[annals.StatementID][]annals.Decision // active Corrects, by their replacement
}

// NewRulings works out which statements stand. Of the decisions on a statement the last counts, a person's before the
// program's. The decisions must be given in the order of recording; those on entities are passed over.
func NewRulings(decisions []annals.Decision) Rulings {
	r := Rulings{counts: map[annals.StatementID]annals.Decision{}, corrections: map[annals.StatementID][]annals.Decision{}}
	for _, d := range annals.Active(decisions) {
		switch d.Kind {
		case annals.Accept, annals.Reject, annals.Correct:
		default:
			continue
		}
		if d.Kind == annals.Correct {
			r.corrections[d.Replacement] = append(r.corrections[d.Replacement], d)
		}
		if before, ok := r.counts[d.Statement]; ok && before.By != annals.Program && d.By == annals.Program {
			continue
		}
		r.counts[d.Statement] = d
	}
	return r
}

// Judge reads the decisions on statements and works out which of them stand.
func Judge(ctx context.Context, snap annals.Snapshot, statements []annals.Statement) (Rulings, error) {
	ids := make([]annals.StatementID, len(statements))
	for i, s := range statements {
		ids[i] = s.ID
	}
	if len(ids) == 0 {
		return NewRulings(nil), nil
	}
	decisions, err := snap.Decisions(ctx, nil, ids)
	if err != nil {
		return Rulings{}, err
	}
	// Whether a correction counts depends on what else was decided of the statement that it replaces.
	known := make(map[annals.StatementID]bool, len(ids))
	for _, id := range ids {
		known[id] = true
	}
	more := ids
	for _, d := range decisions {
		if d.Kind == annals.Correct && !known[d.Statement] {
			known[d.Statement] = true
			more = append(slices.Clip(more), d.Statement)
		}
	}
	if len(more) > len(ids) {
		if decisions, err = snap.Decisions(ctx, nil, more); err != nil {
			return Rulings{}, err
		}
	}
	return NewRulings(decisions), nil
}

// Stands reports whether a statement is part of what the record says: not rejected, not replaced by a correction, and,
// if it is itself a correction, still in force.
func (r Rulings) Stands(s annals.Statement) bool {
	if d, ok := r.counts[s.ID]; ok {
		return d.Kind == annals.Accept
	}
	if !slices.Contains(s.Rules, CorrectionRule) {
		return true
	}
	return slices.ContainsFunc(r.corrections[s.ID], func(d annals.Decision) bool { return r.counts[d.Statement].ID == d.ID })
}

// Confirmed reports whether a statement was read with confidence, or accepted. What is not confirmed is shown as such
// and settles nothing.
func (r Rulings) Confirmed(s annals.Statement) bool {
	if d, ok := r.counts[s.ID]; ok && d.Kind == annals.Accept {
		return true
	}
	return s.Confidence == 0 || s.Confidence >= annals.DefaultConfidence
}
