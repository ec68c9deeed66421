package repair_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestPlacesLieInPlaces reads what a place is called by what it lies in.
func TestPlacesLieInPlaces(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The union is based in Wigton, Cumbria, England.", "Wigton, Cumbria, England"},
		{"The union is based in Houston, Texas.", "Houston, Texas"},
		{"The union is based in Lima.", "Lima"},
		{"The union is based in Rome, Italy, and Houston, Texas.", "Rome, Italy; Houston, Texas"},
		{"The union is based in Rome, Peru, Spain and Chile.", "Rome; Peru; Spain; Chile"},
	} {
		var got []string
		for _, x := range frametest.Read(c.text) {
			for _, f := range x.Roles[annals.RolePlace] {
				if x.Type == annals.TypeBase && f.Entity != nil {
					got = append(got, f.Entity.Name())
				}
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
