package screen

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestDeletions: the hashes are those of what is left of the beginning of a key.
func TestDeletions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.StringOfN(rapid.SampledFrom([]rune("aabc")), 0, 12, -1).Draw(t, "key")
		depth := rapid.IntRange(0, 2).Draw(t, "depth")
		left, from := []string{key[:min(len(key), maxPrefix)]}, 0
		for range depth {
			until := len(left)
			for ; from < until; from++ {
				for i := range len(left[from]) {
					left = append(left, left[from][:i]+left[from][i+1:])
				}
			}
		}
		var want []uint32
		for _, rest := range left {
			want = append(want, hashOf(rest))
		}
		if got := distinct(deletions(nil, key, depth)); !slices.Equal(distinct(want), got) {
			t.Fatalf("of %q (-want +got):\n%s", key, cmp.Diff(want, got))
		}
	})
}
