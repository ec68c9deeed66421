package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

// carried is a sentence of a list with the words that the list carries on put before it: "The League calls on the
// government to:" and "- release all prisoners". What those words say of how it is told holds for the item.
type carried struct {
	// whole is both as one sentence, and from the token of it with which the item begins.
	whole *Sentence
	from  int
	stem  *Sentence
}

// stemWords is how many words a stem and an item have together at most.
const stemWords = 90

// carryOn finds the sentences of lists that carry on the sentence before the list, one that ends in a colon or is not ended.
func (d *Document) carryOn(blocks []Block, reader Reader) {
	var stem *Sentence
	for n, s := range d.Sentences {
		first := n == 0 || d.Sentences[n-1].Block != s.Block
		if first && stem != nil && !d.isItem(n, blocks) {
			stem = nil
		}
		if last := len(s.Tokens) - 1; last > 1 && s.Tokens[last].Text == ":" &&
			(n+1 == len(d.Sentences) || d.Sentences[n+1].Block != s.Block) ||
			n+1 < len(d.Sentences) && s.unended() && blocks[d.Sentences[n+1].Block].Kind == annals.BlockItem &&
				d.Sentences[n+1].Block == s.Block+1 {
			stem = s
			continue
		}
		if first && stem != nil && s.lead == nil && len(s.Tokens) > 0 && len(stem.Tokens)+len(s.Tokens) <= stemWords {
			s.carried = stem.with(s, reader)
		}
	}
}

// isItem reports whether the block that begins with sentence n is one of a list: by its sign, or a paragraph that a
// semicolon ends, or that follows one.
func (d *Document) isItem(n int, blocks []Block) bool {
	ends := func(k int) bool {
		b := blocks[k]
		return b.Kind == annals.BlockParagraph &&
			strings.HasSuffix(strings.TrimSuffix(strings.TrimSpace(d.Masked[b.Start:b.End]), " and"), ";")
	}
	k := d.Sentences[n].Block
	return blocks[k].Kind == annals.BlockItem || ends(k) || n > 0 && ends(d.Sentences[n-1].Block)
}

// unended reports whether the sentence is a clause that no sign ends, and no heading says so by its looks: "We call on
// you", "The Commission found that Juan Santos". What the items of a list below it tell goes on with it.
func (s *Sentence) unended() bool {
	last := len(s.Tokens) - 1
	return last > 0 && s.Kind != annals.BlockItem && s.Tokens[last].Kind == lang.Word && s.isClause()
}

// with puts the words of the stem before those of an item.
func (stem *Sentence) with(s *Sentence, reader Reader) *carried {
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
	whole := &Sentence{Doc: s.Doc, Block: s.Block, Kind: s.Kind, Start: stem.Start, End: s.End, Tokens: t}
	whole.Arcs = reader.Parse(whole.Tokens)
	retag(whole.Tokens)
	whole.Quotes = findQuotes(whole.Tokens)
	whole.Chunks = part(chunks(whole.Tokens), whole.Tokens, whole.Arcs)
	return &carried{whole: whole, from: from, stem: stem}
}

// closed reports whether the stem is a sentence whose last word is what it tells of, and the item s is another: in "It
// failed to stop the war:" and "- Peru supported the soldiers" nothing fails to be supported.
func (c *carried) closed(s *Sentence) bool {
	last := len(c.stem.Tokens) - 1
	for last > 0 && c.stem.Tokens[last].Kind == lang.Punct {
		last--
	}
	return last >= 0 && c.stem.Tokens[last].IsNoun() && c.stem.isClause() && s.isClause()
}

// sentence is the stem and the item s as one, with what both name.
func (c *carried) sentence(s *Sentence) *Sentence {
	if c.whole.Mentions == nil {
		c.whole.Mentions = slices.Clone(c.stem.Mentions)
		for _, m := range s.Mentions {
			m.First, m.Last = m.First+c.from, m.Last+c.from
			c.whole.Mentions = append(c.whole.Mentions, m)
		}
		c.whole.Asides = slices.Clone(c.stem.Asides)
		for _, a := range s.Asides {
			if a.After >= 0 {
				a.After += c.from
			}
			c.whole.Asides = append(c.whole.Asides, a)
		}
	}
	return c.whole
}

// bids reports whether the sentence tells somebody what to do, by a verb that stands first and without a subject:
// "Release all prisoners."
func (s *Sentence) bids() bool {
	t := s.Tokens
	if len(t) < 3 || t[0].Tag != "VB" || auxiliaries[t[0].Lower] || cueLists["unchanged"][t[0].Lower] {
		return false
	}
	return s.Arcs[0].Head < 0 && s.dependent(0, "nsubj") < 0
}

// bidden is the last token of what such a sentence wants done, before what it tells of somebody: "Release Juan Santos,
// who leads the Front".
func (s *Sentence) bidden() int {
	for i, x := range s.Tokens {
		if isFinite(x) || strings.HasPrefix(x.Tag, "W") {
			return i - 1
		}
	}
	return len(s.Tokens) - 1
}

// Completed is the sentence of a list that is no clause of its own with the words that the list carries on put before
// it, "We demand:" and "- the release of all prisoners", and the token with which its own begin; nil for any other
// sentence.
func (s *Sentence) Completed() (whole *Sentence, from int) {
	if s.carried == nil || s.lead != nil || len(s.Tokens) == 0 || s.bids() {
		return nil, 0
	}
	if r := s.root(); r >= 0 && isFinite(s.Tokens[r]) &&
		(s.dependent(r, "nsubj", "nsubj:pass") >= 0 || r == 0 && !s.carried.stem.unended()) {
		return nil, 0
	}
	whole = s.carried.sentence(s)
	if whole.Times == nil {
		whole.Times = dates.Read(whole.Tokens, nil)
	}
	// What the words before the list say that somebody says is no claim of that one, but the items are.
	whole.candidates = slices.DeleteFunc(whole.Candidates(), func(c *Candidate) bool { return c.Type == annals.TypeClaim })
	return whole, s.carried.from
}

// goesOn reports whether an item that comes next goes on with the words before its list.
func (d *Document) goesOn() bool {
	for n := len(d.Sentences) - 1; n >= 0; n-- {
		if s := d.Sentences[n]; s.Kind != annals.BlockItem {
			return s.unended()
		}
	}
	return false
}
