package query

import (
	"context"
	"sync"

	"annals"
)

// maxKept is how many lists are kept, and maxEntities how many entities they have together: some thirty megabytes. One
// that is longer is kept alone.
const (
	maxKept     = 16
	maxEntities = 1 << 18
)

// KeptEntities keeps what lists of the entities of a record were asked for last, so that the pages of a long one need not
// all be found out anew. The zero KeptEntities is empty. It is safe for use by several goroutines.
type KeptEntities struct {
	mu       sync.Mutex
	revision annals.Revision
	kept     map[annals.EntitiesQuestion]*Entities
	entities int // in those that are kept
}

// Of lists entities of a record; see [NewEntities]. Of an earlier moment than that last asked for, none is kept.
func (k *KeptEntities) Of(ctx context.Context, snap annals.Snapshot, q annals.EntitiesQuestion) (*Entities, error) {
	revision := snap.Moment().Revision
	k.mu.Lock()
	if revision > k.revision {
		k.revision, k.kept, k.entities = revision, nil, 0
	}
	var list *Entities
	if revision == k.revision {
		list = k.kept[q]
	}
	k.mu.Unlock()
	if list != nil {
		return list, nil
	}
	list, err := NewEntities(ctx, snap, q)
	if err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if revision == k.revision && k.kept[q] == nil {
		k.keep(q, list)
	}
	return list, nil
}

// keep keeps a list that is not kept, and forgets the others where they would be too many with it.
func (k *KeptEntities) keep(q annals.EntitiesQuestion, list *Entities) {
	if k.kept == nil || len(k.kept) >= maxKept || k.entities+len(list.all) > maxEntities {
		k.kept, k.entities = map[annals.EntitiesQuestion]*Entities{}, 0
	}
	k.kept[q] = list
	k.entities += len(list.all)
}
