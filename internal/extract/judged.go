package extract

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/lang"
	"annals/internal/extract/weigh"
)

// Judged is a statement and the signs that its likelihood is told by. Signs has no source where it was not judged: nothing
// is learnt of its type, or its sentence is too long.
type Judged struct {
	Statement annals.Statement
	Signs     weigh.Signs
}

// Judge extracts the statements of a document, judged by the model given, with the signs of each. What is less likely than
// another statement of the same word is kept beside it. Whoever trains a model starts from it.
func Judge(doc *annals.Document, m *weigh.Model) []Judged {
	x := newExtraction(doc, lang.Load())
	x.model, x.signs = m, map[*document.Candidate]weigh.Signs{}
	var out []Judged
	x.each(func(s annals.Statement, c *document.Candidate) { out = append(out, Judged{s, x.signs[c]}) })
	return out
}

// Views are the sentences of a document as what was learnt is asked of them, nil for those without a tree.
func Views(doc *annals.Document) []*frame.View {
	x := newExtraction(doc, lang.Load())
	out := make([]*frame.View, len(x.grammar.Sentences))
	for i, s := range x.grammar.Sentences {
		v, framed := frame.Read(s)
		if v != nil {
			propose(s, v, fuse(s, v, framed))
		}
		out[i] = v
	}
	return out
}
