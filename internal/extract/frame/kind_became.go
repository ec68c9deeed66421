package frame

import "annals/internal/extract/dates"

// became reads the noun of k, which hangs on token h, as what its subject became, was set up as or acts as: "became a
// party", "was founded as a club", "founded the League as a charity", "was made a college". Without a rule it is
// nothing of the sort.
func (t *tree) became(k kindFact, h int) kindFact {
	i := k.noun
	set := func(rule string, verb int, subjects []int) kindFact {
		k.rule, k.confidence, k.verb, k.subjects = rule, 0.65, verb, subjects
		return k
	}
	group := words.group[t.t[i].Lemma] || t.oneOf(i)
	if t.isVerb(h) {
		if who, ok := t.becameWhat(h, i, group); ok {
			return set("kind.became", h, who)
		}
	}
	if !group || !t.is(i, "nmod") || t.preposition(i) != "as" {
		return k
	}
	if v := t.head(h); v >= 0 && t.is(h, "obj") && instituting[t.verbLemma(v)] {
		return set("kind.became", v, t.nouns(h)) // "founded the League as a charity"
	}
	if lists["institution"][t.t[h].Lemma] {
		// "the formation of the League as a party", "its existence as a club".
		if who := append(t.attached(h, []string{"of"}), t.children(h, "nmod:poss")...); len(who) > 0 {
			return set("kind.noun", i, t.nouns(who[0]))
		}
	}
	return k
}

// becameWhat are those of whom the verb at token v says that they became what the noun at token i names; group tells
// that it names a group. Not ok where the verb says nothing of the sort.
func (t *tree) becameWhat(v, i int, group bool) (who []int, ok bool) {
	lemma := t.t[v].Lemma
	switch {
	case t.is(i, "xcomp", "obj") && becoming[lemma], t.is(i, "obl") && t.serves(i, v):
		c := t.clauseOf(v)
		if o := c.obj; !c.passive && len(o) > 0 && t.t[o[0]].Tag != "PRP" && (t.preposition(i) == "into" || instituting[c.lemma]) {
			// "turned the League into a party", "founded the League as a charity".
			return o, true
		}
		return c.surface(), true
	case group && t.is(i, "xcomp") && lemma == "make" && t.clauseOf(v).passive && t.hasWord(i, "det", "a", "an"),
		t.is(i, "obj") && constituting[lemma] && t.hasWord(i, "det", "the") && t.ranked(i):
		// "was made a college", "the brigade constituted the only reserve".
		return t.clauseOf(v).surface(), true
	}
	return nil, false
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
		return t.t[v].Lemma == "rise" && (t.oneOf(i) || t.ranked(i)) || serving[t.verbLemma(v)] ||
			(beginning[t.verbLemma(v)] || instituting[t.verbLemma(v)]) && (t.child(i, "det") >= 0 &&
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
