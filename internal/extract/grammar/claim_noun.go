package grammar

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// doubtable are those of them that one denies.
var doubtable = lists["doubtable"]

// claimNoun reads "the belief that P" at the noun i: whose belief it is says so, or somebody not named.
func claimNoun(s *document.Sentence, i int) {
	t := s.Tokens
	if i+2 >= len(t) || t[i+1].Lower != "that" || t[i+1].Tag == "WDT" || !predicate.BeginsNewClause(s, i+2) {
		return
	}
	subject := s.IsRel(i, "nsubj", "nsubj:pass")
	if subject && clauseOfNoun(s, i) < 0 {
		return // where what is believed ends is not sure
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if base := document.VerbBase(t[k]); t[k].IsVerb() &&
			(document.VerbClasses["deny"][base] || document.VerbClasses["say"][base] || base == "make") {
			return // read with its verb
		}
	}
	first, end := i+2, beforeMain(s, i, i+2, scope.PropositionEnd(s, i+2))
	switch {
	case subject:
		end = clauseOfNoun(s, i) + 1
	case s.Head(i) < 0:
		// "The fear that it might become a republic was lessened": the parser may not see whose verb the last one is.
		end = beforeSecondVerb(s, first, end)
	}
	for end > first && t[end-1].Text == "," {
		end--
	}
	c := document.NewCandidate(annals.TypeClaim, "claim.noun", 0.7)
	c.Verb, c.Stance = t[i].Start, annals.Alleged
	c.Cover(t[i].Start, t[i].End)
	c.Speaker = []document.Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
	if ch := s.ChunkAt(i); ch != nil {
		if owner, _ := scope.IdeologyOwner(s, *ch); owner.Entity != nil {
			c.Speaker = []document.Mention{owner}
			c.Cover(owner.Start, owner.End)
		}
	}
	if list := scope.Utterers(s, i); len(list) > 0 && !predicate.NobodyAt(s, list[0].First) {
		c.Speaker = predicate.MentionsOf(list)
		c.Cover(t[list[0].First].Start, t[i].End)
	}
	c.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: first, Last: end - 1}))
	claimAbout(s, c, first, end)
	s.Candidates = append(s.Candidates, c)
}

// clauseOfNoun is the last token of the clause with "that" after the noun i, the subject of a verb that follows it right
// away; -1 where the parser saw none.
func clauseOfNoun(s *document.Sentence, i int) int {
	v := s.Head(i)
	for k := i + 2; k < v; k++ {
		if s.Head(k) != i || !s.IsRel(k, "acl", "acl:relcl", "ccomp") {
			continue
		}
		last := k
		for n := k; n < v; n++ {
			if under(s, n, k) {
				last = n
			}
		}
		if predicate.VerbGroupStart(s, v) == last+1 {
			return last
		}
	}
	return -1
}

// beforeSecondVerb is where a clause that begins at token first ends before a second finite verb that nothing joins to its
// own, or end.
func beforeSecondVerb(s *document.Sentence, first, end int) int {
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
func under(s *document.Sentence, n, k int) bool {
	for m := 0; n >= 0 && m < len(s.Tokens); n, m = s.Head(n), m+1 {
		if n == k {
			return true
		}
	}
	return false
}

// beforeMain is where what is said, tokens first up to end, ends before the main clause that the saying at token i opens:
// "Hearing a rumour that it was over, the king left", "Believing that it was over, they left".
func beforeMain(s *document.Sentence, i, first, end int) int {
	t := s.Tokens
	v := i
	for n := 0; n < 3 && v >= 0 && t[v].Tag != "VBG" && !s.IsRel(v, "advcl"); n++ {
		v = s.Head(v)
	}
	if v < 0 || t[v].Tag != "VBG" || scope.HasFinite(s, 0, v) {
		return end
	}
	for k := first + 2; k < end; k++ {
		if t[k].Text == "," && predicate.BeginsNewClause(s, k+1) {
			return k
		}
	}
	return end
}
