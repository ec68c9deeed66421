package resolve

import (
	"context"

	"annals"
)

// Around works out the clusters of some entities. It reads the decisions on those and on whatever Same decisions join
// them to, and nothing else of the record; within that, the result is that of [NewClusters] over all decisions.
func Around(ctx context.Context, snap annals.Snapshot, ids []annals.EntityID) (Clusters, error) {
	decisions, err := decisionsAround(ctx, snap, ids)
	if err != nil {
		return Clusters{}, err
	}
	return NewClusters(decisions), nil
}

// decisionsAround lists the decisions on some entities and on whatever Same decisions join them to, in the order of
// recording.
func decisionsAround(ctx context.Context, snap annals.Snapshot, ids []annals.EntityID) ([]annals.Decision, error) {
	seen := make(map[annals.EntityID]bool, len(ids))
	all := make([]annals.EntityID, 0, len(ids))
	add := func(id annals.EntityID) {
		if id != "" && !seen[id] {
			seen[id] = true
			all = append(all, id)
		}
	}
	for _, id := range ids {
		add(id)
	}
	for {
		// All of them again, not only the new: the decisions must come in the order of recording.
		decisions, err := snap.Decisions(ctx, all, nil)
		if err != nil {
			return nil, err
		}
		before := len(all)
		for _, d := range decisions {
			if d.Kind == annals.Same {
				add(d.A)
				add(d.B)
			}
		}
		if len(all) == before {
			return Standing(ctx, snap, decisions)
		}
	}
}
