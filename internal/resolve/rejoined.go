package resolve

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"annals"
)

// Rejoined says which entities still may be one that were so before through others, of which nothing is left since something
// was withdrawn: of three that a new source is found to speak of, the program links the first with the second and the second
// with the third. It decides on what is said of each two of those that stand, as when they were new. Before and after are the
// record as it was and as it is; ids are those of whom something was withdrawn.
func Rejoined(ctx context.Context, before, after annals.Snapshot, ids []annals.EntityID) (list []annals.Decision, err error) {
	gone, err := missing(ctx, after, ids)
	if err != nil || len(gone) == 0 {
		return nil, err
	}
	was, err := Around(ctx, before, gone)
	if err != nil {
		return nil, err
	}
	seen := map[annals.EntityID]bool{}
	for _, id := range gone {
		if of := was.Of(id); !seen[of] {
			seen[of] = true
			decisions, err := rejoined(ctx, after, was.Members(id))
			if err != nil {
				return nil, err
			}
			list = append(list, decisions...)
		}
	}
	return list, nil
}

// missing are those of some entities that a record does not have.
func missing(ctx context.Context, snap annals.Snapshot, ids []annals.EntityID) ([]annals.EntityID, error) {
	there, err := snap.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	stands := map[annals.EntityID]bool{}
	for _, e := range there {
		stands[e.ID] = true
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id annals.EntityID) bool { return stands[id] }), nil
}

// rejoined decides on those of a cluster that are left.
func rejoined(ctx context.Context, snap annals.Snapshot, members []annals.EntityID) (list []annals.Decision, err error) {
	left, err := snap.Entities(ctx, members)
	if err != nil || len(left) < 2 {
		return nil, err
	}
	matches, err := matchesAmong(ctx, snap, left)
	if err != nil {
		return nil, err
	}
	now, decided, err := decidedOf(ctx, snap, members)
	if err != nil {
		return nil, err
	}
	joined := newUnion()
	roots := func(m match) pair { return newPair(joined.root(now.Of(m.old.ID)), joined.root(now.Of(m.new.ID))) }
	asked := map[pair]bool{}
	for _, kind := range []annals.DecisionKind{annals.Same, annals.Unsure} {
		for _, m := range matches {
			r := roots(m)
			_, known := decided[newPair(m.old.ID, m.new.ID)]
			if r.a == r.b || known || asked[r] || m.sure != (kind == annals.Same) {
				continue
			}
			if kind == annals.Same {
				joined.join(r.a, r.b)
			} else {
				asked[r] = true
			}
			list = append(list, m.decision(kind))
		}
	}
	return list, nil
}

// matchesAmong are the pairs of some entities that may be one, the likeliest first: those of articles by their names, and others
// by what else is said of them too.
func matchesAmong(ctx context.Context, snap annals.Snapshot, some []annals.Entity) (matches []match, err error) {
	ids := make([]annals.EntityID, len(some))
	for i, e := range some {
		ids[i] = e.ID
	}
	profiles, err := profilesOf(ctx, snap, ids)
	if err != nil {
		return nil, err
	}
	for i, a := range some {
		for _, b := range some[i+1:] {
			if universal(a.Ref) || !mayBeOne(a, b, b.Source) {
				continue
			}
			m, ok := match{}, false
			if a.Ref == "" && b.Ref == "" {
				m, ok = sharedName(a, b)
			} else if c, alike := compareProfiles(profiles[a.ID], profiles[b.ID]); alike {
				m, ok = match{old: a, new: b, score: c.score, sure: c.sure, reason: strings.Join(c.reasons, "; ")}, true
			}
			if ok {
				matches = append(matches, m)
			}
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { return -cmp.Compare(a.score, b.score) })
	return matches, nil
}

// sharedName is what the name that tells most of those that both have is worth; ok is false where they have none.
func sharedName(a, b annals.Entity) (best match, ok bool) {
	for _, n := range b.Names {
		if n.Key == "" || !slices.ContainsFunc(a.Names, func(have annals.EntityName) bool { return have.Key == n.Key }) {
			continue
		}
		if m := compare(a, b, n.Name); !ok || m.score > best.score {
			best, ok = m, true
		}
	}
	return best, ok
}
