package query

import (
	"context"
	"sync"

	"annals"
)

// maxRolls is how many rolls are kept.
const maxRolls = 16

// Rolls keeps the rolls of a record that were asked for last, so that the pages of a long one need not all be found out anew.
// The zero Rolls is empty. It is safe for use by several goroutines.
type Rolls struct {
	mu       sync.Mutex
	revision annals.Revision
	kept     map[annals.RollQuestion]*Roll
}

// Of is the roll of a record; see [NewRoll]. Of an earlier moment than that last asked for, none is kept.
func (k *Rolls) Of(ctx context.Context, snap annals.Snapshot, q annals.RollQuestion) (*Roll, error) {
	revision := snap.Moment().Revision
	k.mu.Lock()
	if revision > k.revision || len(k.kept) >= maxRolls {
		k.revision, k.kept = max(k.revision, revision), nil
	}
	var roll *Roll
	if revision == k.revision {
		roll = k.kept[q]
	}
	k.mu.Unlock()
	if roll != nil {
		return roll, nil
	}
	roll, err := NewRoll(ctx, snap, q)
	if err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if revision == k.revision {
		if k.kept == nil {
			k.kept = map[annals.RollQuestion]*Roll{}
		}
		k.kept[q] = roll
	}
	return roll, nil
}
