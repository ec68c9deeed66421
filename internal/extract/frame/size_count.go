package frame

import (
	"slices"
	"strings"

	"annals"
)

// someOf reports whether the members counted are only those who did something or to whom it was done: "five members of the
// group released sarin". Of a large number it may as well be all.
func (t *tree) someOf(q quantity, i int) bool {
	v := t.verbAbove(i)
	if v < 0 || !t.is(i, "nsubj", "obj", "obl") || words.stative[t.t[v].Lemma] {
		return false
	}
	for k := q.first; k <= q.last; k++ {
		if n := t.t[k].Text; t.t[k].Tag == "CD" && len(n) > 1 && strings.Trim(n, "0123456789,") == "" && t.hasWord(q.noun, "det", "the", "all") {
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

// countOf reads a number of members, seats, branches and the like.
func (t *tree) countOf(q quantity) sizeFact {
	i := q.noun
	if h := t.head(i); h >= q.first && h < i {
		// "16 of 25 seats": the sentence hangs the sixteen on its verb.
		i = h
	} else if h >= 0 && h < q.first && t.head(q.first) == h && t.is(q.first, "obj") {
		// "35 out of the 59 seats": the parser may hang both on it.
		i = q.first
	}
	i = t.listed(i)
	h := t.head(i)
	if q.first > 0 && t.t[q.first-1].Lower == "other" || t.hasWord(i, "amod", "other") {
		// "the other two members" are some.
		return sizeFact{}
	}
	people := words.members[t.t[q.noun].Lemma] || words.mass[t.t[q.noun].Lemma]
	if v := t.verbAbove(i); v >= 0 {
		if f, done := t.countedBy(q, i, v); done {
			return f
		}
	}
	if k := t.child(i, "nmod:poss"); k >= 0 {
		if !t.isGroup(k) || t.ranked(q.noun) {
			return sizeFact{}
		}
		return newFact("size.poss", 0.75, -1, k)
	}
	if of := t.attached(i, []string{"of", "in", "within"}); len(of) > 0 && (people || t.isPart(q.noun) &&
		t.isCollective(of[0])) && t.isOrganization(of[0]) && (t.t[of[0]].Tag != "NNS" || t.entity(of[0]) != nil) &&
		!t.isNumber(of[0]) && !t.someOf(q, i) {
		return newFact("size.of", 0.75, -1, of[0])
	}
	if s := t.seatedBefore(q); s >= 0 {
		return newFact("size.with", 0.7, -1, s)
	}
	if h >= 0 && t.is(i, "nmod") {
		switch p := t.preposition(i); {
		case p == "with" && t.isGroup(h):
			if h, s := t.predicated(h); s >= 0 {
				// "became the largest party with 45 seats": what became it.
				return newFact("size.with", 0.75, h, s)
			}
			return newFact("size.with", 0.75, -1, h)
		case p == "of" && measures[t.t[h].Lemma]:
			if s := t.measured(h); s >= 0 && s != i {
				// Of "a total of 64 teams" nothing else is told.
				f := newFact("size.measure", 0.7, -1, s)
				if t.t[h].Lemma != "total" {
					f.of, f.last = h, h
				}
				return f
			}
		}
	}
	if h > i && t.is(i, "obl", "nmod", "advcl") && t.preposition(i) == "with" && t.child(h, "cop") >= 0 {
		// "With 500 members, it is the largest union".
		if s := t.firstGroup(t.subjectOf(h)); s >= 0 {
			return newFact("size.with", 0.7, -1, s)
		}
	}
	if h >= 0 && t.is(i, "obl") && t.preposition(i) == "with" && t.isVerb(h) {
		told := t.clauseOf(h).surface()
		s := t.firstGroup(told)
		switch {
		case lists["ballot"][t.t[q.noun].Lemma]:
			// "finished third with 5,000 votes".
			if s = t.contender(told); s >= 0 {
				return newFact("size.with", 0.65, h, s)
			}
		case people && s >= 0:
			return newFact("size.with", 0.65, -1, s)
		}
	}
	if people && q.first == 1 && t.t[0].Lower == "with" {
		// "With 20,000 members, it is the largest union", whatever the parser ties them to.
		if s := t.firstGroup(t.subjectOf(t.mainVerb())); s > q.last {
			return newFact("size.with", 0.7, -1, s)
		}
	}
	if w := t.child(i, "case"); people && w > 1 && t.t[w].Lower == "with" && t.t[w-1].Text == "," {
		// "is the largest in Peru, with 3,000 members": the parser may tie the number to what stands before it.
		for k, n := h, 0; k >= 0 && k < i && n < 5; k, n = t.head(k), n+1 {
			if !t.isVerb(k) && t.child(k, "cop") < 0 {
				continue
			}
			if s := t.firstGroup(t.subjectOf(k)); s >= 0 {
				return newFact("size.with", 0.65, -1, s)
			}
			break
		}
	}
	if people && (t.hasWord(i, "det", "the", "all") || t.is(i, "nsubj") && t.presentTense(i)) {
		// "the 300 League fighters", not "200 League fighters attacked", who are some.
		if o := t.owners(i); len(o) > 0 && o[0] < i && t.isBody(o[0]) {
			return newFact("size.mod", 0.7, -1, o[0])
		}
	}
	return sizeFact{}
}

// countedBy reads a number of members, seats or the like, its noun or the one that it is listed with at token i, that
// the verb at token v tells; done tells that the verb leaves nothing to others.
func (t *tree) countedBy(q quantity, i, v int) (fact sizeFact, done bool) {
	people := words.members[t.t[q.noun].Lemma] || words.mass[t.t[q.noun].Lemma]
	if f := t.awarded(q, i, v); f.rule != "" {
		return f, true
	}
	c := t.clauseOf(v)
	switch {
	case people && t.is(i, "obj", "nsubj:pass") && lists["shifting"][t.t[v].Lemma] && !lists["elected"][t.t[q.noun].Lemma]:
		// "lost 500 members": how many it has is not told.
		return sizeFact{}, true
	case (t.is(i, "obj", "nsubj:pass") || t.outOf(q, i)) && having[t.t[v].Lemma], t.is(i, "obl", "obj") && consisting[c.lemma]:
		if s := t.firstGroup(c.surface()); s >= 0 {
			return newFact("size.has", 0.75, v, s), true
		}
		if s := t.contender(c.surface()); s >= 0 && winning[t.t[v].Lemma] && lists["ballot"][t.t[q.noun].Lemma] {
			return newFact("size.has", 0.75, v, s), true
		}
	case t.is(i, "obl") && people && c.lemma == "rely" && t.preposition(i) == "on":
		// "relies on three million supporters".
		if s := t.firstGroup(c.surface()); s >= 0 {
			return newFact("size.has", 0.7, v, s), true
		}
	case t.is(i, "obj") && t.t[v].Lemma == "return" && (lists["ballot"][t.t[q.noun].Lemma] || lists["elected"][t.t[q.noun].Lemma]):
		// "returning 413 of the 418 seats".
		if s := t.firstGroup(c.surface()); s >= 0 {
			return newFact("size.has", 0.7, v, s), true
		}
	case t.is(i, "obl") && t.isPart(q.noun) && !c.passive && (t.preposition(i) == "through" || t.preposition(i) == "via" ||
		t.preposition(i) == "from" && lists["operating"][c.lemma]):
		// "serves Peru through 320 branches", "operates from 40 offices".
		if s := t.firstGroup(c.surface()); s >= 0 && t.isOrganization(s) {
			return newFact("size.has", 0.65, v, s), true
		}
	case t.is(i, "obl", "obj") && growing[t.t[v].Lemma]:
		if f := t.grown(q, c, v); f.rule != "" {
			return f, true
		}
	case t.is(i, "obl") && people && c.passive && c.lemma == "represent" && t.preposition(i) == "by":
		// "was represented by 21 deputies".
		if s := t.firstGroup(c.obj); s >= 0 {
			return newFact("size.has", 0.7, v, s), true
		}
		return sizeFact{}, true
	case t.is(i, "nsubj", "obj") && t.t[v].Lemma == "be" && t.child(v, "expl") >= 0:
		// "There were 500 members in the group".
		if s := t.firstGroup(append(c.after("in", "within", "of"),
			t.attached(i, []string{"in", "within"})...)); s >= 0 && t.isOrganization(s) && !t.isNumber(s) {
			return newFact("size.there", 0.7, v, s), true
		}
		o := t.owners(i)
		owned := len(o) > 0 && t.isBody(o[0])
		if e := t.s.About(); e != nil && e.Kind == annals.Organization && (owned || lists["ofwhom"][t.t[q.noun].Lemma] ||
			t.hasWord(i, "compound", "member")) &&
			len(t.attached(i, []string{"of", "in", "from", "on", "at"})) == 0 &&
			t.child(i, "nmod:poss", "acl:relcl", "acl") < 0 && (t.presentTense(v) || t.timeOf(v) != nil) {
			// "There are 3,000 members around the world": those of whom the text tells.
			if owned {
				return newFact("size.there", 0.7, v, o[0]), true
			}
			return newFact("size.there", 0.65, v, unsaid), true
		}
	case t.is(i, "nsubj") && people &&
		(t.t[v].Lemma == "belong" || t.t[v].Lemma == "work" || t.t[v].Lemma == "join" || t.t[v].Lemma == "serve"):
		if s := t.firstGroup(append(slices.Clone(c.obj), c.after("to", "for", "at", "in")...)); s >= 0 {
			return newFact("size.belong", 0.7, v, s), true
		}
	}
	return sizeFact{}, false
}

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

// outOf reports whether the parser takes the whole that a number is some of for what "of" ties to the verb, with the noun
// at token i: "won 167 out of 169 seats".
func (t *tree) outOf(q quantity, i int) bool {
	return q.whole > 0 && i == q.noun && t.is(i, "obl") && q.first > 0 && t.t[q.first-1].Tag != "IN"
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
		if s := t.firstGroup(t.clauseOf(v).surface()); s >= 0 {
			// "has a fleet of 200 ships", "fields an army of 5,000 men".
			f := newFact("size.force", 0.7, v, s)
			f.of, f.last = h, h
			return f
		}
	}
	if words.group[t.t[h].Lemma] && t.hasWord(h, "det", "the") {
		return newFact("size.force", 0.65, -1, h)
	}
	return sizeFact{}
}
