package gazetteer

import (
	"strings"
	"testing"

	"annals/internal/extract/wordlist"
)

// TestCapitalsOfKnownStates reads the table of capitals: the states that it names are those of the table of states.
func TestCapitalsOfKnownStates(t *testing.T) {
	g := Known()
	for f := range wordlist.Rows(capitalTable) {
		for _, n := range append(Items(f[1]), Items(f[2])...) {
			if g.placeNamed(n) == nil {
				t.Errorf("%s: no state is called %q", f[0], n)
			}
		}
		for _, n := range Items(f[0]) {
			if g.Capitals[strings.ToLower(n)] == nil {
				t.Errorf("%s is not found", n)
			}
		}
	}
}
