package grammar

import (
	"slices"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// attachAgents hangs the agent behind a phrase between commas on the participle before that phrase: of "a group formed
// in 1974, during the war, by Juan Santos and others", they formed it.
func (s *Sentence) attachAgents() {
	t := s.Tokens
	for by := 4; by+1 < len(t); by++ {
		c := s.nounPhrase(by + 1)
		if t[by].Lower != "by" || t[by-1].Text != "," || c.Head < 0 {
			continue
		}
		open := s.openedBy(by - 1)
		v := open - 1
		for v > 0 && v > open-8 && !s.isParticiple(v) {
			v--
		}
		if open < 1 || v < 1 || !s.isParticiple(v) || s.dependent(v, "obl:agent") >= 0 || s.head(c.Head) == v ||
			s.head(c.Head) > by {
			continue
		}
		was := c.Head
		for k := c.First; k <= c.Last; k++ {
			if h := s.head(k); h < c.First && s.isRel(k, "flat") {
				was = k
			}
		}
		inside := s.head(was)
		s.Arcs[c.Head] = lang.Arc{Head: v, Rel: "obl:agent", Sure: true}
		s.Arcs[by].Head = c.Head
		for k := c.First; k < len(t); k++ {
			if k != c.Head && s.head(k) == inside && (k <= c.Last || s.isRel(k, "conj")) {
				s.Arcs[k].Head = c.Head
			}
		}
		s.kids = nil
	}
}

// isParticiple reports whether the verb at token v says what was done to the noun before it, or to its subject.
func (s *Sentence) isParticiple(v int) bool {
	return s.Tokens[v].Tag == "VBN" || s.Tokens[v].Tag == "VBD" && s.isRel(v, "acl") && !s.isRel(v, "acl:relcl")
}

// nounPhrase is the plain noun phrase that begins at token i, with no head where none does.
func (s *Sentence) nounPhrase(i int) phrase {
	t := s.Tokens
	p := phrase{First: i, Last: i - 1, Head: -1}
	for k := i; k < len(t); k++ {
		switch tag := t[k].Tag; {
		case strings.HasPrefix(tag, "NN"):
			p.Head, p.Last = k, k
		case strings.HasPrefix(tag, "JJ"), tag == "DT", tag == "PRP$", tag == "CD", tag == "POS", tag == "HYPH":
		default:
			return p
		}
	}
	return p
}

// openedBy is the comma before the phrase of one preposition that the comma at token end closes, -1 for none.
func (s *Sentence) openedBy(end int) int {
	t := s.Tokens
	for k := end - 1; k > 0 && k > end-8; k-- {
		switch {
		case t[k].Text == ",":
			if t[k+1].Tag == "IN" {
				return k
			}
			return -1
		case t[k].IsVerb(), t[k].Kind == lang.Punct:
			return -1
		}
	}
	return -1
}

// attachRelatives hangs a clause with "who" on the person right before it whom an apposition names among several: in
// "killed ten people, the best known being Juan Santos, a mayor, who died in Lima", one died there.
func (s *Sentence) attachRelatives() {
	t := s.Tokens
	for v := range t {
		h := s.head(v)
		if !s.isRel(v, "acl:relcl") || h < 0 || t[h].Tag != "NNS" || s.plural(v) {
			continue
		}
		who := s.dependent(v, "nsubj")
		if who < 2 || t[who].Lower != "who" || t[who-1].Text != "," {
			continue
		}
		for k, n := who-2, 0; k > h && n < 8; k, n = s.head(k), n+1 {
			if s.isRel(k, "conj") {
				break
			}
			if s.isRel(k, "appos") && (t[k].Tag == "NN" || t[k].Tag == "NNP") {
				s.Arcs[v].Head = k
				s.kids = nil
				break
			}
		}
	}
}

// plural reports whether the verb at token v, or its auxiliary, is one of several.
func (s *Sentence) plural(v int) bool {
	return s.Tokens[v].Tag == "VBP" || slices.ContainsFunc(s.dependents(v), func(k int) bool {
		w := s.Tokens[k].Lower
		return s.isRel(k, "aux", "cop") && (w == "were" || w == "are" || w == "have")
	})
}

// attachFounded hangs what tells who made or leads a body, behind a comma, on the name right before it, where the
// parser tied it to a noun for something else: in "a feud with the League, set up by exiles, left ten dead", the League
// was set up.
func (s *Sentence) attachFounded() {
	t := s.Tokens
	for v := 3; v < len(t); v++ {
		h := s.head(v)
		if t[v].Tag != "VBN" || t[v-1].Text != "," || !s.isRel(v, "acl") || s.isRel(v, "acl:relcl") || h < 0 || h > v ||
			t[h].Tag != "NN" ||
			groupWords[t[h].Lower] || nouns.Kind(t[h].Lower) != "" || !lists["established"][t[v].Lower] {
			continue
		}
		k := v - 2
		for n := 0; n < 4 && s.isRel(k, "flat", "compound") && s.head(k) > h; n++ {
			k = s.head(k)
		}
		if t[k].Tag == "NNP" && s.isRel(k, "nmod") && s.head(k) == h {
			s.Arcs[v].Head = k
			s.kids = nil
		}
	}
}

// attachParallel makes two of a kind of what "in" tells the place of each, where the parser took the second for a part
// of the first place: in "the League in Syria and the Front in Iran" the Front is beside the League, not beside Syria.
func (s *Sentence) attachParallel() {
	t := s.Tokens
	for k := range t {
		b := s.head(k)
		if !s.isRel(k, "conj") || b < 1 || b > k || !s.isRel(b, "nmod") || !t[k].IsNoun() {
			continue
		}
		a, in, and := s.head(b), s.dependent(b, "case"), s.dependent(k, "cc")
		if a < 0 || a > b || in < 0 || and < b || k+2 >= len(t) || t[k+1].Lower != t[in].Lower || t[in].Lower == "of" ||
			s.dependent(k, "case") >= 0 || !t[b].IsUpper() || !t[k+2].IsUpper() {
			continue
		}
		s.Arcs[k].Head = a
		if place := s.nounPhrase(k + 2); place.Head >= 0 {
			s.Arcs[place.Head].Head, s.Arcs[place.Head].Rel = k, "nmod"
		}
		s.kids = nil
	}
}
