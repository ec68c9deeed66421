package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestStoriesAreTheWorks holds that what stands under a heading for a story is the saying of the work, and what stands
// elsewhere the source's own.
func TestStoriesAreTheWorks(t *testing.T) {
	const novel = "Red Harvest Moon is a 1984 novel.\n\n\n"
	const banned = "The government banned the Front in 1985."
	for _, c := range []struct {
		name, text string
		own        bool
	}{
		{"a plot", novel + "Plot\n\n" + banned + "\n\n\nReception\n\nCritics liked it.", false},
		{"its parts", novel + "Plot\n\nIt opens in Peru.\n\nAct two\n\n" + banned + "\n\n\nReception\n\nCritics liked it.", false},
		{"marked headings", "Red Harvest Moon is a 1984 novel.\n\n== The plot ==\n\n=== 1. Peru ===\n\n" + banned, false},
		{"what follows", novel + "Plot\n\nIt opens in Peru.\n\n\nReception\n\n" + banned, true},
		{"what follows marked headings", "# Plot\n\nIt opens in Peru.\n\n## Part\n\nIt ends there.\n\n# Reception\n\n" + banned, true},
		{"characters", novel + "Characters\n\nThe Front attacks the town of Puyo in 1985.\n\n\nReception\n\nCritics liked it.", false},
		{"characters told of in the past", novel + "Characters\n\n" + banned + "\n\n\nReception\n\nCritics liked it.", true},
		{"characters of no work", "The Front is a party in Peru.\n\n\nCharacters\n\n" + banned, true},
		{"works about somebody", "The Front is a party in Peru.\n\n\nFictional portrayals\n\n" + banned, true},
		{"a made-up front",
			"The Front is a fictional party in a novel by Juan Pérez.\n\n\nHistory\n\nThe Front attacks the town of Puyo in 1985.", false},
		{"a list of characters", "This is a list of characters of a novel.\n\n\nHistory\n\nThe Front attacks the town of Puyo in 1985.",
			false},
		{"what is so of it", "The Front is a fictional party in a novel by Juan Pérez.\n\n\nReception\n\n" + banned, true},
		{"a made-up country", "The Front is a party in Peru.\n\n\nFictional history\n\n" + banned, false},
	} {
		found := false
		statements := statementsOf(t, "x.txt", c.text+"\n")
		for _, s := range statements {
			if !strings.Contains(s.Evidence.Text, "banned the Front") && !strings.Contains(s.Evidence.Text, "attacks the town") {
				continue
			}
			found = true
			if own := s.Stance == annals.Asserted && len(s.Speaker) == 0; own != c.own {
				t.Errorf("%s: %s is %s, said by %v; want the source's own voice: %t", c.name, s.Type, s.Stance, s.Speaker, c.own)
			}
		}
		if !found {
			t.Errorf("%s: nothing was read of it", c.name)
		}
	}
}
