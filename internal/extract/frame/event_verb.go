package frame

import (
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/extract/lang"
)

// verbEvent adds the events that a verb tells: its own, or those that its object names. The questions are asked in order;
// those named after what somebody did (claimed, finishes, idiom) add the event that they find.
func (r *eventReader) verbEvent(c *clause) {
	if !r.tellsEvent(c) {
		return
	}
	c = c.withoutApposition()
	switch {
	case r.claimed(c), r.defines(c):
	case r.calledAfter(c), r.takesName(c):
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
	case r.mayCause(c):
		if !r.caused(c) && (!words.stative[c.lemma] || r.ledTo(c)) {
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
func (c *clause) withoutApposition() *clause {
	if !lists["objectless"][c.lemma] || len(c.obj) == 0 || c.passive {
		return c
	}
	bare := *c
	bare.obj = nil
	return &bare
}

// birth adds the event of somebody being born, and reports whether the verb tells no more than that. Nobody bears in an
// article: who is born does it.
func (r *eventReader) birth(c *clause) bool {
	switch {
	case r.t[c.verb].Lower != "born":
		return false
	case c.verb > 0 && r.t[c.verb-1].Tag == "HYPH":
		return true // "the Lima-born teacher"
	case !c.passive:
		return false
	}
	born := *c
	born.subj, born.obj, born.obls = c.obj, nil, nil
	for _, o := range c.obls {
		if o.prep == "in" || o.prep == "at" || o.prep == "near" {
			born.obls = append(born.obls, o)
			continue
		}
		// "born to a Spanish family in Lima": whose child somebody is, is no role of it, but where they lived is.
		for _, k := range r.children(o.head, "nmod") {
			if r.preposition(k) == "in" {
				born.obls = append(born.obls, oblique{prep: "in", head: k})
			}
		}
	}
	n := len(r.out)
	if r.ownEvent(&born); len(r.out) > n && r.is(c.verb, "advcl", "acl") && r.timeAt(c.verb) == nil {
		// "Born in Lima, she joined the party in 1990": when she joined it.
		r.out[n].Time = edtf.Value{}
	}
	return true
}

// becoming adds the event of somebody coming to be what only happens, "became independent", or to have a part in an event,
// "became involved in the war", and reports whether the verb is one of becoming: what else somebody becomes is no event.
func (r *eventReader) becoming(c *clause) bool {
	l, k := r.t[c.verb].Lemma, r.child(c.verb, "xcomp")
	switch next := k == c.verb+1; {
	case l != "become" && !(l == "get" && next):
		return false
	case next && words.turning[r.t[k].Lemma]:
		r.ownEvent(c)
	case k >= 0:
		r.predicateEvent(k)
	}
	return true
}

// triumphs adds the events that the object of a verb of winning names, and reports whether there were any: "scored a
// victory".
func (r *eventReader) triumphs(c *clause) bool {
	return triumphVerbs[r.t[c.verb].Lemma] && r.tellNouns("event.light", r.outcomes(c.obj), c.subj, c)
}

// coins reports whether the verb tells what a word is used for or where it comes from: "The term was first used in 1850".
// What something is called is a name.
func (r *eventReader) coins(c *clause) bool {
	l := r.t[c.verb].Lemma
	return words.wording[l] && (l != "give" || len(c.iobj) == 0) && r.ofWords(c)
}

// passesOn reports whether a verb after this one tells what somebody did: "was expected to take over", "took to shooting
// protesters", "led them to flee".
func (r *eventReader) passesOn(c *clause) bool {
	switch l := r.t[c.verb].Lemma; {
	case c.passive && words.expecting[l]:
		return r.infinitiveAfter(c)
	case l == "take" || l == "resort":
		k := c.verb + 2
		return k < len(r.t) && r.t[k-1].Lower == "to" && (r.t[k].Tag == "VBG" || strings.HasSuffix(r.t[k].Lower, "ing"))
	case l == "lead" && len(c.obj) > 0:
		return r.leadsTo(c)
	}
	return false
}

// mayCause reports whether the verb is one like "lead to"; who leads somebody brings nothing about.
func (r *eventReader) mayCause(c *clause) bool {
	l := r.t[c.verb].Lemma
	return (words.causing[c.lemma] || words.causing[l]) && !(l == "lead" && len(c.obj) > 0)
}

// mayJoin reports whether the verb is one like "participate", of which something says in what.
func (r *eventReader) mayJoin(c *clause) bool {
	return words.joining[c.lemma] || words.joining[r.t[c.verb].Lemma] || r.takesPart(c)
}

// lendsItself reports whether the verb is one that leaves it to its object to say what happened: "launched an attack".
func (r *eventReader) lendsItself(c *clause) bool {
	return words.light[c.lemma] || words.light[r.t[c.verb].Lemma] ||
		lendingActively[c.lemma] && !c.passive && slices.ContainsFunc(c.obj, r.isEventNoun)
}

// tellsState reports whether the verb tells how things are, or no more than that two are tied or that somebody had a part in
// what no word tells.
func (r *eventReader) tellsState(c *clause) bool {
	return words.stative[c.lemma] && !r.actsOn(c) || r.takesPart(c) || words.linking[r.t[c.verb].Lemma]
}

// hasOwnType reports whether what the verb tells is told by statements of another type: "founded the League", "led the
// party"; not "formed a government", "promoted the sergeant".
func (r *eventReader) hasOwnType(c *clause) bool {
	switch {
	case c.lemma == "form" && slices.ContainsFunc(c.obj, r.isOffice):
		return false
	case c.lemma == "promote" && slices.ContainsFunc(c.obj, r.isPerson):
		return false
	}
	return words.other[c.lemma] && !words.making[c.lemma]
}

// defines reports whether the clause goes on saying what somebody is by what they do as a rule: "Maria Campos is a
// teacher who plays chess".
func (r *eventReader) defines(c *clause) bool {
	h := r.head(c.verb)
	return r.t[c.verb].Tag == "VBZ" && r.is(c.verb, "acl:relcl") && h >= 0 && r.definedAs(h) >= 0 && r.timeAt(c.verb) == nil
}

// lendingActively are the verbs that leave it to their object to say what happened, where somebody does it: "completed the
// purchase of the mill", not "the purchase was completed".
var lendingActively = lemmas("open complete finalise finalize")

// ofWords reports whether what the verb is done to is a word for something.
func (r *eventReader) ofWords(c *clause) bool {
	return slices.ContainsFunc(c.obj, func(k int) bool {
		if a := r.antecedent(k); a >= 0 && (r.t[k].Tag == "WDT" || r.t[k].Lower == "that") {
			k = a
		}
		first, _ := r.span(k)
		for n := first; n <= k; n++ {
			if words.denoting[r.t[n].Lemma] && (n == k || r.t[n+1].Kind == lang.Punct || r.t[n+1].IsUpper()) {
				return true
			}
		}
		return false
	})
}

// actsOn reports whether a verb that as often tells a state tells what somebody did to something: "applied the rule", not
// "the rule applies"; and "was featured in a film".
func (r *eventReader) actsOn(c *clause) bool {
	if c.passive {
		return c.lemma == "feature" && !r.presentTense(c.verb) && r.finite(c.verb) || c.lemma == "mention" && len(c.subj) > 0
	}
	if c.lemma == "represent" && (r.t[c.verb].Tag != "VBD" ||
		!slices.ContainsFunc(c.obj, func(k int) bool { return r.isName(k) || r.isPlace(k, "in") })) {
		// "represented a threat", "representing farmers".
		return false
	}
	return actingVerbs[c.lemma] && len(c.obj) > 0 && r.somebodyActs(c)
}

// infinitiveAfter reports whether an infinitive hangs on the verb, after it.
func (r *eventReader) infinitiveAfter(c *clause) bool {
	return slices.ContainsFunc(r.children(c.verb, "xcomp", "advcl", "ccomp"), func(k int) bool {
		return k > c.verb && r.infinitive(k)
	})
}

// leadsTo reports whether an infinitive after the verb's object says what the object was made to do.
func (r *eventReader) leadsTo(c *clause) bool {
	return slices.ContainsFunc(r.children(c.verb, "xcomp", "advcl"), func(k int) bool {
		return k > c.obj[0] && r.isVerb(k) && r.infinitive(k)
	})
}

// ledTo reports whether the verb is a "lead to" that tells what came of something by a noun that names no event of its own:
// "led to difficulties". What else is told of an organization by a noun has a type of its own: "led to the formation of".
func (r *eventReader) ledTo(c *clause) bool {
	told := func(k int) bool { return r.t[k].IsNoun() && r.s.TimeAt(k) == nil }
	return r.t[c.verb].Lemma == "lead" && !c.borrowed && slices.ContainsFunc(c.subj, told) &&
		slices.ContainsFunc(c.after("to"), func(k int) bool {
			return told(k) && r.s.MentionAt(k) == nil && !words.place[r.t[k].Lemma] && !words.group[r.t[k].Lemma] &&
				!foundingNouns[r.t[k].Lemma]
		})
}

// addresses reports whether the verb is one like "call on" and "call for", with its preposition right after it.
func (r *eventReader) addresses(c *clause) bool {
	return words.addressing[r.t[c.verb].Lemma] && c.verb+1 < len(r.t) && r.t[c.verb+1].Tag == "IN" &&
		(len(c.obj) > 0 && c.obj[0] > c.verb || len(c.after("for", "on", "upon")) > 0)
}

// publishes reports whether the verb is "make public".
func (r *eventReader) publishes(c *clause) bool {
	return r.followedBy(c, "make", "public")
}
