package review

import (
	"context"
	"errors"
	"slices"

	"annals"
	"annals/internal/resolve"
)

// follow has the program take back what it made of entities because of what was withdrawn by a decision, and link anew those
// that were one through what is gone; when the withdrawal is taken back, what was taken back counts again, and the new links
// stay. Other decisions have nothing to follow.
func follow(ctx context.Context, store annals.Store, made annals.Decision) error {
	for try := 1; ; try++ {
		var batch annals.Batch
		err := at(ctx, store, annals.Known{}, func(snap annals.Snapshot) (err error) {
			batch.Base = snap.Moment().Revision
			batch.Decisions, err = following(ctx, store, snap, made)
			return err
		})
		if err != nil || len(batch.Decisions) == 0 {
			return err
		}
		if _, err = store.Append(ctx, batch); !errors.Is(err, annals.ErrConflict) || try == maxTries {
			return err
		}
	}
}

func following(ctx context.Context, store annals.Store, snap annals.Snapshot,
	made annals.Decision) (more []annals.Decision, err error) {
	undo := func(of annals.DecisionID, reason string) {
		more = append(more, annals.Decision{Kind: annals.Undo, Undoes: of, By: annals.Program, Reason: reason})
	}
	withdrawal, counts, err := withdrawalOf(ctx, snap, made)
	switch {
	case err != nil || withdrawal.Kind != annals.Withdraw:
	case counts:
		ids, err := leftOutBy(ctx, snap, withdrawal)
		if err != nil || len(ids) == 0 {
			return nil, err
		}
		err = at(ctx, store, annals.Known{Revision: made.Recorded.Revision - 1}, func(before annals.Snapshot) error {
			resting, err := resolve.Resting(ctx, before, snap, ids)
			if err != nil {
				return err
			}
			for _, d := range resting {
				undo(d.ID, reasonOf(withdrawal.ID))
			}
			anew, err := resolve.Rejoined(ctx, before, snap, ids)
			more = append(more, anew...)
			return err
		})
		return more, err
	default:
		all, err := snap.AllDecisions(ctx)
		if err != nil {
			return nil, err
		}
		taken := annals.TakenBack(all)
		for _, d := range all {
			if _, out := taken[d.ID]; !out && d.Kind == annals.Undo && d.By == annals.Program && d.Reason == reasonOf(withdrawal.ID) {
				undo(d.ID, "what it rests on was put back")
			}
		}
	}
	return more, err
}

// withdrawalOf is the withdrawal that a decision is, or takes back, or has count again by taking back what took it back;
// counts tells whether it counts now. For other decisions it is none.
func withdrawalOf(ctx context.Context, snap annals.Snapshot, made annals.Decision) (w annals.Decision, counts bool, err error) {
	if made.Kind == annals.Withdraw {
		return made, true, nil
	}
	all, err := snap.DecisionsOf(ctx, annals.Withdraw)
	if err != nil {
		return w, false, err
	}
	by := map[annals.DecisionID]annals.Decision{}
	for _, d := range all {
		by[d.ID] = d
	}
	for w = made; w.Kind == annals.Undo; w = by[w.Undoes] {
	}
	_, out := annals.TakenBack(all)[w.ID]
	return w, !out, nil
}

// reasonOf is why the program takes a decision back that rested on what was withdrawn.
func reasonOf(withdrawal annals.DecisionID) string {
	return "what it rests on was withdrawn by " + string(withdrawal)
}

// leftOutBy are the entities that those sources name which answers leave out since a source or an edition was withdrawn.
func leftOutBy(ctx context.Context, snap annals.Snapshot, d annals.Decision) (ids []annals.EntityID, err error) {
	withdrawn, err := snap.Withdrawn(ctx)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(withdrawn, func(w annals.Withdrawal) bool { return w.Decision.ID == d.ID })
	if i < 0 || withdrawn[i].Alone == 0 {
		return nil, nil // put back meanwhile, or all of it stands in other editions
	}
	records := []annals.SourceID{d.Source}
	if d.Edition != "" {
		entries, err := snap.Entries(ctx, withdrawn[i].Edition)
		if err != nil {
			return nil, err
		}
		records = make([]annals.SourceID, len(entries))
		for i, e := range entries {
			records[i] = e.Record
		}
	}
	sources, err := snap.SourcesOf(ctx, records)
	if err != nil {
		return nil, err
	}
	for _, record := range records {
		if sources[record].Withdrawn != d.ID {
			continue
		}
		statements, err := snap.In(ctx, record)
		if err != nil {
			return nil, err
		}
		for _, s := range statements {
			s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
				if f.Entity != "" {
					ids = append(ids, f.Entity)
				}
			})
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}
