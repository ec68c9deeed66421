package extract

import (
	"testing"

	"annals"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// TestSigns holds that an event whose roles are told plainly is believed more than one that shows a sign of a likely fault, and that
// confidence.txt has the odds of every sign.
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
			if a, b := lastEvent(t, c.surer), lastEvent(t, c.doubtful); a <= b {
				t.Errorf("%q has confidence %.2f, %q %.2f", c.surer, a, c.doubtful, b)
			}
		})
	}
	for _, text := range []string{"The Labour League attacked two farms, a mill and the bank in Lima with the Front.", "The League attacks, burning farms."} {
		for _, s := range sentences(text) {
			for _, c := range frame.Candidates(s) {
				for _, sign := range eventSigns(c, s) {
					if signs()[sign] == 0 {
						t.Errorf("confidence.txt has no odds for %s", sign)
					}
				}
			}
		}
	}
}

func sentences(text string) []*grammar.Sentence {
	return grammar.NewDocument(text, text, []grammar.Block{{Kind: annals.BlockParagraph, End: len(text)}}, nil, lang.Load()).Sentences
}

// lastEvent is the confidence of the last event that a text tells.
func lastEvent(t *testing.T, text string) float64 {
	last := 0.0
	for _, s := range sentences(text) {
		for _, c := range frame.Candidates(s) {
			if c.Type == annals.TypeEvent {
				last = confidence(c, s)
			}
		}
	}
	if last == 0 {
		t.Fatalf("%q tells no event", text)
	}
	return last
}
