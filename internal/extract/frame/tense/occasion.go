package tense

import (
	"annals/edtf"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// EventTime is when the event at token i happened.
func EventTime(t *tree.Tree, i int) edtf.Value {
	if x := SinceClause(t, i); x != nil {
		return x.AsStart()
	}
	if x := occasionAbove(t, i); !x.IsZero() {
		return x
	}
	if x := TimeOf(t, i); x != nil {
		return x.ForEvent()
	}
	if !t.IsVerb(i) {
		return edtf.Value{}
	}
	for _, k := range t.Children(i, "advcl") {
		if x := TimeAt(t, k); x != nil && t.Marked(k, "when") && t.IsVerb(k) {
			// "won the war when in 1975 it took the capital"
			return x.ForEvent()
		}
	}
	if x := DatedBeside(t, i); !x.IsZero() {
		return x
	}
	if x := DeedTime(t, i); !x.IsZero() {
		return x
	}
	if PresentTense(t, i) && !participleOnly(t, i) {
		return Present
	}
	return edtf.Value{}
}

// occasionAbove is the date of what the relative clause of the verb at token i tells of, where that is an event in
// which it happened or that did it: "the bombing of 5 May 1990, in which ten died", "the bombing in May 1990, which
// killed ten". Zero for none.
func occasionAbove(t *tree.Tree, i int) edtf.Value {
	if !t.IsVerb(i) || !t.Is(i, "acl:relcl") || TimeAt(t, i) != nil {
		return edtf.Value{}
	}
	for _, w := range t.Children(i, "obl", "nsubj") {
		p := t.Preposition(w)
		if t.Tokens[w].Lower != "which" && t.Tokens[w].Lower != "that" ||
			p != "in" && p != "during" && (p != "" || !words.Harming[t.Tokens[i].Lemma]) {
			continue
		}
		a := t.Antecedent(w)
		if a >= 0 && !t.IsEventNoun(a) && p != "" && t.Is(a, "nmod") {
			a = t.Head(a) // "the bombing of the ship, in which"
		}
		if a >= 0 && t.IsEventNoun(a) {
			return NounTime(t, a)
		}
	}
	return edtf.Value{}
}

// DatedBeside is the date of what a verb without a date of its own was done in or at, "won a seat in the 1990 election",
// "ran six candidates for the 1990 election", "grew under his leadership (1929–1945)", of the prize that was given, or
// of the occasion that somebody took part in or won; it is that of the verb before it on which a gerund hangs, too.
// Zero for none.
func DatedBeside(t *tree.Tree, i int) edtf.Value {
	c := t.ClauseOf(i)
	for _, o := range c.Obls {
		if o.Prep == "under" && AsideDate(t, o.Head) != nil {
			return AsideDate(t, o.Head).ForEvent()
		}
		occasion := OccasionPrepositions[o.Prep] || (o.Prep == "for" || o.Prep == "with") && words.Balloting[t.Tokens[o.Head].Lemma]
		if occasion && (t.IsEventNoun(o.Head) || t.IsEvent(o.Head)) && !heldTime(t, o.Head).IsZero() &&
			(TakingBefore(t, o.Head) < 0 || t.IsEventNoun(TakingBefore(t, o.Head))) {
			return heldTime(t, o.Head)
		}
	}
	for _, k := range c.Obj {
		if x := occasionTime(t, k); !x.IsZero() && t.IsEventNoun(k) {
			return x
		}
		if x := DateBefore(t, k); x != nil && words.Award[t.Tokens[k].Lemma] ||
			occasioned[c.Lemma] && !c.Passive && t.IsEventNoun(k) {
			return NounTime(t, k)
		}
	}
	if h := t.Head(i); h >= 0 && t.Tokens[i].Tag == "VBG" && t.Is(i, "advcl") && t.IsVerb(h) && h < i {
		return DatedBeside(t, h)
	}
	return edtf.Value{}
}

// heldTime is when the occasion that the noun at token k names was, or was held: "the elections held on 12 May 1995".
func heldTime(t *tree.Tree, k int) edtf.Value {
	if x := NounTime(t, k); !x.IsZero() {
		return x
	}
	for _, a := range t.Children(k, "acl") {
		if x := TimeAt(t, a); x != nil && t.Tokens[a].Tag == "VBN" && convokingVerbs[t.Tokens[a].Lemma] && a > k {
			return x.ForEvent()
		}
	}
	return edtf.Value{}
}

// convokingVerbs are the verbs for making an occasion take place.
var convokingVerbs = words.Lemmas("hold convene stage organize organise conduct call schedule fight")

// DeedTime is the date of what did what the verb at token i tells, where that happened or was enacted itself: "an
// explosion on 2 December 1917 killed ten". Zero for none.
func DeedTime(t *tree.Tree, i int) edtf.Value {
	c := t.ClauseOf(i)
	if c.Passive || c.Borrowed || len(c.Subj) != 1 || !t.Finite(i) || t.Tense(i) != "past" || words.Causing[c.Lemma] {
		// "the murder of 1990 led to riots": whenever they were.
		return edtf.Value{}
	}
	k := c.Subj[0]
	switch {
	case k > i || t.Head(k) != i:
	case t.IsEventNoun(k):
		return NounTime(t, k)
	case enactments[t.Tokens[k].Lemma]:
		// "The Harbour Act of 1934 created a board"
		if _, last := t.Span(k); t.Sentence.TimeAt(last) != nil && t.Sentence.TimeAt(last).First > k {
			return t.Sentence.TimeAt(last).Core
		}
		if x := TimeAt(t, k); x != nil && x.First > k && x.Last < i {
			return x.Core
		}
	}
	return edtf.Value{}
}

// enactments are the nouns for what rules from its date on.
var enactments = words.Lemmas("act law treaty decree constitution statute ordinance accord agreement proclamation charter")

// OccasionPrepositions tie what was done to the occasion on which it was.
var OccasionPrepositions = words.Lemmas("in during at throughout")

// occasioned are the verbs whose object is an occasion that they happen on: "won the 1967 by-election".
var occasioned = words.Lemmas("win lose contest fight boycott attend host hold enter sweep organize organise stage " +
	"participate dominate")

// TakingBefore is the noun like "role" to which the preposition before the noun at token n belongs, whatever the parser tied
// it to; -1 for none.
func TakingBefore(t *tree.Tree, n int) int {
	p := t.Child(n, "case")
	if p < 1 || p > n || t.Tokens[p].Lower != "in" && t.Tokens[p].Lower != "for" || !words.Taking[t.Tokens[p-1].Lemma] {
		return -1
	}
	return p - 1
}
