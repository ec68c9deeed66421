package size

import (
	"slices"
	"strings"

	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// ruleGrown is the rule of sizes that something grew or shrank to or from.
const ruleGrown = "size.grown"

// numberOf reads what the noun at token s, "the number", is told to be by the verb at token v: "the number of its
// members fell to 500", "raised the number of seats in the council to 132".
func numberOf(t *tree.Tree, s, v int) fact {
	of := t.Attached(s, []string{"of"})
	if l := t.Tokens[s].Lemma; l != "number" && l != "total" || len(of) == 0 || t.Tokens[of[0]].Tag != "NNS" ||
		t.HasWord(s, "det", "a", "an") {
		return fact{}
	}
	owner := measured(t, of[0])
	if owner < 0 {
		owner = firstGroup(t, t.Attached(s, []string{"in", "of", "at"}))
	}
	if owner < 0 {
		return fact{}
	}
	return newFact(ruleGrown, 0.7, v, owner).measuring(of[0])
}

// grown reads "the group grew to 500 members", "its membership was estimated at 500".
func grown(t *tree.Tree, q Quantity, c *tree.Clause, v int) fact {
	for _, s := range slices.Concat(c.Surface(), c.Obj) {
		if f := numberOf(t, s, v); f.rule != "" {
			return f
		}
	}
	for _, s := range c.Obj {
		if owner := measured(t, s); owner >= 0 && words.Measure[t.Tokens[s].Lemma] && words.List("estimating")[t.Tokens[v].Lemma] {
			return newFact(ruleGrown, 0.75, v, owner).measuring(s) // "police put its strength at 500"
		}
	}
	for _, s := range c.Surface() {
		if a := t.Antecedent(s); t.Tokens[s].Tag == "WDT" && a >= 0 {
			if b := t.NounBefore(s); !words.Measure[t.Tokens[a].Lemma] && b > a && words.Measure[t.Tokens[b].Lemma] {
				// "a drop in membership, which fell to 500": the membership.
				a = b
			}
			s = a
		}
		if !q.share && !q.money && figure(t, s) && MainOrganization(t) != nil {
			// "This number grew to 500", of what was told before.
			return newFact(ruleGrown, 0.65, v, unsaid)
		}
		if words.Measure[t.Tokens[s].Lemma] || t.Countable(s) && t.Child(s, "nmod:poss") >= 0 {
			owner := measured(t, s)
			if owner < 0 && mainMeasure(t, s) {
				owner = unsaid
			}
			if owner != -1 {
				return newFact(ruleGrown, 0.75, v, owner).measuring(s)
			}
		}
		if t.IsGroup(s) || t.Tokens[v].Lemma == "number" && noun.IsPeople(t, s) {
			return newFact(ruleGrown, 0.7, v, s)
		}
	}
	return fact{}
}

// measured is the organization that the measure named by the noun at token i is one of, or -1: "its membership", "a
// budget of".
func measured(t *tree.Tree, i int) int {
	if k := t.Child(i, "nmod:poss"); k >= 0 && t.IsGroup(k) {
		return k
	}
	if k := firstGroup(t, t.Attached(i, []string{"of", "at", "in"})); k >= 0 {
		return k
	}
	if m := noun.Modifier(t, i); len(m) > 0 && t.IsGroup(m[0]) {
		return m[0]
	}
	i = listed(t, i)
	h := t.Head(i)
	switch {
	case h < 0:
		return -1
	case t.IsVerb(h) && t.Is(i, "obj", "obl"):
		c := t.ClauseOf(h)
		if k := firstGroup(t, c.Iobj); k >= 0 {
			return k
		}
		return firstGroup(t, c.Surface())
	case t.Is(i, "nmod") && t.Preposition(i) == "with" && t.IsGroup(h):
		if v := noun.VerbAbove(t, h); v >= 0 && t.Is(h, "obj") && words.Having[t.Tokens[v].Lemma] {
			// "has 300 branches with a total of 40,000 members".
			return groupBy(t, v)
		}
		if _, s := predicated(t, h); s >= 0 {
			return s
		}
		return h
	}
	return -1
}

// predicated is the group that the noun at token i is said to be or have become, with the verb or noun that says so; -1
// for none.
func predicated(t *tree.Tree, i int) (at, subject int) {
	if s := t.Child(i, "nsubj"); s >= 0 && t.Child(i, "cop") >= 0 && t.IsGroup(s) {
		return i, s
	}
	if v := noun.VerbAbove(t, i); v >= 0 && t.Is(i, "xcomp", "obj") &&
		(words.Copular[t.Tokens[v].Lemma] || t.Tokens[v].Lemma == "become") {
		return v, groupBy(t, v)
	}
	return -1, -1
}

// seatsTold reports whether the sentence or the one before it counts seats.
func seatsTold(t *tree.Tree, i int) bool {
	from := max(t.Tokens[0].Start-400, 0)
	text := t.Sentence.Doc.Text[from:t.Tokens[i].Start]
	if k := strings.LastIndexByte(text, '\n'); k >= 0 {
		text = text[k:]
	}
	return strings.Contains(text, " seats")
}

// mainMeasure reports whether the measure at token i, of which nothing says whose it is, is one that only the
// document's subject can have: "a strike led to membership dropping to 2,000".
func mainMeasure(t *tree.Tree, i int) bool {
	return MainOrganization(t) != nil && words.List("ownmeasure")[t.Tokens[i].Lemma] && len(noun.Owners(t, i)) == 0 &&
		!t.HasWord(i, "det", "a", "an", "this", "that", "another")
}

// measureOf reads a number or an amount of money that a noun for a measure or a verb ties to an organization.
func measureOf(t *tree.Tree, q Quantity) fact {
	i, h := q.head, measureAbove(t, q)
	if k := t.Child(i, "nsubj"); k >= 0 && t.Child(i, "cop") >= 0 && words.Measure[t.Tokens[k].Lemma] {
		if s := measured(t, k); s >= 0 {
			return newFact("size.is", 0.75, i, s).measuring(k)
		}
	}
	if h < 0 || isYear(t, q) {
		return fact{}
	}
	if v := noun.VerbAbove(t, i); v >= 0 && seatsOnly(t, q, v) {
		// "the League won 308 seats; the Front secured 42".
		if s := contenderBy(t, v); s >= 0 {
			return newFact("size.seats", 0.65, v, s)
		}
	}
	if measuredBy(t, q, h) {
		if s := measured(t, h); s >= 0 {
			return newFact("size.measure", 0.7, -1, s).measuring(h)
		}
	}
	if t.IsVerb(h) && t.Is(i, "obl", "obj", "nmod") && words.Growing[t.VerbLemma(h)] {
		if c := t.ClauseOf(h); !q.money || len(c.Surface()) > 0 && words.Measure[t.Tokens[c.Surface()[0]].Lemma] {
			return grown(t, q, c, h)
		}
	}
	return fact{}
}

// measureAbove is the token that says of what the quantity is the measure, or -1, whatever the parser ties the number to.
func measureAbove(t *tree.Tree, q Quantity) int {
	h := t.Head(q.head)
	if k := q.First - 2; k >= 0 && t.Tokens[k+1].Lower == "of" && words.Measure[t.Tokens[k].Lemma] {
		// "a membership of 4,000 in 30 branches".
		h = k
	}
	if h >= 0 && h < q.head && t.Preposition(q.head) == "to" && t.Preposition(h) == "from" && noun.VerbAbove(t, h) >= 0 {
		// "fell from 27,200 to 12,600": the parser may tie the second to the first.
		h = t.Head(h)
	}
	return h
}

// isYear reports whether the quantity may be a year: "Its budget for 2009".
func isYear(t *tree.Tree, q Quantity) bool {
	n := t.Tokens[q.First].Text
	return !q.money && !q.share && q.First == q.Last && len(n) == 4 && strings.Trim(n, "0123456789") == ""
}

// seatsOnly reports whether the verb at token v tells a number of seats that are told as such before.
func seatsOnly(t *tree.Tree, q Quantity, v int) bool {
	return t.Is(q.head, "obj") && !q.money && !q.share && q.Noun < 0 && q.Last == q.head &&
		words.List("seating")[t.Tokens[v].Lemma] &&
		seatsTold(t, q.head)
}

// measuredBy reports whether the noun at token h names what the quantity is the measure of: "the League's $155 million
// annual budget", "a membership of 4,000".
func measuredBy(t *tree.Tree, q Quantity, h int) bool {
	i := q.head
	if !words.Measure[t.Tokens[h].Lemma] {
		return false
	}
	if q.money && h > i && t.Is(i, "compound", "nummod", "amod", "nmod") {
		return true
	}
	p := t.Preposition(i)
	return (t.Is(i, "nmod", "obl", "appos") || h == q.First-2) && !tree.Singling[p] && (q.Noun < 0 || p != "in")
}
