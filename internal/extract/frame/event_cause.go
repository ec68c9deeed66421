package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// punishingVerbs are the verbs for what befalls somebody for a deed.
var punishingVerbs = lists["punishing"]

// addCause adds why what a clause tells was done where a clause of its own says so: "sold well because the mine was closed",
// "was jailed for refusing to pay".
func (t *tree) addCause(e *grammar.Candidate, c *clause) {
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

// directly reports whether nothing before the word that begins the clause of the verb at token k takes the cause back: "not because", "just
// because".
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
func (t *tree) reason(k int) (grammar.Mention, bool) {
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
		return grammar.Mention{}, false
	}
	return grammar.Mention{Start: t.t[first].Start, End: t.t[last].End}, true
}

// clauseAfter reports whether the conjunction at token n joins another clause with a subject of its own to the verb at token
// k.
func (t *tree) clauseAfter(n, k int) bool {
	h := t.head(n)
	return h > n && t.isVerb(h) && t.head(h) == k && t.child(h, "nsubj") >= 0
}
