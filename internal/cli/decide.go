package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"annals"
	"annals/internal/render"
	"annals/internal/resolve"
	"annals/internal/wire"
)

// maxTries is how often a decision is made again when somebody else changed the record meanwhile.
const maxTries = 5

// decide makes a decision and adds it to the record. fill says what is decided, from the record as it is now, and
// gives the statement that a correction adds.
func (d deciding) decide(inv *invocation, kind annals.DecisionKind,
	fill func(annals.Snapshot, *annals.Decision) (*annals.Statement, error)) (err error) {
	if inv.globals.Known != "" {
		return usageError{"a decision is made now, not as of --known", "leave --known out"}
	}
	decision, err := d.decision(inv, kind)
	if err != nil {
		return err
	}
	s, err := inv.open(false)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	for try := 1; ; try++ {
		made, err := d.once(inv, s, decision, fill)
		if errors.Is(err, annals.ErrConflict) && try < maxTries {
			continue
		}
		if err != nil {
			return err
		}
		return printDecision(inv, made)
	}
}

// once tries to add the decision to the record as it is.
func (d deciding) once(inv *invocation, s annals.Store, decision annals.Decision,
	fill func(annals.Snapshot, *annals.Decision) (*annals.Statement, error)) (annals.Decision, error) {
	var batch annals.Batch
	err := snapshot(inv.ctx, s, annals.Known{}, func(snap annals.Snapshot) error {
		batch = annals.Batch{Base: snap.Moment().Revision}
		added, err := fill(snap, &decision)
		if added != nil {
			batch.Statements = []annals.Statement{*added}
		}
		return err
	})
	if err != nil {
		return decision, err
	}
	batch.Decisions = []annals.Decision{decision}
	receipt, err := s.Append(inv.ctx, batch)
	if err != nil {
		return decision, err
	}
	// The store gave the decision its id; it is the last of this revision.
	err = snapshot(inv.ctx, s, annals.Known{Revision: receipt.Moment.Revision}, func(snap annals.Snapshot) error {
		all, err := snap.AllDecisions(inv.ctx)
		if err == nil && len(all) > 0 {
			decision = all[len(all)-1]
		}
		return err
	})
	return decision, err
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

// printDecision says what was decided.
func printDecision(inv *invocation, d annals.Decision) error {
	if inv.globals.JSON {
		return wire.Write(inv.Stdout, wire.FromDecision(d))
	}
	_, err := io.WriteString(inv.Stdout, render.Decision(d, inv.screen.Options))
	return err
}

// bearers are the entities that an argument names: the one with that id, or those of the cluster that bear the name.
func bearers(ctx context.Context, snap annals.Snapshot, arg string) (resolve.Found, []annals.EntityID, error) {
	found, err := resolve.Find(ctx, snap, arg)
	if err != nil {
		return found, nil, err
	}
	if id := annals.EntityID(arg); slices.Contains(found.Members, id) {
		return found, []annals.EntityID{id}, nil
	}
	var out []annals.EntityID
	for _, id := range found.Members {
		e, err := snap.Entity(ctx, id)
		if err != nil {
			return found, nil, err
		}
		if slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return n.Name == arg }) {
			out = append(out, id)
		}
	}
	return found, out, nil
}

// apart picks the two entities of one cluster that two arguments mean.
func apart(a, b []annals.EntityID, all []annals.EntityID) (x, y annals.EntityID, err error) {
	if len(a) == 1 && len(b) == 1 && a[0] != b[0] {
		return a[0], b[0], nil
	}
	return "", "", hintError{fmt.Errorf("%w: both names stand for the same entities of the record: %v", annals.ErrAmbiguous, all),
		"name two of these by their ids"}
}
