package document

import "annals/internal/extract/lang"

// Quote is a quotation: tokens First through Last, quotation marks included.
type Quote struct {
	First, Last int
}

// Closers gives the mark that closes a quotation for each mark that opens one.
var Closers = map[string]string{`"`: `"`, "“": "”", "„": "“", "«": "»", "‘": "’"}

// FindQuotes finds the outermost quotations. A mark that nothing closes in its sentence opens none, and an
// apostrophe closes a single quotation only at the end of a word.
func FindQuotes(tokens []lang.Token) []Quote { return FindQuotesFrom(tokens, 0) }

// FindQuotesFrom finds those that begin at token from or later.
func FindQuotesFrom(tokens []lang.Token, from int) []Quote {
	var out []Quote
	for i := from; i < len(tokens); i++ {
		closer, ok := Closers[tokens[i].Text]
		if inches(tokens, i) {
			continue
		}
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

// inches reports whether the mark at token i, where no quotation is open, says what the number before it measures: "6' 2" tall".
func inches(t []lang.Token, i int) bool {
	if t[i].Text != `"` || !t[i].Glued || i == 0 {
		return false
	}
	before := t[i-1].Text
	return before[len(before)-1] >= '0' && before[len(before)-1] <= '9'
}

// closes reports whether a mark closes a quotation whose closing mark is closer: writers mix straight and curly ones.
func closes(mark, closer string) bool {
	return mark == closer || closer == "”" && mark == `"` || closer == `"` && mark == "”"
}

// LongestQuote is how many sentences a quotation may go on for after the one that it begins in.
const LongestQuote = 5

// Opening is the first word or mark of a sentence, nothing for one that is an aside altogether.
func (s *Sentence) Opening() string {
	if len(s.Tokens) == 0 {
		return ""
	}
	return s.Tokens[0].Text
}

// OpenQuote is the last mark that opens a quotation which nothing after it in its sentence closes, or -1.
func OpenQuote(tokens []lang.Token) int {
	open := -1
	for i, x := range tokens {
		switch {
		case open >= 0 && closes(x.Text, Closers[tokens[open].Text]):
			open = -1
		case open < 0 && Closers[x.Text] != "" && x.Text != "‘" && !inches(tokens, i):
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
