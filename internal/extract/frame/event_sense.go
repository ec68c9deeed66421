package frame

import (
	"slices"
	"strings"
)

// resulting reports whether "make" only tells what its object is or was by what was told before.
func (t *tree) resulting(c *clause) bool {
	for _, k := range t.children(c.verb, "xcomp", "obj", "obl:unmarked", "advcl") {
		if k > c.obj[0] && (t.t[k].IsNoun() || t.t[k].IsAdjective()) {
			return true
		}
	}
	return false
}

// tellsEvent reports whether a verb in its place can tell an event at all.
func (t *tree) tellsEvent(c *clause) bool {
	i := c.verb
	if t.calledAfter(c) || t.takesName(c) {
		return true
	}
	if t.toldBelow(c) || t.onlyAsked(i) || t.tellsManner(c) || t.isPurpose(i) || t.isUneventful(c) {
		return false
	}
	if t.t[i].IsUpper() && t.nameVerb(i) || strings.ContainsAny(t.t[i].Text, "0123456789") {
		return false
	}
	if h := t.firstVerb(i); h != i && t.t[i].Tag == "VB" && t.t[h].Tag == "VB" && t.is(h, "acl", "advcl") && t.infinitive(h) {
		// "a plan to divide and weaken": each says what for.
		return t.tellsEvent(t.clauseOf(h))
	}
	switch {
	case t.is(i, "acl") && !t.is(i, "acl:relcl"):
		return t.tellsBeside(c)
	case t.is(i, "advcl") && t.infinitive(i) && !t.finite(i):
		// What something is done for is no event, but what somebody is asked or made to do is, and what somebody went for.
		return t.commanded(i) || t.goesOn(i) || t.wentFor(c)
	}
	// A gerund as subject tells a sort of deed: "Killing dogs was outlawed".
	return !t.is(i, "compound", "flat", "nsubj", "csubj", "det", "advmod", "nmod:poss")
}

// toldBelow reports whether what the verb of the clause has to tell is told by what depends on it: "began to build",
// "decided that", "said that", "was said to have".
func (t *tree) toldBelow(c *clause) bool {
	i := c.verb
	k := t.child(i, "xcomp")
	predicate := k >= 0 && (t.isVerb(k) || t.child(k, "cop") >= 0)
	switch {
	case words.passing[c.lemma] && (c.lemma != "use" || len(c.obj) == 0) &&
		(predicate || len(c.obj) == 1 && t.t[c.obj[0]].Tag == "VBG"):
		return true
	case words.passing[c.lemma] && len(c.obj) == 0 && len(c.after("as")) > 0 && !slices.ContainsFunc(c.subj, t.isEventNoun):
		return true // "began as a student club": what it was
	case words.deciding[c.lemma] && t.child(i, "ccomp") >= 0:
		return true
	case (words.saying[c.lemma] || denyingWords[c.lemma]) && !c.passive && len(c.obj) == 1 &&
		pointing[t.t[c.obj[0]].Lower] && k < 0 &&
		!slices.ContainsFunc(c.obls, func(o oblique) bool { return t.s.TimeAt(o.head) == nil }):
		return true // "He denied it", "The party denies this": what was said before
	case words.saying[c.lemma]:
		return t.child(i, "ccomp", "parataxis") >= 0 || c.passive && predicate
	case c.lemma == "put" || c.lemma == "speak":
		return t.tellsNumber(c)
	}
	return false
}

// tellsNumber reports whether somebody only says how many there are: "put the figure at 500", "speaks of 500 members".
func (t *tree) tellsNumber(c *clause) bool {
	of := c.after("of")
	if c.lemma == "put" {
		if len(c.obj) == 0 {
			return false
		}
		if o := c.obj[0]; t.t[o].Lower != "it" && !measures[t.t[o].Lemma] && !lists["figure"][t.t[o].Lemma] {
			return false
		}
		of = c.after("at")
	}
	return slices.ContainsFunc(of,
		func(k int) bool { return t.t[k].Tag == "CD" && t.s.TimeAt(k) == nil || t.child(k, "nummod") >= 0 })
}

// pointing are the words that, alone, stand for what was said before.
var pointing = lemmas("it this that")

// onlyAsked reports whether what the verb at token i tells is wanted, forbidden, proposed, judged or claimed by the
// words around it, not told to have happened.
func (t *tree) onlyAsked(i int) bool {
	if t.imperative(i) || t.isDuty(i) || t.wanted(i) || t.charges(i) {
		return true
	}
	h := t.head(i)
	if h < 0 {
		return false
	}
	above := t.t[h]
	switch {
	case t.t[i].Tag == "VBG":
		// "advocated using force"
		return t.marked(i, "from") && words.preventing[above.Lemma] ||
			(t.is(i, "xcomp", "ccomp", "obj") || i == h+1) && words.contemplating[above.Lemma]
	case t.is(i, "xcomp") && t.marked(i, "to") && professingOf[above.Lemma] && !t.passiveAt(h):
		return true // "claimed to have won": what somebody says
	case !t.infinitive(i):
		return false
	case t.is(i, "xcomp", "advcl") && t.is(h, "acl") && above.Tag == "VBN" && words.requiring[above.Lemma]:
		return true // "the time required to sit on the council"
	}
	// "hard to govern", "it is illegal to join": what it would be to do so.
	return words.evaluating[above.Lower] && t.is(i, "xcomp", "advcl", "ccomp", "csubj")
}

// tellsManner reports whether the gerund of the clause tells what something is like or amounts to: "won three seats,
// making it the largest party", "tasks such as using a ruler".
func (t *tree) tellsManner(c *clause) bool {
	i := c.verb
	if t.t[i].Tag != "VBG" {
		return false
	}
	if t.t[i].Lemma == "make" && t.is(i, "advcl", "acl") && len(c.obj) > 0 && t.resulting(c) {
		return true
	}
	if i < 2 || !t.is(i, "acl", "nmod") {
		return false
	}
	before := t.t[i-1].Lower
	return before == "including" || before == "like" || before == "as" && t.t[i-2].Lower == "such"
}

// tellsBeside reports whether the verb of the clause, which hangs on a noun, tells an event. A participle after a noun
// describes it, unless it says by whom or when; an infinitive says what for.
func (t *tree) tellsBeside(c *clause) bool {
	i, n, w := c.verb, t.head(c.verb), t.t[c.verb]
	switch {
	case w.Tag == "VB" || w.Tag == "VBP":
		return n >= 0 && words.plotting[t.t[n].Lemma] && len(c.subj) > 0
	case words.arising["be_"+w.Lower]:
		return true
	case w.Tag == "VBG" && (words.method[t.t[n].Lemma] && t.marked(i, "of", "for", "in", "to") ||
		t.marked(i, "of", "in") && !t.isEventNoun(n)):
		return false // "as a means of electing a council", "with the intent of ending the war"
	case w.Tag == "VBG" && len(t.kids[i]) > 0 && t.child(i, "mark") < 0 && t.inert(n):
		return false // "a truck carrying arms", "a film showing a village": what it is like
	case w.Tag == "VBN" && len(c.obj) > 0 && t.child(i, "aux", "nsubj", "mark") < 0 &&
		(words.harming[c.lemma] || words.undergoing[c.lemma] || words.moving[c.lemma] && c.lemma != "place") &&
		slices.ContainsFunc(c.obls, func(o oblique) bool { return t.isPlace(o.head, o.prep) || t.isEventNoun(o.head) }):
		return true // "the missionaries sent to Peru", "two men killed in the raid"
	}
	return c.passive && len(c.subj) > 0 || words.joining[w.Lemma] || t.timeAt(i) != nil || w.Tag == "VBG" && len(c.obj) > 0
}

// professingOf are the verbs whose infinitive is what their subject says of itself.
var professingOf = lemmas("claim profess purport pretend")

// isUneventful reports whether the clause tells something else than an event: what somebody has, is or thinks, what is told
// by a statement of another type, or no more than that two things are tied.
func (t *tree) isUneventful(c *clause) bool {
	switch {
	case t.possesses(c), t.tellsSize(c), t.beganAs(c), t.comesToBe(c), t.attributive(c), t.prenominal(c), t.namesOnly(c):
	case t.judges(c), t.reportsOn(c), t.holdsOpinion(c), t.presents(c), t.makesClear(c), t.traces(c), t.isConvinced(c):
	case t.setsUp(c), t.servesAs(c), t.electsTo(c), t.joinsGroup(c), t.takesPost(c):
	case t.spendsOn(c), t.tiesOnly(c), t.devotes(c), t.goesWithout(c), t.comesFrom(c), t.turnsInto(c),
		t.movesSeat(c), t.strifeWaxes(c):
	default:
		return false
	}
	return true
}

// judges reports whether the verb is a "find" that tells what somebody thought of something: "found the law unfair"; not
// "found him guilty".
func (t *tree) judges(c *clause) bool {
	if t.t[c.verb].Lemma != "find" || len(c.obj) == 0 {
		return false
	}
	if x := t.child(c.verb, "xcomp", "ccomp"); x > c.verb && t.child(x, "cop") >= 0 && t.marked(x, "to") {
		// "found the state to be responsible": a verdict of another sort.
		return true
	}
	_, last := t.span(c.obj[0])
	if c.passive {
		last = c.verb
	}
	if last == c.obj[0] || c.passive {
		last++
	}
	return last < len(t.t) && t.t[last].Tag == "JJ" && !verdicts[t.t[last].Lower]
}

// tellsSize reports whether the verb tells how much or how many there came to be: "rose to 27,000", "reaching 4,300", "fell
// by half". That is a size, whatever a date makes of it.
func (t *tree) tellsSize(c *clause) bool {
	verb := t.t[c.verb].Lemma
	if !varyingVerbs[verb] && !passingVerbs[verb] || c.passive {
		return false
	}
	if slices.ContainsFunc(c.obj, func(k int) bool { return t.isAmountOf(c, k) }) {
		return true
	}
	if len(c.obj) > 0 && winning[verb] && !reachingVerbs[verb] {
		return false
	}
	return slices.ContainsFunc(c.obls, func(o oblique) bool {
		switch o.prep {
		case "to", "at", "by", "from":
			return t.isNumber(o.head) && t.s.TimeAt(o.head) == nil
		}
		return false
	})
}

// isAmountOf reports whether the clause's object at token k says how much or how many its verb tells.
func (t *tree) isAmountOf(c *clause, k int) bool {
	if of := t.attached(k, []string{"of"}); len(of) > 0 && (t.t[k].Tag == "CD" || words.amount[t.t[k].Lemma]) {
		k = of[0]
	}
	if t.s.TimeAt(k) != nil {
		return false
	}
	verb, noun := t.t[c.verb].Lemma, t.t[k].Lemma
	counted := verb == "field" || verb == "muster" || reachingVerbs[verb] && !slices.ContainsFunc(c.subj, t.isPerson)
	return counted && t.isNumber(k) || winning[verb] && t.isVotes(k) ||
		passingVerbs[verb] && (noun == "threshold" || noun == "hurdle")
}

// isVotes reports whether the noun at token k says how many votes or seats somebody won: "12%", "any seats", "a majority".
func (t *tree) isVotes(k int) bool {
	noun := t.t[k].Lemma
	if t.t[k].Tag == "CD" || noun == "%" {
		return true
	}
	return votedNouns[noun] &&
		(noun == "majority" || t.t[k].Tag == "NNS" || t.isNumber(k) || t.hasWord(k, "det", "any", "no", "another"))
}

// passingVerbs are the verbs for getting over what an election asks for.
var passingVerbs = lemmas("pass clear cross reach exceed surpass meet overcome")

// charges reports whether the gerund at token i tells what somebody is there to do: "responsible for enforcing the law",
// "tasked with watching the border and providing reports".
func (t *tree) charges(i int) bool {
	if t.t[i].Tag != "VBG" {
		return false
	}
	l := t.verbLemma(i)
	if words.starting[l] || words.light[l] || words.harming[l] || words.undergoing[l] {
		return false
	}
	for k, n := i, 0; n < 6; n++ {
		h := t.head(k)
		if h < 0 || h > k || t.is(k, "acl:relcl", "parataxis") || t.finite(k) {
			return false
		}
		if charged := chargedWords[t.t[h].Lemma]; charged {
			return true
		}
		k = h
	}
	return false
}

// inert reports whether the noun at token n is for a thing, which does nothing: no group, no people, nothing done and
// nothing written.
func (t *tree) inert(n int) bool {
	return t.t[n].Tag == "NN" && !t.isSomebody(n) && !t.isEventNoun(n) &&
		!words.deed[t.t[n].Lemma] && !words.writing[t.t[n].Lemma] && !words.amount[t.t[n].Lemma]
}

// isSomebody reports whether the noun phrase at token n is a group or people.
func (t *tree) isSomebody(n int) bool {
	return t.isAgent(n) || t.isGroup(n) || t.isPerson(n) || t.isHuman(n)
}

// isPurpose reports whether the infinitive at token i, after the object of a verb that asks nothing of it, tells what for:
// "left the army to farm".
func (t *tree) isPurpose(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.is(i, "xcomp") || !t.infinitive(i) || !t.isVerb(h) || t.passiveAt(h) {
		return false
	}
	l := t.verbLemma(h)
	return t.child(h, "obj") > h && !words.commanding[l] && !words.intending[l] && !words.passing[l] && !words.deciding[l] &&
		!words.causing[l] && !words.wanting[l] &&
		!subjectControl[l] && !words.saying[l]
}

// spendsOn reports whether the verb says only that time went by, in which the gerund after it was done: "spent years
// building ships".
func (t *tree) spendsOn(c *clause) bool {
	switch t.t[c.verb].Lemma {
	case "spend":
		return slices.ContainsFunc(t.children(c.verb, "xcomp", "advcl", "acl"), func(k int) bool {
			return k > c.verb && t.t[k].Tag == "VBG"
		}) ||
			slices.ContainsFunc(c.obj, func(o int) bool {
				k := t.child(o, "acl")
				return t.t[o].Tag == "VBG" || k > o && t.t[k].Tag == "VBG"
			})
	case "pass":
		return slices.ContainsFunc(c.subj, func(k int) bool { return words.periods[t.t[k].Lemma] })
	}
	return false
}

// beganAs reports whether a verb of beginning tells what something was at first: "started out as a choir", "began with three
// members".
func (t *tree) beganAs(c *clause) bool {
	switch t.t[c.verb].Lemma {
	case "start", "begin", "originate":
		return len(c.obj) == 0 && !c.passive && len(c.after("as", "with")) > 0 && !slices.ContainsFunc(c.subj, t.isEventNoun)
	}
	return false
}

// verdicts are what somebody is found, or is found to be, as something that happens.
var verdicts = lemmas("guilty liable responsible innocent culpable negligent complicit dead alive unconscious")

// imperative reports whether the verb at token i heads the sentence with nobody to do it: an item of a list of tasks.
func (t *tree) imperative(i int) bool {
	v := t.firstVerb(i)
	return t.t[v].Tag == "VB" && t.is(v, "root") && t.child(v, "nsubj", "nsubj:pass", "aux", "mark") < 0
}

// isDuty reports whether the verb at token i tells what somebody or something is there for, "the council is to watch the
// vote", or what some sort of thing would do: "a law that would protect farmers".
func (t *tree) isDuty(i int) bool {
	for _, k := range t.children(i, "aux", "cop") {
		switch w := t.t[k].Lower; {
		case (w == "is" || w == "are") && k+1 < len(t.t) && t.t[k+1].Tag == "TO" && t.head(k+1) == i:
			return true
		case w == "would" && t.is(i, "acl:relcl") && t.timeAt(i) == nil:
			a := t.head(i)
			return a >= 0 && a < i && t.t[a].IsNoun() && !t.isName(a) && !t.definite(a) && !t.isHuman(a)
		}
	}
	return false
}

// firstVerb is the first of the verbs that the one at token i is coordinated with, or i.
func (t *tree) firstVerb(i int) int {
	for n := 0; n < 8 && t.is(i, "conj") && t.head(i) >= 0 && t.isVerb(t.head(i)); n++ {
		i = t.head(i)
	}
	return i
}

// wanted reports whether the verb at token i says what somebody wishes, which is an aim, or decides, which is the decision's
// object.
func (t *tree) wanted(i int) bool {
	for n := 0; n < 4; n++ {
		h := t.head(i)
		if h < 0 || !t.is(i, "xcomp", "advcl", "conj", "ccomp") {
			return false
		}
		if t.is(i, "xcomp") && t.infinitive(i) && t.isVerb(h) &&
			(words.wanting[t.t[h].Lemma] || words.deciding[t.t[h].Lemma]) &&
			len(t.clauseOf(h).obj) == 0 {
			return true
		}
		if t.is(i, "conj") && t.finite(i) {
			return false
		}
		if t.is(i, "advcl", "ccomp") {
			return false
		}
		i = h
	}
	return false
}

// commanded reports whether the infinitive at token i says what the object of the verb it hangs on is asked, made or let to
// do.
func (t *tree) commanded(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.isVerb(h) || !words.commanding[t.t[h].Lemma] {
		return false
	}
	obj := t.clauseOf(h).obj
	if t.t[h].Lemma == "pay" || t.t[h].Lemma == "send" {
		// "paid a fine to settle the claims": nobody is made to do it.
		return slices.ContainsFunc(obj, func(k int) bool { return t.isAgent(k) || t.isHuman(k) || t.isGroup(k) })
	}
	return len(obj) > 0
}
