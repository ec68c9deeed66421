package grammar

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/wordlist"
)

// readClaims finds what somebody says is so: "X claimed that P", "it is alleged that P", "X claims to be Y", "P, said X".
func (s *Sentence) readClaims() {
	t := s.Tokens
	s.claimGoesOn()
	s.claimNamed()
	s.claimQuotedOn()
	for i := 1; i+1 < len(t); i++ {
		if s.inQuote(i) {
			continue
		}
		if t[i].IsNoun() && claimNouns[t[i].Lower] {
			s.claimNoun(i)
			continue
		}
		if t[i].IsVerb() && verbClasses["deny"][verbBase(t[i])] {
			s.claimDenied(i)
			continue
		}
		if t[i].Lower == "whether" {
			s.claimOpen(i)
			continue
		}
		if s.claimWarned(i) {
			continue
		}
		if !t[i].IsVerb() || !verbClasses["say"][verbBase(t[i])] {
			continue
		}
		if s.claimThat(i) || s.claimTo(i) {
			continue
		}
		s.claimQuoted(i)
	}
}

// claimThat reads "V that P" and "V P" at the verb i.
func (s *Sentence) claimThat(i int) bool {
	t := s.Tokens
	base := verbBase(t[i])
	j, when := s.overTimes(i + 1)
	if j >= len(t) {
		return false
	}
	that := s.thatAfter(i, j)
	first := that + 1
	if that < 0 {
		// "announced they would": a clause right after the verb.
		if !verbClasses["bare"][base] || !s.beginsNewClause(j) || t[i].Tag == "VBN" && !s.passiveGroup(i) && !s.active(i) {
			return false
		}
		first = j
	}
	for first < len(t) && (t[first].Text == "," || t[first].Text == ":") {
		first++ // "concluded that: …"
	}
	end := s.beforeMain(i, first, s.beforeConjunct(i, first, s.propositionEnd(first)))
	for end > first && t[end-1].Text == "," {
		end--
	}
	if end <= first+1 || end == len(t) && s.unended() && !s.predicates(first, end) {
		return false // "found that Juan Santos" before a list
	}
	if s.governed(i).Unreal || base == "estimate" && s.passiveGroup(i) {
		return false // what is estimated is a number, which is read as one
	}
	c := NewCandidate(annals.TypeClaim, "claim.that", 0.85)
	c.Verb = t[i].Start
	if c.Stance = annals.Alleged; verbClasses["reveal"][base] {
		c.Stance = annals.Asserted
	}
	if !s.claimSpeaker(c, i) {
		return false
	}
	c.Add(annals.RoleValue, s.unquoted(phrase{First: first, Last: end - 1}))
	s.claimAbout(c, first, end)
	c.Time = s.sayingTime(i, when)
	s.negatedSaying(c, i)
	if that > 0 && cueLists["showing"][t[that-1].Lower] {
		if _, none := s.lacking(that - 1); none {
			c.Stance = annals.Denied // "find no evidence that"
		}
	}
	s.candidates = append(s.candidates, c)
	s.claimsOn(c, end)
	return true
}

// overTimes is the token after the times and adverbs that begin at token i, and the last of these times.
func (s *Sentence) overTimes(i int) (next int, when *dates.Expr) {
	for i < len(s.Tokens) {
		if x := s.TimeAt(i); x != nil && x.First == i {
			when = x
			i = x.Last + 1
		} else if s.Tokens[i].IsAdverb() {
			i++
		} else {
			break
		}
	}
	return i, when
}

// thatAfter is the "that" with which what is said by the verb at token i begins, at token j or over one object, "told the
// court that P"; -1 for none.
func (s *Sentence) thatAfter(i, j int) int {
	t := s.Tokens
	if t[j].Lower == "that" {
		if t[j].Tag != "DT" && t[j].Tag != "WDT" || s.beginsNewClause(j+1) {
			return j
		}
		if j+1 < len(t) {
			if q := s.QuoteAt(j + 1); q != nil && q.First == j+1 && q.Last > j+5 {
				return j
			}
		}
	}
	if t[j].Tag == "IN" && j+1 < len(t) {
		// "relates in a few lines that P", "told in 1990 that P".
		j++
	}
	c := s.ChunkAt(j)
	if c == nil || c.First != j || c.Last+1 >= len(t) || t[c.Last+1].Lower != "that" || t[i].Tag == "VBN" && !s.active(i) {
		return -1
	}
	that := c.Last + 1
	if t[that].Tag == "IN" || (t[j-1].Tag == "IN" || addressed[verbBase(t[i])]) && s.clauseAt(that+1) {
		return that
	}
	return -1
}

// predicates reports whether a finite verb stands among tokens first up to end.
func (s *Sentence) predicates(first, end int) bool {
	return slices.ContainsFunc(s.Tokens[first:end], isFinite)
}

// claimsOn reads what the same speaker goes on to say after the claim that ends at token end: "and that P".
func (s *Sentence) claimsOn(c *Candidate, end int) {
	t := s.Tokens
	for k := end; k+3 < len(t); {
		for k < len(t) && t[k].Text == "," {
			k++
		}
		if k+2 >= len(t) || t[k].Tag != "CC" || t[k+1].Lower != "that" {
			return
		}
		first := k + 2
		for first+1 < len(t) && (t[first].IsAdverb() ||
			s.QuoteAt(first) != nil && s.QuoteAt(first).First == first) {
			// "and that therefore "the war was lost"".
			first++
		}
		if !s.beginsNewClause(first) {
			return
		}
		last := s.propositionEnd(first)
		for last > first && t[last-1].Text == "," {
			last--
		}
		o := *c
		o.Roles = map[annals.Role][]Mention{}
		o.Start, o.End = -1, -1
		o.Cover(t[k+1].Start, t[k+1].End)
		o.Add(annals.RoleValue, s.mention(phrase{First: first, Last: last - 1}))
		s.claimAbout(&o, first, last)
		s.candidates = append(s.candidates, &o)
		k = last
	}
}

// passiveGroup reports whether the verb at token i has a form of "be" before it.
func (s *Sentence) passiveGroup(i int) bool {
	for k := s.verbGroupStart(i); k < i; k++ {
		switch s.Tokens[k].Lower {
		case "is", "was", "are", "were", "been", "being", "be":
			return true
		}
	}
	return false
}

// claimSpeaker sets who says it: the subject, the agent of a passive, or nobody named.
func (s *Sentence) claimSpeaker(c *Candidate, i int) bool {
	t := s.Tokens
	if v := s.madeKnown(i); v >= 0 {
		c.Cover(t[i].Start, t[i].End)
		return s.claimSpeaker(c, v) // "let it be known"
	}
	if s.passiveGroup(i) {
		c.Speaker = []Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
		first := s.verbGroupStart(i)
		if first > 0 && (t[first-1].Lower == "it" || t[first-1].Tag == "EX") {
			first--
		}
		c.Cover(t[first].Start, t[i].End)
		return true
	}
	c.Cover(t[i].Start, t[i].End)
	list := s.sayers(i)
	if k := s.grounded(i); k >= 0 {
		c.Cover(t[k].Start, t[i].End)
		if list = s.sayers(k); len(list) == 0 || t[list[0].first].Tag == "EX" {
			c.Speaker = s.unnamedAt(i) // "There are grounds to believe that"
			return true
		}
	}
	if len(list) == 0 && t[i].Tag == "VBG" {
		if sp := s.clauseSubject(i); sp.Head >= 0 {
			list = []authority{{mention: s.fillerOf(sp), first: sp.First, last: sp.Last}}
		}
	}
	if len(list) == 0 {
		sp := s.subjectOf(s.verbGroupStart(i))
		if sp.Head < 0 {
			return false
		}
		list = []authority{{mention: s.fillerOf(sp), first: sp.First, last: sp.Last}}
	}
	for _, a := range list {
		if t[a.first].Tag == "EX" || s.nobody(a.first) {
			return false
		}
		c.Speaker = append(c.Speaker, a.mention)
		if t[i].Tag != "VBG" {
			c.Cover(t[a.first].Start, a.mention.End)
		}
	}
	return true
}

// grounded is the verb by which somebody has grounds for what the infinitive at token i says, "has reasonable grounds
// to believe", or by which there are such; -1 for none.
func (s *Sentence) grounded(i int) int {
	t := s.Tokens
	if i < 3 || t[i-1].Lower != "to" || !cueLists["grounds"][t[i-2].Lower] {
		return -1
	}
	c := s.ChunkAt(i - 2)
	if c == nil || c.First == 0 {
		return -1
	}
	k := c.First - 1
	if w := verbBase(t[k]); !t[k].IsVerb() || w != "have" && w != "find" && w != "see" && !isBe(t[k].Lower) {
		return -1
	}
	return k
}

// clauseSubject is the subject of the finite verb nearest before token i.
func (s *Sentence) clauseSubject(i int) phrase {
	t := s.Tokens
	for k := i - 1; k > 0; k-- {
		if tag := t[k].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" {
			if p := s.subjectOf(s.verbGroupStart(k)); p.Head >= 0 {
				return p
			}
		}
	}
	return phrase{Head: -1}
}

// claimAbout sets what the proposition is about: its subject.
func (s *Sentence) claimAbout(c *Candidate, first, end int) {
	if s.Tokens[first].Lower == "it" && s.expletive(first) {
		for first < end-1 && s.Tokens[first].Lower != "that" {
			first++
		}
		first++ // "it seems clear that the group left" is about the group
	}
	ch := s.ChunkAt(first)
	if ch == nil || ch.First > first+1 || s.Tokens[ch.Head].Tag == "EX" {
		return
	}
	p := s.extend(*ch)
	if p.Last < end {
		c.Roles[annals.RoleAbout] = []Mention{s.fillerOf(p)}
	}
}

// holdings are the verbs for what somebody goes on to hold to be so.
var holdings = wordlist.Set("believe think consider hold feel maintain insist regard agree doubt deny dispute")

// sayingTime is when it was said.
func (s *Sentence) sayingTime(i int, when *dates.Expr) edtf.Value {
	if when == nil {
		when = s.leadingTime(s.verbGroupStart(i))
	}
	if v := s.clauseVerb(i); when == nil && s.Tokens[i].Tag == "VBG" && v >= 0 {
		if when = s.leadingTime(s.verbGroupStart(v)); when == nil {
			when = s.timeBetween(v, i)
		}
	}
	switch {
	case when != nil:
		return when.ForEvent()
	case (s.Tokens[i].Tag == "VBZ" || s.Tokens[i].Tag == "VBP") &&
		(holdings[s.Tokens[i].Lemma] || i+1 < len(s.Tokens) && s.Tokens[i+1].Tag == "TO"):
		// What somebody holds to be so; "the author says" has no time of its own.
		return edtf.MustParse("/..")
	}
	return edtf.Value{}
}

// negatedSaying makes a claim denied where the verb of saying at token i has a negation or hangs on a verb by which it
// is not said.
func (s *Sentence) negatedSaying(c *Candidate, i int) {
	for k := s.verbGroupStart(i); k < i; k++ {
		if s.Not(k) {
			c.Stance = annals.Denied
		}
	}
	if s.governed(i).Stance == annals.Denied {
		c.Stance = annals.Denied // "stopped short of saying that"
	}
}
