package query

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/internal/resolve"
	"annals/names"
)

// facts gives each fact a row. Statements that say the same of the same entities, at the same time, in the same voice are
// one fact, whichever sources they stand in; the order is that of the first of each. What says of somebody only that it was
// founded belongs to the first that says more of that: when, where or by whom.
func (in *inquiry) facts(statements []annals.Statement) ([]annals.Row, error) {
	if len(statements) == 0 {
		return nil, nil
	}
	if err := in.joinAll(statements); err != nil {
		return nil, err
	}
	at, fuller := map[string]int{}, map[string]int{}
	for _, s := range statements {
		if bare, ok := bareKey(s, in.clusters); ok && bare != FactKey(s, in.clusters) {
			fuller[bare] = -1
		}
	}
	var rows []annals.Row
	var bare []annals.Statement
	for _, s := range statements {
		key := FactKey(s, in.clusters)
		if _, ok := fuller[key]; ok {
			bare = append(bare, s)
			continue
		}
		if i, ok := at[key]; ok {
			rows[i].Statements = append(rows[i].Statements, s.ID)
			continue
		}
		if b, ok := bareKey(s, in.clusters); ok && fuller[b] < 0 {
			fuller[b] = len(rows)
		}
		at[key] = len(rows)
		row := annals.Row{Statements: []annals.StatementID{s.ID}, Time: s.Time}
		if !s.Time.IsZero() {
			b := s.Time.Bounds()
			row.Bounds = &b
		}
		rows = append(rows, row)
	}
	for _, s := range bare {
		row := &rows[fuller[FactKey(s, in.clusters)]]
		row.Statements = append(row.Statements, s.ID)
	}
	return rows, nil
}

// bareKey is the key of what a statement of a founding or a dissolution says without its time and any role but the needed:
// that it happened. Nobody is founded twice, so that is the same fact. It is false of others, and of what is doubtful
// or denied.
func bareKey(s annals.Statement, clusters resolve.Clusters) (string, bool) {
	if s.Type != annals.TypeFounding && s.Type != annals.TypeDissolution || s.Stance != annals.Asserted ||
		len(s.Hedges) > 0 || len(s.Speaker) > 0 {
		return "", false
	}
	bare := annals.Statement{Type: s.Type, Stance: s.Stance, Roles: map[annals.Role][]annals.Filler{}}
	for _, r := range annals.Roles[s.Type].Needed {
		bare.Roles[r] = s.Roles[r]
	}
	return FactKey(bare, clusters), true
}

// FactKey is equal for statements that state one fact: the same type, roles, time, voice and stance.
func FactKey(s annals.Statement, clusters resolve.Clusters) string {
	hedges := slices.Clone(s.Hedges)
	for i := range hedges {
		hedges[i] = names.Key(hedges[i])
	}
	parts := []string{string(s.Type), s.Form, s.Relation, string(s.Stance), s.Time.String(),
		strings.Join(distinct(hedges), "\x02")}
	var fillers []string
	s.EachFiller(func(r annals.Role, _ int, f *annals.Filler) {
		what := names.Key(f.Text)
		switch {
		case f.Entity != "" && f.Name != "":
			what = string(clusters.Of(f.Entity))
		case f.Entity == "" && f.Name != "" && (r == annals.RoleKind || r == annals.RoleAs):
			what = names.Key(f.Name) // one word for what lists label in many ways: "DOB", "Birthdate"
		case what == "":
			what = f.Text // marks without letters
		}
		fillers = append(fillers, string(r)+"\x01"+what)
	})
	return strings.Join(append(parts, distinct(fillers)...), "\x00")
}

// ofTypes lists the statements of some types, in the order of the types and then of the record.
func ofTypes(statements []annals.Statement, types ...annals.Type) []annals.Statement {
	var list []annals.Statement
	for _, s := range statements {
		if slices.Contains(types, s.Type) {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(a, b annals.Statement) int {
		return cmp.Compare(slices.Index(types, a.Type), slices.Index(types, b.Type))
	})
	return list
}

// appendRows adds a section that has rows.
func appendRows(sections []annals.Section, name, title string, rows []annals.Row) []annals.Section {
	if len(rows) == 0 {
		return sections
	}
	return append(sections, annals.Section{Name: name, Title: title, Rows: rows})
}
