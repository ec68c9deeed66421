package frame

import (
	"slices"

	"annals/internal/extract/lang"
)

// passiveAt reports whether the verb at token i is in the passive: by its auxiliary, by the verb that it is joined to,
// or as a participle that hangs on a noun or opens a clause.
func (t *tree) passiveAt(i int) bool {
	if t.t[i].Tag != "VBN" && t.t[i].Tag != "VBD" {
		return false
	}
	if t.child(i, "aux:pass", "nsubj:pass") >= 0 {
		return true
	}
	if k := t.child(i, "nsubj"); k >= 0 && k < i && t.marked(i, "with") && t.child(i, "obj", "aux") < 0 && t.mayBePassive(i) {
		return true // "with half of its shares sold to the state"
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
	if passive, known := t.passiveWith(i, perfect); known {
		return passive
	}
	if t.t[i].Tag == "VBD" {
		return t.pastForParticiple(i, perfect)
	}
	if perfect || t.child(i, "nsubj") >= 0 || intransitive[t.t[i].Lemma] {
		return false
	}
	if t.is(i, "conj") {
		if words.active[t.t[i].Lemma] && !t.hasAgent(i) {
			return false // "was arrested and spent a year in prison"
		}
		if h := t.head(i); t.t[h].Tag != "VBD" && t.t[h].IsVerb() {
			return t.passiveAt(h)
		}
	}
	return t.is(i, "acl", "advcl", "conj", "root", "xcomp", "parataxis", "ccomp") && (t.child(i, "obj") < 0 || t.opensAlone(i))
}

// opensAlone reports whether the participle at token i opens its sentence, so that its object is what it makes of the subject
// or gives it: "Granted legal status in 1991, the League".
func (t *tree) opensAlone(i int) bool {
	if !t.is(i, "advcl") || t.head(i) < i {
		return false
	}
	return !slices.ContainsFunc(t.t[:i], func(x lang.Token) bool { return !x.IsAdverb() })
}

// passiveWith reports whether the verb at token i, joined to another, is passive with it; known is false where the
// other says nothing of it.
func (t *tree) passiveWith(i int, perfect bool) (passive, known bool) {
	h := t.head(i)
	if !t.is(i, "conj") || h < 0 {
		return false, false
	}
	tag, subject := t.t[i].Tag, t.child(i, "nsubj")
	bare := t.child(i, "obj", "ccomp", "xcomp") < 0
	single := bare && t.child(i, "aux") < 0
	was := h < i && t.child(h, "aux:pass") >= 0
	switch {
	case h < i && t.is(h, "acl") && !t.is(h, "acl:relcl") && t.t[h].Tag == "VBN" && subject < 0 && single &&
		t.mayBePassive(i) &&
		t.afterConjunction(i) && t.passiveAt(h):
		return true, true // "an organization founded by Juan Vega and launched in 1990"
	case tag == "VBD" && !perfect && subject < 0 && bare && t.mayBePassive(i):
		// "was arrested, tried and shot": a past tense that may as well be a participle.
		return h < i && (was || t.is(h, "conj") && t.t[h].Tag == "VBD") && t.passiveAt(h), true
	case was && single && t.sharesAuxiliary(i, h, subject):
		return true, true
	case tag == "VBN" && t.t[h].Tag == "VBD" && t.pastBeside(i, h):
		return false, true
	}
	return false, false
}

// sharesAuxiliary reports whether the verb at token i, with a subject of its own or -1, is passive by the "was" of the one
// at h before it: "was shut down and its editor deported", "was restructured and a new board established", "two were shot
// and the sentence of the third commuted to life in prison".
func (t *tree) sharesAuxiliary(i, h, subject int) bool {
	switch l := t.t[i].Lemma; {
	case words.undergoing[l]:
		return true
	case beginning[l] && l != "begin" && !intransitive[l] && h < subject && subject < i && t.child(i, "advcl") < 0 &&
		t.t[subject].Tag != "PRP" && !t.isSomebody(subject):
		return true
	case words.changing[l] && subject >= 0 && !t.isSomebody(subject):
		return t.passiveAt(h) &&
			slices.ContainsFunc(t.children(i, "obl"), func(k int) bool { return t.preposition(k) == "to" })
	}
	return false
}

// pastBeside reports whether what the parser takes for a participle at token i is a past tense like the one at h that it is
// joined to: "arrested and executed members", "sold its shares and later diversified".
func (t *tree) pastBeside(i, h int) bool {
	if i-h == 2 && t.child(h, "obj") == i+1 && t.child(h, "aux:pass") < 0 {
		return true
	}
	return h < i && !t.is(h, "acl") && t.child(i, "aux", "cop") < 0 && t.afterConjunction(i) && !t.hasAgent(i) &&
		!t.passiveAt(h)
}

// pastForParticiple reports whether what the parser takes for a past tense at token i is a participle: it hangs on a
// noun, or opens the sentence. "an organization, founded to", "Founded to".
func (t *tree) pastForParticiple(i int, perfect bool) bool {
	if t.arcs[i].Rel == "acl" && t.hasAgent(i) {
		return true
	}
	return (t.arcs[i].Rel == "acl" || i <= 2 && t.is(i, "advcl", "root")) && !perfect && t.child(i, "nsubj", "obj") < 0 &&
		!intransitive[t.t[i].Lemma]
}

// mayBePassive reports whether the verb at token i has a passive, and is not mostly used without an object.
func (t *tree) mayBePassive(i int) bool {
	return !intransitive[t.t[i].Lemma] && !words.active[t.t[i].Lemma]
}

// hasAgent reports whether "by" ties something to the verb at token i.
func (t *tree) hasAgent(i int) bool {
	return slices.ContainsFunc(t.children(i, "obl"), func(k int) bool { return t.preposition(k) == "by" })
}

// afterConjunction reports whether nothing but adverbs stands between the verb at token i and a conjunction before it.
func (t *tree) afterConjunction(i int) bool {
	k := i - 1
	for k > 0 && t.t[k].IsAdverb() {
		k--
	}
	return k > 0 && t.t[k].Tag == "CC"
}
