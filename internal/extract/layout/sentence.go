package layout

import (
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/mend"
)

// newSentence finds the asides, tree, quotations and noun phrases of a sentence of those tokens.
func newSentence(d *document.Document, block int, b document.Block, start, end int, tokens []lang.Token,
	reader document.Reader) *document.Sentence {
	s := &document.Sentence{Doc: d, Block: block, Kind: b.Kind, Start: start, End: end, Turn: b.Turn, Level: b.Level}
	s.Tokens, s.Asides = document.TakeAsides(document.SetOff(mend.Fuse(tokens)))
	plainVerbs(d, s.Tokens)
	back := func() {}
	if entity.Headline(s) {
		back = entity.Plainly(s.Tokens)
	}
	s.Arcs = reader.Parse(s.Tokens)
	back()
	if start == b.Start {
		implySubject(d, s, reader)
	}
	mend.Unfuse(s.Tokens, d.Text)
	mend.Tree(s)
	for j := range s.Asides {
		reader.Tag(s.Asides[j].Tokens)
		mend.Unfuse(s.Asides[j].Tokens, d.Text)
	}
	s.Quotes = document.FindQuotes(s.Tokens)
	s.Chunks = document.Part(document.Chunks(s.Tokens), s.Tokens, s.Arcs)
	return s
}
