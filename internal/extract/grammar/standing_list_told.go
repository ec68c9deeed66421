package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// readListTold finds whom an authority put on the list of which it has just told, which is not named again: "struck the Front
// from its list and added the League", "took it off its list in 2014, having put it there in 2005".
func readListTold(s *document.Sentence) {
	for i, t := range s.Tokens {
		base := document.VerbBase(t)
		if t.IsVerb() && keepsOn[base] && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "there" {
			stayedThere(s, i)
		}
		if !t.IsVerb() || base != "add" && base != "put" && base != "place" && !relisting[base] || predicate.InQuote(s, i) {
			continue
		}
		p := predicate.Read(s, i)
		ofOther(s, p)
		like := standingBefore(s, i, func(c *document.Candidate) bool {
			return (c.Type == annals.TypeDelisting || c.Type == annals.TypeDesignation) && c.Stance == annals.Asserted
		})
		if like == nil || p.Negated || p.PatientHead < 0 || !addedThere(s, p, base, like) {
			continue
		}
		by := like.Roles[annals.RoleAuthority][0]
		if !p.Passive && t.Tag != "VBG" && len(p.Agents) > 0 {
			if !sameAuthority(s, like, p.Agents[0]) && s.Tokens[p.Agents[0].Last].Tag != "PRP" {
				continue
			}
			by = p.Agents[0].Mention
			by.Entity = like.Roles[annals.RoleAuthority][0].Entity
		}
		c := document.NewCandidate(annals.TypeDesignation, "designation.added", 0.8)
		c.Manner = document.InPassing
		c.Roles[annals.RoleAuthority] = []document.Mention{by}
		if as := like.Roles[annals.RoleAs]; len(as) > 0 && like.Type == annals.TypeDesignation {
			c.Roles[annals.RoleAs] = as
		} else {
			c.Roles[annals.RoleAs] = []document.Mention{listedAs(s, p, like, p.PatientHead)}
		}
		if x := toldWhen(s, p); x != nil {
			c.Time = x.AsStart()
			c.Cover(x.Start, x.End)
		} else if base == "add" && (like.Start >= s.Start || alsoThen(s, i)) {
			c.Time, _ = edtf.Parse(started(like.Time))
		}
		c.Roles[annals.RoleSubject] = bearers(p, p.Patient)
		c.Verb = t.Start
		c.Cover(t.Start, t.End)
		c.Cover(p.Patient.Start, p.Patient.End)
		coverBearers(c)
		s.Candidates = append(s.Candidates, c)
	}
}

// stayedThere reads until when somebody was on the list of which the sentence has told: "was put on the list in 2005 and stayed
// there until 2014", at the verb of token i.
func stayedThere(s *document.Sentence, i int) {
	like, x := standingBefore(s, i, nil), until(s, i+1)
	if like == nil || like.Type != annals.TypeDesignation || like.Stance != annals.Asserted || x == nil || like.Start < s.Start {
		return
	}
	c := document.NewCandidate(annals.TypeDesignation, "designation.added", 0.8)
	c.Manner = document.InPassing
	for _, r := range []annals.Role{annals.RoleSubject, annals.RoleAuthority, annals.RoleAs} {
		c.Roles[r] = like.Roles[r]
	}
	c.Verb, c.Time = s.Tokens[i].Start, x.AsEnd()
	c.Cover(like.Start, x.End)
	s.Candidates = append(s.Candidates, c)
}

// relisting are the verbs that say by themselves that somebody is put back on a list.
var relisting = wordlist.Set("relist re-list redesignate re-designate")

// alsoThen reports whether the clause of the verb at token i says that it tells of the same act or day as the one before: "In the
// same notice Peru added the League".
func alsoThen(s *document.Sentence, i int) bool {
	for k := i - 1; k > 0 && !s.Tokens[k].IsVerb(); k-- {
		if s.Tokens[k].Lower == "same" && s.Tokens[k-1].Lower == "the" {
			return true
		}
	}
	return false
}

// started is the time of what began when something else was, as EDTF; empty where that has no date.
func started(when edtf.Value) string {
	if first, _, _ := strings.Cut(when.String(), "/"); first != "" {
		return first + "/.."
	}
	return ""
}

// addedThere reports whether the predicate of the verb puts its patient on the list of which like tells: "added the League" at
// the end of its clause or before a time, "put it there".
func addedThere(s *document.Sentence, p *predicate.Predicate, base string, like *document.Candidate) bool {
	end := p.PatientHead + 1
	if n := len(p.Patients); n > 0 && !p.Passive {
		end = predicate.TokenFrom(s, p.Patients[n-1].End)
	}
	e := p.Patient.Entity
	if relisting[base] {
		return p.Passive && len(p.Agents) == 0 && like.Type == annals.TypeDelisting && e != nil &&
			e == like.Roles[annals.RoleSubject][0].Entity
	}
	if base != "add" {
		return !p.Passive && end < len(s.Tokens) && s.Tokens[end].Lower == "there" && e != nil &&
			e == like.Roles[annals.RoleSubject][0].Entity
	}
	if e == nil || e.Kind != "" && e.Kind != annals.Organization && e.Kind != annals.Person ||
		e == like.Roles[annals.RoleSubject][0].Entity {
		return false
	}
	if p.Passive {
		end = p.Verb + 1
	}
	return end >= len(s.Tokens) || predicate.SetsOff(s.Tokens[end]) || s.Tokens[end].Text == "." || s.Tokens[end].Tag == "CC" ||
		s.TimeAt(end) != nil
}

// toldWhen is the date of a predicate that a clause tells besides another's: its own, or the one that opens its clause.
func toldWhen(s *document.Sentence, p *predicate.Predicate) *dates.Expr {
	if len(p.Times) > 0 {
		return p.Times[0]
	}
	for k := p.PatientHead + 1; k < len(s.Tokens) && k < p.PatientHead+3; k++ {
		if x := s.TimeAt(k); x != nil && !x.Modifier {
			return x // "put it there in 2005"
		}
	}
	return predicate.LeadingTime(s, p.First)
}
