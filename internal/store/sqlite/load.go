package sqlite

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"time"

	"annals"
)

// Load adds batches to an empty record in one transaction, all or nothing.
//
// It makes of an empty record what Append does, batch by batch, in half of the time: nothing needs to be looked up, the next
// batch is prepared while one is being written, what is kept in another order than it comes in is put into that order first,
// and the pages go straight into the file, where there is nothing that a log would have to save.
func (s *Store) Load(ctx context.Context, batches iter.Seq2[annals.Batch, error]) (receipt annals.Receipt, err error) {
	s.read.rest()
	relog, err := s.write.unlog(ctx)
	if err != nil {
		return annals.Receipt{}, explain(s.path, err)
	}
	defer relog()
	err = s.write.inTransaction(ctx, func() error {
		moment, _, err := head(ctx, s.write)
		if err != nil {
			return err
		}
		if moment.Revision > 0 {
			return fmt.Errorf("the record is not empty, it is at revision %d: %w", moment.Revision, annals.ErrConflict)
		}
		if err := (&appending{Context: ctx, writer: s.write}).renewForms(); err != nil {
			return err
		}
		indexes, err := s.write.dropIndexes(ctx)
		if err != nil {
			return err
		}
		if receipt, err = s.loadAll(ctx, batches); err != nil {
			return err
		}
		for _, create := range indexes {
			if err := s.write.exec(ctx, create); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return annals.Receipt{}, explain(s.path, err)
	}
	return receipt, nil
}

// loadAll writes batches while the ones after them are being prepared.
func (s *Store) loadAll(ctx context.Context, batches iter.Seq2[annals.Batch, error]) (total annals.Receipt, err error) {
	type prepared struct {
		*appending
		err error
	}
	ctx, cancel := context.WithCancel(ctx)
	ready := make(chan prepared)
	go func() {
		defer close(ready)
		l := newLoaded()
		for batch, err := range batches {
			p := prepared{err: err}
			if err == nil {
				p.appending = &appending{Context: ctx, writer: s.write, loaded: l, head: l.head, total: l.total}
				p.err = p.load(batch, s.now())
			}
			select {
			case ready <- p:
			case <-ctx.Done():
				return
			}
			if p.err != nil {
				return
			}
		}
	}()
	defer func() { // whoever called finds that nobody asks the batches for more
		cancel()
		for range ready {
		}
	}()
	var later unordered
	for p := range ready {
		if p.err != nil {
			return annals.Receipt{}, p.err
		}
		later.take(p.appending)
		if err := p.write(); err != nil {
			return annals.Receipt{}, err
		}
		if len(later.mentions) >= enough {
			if err := later.write(&appending{Context: ctx, writer: s.write}); err != nil {
				return annals.Receipt{}, err
			}
		}
		total.Moment, total.Added = p.receipt.Moment, total.Added.Plus(p.receipt.Added)
	}
	if err := ctx.Err(); err != nil {
		return annals.Receipt{}, err
	}
	return total, later.write(&appending{Context: ctx, writer: s.write})
}

// unordered is what goes into the tables that are kept by entity, whose ids are in no order. Written in that order, much at
// once, it fills one page after the other.
type unordered struct {
	entities, names rows
	spellings       rows
	mentions        []mention
}

// enough is from how many mentions on they do not wait for more: it bounds the memory that they take.
const enough = 1 << 16

// take takes what goes into these tables away from a batch.
func (u *unordered) take(a *appending) {
	for _, t := range [...]struct{ to, from *rows }{{&u.entities, &a.entityRows}, {&u.names, &a.nameRows},
		{&u.spellings, &a.spellingRows}} {
		if len(t.from.values) > 0 {
			t.to.width, t.to.values = t.from.width, append(t.to.values, t.from.values...)
		}
		*t.from = rows{}
	}
	u.mentions = append(u.mentions, a.mentions...)
}

// write writes it.
func (u *unordered) write(a *appending) error {
	a.entityRows, a.nameRows, a.mentionRows = u.entities.sorted(1), u.names.sorted(2), mentionRows(u.mentions)
	a.spellingRows = u.spellings.sorted(3)
	*u = unordered{mentions: u.mentions[:0]}
	return a.insertAll()
}

// loaded is what a Load added so far. The record itself is not asked: it is being written meanwhile.
type loaded struct {
	head     annals.Moment
	total    annals.Counts
	sources  map[annals.SourceID]int64
	entities map[annals.EntityID]bool
	named    map[entityName]bool
	names    map[annals.EntityID]int // how many each entity has
	editions map[[3]string]bool
}

func newLoaded() *loaded {
	return &loaded{sources: map[annals.SourceID]int64{}, entities: map[annals.EntityID]bool{}, named: map[entityName]bool{},
		names: map[annals.EntityID]int{}, editions: map[[3]string]bool{}}
}

// newEdition is the number that an edition gets; 0 if it was added before.
func (l *loaded) newEdition(list, published, file string) int64 {
	if l.editions[[3]string{list, published, file}] {
		return 0
	}
	l.editions[[3]string{list, published, file}] = true
	return int64(len(l.editions))
}

// load gathers a batch and notes what it adds.
func (a *appending) load(batch annals.Batch, now time.Time) error {
	if err := batch.ValidateLoad(); err != nil {
		return err
	}
	batch.Base = a.head.Revision
	if err := a.gather(batch, now); err != nil {
		return err
	}
	for id := range a.newSources {
		a.loaded.sources[id] = a.sources[id]
	}
	for _, e := range batch.Entities {
		a.loaded.entities[e.ID] = true
	}
	a.loaded.head, a.loaded.total = a.receipt.Moment, a.totalAfter()
	return nil
}

// unlog has what is written from now on go into the file and not into the log first, if nobody else has the file open. relog
// takes that back.
func (w *writer) unlog(ctx context.Context) (relog func(), err error) {
	done, err := w.take(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	// An error says that others have the file open; then the log stays.
	_ = w.exec(ctx, "PRAGMA busy_timeout = 0; PRAGMA journal_mode = delete")
	if err := w.exec(ctx, fmt.Sprintf("PRAGMA busy_timeout = %d", w.wait.Milliseconds())); err != nil {
		return nil, err
	}
	return func() {
		w.turn <- struct{}{}
		defer func() { <-w.turn }()
		if w.connection == nil || w.exec(context.WithoutCancel(ctx), "PRAGMA journal_mode = wal") != nil {
			_ = w.disconnect() // the next connection begins with that
		}
	}, nil
}

// among are those of a map's entries whose keys are in a set.
func among[K comparable, V any](all map[K]V, set map[K]bool) map[K]V {
	some := make(map[K]V, len(set))
	for k := range set {
		if v, ok := all[k]; ok {
			some[k] = v
		}
	}
	return some
}

// dropIndexes drops the indexes that statements of their own made, and gives those statements.
func (w *writer) dropIndexes(ctx context.Context) (create []string, err error) {
	rows, err := w.connection.QueryContext(ctx,
		"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var drop []string
	for rows.Next() {
		var name, sql string
		if err := rows.Scan(&name, &sql); err != nil {
			return nil, err
		}
		drop, create = append(drop, "DROP INDEX "+name), append(create, sql)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return create, w.exec(ctx, strings.Join(drop, ";"))
}
