package resolve

import (
	"context"
	"fmt"

	"annals"
	"annals/edtf/english"
)

// Standing are the decisions on entities that the record still has: where a source was withdrawn that alone told of one
// of the two, nothing follows from what was decided of them. All decisions on statements are among them.
func Standing(ctx context.Context, snap annals.Snapshot, decisions []annals.Decision) ([]annals.Decision, error) {
	if out, err := LeftOut(ctx, snap); err != nil || out == 0 {
		return decisions, err
	}
	var ids []annals.EntityID
	for _, d := range decisions {
		if d.A != "" {
			ids = append(ids, d.A, d.B)
		}
	}
	entities, err := snap.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	has := make(map[annals.EntityID]bool, len(entities))
	for _, e := range entities {
		has[e.ID] = true
	}
	var standing []annals.Decision
	for _, d := range decisions {
		if d.A == "" || has[d.A] && has[d.B] {
			standing = append(standing, d)
		}
	}
	return standing, nil
}

// LeftOut counts the sources that answers leave out because they, or all editions that have them, were withdrawn.
func LeftOut(ctx context.Context, snap annals.Snapshot) (n int, err error) {
	withdrawn, err := snap.Withdrawn(ctx)
	for _, w := range withdrawn {
		n += w.Alone
	}
	return n, err
}

// ErrWithdrawn says that something of the record was withdrawn, and nothing is made of it.
var ErrWithdrawn = fmt.Errorf("%w: it was withdrawn", annals.ErrInvalid)

// Refused is the error for what was withdrawn by a decision: who did it, when and why, and what takes that back.
func Refused(ctx context.Context, snap annals.Snapshot, what string, by annals.DecisionID) error {
	withdrawn, err := snap.Withdrawn(ctx)
	if err != nil {
		return err
	}
	for _, w := range withdrawn {
		if w.Decision.ID == by {
			d := w.Decision
			why := ""
			if d.Reason != "" {
				why = ": " + d.Reason
			}
			err := fmt.Errorf("%w by %s on %s%s", ErrWithdrawn, d.By, d.Recorded.Recorded.UTC().Format("2 January 2006"), why)
			return annals.HintError{Err: fmt.Errorf("%s: %w", what, err),
				Hint: "annals review undo " + string(d.ID) + " puts it back"}
		}
	}
	return fmt.Errorf("%s: %w", what, ErrWithdrawn)
}

// EditionName is what an edition is called in a message: "the edition of ofac-sdn of 5 January 2022 (sdn.csv)".
func EditionName(e annals.Edition) string {
	return fmt.Sprintf("the edition of %s of %s (%s)", e.List, english.Day(e.Published), e.Name)
}
