package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// addObliques adds the roles that prepositions tie to a verb.
func (t *tree) addObliques(e *document.Candidate, c *clause) {
	for _, o := range c.obls {
		t.addOblique(e, o, c)
	}
}

// addOblique adds the role that a preposition ties to the event of the verb. Where the verb has no object, a preposition may
// tie to it what it is done to.
func (t *tree) addOblique(e *document.Candidate, o oblique, c *clause) {
	if o.prep == "in" && t.t[o.head].Lower == "front" && t.child(o.head, "det", "nmod:poss") < 0 {
		// "in front of the embassy"
		if of := t.attached(o.head, []string{"of"}); len(of) > 0 {
			o.head = of[0]
		}
	}
	k := o.head
	if t.besideRoles(e, o, c) {
		return
	}
	free := len(c.obj) == 0 && (len(e.Roles[annals.RoleTarget]) == 0 || t.besideTarget(e, k))
	role, settled := annals.Role(""), false
	switch o.prep {
	case "in", "at", "near", "across", "throughout", "within", "inside", "outside", "around", "along", "off", "through", "on":
		role, settled = t.placed(o, c)
	case "for":
		if leavingVerbs[c.lemma] && (t.isPlace(k, "in") || t.unknownName(k)) && !t.isGroup(k) {
			role, settled = annals.RolePlace, true
		}
	case "to", "into", "from", "towards", "toward":
		role, settled = t.directed(o, c, free)
	case "with", "between", "among", "alongside":
		role, settled = t.accompanied(o, c, free)
	case "because of", "due to", "as a result of", "owing to", "because", "due":
		role, settled = annals.RoleCause, true
	}
	if role != "" {
		t.addFiller(e, role, k)
	}
	if settled {
		return
	}
	if free && targetPrepositions[o.prep] && !words.manner[t.t[k].Lemma] && !words.aimless[c.lemma] {
		t.addFiller(e, annals.RoleTarget, k)
	}
	// "ousted from posts in Peru": where that is.
	for _, p := range t.children(k, "nmod") {
		if t.preposition(p) == "in" && t.isPlace(p, "") {
			t.addAll(e, annals.RolePlace, t.nouns(p))
		}
	}
}

// besideRoles reports whether what the preposition ties to the verb has no role in the event: a time, an occasion, what
// something changed into, or a part of the target.
func (t *tree) besideRoles(e *document.Candidate, o oblique, c *clause) bool {
	k := o.head
	switch w := t.t[k]; {
	case len(c.obj) == 1 && t.fitsNoun(c.obj[0], k) &&
		slices.ContainsFunc(e.Roles[annals.RoleTarget], func(m document.Mention) bool {
			return m.Start < w.Start && w.End <= m.End
		}):
		return true
	case w.Tag == "CD" && t.child(k, "nmod") < 0, clockWords[w.Lower], o.prep == "to" && w.Lower == "date":
		return true
	case words.changing[c.lemma] && (o.prep == "into" || len(c.obj) == 0 && directions[o.prep]):
		// "grew from a club into a party", "was turned into a hospital": what it was and became.
		return true
	case o.prep == "at" && t.sitsAt(k, c):
		return false
	case (o.prep == "at" || o.prep == "in") && t.isEventNoun(k):
		return true // "gained power at the election"
	case (w.Tag == "WDT" || w.Tag == "WP") && occasional[o.prep] && (t.antecedent(k) < 0 || !t.isPlace(t.antecedent(k), "in")):
		return true // "a congress at which members agreed to the plan"
	}
	return false
}

// directions are the prepositions that say where to or where from.
var directions = lemmas("to into from towards toward")

// placed is the role of what a preposition of place ties to the verb, empty for none, and whether that settles it.
func (t *tree) placed(o oblique, c *clause) (role annals.Role, settled bool) {
	k := o.head
	switch {
	case o.prep == "at" && t.sitsAt(k, c):
		return annals.RolePlace, true
	case t.is(k, "conj") && k+1 < len(t.t) && t.t[k+1].Tag == "VBG":
		return "", true // "with the League ruling in Lima and the Front holding Ica": who does something else
	case lists["confining"][t.t[k].Lemma] && lists["condemning"][c.lemma] &&
		t.child(k, "det", "nmod:poss", "amod", "compound") < 0:
		return "", true // "was sentenced to six years in prison"
	case t.isPlace(k, o.prep), o.prep == "on" && t.t[k].Lemma == "front", o.prep == "in" && t.countsPlaces(k):
		return annals.RolePlace, true
	}
	return "", false
}

// directed is the role of what a preposition of direction ties to the verb, empty for none, and whether that settles
// it; free tells that the verb has no object.
func (t *tree) directed(o oblique, c *clause, free bool) (role annals.Role, settled bool) {
	k := o.head
	if words.changing[c.lemma] && !free && !t.isPlace(k, "") && !t.isGroup(k) && !t.isPerson(k) {
		return "", true // "commuted the sentence to life in prison"
	}
	if o.prep == "from" && words.moving[c.lemma] && t.isPlace(k, "from") && t.tellsWhereTo(c) {
		return "", true // "marched from Lima to Ica": to Ica
	}
	switch {
	case t.placeTied(o, c) && (free || o.prep != "to" || !t.gives(c)):
		return annals.RolePlace, true
	case (o.prep == "to" || o.prep == "from") && !free &&
		(t.isAgent(k) || o.prep == "to" && words.giving[c.lemma] && !words.manner[t.t[k].Lemma]):
		return annals.RoleParticipant, true
	}
	return "", false
}

// tellsWhereTo reports whether the clause tells to which place somebody moved.
func (t *tree) tellsWhereTo(c *clause) bool {
	return slices.ContainsFunc(c.obls, func(x oblique) bool {
		return (x.prep == "to" || x.prep == "into") && t.s.TimeAt(x.head) == nil &&
			(t.isPlace(x.head, x.prep) || t.unknownName(x.head))
	})
}

// gives reports whether the clause tells of giving something, and not somebody, so that its "to" says to whom.
func (t *tree) gives(c *clause) bool {
	return words.giving[c.lemma] && !slices.ContainsFunc(c.obj, func(k int) bool {
		return t.isHuman(k) || c.lemma == "send" && t.isGroup(k)
	})
}

// placeTied reports whether what the preposition ties to the verb is a place. Of what is moved, an unknown name is where to;
// else it is as often somebody: "received a sum from Marvex".
func (t *tree) placeTied(o oblique, c *clause) bool {
	k, moved := o.head, words.moving[c.lemma]
	return t.isPlace(k, o.prep) && (o.prep != "into" || t.isName(k) || moved) || moved && t.unknownName(k)
}

// accompanied is the role of what "with" and its like tie to the verb, empty for none, and whether that settles it;
// free tells that the verb has no object.
func (t *tree) accompanied(o oblique, c *clause, free bool) (role annals.Role, settled bool) {
	k := o.head
	first := k
	for t.is(first, "conj") && t.head(first) >= 0 {
		first = t.head(first)
	}
	switch p := t.child(first, "case"); {
	case o.prep == "between" && p > 1 && words.place[t.t[p-1].Lemma]:
		return "", true // "met at the border between Peru and Chile": which border
	case o.prep == "with" && helpingVerbs[c.lemma] && free && !t.isSomebody(k):
		return annals.RoleTarget, true // "helped with the surrender"
	case o.prep == "with" && (bounds[t.t[c.verb].Lemma] != nil || t.isEvent(k)):
		return "", true // "ended with a march", "began with a raid"
	case c.passive && o.prep == "alongside" && (t.isSomebody(k) || words.kin[t.t[k].Lemma]):
		return annals.RoleTarget, true // "was arrested alongside his brother": both were
	case t.isMeans(k):
		return "", true
	case t.isAgent(k):
		return annals.RoleParticipant, true
	}
	return "", false
}

// occasional are the prepositions that before "which" tell on which occasion something was done.
var occasional = lemmas("at in during after on under by before")

// besideTarget reports whether the noun at token k is coordinated with one that is a target already: "preached to farmers
// and miners".
func (t *tree) besideTarget(e *document.Candidate, k int) bool {
	for n := 0; t.is(k, "conj") && t.head(k) >= 0 && n < 8; n++ {
		k = t.head(k)
		if slices.ContainsFunc(e.Roles[annals.RoleTarget], func(m document.Mention) bool {
			return m.Start <= t.t[k].Start && t.t[k].End <= m.End
		}) {
			return true
		}
	}
	return false
}

// isMeans reports whether the noun phrase at token k, after "with", is by what something is done, though its noun may name a
// group: "with legal and military force".
func (t *tree) isMeans(k int) bool {
	return t.t[k].Tag == "NN" && !t.isName(k) && meansNouns[t.t[k].Lemma] && t.child(k, "det", "nmod:poss") < 0
}

// meansNouns are the nouns for groups that without an article are no group: "by force", "with company".
var meansNouns = lemmas("force unit company command party order state court office body support help aid power")

// helpingVerbs are the verbs whose "with" ties to them what they are about.
var helpingVerbs = lemmas("help assist deal cope tamper interfere meddle proceed experiment")

// targetPrepositions tie to a verb without object what it is aimed at.
var targetPrepositions = lemmas("against on upon around about for at over towards toward to from into with of")
