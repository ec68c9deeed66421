package scope

import (
	"annals/internal/extract/document"
	"annals/internal/extract/mend"
	"annals/internal/extract/predicate"
)

// PropositionEnd is where what is said ends: the sentence's stop, a semicolon, or a comma after which the saying goes on in
// another way.
func PropositionEnd(s *document.Sentence, i int) int {
	t := s.Tokens
	for k := i; k < len(t); k++ {
		if q := s.QuoteAt(k); q != nil && q.First >= i && k == q.First {
			k = q.Last
			continue
		}
		if stops(s, k) || k > i+2 && leavesSaid(s, k) {
			return k
		}
	}
	return len(t)
}

// stops reports whether a clause stops at token k: a semicolon, or the mark that closes the sentence.
func stops(s *document.Sentence, k int) bool {
	switch s.Tokens[k].Text {
	case ";":
		return true
	case ".", "!", "?", ":":
		return k == len(s.Tokens)-1
	}
	return false
}

// leavesSaid reports whether what is said ends before token k, and the saying goes on: "and that", "although", or a comma
// before another clause.
func leavesSaid(s *document.Sentence, k int) bool {
	t := s.Tokens
	switch {
	case k+1 == len(t):
		return false
	case t[k].Text == ",":
		return commaLeaves(s, k)
	case t[k].Tag == "CC" && t[k+1].Lower == "that":
		return true
	}
	return t[k].Lower == "although" || t[k].Lower == "whereas"
}

// commaLeaves reports whether what stands behind the comma at token k is no longer of what is said before it.
func commaLeaves(s *document.Sentence, k int) bool {
	next := s.Tokens[k+1]
	switch next.Lower {
	case "while", "although", "whereas", "which":
		return true
	}
	switch {
	case next.Tag == "CC" && (predicate.BeginsNewClause(s, k+2) || predicate.BeginsNewClause(s, pastOpening(s, k+2))),
		namesSaying(s, k+1),
		next.Tag == "VBG",
		next.Lower == "as" && saysAfter(s, k+2),
		resumes(s, k+1):
		return true
	}
	return next.IsVerb() && document.VerbClasses["say"][document.VerbBase(next)] && s.QuoteAt(k) == nil
}

// resumes reports whether the noun phrase at token i takes up the whole saying before it, and goes on to tell of it: "a move
// criticized by the unions", "a claim that the army denied".
func resumes(s *document.Sentence, i int) bool {
	p := mend.NounPhrase(s, i)
	v := p.Last + 1
	if w := s.Tokens[i].Lower; p.Head < 0 || w != "a" && w != "an" || !document.CueLists["resuming"][s.Tokens[p.Head].Lower] ||
		v >= len(s.Tokens) {
		return false
	}
	for v+1 < len(s.Tokens) && s.Tokens[v].IsAdverb() {
		v++
	}
	return s.Tokens[v].Tag == "VBN" || s.Tokens[v].Tag == "VBD" || s.Tokens[v].Tag == "WDT" || s.Tokens[v].Lower == "that"
}

// saysAfter reports whether a noun phrase at token i says something and no more: "as a panel alleged in March".
func saysAfter(s *document.Sentence, i int) bool {
	p := mend.NounPhrase(s, i)
	v := p.Last + 1
	return p.Head >= 0 && v < len(s.Tokens) && s.Tokens[v].IsVerb() && document.VerbClasses["say"][document.VerbBase(s.Tokens[v])]
}

// pastOpening is the token behind the preposition and noun phrase at token i, and the comma after them: behind "in most
// states" of "and in most states it is legal"; past the sentence where none stands there.
func pastOpening(s *document.Sentence, i int) int {
	if i+1 >= len(s.Tokens) || s.Tokens[i].Tag != "IN" {
		return len(s.Tokens)
	}
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 || c.Last+1 >= len(s.Tokens) {
		return len(s.Tokens)
	}
	if s.Tokens[c.Last+1].Text == "," {
		return c.Last + 2
	}
	return c.Last + 1
}

// namesSaying reports whether a noun phrase at token i says what the clause before the comma is, and a relative clause
// what was said of it: ", a claim that she denied", ", an allegation which it rejects".
func namesSaying(s *document.Sentence, i int) bool {
	t := s.Tokens
	c := s.ChunkAt(min(i, len(t)-1))
	if c == nil || c.First != i || c.Last+2 >= len(t) || !predicate.ClaimNouns[t[c.Head].Lower] {
		return false
	}
	tag := t[c.Last+1].Tag
	return tag == "WDT" || t[c.Last+1].Lower == "that" || tag == "VBN"
}

// HasFinite reports whether a finite verb stands among tokens from up to to.
func HasFinite(s *document.Sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if tag := s.Tokens[k].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return true
		}
	}
	return false
}
