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

// TestTableFinds: a table gives back each word that a hash was put in with, however it came to its entries, and of
// other hashes few.
func TestTableFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string, from, below int) (list []tableEntry) {
			for range rapid.IntRange(0, 300).Draw(t, label) {
				list = append(list, tableEntry{mixed(rapid.Uint32Range(0, 500).Draw(t, "hash")),
					uint32(rapid.IntRange(from, below-1).Draw(t, "word"))})
			}
			return list
		}
		const few, many = 100, 70_000
		first := draw("first", 0, few)
		table := newTable(first, few)
		entries := slices.Clone(first)
		if rapid.Bool().Draw(t, "follows") {
			later := draw("later", few, many)
			table = table.follow(nil, slices.Clone(later), many)
			entries = append(entries, later...)
		}
		others := 0
		for h := range uint32(500) {
			hash := mixed(h)
			found := table.find(nil, hash)
			for _, e := range entries {
				if e.hash != hash {
					continue
				}
				at := slices.Index(found, e.word)
				if at < 0 {
					t.Fatalf("the hash %x does not find %d", hash, e.word)
				}
				found = slices.Delete(found, at, at+1)
			}
			others += len(found)
		}
		if others > len(entries)/10 {
			t.Fatalf("%d words of other hashes come back of %d", others, len(entries))
		}
	})
}
