package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
)

// punishingVerbs are the verbs for what befalls somebody for a deed.
var punishingVerbs = lists["punishing"]

// addCause adds why what a clause tells was done where a clause of its own says so: "sold well because the mine was closed",
// "was jailed for refusing to pay".
func (t *tree) addCause(e *document.Candidate, c *clause) {
	for _, k := range t.children(c.verb, "advcl", "xcomp", "ccomp") {
		if k < c.verb || len(e.Roles[annals.RoleCause]) > 0 {
			continue
		}
		switch {
		case t.marked(k, "because") && t.finite(k) && t.directly(k, "because"):
			if m, ok := t.reason(k); ok {
				e.Add(annals.RoleCause, m)
			}
		case t.marked(k, "for") && t.t[k].Tag == "VBG" && punishingVerbs[c.lemma] && len(c.obj) > 0:
			e.Add(annals.RoleCause, t.proposition(k))
		}
	}
}

// caused adds the events that a verb like "lead to" says its subject to have caused.
func (r *eventReader) caused(c *clause) bool {
	if c.passive || len(c.subj) == 0 {
		return false
	}
	heads := c.after("in", "to", "into")
	if len(c.obj) > 0 {
		heads = c.obj
	}
	v := r.voice(c.verb)
	found := false
	for _, k := range heads {
		for _, n := range r.eventsOf(k, true) {
			if r.taken[n] {
				continue
			}
			e := r.start("event.caused", likelyEvent, r.nounWords(n), v)
			if e == nil {
				return false
			}
			r.aboutNoun(e, n, nil, nil)
			if l := r.t[c.verb].Lemma; l == "culminate" && slices.ContainsFunc(c.subj, r.isGroup) {
				// "The movement culminated in a rebellion": its own.
				r.addFar(e, annals.RoleActor, c.subj, c.verb)
			} else if m, ok := r.ledUpTo(c); ok {
				e.Add(annals.RoleCause, m)
				e.Cover(m.Start, m.End)
			} else if !c.borrowed {
				// "raided the town, resulting in a fire": the raid did, not who raided.
				r.addAll(e, annals.RoleCause, c.subj)
			}
			if e.Time = r.nounTime(n); e.Time.IsZero() {
				if e.Time = r.eventTime(c.verb); r.is(c.verb, "advcl:relcl") && r.timeAt(c.verb) == nil {
					// "was closed in 1990, which led to a strike": the strike has no date.
					e.Time = edtf.Value{}
				}
			}
			r.tellNoun(e, n, c.verb)
			found = true
		}
	}
	return found
}

// ledUpTo is the words of the whole clause before the comma that a verb of causing says to have led to something: "the mine
// was closed, which led to a strike", "the mine was closed, causing a strike".
func (t *tree) ledUpTo(c *clause) (document.Mention, bool) {
	h, first := t.head(c.verb), c.verb
	pronoun := t.child(c.verb, "nsubj")
	switch {
	case pronoun == c.verb-1 && pronoun > 0 && t.t[pronoun].Tag == "WDT":
		first = pronoun
		a := t.antecedent(pronoun)
		if a >= 0 && (t.isEventNoun(a) || t.isAgent(a) || t.isGroup(a) || t.isPerson(a)) {
			return document.Mention{}, false
		}
		for n := 0; h >= 0 && !t.isVerb(h) && n < 4; n++ {
			h = t.head(h)
		}
	case t.t[c.verb].Tag == "VBG" && t.is(c.verb, "advcl") && c.borrowed:
	default:
		return document.Mention{}, false
	}
	if h < 0 || h > first || !t.isVerb(h) || !t.finite(h) || first < 2 || t.t[first-1].Text != "," {
		return document.Mention{}, false
	}
	k := t.child(h, "nsubj", "nsubj:pass")
	if k < 0 || k > h || t.t[k].Tag == "WDT" || t.t[k].Tag == "WP" {
		return document.Mention{}, false
	}
	begin, _ := t.span(k)
	return t.stretch(begin, first-2), true
}

// directly reports whether nothing before the word that begins the clause of the verb at token k takes the cause back:
// "not because", "just because".
func (t *tree) directly(k int, mark string) bool {
	m := -1
	for _, n := range t.children(k, "mark") {
		if t.t[n].Lower == mark {
			m = n
		}
	}
	return m > 0 && t.t[m-1].Lower != "not" && t.t[m-1].Lower != "just" && t.t[m-1].Lower != "simply"
}

// reason is the words of the finite clause of the verb at token k after the word that begins it, where they stand together.
func (t *tree) reason(k int) (document.Mention, bool) {
	first, last := -1, k
	for _, n := range t.children(k, "mark") {
		if t.t[n].Lower == "because" {
			first = n + 1
		}
	}
	for n := k + 1; n < len(t.t) && (t.within(n, k) || t.is(n, "punct")) &&
		!(t.is(n, "cc") && t.t[n].Tag == "CC" && t.clauseAfter(n, k)); n++ {
		last = n
	}
	for last > k && (t.is(last, "punct") || t.t[last].Tag == "CC" || t.t[last].Tag == "IN" ||
		strings.HasPrefix(t.t[last].Tag, ",")) {
		last--
	}
	if first < 0 || first > k || t.is(first, "punct") {
		return document.Mention{}, false
	}
	return t.stretch(first, last), true
}

// clauseAfter reports whether the conjunction at token n joins another clause with a subject of its own to the verb at token
// k.
func (t *tree) clauseAfter(n, k int) bool {
	h := t.head(n)
	return h > n && t.isVerb(h) && t.head(h) == k && t.child(h, "nsubj") >= 0
}
