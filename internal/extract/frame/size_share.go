package frame

import "slices"

// shareOf reads a share of votes, seats or people.
func (t *tree) shareOf(q quantity) sizeFact {
	i, v := q.head, t.verbAbove(q.head)
	whole := t.attached(i, []string{"of"})
	if e := t.electionOver(i); v < 0 && e >= 0 {
		v = t.verbAbove(e)
		if f := t.electedWith(v, whole); f.rule != "" {
			return f
		}
	}
	if f := t.stakeOf(i); f.rule != "" {
		return f
	}
	switch {
	case v >= 0 && t.is(i, "obj", "obl"):
		return t.shareBy(v, i, whole)
	case t.is(i, "nsubj") && len(whole) > 0:
		return t.shareWho(i, whole[0])
	}
	return sizeFact{}
}

// electionOver is the election of which the share at token i says with how much somebody came through, and a verb
// tells: "was elected in the 2017 election with 66% of the vote"; -1 for none.
func (t *tree) electionOver(i int) int {
	h := t.head(i)
	if h >= 0 && h < i && words.balloting[t.t[h].Lower] && t.preposition(i) == "with" && t.verbAbove(h) >= 0 {
		return h
	}
	return -1
}

// shareBy reads the share at token i of the whole that the verb at token v tells of its subject.
func (t *tree) shareBy(v, i int, whole []int) sizeFact {
	switch {
	case winning[t.t[v].Lemma] && t.ballot(whole):
		return t.polled(v, whole)
	case t.is(i, "obl") && t.preposition(i) == "with" && len(whole) > 0 && t.ballot(whole):
		return t.electedWith(v, whole)
	case len(whole) > 0 && lists["sharing"][t.verbLemma(v)] && t.sharedBy(v, whole[0]):
		// "controls 30% of the market", "represents 5% of the population".
		return t.sharing("size.part", v, t.clauseOf(v).surface()[0], whole[0])
	case consisting[t.verbLemma(v)] || t.t[v].Lemma == "account":
		// "Women make up 30% of the council".
		if s, who := t.firstGroup(whole), t.clauseOf(v).surface(); s >= 0 && len(who) > 0 && t.isPeople(who[0]) {
			return t.sharing("size.share", v, s, who[0])
		}
	}
	return sizeFact{}
}

// shareWho reads who a share at token i of the whole are: "30% of the members are women".
func (t *tree) shareWho(i, whole int) sizeFact {
	if h := t.head(i); h >= 0 && t.isNoun(h) && t.child(h, "cop") >= 0 && (t.isPeople(whole) || t.isGroup(whole)) {
		return t.sharing("size.share", h, whole, h)
	}
	return sizeFact{}
}

// sharing is the fact that a share of the group at token s is those, or of what is, whom the phrase of the noun at token of
// names.
func (t *tree) sharing(rule string, verb, s, of int) sizeFact {
	f := newFact(rule, 0.7, verb, s)
	f.of = of
	_, f.last = t.span(of)
	return f
}

// electedWith reads the share of the whole with which somebody came through an election of which the verb at token v tells:
// "was elected with 66% of the vote".
func (t *tree) electedWith(v int, whole []int) sizeFact {
	s := t.contenderBy(v)
	if s < 0 || len(whole) == 0 || !t.ballot(whole) {
		return sizeFact{}
	}
	f := newFact("size.won", 0.7, v, s)
	f.whole = whole[0]
	return f
}

// polled reads the share of the whole that the verb of winning at token v tells, of votes where nothing else is said; not
// "she secured 88% in class".
func (t *tree) polled(v int, whole []int) sizeFact {
	s := t.contenderBy(v)
	if s < 0 || len(whole) == 0 && !t.isGroup(s) && !lists["contender"][t.t[s].Lemma] {
		return sizeFact{}
	}
	f := newFact("size.won", 0.75, v, s)
	if len(whole) > 0 {
		f.whole = whole[0]
	}
	return f
}

// stakeOf reads a share before the noun for what is held of something: "had 35% market share", "holds a 20% stake in the
// firm", "the 4% share achieved by the League".
func (t *tree) stakeOf(i int) sizeFact {
	h := t.head(i)
	if h <= i || !lists["holding_of"][t.t[h].Lemma] || !t.is(i, "compound", "nummod", "nmod", "amod") {
		return sizeFact{}
	}
	if v := t.verbAbove(h); v >= 0 && t.is(h, "obj") {
		if s := t.groupBy(v); s >= 0 && (winning[t.t[v].Lemma] || lists["sharing"][t.verbLemma(v)] || having[t.t[v].Lemma]) {
			return newFact("size.stake", 0.7, v, s).measuring(h)
		}
	}
	if v := t.child(h, "acl"); v > h && t.passiveAt(v) && winning[t.t[v].Lemma] {
		if s := t.firstGroup(t.clauseOf(v).subj); s >= 0 {
			return newFact("size.stake", 0.7, v, s).measuring(h)
		}
	}
	return sizeFact{}
}

// sharedBy reports whether the verb at token v tells of an organization, and the noun at token whole names what may be
// shared.
func (t *tree) sharedBy(v, whole int) bool {
	who := t.clauseOf(v).surface()
	return len(who) > 0 && t.isOrganization(who[0]) && !t.isOrganization(whole) && t.isThing(whole)
}

// contenderBy is the first that may get votes of those of whom the verb at token v tells; -1 for none.
func (t *tree) contenderBy(v int) int { return t.contender(t.clauseOf(v).surface()) }

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
	return t.t[i].IsNoun() && t.s.TimeAt(i) == nil && !words.periods[t.t[i].Lemma]
}

// ballot reports whether a share is one of votes or seats; without a whole it is.
func (t *tree) ballot(whole []int) bool {
	return len(whole) == 0 || slices.ContainsFunc(whole, func(k int) bool {
		return lists["ballot"][t.t[k].Lemma]
	})
}
