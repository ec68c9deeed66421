package kind

import (
	"testing"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// TestWordsEndNotBeforeNoun asks of a tree gone wrong, in which a comma is the noun that something is, where the words for that
// end: not before they begin.
func TestWordsEndNotBeforeNoun(t *testing.T) {
	s := &document.Sentence{Doc: &document.Document{Text: "a, active"}, End: 9,
		Tokens: []lang.Token{{Text: "a", Lower: "a", Tag: "DT", End: 1}, {Text: ",", Lower: ",", Tag: "NN", Start: 1, End: 2},
			{Text: "active", Lower: "active", Tag: "JJ", Start: 3, End: 9}},
		Arcs: []lang.Arc{{Head: 1, Rel: "det"}, {Head: -1, Rel: "root"}, {Head: 1, Rel: "amod"}}}
	if got := wordsEnd(tree.New(s), 1, 2); got != 1 {
		t.Errorf("the words end at token %d, not at the noun itself", got)
	}
}
