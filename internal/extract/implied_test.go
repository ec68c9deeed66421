package extract

import (
	"testing"

	"annals"
)

// TestItemsOfAnOpenLine holds who dissolves a party in the last item below a line that has the subject and no more; ""
// for nobody.
func TestItemsOfAnOpenLine(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a list", "For these reasons the Court of Oruro, by three votes to two,\n\n- hears the applicant;\n- dissolves the " +
			"Salt League.", "Court of Oruro"},
		{"capitals and numbers", "THE COURT OF ORURO\n\nhereby:\n\n1. Hears the applicant;\n2. Dissolves the Salt League.",
			"Court of Oruro"},
		{"infinitives", "The Supreme Court of Peru\n\ndecided:\n\nto hear the applicant;\n\nto dissolve the Salt League and to " +
			"seize its funds.", "Supreme Court of Peru"},
		{"no court", "In 1985 the Andean Congress:\n\n- heard the League's leader;\n- dissolved the Salt League.", "Andean Congress"},
		{"a line that is whole", "The Supreme Court of Peru met in Lima.\n\n- dissolves the Salt League.", ""},
		{"nouns", "The Andean Congress\n\n- dissolutions of the Salt League in Peru.", ""},
	} {
		got := "nothing"
		statements := statementsOf(t, "x.txt", c.text+"\n")
		for _, s := range statements {
			if s.Type != annals.TypeDissolution || s.Stance != annals.Asserted {
				continue
			}
			got = ""
			for _, f := range s.Roles[annals.RoleBy] {
				got = f.Name
			}
		}
		if got != c.want {
			t.Errorf("%s: dissolved by %q, want %q", c.name, got, c.want)
		}
	}
}
