package grammar

import "annals"

// turnedDown reports whether the plan or the request that the noun at token g names was refused: "rejected a bill to ban the
// party", "The motion to expel it was defeated".
func (s *Sentence) turnedDown(g int) bool {
	t, c := s.Tokens, s.ChunkAt(g)
	if c == nil {
		return false
	}
	if h := s.head(g); h > g && s.isRel(g, "nsubj:pass") {
		return s.refuses(h)
	}
	v := c.First - 1
	if v > 0 && (t[v].Tag == "RP" || t[v].Tag == "RB" || t[v].Tag == "IN") {
		v-- // "voted down a bill"
	}
	return v >= 0 && s.refuses(v)
}

// refuses reports whether the verb at token v, with the particle behind it, turns down what it is done to.
func (s *Sentence) refuses(v int) bool {
	t := s.Tokens
	if !t[v].IsVerb() || s.negatedGroup(s.verbGroupStart(v), v) {
		return false
	}
	base := verbBase(t[v])
	return cueLists["refusing"][base] || v+1 < len(t) && cueLists["refusing"][base+"_"+t[v+1].Lower]
}

// ruledOut reports whether those who decide on the deed that the noun at token i names turn it down by the verb at token v: "The
// court rejected the dissolution of the party". What others reject may have come about, and so has what is told to be
// somebody's: "Parliament rejected the government's ban".
func (s *Sentence) ruledOut(v, i int) bool {
	t := s.Tokens
	if !t[v].IsVerb() || s.negatedGroup(s.verbGroupStart(v), v) || s.dependent(i, "nmod:poss") >= 0 {
		return false
	}
	if base := verbBase(t[v]); !cueLists["ruling-out"][base] &&
		(v+1 >= len(t) || !cueLists["ruling-out"][base+"_"+t[v+1].Lower]) {
		return false
	}
	for _, k := range s.dependents(i) {
		if by := s.dependent(k, "case"); by >= 0 && t[by].Lower == "by" {
			return false
		}
	}
	if s.isRel(i, "nsubj:pass") {
		k := s.dependent(v, "obl:agent")
		return k >= 0 && s.decides(s.phraseOf(k))
	}
	p := s.subjectFor(v)
	return p.Head >= 0 && s.decides(p)
}

// decides reports whether the noun phrase names a state, or a body of one: "the court", "Parliament", "Peru".
func (s *Sentence) decides(p phrase) bool {
	if m := s.MentionAt(p.Head); m != nil {
		if k := m.Entity.Canonical().Kind; k == annals.State || k == annals.Body {
			return true
		}
	}
	w := s.Tokens[p.Head].Lower
	return stateBodyNouns[w] || authorityNouns[w] || s.Tokens[p.First].IsUpper() && s.isStateBody(p.First, p.Last)
}
