package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// readDenials finds what somebody says is not so, without telling it in a clause: "denied responsibility", "denies
// recruiting minors", and what another was just told to have said of it: "…, which it denies", "…, a charge that it
// rejects", "It rejected the allegations".
func (s *Sentence) readDenials() {
	t := s.Tokens
	for i := 1; i < len(t); i++ {
		if !t[i].IsVerb() || !lists["denying"][verbBase(t[i])] || s.inQuote(i) || s.insidePhrase(i) || s.negates(i) ||
			s.possible(s.verbGroupStart(i), i) || s.governed(i).Unreal || s.dependent(i, "iobj", "ccomp") >= 0 {
			continue
		}
		if o := s.deniedAt(i); o >= 0 && s.Tokens[o].Tag != "VBG" {
			if like := s.toldBefore(i, o); like != nil {
				s.denialOf(like, i)
				continue
			}
		}
		s.denialDone(i)
	}
}

// negates reports whether the verb at token i is itself denied: "did not deny", "neither confirmed nor denied".
func (s *Sentence) negates(i int) bool {
	return s.leavesOpen(i) ||
		slices.ContainsFunc(s.Tokens[s.verbGroupStart(i):i],
			func(x lang.Token) bool { return x.Lower == "not" || x.Lower == "n't" || x.Lower == "never" })
}

// leavesOpen reports whether who the verb at token i tells of does not do that either: "neither confirmed nor denied",
// "would not confirm or deny".
func (s *Sentence) leavesOpen(i int) bool {
	k, h := s.verbGroupStart(i)-1, s.head(i)
	if k < 0 || s.Tokens[k].Lower != "nor" && s.Tokens[k].Lower != "or" {
		return false
	}
	return s.Tokens[k].Lower == "nor" || h >= 0 && h < k && s.isRel(i, "conj") && s.negatedGroup(s.verbGroupStart(h), h)
}

// deniedAt is the noun or pronoun for what the verb at token i denies, through a relative clause the noun before it; -1
// for none.
func (s *Sentence) deniedAt(i int) int {
	o := s.dependent(i, "obj", "nsubj:pass")
	if s.isRel(i, "acl:relcl") && (o < 0 || s.Tokens[o].Lower == "that") {
		return s.head(i)
	}
	return o
}

// toldBefore is what another was told to have said, in the sentence before token i or in the sentence before, which the
// denied word at token o stands for: "which", "this", "the allegations"; nil for none.
func (s *Sentence) toldBefore(i, o int) *Candidate {
	t := s.Tokens
	w := t[o].Lower
	which := t[o].Tag == "WDT" || t[o].Tag == "WP"
	if !which && w != "this" && w != "it" && !(chargeNouns[w] && !s.hasContent(o, i)) {
		return nil
	}
	said := func(x *Candidate) bool {
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
	c := lastBefore(s.candidates, before, said)
	if n := slices.Index(s.Doc.Sentences, s); c == nil && !which && w != "it" && n > 0 &&
		s.Doc.Sentences[n-1].Block == s.Block {
		c = lastBefore(s.Doc.Sentences[n-1].Candidates(), s.Start, said)
	}
	return c
}

// hasContent reports whether the noun at token o, apart from the verb at token i, says itself what was said:
// "allegations of fraud".
func (s *Sentence) hasContent(o, i int) bool {
	return slices.ContainsFunc(s.dependents(o),
		func(k int) bool { return k != i && s.isRel(k, "nmod", "acl") && !s.isRel(k, "nmod:poss") })
}

// denialOf reads that who the verb at token i tells of denies what was said.
func (s *Sentence) denialOf(like *Candidate, i int) {
	c := NewCandidate(like.Type, "denial.said", 0.75)
	if !s.denier(c, i) || len(c.Speaker) == 1 && len(like.Speaker) == 1 && c.Speaker[0].Entity != nil &&
		c.Speaker[0].Entity == like.Speaker[0].Entity {
		return
	}
	for r, m := range like.Roles {
		c.Roles[r] = m
	}
	s.candidates = append(s.candidates, c)
}

// denialDone reads the deed, or the part in one, that the verb at token i denies: "denied any involvement in the
// attack", "denies training minors", "denied that charge".
func (s *Sentence) denialDone(i int) {
	t := s.Tokens
	first := i + 1
	for first < len(t) && t[first].IsAdverb() {
		first++
	}
	if first+1 >= len(t) || verbBase(t[i]) == "dismiss" || s.passiveGroup(i) {
		return
	}
	value, ok := s.deniedDoing(i, first)
	if !ok {
		value, ok = s.deniedDeed(i, first)
	}
	out := NewCandidate(annals.TypeClaim, "denial.deed", 0.75)
	if !ok || !s.denier(out, i) {
		return
	}
	out.Add(annals.RoleValue, s.mention(value))
	out.Roles[annals.RoleAbout] = out.Speaker
	s.candidates = append(s.candidates, out)
}

// deniedDoing is what the verb at token i denies to be done in a gerund at token first, up to the next clause:
// "training minors".
func (s *Sentence) deniedDoing(i, first int) (value phrase, ok bool) {
	t := s.Tokens
	c := s.ChunkAt(first)
	gerund := t[first].Tag == "VBG" ||
		c != nil && c.First == first && c.Head > first && strings.HasSuffix(t[first].Lower, "ing")
	if !gerund || verbBase(t[i]) != "deny" {
		return value, false
	}
	last := s.propositionEnd(first) - 1
	for k := first; k < last; k++ {
		if t[k].Text == "," && !s.listContinues(first, k) || t[k].Tag == "CC" && k+1 < len(t) && isFinite(t[k+1]) {
			last = k - 1
		}
	}
	return phrase{First: first, Last: last, Head: -1}, true
}

// deniedDeed is the deed or charge at token first that the verb at token i denies: "any part in the attack", "that charge".
func (s *Sentence) deniedDeed(i, first int) (value phrase, ok bool) {
	t := s.Tokens
	c := s.ChunkAt(first)
	if c == nil || c.First != first {
		return value, false
	}
	noun := t[c.Head].Lower
	deed := verbBase(t[i]) == "deny" && (lists["wrongdoing"][noun] || t[first].Lower == "any")
	if !deed && !(chargeNouns[noun] && s.hasContent(c.Head, i)) {
		return value, false
	}
	value = s.phraseOf(c.Head)
	if k := value.Last + 2; k < len(t) && t[k-1].Tag == "IN" && s.TimeAt(k-1) == nil {
		if in := s.ChunkAt(k); in != nil && in.First == k {
			value.Last = s.extend(*in).Last // the parser may tie it to the verb: "denied any part in the attack"
		}
	}
	return value, true
}

// denier makes who denies it by the verb at token i the speaker of c, and reports whether that is told.
func (s *Sentence) denier(c *Candidate, i int) bool {
	t := s.Tokens
	c.Verb, c.Stance = t[i].Start, annals.Denied
	if s.passiveGroup(i) {
		for _, a := range s.readPredicate(i).agents {
			c.Speaker = append(c.Speaker, a.mention)
			c.Cover(t[i].Start, a.mention.End)
		}
		return len(c.Speaker) > 0
	}
	if !s.claimSpeaker(c, i) {
		return false
	}
	c.Time = s.sayingTime(i, nil)
	return true
}
