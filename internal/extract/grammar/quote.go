package grammar

import (
	"slices"

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
		closer := closers[s.Tokens[open].Text]
		for m := n + 1; m < len(d.Sentences) && m <= n+longestQuote && d.Sentences[m].Block == s.Block; m++ {
			at := slices.IndexFunc(d.Sentences[m].Tokens, func(x lang.Token) bool { return x.Text == closer })
			if at < 0 {
				continue
			}
			s.Quotes = append(s.Quotes, Quote{First: open, Last: len(s.Tokens) - 1})
			for _, x := range d.Sentences[n+1 : m] {
				x.Quotes, x.continues = []Quote{{First: 0, Last: len(x.Tokens) - 1}}, s
			}
			x := d.Sentences[m]
			x.Quotes, x.continues = append([]Quote{{First: 0, Last: at}}, findQuotesFrom(x.Tokens, at+1)...), s
			break
		}
	}
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
