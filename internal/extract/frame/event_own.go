package frame

import (
	"maps"
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
)

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
func (r *eventReader) eachDated(e *document.Candidate) []*document.Candidate {
	for _, role := range []annals.Role{annals.RoleTarget, annals.RolePlace} {
		fillers := e.Roles[role]
		if len(fillers) < 2 {
			continue
		}
		var out []*document.Candidate
		for _, m := range fillers {
			for k := range r.s.Times {
				x := &r.s.Times[k]
				if x.First == 0 || r.t[x.First-1].End != m.End || x.Op != dates.None {
					continue
				}
				each := *e
				each.Roles = maps.Clone(e.Roles)
				each.Roles[role] = []document.Mention{m}
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
	return []*document.Candidate{e}
}

// acted reports whether a verb of the sort that as often tells how things go is told of somebody: "he went to Paris", not
// "the sale went well"; "they followed the coast", not "a drought followed".
func (r *eventReader) acted(e *document.Candidate, c *clause) bool {
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
			return k > c.verb && (r.t[k].IsNoun() ||
				r.t[k].IsAdjective() && r.t[k].Lower != "public" && r.t[k].Lower != "available")
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

// undergoes reports whether a passive tells what is done as a rule: "members are elected by the council", "a letter is sent
// to all members". How a thing is, and what people must or may do, is told in the passive too.
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

// thingActs reports whether the verb tells what a thing does to something as a rule: "the act gives the courts a say". What
// it rules out or needs is no deed, nor has what "this" does a doer.
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
func (t *tree) verbWords(i int) document.Mention {
	last := i
	if k := t.child(i, "compound:prt"); k == i+1 {
		last = k
	} else if k := t.child(i, "advmod"); k == i+1 && (t.t[k].Tag == "RP" || particles[t.t[k].Lower]) {
		last = k
	} else if i+1 < len(t.t) && (t.t[i+1].Tag == "RP" || words.phrasal[t.t[i].Lemma+"_"+t.t[i+1].Lower]) {
		last = i + 1
	} else if k := t.child(i, "xcomp"); k == i+1 && t.t[k].IsAdjective() ||
		i+1 < len(t.t) && t.t[i].Lemma == "go" && wentWords[t.t[i+1].Lower] {
		k = i + 1
		last = k
	} else if i+1 < len(t.t) &&
		(t.t[i].Lemma == "make" && t.t[i+1].Lower == "public" || captives[t.t[i+1].Lemma] && t.t[i].Lemma != "be") {
		last = i + 1
	}
	return t.stretch(i, last)
}

// wentWords are what somebody or something becomes that "goes" so.
var wentWords = lemmas("underground bankrupt missing bust insane blind")

// captives are the nouns that make one verb with "take" and "hold".
var captives = lemmas("hostage captive prisoner")

// particles are the adverbs that make one verb with the verb before them.
var particles = lemmas("over up out down off together back away in apart aside underground forward")
