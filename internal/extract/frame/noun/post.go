package noun

import (
	"slices"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// PostHolders are who gets or has the post that the title at token i names after "post of", "role as" or "position of": the
// one whose role it is said to be, or the subject or object of the verb.
func PostHolders(t *tree.Tree, i int) ([]int, bool) {
	h := t.Head(i)
	if h < 0 || h > i || !words.Title[t.Tokens[i].Lemma] || !words.List("post")[t.Tokens[h].Lemma] ||
		t.Preposition(i) != "of" && t.Preposition(i) != "as" {
		return nil, false
	}
	if k := t.Child(h, "nmod:poss"); k >= 0 {
		return t.Nouns(k), true
	}
	v := VerbAbove(t, h)
	if v < 0 || !t.Is(h, "obj", "obl", "nsubj:pass") {
		return nil, true
	}
	c := t.ClauseOf(v)
	switch {
	case t.Is(h, "nsubj"):
		// "The post of director was held by Juan Santos".
		if words.List("officiating")[c.Lemma] {
			return c.Subj, true
		}
	case t.Preposition(h) == "from" || t.Preposition(h) == "of":
		if turn, who := TurnAt(t, v); turn == Losing {
			return who, true // "was removed from the post of director"
		}
	case words.List("installing")[c.Lemma]:
		return slices.DeleteFunc(slices.Clone(c.Obj), func(k int) bool { return k == h }), true
	case words.List("officiating")[c.Lemma]:
		return c.Surface(), true
	}
	return nil, true
}

// Bygone are the adjectives that say when somebody held a post.
var Bygone = words.Lemmas("former past previous then later late current incumbent ex outgoing new future one-time " +
	"sometime longtime long-time first-ever deceased murdered slain assassinated executed ousted deposed disgraced")

// BegunAs is the verb that tells that something began as what the noun at token i says, where the parser tied the noun
// to a clause between the two: "was founded in 1987, after the war broke out, as an offshoot of the League"; -1 for
// none.
func BegunAs(t *tree.Tree, i int) int {
	h := t.Head(i)
	if h < 0 || !t.IsVerb(h) || !words.List("descending")[t.Tokens[i].Lemma] || t.Preposition(i) != "as" || !t.Separated(h, i) ||
		!t.Is(h, "advcl") || t.Head(h) < 0 || !words.Beginning[t.VerbLemma(t.Head(h))] {
		return -1
	}
	return t.Head(h)
}

// VerbAbove is the verb that token i depends on, or -1.
func VerbAbove(t *tree.Tree, i int) int {
	if h := t.Head(i); h >= 0 && t.IsVerb(h) {
		return h
	}
	return -1
}
