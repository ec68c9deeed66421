package frame

import (
	"slices"
	"strings"

	"annals"
)

// ruleGrown is the rule of sizes that something grew or shrank to or from.
const ruleGrown = "size.grown"

// numberOf reads what the noun at token s, "the number", is told to be by the verb at token v: "the number of its members fell
// to 500", "raised the number of seats in the council to 132".
func (t *tree) numberOf(s, v int) sizeFact {
	of := t.attached(s, []string{"of"})
	if l := t.t[s].Lemma; l != "number" && l != "total" || len(of) == 0 || t.t[of[0]].Tag != "NNS" || t.hasWord(s, "det", "a", "an") {
		return sizeFact{}
	}
	owner := t.measured(of[0])
	if owner < 0 {
		owner = t.firstGroup(t.attached(s, []string{"in", "of", "at"}))
	}
	if owner < 0 {
		return sizeFact{}
	}
	f := newFact(ruleGrown, 0.7, v, owner)
	f.of, f.last = of[0], of[0]
	return f
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
			f := newFact(ruleGrown, 0.75, v, owner) // "police put its strength at 500"
			f.of, f.last = s, s
			return f
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
		if e := t.s.About(); !q.share && !q.money && t.figure(s) && e != nil && e.Kind == annals.Organization {
			// "This number grew to 500", of what was told before.
			return newFact(ruleGrown, 0.65, v, unsaid)
		}
		if measures[t.t[s].Lemma] || t.countable(s) && t.child(s, "nmod:poss") >= 0 {
			owner := t.measured(s)
			if owner < 0 && t.mainMeasure(s) {
				owner = unsaid
			}
			if owner != -1 {
				f := newFact(ruleGrown, 0.75, v, owner)
				f.of, f.last = s, s
				return f
			}
		}
		if t.isGroup(s) || t.t[v].Lemma == "number" && t.isPeople(s) {
			return newFact(ruleGrown, 0.7, v, s)
		}
	}
	return sizeFact{}
}

// measured is the organization that the measure named by the noun at token i is one of, or -1: "its membership", "a budget of".
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
			return t.firstGroup(t.clauseOf(v).surface())
		}
		if _, s := t.predicated(h); s >= 0 {
			return s
		}
		return h
	}
	return -1
}

// predicated is the group that the noun at token i is said to be or have become, with the verb or noun that says so; -1 for none.
func (t *tree) predicated(i int) (at, subject int) {
	if s := t.child(i, "nsubj"); s >= 0 && t.child(i, "cop") >= 0 && t.isGroup(s) {
		return i, s
	}
	if v := t.verbAbove(i); v >= 0 && t.is(i, "xcomp", "obj") && (words.copular[t.t[v].Lemma] || t.t[v].Lemma == "become") {
		return v, t.firstGroup(t.clauseOf(v).surface())
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

// mainMeasure reports whether the measure at token i, of which nothing says whose it is, is one that only the document's subject can have:
// "a strike led to membership dropping to 2,000".
func (t *tree) mainMeasure(i int) bool {
	e := t.s.About()
	return e != nil && e.Kind == annals.Organization && lists["ownmeasure"][t.t[i].Lemma] && len(t.owners(i)) == 0 && !t.hasWord(i, "det", "a", "an", "this", "that", "another")
}

// measureOf reads a number or an amount of money that a noun for a measure or a verb ties to an organization.
func (t *tree) measureOf(q quantity) sizeFact {
	i, h := q.head, t.head(q.head)
	if k := q.first - 2; k >= 0 && t.t[k+1].Lower == "of" && measures[t.t[k].Lemma] {
		// "a membership of 4,000 in 30 branches", whatever the parser ties the number to.
		h = k
	}
	if h >= 0 && h < i && t.preposition(i) == "to" && t.preposition(h) == "from" && t.verbAbove(h) >= 0 {
		// "fell from 27,200 to 12,600": the parser may tie the second to the first.
		h = t.head(h)
	}
	if k := t.child(i, "nsubj"); k >= 0 && t.child(i, "cop") >= 0 && measures[t.t[k].Lemma] {
		if s := t.measured(k); s >= 0 {
			f := newFact("size.is", 0.75, i, s)
			f.of, f.last = k, k
			return f
		}
	}
	if h < 0 || !q.money && !q.share && q.first == q.last && len(t.t[q.first].Text) == 4 && strings.Trim(t.t[q.first].Text, "0123456789") == "" {
		// "Its budget for 2009": a year.
		return sizeFact{}
	}
	if v := t.verbAbove(i); v >= 0 && t.is(i, "obj") && !q.money && !q.share && q.noun < 0 && q.last == i && lists["seating"][t.t[v].Lemma] && t.seatsTold(i) {
		// "the League won 308 seats; the Front secured 42".
		if s := t.contender(t.clauseOf(v).surface()); s >= 0 {
			return newFact("size.seats", 0.65, v, s)
		}
	}
	if q.money && measures[t.t[h].Lemma] && h > i && t.is(i, "compound", "nummod", "amod", "nmod") {
		// "the League's $155 million annual budget".
		if s := t.measured(h); s >= 0 {
			f := newFact("size.measure", 0.7, -1, s)
			f.of, f.last = h, h
			return f
		}
	}
	if measures[t.t[h].Lemma] && (t.is(i, "nmod", "obl", "appos") || h == q.first-2) && !singling[t.preposition(i)] && (q.noun < 0 ||
		t.preposition(i) != "in") {
		if s := t.measured(h); s >= 0 {
			f := newFact("size.measure", 0.7, -1, s)
			f.of, f.last = h, h
			return f
		}
	}
	if t.isVerb(h) && t.is(i, "obl", "obj", "nmod") && growing[t.verbLemma(h)] {
		if c := t.clauseOf(h); !q.money || len(c.surface()) > 0 && measures[t.t[c.surface()[0]].Lemma] {
			return t.grown(q, c, h)
		}
	}
	return sizeFact{}
}

// shareOf reads a share of votes, seats or people.
func (t *tree) shareOf(q quantity) sizeFact {
	i := q.head
	v := t.verbAbove(i)
	whole := t.attached(i, []string{"of"})
	if h := t.head(i); v < 0 && h >= 0 && h < i && words.balloting[t.t[h].Lower] && t.preposition(i) == "with" && t.verbAbove(h) >= 0 {
		// "was elected in the 2017 election with 66% of the vote".
		v = t.verbAbove(h)
		if s := t.contender(t.clauseOf(v).surface()); s >= 0 && len(whole) > 0 && t.ballot(whole) {
			f := newFact("size.won", 0.7, v, s)
			f.whole = whole[0]
			return f
		}
	}
	if h := t.head(i); h > i && lists["holding_of"][t.t[h].Lemma] && t.is(i, "compound", "nummod", "nmod", "amod") {
		// "had 35% market share", "holds a 20% stake in the firm", "the 4% share achieved by the League".
		if u := t.verbAbove(h); u >= 0 && t.is(h, "obj") {
			if s := t.firstGroup(t.clauseOf(u).surface()); s >= 0 && (winning[t.t[u].Lemma] || lists["sharing"][t.verbLemma(u)] || having[t.t[u].Lemma]) {
				f := newFact("size.stake", 0.7, u, s)
				f.of, f.last = h, h
				return f
			}
		}
		if u := t.child(h, "acl"); u > h && t.passiveAt(u) && winning[t.t[u].Lemma] {
			if s := t.firstGroup(t.clauseOf(u).subj); s >= 0 {
				f := newFact("size.stake", 0.7, u, s)
				f.of, f.last = h, h
				return f
			}
		}
	}
	switch {
	case v >= 0 && t.is(i, "obj", "obl") && winning[t.t[v].Lemma] && t.ballot(whole):
		if s := t.contender(t.clauseOf(v).surface()); len(whole) == 0 && s >= 0 && !t.isGroup(s) && !lists["contender"][t.t[s].Lemma] {
			// "secured 88% in class".
			return sizeFact{}
		}
		if s := t.contender(t.clauseOf(v).surface()); s >= 0 {
			f := newFact("size.won", 0.75, v, s)
			if len(whole) > 0 {
				f.whole = whole[0]
			}
			return f
		}
	case v >= 0 && t.is(i, "obl") && t.preposition(i) == "with" && len(whole) > 0 && t.ballot(whole):
		// "was elected with 66% of the vote".
		if s := t.contender(t.clauseOf(v).surface()); s >= 0 {
			f := newFact("size.won", 0.7, v, s)
			f.whole = whole[0]
			return f
		}
	case v >= 0 && t.is(i, "obj", "obl") && len(whole) > 0 && lists["sharing"][t.verbLemma(v)] && len(t.clauseOf(v).surface()) > 0 &&
		t.isOrganization(t.clauseOf(v).surface()[0]) && !t.isOrganization(whole[0]) && t.isThing(whole[0]):
		// "controls 30% of the market", "represents 5% of the population".
		f := newFact("size.part", 0.7, v, t.clauseOf(v).surface()[0])
		f.of = whole[0]
		_, f.last = t.span(f.of)
		return f
	case v >= 0 && t.is(i, "obj", "obl") && (consisting[t.verbLemma(v)] || t.t[v].Lemma == "account"):
		c := t.clauseOf(v)
		if s := t.firstGroup(whole); s >= 0 && len(c.surface()) > 0 && t.isPeople(c.surface()[0]) {
			f := newFact("size.share", 0.7, v, s)
			f.of = c.surface()[0]
			_, f.last = t.span(f.of)
			return f
		}
	case t.is(i, "nsubj") && len(whole) > 0:
		h := t.head(i)
		if h >= 0 && t.isNoun(h) && t.child(h, "cop") >= 0 && (t.isPeople(whole[0]) || t.isGroup(whole[0])) {
			f := newFact("size.share", 0.7, h, whole[0])
			f.of = h
			_, f.last = t.span(h)
			return f
		}
	}
	return sizeFact{}
}

// contender is the first of the tokens that may get votes: a group, a person or a list; -1 for none.
func (t *tree) contender(heads []int) int {
	for _, k := range heads {
		if a := t.antecedent(k); t.t[k].Tag == "WDT" && a >= 0 {
			k = a
		}
		if t.isGroup(k) || t.isPerson(k) || lists["contender"][t.t[k].Lemma] {
			return k
		}
	}
	return -1
}

// isThing reports whether the noun at token i may be shared among organizations, and is no body itself.
func (t *tree) isThing(i int) bool {
	return strings.HasPrefix(t.t[i].Tag, "NN") && t.s.TimeAt(i) == nil && !words.periods[t.t[i].Lemma]
}

// ballot reports whether a share is one of votes or seats; without a whole it is.
func (t *tree) ballot(whole []int) bool {
	return len(whole) == 0 || slices.ContainsFunc(whole, func(k int) bool {
		return lists["ballot"][t.t[k].Lemma]
	})
}
