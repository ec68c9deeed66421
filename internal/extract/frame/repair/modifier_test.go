package repair_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestNamesBeforeNouns reads what a noun behind a name with "of" in it tells: the name says which one is meant.
func TestNamesBeforeNouns(t *testing.T) {
	for _, c := range []struct{ text, typ, want string }{
		{"The Bank of Peru governor Juan Santos met the minister in 1990.", "leadership",
			"person: Juan Santos; subject: Bank of Peru; title: governor"},
		{"Peruvian Party of Workers leader Juan Santos was arrested in 1990.", "leadership",
			"person: Juan Santos; subject: Peruvian Party of Workers; title: leader"},
		{"Peruvian Party of Workers leader Juan Santos was arrested in 1990.", "event",
			"kind: arrested; target: Peruvian Party of Workers leader Juan Santos"},
		{"In 1994 Juan Santos carried out the Cave of the Elders massacre.", "event",
			"actor: Juan Santos; kind: Cave of the Elders massacre"},
		{"Army of the Coast members attacked the town in 2012.", "event",
			"actor: Army of the Coast members; kind: attacked; target: the town"},
		{"The Bank of Peru sold the mill in 1990.", "event", "actor: The Bank of Peru; kind: sold; target: the mill"},
	} {
		var got []string
		for _, x := range frametest.Read(c.text) {
			if string(x.Type) != c.typ {
				continue
			}
			for _, role := range []annals.Role{annals.RoleActor, annals.RolePerson, annals.RoleKind, annals.RoleSubject, annals.RoleTarget,
				annals.RoleTitle} {
				for _, f := range x.Roles[role] {
					got = append(got, string(role)+": "+frametest.Words(c.text, f))
				}
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: %s %q, want %q", c.text, c.typ, got, c.want)
		}
	}
}
