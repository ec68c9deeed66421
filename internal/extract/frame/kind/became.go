package kind

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// became reads the noun of k, which hangs on token h, as what its subject became, was set up as or acts as: "became a
// party", "was founded as a club", "founded the League as a charity", "was made a college". Without a rule it is
// nothing of the sort.
func became(t *tree.Tree, k fact, h int) fact {
	i := k.noun
	set := func(rule string, verb int, subjects []int) fact {
		k.rule, k.confidence, k.verb, k.subjects = rule, 0.65, verb, subjects
		return k
	}
	group := words.Group[t.Tokens[i].Lemma] || oneOf(t, i)
	if t.IsVerb(h) {
		if who, ok := becameWhat(t, h, i, group); ok {
			return set("kind.became", h, who)
		}
	}
	if !group || !t.Is(i, "nmod") || t.Preposition(i) != "as" {
		return k
	}
	if v := t.Head(h); v >= 0 && t.Is(h, "obj") && instituting[t.VerbLemma(v)] {
		return set("kind.became", v, t.Nouns(h)) // "founded the League as a charity"
	}
	if words.List("institution")[t.Tokens[h].Lemma] {
		// "the formation of the League as a party", "its existence as a club".
		if who := append(t.Attached(h, []string{"of"}), t.Children(h, "nmod:poss")...); len(who) > 0 {
			return set("kind.noun", i, t.Nouns(who[0]))
		}
	}
	return k
}

// becameWhat are those of whom the verb at token v says that they became what the noun at token i names; group tells
// that it names a group. Not ok where the verb says nothing of the sort.
func becameWhat(t *tree.Tree, v, i int, group bool) (who []int, ok bool) {
	lemma := t.Tokens[v].Lemma
	switch {
	case t.Is(i, "xcomp", "obj") && becoming[lemma], t.Is(i, "obl") && serves(t, i, v):
		c := t.ClauseOf(v)
		if o := c.Obj; !c.Passive && len(o) > 0 && t.Tokens[o[0]].Tag != "PRP" && t.Tokens[o[0]].Lemma != "life" &&
			(t.Preposition(i) == "into" || instituting[c.Lemma]) {
			// "turned the League into a party", "founded the League as a charity"; not "started life as a club".
			return o, true
		}
		return c.Surface(), true
	case group && t.Is(i, "xcomp") && lemma == "make" && t.ClauseOf(v).Passive && t.HasWord(i, "det", "a", "an"),
		t.Is(i, "obj") && constituting[lemma] && t.HasWord(i, "det", "the") && noun.Ranked(t, i):
		// "was made a college", "the brigade constituted the only reserve".
		return t.ClauseOf(v).Surface(), true
	}
	return nil, false
}

// timeIn is the date right behind the words of a noun phrase that opens a sentence; nil for none.
func timeIn(t *tree.Tree, k fact) *dates.Expr {
	if k.last == 0 || k.last+1 >= len(t.Tokens) {
		return nil
	}
	return t.Sentence.TimeAt(k.last + 1)
}

// serves reports whether the noun at token i is what the verb at token v says that its subject acts as, came about as or
// turned into.
func serves(t *tree.Tree, i, v int) bool {
	switch t.Preposition(i) {
	case "as":
		return t.Tokens[v].Lemma == "rise" && (oneOf(t, i) || noun.Ranked(t, i)) || serving[t.VerbLemma(v)] ||
			(words.Beginning[t.VerbLemma(v)] || instituting[t.VerbLemma(v)]) && (t.Child(i, "det") >= 0 &&
				words.Group[t.Tokens[i].Lemma] || oneOf(t, i))
	case "into", "to":
		return t.Tokens[v].Lemma == "evolve" || turning[t.VerbLemma(v)] && t.Preposition(i) == "into" && words.Group[t.Tokens[i].Lemma]
	}
	return false
}

// serving are the verbs with "as" that say what something is.
var serving = words.Lemmas("emerge re-emerge reemerge serve function act operate start begin start_out begin_life remain " +
	"continue exist " +
	"originate survive persist stay_on stay end end_up live_on rank count qualify double")

// becoming are the verbs whose noun says what their subject is, or came to be.
var becoming = words.Lemmas("become remain")

// instituting are the verbs with "as" that say what somebody sets up, or what it is set up to be; constituting those whose
// object says what their subject is where it is the first or only one of its sort.
var (
	instituting  = words.List("instituting")
	constituting = words.Lemmas("constitute form represent comprise")
)

// turning are the verbs with "into" that say what something became.
var turning = words.Lemmas("evolve develop grow turn transform convert reorganize reorganise morph mutate reshape remake")
