package event

import (
	"maps"
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// ownEvent adds the event that the verb itself names.
func (r *reader) ownEvent(c *tree.Clause) {
	i := c.Verb
	confidence := sureEvent
	if c.Borrowed {
		confidence = likelyEvent
	}
	e := r.start("event.verb", confidence, VerbWords(r.Tree, i), voice.Of(r.Tree, i))
	if e == nil {
		return
	}
	e.By = document.ByVerb
	addRoles(r.Tree, e, c)
	if !hasParty(e) || !r.acted(e, c) {
		return
	}
	if r.habit(i) && !r.somebodyActs(c) && !r.undergoes(c) && !r.undertakingActs(c) {
		if !r.thingActs(c) {
			return
		}
		e.Confidence = nominalEvent
	}
	e.Time = tense.EventTime(r.Tree, i)
	for _, each := range r.eachDated(e) {
		r.tell(each, i)
	}
}

// eachDated are the events that one verb tells of several targets or places, each with a date of its own after it: "expelled
// from France in 1764, from Spain in 1767". Else it is the event alone.
func (r *reader) eachDated(e *document.Candidate) []*document.Candidate {
	for _, role := range []annals.Role{annals.RoleTarget, annals.RolePlace} {
		fillers := e.Roles[role]
		if len(fillers) < 2 {
			continue
		}
		var out []*document.Candidate
		for _, m := range fillers {
			for k := range r.Sentence.Times {
				x := &r.Sentence.Times[k]
				if x.First == 0 || r.Tokens[x.First-1].End != m.End || x.Op != dates.None {
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
func (r *reader) acted(e *document.Candidate, c *tree.Clause) bool {
	switch l := r.Tokens[c.Verb].Lemma; {
	case l == "go" && c.Verb+1 < len(r.Tokens) && wentWords[r.Tokens[c.Verb+1].Lower]:
		return true
	case l == "operate":
		// Where somebody is active is a base.
		return len(c.Obj) > 0
	case l == "go" || l == "come":
		// "came back in 1980" says what "returned" does.
		back := c.Lemma == "come_back" && tense.TimeAt(r.Tree, c.Verb) != nil
		return (back || len(e.Roles[annals.RolePlace]) > 0) && r.somebodyActs(c)
	case words.Loosely[l] && l != "follow" && c.Passive && tense.TimeAt(r.Tree, c.Verb) != nil:
		return !slices.ContainsFunc(r.Children(c.Verb, "xcomp", "obj", "obl:unmarked"), func(k int) bool {
			// "was made its first vicar", "was made open source": what it was made.
			return k > c.Verb && (r.Tokens[k].IsNoun() ||
				r.Tokens[k].IsAdjective() && r.Tokens[k].Lower != "public" && r.Tokens[k].Lower != "available")
		})
	case needingVerbs[c.Lemma]:
		return c.Passive || len(e.Roles[annals.RoleTarget]) > 0
	case words.Loosely[l]:
		return r.Tokens[c.Verb].Tag != "VBG" && len(c.Obj) > 0 && r.somebodyActs(c) ||
			r.Tokens[c.Verb].Tag == "VBG" && l != "follow" && len(c.Obj) > 0
	}
	return true
}

// habit reports whether the verb at token i tells what always is so.
func (r *reader) habit(i int) bool {
	return tense.TimeOf(r.Tree, i) == nil && tense.PresentTense(r.Tree, i)
}

// undergoes reports whether a passive tells what is done as a rule: "members are elected by the council", "a letter is sent
// to all members". How a thing is, and what people must or may do, is told in the passive too.
func (r *reader) undergoes(c *tree.Clause) bool {
	return c.Passive && r.Finite(c.Verb) && !abidingVerbs[c.Lemma] && len(c.Obj) > 0
}

// undertakingActs reports whether the verb tells what something that people run does as a rule: "the programme trains
// teachers", "two organs make the rules".
func (r *reader) undertakingActs(c *tree.Clause) bool {
	return !c.Passive && r.Finite(c.Verb) && slices.ContainsFunc(c.Subj, func(k int) bool {
		if w := r.Tokens[k].Tag; w == "WDT" || r.Tokens[k].Lower == "that" {
			k = max(r.Antecedent(k), 0)
		}
		return undertakings[r.Tokens[k].Lemma] || r.Tokens[k].Lower == "others"
	})
}

// thingActs reports whether the verb tells what a thing does to something as a rule: "the act gives the courts a say". What
// it rules out or needs is no deed, nor has what "this" does a doer.
func (r *reader) thingActs(c *tree.Clause) bool {
	return !c.Passive && r.Finite(c.Verb) && !c.Borrowed && len(c.Obj) > 0 && len(c.Subj) > 0 &&
		!words.Preventing[c.Lemma] && c.Lemma != "require" && c.Lemma != "need" &&
		!slices.ContainsFunc(c.Subj, func(k int) bool { return r.Tokens[k].Tag == "DT" })
}

// somebodyActs reports whether what a verb tells is somebody's doing. A thing's present tells what it is like.
func (r *reader) somebodyActs(c *tree.Clause) bool {
	if len(c.Subj) == 0 {
		return false
	}
	return slices.ContainsFunc(c.Subj, func(k int) bool {
		if w := r.Tokens[k].Tag; w == "WDT" || w == "WP" {
			if k = r.Antecedent(k); k < 0 {
				return true
			}
		}
		return r.IsAgent(k) || r.IsGroup(k) || r.IsPerson(k)
	})
}

// VerbWords are the words of the verb at token i that say what happened: with its particle, and with an adjective that says
// what something became or was kept.
func VerbWords(t *tree.Tree, i int) document.Mention {
	last := i
	if k := t.Child(i, "compound:prt"); k == i+1 {
		last = k
	} else if k := t.Child(i, "advmod"); k == i+1 && (t.Tokens[k].Tag == "RP" || particles[t.Tokens[k].Lower]) {
		last = k
	} else if i+1 < len(t.Tokens) && (t.Tokens[i+1].Tag == "RP" || words.Phrasal[t.Tokens[i].Lemma+"_"+t.Tokens[i+1].Lower]) {
		last = i + 1
	} else if k := t.Child(i, "xcomp"); k == i+1 && t.Tokens[k].IsAdjective() ||
		i+1 < len(t.Tokens) && t.Tokens[i].Lemma == "go" && wentWords[t.Tokens[i+1].Lower] {
		k = i + 1
		last = k
	} else if i+1 < len(t.Tokens) &&
		(t.Tokens[i].Lemma == "make" && t.Tokens[i+1].Lower == "public" || captives[t.Tokens[i+1].Lemma] && t.Tokens[i].Lemma != "be") {
		last = i + 1
	}
	return t.Stretch(i, last)
}

// wentWords are what somebody or something becomes that "goes" so.
var wentWords = words.Lemmas("underground bankrupt missing bust insane blind")

// captives are the nouns that make one verb with "take" and "hold".
var captives = words.Lemmas("hostage captive prisoner")

// particles are the adverbs that make one verb with the verb before them.
var particles = words.Lemmas("over up out down off together back away in apart aside underground forward")
