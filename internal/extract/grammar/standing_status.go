package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
)

// statuses makes the statements of a standing that is no designation: recognition, protected persons, observer status.
func (s *Sentence) statuses(p *predicate) {
	subject, ok := s.standingSubject(p)
	if !ok {
		return
	}
	c := NewCandidate(annals.TypeStatus, s.voiceRule("status", p), 0.8)
	c.Trigger, c.Verb = s.Tokens[p.first].Start, s.Tokens[p.verb].Start
	c.Roles[annals.RoleSubject] = []Mention{subject}
	as := s.mention(p.complement)
	c.Add(annals.RoleAs, as)
	c.Cover(s.Tokens[p.first].Start, s.Tokens[p.verb].End)
	if subject.End > subject.Start {
		c.Cover(subject.Start, subject.End)
	}
	var a *authority
	for k := range p.agents {
		a = &p.agents[k]
		c.Add(annals.RoleAuthority, a.mention)
	}
	if p.law.Head >= 0 {
		c.Add(annals.RoleLaw, s.mention(p.law))
	}
	c.Time = s.predicateTime(p, a)
	if end := s.expiry(p); end != nil {
		c.Time = closed(c.Time, end.Core)
	}
	c.Hedges = s.hedgeMentions(p)
	if a == nil && !named(subject) {
		return
	}
	s.stance(c, p)
	s.candidates = append(s.candidates, c)
	s.exceptions(p, []*Candidate{c})
}

// named reports whether a mention stands for somebody or something that can be given a standing.
func named(m Mention) bool {
	if m.Entity == nil {
		return false
	}
	switch m.Entity.Kind {
	case annals.Organization, annals.State, annals.Body, annals.Person, annals.People:
		return true
	}
	return false
}

// expiry is the date of "which expired in 2009" after a standing.
func (s *Sentence) expiry(p *predicate) *dates.Expr {
	t := s.Tokens
	for i := p.end; i+1 < len(t); i++ {
		if w := t[i].Lower; (w == "expired" || w == "ended" || w == "lapsed") && t[i-1].Tag == "WDT" {
			return s.timeAfter(i + 1)
		}
	}
	return nil
}

// closed is the interval of start's beginning that ends with the date.
func closed(start, end edtf.Value) edtf.Value {
	first, _, _ := strings.Cut(start.String(), "/")
	if v, err := edtf.Parse(first + "/" + end.String()); err == nil {
		return v
	}
	return start
}
