package screen

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"annals"
	"annals/names"
)

// keyed is a name's key and its entry.
type keyed struct {
	key   string
	entry uint32
}

// Beginning lists entities that have a name whose key begins like the text's, in the order of the keys, up to a number.
func (r *Roster) Beginning(text string, most int) (refs []annals.EntityRef) {
	r.sortKeys()
	prefix := names.Key(text)
	if prefix == "" {
		return nil
	}
	from := sort.Search(len(r.keys), func(i int) bool { return r.keys[i].key >= prefix })
	for _, k := range r.keys[from:] {
		if len(refs) == most || !strings.HasPrefix(k.key, prefix) {
			break
		}
		ref := r.bearers[r.index.entries[k.entry].Bearer].ref
		if !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// List lists entities of a kind, or of any for "", in the order of what they are called: those from place first on, up to a
// number. With them comes how many there are.
func (r *Roster) List(kind annals.EntityKind, first, most int) (refs []annals.EntityRef, all int) {
	r.sortBearers()
	for _, i := range r.order {
		ref := r.bearers[i].ref
		if kind != "" && ref.Kind != kind {
			continue
		}
		if all >= first && len(refs) < most {
			refs = append(refs, ref)
		}
		all++
	}
	return refs, all
}

// arrange sorts what Beginning and List need, so that the first who asks need not wait for it.
func (r *Roster) arrange() {
	r.sortKeys()
	r.sortBearers()
}

func (r *Roster) sortKeys() {
	r.sorting.Do(func() {
		r.keys = make([]keyed, 0, len(r.index.entries))
		for i, e := range r.index.entries {
			r.keys = append(r.keys, keyed{names.Key(e.Name), uint32(i)})
		}
		slices.SortFunc(r.keys, func(a, b keyed) int { return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.entry, b.entry)) })
	})
}

func (r *Roster) sortBearers() {
	r.ordering.Do(func() {
		keys := make([]string, len(r.bearers))
		r.order = make([]uint32, 0, len(r.bearers))
		for i, b := range r.bearers {
			keys[i] = names.Key(b.ref.Name)
			r.order = append(r.order, uint32(i))
		}
		slices.SortFunc(r.order, func(a, b uint32) int { return cmp.Or(strings.Compare(keys[a], keys[b]), cmp.Compare(a, b)) })
	})
}
