package scope

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
)

// JoinQuotes finds the quotations that go on over several sentences of a paragraph: each of these has a quotation for its
// part, and tells in which sentence it began. One that nothing closes is none.
func JoinQuotes(d *document.Document) {
	for n, s := range d.Sentences {
		open := document.OpenQuote(s.Tokens)
		if open < 0 || s.QuoteAt(open) != nil {
			continue
		}
		mark := s.Tokens[open].Text
		closer := document.Closers[mark]
		for m, longest := n+1, n+document.LongestQuote; m < len(d.Sentences) && m <= longest; m++ {
			x, from := d.Sentences[m], 0
			if x.Block != d.Sentences[m-1].Block {
				// Each paragraph of a quotation opens with its mark, only the last one closes it.
				if x.Opening() != mark {
					break
				}
				from, longest = 1, m+document.LongestQuote
			}
			at := slices.IndexFunc(x.Tokens[from:], func(x lang.Token) bool { return x.Text == closer })
			if at < 0 {
				continue
			}
			at += from
			s.Quotes = append(s.Quotes, document.Quote{First: open, Last: len(s.Tokens) - 1})
			for _, x := range d.Sentences[n+1 : m] {
				x.Quotes, x.Continues = []document.Quote{{First: 0, Last: len(x.Tokens) - 1}}, s
			}
			x.Quotes, x.Continues = append([]document.Quote{{First: 0, Last: at}}, document.FindQuotesFrom(x.Tokens, at+1)...), s
			break
		}
	}
}

// Introduce tells the sentences of a paragraph who says it: whom the paragraph before it says to speak, "Juan Pérez
// wrote:", or whose name the one after it is, "— Juan Pérez".
func Introduce(d *document.Document) {
	for n := 1; n < len(d.Sentences); n++ {
		s, prev := d.Sentences[n], d.Sentences[n-1]
		if s.Block != prev.Block+1 {
			continue
		}
		switch last := len(prev.Tokens) - 1; {
		case last > 1 && prev.Tokens[last].Text == ":" && s.Kind == annals.BlockParagraph && prev.Kind == annals.BlockParagraph &&
			!slices.ContainsFunc(s.Tokens, entity.IsSilent): // a line of a list is not what somebody said
			for m := n; m < len(d.Sentences) && d.Sentences[m].Block == s.Block; m++ {
				d.Sentences[m].Told = prev
			}
		case dashes[s.Opening()] && len(s.Tokens) < 16 && !s.HasVerb(0, len(s.Tokens)) && prev.Kind == annals.BlockParagraph:
			for m := n - 1; m >= 0 && d.Sentences[m].Block == prev.Block; m-- {
				d.Sentences[m].Told = s
			}
		}
	}
}

// toldBy is who says all of the sentence by what stands in another paragraph; ok tells that somebody does.
func toldBy(s *document.Sentence) (who []document.Mention, ok bool) {
	if who, ok = predicate.InTurn(s); ok {
		return who, true
	}
	o := s.Told
	if o == nil && s.Continues != nil {
		o = s.Continues.Told
	}
	if o == nil {
		return nil, false
	}
	t := o.Tokens
	if dashes[o.Opening()] {
		who, ok = predicate.SpeakerIn(o, 1, len(t)-1)
		return who[:min(1, len(who))], ok // what follows a comma tells where it is from
	}
	for v := 1; v < len(t); v++ {
		base := document.VerbBase(t[v])
		if !t[v].IsVerb() || !document.VerbClasses["say"][base] || base == "know" || predicate.InQuote(o, v) ||
			t[v].Tag == "VBN" && !Active(o, v) {
			continue
		}
		for _, a := range predicate.Sayers(o, v) {
			who = append(who, a.Mention)
		}
		return who, len(who) > 0
	}
	return nil, false
}
