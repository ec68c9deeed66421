package repair

import (
	"annals"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// tieStates ties what follows a state told by a preposition and a bare noun after a conjunction to that noun, where the
// parser tied it to the verb before the conjunction: "is allied with the League and at war with the Front".
func tieStates(t *tree.Tree) {
	for cc := 1; cc+4 < len(t.Tokens); cc++ {
		n := cc + 2
		if t.Tokens[cc].Tag != "CC" || t.Tokens[cc+1].Tag != "IN" || !words.List("facing")[t.Tokens[n].Lemma] ||
			t.Tokens[n+1].Tag != "IN" ||
			t.Child(n, "det", "amod", "nummod", "nmod:poss", "compound") >= 0 {
			continue
		}
		v, before := -1, t.Arcs[n].Head
		for k := n + 2; k < len(t.Tokens); k++ {
			if h := t.Arcs[k].Head; t.Is(k, "obl", "nmod") && t.Child(k, "case") == n+1 && h >= 0 && h < cc {
				v = h
				t.Arcs[k] = lang.Arc{Head: n, Rel: "nmod", Sure: t.Arcs[k].Sure}
				break
			}
		}
		if v < 0 {
			continue
		}
		if before != v && before >= 0 && before < cc && t.Arcs[n].Rel == "conj" && t.Preposition(before) != t.Tokens[cc+1].Lower {
			t.Arcs[n].Head = v
		}
	}
}

// besideGroups makes a name an apposition of the noun for a group right before it, where the parser took it for one of
// the noun for those who are of that group: "six members of its armed wing, the People's Shield, were arrested".
func besideGroups(t *tree.Tree) {
	for k := range t.Tokens {
		h, m := t.Arcs[k].Head, t.Sentence.MentionAt(k)
		if t.Arcs[k].Rel != "appos" || h < 0 || h > k || m == nil || m.Anaphor || m.Entity.Kind == annals.Person ||
			t.Tokens[h].Tag != "NNS" && t.Tokens[h].Tag != "NN" || t.Sentence.MentionAt(h) != nil || words.Group[t.Tokens[h].Lemma] {
			continue
		}
		first := noun.WithArticle(t, m.First)
		if first < 2 || t.Tokens[first-1].Text != "," || m.Entity.Kind == "" && first == m.First {
			continue
		}
		g := first - 2
		if !t.Tokens[g].IsNoun() || t.Sentence.MentionAt(g) != nil || !words.Group[t.Tokens[g].Lemma] &&
			!noun.Wings[t.Tokens[g].Lemma] ||
			t.Tokens[g].Tag == "NNS" {
			continue
		}
		if up := t.Arcs[g].Head; up != h || !t.Is(g, "nmod") {
			continue
		}
		t.Arcs[k].Head = g
	}
}
