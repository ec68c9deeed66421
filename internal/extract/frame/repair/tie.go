package repair

import (
	"strings"

	"annals"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// tieAgents makes a phrase of the noun after a preposition that the parser took for the subject or object of the verb before
// it: "All funds raised by the League went to schools".
func tieAgents(t *tree.Tree) {
	for k := range t.Tokens {
		h, p := t.Arcs[k].Head, t.Child(k, "case")
		if !t.Is(k, "nsubj", "obj") || h < 0 || h > k || p < 0 || p > k || t.Tokens[p].Lower != "by" ||
			p != t.Sentence.ChunkFirst(k)-1 {
			continue
		}
		t.Arcs[k] = lang.Arc{Head: h, Rel: "obl", Sure: t.Arcs[k].Sure}
	}
}

// tieNames coordinates two names with a conjunction between them of which the parser took the first for a modifier of the
// second: "the ATF and the Texas National Guard".
func tieNames(t *tree.Tree) {
	for n := 1; n < len(t.Sentence.Mentions); n++ {
		a, b := &t.Sentence.Mentions[n-1], &t.Sentence.Mentions[n]
		if a.Anaphor || b.Anaphor || a.Entity == b.Entity || b.Modifier || a.Last+2 != b.First || t.Tokens[a.Last+1].Tag != "CC" {
			continue
		}
		one, two := t.Top(a), b.Last
		if h := t.Arcs[one].Head; h < b.First || h > b.Last ||
			!t.Is(one, "compound", "amod", "nmod:desc", "flat", "nmod:unmarked") {
			continue
		}
		for k := b.First; k < b.Last; k++ {
			if h := t.Arcs[k].Head; h < b.First || h > b.Last {
				t.Arcs[k] = lang.Arc{Head: two, Rel: "compound"}
			}
		}
		t.Arcs[one], t.Arcs[two] = t.Arcs[two], lang.Arc{Head: one, Rel: "conj"}
		t.Arcs[a.Last+1] = lang.Arc{Head: two, Rel: "cc"}
		for k := range t.Arcs {
			if t.Arcs[k].Head == two && k < a.First && t.Is(k, "det", "case") {
				t.Arcs[k].Head = one
			}
		}
	}
}

// tieConjuncts coordinates a name after a conjunction with the name of the same sort right before it, where the parser
// coordinated it with a common noun or the name of a place further back: "waged a campaign in Wales against the British Army
// and the Police Service", "After the defeat of Chile, the Front and the League were banned".
func tieConjuncts(t *tree.Tree) {
	for n := 1; n < len(t.Sentence.Mentions); n++ {
		a, b := &t.Sentence.Mentions[n-1], &t.Sentence.Mentions[n]
		if a.Anaphor || b.Anaphor || a.Modifier || b.Modifier || a.Entity == b.Entity ||
			(a.Entity.Kind == annals.Person) != (b.Entity.Kind == annals.Person) {
			continue
		}
		cc := b.First - 1
		if cc > 0 && t.Tokens[cc].Tag == "DT" {
			cc--
		}
		if cc != a.Last+1 || t.Tokens[cc].Tag != "CC" {
			continue
		}
		one, two := t.Top(a), t.Top(b)
		h := t.Arcs[two].Head
		if t.Arcs[two].Rel != "conj" || h < 0 || h >= a.First || !t.IsNoun(h) || t.IsVerb(h) ||
			t.IsName(h) && !(t.IsPlace(h, "") && sameSort(a, b)) || t.Preposition(two) != "" ||
			t.Preposition(one) == "" && t.Arcs[one].Head < b.Last {
			continue
		}
		t.Arcs[two].Head = one
	}
}

// tieOpening ties the date that opens a sentence to its main predicate where the parser tied it to a clause told before that
// one: "On 7 January 1978, two days after the owner said that it would close, the dancers formed a union".
func tieOpening(t *tree.Tree) {
	if len(t.Sentence.Times) == 0 || t.Sentence.Times[0].First > 0 || t.Sentence.Times[0].Modifier {
		return
	}
	x := &t.Sentence.Times[0]
	root := -1
	for k := range t.Arcs {
		if t.Arcs[k].Head < 0 {
			root = k
		}
	}
	top := -1
	for k := x.First; k <= x.Last; k++ {
		if h := t.Arcs[k].Head; (h < x.First || h > x.Last) && !t.Is(k, "case", "punct", "mark", "cc") {
			top = k
		}
	}
	if top < 0 || root < x.Last || x.Last+1 >= len(t.Tokens) || t.Tokens[x.Last+1].Text != "," {
		return
	}
	g := t.Arcs[top].Head
	if g <= x.Last || g >= root || !t.IsVerb(g) || !t.IsVerb(root) {
		return
	}
	for k, n := g, 0; k >= 0 && k != root && n < 8; k, n = t.Arcs[k].Head, n+1 {
		if t.Is(k, "acl", "advcl") && !strings.HasPrefix(t.Arcs[k].Rel, "conj") && k < root {
			t.Arcs[top] = lang.Arc{Head: root, Rel: "obl", Sure: t.Arcs[top].Sure}
			return
		}
	}
}

// tieDashes ties what follows a remark between two dashes to the verb before the remark, where the parser tied it to a word
// of the remark: "It was formed in Lima – where its hall still stands – in 1899 by Juan Santos".
func tieDashes(t *tree.Tree) {
	open := -1
	for j := range t.Tokens {
		switch {
		case t.Tokens[j].Text != "-" && t.Tokens[j].Text != "–" && t.Tokens[j].Text != "—" || t.Tokens[j].Glued &&
			t.Tokens[j].Text == "-":
			continue
		case open < 0:
			open = j
			continue
		}
		tieOverDashes(t, open, j)
		v := remarked(t, open, j)
		for k := j + 1; v >= 0 && k < len(t.Tokens); k++ {
			if h := t.Arcs[k].Head; h > open && h < j && t.Is(k, "obl", "nmod", "advmod", "advcl") {
				t.Arcs[k] = lang.Arc{Head: v, Rel: "obl", Sure: t.Arcs[k].Sure}
			}
		}
		open = -1
	}
}

// tieOverDashes makes the noun phrase before the first of two dashes the subject of the verb right after the second that has
// none: "in 1998 forty delegates – miners, farmers and clerks – met in Lima".
func tieOverDashes(t *tree.Tree, from, to int) {
	v := to + 1
	for v < len(t.Tokens)-1 && (t.Tokens[v].IsAdverb() || t.Is(v, "aux", "aux:pass") && t.Head(v) > v) {
		v++
	}
	if v >= len(t.Tokens) || from == 0 || !t.IsVerb(v) || !t.Finite(v) || t.Child(v, "nsubj", "csubj", "expl") >= 0 ||
		t.Is(v, "conj", "acl") {
		return
	}
	c := t.Sentence.ChunkAt(from - 1)
	if c == nil || c.Last != from-1 || t.Child(c.Head, "case") >= 0 || t.Sentence.TimeAt(c.Head) != nil ||
		!t.Is(c.Head, "nmod", "obl", "appos") {
		return
	}
	rel := "nsubj"
	if t.PassiveAt(v) {
		rel = "nsubj:pass"
	}
	t.Arcs[c.Head] = lang.Arc{Head: v, Rel: rel}
}

// remarked is the verb before token from that what stands between the two tokens hangs on, or -1.
func remarked(t *tree.Tree, from, to int) int {
	for k := from + 1; k < to; k++ {
		h := t.Arcs[k].Head
		if h > from || h < 0 || t.Is(k, "punct") {
			continue
		}
		for n := 0; n < 8 && h >= 0 && h < from; n++ {
			if t.IsVerb(h) {
				return h
			}
			h = t.Arcs[h].Head
		}
	}
	return -1
}

// tieGerunds coordinates with the noun before it a gerund that the parser coordinated with a finite verb, which no
// gerund is coordinated with: "supplied money and training to the rebels". What the parser tied to it is the verb's.
func tieGerunds(t *tree.Tree) {
	for g := 2; g < len(t.Tokens)-1; g++ {
		v, n := t.Head(g), g-2
		if t.Tokens[g].Tag != "VBG" || t.Tokens[g-1].Tag != "CC" || !t.Is(g, "conj") || v < 0 || v > n || !t.IsVerb(v) ||
			t.Tokens[v].Tag == "VBG" ||
			t.Child(g, "obj", "nsubj", "aux", "advmod", "xcomp") >= 0 || t.Tokens[g+1].Tag != "IN" && t.Tokens[g+1].Text != "." {
			continue
		}
		if t.Tokens[n].Text == "," {
			n--
		}
		first := n
		for t.Is(first, "conj") && t.Head(first) >= 0 && t.Head(first) != v {
			first = t.Head(first)
		}
		o := t.Child(v, "obj")
		if o < 0 || !t.Tokens[n].IsNoun() || t.Sentence.TimeAt(n) != nil || t.Sentence.MentionAt(n) != nil ||
			first != o && !(t.Is(first, "conj") && first > o) {
			continue
		}
		if first != o {
			// "money, weaponry and training": the parser may coordinate each with the verb.
			t.Arcs[first] = lang.Arc{Head: o, Rel: "conj", Sure: t.Arcs[first].Sure}
		}
		t.Arcs[g] = lang.Arc{Head: o, Rel: "conj", Sure: t.Arcs[g].Sure}
		for _, k := range t.Children(g, "obl", "nmod", "advcl") {
			if k > g {
				t.Arcs[k].Head = v
			}
		}
	}
}

// tieDeclared makes of a participle that ends the object of "declare" what that is declared to be: "declared the party
// dissolved". The parser takes it for a clause on the noun.
func tieDeclared(t *tree.Tree) {
	for k := range t.Tokens {
		n := t.Head(k)
		if t.Tokens[k].Tag != "VBN" || !t.Is(k, "acl") || n != k-1 || !t.Is(n, "obj") || len(t.Kids[k]) > 0 {
			continue
		}
		if v := t.Head(n); v >= 0 && tree.DeclaringVerbs[t.Tokens[v].Lemma] {
			t.Arcs[k] = lang.Arc{Head: v, Rel: "xcomp"}
		}
	}
}
