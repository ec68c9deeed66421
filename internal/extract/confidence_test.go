package extract

import (
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar/grammartest"
)

// TestSigns holds that an event whose roles are told plainly is believed more than one that shows a sign of a likely
// fault, and that confidence.txt has the odds of every sign.
func TestSigns(t *testing.T) {
	for _, c := range []struct{ sign, surer, doubtful string }{
		{"an actor with a name", "The Labour League attacked two farms.", "Some masked men attacked two farms."},
		{"a date", "The Labour League attacked two farms in 1990.", "The Labour League attacked two farms."},
		{"a gerund", "The Labour League burned two farms.", "The Labour League left, burning two farms."},
		{"no target", "The Labour League attacked two farms.", "The Labour League protested."},
		{"several targets", "The Labour League attacked two farms.", "The Labour League attacked two farms, a mill and the bank."},
		{"a habit", "The Labour League met the bishops.", "The Labour League meets the bishops."},
	} {
		t.Run(c.sign, func(t *testing.T) {
			if a, b := lastOf(t, annals.TypeEvent, c.surer), lastOf(t, annals.TypeEvent, c.doubtful); a <= b {
				t.Errorf("%q has confidence %.2f, %q %.2f", c.surer, a, c.doubtful, b)
			}
		})
	}
	known := map[string]bool{}
	for _, text := range []string{
		"The Labour League attacked two farms, a mill and the bank in Lima with the Front.", "The League attacks, burning farms.",
		"The Labour League, a party of miners in the hills and valleys of the north and of the far south of the country, was founded " +
			"by Ana Cruz, Juan Rojas and Pedro Campos, who had been members of the Front, in Lima, where they met, and is now led by " +
			"Cruz and has many members.",
		"In the hills the farms that were burned by the men who came from the valleys were those of the bishops, and after they had " +
			"been burned, as the papers of the capital said in the spring, the men killed some of them.",
	} {
		for _, s := range sentences(text) {
			_, framed := frame.Read(s)
			for _, c := range framed {
				for _, sign := range signs(c, s) {
					known[sign] = true
					if oddsOf()[sign] == 0 {
						t.Errorf("confidence.txt has no odds for %q", sign)
					}
				}
			}
		}
	}
	if len(known) < 20 {
		t.Errorf("the sentences show only %d signs", len(known))
	}
}

// TestSignsOfRelations is TestSigns for what is no event.
func TestSignsOfRelations(t *testing.T) {
	for _, c := range []struct{ sign, surer, doubtful string }{
		{"a name", "The Labour League was founded in 1990.", "A party was founded in 1990."},
		{"a long sentence", "The Labour League was founded in 1990.",
			"The Labour League was founded in 1990, in a year in which it rained in the valleys of the north and snowed in the hills of " +
				"the south, and no corn grew."},
	} {
		t.Run(c.sign, func(t *testing.T) {
			if a, b := lastOf(t, annals.TypeFounding, c.surer), lastOf(t, annals.TypeFounding, c.doubtful); a <= b {
				t.Errorf("%q has confidence %.2f, %q %.2f", c.surer, a, c.doubtful, b)
			}
		})
	}
}

// What is estimated is never told as not estimated, which views show.
func TestEstimateIsNeverNone(t *testing.T) {
	for p, want := range map[float64]float64{0: 0.01, 0.0001: 0.01, 0.004: 0.01, 0.006: 0.01, 0.016: 0.02, 0.504: 0.5, 1: 1} {
		if got := estimate(p); got != want {
			t.Errorf("a likelihood of %g is estimated as %g, want %g", p, got, want)
		}
	}
}

func sentences(text string) []*document.Sentence {
	return grammartest.Read(text).Sentences
}

// lastOf is the confidence of the last statement of the type that a text tells.
func lastOf(t *testing.T, of annals.Type, text string) float64 {
	last := 0.0
	for _, s := range sentences(text) {
		_, framed := frame.Read(s)
		for _, c := range framed {
			if c.Type == of {
				last = confidence(c, s)
			}
		}
	}
	if last == 0 {
		t.Fatalf("%q tells no %s", text, of)
	}
	return last
}
