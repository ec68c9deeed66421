package repair

import (
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// tieRemarks unties from the objects of a verb a noun with "a" after a comma that says what all the clause tells, where
// the parser took it for one more object: "The court dissolved the Front, a verdict that critics called a coup".
func tieRemarks(t *tree.Tree) {
	for k := range t.Tokens {
		v, first := t.Arcs[k].Head, t.Sentence.ChunkFirst(k)
		if !t.Is(k, "obj") || v < 0 || v > k || t.Tokens[k].Tag != "NN" || t.Sentence.MentionAt(k) != nil || first < 1 ||
			t.Tokens[first-1].Text != "," ||
			!t.HasWord(k, "det", "a", "an") {
			continue
		}
		if o := t.Child(v, "obj"); o > v && o < k && t.Child(k, "cc") < 0 {
			t.Arcs[k] = lang.Arc{Head: v, Rel: "dep", Sure: t.Arcs[k].Sure}
		}
	}
}
