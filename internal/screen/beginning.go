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
