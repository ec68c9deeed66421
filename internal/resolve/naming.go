package resolve

import (
	"cmp"
	"context"
	"slices"
	"unicode/utf8"

	"annals"
	"annals/names"
)

// alike is how similar the names of two sources must be to be spellings of one name.
const alike = 0.85

// Ref names a cluster by the longest of its members' fullest names that more than one member has in some spelling; by
// the longest where no two agree; of those of one length by the one that most have. One source's slip does not name
// what others call otherwise.
func Ref(id annals.EntityID, members []annals.Entity) annals.EntityRef {
	kinds := make(map[annals.EntityKind]int)
	var all []string
	for _, m := range members {
		all = append(all, m.Name)
		if m.Kind != "" {
			kinds[m.Kind]++
		}
	}
	spellings := make(map[string]int)
	shared := false
	for i, n := range all {
		for j, o := range all {
			if i != j && (n == o || len(all) <= maxCompared && names.Similarity(n, o) >= alike) {
				spellings[n]++
			}
		}
		shared = shared || spellings[n] > 0
	}
	times := make(map[string]int)
	longest := 0
	for _, n := range all {
		if length := utf8.RuneCountInString(n); (spellings[n] > 0 || !shared) && length >= longest {
			if length > longest {
				clear(times)
				longest = length
			}
			times[n]++
		}
	}
	return annals.EntityRef{ID: id, Name: most(times), Kind: most(kinds)}
}

// maxCompared is the size of a cluster up to which spellings are compared; in larger ones equal names are enough.
const maxCompared = 30

// most is the key with the highest count; of equals the longest, then the first in byte order.
func most[K ~string](counts map[K]int) (best K) {
	first := true
	for k, n := range counts {
		if first || cmp.Or(cmp.Compare(n, counts[best]), cmp.Compare(utf8.RuneCountInString(string(k)),
			utf8.RuneCountInString(string(best))), -cmp.Compare(k, best)) > 0 {
			best, first = k, false
		}
	}
	return best
}

// Refs names the clusters of some entities; the result has every entity given.
func Refs(ctx context.Context, snap annals.Snapshot, ids []annals.EntityID) (map[annals.EntityID]annals.EntityRef, error) {
	clusters, err := Around(ctx, snap, ids)
	if err != nil {
		return nil, err
	}
	of, err := RefsOf(ctx, snap, clusters, ids, nil)
	if err != nil {
		return nil, err
	}
	refs := make(map[annals.EntityID]annals.EntityRef, len(ids))
	for _, id := range ids {
		refs[id] = of[clusters.Of(id)]
	}
	return refs, nil
}

// RefsOf names the clusters of some entities, by the id that stands for each. The record is asked once, for those of their
// members that are not among the known.
func RefsOf(ctx context.Context, snap annals.Snapshot, clusters Clusters, ids []annals.EntityID,
	known []annals.Entity) (map[annals.EntityID]annals.EntityRef, error) {
	members := make(map[annals.EntityID][]annals.Entity, len(ids))
	var wanted []annals.EntityID
	for _, id := range ids {
		of := clusters.Of(id)
		if _, asked := members[of]; asked {
			continue
		}
		members[of] = nil
		for _, m := range clusters.Members(id) {
			if i := slices.IndexFunc(known, func(e annals.Entity) bool { return e.ID == m }); i >= 0 {
				members[of] = append(members[of], known[i])
			} else {
				wanted = append(wanted, m)
			}
		}
	}
	if len(wanted) > 0 {
		entities, err := snap.Entities(ctx, wanted)
		if err != nil {
			return nil, err
		}
		for _, e := range entities {
			of := clusters.Of(e.ID)
			members[of] = append(members[of], e)
		}
	}
	refs := make(map[annals.EntityID]annals.EntityRef, len(members))
	for of, list := range members {
		refs[of] = Ref(of, list)
	}
	return refs, nil
}

// RefOf names the cluster of one entity.
func RefOf(ctx context.Context, snap annals.Snapshot, clusters Clusters, id annals.EntityID) (annals.EntityRef, error) {
	members, err := snap.Entities(ctx, clusters.Members(id))
	if err != nil {
		return annals.EntityRef{}, err
	}
	return Ref(clusters.Of(id), members), nil
}
