package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// statuses makes the statements of a standing that is no designation: recognition, protected persons, observer status.
func statuses(s *document.Sentence, p *predicate.Predicate) {
	subject, ok := standingSubject(s, p)
	if !ok {
		return
	}
	c := document.NewCandidate(annals.TypeStatus, voiceRule(s, "status", p), 0.8)
	c.Trigger, c.Verb = s.Tokens[p.First].Start, s.Tokens[p.Verb].Start
	c.Roles[annals.RoleSubject] = []document.Mention{subject}
	as := scope.Mention(s, p.Complement)
	c.Add(annals.RoleAs, as)
	c.Cover(s.Tokens[p.First].Start, s.Tokens[p.Verb].End)
	if subject.End > subject.Start {
		c.Cover(subject.Start, subject.End)
	}
	var a *predicate.Authority
	for k := range p.Agents {
		a = &p.Agents[k]
		c.Add(annals.RoleAuthority, a.Mention)
	}
	if p.Law.Head >= 0 {
		c.Add(annals.RoleLaw, scope.Mention(s, p.Law))
	}
	c.Time = predicate.PredicateTime(s, p, a)
	if end := expiry(s, p); end != nil {
		c.Time = closed(c.Time, end.Core)
	}
	c.Hedges = hedgeMentions(s, p)
	if a == nil && !named(subject) {
		return
	}
	predicate.Stance(s, c, p)
	s.Candidates = append(s.Candidates, c)
	predicate.Exceptions(s, p, []*document.Candidate{c})
}

// named reports whether a mention stands for somebody or something that can be given a standing.
func named(m document.Mention) bool {
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
func expiry(s *document.Sentence, p *predicate.Predicate) *dates.Expr {
	t := s.Tokens
	for i := p.End; i+1 < len(t); i++ {
		if w := t[i].Lower; (w == "expired" || w == "ended" || w == "lapsed") && t[i-1].Tag == "WDT" {
			return predicate.TimeAfter(s, i+1)
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
