package cli

import (
	"context"
	"io"

	"annals"
	"annals/internal/render"
	"annals/internal/review"
	"annals/internal/wire"
)

// decide adds a judgement to the record as a decision, under the name of who makes it, and says what was decided.
func (d deciding) decide(inv *invocation, j review.Judgement) (err error) {
	if inv.globals.Known != "" {
		return usageError{"a decision is made now, not as of --known", "leave --known out"}
	}
	if j.By, err = d.by(inv); err != nil {
		return err
	}
	j.Reason = d.Reason
	s, err := inv.open(false)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	made, err := review.Decide(inv.ctx, s, j)
	if err != nil {
		return err
	}
	if inv.globals.JSON {
		return wire.Write(inv.Stdout, wire.FromDecision(made))
	}
	text := render.Decision(made, inv.screen.Options)
	if made.Kind == annals.Withdraw {
		more, err := withdrawal(inv, s, made)
		if err != nil {
			return err
		}
		text += more
	}
	_, err = io.WriteString(inv.Stdout, text)
	return err
}

// withdrawal says what a withdrawal leaves out.
func withdrawal(inv *invocation, s annals.Store, made annals.Decision) (text string, err error) {
	err = snapshot(inv.ctx, s, annals.Known{}, func(snap annals.Snapshot) error {
		all, err := snap.Withdrawn(inv.ctx)
		if err != nil {
			return err
		}
		for _, w := range all {
			if w.Decision.ID != made.ID {
				continue
			}
			var entries []annals.Entry
			if w.Edition.List != "" {
				if entries, err = snap.Entries(inv.ctx, w.Edition); err != nil {
					return err
				}
			}
			text = render.Withdrawal(w, len(entries), inv.screen.Options)
		}
		return nil
	})
	return text, err
}

// snapshot reads a record as of a moment.
func snapshot(ctx context.Context, s annals.Store, known annals.Known, do func(annals.Snapshot) error) (err error) {
	snap, err := s.At(ctx, known)
	if err != nil {
		return err
	}
	defer closing(snap, &err)
	return do(snap)
}
