package extract

import (
	"context"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/weigh"
)

// ExtractUntil is [Extract] for as long as somebody waits: soon after the context ends it gives up, with the context's
// error and nothing else. A text of some megabytes takes minutes.
func ExtractUntil(ctx context.Context, doc *annals.Document) ([]annals.Statement, []annals.Entity, []annals.Problem, error) {
	over := func() bool { return ctx.Err() != nil }
	x := newExtraction(doc, until{lang.Load(), over})
	x.over = over
	statements, entities, problems := x.all(weigh.Load())
	if err := ctx.Err(); err != nil {
		return nil, nil, nil, err
	}
	return statements, entities, problems, nil
}

// until is a reader of sentences that, once it is over, has every sentence at once, as words of no kind in a row: what
// is made of them is thrown away.
type until struct {
	document.Reader
	over func() bool
}

func (u until) Tag(tokens []lang.Token) {
	if !u.over() {
		u.Reader.Tag(tokens)
	}
}

func (u until) Parse(tokens []lang.Token) lang.Tree {
	if !u.over() {
		return u.Reader.Parse(tokens)
	}
	tree := make(lang.Tree, len(tokens))
	for i := range tokens {
		tokens[i].Tag, tokens[i].UPOS, tokens[i].Lemma = "FW", "X", tokens[i].Lower
		tree[i] = lang.Arc{Head: 0, Rel: "dep"}
	}
	if len(tree) > 0 {
		tree[0] = lang.Arc{Head: -1, Rel: "root"}
	}
	return tree
}
