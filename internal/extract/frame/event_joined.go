package frame

import (
	"slices"

	"annals"
)

// joined adds the events that somebody is said to have taken part in.
func (r *eventReader) joined(c *clause) bool {
	subject := c.surface()
	if len(subject) == 0 || !c.passive && (r.t[c.verb].Lemma == "involve" ||
		r.t[c.verb].Lemma == "engage" && slices.ContainsFunc(c.obj, func(k int) bool {
			return k > c.verb && (r.isAgent(k) ||
				r.isGroup(k))
		})) {
		return false
	}
	heads := r.joinable(c)
	if len(heads) == 0 {
		return false
	}
	return r.tellNouns("event.joined", heads, subject, c)
}

// joinable are the nouns that name what a verb like "participate" says somebody took part in. One coordinated with an event
// is one too.
func (r *eventReader) joinable(c *clause) []int {
	all := c.after("in", "at")
	switch {
	case r.t[c.verb].Lemma == "contribute":
		all = c.after("to")
	case words.standing[r.t[c.verb].Lemma]:
		if r.t[c.verb].Lemma == "contest" && !c.passive {
			all = append(slices.Clone(c.obj), all...)
		}
		return slices.DeleteFunc(r.eventsAmong(all), func(n int) bool { return !words.balloting[r.t[n].Lemma] })
	case r.t[c.verb].Lemma == "link" || r.t[c.verb].Lemma == "tie" || r.t[c.verb].Lemma == "connect":
		all = c.after("to", "with")
	case words.lasting[r.t[c.verb].Lemma]:
		all = c.after("with", "in")
	case r.t[c.verb].Lemma == "engage":
		return r.pursuits(all)
	case len(all) == 0 && !c.passive:
		all = c.obj
	}
	if r.takesPart(c) {
		for _, k := range c.obj {
			if r.t[k].Lemma == "part" || r.t[k].Lemma == "role" || soldiering[r.t[k].Lemma] {
				all = append(r.attached(k, []string{"in"}), all...)
			}
		}
	}
	if out := r.eventsAmong(all); len(out) > 0 {
		return out
	}
	return slices.DeleteFunc(slices.Clone(all), func(k int) bool {
		if sessionNouns[r.t[k].Lower] && r.t[k].IsUpper() {
			// "participated in the May Assembly"
			return false
		}
		// "took part in the auction": whatever one can have a part in.
		return r.t[c.verb].Lemma != "take" || r.is(k, "obj") || !r.t[k].IsNoun() || topicNouns[r.t[k].Lemma] ||
			r.s.TimeAt(k) != nil || r.isAgent(k) || r.isGroup(k) || r.isPlace(k, "in") ||
			r.child(k, "det", "nmod:poss", "amod", "compound") < 0
	})
}

// pursuits are the nouns among the heads for anything that somebody may be engaged in: "engaged in litigation, advocacy and
// teaching".
func (r *eventReader) pursuits(heads []int) []int {
	var out []int
	for _, k := range heads {
		if found := r.eventsOf(k, true); len(found) > 0 {
			out = append(out, found...)
		} else if tag := r.t[k].Tag; (tag == "NN" || tag == "NNS") && !topicNouns[r.t[k].Lemma] && !r.isAgent(k) &&
			!r.isGroup(k) && !r.isPlace(k, "in") {
			out = append(out, k)
		}
	}
	return out
}

// eventsAmong are the nouns among the heads that name events, and the names coordinated with them.
func (r *eventReader) eventsAmong(heads []int) []int {
	var out []int
	for _, k := range heads {
		if found := r.eventsOf(k, true); len(found) > 0 {
			out = append(out, found...)
			out = append(out, r.fields(k)...)
			continue
		}
		e := r.entity(k)
		if e != nil && e.Kind == annals.Event || len(out) > 0 && r.isName(k) && (e == nil || e.Kind == "") {
			out = append(out, k)
		}
	}
	return out
}

// fields are the places whose names alone stand for battles, in a list that the one at token k begins: "the Battle of Lima,
// Cusco, Puno and the Ebro". Two names may be those of one battle.
func (r *eventReader) fields(k int) []int {
	if !r.t[k].IsUpper() || !words.named[r.t[k].Lower] || !warNouns[r.t[k].Lemma] || r.t[k].Tag == "NNPS" {
		return nil
	}
	for _, of := range r.children(k, "nmod") {
		names := r.conjuncts(of)
		if r.preposition(of) == "of" && len(names) > 2 && !slices.ContainsFunc(names, func(n int) bool {
			return !r.t[n].IsProper() || r.isEventNoun(n) || r.s.TimeAt(n) != nil
		}) {
			return names[1:]
		}
	}
	return nil
}

// takesPart reports whether the verb is "take part" in its parts, "take an active part", "play a role" or "see service".
func (t *tree) takesPart(c *clause) bool {
	if l := t.t[c.verb].Lemma; (l == "play" || l == "have") && !c.passive &&
		slices.ContainsFunc(c.obj, func(k int) bool { return t.t[k].Lemma == "role" || t.t[k].Lemma == "part" }) {
		return true
	}
	if t.t[c.verb].Lemma == "see" && len(c.obj) == 1 && soldiering[t.t[c.obj[0]].Lemma] {
		return true
	}
	return t.followedBy(c, "take", "part") ||
		t.t[c.verb].Lemma == "take" &&
			slices.ContainsFunc(c.obj, func(k int) bool { return t.t[k].Lower == "part" && k-c.verb < 4 })
}

// playsRole adds the event of somebody playing a role in what no noun for an event names: "played a key role in the town's
// history". It reports whether the verb tells that. What somebody had a role in doing is told by its own verb.
func (r *eventReader) playsRole(c *clause) bool {
	if r.t[c.verb].Lemma != "play" || c.passive || len(c.obj) != 1 || len(c.subj) == 0 || r.presentTense(c.verb) ||
		r.t[c.obj[0]].Lemma != "role" || c.obj[0] < c.verb {
		return false
	}
	role := c.obj[0]
	heads := slices.DeleteFunc(append(r.attached(role, []string{"in"}), c.after("in")...), func(k int) bool {
		return k < role || r.t[k].Tag == "VBG" || r.s.TimeAt(k) != nil || r.isPerson(k)
	})
	if len(heads) == 0 {
		return false
	}
	e := r.start("event.role", likelyEvent, r.stretch(c.verb, role), r.voice(c.verb))
	if e == nil {
		return true
	}
	r.addFar(e, annals.RoleActor, c.subj, c.verb)
	r.addFiller(e, annals.RoleTarget, heads[0])
	if !hasParty(e) {
		return true
	}
	e.Time = r.eventTime(c.verb)
	r.tell(e, c.verb)
	return true
}

// standsIn reports whether the verb tells that somebody stood in votes that neither a date nor a name tells from others,
// which are whom or what it was for: "stood in several elections".
func (r *eventReader) standsIn(c *clause) bool {
	if !(r.t[c.verb].Lemma == "stand" || r.t[c.verb].Lemma == "run") || c.passive || len(c.obj) > 0 || len(c.subj) == 0 {
		return false
	}
	heads := r.joinable(c)
	return len(heads) > 0 && !slices.ContainsFunc(heads, func(n int) bool {
		return r.isName(n) || !r.nounTime(n).IsZero() || r.namedBefore(n)
	})
}

// namedBefore reports whether a name stands before the noun at token n in its phrase: "the Lima and Cusco by-election".
func (t *tree) namedBefore(n int) bool {
	first, _ := t.span(n)
	for k := first; k < n; k++ {
		if t.t[k].IsProper() {
			return true
		}
	}
	return false
}

// soldiering are the nouns for what troops see in a war that they take part in.
var soldiering = lemmas("service action combat fighting")

// followedBy reports whether the clause has the verb with the word right after it.
func (t *tree) followedBy(c *clause, verb, word string) bool {
	return t.t[c.verb].Lemma == verb && c.verb+1 < len(t.t) && t.t[c.verb+1].Lower == word
}
