package event

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// arose adds the events that the subject names and that the verb says to have come about.
func (r *reader) arose(c *tree.Clause, subject []int) bool {
	v := voice.Of(r.Tree, c.Verb)
	found := false
	for i, k := range subject {
		for _, n := range r.eventsAmong([]int{k}) {
			if r.taken[n] {
				continue
			}
			e := r.start("event.arose", sureEvent, nounWords(r.Tree, n), v)
			if e == nil {
				return false
			}
			e.Cover(r.Tokens[c.Verb].Start, r.Tokens[c.Verb].End)
			rest := *c
			rest.Obj = nil
			aboutNoun(r.Tree, e, n, nil, &rest)
			if e.Time = tense.EventTime(r.Tree, c.Verb); tense.TimeOf(r.Tree, c.Verb) == nil || i > 0 {
				// Of several, each may have a date of its own.
				if x := tense.NounTime(r.Tree, n); !x.IsZero() {
					e.Time = x
				}
			}
			if r.Is(c.Verb, "acl:relcl") && !hasParty(e) && e.Time.IsZero() && len(e.Roles[annals.RolePlace]) == 0 {
				// "trades that arose", "the battle that ensued"
				found = true
				continue
			}
			r.tellNoun(e, n, c.Verb)
			found = true
		}
	}
	return found
}

// bounded adds the event of which a relative clause only says when it began or ended or how long it was, "the war,
// which ended in 1989", and reports whether there was one.
func (r *reader) bounded(c *tree.Clause) bool {
	bound := bounds[r.Tokens[c.Verb].Lemma]
	if bound == nil || c.Passive || len(c.Obj) > 0 || !r.Is(c.Verb, "acl:relcl") || !r.Finite(c.Verb) {
		return false
	}
	n := r.Head(c.Verb)
	if k := r.Child(c.Verb, "nsubj"); k >= 0 && r.Tokens[k].Tag == "WDT" {
		if a := r.Antecedent(k); a >= 0 {
			n = a
		}
	} else if k >= 0 {
		// "the city where the uprising began"
		return false
	}
	heads := r.eventsAmong([]int{n})
	for up, i := n, 0; len(heads) == 0 && i < 4 && r.Tokens[c.Verb].Lemma == "last" && up >= 0; up, i = r.Head(up), i+1 {
		// "attacks on farms that lasted until 1982": the attacks did.
		if r.IsEventNoun(up) {
			heads = []int{up}
		}
	}
	v := voice.Of(r.Tree, c.Verb)
	if len(heads) == 0 || v.Stance != annals.Asserted {
		return false
	}
	n = heads[0]
	if e, x := r.byNoun[n], tense.TimeOf(r.Tree, c.Verb); e != nil && e.Time.IsZero() && x != nil {
		e.Time = bound(x)
		e.Cover(x.Start, x.End)
		return true
	}
	if r.taken[n] {
		return false
	}
	e := r.start("event.arose", likelyEvent, nounWords(r.Tree, n), v)
	if e == nil {
		return true
	}
	e.Cover(r.Tokens[c.Verb].Start, r.Tokens[c.Verb].End)
	aboutNoun(r.Tree, e, n, nil, nil)
	if e.Time = tense.NounTime(r.Tree, n); e.Time.IsZero() {
		if x := tense.TimeOf(r.Tree, c.Verb); x != nil {
			e.Time = bound(x)
		}
	}
	if e.Time.IsZero() && !hasParty(e) && r.Tokens[c.Verb].Lemma != "last" {
		return false
	}
	r.tellNoun(e, n, c.Verb)
	return true
}

// goesOn adds the events that the subject names and of which the clause says no more than that they began, went on or
// how long they lasted: "the strike began in May 1926", "fighting continued in the north". It reports whether there
// were any.
func (r *reader) goesOn(c *tree.Clause) bool {
	l := r.Tokens[c.Verb].Lemma
	if !goingOnVerbs[l] || c.Passive || !r.Finite(c.Verb) || r.Is(c.Verb, "acl:relcl") ||
		r.Child(c.Verb, "xcomp", "ccomp") >= 0 || slices.ContainsFunc(c.Obj, func(k int) bool { return !noun.Lasts(r.Tree, k) }) ||
		!slices.ContainsFunc(c.Subj, func(k int) bool { return k < c.Verb && r.IsEventNoun(k) }) {
		return false
	}
	rest := *c
	rest.Obj = nil
	if tense.TimeOf(r.Tree, c.Verb) == nil && len(rest.After("in", "between", "at", "near", "across")) == 0 ||
		!r.arose(&rest, c.Subj) {
		return false
	}
	if x := tense.TimeOf(r.Tree, c.Verb); x != nil && (l == "begin" || l == "start") {
		for _, n := range r.eventsAmong(c.Subj) {
			if e := r.byNoun[n]; e != nil && words.Warring[r.Tokens[n].Lemma] && e.Time == tense.EventTime(r.Tree, c.Verb) {
				// "The war began in 1939", and went on.
				e.Time = x.AsStart()
			}
		}
	}
	return true
}

// goingOnVerbs are the verbs without an object that of what their subject names say only when or how long.
var goingOnVerbs = words.Lemmas("begin start continue last resume recommence persist")

// bounds are the verbs by which something begins, ends or lasts, each with what a date then is of it.
var bounds = map[string]func(*dates.Expr) edtf.Value{
	"end": (*dates.Expr).AsEnd, "conclude": (*dates.Expr).AsEnd, "begin": (*dates.Expr).AsStart, "start": (*dates.Expr).AsStart,
	"last": (*dates.Expr).ForEvent,
}

// existed adds the events that "there was" tells, and reports whether there were any: "there have been splits within
// the party".
func (r *reader) existed(c *tree.Clause) bool {
	if r.Tokens[c.Verb].Lemma != "be" ||
		!slices.ContainsFunc(r.Kids[c.Verb], func(k int) bool { return r.Tokens[k].Tag == "EX" && k < c.Verb }) {
		return false
	}
	before := len(r.out)
	for _, k := range r.Children(c.Verb, "nsubj", "obj", "xcomp") {
		if k > c.Verb && r.IsNoun(k) {
			r.arose(c, r.Nouns(k))
		}
	}
	found := len(r.out) > before
	// That there is some such thing, with nobody in it and at no time and place, is no event.
	r.out = slices.DeleteFunc(r.out, func(e *document.Candidate) bool {
		return slices.Index(r.out, e) >= before && !hasParty(e) && e.Time.IsZero() && len(e.Roles[annals.RolePlace]) == 0
	})
	return found
}
