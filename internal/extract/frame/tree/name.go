package tree

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/words"
)

// Named are the names in apposition to the noun at token k, which say better than it who is meant; the token itself when
// there are none.
func (t *Tree) Named(k int) []int {
	if words.Title[t.Tokens[k].Lower] {
		// "the President of Colombia, Juan Santos": Santos.
		for _, a := range t.appositeNames(k, k) {
			if t.Sentence.MentionAt(a).Entity.Kind == annals.Person {
				return t.Nouns(a)
			}
		}
	}
	if t.IsName(k) || t.Tokens[k].Tag == "PRP" || t.Entity(k) != nil && !t.entityBeside(k) {
		return []int{k}
	}
	if of := t.Attached(k, []string{"of"}); t.Tokens[k].Tag == "CD" && len(of) > 0 && t.Sentence.MentionAt(of[0]) == nil &&
		meansSomebody(t.Tokens[of[0]].Lemma) {
		// "two of its members, Juan Vega and Rosa Campos", whichever of the two the parser tied the names to.
		for _, a := range append(t.appositeNames(k, of[0]), t.appositeNames(of[0], of[0])...) {
			if !t.Sentence.MentionAt(a).Modifier {
				return append(t.Nouns(a), slices.DeleteFunc(slices.Clone(of[1:]), func(n int) bool { return !t.IsName(n) })...)
			}
		}
	}
	for _, a := range t.appositeNames(k, k) {
		m := t.Sentence.MentionAt(a)
		if m.Modifier || !meansSomebody(t.Tokens[k].Lemma) && !(t.titles(k) && m.Entity.Kind == annals.Person) {
			continue
		}
		if f, _ := t.Span(a); f > 0 && Singling[t.Tokens[f-1].Lower] {
			// "supporters, notably Maria Campos": they and she.
			return append([]int{k}, t.Nouns(a)...)
		}
		return t.Nouns(a)
	}
	return []int{k}
}

// appositeNames are the names in apposition to the noun at token k that stand behind a token.
func (t *Tree) appositeNames(k, behind int) []int {
	return slices.DeleteFunc(t.Children(k, "appos"), func(a int) bool {
		m := t.Sentence.MentionAt(a)
		return m == nil || m.Anaphor || a <= behind
	})
}

// meansSomebody reports whether the noun is for a person, by whatever it says of one, or for a group.
func meansSomebody(l string) bool {
	return IsPersonNoun(l) || words.List("peer")[l] || words.Title[l] || words.Group[l] || words.Kin[l]
}

// entityBeside reports whether the noun at token k stands for an entity only by the name beside it.
func (t *Tree) entityBeside(k int) bool { return t.Sentence.MentionAt(k) == nil }

// Bare reports whether the common noun at token k has no determiner or name of its own.
func (t *Tree) Bare(k int) bool {
	return !t.IsName(k) && t.Tokens[k].Tag != "PRP" && t.Child(k, "det", "nmod:poss", "nummod", "case") < 0
}
