package extract

import (
	"testing"

	"annals/internal/extract/frame"
)

// TestBrokenAsides reads brackets that lost what stood in them, as articles have them where a script was taken out.
func TestBrokenAsides(t *testing.T) {
	for _, text := range []string{
		"The Labour League () is a party in Peru.",
		"The Labour League (; , LL) is a party in Peru.",
		"The Labour League (, ) is a party in Peru.",
		"The Front joined the parties (including ) of the north.",
		"The Front joined the parties (such as , and) of the north.",
	} {
		for _, s := range sentences(text) {
			_, framed := frame.Read(s)
			for _, c := range framed {
				if c.Start < 0 || c.End > len(text) || c.Start >= c.End {
					t.Errorf("%q: %s has no words of its own: %d to %d", text, c.Rule, c.Start, c.End)
				}
			}
		}
	}
}
