package event

import (
	"slices"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// leadsAway reports whether the verb tells that somebody led people somewhere or into something: "led his army through the
// valley", "led the island to independence".
func (r *reader) leadsAway(c *tree.Clause) bool {
	if r.Tokens[c.Verb].Lemma != "lead" || c.Passive || len(c.Obj) == 0 || c.Obj[0] < c.Verb || len(c.Subj) == 0 ||
		r.infinitiveAfter(c) ||
		slices.ContainsFunc(c.Obj, r.IsEventNoun) {
		return false
	}
	return slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool {
		k := o.Head
		if k < c.Obj[0] || r.Sentence.TimeAt(k) != nil {
			return false
		}
		switch o.Prep {
		case "to", "into":
			return r.IsPlace(k, o.Prep) || r.IsEventNoun(k) || ledTo[r.Tokens[k].Lemma]
		case "through", "across", "out of", "against", "over":
			return slices.ContainsFunc(c.Obj, r.areLed) && (r.IsPlace(k, "in") || o.Prep == "against")
		}
		return false
	})
}

// leadsTroops reports whether the word at token i tells that somebody led people somewhere, besides that they led them.
func (r *reader) leadsTroops(i int) bool {
	if r.Tokens[i].Lemma != "lead" || !r.IsVerb(i) {
		return false
	}
	c := r.ClauseOf(i)
	return slices.ContainsFunc(c.Obj, r.areLed) && r.leadsAway(c)
}

// areLed reports whether the noun phrase at token k is people whom somebody may lead somewhere.
func (r *reader) areLed(k int) bool {
	return r.IsHuman(k) || troopNouns[r.Tokens[k].Lemma] || r.Tokens[k].Tag == "PRP"
}

// ledTo are the nouns besides those for events for what somebody leads others to.
var ledTo = words.Lemmas("victory defeat power independence freedom success safety triumph war battle")
