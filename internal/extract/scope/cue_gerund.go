package scope

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// governedGerund is what governs the gerund at token i.
func governedGerund(s *document.Sentence, i int) document.Cue {
	t := s.Tokens
	p, negated := before(s, i)
	switch {
	case p < 0:
		return document.Cue{}
	case t[p].Lower == "without", p > 0 && insteadOf[t[p-1].Lower+"_"+t[p].Lower]:
		return document.Cue{Unreal: true}
	case t[p].IsVerb() && !document.Auxiliaries[t[p].Lower]:
		out := gerundCue(s, p, "", negated)
		add(&out, heard(s, p))
		return out
	}
	if c := s.ChunkAt(p); c != nil && c.Last == p && c.First > 0 {
		if out := gerundOf(s, c, negated); out.Unreal {
			return out
		}
	}
	if p == 0 || !t[p].HasTag("IN", "TO", "RP") {
		return document.Cue{}
	}
	prep := "_" + t[p].Lower
	if out := gerundCue(s, p-1, prep, negated); tells(out) {
		return out
	}
	if v := p - 2; v >= 0 && t[v].IsVerb() && !t[v+1].IsVerb() {
		if out := gerundCue(s, v, "_"+t[v+1].Lower+prep, negated); tells(out) {
			return out // "stopped short of"
		}
	}
	if v := verbOverObject(s, p-1); v >= 0 {
		return gerundCue(s, v, prep, negated)
	}
	return document.Cue{}
}

// insteadOf are the words before a gerund, with "_" between them, that say that something else is done.
var insteadOf = wordlist.Set("rather_than instead_of far_from")

// verbOverObject is the verb before the object that ends at token g, and before what a few prepositions and
// conjunctions tie to that: "accused the group of leaving", "was accused by the court of leaving"; -1 for none.
func verbOverObject(s *document.Sentence, g int) int {
	t := s.Tokens
	for range 3 {
		c := s.ChunkAt(g)
		if c == nil || c.Last != g || c.First == 0 {
			return -1
		}
		g = c.First - 1
		if t[g].IsVerb() {
			return g
		}
		if g == 0 || !t[g].HasTag("IN", "CC") {
			return -1
		}
		if g--; t[g].IsVerb() {
			return g
		}
	}
	return -1
}

// gerundOf is what governs a gerund whose subject is the noun phrase: "allegations of the group leaving", "opposes the
// group leaving", "is against the group leaving and against its splitting".
func gerundOf(s *document.Sentence, subject *document.Chunk, negated bool) document.Cue {
	t := s.Tokens
	p := subject.First - 1
	if t[p].IsVerb() && !document.Auxiliaries[t[p].Lower] {
		return gerundCue(s, p, "", negated)
	}
	if p == 0 || t[p].Tag != "IN" {
		return document.Cue{}
	}
	g := p - 1
	for k := g - 1; t[g].Tag == "CC" && k > 0; k-- {
		if t[k].Lower == t[p].Lower {
			g = k - 1
		}
	}
	return gerundCue(s, g, "_"+t[p].Lower, negated)
}

// gerundCue is what the word at token g says of a gerund that the preposition, "_from", or nothing ties to it.
func gerundCue(s *document.Sentence, g int, prep string, negated bool) document.Cue {
	t := s.Tokens
	has := func(list string) bool {
		return document.CueLists[list][document.VerbBase(t[g])+prep] || document.CueLists[list][t[g].Lower+prep]
	}
	verb := t[g].IsVerb()
	not := verb && predicate.NegatedGroup(s, predicate.VerbGroupStart(s, g), g)
	switch {
	case has("undone") && !negated && !not:
		return document.Cue{Stance: annals.Denied}
	case has("denied") && verb && !predicate.PassiveGroup(s, g) && !not:
		c := document.Cue{Stance: annals.Denied}
		for _, a := range predicate.Sayers(s, g) {
			c.Speaker = append(c.Speaker, a.Mention)
		}
		return c
	case has("owned") && !not:
		if v := verbOverObject(s, g); !verb && v >= 0 {
			g, verb = v, true
		}
		if !verb {
			return document.Cue{Unreal: true}
		}
		c := document.Cue{Stance: annals.Alleged}
		for _, a := range predicate.Sayers(s, g) {
			c.Speaker = append(c.Speaker, a.Mention)
		}
		return c
	case has("weighed"):
		return document.Cue{Unreal: true}
	}
	return document.Cue{}
}
