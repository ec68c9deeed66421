package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/lang"
)

// read adds to the document what the sentence ls of its block i stands for: itself, or the entries of a chronology or a
// life that it holds. first tells that it begins the block.
func (c *chronicle) read(i int, b Block, ls lang.Sentence, first bool, reader Reader) {
	d := c.d
	on := b.Kind == annals.BlockItem && d.goesOn()
	from := len(d.Sentences)
	if first {
		c.cutLabel(i, b, &ls, reader)
		cutRecital(&ls)
		if k := d.heldBefore(i, b, ls, reader); k > 0 {
			d.Sentences = append(d.Sentences, d.newSentence(i, b, ls.Start, ls.Tokens[k-1].End, slices.Clone(ls.Tokens[:k]), reader))
			ls.Tokens, ls.Start = ls.Tokens[k:], ls.Tokens[k].Start
			d.parted[i] = ls.Start
		}
	}
	var told []*Sentence
	if !on {
		told = c.told(i, b, c.entries(b.Kind, ls), reader)
	}
	if len(told) == 0 {
		told = []*Sentence{d.newSentence(i, b, ls.Start, ls.End, ls.Tokens, reader)}
	}
	d.Sentences = append(d.Sentences, told...)
	for _, s := range d.Sentences[from:] {
		s.context = c.context()
	}
}

// told are the sentences that the entries of block i stand for; none where one of them shows that they are none.
func (c *chronicle) told(i int, b Block, entries []entry, reader Reader) []*Sentence {
	d := c.d
	var out []*Sentence
	for _, e := range entries {
		s := d.newSentence(i, b, e.start, e.end, slices.Clone(e.tokens), reader)
		if e.ofLife(s) {
			own := slices.Clone(e.tokens[e.first:])
			out = append(out, d.newSentence(i, b, own[0].Start, e.end, own, reader))
			continue
		}
		if !e.labelled && stative(s.Tokens, s.Arcs, b.Kind == annals.BlockParagraph && c.underYear()) ||
			e.first > 0 && e.lists(s) {
			return nil
		}
		if e.complete(s.Tokens, d.Text) {
			s = d.newSentence(i, b, e.start, e.end, e.tokens, reader)
		}
		s.labelled = e.labelled
		out = append(out, s)
	}
	return out
}
