package event_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestWhoAllWere reads whom a relative clause is told of: all of a list where its verb is plural, though the last of it is one.
func TestWhoAllWere(t *testing.T) {
	for in, want := range map[string]string{
		"The mine hired Juan Santos and Maria Campos, who were arrested in 1950.":                  "Juan Santos; Maria Campos",
		"The mine has two owners, Juan Santos and Maria Campos, who were arrested in 1950.":        "Juan Santos; Maria Campos",
		"The mine hired Juan Santos and two guards, who were arrested in 1950.":                    "two guards",
		"The mine was founded by Juan Santos and Maria Campos, who was arrested in 1950.":          "Maria Campos",
		"The mine hired members of the Red League and Juan Santos, a guard who was arrested then.": "Juan Santos",
	} {
		if got := fillersOf(in, "arrested", annals.RoleTarget); got != want {
			t.Errorf("%q: %q were arrested, want %q", in, got, want)
		}
	}
}

// fillersOf are the words of a role of the events of a kind in a sentence.
func fillersOf(in, kind string, r annals.Role) string {
	var out []string
	for _, x := range frametest.Read(in) {
		if k := x.Roles[annals.RoleKind]; x.Type == annals.TypeEvent && len(k) > 0 && frametest.Words(in, k[0]) == kind {
			for _, m := range x.Roles[r] {
				out = append(out, frametest.Words(in, m))
			}
		}
	}
	return strings.Join(out, "; ")
}
