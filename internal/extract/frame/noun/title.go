package noun

import (
	"slices"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// SharesPost reports whether the title at token i is told with one before it.
func SharesPost(t *tree.Tree, i int) bool {
	if !IsPost(t, i) {
		return false
	}
	for k := max(i-6, 0); k < i; k++ {
		if IsPost(t, k) && PostAfter(t, k) == i && len(Partners(t, k)) == 1 {
			return true
		}
	}
	return false
}

// IsPost reports whether the word at token i names a post that one person holds.
func IsPost(t *tree.Tree, i int) bool {
	l := t.Tokens[i].Lemma
	return (words.Title[l] || l == "officer" || l == "executive") && !founders[l] && t.Tokens[i].Tag != "NNS" &&
		t.Tokens[i].IsNoun()
}

// founders are the titles of whoever set something up, which is a founding.
var founders = words.Lemmas("founder co-founder cofounder creator owner")

// PostAfter is the title that a conjunction joins to that at token i, without a determiner of its own; -1 for none.
func PostAfter(t *tree.Tree, i int) int {
	k := i + 1
	for k < len(t.Tokens) && t.Tokens[k].Text != "," && t.Tokens[k].Tag != "CC" && postPart(t, k) {
		k++
	}
	if k+1 >= len(t.Tokens) || t.Tokens[k].Lower != "and" && t.Tokens[k].Text != "&" {
		return -1
	}
	for k++; k < len(t.Tokens) && (t.Tokens[k].IsAdjective() || t.Tokens[k].IsNoun() ||
		t.Tokens[k].Tag == "HYPH"); k++ {
		if m := t.Sentence.MentionAt(k); m != nil && m.Entity.Kind != "" || Bygone[t.Tokens[k].Lower] {
			// "The president and former leader of the League": each is of its own time.
			return -1
		}
		if words.Group[t.Tokens[k].Lemma] && !IsPost(t, k) {
			// "the Soviet president and party secretary": each is of another body.
			return -1
		}
		if k+1 < len(t.Tokens) && t.Tokens[k+1].Lower == "of" && IsPost(t, k) && len(Modifier(t, i)) > 0 {
			// "the Peruvian president and chairman of the League".
			return -1
		}
		if k+1 < len(t.Tokens) && t.Tokens[k+1].IsNoun() {
			continue
		}
		if IsPost(t, k) {
			if words.List("publictitle")[t.Tokens[i].Lemma] != words.List("publictitle")[t.Tokens[k].Lemma] && !ofState(t, k) {
				// "the party's leader and Prime Minister": each is of another body.
				return -1
			}
			return k
		}
	}
	return -1
}

// ofState reports whether "of" gives the title at token k to a state.
func ofState(t *tree.Tree, k int) bool {
	return slices.ContainsFunc(t.Attached(k, []string{"of"}), t.IsState)
}

// postPart reports whether the word at token k may end a title: "General" of "Director General".
func postPart(t *tree.Tree, k int) bool { return t.Tokens[k].Lower == "general" || IsPost(t, k) }
