package grammar

import (
	"strings"

	"annals/internal/extract/lang"
)

// deedVerbs are the verbs of deeds whose participle describes no thing that somebody else has done something to: of "robbed banks and
// ambushed patrols", the patrols were ambushed by who robbed the banks.
var deedVerbs = lists["deed-done"]

// deedConjuncts mends the second of two coordinated verbs that was taken for an adjective of its object.
func (s *Sentence) deedConjuncts() {
	t := s.Tokens
	for v := 2; v+1 < len(t) && len(s.Arcs) == len(t); v++ {
		if t[v-1].Tag != "CC" || !strings.HasSuffix(t[v].Lower, "ed") || !s.isRel(v, "amod") || !deedVerbs[strings.ToLower(verbBase(t[v]))] {
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

// founds gives "founds" its verb, which the model takes for a form of "find".
func founds(t []lang.Token) {
	for i := range t {
		if t[i].Lower == "founds" && t[i].Tag == "VBZ" {
			t[i].Lemma = "found"
		}
	}
}
