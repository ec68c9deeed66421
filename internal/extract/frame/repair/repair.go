package repair

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// Tree is the tree of a sentence, mended; the sentence's own arcs stay as they are.
func Tree(s *document.Sentence) *tree.Tree {
	t := tree.New(s)
	for _, mend := range []func(*tree.Tree){
		repair, joinNames, namesBeforeNouns, joinListed, partNames, joinPlaces, besidePlaces, besideSeries, besideName, besideKin,
		besideGroups,
		joinSubjects, describeLast, raiseConjuncts, joinBeside, joinSeries, joinCounted, besideCounts, freeOfPlaces, freeOfBodies,
		besideSubjects, bothBetween, pairBetween, pairAsWell, subjectAfterOpening, subjectAfterOccasion, subjectBeforeAside,
		subjectAfterAs, besideAgents,
		tieAdverbs, tieNames, tieConjuncts, tieFollowing, tieAgents, tieGerunds, tieRelatives, tieOffices, tieElected, besidePosts,
		tiePosts,
		tieDates, tiePastDates, tieDashes, tieStates, tieRemarks, tieOpening, tieSubjects, tieClauses, tieBy, tieCounts, tieAgainst,
		tieBlame, tieAdjectives, tieToAdjectives, tieDeclared, tiePhases, tiePerfects, tieDeeds, tieContents, tieBounded, tieBetween,
		tieInto, tieValency, tieDeprived, tieInterrupted, fillSubjects, fillObjects,
		reducePredicates, describePredicates,
	} {
		if lang.Mend(t.Arcs, func() { mend(t) }) {
			t.Turn()
		}
	}
	return t
}

// repair makes one phrase of each base noun phrase, which is found by parts of speech alone: only its head hangs on the
// rest of the sentence.
func repair(t *tree.Tree) {
	for _, c := range t.Sentence.Chunks {
		if c, ok := whole(t, c); ok {
			gather(t, c.First, c.Last, c.Head)
		}
	}
}

// whole is a base noun phrase without what is no part of it, a date before it and how often after it ("the state three
// times"), and whether the phrase is whole: not cut off at a hyphen, and without a conjunction, which may as well tie
// verbs.
func whole(t *tree.Tree, c document.Chunk) (document.Chunk, bool) {
	for k := c.First; k <= c.Last; k++ {
		if t.Tokens[k].Tag == "CC" {
			return c, false
		}
		if x := t.Sentence.TimeAt(k); x != nil && !x.Modifier {
			if k >= c.Head {
				return c, false
			}
			c.First = x.Last + 1
		}
	}
	if n := c.Head; n-2 >= c.First && tree.Spells[t.Tokens[n].Lemma] && t.Tokens[n-1].Tag == "CD" && t.Tokens[n-2].IsNoun() {
		c.Head = n - 2
	}
	return c, c.First <= c.Head && t.Tokens[c.Last].Tag != "HYPH"
}

// gather makes tokens first through last one phrase: only its head hangs on the rest of the sentence, and what hangs on
// another of its tokens hangs on the head.
func gather(t *tree.Tree, first, last, head int) {
	inside := func(k int) bool { return first <= k && k <= last }
	var outs []int
	for k := first; k <= last; k++ {
		if !inside(t.Arcs[k].Head) && !besideModifier(t, k, head) {
			outs = append(outs, k)
		}
	}
	if len(outs) == 1 && outs[0] == head {
		takeIn(t, head, t.Arcs[head].Head, inside)
		markPhrase(t, first, head, inside)
		return
	}
	if len(outs) == 0 || twoArguments(t, outs) {
		return
	}
	top := tie(t, first, head, outs, inside)
	if top < 0 {
		return
	}
	arc := t.Arcs[top]
	if c := t.Sentence.ChunkAt(head); c != nil && c.Last == last && c.Head != head && tree.Spells[t.Tokens[c.Head].Lemma] {
		outs = append(outs, c.Head)
	}
	for _, k := range outs {
		t.Arcs[k] = lang.Arc{Head: head, Rel: inner(t, k, head)}
	}
	t.Arcs[head] = arc
	takeIn(t, head, arc.Head, inside)
	markPhrase(t, first, head, inside)
}

// takeIn hangs what hangs on any token of the phrase on its head, but for what the phrase itself hangs on, and for the
// beginning of a compound modifier: "far" of "far-right political party".
func takeIn(t *tree.Tree, head, above int, inside func(int) bool) {
	for k := range t.Arcs {
		if k+1 < len(t.Arcs) && !inside(k) && inside(k+2) && t.Tokens[k+1].Tag == "HYPH" {
			continue
		}
		if !inside(k) && inside(t.Arcs[k].Head) && k != above && !(t.Tokens[k].Tag == "HYPH" && inside(k+1)) {
			t.Arcs[k].Head = head
		}
	}
}

// besideModifier reports whether token k is coordinated with a modifier of the head that stands before the phrase:
// "economic" of "political and economic factors".
func besideModifier(t *tree.Tree, k, head int) bool {
	if t.Arcs[k].Rel != "conj" {
		return false
	}
	for h, n := t.Arcs[k].Head, 0; h >= 0 && h < k && n < 8; h, n = t.Arcs[h].Head, n+1 {
		switch t.Arcs[h].Rel {
		case "amod", "compound", "nummod":
			return t.Arcs[h].Head == head
		case "conj":
			continue
		}
		break
	}
	return false
}

// markPhrase gives the phrase the preposition before it: what has one is no apposition.
func markPhrase(t *tree.Tree, first, head int, inside func(int) bool) {
	if first == 0 || t.Arcs[first-1].Rel != "case" || !inside(t.Arcs[first-1].Head) {
		return
	}
	t.Arcs[first-1].Head = head
	switch t.Arcs[head].Rel {
	case "appos", "compound", "flat":
		t.Arcs[head].Rel = "nmod"
	}
}

func inner(t *tree.Tree, k, head int) string {
	switch {
	case k < head:
		return "compound"
	case tree.Spells[t.Tokens[k].Lemma]:
		return "nmod:unmarked"
	}
	return "flat"
}

// twoArguments reports whether the tokens are different arguments, which the noun phrase has wrongly joined: of one
// verb, as in "gave the rebels arms" and "at that time Smith left", or of a verb before and one after, as in "to honour
// the dead Smith built".
func twoArguments(t *tree.Tree, outs []int) bool {
	for i, a := range outs {
		for _, b := range outs[i+1:] {
			ra, rb := t.Arcs[a].Rel, t.Arcs[b].Rel
			subject := strings.HasPrefix(rb, "nsubj") && (argument(ra) || strings.HasPrefix(ra, "obl"))
			switch ha, hb := t.Arcs[a].Head, t.Arcs[b].Head; {
			case ra != rb && ha == hb && (argument(ra) && argument(rb) || subject):
				return true
			case subject && ha < a && hb > b && t.Tokens[b].IsProper() && !t.Tokens[a].IsProper():
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
func tie(t *tree.Tree, first, head int, outs []int, inside func(int) bool) int {
	open := func(k int) bool {
		for g, n := t.Arcs[k].Head, 0; g >= 0; g, n = t.Arcs[g].Head, n+1 {
			if inside(g) || n > len(t.Arcs) {
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
	if first > 0 && t.Arcs[first-1].Rel == "case" && slices.Contains(fit, t.Arcs[first-1].Head) {
		return t.Arcs[first-1].Head
	}
	if r := t.Arcs[head].Rel; slices.Contains(fit, head) && r != "flat" && r != "compound" {
		return head
	}
	for _, k := range fit {
		if r := t.Arcs[k].Rel; argument(r) || r == "obl" || r == "nmod" || r == "root" || r == "conj" {
			return k
		}
	}
	return fit[0]
}
