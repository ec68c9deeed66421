package mend

import "annals/internal/extract/document"

// asideParticiples mends a participle between commas that was taken for the verb of the sentence, with the verb after
// the second comma hung on it: in "The Front, founded in 1990 by dockers, once had 500 members" the Front had them, and
// was founded.
func asideParticiples(s *document.Sentence) {
	t := s.Tokens
	for i := 2; i+2 < len(t) && len(s.Arcs) == len(t); i++ {
		what, by := calledBy(s, i)
		if t[i].Tag != "VBD" || s.Arcs[i].Head >= 0 || t[i-1].Text != "," || s.Dependent(i, "xcomp", "ccomp", "aux") >= 0 ||
			s.Dependent(i, "obj") >= 0 && by < 0 {
			continue
		}
		subject := s.Dependent(i, "nsubj", "nsubj:pass")
		if subject >= 0 && by >= 0 {
			s.Arcs[what].Rel, s.Arcs[by].Head, s.Arcs[by].Rel = "xcomp", i, "obl:agent"
			s.Kids = nil
		}
		if subject < 0 || subject > i-2 || s.Dependent(i, "obl:agent") < 0 && t[i+1].Tag != "IN" && s.TimeAt(i+1) == nil {
			continue
		}
		for _, v := range s.Dependents(i) {
			if v > i && (t[v].Tag == "VBD" || t[v].Tag == "VBZ" || t[v].Tag == "VBN") && setOffVerb(s, i, v) {
				swapRoots(s, subject, i, v)
				return
			}
		}
	}
}

// calledBy is the object of the verb at token i that says what something is called or declared, and by whom right behind it: of
// "The Front, declared a terrorist group by Peru, met", what others declared it; -1 for neither.
func calledBy(s *document.Sentence, i int) (what, by int) {
	t := s.Tokens
	base := document.VerbBase(t[i])
	what = s.Dependent(i, "obj")
	if !document.VerbClasses["designate"][base] && !document.VerbClasses["name"][base] && base != "name" || what < i ||
		what+2 >= len(t) || t[what+1].Lower != "by" || t[i+1].Tag != "DT" {
		return -1, -1
	}
	by = s.Head(what + 1)
	if by < what || s.Head(by) != what && s.Head(by) != i {
		return -1, -1
	}
	return what, by
}

// setOffVerb reports whether the verb at token v, which hangs on the one at token i, begins behind a comma with nothing
// but adverbs and auxiliaries before it, so that it has the subject of the sentence.
func setOffVerb(s *document.Sentence, i, v int) bool {
	t := s.Tokens
	if !s.IsRel(v, "advcl", "conj", "parataxis", "dep", "xcomp", "ccomp") ||
		s.Dependent(v, "nsubj", "nsubj:pass", "mark", "cc", "expl") >= 0 {
		return false
	}
	finite := t[v].Tag != "VBN" || s.Dependent(i, "obl:agent") >= 0 // one of them must be
	k := v - 1
	for k > i && (t[k].IsAdverb() || document.Auxiliaries[t[k].Lower]) {
		finite = finite || document.Auxiliaries[t[k].Lower] && document.IsFinite(t[k])
		k--
	}
	return finite && k > i+1 && t[k].Text == ","
}

// swapRoots makes the verb at token v the root, with the subject, and the one at token i a participle of the subject.
func swapRoots(s *document.Sentence, subject, i, v int) {
	s.Tokens[i].Tag = "VBN"
	if s.Tokens[v].Tag == "VBN" && s.Dependent(v, "aux", "aux:pass") < 0 {
		s.Tokens[v].Tag = "VBD"
	}
	for k := range s.Arcs {
		if a := &s.Arcs[k]; a.Head == i && k > v {
			a.Head = v
		}
	}
	s.Arcs[v].Head, s.Arcs[v].Rel = -1, "root"
	s.Arcs[i].Head, s.Arcs[i].Rel = subject, "acl"
	s.Arcs[subject].Head, s.Arcs[subject].Rel = v, "nsubj"
	if s.Dependent(v, "aux:pass") >= 0 {
		s.Arcs[subject].Rel = "nsubj:pass"
	}
	s.Kids = nil
}
