package mend

import (
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// setOffSubjects makes the noun phrase that opens a clause after a semicolon, ", and" or a conjunction like "when" the
// subject of the finite verb behind what is set off by commas between the two: in "Its critics call it a sect, and Juan
// Santos, one of its founders, left it", Santos is neither what it is called nor did the critics leave it.
func setOffSubjects(s *document.Sentence) {
	t := s.Tokens
	for first := 2; first+4 < len(t) && len(s.Arcs) == len(t); first++ {
		if !mayOpenClause(s, first) {
			continue
		}
		comma := plainPhrase(s, first)
		if comma <= first || comma >= len(t) || t[comma].Text != "," {
			continue
		}
		subject := topOf(s, first, comma)
		verb := verbBehind(s, comma)
		if subject < 0 || verb < 0 {
			continue
		}
		p := verb
		if s.IsRel(verb, "aux", "cop") && s.Head(verb) > verb {
			p = s.Head(verb)
		}
		if k := s.Dependent(p, "nsubj", "expl"); k >= 0 && k != subject {
			continue
		}
		openClause(s, first, subject, p)
	}
}

// SetOff reports whether the phrase before the comma at token i is the subject of a clause that begins with it, with
// more between commas before its verb.
func SetOff(s *document.Sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		if v := s.Head(k); s.IsRel(k, "nsubj") && s.Arcs[k].Sure && v > i {
			first := k
			for first > 0 && plainPhrase(s, first-1) == i {
				first--
			}
			return first > 1 && mayOpenClause(s, first)
		}
	}
	return false
}

// mayOpenClause reports whether a clause may begin at token i: after a semicolon, a conjunction that subordinates it,
// or a comma and one that does not.
func mayOpenClause(s *document.Sentence, i int) bool {
	t := s.Tokens
	if t[i-1].Text == ";" || subordinates[t[i-1].Lower] {
		return true
	}
	return t[i-2].Text == "," && clauseConjunctions[t[i-1].Lower]
}

// subordinates are conjunctions that subordinate a clause and are nothing else.
var subordinates = wordlist.Set("when where because although though while whereas")

var clauseConjunctions = wordlist.Set("and but while whereas although")

// plainPhrase is the token behind the noun phrase that begins at token i and has nothing in it but nouns, what stands
// before them, and "of".
func plainPhrase(s *document.Sentence, i int) int {
	t := s.Tokens
	for ; i < len(t); i++ {
		switch tag := t[i].Tag; {
		case strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"), tag == "DT", tag == "PRP$", tag == "POS",
			tag == "CD", tag == "HYPH":
		case t[i].Lower == "of":
		default:
			return i
		}
	}
	return i
}

// topOf is the noun among tokens first to end-1 that all others there hang on, -1 when several hang on what is outside.
func topOf(s *document.Sentence, first, end int) int {
	top := -1
	for k := first; k < end; k++ {
		if h := s.Head(k); h >= first && h < end {
			continue
		}
		if top >= 0 || !s.Tokens[k].IsNoun() {
			return -1
		}
		top = k
	}
	return top
}

// verbBehind is the finite verb that follows the comma which closes what the one at token i opens: a relative clause,
// or a phrase without a finite verb. It is -1 when none does.
func verbBehind(s *document.Sentence, i int) int {
	t := s.Tokens
	relative, verbs := false, 0
	for k := i + 1; k < len(t); k++ {
		switch {
		case t[k].Text == ";" || t[k].Text == ":" || t[k].Tag == "``" || t[k].Tag == "''":
			return -1
		case t[k].Tag == "WDT" || t[k].Tag == "WP" || t[k].Tag == "WP$":
			if k > i+2 && !relative {
				return -1 // of another noun, whose clause may go on
			}
			relative = true
		case k == i+1 && t[k].Tag == "VBD" && isParticipleForm(s, k):
			// "Lima, threatened with war, expelled": the tagger may take it for what Lima did.
		case document.IsFinite(t[k]):
			if t[k-1].Text == "," || t[k-1].IsAdverb() && k > i+2 && t[k-2].Text == "," {
				if k > i+2 && (!relative || verbs > 0) {
					return k
				}
				return -1
			}
			if !relative {
				return -1
			}
			verbs++
		case t[k].Tag == "CC" && t[k-1].Text == ",":
			return -1
		}
	}
	return -1
}

// openClause makes a clause of its own of the subject, which begins at token first, and the predicate.
func openClause(s *document.Sentence, first, subject, predicate int) {
	root := predicate
	for n := 0; s.Head(root) >= 0 && n < len(s.Arcs); n++ {
		root = s.Head(root)
	}
	within := root == predicate
	for k, n := predicate, 0; k >= 0 && n < len(s.Arcs); k, n = s.Head(k), n+1 {
		within = within || k != predicate && k >= first
	}
	if first > 0 && subordinates[s.Tokens[first-1].Lower] {
		if h := s.Head(predicate); h >= first && root != predicate {
			s.Arcs[predicate] = lang.Arc{Head: root, Rel: "advcl", Sure: true}
		}
	} else if root != predicate && (within || !s.IsRel(predicate, "conj", "parataxis")) {
		s.Arcs[predicate] = lang.Arc{Head: root, Rel: "conj", Sure: true}
	}
	rel := "nsubj"
	if s.Dependent(predicate, "aux:pass") >= 0 {
		rel = "nsubj:pass"
	}
	s.Arcs[subject] = lang.Arc{Head: predicate, Rel: rel, Sure: true}
	if v := participleBehind(s, subject, predicate); v >= 0 {
		s.Arcs[v], s.Tokens[v].Tag = lang.Arc{Head: subject, Rel: "acl", Sure: true}, "VBN"
	}
	for k := first - 1; k >= first-2 &&
		(s.Tokens[k].Kind == lang.Punct || s.Tokens[k].Tag == "CC" || subordinates[s.Tokens[k].Lower]); k-- {
		s.Arcs[k].Head = predicate
	}
	s.Kids = nil
}

// isParticipleForm reports whether the past tense at token k has the form of its participle.
func isParticipleForm(s *document.Sentence, k int) bool {
	return strings.HasSuffix(s.Tokens[k].Lower, "ed")
}

// participleBehind is the verb between the comma after the subject and its predicate that says what was done to the
// subject, -1 for none.
func participleBehind(s *document.Sentence, subject, predicate int) int {
	for k := subject + 1; k+1 < predicate; k++ {
		if s.Tokens[k].Text == "," {
			if tag := s.Tokens[k+1].Tag; tag == "VBN" || tag == "VBD" && isParticipleForm(s, k+1) {
				return k + 1
			}
			return -1
		}
	}
	return -1
}

// setOffRelatives makes a relative clause of the finite verb behind "who" or "which" and what is set off by commas
// right after the pronoun: in "trained the men who, in May 1990, killed Juan Santos" the men killed him, and the
// training has no date.
func setOffRelatives(s *document.Sentence) {
	t := s.Tokens
	for i := 1; i+3 < len(t) && len(s.Arcs) == len(t); i++ {
		if t[i].Lower != "who" && t[i].Lower != "which" || t[i+1].Text != "," || t[i-1].Tag == "IN" {
			continue
		}
		noun := i - 1
		if t[noun].Text == "," {
			noun--
		}
		verb := verbAfterAside(s, i+1)
		if noun < 0 || verb < 0 || !t[noun].IsNoun() {
			continue
		}
		if s.IsRel(verb, "aux", "cop") && s.Head(verb) > verb {
			verb = s.Head(verb)
		}
		if s.IsRel(verb, "acl:relcl") && s.Head(verb) < i {
			continue
		}
		noun = nounWithClause(s, noun)
		rel := "nsubj"
		if s.Dependent(verb, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		s.Arcs[verb] = lang.Arc{Head: noun, Rel: "acl:relcl", Sure: true}
		s.Arcs[i] = lang.Arc{Head: verb, Rel: rel, Sure: true}
		for k := i + 1; k < verb; k++ {
			if s.Head(k) < i {
				s.Arcs[k].Head = verb
			}
		}
		s.Kids = nil
	}
}

// nounWithClause is the noun that a relative clause behind the one at token i is told of: the whole of a name, and the
// noun that "of" ties a name to, as names need nothing to tell them from others.
func nounWithClause(s *document.Sentence, i int) int {
	for n := 0; n < 6; n++ {
		h := s.Head(i)
		switch of := s.Dependent(i, "case"); {
		case h < 0 || h > i || !s.Tokens[h].IsNoun():
			return i
		case s.IsRel(i, "flat", "compound"):
		case s.IsRel(i, "nmod") && s.Tokens[i].IsProper() && of >= 0 && s.Tokens[of].Lower == "of":
		default:
			return i
		}
		i = h
	}
	return i
}

// verbAfterAside is the finite verb right behind the comma that closes what the one at token i opens, where no verb
// stands between; else -1.
func verbAfterAside(s *document.Sentence, i int) int {
	t := s.Tokens
	for k := i + 1; k+1 < len(t); k++ {
		switch {
		case t[k].IsVerb() || t[k].Tag == "MD" || t[k].Tag == "WDT" || t[k].Tag == "WP" || t[k].Text == ";":
			return -1
		case t[k].Text == ",":
			for k++; k+1 < len(t) && t[k].IsAdverb(); k++ {
			}
			if document.IsFinite(t[k]) {
				return k
			}
		}
	}
	return -1
}
