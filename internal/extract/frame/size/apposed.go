package size

import (
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// ruleApposed is the rule of sizes that stand right behind whose they are.
const ruleApposed = "size.apposed"

// apposed reads how many those are right behind whom a number stands between commas or dashes, and what else says that it is
// their number: "its columns, some 340 men and women,", "its fighters, never more than 900,", "the guard, 400 strong,",
// "its adherents, estimated at 4,000,". Of people who are somebody's own it is the number that the owner has.
func apposed(t *tree.Tree, q Quantity) fact {
	if q.share || q.money || q.Whole > 0 || isYear(t, q) || t.Sentence.TimeAt(q.First) != nil {
		return fact{}
	}
	open, verb := q.First-1, -1
	if open > 1 && t.Tokens[open].Lower == "at" && t.Tokens[open-1].Tag == "VBN" &&
		words.List("estimating")[t.Tokens[open-1].Lemma] {
		open, verb = open-2, open-1
	}
	if open < 1 || !setsOff(t, open) {
		return fact{}
	}
	end, whole := wholeAfter(t, q.Last+1)
	bounded := !t.Numeral(q.First) || verb >= 0
	switch {
	case !bounded && !whole, q.Noun >= 0 && !counted(t, q.Noun):
		return fact{}
	case end < len(t.Tokens) && !setsOff(t, end) && t.Tokens[end].Lower != "by" && t.Tokens[end].Text != "." &&
		t.Tokens[end].Text != ";":
		return fact{}
	case end+1 < len(t.Tokens) && t.Tokens[end+1].Tag == "CC":
		return fact{} // "its farmers, some 300 students, and a band"
	}
	c := t.Sentence.ChunkAt(open - 1)
	if c == nil || c.Last != open-1 || t.Is(q.head, "conj") || t.Sentence.TimeAt(c.Last) != nil {
		return fact{}
	}
	people := t.Tokens[c.Head].Tag == "NNS" && (words.Members[t.Tokens[c.Head].Lemma] || noun.IsPeople(t, c.Head))
	if t.Is(q.head, "nsubj", "nsubj:pass") && t.Preposition(c.Head) != "" {
		return fact{} // "In its camps, some 300 men were trained"
	}
	owner := noun.Owners(t, c.Head)
	if people && len(owner) > 0 && t.IsGroup(owner[0]) {
		return newFact(ruleApposed, 0.7, verb, owner[0]).measuring(c.Head)
	}
	parts := t.Tokens[c.Head].Tag == "NNS" && (t.IsPart(c.Head) || q.Noun >= 0 && len(owner) > 0 && t.IsGroup(owner[0]))
	if people || parts || t.IsGroup(c.Head) {
		return newFact(ruleApposed, 0.7, verb, c.Head)
	}
	return fact{}
}

// setsOff reports whether token i may set off what stands behind a noun.
func setsOff(t *tree.Tree, i int) bool {
	switch t.Tokens[i].Text {
	case ",", "–", "—", "--":
		return true
	}
	return false
}

// wholeAfter is the token after the words from token k on that say that a number is that of all, and whether there are any.
func wholeAfter(t *tree.Tree, k int) (end int, whole bool) {
	word := func(n int) string {
		if k+n < len(t.Tokens) {
			return t.Tokens[k+n].Lower
		}
		return ""
	}
	switch {
	case word(0) == "strong" || word(0) == "altogether":
		return k + 1, true
	case word(0) == "in" && (word(1) == "all" || word(1) == "number" || word(1) == "total"), word(0) == "all" && word(1) == "told":
		return k + 2, true
	}
	return k, false
}

// counted reports whether the noun at token i counts people, or what they bear.
func counted(t *tree.Tree, i int) bool {
	l := t.Tokens[i].Lemma
	return words.Members[l] || words.Mass[l] || tree.IsPersonNoun(l) || l == "person" || l == "gun" || l == "rifle"
}
