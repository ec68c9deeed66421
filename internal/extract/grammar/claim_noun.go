package grammar

import "annals"

// claimNouns are nouns for what is said, after which "that" tells it.
var claimNouns = lists["claim"]

// doubtable are those of them that one denies.
var doubtable = lists["doubtable"]

// claimNoun reads "the belief that P" at the noun i: whose belief it is says so, or somebody not named.
func (s *Sentence) claimNoun(i int) {
	t := s.Tokens
	if i+2 >= len(t) || t[i+1].Lower != "that" || t[i+1].Tag == "WDT" || !s.beginsNewClause(i+2) {
		return
	}
	subject := s.isRel(i, "nsubj", "nsubj:pass")
	if subject && s.clauseOfNoun(i) < 0 {
		return // where what is believed ends is not sure
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if base := verbBase(t[k]); t[k].IsVerb() &&
			(verbClasses["deny"][base] || verbClasses["say"][base] || base == "make") {
			return // read with its verb
		}
	}
	first, end := i+2, s.beforeMain(i, i+2, s.propositionEnd(i+2))
	switch {
	case subject:
		end = s.clauseOfNoun(i) + 1
	case s.head(i) < 0:
		// "The fear that it might become a republic was lessened": the parser may not see whose verb the last one is.
		end = s.beforeSecondVerb(first, end)
	}
	for end > first && t[end-1].Text == "," {
		end--
	}
	c := NewCandidate(annals.TypeClaim, "claim.noun", 0.7)
	c.Verb, c.Stance = t[i].Start, annals.Alleged
	c.Cover(t[i].Start, t[i].End)
	c.Speaker = []Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
	if ch := s.ChunkAt(i); ch != nil {
		if owner, _ := s.ideologyOwner(*ch); owner.Entity != nil {
			c.Speaker = []Mention{owner}
			c.Cover(owner.Start, owner.End)
		}
	}
	if list := s.utterers(i); len(list) > 0 && !s.nobody(list[0].first) {
		c.Speaker = mentionsOf(list)
		c.Cover(t[list[0].first].Start, t[i].End)
	}
	c.Add(annals.RoleValue, s.mention(phrase{First: first, Last: end - 1}))
	s.claimAbout(c, first, end)
	s.candidates = append(s.candidates, c)
}

// clauseOfNoun is the last token of the clause with "that" after the noun i, the subject of a verb that follows it right
// away; -1 where the parser saw none.
func (s *Sentence) clauseOfNoun(i int) int {
	v := s.head(i)
	for k := i + 2; k < v; k++ {
		if s.head(k) != i || !s.isRel(k, "acl", "acl:relcl", "ccomp") {
			continue
		}
		last := k
		for n := k; n < v; n++ {
			if s.under(n, k) {
				last = n
			}
		}
		if s.verbGroupStart(v) == last+1 {
			return last
		}
	}
	return -1
}

// beforeSecondVerb is where a clause that begins at token first ends before a second finite verb that nothing joins to its
// own, or end.
func (s *Sentence) beforeSecondVerb(first, end int) int {
	t := s.Tokens
	finite := func(k int) bool {
		return t[k].Tag == "VBD" || t[k].Tag == "VBZ" || t[k].Tag == "VBP" || t[k].Tag == "MD"
	}
	seen := false
	for k := first; k < end; k++ {
		switch {
		case t[k].Text == "," || t[k].Tag == "CC" || t[k].Tag == "WDT" || t[k].Tag == "WP" || t[k].Tag == "WRB" ||
			t[k].Lower == "that":
			return end
		case !finite(k):
		case seen:
			return k
		default:
			seen = true
		}
	}
	return end
}

// under reports whether token n hangs on token k, at any depth.
func (s *Sentence) under(n, k int) bool {
	for m := 0; n >= 0 && m < len(s.Tokens); n, m = s.head(n), m+1 {
		if n == k {
			return true
		}
	}
	return false
}

// beforeMain is where what is said, tokens first up to end, ends before the main clause that the saying at token i opens:
// "Hearing a rumour that it was over, the king left", "Believing that it was over, they left".
func (s *Sentence) beforeMain(i, first, end int) int {
	t := s.Tokens
	v := i
	for n := 0; n < 3 && v >= 0 && t[v].Tag != "VBG" && !s.isRel(v, "advcl"); n++ {
		v = s.head(v)
	}
	if v < 0 || t[v].Tag != "VBG" || s.hasFinite(0, v) {
		return end
	}
	for k := first + 2; k < end; k++ {
		if t[k].Text == "," && s.beginsNewClause(k+1) {
			return k
		}
	}
	return end
}

// hasFinite reports whether a finite verb stands among tokens from up to to.
func (s *Sentence) hasFinite(from, to int) bool {
	for k := from; k < to; k++ {
		if tag := s.Tokens[k].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return true
		}
	}
	return false
}
