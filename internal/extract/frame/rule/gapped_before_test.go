package rule

import (
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/grammar/grammartest"
)

// TestFillerBefore finds who is named right before a date, and nobody before one that opens the sentence.
func TestFillerBefore(t *testing.T) {
	s := grammartest.Read("In 1980 the Front joined the League and, in 1985, the Red Guard.").Sentences[0]
	x := &document.Candidate{Roles: map[annals.Role][]document.Mention{}}
	for _, m := range s.Mentions {
		x.Add(annals.RoleParty, s.Filler(m.First, m.Last, m.Last))
	}
	for k, want := range map[int]string{0: "", 4: "Front", 7: "League", 8: "", len(s.Tokens): ""} {
		role, n := fillerBefore(tree.New(s), x, k)
		got := ""
		if n >= 0 {
			m := x.Roles[role][n]
			got = s.Tokens[k-1].Text
			if m.End != s.Tokens[k-1].End {
				t.Errorf("before token %d: a filler that ends elsewhere", k)
			}
		}
		if got != want {
			t.Errorf("before token %d: %q, want %q", k, got, want)
		}
	}
}
