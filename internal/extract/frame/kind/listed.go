package kind

import (
	"slices"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/repair"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// enlisted reads "New parties include the Coast League and Red Dawn", "The main unions were the Miners' League, the
// Bakers' Union and Red Star" at the verb of token i: what those with the names are.
func enlisted(t *tree.Tree, i int) fact {
	none := fact{verb: i}
	l := t.Tokens[i].Lemma
	if l != "be" && l != "include" || !t.Finite(i) || i+2 >= len(t.Tokens) {
		return none
	}
	h := i - 1
	for h > 0 && t.Tokens[h].IsAdverb() {
		h--
	}
	c := manyBefore(t, h)
	if c == nil || c.First > h || !maySum(t, c.Last, h) || l == "include" && t.Child(c.Last, "nmod:poss") >= 0 {
		return none
	}
	lemma := c.Last
	var subjects []int
	for _, one := range seriesOf(t, filler.MentionFrom(t, i+1)) {
		if !mayBeGroup(one.Entity) {
			return none
		}
		subjects = append(subjects, t.Top(one))
	}
	ranked := noun.Ranked(t, lemma)
	first := noun.KindStart(t, hyphenStart(t, c.First), lemma)
	for first < lemma && (t.Tokens[first].Tag == "DT" || t.Tokens[first].Tag == "CD" || t.Tokens[first].Lower == "other") &&
		!ranked {
		first++
	}
	if len(subjects) < 2 || slices.Contains(subjects, lemma) ||
		first == lemma && l == "include" && !words.Group[t.Tokens[lemma].Lemma] {
		return none
	}
	k := newKind("kind.listed", 0.7, lemma, i, subjects)
	k.first, k.last = first, lemma
	if ranked {
		_, last := t.Span(lemma)
		k.last = min(last, h)
	}
	return k
}

// manyBefore is the noun phrase in the plural that ends at token h, or before what is tied to it: "The main unions in Peru
// are".
func manyBefore(t *tree.Tree, h int) *document.Chunk {
	for n := h; n >= 0 && n > h-8; n-- {
		if c := t.Sentence.ChunkAt(n); c != nil && c.Last == n && t.Is(n, "nsubj") && t.Tokens[n].Tag == "NNS" {
			return c
		}
	}
	return t.Sentence.ChunkAt(max(h, 0))
}

// maySum reports whether the subject at token noun, of which what follows goes on to token h, is a noun in the plural for
// what bears names.
func maySum(t *tree.Tree, noun, h int) bool {
	l := t.Tokens[noun].Lemma
	if t.Tokens[noun].Tag != "NNS" || !bearsName(t, noun) || !t.Is(noun, "nsubj") || t.Sentence.MentionAt(noun) != nil ||
		relational[l] ||
		words.Polity[l] || t.HasWord(noun, "det", "these", "those", "both", "all", "no") {
		return false
	}
	for n := noun + 1; n <= h; n++ {
		if t.Tokens[n].Text == "," || t.Tokens[n].Tag == "CC" {
			return false
		}
	}
	return true
}

// seriesOf are the name and those coordinated with it that come after it; none for nil.
func seriesOf(t *tree.Tree, m *document.EntityMention) []*document.EntityMention {
	for n := range t.Sentence.Mentions {
		if m == &t.Sentence.Mentions[n] {
			return repair.SeriesFrom(t, n)
		}
	}
	return nil
}
