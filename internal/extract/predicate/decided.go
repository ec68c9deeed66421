package predicate

import "annals/internal/extract/document"

// deciders are who decides to do what the infinitive at token i says: "the Council decided to remove", "Canada's
// decision to list", "the decision of the Government of Canada to ban"; none where nobody does.
func deciders(s *document.Sentence, i int) []Authority {
	t := s.Tokens
	to := i - 1
	for to > 0 && (t[to].IsAdverb()) {
		to--
	}
	if to < 1 || t[to].Lower != "to" {
		return nil
	}
	last := to - 1
	for x := s.TimeAt(last); x != nil && x.First > 0; x = s.TimeAt(last) {
		last = x.First - 1 // "decided in 2012 to list"
	}
	for last > 0 && Not(s, last) {
		last-- // "decided not to list"
	}
	if v := doneBefore(s, to); v >= 0 {
		return SubjectAuthorities(s, v) // "continues to list"
	}
	if lists["willing"][document.VerbBase(t[last])] && t[last].IsVerb() {
		return SubjectAuthorities(s, last)
	}
	c := s.ChunkAt(last)
	if c == nil || c.Last != last {
		return nil
	}
	// "the decision of A to V": A is what "of" ties to the noun.
	for of := c.First - 1; of > 0; {
		n := s.ChunkAt(of - 1)
		if t[of].Lower != "of" && t[of].Lower != "by" || n == nil || n.Last != of-1 {
			break
		}
		if lists["decision"][t[n.Head].Lower] {
			list, _ := Authorities(s, of+1, to)
			return list
		}
		of = n.First - 1
	}
	if !lists["decision"][t[c.Head].Lower] || c.Head != last {
		return nil
	}
	for k := c.First; k < c.Head; k++ {
		if m := s.MentionAt(k); m != nil && (t[k].Tag == "PRP$" || m.Last+1 < c.Head && t[m.Last+1].Tag == "POS") {
			a := Authority{First: m.First, Last: m.Last}
			a.Mention = s.Filler(m.First, m.Last, m.Last)
			a.Mention.Entity = m.Entity
			return []Authority{a}
		}
	}
	return nil
}

// refusers are who does not do what the infinitive at token i says: "Peru declined to list the Front"; none where
// nobody refuses, or somebody does not.
func refusers(s *document.Sentence, i int) []Authority {
	h := s.Head(i)
	if h < 0 || h > i || !s.IsRel(i, "xcomp") || !s.Tokens[h].IsVerb() ||
		!document.CueLists["failing"][document.VerbBase(s.Tokens[h])] {
		return nil
	}
	for k := VerbGroupStart(s, h); k < h; k++ {
		if Not(s, k) {
			return nil
		}
	}
	return SubjectAuthorities(s, h)
}

// firstTo are those of whom a clause tells that they were the first or last of many to do what the infinitive at token i says:
// "Peru was the first state to ban it", "were among the first countries to list it"; none elsewhere.
func firstTo(s *document.Sentence, i int) []Authority {
	t := s.Tokens
	to := i - 1
	for to > 0 && t[to].IsAdverb() {
		to--
	}
	if to < 2 || t[to].Lower != "to" {
		return nil
	}
	c := s.ChunkAt(to - 1)
	bare := c == nil && lists["ranked"][t[to-1].Lower] && t[to-2].Tag == "DT" // "was the first to ban it"
	if bare {
		c = &document.Chunk{First: to - 2, Last: to - 1, Head: to - 1}
	}
	if c == nil || c.Last != to-1 || !lists["ranked"][t[c.First].Lower] && !lists["ranked"][t[min(c.First+1, c.Last)].Lower] {
		return nil
	}
	v := c.First - 1
	if v > 0 && (t[v].Lower == "among" || t[v].Lower == "amongst") {
		v--
	}
	if v < 1 || t[v].Tag != "VBD" && t[v].Tag != "VBN" && t[v].Tag != "VBZ" ||
		!lists["being"][document.VerbBase(t[v])] && !document.Auxiliaries[t[v].Lower] {
		return nil
	}
	for k := VerbGroupStart(s, v); k < v; k++ {
		if t[k].Tag == "MD" || Not(s, k) {
			return nil // "would have been the first state to ban it"
		}
	}
	return SubjectAuthorities(s, v)
}
