package query

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/resolve"
	"annals/names"
	"annals/states"
)

// decider is an authority whose standings are asked for, with the bodies of a record that act for it.
type decider struct {
	// ids are the entities whose decisions are its: of itself, of who it acts for, and of all others that do.
	ids map[annals.EntityID]bool
	// ref is what ledgers call it.
	ref annals.EntityID
}

// findDecider finds an authority by its name. A body that acts for another is that: ledgers tell them as one, so the other is
// found by the name that ledgers give it, also where the record has nothing but bodies that act for it.
func findDecider(ctx context.Context, snap annals.Snapshot, name string) (*decider, error) {
	found, err := resolve.Find(ctx, snap, name)
	if errors.Is(err, annals.ErrNotFound) {
		if d, e := unnamedDecider(ctx, snap, name); d != nil || e != nil {
			return d, e
		}
	}
	if err != nil {
		return nil, err
	}
	d := &decider{ids: map[annals.EntityID]bool{}, ref: found.Ref.ID}
	add := func(ids ...annals.EntityID) {
		for _, id := range ids {
			d.ids[id] = true
		}
	}
	add(found.Members...)
	entities, err := snap.Entities(ctx, found.Members)
	if err != nil {
		return nil, err
	}
	scheme := ""
	for _, e := range entities {
		if scheme = e.Ref; scheme != "" {
			break
		}
	}
	for _, e := range entities {
		p, acts := body{e.Ref, e.Name, ""}.actsFor()
		if !acts {
			continue
		}
		scheme, d.ref = p.scheme, annals.NewEntityID("", p.scheme, "")
		add(d.ref)
	}
	if scheme == "" {
		return d, nil
	}
	return d, d.gather(ctx, snap, scheme)
}

// unnamedDecider finds an authority that the record itself does not have, by its usual name or that of a body of it, through the
// bodies that act for it; nil where the record has none of these either.
func unnamedDecider(ctx context.Context, snap annals.Snapshot, name string) (*decider, error) {
	key, scheme := names.Key(name), ""
	for f := range tableRows(authorityTable) {
		if names.Key(f[1]) == key {
			scheme = f[0]
		}
	}
	if ref, ok := states.Ref(name); ok && scheme == "" {
		scheme = ref
	} else if p, ok := acting()[key]; ok && scheme == "" {
		scheme = p.scheme
	}
	if scheme == "" {
		return nil, nil
	}
	d := &decider{ids: map[annals.EntityID]bool{}, ref: annals.NewEntityID("", scheme, "")}
	d.ids[d.ref] = true
	if err := d.gather(ctx, snap, scheme); err != nil {
		return nil, err
	}
	known, err := snap.Entities(ctx, slices.Sorted(maps.Keys(d.ids)))
	if err != nil || len(known) == 0 {
		return nil, err
	}
	return d, nil
}

// gather adds the bodies of the record that act for an authority.
func (d *decider) gather(ctx context.Context, snap annals.Snapshot, scheme string) error {
	for key, p := range acting() {
		if p.scheme != scheme {
			continue
		}
		if strings.HasPrefix(key, "body:") {
			d.ids[annals.NewEntityID("", key, "")] = true
			continue
		}
		named, err := snap.Named(ctx, key)
		if err != nil {
			return err
		}
		for _, e := range named {
			if names.Key(e.Name) == key {
				d.ids[e.ID] = true
			}
		}
	}
	return nil
}

// subjects are those to whom it gave a standing at some time, by statements that count.
func (d *decider) subjects(ctx context.Context, snap annals.Snapshot) (map[annals.EntityID]bool, error) {
	ids := make([]annals.EntityID, 0, len(d.ids))
	for id := range d.ids {
		ids = append(ids, id)
	}
	list, err := snap.AboutPart(ctx, ids, annals.Part{Types: standingTypes, Giving: true})
	if err != nil {
		return nil, err
	}
	rulings, err := resolve.Judge(ctx, snap, list)
	if err != nil {
		return nil, err
	}
	var counted []annals.Statement
	for _, s := range list {
		if rulings.Stands(s) && rulings.Confirmed(s) && s.Stance != annals.Intended && s.Stance != annals.Denied &&
			!belongings[names.Key(s.First(annals.RoleAs).Label())] {
			counted = append(counted, s)
		}
	}
	return entitiesIn(counted), nil
}

// gave reports whether a standing of a ledger is one that it gave.
func (d *decider) gave(row annals.Row) bool {
	return row.Who != nil && (row.Who.ID == d.ref || d.ids[row.Who.ID])
}
