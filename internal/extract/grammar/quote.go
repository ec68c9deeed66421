package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/lang"
)

// Quote is a quotation: tokens First through Last, quotation marks included.
type Quote struct {
	First, Last int
}

// closers gives the mark that closes a quotation for each mark that opens one.
var closers = map[string]string{`"`: `"`, "“": "”", "„": "“", "«": "»", "‘": "’"}

// findQuotes finds the outermost quotations. A mark that nothing closes in its sentence opens none, and an
// apostrophe closes a single quotation only at the end of a word.
func findQuotes(tokens []lang.Token) []Quote { return findQuotesFrom(tokens, 0) }

// findQuotesFrom finds those that begin at token from or later.
func findQuotesFrom(tokens []lang.Token, from int) []Quote {
	var out []Quote
	for i := from; i < len(tokens); i++ {
		closer, ok := closers[tokens[i].Text]
		if !ok {
			if end := plainQuote(tokens, i); end > 0 {
				out = append(out, Quote{First: i, Last: end})
				i = end
			}
			continue
		}
		for j := i + 1; j < len(tokens); j++ {
			if closes(tokens[j].Text, closer) {
				out = append(out, Quote{First: i, Last: j})
				i = j
				break
			}
		}
	}
	return out
}

// closes reports whether a mark closes a quotation whose closing mark is closer: writers mix straight and curly ones.
func closes(mark, closer string) bool {
	return mark == closer || closer == "”" && mark == `"` || closer == `"` && mark == "”"
}

// longestQuote is how many sentences a quotation may go on for after the one that it begins in.
const longestQuote = 5

// joinQuotes finds the quotations that go on over several sentences of a paragraph: each of these has a quotation for its
// part, and tells in which sentence it began. One that nothing closes is none.
func (d *Document) joinQuotes() {
	for n, s := range d.Sentences {
		open := openQuote(s.Tokens)
		if open < 0 || s.QuoteAt(open) != nil {
			continue
		}
		mark := s.Tokens[open].Text
		closer := closers[mark]
		for m, longest := n+1, n+longestQuote; m < len(d.Sentences) && m <= longest; m++ {
			x, from := d.Sentences[m], 0
			if x.Block != d.Sentences[m-1].Block {
				// Each paragraph of a quotation opens with its mark, only the last one closes it.
				if x.opening() != mark {
					break
				}
				from, longest = 1, m+longestQuote
			}
			at := slices.IndexFunc(x.Tokens[from:], func(x lang.Token) bool { return x.Text == closer })
			if at < 0 {
				continue
			}
			at += from
			s.Quotes = append(s.Quotes, Quote{First: open, Last: len(s.Tokens) - 1})
			for _, x := range d.Sentences[n+1 : m] {
				x.Quotes, x.continues = []Quote{{First: 0, Last: len(x.Tokens) - 1}}, s
			}
			x.Quotes, x.continues = append([]Quote{{First: 0, Last: at}}, findQuotesFrom(x.Tokens, at+1)...), s
			break
		}
	}
}

// introduce tells the sentences of a paragraph who says it: whom the paragraph before it says to speak, "Juan Pérez
// wrote:", or whose name the one after it is, "— Juan Pérez".
func (d *Document) introduce() {
	for n := 1; n < len(d.Sentences); n++ {
		s, prev := d.Sentences[n], d.Sentences[n-1]
		if s.Block != prev.Block+1 {
			continue
		}
		switch last := len(prev.Tokens) - 1; {
		case last > 1 && prev.Tokens[last].Text == ":" && s.Kind == annals.BlockParagraph && prev.Kind == annals.BlockParagraph &&
			!slices.ContainsFunc(s.Tokens, isSilent): // a line of a list is not what somebody said
			for m := n; m < len(d.Sentences) && d.Sentences[m].Block == s.Block; m++ {
				d.Sentences[m].told = prev
			}
		case dashes[s.opening()] && len(s.Tokens) < 16 && !s.hasVerb(0, len(s.Tokens)) && prev.Kind == annals.BlockParagraph:
			for m := n - 1; m >= 0 && d.Sentences[m].Block == prev.Block; m-- {
				d.Sentences[m].told = s
			}
		}
	}
}

// opening is the first word or mark of a sentence, nothing for one that is an aside altogether.
func (s *Sentence) opening() string {
	if len(s.Tokens) == 0 {
		return ""
	}
	return s.Tokens[0].Text
}

// toldBy is who says all of the sentence by what stands in another paragraph; ok tells that somebody does.
func (s *Sentence) toldBy() (who []Mention, ok bool) {
	if who, ok = s.inTurn(); ok {
		return who, true
	}
	o := s.told
	if o == nil && s.continues != nil {
		o = s.continues.told
	}
	if o == nil {
		return nil, false
	}
	t := o.Tokens
	if dashes[o.opening()] {
		who, ok = o.speakerIn(1, len(t)-1)
		return who[:min(1, len(who))], ok // what follows a comma tells where it is from
	}
	for v := 1; v < len(t); v++ {
		base := verbBase(t[v])
		if !t[v].IsVerb() || !verbClasses["say"][base] || base == "know" || o.inQuote(v) || t[v].Tag == "VBN" && !o.active(v) {
			continue
		}
		for _, a := range o.sayers(v) {
			who = append(who, a.mention)
		}
		return who, len(who) > 0
	}
	return nil, false
}

// openQuote is the last mark that opens a quotation which nothing after it in its sentence closes, or -1.
func openQuote(tokens []lang.Token) int {
	open := -1
	for i, x := range tokens {
		switch {
		case open >= 0 && closes(x.Text, closers[tokens[open].Text]):
			open = -1
		case open < 0 && closers[x.Text] != "" && x.Text != "‘":
			open = i
		}
	}
	return open
}

// plainQuote is the mark that closes the quotation that a straight apostrophe at token i opens, within a few words: "as
// 'linguistic imperialism'". It is 0 where the apostrophe opens none.
func plainQuote(t []lang.Token, i int) int {
	if t[i].Text != "'" || t[i].Glued || i+1 >= len(t) || !t[i+1].Glued || t[i+1].Kind != lang.Word {
		return 0
	}
	for j := i + 2; j < len(t) && j < i+12; j++ {
		if t[j].Text == "'" && t[j].Glued && (j+1 == len(t) || !t[j+1].Glued || t[j+1].Kind == lang.Punct) {
			return j
		}
		if t[j].Text == "." || t[j].Text == ";" {
			return 0
		}
	}
	return 0
}
