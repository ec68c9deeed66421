package layout

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/mend"
)

// stemWords is how many words a stem and an item have together at most.
const stemWords = 90

// CarryOn finds the sentences of lists that carry on the sentence before the list, one that ends in a colon or is not ended.
func CarryOn(d *document.Document, blocks []document.Block, reader document.Reader) {
	var stem *document.Sentence
	for n, s := range d.Sentences {
		first := n == 0 || d.Sentences[n-1].Block != s.Block
		if first && stem != nil && !isItem(d, n, blocks) {
			stem = nil
		}
		if last := len(s.Tokens) - 1; last > 1 && s.Tokens[last].Text == ":" &&
			(n+1 == len(d.Sentences) || d.Sentences[n+1].Block != s.Block) ||
			n+1 < len(d.Sentences) && Unended(s) && blocks[d.Sentences[n+1].Block].Kind == annals.BlockItem &&
				d.Sentences[n+1].Block == s.Block+1 {
			stem = s
			continue
		}
		if first && stem != nil && s.Lead == nil && len(s.Tokens) > 0 && len(stem.Tokens)+len(s.Tokens) <= stemWords {
			s.Carried = with(stem, s, reader)
		}
	}
}

// isItem reports whether the block that begins with sentence n is one of a list: by its sign, or a paragraph that a
// semicolon ends, or that follows one.
func isItem(d *document.Document, n int, blocks []document.Block) bool {
	ends := func(k int) bool {
		b := blocks[k]
		return b.Kind == annals.BlockParagraph &&
			strings.HasSuffix(strings.TrimSuffix(strings.TrimSpace(d.Masked[b.Start:b.End]), " and"), ";")
	}
	k := d.Sentences[n].Block
	return blocks[k].Kind == annals.BlockItem || ends(k) || n > 0 && ends(d.Sentences[n-1].Block)
}

// Unended reports whether the sentence is a clause that no sign ends, and no heading says so by its looks: "We call on
// you", "The Commission found that Juan Santos". What the items of a list below it tell goes on with it.
func Unended(s *document.Sentence) bool {
	last := len(s.Tokens) - 1
	return last > 0 && s.Kind != annals.BlockItem && s.Tokens[last].Kind == lang.Word && s.IsClause()
}

// with puts the words of the stem before those of an item.
func with(stem *document.Sentence, s *document.Sentence, reader document.Reader) *document.Carried {
	t := slices.Clone(stem.Tokens)
	if t[len(t)-1].Text == ":" {
		t = t[:len(t)-1]
	}
	from := len(t)
	t = append(t, s.Tokens...)
	if w := &t[from]; w.IsUpper() && !w.IsProper() {
		small := lang.NewToken(w.Lower)
		small.Start, small.End = w.Start, w.End
		*w = small
	}
	whole := &document.Sentence{Doc: s.Doc, Block: s.Block, Kind: s.Kind, Start: stem.Start, End: s.End, Tokens: t}
	whole.Arcs = reader.Parse(whole.Tokens)
	mend.Retag(whole.Tokens)
	whole.Quotes = document.FindQuotes(whole.Tokens)
	whole.Chunks = document.Part(document.Chunks(whole.Tokens), whole.Tokens, whole.Arcs)
	return &document.Carried{Whole: whole, From: from, Stem: stem}
}

// Closed reports whether the stem is a sentence whose last word is what it tells of, and the item s is another: in "It
// failed to stop the war:" and "- Peru supported the soldiers" nothing fails to be supported.
func Closed(c *document.Carried, s *document.Sentence) bool {
	last := len(c.Stem.Tokens) - 1
	for last > 0 && c.Stem.Tokens[last].Kind == lang.Punct {
		last--
	}
	return last >= 0 && c.Stem.Tokens[last].IsNoun() && c.Stem.IsClause() && s.IsClause()
}

// Sentence is the stem and the item s as one, with what both name.
func Sentence(c *document.Carried, s *document.Sentence) *document.Sentence {
	if c.Whole.Mentions == nil {
		c.Whole.Mentions = slices.Clone(c.Stem.Mentions)
		for _, m := range s.Mentions {
			m.First, m.Last = m.First+c.From, m.Last+c.From
			c.Whole.Mentions = append(c.Whole.Mentions, m)
		}
		c.Whole.Asides = slices.Clone(c.Stem.Asides)
		for _, a := range s.Asides {
			if a.After >= 0 {
				a.After += c.From
			}
			c.Whole.Asides = append(c.Whole.Asides, a)
		}
	}
	return c.Whole
}

// Bids reports whether the sentence tells somebody what to do, by a verb that stands first and without a subject:
// "Release all prisoners."
func Bids(s *document.Sentence) bool {
	t := s.Tokens
	if len(t) < 3 || t[0].Tag != "VB" || document.Auxiliaries[t[0].Lower] || document.CueLists["unchanged"][t[0].Lower] {
		return false
	}
	return s.Arcs[0].Head < 0 && s.Dependent(0, "nsubj") < 0
}

// Bidden is the last token of what such a sentence wants done, before what it tells of somebody: "Release Juan Santos,
// who leads the Front".
func Bidden(s *document.Sentence) int {
	for i, x := range s.Tokens {
		if document.IsFinite(x) || strings.HasPrefix(x.Tag, "W") {
			return i - 1
		}
	}
	return len(s.Tokens) - 1
}

// goesOn reports whether an item that comes next goes on with the words before its list.
func goesOn(d *document.Document) bool {
	for n := len(d.Sentences) - 1; n >= 0; n-- {
		if s := d.Sentences[n]; s.Kind != annals.BlockItem {
			return Unended(s)
		}
	}
	return false
}
