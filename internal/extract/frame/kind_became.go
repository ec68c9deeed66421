package frame

import (
	"annals/internal/extract/dates"
)

// became reads the noun of k, which hangs on token h, as what its subject became, was set up as or acts as: "became a party",
// "was founded as a club", "founded the League as a charity", "was made a college". Without a rule it is nothing of the sort.
func (t *tree) became(k kindFact, h int) kindFact {
	i := k.noun
	group := words.group[t.t[i].Lemma] || t.oneOf(i)
	set := func(rule string, verb int, subjects []int) kindFact {
		k.rule, k.confidence, k.verb, k.subjects = rule, 0.65, verb, subjects
		return k
	}
	switch {
	case t.isVerb(h) && (t.is(i, "xcomp", "obj") && becoming[t.t[h].Lemma] || t.is(i, "obl") && t.serves(i, h)):
		c := t.clauseOf(h)
		if o := c.obj; !c.passive && len(o) > 0 && t.t[o[0]].Tag != "PRP" && (t.preposition(i) == "into" || instituting[c.lemma]) {
			// "turned the League into a party", "founded the League as a charity".
			return set("kind.became", h, o)
		}
		return set("kind.became", h, c.surface())
	case t.isVerb(h) && t.is(i, "xcomp") && t.t[h].Lemma == "make" && group && t.clauseOf(h).passive &&
		t.hasWord(i, "det", "a", "an"):
		return set("kind.became", h, t.clauseOf(h).surface())
	case t.isVerb(h) && t.is(i, "obj") && constituting[t.t[h].Lemma] && t.hasWord(i, "det", "the") && t.ranked(i):
		// "the brigade constituted the only reserve".
		return set("kind.became", h, t.clauseOf(h).surface())
	case t.is(i, "nmod") && t.preposition(i) == "as" && group && t.head(h) >= 0 && t.is(h, "obj") &&
		instituting[t.verbLemma(t.head(h))]:
		return set("kind.became", t.head(h), t.nouns(h))
	case t.is(i, "nmod") && t.preposition(i) == "as" && group && lists["institution"][t.t[h].Lemma]:
		// "the formation of the League as a party", "its existence as a club".
		if who := append(t.attached(h, []string{"of"}), t.children(h, "nmod:poss")...); len(who) > 0 {
			return set("kind.noun", i, t.nouns(who[0]))
		}
	}
	return k
}

// timeIn is the date right behind the words of a noun phrase that opens a sentence; nil for none.
func (t *tree) timeIn(k kindFact) *dates.Expr {
	if k.last == 0 || k.last+1 >= len(t.t) {
		return nil
	}
	return t.s.TimeAt(k.last + 1)
}

// serves reports whether the noun at token i is what the verb at token v says that its subject acts as, came about as or
// turned into.
func (t *tree) serves(i, v int) bool {
	switch t.preposition(i) {
	case "as":
		return t.t[v].Lemma == "rise" && (t.oneOf(i) || t.ranked(i)) || serving[t.verbLemma(v)] || (beginning[t.verbLemma(v)] || instituting[t.verbLemma(v)]) && (t.child(i, "det") >= 0 &&
			words.group[t.t[i].Lemma] || t.oneOf(i))
	case "into", "to":
		return t.t[v].Lemma == "evolve" || turning[t.verbLemma(v)] && t.preposition(i) == "into" && words.group[t.t[i].Lemma]
	}
	return false
}

// serving are the verbs with "as" that say what something is.
var serving = lemmas("emerge re-emerge reemerge serve function act operate start begin start_out begin_life remain continue exist " +
	"originate survive persist stay_on stay end end_up")

// becoming are the verbs whose noun says what their subject is, or came to be.
var becoming = lemmas("become remain")

// instituting are the verbs with "as" that say what somebody sets up, or what it is set up to be; constituting those whose
// object says what their subject is where it is the first or only one of its sort.
var (
	instituting  = lists["instituting"]
	constituting = lemmas("constitute form represent comprise")
)

// turning are the verbs with "into" that say what something became.
var turning = lemmas("evolve develop grow turn transform convert reorganize reorganise morph mutate reshape remake")
