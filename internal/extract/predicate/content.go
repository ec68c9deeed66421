package predicate

import (
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// ClaimNouns are nouns for what is said, after which "that" tells it.
var ClaimNouns = lists["claim"]

// SetsOff reports whether a token sets words off from the clause around them.
func SetsOff(x lang.Token) bool {
	return x.Text == "," || x.Text == ";" || x.Text == "—" || x.Text == "–"
}

// ClauseAt reports whether a noun phrase and a verb begin at token i, after adverbs, dates and what a preposition ties
// there.
func ClauseAt(s *document.Sentence, i int) bool {
	t := s.Tokens
	for i < len(t) && (t[i].IsAdverb() || t[i].Text == "," ||
		s.QuoteAt(i) != nil && s.QuoteAt(i).First == i) {
		i++
	}
	if i < len(t) && s.TimeAt(i) != nil {
		i = s.TimeAt(i).Last + 1
		if i < len(t) && t[i].Text == "," {
			i++
		}
	}
	if c := s.ChunkAt(i); c != nil && i > 0 && c.First == i-1 && s.Tokens[i-1].Lower == "that" && c.Last > i-1 {
		return BeginsClause(s, c.Last+1, len(t))
	}
	return BeginsNewClause(s, i)
}

// IsContent reports whether the noun at token i is one for what is said or thought.
func IsContent(s *document.Sentence, i int) bool {
	w := s.Tokens[i].Lower
	return document.CueLists["content"][w] || ClaimNouns[w]
}
