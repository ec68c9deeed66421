package resolve

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/internal/pattern"
	"annals/names"
)

// Found is the cluster that a name means.
type Found struct {
	Ref     annals.EntityRef
	Members []annals.EntityID
	// Namesakes are the clusters that bear the name too and that it means less: they have it in other letters, or not as
	// their fullest name.
	Namesakes []annals.EntityRef
}

var entityID = pattern.Lazily(`^e[0-9a-f]{16}$`)

// Find is the entity that a person means by a name, in any script and spelling that normalizes to one of its names, or
// by an EntityID, by the number that a list or a register gave it, or by the surname of one person alone.
// A name that no entity has, or several, is an *annals.NameError with the candidates.
func Find(ctx context.Context, snap annals.Snapshot, name string) (Found, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return Found{}, fmt.Errorf("%w: the name is empty", annals.ErrInvalid)
	}
	if entityID().MatchString(name) {
		e, err := snap.Entity(ctx, annals.EntityID(name))
		switch {
		case errors.Is(err, annals.ErrNotFound):
			return Found{}, fmt.Errorf("entity %s: %w", name, annals.ErrNotFound)
		case err != nil:
			return Found{}, err
		}
		found, err := foundOf(ctx, snap, []annals.Entity{e})
		if err != nil {
			return Found{}, err
		}
		return found[0], nil
	}
	bearers, err := snap.Named(ctx, names.Key(name))
	if err != nil {
		return Found{}, err
	}
	if len(bearers) == 0 {
		if bearers, err = Numbered(ctx, snap, name); err != nil {
			return Found{}, err
		}
	}
	if len(bearers) == 0 {
		if bearers, err = Registered(ctx, snap, name); err != nil {
			return Found{}, err
		}
	}
	if len(bearers) == 0 {
		near, err := Nearest(ctx, snap, name)
		if err != nil {
			return Found{}, err
		}
		if ref := bySurname(near, name); ref != nil {
			return Find(ctx, snap, string(ref.ID))
		}
		return Found{}, &annals.NameError{Name: name, Nearest: near, Err: annals.ErrNotFound}
	}
	found, err := foundOf(ctx, snap, bearers)
	if err != nil {
		return Found{}, err
	}
	if len(found) == 1 {
		return found[0], nil
	}
	meant, err := prefer(ctx, snap, found, bearers, name)
	if err != nil {
		return Found{}, err
	}
	if len(meant) > 1 {
		return Found{}, &annals.NameError{Name: name, Nearest: refs(meant), Err: annals.ErrAmbiguous}
	}
	one := meant[0]
	one.Namesakes = refs(slices.DeleteFunc(found, func(f Found) bool { return f.Ref.ID == one.Ref.ID }))
	return one, nil
}

// bySurname is the only person, of those whose names are nearest, whose name ends in the one word that was typed; nil for none or
// several.
func bySurname(near []annals.EntityRef, typed string) (only *annals.EntityRef) {
	key := names.Key(typed)
	if len(key) < 3 || strings.Contains(key, " ") {
		return nil
	}
	for i, ref := range near {
		words := strings.Fields(names.Key(ref.Name))
		if ref.Kind != annals.Person || len(words) < 2 || words[len(words)-1] != key {
			continue
		}
		if only != nil {
			return nil
		}
		only = &near[i]
	}
	return only
}

func refs(found []Found) []annals.EntityRef {
	refs := make([]annals.EntityRef, len(found))
	for i, f := range found {
		refs[i] = f.Ref
	}
	return refs
}

// foundOf gathers entities into their clusters, ordered by name, then by id.
func foundOf(ctx context.Context, snap annals.Snapshot, entities []annals.Entity) ([]Found, error) {
	ids := make([]annals.EntityID, len(entities))
	for i, e := range entities {
		ids[i] = e.ID
	}
	clusters, err := Around(ctx, snap, ids)
	if err != nil {
		return nil, err
	}
	refs, err := RefsOf(ctx, snap, clusters, ids, entities)
	if err != nil {
		return nil, err
	}
	var found []Found
	for _, id := range ids {
		of := clusters.Of(id)
		if !slices.ContainsFunc(found, func(f Found) bool { return f.Ref.ID == of }) {
			found = append(found, Found{Ref: refs[of], Members: clusters.Members(id)})
		}
	}
	slices.SortFunc(found, func(a, b Found) int {
		return cmp.Or(cmp.Compare(a.Ref.Name, b.Ref.Name), cmp.Compare(a.Ref.ID, b.Ref.ID))
	})
	return found, nil
}

// prefer narrows the clusters that a name fits: to those that have it exactly as typed, then by leaving out those that
// may be one with another of them that more sources speak of, then to those whose fullest name it is. A step that would
// leave none is passed over.
func prefer(ctx context.Context, snap annals.Snapshot, found []Found, bearers []annals.Entity,
	name string) ([]Found, error) {
	keep := func(fits func(Found) bool) {
		if kept := slices.DeleteFunc(slices.Clone(found), func(f Found) bool { return !fits(f) }); len(kept) > 0 {
			found = kept
		}
	}
	has := func(f Found, fits func(annals.Entity) bool) bool {
		return slices.ContainsFunc(bearers, func(e annals.Entity) bool { return slices.Contains(f.Members, e.ID) && fits(e) })
	}
	keep(func(f Found) bool {
		return has(f, func(e annals.Entity) bool {
			return slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return n.Name == name })
		})
	})
	if len(found) > 1 {
		open, err := undecided(ctx, snap, found)
		if err != nil {
			return nil, err
		}
		all := found
		keep(func(f Found) bool {
			return !slices.ContainsFunc(all, func(o Found) bool {
				return len(o.Members) > len(f.Members) && open[newPair(f.Ref.ID, o.Ref.ID)]
			})
		})
	}
	keep(func(f Found) bool { return has(f, func(e annals.Entity) bool { return e.Name == name }) })
	return found, nil
}

// undecided gives the pairs of clusters of which somebody was unsure whether they are one.
func undecided(ctx context.Context, snap annals.Snapshot, found []Found) (map[pair]bool, error) {
	of := map[annals.EntityID]annals.EntityID{}
	var ids []annals.EntityID
	for _, f := range found {
		for _, id := range f.Members {
			of[id] = f.Ref.ID
			ids = append(ids, id)
		}
	}
	decisions, err := snap.Decisions(ctx, ids, nil)
	if err != nil {
		return nil, err
	}
	open := map[pair]bool{}
	for _, d := range rulePairs(annals.Active(decisions)) {
		if a, b := of[d.A], of[d.B]; d.Kind == annals.Unsure && a != b {
			open[newPair(a, b)] = true
		}
	}
	return open, nil
}
