package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// tieAgents makes a phrase of the noun after a preposition that the parser took for the subject or object of the verb before
// it: "All funds raised by the League went to schools".
func (t *tree) tieAgents() {
	for k := range t.t {
		h, p := t.arcs[k].Head, t.child(k, "case")
		if !t.is(k, "nsubj", "obj") || h < 0 || h > k || p < 0 || p > k || t.t[p].Lower != "by" || p != t.phraseStart(k)-1 {
			continue
		}
		t.arcs[k] = lang.Arc{Head: h, Rel: "obl", Sure: t.arcs[k].Sure}
	}
}

// phraseStart is the first token of the base noun phrase of token k.
func (t *tree) phraseStart(k int) int {
	if c := t.s.ChunkAt(k); c != nil {
		return c.First
	}
	return k
}

// tieNames coordinates two names with a conjunction between them of which the parser took the first for a modifier of the
// second: "the ATF and the Texas National Guard".
func (t *tree) tieNames() {
	for n := 1; n < len(t.s.Mentions); n++ {
		a, b := &t.s.Mentions[n-1], &t.s.Mentions[n]
		if a.Anaphor || b.Anaphor || a.Entity == b.Entity || b.Modifier || a.Last+2 != b.First || t.t[a.Last+1].Tag != "CC" {
			continue
		}
		one, two := t.top(a), b.Last
		if h := t.arcs[one].Head; h < b.First || h > b.Last ||
			!t.is(one, "compound", "amod", "nmod:desc", "flat", "nmod:unmarked") {
			continue
		}
		for k := b.First; k < b.Last; k++ {
			if h := t.arcs[k].Head; h < b.First || h > b.Last {
				t.arcs[k] = lang.Arc{Head: two, Rel: "compound"}
			}
		}
		t.arcs[one], t.arcs[two] = t.arcs[two], lang.Arc{Head: one, Rel: "conj"}
		t.arcs[a.Last+1] = lang.Arc{Head: two, Rel: "cc"}
		for k := range t.arcs {
			if t.arcs[k].Head == two && k < a.First && t.is(k, "det", "case") {
				t.arcs[k].Head = one
			}
		}
	}
}

// tieConjuncts coordinates a name after a conjunction with the name of the same sort right before it, where the parser
// coordinated it with a common noun further back: "waged a campaign against the British Army and the Police Service".
func (t *tree) tieConjuncts() {
	for n := 1; n < len(t.s.Mentions); n++ {
		a, b := &t.s.Mentions[n-1], &t.s.Mentions[n]
		if a.Anaphor || b.Anaphor || a.Modifier || b.Modifier || a.Entity == b.Entity ||
			(a.Entity.Kind == annals.Person) != (b.Entity.Kind == annals.Person) {
			continue
		}
		cc := b.First - 1
		if cc > 0 && t.t[cc].Tag == "DT" {
			cc--
		}
		if cc != a.Last+1 || t.t[cc].Tag != "CC" {
			continue
		}
		one, two := t.top(a), t.top(b)
		h := t.arcs[two].Head
		if t.arcs[two].Rel != "conj" || h < 0 || h >= a.First || !t.isNoun(h) || t.isName(h) || t.isVerb(h) ||
			t.preposition(two) != "" || t.preposition(one) == "" {
			continue
		}
		t.arcs[two].Head = one
	}
}

// tieOpening ties the date that opens a sentence to its main predicate where the parser tied it to a clause told before that
// one: "On 7 January 1978, two days after the owner said that it would close, the dancers formed a union".
func (t *tree) tieOpening() {
	if len(t.s.Times) == 0 || t.s.Times[0].First > 0 || t.s.Times[0].Modifier {
		return
	}
	x := &t.s.Times[0]
	root := -1
	for k := range t.arcs {
		if t.arcs[k].Head < 0 {
			root = k
		}
	}
	top := -1
	for k := x.First; k <= x.Last; k++ {
		if h := t.arcs[k].Head; (h < x.First || h > x.Last) && !t.is(k, "case", "punct", "mark", "cc") {
			top = k
		}
	}
	if top < 0 || root < x.Last || x.Last+1 >= len(t.t) || t.t[x.Last+1].Text != "," {
		return
	}
	g := t.arcs[top].Head
	if g <= x.Last || g >= root || !t.isVerb(g) || !t.isVerb(root) {
		return
	}
	for k, n := g, 0; k >= 0 && k != root && n < 8; k, n = t.arcs[k].Head, n+1 {
		if t.is(k, "acl", "advcl") && !strings.HasPrefix(t.arcs[k].Rel, "conj") && k < root {
			t.arcs[top] = lang.Arc{Head: root, Rel: "obl", Sure: t.arcs[top].Sure}
			return
		}
	}
}

// tieDashes ties what follows a remark between two dashes to the verb before the remark, where the parser tied it to a word
// of the remark: "It was formed in Lima – where its hall still stands – in 1899 by Juan Santos".
func (t *tree) tieDashes() {
	open := -1
	for j := range t.t {
		switch {
		case t.t[j].Text != "-" && t.t[j].Text != "–" && t.t[j].Text != "—" || t.t[j].Glued && t.t[j].Text == "-":
			continue
		case open < 0:
			open = j
			continue
		}
		t.tieOverDashes(open, j)
		v := t.remarked(open, j)
		for k := j + 1; v >= 0 && k < len(t.t); k++ {
			if h := t.arcs[k].Head; h > open && h < j && t.is(k, "obl", "nmod", "advmod", "advcl") {
				t.arcs[k] = lang.Arc{Head: v, Rel: "obl", Sure: t.arcs[k].Sure}
			}
		}
		open = -1
	}
}

// tieOverDashes makes the noun phrase before the first of two dashes the subject of the verb right after the second that has
// none: "in 1998 forty delegates – miners, farmers and clerks – met in Lima".
func (t *tree) tieOverDashes(from, to int) {
	v := to + 1
	for v < len(t.t)-1 && (t.t[v].IsAdverb() || t.is(v, "aux", "aux:pass") && t.head(v) > v) {
		v++
	}
	if v >= len(t.t) || from == 0 || !t.isVerb(v) || !t.finite(v) || t.child(v, "nsubj", "csubj", "expl") >= 0 ||
		t.is(v, "conj", "acl") {
		return
	}
	c := t.s.ChunkAt(from - 1)
	if c == nil || c.Last != from-1 || t.child(c.Head, "case") >= 0 || t.s.TimeAt(c.Head) != nil ||
		!t.is(c.Head, "nmod", "obl", "appos") {
		return
	}
	rel := "nsubj"
	if t.passiveAt(v) {
		rel = "nsubj:pass"
	}
	t.arcs[c.Head] = lang.Arc{Head: v, Rel: rel}
}

// remarked is the verb before token from that what stands between the two tokens hangs on, or -1.
func (t *tree) remarked(from, to int) int {
	for k := from + 1; k < to; k++ {
		h := t.arcs[k].Head
		if h > from || h < 0 || t.is(k, "punct") {
			continue
		}
		for n := 0; n < 8 && h >= 0 && h < from; n++ {
			if t.isVerb(h) {
				return h
			}
			h = t.arcs[h].Head
		}
	}
	return -1
}

// tieGerunds coordinates with the noun before it a gerund that the parser coordinated with a finite verb, which no
// gerund is coordinated with: "supplied money and training to the rebels". What the parser tied to it is the verb's.
func (t *tree) tieGerunds() {
	for g := 2; g < len(t.t)-1; g++ {
		v, n := t.head(g), g-2
		if t.t[g].Tag != "VBG" || t.t[g-1].Tag != "CC" || !t.is(g, "conj") || v < 0 || v > n || !t.isVerb(v) ||
			t.t[v].Tag == "VBG" ||
			t.child(g, "obj", "nsubj", "aux", "advmod", "xcomp") >= 0 || t.t[g+1].Tag != "IN" && t.t[g+1].Text != "." {
			continue
		}
		if t.t[n].Text == "," {
			n--
		}
		first := n
		for t.is(first, "conj") && t.head(first) >= 0 && t.head(first) != v {
			first = t.head(first)
		}
		o := t.child(v, "obj")
		if o < 0 || !t.t[n].IsNoun() || t.s.TimeAt(n) != nil || t.s.MentionAt(n) != nil ||
			first != o && !(t.is(first, "conj") && first > o) {
			continue
		}
		if first != o {
			// "money, weaponry and training": the parser may coordinate each with the verb.
			t.arcs[first] = lang.Arc{Head: o, Rel: "conj", Sure: t.arcs[first].Sure}
		}
		t.arcs[g] = lang.Arc{Head: o, Rel: "conj", Sure: t.arcs[g].Sure}
		for _, k := range t.children(g, "obl", "nmod", "advcl") {
			if k > g {
				t.arcs[k].Head = v
			}
		}
	}
}

// tieDeclared makes of a participle that ends the object of "declare" what that is declared to be: "declared the party
// dissolved". The parser takes it for a clause on the noun.
func (t *tree) tieDeclared() {
	for k := range t.t {
		n := t.head(k)
		if t.t[k].Tag != "VBN" || !t.is(k, "acl") || n != k-1 || !t.is(n, "obj") || len(t.kids[k]) > 0 {
			continue
		}
		if v := t.head(n); v >= 0 && declaringVerbs[t.t[v].Lemma] {
			t.arcs[k] = lang.Arc{Head: v, Rel: "xcomp"}
		}
	}
}
