package frame

import (
	"annals"
	"annals/internal/extract/lang"
)

// tieStates ties what follows a state told by a preposition and a bare noun after a conjunction to that noun, where the
// parser tied it to the verb before the conjunction: "is allied with the League and at war with the Front".
func (t *tree) tieStates() {
	for cc := 1; cc+4 < len(t.t); cc++ {
		n := cc + 2
		if t.t[cc].Tag != "CC" || t.t[cc+1].Tag != "IN" || !lists["facing"][t.t[n].Lemma] || t.t[n+1].Tag != "IN" ||
			t.child(n, "det", "amod", "nummod", "nmod:poss", "compound") >= 0 {
			continue
		}
		v, before := -1, t.arcs[n].Head
		for k := n + 2; k < len(t.t); k++ {
			if h := t.arcs[k].Head; t.is(k, "obl", "nmod") && t.child(k, "case") == n+1 && h >= 0 && h < cc {
				v = h
				t.arcs[k] = lang.Arc{Head: n, Rel: "nmod", Sure: t.arcs[k].Sure}
				break
			}
		}
		if v < 0 {
			continue
		}
		if before != v && before >= 0 && before < cc && t.arcs[n].Rel == "conj" && t.preposition(before) != t.t[cc+1].Lower {
			t.arcs[n].Head = v
		}
	}
}

// besideGroups makes a name an apposition of the noun for a group right before it, where the parser took it for one of
// the noun for those who are of that group: "six members of its armed wing, the People's Shield, were arrested".
func (t *tree) besideGroups() {
	for k := range t.t {
		h, m := t.arcs[k].Head, t.s.MentionAt(k)
		if t.arcs[k].Rel != "appos" || h < 0 || h > k || m == nil || m.Anaphor || m.Entity.Kind == annals.Person ||
			t.t[h].Tag != "NNS" && t.t[h].Tag != "NN" || t.s.MentionAt(h) != nil || words.group[t.t[h].Lemma] {
			continue
		}
		first := t.withArticle(m.First)
		if first < 2 || t.t[first-1].Text != "," || m.Entity.Kind == "" && first == m.First {
			continue
		}
		g := first - 2
		if !t.t[g].IsNoun() || t.s.MentionAt(g) != nil || !words.group[t.t[g].Lemma] && !wings[t.t[g].Lemma] ||
			t.t[g].Tag == "NNS" {
			continue
		}
		if up := t.arcs[g].Head; up != h || !t.is(g, "nmod") {
			continue
		}
		t.arcs[k].Head = g
	}
}
