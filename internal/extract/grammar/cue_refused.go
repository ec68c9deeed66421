package grammar

// turnedDown reports whether the plan or the request that the noun at token g names was refused: "rejected a bill to ban the party", "The motion
// to expel it was defeated".
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
