package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
)

// TestStance says how far a cue reaches, and what is left of it where two meet: each event with how it is told and by whom.
func TestStance(t *testing.T) {
	const first = "The Popular Front is a movement in Ecuador."
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"The Front attacked the port in 1990, allegedly.", []string{"attacked alleged"}},
		{"The Front attacked the port in 1990, and the League captured the capital, allegedly.",
			[]string{"attacked asserted", "captured alleged"}}, // an adverb at the end is of the last clause
		{"The Front seems to have captured the capital in 1990.", []string{"captured alleged seems"}},
		{"The Front allegedly continued to attack the port in 1990.", []string{"attack alleged"}},
		{"The Front has reportedly begun attacking the port in 1990.", []string{"attacking alleged"}},
		{"The Front continued to attack the port in 1990.", []string{"attack asserted"}},
		{"By its judgment of 3 May 1990, the court annulled the ban.", []string{"annulled asserted"}}, // the day says nothing
		{"The Front failed to attack the port in 1990.", []string{"attack denied"}},
		{"The Front did not fail to attack the port in 1990.", []string{"attack asserted"}},
		{"The Front failed not to attack the port in 1990.", []string{"attack asserted"}},
		{"Reportedly, the Front refused to attack the port in 1990.",
			[]string{"attack denied", "refused alleged"}}, // hearsay takes nothing back of what is denied
	} {
		statements, _, _ := Extract(documentOf(first, c.sentence))
		var got []string
		for _, s := range statements {
			if s.Type != annals.TypeEvent || s.Evidence.Start < len(first) {
				continue
			}
			told := []string{s.First(annals.RoleKind).Text, string(s.Stance)}
			for _, f := range s.Speaker {
				told = append(told, f.Text)
			}
			got = append(got, strings.Join(told, " "))
		}
		slices.Sort(got)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.sentence, diff)
		}
	}
}
