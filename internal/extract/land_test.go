package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestLandsAreNobody holds that a government is led by the person whose it is, and by no land that is named after a
// quarter of the sky.
func TestLandsAreNobody(t *testing.T) {
	for sentence, led := range map[string]bool{
		"Peru does not recognize the government of Northern Sulen.":             false,
		"The so-called Government of Western Karvan is recognized by no state.": false,
		"The Labour Party supported the government of Eastern Tarvik in 1990.":  false,
		"The Labour Party supported the government of Juan Santos in 1990.":     true,
	} {
		statements := statementsOf(t, "land.txt", sentence+"\n")
		if got := slices.ContainsFunc(statements, func(s annals.Statement) bool {
			return s.Type == annals.TypeLeadership && s.Confidence >= annals.DefaultConfidence
		}); got != led {
			t.Errorf("%q: a leadership is told: %t", sentence, got)
		}
	}
}
