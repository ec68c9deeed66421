package rule

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// leaveDescribed leaves out of the evidence the noun that a participle describes, where nothing else of the fact is
// told: what follows the noun alone tells "founded", of "is a committee founded after the coup".
func leaveDescribed(t *tree.Tree, x *document.Candidate, c *tree.Clause) {
	if v := c.Verb; x.Type == annals.TypeFounding && !c.Noun && t.Is(v, "acl") && x.End == t.Tokens[v].End && t.Head(v) < v {
		x.Start = t.Tokens[v].Start
	}
}

// onePlace leaves of places only the first and those joined to it: what "in" ties to the verb after them only says where the
// place is, or is another fact's, as in "in Murray Hill, in the United States".
func onePlace(t *tree.Tree, parts []filler.Part) []filler.Part {
	if len(parts) < 2 || parts[0].Form != filler.Phrase {
		return parts
	}
	return slices.DeleteFunc(slices.Clone(parts), func(p filler.Part) bool {
		return p.Form == filler.Phrase && p.Head != parts[0].Head && !slices.Contains(t.Conjuncts(parts[0].Head), p.Head)
	})
}

// coverDate widens the evidence of a statement over the date of its predicate that stands right after it: "founded in 1970".
func coverDate(t *tree.Tree, x *document.Candidate, c *tree.Clause) {
	d := dateOf(t, c)
	if d == nil || x.Time.IsZero() || d.First == 0 || t.Tokens[d.First-1].End != x.End {
		return
	}
	x.Cover(d.Start, d.End)
}

// cutPredicate leaves the adjective or participle that tells the fact out of the filler that it describes: "gunmen" of
// "gunmen loyal to the Front".
func cutPredicate(t *tree.Tree, x *document.Candidate, r annals.Role, p filler.Part, c *tree.Clause) {
	if p.Form == filler.Phrase && c.Noun && c.Verb > p.Head+1 && t.Head(c.Verb) == p.Head &&
		(t.Preposition(c.Verb) == "with" || t.Preposition(c.Verb) == "under") && len(x.Roles[r]) > 0 {
		// "a party with close ties to the Front", "the union under the leadership of Juan Santos": the party, the union.
		if m := &x.Roles[r][len(x.Roles[r])-1]; m.Start < t.Tokens[c.Verb].Start && t.Tokens[c.Verb].Start < m.End {
			m.End = t.Tokens[p.Head].End
		}
		return
	}
	if p.Form != filler.Phrase || !c.Noun || c.Verb != p.Head+1 || t.Head(c.Verb) != p.Head ||
		!t.Tokens[c.Verb].IsAdjective() || len(x.Roles[r]) == 0 {
		return
	}
	if m := &x.Roles[r][len(x.Roles[r])-1]; m.Start < t.Tokens[c.Verb].Start && t.Tokens[c.Verb].Start < m.End {
		m.End = t.Tokens[p.Head].End
	}
}

// cutWhole leaves out of what the predicate itself names whose or where it is: "four councillors" of "four councillors on
// Lima Council", "the national executive" of "the national executive of the League", "the government" of "the government of
// Juan Santos".
func cutWhole(t *tree.Tree, x *document.Candidate, c *tree.Clause, typ annals.Type, of, whole annals.Role) {
	if x.Type != typ {
		return
	}
	for _, o := range x.Roles[whole] {
		for n := range x.Roles[of] {
			if m := &x.Roles[of][n]; m.Start <= t.Tokens[c.Verb].Start && t.Tokens[c.Verb].End < o.Start && o.Start < m.End &&
				m.Entity == nil {
				m.End = t.Tokens[c.Verb].End
			}
		}
	}
}

// cutTied leaves out of the fillers of a role what one of the prepositions ties to them that fills another: "training" of
// "offers training for victims of the war", "a charter" of "holds a charter under Title 36 of the Code". What fills the
// other may begin with the preposition itself: "a campaign" of "is a campaign against the death penalty".
func cutTied(t *tree.Tree, x *document.Candidate, role, other annals.Role, prepositions ...string) {
	for n := range x.Roles[role] {
		m := &x.Roles[role][n]
		for _, o := range x.Roles[other] {
			k := slices.IndexFunc(t.Tokens, func(x lang.Token) bool { return x.Start == o.Start })
			if k > 0 && !slices.Contains(prepositions, t.Tokens[k].Lower) {
				k--
			}
			if o.Start > m.Start && o.Start < m.End && k > 0 && slices.Contains(prepositions, t.Tokens[k].Lower) &&
				t.Tokens[k-1].End > m.Start {
				m.End = t.Tokens[k-1].End
			}
		}
	}
}
