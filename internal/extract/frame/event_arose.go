package frame

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
)

// arose adds the events that the subject names and that the verb says to have come about.
func (r *eventReader) arose(c *clause, subject []int) bool {
	v := r.voice(c.verb)
	found := false
	for i, k := range subject {
		for _, n := range r.eventsAmong([]int{k}) {
			if r.taken[n] {
				continue
			}
			e := r.start("event.arose", sureEvent, r.nounWords(n), v)
			if e == nil {
				return false
			}
			e.Cover(r.t[c.verb].Start, r.t[c.verb].End)
			rest := *c
			rest.obj = nil
			r.aboutNoun(e, n, nil, &rest)
			if e.Time = r.eventTime(c.verb); r.timeOf(c.verb) == nil || i > 0 {
				// Of several, each may have a date of its own.
				if x := r.nounTime(n); !x.IsZero() {
					e.Time = x
				}
			}
			if r.is(c.verb, "acl:relcl") && !hasParty(e) && e.Time.IsZero() && len(e.Roles[annals.RolePlace]) == 0 {
				// "trades that arose", "the battle that ensued"
				found = true
				continue
			}
			r.tellNoun(e, n, c.verb)
			found = true
		}
	}
	return found
}

// bounded adds the event of which a relative clause only says when it began or ended or how long it was, "the war,
// which ended in 1989", and reports whether there was one.
func (r *eventReader) bounded(c *clause) bool {
	bound := bounds[r.t[c.verb].Lemma]
	if bound == nil || c.passive || len(c.obj) > 0 || !r.is(c.verb, "acl:relcl") || !r.finite(c.verb) {
		return false
	}
	n := r.head(c.verb)
	if k := r.child(c.verb, "nsubj"); k >= 0 && r.t[k].Tag == "WDT" {
		if a := r.antecedent(k); a >= 0 {
			n = a
		}
	} else if k >= 0 {
		// "the city where the uprising began"
		return false
	}
	heads := r.eventsAmong([]int{n})
	for up, i := n, 0; len(heads) == 0 && i < 4 && r.t[c.verb].Lemma == "last" && up >= 0; up, i = r.head(up), i+1 {
		// "attacks on farms that lasted until 1982": the attacks did.
		if r.isEventNoun(up) {
			heads = []int{up}
		}
	}
	v := r.voice(c.verb)
	if len(heads) == 0 || v.Stance != annals.Asserted {
		return false
	}
	n = heads[0]
	if e, x := r.byNoun[n], r.timeOf(c.verb); e != nil && e.Time.IsZero() && x != nil {
		e.Time = bound(x)
		e.Cover(x.Start, x.End)
		return true
	}
	if r.taken[n] {
		return false
	}
	e := r.start("event.arose", likelyEvent, r.nounWords(n), v)
	if e == nil {
		return true
	}
	e.Cover(r.t[c.verb].Start, r.t[c.verb].End)
	r.aboutNoun(e, n, nil, nil)
	if e.Time = r.nounTime(n); e.Time.IsZero() {
		if x := r.timeOf(c.verb); x != nil {
			e.Time = bound(x)
		}
	}
	if e.Time.IsZero() && !hasParty(e) && r.t[c.verb].Lemma != "last" {
		return false
	}
	r.tellNoun(e, n, c.verb)
	return true
}

// goesOn adds the events that the subject names and of which the clause says no more than that they began, went on or
// how long they lasted: "the strike began in May 1926", "fighting continued in the north". It reports whether there
// were any.
func (r *eventReader) goesOn(c *clause) bool {
	l := r.t[c.verb].Lemma
	if !goingOnVerbs[l] || c.passive || !r.finite(c.verb) || r.is(c.verb, "acl:relcl") ||
		r.child(c.verb, "xcomp", "ccomp") >= 0 || slices.ContainsFunc(c.obj, func(k int) bool { return !r.lasts(k) }) ||
		!slices.ContainsFunc(c.subj, func(k int) bool { return k < c.verb && r.isEventNoun(k) }) {
		return false
	}
	rest := *c
	rest.obj = nil
	if r.timeOf(c.verb) == nil && len(rest.after("in", "between", "at", "near", "across")) == 0 || !r.arose(&rest, c.subj) {
		return false
	}
	if x := r.timeOf(c.verb); x != nil && (l == "begin" || l == "start") {
		for _, n := range r.eventsAmong(c.subj) {
			if e := r.byNoun[n]; e != nil && warNouns[r.t[n].Lemma] && e.Time == r.eventTime(c.verb) {
				// "The war began in 1939", and went on.
				e.Time = x.AsStart()
			}
		}
	}
	return true
}

// goingOnVerbs are the verbs without an object that of what their subject names say only when or how long.
var goingOnVerbs = lemmas("begin start continue last resume recommence persist")

// bounds are the verbs by which something begins, ends or lasts, each with what a date then is of it.
var bounds = map[string]func(*dates.Expr) edtf.Value{
	"end": (*dates.Expr).AsEnd, "conclude": (*dates.Expr).AsEnd, "begin": (*dates.Expr).AsStart, "start": (*dates.Expr).AsStart,
	"last": (*dates.Expr).ForEvent,
}

// existed adds the events that "there was" tells, and reports whether there were any: "there have been splits within
// the party".
func (r *eventReader) existed(c *clause) bool {
	if r.t[c.verb].Lemma != "be" ||
		!slices.ContainsFunc(r.kids[c.verb], func(k int) bool { return r.t[k].Tag == "EX" && k < c.verb }) {
		return false
	}
	before := len(r.out)
	for _, k := range r.children(c.verb, "nsubj", "obj", "xcomp") {
		if k > c.verb && r.isNoun(k) {
			r.arose(c, r.nouns(k))
		}
	}
	found := len(r.out) > before
	// That there is some such thing, with nobody in it and at no time and place, is no event.
	r.out = slices.DeleteFunc(r.out, func(e *document.Candidate) bool {
		return slices.Index(r.out, e) >= before && !hasParty(e) && e.Time.IsZero() && len(e.Roles[annals.RolePlace]) == 0
	})
	return found
}
