package filler

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// PublicPost reports whether the noun at token i is the title of a post that a state or town gives, before whose name
// stands the party that its holder is of.
func PublicPost(t *tree.Tree, i int) bool {
	l := t.Tokens[i].Lemma
	return words.List("publictitle")[l] && !words.List("teaching")[l] || l == "president" || l == "vice-president"
}

// TitleWords are the words of the noun at token i that name a post or kinship: with the adjectives and nouns before it,
// without determiner, owner and words for when it was held.
func TitleWords(t *tree.Tree, i int) document.Mention {
	first, last := i, i
	c := t.Sentence.ChunkAt(i)
	for c != nil && (first > c.First || first > 1 && (t.Tokens[first-1].Tag == "HYPH" || t.Tokens[first].Tag == "HYPH")) {
		k := first - 1
		if !inTitle(t, k, i) {
			break
		}
		first = k
	}
	for first < i && t.Tokens[first].Tag == "HYPH" {
		// "its then-vice chair".
		first++
	}
	last = max(noun.OfficeEnd(t, i), noun.PortfolioEnd(t, i), noun.MissionEnd(t, i), noun.FieldEnd(t, i))
	return t.Stretch(first, last)
}

// inTitle reports whether the word at token k may belong to the title that ends with the noun at token i: it is no number,
// determiner, owner, date or conjunction and of no other name, and does not say when or how somebody came to the post.
func inTitle(t *tree.Tree, k, i int) bool {
	switch t.Tokens[k].Tag {
	case "CD", "DT", "POS", "PRP$", "WP$", ",", "CC":
		return false
	case "JJ":
		if t.Tokens[k].Lower == "own" {
			return false // "her own daughter"
		}
	case "VBN":
		if words.List("installing")[t.Tokens[k].Lemma] {
			return false
		}
	}
	if PublicPost(t, i) && t.Tokens[k].IsUpper() && entity.IsPartyName(t.Tokens[k].Text) {
		return false // "the Republican Governor of Texas"
	}
	m, own := t.Sentence.MentionAt(k), t.Sentence.MentionAt(i)
	if m != nil && (own == nil || own.First != m.First) {
		return false
	}
	return !noun.Bygone[t.Tokens[k].Lower] && t.Sentence.TimeAt(k) == nil
}

// furtherPosts are the titles joined by conjunctions to that at token i, without a determiner, of the same person:
// "treasurer" of "the chairman and treasurer is Juan Santos".
func furtherPosts(t *tree.Tree, i int) []int {
	if !noun.IsPost(t, i) || len(noun.Partners(t, i)) > 1 {
		return nil
	}
	var out []int
	for k := noun.PostAfter(t, i); k >= 0; k = noun.PostAfter(t, k) {
		out = append(out, k)
	}
	return out
}

// bearer is the person whose name stands right after the word at token i, which only says of what mind they are: "communist
// Juan Santos".
func bearer(t *tree.Tree, i int) []Part {
	if i+1 >= len(t.Tokens) || i > 0 && (t.Tokens[i-1].Tag == "HYPH" || t.Tokens[i-1].IsAdjective() ||
		t.Tokens[i-1].IsNoun()) {
		// "Peruvian communist Juan Santos" says who he is rather than of what mind.
		return nil
	}
	m := t.Sentence.MentionAt(i + 1)
	if m == nil || m.First != i+1 || m.Last == m.First || m.Anaphor || m.Modifier || m.Entity.Kind != annals.Person {
		return nil
	}
	return Wordings(document.Mention{Start: t.Tokens[m.First].Start, End: t.Tokens[m.Last].End, Entity: m.Entity})
}
