package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// readFollowers reads that others did what the text has just told of an authority: "Britain banned the Front in 1990, and Peru
// followed in 1992", "Peru followed suit", "Peru did the same".
func readFollowers(s *document.Sentence) {
	for i := 1; i < len(s.Tokens); i++ {
		end := followsAt(s, i)
		if end == 0 || predicate.InQuote(s, i) {
			continue
		}
		for _, a := range predicate.SubjectAuthorities(s, i) {
			if a.Last >= i || !predicate.CouldDecide(s, a) || a.Mention.Entity == nil {
				continue
			}
			like := standingBefore(s, i, func(c *document.Candidate) bool { return !sameAuthority(s, c, a) })
			if like != nil && (like.Stance == annals.Asserted || s.Tokens[i].Lower != "followed") { // "has not listed it, but Peru did so"
				s.Candidates = append(s.Candidates, followed(s, like, a, i, end))
			}
		}
	}
}

// followed is the standing that another authority gave, or took away, as well.
func followed(s *document.Sentence, like *document.Candidate, a predicate.Authority, verb, end int) *document.Candidate {
	x := predicate.TimeAfter(s, end)
	if x == nil || x.Modifier || !predicate.Dates(s, x, verb) {
		x = predicate.LeadingTime(s, predicate.VerbGroupStart(s, verb))
	}
	c := alike(s, like, a, x)
	c.Verb = s.Tokens[verb].Start
	c.Cover(a.Mention.Start, s.Tokens[end-1].End)
	return c
}

// alike is what like tells, of another authority and at the time x, nil for none told.
func alike(s *document.Sentence, like *document.Candidate, a predicate.Authority, x *dates.Expr) *document.Candidate {
	c := document.NewCandidate(like.Type, like.Rule, like.Confidence-0.1)
	c.Roles[annals.RoleSubject] = like.Roles[annals.RoleSubject]
	c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
	if m := like.Roles[annals.RoleAs]; len(m) > 0 && c.Type != annals.TypeDelisting {
		c.Roles[annals.RoleAs] = m // of a list that it was taken off, others may have another
	}
	c.Cover(a.Mention.Start, a.Mention.End)
	if x == nil {
		return c
	}
	c.Cover(x.Start, x.End)
	if c.Time = x.AsStart(); c.Type == annals.TypeDelisting {
		c.Time = x.ForEvent()
	}
	return c
}

// readGapped reads that others did what the sentence has just told of an authority, each at a time of its own and without a verb:
// "Chile banned the Front in 2012, Peru in 2014 and Bolivia in 2016".
func readGapped(s *document.Sentence) {
	done := -1
	for _, like := range s.Standings() {
		at := gapAfter(s, like)
		if at == 0 || like.Verb == done {
			continue
		}
		done = like.Verb
		list, next := predicate.Authorities(s, at, len(s.Tokens))
		if next < len(s.Tokens) && s.Tokens[next].Kind != lang.Punct {
			continue // "in 2012, and Peru in 2014 did so": a clause of its own
		}
		for k := len(list) - 2; k >= 0; k-- {
			if list[k].Time == nil {
				list[k].Time = list[k+1].Time // "Peru and Bolivia in 2014"
			}
		}
		for _, a := range list {
			if a.Time == nil || a.Time.Modifier || a.Mention.Entity == nil || !predicate.CouldDecide(s, a) || sameAuthority(s, like, a) {
				break
			}
			c := alike(s, like, a, a.Time)
			c.Trigger, c.Verb = like.Trigger, like.Verb
			c.Cover(like.Start, like.Start) // the verb is its too
			s.Candidates = append(s.Candidates, c)
		}
	}
}

// readAgain reads that an authority has listed or banned again whom it had taken off its list, or legalized: "took the Front off
// its list in 2014 and put it back in 2016", "lifted the ban in 1985, but reimposed it in 1989".
func readAgain(s *document.Sentence) {
	for i, t := range s.Tokens {
		base := document.VerbBase(t)
		if !t.IsVerb() || !putsOn[base] && !restoring[base] && base != "impose" || predicate.InQuote(s, i) {
			continue
		}
		like, p := standingBefore(s, i, nil), predicate.Read(s, i)
		if like == nil || like.Stance != annals.Asserted || p.Negated || p.PatientHead < 0 || like.Type == annals.TypeDesignation {
			continue
		}
		last := againAt(s, p, base, like)
		if last < 0 {
			continue
		}
		for _, a := range p.Agents {
			if sameAuthority(s, like, a) {
				s.Candidates = append(s.Candidates, again(s, p, like, a, last))
			}
		}
	}
}

// againAt is the last token of the words by which the predicate tells that what like ended was done again; -1 where it does not.
func againAt(s *document.Sentence, p *predicate.Predicate, base string, like *document.Candidate) int {
	t, h := s.Tokens, p.PatientHead
	switch {
	case putsOn[base]:
		if e := p.Patient.Entity; h+1 < len(t) && t[h+1].Lower == "back" && e != nil && e == like.Roles[annals.RoleSubject][0].Entity {
			return h + 1 // "put it back"
		}
	case base == "impose" && (h+1 >= len(t) || t[h+1].Lower != "again"):
	case t[h].Lower == "it", lapses(s, h):
		return h // "reimposed it", "restored the designation", "imposed it again"
	}
	return -1
}

// again is the standing that an authority gave again, by words that end with token last.
func again(s *document.Sentence, p *predicate.Predicate, like *document.Candidate, a predicate.Authority,
	last int) *document.Candidate {
	c := document.NewCandidate(annals.TypeBan, "ban.again", 0.8)
	if like.Type == annals.TypeDelisting {
		c = document.NewCandidate(annals.TypeDesignation, "designation.again", 0.8)
		c.Roles[annals.RoleAs] = []document.Mention{listedAs(s, p, like, last)}
	}
	c.Verb = s.Tokens[p.Verb].Start
	c.Roles[annals.RoleSubject] = like.Roles[annals.RoleSubject]
	if e := p.Patient.Entity; e != nil && e == like.Roles[annals.RoleSubject][0].Entity {
		c.Roles[annals.RoleSubject] = []document.Mention{p.Patient}
	}
	c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
	c.Cover(c.Verb, s.Tokens[last].End)
	if x := predicate.TimeAfter(s, last+1); x != nil && !x.Modifier {
		c.Time = x.AsStart()
		c.Cover(x.Start, x.End)
	}
	predicate.Stance(s, c, p)
	return c
}

// listedAs is as what somebody is listed again: the list from which like tells that they were taken, else the words that tell it.
func listedAs(s *document.Sentence, p *predicate.Predicate, like *document.Candidate, last int) document.Mention {
	for k, t := range s.Tokens {
		if c := s.ChunkAt(k); entity.ListNouns[t.Lower] && c != nil && t.Start >= like.Start && k < p.Verb {
			return scope.Mention(s, document.Phrase{First: c.First, Last: c.Last, Head: c.Head})
		}
	}
	return scope.Mention(s, document.Phrase{First: p.Verb, Last: last, Head: p.Verb})
}

// gapAfter is where others may be named after the time of what an authority did, told in the active; 0 for nowhere.
func gapAfter(s *document.Sentence, like *document.Candidate) int {
	by := like.Roles[annals.RoleAuthority]
	if like.Type != annals.TypeBan && like.Type != annals.TypeDesignation && like.Type != annals.TypeDelisting || len(by) == 0 ||
		like.Stance != annals.Asserted || like.Verb < 0 || like.Time.IsZero() || by[0].Start > like.Verb {
		return 0
	}
	for k := range s.Times {
		x := &s.Times[k]
		if x.Start < like.Verb || x.AsStart() != like.Time && x.ForEvent() != like.Time {
			continue
		}
		if n := x.Last + 1; n < len(s.Tokens) && (s.Tokens[n].Text == "," || s.Tokens[n].Text == ";" || s.Tokens[n].Tag == "CC") {
			return n
		}
	}
	return 0
}

// followsAt is the token after the words that tell that somebody did the same, where they begin at the verb at token i:
// "followed", "followed suit", "did the same", "did likewise", "had done so"; 0 where none do.
func followsAt(s *document.Sentence, i int) int {
	t := s.Tokens
	next := func(k int, words ...string) bool {
		for n, w := range words {
			if k+n >= len(t) || t[k+n].Lower != w {
				return false
			}
		}
		return true
	}
	switch w := t[i].Lower; {
	case w == "done" && i > 0 && t[i-1].Lower == "had" && next(i+1, "so"), w == "did" && next(i+1, "so"):
		return i + 2
	case t[i].Tag != "VBD" && (t[i].Tag != "VBN" || s.Dependent(i, "nsubj") < 0 || s.Dependent(i, "aux", "aux:pass") >= 0):
	case w == "followed" && next(i+1, "suit"):
		return i + 2
	case w == "followed" && (i+1 == len(t) || predicate.SetsOff(t[i+1]) || t[i+1].Text == "." || s.TimeAt(i+1) != nil):
		return i + 1
	case w == "did" && next(i+1, "the", "same"):
		return i + 3
	case w == "did" && next(i+1, "likewise"):
		return i + 2
	}
	return 0
}

// standingBefore is the designation, delisting or ban told last before token i in the sentence, or in the one before it in the
// paragraph, to be so or not to be so, of those of which a condition holds, nil for any; nil for none.
func standingBefore(s *document.Sentence, i int, holds func(*document.Candidate) bool) *document.Candidate {
	standing := func(x *document.Candidate) bool {
		if holds != nil && !holds(x) {
			return false
		}
		switch x.Type {
		case annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan:
			return len(x.Roles[annals.RoleSubject]) > 0 && len(x.Roles[annals.RoleAuthority]) > 0
		}
		return false
	}
	c := lastBefore(s.Standings(), s.Tokens[i].Start, standing)
	if n := slices.Index(s.Doc.Sentences, s); c == nil && n > 0 && s.Doc.Sentences[n-1].Block == s.Block {
		c = lastBefore(s.Doc.Sentences[n-1].Standings(), s.Start, standing)
	}
	if c == nil || c.Stance != annals.Asserted && c.Stance != annals.Denied || len(c.Speaker) > 0 {
		return nil
	}
	return c
}

// lastBefore is the last of the candidates for which a condition holds that end before a byte; nil for none.
func lastBefore(list []*document.Candidate, before int, holds func(*document.Candidate) bool) (last *document.Candidate) {
	for _, x := range list {
		if x.End <= before && (last == nil || x.End > last.End) && holds(x) {
			last = x
		}
	}
	return last
}

// sameAuthority reports whether the authority is one of those of the candidate.
func sameAuthority(s *document.Sentence, c *document.Candidate, a predicate.Authority) bool {
	for _, m := range c.Roles[annals.RoleAuthority] {
		if m.Entity == a.Mention.Entity {
			return true
		}
	}
	return false
}
