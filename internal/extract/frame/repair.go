package frame

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// repair makes one phrase of each base noun phrase, which is found by parts of speech alone: only its head hangs on the
// rest of the sentence.
func (t *tree) repair() {
	for _, c := range t.s.Chunks {
		if c, ok := t.whole(c); ok {
			t.gather(c.First, c.Last, c.Head)
		}
	}
}

// whole is a base noun phrase without what is no part of it, a date before it and how often after it ("the state three
// times"), and whether the phrase is whole: not cut off at a hyphen, and without a conjunction, which may as well tie
// verbs.
func (t *tree) whole(c document.Chunk) (document.Chunk, bool) {
	for k := c.First; k <= c.Last; k++ {
		if t.t[k].Tag == "CC" {
			return c, false
		}
		if x := t.s.TimeAt(k); x != nil && !x.Modifier {
			if k >= c.Head {
				return c, false
			}
			c.First = x.Last + 1
		}
	}
	if n := c.Head; n-2 >= c.First && spells[t.t[n].Lemma] && t.t[n-1].Tag == "CD" && t.t[n-2].IsNoun() {
		c.Head = n - 2
	}
	return c, c.First <= c.Head && t.t[c.Last].Tag != "HYPH"
}

// gather makes tokens first through last one phrase: only its head hangs on the rest of the sentence, and what hangs on
// another of its tokens hangs on the head.
func (t *tree) gather(first, last, head int) {
	inside := func(k int) bool { return first <= k && k <= last }
	var outs []int
	for k := first; k <= last; k++ {
		if !inside(t.arcs[k].Head) && !t.besideModifier(k, head) {
			outs = append(outs, k)
		}
	}
	if len(outs) == 1 && outs[0] == head {
		t.takeIn(head, t.arcs[head].Head, inside)
		t.markPhrase(first, head, inside)
		return
	}
	if len(outs) == 0 || t.twoArguments(outs) {
		return
	}
	top := t.tie(first, head, outs, inside)
	if top < 0 {
		return
	}
	arc := t.arcs[top]
	if c := t.s.ChunkAt(head); c != nil && c.Last == last && c.Head != head && spells[t.t[c.Head].Lemma] {
		outs = append(outs, c.Head)
	}
	for _, k := range outs {
		t.arcs[k] = lang.Arc{Head: head, Rel: t.inner(k, head)}
	}
	t.arcs[head] = arc
	t.takeIn(head, arc.Head, inside)
	t.markPhrase(first, head, inside)
}

// takeIn hangs what hangs on any token of the phrase on its head, but for what the phrase itself hangs on, and for the
// beginning of a compound modifier: "far" of "far-right political party".
func (t *tree) takeIn(head, above int, inside func(int) bool) {
	for k := range t.arcs {
		if k+1 < len(t.arcs) && !inside(k) && inside(k+2) && t.t[k+1].Tag == "HYPH" {
			continue
		}
		if !inside(k) && inside(t.arcs[k].Head) && k != above && !(t.t[k].Tag == "HYPH" && inside(k+1)) {
			t.arcs[k].Head = head
		}
	}
}

// besideModifier reports whether token k is coordinated with a modifier of the head that stands before the phrase:
// "economic" of "political and economic factors".
func (t *tree) besideModifier(k, head int) bool {
	if t.arcs[k].Rel != "conj" {
		return false
	}
	for h, n := t.arcs[k].Head, 0; h >= 0 && h < k && n < 8; h, n = t.arcs[h].Head, n+1 {
		switch t.arcs[h].Rel {
		case "amod", "compound", "nummod":
			return t.arcs[h].Head == head
		case "conj":
			continue
		}
		break
	}
	return false
}

// markPhrase gives the phrase the preposition before it: what has one is no apposition.
func (t *tree) markPhrase(first, head int, inside func(int) bool) {
	if first == 0 || t.arcs[first-1].Rel != "case" || !inside(t.arcs[first-1].Head) {
		return
	}
	t.arcs[first-1].Head = head
	switch t.arcs[head].Rel {
	case "appos", "compound", "flat":
		t.arcs[head].Rel = "nmod"
	}
}

func (t *tree) inner(k, head int) string {
	switch {
	case k < head:
		return "compound"
	case spells[t.t[k].Lemma]:
		return "nmod:unmarked"
	}
	return "flat"
}

// twoArguments reports whether the tokens are different arguments, which the noun phrase has wrongly joined: of one
// verb, as in "gave the rebels arms" and "at that time Smith left", or of a verb before and one after, as in "to honour
// the dead Smith built".
func (t *tree) twoArguments(outs []int) bool {
	for i, a := range outs {
		for _, b := range outs[i+1:] {
			ra, rb := t.arcs[a].Rel, t.arcs[b].Rel
			subject := strings.HasPrefix(rb, "nsubj") && (argument(ra) || strings.HasPrefix(ra, "obl"))
			switch ha, hb := t.arcs[a].Head, t.arcs[b].Head; {
			case ra != rb && ha == hb && (argument(ra) && argument(rb) || subject):
				return true
			case subject && ha < a && hb > b && t.t[b].IsProper() && !t.t[a].IsProper():
				return true
			}
		}
	}
	return false
}

func argument(rel string) bool {
	return rel == "obj" || rel == "iobj" || rel == "xcomp" || strings.HasPrefix(rel, "nsubj")
}

// tie is which of the tokens that hang outside their phrase gives the phrase its place in the sentence: the one that has the
// preposition before the phrase, else the head, else the first that has an argument's place. It is -1 when every one
// would close a circle.
func (t *tree) tie(first, head int, outs []int, inside func(int) bool) int {
	open := func(k int) bool {
		for g, n := t.arcs[k].Head, 0; g >= 0; g, n = t.arcs[g].Head, n+1 {
			if inside(g) || n > len(t.arcs) {
				return false
			}
		}
		return true
	}
	var fit []int
	for _, k := range outs {
		if open(k) {
			fit = append(fit, k)
		}
	}
	if len(fit) == 0 {
		return -1
	}
	if first > 0 && t.arcs[first-1].Rel == "case" && slices.Contains(fit, t.arcs[first-1].Head) {
		return t.arcs[first-1].Head
	}
	if r := t.arcs[head].Rel; slices.Contains(fit, head) && r != "flat" && r != "compound" {
		return head
	}
	for _, k := range fit {
		if r := t.arcs[k].Rel; argument(r) || r == "obl" || r == "nmod" || r == "root" || r == "conj" {
			return k
		}
	}
	return fit[0]
}
