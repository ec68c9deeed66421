package frame

import (
	"slices"
	"strings"
)

// ruleGrown is the rule of sizes that something grew or shrank to or from.
const ruleGrown = "size.grown"

// numberOf reads what the noun at token s, "the number", is told to be by the verb at token v: "the number of its
// members fell to 500", "raised the number of seats in the council to 132".
func (t *tree) numberOf(s, v int) sizeFact {
	of := t.attached(s, []string{"of"})
	if l := t.t[s].Lemma; l != "number" && l != "total" || len(of) == 0 || t.t[of[0]].Tag != "NNS" ||
		t.hasWord(s, "det", "a", "an") {
		return sizeFact{}
	}
	owner := t.measured(of[0])
	if owner < 0 {
		owner = t.firstGroup(t.attached(s, []string{"in", "of", "at"}))
	}
	if owner < 0 {
		return sizeFact{}
	}
	return newFact(ruleGrown, 0.7, v, owner).measuring(of[0])
}

// grown reads "the group grew to 500 members", "its membership was estimated at 500".
func (t *tree) grown(q quantity, c *clause, v int) sizeFact {
	for _, s := range slices.Concat(c.surface(), c.obj) {
		if f := t.numberOf(s, v); f.rule != "" {
			return f
		}
	}
	for _, s := range c.obj {
		if owner := t.measured(s); owner >= 0 && measures[t.t[s].Lemma] && lists["estimating"][t.t[v].Lemma] {
			return newFact(ruleGrown, 0.75, v, owner).measuring(s) // "police put its strength at 500"
		}
	}
	for _, s := range c.surface() {
		if a := t.antecedent(s); t.t[s].Tag == "WDT" && a >= 0 {
			if b := t.nounBefore(s); !measures[t.t[a].Lemma] && b > a && measures[t.t[b].Lemma] {
				// "a drop in membership, which fell to 500": the membership.
				a = b
			}
			s = a
		}
		if !q.share && !q.money && t.figure(s) && t.mainOrganization() != nil {
			// "This number grew to 500", of what was told before.
			return newFact(ruleGrown, 0.65, v, unsaid)
		}
		if measures[t.t[s].Lemma] || t.countable(s) && t.child(s, "nmod:poss") >= 0 {
			owner := t.measured(s)
			if owner < 0 && t.mainMeasure(s) {
				owner = unsaid
			}
			if owner != -1 {
				return newFact(ruleGrown, 0.75, v, owner).measuring(s)
			}
		}
		if t.isGroup(s) || t.t[v].Lemma == "number" && t.isPeople(s) {
			return newFact(ruleGrown, 0.7, v, s)
		}
	}
	return sizeFact{}
}

// measured is the organization that the measure named by the noun at token i is one of, or -1: "its membership", "a
// budget of".
func (t *tree) measured(i int) int {
	if k := t.child(i, "nmod:poss"); k >= 0 && t.isGroup(k) {
		return k
	}
	if k := t.firstGroup(t.attached(i, []string{"of", "at", "in"})); k >= 0 {
		return k
	}
	if m := t.modifier(i); len(m) > 0 && t.isGroup(m[0]) {
		return m[0]
	}
	i = t.listed(i)
	h := t.head(i)
	switch {
	case h < 0:
		return -1
	case t.isVerb(h) && t.is(i, "obj", "obl"):
		c := t.clauseOf(h)
		if k := t.firstGroup(c.iobj); k >= 0 {
			return k
		}
		return t.firstGroup(c.surface())
	case t.is(i, "nmod") && t.preposition(i) == "with" && t.isGroup(h):
		if v := t.verbAbove(h); v >= 0 && t.is(h, "obj") && having[t.t[v].Lemma] {
			// "has 300 branches with a total of 40,000 members".
			return t.groupBy(v)
		}
		if _, s := t.predicated(h); s >= 0 {
			return s
		}
		return h
	}
	return -1
}

// predicated is the group that the noun at token i is said to be or have become, with the verb or noun that says so; -1
// for none.
func (t *tree) predicated(i int) (at, subject int) {
	if s := t.child(i, "nsubj"); s >= 0 && t.child(i, "cop") >= 0 && t.isGroup(s) {
		return i, s
	}
	if v := t.verbAbove(i); v >= 0 && t.is(i, "xcomp", "obj") && (words.copular[t.t[v].Lemma] || t.t[v].Lemma == "become") {
		return v, t.groupBy(v)
	}
	return -1, -1
}

// seatsTold reports whether the sentence or the one before it counts seats.
func (t *tree) seatsTold(i int) bool {
	from := max(t.t[0].Start-400, 0)
	text := t.s.Doc.Text[from:t.t[i].Start]
	if k := strings.LastIndexByte(text, '\n'); k >= 0 {
		text = text[k:]
	}
	return strings.Contains(text, " seats")
}

// mainMeasure reports whether the measure at token i, of which nothing says whose it is, is one that only the
// document's subject can have: "a strike led to membership dropping to 2,000".
func (t *tree) mainMeasure(i int) bool {
	return t.mainOrganization() != nil && lists["ownmeasure"][t.t[i].Lemma] && len(t.owners(i)) == 0 &&
		!t.hasWord(i, "det", "a", "an", "this", "that", "another")
}

// measureOf reads a number or an amount of money that a noun for a measure or a verb ties to an organization.
func (t *tree) measureOf(q quantity) sizeFact {
	i, h := q.head, t.measureAbove(q)
	if k := t.child(i, "nsubj"); k >= 0 && t.child(i, "cop") >= 0 && measures[t.t[k].Lemma] {
		if s := t.measured(k); s >= 0 {
			return newFact("size.is", 0.75, i, s).measuring(k)
		}
	}
	if h < 0 || t.isYear(q) {
		return sizeFact{}
	}
	if v := t.verbAbove(i); v >= 0 && t.seatsOnly(q, v) {
		// "the League won 308 seats; the Front secured 42".
		if s := t.contenderBy(v); s >= 0 {
			return newFact("size.seats", 0.65, v, s)
		}
	}
	if t.measuredBy(q, h) {
		if s := t.measured(h); s >= 0 {
			return newFact("size.measure", 0.7, -1, s).measuring(h)
		}
	}
	if t.isVerb(h) && t.is(i, "obl", "obj", "nmod") && growing[t.verbLemma(h)] {
		if c := t.clauseOf(h); !q.money || len(c.surface()) > 0 && measures[t.t[c.surface()[0]].Lemma] {
			return t.grown(q, c, h)
		}
	}
	return sizeFact{}
}

// measureAbove is the token that says of what the quantity is the measure, or -1, whatever the parser ties the number to.
func (t *tree) measureAbove(q quantity) int {
	h := t.head(q.head)
	if k := q.first - 2; k >= 0 && t.t[k+1].Lower == "of" && measures[t.t[k].Lemma] {
		// "a membership of 4,000 in 30 branches".
		h = k
	}
	if h >= 0 && h < q.head && t.preposition(q.head) == "to" && t.preposition(h) == "from" && t.verbAbove(h) >= 0 {
		// "fell from 27,200 to 12,600": the parser may tie the second to the first.
		h = t.head(h)
	}
	return h
}

// isYear reports whether the quantity may be a year: "Its budget for 2009".
func (t *tree) isYear(q quantity) bool {
	n := t.t[q.first].Text
	return !q.money && !q.share && q.first == q.last && len(n) == 4 && strings.Trim(n, "0123456789") == ""
}

// seatsOnly reports whether the verb at token v tells a number of seats that are told as such before.
func (t *tree) seatsOnly(q quantity, v int) bool {
	return t.is(q.head, "obj") && !q.money && !q.share && q.noun < 0 && q.last == q.head && lists["seating"][t.t[v].Lemma] &&
		t.seatsTold(q.head)
}

// measuredBy reports whether the noun at token h names what the quantity is the measure of: "the League's $155 million
// annual budget", "a membership of 4,000".
func (t *tree) measuredBy(q quantity, h int) bool {
	i := q.head
	if !measures[t.t[h].Lemma] {
		return false
	}
	if q.money && h > i && t.is(i, "compound", "nummod", "amod", "nmod") {
		return true
	}
	p := t.preposition(i)
	return (t.is(i, "nmod", "obl", "appos") || h == q.first-2) && !singling[p] && (q.noun < 0 || p != "in")
}
