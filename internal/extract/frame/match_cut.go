package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// leaveDescribed leaves out of the evidence the noun that a participle describes, where nothing else of the fact is
// told: what follows the noun alone tells "founded", of "is a committee founded after the coup".
func (t *tree) leaveDescribed(x *document.Candidate, c *clause) {
	if v := c.verb; x.Type == annals.TypeFounding && !c.noun && t.is(v, "acl") && x.End == t.t[v].End && t.head(v) < v {
		x.Start = t.t[v].Start
	}
}

// onePlace leaves of places only the first and those joined to it: what "in" ties to the verb after them only says where the
// place is, or is another fact's, as in "in Murray Hill, in the United States".
func (t *tree) onePlace(parts []part) []part {
	if len(parts) < 2 || parts[0].form != phrase {
		return parts
	}
	return slices.DeleteFunc(slices.Clone(parts), func(p part) bool {
		return p.form == phrase && p.head != parts[0].head && !slices.Contains(t.conjuncts(parts[0].head), p.head)
	})
}

// coverDate widens the evidence of a statement over the date of its predicate that stands right after it: "founded in 1970".
func (t *tree) coverDate(x *document.Candidate, c *clause) {
	d := t.ruleDate(c)
	if d == nil || x.Time.IsZero() || d.First == 0 || t.t[d.First-1].End != x.End {
		return
	}
	x.Cover(d.Start, d.End)
}

// cutPredicate leaves the adjective or participle that tells the fact out of the filler that it describes: "gunmen" of
// "gunmen loyal to the Front".
func (t *tree) cutPredicate(x *document.Candidate, r annals.Role, p part, c *clause) {
	if p.form == phrase && c.noun && c.verb > p.head+1 && t.head(c.verb) == p.head &&
		(t.preposition(c.verb) == "with" || t.preposition(c.verb) == "under") && len(x.Roles[r]) > 0 {
		// "a party with close ties to the Front", "the union under the leadership of Juan Santos": the party, the union.
		if m := &x.Roles[r][len(x.Roles[r])-1]; m.Start < t.t[c.verb].Start && t.t[c.verb].Start < m.End {
			m.End = t.t[p.head].End
		}
		return
	}
	if p.form != phrase || !c.noun || c.verb != p.head+1 || t.head(c.verb) != p.head ||
		!t.t[c.verb].IsAdjective() || len(x.Roles[r]) == 0 {
		return
	}
	if m := &x.Roles[r][len(x.Roles[r])-1]; m.Start < t.t[c.verb].Start && t.t[c.verb].Start < m.End {
		m.End = t.t[p.head].End
	}
}

// cutWhole leaves out of what the predicate itself names whose or where it is: "four councillors" of "four councillors on
// Lima Council", "the national executive" of "the national executive of the League", "the government" of "the government of
// Juan Santos".
func (t *tree) cutWhole(x *document.Candidate, c *clause, typ annals.Type, of, whole annals.Role) {
	if x.Type != typ {
		return
	}
	for _, o := range x.Roles[whole] {
		for n := range x.Roles[of] {
			if m := &x.Roles[of][n]; m.Start <= t.t[c.verb].Start && t.t[c.verb].End < o.Start && o.Start < m.End &&
				m.Entity == nil {
				m.End = t.t[c.verb].End
			}
		}
	}
}

// cutTied leaves out of the fillers of a role what one of the prepositions ties to them that fills another: "training" of
// "offers training for victims of the war", "a charter" of "holds a charter under Title 36 of the Code". What fills the
// other may begin with the preposition itself: "a campaign" of "is a campaign against the death penalty".
func (t *tree) cutTied(x *document.Candidate, role, other annals.Role, prepositions ...string) {
	for n := range x.Roles[role] {
		m := &x.Roles[role][n]
		for _, o := range x.Roles[other] {
			k := slices.IndexFunc(t.t, func(x lang.Token) bool { return x.Start == o.Start })
			if k > 0 && !slices.Contains(prepositions, t.t[k].Lower) {
				k--
			}
			if o.Start > m.Start && o.Start < m.End && k > 0 && slices.Contains(prepositions, t.t[k].Lower) &&
				t.t[k-1].End > m.Start {
				m.End = t.t[k-1].End
			}
		}
	}
}
