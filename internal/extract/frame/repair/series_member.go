package repair

import (
	"strings"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// joinSubjects makes one list of what the parser took for two subjects of one verb, where a comma parts them and the second
// goes on with a conjunction: "the Liberals, exiled workers and two unions marched". What a comma closes again stands
// beside the first and is left.
func joinSubjects(t *tree.Tree) {
	for k := range t.Arcs {
		v := t.Arcs[k].Head
		if v <= k || !strings.HasPrefix(t.Arcs[k].Rel, "nsubj") || !t.IsVerb(v) {
			continue
		}
		first := t.Child(v, "nsubj")
		if first < 0 || first >= k || t.Arcs[first].Rel != t.Arcs[k].Rel || !beginsList(t, k) {
			continue
		}
		from, _ := t.Span(k)
		list := t.Conjuncts(k)
		_, to := t.Span(list[len(list)-1])
		if _, end := t.Span(first); from < 2 || end < from-2 || end > from-1 || t.Tokens[from-1].Text != "," ||
			to+1 < len(t.Tokens) && t.Tokens[to+1].Text == "," {
			continue
		}
		for _, c := range t.Children(k, "conj") {
			t.Arcs[c].Head = first
		}
		t.Arcs[k] = lang.Arc{Head: first, Rel: "conj", Sure: t.Arcs[k].Sure}
	}
}

// beginsList reports whether a conjunction ties another noun to the one at token k.
func beginsList(t *tree.Tree, k int) bool {
	for _, c := range t.Children(k, "conj") {
		if t.HasWord(c, "cc", "and", "or") && !t.IsVerb(c) {
			return true
		}
	}
	return false
}

// describeLast hangs a noun phrase in the singular behind the comma after the last of a list of names on that name, not on
// the first: in "an alliance with the Labour Union and the Shield, a militia" the Shield is one.
func describeLast(t *tree.Tree) {
	for k := range t.Arcs {
		h := t.Arcs[k].Head
		if !t.Is(k, "appos") || h < 0 || h >= k || t.Tokens[k].Tag != "NN" || !t.HasWord(k, "det", "a", "an") {
			continue
		}
		from, _ := t.Span(k)
		if from < 2 || t.Tokens[from-1].Text != "," {
			continue
		}
		for _, c := range t.Children(h, "conj") {
			if _, last := t.Span(c); c < k && last == from-2 && strings.HasPrefix(t.Tokens[c].Tag, "NNP") {
				t.Arcs[k].Head = c
			}
		}
	}
}
