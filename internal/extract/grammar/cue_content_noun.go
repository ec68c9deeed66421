package grammar

import "annals"

// contentUnder is what the noun at token k says of the clause that follows it, or the verb over it whose addressee it
// names, or the noun over it: "the claim that", "told the court that", "speculation in the press that".
func (s *Sentence) contentUnder(k int) (Cue, bool) {
	if c, ok := s.contentNoun(k); ok {
		return c, true
	}
	if v := s.overAddressee(k); v >= 0 {
		return s.contentVerb(v)
	}
	if c := s.ChunkAt(k); c != nil && c.First > 1 && s.Tokens[c.First-1].Tag == "IN" && s.isContent(c.First-2) {
		return s.contentNoun(c.First - 2)
	}
	return Cue{}, false
}

// contentNoun is what the noun at token k says of its clause with "that".
func (s *Sentence) contentNoun(k int) (Cue, bool) {
	t := s.Tokens
	w := t[k].Lower
	first, lacking := s.lacking(k)
	switch {
	case cueLists["certain"][w] && lacking && s.exists(first):
		return Cue{}, false // "there is no doubt that"
	case cueLists["showing"][w] && lacking, cueLists["open"][w]:
		return Cue{Unreal: true}, true
	case !s.isContent(k):
		return Cue{}, false
	case lacking || s.deniedNoun(first):
		return Cue{Unreal: true}, true
	}
	c := Cue{Stance: annals.Alleged, Speaker: s.unnamedAt(k)}
	if ch := s.ChunkAt(k); ch != nil {
		if owner, _ := s.ideologyOwner(*ch); owner.Entity != nil {
			c.Speaker = []Mention{owner}
		}
	}
	if list := s.utterers(k); len(list) > 0 {
		c.Speaker = mentionsOf(list)
	}
	return c, true
}

// utterers are those who utter or hold what the noun at token k names, the object of a verb for that: "Doctors have voiced
// fears that".
func (s *Sentence) utterers(k int) []authority {
	v := s.head(k)
	if v < 0 || v > k || !s.isRel(k, "obj") || !cueLists["uttering"][verbBase(s.Tokens[v])] || s.passiveGroup(v) {
		return nil
	}
	return s.sayers(v)
}

// lacking reports whether a word stands before the noun at token k by which there is none of it, and where its noun
// phrase begins.
func (s *Sentence) lacking(k int) (first int, ok bool) {
	first = k
	if c := s.ChunkAt(k); c != nil {
		first = c.First
	}
	for i := max(0, first-1); i < k; i++ {
		ok = ok || cueLists["lacking"][s.Tokens[i].Lower]
	}
	return first, ok
}

// exists reports whether "there is" stands before the noun phrase that begins at token first.
func (s *Sentence) exists(first int) bool {
	k := first - 1
	for k > 0 && (auxiliaries[s.Tokens[k].Lower] || s.Tokens[k].Tag == "MD" || s.Tokens[k].IsAdverb()) {
		k--
	}
	return k >= 0 && s.Tokens[k].Tag == "EX"
}

// deniedNoun reports whether a verb of denying stands right before the noun phrase that begins at token first.
func (s *Sentence) deniedNoun(first int) bool {
	if first == 0 {
		return false
	}
	base := verbBase(s.Tokens[first-1])
	return s.Tokens[first-1].IsVerb() && (verbClasses["deny"][base] || cueLists["rebutting"][base])
}
