package screen

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/internal/resolve"
)

// most is the part of an index, one in so many, that may be new for it to be followed rather than built anew: beyond that
// its tables would grow crowded, and there is little to save.
const most = 4

// follow is the index of entries of which some are entries of this one: from says which, for each, and -1 for those that are
// new. Only these are read. The index finds what one finds that is built from the entries, in the same order.
func (ix *Index) follow(entries []Entry, from []int) *Index {
	var fresh []Entry
	for i, old := range from {
		if old < 0 {
			fresh = append(fresh, entries[i])
		}
	}
	if len(fresh)*most > len(entries) || ix.sounds.crowded() {
		return Build(entries)
	}
	builder := followVocabulary(&ix.vocabulary)
	next := &Index{entries: entries, readings: make([]reading, 0, len(entries)),
		entryWords: make([]uint32, 0, len(ix.entryWords))}
	read := parse(fresh)
	moved := make([]uint32, len(ix.entries)) // where each entry went, plus one; 0 for those that are gone
	var keys entryKeys
	var ids []uint32
	for i, old := range from {
		if old >= 0 {
			moved[old] = uint32(i) + 1
			next.read(entries[i], ix.readings[old].kind, ix.readings[old].aside, ix.wordsOf(uint32(old))...)
		} else {
			n := read[0]
			read = read[1:]
			n.addTo(&keys, uint32(i))
			ids = builder.addAll(ids[:0], n.Words)
			next.read(entries[i], n.Kind, n.Aside, ids...)
		}
	}
	next.vocabulary = builder.followed(&ix.vocabulary)
	next.initials, next.foreign = ix.initials.follow(moved, keys.initials, len(entries)), ix.foreign.follow(moved,
		keys.foreign, len(entries))
	next.koreans = ix.koreans.follow(moved, keys.koreans, len(entries))
	next.post()
	next.weigh()
	return next
}

// followVocabulary is a builder that goes on from a finished vocabulary.
func followVocabulary(v *vocabulary) *vocabularyBuilder {
	b := newVocabularyBuilder()
	b.words, b.terms, b.names = v.words, slices.Clone(v.terms), slices.Clone(v.names)
	for term, name := range v.names {
		b.termOf[name] = uint32(term)
	}
	for id := range b.words {
		b.ids[keyOf(&b.words[id])] = uint32(id)
	}
	return b
}

// followed is the vocabulary with the words that came after those of an earlier one.
func (v *vocabularyBuilder) followed(before *vocabulary) vocabulary {
	v.take()
	added := v.tableEntries(len(before.words))
	v.sounds, v.skeleton = before.sounds.follow(nil, added.sounds, len(v.words)), before.skeleton.follow(nil,
		added.skeletons, len(v.words))
	v.runSounds, v.runSkeletons = before.runSounds.follow(nil, added.runSounds, len(v.words)),
		before.runSkeletons.follow(nil, added.runSkeletons, len(v.words))
	for i := range v.outlines {
		v.outlines[i] = before.outlines[i].follow(nil, added.outlines[i], len(v.words))
	}
	return v.vocabulary
}

// Follow is the roster of a later moment of the record that the roster is of. Of its names only those are read that the
// record has gained since, and those of entities that were put together or taken apart by decisions.
func (r *Roster) Follow(ctx context.Context, snap annals.Snapshot) (*Roster, error) {
	// What is withdrawn takes names away, and what is imported again gives them back: neither is new.
	if out, err := resolve.LeftOut(ctx, snap); err != nil || out+r.leftOut > 0 {
		if err != nil {
			return nil, fmt.Errorf("reading the new names of the record: %w", err)
		}
		return Read(ctx, snap)
	}
	newer, err := snap.Newer(ctx, r.moment.Revision)
	if err != nil {
		return nil, fmt.Errorf("reading the new names of the record: %w", err)
	}
	decisions, err := snap.AllDecisions(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the new names of the record: %w", err)
	}
	clusters := resolve.NewClusters(decisions)
	touched := r.touched(newer, decisions, clusters)
	if len(touched)*most > len(r.place) {
		return Read(ctx, snap)
	}
	ids := make([]annals.EntityID, 0, len(touched))
	for id := range touched {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	entities, err := snap.Entities(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("reading the new names of the record: %w", err)
	}
	return r.next(snap.Moment(), groups(entities, clusters), touched, len(entities)), nil
}

// next is the roster of a later moment: this one without whoever is touched, and with those who are fresh, of so many entities,
// in their places among the others.
func (r *Roster) next(moment annals.Moment, fresh []group, touched map[annals.EntityID]bool, entities int) *Roster {
	next := newRoster(moment, len(r.bearers)+entities)
	var entries []Entry
	var from []int // where each of them was in this roster's index, -1 for what is new
	for _, b := range r.bearers {
		if touched[b.members[0]] {
			continue // all members of a cluster are touched or none
		}
		for len(fresh) > 0 && fresh[0].members[0].ID < b.members[0] {
			entries = next.add(entries, fresh[0])
			fresh = fresh[1:]
		}
		from = append(from, slices.Repeat([]int{-1}, len(entries)-len(from))...)
		at := uint32(len(next.bearers))
		for old := b.first; old < b.last; old++ {
			e := r.index.entries[old]
			e.Bearer = at
			entries, from = append(entries, e), append(from, int(old))
		}
		b.first, b.last = uint32(len(entries))-(b.last-b.first), uint32(len(entries))
		next.bearers = append(next.bearers, b)
		for _, id := range b.members {
			next.place[id] = at
		}
	}
	for _, g := range fresh {
		entries = next.add(entries, g)
	}
	from = append(from, slices.Repeat([]int{-1}, len(entries)-len(from))...)
	next.setIndex(r.index.follow(entries, from))
	return next
}

// touched are the entities whose clusters have other names or members than in the roster.
func (r *Roster) touched(newer []annals.Entity, decisions []annals.Decision,
	clusters resolve.Clusters) map[annals.EntityID]bool {
	touched := map[annals.EntityID]bool{}
	touch := func(id annals.EntityID) {
		for _, member := range clusters.Members(id) {
			touched[member] = true
			for _, old := range r.Members(member) {
				touched[old] = true
			}
		}
	}
	known := map[annals.EntityID]bool{}
	for _, e := range newer {
		known[e.ID] = true
		touch(e.ID)
	}
	for _, d := range decisions {
		for _, id := range []annals.EntityID{d.A, d.B} {
			at, ok := r.place[id]
			if !ok || touched[id] {
				continue
			}
			now := slices.DeleteFunc(slices.Clone(clusters.Members(id)), func(id annals.EntityID) bool {
				_, ok := r.place[id]
				return !ok && !known[id] // a place, or nothing that the record has
			})
			if b := r.bearers[at]; b.ref.ID != clusters.Of(id) || !slices.Equal(now, b.members) {
				touch(id)
			}
		}
	}
	return touched
}

// group is the entities of a cluster that are screened for, by id.
type group struct {
	id      annals.EntityID
	members []annals.Entity
}

// groups puts entities that are screened for together by their clusters, in the order of their first members.
func groups(entities []annals.Entity, clusters resolve.Clusters) (list []group) {
	at := make(map[annals.EntityID]int, len(entities))
	for _, e := range entities {
		switch e.Kind {
		case annals.Place, annals.Event, annals.People:
			continue
		}
		id := clusters.Of(e.ID)
		i, ok := at[id]
		if !ok {
			i = len(list)
			at[id] = i
			list = append(list, group{id: id})
		}
		list[i].members = append(list[i].members, e)
	}
	slices.SortFunc(list, func(a, b group) int { return cmp.Compare(a.members[0].ID, b.members[0].ID) })
	return list
}
