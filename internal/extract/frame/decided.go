package frame

import (
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar"
)

// decided makes of a ban one for each date on which it was decided, where those who decided it are told in a list with
// a date each: "by Chad in 1990, Mali in 1992 and Niger in 1993". Trees make one coordination of such lists or none.
func (t *tree) decided(x *document.Candidate, r *rule, c *clause) []*document.Candidate {
	x.Verb = t.t[c.verb].Start
	if law, undo := t.undone(c); undo >= 0 {
		return t.lifted(x, law, undo)
	}
	p := t.decision(r, c)
	if p < 0 {
		return []*document.Candidate{x}
	}
	dated, when := byDate(grammar.Deciders(t.s, p))
	if len(when) == 0 || len(when) == 1 && when[0] == nil && hasAll(x.Roles[annals.RoleAuthority], dated[nil]) {
		return []*document.Candidate{x}
	}
	var out []*document.Candidate
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

// decision is the verb or adjective whose agents decide what a clause tells: of "declared illegal by Chad" the verb,
// of "is illegal in Chad" the adjective; -1 where a noun tells it.
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

// byDate parts those who decide by the date that each has to itself; when has the dates in the order of the text, nil
// for that of those who have none.
func byDate(list []grammar.Decider) (by map[*dates.Expr][]document.Mention, when []*dates.Expr) {
	by = map[*dates.Expr][]document.Mention{}
	for _, d := range list {
		if !slices.Contains(when, d.Time) {
			when = append(when, d.Time)
		}
		by[d.Time] = append(by[d.Time], d.Mention)
	}
	return by, when
}

// hasAll reports whether a role has all of other fillers, by the same words.
func hasAll(ms, others []document.Mention) bool {
	return !slices.ContainsFunc(others, func(o document.Mention) bool {
		return !slices.ContainsFunc(ms, func(m document.Mention) bool { return m.Start == o.Start && m.End == o.End })
	})
}

// undone is the law or decree by which the clause, a gerund or a relative clause on it, tells of a ban, and the verb
// that undoes it: "set aside the decree banning the Front", "overturned the law that banned it"; -1 for none.
func (t *tree) undone(c *clause) (law, verb int) {
	if c.noun {
		return -1, -1
	}
	law = c.verb - 1
	switch {
	case t.is(c.verb, "acl:relcl", "acl"):
		law = t.head(c.verb)
	case t.t[c.verb].Tag != "VBG":
		return -1, -1
	}
	if law < 0 || !lists["law"][t.t[law].Lemma] || !t.is(law, "obj", "nsubj:pass") {
		return -1, -1
	}
	if h := t.head(law); h >= 0 && t.isVerb(h) && lists["undoing"][t.verbLemma(h)] {
		return law, h
	}
	return -1, -1
}

// lifted makes of a ban one that ended when the verb at token undo tells that the law was undone: whoever undid it had
// not banned, and when it began is not told. Without a date of the end there was a ban, nobody says when.
func (t *tree) lifted(x *document.Candidate, law, undo int) []*document.Candidate {
	delete(x.Roles, annals.RoleAuthority)
	x.Time = edtf.Value{}
	if end := t.timeOf(undo); end != nil {
		if x.Time = end.AsEnd(); t.ofLaw(end, law) {
			x.Time = edtf.MustParse(end.Core.String() + "/") // "annulled a decree of 1990 that banned it"
		}
		x.Cover(end.Start, end.End)
	}
	x.Cover(t.t[undo].Start, t.t[undo].End)
	return []*document.Candidate{x}
}

// ofLaw reports whether a date stands right behind the noun at token law, "a decree of 1990", or before it in its phrase.
func (t *tree) ofLaw(x *dates.Expr, law int) bool {
	first, _ := t.span(law)
	return x.First == law+1 || first <= x.First && x.Last < law
}
