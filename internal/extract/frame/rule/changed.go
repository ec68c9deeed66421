package rule

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// changed reads what members joined instead, beside what is found of what they left: "Portugal left the Free Trade Association
// for the European Community in 1986".
func changed(t *tree.Tree, r *Rule, found []*document.Candidate, c *tree.Clause) []*document.Candidate {
	if r.instead == "" {
		return nil
	}
	var out []*document.Candidate
	for _, x := range found {
		if x.Stance != annals.Asserted {
			continue
		}
		y := document.NewCandidate(annals.TypeMembership, r.instead, 0.7)
		behind := c.After("for")
		for _, k := range c.Obj {
			behind = append(behind, t.Attached(k, []string{"for"})...)
		}
		for _, k := range behind {
			if t.IsName(k) && t.IsGroup(k) && !t.IsState(k) && !inOne(t, k, c.Obj) {
				noun.Add(t, y, annals.RoleOrganization, k)
				endBefore(t, x.Roles[annals.RoleOrganization], y.Roles[annals.RoleOrganization][0].Start)
			}
		}
		if len(y.Roles[annals.RoleOrganization]) == 0 {
			continue
		}
		y.Roles[annals.RoleMember] = x.Roles[annals.RoleMember]
		y.Cover(t.Tokens[c.Verb].Start, t.Tokens[c.Verb].End)
		y.Trigger, y.Stance, y.Speaker, y.Hedges = x.Trigger, x.Stance, x.Speaker, x.Hedges
		if when, ended := strings.CutPrefix(x.Time.String(), "/"); ended && when != ".." {
			y.Time = edtf.MustParse(when + "/..")
		}
		out = append(out, y)
	}
	return out
}

// inOne reports whether one name holds token k and one of the others: "left the Party for Peru".
func inOne(t *tree.Tree, k int, others []int) bool {
	m := t.Sentence.MentionAt(k)
	return m != nil && slices.ContainsFunc(others, func(o int) bool { return m.First <= o && o <= m.Last })
}

// endBefore ends the fillers that hold the place before the preposition there.
func endBefore(t *tree.Tree, ms []document.Mention, place int) {
	i := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start >= place })
	for i > 1 && t.Tokens[i-1].Lower != "for" {
		i--
	}
	for n := range ms {
		if m := &ms[n]; i > 1 && m.Start < t.Tokens[i-1].Start && m.End > place {
			m.End = t.Tokens[i-2].End
		}
	}
}
