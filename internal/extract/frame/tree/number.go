package tree

import (
	"strings"

	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
)

// Numeral reports whether token i is a number, in figures or words, that is no date, rank or part of a name.
func (t *Tree) Numeral(i int) bool {
	if t.Sentence.TimeAt(i) != nil || t.numbersName(i) || strings.Contains(t.Tokens[i].Text, ":") {
		return false // a date, a name's number, a time of day
	}
	switch {
	case t.Tokens[i].Tag == "CD" || t.Tokens[i].Kind == lang.Number:
		return !strings.HasSuffix(t.Tokens[i].Lower, "s") &&
			(t.Tokens[i].Lower != "one" || i+1 < len(t.Tokens) && (Scales[t.Tokens[i+1].Lower] || t.Countable(i+1)))
	case Scales[t.Tokens[i].Lemma] && t.Tokens[i].Tag == "NNS":
		// "thousands of", "hundreds of".
		return i+1 < len(t.Tokens) && t.Tokens[i+1].Lower == "of"
	}
	return false
}

// Scales are the words for powers of ten.
var Scales = words.Lemmas("hundred thousand million billion trillion dozen ten")

// numbersName reports whether token i is part of a name, as the number in "Article 23" and "the Gang of Four".
func (t *Tree) numbersName(i int) bool {
	m := t.Sentence.MentionAt(i)
	if m != nil && !m.Anaphor && m.Last > m.First {
		return true
	}
	return i > 0 && t.Tokens[i-1].Tag == "NNP" && t.Sentence.ChunkAt(i) == t.Sentence.ChunkAt(i-1) && t.Head(i) == i-1
}

// Multiplied is where the words begin that say how often the power of ten at token i is meant: "a few hundred", "a
// couple of thousand"; token i where there are none.
func (t *Tree) Multiplied(i int) int {
	k := i
	switch {
	case !Scales[t.Tokens[i].Lower] || i < 2:
		return i
	case t.Tokens[i-1].Lower == "few":
		k = i - 1
	case t.Tokens[i-1].Lower == "of" && t.Tokens[i-2].Lower == "couple":
		k = i - 2
	default:
		return i
	}
	if t.Tokens[k-1].Lower == "a" {
		k--
	}
	return k
}

// BoundsBelow reports whether token k makes a bound of the words for more or less after it, and denies nothing: "no fewer
// than 300 members", "not more than 30", "never more than 500".
func (t *Tree) BoundsBelow(k int) bool {
	if !predicate.Bounds(t.Sentence, k) {
		return false
	}
	for i := k + 3; i < min(k+7, len(t.Tokens)); i++ {
		if t.Numeral(i) {
			return t.Multiplied(i) == k+3
		}
	}
	return false
}

// Countable reports whether organizations are counted in what the noun at token i names.
func (t *Tree) Countable(i int) bool {
	l := t.Tokens[i].Lemma
	if words.Polity[l] {
		// Only "member states", and the states or provinces that a state or union has or consists of.
		return i > 0 && t.Tokens[i-1].Lower == "member" || t.divides(i)
	}
	return words.Counted[l] || words.Members[l] || words.Mass[l] || words.List("plurality")[l] || t.IsPart(i)
}

// IsPart reports whether the noun at token i is one for the parts of an organization, several of them: "departments",
// "organs".
func (t *Tree) IsPart(i int) bool {
	return t.Tokens[i].Tag == "NNS" && (words.List("unit")[t.Tokens[i].Lemma] || words.List("organ")[t.Tokens[i].Lemma])
}

// divides reports whether the noun at token i, for states or parts of one, is told to be what something is made of or
// divided into: "Germany's 16 states", "consists of four provinces", "a league of six countries".
func (t *Tree) divides(i int) bool {
	h := t.Head(i)
	switch {
	case t.Tokens[i].Tag != "NNS" || h < 0:
		return false
	case t.Child(i, "nmod:poss") >= 0:
		return t.IsState(t.Child(i, "nmod:poss"))
	case t.IsVerb(h):
		return t.Is(i, "obl", "obj") && (words.Consisting[t.VerbLemma(h)] || words.List("dividing")[t.Tokens[h].Lemma])
	}
	return t.Is(i, "nmod") && t.Preposition(i) == "of" && words.Group[t.Tokens[h].Lemma] && !words.Polity[t.Tokens[h].Lemma]
}
