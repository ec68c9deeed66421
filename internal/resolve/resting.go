package resolve

import (
	"context"
	"slices"

	"annals"
)

// Resting lists the decisions of the program on some entities that rested on what was withdrawn: before, what was said of
// both entities made them one, or worth asking about, and without it does no longer. Before and after are the record as
// it was and as it is; an entity that is not there any more needs no decision.
func Resting(ctx context.Context, before, after annals.Snapshot, ids []annals.EntityID) (list []annals.Decision, err error) {
	decisions, err := after.Decisions(ctx, ids, nil)
	if err != nil {
		return nil, err
	}
	decisions = slices.DeleteFunc(annals.Active(decisions), func(d annals.Decision) bool {
		return d.A == "" || d.By != annals.Program || d.Kind != annals.Same && d.Kind != annals.Unsure
	})
	if len(decisions) == 0 {
		return nil, nil
	}
	var both []annals.EntityID
	for _, d := range decisions {
		both = append(both, d.A, d.B)
	}
	slices.Sort(both)
	both = slices.Compact(both)
	was, err := profilesOf(ctx, before, both)
	if err != nil {
		return nil, err
	}
	is, err := profilesOf(ctx, after, both)
	if err != nil {
		return nil, err
	}
	for _, d := range decisions {
		_, a := is[d.A]
		_, b := is[d.B]
		if a && b && supports(was, d) && !supports(is, d) {
			list = append(list, d)
		}
	}
	return list, nil
}

// profilesOf are those of entities that a record has and that are compared.
func profilesOf(ctx context.Context, snap annals.Snapshot, ids []annals.EntityID) (map[annals.EntityID]Profile, error) {
	entities, err := snap.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	statements, err := snap.About(ctx, ids, profileTypes...)
	if err != nil {
		return nil, err
	}
	about := byEntity(statements)
	profiles := make(map[annals.EntityID]Profile, len(entities))
	for _, e := range entities {
		if isCompared(e) {
			profiles[e.ID] = newProfile(e, about[e.ID])
		}
	}
	return profiles, nil
}

// supports reports whether what is said of two entities is enough for a decision on them.
func supports(profiles map[annals.EntityID]Profile, d annals.Decision) bool {
	a, ok := profiles[d.A]
	b, both := profiles[d.B]
	if !ok || !both {
		return false
	}
	c, asked := compareProfiles(a, b)
	return asked && (c.sure || d.Kind == annals.Unsure)
}
