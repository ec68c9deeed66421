package grammar

import (
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// beforeConjunct is where what is said, tokens first up to end, ends before a verb that is coordinated with the saying at
// token i: "announced that it was over and released its prisoners".
func beforeConjunct(s *document.Sentence, i, first, end int) int {
	t := s.Tokens
	for k := first + 1; k+1 < end; k++ {
		if t[k].Tag != "CC" || predicate.InQuote(s, k) {
			continue
		}
		v := k + 1
		for v+1 < end && t[v].IsAdverb() {
			v++
		}
		if q := s.QuoteAt(k - 1); q != nil && q.Last == k-1 && t[v].Tag == t[i].Tag &&
			(t[v].Tag == "VBZ" || t[v].Tag == "VBD") {
			return k // 'says its goal is "peace" and works in Peru'
		}
		p := v
		if s.IsRel(v, "aux", "aux:pass", "cop") {
			p = s.Head(v)
		}
		if document.IsFinite(t[v]) && p >= v && s.IsRel(p, "conj") && s.Head(p) == i && !backshifted(s, i, v) {
			for k > first && t[k-1].Text == "," {
				k--
			}
			return k
		}
	}
	return end
}

// backshifted reports whether the finite verb at token v cannot be coordinated with the saying at token i, so that it
// is said: a "would" or "should" after a saying in the past, or one whose form does not fit who said it, "The unions
// argued that the law was new and was a risk".
func backshifted(s *document.Sentence, i, v int) bool {
	t := s.Tokens
	if t[i].Tag == "VBD" && t[v].Tag == "MD" {
		return true
	}
	k := s.Dependent(i, "nsubj")
	many := k >= 0 && (t[k].Tag == "NNS" || t[k].Tag == "NNPS" || t[k].Lower == "they" || t[k].Lower == "we")
	return many && (t[v].Tag == "VBZ" || t[v].Lower == "was")
}

// unquoted is the phrase without the quotation marks that enclose all of it.
func unquoted(s *document.Sentence, p document.Phrase) document.Mention {
	if q := s.QuoteAt(p.First); q != nil && q.First == p.First && q.Last >= p.Last {
		f, l := q.First+1, q.Last-1
		for l > f && (s.Tokens[l].Text == "," || s.Tokens[l].Text == ".") {
			l--
		}
		if f <= l {
			return scope.Mention(s, document.Phrase{First: f, Last: l})
		}
	}
	return scope.Mention(s, p)
}
