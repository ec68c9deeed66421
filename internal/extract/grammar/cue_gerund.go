package grammar

import (
	"annals"
	"annals/internal/extract/wordlist"
)

// governedGerund is what governs the gerund at token i.
func (s *Sentence) governedGerund(i int) Cue {
	t := s.Tokens
	p, negated := s.before(i)
	switch {
	case p < 0:
		return Cue{}
	case t[p].Lower == "without", p > 0 && insteadOf[t[p-1].Lower+"_"+t[p].Lower]:
		return Cue{Unreal: true}
	case t[p].IsVerb() && !auxiliaries[t[p].Lower]:
		return s.gerundCue(p, "", negated)
	}
	if c := s.ChunkAt(p); c != nil && c.Last == p && c.First > 0 {
		if out := s.gerundOf(c, negated); out.Unreal {
			return out
		}
	}
	if p == 0 || !t[p].HasTag("IN", "TO", "RP") {
		return Cue{}
	}
	prep := "_" + t[p].Lower
	if out := s.gerundCue(p-1, prep, negated); out.tells() {
		return out
	}
	if v := p - 2; v >= 0 && t[v].IsVerb() && !t[v+1].IsVerb() {
		if out := s.gerundCue(v, "_"+t[v+1].Lower+prep, negated); out.tells() {
			return out // "stopped short of"
		}
	}
	if v := s.verbOverObject(p - 1); v >= 0 {
		return s.gerundCue(v, prep, negated)
	}
	return Cue{}
}

// insteadOf are the words before a gerund, with "_" between them, that say that something else is done.
var insteadOf = wordlist.Set("rather_than instead_of far_from")

// verbOverObject is the verb before the object that ends at token g, and before what a few prepositions and
// conjunctions tie to that: "accused the group of leaving", "was accused by the court of leaving"; -1 for none.
func (s *Sentence) verbOverObject(g int) int {
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
func (s *Sentence) gerundOf(subject *Chunk, negated bool) Cue {
	t := s.Tokens
	p := subject.First - 1
	if t[p].IsVerb() && !auxiliaries[t[p].Lower] {
		return s.gerundCue(p, "", negated)
	}
	if p == 0 || t[p].Tag != "IN" {
		return Cue{}
	}
	g := p - 1
	for k := g - 1; t[g].Tag == "CC" && k > 0; k-- {
		if t[k].Lower == t[p].Lower {
			g = k - 1
		}
	}
	return s.gerundCue(g, "_"+t[p].Lower, negated)
}

// gerundCue is what the word at token g says of a gerund that the preposition, "_from", or nothing ties to it.
func (s *Sentence) gerundCue(g int, prep string, negated bool) Cue {
	t := s.Tokens
	has := func(list string) bool {
		return cueLists[list][verbBase(t[g])+prep] || cueLists[list][t[g].Lower+prep]
	}
	verb := t[g].IsVerb()
	not := verb && s.negatedGroup(s.verbGroupStart(g), g)
	switch {
	case has("undone") && !negated && !not:
		return Cue{Stance: annals.Denied}
	case has("denied") && verb && !s.passiveGroup(g) && !not:
		c := Cue{Stance: annals.Denied}
		for _, a := range s.sayers(g) {
			c.Speaker = append(c.Speaker, a.mention)
		}
		return c
	case has("owned") && !not:
		if v := s.verbOverObject(g); !verb && v >= 0 {
			g, verb = v, true
		}
		if !verb {
			return Cue{Unreal: true}
		}
		c := Cue{Stance: annals.Alleged}
		for _, a := range s.sayers(g) {
			c.Speaker = append(c.Speaker, a.mention)
		}
		return c
	case has("weighed"):
		return Cue{Unreal: true}
	}
	return Cue{}
}
