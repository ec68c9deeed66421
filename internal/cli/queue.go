package cli

import (
	"context"

	"annals"
	"annals/internal/render"
	"annals/internal/resolve"
	"annals/internal/wire"
)

// reviewQueue gathers what waits for a person's judgement: statements held back that nobody judged yet, and pairs of
// entities that the program was unsure of.
func reviewQueue(ctx context.Context, snap annals.Snapshot) (render.Queue, error) {
	q := render.Queue{Sources: map[annals.SourceID]annals.Source{}, Known: snap.Moment()}
	held, err := snap.Held(ctx, annals.DefaultConfidence)
	if err != nil {
		return q, err
	}
	rulings, err := resolve.Judge(ctx, snap, held)
	if err != nil {
		return q, err
	}
	for _, s := range held {
		if _, judged := rulings.Of(s.ID); judged {
			continue
		}
		q.Held = append(q.Held, s)
		if _, ok := q.Sources[s.Evidence.Source]; !ok {
			if q.Sources[s.Evidence.Source], err = snap.Source(ctx, s.Evidence.Source); err != nil {
				return q, err
			}
		}
	}
	open, err := resolve.Open(ctx, snap)
	if err != nil {
		return q, err
	}
	ids := make([]annals.EntityID, 0, 2*len(open))
	for _, d := range open {
		ids = append(ids, d.A, d.B)
	}
	refs, err := resolve.Refs(ctx, snap, ids)
	if err != nil {
		return q, err
	}
	for _, d := range open {
		q.Unsure = append(q.Unsure, render.Pair{A: refs[d.A], B: refs[d.B], Reason: d.Reason})
	}
	return q, nil
}

// wireQueue is the queue in its wire shape.
func wireQueue(q render.Queue) wire.Queue {
	w := wire.Queue{Known: wire.FromMoment(q.Known), Statements: []wire.Statement{}, Unsure: []wire.Pair{}}
	for _, s := range q.Held {
		w.Statements = append(w.Statements, wire.FromStatement(s))
	}
	for _, p := range q.Unsure {
		w.Unsure = append(w.Unsure, wire.Pair{A: p.A, B: p.B, Reason: p.Reason})
	}
	return w
}
