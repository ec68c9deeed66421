package frame

import "strings"

// someOf reports whether the members counted are only those who did something or to whom it was done: "five members of the
// group released sarin". Of a large number it may as well be all.
func (t *tree) someOf(q quantity, i int) bool {
	v := t.verbAbove(i)
	if v < 0 || !t.is(i, "nsubj", "obj", "obl") || words.stative[t.t[v].Lemma] {
		return false
	}
	for k := q.first; k <= q.last; k++ {
		if n := t.t[k].Text; t.t[k].Tag == "CD" && len(n) > 1 && strings.Trim(n, "0123456789,") == "" &&
			t.hasWord(q.noun, "det", "the", "all") {
			// "the 24 members of the council": all of them.
			return false
		}
		if t.t[k].Tag == "CD" {
			return len(strings.Trim(t.t[k].Text, "0123456789")) > 0 && t.t[k].Lower != "thousand" &&
				t.t[k].Lower != "million" || len(t.t[k].Text) < 3
		}
	}
	return false
}

// count is a number of members, seats, branches and the like, as its sentence tells it.
type count struct {
	t *tree
	quantity
	// at is the token that hangs in the sentence as what is counted does: in "16 of 25 seats" the sixteen, in "300 fighters
	// and two ships" the fighters.
	at int
	// people tells that members or people are counted.
	people bool
}

// countIn is the count of a quantity that has a noun.
func (t *tree) countIn(q quantity) count {
	i := q.noun
	if h := t.head(i); h >= q.first && h < i {
		// "16 of 25 seats": the sentence hangs the sixteen on its verb.
		i = h
	} else if h >= 0 && h < q.first && t.head(q.first) == h && t.is(q.first, "obj") {
		// "35 out of the 59 seats": the parser may hang both on it.
		i = q.first
	}
	l := t.t[q.noun].Lemma
	return count{t: t, quantity: q, at: t.listed(i), people: words.members[l] || words.mass[l]}
}

// besideGroup are the ways in which a count stands beside whose it is, the first that finds one counts.
var besideGroup = []func(count) sizeFact{count.within, count.withSeats, count.withBeside, count.measured, count.opening,
	count.withVerb, count.withMain, count.withAfter, count.owned}

// countOf reads a number of members, seats, branches and the like.
func (t *tree) countOf(q quantity) sizeFact {
	n := t.countIn(q)
	if q.first > 0 && t.t[q.first-1].Lower == "other" || t.hasWord(n.at, "amod", "other") {
		// "the other two members" are some.
		return sizeFact{}
	}
	if v := t.verbAbove(n.at); v >= 0 {
		if f, done := n.toldBy(v); done {
			return f
		}
	}
	if k := t.child(n.at, "nmod:poss"); k >= 0 {
		if !t.isGroup(k) || t.ranked(q.noun) {
			return sizeFact{}
		}
		return newFact("size.poss", 0.75, -1, k)
	}
	for _, read := range besideGroup {
		if f := read(n); f.rule != "" {
			return f
		}
	}
	return sizeFact{}
}

// within reads "500 members of the League", "30 branches in the union".
func (n count) within() sizeFact {
	t := n.t
	of := t.attached(n.at, []string{"of", "in", "within"})
	if len(of) == 0 || !t.isOrganization(of[0]) || t.t[of[0]].Tag == "NNS" && t.entity(of[0]) == nil || t.isNumber(of[0]) ||
		!n.people && !(t.isPart(n.noun) && t.isCollective(of[0])) || t.someOf(n.quantity, n.at) {
		return sizeFact{}
	}
	return newFact("size.of", 0.75, -1, of[0])
}

// withSeats reads "the Labour Party with 46 seats", whatever the parser ties them to.
func (n count) withSeats() sizeFact {
	return groupFact("size.with", 0.7, -1, n.t.seatedBefore(n.quantity))
}

// withBeside reads "a union with 500 members".
func (n count) withBeside() sizeFact {
	t, h := n.t, n.t.head(n.at)
	if h < 0 || !t.is(n.at, "nmod") || t.preposition(n.at) != "with" || !t.isGroup(h) {
		return sizeFact{}
	}
	if at, s := t.predicated(h); s >= 0 {
		// "became the largest party with 45 seats": what became it.
		return newFact("size.with", 0.75, at, s)
	}
	return newFact("size.with", 0.75, -1, h)
}

// measured reads "a membership of 500 people".
func (n count) measured() sizeFact {
	t, h := n.t, n.t.head(n.at)
	if h < 0 || !t.is(n.at, "nmod") || t.preposition(n.at) != "of" || !measures[t.t[h].Lemma] {
		return sizeFact{}
	}
	s := t.measured(h)
	if s < 0 || s == n.at {
		return sizeFact{}
	}
	if t.t[h].Lemma == "total" {
		// Of "a total of 64 teams" nothing else is told.
		return newFact("size.measure", 0.7, -1, s)
	}
	return newFact("size.measure", 0.7, -1, s).measuring(h)
}

// opening reads "With 500 members, it is the largest union".
func (n count) opening() sizeFact {
	t, h := n.t, n.t.head(n.at)
	if h <= n.at || !t.is(n.at, "obl", "nmod", "advcl") || t.preposition(n.at) != "with" || t.child(h, "cop") < 0 {
		return sizeFact{}
	}
	return groupFact("size.with", 0.7, -1, t.firstGroup(t.subjectOf(h)))
}

// withVerb reads "began with 500 members", "finished third with 5,000 votes".
func (n count) withVerb() sizeFact {
	t, v := n.t, n.t.verbAbove(n.at)
	switch {
	case v < 0 || !t.is(n.at, "obl") || t.preposition(n.at) != "with":
		return sizeFact{}
	case n.ballots():
		return groupFact("size.with", 0.65, v, t.contenderBy(v))
	case n.people:
		return groupFact("size.with", 0.65, -1, t.groupBy(v))
	}
	return sizeFact{}
}

// withMain reads "With 20,000 members, it is the largest union", whatever the parser ties them to.
func (n count) withMain() sizeFact {
	t := n.t
	if !n.people || n.first != 1 || t.t[0].Lower != "with" {
		return sizeFact{}
	}
	if s := t.firstGroup(t.subjectOf(t.mainVerb())); s > n.last {
		return newFact("size.with", 0.7, -1, s)
	}
	return sizeFact{}
}

// withAfter reads "is the largest in Peru, with 3,000 members": the parser may tie the number to what stands before it.
func (n count) withAfter() sizeFact {
	t := n.t
	if w := t.child(n.at, "case"); !n.people || w < 2 || t.t[w].Lower != "with" || t.t[w-1].Text != "," {
		return sizeFact{}
	}
	for k, up := t.head(n.at), 0; k >= 0 && k < n.at && up < 5; k, up = t.head(k), up+1 {
		if t.isVerb(k) || t.child(k, "cop") >= 0 {
			return groupFact("size.with", 0.65, -1, t.firstGroup(t.subjectOf(k)))
		}
	}
	return sizeFact{}
}

// owned reads "the 300 League fighters", not "200 League fighters attacked", who are some.
func (n count) owned() sizeFact {
	t := n.t
	if !n.people || !t.hasWord(n.at, "det", "the", "all") && !(t.is(n.at, "nsubj") && t.presentTense(n.at)) {
		return sizeFact{}
	}
	if o := t.owners(n.at); len(o) > 0 && o[0] < n.at && t.isBody(o[0]) {
		return newFact("size.mod", 0.7, -1, o[0])
	}
	return sizeFact{}
}

// ballots reports whether votes or seats are counted.
func (n count) ballots() bool { return lists["ballot"][n.t.t[n.noun].Lemma] }

// elected reports whether those are counted who are elected, or their seats.
func (n count) elected() bool { return lists["elected"][n.t.t[n.noun].Lemma] }

// seatedBefore is the party that stands right before "with" and a number of seats, whatever the parser ties them to, -1 for
// none: "was followed by the Labour Party with 46 seats".
func (t *tree) seatedBefore(q quantity) int {
	k := q.first - 1
	if k < 1 || t.t[k].Lower != "with" || !chosen[t.t[q.noun].Lemma] || t.t[q.noun].Lemma == "vote" {
		return -1
	}
	c := t.s.ChunkAt(k - 1)
	if c == nil || c.Last != k-1 || !t.isBody(c.Head) || t.is(c.Head, "nsubj", "nsubj:pass") || t.preposition(c.Head) == "in" {
		// "won a majority in the Senate with 69 seats".
		return -1
	}
	return c.Head
}

// forceOf reads how many the body is made up of that a noun names: "is an association of 23 firms", "fields an army of 5,000
// men".
func (t *tree) forceOf(q quantity) sizeFact {
	i := t.listed(q.noun)
	h := t.head(i)
	if h < 0 || !t.is(i, "nmod") || t.preposition(i) != "of" || t.t[h].Tag == "NNS" ||
		!words.group[t.t[h].Lemma] && !lists["aggregate"][t.t[h].Lemma] {
		return sizeFact{}
	}
	group := words.group[t.t[q.noun].Lemma]
	if group || t.countable(q.noun) || t.ownable(q.noun) {
		if at, s := t.predicated(h); s >= 0 {
			return newFact("size.force", 0.7, at, s)
		}
		if o := t.head(h); t.is(h, "appos") && o < h && t.isOrganization(o) && t.entity(o) != nil {
			return newFact("size.force", 0.7, -1, o)
		}
	}
	if group && !polities[t.t[q.noun].Lemma] || !t.countable(q.noun) {
		return sizeFact{}
	}
	if v := t.verbAbove(h); v >= 0 && t.is(h, "obj") && having[t.t[v].Lemma] {
		if s := t.groupBy(v); s >= 0 {
			// "has a fleet of 200 ships", "fields an army of 5,000 men".
			return newFact("size.force", 0.7, v, s).measuring(h)
		}
	}
	if words.group[t.t[h].Lemma] && t.hasWord(h, "det", "the") {
		return newFact("size.force", 0.65, -1, h)
	}
	return sizeFact{}
}
