package tree

import (
	"slices"

	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// PassiveAt reports whether the verb at token i is in the passive: by its auxiliary, by the verb that it is joined to,
// or as a participle that hangs on a noun or opens a clause.
func (t *Tree) PassiveAt(i int) bool {
	if t.Tokens[i].Tag != "VBN" && t.Tokens[i].Tag != "VBD" {
		return false
	}
	if t.Child(i, "aux:pass") >= 0 || t.Child(i, "nsubj:pass") >= 0 && !words.Intransitive[t.Tokens[i].Lemma] {
		return true
	}
	if k := t.Child(i, "nsubj"); k >= 0 && k < i && t.Marked(i, "with") && t.Child(i, "obj", "aux") < 0 && t.mayBePassive(i) {
		return true // "with half of its shares sold to the state"
	}
	perfect := false
	for _, k := range t.Children(i, "aux", "cop") {
		switch t.Tokens[k].Lower {
		case "is", "was", "are", "were", "been", "being", "be":
			return t.Tokens[i].Tag == "VBN"
		case "has", "have", "had", "having", "'ve":
			perfect = true
		}
	}
	if passive, known := t.passiveWith(i, perfect); known {
		return passive
	}
	if t.Tokens[i].Tag == "VBD" {
		return t.pastForParticiple(i, perfect)
	}
	if perfect || t.Child(i, "nsubj") >= 0 || words.Intransitive[t.Tokens[i].Lemma] {
		return false
	}
	if t.Is(i, "conj") {
		if words.Active[t.Tokens[i].Lemma] && !t.hasAgent(i) {
			return false // "was arrested and spent a year in prison"
		}
		if h := t.Head(i); t.Tokens[h].Tag != "VBD" && t.Tokens[h].IsVerb() {
			return t.PassiveAt(h)
		}
	}
	return t.Is(i, "acl", "advcl", "conj", "root", "xcomp", "parataxis", "ccomp") && (t.Child(i, "obj") < 0 || t.opensAlone(i))
}

// opensAlone reports whether the participle at token i opens its sentence, so that its object is what it makes of the subject
// or gives it: "Granted legal status in 1991, the League".
func (t *Tree) opensAlone(i int) bool {
	if !t.Is(i, "advcl") || t.Head(i) < i {
		return false
	}
	return !slices.ContainsFunc(t.Tokens[:i], func(x lang.Token) bool { return !x.IsAdverb() })
}

// passiveWith reports whether the verb at token i, joined to another, is passive with it; known is false where the
// other says nothing of it.
func (t *Tree) passiveWith(i int, perfect bool) (passive, known bool) {
	h := t.Head(i)
	if !t.Is(i, "conj") || h < 0 {
		return false, false
	}
	tag, subject := t.Tokens[i].Tag, t.Child(i, "nsubj")
	bare := t.Child(i, "obj", "ccomp", "xcomp") < 0
	single := bare && t.Child(i, "aux") < 0
	was := h < i && t.Child(h, "aux:pass") >= 0
	switch {
	case h < i && t.Is(h, "acl") && !t.Is(h, "acl:relcl") && t.Tokens[h].Tag == "VBN" && subject < 0 && single &&
		t.mayBePassive(i) &&
		t.afterConjunction(i) && t.PassiveAt(h):
		return true, true // "an organization founded by Juan Vega and launched in 1990"
	case tag == "VBD" && !perfect && subject < 0 && bare && t.mayBePassive(i):
		// "was arrested, tried and shot": a past tense that may as well be a participle.
		return h < i && (was || t.Is(h, "conj") && t.Tokens[h].Tag == "VBD") && t.PassiveAt(h), true
	case was && single && t.sharesAuxiliary(i, h, subject):
		return true, true
	case tag == "VBN" && t.Tokens[h].Tag == "VBD" && t.pastBeside(i, h):
		return false, true
	}
	return false, false
}

// sharesAuxiliary reports whether the verb at token i, with a subject of its own or -1, is passive by the "was" of the one
// at h before it: "was shut down and its editor deported", "was restructured and a new board established", "two were shot
// and the sentence of the third commuted to life in prison".
func (t *Tree) sharesAuxiliary(i, h, subject int) bool {
	switch l := t.Tokens[i].Lemma; {
	case words.Undergoing[l]:
		return true
	case words.Beginning[l] && l != "begin" && !words.Intransitive[l] && h < subject && subject < i && t.Child(i, "advcl") < 0 &&
		t.Tokens[subject].Tag != "PRP" && !t.IsSomebody(subject):
		return true
	case words.Changing[l] && subject >= 0 && !t.IsSomebody(subject):
		return t.PassiveAt(h) &&
			slices.ContainsFunc(t.Children(i, "obl"), func(k int) bool { return t.Preposition(k) == "to" })
	}
	return false
}

// pastBeside reports whether what the parser takes for a participle at token i is a past tense like the one at h that it is
// joined to: "arrested and executed members", "sold its shares and later diversified".
func (t *Tree) pastBeside(i, h int) bool {
	if i-h == 2 && t.Child(h, "obj") == i+1 && t.Child(h, "aux:pass") < 0 {
		return true
	}
	return h < i && !t.Is(h, "acl") && t.Child(i, "aux", "cop") < 0 && t.afterConjunction(i) && !t.hasAgent(i) &&
		!t.PassiveAt(h)
}

// pastForParticiple reports whether what the parser takes for a past tense at token i is a participle: it hangs on a
// noun, or opens the sentence. "an organization, founded to", "Founded to".
func (t *Tree) pastForParticiple(i int, perfect bool) bool {
	if t.Arcs[i].Rel == "acl" && t.hasAgent(i) {
		return true
	}
	return (t.Arcs[i].Rel == "acl" || i <= 2 && t.Is(i, "advcl", "root")) && !perfect && t.Child(i, "nsubj", "obj") < 0 &&
		!words.Intransitive[t.Tokens[i].Lemma]
}

// mayBePassive reports whether the verb at token i has a passive, and is not mostly used without an object.
func (t *Tree) mayBePassive(i int) bool {
	return !words.Intransitive[t.Tokens[i].Lemma] && !words.Active[t.Tokens[i].Lemma]
}

// hasAgent reports whether "by" ties something to the verb at token i.
func (t *Tree) hasAgent(i int) bool {
	return slices.ContainsFunc(t.Children(i, "obl"), func(k int) bool { return t.Preposition(k) == "by" })
}

// afterConjunction reports whether nothing but adverbs stands between the verb at token i and a conjunction before it.
func (t *Tree) afterConjunction(i int) bool {
	k := i - 1
	for k > 0 && t.Tokens[k].IsAdverb() {
		k--
	}
	return k > 0 && t.Tokens[k].Tag == "CC"
}
