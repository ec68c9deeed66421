package size

import (
	"strings"

	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// someOf reports whether the members counted are only those who did something or to whom it was done: "five members of the
// group released sarin". Of a large number it may as well be all.
func someOf(t *tree.Tree, q Quantity, i int) bool {
	v := noun.VerbAbove(t, i)
	if v < 0 || !t.Is(i, "nsubj", "obj", "obl") || words.Stative[t.Tokens[v].Lemma] {
		return false
	}
	for k := q.First; k <= q.Last; k++ {
		if n := t.Tokens[k].Text; t.Tokens[k].Tag == "CD" && len(n) > 1 && strings.Trim(n, "0123456789,") == "" &&
			t.HasWord(q.Noun, "det", "the", "all") {
			// "the 24 members of the council": all of them.
			return false
		}
		if t.Tokens[k].Tag == "CD" {
			return len(strings.Trim(t.Tokens[k].Text, "0123456789")) > 0 && t.Tokens[k].Lower != "thousand" &&
				t.Tokens[k].Lower != "million" || len(t.Tokens[k].Text) < 3
		}
	}
	return false
}

// count is a number of members, seats, branches and the like, as its sentence tells it.
type count struct {
	t *tree.Tree
	Quantity
	// at is the token that hangs in the sentence as what is counted does: in "16 of 25 seats" the sixteen, in "300 fighters
	// and two ships" the fighters.
	at int
	// people tells that members or people are counted.
	people bool
}

// countIn is the count of a quantity that has a noun.
func countIn(t *tree.Tree, q Quantity) count {
	i := q.Noun
	if h := t.Head(i); h >= q.First && h < i {
		// "16 of 25 seats": the sentence hangs the sixteen on its verb.
		i = h
	} else if h >= 0 && h < q.First && t.Head(q.First) == h && t.Is(q.First, "obj") {
		// "35 out of the 59 seats": the parser may hang both on it.
		i = q.First
	}
	l := t.Tokens[q.Noun].Lemma
	return count{t: t, Quantity: q, at: listed(t, i), people: words.Members[l] || words.Mass[l]}
}

// besideGroup are the ways in which a count stands beside whose it is, the first that finds one counts.
var besideGroup = []func(count) fact{count.within, count.withSeats, count.withBeside, count.measured, count.opening,
	count.withVerb, count.withMain, count.withAfter, count.owned}

// countOf reads a number of members, seats, branches and the like.
func countOf(t *tree.Tree, q Quantity) fact {
	n := countIn(t, q)
	if q.First > 0 && t.Tokens[q.First-1].Lower == "other" || t.HasWord(n.at, "amod", "other") {
		// "the other two members" are some.
		return fact{}
	}
	if v := noun.VerbAbove(t, n.at); v >= 0 {
		if f, done := n.toldBy(v); done {
			return f
		}
	}
	if k := t.Child(n.at, "nmod:poss"); k >= 0 {
		if !t.IsGroup(k) || noun.Ranked(t, q.Noun) {
			return fact{}
		}
		return newFact("size.poss", 0.75, -1, k)
	}
	for _, read := range besideGroup {
		if f := read(n); f.rule != "" {
			return f
		}
	}
	return fact{}
}

// within reads "500 members of the League", "30 branches in the union".
func (n count) within() fact {
	t := n.t
	of := t.Attached(n.at, []string{"of", "in", "within"})
	if len(of) == 0 || !t.IsOrganization(of[0]) || t.Tokens[of[0]].Tag == "NNS" && t.Entity(of[0]) == nil ||
		noun.IsNumber(t, of[0]) ||
		!n.people && !(t.IsPart(n.Noun) && noun.IsCollective(t, of[0])) || someOf(t, n.Quantity, n.at) {
		return fact{}
	}
	return newFact("size.of", 0.75, -1, of[0])
}

// withSeats reads "the Labour Party with 46 seats", whatever the parser ties them to.
func (n count) withSeats() fact {
	return groupFact("size.with", 0.7, -1, seatedBefore(n.t, n.Quantity))
}

// withBeside reads "a union with 500 members".
func (n count) withBeside() fact {
	t, h := n.t, n.t.Head(n.at)
	if h < 0 || !t.Is(n.at, "nmod") || t.Preposition(n.at) != "with" || !t.IsGroup(h) {
		return fact{}
	}
	if at, s := predicated(t, h); s >= 0 {
		// "became the largest party with 45 seats": what became it.
		return newFact("size.with", 0.75, at, s)
	}
	return newFact("size.with", 0.75, -1, h)
}

// measured reads "a membership of 500 people".
func (n count) measured() fact {
	t, h := n.t, n.t.Head(n.at)
	if h < 0 || !t.Is(n.at, "nmod") || t.Preposition(n.at) != "of" || !words.Measure[t.Tokens[h].Lemma] {
		return fact{}
	}
	s := measured(t, h)
	if s < 0 || s == n.at {
		return fact{}
	}
	if t.Tokens[h].Lemma == "total" {
		// Of "a total of 64 teams" nothing else is told.
		return newFact("size.measure", 0.7, -1, s)
	}
	return newFact("size.measure", 0.7, -1, s).measuring(h)
}

// opening reads "With 500 members, it is the largest union".
func (n count) opening() fact {
	t, h := n.t, n.t.Head(n.at)
	if h <= n.at || !t.Is(n.at, "obl", "nmod", "advcl") || t.Preposition(n.at) != "with" || t.Child(h, "cop") < 0 {
		return fact{}
	}
	return groupFact("size.with", 0.7, -1, firstGroup(t, t.SubjectOf(h)))
}

// withVerb reads "began with 500 members", "finished third with 5,000 votes".
func (n count) withVerb() fact {
	t, v := n.t, noun.VerbAbove(n.t, n.at)
	switch {
	case v < 0 || !t.Is(n.at, "obl") || t.Preposition(n.at) != "with":
		return fact{}
	case n.ballots():
		return groupFact("size.with", 0.65, v, contenderBy(t, v))
	case n.people:
		return groupFact("size.with", 0.65, -1, groupBy(t, v))
	}
	return fact{}
}

// withMain reads "With 20,000 members, it is the largest union", whatever the parser ties them to.
func (n count) withMain() fact {
	t := n.t
	if !n.people || n.First != 1 || t.Tokens[0].Lower != "with" {
		return fact{}
	}
	if s := firstGroup(t, t.SubjectOf(tense.MainVerb(t))); s > n.Last {
		return newFact("size.with", 0.7, -1, s)
	}
	return fact{}
}

// withAfter reads "is the largest in Peru, with 3,000 members": the parser may tie the number to what stands before it.
func (n count) withAfter() fact {
	t := n.t
	if w := t.Child(n.at, "case"); !n.people || w < 2 || t.Tokens[w].Lower != "with" || t.Tokens[w-1].Text != "," {
		return fact{}
	}
	for k, up := t.Head(n.at), 0; k >= 0 && k < n.at && up < 5; k, up = t.Head(k), up+1 {
		if t.IsVerb(k) || t.Child(k, "cop") >= 0 {
			return groupFact("size.with", 0.65, -1, firstGroup(t, t.SubjectOf(k)))
		}
	}
	return fact{}
}

// owned reads "the 300 League fighters", not "200 League fighters attacked", who are some.
func (n count) owned() fact {
	t := n.t
	if !n.people || !t.HasWord(n.at, "det", "the", "all") && !(t.Is(n.at, "nsubj") && tense.PresentTense(t, n.at)) {
		return fact{}
	}
	if o := noun.Owners(t, n.at); len(o) > 0 && o[0] < n.at && noun.IsBody(t, o[0]) {
		return newFact("size.mod", 0.7, -1, o[0])
	}
	return fact{}
}

// ballots reports whether votes or seats are counted.
func (n count) ballots() bool { return words.List("ballot")[n.t.Tokens[n.Noun].Lemma] }

// elected reports whether those are counted who are elected, or their seats.
func (n count) elected() bool { return words.List("elected")[n.t.Tokens[n.Noun].Lemma] }

// seatedBefore is the party that stands right before "with" and a number of seats, whatever the parser ties them to, -1 for
// none: "was followed by the Labour Party with 46 seats".
func seatedBefore(t *tree.Tree, q Quantity) int {
	k := q.First - 1
	if k < 1 || t.Tokens[k].Lower != "with" || !chosen[t.Tokens[q.Noun].Lemma] || t.Tokens[q.Noun].Lemma == "vote" {
		return -1
	}
	c := t.Sentence.ChunkAt(k - 1)
	if c == nil || c.Last != k-1 || !noun.IsBody(t, c.Head) || t.Is(c.Head, "nsubj", "nsubj:pass") || t.Preposition(c.Head) == "in" {
		// "won a majority in the Senate with 69 seats".
		return -1
	}
	return c.Head
}

// forceOf reads how many the body is made up of that a noun names: "is an association of 23 firms", "fields an army of 5,000
// men".
func forceOf(t *tree.Tree, q Quantity) fact {
	i := listed(t, q.Noun)
	h := t.Head(i)
	if h < 0 || !t.Is(i, "nmod") || t.Preposition(i) != "of" || t.Tokens[h].Tag == "NNS" ||
		!words.Group[t.Tokens[h].Lemma] && !words.List("aggregate")[t.Tokens[h].Lemma] {
		return fact{}
	}
	group := words.Group[t.Tokens[q.Noun].Lemma]
	if group || t.Countable(q.Noun) || ownable(t, q.Noun) {
		if at, s := predicated(t, h); s >= 0 {
			return newFact("size.force", 0.7, at, s)
		}
		if o := t.Head(h); t.Is(h, "appos") && o < h && t.IsOrganization(o) && t.Entity(o) != nil {
			return newFact("size.force", 0.7, -1, o)
		}
	}
	if group && !words.Polity[t.Tokens[q.Noun].Lemma] || !t.Countable(q.Noun) {
		return fact{}
	}
	if v := noun.VerbAbove(t, h); v >= 0 && t.Is(h, "obj") && words.Having[t.Tokens[v].Lemma] {
		if s := groupBy(t, v); s >= 0 {
			// "has a fleet of 200 ships", "fields an army of 5,000 men".
			return newFact("size.force", 0.7, v, s).measuring(h)
		}
	}
	if words.Group[t.Tokens[h].Lemma] && t.HasWord(h, "det", "the") {
		return newFact("size.force", 0.65, -1, h)
	}
	return fact{}
}
