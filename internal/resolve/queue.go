package resolve

import (
	"context"
	"maps"
	"slices"

	"annals"
)

// Page says which part of a queue is wanted: of its statements and of its pairs, those from the one with the number From,
// which counts from 0, and at most Most of them; 0 is all.
type Page struct{ From, Most int }

// Queue gathers what waits for a person's judgement: statements held back that nobody judged yet, and pairs of entities
// that the program was unsure of; of each the part that is wanted.
func Queue(ctx context.Context, snap annals.Snapshot, page Page) (annals.Queue, error) {
	q := annals.Queue{Known: snap.Moment()}
	judged, err := Judged(ctx, snap)
	if err != nil {
		return q, err
	}
	if q.AllHeld, _, err = snap.CountHeld(ctx, annals.DefaultConfidence, judged, ""); err != nil {
		return q, err
	}
	if q.Held, err = snap.Held(ctx, annals.DefaultConfidence, judged, page.From, page.Most); err != nil {
		return q, err
	}
	var sources []annals.SourceID
	for _, s := range q.Held {
		sources = append(sources, s.Evidence.Source)
	}
	if q.Sources, err = snap.SourcesOf(ctx, slices.Compact(sources)); err != nil {
		return q, err
	}
	open, err := Open(ctx, snap)
	if err != nil {
		return q, err
	}
	q.AllUnsure = len(open)
	if open = open[min(page.From, len(open)):]; page.Most > 0 {
		open = open[:min(page.Most, len(open))]
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

// Judged lists the statements of which somebody decided something that counts, by id. They are few beside what a record
// holds.
func Judged(ctx context.Context, snap annals.Snapshot) ([]annals.StatementID, error) {
	decisions, err := snap.DecisionsOf(ctx, annals.Accept, annals.Reject, annals.Correct)
	if err != nil {
		return nil, err
	}
	return slices.Sorted(maps.Keys(NewRulings(decisions).counts)), nil
}

// Open lists the Unsure decisions of the program that nobody settled yet, in the order of recording: the pairs of entities
// that a person should look at. Of several about the same two clusters it lists the first, for settling that settles all;
// none about clusters of which members were decided to be different. It reads what was decided of those entities, and of
// what they are one with.
func Open(ctx context.Context, snap annals.Snapshot) ([]annals.Decision, error) {
	unsure, err := snap.DecisionsOf(ctx, annals.Unsure)
	if err != nil {
		return nil, err
	}
	var ids []annals.EntityID
	for _, d := range annals.Active(unsure) {
		if d.By == annals.Program {
			ids = append(ids, d.A, d.B)
		}
	}
	decisions, err := decisionsAround(ctx, snap, ids)
	if err != nil {
		return nil, err
	}
	return openOf(decisions), nil
}

// openOf is what [Open] lists, of some decisions in the order of recording.
func openOf(decisions []annals.Decision) []annals.Decision {
	clusters := NewClusters(decisions)
	rulings := rulePairs(annals.Active(decisions))
	between := func(d annals.Decision) pair {
		a, b := clusters.Of(d.A), clusters.Of(d.B)
		return newPair(a, b)
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
	return open
}
