package grammar

import (
	"annals"
	"annals/edtf"
)

// exceptedAt reads those whom a list of authorities leaves out, at the "not" of "but not C", "but not by C", and the
// token after them and their comma; none where no such words stand at token i.
func (s *Sentence) exceptedAt(i, limit int) ([]authority, int) {
	t := s.Tokens
	if i < 1 || i+1 >= limit || t[i].Lower != "not" || t[i-1].Tag != "CC" && t[i-1].Text != "," && t[i-1].Lower != "though" {
		return nil, 0
	}
	k := i + 1
	if w := t[k].Lower; w == "by" || w == "in" || w == "from" || w == "with" {
		k++
	}
	list, next := s.authorities(k, limit)
	if len(list) == 0 {
		return nil, 0
	}
	if next < limit && t[next].Text == "," {
		next++
	}
	return list, next
}

// afterExcepted is the token after those whom a list of authorities leaves out at token i, 0 for none.
func (s *Sentence) afterExcepted(i, limit int) int {
	_, next := s.exceptedAt(i, limit)
	return next
}

// exceptions reads that those whom the list of authorities of a standing leaves out have not given it: "is designated
// as a terrorist group by A, but not by B". What is given is what the others have told of them.
func (s *Sentence) exceptions(p *predicate, given []*Candidate) {
	if len(given) == 0 || len(p.agents) == 0 {
		return
	}
	like := given[0]
	for k := p.agents[0].first; k < p.end || k < p.verb; k++ {
		list, _ := s.exceptedAt(k, len(s.Tokens))
		for _, a := range list {
			if !s.couldDecide(a) {
				continue
			}
			c := NewCandidate(like.Type, like.Rule, like.Confidence)
			c.Verb = like.Verb
			for _, r := range []annals.Role{annals.RoleSubject, annals.RoleAs} {
				if m := like.Roles[r]; len(m) > 0 {
					c.Roles[r] = m
				}
			}
			c.Roles[annals.RoleAuthority] = []Mention{a.mention}
			c.Cover(s.Tokens[k].Start, a.mention.End)
			if c.Stance = annals.Denied; like.Stance == annals.Denied {
				c.Stance = annals.Asserted
			}
			if like.Time.String() == "/.." {
				c.Time = edtf.MustParse("/..")
			}
			s.candidates = append(s.candidates, c)
		}
	}
}
