package query

import (
	"cmp"
	"context"
	"fmt"

	"annals"
	"annals/internal/resolve"
)

// linkRows are the decisions in force that join the entities of a statement to others, or ask whether they should be: each
// with its reason and what takes it back.
func linkRows(ctx context.Context, snap annals.Snapshot, s annals.Statement) ([]annals.Row, error) {
	ids := distinct(entitiesOf(s))
	clusters, err := resolve.Around(ctx, snap, ids)
	if err != nil {
		return nil, err
	}
	var members []annals.EntityID
	for _, id := range ids {
		members = append(members, clusters.Members(id)...)
	}
	members = distinct(members)
	decisions, err := snap.Decisions(ctx, members, nil)
	if err != nil {
		return nil, err
	}
	links := annals.Active(decisions)
	called, err := linked(ctx, snap, links)
	if err != nil {
		return nil, err
	}
	overruled := map[annals.DecisionID]bool{}
	for _, d := range clusters.Overruled {
		overruled[d.ID] = true
	}
	var rows []annals.Row
	for _, d := range links {
		if d.A == "" {
			continue
		}
		row := annals.Row{Statements: []annals.StatementID{s.ID}, What: string(d.Kind), Text: d.Reason}
		field := func(name, value string) { row.Fields = append(row.Fields, annals.Field{Name: name, Value: value}) }
		field("decision", string(d.ID))
		field("kind", string(d.Kind))
		field("one", cmp.Or(called[d.A], string(d.A)+", of whom only what was withdrawn speaks"))
		field("other", cmp.Or(called[d.B], string(d.B)+", of whom only what was withdrawn speaks"))
		field("by", d.By)
		if d.Reason != "" {
			field("reason", d.Reason)
		}
		field("recorded", moment(d.Recorded))
		switch {
		case overruled[d.ID]:
			field("now", "not followed, for it would join two that are decided to be different")
		case d.Kind == annals.Unsure && clusters.Of(d.A) != clusters.Of(d.B):
			field("to settle", fmt.Sprintf("annals review same %s %s, or different", d.A, d.B))
		default:
			field("to undo", "annals review undo "+string(d.ID))
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// linked is what the entities that decisions are on are called, with their ids.
func linked(ctx context.Context, snap annals.Snapshot, decisions []annals.Decision) (map[annals.EntityID]string, error) {
	var ids []annals.EntityID
	for _, d := range decisions {
		ids = append(ids, d.A, d.B)
	}
	entities, err := snap.Entities(ctx, distinct(ids))
	if err != nil {
		return nil, err
	}
	called := map[annals.EntityID]string{}
	for _, e := range entities {
		called[e.ID] = fmt.Sprintf("%s (%s)", e.Name, e.ID)
		if e.Ref != "" {
			called[e.ID] = fmt.Sprintf("%s (%s, %s)", e.Name, e.Ref, e.ID)
		}
	}
	return called, nil
}
