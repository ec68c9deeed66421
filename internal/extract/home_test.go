package extract

import (
	"testing"

	"annals"
)

// TestWhoseMinister reads of which state somebody has a post that the sentence says of no state.
func TestWhoseMinister(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"of the state that the text names oftenest",
			"Peru has ten provinces. Trade in Peru grew, and Chile lent money. The treaty was signed by President Juan Santos.", "Peru"},
		{"of no state that the text is about where it says of which",
			"Peru has ten provinces. Trade in Peru grew. President Juan Santos of Chile came.", ""},
		{"of the state that the title has elsewhere",
			"Peru has ten provinces. Peruvian traders grew rich. Chilean President Juan Santos came. " +
				"President Juan Santos spoke.", "Chile"},
		{"of none where no state prevails", "Peru sold copper. Chile lent money. The treaty was signed by President Juan Santos.", ""},
		{"of none where the sentence names another state alone",
			"Peru has ten provinces. Trade in Peru grew. In Chile President Juan Santos spoke.", ""},
		{"of no company", "The Water Company is a company in Peru. Trade in Peru grew. President Juan Santos spoke.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements, _, _ := Extract(documentOf(c.text))
			got := ""
			for _, s := range statements {
				if s.Type == annals.TypeLeadership && s.Roles[annals.RoleSubject][0].Text == "" {
					got = s.Roles[annals.RoleSubject][0].Name
				}
			}
			if got != c.want {
				t.Errorf("%q: a post of %q, want %q", c.text, got, c.want)
			}
		})
	}
}
