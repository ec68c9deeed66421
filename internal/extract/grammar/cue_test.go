package grammar

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
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

// TestCuesJoin: of two cues for one predicate nothing takes back what is unreal, denied or planned, and who is told beside the
// clause says it, whichever of the two was found first.
func TestCuesJoin(t *testing.T) {
	police, court := []Mention{{Start: 1, End: 2}}, []Mention{{Start: 3, End: 4}}
	said := Cue{Stance: annals.Alleged, Speaker: police}
	beside := Cue{Stance: annals.Alleged, Speaker: court, Beside: true}
	for _, c := range []struct {
		name string
		a, b Cue
		want Cue
	}{
		{"said and denied", said, Cue{Stance: annals.Denied}, Cue{Stance: annals.Denied, Speaker: police}},
		{"said and planned", said, Cue{Stance: annals.Intended}, Cue{Stance: annals.Intended, Speaker: police}},
		{"said and not told", said, Cue{Unreal: true}, Cue{Stance: annals.Alleged, Speaker: police, Unreal: true}},
		{"said by one and, beside the clause, by another", said, beside, beside},
	} {
		for _, order := range [][2]Cue{{c.a, c.b}, {c.b, c.a}} {
			var got Cue
			got.add(order[0])
			got.add(order[1])
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.name, diff)
			}
		}
	}
}
