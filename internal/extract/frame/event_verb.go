package frame

import (
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// verbEvent adds the events that a verb tells: its own, or those that its object names.
func (r *eventReader) verbEvent(c *clause) {
	if !r.tellsEvent(c) {
		return
	}
	if lists["objectless"][c.lemma] && len(c.obj) > 0 && !c.passive {
		// "ten died, the worst attack in years": what the clause was, is no object of it.
		bare := *c
		bare.obj = nil
		c = &bare
	}
	switch plain := r.t[c.verb].Lemma; {
	case r.claimed(c):
	case r.defines(c):
	case r.calledAfter(c):
		r.named(c)
	case r.takesName(c):
		r.named(c)
	case r.standsIn(c):
		r.ownEvent(c)
		for _, n := range r.joinable(c) {
			r.taken[n] = true
		}
	case r.t[c.verb].Lower == "born" && c.verb > 0 && r.t[c.verb-1].Tag == "HYPH":
	case r.t[c.verb].Lower == "born" && c.passive:
		// Nobody bears in an article: who is born does it.
		born := *c
		born.subj, born.obj = c.obj, nil
		born.obls = nil
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
	case r.publishes(c) || words.addressing[plain] && r.addresses(c):
		r.ownEvent(c)
	case plain == "become" || plain == "get" && r.child(c.verb, "xcomp") == c.verb+1:
		if k := r.child(c.verb, "xcomp"); k == c.verb+1 && words.turning[r.t[k].Lemma] {
			r.ownEvent(c)
		} else if k >= 0 {
			r.predicateEvent(k)
		}
	case r.finishes(c):
	case plain == "end" && r.endsIn(c):
	case triumphVerbs[plain] && r.tellNouns("event.light", r.outcomes(c.obj), c.subj, c):
	case r.beset(c):
	case r.idiom(c) || r.bounded(c) || r.goesOn(c):
	case words.wording[plain] && (plain != "give" || len(c.iobj) == 0) && r.ofWords(c):
		// "The term was first used in 1850": what something is called is a name.
	case c.passive && words.expecting[plain] && r.infinitiveAfter(c):
		// "was expected to take over": what is expected is told by its own verb.
	case plain == "be" && r.existed(c):
	case (plain == "take" || plain == "resort") && c.verb+2 < len(r.t) && r.t[c.verb+1].Lower == "to" &&
		(r.t[c.verb+2].Tag == "VBG" || strings.HasSuffix(r.t[c.verb+2].Lower, "ing")):
		// "took to shooting protesters": that they shot them.
	case plain == "lead" && len(c.obj) > 0 && r.leadsTo(c):
		// "led them to flee": that they fled.
	case (words.causing[c.lemma] || words.causing[plain]) && !(plain == "lead" && len(c.obj) > 0):
		if !r.caused(c) && (!words.stative[c.lemma] || r.ledTo(c)) {
			r.ownEvent(c)
		}
	case plain == "run" && !c.passive && slices.ContainsFunc(c.obj, func(k int) bool { return r.t[k].Lemma == "candidate" }):
		r.ownEvent(c)
	case r.seeksSeat(c), r.leadsAway(c):
		r.ownEvent(c)
	case words.standing[plain] && len(c.obj) == 0 && len(c.after("against")) > 0:
		r.joined(c)
		r.ownEvent(c)
	case r.business(c):
		r.ownEvent(c)
	case (words.joining[c.lemma] || words.joining[plain] || r.takesPart(c)) && r.joined(c):
	case (words.light[c.lemma] || words.light[plain] ||
		lendingActively[c.lemma] && !c.passive && slices.ContainsFunc(c.obj, r.isEventNoun)) && r.lent(c):
	case r.stays(c):
		r.ownEvent(c)
	case r.playsRole(c):
	case words.stative[c.lemma] && !r.actsOn(c) || r.takesPart(c) || words.linking[plain]:
	case c.lemma == "form" && slices.ContainsFunc(c.obj, r.isOffice):
		r.ownEvent(c)
	case words.other[c.lemma] && !words.making[c.lemma] && !(c.lemma == "promote" && slices.ContainsFunc(c.obj, r.isPerson)):
	default:
		r.ownEvent(c)
	}
}

// defines reports whether the clause goes on saying what somebody is by what they do as a rule: "Maria Campos is a teacher who
// plays chess".
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
	told := func(k int) bool { return strings.HasPrefix(r.t[k].Tag, "NN") && r.s.TimeAt(k) == nil }
	return r.t[c.verb].Lemma == "lead" && !c.borrowed && slices.ContainsFunc(c.subj, told) &&
		slices.ContainsFunc(c.after("to"), func(k int) bool {
			return told(k) && r.s.MentionAt(k) == nil && !words.place[r.t[k].Lemma] && !words.group[r.t[k].Lemma] &&
				!foundingNouns[r.t[k].Lemma]
		})
}

// addresses reports whether the verb is one like "call on" and "call for", with its preposition right after it.
func (r *eventReader) addresses(c *clause) bool {
	if c.verb+1 >= len(r.t) || r.t[c.verb+1].Tag != "IN" {
		return false
	}
	return len(c.obj) > 0 && c.obj[0] > c.verb || len(c.after("for", "on", "upon")) > 0
}

// publishes reports whether the verb is "make public".
func (r *eventReader) publishes(c *clause) bool {
	return r.followedBy(c, "make", "public")
}

// ownEvent adds the event that the verb itself names.
func (r *eventReader) ownEvent(c *clause) {
	i := c.verb
	confidence := sureEvent
	if c.borrowed {
		confidence = likelyEvent
	}
	e := r.start("event.verb", confidence, r.verbWords(i), r.voice(i))
	if e == nil {
		return
	}
	r.addRoles(e, c)
	if !hasParty(e) || !r.acted(e, c) {
		return
	}
	if r.habit(i) && !r.somebodyActs(c) && !r.undergoes(c) && !r.undertakingActs(c) {
		if !r.thingActs(c) {
			return
		}
		e.Confidence = nominalEvent
	}
	e.Time = r.eventTime(i)
	for _, each := range r.eachDated(e) {
		r.tell(each, i)
	}
}

// eachDated are the events that one verb tells of several targets or places, each with a date of its own after it: "expelled
// from France in 1764, from Spain in 1767". Else it is the event alone.
func (r *eventReader) eachDated(e *grammar.Candidate) []*grammar.Candidate {
	for _, role := range []annals.Role{annals.RoleTarget, annals.RolePlace} {
		fillers := e.Roles[role]
		if len(fillers) < 2 {
			continue
		}
		var out []*grammar.Candidate
		for _, m := range fillers {
			for k := range r.s.Times {
				x := &r.s.Times[k]
				if x.First == 0 || r.t[x.First-1].End != m.End || x.Op != dates.None {
					continue
				}
				each := *e
				each.Roles = maps.Clone(e.Roles)
				each.Roles[role] = []grammar.Mention{m}
				each.Time = x.ForEvent()
				if len(out) > 0 {
					each.Start, each.End = m.Start, x.End
				} else {
					each.End = x.End
				}
				out = append(out, &each)
			}
		}
		if len(out) == len(fillers) {
			return out
		}
	}
	return []*grammar.Candidate{e}
}

// acted reports whether a verb of the sort that as often tells how things go is told of somebody: "he went to Paris", not
// "the sale went well"; "they followed the coast", not "a drought followed".
func (r *eventReader) acted(e *grammar.Candidate, c *clause) bool {
	switch l := r.t[c.verb].Lemma; {
	case l == "go" && c.verb+1 < len(r.t) && wentWords[r.t[c.verb+1].Lower]:
		return true
	case l == "operate":
		// Where somebody is active is a base.
		return len(c.obj) > 0
	case l == "go" || l == "come":
		return len(e.Roles[annals.RolePlace]) > 0 && r.somebodyActs(c)
	case words.loosely[l] && l != "follow" && c.passive && r.timeAt(c.verb) != nil:
		return !slices.ContainsFunc(r.children(c.verb, "xcomp", "obj", "obl:unmarked"), func(k int) bool {
			// "was made its first vicar", "was made open source": what it was made.
			return k > c.verb && (strings.HasPrefix(r.t[k].Tag, "NN") ||
				strings.HasPrefix(r.t[k].Tag, "JJ") && r.t[k].Lower != "public" && r.t[k].Lower != "available")
		})
	case needingVerbs[c.lemma]:
		return c.passive || len(e.Roles[annals.RoleTarget]) > 0
	case words.loosely[l]:
		return r.t[c.verb].Tag != "VBG" && len(c.obj) > 0 && r.somebodyActs(c) ||
			r.t[c.verb].Tag == "VBG" && l != "follow" && len(c.obj) > 0
	}
	return true
}

// habit reports whether the verb at token i tells what always is so.
func (r *eventReader) habit(i int) bool {
	return r.timeOf(i) == nil && r.presentTense(i)
}

// undergoes reports whether a passive tells what is done as a rule: "members are elected by the council", "a letter is sent to all
// members". How a thing is, and what people must or may do, is told in the passive too.
func (r *eventReader) undergoes(c *clause) bool {
	return c.passive && r.finite(c.verb) && !abidingVerbs[c.lemma] && len(c.obj) > 0
}

// undertakingActs reports whether the verb tells what something that people run does as a rule: "the programme trains
// teachers", "two organs make the rules".
func (r *eventReader) undertakingActs(c *clause) bool {
	return !c.passive && r.finite(c.verb) && slices.ContainsFunc(c.subj, func(k int) bool {
		if w := r.t[k].Tag; w == "WDT" || r.t[k].Lower == "that" {
			k = max(r.antecedent(k), 0)
		}
		return undertakings[r.t[k].Lemma] || r.t[k].Lower == "others"
	})
}

// thingActs reports whether the verb tells what a thing does to something as a rule: "the act gives the courts a say". What it
// rules out or needs is no deed, nor has what "this" does a doer.
func (r *eventReader) thingActs(c *clause) bool {
	return !c.passive && r.finite(c.verb) && !c.borrowed && len(c.obj) > 0 && len(c.subj) > 0 &&
		!words.preventing[c.lemma] && c.lemma != "require" && c.lemma != "need" &&
		!slices.ContainsFunc(c.subj, func(k int) bool { return r.t[k].Tag == "DT" })
}

// somebodyActs reports whether what a verb tells is somebody's doing. A thing's present tells what it is like.
func (r *eventReader) somebodyActs(c *clause) bool {
	if len(c.subj) == 0 {
		return false
	}
	return slices.ContainsFunc(c.subj, func(k int) bool {
		if w := r.t[k].Tag; w == "WDT" || w == "WP" {
			if k = r.antecedent(k); k < 0 {
				return true
			}
		}
		return r.isAgent(k) || r.isGroup(k) || r.isPerson(k)
	})
}

// verbWords are the words of the verb at token i that say what happened: with its particle, and with an adjective that says
// what something became or was kept.
func (t *tree) verbWords(i int) grammar.Mention {
	last := i
	if k := t.child(i, "compound:prt"); k == i+1 {
		last = k
	} else if k := t.child(i, "advmod"); k == i+1 && (t.t[k].Tag == "RP" || particles[t.t[k].Lower]) {
		last = k
	} else if i+1 < len(t.t) && (t.t[i+1].Tag == "RP" || words.phrasal[t.t[i].Lemma+"_"+t.t[i+1].Lower]) {
		last = i + 1
	} else if k := t.child(i, "xcomp"); k == i+1 && strings.HasPrefix(t.t[k].Tag, "JJ") ||
		i+1 < len(t.t) && t.t[i].Lemma == "go" && wentWords[t.t[i+1].Lower] {
		k = i + 1
		last = k
	} else if i+1 < len(t.t) &&
		(t.t[i].Lemma == "make" && t.t[i+1].Lower == "public" || captives[t.t[i+1].Lemma] && t.t[i].Lemma != "be") {
		last = i + 1
	}
	return grammar.Mention{Start: t.t[i].Start, End: t.t[last].End}
}

// wentWords are what somebody or something becomes that "goes" so.
var wentWords = lemmas("underground bankrupt missing bust insane blind")

// captives are the nouns that make one verb with "take" and "hold".
var captives = lemmas("hostage captive prisoner")

// particles are the adverbs that make one verb with the verb before them.
var particles = lemmas("over up out down off together back away in apart aside underground forward")
