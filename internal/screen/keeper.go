package screen

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"annals"
)

// Keeper keeps rosters of a record that changes: one of its present state, which follows the record, and those of earlier
// states that were last asked for.
type Keeper struct {
	store annals.Store

	mu      sync.RWMutex
	present *Roster
	earlier []*Roster // the one asked for last comes last

	// turn is held by who reads a roster: one is read at a time.
	turn chan struct{}
}

// keptEarlier is the number of earlier states whose rosters are kept.
const keptEarlier = 2

// NewKeeper reads the present names of a record.
func NewKeeper(ctx context.Context, store annals.Store) (*Keeper, error) {
	k := &Keeper{store: store, turn: make(chan struct{}, 1)}
	_, err := k.Refresh(ctx)
	return k, err
}

// Present is the roster of the record as it was when it was last looked at.
func (k *Keeper) Present() *Roster {
	k.mu.RLock()
	defer k.mu.RUnlock()
	return k.present
}

// Refresh looks at the record and reads what is new of its names if it has changed, which it tells.
func (k *Keeper) Refresh(ctx context.Context) (changed bool, err error) {
	done, err := k.take(ctx)
	if err != nil {
		return false, err
	}
	defer done()
	snap, err := k.store.At(ctx, annals.Known{})
	if err != nil {
		return false, fmt.Errorf("looking at the record: %w", err)
	}
	defer func() {
		if e := snap.Close(); err == nil {
			err = e
		}
	}()
	have := k.Present()
	var r *Roster
	switch {
	case have == nil || have.moment.Revision > snap.Moment().Revision:
		r, err = Read(ctx, snap)
	case have.moment.Revision == snap.Moment().Revision:
		return false, nil
	default:
		r, err = have.Follow(ctx, snap)
	}
	if err != nil {
		return false, err
	}
	r.arrange()
	k.mu.Lock()
	k.present = r
	k.mu.Unlock()
	if have != nil {
		// The roster before, and what reading left behind, are as large again as what is kept. Collected now they do not
		// count in how much memory may come to be in use before the next collection, and others may have it meanwhile.
		debug.FreeOSMemory()
	}
	return true, nil
}

// Follow refreshes at an interval until the context ends. What goes wrong is told to complain, and tried again.
func (k *Keeper) Follow(ctx context.Context, every time.Duration, complain func(error)) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if _, err := k.Refresh(ctx); err != nil && ctx.Err() == nil {
				complain(err)
			}
		}
	}
}

// At opens the record as of known with the roster of that state. The snapshot is to be closed.
func (k *Keeper) At(ctx context.Context, known annals.Known) (*Roster, annals.Snapshot, error) {
	present := k.Present()
	if known == (annals.Known{}) {
		known.Revision = present.moment.Revision
		if known.Revision == 0 { // of an empty record
			known.Until = time.Unix(0, 0)
		}
	}
	snap, err := k.store.At(ctx, known)
	if err != nil {
		return nil, nil, err
	}
	r, err := k.roster(ctx, snap)
	if err != nil {
		snap.Close() // the error of reading is the one to tell
		return nil, nil, err
	}
	return r, snap, nil
}

// roster is the roster of a snapshot, kept or read.
func (k *Keeper) roster(ctx context.Context, snap annals.Snapshot) (*Roster, error) {
	revision := snap.Moment().Revision
	if r := k.kept(revision); r != nil {
		return r, nil
	}
	done, err := k.take(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if r := k.kept(revision); r != nil {
		return r, nil // read while this call waited
	}
	r, err := Read(ctx, snap)
	if err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.earlier = append(k.earlier, r); len(k.earlier) > keptEarlier {
		k.earlier = k.earlier[1:]
	}
	go debug.FreeOSMemory() // as Refresh does, but this time somebody waits
	return r, nil
}

// take waits for the turn to read. Who has it calls done.
func (k *Keeper) take(ctx context.Context) (done func(), err error) {
	select {
	case k.turn <- struct{}{}:
		return func() { <-k.turn }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (k *Keeper) kept(revision annals.Revision) *Roster {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.present.moment.Revision == revision {
		return k.present
	}
	for i, r := range k.earlier {
		if r.moment.Revision == revision {
			k.earlier = append(append(k.earlier[:i:i], k.earlier[i+1:]...), r)
			return r
		}
	}
	return nil
}
