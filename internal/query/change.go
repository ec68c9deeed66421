package query

import (
	"context"
	"slices"

	"annals"
)

// Change is what an edition of a list changed of one entry.
type Change struct {
	// Kind is "added", "removed" or "amended".
	Kind string
	// UID is what the list calls the entity, and Entity is the record's, under the name that the list has.
	UID    string
	Entity annals.EntityRef
	// Perhaps is the one entry of the same main name that went with the same edition, of an added one, or came, of a removed
	// one: it may be the same under another number. "" for none.
	Perhaps string
	// Fields are what the entry says and did not say before, or no longer says; of one that was added or removed, all of it.
	Fields []ChangedField
}

// ChangedField is one thing that an entry says, or said.
type ChangedField struct {
	// Gone tells that it says so no longer.
	Gone bool
	// Statement is what it says; its evidence is the field as printed.
	Statement annals.Statement
}

// Changes compares two editions of a list, entry by entry: the added first, then the removed, then the amended, each in the
// order of their UIDs. An entry that is only printed otherwise has not changed; nothing is removed by an edition that is
// not complete. before is the last complete edition before after, which may be of the same day and imported earlier; where
// there is none, ok is false.
func Changes(ctx context.Context, snap annals.Snapshot,
	after annals.Edition) (before annals.Edition, changes []Change, ok bool, err error) {
	editions, err := snap.Editions(ctx, after.List)
	if err != nil {
		return before, nil, false, err
	}
	for _, e := range editions {
		if e.Published == after.Published && e.File == after.File {
			break
		}
		if e.Complete && e.Published <= after.Published {
			before = e
		}
	}
	if before.File == "" {
		return before, nil, false, nil
	}
	c := comparison{ctx: ctx, snap: snap}
	var sides [2]listState
	for i, e := range []annals.Edition{before, after} {
		if sides[i], err = c.state(e); err != nil {
			return before, nil, false, err
		}
	}
	var added, removed, amended []Change
	err = c.each(sides[0], sides[1], func(became, uid string, was, is []annals.Statement) {
		change := Change{Kind: became, UID: uid, Fields: changedFields(was, is)}
		for _, s := range slices.Concat(was, is) { // what it is called now, if it still is
			if f := s.First(annals.RoleSubject); s.Type == annals.TypeName && s.Form == "full" {
				change.Entity = annals.EntityRef{ID: f.Entity, Name: s.First(annals.RoleValue).Text, Kind: f.Kind}
			}
		}
		switch {
		case len(change.Fields) == 0:
		case became == entryAdded:
			added = append(added, change)
		case became == entryAmended:
			amended = append(amended, change)
		default:
			removed = append(removed, change)
		}
	})
	for i := range added {
		added[i].Perhaps = c.renumbered.before(added[i].UID)
	}
	for i := range removed {
		removed[i].Perhaps = c.renumbered.since(removed[i].UID)
	}
	return before, slices.Concat(added, removed, amended), true, err
}

// changedFields are the statements of an entry that are only before or only after.
func changedFields(before, after []annals.Statement) (fields []ChangedField) {
	was, is := contents(before), contents(after)
	for _, s := range before {
		if !is[content(s)] {
			fields = append(fields, ChangedField{Gone: true, Statement: s})
		}
	}
	for _, s := range after {
		if !was[content(s)] {
			fields = append(fields, ChangedField{Statement: s})
		}
	}
	return fields
}
