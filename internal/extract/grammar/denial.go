package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// readDenials finds what somebody says is not so, without telling it in a clause: "denied responsibility", "denies
// recruiting minors", and what another was just told to have said of it: "…, which it denies", "…, a charge that it
// rejects", "It rejected the allegations".
func readDenials(s *document.Sentence) {
	t := s.Tokens
	for i := 1; i < len(t); i++ {
		if !t[i].IsVerb() || !lists["denying"][document.VerbBase(t[i])] || predicate.InQuote(s, i) || insidePhrase(s, i) ||
			negates(s, i) || possible(s, predicate.VerbGroupStart(s, i), i) || scope.Governed(s, i).Unreal ||
			s.Dependent(i, "iobj", "ccomp") >= 0 {
			continue
		}
		if o := deniedAt(s, i); o >= 0 && s.Tokens[o].Tag != "VBG" {
			if like := toldBefore(s, i, o); like != nil {
				denialOf(s, like, i)
				continue
			}
		}
		denialDone(s, i)
	}
}

// negates reports whether the verb at token i is itself denied: "did not deny", "neither confirmed nor denied".
func negates(s *document.Sentence, i int) bool {
	return scope.LeavesOpen(s, i) ||
		slices.ContainsFunc(s.Tokens[predicate.VerbGroupStart(s, i):i],
			func(x lang.Token) bool { return x.Lower == "not" || x.Lower == "n't" || x.Lower == "never" })
}

// deniedAt is the noun or pronoun for what the verb at token i denies, through a relative clause the noun before it; -1
// for none.
func deniedAt(s *document.Sentence, i int) int {
	o := s.Dependent(i, "obj", "nsubj:pass")
	if s.IsRel(i, "acl:relcl") && (o < 0 || s.Tokens[o].Lower == "that") {
		return s.Head(i)
	}
	return o
}

// toldBefore is what another was told to have said, in the sentence before token i or in the sentence before, which the
// denied word at token o stands for: "which", "this", "the allegations"; nil for none.
func toldBefore(s *document.Sentence, i, o int) *document.Candidate {
	t := s.Tokens
	w := t[o].Lower
	which := t[o].Tag == "WDT" || t[o].Tag == "WP"
	if !which && w != "this" && w != "it" && !(predicate.ChargeNouns[w] && !hasContent(s, o, i)) {
		return nil
	}
	said := func(x *document.Candidate) bool {
		switch x.Type {
		case annals.TypeAccusation, annals.TypeClaim, annals.TypeDescription:
			return len(x.Speaker) > 0 && x.Stance != annals.Denied && x.Stance != annals.Intended
		}
		return false
	}
	before := t[i].Start
	if which {
		before = t[o].Start
	}
	c := lastBefore(s.Candidates, before, said)
	if n := slices.Index(s.Doc.Sentences, s); c == nil && !which && w != "it" && n > 0 &&
		s.Doc.Sentences[n-1].Block == s.Block {
		c = lastBefore(Candidates(s.Doc.Sentences[n-1]), s.Start, said)
	}
	return c
}

// hasContent reports whether the noun at token o, apart from the verb at token i, says itself what was said:
// "allegations of fraud".
func hasContent(s *document.Sentence, o, i int) bool {
	return slices.ContainsFunc(s.Dependents(o),
		func(k int) bool { return k != i && s.IsRel(k, "nmod", "acl") && !s.IsRel(k, "nmod:poss") })
}

// denialOf reads that who the verb at token i tells of denies what was said.
func denialOf(s *document.Sentence, like *document.Candidate, i int) {
	c := document.NewCandidate(like.Type, "denial.said", 0.75)
	if !denier(s, c, i) || len(c.Speaker) == 1 && len(like.Speaker) == 1 && c.Speaker[0].Entity != nil &&
		c.Speaker[0].Entity == like.Speaker[0].Entity {
		return
	}
	for r, m := range like.Roles {
		c.Roles[r] = m
	}
	s.Candidates = append(s.Candidates, c)
}

// denialDone reads the deed, or the part in one, that the verb at token i denies: "denied any involvement in the
// attack", "denies training minors", "denied that charge".
func denialDone(s *document.Sentence, i int) {
	t := s.Tokens
	first := i + 1
	for first < len(t) && t[first].IsAdverb() {
		first++
	}
	if first+1 >= len(t) || document.VerbBase(t[i]) == "dismiss" || predicate.PassiveGroup(s, i) {
		return
	}
	value, ok := deniedDoing(s, i, first)
	if !ok {
		value, ok = deniedDeed(s, i, first)
	}
	out := document.NewCandidate(annals.TypeClaim, "denial.deed", 0.75)
	if !ok || !denier(s, out, i) {
		return
	}
	out.Add(annals.RoleValue, scope.Mention(s, value))
	out.Roles[annals.RoleAbout] = out.Speaker
	s.Candidates = append(s.Candidates, out)
}

// deniedDoing is what the verb at token i denies to be done in a gerund at token first, up to the next clause:
// "training minors".
func deniedDoing(s *document.Sentence, i, first int) (value document.Phrase, ok bool) {
	t := s.Tokens
	c := s.ChunkAt(first)
	gerund := t[first].Tag == "VBG" ||
		c != nil && c.First == first && c.Head > first && strings.HasSuffix(t[first].Lower, "ing")
	if !gerund || document.VerbBase(t[i]) != "deny" {
		return value, false
	}
	last := scope.PropositionEnd(s, first) - 1
	for k := first; k < last; k++ {
		if t[k].Text == "," && !predicate.ListContinues(s, first, k) || t[k].Tag == "CC" && k+1 < len(t) && document.IsFinite(t[k+1]) {
			last = k - 1
		}
	}
	return document.Phrase{First: first, Last: last, Head: -1}, true
}

// deniedDeed is the deed or charge at token first that the verb at token i denies: "any part in the attack", "that charge".
func deniedDeed(s *document.Sentence, i, first int) (value document.Phrase, ok bool) {
	t := s.Tokens
	c := s.ChunkAt(first)
	if c == nil || c.First != first {
		return value, false
	}
	noun := t[c.Head].Lower
	deed := document.VerbBase(t[i]) == "deny" && (lists["wrongdoing"][noun] || t[first].Lower == "any")
	if !deed && !(predicate.ChargeNouns[noun] && hasContent(s, c.Head, i)) {
		return value, false
	}
	value = predicate.PhraseOf(s, c.Head)
	if k := value.Last + 2; k < len(t) && t[k-1].Tag == "IN" && s.TimeAt(k-1) == nil {
		if in := s.ChunkAt(k); in != nil && in.First == k {
			value.Last = s.Extend(*in).Last // the parser may tie it to the verb: "denied any part in the attack"
		}
	}
	return value, true
}

// denier makes who denies it by the verb at token i the speaker of c, and reports whether that is told.
func denier(s *document.Sentence, c *document.Candidate, i int) bool {
	t := s.Tokens
	c.Verb, c.Stance = t[i].Start, annals.Denied
	if predicate.PassiveGroup(s, i) {
		for _, a := range predicate.Read(s, i).Agents {
			c.Speaker = append(c.Speaker, a.Mention)
			c.Cover(t[i].Start, a.Mention.End)
		}
		return len(c.Speaker) > 0
	}
	if !claimSpeaker(s, c, i) {
		return false
	}
	c.Time = sayingTime(s, i, nil)
	return true
}
