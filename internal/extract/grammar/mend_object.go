package grammar

import (
	"strings"

	"annals/internal/extract/lang"
)

// deedVerbs are the verbs of deeds whose participle describes no thing that somebody else has done something to: of
// "robbed banks and ambushed patrols", the patrols were ambushed by who robbed the banks.
var deedVerbs = lists["deed-done"]

// deedConjuncts mends the second of two coordinated verbs that was taken for an adjective of its object.
func (s *Sentence) deedConjuncts() {
	t := s.Tokens
	for v := 2; v+1 < len(t) && len(s.Arcs) == len(t); v++ {
		if t[v-1].Tag != "CC" || !strings.HasSuffix(t[v].Lower, "ed") || !s.isRel(v, "amod") ||
			!deedVerbs[strings.ToLower(verbBase(t[v]))] {
			continue
		}
		n := s.Arcs[v].Head
		if n <= v || !s.isRel(n, "conj") || t[n].Tag != "NNS" && t[n].Tag != "NNP" && t[n].Tag != "NNPS" {
			continue
		}
		o := s.Arcs[n].Head
		if o < 0 || o > v || !s.isRel(o, "obj") || s.Arcs[o].Head < 0 {
			continue
		}
		h := s.Arcs[o].Head
		if t[h].Tag != "VBD" && t[h].Tag != "VBN" || h > o || t[h].Tag == "VBN" && s.dependent(h, "aux") < 0 {
			continue
		}
		t[v].Tag, t[v].UPOS, t[v].Lemma = t[h].Tag, "VERB", verbBase(t[v])
		s.Arcs[v].Head, s.Arcs[v].Rel = h, "conj"
		s.Arcs[n].Head, s.Arcs[n].Rel = v, "obj"
		for k := range t {
			if s.Arcs[k].Head == n && k < v {
				s.Arcs[k].Head = v // the conjunction
			}
		}
		s.kids = nil
	}
}

// judgedObjects mends the adjective that says what somebody was declared to be, where it was taken for the noun that
// the name before it only describes: "declared the Front unconstitutional".
func (s *Sentence) judgedObjects() {
	t := s.Tokens
	for i := 2; i < len(t) && len(s.Arcs) == len(t); i++ {
		h, n := s.Arcs[i].Head, i-1
		if t[i].Tag != "NN" || !illegalWords[t[i].Lower] || t[i].Lower == "criminal" || !s.isRel(i, "obj") || h < 0 || h > n ||
			!verbClasses["designate"][verbBase(t[h])] && !verbClasses["hold"][verbBase(t[h])] || s.Arcs[n].Head != i ||
			!s.isRel(n, "compound") {
			continue
		}
		t[i].Tag, t[i].UPOS, t[i].Lemma = "JJ", "ADJ", t[i].Lower
		s.Arcs[n].Head, s.Arcs[n].Rel = h, "obj"
		s.Arcs[i].Rel = "xcomp"
		for k := range s.Arcs {
			if s.Arcs[k].Head == i && k < n {
				s.Arcs[k].Head = n
			}
		}
		s.kids = nil
	}
}

// founds gives "founds" its verb, which the model takes for a form of "find".
func founds(t []lang.Token) {
	for i := range t {
		if t[i].Lower == "founds" && t[i].Tag == "VBZ" {
			t[i].Lemma = "found"
		}
	}
}

// particles mends the tree where a particle behind its verb was tied to the object: "struck down the ban".
func (s *Sentence) particles() {
	for i := 1; i < len(s.Tokens); i++ {
		v, o := i-1, s.head(i)
		if s.Tokens[i].Tag != "RP" || !s.isRel(i, "case") || !s.Tokens[v].IsVerb() || o <= i || s.head(o) != v {
			continue
		}
		s.Arcs[i].Head, s.Arcs[i].Rel = v, "compound:prt"
		if s.isRel(o, "obl") && s.dependent(v, "obj") < 0 {
			s.Arcs[o].Rel = "obj"
		}
	}
}
