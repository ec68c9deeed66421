package tree_test

import (
	"slices"
	"testing"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/grammar/grammartest"
	"annals/internal/extract/lang"
)

// TestIsGroupEnds asks of what a relative pronoun stands for in a tree gone wrong, which makes the noun before the pronoun an
// apposition of the pronoun itself: whether that is a group is then told by neither.
func TestIsGroupEnds(t *testing.T) {
	s := grammartest.Read("The song that pleased the League was banned.").Sentences[0]
	noun, pronoun := 1, 2
	if s.Tokens[pronoun].Text != "that" {
		t.Fatalf("%q is no pronoun", s.Tokens[pronoun].Text)
	}
	s.Tokens[pronoun].Tag = "NNP" // as of a band that is called That
	s.Arcs = slices.Clone(s.Arcs)
	for i := range s.Arcs {
		if s.Arcs[i].Rel == "acl:relcl" {
			s.Arcs[i].Rel = "dep"
		}
	}
	s.Arcs[noun] = lang.Arc{Head: pronoun, Rel: "appos"}
	x := tree.New(s)
	if a := x.Antecedent(pronoun); a != noun {
		t.Fatalf("the pronoun stands for token %d", a)
	}
	if x.IsGroup(pronoun) {
		t.Error("a song is a group")
	}
}
