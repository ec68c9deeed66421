package kind

import (
	"slices"

	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// opening reads the phrase that the sentence begins with, up to the comma at token i, as what the subject after it is, where
// the parser took it for something else: "A secular women's union, the League ran schools", "As the largest party in Peru,
// it demanded a vote", "A private bank until 1948, the firm was nationalized".
func opening(t *tree.Tree, i int) fact {
	none := fact{verb: i}
	if t.Tokens[i].Text != "," || i < 2 || i+2 >= len(t.Tokens) {
		return none
	}
	first, noun := openingNoun(t, i)
	if noun < 0 {
		return none
	}
	last, ok := openingEnd(t, noun, i)
	s, end := subjectAfter(t, i)
	if !ok || s < 0 {
		return none
	}
	for v := end + 1; v < len(t.Tokens) && v < end+8; v++ {
		if !(t.IsVerb(v) && t.Finite(v)) && t.Child(v, "cop") <= end {
			continue
		}
		if !slices.Contains(t.ClauseOf(v).Surface(), s) && subjectBefore(t, v) != s {
			break
		}
		k := newKind("kind.opening", 0.65, noun, v, []int{s})
		k.first, k.last = first, last
		return k
	}
	return none
}

// openingNoun is the noun for a group before the comma at token i with which the sentence begins, and the first token of its
// phrase: of a group that is one of many, or the greatest; -1 for none.
func openingNoun(t *tree.Tree, i int) (first, noun int) {
	if w := t.Tokens[0]; w.Lower == "as" || w.IsAdverb() && words.List("outdating")[w.Lower] || w.Lower == "once" {
		first = 1
	}
	if t.Tokens[first].Lower == "one" && t.Tokens[first+1].Lower == "of" && oneOf(t, first) {
		return first, first
	}
	noun, _ = definingNoun(t, first)
	if noun < 0 || noun >= i || !words.Group[t.Tokens[noun].Lemma] {
		return first, -1
	}
	switch t.Tokens[first].Lower {
	case "a", "an", "another":
		return first, noun
	case "the":
		if superlative(t, first, noun) {
			return first, noun
		}
	}
	return first, -1
}

// openingEnd is the last token, before a date, of the phrase of the noun that stands before the comma at token i; ok is
// false where a clause or another phrase stands between.
func openingEnd(t *tree.Tree, noun, i int) (last int, ok bool) {
	last = i - 1
	for n := i - 1; n > noun; n-- {
		if t.Sentence.TimeAt(n) != nil {
			last = n - 1
		}
		if t.Tokens[n].Text == "," || t.Tokens[n].Tag == "CC" || t.IsVerb(n) && t.Finite(n) || t.Tokens[n].Tag == "WDT" {
			return last, false
		}
	}
	return last, true
}

// subjectAfter is the name, the pronoun or the noun for a group right after the comma at token i, alone, with its last
// token; -1 for none.
func subjectAfter(t *tree.Tree, i int) (s, end int) {
	if m := filler.MentionFrom(t, i+1); m != nil && !m.Modifier {
		s, end = t.Top(m), m.Last
	} else if c := t.Sentence.ChunkAt(i + 1); c != nil && c.First == i+1 &&
		(t.Tokens[c.Head].Lower == "it" || t.Tokens[c.First].Lower == "the" && words.Group[t.Tokens[c.Head].Lemma]) {
		s, end = c.Head, c.Last
	} else {
		return -1, -1
	}
	if next := end + 1; next >= len(t.Tokens) || t.Tokens[next].Tag == "POS" || t.Tokens[next].Tag == "CC" ||
		t.Tokens[next].Text == "," {
		return -1, -1
	}
	return s, end
}
