package grammar

// deciders are who decides to do what the infinitive at token i says: "the Council decided to remove", "Canada's
// decision to list", "the decision of the Government of Canada to ban"; none where nobody does.
func (s *Sentence) deciders(i int) []authority {
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
	for last > 0 && s.Not(last) {
		last-- // "decided not to list"
	}
	if goingOn[t[last].Lower] {
		return s.subjectAuthorities(last) // "continues to list"
	}
	if lists["willing"][verbBase(t[last])] && t[last].IsVerb() {
		return s.subjectAuthorities(last)
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
			list, _ := s.authorities(of+1, to)
			return list
		}
		of = n.First - 1
	}
	if !lists["decision"][t[c.Head].Lower] || c.Head != last {
		return nil
	}
	for k := c.First; k < c.Head; k++ {
		if m := s.MentionAt(k); m != nil && (t[k].Tag == "PRP$" || m.Last+1 < c.Head && t[m.Last+1].Tag == "POS") {
			a := authority{first: m.First, last: m.Last}
			a.mention = s.Filler(m.First, m.Last, m.Last)
			a.mention.Entity = m.Entity
			return []authority{a}
		}
	}
	return nil
}

// refusers are who does not do what the infinitive at token i says: "Peru declined to list the Front"; none where
// nobody refuses, or somebody does not.
func (s *Sentence) refusers(i int) []authority {
	h := s.head(i)
	if h < 0 || h > i || !s.isRel(i, "xcomp") || !cueLists["failing"][verbBase(s.Tokens[h])] || !s.Tokens[h].IsVerb() {
		return nil
	}
	for k := s.verbGroupStart(h); k < h; k++ {
		if s.Not(k) {
			return nil
		}
	}
	return s.subjectAuthorities(h)
}
