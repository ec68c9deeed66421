package lang

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"annals/internal/golden"
)

// What the model reads in a few sentences, for people to look through when it was trained anew. A line is a word with
// its number, its dictionary form, its tags, and the arc to its head; "~" marks an arc that is not sure.
func TestParseGolden(t *testing.T) {
	const name = "testdata/parses.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(data)) {
		text, ok := strings.CutPrefix(line, "# ")
		if !ok {
			continue
		}
		text = strings.TrimSpace(text)
		fmt.Fprintf(&got, "# %s\n", text)
		for _, s := range Sentences(text, 0, len(text)) {
			writeTree(&got, s.Tokens, Load().Parse(s.Tokens))
		}
		got.WriteString("\n")
	}
	golden.Equal(t, name, got.String())
}

func writeTree(b *strings.Builder, tokens []Token, tree Tree) {
	for i, t := range tokens {
		head, doubt := "", ""
		if h := tree[i].Head; h >= 0 {
			head = fmt.Sprintf(" %d %s", h+1, tokens[h].Text)
		}
		if !tree[i].Sure {
			doubt = " ~"
		}
		fmt.Fprintf(b, "%2d %-16s %-14s %-5s %-6s %s%s%s\n", i+1, t.Text, t.Lemma, t.Tag, t.UPOS, tree[i].Rel, head, doubt)
	}
}
