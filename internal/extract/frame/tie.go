package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// tieAgents makes a phrase of the noun after a preposition that the parser took for the subject or object of the verb before
// it: "All funds raised by the League went to schools".
func (t *tree) tieAgents() {
	for k := range t.t {
		h, p := t.arcs[k].Head, t.child(k, "case")
		if !t.is(k, "nsubj", "obj") || h < 0 || h > k || p < 0 || p > k || t.t[p].Lower != "by" || p != t.phraseStart(k)-1 {
			continue
		}
		t.arcs[k] = lang.Arc{Head: h, Rel: "obl", Sure: t.arcs[k].Sure}
	}
}

// phraseStart is the first token of the base noun phrase of token k.
func (t *tree) phraseStart(k int) int {
	if c := t.s.ChunkAt(k); c != nil {
		return c.First
	}
	return k
}

// tieConjuncts coordinates a name after a conjunction with the name of the same sort right before it, where the parser
// coordinated it with a common noun further back: "waged a campaign against the British Army and the Police Service".
func (t *tree) tieConjuncts() {
	for n := 1; n < len(t.s.Mentions); n++ {
		a, b := &t.s.Mentions[n-1], &t.s.Mentions[n]
		if a.Anaphor || b.Anaphor || a.Modifier || b.Modifier || a.Entity == b.Entity ||
			(a.Entity.Kind == annals.Person) != (b.Entity.Kind == annals.Person) {
			continue
		}
		cc := b.First - 1
		if cc > 0 && t.t[cc].Tag == "DT" {
			cc--
		}
		if cc != a.Last+1 || t.t[cc].Tag != "CC" {
			continue
		}
		one, two := t.top(a), t.top(b)
		h := t.arcs[two].Head
		if t.arcs[two].Rel != "conj" || h < 0 || h >= a.First || !t.isNoun(h) || t.isName(h) || t.isVerb(h) ||
			t.preposition(two) != "" || t.preposition(one) == "" {
			continue
		}
		t.arcs[two].Head = one
	}
}

// tieDashes ties what follows a remark between two dashes to the verb before the remark, where the parser tied it to a word
// of the remark: "It was formed in Lima – where its hall still stands – in 1899 by Juan Santos".
func (t *tree) tieDashes() {
	open := -1
	for j := range t.t {
		switch {
		case t.t[j].Text != "-" && t.t[j].Text != "–" && t.t[j].Text != "—" || t.t[j].Glued && t.t[j].Text == "-":
			continue
		case open < 0:
			open = j
			continue
		}
		t.tieOverDashes(open, j)
		v := t.remarked(open, j)
		for k := j + 1; v >= 0 && k < len(t.t); k++ {
			if h := t.arcs[k].Head; h > open && h < j && t.is(k, "obl", "nmod", "advmod", "advcl") {
				t.arcs[k] = lang.Arc{Head: v, Rel: "obl", Sure: t.arcs[k].Sure}
			}
		}
		open = -1
	}
}

// tieOverDashes makes the noun phrase before the first of two dashes the subject of the verb right after the second that has
// none: "in 1998 forty delegates – miners, farmers and clerks – met in Lima".
func (t *tree) tieOverDashes(from, to int) {
	v := to + 1
	for v < len(t.t)-1 && (strings.HasPrefix(t.t[v].Tag, "RB") || t.is(v, "aux", "aux:pass") && t.head(v) > v) {
		v++
	}
	if v >= len(t.t) || from == 0 || !t.isVerb(v) || !t.finite(v) || t.child(v, "nsubj", "csubj", "expl") >= 0 ||
		t.is(v, "conj", "acl") {
		return
	}
	c := t.s.ChunkAt(from - 1)
	if c == nil || c.Last != from-1 || t.child(c.Head, "case") >= 0 || t.s.TimeAt(c.Head) != nil ||
		!t.is(c.Head, "nmod", "obl", "appos") {
		return
	}
	rel := "nsubj"
	if t.passiveAt(v) {
		rel = "nsubj:pass"
	}
	t.arcs[c.Head] = lang.Arc{Head: v, Rel: rel}
}

// remarked is the verb before token from that what stands between the two tokens hangs on, or -1.
func (t *tree) remarked(from, to int) int {
	for k := from + 1; k < to; k++ {
		h := t.arcs[k].Head
		if h > from || h < 0 || t.is(k, "punct") {
			continue
		}
		for n := 0; n < 8 && h >= 0 && h < from; n++ {
			if t.isVerb(h) {
				return h
			}
			h = t.arcs[h].Head
		}
	}
	return -1
}
