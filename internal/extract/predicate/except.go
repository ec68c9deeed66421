package predicate

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
)

// exceptedAt reads those whom a list of authorities leaves out, at the "not" of "but not C", "but not by C", and the
// token after them and their comma; none where no such words stand at token i.
func exceptedAt(s *document.Sentence, i, limit int) ([]Authority, int) {
	t := s.Tokens
	if i < 1 || i+1 >= limit || t[i].Lower != "not" || t[i-1].Tag != "CC" && t[i-1].Text != "," && t[i-1].Lower != "though" {
		return nil, 0
	}
	k := i + 1
	if w := t[k].Lower; w == "by" || w == "in" || w == "from" || w == "with" || w == "of" {
		k++
	}
	list, next := Authorities(s, k, limit)
	if len(list) == 0 {
		return nil, 0
	}
	if next < limit && t[next].Text == "," {
		next++
	}
	return list, next
}

// afterExcepted is the token after those whom a list of authorities leaves out at token i, 0 for none.
func afterExcepted(s *document.Sentence, i, limit int) int {
	_, next := exceptedAt(s, i, limit)
	return next
}

// Exceptions reads that those whom the list of authorities of a standing leaves out have not given it: "is designated
// as a terrorist group by A, but not by B". What is given is what the others have told of them.
func Exceptions(s *document.Sentence, p *Predicate, given []*document.Candidate) {
	if len(given) == 0 || len(p.Agents) == 0 {
		return
	}
	like := given[0]
	for k := p.Agents[0].First; k < p.End || k < p.Verb; k++ {
		list, _ := exceptedAt(s, k, len(s.Tokens))
		for _, a := range list {
			if !CouldDecide(s, a) {
				continue
			}
			c := document.NewCandidate(like.Type, like.Rule, like.Confidence)
			c.Manner = like.Manner
			c.Verb = like.Verb
			for _, r := range []annals.Role{annals.RoleSubject, annals.RoleAs} {
				if m := like.Roles[r]; len(m) > 0 {
					c.Roles[r] = m
				}
			}
			c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
			c.Cover(s.Tokens[k].Start, a.Mention.End)
			if c.Stance = annals.Denied; like.Stance == annals.Denied {
				c.Stance = annals.Asserted
			}
			if like.Time.String() == "/.." {
				c.Time = edtf.MustParse("/..")
			}
			s.Candidates = append(s.Candidates, c)
		}
	}
}
