package size

import (
	"slices"

	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// shareOf reads a share of votes, seats or people.
func shareOf(t *tree.Tree, q Quantity) fact {
	i, v := q.head, noun.VerbAbove(t, q.head)
	whole := t.Attached(i, []string{"of"})
	if e := electionOver(t, i); v < 0 && e >= 0 {
		v = noun.VerbAbove(t, e)
		if f := electedWith(t, v, whole); f.rule != "" {
			return f
		}
	}
	if f := stakeOf(t, i); f.rule != "" {
		return f
	}
	switch {
	case v >= 0 && t.Is(i, "obj", "obl"):
		return shareBy(t, v, i, whole)
	case t.Is(i, "nsubj") && len(whole) > 0:
		return shareWho(t, i, whole[0])
	case t.Child(i, "cop") >= 0 && len(whole) > 0:
		// "Muslims were 72% of the population".
		if s := firstGroup(t, t.Children(i, "nsubj")); s >= 0 {
			return sharing(t, "size.part", i, s, whole[0])
		}
	}
	return fact{}
}

// electionOver is the election of which the share at token i says with how much somebody came through, and a verb
// tells: "was elected in the 2017 election with 66% of the vote"; -1 for none.
func electionOver(t *tree.Tree, i int) int {
	h := t.Head(i)
	if h >= 0 && h < i && words.Balloting[t.Tokens[h].Lower] && t.Preposition(i) == "with" && noun.VerbAbove(t, h) >= 0 {
		return h
	}
	return -1
}

// shareBy reads the share at token i of the whole that the verb at token v tells of its subject.
func shareBy(t *tree.Tree, v, i int, whole []int) fact {
	switch {
	case words.Winning[t.Tokens[v].Lemma] && ballot(t, whole):
		return polled(t, v, whole)
	case t.Is(i, "obl") && t.Preposition(i) == "with" && len(whole) > 0 && ballot(t, whole):
		return electedWith(t, v, whole)
	case len(whole) > 0 && words.List("sharing")[t.VerbLemma(v)] && sharedBy(t, v, whole[0]):
		// "controls 30% of the market", "represents 5% of the population".
		return sharing(t, "size.part", v, t.ClauseOf(v).Surface()[0], whole[0])
	case words.Consisting[t.VerbLemma(v)] || t.Tokens[v].Lemma == "account":
		// "Women make up 30% of the council".
		if s, who := firstGroup(t, whole), t.ClauseOf(v).Surface(); s >= 0 && len(who) > 0 && noun.IsPeople(t, who[0]) {
			return sharing(t, "size.share", v, s, who[0])
		}
	}
	return fact{}
}

// shareWho reads who a share at token i of the whole are: "30% of the members are women".
func shareWho(t *tree.Tree, i, whole int) fact {
	if h := t.Head(i); h >= 0 && t.IsNoun(h) && t.Child(h, "cop") >= 0 && (noun.IsPeople(t, whole) || t.IsGroup(whole)) {
		return sharing(t, "size.share", h, whole, h)
	}
	return fact{}
}

// sharing is the fact that a share of the group at token s is those, or of what is, whom the phrase of the noun at token of
// names.
func sharing(t *tree.Tree, rule string, verb, s, of int) fact {
	f := newFact(rule, 0.7, verb, s)
	f.of = of
	_, f.last = t.Span(of)
	return f
}

// electedWith reads the share of the whole with which somebody came through an election of which the verb at token v tells:
// "was elected with 66% of the vote".
func electedWith(t *tree.Tree, v int, whole []int) fact {
	s := contenderBy(t, v)
	if s < 0 || len(whole) == 0 || !ballot(t, whole) {
		return fact{}
	}
	f := newFact("size.won", 0.7, v, s)
	f.whole = whole[0]
	return f
}

// polled reads the share of the whole that the verb of winning at token v tells, of votes where nothing else is said; not
// "she secured 88% in class".
func polled(t *tree.Tree, v int, whole []int) fact {
	s := contenderBy(t, v)
	if s < 0 || len(whole) == 0 && !t.IsGroup(s) && !words.List("contender")[t.Tokens[s].Lemma] {
		return fact{}
	}
	f := newFact("size.won", 0.75, v, s)
	if len(whole) > 0 {
		f.whole = whole[0]
	}
	return f
}

// stakeOf reads a share before the noun for what is held of something: "had 35% market share", "holds a 20% stake in the
// firm", "the 4% share achieved by the League".
func stakeOf(t *tree.Tree, i int) fact {
	h := t.Head(i)
	if h <= i || !words.List("holding_of")[t.Tokens[h].Lemma] || !t.Is(i, "compound", "nummod", "nmod", "amod") {
		return fact{}
	}
	if v := noun.VerbAbove(t, h); v >= 0 && t.Is(h, "obj") {
		if s := groupBy(t, v); s >= 0 && (words.Winning[t.Tokens[v].Lemma] || words.List("sharing")[t.VerbLemma(v)] ||
			words.Having[t.Tokens[v].Lemma]) {
			return newFact("size.stake", 0.7, v, s).measuring(h)
		}
	}
	if v := t.Child(h, "acl"); v > h && t.PassiveAt(v) && words.Winning[t.Tokens[v].Lemma] {
		if s := firstGroup(t, t.ClauseOf(v).Subj); s >= 0 {
			return newFact("size.stake", 0.7, v, s).measuring(h)
		}
	}
	return fact{}
}

// sharedBy reports whether the verb at token v tells of an organization, and the noun at token whole names what may be
// shared.
func sharedBy(t *tree.Tree, v, whole int) bool {
	who := t.ClauseOf(v).Surface()
	return len(who) > 0 && t.IsOrganization(who[0]) && !t.IsOrganization(whole) && isThing(t, whole)
}

// contenderBy is the first that may get votes of those of whom the verb at token v tells; -1 for none.
func contenderBy(t *tree.Tree, v int) int { return contender(t, t.ClauseOf(v).Surface()) }

// contender is the first of the tokens that may get votes: a group, a person or a list; -1 for none.
func contender(t *tree.Tree, heads []int) int {
	for _, k := range heads {
		if a := t.Antecedent(k); t.Tokens[k].Tag == "WDT" && a >= 0 {
			k = a
		}
		if t.IsGroup(k) || t.IsPerson(k) || words.List("contender")[t.Tokens[k].Lemma] {
			return k
		}
	}
	return -1
}

// isThing reports whether the noun at token i may be shared among organizations, and is no body itself.
func isThing(t *tree.Tree, i int) bool {
	return t.Tokens[i].IsNoun() && t.Sentence.TimeAt(i) == nil && !words.Periods[t.Tokens[i].Lemma]
}

// ballot reports whether a share is one of votes or seats; without a whole it is.
func ballot(t *tree.Tree, whole []int) bool {
	return len(whole) == 0 || slices.ContainsFunc(whole, func(k int) bool {
		return words.List("ballot")[t.Tokens[k].Lemma]
	})
}
