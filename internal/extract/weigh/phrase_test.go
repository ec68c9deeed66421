package weigh

import (
	"math"
	"testing"

	"annals/internal/extract/frame"
)

// TestScores keeps the order of shares, and is finite for a share of nothing.
func TestScores(t *testing.T) {
	got := Scores(frame.Phrase{Shares: []float64{0.7, 0.3, 0}})
	if !(got[0] > got[1] && got[1] > got[2]) || math.IsInf(got[2], 0) {
		t.Errorf("the scores are %v", got)
	}
	if Softmax(got); math.Abs(got[0]-0.7) > 1e-3 {
		t.Errorf("the shares that come of them are %v", got)
	}
}

// TestOpen leaves a phrase alone that surely has no role.
func TestOpen(t *testing.T) {
	if Open(frame.Phrase{Shares: []float64{0.99, 0.01}}) || !Open(frame.Phrase{Shares: []float64{0.9, 0.1}}) {
		t.Error("a phrase is open or not otherwise than it should be")
	}
}
