package main

import (
	"annals/internal/extract/lang"
	"annals/internal/extract/lang/learn"
)

// irregularForms are the irregular forms as one example for the table of lemmas.
func irregularForms() (learn.Example, error) {
	var e learn.Example
	forms, err := lang.IrregularForms()
	for _, f := range forms {
		t := lang.NewToken(f.Text)
		t.Tag, t.Lemma = f.Tag, f.Lemma
		e.Tokens = append(e.Tokens, t)
	}
	return e, err
}
