package mend

import (
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// joinedNames joins to a name the one behind "and" that stands beyond what a comma sets off from the first: in "Juan Santos, a
// farmer, and Maria Campos founded it" both did. Parsers take the second for more that is said of the first, or the first for
// all of the sentence.
func joinedNames(s *document.Sentence) {
	t := s.Tokens
	for i := 3; i < len(t) && len(s.Arcs) == len(t); i++ {
		if t[i].Lower != "and" || t[i-1].Text != "," {
			continue
		}
		second := s.Head(i)
		if second < i || second >= len(t) {
			continue
		}
		if first := s.Head(second); t[second].IsProper() && s.IsRel(second, "appos") && first >= 0 && first < i && t[first].IsProper() {
			s.Arcs[second].Rel = "conj"
			s.Kids = nil
			continue
		}
		v := second
		if !t[v].HasTag("VBD", "VBZ", "VBP") {
			continue
		}
		first, subject := s.Head(v), subjectWithin(s, v, i, v)
		own := subjectWithin(s, v, -1, i)
		switch {
		case subject < 0:
			continue
		case own >= 0:
			first = own
		case first < 0 || first > i || !s.IsRel(v, "conj") || s.Head(first) >= 0 || !t[first].IsProper() ||
			s.Dependent(first, "appos") < 0:
			continue
		default:
			for _, k := range s.Dependents(first) {
				if k > v {
					s.Arcs[k].Head = v
				}
			}
			s.Arcs[v] = lang.Arc{Head: -1, Rel: "root"}
			s.Arcs[first] = lang.Arc{Head: v, Rel: "nsubj"}
		}
		if t[first].IsProper() && s.Dependent(first, "appos") >= 0 {
			s.Arcs[subject] = lang.Arc{Head: first, Rel: "conj"}
			s.Arcs[i].Head = subject
		}
		s.Kids = nil
	}
}

// subjectWithin is the name that is a subject of the verb at token v and stands behind token after and before token before, or
// the noun for somebody that has his name behind it; -1 for none.
func subjectWithin(s *document.Sentence, v, after, before int) int {
	for _, k := range s.Dependents(v) {
		if k <= after || k >= before || !s.IsRel(k, "nsubj") {
			continue
		}
		if a := s.Dependent(k, "appos"); s.Tokens[k].IsProper() || a > k && a < before && s.Tokens[a].IsProper() {
			return k
		}
	}
	return -1
}
