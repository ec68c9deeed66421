package layout

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// read adds to the document what the sentence ls of its block i stands for: itself, or the entries of a chronology or a
// life that it holds. first tells that it begins the block.
func (c *chronicle) read(i int, b document.Block, ls lang.Sentence, first bool, reader document.Reader) {
	d := c.d
	on := b.Kind == annals.BlockItem && goesOn(d)
	from := len(d.Sentences)
	if first {
		c.cutLabel(i, b, &ls, reader)
		cutRecital(&ls)
		if k := heldBefore(d, i, b, ls, reader); k > 0 {
			d.Sentences = append(d.Sentences, newSentence(d, i, b, ls.Start, ls.Tokens[k-1].End, slices.Clone(ls.Tokens[:k]), reader))
			ls.Tokens, ls.Start = ls.Tokens[k:], ls.Tokens[k].Start
			d.Parted[i] = ls.Start
		}
	}
	var told []*document.Sentence
	if !on {
		told = c.told(i, b, c.entries(b.Kind, ls), reader)
	}
	if len(told) == 0 {
		told = []*document.Sentence{newSentence(d, i, b, ls.Start, ls.End, ls.Tokens, reader)}
	}
	d.Sentences = append(d.Sentences, told...)
	for _, s := range d.Sentences[from:] {
		s.Context = c.context()
	}
}

// told are the sentences that the entries of block i stand for; none where one of them shows that they are none.
func (c *chronicle) told(i int, b document.Block, entries []entry, reader document.Reader) []*document.Sentence {
	d := c.d
	var out []*document.Sentence
	for _, e := range entries {
		s := newSentence(d, i, b, e.start, e.end, slices.Clone(e.tokens), reader)
		if e.ofLife(s) {
			own := slices.Clone(e.tokens[e.first:])
			out = append(out, newSentence(d, i, b, own[0].Start, e.end, own, reader))
			continue
		}
		if !e.labelled && stative(s.Tokens, s.Arcs, b.Kind == annals.BlockParagraph && c.underYear()) ||
			e.first > 0 && e.lists(s) {
			return nil
		}
		if e.complete(s.Tokens, d.Text) {
			s = newSentence(d, i, b, e.start, e.end, e.tokens, reader)
		}
		s.Labelled = e.labelled
		out = append(out, s)
	}
	return out
}
