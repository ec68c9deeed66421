package resolve

import (
	"context"
	"slices"

	"annals"
)

// Queue gathers what waits for a person's judgement: statements held back that nobody judged yet, and pairs of entities
// that the program was unsure of.
func Queue(ctx context.Context, snap annals.Snapshot) (annals.Queue, error) {
	q := annals.Queue{Sources: map[annals.SourceID]annals.Source{}, Known: snap.Moment()}
	held, err := snap.Held(ctx, annals.DefaultConfidence)
	if err != nil {
		return q, err
	}
	rulings, err := Judge(ctx, snap, held)
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
	open, err := Open(ctx, snap)
	if err != nil {
		return q, err
	}
	ids := make([]annals.EntityID, 0, 2*len(open))
	for _, d := range open {
		ids = append(ids, d.A, d.B)
	}
	refs, err := Refs(ctx, snap, ids)
	if err != nil {
		return q, err
	}
	for _, d := range open {
		q.Unsure = append(q.Unsure, annals.Pair{A: refs[d.A], B: refs[d.B], Reason: d.Reason})
	}
	return q, nil
}

// Open lists the Unsure decisions of the program that nobody settled yet, in the order of recording: the pairs of entities
// that a person should look at. Of several about the same two clusters it lists the first, for settling that settles all;
// none about clusters of which members were decided to be different.
func Open(ctx context.Context, snap annals.Snapshot) ([]annals.Decision, error) {
	decisions, err := snap.AllDecisions(ctx)
	if err != nil {
		return nil, err
	}
	clusters := NewClusters(decisions)
	rulings := rulePairs(Active(decisions))
	between := func(d annals.Decision) pair {
		a, b := clusters.Of(d.A), clusters.Of(d.B)
		return pair{min(a, b), max(a, b)}
	}
	settled := make(map[pair]bool)
	for _, d := range rulings {
		if d.Kind == annals.Different && d.By != annals.Program {
			settled[between(d)] = true
		}
	}
	var open []annals.Decision
	for _, d := range slices.Backward(rulings) {
		p := between(d)
		if d.Kind == annals.Unsure && d.By == annals.Program && p.a != p.b && !settled[p] {
			settled[p] = true // asked
			open = append(open, d)
		}
	}
	return open, nil
}
