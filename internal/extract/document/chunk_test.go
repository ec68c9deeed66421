package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/extract/lang"
)

// Trees are given as "word/tag/head/relation", heads counted from 1 and 0 for the root; "~" marks an arc that is not sure.
func TestPart(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{
			name: "a noun phrase and a time after it",
			in:   "They/PRP/2/nsubj left/VBD/0/root the/DT/4/det town/NN/2/obj last/JJ/6/amod week/NN/2/obl:unmarked",
			want: []string{"They", "the town", "last week"},
		},
		{
			name: "an argument before and one after",
			in:   "The/DT/2/det way/NN/5/obl:unmarked rebels/NNS/4/nsubj fight/VBP/2/acl:relcl matters/VBZ/0/root",
			want: []string{"The way", "rebels"},
		},
		{
			name: "not where an arc is in doubt",
			in:   "They/PRP/2/nsubj left/VBD/0/root the/DT/4/det town/NN/2/obj~ last/JJ/6/amod week/NN/2/obl:unmarked",
			want: []string{"They", "the town last week"},
		},
		{
			name: "not where both are parts of a longer phrase",
			in:   "an/DT/5/det armed/JJ/5/amod League/NNP/5/compound and/CC/5/cc Front/NNP/0/root",
			want: []string{"an armed League", "Front"},
		},
		{
			name: "a name that hangs twice on one word is one",
			in:   "Mary/NNP/3/nsubj Jones/NNP/3/nsubj left/VBD/0/root",
			want: []string{"Mary Jones"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var tokens []lang.Token
			var arcs lang.Tree
			for _, f := range strings.Fields(c.in) {
				f, doubt := strings.CutSuffix(f, "~")
				p := strings.Split(f, "/")
				x, head := lang.NewToken(p[0]), 0
				x.Tag = p[1]
				if _, err := fmt.Sscan(p[2], &head); err != nil {
					t.Fatal(err)
				}
				tokens = append(tokens, x)
				arcs = append(arcs, lang.Arc{Head: head - 1, Rel: p[3], Sure: !doubt})
			}
			var got []string
			for _, k := range Part(Chunks(tokens), tokens, arcs) {
				var words []string
				for _, x := range tokens[k.First : k.Last+1] {
					words = append(words, x.Text)
				}
				got = append(got, strings.Join(words, " "))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}
