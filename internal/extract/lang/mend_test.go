package lang

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestMend: what a change leaves is a tree, or what was there before.
func TestMend(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "tokens")
		arcs := make([]Arc, n)
		for i := range arcs {
			arcs[i].Head = i - 1 - rapid.IntRange(0, i).Draw(t, "up") // of an earlier token, or of none
		}
		before := append([]Arc(nil), arcs...)
		changed := Mend(arcs, func() {
			for range rapid.IntRange(0, 4).Draw(t, "changes") {
				arcs[rapid.IntRange(0, n-1).Draw(t, "token")].Head = rapid.IntRange(-1, n-1).Draw(t, "head")
			}
		})
		for i := range arcs {
			steps := 0
			for k := i; k >= 0; k = arcs[k].Head {
				if steps++; steps > n {
					t.Fatalf("token %d is in a circle: %v", i, arcs)
				}
			}
		}
		if diff := cmp.Diff(before, arcs); !changed && diff != "" {
			t.Fatalf("it changed: %s", diff)
		}
	})
}
