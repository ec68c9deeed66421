package ingest

import (
	"context"
	"fmt"
	"strings"

	"annals"
	"annals/internal/resolve"
)

// reissue gives entries of a batch an entity of their own whose numbers the record has for somebody else, and adds what keeps
// both apart. Each becomes a Problem of its record.
func (i Import) reissue(ctx context.Context, store annals.Store, batch *annals.Batch) error {
	var list []resolve.Reissue
	err := atPresent(ctx, store, func(snap annals.Snapshot) (err error) {
		list, err = resolve.Reissued(ctx, snap, entries(*batch))
		return err
	})
	if err != nil || len(list) == 0 {
		return err
	}
	holder := map[annals.EntityID]annals.Entity{}
	for _, r := range list {
		holder[r.ID] = r.Holder
		batch.Decisions = append(batch.Decisions, r.Decisions...)
		i.complain(batch, r)
	}
	for n, e := range batch.Entities {
		if to, ok := holder[e.ID]; ok {
			batch.Entities[n].ID, batch.Entities[n].Ref = to.ID, to.Ref
		}
	}
	for _, s := range batch.Statements { // which are of this batch alone, and whose ids do not tell entities
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			if to, ok := holder[f.Entity]; ok {
				f.Entity = to.ID
			}
		})
	}
	return nil
}

// entries are the entities that the records of a batch list.
func entries(batch annals.Batch) (list []resolve.Entry) {
	of := map[annals.EntityID]annals.SourceID{}
	for _, s := range batch.Statements {
		if resolve.IsEntry(s) {
			of[s.First(annals.RoleSubject).Entity] = s.Evidence.Source
		}
	}
	for _, p := range resolve.Profiles(batch.Entities, batch.Statements) {
		if record, ok := of[p.ID]; ok {
			list = append(list, resolve.Entry{Record: record, Profile: p})
		}
	}
	return list
}

// complain makes a Problem of an entry whose number was somebody else's.
func (i Import) complain(batch *annals.Batch, r resolve.Reissue) {
	if len(r.Decisions) == 0 {
		return // the record has it, and whoever added it was told
	}
	first := r.Decisions[0]
	hint := fmt.Sprintf("compare both; if they are one: annals review same %s %s", first.A, first.B)
	for n := range batch.Records {
		record := &batch.Records[n]
		if record.ID() != r.Record {
			continue
		}
		p := annals.Problem{Code: "number-given-again", Source: record.File, Line: record.Line, Column: 1, Hint: hint,
			Message: fmt.Sprintf("entry %s: %s; they are kept as two", record.UID, strings.Join(r.Reasons, "; "))}
		record.Problems = append(record.Problems, p)
		if i.Tell != nil {
			i.Tell(p)
		}
		return
	}
}
