package resolve

import (
	"context"
	"slices"

	"annals"
)

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
