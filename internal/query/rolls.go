package query

import (
	"context"
	"sync"

	"annals"
)

// maxRolls is how many rolls are kept, and maxEnrolled how many entities they have together: some thirty megabytes. One
// that is longer is kept alone.
const (
	maxRolls    = 16
	maxEnrolled = 1 << 18
)

// Rolls keeps the rolls of a record that were asked for last, so that the pages of a long one need not all be found out
// anew. The zero Rolls is empty. It is safe for use by several goroutines.
type Rolls struct {
	mu       sync.Mutex
	revision annals.Revision
	kept     map[annals.RollQuestion]*Roll
	enrolled int // in those that are kept
}

// Of is the roll of a record; see [NewRoll]. Of an earlier moment than that last asked for, none is kept.
func (k *Rolls) Of(ctx context.Context, snap annals.Snapshot, q annals.RollQuestion) (*Roll, error) {
	revision := snap.Moment().Revision
	k.mu.Lock()
	if revision > k.revision {
		k.revision, k.kept, k.enrolled = revision, nil, 0
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
	if revision == k.revision && k.kept[q] == nil {
		k.keep(q, roll)
	}
	return roll, nil
}

// keep keeps a roll that is not kept, and forgets the others where they would be too many with it.
func (k *Rolls) keep(q annals.RollQuestion, roll *Roll) {
	if k.kept == nil || len(k.kept) >= maxRolls || k.enrolled+len(roll.list) > maxEnrolled {
		k.kept, k.enrolled = map[annals.RollQuestion]*Roll{}, 0
	}
	k.kept[q] = roll
	k.enrolled += len(roll.list)
}
