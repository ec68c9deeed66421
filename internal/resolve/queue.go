package resolve

import (
	"context"

	"annals"
)

// Open lists the Unsure decisions of the program that nobody settled yet, in the order of recording: the pairs of entities
// that a person should look at.
func Open(ctx context.Context, snap annals.Snapshot) ([]annals.Decision, error) {
	decisions, err := snap.AllDecisions(ctx)
	if err != nil {
		return nil, err
	}
	clusters := NewClusters(decisions)
	var open []annals.Decision
	rulings := rulePairs(Active(decisions))
	for i := len(rulings) - 1; i >= 0; i-- {
		if d := rulings[i]; d.Kind == annals.Unsure && d.By == annals.Program && clusters.Of(d.A) != clusters.Of(d.B) {
			open = append(open, d)
		}
	}
	return open, nil
}
