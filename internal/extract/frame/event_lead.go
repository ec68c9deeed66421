package frame

import "slices"

// leadsAway reports whether the verb tells that somebody led people somewhere or into something: "led his army through the
// valley", "led the island to independence".
func (r *eventReader) leadsAway(c *clause) bool {
	if r.t[c.verb].Lemma != "lead" || c.passive || len(c.obj) == 0 || c.obj[0] < c.verb || len(c.subj) == 0 ||
		r.infinitiveAfter(c) ||
		slices.ContainsFunc(c.obj, r.isEventNoun) {
		return false
	}
	return slices.ContainsFunc(c.obls, func(o oblique) bool {
		k := o.head
		if k < c.obj[0] || r.s.TimeAt(k) != nil {
			return false
		}
		switch o.prep {
		case "to", "into":
			return r.isPlace(k, o.prep) || r.isEventNoun(k) || ledTo[r.t[k].Lemma]
		case "through", "across", "out of", "against", "over":
			return slices.ContainsFunc(c.obj, r.areLed) && (r.isPlace(k, "in") || o.prep == "against")
		}
		return false
	})
}

// leadsTroops reports whether the word at token i tells that somebody led people somewhere, besides that they led them.
func (r *eventReader) leadsTroops(i int) bool {
	if r.t[i].Lemma != "lead" || !r.isVerb(i) {
		return false
	}
	c := r.clauseOf(i)
	return slices.ContainsFunc(c.obj, r.areLed) && r.leadsAway(c)
}

// areLed reports whether the noun phrase at token k is people whom somebody may lead somewhere.
func (r *eventReader) areLed(k int) bool {
	return r.isHuman(k) || troopNouns[r.t[k].Lemma] || r.t[k].Tag == "PRP"
}

// ledTo are the nouns besides those for events for what somebody leads others to.
var ledTo = lemmas("victory defeat power independence freedom success safety triumph war battle")
