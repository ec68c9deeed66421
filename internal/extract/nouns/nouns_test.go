package nouns

import (
	"testing"

	"annals"
)

// TestKind holds that a plural counts as its singular in Kind, and in Listed only where it stands in the table itself.
func TestKind(t *testing.T) {
	for noun, want := range map[string][2]annals.EntityKind{
		"party":    {annals.Organization, annals.Organization},
		"academy":  {annals.Organization, annals.Organization},
		"academys": {annals.Organization, ""},
		"massacre": {annals.Event, annals.Event},
		"summits":  {annals.Event, ""},
		"apple":    {"", ""},
	} {
		if got := [2]annals.EntityKind{Kind(noun), Listed(noun)}; got != want {
			t.Errorf("%s: %q, want %q", noun, got, want)
		}
	}
}
