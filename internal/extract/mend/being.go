package mend

import (
	"annals/internal/extract/document"
	"annals/internal/extract/wordlist"
)

// bringing are the verbs that with "into being" tell that something comes to be.
var bringing = wordlist.Set("bring call come conjure summon will")

// beingNouns makes a noun of "being" in "brought the League into being in 1955", which the parser takes for a verb, and ties it,
// and what hung on it, to the verb.
func beingNouns(s *document.Sentence) {
	for i := 2; i < len(s.Tokens) && len(s.Arcs) == len(s.Tokens); i++ {
		if s.Tokens[i].Lower != "being" || s.Tokens[i].Tag != "VBG" || s.Tokens[i-1].Lower != "into" {
			continue
		}
		v := i - 2
		for v >= 0 && !s.Tokens[v].IsVerb() {
			v--
		}
		if v < 0 || v == i-2 || !bringing[document.VerbBase(s.Tokens[v])] {
			continue // "came into being" is one verb with what follows it
		}
		for _, k := range s.Dependents(i) {
			if k > i {
				s.Arcs[k].Head = v
			}
		}
		asNoun(&s.Tokens[i], "being")
		s.Arcs[i].Head, s.Arcs[i].Rel = v, "obl"
		s.Arcs[i-1].Head, s.Arcs[i-1].Rel = i, "case"
		s.Kids = nil
	}
}
