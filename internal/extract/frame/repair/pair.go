package repair

import (
	"strings"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// bothBetween gives a noun the second of the two that "between", or "of" to a coalition, ties to it, where the parser
// took it for the subject of the verb: "An alliance between the Liberals and the Greens won the vote". The noun is the
// subject.
func bothBetween(t *tree.Tree) {
	for b := range t.Arcs {
		x := t.Arcs[b].Head
		if t.Arcs[b].Rel != "case" || x < b || t.Arcs[x].Head < 0 || t.Arcs[x].Head > b || t.Tokens[t.Arcs[x].Head].Tag == "VBD" ||
			t.Tokens[b].Lower != "between" && !(t.Tokens[b].Lower == "of" && CoalitionNouns[t.Tokens[t.Arcs[x].Head].Lemma]) {
			continue
		}
		n, cc := t.Arcs[x].Head, x+1
		if m := t.Sentence.MentionAt(x); m != nil {
			cc = m.Last + 1
		}
		y := cc + 1
		if y < len(t.Tokens) && t.Tokens[y].Tag == "DT" {
			y++
		}
		if y >= len(t.Tokens) || t.Tokens[cc].Tag != "CC" {
			continue
		}
		if m := t.Sentence.MentionAt(y); m != nil {
			y = t.Top(m)
		} else if c := t.Sentence.ChunkAt(y); c != nil {
			y = c.Head
		}
		v := t.Arcs[y].Head
		if v <= y || !strings.HasPrefix(t.Arcs[y].Rel, "nsubj") || t.Arcs[v].Head != n && t.Arcs[n].Head != v {
			continue
		}
		rel := t.Arcs[y].Rel
		if t.Arcs[v].Head == n {
			t.Arcs[v] = lang.Arc{Head: t.Arcs[n].Head, Rel: t.Arcs[n].Rel, Sure: t.Arcs[v].Sure}
		}
		t.Arcs[n] = lang.Arc{Head: v, Rel: rel, Sure: t.Arcs[n].Sure}
		t.Arcs[y] = lang.Arc{Head: x, Rel: "conj", Sure: t.Arcs[y].Sure}
	}
}

// pairBetween joins to the first of the two that "between" ties to a noun the second, where the parser joined it to that
// noun: "talks between the state and the miners".
func pairBetween(t *tree.Tree) {
	for y := range t.Arcs {
		n := t.Arcs[y].Head
		if t.Arcs[y].Rel != "conj" || n < 0 || n > y {
			continue
		}
		x := -1
		for _, k := range t.Children(n, "nmod") {
			if p := t.Child(k, "case"); k > n && k < y && p > n && t.Tokens[p].Lower == "between" {
				x = k
			}
		}
		if x < 0 || len(t.Conjuncts(x)) > 1 || t.Tokens[x].Tag == "NNS" && t.Child(x, "nummod") >= 0 {
			// "talks between two unions and a strike"
			continue
		}
		first, _ := t.Span(y)
		if first > x && t.Tokens[first-1].Tag == "CC" && follows(t, x, first-1) {
			t.Arcs[y].Head = x
		}
	}
}

// pairAsWell joins to a noun phrase the one that "as well as" ties to it, where the parser made both depend on a verb after
// them: "Peru as well as Chile signed".
func pairAsWell(t *tree.Tree) {
	for i := 1; i+3 < len(t.Tokens); i++ {
		if t.Tokens[i].Lower != "as" || t.Tokens[i+1].Lower != "well" || t.Tokens[i+2].Lower != "as" {
			continue
		}
		c := t.Sentence.ChunkAt(i + 3)
		if c == nil || c.First != i+3 {
			continue
		}
		y := c.Head
		v := t.Arcs[y].Head
		if v <= y || !strings.HasPrefix(t.Arcs[y].Rel, "nsubj") {
			continue
		}
		x := t.Child(v, "nsubj")
		if x < 0 || x >= i || !follows(t, x, i) {
			continue
		}
		t.Arcs[y] = lang.Arc{Head: x, Rel: "conj", Sure: t.Arcs[y].Sure}
		for k := i; k < i+3; k++ {
			if t.Arcs[k].Head == v || t.Arcs[k].Head == x {
				t.Arcs[k] = lang.Arc{Head: y, Rel: "cc", Sure: t.Arcs[k].Sure}
			}
		}
	}
}

// follows reports whether the token at k is the first after the phrase of the noun at x, but for a comma.
func follows(t *tree.Tree, x, k int) bool {
	_, last := t.Span(x)
	if last+1 < k && t.Tokens[last+1].Text == "," {
		last++
	}
	return last+1 == k
}

// CoalitionNouns are the nouns for what allied parties form.
var CoalitionNouns = words.Lemmas("coalition alliance government cabinet pact bloc administration")
