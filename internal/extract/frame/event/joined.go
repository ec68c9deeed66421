package event

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// joined adds the events that somebody is said to have taken part in.
func (r *reader) joined(c *tree.Clause) bool {
	subject := c.Surface()
	if len(subject) == 0 || !c.Passive && (r.Tokens[c.Verb].Lemma == "involve" ||
		r.Tokens[c.Verb].Lemma == "engage" && slices.ContainsFunc(c.Obj, func(k int) bool {
			return k > c.Verb && (r.IsAgent(k) ||
				r.IsGroup(k))
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
func (r *reader) joinable(c *tree.Clause) []int {
	all := c.After("in", "at")
	switch {
	case r.Tokens[c.Verb].Lemma == "contribute":
		all = c.After("to")
	case words.Standing[r.Tokens[c.Verb].Lemma]:
		if r.Tokens[c.Verb].Lemma == "contest" && !c.Passive {
			all = append(slices.Clone(c.Obj), all...)
		}
		return slices.DeleteFunc(r.eventsAmong(all), func(n int) bool { return !words.Balloting[r.Tokens[n].Lemma] })
	case r.Tokens[c.Verb].Lemma == "link" || r.Tokens[c.Verb].Lemma == "tie" || r.Tokens[c.Verb].Lemma == "connect":
		all = c.After("to", "with")
	case words.Lasting[r.Tokens[c.Verb].Lemma]:
		all = c.After("with", "in")
	case r.Tokens[c.Verb].Lemma == "engage":
		return r.pursuits(all)
	case len(all) == 0 && !c.Passive:
		all = c.Obj
	}
	if takesPart(r.Tree, c) {
		for _, k := range c.Obj {
			if r.Tokens[k].Lemma == "part" || r.Tokens[k].Lemma == "role" || soldiering[r.Tokens[k].Lemma] {
				all = append(r.Attached(k, []string{"in"}), all...)
			}
		}
	}
	if out := r.eventsAmong(all); len(out) > 0 {
		return out
	}
	return slices.DeleteFunc(slices.Clone(all), func(k int) bool {
		if words.Session[r.Tokens[k].Lower] && r.Tokens[k].IsUpper() {
			// "participated in the May Assembly"
			return false
		}
		// "took part in the auction": whatever one can have a part in.
		return r.Tokens[c.Verb].Lemma != "take" || r.Is(k, "obj") || !r.Tokens[k].IsNoun() || topicNouns[r.Tokens[k].Lemma] ||
			r.Sentence.TimeAt(k) != nil || r.IsAgent(k) || r.IsGroup(k) || r.IsPlace(k, "in") ||
			r.Child(k, "det", "nmod:poss", "amod", "compound") < 0
	})
}

// pursuits are the nouns among the heads for anything that somebody may be engaged in: "engaged in litigation, advocacy and
// teaching".
func (r *reader) pursuits(heads []int) []int {
	var out []int
	for _, k := range heads {
		if found := r.eventsOf(k, true); len(found) > 0 {
			out = append(out, found...)
		} else if tag := r.Tokens[k].Tag; (tag == "NN" || tag == "NNS") && !topicNouns[r.Tokens[k].Lemma] && !r.IsAgent(k) &&
			!r.IsGroup(k) && !r.IsPlace(k, "in") {
			out = append(out, k)
		}
	}
	return out
}

// eventsAmong are the nouns among the heads that name events, and the names coordinated with them.
func (r *reader) eventsAmong(heads []int) []int {
	var out []int
	for _, k := range heads {
		if found := r.eventsOf(k, true); len(found) > 0 {
			out = append(out, found...)
			out = append(out, r.fields(k)...)
			continue
		}
		e := r.Entity(k)
		if e != nil && e.Kind == annals.Event || len(out) > 0 && r.IsName(k) && (e == nil || e.Kind == "") {
			out = append(out, k)
		}
	}
	return out
}

// fields are the places whose names alone stand for battles, in a list that the one at token k begins: "the Battle of Lima,
// Cusco, Puno and the Ebro". Two names may be those of one battle.
func (r *reader) fields(k int) []int {
	if !r.Tokens[k].IsUpper() || !words.Named[r.Tokens[k].Lower] || !words.Warring[r.Tokens[k].Lemma] || r.Tokens[k].Tag == "NNPS" {
		return nil
	}
	for _, of := range r.Children(k, "nmod") {
		names := r.Conjuncts(of)
		if r.Preposition(of) == "of" && len(names) > 2 && !slices.ContainsFunc(names, func(n int) bool {
			return !r.Tokens[n].IsProper() || r.IsEventNoun(n) || r.Sentence.TimeAt(n) != nil
		}) {
			return names[1:]
		}
	}
	return nil
}

// takesPart reports whether the verb is "take part" in its parts, "take an active part", "play a role" or "see service".
func takesPart(t *tree.Tree, c *tree.Clause) bool {
	if l := t.Tokens[c.Verb].Lemma; (l == "play" || l == "have") && !c.Passive &&
		slices.ContainsFunc(c.Obj, func(k int) bool { return t.Tokens[k].Lemma == "role" || t.Tokens[k].Lemma == "part" }) {
		return true
	}
	if t.Tokens[c.Verb].Lemma == "see" && len(c.Obj) == 1 && soldiering[t.Tokens[c.Obj[0]].Lemma] {
		return true
	}
	return followedBy(t, c, "take", "part") ||
		t.Tokens[c.Verb].Lemma == "take" &&
			slices.ContainsFunc(c.Obj, func(k int) bool { return t.Tokens[k].Lower == "part" && k-c.Verb < 4 })
}

// playsRole adds the event of somebody playing a role in what no noun for an event names: "played a key role in the town's
// history". It reports whether the verb tells that. What somebody had a role in doing is told by its own verb.
func (r *reader) playsRole(c *tree.Clause) bool {
	if r.Tokens[c.Verb].Lemma != "play" || c.Passive || len(c.Obj) != 1 || len(c.Subj) == 0 || tense.PresentTense(r.Tree, c.Verb) ||
		r.Tokens[c.Obj[0]].Lemma != "role" || c.Obj[0] < c.Verb {
		return false
	}
	role := c.Obj[0]
	heads := slices.DeleteFunc(append(r.Attached(role, []string{"in"}), c.After("in")...), func(k int) bool {
		return k < role || r.Tokens[k].Tag == "VBG" || r.Sentence.TimeAt(k) != nil || r.IsPerson(k)
	})
	if len(heads) == 0 {
		return false
	}
	e := r.start("event.role", likelyEvent, r.Stretch(c.Verb, role), voice.Of(r.Tree, c.Verb))
	if e == nil {
		return true
	}
	addFar(r.Tree, e, annals.RoleActor, c.Subj, c.Verb)
	noun.Add(r.Tree, e, annals.RoleTarget, heads[0])
	if !hasParty(e) {
		return true
	}
	e.Time = tense.EventTime(r.Tree, c.Verb)
	r.tell(e, c.Verb)
	return true
}

// standsIn reports whether the verb tells that somebody stood in votes that neither a date nor a name tells from others,
// which are whom or what it was for: "stood in several elections".
func (r *reader) standsIn(c *tree.Clause) bool {
	if !(r.Tokens[c.Verb].Lemma == "stand" || r.Tokens[c.Verb].Lemma == "run") || c.Passive || len(c.Obj) > 0 || len(c.Subj) == 0 {
		return false
	}
	heads := r.joinable(c)
	return len(heads) > 0 && !slices.ContainsFunc(heads, func(n int) bool {
		return r.IsName(n) || !tense.NounTime(r.Tree, n).IsZero() || namedBefore(r.Tree, n)
	})
}

// namedBefore reports whether a name stands before the noun at token n in its phrase: "the Lima and Cusco by-election".
func namedBefore(t *tree.Tree, n int) bool {
	first, _ := t.Span(n)
	for k := first; k < n; k++ {
		if t.Tokens[k].IsProper() {
			return true
		}
	}
	return false
}

// soldiering are the nouns for what troops see in a war that they take part in.
var soldiering = words.Lemmas("service action combat fighting")

// followedBy reports whether the clause has the verb with the word right after it.
func followedBy(t *tree.Tree, c *tree.Clause, verb, word string) bool {
	return t.Tokens[c.Verb].Lemma == verb && c.Verb+1 < len(t.Tokens) && t.Tokens[c.Verb+1].Lower == word
}
