package grammar

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/coref"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/layout"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readClaims finds what somebody says is so: "X claimed that P", "it is alleged that P", "X claims to be Y", "P, said X".
func readClaims(s *document.Sentence) {
	t := s.Tokens
	claimGoesOn(s)
	claimNamed(s)
	claimQuotedOn(s)
	for i := 1; i+1 < len(t); i++ {
		if predicate.InQuote(s, i) {
			continue
		}
		if t[i].IsNoun() && predicate.ClaimNouns[t[i].Lower] {
			claimNoun(s, i)
			continue
		}
		if t[i].IsVerb() && document.VerbClasses["deny"][document.VerbBase(t[i])] {
			claimDenied(s, i)
			continue
		}
		if t[i].Lower == "whether" {
			claimOpen(s, i)
			continue
		}
		if claimWarned(s, i) {
			continue
		}
		if !t[i].IsVerb() || !document.VerbClasses["say"][document.VerbBase(t[i])] {
			continue
		}
		if claimThat(s, i) || claimTo(s, i) {
			continue
		}
		claimQuoted(s, i)
	}
}

// claimThat reads "V that P" and "V P" at the verb i.
func claimThat(s *document.Sentence, i int) bool {
	t := s.Tokens
	base := document.VerbBase(t[i])
	j, when := overTimes(s, i+1)
	if j >= len(t) {
		return false
	}
	that := thatAfter(s, i, j)
	first := that + 1
	if that < 0 {
		// "announced they would": a clause right after the verb.
		if !document.VerbClasses["bare"][base] || !predicate.BeginsNewClause(s, j) ||
			t[i].Tag == "VBN" && !predicate.PassiveGroup(s, i) && !scope.Active(s, i) {
			return false
		}
		first = j
	}
	for first < len(t) && (t[first].Text == "," || t[first].Text == ":") {
		first++ // "concluded that: …"
	}
	end := beforeMain(s, i, first, beforeConjunct(s, i, first, scope.PropositionEnd(s, first)))
	for end > first && t[end-1].Text == "," {
		end--
	}
	if end <= first+1 || end == len(t) && layout.Unended(s) && !predicates(s, first, end) {
		return false // "found that Juan Santos" before a list
	}
	if scope.Governed(s, i).Unreal || base == "estimate" && predicate.PassiveGroup(s, i) {
		return false // what is estimated is a number, which is read as one
	}
	c := document.NewCandidate(annals.TypeClaim, "claim.that", 0.85)
	c.Verb = t[i].Start
	if c.Stance = annals.Alleged; document.VerbClasses["reveal"][base] {
		c.Stance = annals.Asserted
	}
	if !claimSpeaker(s, c, i) {
		return false
	}
	c.Add(annals.RoleValue, unquoted(s, document.Phrase{First: first, Last: end - 1}))
	claimAbout(s, c, first, end)
	c.Time = sayingTime(s, i, when)
	negatedSaying(s, c, i)
	if that > 0 && document.CueLists["showing"][t[that-1].Lower] {
		if _, none := scope.Lacking(s, that-1); none {
			c.Stance = annals.Denied // "find no evidence that"
		}
	}
	s.Candidates = append(s.Candidates, c)
	claimsOn(s, c, end)
	return true
}

// overTimes is the token after the times and adverbs that begin at token i, and the last of these times.
func overTimes(s *document.Sentence, i int) (next int, when *dates.Expr) {
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
func thatAfter(s *document.Sentence, i, j int) int {
	t := s.Tokens
	if t[j].Lower == "that" {
		if t[j].Tag != "DT" && t[j].Tag != "WDT" || predicate.BeginsNewClause(s, j+1) {
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
	if c == nil || c.First != j || c.Last+1 >= len(t) || t[c.Last+1].Lower != "that" || t[i].Tag == "VBN" && !scope.Active(s, i) {
		return -1
	}
	that := c.Last + 1
	if t[that].Tag == "IN" || (t[j-1].Tag == "IN" || scope.Addressed[document.VerbBase(t[i])]) && predicate.ClauseAt(s, that+1) {
		return that
	}
	return -1
}

// predicates reports whether a finite verb stands among tokens first up to end.
func predicates(s *document.Sentence, first, end int) bool {
	return slices.ContainsFunc(s.Tokens[first:end], document.IsFinite)
}

// claimsOn reads what the same speaker goes on to say after the claim that ends at token end: "and that P".
func claimsOn(s *document.Sentence, c *document.Candidate, end int) {
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
		if !predicate.BeginsNewClause(s, first) {
			return
		}
		last := scope.PropositionEnd(s, first)
		for last > first && t[last-1].Text == "," {
			last--
		}
		o := *c
		o.Roles = map[annals.Role][]document.Mention{}
		o.Start, o.End = -1, -1
		o.Cover(t[k+1].Start, t[k+1].End)
		o.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: first, Last: last - 1}))
		claimAbout(s, &o, first, last)
		s.Candidates = append(s.Candidates, &o)
		k = last
	}
}

// claimSpeaker sets who says it: the subject, the agent of a passive, or nobody named.
func claimSpeaker(s *document.Sentence, c *document.Candidate, i int) bool {
	t := s.Tokens
	if v := scope.MadeKnown(s, i); v >= 0 {
		c.Cover(t[i].Start, t[i].End)
		return claimSpeaker(s, c, v) // "let it be known"
	}
	if predicate.PassiveGroup(s, i) {
		c.Speaker = []document.Mention{{Start: t[i].Start, End: t[i].End, Unnamed: true}}
		first := predicate.VerbGroupStart(s, i)
		if first > 0 && (t[first-1].Lower == "it" || t[first-1].Tag == "EX") {
			first--
		}
		c.Cover(t[first].Start, t[i].End)
		return true
	}
	c.Cover(t[i].Start, t[i].End)
	list := predicate.Sayers(s, i)
	if k := grounded(s, i); k >= 0 {
		c.Cover(t[k].Start, t[i].End)
		if list = predicate.Sayers(s, k); len(list) == 0 || t[list[0].First].Tag == "EX" {
			c.Speaker = scope.UnnamedAt(s, i) // "There are grounds to believe that"
			return true
		}
	}
	if len(list) == 0 && t[i].Tag == "VBG" {
		if sp := predicate.ClauseSubject(s, i); sp.Head >= 0 {
			list = []predicate.Authority{{Mention: s.FillerOf(sp), First: sp.First, Last: sp.Last}}
		}
	}
	if len(list) == 0 {
		sp := predicate.SubjectOf(s, predicate.VerbGroupStart(s, i))
		if sp.Head < 0 {
			return false
		}
		list = []predicate.Authority{{Mention: s.FillerOf(sp), First: sp.First, Last: sp.Last}}
	}
	for _, a := range list {
		if t[a.First].Tag == "EX" || predicate.NobodyAt(s, a.First) {
			return false
		}
		c.Speaker = append(c.Speaker, a.Mention)
		if t[i].Tag != "VBG" {
			c.Cover(t[a.First].Start, a.Mention.End)
		}
	}
	return true
}

// grounded is the verb by which somebody has grounds for what the infinitive at token i says, "has reasonable grounds
// to believe", or by which there are such; -1 for none.
func grounded(s *document.Sentence, i int) int {
	t := s.Tokens
	if i < 3 || t[i-1].Lower != "to" || !document.CueLists["grounds"][t[i-2].Lower] {
		return -1
	}
	c := s.ChunkAt(i - 2)
	if c == nil || c.First == 0 {
		return -1
	}
	k := c.First - 1
	if w := document.VerbBase(t[k]); !t[k].IsVerb() || w != "have" && w != "find" && w != "see" && !scope.IsBe(t[k].Lower) {
		return -1
	}
	return k
}

// claimAbout sets what the proposition is about: its subject.
func claimAbout(s *document.Sentence, c *document.Candidate, first, end int) {
	if s.Tokens[first].Lower == "it" && coref.Expletive(s, first) {
		for first < end-1 && s.Tokens[first].Lower != "that" {
			first++
		}
		first++ // "it seems clear that the group left" is about the group
	}
	ch := s.ChunkAt(first)
	if ch == nil || ch.First > first+1 || s.Tokens[ch.Head].Tag == "EX" {
		return
	}
	p := s.Extend(*ch)
	if p.Last < end {
		c.Roles[annals.RoleAbout] = []document.Mention{s.FillerOf(p)}
	}
}

// holdings are the verbs for what somebody goes on to hold to be so.
var holdings = wordlist.Set("believe think consider hold feel maintain insist regard agree doubt deny dispute")

// sayingTime is when it was said.
func sayingTime(s *document.Sentence, i int, when *dates.Expr) edtf.Value {
	if when == nil {
		when = predicate.LeadingTime(s, predicate.VerbGroupStart(s, i))
	}
	if v := s.ClauseVerb(i); when == nil && s.Tokens[i].Tag == "VBG" && v >= 0 {
		if when = predicate.LeadingTime(s, predicate.VerbGroupStart(s, v)); when == nil {
			when = predicate.TimeBetween(s, v, i)
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
func negatedSaying(s *document.Sentence, c *document.Candidate, i int) {
	for k := predicate.VerbGroupStart(s, i); k < i; k++ {
		if predicate.Not(s, k) {
			c.Stance = annals.Denied
		}
	}
	if scope.Governed(s, i).Stance == annals.Denied {
		c.Stance = annals.Denied // "stopped short of saying that"
	}
}
