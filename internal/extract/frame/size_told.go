package frame

import "slices"

// toldBy reads a count that the verb at token v tells of whoever does it; done tells that the verb leaves nothing to others.
func (n count) toldBy(v int) (f sizeFact, done bool) {
	t, i := n.t, n.at
	if f := t.awarded(n.quantity, i, v); f.rule != "" {
		return f, true
	}
	c := t.clauseOf(v)
	switch l := t.t[v].Lemma; {
	case n.people && t.is(i, "obj", "nsubj:pass") && lists["shifting"][l] && !n.elected():
		// "lost 500 members": how many it has is not told.
		return sizeFact{}, true
	case n.possessed(l), t.is(i, "obl", "obj") && consisting[c.lemma]:
		f = n.had(v)
	case n.reliedOn(c), t.is(i, "obj") && l == "return" && (n.ballots() || n.elected()):
		// "returning 413 of the 418 seats".
		f = groupFact("size.has", 0.7, v, t.groupBy(v))
	case n.people && t.is(i, "obl") && l == "speak" && !c.passive && t.preposition(i) == "of":
		f = groupFact("size.has", 0.7, v, t.groupBy(v)) // "the union itself speaks of 500 members"
	case n.isMeansOf(c):
		if s := t.groupBy(v); s >= 0 && t.isOrganization(s) {
			f = newFact("size.has", 0.65, v, s)
		}
	case t.is(i, "obl", "obj") && growing[l]:
		f = t.grown(n.quantity, c, v)
	case n.represents(c):
		return groupFact("size.has", 0.7, v, t.firstGroup(c.obj)), true
	case t.is(i, "nsubj", "obj") && l == "be" && t.child(v, "expl") >= 0:
		f = n.existing(c)
	case t.is(i, "nsubj") && n.people && belongingVerbs[l]:
		f = groupFact("size.belong", 0.7, v, t.firstGroup(append(slices.Clone(c.obj), c.after("to", "for", "at", "in")...)))
	}
	return f, f.rule != ""
}

// possessed reports whether what is counted is what a verb of having says that somebody has.
func (n count) possessed(verb string) bool {
	return having[verb] && (n.t.is(n.at, "obj", "nsubj:pass") || n.outOf())
}

// had is what the verb at token v tells that a group has; of votes, who stands for them, "won 12% of the vote".
func (n count) had(v int) sizeFact {
	f := groupFact("size.has", 0.75, v, n.t.groupBy(v))
	if f.rule == "" && winning[n.t.t[v].Lemma] && n.ballots() {
		f = groupFact("size.has", 0.75, v, n.t.contenderBy(v))
	}
	return f
}

// reliedOn reports whether the clause tells of relying on the people counted: "relies on three million supporters".
func (n count) reliedOn(c *clause) bool {
	return n.people && c.lemma == "rely" && n.t.is(n.at, "obl") && n.t.preposition(n.at) == "on"
}

// represents reports whether the people counted do it for what the clause tells of: "was represented by 21 deputies".
func (n count) represents(c *clause) bool {
	return n.people && c.passive && c.lemma == "represent" && n.t.is(n.at, "obl") && n.t.preposition(n.at) == "by"
}

// isMeansOf reports whether what is counted are parts of a body, by means of which it does what the clause tells.
func (n count) isMeansOf(c *clause) bool {
	return n.t.is(n.at, "obl") && n.t.isPart(n.noun) && !c.passive && n.throughWhich(c)
}

// belongingVerbs are the verbs that say of people whose they are.
var belongingVerbs = lemmas("belong work join serve")

// throughWhich reports whether the verb tells that its subject works through what is counted: "serves Peru through 320
// branches", "operates from 40 offices".
func (n count) throughWhich(c *clause) bool {
	switch n.t.preposition(n.at) {
	case "through", "via":
		return true
	case "from":
		return lists["operating"][c.lemma]
	}
	return false
}

// existing reads "There were 500 members in the group", and without a word for the group "There are 3,000 members around the
// world": those of whom the text tells.
func (n count) existing(c *clause) sizeFact {
	t, i := n.t, n.at
	in := append(c.after("in", "within", "of"), t.attached(i, []string{"in", "within"})...)
	if s := t.firstGroup(in); s >= 0 && t.isOrganization(s) && !t.isNumber(s) {
		return newFact("size.there", 0.7, c.verb, s)
	}
	o := t.owners(i)
	owned := len(o) > 0 && t.isBody(o[0])
	switch {
	case t.mainOrganization() == nil, !t.presentTense(c.verb) && t.timeOf(c.verb) == nil,
		len(t.attached(i, []string{"of", "in", "from", "on", "at"})) > 0, t.child(i, "nmod:poss", "acl:relcl", "acl") >= 0:
		return sizeFact{}
	case owned:
		return newFact("size.there", 0.7, c.verb, o[0])
	case lists["ofwhom"][t.t[n.noun].Lemma], t.hasWord(i, "compound", "member"):
		return newFact("size.there", 0.65, c.verb, unsaid)
	}
	return sizeFact{}
}

// outOf reports whether the parser takes the whole that a number is some of for what "of" ties to the verb, with what is
// counted: "won 167 out of 169 seats".
func (n count) outOf() bool {
	return n.whole > 0 && n.at == n.noun && n.t.is(n.at, "obl") && n.first > 0 && n.t.t[n.first-1].Tag != "IN"
}
