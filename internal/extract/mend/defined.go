package mend

import "annals/internal/extract/document"

// attachDefined hangs what tells how an organization came to be, or where it has its seat, on the noun for it, where the parser
// tied it to those whom it consists of or to where they are from: in "a federation of miners from Chile, founded in 1983", the
// federation was founded. Without a comma those may have their own seat, "an alliance of exiles based in Lima", but nobody
// founds them.
func attachDefined(s *document.Sentence) {
	t := s.Tokens
	for v := 3; v < len(t); v++ {
		if t[v].Tag != "VBN" || !s.IsRel(v, "acl") || s.IsRel(v, "acl:relcl") || !lists["established"][t[v].Lower] ||
			t[v-1].Text != "," && !lists["founded"][t[v].Lower] {
			continue
		}
		if body := bodyAbove(s, s.Head(v)); body >= 0 && body < v {
			s.Arcs[v].Head = body
			s.Kids = nil
		}
	}
}

// bodyAbove is the noun for an organization, with "a", whose people or place the noun at token i is or says more of, with
// neither an organization nor a name that may be one's between them; -1 for none.
func bodyAbove(s *document.Sentence, i int) int {
	t := s.Tokens
	for n := 0; n < 8 && i >= 0; n++ {
		if document.GroupWords[t[i].Lower] {
			return -1
		}
		h := s.Head(i)
		if h < 0 || h > i || !t[i].IsNoun() || !s.IsRel(i, "nmod", "conj", "appos", "flat", "compound") {
			return -1
		}
		if s.IsRel(i, "nmod") && isBodyOrWing(s, h) && Indefinite(s, h) {
			if prep := s.Dependent(i, "case"); t[i].IsProper() && (prep < 0 || t[prep].Lower == "of") || isBodyOrWing(s, i) {
				return -1
			}
			return h
		}
		i = h
	}
	return -1
}

// isBodyOrWing reports whether the noun at token i is one for an organization or for a wing, which is founded by itself.
func isBodyOrWing(s *document.Sentence, i int) bool {
	return isBody(s, i) || s.Tokens[i].Lower == "body" || s.Tokens[i].Lower == "wing"
}
