package scope

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
)

// turnedDown reports whether the plan or the request that the noun at token g names was refused: "rejected a bill to ban the
// party", "The motion to expel it was defeated".
func turnedDown(s *document.Sentence, g int) bool {
	t, c := s.Tokens, s.ChunkAt(g)
	if c == nil {
		return false
	}
	if h := s.Head(g); h > g && s.IsRel(g, "nsubj:pass") {
		return refuses(s, h)
	}
	v := c.First - 1
	if v > 0 && (t[v].Tag == "RP" || t[v].Tag == "RB" || t[v].Tag == "IN") {
		v-- // "voted down a bill"
	}
	return v >= 0 && refuses(s, v)
}

// refuses reports whether the verb at token v, with the particle behind it, turns down what it is done to.
func refuses(s *document.Sentence, v int) bool {
	t := s.Tokens
	if !t[v].IsVerb() || predicate.NegatedGroup(s, predicate.VerbGroupStart(s, v), v) {
		return false
	}
	base := document.VerbBase(t[v])
	return document.CueLists["refusing"][base] || v+1 < len(t) && document.CueLists["refusing"][base+"_"+t[v+1].Lower]
}

// ruledOut reports whether those who decide on the deed that the noun at token i names turn it down by the verb at token v: "The
// court rejected the dissolution of the party". What others reject may have come about, and so has what is told to be
// somebody's: "Parliament rejected the government's ban".
func ruledOut(s *document.Sentence, v, i int) bool {
	t := s.Tokens
	if !t[v].IsVerb() || predicate.NegatedGroup(s, predicate.VerbGroupStart(s, v), v) || s.Dependent(i, "nmod:poss") >= 0 {
		return false
	}
	if base := document.VerbBase(t[v]); !document.CueLists["ruling-out"][base] &&
		(v+1 >= len(t) || !document.CueLists["ruling-out"][base+"_"+t[v+1].Lower]) {
		return false
	}
	for _, k := range s.Dependents(i) {
		if by := s.Dependent(k, "case"); by >= 0 && t[by].Lower == "by" {
			return false
		}
	}
	if s.IsRel(i, "nsubj:pass") {
		k := s.Dependent(v, "obl:agent")
		return k >= 0 && decides(s, predicate.PhraseOf(s, k))
	}
	p := predicate.SubjectFor(s, v)
	return p.Head >= 0 && decides(s, p)
}

// decides reports whether the noun phrase names a state, or a body of one: "the court", "Parliament", "Peru".
func decides(s *document.Sentence, p document.Phrase) bool {
	if m := s.MentionAt(p.Head); m != nil {
		if k := m.Entity.Canonical().Kind; k == annals.State || k == annals.Body {
			return true
		}
	}
	w := s.Tokens[p.Head].Lower
	return entity.StateBodyNouns[w] || predicate.AuthorityNouns[w] ||
		s.Tokens[p.First].IsUpper() && entity.IsStateBody(s, p.First, p.Last)
}
