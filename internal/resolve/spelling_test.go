package resolve

import (
	"slices"
	"testing"
)

func TestSpellings(t *testing.T) {
	for key, want := range map[string][]string{
		"people s dawn organization": {"people s dawn organisation"},
		"people s dawn organisation": {"people s dawn organization"},
		"center for labour":          {"centre for labour", "center for labor"},
		"nation of laborers":         nil,
		"isation":                    nil,
		"labour organization":        {"labour organisation", "labor organization", "labor organisation"},
	} {
		if got := spellings(key); got[0] != key || !slices.Equal(got[1:], want) {
			t.Errorf("%q: %q, want %q", key, got, want)
		}
	}
}
