package frame

import (
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"slices"

	"annals"
)

// nounVoice is the voice in which the sentence tells what the noun at token i names. A noun takes it for granted that
// what it names happened, whatever becomes of the verb that it stands with, unless somebody says so.
func (t *tree) nounVoice(i int) Voice {
	v := Voice{Stance: annals.Asserted}
	if t.isNone(i) {
		v.Stance = annals.Denied
	}
	if slices.ContainsFunc(t.children(i, "amod"), func(k int) bool { return plannedWords[t.t[k].Lower] }) {
		// "the planned raid"
		v.Stance = annals.Intended
	}
	for k, n := i, 0; n < len(t.t); n++ {
		h := t.head(k)
		if h < 0 {
			break
		}
		if t.is(k, "ccomp") && words.saying[t.t[h].Lemma] {
			v.Stance = annals.Alleged
			t.sayer(h, &v)
			break
		}
		k = h
	}
	t.accordingTo(i, &v)
	v.cued(scope.SaidAt(t.s, i))
	return v
}

func ordinalNoun(t *tree, h int) bool {
	for _, k := range append(t.children(h, "amod", "nummod"), h) {
		switch t.t[k].Lower {
		case "first", "last", "only", "second", "third":
			return true
		}
	}
	return false
}

// isNone reports whether a determiner says of the noun at token i that there is none.
func (t *tree) isNone(i int) bool {
	return slices.ContainsFunc(t.children(i, "det"), func(k int) bool { return predicate.None(t.s, k) })
}
