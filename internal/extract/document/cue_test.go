package document

import (
	"strings"
	"testing"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// TestCuesCanBeRead holds that each member of cues.txt is made of words that the text is cut into as well, and stands
// once in its list.
func TestCuesCanBeRead(t *testing.T) {
	read := 0
	seen := map[string]map[string]bool{}
	for f := range wordlist.Rows(cueTable) {
		list := f[0]
		if seen[list] == nil {
			seen[list] = map[string]bool{}
		}
		for _, member := range strings.Fields(f[1]) {
			read++
			if seen[list][member] {
				t.Errorf("%s: %q stands twice", list, member)
			}
			seen[list][member] = true
			for _, w := range strings.Split(member, "_") {
				if x := lang.Tokens(w, 0, len(w)); len(x) != 1 || x[0].Lower != w {
					t.Errorf("%s: %q is no word of a text but %d", list, w, len(x))
				}
			}
		}
	}
	if read < 500 {
		t.Errorf("%d cues were read", read)
	}
}
