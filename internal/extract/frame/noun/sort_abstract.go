package noun

import (
	"slices"
	"strings"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/grammar"
)

// IsCause reports whether the noun phrase at token i is something that one may be for or against, not somebody, somewhere or
// some number.
func IsCause(t *tree.Tree, i int) bool {
	if t.Tokens[i].Tag == "PRP" || t.Tokens[i].Tag == "PRP$" || IsNumber(t, i) {
		return false
	}
	if e := t.Entity(i); e != nil && !isDoctrine(t, i) {
		return e.Kind == "" && t.Sentence.MentionAt(i) == nil
	}
	l := t.Tokens[i].Lemma
	return (!t.IsAgent(i) || words.List("doctrine")[l] && t.Child(i, "det") < 0) && !words.Place[l] && !words.Members[l]
}

// IsAbstract reports whether the noun phrase at token i is a cause by its noun: listed, or by its ending something done or a
// quality.
func IsAbstract(t *tree.Tree, i int) bool {
	if t.Tokens[i].Lower == "what" {
		return true
	}
	if isOrganizing(t, i) {
		return true
	}
	l := t.Tokens[i].Lemma
	if !IsCause(t, i) || t.Tokens[i].Tag == "NNP" || words.List("single")[l] {
		return false
	}
	if words.List("abstract")[l] || isDoctrine(t, i) {
		return true
	}
	for _, end := range []string{"tion", "sion", "ment", "ity", "ence", "ance", "ship", "hood", "ness", "dom", "acy",
		"ism"} {
		if len(l) > len(end)+2 && strings.HasSuffix(l, end) {
			return true
		}
	}
	return false
}

// isOrganizing reports whether "organization" at token i is what somebody does: "the organization of games", "the organization
// and conduct of games".
func isOrganizing(t *tree.Tree, i int) bool {
	if l := t.Tokens[i].Lower; l != "organization" && l != "organisation" || t.Entity(i) != nil {
		return false
	}
	k := i + 1
	if k+2 < len(t.Tokens) && t.Tokens[k].Tag == "CC" && t.Tokens[k+1].Tag == "NN" {
		k += 2
	}
	return k < len(t.Tokens) && t.Tokens[k].Lower == "of"
}

// amongAbstract reports whether the noun phrase at token i, which may be a cause, is listed with one that is: "a fair
// society, tax reform and stricter immigration".
func amongAbstract(t *tree.Tree, i int) bool {
	if !IsCause(t, i) || t.Tokens[i].Tag == "NNP" || isDoctrine(t, i) {
		return false
	}
	top := i
	for n := 0; t.Is(top, "conj") && t.Head(top) >= 0 && n < 12; n++ {
		top = t.Head(top)
	}
	list := t.Conjuncts(top)
	return len(list) > 1 && slices.ContainsFunc(list, func(k int) bool { return k != i && IsAbstract(t, k) })
}

// isParticular reports whether the noun phrase at token i is a certain thing that is said or done, by "the", "this" or
// whose it is. What may as well be a lasting aim is one only where the past is told: "supported the removal of the
// statue".
func isParticular(t *tree.Tree, i int) bool {
	if !t.Tokens[i].IsNoun() || t.IsName(i) || isDoctrine(t, i) || words.Place[t.Tokens[i].Lemma] || t.IsAgent(i) ||
		!t.HasWord(i, "det", "the", "this", "these", "that", "those") && t.Child(i, "nmod:poss") < 0 {
		return false
	}
	h := t.Head(i)
	return !IsAbstract(t, i) && words.List("utterance")[t.Tokens[i].Lemma] ||
		(IsAbstract(t, i) || t.IsEventNoun(i)) && h >= 0 && t.IsVerb(h) && t.Tense(h) == "past"
}

// isDoctrine reports whether the noun phrase at token i is an ideology or religion.
func isDoctrine(t *tree.Tree, i int) bool {
	l := t.Tokens[i].Lemma
	if words.List("version")[l] && slices.ContainsFunc(t.Attached(i, []string{"of"}), func(i int) bool { return isDoctrine(t, i) }) {
		return true
	}
	return words.List("doctrine")[l] || grammar.IsIsm(l) && !words.Happening[l]
}
