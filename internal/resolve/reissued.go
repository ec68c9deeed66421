package resolve

import (
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/names"
)

// Entry is what a record of a list says of the entity that it lists.
type Entry struct {
	Record annals.SourceID
	Profile
}

// Reissue is an entry of somebody else than whom the record has under its number.
type Reissue struct {
	Entry
	// Holder is whom the entry is of: an entity of its own, called by the number and by which of its holders it is.
	Holder annals.Entity
	// Reasons say of each holder before why it is another, and Decisions keep them apart. The record has the holder already
	// where there are none.
	Reasons   []string
	Decisions []annals.Decision
}

// Reissued finds the entries of a list that are of somebody else than whom the record has under their numbers: of another
// name altogether, and another sort, born at another time, or with nothing that confirms that it is who was renamed. The
// former are held to be different, of the latter a person is asked.
func Reissued(ctx context.Context, snap annals.Snapshot, entries []Entry) (list []Reissue, err error) {
	holders, err := holdersOf(ctx, snap, entries)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if r, ok := e.reissue(holders[e.Ref]); ok {
			list = append(list, r)
		}
	}
	return list, nil
}

// holder is an entity that the record has under a number, which of its holders it is, from 1, and the records that say so.
type holder struct {
	Profile
	nth     int
	records []annals.SourceID
}

// holdersOf are those whom the record has under the numbers of some entries, in the order in which it came to know them.
func holdersOf(ctx context.Context, snap annals.Snapshot, entries []Entry) (map[string][]holder, error) {
	holders := map[string][]holder{}
	open := make([]string, 0, len(entries))
	for _, e := range entries {
		if e.Ref != "" && !universal(e.Ref) {
			open = append(open, e.Ref)
		}
	}
	for nth := 1; len(open) > 0; nth++ {
		number := make(map[annals.EntityID]string, len(open))
		ids := make([]annals.EntityID, 0, len(open))
		for _, ref := range open {
			id := annals.NewEntityID("", heldRef(ref, nth), "")
			number[id], ids = ref, append(ids, id)
		}
		known, err := snap.Entities(ctx, ids)
		if err != nil {
			return nil, err
		}
		ids = ids[:0]
		if nth > 1 { // the first may have been withdrawn
			open = open[:0]
		}
		for _, e := range known {
			ids = append(ids, e.ID)
			if nth > 1 {
				open = append(open, number[e.ID])
			}
		}
		if len(ids) == 0 {
			continue
		}
		statements, err := snap.About(ctx, ids, profileTypes...)
		if err != nil {
			return nil, err
		}
		about := byEntity(statements)
		for _, e := range known {
			h := holder{Profile: newProfile(e, about[e.ID]), nth: nth}
			for _, s := range about[e.ID] {
				if IsEntry(s) && s.First(annals.RoleSubject).Entity == e.ID {
					h.records = append(h.records, s.Evidence.Source)
				}
			}
			holders[number[e.ID]] = append(holders[number[e.ID]], h)
		}
	}
	return holders, nil
}

// IsEntry reports whether a statement of a list's record is the one that says whom it lists, by the main name.
func IsEntry(s annals.Statement) bool { return s.Type == annals.TypeName && s.Form == "full" }

// heldRef calls the nth entity to which a list gave a number.
func heldRef(ref string, nth int) string {
	if nth == 1 {
		return ref
	}
	return fmt.Sprintf("%s#%d", ref, nth)
}

// reissue finds out which of the holders of its number an entry is of; ok is false where it is of the first.
func (e Entry) reissue(holders []holder) (r Reissue, ok bool) {
	r = Reissue{Entry: e, Holder: e.Entity}
	nth := 0
	if i := slices.IndexFunc(holders, func(h holder) bool { return slices.Contains(h.records, e.Record) }); i >= 0 {
		nth = holders[i].nth
	}
	for i := 0; nth == 0 && i < len(holders); i++ {
		h := holders[i]
		reason, kind, other := somebodyElse(h.Profile, e.Profile)
		if !other || len(h.records) == 0 { // of whom others only speak, little is known
			nth = h.nth
			break
		}
		r.Reasons = append(r.Reasons, reason)
		r.Decisions = append(r.Decisions, annals.Decision{Kind: kind, A: h.ID, By: annals.Program, Reason: reason})
	}
	if nth > 0 {
		r.Reasons, r.Decisions = nil, nil
	}
	for free := 1; nth == 0; free++ {
		if !slices.ContainsFunc(holders, func(h holder) bool { return h.nth == free }) {
			nth = free
		}
	}
	if nth == 1 && len(r.Decisions) == 0 {
		return r, false
	}
	r.Holder.Ref = heldRef(e.Ref, nth)
	r.Holder.ID = annals.NewEntityID("", r.Holder.Ref, "")
	for i := range r.Decisions {
		r.Decisions[i].B = r.Holder.ID
	}
	return r, true
}

// leastRenamed is the score from which a name may be what became of another, in whatever spelling.
const leastRenamed = 0.5

// somebodyElse reports whether an entry is of another than an entity of its number, and why. A list that renames somebody
// goes on to say the rest of it, or has the old name among the others.
func somebodyElse(old, fresh Profile) (reason string, kind annals.DecisionKind, ok bool) {
	if _, agree := agreeNames(old, fresh); agree {
		return "", "", false
	}
	_, numbered := shared(old.numbers, fresh.numbers)
	birth, born := old.bornLike(fresh)
	if numbered || birth == sameDay {
		return "", "", false
	}
	score, common := likeness(old, fresh)
	why := ""
	switch {
	case old.Kind != "" && fresh.Kind != "" && old.Kind != fresh.Kind:
		why = fmt.Sprintf("the one is of the kind %s and the other %s", old.Kind, fresh.Kind)
	case old.sort != fresh.sort:
		why = "one of them is a " + old.sort + fresh.sort
		if old.sort != "" && fresh.sort != "" {
			why = fmt.Sprintf("the one is a %s and the other a %s", old.sort, fresh.sort)
		}
	case birth == excluded:
		why = born
	}
	called := fmt.Sprintf("the list gave %q the number that it had given %q before", fresh.Name, old.Name)
	switch {
	case why != "" && score < names.DefaultThreshold:
		return called + "; " + why, annals.Different, true
	case score < leastRenamed && !common:
		return called + "; nothing that it says of both tells that they are one", annals.Unsure, true
	}
	return "", "", false
}

// likeness is how near the names of two come at best, and whether two have a word in common that tells one from another.
func likeness(a, b Profile) (score float64, common bool) {
	kind := names.Organization
	if a.Kind == annals.Person && b.Kind == annals.Person {
		kind = names.Person
	}
	others := make([]names.Name, len(b.Names))
	for i, n := range b.Names {
		others[i] = names.Parse(n.Name, kind)
	}
	for _, n := range a.Names {
		name := names.Parse(n.Name, kind)
		for _, other := range others {
			m := names.Compare(name, other)
			score = max(score, m.Score)
			common = common || slices.ContainsFunc(m.Links, func(l names.Link) bool {
				return name.Words[l.A[0]].Class < names.Generic && other.Words[l.B[0]].Class < names.Generic
			})
		}
	}
	return score, common
}
