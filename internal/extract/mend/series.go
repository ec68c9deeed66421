package mend

import (
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// seriesConjuncts makes one series of the verbs that tell what one subject did or what befell it, which parsers hang as clauses
// of their own: "joined the pact in 1994, was suspended in 2002 and was readmitted in 2008", "joined it in 1994, left in 2002 and
// rejoined", "left the talks, chose a leader and opened an office".
func seriesConjuncts(s *document.Sentence) {
	for i := range s.Tokens {
		h := s.Head(i)
		if h < 0 || !s.Tokens[i].IsVerb() || !s.Tokens[h].IsVerb() || s.Dependent(i, "mark", "case") >= 0 {
			continue
		}
		subject := s.Dependent(i, "nsubj", "nsubj:pass") >= 0
		switch {
		case h > i && s.IsRel(i, "advcl") && s.Tokens[i].Tag == "VBD" && subject && s.Dependent(h, "nsubj", "nsubj:pass", "mark") < 0 &&
			afterComma(s, h) && auxiliary(s, h) > i:
			s.Arcs[i], s.Arcs[h] = lang.Arc{Head: s.Arcs[h].Head, Rel: s.Arcs[h].Rel, Sure: s.Arcs[i].Sure}, lang.Arc{Head: i, Rel: "conj"}
		case h < i && !subject && s.IsRel(i, "parataxis") && auxiliary(s, i) > h && afterComma(s, i) && goesOn(s, i, i),
			h < i && !subject && s.IsRel(i, "parataxis") && isPast(s, h) && isPast(s, i) && s.Tokens[i-1].Text == "," && goesOn(s, i, i):
			s.Arcs[i].Rel = "conj"
		case h < i && !subject && s.IsRel(i, "advcl") && s.Tokens[i].Tag == "VBN" && s.Tokens[h].Tag == "VBD" && afterComma(s, i) &&
			auxiliary(s, i) < 0 && parting[s.Tokens[i].Lemma] && i+1 < len(s.Tokens) && s.Tokens[i+1].Tag == "IN" && goesOn(s, h, i):
			s.Arcs[i].Rel, s.Tokens[i].Tag = "conj", "VBD"
		}
	}
}

// parting are the verbs of going whose past tense is taken for a participle, which of one who goes it is not.
var parting = map[string]bool{"leave": true, "quit": true, "withdraw": true, "resign": true}

// isPast reports whether the verb at token i is in the past tense, without an auxiliary.
func isPast(s *document.Sentence, i int) bool {
	return s.Tokens[i].Tag == "VBD" && s.Dependent(i, "aux", "aux:pass", "cop") < 0
}

// auxiliary is the finite auxiliary of the verb at token i, -1 for none.
func auxiliary(s *document.Sentence, i int) int {
	if k := s.Dependent(i, "aux", "aux:pass"); k >= 0 && document.IsFinite(s.Tokens[k]) {
		return k
	}
	return -1
}

// afterComma reports whether a comma stands right before the verb at token i and its auxiliary.
func afterComma(s *document.Sentence, i int) bool {
	if k := auxiliary(s, i); k >= 0 {
		i = k
	}
	return i > 0 && s.Tokens[i-1].Text == ","
}

// goesOn reports whether a verb behind token i is coordinated with the one at token v by a conjunction.
func goesOn(s *document.Sentence, v, i int) bool {
	for k := i + 1; k < len(s.Tokens); k++ {
		if s.Head(k) == v && s.IsRel(k, "conj") && s.Tokens[k].IsVerb() && s.Dependent(k, "cc") > i &&
			s.Dependent(k, "nsubj", "nsubj:pass") < 0 {
			return true
		}
	}
	return false
}
