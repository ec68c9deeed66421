package api

import (
	"context"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/screen"
)

// entity is an entity in the shape of FollowTheMoney, as yente serves it.
type entity struct {
	ID         annals.EntityID `json:"id"`
	Caption    string          `json:"caption"`
	Schema     string          `json:"schema"`
	Properties facts           `json:"properties"`
	Datasets   []string        `json:"datasets"`
	// Referents are the other entities of the record that are held to be the same.
	Referents  []annals.EntityID `json:"referents"`
	Target     bool              `json:"target"`
	FirstSeen  *string           `json:"first_seen"`
	LastSeen   *string           `json:"last_seen"`
	LastChange *string           `json:"last_change"`
}

// facts are what of an entity is said in FollowTheMoney, in the order of their names.
type facts struct {
	Alias          []string `json:"alias,omitempty"`
	Name           []string `json:"name"`
	SanctionEntity []any    `json:"sanctionEntity,omitempty"`
}

// schemata are the schemata of FollowTheMoney that the kinds of entities have.
var schemata = map[annals.EntityKind]string{
	annals.Person: "Person", annals.Organization: "Organization", annals.Body: "PublicBody", annals.State: "PublicBody",
	"": "LegalEntity"}

// kindOf is the kind that a schema asks for; a LegalEntity or Thing may be any.
func kindOf(schema string) annals.EntityKind {
	switch schema {
	case "Person":
		return annals.Person
	case "Organization", "Company", "PublicBody", "Vessel", "Airplane", "Asset", "Security", "Vehicle":
		return annals.Organization
	}
	return ""
}

func known(schema string) bool {
	switch schema {
	case "", "LegalEntity", "Thing":
		return true
	}
	return kindOf(schema) != ""
}

// entityOf is an entity of the roster with its names.
func entityOf(roster *screen.Roster, ref annals.EntityRef) entity {
	_, names, _ := roster.NamesOf(ref.ID)
	e := entity{ID: ref.ID, Caption: ref.Name, Schema: schemata[ref.Kind], Datasets: datasets[:1],
		Referents: []annals.EntityID{}, Target: true}
	changed := changeOf(roster)
	e.LastChange = &changed
	e.Properties.Name = []string{ref.Name}
	e.Properties.Alias = slices.DeleteFunc(names, func(name string) bool { return name == ref.Name })
	for _, id := range roster.Members(ref.ID) {
		if id != ref.ID {
			e.Referents = append(e.Referents, id)
		}
	}
	return e
}

// sanction is a standing of an entity in the shape of FollowTheMoney.
type sanction struct {
	ID         string              `json:"id"`
	Caption    string              `json:"caption"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// sanctionsOf are the standings of an entity on a day.
func sanctionsOf(ctx context.Context, snap annals.Snapshot, id annals.EntityID, on edtf.Day) ([]any, error) {
	answer, err := query.Answer(ctx, snap, annals.Question{Ask: annals.AskStatus, Entity: string(id), On: on})
	if err != nil {
		return nil, err
	}
	var list []any
	for _, section := range answer.Sections {
		if section.Name != "ledger" {
			continue
		}
		for _, row := range section.Rows {
			p := map[string][]string{"reason": {row.What}, "status": {string(row.Verdict)}, "summary": {row.Reason}}
			caption := row.What
			if row.Who != nil {
				p["authority"] = []string{row.Who.Name}
				caption = row.Who.Name + ": " + row.What
			}
			if row.Bounds != nil && row.Bounds.EarliestStart == row.Bounds.LatestStart {
				p["startDate"] = []string{row.Bounds.EarliestStart.String()}
			}
			if row.Bounds != nil && row.Bounds.EarliestEnd == row.Bounds.LatestEnd && row.Bounds.LatestEnd != edtf.Forever {
				p["endDate"] = []string{row.Bounds.LatestEnd.String()}
			}
			short := make([]string, 0, len(row.Statements))
			for _, s := range row.Statements {
				short = append(short, s.Short())
			}
			list = append(list, sanction{ID: string(id) + "-" + strings.Join(short, "-"), Caption: caption, Schema: "Sanction",
				Properties: p})
		}
	}
	return list, nil
}
