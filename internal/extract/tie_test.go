package extract

import (
	"testing"

	"annals"
)

// TestEvidenceOfTies reads ties from all the words that tell them: the verb with its particle, the noun for how two stand.
func TestEvidenceOfTies(t *testing.T) {
	for _, c := range []struct {
		text, want string
		typ        annals.Type
	}{
		{"In 1990 the Front and the Red Guard fell out.", "the Front and the Red Guard fell out", annals.TypeConflict},
		{"Relations with the Red Guard were tense.", "Relations with the Red Guard were tense", annals.TypeConflict},
		{"Relations with the Red Guard were cordial.", "Relations with the Red Guard were cordial", annals.TypeAlliance},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		got := ""
		for _, s := range statements {
			if s.Type == c.typ {
				got = s.Evidence.Text
			}
		}
		if got != c.want {
			t.Errorf("%q: a %s is read from %q, want %q", c.text, c.typ, got, c.want)
		}
	}
}
