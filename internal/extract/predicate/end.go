package predicate

import (
	"strings"

	"annals/internal/extract/document"
)

// ClauseEnd is the token at which the clause around token i ends: a comma, semicolon, dash, the sentence's stop, or a
// conjunction before a new clause. A quotation is never cut.
func ClauseEnd(s *document.Sentence, i int) int {
	t := s.Tokens
	for k := i; k < len(t); k++ {
		if q := s.QuoteAt(k); q != nil && k >= q.First && q.First >= i {
			k = q.Last
			continue
		}
		switch {
		case t[k].Text == "," && ListContinues(s, i, k):
			continue
		case t[k].Text == "," || t[k].Text == ";" || t[k].Text == ":" || t[k].Text == "—" ||
			t[k].Text == "." && k == len(t)-1 || t[k].Text == "?" || t[k].Text == "!":
			return k
		case t[k].Tag == "CC" && k+2 < len(t) && (t[k+2].Lower == "itself" || t[k+2].Lower == "themselves"):
			return k
		case t[k].Tag == "CC" && k+1 < len(t) && tiesClause(s, i, k):
			return k
		case t[k].Lower == "while" || t[k].Lower == "although" || t[k].Lower == "whereas" || t[k].Lower == "because":
			return k
		}
	}
	return len(t)
}

// tiesClause reports whether the conjunction at token k ties a clause, or a verb to one that stands before token i.
func tiesClause(s *document.Sentence, i, k int) bool {
	t := s.Tokens
	if BeginsNewClause(s, k+1) || strings.HasPrefix(t[k+1].Tag, "VBZ") || strings.HasPrefix(t[k+1].Tag, "VBD") {
		return true
	}
	v := s.Head(k)
	if v <= k || t[v].Tag != "VBN" || !s.IsRel(v, "conj") {
		return false
	}
	h := s.Head(v)
	return h >= 0 && h < i && t[h].IsVerb()
}

// ListContinues reports whether the comma at token k, after token i, separates members of a list: an "and" or "or"
// follows before the next clause.
func ListContinues(s *document.Sentence, i, k int) bool {
	t := s.Tokens
	for j := k + 1; j < len(t) && j < k+14; j++ {
		switch {
		case t[j].Tag == "CC":
			return j+1 < len(t) && !tiesClause(s, i, j)
		case t[j].Tag == "VBZ" || t[j].Tag == "VBD" || t[j].Tag == "VBP" || t[j].Tag == "WDT" || t[j].Tag == "WP" ||
			t[j].Text == ";":
			return false
		}
	}
	return false
}

// BeginsNewClause reports whether a noun phrase and then a finite verb stand at token i.
func BeginsNewClause(s *document.Sentence, i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	c := s.ChunkAt(i)
	if c == nil || c.First != i {
		return false
	}
	return BeginsClause(s, c.Last+1, len(s.Tokens))
}
