package query

import (
	"context"
	"strings"

	"annals"
	"annals/internal/resolve"
	"annals/names"
)

// decider is an authority whose standings are asked for, with the bodies of a record that act for it.
type decider struct {
	// ids are the entities whose decisions are its: of itself, of who it acts for, and of all others that do.
	ids map[annals.EntityID]bool
	// ref is what ledgers call it.
	ref annals.EntityID
}

// findDecider finds an authority by its name. A body that acts for another is that: ledgers tell them as one.
func findDecider(ctx context.Context, snap annals.Snapshot, name string) (*decider, error) {
	found, err := resolve.Find(ctx, snap, name)
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
	for key, p := range acting() {
		if p.scheme != scheme {
			continue
		}
		if strings.HasPrefix(key, "body:") {
			add(annals.NewEntityID("", key, ""))
			continue
		}
		named, err := snap.Named(ctx, key)
		if err != nil {
			return nil, err
		}
		for _, e := range named {
			if names.Key(e.Name) == key {
				add(e.ID)
			}
		}
	}
	return d, nil
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
