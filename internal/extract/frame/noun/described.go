package noun

import (
	"slices"
	"strings"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// foremost are the adjectives that put what they describe before all others of its sort.
var foremost = words.Lemmas("dominant main major leading principal chief foremost predominant preeminent only sole")

// KindStart is where the words for what something is begin: after an owner before the noun at token i.
func KindStart(t *tree.Tree, first, i int) int {
	for k := i - 1; k >= first; k-- {
		if t.Tokens[k].Tag == "POS" || t.Tokens[k].Tag == "PRP$" {
			return k + 1
		}
	}
	return first
}

// Described reports whether anything but a determiner describes the noun at token i.
func Described(t *tree.Tree, first, i int) bool {
	for k := first; k < i; k++ {
		if tag := t.Tokens[k].Tag; (strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "NN")) &&
			(!words.Rank[t.Tokens[k].Lower] || words.List("classifying")[t.Tokens[k].Lower]) && !Bygone[t.Tokens[k].Lower] &&
			!words.List("undescribing")[t.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// Ranked reports whether the noun at token i is told to be the first or the greatest of its sort, so that what "in" ties to
// it says among which.
func Ranked(t *tree.Tree, i int) bool {
	return Ordinal(t, i) || slices.ContainsFunc(Modifiers(t, i), func(k int) bool {
		return t.Tokens[k].Tag == "JJS" || t.Tokens[k].Tag == "RBS" || foremost[t.Tokens[k].Lower] && t.HasWord(i, "det", "the")
	})
}
