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

// Called is an entity, and one of the names that it has.
type Called struct {
	Entity annals.EntityRef
	Name   string
}

// Beginning lists entities that have a name whose key begins like the text's, each with the first such name, in the order of the
// keys, up to a number.
func (r *Roster) Beginning(text string, most int) (found []Called) {
	r.sortKeys()
	prefix := names.Key(text)
	if prefix == "" {
		return nil
	}
	from := sort.Search(len(r.keys), func(i int) bool { return r.keys[i].key >= prefix })
	for _, k := range r.keys[from:] {
		if len(found) == most || !strings.HasPrefix(k.key, prefix) {
			break
		}
		e := r.index.entries[k.entry]
		ref := r.bearers[e.Bearer].ref
		if !slices.ContainsFunc(found, func(c Called) bool { return c.Entity == ref }) {
			found = append(found, Called{ref, e.Name})
		}
	}
	return found
}

// arrange sorts what Beginning needs, so that the first who asks need not wait for it.
func (r *Roster) arrange() {
	r.sortKeys()
}

func (r *Roster) sortKeys() {
	r.sorting.Do(func() {
		r.keys = make([]keyed, 0, len(r.index.entries))
		for i, e := range r.index.entries {
			r.keys = append(r.keys, keyed{names.Key(e.Name), uint32(i)})
		}
		slices.SortFunc(r.keys,
			func(a, b keyed) int { return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.entry, b.entry)) })
	})
}
