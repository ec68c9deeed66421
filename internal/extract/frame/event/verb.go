package event

import (
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// verbEvent adds the events that a verb tells: its own, or those that its object names. The questions are asked in order;
// those named after what somebody did (claimed, finishes, idiom) add the event that they find.
func (r *reader) verbEvent(c *tree.Clause) {
	if !tellsEvent(r.Tree, c) {
		return
	}
	c = withoutApposition(c)
	switch {
	case r.claimed(c), r.defines(c):
	case calledAfter(r.Tree, c), takesName(r.Tree, c):
		r.named(c)
	case r.standsIn(c):
		r.ownEvent(c)
		for _, n := range r.joinable(c) {
			r.taken[n] = true
		}
	case r.birth(c):
	case r.publishes(c), r.addresses(c):
		r.ownEvent(c)
	case r.becoming(c):
	case r.finishes(c), r.endsIn(c), r.triumphs(c), r.beset(c), r.idiom(c), r.bounded(c), r.goesOn(c), r.existed(c):
	case r.coins(c), r.passesOn(c):
	case mayCause(c):
		if !r.caused(c) && (!words.Stative[c.Lemma] || r.ledTo(c)) {
			r.ownEvent(c)
		}
	case r.runsCandidate(c), r.seeksSeat(c), r.leadsAway(c), r.business(c):
		r.ownEvent(c)
	case r.standsAgainst(c):
		r.joined(c)
		r.ownEvent(c)
	case r.mayJoin(c) && r.joined(c), r.lendsItself(c) && r.lent(c):
	case r.stays(c):
		r.ownEvent(c)
	case r.playsRole(c), r.tellsState(c), r.hasOwnType(c):
	default:
		r.ownEvent(c)
	}
}

// withoutApposition is the clause without what stands after a verb that has no object: "ten died, the worst attack in
// years".
func withoutApposition(c *tree.Clause) *tree.Clause {
	if !words.List("objectless")[c.Lemma] || len(c.Obj) == 0 || c.Passive {
		return c
	}
	bare := *c
	bare.Obj = nil
	return &bare
}

// birth adds the event of somebody being born, and reports whether the verb tells no more than that. Nobody bears in an
// article: who is born does it.
func (r *reader) birth(c *tree.Clause) bool {
	switch {
	case r.Tokens[c.Verb].Lower != "born":
		return false
	case c.Verb > 0 && r.Tokens[c.Verb-1].Tag == "HYPH":
		return true // "the Lima-born teacher"
	case !c.Passive:
		return false
	}
	born := *c
	born.Subj, born.Obj, born.Obls = c.Obj, nil, nil
	for _, o := range c.Obls {
		if o.Prep == "in" || o.Prep == "at" || o.Prep == "near" {
			born.Obls = append(born.Obls, o)
			continue
		}
		// "born to a Spanish family in Lima": whose child somebody is, is no role of it, but where they lived is.
		for _, k := range r.Children(o.Head, "nmod") {
			if r.Preposition(k) == "in" {
				born.Obls = append(born.Obls, tree.Oblique{Prep: "in", Head: k})
			}
		}
	}
	n := len(r.out)
	if r.ownEvent(&born); len(r.out) > n && r.Is(c.Verb, "advcl", "acl") && tense.TimeAt(r.Tree, c.Verb) == nil {
		// "Born in Lima, she joined the party in 1990": when she joined it.
		r.out[n].Time = edtf.Value{}
	}
	return true
}

// becoming adds the event of somebody coming to be what only happens, "became independent", or to have a part in an event,
// "became involved in the war", and reports whether the verb is one of becoming: what else somebody becomes is no event.
func (r *reader) becoming(c *tree.Clause) bool {
	l, k := r.Tokens[c.Verb].Lemma, r.Child(c.Verb, "xcomp")
	switch next := k == c.Verb+1; {
	case l != "become" && !(l == "get" && next):
		return false
	case next && words.Turning[r.Tokens[k].Lemma]:
		r.ownEvent(c)
	case k >= 0:
		r.predicateEvent(k)
	}
	return true
}

// triumphs adds the events that the object of a verb of winning names, and reports whether there were any: "scored a
// victory".
func (r *reader) triumphs(c *tree.Clause) bool {
	return triumphVerbs[r.Tokens[c.Verb].Lemma] && r.tellLent(r.outcomes(c.Obj), c)
}

// coins reports whether the verb tells what a word is used for or where it comes from: "The term was first used in 1850".
// What something is called is a name.
func (r *reader) coins(c *tree.Clause) bool {
	l := r.Tokens[c.Verb].Lemma
	return words.Wording[l] && (l != "give" || len(c.Iobj) == 0) && r.ofWords(c)
}

// passesOn reports whether a verb after this one tells what somebody did: "was expected to take over", "took to shooting
// protesters", "led them to flee".
func (r *reader) passesOn(c *tree.Clause) bool {
	switch l := r.Tokens[c.Verb].Lemma; {
	case c.Passive && words.Expecting[l]:
		return r.infinitiveAfter(c)
	case l == "take" || l == "resort":
		k := c.Verb + 2
		return k < len(r.Tokens) && r.Tokens[k-1].Lower == "to" && (r.Tokens[k].Tag == "VBG" ||
			strings.HasSuffix(r.Tokens[k].Lower, "ing"))
	case l == "lead" && len(c.Obj) > 0:
		return r.leadsTo(c)
	}
	return false
}

// mayCause reports whether the verb is one like "lead to"; who leads somebody brings nothing about.
func mayCause(c *tree.Clause) bool {
	l := c.Tree.Tokens[c.Verb].Lemma
	return (words.Causing[c.Lemma] || words.Causing[l]) && !(l == "lead" && len(c.Obj) > 0)
}

// mayJoin reports whether the verb is one like "participate", of which something says in what.
func (r *reader) mayJoin(c *tree.Clause) bool {
	return words.Joining[c.Lemma] || words.Joining[r.Tokens[c.Verb].Lemma] || takesPart(r.Tree, c)
}

// lendsItself reports whether the verb is one that leaves it to its object to say what happened: "launched an attack".
func (r *reader) lendsItself(c *tree.Clause) bool {
	return words.Light[c.Lemma] || words.Light[r.Tokens[c.Verb].Lemma] || enters(c) ||
		lendingActively[c.Lemma] && !c.Passive && slices.ContainsFunc(c.Obj, r.IsEventNoun)
}

// tellsState reports whether the verb tells how things are, or no more than that two are tied or that somebody had a part in
// what no word tells.
func (r *reader) tellsState(c *tree.Clause) bool {
	return words.Stative[c.Lemma] && !r.actsOn(c) || takesPart(r.Tree, c) || words.Linking[r.Tokens[c.Verb].Lemma]
}

// hasOwnType reports whether what the verb tells is told by statements of another type: "founded the League", "led the
// party"; not "formed a government", "promoted the sergeant".
func (r *reader) hasOwnType(c *tree.Clause) bool {
	switch {
	case c.Lemma == "form" && slices.ContainsFunc(c.Obj, func(i int) bool { return noun.IsOffice(r.Tree, i) }):
		return false
	case c.Lemma == "promote" && slices.ContainsFunc(c.Obj, r.IsPerson):
		return false
	}
	return words.Other[c.Lemma] && !words.Making[c.Lemma]
}

// defines reports whether the clause goes on saying what somebody is by what they do as a rule: "Maria Campos is a
// teacher who plays chess".
func (r *reader) defines(c *tree.Clause) bool {
	h := r.Head(c.Verb)
	return r.Tokens[c.Verb].Tag == "VBZ" && r.Is(c.Verb, "acl:relcl") && h >= 0 && r.DefinedAs(h) >= 0 &&
		tense.TimeAt(r.Tree, c.Verb) == nil
}

// lendingActively are the verbs that leave it to their object to say what happened, where somebody does it: "completed the
// purchase of the mill", not "the purchase was completed".
var lendingActively = words.Lemmas("open complete finalise finalize")

// ofWords reports whether what the verb is done to is a word for something.
func (r *reader) ofWords(c *tree.Clause) bool {
	return slices.ContainsFunc(c.Obj, func(k int) bool {
		if a := r.Antecedent(k); a >= 0 && (r.Tokens[k].Tag == "WDT" || r.Tokens[k].Lower == "that") {
			k = a
		}
		first, _ := r.Span(k)
		for n := first; n <= k; n++ {
			if words.Denoting[r.Tokens[n].Lemma] && (n == k || r.Tokens[n+1].Kind == lang.Punct || r.Tokens[n+1].IsUpper()) {
				return true
			}
		}
		return false
	})
}

// actsOn reports whether a verb that as often tells a state tells what somebody did to something: "applied the rule", not
// "the rule applies"; and "was featured in a film".
func (r *reader) actsOn(c *tree.Clause) bool {
	if c.Passive {
		return c.Lemma == "feature" && !tense.PresentTense(r.Tree, c.Verb) && r.Finite(c.Verb) || c.Lemma == "mention" &&
			len(c.Subj) > 0
	}
	if c.Lemma == "represent" && (r.Tokens[c.Verb].Tag != "VBD" ||
		!slices.ContainsFunc(c.Obj, func(k int) bool { return r.IsName(k) || r.IsPlace(k, "in") })) {
		// "represented a threat", "representing farmers".
		return false
	}
	return actingVerbs[c.Lemma] && len(c.Obj) > 0 && r.somebodyActs(c)
}

// infinitiveAfter reports whether an infinitive hangs on the verb, after it.
func (r *reader) infinitiveAfter(c *tree.Clause) bool {
	return slices.ContainsFunc(r.Children(c.Verb, "xcomp", "advcl", "ccomp"), func(k int) bool {
		return k > c.Verb && r.Infinitive(k)
	})
}

// leadsTo reports whether an infinitive after the verb's object says what the object was made to do.
func (r *reader) leadsTo(c *tree.Clause) bool {
	return slices.ContainsFunc(r.Children(c.Verb, "xcomp", "advcl"), func(k int) bool {
		return k > c.Obj[0] && r.IsVerb(k) && r.Infinitive(k)
	})
}

// ledTo reports whether the verb is a "lead to" that tells what came of something by a noun that names no event of its own:
// "led to difficulties". What else is told of an organization by a noun has a type of its own: "led to the formation of",
// and what somebody did by its verb: "led to the mayor resigning".
func (r *reader) ledTo(c *tree.Clause) bool {
	told := func(k int) bool { return r.Tokens[k].IsNoun() && r.Sentence.TimeAt(k) == nil }
	return r.Tokens[c.Verb].Lemma == "lead" && !c.Borrowed && slices.ContainsFunc(c.Subj, told) &&
		slices.ContainsFunc(c.After("to"), func(k int) bool {
			return told(k) && r.Sentence.MentionAt(k) == nil && !words.Place[r.Tokens[k].Lemma] && !words.Group[r.Tokens[k].Lemma] &&
				!foundingNouns[r.Tokens[k].Lemma]
		}) &&
		!slices.ContainsFunc(r.Children(c.Verb, "advcl"), func(k int) bool { return doneBy(r.Tree, c.Verb, k) })
}

// addresses reports whether the verb is one like "call on" and "call for", with its preposition right after it.
func (r *reader) addresses(c *tree.Clause) bool {
	return words.Addressing[r.Tokens[c.Verb].Lemma] && c.Verb+1 < len(r.Tokens) && r.Tokens[c.Verb+1].Tag == "IN" &&
		(len(c.Obj) > 0 && c.Obj[0] > c.Verb || len(c.After("for", "on", "upon")) > 0)
}

// publishes reports whether the verb is "make public".
func (r *reader) publishes(c *tree.Clause) bool {
	return followedBy(r.Tree, c, "make", "public")
}
