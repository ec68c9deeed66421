package frame

import (
	"annals/edtf"
)

// eventTime is when the event at token i happened.
func (t *tree) eventTime(i int) edtf.Value {
	if x := t.sinceClause(i); x != nil {
		return x.AsStart()
	}
	if x := t.occasionAbove(i); !x.IsZero() {
		return x
	}
	if x := t.timeOf(i); x != nil {
		return x.ForEvent()
	}
	if !t.isVerb(i) {
		return edtf.Value{}
	}
	for _, k := range t.children(i, "advcl") {
		if x := t.timeAt(k); x != nil && t.marked(k, "when") && t.isVerb(k) {
			// "won the war when in 1975 it took the capital"
			return x.ForEvent()
		}
	}
	if x := t.datedBeside(i); !x.IsZero() {
		return x
	}
	if x := t.deedTime(i); !x.IsZero() {
		return x
	}
	if t.presentTense(i) && !t.participleOnly(i) {
		return present
	}
	return edtf.Value{}
}

// occasionAbove is the date of what the relative clause of the verb at token i tells of, where that is an event in
// which it happened or that did it: "the bombing of 5 May 1990, in which ten died", "the bombing in May 1990, which
// killed ten". Zero for none.
func (t *tree) occasionAbove(i int) edtf.Value {
	if !t.isVerb(i) || !t.is(i, "acl:relcl") || t.timeAt(i) != nil {
		return edtf.Value{}
	}
	for _, w := range t.children(i, "obl", "nsubj") {
		p := t.preposition(w)
		if t.t[w].Lower != "which" && t.t[w].Lower != "that" ||
			p != "in" && p != "during" && (p != "" || !words.harming[t.t[i].Lemma]) {
			continue
		}
		a := t.antecedent(w)
		if a >= 0 && !t.isEventNoun(a) && p != "" && t.is(a, "nmod") {
			a = t.head(a) // "the bombing of the ship, in which"
		}
		if a >= 0 && t.isEventNoun(a) {
			return t.nounTime(a)
		}
	}
	return edtf.Value{}
}

// datedBeside is the date of what a verb without a date of its own was done in or at, "won a seat in the 1990 election",
// "ran six candidates for the 1990 election", "grew under his leadership (1929–1945)", of the prize that was given, or
// of the occasion that somebody took part in or won; it is that of the verb before it on which a gerund hangs, too.
// Zero for none.
func (t *tree) datedBeside(i int) edtf.Value {
	c := t.clauseOf(i)
	for _, o := range c.obls {
		if o.prep == "under" && t.asideDate(o.head) != nil {
			return t.asideDate(o.head).ForEvent()
		}
		occasion := occasionPrepositions[o.prep] || (o.prep == "for" || o.prep == "with") && words.balloting[t.t[o.head].Lemma]
		if occasion && (t.isEventNoun(o.head) || t.isEvent(o.head)) && !t.heldTime(o.head).IsZero() &&
			(t.takingBefore(o.head) < 0 || t.isEventNoun(t.takingBefore(o.head))) {
			return t.heldTime(o.head)
		}
	}
	for _, k := range c.obj {
		if x := t.occasionTime(k); !x.IsZero() && t.isEventNoun(k) {
			return x
		}
		if x := t.dateBefore(k); x != nil && words.award[t.t[k].Lemma] ||
			occasioned[c.lemma] && !c.passive && t.isEventNoun(k) {
			return t.nounTime(k)
		}
	}
	if h := t.head(i); h >= 0 && t.t[i].Tag == "VBG" && t.is(i, "advcl") && t.isVerb(h) && h < i {
		return t.datedBeside(h)
	}
	return edtf.Value{}
}

// heldTime is when the occasion that the noun at token k names was, or was held: "the elections held on 12 May 1995".
func (t *tree) heldTime(k int) edtf.Value {
	if x := t.nounTime(k); !x.IsZero() {
		return x
	}
	for _, a := range t.children(k, "acl") {
		if x := t.timeAt(a); x != nil && t.t[a].Tag == "VBN" && convokingVerbs[t.t[a].Lemma] && a > k {
			return x.ForEvent()
		}
	}
	return edtf.Value{}
}

// convokingVerbs are the verbs for making an occasion take place.
var convokingVerbs = lemmas("hold convene stage organize organise conduct call schedule fight")

// deedTime is the date of what did what the verb at token i tells, where that happened or was enacted itself: "an
// explosion on 2 December 1917 killed ten". Zero for none.
func (t *tree) deedTime(i int) edtf.Value {
	c := t.clauseOf(i)
	if c.passive || c.borrowed || len(c.subj) != 1 || !t.finite(i) || t.tense(i) != "past" || words.causing[c.lemma] {
		// "the murder of 1990 led to riots": whenever they were.
		return edtf.Value{}
	}
	k := c.subj[0]
	switch {
	case k > i || t.head(k) != i:
	case t.isEventNoun(k):
		return t.nounTime(k)
	case enactments[t.t[k].Lemma]:
		// "The Harbour Act of 1934 created a board"
		if _, last := t.span(k); t.s.TimeAt(last) != nil && t.s.TimeAt(last).First > k {
			return t.s.TimeAt(last).Core
		}
		if x := t.timeAt(k); x != nil && x.First > k && x.Last < i {
			return x.Core
		}
	}
	return edtf.Value{}
}

// enactments are the nouns for what rules from its date on.
var enactments = lemmas("act law treaty decree constitution statute ordinance accord agreement proclamation charter")

// occasionPrepositions tie what was done to the occasion on which it was.
var occasionPrepositions = lemmas("in during at throughout")

// occasioned are the verbs whose object is an occasion that they happen on: "won the 1967 by-election".
var occasioned = lemmas("win lose contest fight boycott attend host hold enter sweep organize organise stage participate dominate")
