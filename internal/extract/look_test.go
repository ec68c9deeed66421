package extract

import (
	"slices"
	"testing"

	"annals"
	"annals/internal/extract/frame"
)

// TestLooks tells by what a statement looks doubtful, and by what another of its type does not.
func TestLooks(t *testing.T) {
	for _, c := range []struct {
		look      string
		typ       annals.Type
		has, lack string
	}{
		{"event several-fillers", annals.TypeEvent, "The Labour League attacked two farms and a mill.",
			"The Labour League attacked two farms."},
		{"event pronoun", annals.TypeEvent, "They attacked two farms.", "The Labour League attacked two farms."},
		{"event unnamed", annals.TypeEvent, "The men attacked two farms.", "The Labour League attacked two farms."},
		{"event bare", annals.TypeEvent, "Two farms were attacked by armed men.", "The Labour League attacked two farms."},
		{"event aside", annals.TypeEvent, "The Labour League (a party) attacked two farms.", "The Labour League attacked two farms."},
		{"event when", annals.TypeEvent, "The Labour League attacked two farms in 1990.", "The Labour League attacked two farms."},
		{"other when", annals.TypeFounding, "The Labour League was founded in 1990.", "The Labour League was founded by Ana Cruz."},
	} {
		if got := looksOf(t, c.typ, c.has); !slices.Contains(got, c.look) {
			t.Errorf("%s: %v, want %q", c.has, got, c.look)
		}
		if got := looksOf(t, c.typ, c.lack); slices.Contains(got, c.look) {
			t.Errorf("%s: %v, want no %q", c.lack, got, c.look)
		}
	}
}

// looksOf are the looks of the first statement of the type in a sentence.
func looksOf(t *testing.T, typ annals.Type, sentence string) []string {
	t.Helper()
	for _, s := range sentences(sentence) {
		_, framed := frame.Read(s)
		for _, c := range framed {
			if c.Type == typ {
				return looks(c, s)
			}
		}
	}
	t.Fatalf("no %s in %q", typ, sentence)
	return nil
}

// TestSettled holds that a likelihood from which on statements are shown keeps its confidence, a surer one keeps its
// place among others and loses what all were raised by.
func TestSettled(t *testing.T) {
	last := 0.0
	for likelihood := 0.01; likelihood < 1; likelihood += 0.01 {
		got := settled(likelihood)
		if got <= last {
			t.Errorf("a likelihood of %.2f has the confidence %.3f, a lower one %.3f", likelihood, got, last)
		}
		if last = got; likelihood <= annals.DefaultConfidence && got != likelihood {
			t.Errorf("a likelihood of %.2f has the confidence %.3f", likelihood, got)
		}
	}
	// Raised from 0.89 and from 0.3.
	if got := settled(0.95); got < 0.89 || got > 0.91 {
		t.Errorf("a likelihood of 0.95 has the confidence %.3f", got)
	}
	if got := settled(1); got != 1 {
		t.Errorf("a likelihood of 1 has the confidence %.3f", got)
	}
}
