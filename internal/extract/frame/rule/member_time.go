package rule

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/predicate"
)

// datedMembers makes a statement of its own of each member behind whose name a parenthesis says from when until when it
// was one: "its members were the Red Party (1981–1985) and the Miners' League (since 1990)". Behind the name of a
// person such years are those of a life.
func datedMembers(t *tree.Tree, list []*document.Candidate) []*document.Candidate {
	var out []*document.Candidate
	for _, c := range list {
		members := c.Roles[annals.RoleMember]
		if c.Type != annals.TypeMembership ||
			!slices.ContainsFunc(members, func(m document.Mention) bool { return !memberTime(t, m).IsZero() }) {
			out = append(out, c)
			continue
		}
		for _, one := range distribute(t, c, annals.RoleMember) {
			if x := memberTime(t, one.Roles[annals.RoleMember][0]); !x.IsZero() {
				one.Time = x
			}
			out = append(out, one)
		}
	}
	return out
}

// memberTime is the stretch of time that a parenthesis right behind a member's name consists of; zero for none.
func memberTime(t *tree.Tree, m document.Mention) edtf.Value {
	if m.Entity == nil || m.Entity.Kind == annals.Person || m.Entity.Kind == annals.People {
		return edtf.Value{}
	}
	last := -1
	for k := range t.Tokens {
		if t.Tokens[k].Start >= m.Start && t.Tokens[k].End <= m.End {
			last = k
		}
	}
	if last < 0 {
		return edtf.Value{}
	}
	x := predicate.TimeBeside(t.Sentence, last)
	if x == nil {
		return edtf.Value{}
	}
	if v := x.ForState(); v.Kind() == edtf.Interval {
		return v
	}
	return edtf.Value{}
}
