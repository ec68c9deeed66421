package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestTogether reads plurals that stand for several whom the text has named: each is a filler of its own.
func TestTogether(t *testing.T) {
	for _, c := range []struct {
		name, text string
		typ        annals.Type
		role       annals.Role
		want       string
	}{
		{"subjects of the sentence before", "The Labour League and the Farmers' Union met in 1990. They attacked the town.",
			annals.TypeEvent, annals.RoleActor, "Labour League; Farmers' Union"},
		{"persons", "The Labour League is a party in Peru. Juan Santos and Maria Campos were tried in 2001. They attacked the town.",
			annals.TypeEvent, annals.RoleActor, "Juan Santos; Maria Campos"},
		{"of whom one is no name", "The Labour League and some farmers met in 1990. It attacked the town.", annals.TypeEvent,
			annals.RoleActor, "Labour League"},
		{"the two", "The Labour League met with the Farmers' Union in 1990. The two parties attacked the town.", annals.TypeEvent,
			annals.RoleActor, "Labour League; Farmers' Union"},
		{"one alone", "The Labour League is a party in Peru. They attacked the town.", annals.TypeEvent, annals.RoleActor,
			"Labour League"},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements, _, _ := Extract(documentOf(c.text))
			var got []string
			for _, s := range statements {
				if k := s.Roles[annals.RoleKind]; s.Type == c.typ && len(k) > 0 && k[0].Text == "attacked" {
					for _, f := range s.Roles[c.role] {
						got = append(got, f.Name)
					}
				}
			}
			if got := strings.Join(got, "; "); got != c.want {
				t.Errorf("%q: %s %q, want %q", c.text, c.role, got, c.want)
			}
		})
	}
}
