package extract

import (
	"testing"

	"annals"
)

// TestDescribedOtherwiseByOthers holds that who describes somebody as something else does not describe them as what
// stands before.
func TestDescribedOtherwiseByOthers(t *testing.T) {
	for text, want := range map[string]string{
		"The Front has been described as Marxist by its opponents and as liberal by its own spokesmen.": "its opponents",
		"The Front has been described as Marxist by its opponents as well as by the mayor.":             "its opponents; the mayor",
		"The Front has been described as Marxist by its opponents, the mayor and the Labour Party in Peru.": "its opponents; the " +
			"mayor; the Labour Party",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		got := ""
		for _, s := range statements {
			if s.Type != annals.TypeDescription || s.Roles[annals.RoleValue][0].Text != "Marxist" {
				continue
			}
			for _, f := range s.Speaker {
				if got != "" {
					got += "; "
				}
				got += f.Text
			}
		}
		if got != want {
			t.Errorf("%s: described by %q, want %q", text, got, want)
		}
	}
}
