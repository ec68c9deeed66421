package frame

import "slices"

// opening reads the phrase that the sentence begins with, up to the comma at token i, as what the subject after it is, where
// the parser took it for something else: "A secular women's union, the League ran schools", "As the largest party in Peru,
// it demanded a vote", "A private bank until 1948, the firm was nationalized".
func (t *tree) opening(i int) kindFact {
	none := kindFact{verb: i}
	if t.t[i].Text != "," || i < 2 || i+2 >= len(t.t) {
		return none
	}
	first, noun := t.openingNoun(i)
	if noun < 0 {
		return none
	}
	last, ok := t.openingEnd(noun, i)
	s, end := t.subjectAfter(i)
	if !ok || s < 0 {
		return none
	}
	for v := end + 1; v < len(t.t) && v < end+8; v++ {
		if !(t.isVerb(v) && t.finite(v)) && t.child(v, "cop") <= end {
			continue
		}
		if !slices.Contains(t.clauseOf(v).surface(), s) && t.subjectBefore(v) != s {
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
func (t *tree) openingNoun(i int) (first, noun int) {
	if w := t.t[0]; w.Lower == "as" || w.IsAdverb() && lists["outdating"][w.Lower] || w.Lower == "once" {
		first = 1
	}
	if t.t[first].Lower == "one" && t.t[first+1].Lower == "of" && t.oneOf(first) {
		return first, first
	}
	noun, _ = t.definingNoun(first)
	if noun < 0 || noun >= i || !words.group[t.t[noun].Lemma] {
		return first, -1
	}
	switch t.t[first].Lower {
	case "a", "an", "another":
		return first, noun
	case "the":
		if t.superlative(first, noun) {
			return first, noun
		}
	}
	return first, -1
}

// openingEnd is the last token, before a date, of the phrase of the noun that stands before the comma at token i; ok is
// false where a clause or another phrase stands between.
func (t *tree) openingEnd(noun, i int) (last int, ok bool) {
	last = i - 1
	for n := i - 1; n > noun; n-- {
		if t.s.TimeAt(n) != nil {
			last = n - 1
		}
		if t.t[n].Text == "," || t.t[n].Tag == "CC" || t.isVerb(n) && t.finite(n) || t.t[n].Tag == "WDT" {
			return last, false
		}
	}
	return last, true
}

// subjectAfter is the name, the pronoun or the noun for a group right after the comma at token i, alone, with its last
// token; -1 for none.
func (t *tree) subjectAfter(i int) (s, end int) {
	if m := t.mentionFrom(i + 1); m != nil && !m.Modifier {
		s, end = t.top(m), m.Last
	} else if c := t.s.ChunkAt(i + 1); c != nil && c.First == i+1 &&
		(t.t[c.Head].Lower == "it" || t.t[c.First].Lower == "the" && words.group[t.t[c.Head].Lemma]) {
		s, end = c.Head, c.Last
	} else {
		return -1, -1
	}
	if next := end + 1; next >= len(t.t) || t.t[next].Tag == "POS" || t.t[next].Tag == "CC" || t.t[next].Text == "," {
		return -1, -1
	}
	return s, end
}
