package query_test

import (
	"testing"

	"annals"
	"annals/internal/query"
)

// TestDead tells of whose death sources tell, by what they call it.
func TestDead(t *testing.T) {
	for _, c := range []struct{ evidence, kind, actor, target, want string }{
		{"Campos passed away in 1990", "passed away", "Campos", "", "Campos"},
		{"Campos took his own life in 1990", "took", "Campos", "his own life", "Campos"},
		{"Vega killed Campos", "killed", "Vega", "Campos", "Campos"},
		{"Campos was stabbed to death in 1990", "stabbed", "", "Campos", "Campos"},
		{"Campos was stabbed in 1990", "stabbed", "", "Campos", ""},
		{"Campos bled to death in 1990", "bled", "Campos", "death", "Campos"},
		{"Campos starved to death in 1990", "starved", "Campos", "death", "Campos"},
		{"Vega starved Campos to death", "starved", "Vega", "Campos", ""},
		{"the death of Campos in 1990", "death", "", "Campos", "Campos"},
		{"Campos's death in 1990", "death", "Campos", "", "Campos"},
		{"Campos succumbed to his wounds in 1990", "succumbed", "Campos", "his wounds", "Campos"},
		{"Campos succumbed to the offer in 1990", "succumbed", "Campos", "the offer", ""},
		{"Campos fell in battle in 1990", "fell", "Campos", "", "Campos"},
		{"Campos fell in 1990", "fell", "Campos", "", ""},
		{"Campos was sentenced to death in 1990", "sentenced", "", "Campos", ""},
		{"Campos took his brother's life", "took", "Campos", "his brother's life", ""},
	} {
		roles := map[annals.Role][]annals.Filler{
			annals.RoleKind: {{Text: c.kind}}, annals.RoleActor: {{Text: c.actor}}, annals.RoleTarget: {{Text: c.target}},
		}
		s := annals.Statement{Type: annals.TypeEvent, Evidence: annals.Evidence{Text: c.evidence}, Roles: roles}
		got := ""
		for _, f := range query.Dead(s) {
			got += f.Text
		}
		if got != c.want {
			t.Errorf("%q tells of the death of %q, want %q", c.evidence, got, c.want)
		}
	}
}
