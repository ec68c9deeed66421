package frame

import (
	"slices"
	"strings"
)

// resulting reports whether "make" only tells what its object is or was by what was told before.
func (t *tree) resulting(c *clause) bool {
	for _, k := range t.children(c.verb, "xcomp", "obj", "obl:unmarked", "advcl") {
		if k > c.obj[0] && (strings.HasPrefix(t.t[k].Tag, "NN") || strings.HasPrefix(t.t[k].Tag, "JJ")) {
			return true
		}
	}
	return false
}

// tellsEvent reports whether a verb in its place can tell an event at all.
func (t *tree) tellsEvent(c *clause) bool {
	i := c.verb
	k := t.child(i, "xcomp")
	if words.passing[c.lemma] && (c.lemma != "use" || len(c.obj) == 0) && (k >= 0 && (t.isVerb(k) || t.child(k, "cop") >= 0) || len(c.obj) == 1 && t.t[c.obj[0]].Tag == "VBG") {
		return false
	}
	if words.deciding[c.lemma] && t.child(i, "ccomp") >= 0 {
		return false
	}
	if t.imperative(i) {
		return false
	}
	if h := t.head(i); h >= 0 && t.t[i].Tag == "VBG" && t.marked(i, "from") && words.preventing[t.t[h].Lemma] {
		return false
	}
	if h := t.head(i); h >= 0 && t.is(i, "xcomp", "advcl") && t.infinitive(i) && t.is(h, "acl") && t.t[h].Tag == "VBN" && words.requiring[t.t[h].Lemma] {
		// "the time required to sit on the council"
		return false
	}
	if h := t.head(i); h >= 0 && t.t[i].Tag == "VBG" && (t.is(i, "xcomp", "ccomp", "obj") || i == h+1) && words.contemplating[t.t[h].Lemma] {
		// "advocated using force"
		return false
	}
	if t.t[i].Lemma == "make" && t.t[i].Tag == "VBG" && t.is(i, "advcl", "acl") && len(c.obj) > 0 && t.resulting(c) {
		// "won three seats, making it the largest party"
		return false
	}
	if words.passing[c.lemma] && len(c.obj) == 0 && len(c.after("as")) > 0 {
		// "began as a student club": what it was.
		return false
	}
	if words.saying[c.lemma] && (t.child(i, "ccomp") >= 0 || t.child(i, "parataxis") >= 0 || c.passive && k >= 0 && (t.isVerb(k) || t.child(k, "cop") >= 0)) {
		return false
	}
	if t.wanted(i) || t.possesses(c) || t.judges(c) {
		return false
	}
	if h := t.head(i); h >= 0 && t.infinitive(i) && words.evaluating[t.t[h].Lower] && t.is(i, "xcomp", "advcl", "ccomp", "csubj") {
		// "hard to govern", "it is illegal to join": what it would be to do so.
		return false
	}
	if h := t.firstVerb(i); h != i && t.t[i].Tag == "VB" && t.t[h].Tag == "VB" && t.is(h, "acl", "advcl") && t.infinitive(h) {
		// "a plan to divide and weaken": each says what for.
		return t.tellsEvent(t.clauseOf(h))
	}
	switch {
	case t.is(i, "acl") && !t.is(i, "acl:relcl"):
		// A participle after a noun describes it, unless it says by whom or when; an infinitive says what for.
		if t.t[i].Tag == "VB" || t.t[i].Tag == "VBP" {
			return t.head(i) >= 0 && words.plotting[t.t[t.head(i)].Lemma] && len(c.subj) > 0
		}
		if words.arising["be_"+t.t[i].Lower] {
			return true
		}
		if t.t[i].Tag == "VBG" && words.method[t.t[t.head(i)].Lemma] && t.marked(i, "of", "for", "in", "to") {
			// "as a means of electing a council"
			return false
		}
		return c.passive && len(c.subj) > 0 || words.joining[t.t[i].Lemma] || t.timeAt(i) != nil || t.t[i].Tag == "VBG" && len(c.obj) > 0
	case t.is(i, "advcl") && t.infinitive(i) && !t.finite(i):
		// What something is done for is no event, but what somebody is asked or made to do is.
		return t.commanded(i)
	}
	// A gerund as subject tells a sort of deed: "Killing dogs was outlawed".
	return !t.is(i, "compound", "flat", "nsubj", "csubj", "det", "advmod", "nmod:poss")
}

// possesses reports whether the clause tells what somebody has: "holds a degree".
func (t *tree) possesses(c *clause) bool {
	return possessing[t.t[c.verb].Lemma] && len(c.obj) > 0 && !slices.ContainsFunc(c.obj, func(k int) bool {
		if of := t.attached(k, []string{"of"}); t.t[k].Tag == "CD" && len(of) > 0 {
			// "holding 20 of the 34 seats"
			k = of[0]
		}
		return !words.holding[t.t[k].Lemma]
	})
}

// possessing are the verbs that tell what somebody has where their object is something to have.
var possessing = lemmas("hold keep retain occupy carry bear")

// judges reports whether the verb is a "find" that tells what somebody thought of something: "found the law unfair"; not "found him guilty".
func (t *tree) judges(c *clause) bool {
	if t.t[c.verb].Lemma != "find" || len(c.obj) == 0 {
		return false
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

// verdicts are what somebody is found, or is found to be, as something that happens.
var verdicts = lemmas("guilty liable responsible innocent culpable negligent complicit dead alive unconscious")

// imperative reports whether the verb at token i heads the sentence with nobody to do it: an item of a list of tasks.
func (t *tree) imperative(i int) bool {
	v := t.firstVerb(i)
	return t.t[v].Tag == "VB" && t.is(v, "root") && t.child(v, "nsubj", "nsubj:pass", "aux", "mark") < 0
}

// firstVerb is the first of the verbs that the one at token i is coordinated with, or i.
func (t *tree) firstVerb(i int) int {
	for n := 0; n < 8 && t.is(i, "conj") && t.head(i) >= 0 && t.isVerb(t.head(i)); n++ {
		i = t.head(i)
	}
	return i
}

// wanted reports whether the verb at token i says what somebody wishes, which is an aim, or decides, which is the decision's object.
func (t *tree) wanted(i int) bool {
	for n := 0; n < 4; n++ {
		h := t.head(i)
		if h < 0 || !t.is(i, "xcomp", "advcl", "conj", "ccomp") {
			return false
		}
		if t.is(i, "xcomp") && t.infinitive(i) && t.isVerb(h) && (words.wanting[t.t[h].Lemma] || words.deciding[t.t[h].Lemma]) &&
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

// commanded reports whether the infinitive at token i says what the object of the verb it hangs on is asked, made or let to do.
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
