package mend

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// attachAgents hangs the agent behind a phrase between commas on the participle before that phrase: of "a group formed
// in 1974, during the war, by Juan Santos and others", they formed it.
func attachAgents(s *document.Sentence) {
	t := s.Tokens
	for by := 4; by+1 < len(t); by++ {
		c := NounPhrase(s, by+1)
		if t[by].Lower != "by" || t[by-1].Text != "," || c.Head < 0 {
			continue
		}
		open := openedBy(s, by-1)
		v := open - 1
		for v > 0 && v > open-8 && !isParticiple(s, v) {
			v--
		}
		if open < 1 || v < 1 || !isParticiple(s, v) || s.Dependent(v, "obl:agent") >= 0 || s.Head(c.Head) == v ||
			s.Head(c.Head) > by {
			continue
		}
		was := c.Head
		for k := c.First; k <= c.Last; k++ {
			if h := s.Head(k); h < c.First && s.IsRel(k, "flat") {
				was = k
			}
		}
		inside := s.Head(was)
		s.Arcs[c.Head] = lang.Arc{Head: v, Rel: "obl:agent", Sure: true}
		s.Arcs[by].Head = c.Head
		for k := c.First; k < len(t); k++ {
			if k != c.Head && s.Head(k) == inside && (k <= c.Last || s.IsRel(k, "conj")) {
				s.Arcs[k].Head = c.Head
			}
		}
		s.Kids = nil
	}
}

// isParticiple reports whether the verb at token v says what was done to the noun before it, or to its subject.
func isParticiple(s *document.Sentence, v int) bool {
	return s.Tokens[v].Tag == "VBN" || s.Tokens[v].Tag == "VBD" && s.IsRel(v, "acl") && !s.IsRel(v, "acl:relcl")
}

// NounPhrase is the plain noun phrase that begins at token i, with no head where none does.
func NounPhrase(s *document.Sentence, i int) document.Phrase {
	t := s.Tokens
	p := document.Phrase{First: i, Last: i - 1, Head: -1}
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
func openedBy(s *document.Sentence, end int) int {
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
func attachRelatives(s *document.Sentence) {
	t := s.Tokens
	for v := range t {
		h := s.Head(v)
		if !s.IsRel(v, "acl:relcl") || h < 0 || t[h].Tag != "NNS" || plural(s, v) {
			continue
		}
		who := s.Dependent(v, "nsubj")
		if who < 2 || t[who].Lower != "who" || t[who-1].Text != "," {
			continue
		}
		for k, n := who-2, 0; k > h && n < 8; k, n = s.Head(k), n+1 {
			if s.IsRel(k, "conj") {
				break
			}
			if s.IsRel(k, "appos") && (t[k].Tag == "NN" || t[k].Tag == "NNP") {
				s.Arcs[v].Head = k
				s.Kids = nil
				break
			}
		}
	}
}

// plural reports whether the verb at token v, or its auxiliary, is one of several.
func plural(s *document.Sentence, v int) bool {
	return s.Tokens[v].Tag == "VBP" || slices.ContainsFunc(s.Dependents(v), func(k int) bool {
		w := s.Tokens[k].Lower
		return s.IsRel(k, "aux", "cop") && (w == "were" || w == "are" || w == "have")
	})
}

// attachFounded hangs what tells who made or leads a body, behind a comma, on the name right before it, where the
// parser tied it to a noun for something else: in "a feud with the League, set up by exiles, left ten dead", the League
// was set up.
func attachFounded(s *document.Sentence) {
	t := s.Tokens
	for v := 3; v < len(t); v++ {
		h := s.Head(v)
		if t[v].Tag != "VBN" || t[v-1].Text != "," || !s.IsRel(v, "acl") || s.IsRel(v, "acl:relcl") || h < 0 || h > v ||
			t[h].Tag != "NN" ||
			document.GroupWords[t[h].Lower] || nouns.Kind(t[h].Lower) != "" || !lists["established"][t[v].Lower] {
			continue
		}
		k := v - 2
		for n := 0; n < 4 && s.IsRel(k, "flat", "compound") && s.Head(k) > h; n++ {
			k = s.Head(k)
		}
		if t[k].Tag == "NNP" && s.IsRel(k, "nmod") && s.Head(k) == h {
			s.Arcs[v].Head = k
			s.Kids = nil
		}
	}
}

// attachParallel makes two of a kind of what "in" tells the place of each, where the parser took the second for a part
// of the first place: in "the League in Syria and the Front in Iran" the Front is beside the League, not beside Syria.
func attachParallel(s *document.Sentence) {
	t := s.Tokens
	for k := range t {
		b := s.Head(k)
		if !s.IsRel(k, "conj") || b < 1 || b > k || !s.IsRel(b, "nmod") || !t[k].IsNoun() {
			continue
		}
		a, in, and := s.Head(b), s.Dependent(b, "case"), s.Dependent(k, "cc")
		if a < 0 || a > b || in < 0 || and < b || k+2 >= len(t) || t[k+1].Lower != t[in].Lower || t[in].Lower == "of" ||
			s.Dependent(k, "case") >= 0 || !t[b].IsUpper() || !t[k+2].IsUpper() {
			continue
		}
		s.Arcs[k].Head = a
		if place := NounPhrase(s, k+2); place.Head >= 0 {
			s.Arcs[place.Head].Head, s.Arcs[place.Head].Rel = k, "nmod"
		}
		s.Kids = nil
	}
}

// attachPasts ties a past tense behind ", and" that the parser joined to what only could or should be to the past tense that this
// hangs on: "legalized it so that talks could be held, and banned it again in 2009".
func attachPasts(s *document.Sentence) {
	t := s.Tokens
	for i := 2; i < len(t) && len(s.Arcs) == len(t); i++ {
		h := s.Head(i)
		if t[i].Tag != "VBD" || t[i-1].Tag != "CC" || t[i-2].Text != "," || h < 0 || h > i || !s.IsRel(i, "conj") ||
			s.Dependent(i, "nsubj", "nsubj:pass") >= 0 {
			continue
		}
		aux, up := s.Dependent(h, "aux"), s.Head(h)
		if aux >= 0 && t[aux].Tag == "MD" && s.IsRel(h, "advcl") && up >= 0 && up < h && t[up].Tag == "VBD" {
			s.Arcs[i].Head = up
			s.Kids = nil
		}
	}
}

// attachClosing ties what stands right behind the verb of a clause of time, and was tied to the verb above it, to that clause:
// "led the band until he was shot in December 1998".
func attachClosing(s *document.Sentence) {
	for v := 1; v+2 < len(s.Tokens) && len(s.Arcs) == len(s.Tokens); v++ {
		h, mark := s.Head(v), s.Dependent(v, "mark")
		if !s.IsRel(v, "advcl") || h < 0 || h > v || mark < 0 || !timeMarks[s.Tokens[mark].Lower] || !s.Tokens[v].IsVerb() {
			continue
		}
		k := v + 2
		if s.Tokens[v+1].Tag != "IN" || s.Head(v+1) < k {
			continue
		}
		if k = s.Head(v + 1); s.IsRel(v+1, "case") && s.Head(k) == h && s.IsRel(k, "obl") {
			s.Arcs[k].Head = v
			s.Kids = nil
		}
	}
}

// timeMarks are the conjunctions that begin clauses of time.
var timeMarks = wordlist.Set("until till before after when once")
