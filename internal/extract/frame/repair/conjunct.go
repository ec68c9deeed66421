package repair

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// raiseConjuncts coordinates a common noun with the one before it that a name only says whose or where it is, where the parser
// coordinated it with the name, which is of another sort: "an office in Lima and a workshop", "support for the League and
// their raids".
func raiseConjuncts(t *tree.Tree) {
	for k := range t.Arcs {
		x := t.Arcs[k].Head
		if t.Arcs[k].Rel != "conj" || x < 0 || x > k || t.Preposition(k) != "" || t.Tokens[k].Tag != "NN" && t.Tokens[k].Tag != "NNS" ||
			t.IsName(k) || t.Arcs[x].Rel != "nmod" || !isBody(t, x) {
			continue
		}
		n := t.Arcs[x].Head
		if n < 0 || n > x || !t.IsNoun(n) || t.IsName(n) {
			continue
		}
		another := t.HasWord(k, "det", "a", "an", "another") && !t.IsGroup(k) && !words.Polity[t.Tokens[k].Lemma] ||
			// "a critic of the League and veteran of the war": without an article one person is nobody else.
			isTrade(t, k) && isTrade(t, n) && t.Child(k, "det", "nmod:poss", "nummod") < 0
		if isDeed(t, n) {
			another = isDeed(t, k) && t.Child(k, "det", "nmod:poss") >= 0
		}
		if another {
			t.Arcs[k].Head = n
		}
	}
}

// isTrade reports whether the noun at token k says what one person is.
func isTrade(t *tree.Tree, k int) bool {
	return t.Tokens[k].Tag == "NN" && t.IsPerson(k) && t.Entity(k) == nil
}

// isBody reports whether the noun at token x stands for one organization, state or place.
func isBody(t *tree.Tree, x int) bool {
	e := t.Entity(x)
	if e == nil {
		return t.Tokens[x].Tag == "NN" && words.Group[t.Tokens[x].Lemma]
	}
	switch e.Kind {
	case annals.Organization, annals.Body, annals.State, annals.Place:
		return true
	}
	return e.Kind == "" && t.IsName(x) && t.Child(x, "det") >= 0
}

// isDeed reports whether the noun at token k is one for what somebody does.
func isDeed(t *tree.Tree, k int) bool {
	return t.IsEventNoun(k) || words.Deed[t.Tokens[k].Lemma] || t.Tokens[k].Lemma == "support"
}

// joinBeside coordinates with a name the one of the same sort that a conjunction puts right behind it, where the parser took
// the first for other words for a noun and the second for one more beside that noun: "two deputies, Juan Santos and Maria
// Campos". And it coordinates the names of a list of which the parser took one for other words for that before: "the
// Front, the League and others".
func joinBeside(t *tree.Tree) {
	for n := 1; n < len(t.Sentence.Mentions); n++ {
		a, b := &t.Sentence.Mentions[n-1], &t.Sentence.Mentions[n]
		if a.Anaphor || b.Anaphor || a.Modifier || b.Modifier || a.Entity == b.Entity || !sameSort(a, b) {
			continue
		}
		one, two := t.Top(a), t.Top(b)
		h := t.Arcs[two].Head
		between := phraseStart(t, b) - 1
		if between != a.Last+1 || h < 0 {
			continue
		}
		switch {
		case t.Tokens[between].Tag == "CC" && t.Arcs[two].Rel == "conj" && t.Arcs[one].Rel == "appos" && t.Arcs[one].Head == h &&
			h < one && !t.IsName(h):
			t.Arcs[two].Head = one
		case t.Tokens[between].Text == "," && t.Arcs[two].Rel == "appos" && h == one && endsList(t, one, two):
			t.Arcs[two].Rel = "conj"
		}
	}
}

// phraseStart is the first token of the base phrase whose last word ends the name: "the old Farmers' Union".
func phraseStart(t *tree.Tree, m *document.EntityMention) int {
	first := m.First
	for first > 0 {
		switch x := t.Tokens[first-1]; {
		case t.Sentence.MentionAt(first-1) != nil || t.Sentence.TimeAt(first-1) != nil:
			return first
		case x.Tag == "DT", strings.HasPrefix(x.Tag, "JJ"):
			first--
		default:
			return first
		}
		if t.Tokens[first].Tag == "DT" {
			return first
		}
	}
	return first
}

// endsList reports whether a conjunction behind the name at token two joins one more to the name at token one, without a comma
// that would close an apposition.
func endsList(t *tree.Tree, one, two int) bool {
	_, last := t.Span(two)
	k := last + 1
	if k < len(t.Tokens) && t.Tokens[k].Text == "," {
		k++
	}
	if k >= len(t.Tokens) || t.Tokens[k].Tag != "CC" || t.Tokens[k].Lower == "but" {
		return false
	}
	y := t.Arcs[k].Head
	h := t.Arcs[y].Head
	return y > k && t.Arcs[y].Rel == "conj" && (h == one || h == two) && (t.IsName(y) || t.Tokens[y].Tag == "NNS")
}

// sameSort reports whether two names are both of persons, or both of organizations or states.
func sameSort(a, b *document.EntityMention) bool {
	sort := func(m *document.EntityMention) int {
		switch m.Entity.Kind {
		case annals.Person:
			return 1
		case annals.Organization, annals.Body:
			return 2
		case annals.State:
			return 3
		}
		return 0
	}
	return sort(a) != 0 && sort(a) == sort(b)
}

// tieAdverbs ties to a verb the phrase that the parser tied to the adverb behind it which says which way: "moved back to Lima",
// "went over to the League".
func tieAdverbs(t *tree.Tree) {
	for k := range t.Arcs {
		a := t.Arcs[k].Head
		if !t.Is(k, "obl", "nmod") || a < 0 || a > k || !t.Is(a, "advmod", "compound:prt") || !ways[t.Tokens[a].Lower] ||
			t.Preposition(k) == "of" || t.Sentence.TimeAt(k) != nil {
			continue
		}
		if v := t.Arcs[a].Head; v >= 0 && v < a && t.IsVerb(v) {
			t.Arcs[k] = lang.Arc{Head: v, Rel: "obl", Sure: t.Arcs[k].Sure}
		}
	}
}

// ways are the adverbs for which way something goes.
var ways = words.Lemmas("back over away up down home out in off north south east west northward southward eastward westward " +
	"northwards southwards eastwards westwards forward onward onwards inland overland abroad overseas here there")
