package names

import (
	"testing"

	"pgregory.net/rapid"
)

// TestJudgesBelow: what is told to be below a score is judged below it.
func TestJudgesBelow(t *testing.T) {
	below := 0
	rapid.Check(t, func(t *rapid.T) {
		weight := rapid.Float64Range(0.01, 8)
		a, b := weight.Draw(t, "a"), weight.Draw(t, "b")
		conflict := rapid.Float64Range(0, 1).Draw(t, "conflict") * min(a, b)
		missing := rapid.Float64Range(-1, 1).Draw(t, "missing") * max(a, b)
		score := rapid.Float64Range(-0.5, 1).Draw(t, "score")
		if JudgesBelow(score, a, b, conflict, missing) {
			below++
			if judged := Judge(a, b, conflict, missing); judged > score+rounding {
				t.Fatalf("names of %v and %v, conflict %v, missing %v are judged %v, and told to be below %v", a, b, conflict,
					missing, judged, score)
			}
		}
	})
	if below == 0 {
		t.Error("nothing is told to be below")
	}
}
