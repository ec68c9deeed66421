package extract

import (
	"testing"

	"annals"
)

// TestSeconds reads who stood beside whoever led the organization that the text is about, or came before or after them, where
// only that leader says whose post it is.
func TestSeconds(t *testing.T) {
	for _, c := range []struct {
		text, title string // no title where Maria Campos led nothing
	}{
		{"It was founded by Juan Santos. His deputy, Maria Campos, was shot in 1990.", "deputy"},
		{"Juan Santos raised it among the fishermen of Manta. In 1990 Juan Santos's lieutenant Maria Campos fled.", "lieutenant"},
		{"Its leader, Juan Santos, fled in 1990. The police believe that his second-in-command, Maria Campos, was shot.",
			"second-in-command"},
		{"Juan Santos led it until 1990. His successor, Maria Campos, was a teacher.", "His successor"},
		{"Juan Santos led it until 1990. His deputy for military affairs, Maria Campos, was a teacher.", "deputy for military affairs"},
		{"Juan Santos led it until 1990. His sister, Maria Campos, was a teacher.", ""},
		{"Juan Santos led it until 1990. His deputies were teachers. Maria Campos was a singer.", ""},
		{"Juan Santos led it until 1990. Its building has no successor, Maria Campos says.", ""},
		{"Juan Santos, a painter, criticized it. His deputy, Maria Campos, was shot in 1990.", ""},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a militia in Ecuador.", c.text))
		title := ""
		for _, s := range statements {
			if s.Type != annals.TypeLeadership || s.Roles[annals.RolePerson][0].Name != "Maria Campos" ||
				s.Confidence < annals.DefaultConfidence {
				continue
			}
			title = s.Roles[annals.RoleTitle][0].Text
			if of := s.Roles[annals.RoleSubject][0].Name; of != "Popular Front" {
				t.Errorf("%q: in %q; want the Popular Front", c.text, of)
			}
		}
		if title != c.title {
			t.Errorf("%q: she is %q; want %q", c.text, title, c.title)
		}
	}
}
