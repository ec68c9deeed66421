package extract

import (
	"testing"

	"annals"
)

// TestDoubtedDeeds tells what an adjective before its noun doubts as alleged, and what somebody only orders done as
// intended.
func TestDoubtedDeeds(t *testing.T) {
	for _, c := range []struct {
		sentence string
		typ      annals.Type
		told     string
		want     annals.Stance
	}{
		{"The alleged massacre took place in 1990.", annals.TypeEvent, "massacre", annals.Alleged},
		{"The terrible massacre took place in 1990.", annals.TypeEvent, "massacre", annals.Asserted},
		{"The purported attacks were carried out by the Front.", annals.TypeEvent, "attacks", annals.Alleged},
		{"The Front committed alleged abuses in Peru.", annals.TypeEvent, "abuses", annals.Alleged},
		{"The court investigated alleged abuses in Peru.", annals.TypeEvent, "investigated", annals.Asserted},
		{"The agency spread disinformation that Peru had created the virus.", annals.TypeEvent, "created", annals.Alleged},
		{"The ministry ordered the Popular Front dissolved.", annals.TypeDissolution, "Popular Front", annals.Intended},
		{"Defeat meant that the Popular Front was dissolved.", annals.TypeDissolution, "Popular Front", annals.Asserted},
		{"The ministry had the Popular Front dissolved.", annals.TypeDissolution, "Popular Front", annals.Asserted},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.sentence))
		got := annals.Stance("")
		for _, s := range statements {
			if s.Type == c.typ && mentions(s, c.told) {
				got = s.Stance
			}
		}
		if got != c.want {
			t.Errorf("%s: %q is told as %q, want %q", c.sentence, c.told, got, c.want)
		}
	}
}
