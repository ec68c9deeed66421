package scope

import "annals/internal/extract/document"

// Sought reports whether the post or the membership that the noun at token i names is only sought, or somebody is only
// put up for it: "ran for mayor", "candidate for president", "was nominated as leader", "applied to be a member".
func Sought(s *document.Sentence, i int) bool {
	t := s.Tokens
	if t[i].IsVerb() {
		return false
	}
	p := s.ChunkFirst(i) - 1
	if p < 1 {
		return false
	}
	if t[p].Lower == "be" || t[p].Lower == "become" {
		to, _ := before(s, p)
		if to < 1 || t[to].Lower != "to" {
			return false
		}
		g, _ := before(s, to)
		return g >= 0 && document.CueLists["seeking"][document.VerbBase(t[g])+"_to"]
	}
	if t[p].IsVerb() {
		return document.CueLists["seeking"][document.VerbBase(t[p])]
	}
	prep := "_" + t[p].Lower
	g := p - 1
	for n := 0; n < 3; n++ {
		verb := t[g].IsVerb()
		if verb && document.CueLists["seeking"][document.VerbBase(t[g])+prep] ||
			!verb && document.CueLists["sought"][t[g].Lower+prep] ||
			g > 0 && document.CueLists["seeking"][document.VerbBase(t[g-1])+"_"+t[g].Lower+prep] {
			return true
		}
		if x := s.TimeAt(g); x != nil && x.First > 0 {
			g = x.First - 1 // "ran in 1990 for mayor"
			continue
		}
		if t[g].IsAdverb() && g > 0 {
			g--
			continue
		}
		c := s.ChunkAt(g)
		if c == nil || c.First == 0 || c.Last != g {
			return false
		}
		if g = c.First - 1; !t[g].IsVerb() && t[g].Tag != "IN" {
			return false
		}
		if t[g].Tag == "IN" {
			if g--; g < 0 {
				return false
			}
		}
	}
	return false
}

// Seeks reports whether the verb at token i only seeks what "to" ties to it: "applied to be a member".
func Seeks(s *document.Sentence, i int) bool {
	return s.Tokens[i].IsVerb() && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "to" &&
		document.CueLists["seeking"][document.VerbBase(s.Tokens[i])+"_to"]
}
