package frame

import (
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/grammar"
)

// decided makes of a ban one for each date on which it was decided, where those who decided it are told in a list with a date each: "by Chad in 1990,
// Mali in 1992 and Niger in 1993". Trees make one coordination of such lists or none.
func (t *tree) decided(x *grammar.Candidate, r *rule, c *clause) []*grammar.Candidate {
	x.Verb = t.t[c.verb].Start
	p := t.decision(r, c)
	if p < 0 {
		return []*grammar.Candidate{x}
	}
	dated, when := byDate(t.s.Deciders(p))
	if len(when) == 0 || len(when) == 1 && when[0] == nil && hasAll(x.Roles[annals.RoleAuthority], dated[nil]) {
		return []*grammar.Candidate{x}
	}
	var out []*grammar.Candidate
	for _, date := range when {
		y := *x
		y.Roles = maps.Clone(x.Roles)
		delete(y.Roles, annals.RoleAuthority)
		y.Start, y.End = -1, -1
		y.Cover(t.t[c.verb].Start, t.t[c.verb].End)
		y.Cover(t.t[p].Start, t.t[p].End)
		for _, m := range x.Roles[annals.RoleSubject] {
			if m.End > m.Start {
				y.Cover(m.Start, m.End)
			}
		}
		y.Add(annals.RoleAuthority, dated[date]...)
		if date != nil {
			y.Time = t.turned(r, date)
			y.Cover(date.Start, date.End)
		} else if own := t.ruleDate(c); own != nil && slices.Contains(when, own) {
			y.Time = edtf.Value{} // its date is another's
			if q := c.predicate(); t.presentTense(q) && t.tense(q) != "perfect" {
				y.Time = present
			}
		} else {
			t.coverDate(&y, c)
		}
		out = append(out, &y)
	}
	return out
}

// decision is the verb or adjective whose agents decide what a clause tells: of "declared illegal by Chad" the verb, of "is illegal in Chad" the
// adjective; -1 where a noun tells it.
func (t *tree) decision(r *rule, c *clause) int {
	if h := t.head(c.verb); c.noun && h >= 0 && t.isVerb(h) && r.above[t.verbLemma(h)] {
		return h
	}
	if c.noun && !strings.HasPrefix(t.t[c.verb].Tag, "JJ") {
		return -1
	}
	return c.verb
}

// turned is when a state that a rule tells held, by a date of its own.
func (t *tree) turned(r *rule, x *dates.Expr) edtf.Value {
	if r.time == "end" {
		return x.AsEnd()
	}
	return x.AsStart()
}

// byDate parts those who decide by the date that each has to itself; when has the dates in the order of the text, nil for that of those who have none.
func byDate(list []grammar.Decider) (by map[*dates.Expr][]grammar.Mention, when []*dates.Expr) {
	by = map[*dates.Expr][]grammar.Mention{}
	for _, d := range list {
		if !slices.Contains(when, d.Time) {
			when = append(when, d.Time)
		}
		by[d.Time] = append(by[d.Time], d.Mention)
	}
	return by, when
}

// hasAll reports whether a role has all of other fillers, by the same words.
func hasAll(ms, others []grammar.Mention) bool {
	return !slices.ContainsFunc(others, func(o grammar.Mention) bool {
		return !slices.ContainsFunc(ms, func(m grammar.Mention) bool { return m.Start == o.Start && m.End == o.End })
	})
}
