package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// openQuestions are the words that say of a question that nobody has answered it for good, after "whether" or before it.
var openQuestions = wordlist.Set("debated disputed contested unclear unknown uncertain doubtful questioned controversial " +
	"questionable unsettled undecided debatable moot")

// claimOpen reads what is said to be an open question at the "whether" of token i: "whether the group existed is disputed",
// "it is disputed whether the group existed". What asks or decides is no claim.
func claimOpen(s *document.Sentence, i int) {
	t := s.Tokens
	cue, end := -1, -1
	if k := i - 1; openQuestions[t[k].Lower] {
		cue, end = k, scope.PropositionEnd(s, i+1)
	} else if i == 0 || t[i-1].Text == "," || t[i-1].Tag == "CC" {
		for k := i + 2; k < len(t) && t[k].Text != ";" && cue < 0; k++ {
			if openQuestions[t[k].Lower] && predicate.VerbGroupStart(s, k) < k {
				cue, end = k, predicate.VerbGroupStart(s, k)
			}
		}
	}
	if cue < 0 || !predicate.BeginsNewClause(s, i+1) {
		return
	}
	for end > i+1 && t[end-1].Text == "," {
		end--
	}
	if end <= i+3 {
		return
	}
	c := document.NewCandidate(annals.TypeClaim, "claim.open", 0.75)
	c.Verb, c.Stance = t[cue].Start, annals.Alleged
	c.Cover(t[cue].Start, t[cue].End)
	c.Speaker = []document.Mention{{Start: t[cue].Start, End: t[cue].End, Unnamed: true}}
	c.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: i + 1, Last: end - 1}))
	claimAbout(s, c, i+1, end)
	if naming.Present(t, predicate.VerbGroupStart(s, cue), cue) {
		c.Time = edtf.MustParse("/..")
	}
	s.Candidates = append(s.Candidates, c)
}

// claimWarned reads "warned of P" at the verb i, where P is a noun phrase for what may come.
func claimWarned(s *document.Sentence, i int) bool {
	t := s.Tokens
	if base := document.VerbBase(t[i]); !t[i].IsVerb() || base != "warn" && base != "caution" ||
		predicate.PassiveGroup(s, i) {
		return false
	}
	of := i + 1
	if c := s.ChunkAt(of); c != nil && c.First == of && c.Last+1 < len(t) {
		of = c.Last + 1 // "warned the council of"
	}
	if of+1 >= len(t) || t[of].Lower != "of" && t[of].Lower != "about" {
		return false
	}
	p := s.ChunkAt(of + 1)
	if p == nil || p.First != of+1 {
		return false
	}
	c := document.NewCandidate(annals.TypeClaim, "claim.warned", 0.7)
	c.Verb, c.Stance = t[i].Start, annals.Alleged
	if !claimSpeaker(s, c, i) {
		return false
	}
	c.Add(annals.RoleValue, scope.Mention(s, s.Extend(*p)))
	c.Time = sayingTime(s, i, nil)
	negatedSaying(s, c, i)
	s.Candidates = append(s.Candidates, c)
	return true
}

// claimDenied reads "disputes the notion that P" and "denied that P" at the verb i: the subject says that P is not so.
func claimDenied(s *document.Sentence, i int) {
	t := s.Tokens
	that := i + 1
	if c := s.ChunkAt(i + 1); c != nil && c.First == i+1 && doubtable[t[c.Head].Lower] {
		that = c.Last + 1
	}
	if that+2 >= len(t) || t[that].Lower != "that" || !predicate.BeginsNewClause(s, that+1) || predicate.PassiveGroup(s, i) ||
		scope.LeavesOpen(s, i) {
		return
	}
	first, end := that+1, scope.PropositionEnd(s, that+1)
	end = beforeConjunct(s, i, first, end)
	for end > first && t[end-1].Text == "," {
		end--
	}
	c := document.NewCandidate(annals.TypeClaim, "claim.denied", 0.75)
	c.Verb = t[i].Start
	if end <= first+1 || !claimSpeaker(s, c, i) {
		return
	}
	c.Stance = annals.Denied
	c.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: first, Last: end - 1}))
	claimAbout(s, c, first, end)
	c.Time = sayingTime(s, i, nil)
	for k := predicate.VerbGroupStart(s, i); k < i; k++ {
		if w := t[k].Lower; w == "not" || w == "n't" || w == "never" {
			c.Stance = annals.Alleged
		}
	}
	s.Candidates = append(s.Candidates, c)
}
