package frame

import (
	"strings"

	"annals/internal/extract/lang"
)

// bothBetween gives a noun the second of the two that "between", or "of" to a coalition, ties to it, where the parser
// took it for the subject of the verb: "An alliance between the Liberals and the Greens won the vote". The noun is the
// subject.
func (t *tree) bothBetween() {
	for b := range t.arcs {
		x := t.arcs[b].Head
		if t.arcs[b].Rel != "case" || x < b || t.arcs[x].Head < 0 || t.arcs[x].Head > b || t.t[t.arcs[x].Head].Tag == "VBD" ||
			t.t[b].Lower != "between" && !(t.t[b].Lower == "of" && coalitionNouns[t.t[t.arcs[x].Head].Lemma]) {
			continue
		}
		n, cc := t.arcs[x].Head, x+1
		if m := t.s.MentionAt(x); m != nil {
			cc = m.Last + 1
		}
		y := cc + 1
		if y < len(t.t) && t.t[y].Tag == "DT" {
			y++
		}
		if y >= len(t.t) || t.t[cc].Tag != "CC" {
			continue
		}
		if m := t.s.MentionAt(y); m != nil {
			y = t.top(m)
		} else if c := t.s.ChunkAt(y); c != nil {
			y = c.Head
		}
		v := t.arcs[y].Head
		if v <= y || !strings.HasPrefix(t.arcs[y].Rel, "nsubj") || t.arcs[v].Head != n && t.arcs[n].Head != v {
			continue
		}
		rel := t.arcs[y].Rel
		if t.arcs[v].Head == n {
			t.arcs[v] = lang.Arc{Head: t.arcs[n].Head, Rel: t.arcs[n].Rel, Sure: t.arcs[v].Sure}
		}
		t.arcs[n] = lang.Arc{Head: v, Rel: rel, Sure: t.arcs[n].Sure}
		t.arcs[y] = lang.Arc{Head: x, Rel: "conj", Sure: t.arcs[y].Sure}
	}
}

// pairBetween joins to the first of the two that "between" ties to a noun the second, where the parser joined it to that
// noun: "talks between the state and the miners".
func (t *tree) pairBetween() {
	for y := range t.arcs {
		n := t.arcs[y].Head
		if t.arcs[y].Rel != "conj" || n < 0 || n > y {
			continue
		}
		x := -1
		for _, k := range t.children(n, "nmod") {
			if p := t.child(k, "case"); k > n && k < y && p > n && t.t[p].Lower == "between" {
				x = k
			}
		}
		if x < 0 || len(t.conjuncts(x)) > 1 || t.t[x].Tag == "NNS" && t.child(x, "nummod") >= 0 {
			// "talks between two unions and a strike"
			continue
		}
		first, _ := t.span(y)
		if first > x && t.t[first-1].Tag == "CC" && t.follows(x, first-1) {
			t.arcs[y].Head = x
		}
	}
}

// pairAsWell joins to a noun phrase the one that "as well as" ties to it, where the parser made both depend on a verb after
// them: "Peru as well as Chile signed".
func (t *tree) pairAsWell() {
	for i := 1; i+3 < len(t.t); i++ {
		if t.t[i].Lower != "as" || t.t[i+1].Lower != "well" || t.t[i+2].Lower != "as" {
			continue
		}
		c := t.s.ChunkAt(i + 3)
		if c == nil || c.First != i+3 {
			continue
		}
		y := c.Head
		v := t.arcs[y].Head
		if v <= y || !strings.HasPrefix(t.arcs[y].Rel, "nsubj") {
			continue
		}
		x := t.child(v, "nsubj")
		if x < 0 || x >= i || !t.follows(x, i) {
			continue
		}
		t.arcs[y] = lang.Arc{Head: x, Rel: "conj", Sure: t.arcs[y].Sure}
		for k := i; k < i+3; k++ {
			if t.arcs[k].Head == v || t.arcs[k].Head == x {
				t.arcs[k] = lang.Arc{Head: y, Rel: "cc", Sure: t.arcs[k].Sure}
			}
		}
	}
}

// follows reports whether the token at k is the first after the phrase of the noun at x, but for a comma.
func (t *tree) follows(x, k int) bool {
	_, last := t.span(x)
	if last+1 < k && t.t[last+1].Text == "," {
		last++
	}
	return last+1 == k
}
