package frame

import (
	"slices"

	"annals/internal/extract/document"
)

// enlisted reads "New parties include the Coast League and Red Dawn", "The main unions were the Miners' League, the
// Bakers' Union and Red Star" at the verb of token i: what those with the names are.
func (t *tree) enlisted(i int) kindFact {
	none := kindFact{verb: i}
	l := t.t[i].Lemma
	if l != "be" && l != "include" || !t.finite(i) || i+2 >= len(t.t) {
		return none
	}
	h := i - 1
	for h > 0 && t.t[h].IsAdverb() {
		h--
	}
	c := t.manyBefore(h)
	if c == nil || c.First > h || !t.maySum(c.Last, h) || l == "include" && t.child(c.Last, "nmod:poss") >= 0 {
		return none
	}
	noun := c.Last
	var subjects []int
	for _, one := range t.seriesOf(t.mentionFrom(i + 1)) {
		if !mayBeGroup(one.Entity) {
			return none
		}
		subjects = append(subjects, t.top(one))
	}
	ranked := t.ranked(noun)
	first := t.kindStart(t.hyphenStart(c.First), noun)
	for first < noun && (t.t[first].Tag == "DT" || t.t[first].Tag == "CD" || t.t[first].Lower == "other") && !ranked {
		first++
	}
	if len(subjects) < 2 || slices.Contains(subjects, noun) ||
		first == noun && l == "include" && !words.group[t.t[noun].Lemma] {
		return none
	}
	k := newKind("kind.listed", 0.7, noun, i, subjects)
	k.first, k.last = first, noun
	if ranked {
		_, last := t.span(noun)
		k.last = min(last, h)
	}
	return k
}

// manyBefore is the noun phrase in the plural that ends at token h, or before what is tied to it: "The main unions in Peru
// are".
func (t *tree) manyBefore(h int) *document.Chunk {
	for n := h; n >= 0 && n > h-8; n-- {
		if c := t.s.ChunkAt(n); c != nil && c.Last == n && t.is(n, "nsubj") && t.t[n].Tag == "NNS" {
			return c
		}
	}
	return t.s.ChunkAt(max(h, 0))
}

// maySum reports whether the subject at token noun, of which what follows goes on to token h, is a noun in the plural for
// what bears names.
func (t *tree) maySum(noun, h int) bool {
	l := t.t[noun].Lemma
	if t.t[noun].Tag != "NNS" || !t.bearsName(noun) || !t.is(noun, "nsubj") || t.s.MentionAt(noun) != nil || relational[l] ||
		polities[l] || t.hasWord(noun, "det", "these", "those", "both", "all", "no") {
		return false
	}
	for n := noun + 1; n <= h; n++ {
		if t.t[n].Text == "," || t.t[n].Tag == "CC" {
			return false
		}
	}
	return true
}
