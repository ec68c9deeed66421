package frame

import (
	"strings"

	"annals/internal/extract/lang"
)

// tieClauses makes a clause of what the parser took for a phrase before a verb without subject: "after five of its members
// left", where "five" is who left and "after" begins the clause.
func (t *tree) tieClauses() {
	for k := range t.t {
		v, p := t.head(k), t.child(k, "case")
		if !t.is(k, "obl") || v < k || !t.isVerb(v) || !t.is(v, "advcl") || !t.finite(v) ||
			t.child(v, "nsubj", "mark") >= 0 || p < 0 || !orderers[t.t[p].Lower] ||
			t.s.TimeAt(k) != nil || t.s.TimeAt(p) != nil || t.separated(k, v) {
			continue
		}
		t.arcs[k].Rel = "nsubj"
		t.arcs[p] = lang.Arc{Head: v, Rel: "mark"}
	}
	for k, arc := range t.arcs {
		if arc.Rel == "csubj" && arc.Head >= 0 && arc.Head < k && t.t[k].Tag == "VBG" && t.t[k-1].Text == "," {
			// "is social democratic, calling for reform": no subject stands there.
			t.arcs[k].Rel = "advcl"
		}
	}
}

// tieInto ties to the noun for a change the "into" that the parser tied to what changes: "the conversion of the mill
// into flats".
func (t *tree) tieInto() {
	for k := range t.t {
		h := t.head(k)
		if h < 0 || h > k || !t.is(k, "nmod") || t.preposition(k) != "into" || !t.is(h, "nmod") || t.preposition(h) != "of" {
			continue
		}
		if n := t.head(h); n >= 0 && changeNouns[t.t[n].Lemma] {
			t.arcs[k].Head = n
		}
	}
}

// changeNouns are the nouns for something becoming something else.
var changeNouns = lists["becoming"]

// tieBetween ties to the subject of a verb of growing or beginning the "between" after the verb, where the subject is what
// goes on between parties: "tension grew between the league and the church", "a struggle took place among them".
func (t *tree) tieBetween() {
	for k := range t.t {
		p, h := t.child(k, "case"), t.head(k)
		if p < 1 || p > k || t.t[p].Lower != "between" && t.t[p].Lower != "among" || !t.is(k, "obl") || h < 0 || h > k ||
			!waxingVerbs[t.t[h].Lemma] && !(t.t[h].Lemma == "take" && t.t[h+1].Lower == "place") {
			continue
		}
		o := t.child(h, "nsubj")
		if o >= 0 && o < h && (t.isEventNoun(o) || strifeNouns[t.t[o].Lemma] || tieNouns[t.t[o].Lemma]) &&
			(t.child(h, "obj") < 0 || t.t[h].Lemma == "take") {
			t.arcs[k] = lang.Arc{Head: o, Rel: "nmod", Sure: t.arcs[k].Sure}
		}
	}
}

// tieCounts makes a subject of the number that stands right before a verb without subject, which the parser tied to the
// verb's auxiliary or to a date: "Since 1983, more than 80,000 have been killed".
func (t *tree) tieCounts() {
	for v := range t.t {
		if !t.isVerb(v) || !t.finite(v) || t.is(v, "acl:relcl", "acl") || t.child(v, "nsubj", "csubj", "expl") >= 0 {
			continue
		}
		k := v - 1
		for k > 0 && (t.is(k, "aux", "aux:pass") && t.head(k) == v || strings.HasPrefix(t.t[k].Tag, "RB")) {
			k--
		}
		if k < 1 || k == v-1 && t.t[v].Tag == "VBN" || t.t[k].Tag != "CD" || t.s.TimeAt(k) != nil ||
			t.is(k, "nsubj", "obj", "obl", "conj") ||
			t.child(k, "case") >= 0 || t.t[k-1].Tag == "IN" && t.t[k-1].Lower != "than" {
			continue
		}
		rel := "nsubj"
		if t.child(v, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		t.arcs[k] = lang.Arc{Head: v, Rel: rel}
	}
}
