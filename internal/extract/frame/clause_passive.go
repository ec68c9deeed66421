package frame

import (
	"slices"
	"strings"
)

// passiveAt reports whether the verb at token i is passive.
func (t *tree) passiveAt(i int) bool {
	if t.t[i].Tag != "VBN" && t.t[i].Tag != "VBD" {
		return false
	}
	if t.child(i, "aux:pass", "nsubj:pass") >= 0 {
		return true
	}
	if k := t.child(i, "nsubj"); k >= 0 && k < i && t.marked(i, "with") && t.child(i, "obj", "aux") < 0 && !intransitive[t.t[i].Lemma] && !words.active[t.t[i].Lemma] {
		// "with half of its shares sold to the state"
		return true
	}
	perfect := false
	for _, k := range t.children(i, "aux", "cop") {
		switch t.t[k].Lower {
		case "is", "was", "are", "were", "been", "being", "be":
			return t.t[i].Tag == "VBN"
		case "has", "have", "had", "having", "'ve":
			perfect = true
		}
	}
	if h := t.head(i); t.is(i, "conj") && h >= 0 && h < i && t.is(h, "acl") && !t.is(h, "acl:relcl") && t.t[h].Tag == "VBN" &&
		t.child(i, "nsubj", "obj", "aux", "ccomp", "xcomp") < 0 && !intransitive[t.t[i].Lemma] && !words.active[t.t[i].Lemma] &&
		t.afterConjunction(i) && t.passiveAt(h) {
		// "an organization founded by Juan Vega and launched in 1990"
		return true
	}
	if t.is(i, "conj") && t.t[i].Tag == "VBD" && !perfect && t.child(i, "nsubj", "obj", "ccomp", "xcomp") < 0 && !intransitive[t.t[i].Lemma] &&
		!words.active[t.t[i].Lemma] {
		// "was arrested, tried and shot": a past tense that may as well be a participle.
		h := t.head(i)
		return h >= 0 && h < i && (t.child(h, "aux:pass") >= 0 || t.is(h, "conj") && t.t[h].Tag == "VBD") && t.passiveAt(h)
	}
	if h := t.head(i); t.is(i, "conj") && h >= 0 && words.undergoing[t.t[i].Lemma] && t.child(i, "obj", "aux", "ccomp", "xcomp") < 0 && t.child(h, "aux:pass") >= 0 && h < i {
		// "was shut down and its editor deported"
		return true
	}
	if k, h := t.child(i, "nsubj"), t.head(i); t.is(i, "conj") && h >= 0 && h < k && k < i && beginning[t.t[i].Lemma] && !intransitive[t.t[i].Lemma] &&
		t.t[i].Lemma != "begin" && t.child(i, "obj", "aux", "ccomp", "xcomp", "advcl") < 0 && t.child(h, "aux:pass") >= 0 &&
		t.t[k].Tag != "PRP" && !t.isSomebody(k) {
		// "was restructured and a new board established"
		return true
	}
	if h := t.head(i); t.is(i, "conj") && h >= 0 && h < i && words.changing[t.t[i].Lemma] && t.child(h, "aux:pass") >= 0 &&
		t.child(i, "obj", "aux", "ccomp", "xcomp") < 0 && t.child(i, "nsubj") >= 0 && !t.isSomebody(t.child(i, "nsubj")) &&
		slices.ContainsFunc(t.children(i, "obl"), func(k int) bool { return t.preposition(k) == "to" }) && t.passiveAt(h) {
		// "two were shot and the sentence of the third commuted to life in prison"
		return true
	}
	if h := t.head(i); t.is(i, "conj") && t.t[i].Tag == "VBN" && h >= 0 && t.t[h].Tag == "VBD" && i-h == 2 && t.child(h, "obj") == i+1 && t.child(h, "aux:pass") < 0 {
		// "arrested and executed members": the parser may take the second verb for a participle.
		return false
	}
	if h := t.head(i); t.is(i, "conj") && t.t[i].Tag == "VBN" && h >= 0 && h < i && t.t[h].Tag == "VBD" && !t.is(h, "acl") && t.child(i, "aux", "cop") < 0 &&
		t.afterConjunction(i) && !slices.ContainsFunc(t.children(i, "obl"), func(k int) bool { return t.preposition(k) == "by" }) && !t.passiveAt(h) {
		// "sold its shares and later diversified": what is joined to a past tense without "was" is one.
		return false
	}
	if t.t[i].Tag == "VBD" && t.arcs[i].Rel == "acl" && slices.ContainsFunc(t.children(i, "obl"), func(k int) bool { return t.preposition(k) == "by" }) {
		return true
	}
	if t.t[i].Tag == "VBD" && (t.arcs[i].Rel == "acl" || i <= 2 && t.is(i, "advcl", "root")) && !perfect && t.child(i, "nsubj", "obj") < 0 && !intransitive[t.t[i].Lemma] {
		// "an organization, founded to", "Founded to": a past tense that hangs on a noun or opens the sentence is a participle.
		return true
	}
	if t.t[i].Tag != "VBN" || perfect || t.child(i, "nsubj") >= 0 || intransitive[t.t[i].Lemma] {
		return false
	}
	if t.is(i, "conj") && words.active[t.t[i].Lemma] && !slices.ContainsFunc(t.children(i, "obl"), func(k int) bool { return t.preposition(k) == "by" }) {
		// "was arrested and spent a year in prison"
		return false
	}
	if t.is(i, "conj") && t.t[t.head(i)].Tag != "VBD" && strings.HasPrefix(t.t[t.head(i)].Tag, "VB") {
		h := t.head(i)
		return t.passiveAt(h)
	}
	return t.is(i, "acl", "advcl", "conj", "root", "xcomp", "parataxis", "ccomp") && t.child(i, "obj") < 0
}

// afterConjunction reports whether nothing but adverbs stands between the verb at token i and a conjunction before it.
func (t *tree) afterConjunction(i int) bool {
	k := i - 1
	for k > 0 && strings.HasPrefix(t.t[k].Tag, "RB") {
		k--
	}
	return k > 0 && t.t[k].Tag == "CC"
}
