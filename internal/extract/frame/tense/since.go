package tense

import (
	"slices"

	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tree"
)

// everSince is the date that the sentence, or the one before in its paragraph, told last, where the verb at token i goes on "ever
// since": "led it until 1990. Maria Campos has led it ever since"; nil for none.
func everSince(t *tree.Tree, i int) *dates.Expr {
	if !slices.ContainsFunc(t.Children(i, "advmod"), func(k int) bool {
		return k > i && t.Tokens[k].Lower == "since" && t.Tokens[k-1].Lower == "ever"
	}) {
		return nil
	}
	d, here := t.Sentence.Doc, slices.Index(t.Sentence.Doc.Sentences, t.Sentence)
	for n := here; n >= 0 && d.Sentences[n].Block == t.Sentence.Block; n-- {
		times := d.Sentences[n].Times
		for m := len(times) - 1; m >= 0; m-- {
			if x := times[m]; (n < here || x.Last < i) && !x.Value.IsZero() {
				end := x.Ending().Bare()
				return &end
			}
		}
	}
	return nil
}
