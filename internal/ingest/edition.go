package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
	"annals/names"
)

// Map reads a record of a list into statements and the entities that they name, as the package of its format does.
type Map func(annals.Record) ([]annals.Statement, []annals.Entity, error)

// Import is an edition of a list as it was read.
type Import struct {
	Edition annals.Edition // its entries are those of Records
	Records []annals.Record
	Map     Map
	// Section is the section of the list that has an entry, by its UID; nil where lists have none. Sections are those that
	// the edition has, also without an entry in them.
	Section  func(uid string) string
	Sections []string
	// Tell is told what is wrong with entries beside what the record has; nil where nobody wants to know.
	Tell func(annals.Problem)
	// Closed tells that the files end with what their publisher puts at the end, so that nothing was cut off. Whole tells
	// that a person says that the edition is whole, whatever its neighbours have.
	Closed, Whole bool
}

// recordsAtOnce is how many records go into one batch, which bounds the memory that an import takes.
const recordsAtOnce = 1000

// Record adds an edition to a record: first the records that it does not have, with their statements, then the edition,
// whole or not at all. Adding it again changes nothing, and an import that was cut off can be repeated. progress is told
// how many of the records are done.
//
// A complete edition that does not look whole beside the nearest ones is ErrShrunk, one that was withdrawn is
// resolve.ErrWithdrawn, and nothing is added.
func (i Import) Record(ctx context.Context, store annals.Store, reader string,
	progress func(done int)) (annals.Receipt, error) {
	known, empty, err := i.prepare(ctx, store)
	if err != nil {
		return annals.Receipt{}, err
	}
	if empty {
		receipt, err := store.Load(ctx, i.batches(ctx, reader, progress))
		if !errors.Is(err, annals.ErrConflict) {
			return receipt, err
		}
	}
	return i.append(ctx, store, known, reader, progress)
}

// append adds the edition batch by batch, so that others can add something of theirs in between.
func (i Import) append(ctx context.Context, store annals.Store, known map[annals.SourceID]bool, reader string,
	progress func(done int)) (annals.Receipt, error) {
	fresh := slices.DeleteFunc(slices.Clone(i.Records), func(r annals.Record) bool { return known[r.ID()] })
	var total annals.Receipt
	add := func(batch annals.Batch, propose proposing) error {
		batch.Reader = reader
		receipt, err := appendTo(ctx, store, batch, propose)
		total.Moment, total.Added = receipt.Moment, total.Added.Plus(receipt.Added)
		return err
	}
	done := len(i.Records) - len(fresh)
	var linker *resolve.Linker
	for batch, err := range i.mapped(ctx, fresh) {
		if err != nil {
			return total, err
		}
		if err := i.reissue(ctx, store, &batch); err != nil {
			return total, err
		}
		if linker == nil {
			if linker, err = i.linker(ctx, store, batch.Entities); err != nil {
				return total, err
			}
		}
		if err := i.compare(ctx, store, linker, batch); err != nil {
			return total, err
		}
		if err := add(batch, nil); err != nil {
			return total, err
		}
		done += len(batch.Records)
		progress(done)
	}
	// What is proposed goes in with the edition, so an import that was cut off proposes it again.
	var propose proposing
	if linker != nil && !linker.Empty() {
		propose = linker.Propose
	}
	return total, add(i.edition(), propose)
}

// batches are all that an empty record gets of the edition.
func (i Import) batches(ctx context.Context, reader string, progress func(done int)) iter.Seq2[annals.Batch, error] {
	return func(yield func(annals.Batch, error) bool) {
		done := 0
		for batch, err := range i.mapped(ctx, i.Records) {
			batch.Reader = reader
			if !yield(batch, err) || err != nil {
				return
			}
			done += len(batch.Records)
			progress(done)
		}
		last := i.edition()
		last.Reader = reader
		yield(last, nil)
	}
}

// edition is the batch with the edition itself, which comes when the record has all that it lists.
func (i Import) edition() annals.Batch {
	edition := i.Edition
	edition.Entries = make([]annals.Entry, len(i.Records))
	for n, r := range i.Records {
		edition.Entries[n] = annals.Entry{UID: r.UID, Record: r.ID()}
	}
	return annals.Batch{Edition: &edition}
}

// compare compares the entities of a batch with the others of the record.
func (i Import) compare(ctx context.Context, store annals.Store, l *resolve.Linker, batch annals.Batch) error {
	if l.Empty() {
		return nil
	}
	return atPresent(ctx, store, func(snap annals.Snapshot) error {
		return l.Compare(ctx, snap, resolve.Profiles(batch.Entities, batch.Statements))
	})
}

// linker compares the list's entities with the others of the record; with a record that has nothing but this list, with
// none.
func (i Import) linker(ctx context.Context, store annals.Store, entities []annals.Entity) (l *resolve.Linker, err error) {
	err = atPresent(ctx, store, func(snap annals.Snapshot) error {
		_, sources, err := snap.LatestSources(ctx, 0, 0)
		if err != nil {
			return err
		}
		editions, err := snap.Editions(ctx, "")
		if err != nil {
			return err
		}
		others := sources > 0 || slices.ContainsFunc(editions,
			func(e annals.Edition) bool { return e.List != i.Edition.List })
		if !others {
			l = &resolve.Linker{}
			return nil
		}
		l, err = resolve.NewLinker(ctx, snap, resolve.Scheme(entities), i.Edition.List)
		return err
	})
	return l, err
}

// proposing finds what the program proposes about the entities of a batch, in the record as it is.
type proposing func(context.Context, annals.Snapshot) ([]annals.Decision, error)

// mapped yields records in batches, in order, and at the end why there are no more if there should be. While one is being
// added, the next is mapped.
func (i Import) mapped(ctx context.Context, records []annals.Record) iter.Seq2[annals.Batch, error] {
	type mapped struct {
		batch annals.Batch
		err   error
	}
	return func(yield func(annals.Batch, error) bool) {
		inner, cancel := context.WithCancel(ctx)
		defer cancel()
		ready := make(chan mapped)
		go func() {
			defer close(ready)
			for chunk := range slices.Chunk(records, recordsAtOnce) {
				batch, err := i.batch(chunk)
				select {
				case ready <- mapped{batch, err}:
				case <-inner.Done():
					return
				}
			}
		}()
		for m := range ready {
			if !yield(m.batch, m.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(annals.Batch{}, err)
		}
	}
}

// prepare finds what of the edition the record has, as far as the nearest editions tell, and whether it has anything at all.
// It refuses an edition that shrank.
func (i Import) prepare(ctx context.Context, store annals.Store) (known map[annals.SourceID]bool, empty bool, err error) {
	snap, err := store.At(ctx, annals.Known{})
	if err != nil {
		return nil, false, err
	}
	defer closing(snap, &err)
	editions, err := snap.Editions(ctx, i.Edition.List)
	if err != nil {
		return nil, false, err
	}
	withdrawn, err := snap.Withdrawn(ctx)
	if err != nil {
		return nil, false, err
	}
	for _, w := range withdrawn {
		if w.Decision.Edition == i.Edition.ID() {
			return nil, false, resolve.Refused(ctx, snap, resolve.EditionName(w.Edition), w.Decision.ID)
		}
	}
	known = map[annals.SourceID]bool{}
	whole := slices.DeleteFunc(slices.Clone(editions), func(e annals.Edition) bool { return !e.Complete })
	near, compared := neighbours(editions, i.Edition.Published), neighbours(whole, i.Edition.Published)
	for _, e := range slices.Concat(near, compared) {
		entries, err := snap.Entries(ctx, e)
		if err != nil {
			return nil, false, err
		}
		for _, entry := range entries {
			known[entry.Record] = true
		}
		if i.Edition.Complete && e.Complete && !i.Whole && e.File != i.Edition.File {
			if err := i.shrank(e, entries); err != nil {
				return nil, false, err
			}
		}
	}
	return known, snap.Moment().Revision == 0, nil
}

// neighbours are the last edition before a day and the first from it on.
func neighbours(editions []annals.Edition, day edtf.Day) (near []annals.Edition) {
	i, _ := slices.BinarySearchFunc(editions, day,
		func(e annals.Edition, d edtf.Day) int { return int(max(min(e.Published-d, 1), -1)) })
	return editions[max(i-1, 0):min(i+1, len(editions))]
}

// batch maps records.
func (i Import) batch(records []annals.Record) (annals.Batch, error) {
	b := annals.Batch{Records: records}
	all := make([][]annals.Statement, 0, len(records))
	place := map[annals.EntityID]int{}
	for _, r := range records {
		statements, entities, err := i.mapOne(r)
		if err != nil {
			return b, err
		}
		id := map[string]annals.EntityID{}
		for _, e := range entities {
			e.ID = annals.NewEntityID(e.Source, e.Ref, e.Name)
			id[e.Ref] = e.ID
			at, ok := place[e.ID]
			if !ok {
				at = len(b.Entities)
				place[e.ID] = at
				b.Entities = append(b.Entities, annals.Entity{ID: e.ID, Name: e.Name, Kind: e.Kind, Ref: e.Ref, Source: e.Source})
			}
			for _, n := range e.Names {
				n.Key = names.Key(n.Name)
				if !slices.Contains(b.Entities[at].Names, n) {
					b.Entities[at].Names = append(b.Entities[at].Names, n)
				}
			}
		}
		for _, s := range statements {
			s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
				if f.Ref != "" {
					f.Entity = id[f.Ref]
				}
			})
		}
		all = append(all, statements)
	}
	b.Statements = slices.Concat(all...)
	return b, nil
}

// mapOne maps a record.
func (i Import) mapOne(r annals.Record) (_ []annals.Statement, _ []annals.Entity, err error) {
	defer caught(fmt.Sprintf("record %s of %s", r.UID, r.List), &err)
	return i.Map(r)
}

// appendTo appends a batch to the record as it is, with what is proposed about its entities, if anything is to be, and again
// when others changed the record meanwhile.
func appendTo(ctx context.Context, store annals.Store, batch annals.Batch, propose proposing) (annals.Receipt, error) {
	for try := 1; ; try++ {
		err := atPresent(ctx, store, func(snap annals.Snapshot) (err error) {
			batch.Base = snap.Moment().Revision
			if propose != nil {
				batch.Decisions, err = propose(ctx, snap)
			}
			return err
		})
		if err != nil {
			return annals.Receipt{}, err
		}
		receipt, err := store.Append(ctx, batch)
		if errors.Is(err, annals.ErrConflict) && try < maxTries {
			continue
		}
		return receipt, err
	}
}

func atPresent(ctx context.Context, store annals.Store, do func(annals.Snapshot) error) error {
	snap, err := store.At(ctx, annals.Known{})
	if err != nil {
		return err
	}
	return errors.Join(do(snap), snap.Close())
}
