package frame

import (
	"strings"

	"annals/internal/extract/lang"
)

// joinSubjects makes one list of what the parser took for two subjects of one verb, where a comma parts them and the second
// goes on with a conjunction: "the Liberals, exiled workers and two unions marched". What a comma closes again stands
// beside the first and is left.
func (t *tree) joinSubjects() {
	for k := range t.arcs {
		v := t.arcs[k].Head
		if v <= k || !strings.HasPrefix(t.arcs[k].Rel, "nsubj") || !t.isVerb(v) {
			continue
		}
		first := t.child(v, "nsubj")
		if first < 0 || first >= k || t.arcs[first].Rel != t.arcs[k].Rel || !t.beginsList(k) {
			continue
		}
		from, _ := t.span(k)
		list := t.conjuncts(k)
		_, to := t.span(list[len(list)-1])
		if _, end := t.span(first); from < 2 || end < from-2 || end > from-1 || t.t[from-1].Text != "," ||
			to+1 < len(t.t) && t.t[to+1].Text == "," {
			continue
		}
		for _, c := range t.children(k, "conj") {
			t.arcs[c].Head = first
		}
		t.arcs[k] = lang.Arc{Head: first, Rel: "conj", Sure: t.arcs[k].Sure}
	}
}

// beginsList reports whether a conjunction ties another noun to the one at token k.
func (t *tree) beginsList(k int) bool {
	for _, c := range t.children(k, "conj") {
		if t.hasWord(c, "cc", "and", "or") && !t.isVerb(c) {
			return true
		}
	}
	return false
}

// describeLast hangs a noun phrase in the singular behind the comma after the last of a list of names on that name, not on
// the first: in "an alliance with the Labour Union and the Shield, a militia" the Shield is one.
func (t *tree) describeLast() {
	for k := range t.arcs {
		h := t.arcs[k].Head
		if !t.is(k, "appos") || h < 0 || h >= k || t.t[k].Tag != "NN" || !t.hasWord(k, "det", "a", "an") {
			continue
		}
		from, _ := t.span(k)
		if from < 2 || t.t[from-1].Text != "," {
			continue
		}
		for _, c := range t.children(h, "conj") {
			if _, last := t.span(c); c < k && last == from-2 && strings.HasPrefix(t.t[c].Tag, "NNP") {
				t.arcs[k].Head = c
			}
		}
	}
}
