package event

import (
	"slices"
	"strings"

	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// resulting reports whether "make" only tells what its object is or was by what was told before.
func resulting(t *tree.Tree, c *tree.Clause) bool {
	for _, k := range t.Children(c.Verb, "xcomp", "obj", "obl:unmarked", "advcl") {
		if k > c.Obj[0] && (t.Tokens[k].IsNoun() || t.Tokens[k].IsAdjective()) {
			return true
		}
	}
	return false
}

// tellsEvent reports whether a verb in its place can tell an event at all.
func tellsEvent(t *tree.Tree, c *tree.Clause) bool {
	i := c.Verb
	if calledAfter(t, c) || takesName(t, c) {
		return true
	}
	if toldBelow(t, c) || onlyAsked(t, i) || tellsManner(t, c) || isPurpose(t, i) || isUneventful(t, c) {
		return false
	}
	if t.Tokens[i].IsUpper() && nameVerb(t, i) || strings.ContainsAny(t.Tokens[i].Text, "0123456789") {
		return false
	}
	if h := tense.FirstVerb(t, i); h != i && t.Tokens[i].Tag == "VB" && t.Tokens[h].Tag == "VB" && t.Is(h, "acl", "advcl") &&
		t.Infinitive(h) {
		// "a plan to divide and weaken": each says what for.
		return tellsEvent(t, t.ClauseOf(h))
	}
	switch {
	case t.Is(i, "acl") && !t.Is(i, "acl:relcl"):
		return tellsBeside(t, c)
	case t.Is(i, "advcl") && t.Infinitive(i) && !t.Finite(i):
		// What something is done for is no event, but what somebody is asked or made to do is, and what somebody went for.
		return commanded(t, i) || voice.GoesOn(t, i) || wentFor(t, c)
	}
	// A gerund as subject tells a sort of deed: "Killing dogs was outlawed".
	return !t.Is(i, "compound", "flat", "nsubj", "csubj", "det", "advmod", "nmod:poss")
}

// toldBelow reports whether what the verb of the clause has to tell is told by what depends on it: "began to build",
// "decided that", "said that", "was said to have".
func toldBelow(t *tree.Tree, c *tree.Clause) bool {
	i := c.Verb
	k := t.Child(i, "xcomp")
	predicate := k >= 0 && (t.IsVerb(k) || t.Child(k, "cop") >= 0)
	switch {
	case words.Passing[c.Lemma] && (c.Lemma != "use" || len(c.Obj) == 0) &&
		(predicate || len(c.Obj) == 1 && t.Tokens[c.Obj[0]].Tag == "VBG"):
		return true
	case words.Passing[c.Lemma] && len(c.Obj) == 0 && len(c.After("as")) > 0 && !slices.ContainsFunc(c.Subj, t.IsEventNoun):
		return true // "began as a student club": what it was
	case words.Deciding[c.Lemma] && t.Child(i, "ccomp") >= 0:
		return true
	case (words.Saying[c.Lemma] || words.Denying[c.Lemma]) && !c.Passive && len(c.Obj) == 1 &&
		pointing[t.Tokens[c.Obj[0]].Lower] && k < 0 &&
		!slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool { return t.Sentence.TimeAt(o.Head) == nil }):
		return true // "He denied it", "The party denies this": what was said before
	case words.Saying[c.Lemma]:
		return t.Child(i, "ccomp", "parataxis") >= 0 || c.Passive && predicate
	case c.Lemma == "put" || c.Lemma == "speak":
		return tellsNumber(t, c)
	}
	return false
}

// tellsNumber reports whether somebody only says how many there are: "put the figure at 500", "speaks of 500 members".
func tellsNumber(t *tree.Tree, c *tree.Clause) bool {
	of := c.After("of")
	if c.Lemma == "put" {
		if len(c.Obj) == 0 {
			return false
		}
		if o := c.Obj[0]; t.Tokens[o].Lower != "it" && !words.Measure[t.Tokens[o].Lemma] && !words.List("figure")[t.Tokens[o].Lemma] {
			return false
		}
		of = c.After("at")
	}
	return slices.ContainsFunc(of,
		func(k int) bool {
			return t.Tokens[k].Tag == "CD" && t.Sentence.TimeAt(k) == nil || t.Child(k, "nummod") >= 0
		})
}

// pointing are the words that, alone, stand for what was said before.
var pointing = words.Lemmas("it this that")

// onlyAsked reports whether what the verb at token i tells is wanted, forbidden, proposed, judged or claimed by the
// words around it, not told to have happened.
func onlyAsked(t *tree.Tree, i int) bool {
	if imperative(t, i) || isDuty(t, i) || wanted(t, i) || charges(t, i) {
		return true
	}
	h := t.Head(i)
	if h < 0 {
		return false
	}
	above := t.Tokens[h]
	switch {
	case t.Tokens[i].Tag == "VBG":
		// "advocated using force"
		return t.Marked(i, "from") && words.Preventing[above.Lemma] ||
			(t.Is(i, "xcomp", "ccomp", "obj") || i == h+1) && words.Contemplating[above.Lemma]
	case t.Is(i, "xcomp") && t.Marked(i, "to") && professingOf[above.Lemma] && !t.PassiveAt(h):
		return true // "claimed to have won": what somebody says
	case !t.Infinitive(i):
		return false
	case t.Is(i, "xcomp", "advcl") && t.Is(h, "acl") && above.Tag == "VBN" && words.Requiring[above.Lemma]:
		return true // "the time required to sit on the council"
	}
	// "hard to govern", "it is illegal to join": what it would be to do so.
	return words.Evaluating[above.Lower] && t.Is(i, "xcomp", "advcl", "ccomp", "csubj")
}

// tellsManner reports whether the gerund of the clause tells what something is like or amounts to: "won three seats,
// making it the largest party", "tasks such as using a ruler".
func tellsManner(t *tree.Tree, c *tree.Clause) bool {
	i := c.Verb
	if t.Tokens[i].Tag != "VBG" {
		return false
	}
	if t.Tokens[i].Lemma == "make" && t.Is(i, "advcl", "acl") && len(c.Obj) > 0 && resulting(t, c) {
		return true
	}
	if i < 2 || !t.Is(i, "acl", "nmod") {
		return false
	}
	before := t.Tokens[i-1].Lower
	return before == "including" || before == "like" || before == "as" && t.Tokens[i-2].Lower == "such"
}

// tellsBeside reports whether the verb of the clause, which hangs on a noun, tells an event. A participle after a noun
// describes it, unless it says by whom or when; an infinitive says what for.
func tellsBeside(t *tree.Tree, c *tree.Clause) bool {
	i, n, w := c.Verb, t.Head(c.Verb), t.Tokens[c.Verb]
	switch {
	case w.Tag == "VB" || w.Tag == "VBP":
		return n >= 0 && words.Plotting[t.Tokens[n].Lemma] && len(c.Subj) > 0
	case words.Arising["be_"+w.Lower]:
		return true
	case w.Tag == "VBG" && (words.Method[t.Tokens[n].Lemma] && t.Marked(i, "of", "for", "in", "to") ||
		t.Marked(i, "of", "in") && !t.IsEventNoun(n)):
		return false // "as a means of electing a council", "with the intent of ending the war"
	case w.Tag == "VBG" && len(t.Kids[i]) > 0 && t.Child(i, "mark") < 0 && inert(t, n):
		return false // "a truck carrying arms", "a film showing a village": what it is like
	case w.Tag == "VBN" && len(c.Obj) > 0 && t.Child(i, "aux", "nsubj", "mark") < 0 &&
		(words.Harming[c.Lemma] || words.Undergoing[c.Lemma] || words.Moving[c.Lemma] && c.Lemma != "place") &&
		slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool { return t.IsPlace(o.Head, o.Prep) || t.IsEventNoun(o.Head) }):
		return true // "the missionaries sent to Peru", "two men killed in the raid"
	}
	return c.Passive && len(c.Subj) > 0 || words.Joining[w.Lemma] || tense.TimeAt(t, i) != nil || w.Tag == "VBG" && len(c.Obj) > 0
}

// professingOf are the verbs whose infinitive is what their subject says of itself.
var professingOf = words.Lemmas("claim profess purport pretend")

// isUneventful reports whether the clause tells something else than an event: what somebody has, is or thinks, what is told
// by a statement of another type, or no more than that two things are tied.
func isUneventful(t *tree.Tree, c *tree.Clause) bool {
	switch {
	case possesses(t, c), tellsSize(t, c), beganAs(t, c), comesToBe(t, c), attributive(t, c), prenominal(t, c), namesOnly(t, c):
	case judges(t, c), reportsOn(t, c), holdsOpinion(t, c), presents(t, c), makesClear(t, c), traces(t, c), voice.IsConvinced(t, c):
	case setsUp(t, c), servesAs(t, c), electsTo(t, c), joinsGroup(t, c), takesPost(t, c):
	case spendsOn(t, c), tiesOnly(t, c), devotes(t, c), goesWithout(t, c), comesFrom(t, c), turnsInto(t, c),
		movesSeat(t, c), strifeWaxes(t, c):
	default:
		return false
	}
	return true
}

// judges reports whether the verb is a "find" that tells what somebody thought of something: "found the law unfair"; not
// "found him guilty".
func judges(t *tree.Tree, c *tree.Clause) bool {
	if t.Tokens[c.Verb].Lemma != "find" || len(c.Obj) == 0 {
		return false
	}
	if x := t.Child(c.Verb, "xcomp", "ccomp"); x > c.Verb && t.Child(x, "cop") >= 0 && t.Marked(x, "to") {
		// "found the state to be responsible": a verdict of another sort.
		return true
	}
	_, last := t.Span(c.Obj[0])
	if c.Passive {
		last = c.Verb
	}
	if last == c.Obj[0] || c.Passive {
		last++
	}
	return last < len(t.Tokens) && t.Tokens[last].Tag == "JJ" && !verdicts[t.Tokens[last].Lower]
}

// tellsSize reports whether the verb tells how much or how many there came to be: "rose to 27,000", "reaching 4,300", "fell
// by half". That is a size, whatever a date makes of it.
func tellsSize(t *tree.Tree, c *tree.Clause) bool {
	verb := t.Tokens[c.Verb].Lemma
	if !varyingVerbs[verb] && !passingVerbs[verb] || c.Passive {
		return false
	}
	if slices.ContainsFunc(c.Obj, func(k int) bool { return isAmountOf(t, c, k) }) {
		return true
	}
	if len(c.Obj) > 0 && words.Winning[verb] && !reachingVerbs[verb] {
		return false
	}
	return slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool {
		switch o.Prep {
		case "to", "at", "by", "from":
			return noun.IsNumber(t, o.Head) && t.Sentence.TimeAt(o.Head) == nil
		}
		return false
	})
}

// isAmountOf reports whether the clause's object at token k says how much or how many its verb tells.
func isAmountOf(t *tree.Tree, c *tree.Clause, k int) bool {
	if of := t.Attached(k, []string{"of"}); len(of) > 0 && (t.Tokens[k].Tag == "CD" || words.Amount[t.Tokens[k].Lemma]) {
		k = of[0]
	}
	if t.Sentence.TimeAt(k) != nil {
		return false
	}
	verb, lemma := t.Tokens[c.Verb].Lemma, t.Tokens[k].Lemma
	counted := verb == "field" || verb == "muster" || reachingVerbs[verb] && !slices.ContainsFunc(c.Subj, t.IsPerson)
	return counted && noun.IsNumber(t, k) || words.Winning[verb] && isVotes(t, k) ||
		passingVerbs[verb] && (lemma == "threshold" || lemma == "hurdle")
}

// isVotes reports whether the noun at token k says how many votes or seats somebody won: "12%", "any seats", "a majority".
func isVotes(t *tree.Tree, k int) bool {
	lemma := t.Tokens[k].Lemma
	if t.Tokens[k].Tag == "CD" || lemma == "%" {
		return true
	}
	return votedNouns[lemma] &&
		(lemma == "majority" || t.Tokens[k].Tag == "NNS" || noun.IsNumber(t, k) || t.HasWord(k, "det", "any", "no", "another"))
}

// passingVerbs are the verbs for getting over what an election asks for.
var passingVerbs = words.Lemmas("pass clear cross reach exceed surpass meet overcome")

// charges reports whether the gerund at token i tells what somebody is there to do: "responsible for enforcing the law",
// "tasked with watching the border and providing reports".
func charges(t *tree.Tree, i int) bool {
	if t.Tokens[i].Tag != "VBG" {
		return false
	}
	l := t.VerbLemma(i)
	if words.Starting[l] || words.Light[l] || words.Harming[l] || words.Undergoing[l] {
		return false
	}
	for k, n := i, 0; n < 6; n++ {
		h := t.Head(k)
		if h < 0 || h > k || t.Is(k, "acl:relcl", "parataxis") || t.Finite(k) {
			return false
		}
		if charged := chargedWords[t.Tokens[h].Lemma]; charged {
			return true
		}
		k = h
	}
	return false
}

// inert reports whether the noun at token n is for a thing, which does nothing: no group, no people, nothing done and
// nothing written.
func inert(t *tree.Tree, n int) bool {
	return t.Tokens[n].Tag == "NN" && !t.IsSomebody(n) && !t.IsEventNoun(n) &&
		!words.Deed[t.Tokens[n].Lemma] && !words.Writing[t.Tokens[n].Lemma] && !words.Amount[t.Tokens[n].Lemma]
}

// isPurpose reports whether the infinitive at token i, after the object of a verb that asks nothing of it, tells what for:
// "left the army to farm".
func isPurpose(t *tree.Tree, i int) bool {
	h := t.Head(i)
	if h < 0 || h > i || !t.Is(i, "xcomp") || !t.Infinitive(i) || !t.IsVerb(h) || t.PassiveAt(h) {
		return false
	}
	l := t.VerbLemma(h)
	return t.Child(h, "obj") > h && !words.Commanding[l] && !words.Intending[l] && !words.Passing[l] && !words.Deciding[l] &&
		!words.Causing[l] && !words.Wanting[l] &&
		!words.SubjectControl[l] && !words.Saying[l]
}

// spendsOn reports whether the verb says only that time went by, in which the gerund after it was done: "spent years
// building ships".
func spendsOn(t *tree.Tree, c *tree.Clause) bool {
	switch t.Tokens[c.Verb].Lemma {
	case "spend":
		return slices.ContainsFunc(t.Children(c.Verb, "xcomp", "advcl", "acl"), func(k int) bool {
			return k > c.Verb && t.Tokens[k].Tag == "VBG"
		}) ||
			slices.ContainsFunc(c.Obj, func(o int) bool {
				k := t.Child(o, "acl")
				return t.Tokens[o].Tag == "VBG" || k > o && t.Tokens[k].Tag == "VBG"
			})
	case "pass":
		return slices.ContainsFunc(c.Subj, func(k int) bool { return words.Periods[t.Tokens[k].Lemma] })
	}
	return false
}

// beganAs reports whether a verb of beginning tells what something was at first: "started out as a choir", "began with three
// members".
func beganAs(t *tree.Tree, c *tree.Clause) bool {
	switch t.Tokens[c.Verb].Lemma {
	case "start", "begin", "originate":
		return len(c.Obj) == 0 && !c.Passive && len(c.After("as", "with")) > 0 && !slices.ContainsFunc(c.Subj, t.IsEventNoun)
	}
	return false
}

// verdicts are what somebody is found, or is found to be, as something that happens.
var verdicts = words.Lemmas("guilty liable responsible innocent culpable negligent complicit dead alive unconscious")

// imperative reports whether the verb at token i heads the sentence with nobody to do it: an item of a list of tasks.
func imperative(t *tree.Tree, i int) bool {
	v := tense.FirstVerb(t, i)
	return t.Tokens[v].Tag == "VB" && t.Is(v, "root") && t.Child(v, "nsubj", "nsubj:pass", "aux", "mark") < 0
}

// isDuty reports whether the verb at token i tells what somebody or something is there for, "the council is to watch the
// vote", or what some sort of thing would do: "a law that would protect farmers".
func isDuty(t *tree.Tree, i int) bool {
	for _, k := range t.Children(i, "aux", "cop") {
		switch w := t.Tokens[k].Lower; {
		case (w == "is" || w == "are") && k+1 < len(t.Tokens) && t.Tokens[k+1].Tag == "TO" && t.Head(k+1) == i:
			return true
		case w == "would" && t.Is(i, "acl:relcl") && tense.TimeAt(t, i) == nil:
			a := t.Head(i)
			return a >= 0 && a < i && t.Tokens[a].IsNoun() && !t.IsName(a) && !voice.Definite(t, a) && !t.IsHuman(a)
		}
	}
	return false
}

// settlingVerbs are the verbs of deciding whose infinitive tells as well what is then to be done: "decided to close the mill".
var settlingVerbs = words.List("binding")

// wanted reports whether the verb at token i says what somebody wishes, which is an aim, or vows, which is the vow's object.
func wanted(t *tree.Tree, i int) bool {
	for n := 0; n < 4; n++ {
		h := t.Head(i)
		if h < 0 || !t.Is(i, "xcomp", "advcl", "conj", "ccomp") {
			return false
		}
		if t.Is(i, "xcomp") && t.Infinitive(i) && t.IsVerb(h) &&
			(words.Wanting[t.Tokens[h].Lemma] || words.Deciding[t.Tokens[h].Lemma] && !settlingVerbs[t.Tokens[h].Lemma]) &&
			len(t.ClauseOf(h).Obj) == 0 {
			return true
		}
		if t.Is(i, "conj") && t.Finite(i) {
			return false
		}
		if t.Is(i, "advcl", "ccomp") {
			return false
		}
		i = h
	}
	return false
}

// commanded reports whether the infinitive at token i says what the object of the verb it hangs on is asked, made or let to
// do.
func commanded(t *tree.Tree, i int) bool {
	h := t.Head(i)
	if h < 0 || h > i || !t.IsVerb(h) || !words.Commanding[t.Tokens[h].Lemma] {
		return false
	}
	obj := t.ClauseOf(h).Obj
	if t.Tokens[h].Lemma == "pay" || t.Tokens[h].Lemma == "send" {
		// "paid a fine to settle the claims": nobody is made to do it.
		return slices.ContainsFunc(obj, func(k int) bool { return t.IsAgent(k) || t.IsHuman(k) || t.IsGroup(k) })
	}
	return len(obj) > 0
}
