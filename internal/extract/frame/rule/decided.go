package rule

import (
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/grammar"
)

// decided makes of a ban one for each date on which it was decided, where those who decided it are told in a list with
// a date each: "by Chad in 1990, Mali in 1992 and Niger in 1993". Trees make one coordination of such lists or none.
func decided(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause) []*document.Candidate {
	x.Verb = t.Tokens[c.Verb].Start
	if law, undo := undone(t, c); undo >= 0 {
		return lifted(t, x, law, undo)
	}
	p := decision(t, r, c)
	if p < 0 {
		return []*document.Candidate{x}
	}
	dated, when := byDate(grammar.Deciders(t.Sentence, p))
	if len(when) == 0 || len(when) == 1 && when[0] == nil && HasAll(x.Roles[annals.RoleAuthority], dated[nil]) {
		return []*document.Candidate{x}
	}
	var out []*document.Candidate
	for _, date := range when {
		y := *x
		y.Roles = maps.Clone(x.Roles)
		delete(y.Roles, annals.RoleAuthority)
		y.Start, y.End = -1, -1
		y.Cover(t.Tokens[c.Verb].Start, t.Tokens[c.Verb].End)
		y.Cover(t.Tokens[p].Start, t.Tokens[p].End)
		for _, m := range x.Roles[annals.RoleSubject] {
			if m.End > m.Start {
				y.Cover(m.Start, m.End)
			}
		}
		y.Add(annals.RoleAuthority, dated[date]...)
		if date != nil {
			y.Time = turned(t, r, date)
			y.Cover(date.Start, date.End)
		} else if own := dateOf(t, c); own != nil && slices.Contains(when, own) {
			y.Time = edtf.Value{} // its date is another's
			if q := c.Predicate(); tense.PresentTense(t, q) && t.Tense(q) != "perfect" {
				y.Time = tense.Present
			}
		} else {
			coverDate(t, &y, c)
		}
		out = append(out, &y)
	}
	return out
}

// decision is the verb or adjective whose agents decide what a clause tells: of "declared illegal by Chad" the verb,
// of "is illegal in Chad" and "became illegal in Chad" the adjective; -1 where a noun tells it.
func decision(t *tree.Tree, r *Rule, c *tree.Clause) int {
	if h := t.Head(c.Verb); c.Noun && h >= 0 && t.IsVerb(h) && r.above[t.VerbLemma(h)] && !words.Copular[t.VerbLemma(h)] {
		return h
	}
	if c.Noun && !strings.HasPrefix(t.Tokens[c.Verb].Tag, "JJ") {
		return -1
	}
	return c.Verb
}

// turned is when a state that a rule tells held, by a date of its own.
func turned(t *tree.Tree, r *Rule, x *dates.Expr) edtf.Value {
	switch r.Time {
	case "end":
		return x.AsEnd()
	case "event":
		return x.ForEvent()
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

// HasAll reports whether a role has all of other fillers, by the same words.
func HasAll(ms, others []document.Mention) bool {
	return !slices.ContainsFunc(others, func(o document.Mention) bool {
		return !slices.ContainsFunc(ms, func(m document.Mention) bool { return m.Start == o.Start && m.End == o.End })
	})
}

// undone is the law or decree by which the clause, a gerund or a relative clause on it, tells of a ban, and the verb
// that undoes it: "set aside the decree banning the Front", "overturned the law that banned it"; -1 for none.
func undone(t *tree.Tree, c *tree.Clause) (law, verb int) {
	if c.Noun {
		return -1, -1
	}
	law = c.Verb - 1
	switch {
	case t.Is(c.Verb, "acl:relcl", "acl"):
		law = t.Head(c.Verb)
	case t.Tokens[c.Verb].Tag != "VBG":
		return -1, -1
	}
	if law < 0 || !words.List("law")[t.Tokens[law].Lemma] || !t.Is(law, "obj", "nsubj:pass") {
		return -1, -1
	}
	if h := t.Head(law); h >= 0 && t.IsVerb(h) && words.List("undoing")[t.VerbLemma(h)] {
		return law, h
	}
	return -1, -1
}

// lifted makes of a ban one that ended when the verb at token undo tells that the law was undone: whoever undid it had
// not banned, and when it began is not told. Without a date of the end there was a ban, nobody says when.
func lifted(t *tree.Tree, x *document.Candidate, law, undo int) []*document.Candidate {
	delete(x.Roles, annals.RoleAuthority)
	x.Time = edtf.Value{}
	if end := tense.TimeOf(t, undo); end != nil {
		if x.Time = end.AsEnd(); ofLaw(t, end, law) {
			x.Time = end.AsBegun() // "annulled a decree of 1990 that banned it"
		}
		x.Cover(end.Start, end.End)
	}
	x.Cover(t.Tokens[undo].Start, t.Tokens[undo].End)
	return []*document.Candidate{x}
}

// ofLaw reports whether a date stands right behind the noun at token law, "a decree of 1990", or before it in its phrase.
func ofLaw(t *tree.Tree, x *dates.Expr, law int) bool {
	first, _ := t.Span(law)
	return x.First == law+1 || first <= x.First && x.Last < law
}
