package voice

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// OfNoun is the voice in which the sentence tells what the noun at token i names. A noun takes it for granted that
// what it names happened, whatever becomes of the verb that it stands with, unless somebody says so.
func OfNoun(t *tree.Tree, i int) Voice {
	v := Voice{Stance: annals.Asserted}
	if isNone(t, i) {
		v.Stance = annals.Denied
	}
	if slices.ContainsFunc(t.Children(i, "amod"), func(k int) bool { return plannedWords[t.Tokens[k].Lower] }) {
		// "the planned raid"
		v.Stance = annals.Intended
	}
	for k, n := i, 0; n < len(t.Tokens); n++ {
		h := t.Head(k)
		if h < 0 {
			break
		}
		if t.Is(k, "ccomp") && words.Saying[t.Tokens[h].Lemma] {
			v.Stance = annals.Alleged
			sayer(t, h, &v)
			break
		}
		k = h
	}
	AccordingTo(t, i, &v)
	v.Cued(scope.SaidAt(t.Sentence, i))
	return v
}

// isNone reports whether a determiner says of the noun at token i that there is none.
func isNone(t *tree.Tree, i int) bool {
	return slices.ContainsFunc(t.Children(i, "det"), func(k int) bool { return predicate.None(t.Sentence, k) })
}

// Definite reports whether the noun at token k is told apart by what comes before it: "the", "these", "its", "the state's".
func Definite(t *tree.Tree, k int) bool {
	return t.Child(k, "nmod:poss") >= 0 || t.HasWord(k, "det", "the", "this", "that", "these", "those")
}

var plannedWords = words.List("planned")
