package event

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/kind"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// predicateEvent adds the events of which a noun or adjective after "be" says that the subject took part in them, brought
// them about or was their aim: "was involved in the war", "was responsible for the attack", "was the target of an attack".
func (r *reader) predicateEvent(i int) {
	if r.stateEvent(i) {
		return
	}
	if heads := r.eventsAmong([]int{i}); len(heads) > 0 && r.Preposition(i) == "behind" && r.Child(i, "cop") >= 0 {
		// "was behind the bombing"
		c := r.predicateClause(i)
		r.tellNouns("event.predicate", heads, c.Subj, c)
		return
	}
	p, ok := kind.Predicates[r.Tokens[i].Lemma]
	if !ok || foundSo(r.Tree, i) {
		return
	}
	c := r.predicateClause(i)
	if len(c.Subj) == 0 {
		return
	}
	heads := c.After(p.Preps...)
	switch p.Role {
	case annals.RoleKind:
		r.ownPredicate(c, heads)
	case annals.RoleActor:
		if !r.tellNouns("event.predicate", r.eventsAmong(heads), c.Subj, c) && r.Tokens[i].Lemma == "active" {
			r.active(i, c)
		}
	default:
		r.befallen(c, p.Role, r.eventsAmong(heads))
	}
}

// predicateClause is the clause of the noun or adjective at token i, with its subject and what prepositions tie to it.
func (r *reader) predicateClause(i int) *tree.Clause {
	h, beside := r.Head(i), besideNoun(r.Tree, i)
	c := &tree.Clause{Tree: r.Tree, Verb: i, Lemma: r.Tokens[i].Lemma, Noun: true, Light: -1}
	switch {
	case !beside:
		c.Subj = r.SubjectOf(i)
	case r.Child(h, "cop") >= 0:
		// "was the group responsible for it": whoever was.
		c.Subj = r.SubjectOf(h)
	default:
		c.Subj = r.Nouns(h)
	}
	for _, k := range r.Kids[i] {
		if r.Is(k, "obl", "nmod") && !r.Is(k, "nmod:poss") {
			c.AddOblique(k)
		}
	}
	if beside && len(c.Obls) == 0 {
		for _, k := range r.Kids[h] {
			// "a militia, active during the revolt": the parser may tie the revolt to the militia.
			if r.Is(k, "nmod", "obl") && r.Child(k, "case") == i+1 {
				c.AddOblique(k)
			}
		}
	}
	return c
}

// ownPredicate adds the event that the noun of the clause itself tells, of the targets: "was a source of dispute".
func (r *reader) ownPredicate(c *tree.Clause, targets []int) {
	i := c.Verb
	e := r.start("event.predicate", likelyEvent, r.Stretch(i, i), voice.Of(r.Tree, i))
	if e == nil || len(targets) == 0 || tense.PresentTense(r.Tree, i) {
		return
	}
	AddAll(r.Tree, e, annals.RoleActor, c.Subj)
	AddAll(r.Tree, e, annals.RoleTarget, targets)
	if x := tense.TimeOf(r.Tree, i); x != nil {
		e.Time = x.ForEvent()
	}
	r.tell(e, i)
}

// befallen adds the events that the nouns name, in which the subject of the clause has a role that it did not choose: "was
// the target of an attack", "was the scene of a battle".
func (r *reader) befallen(c *tree.Clause, role annals.Role, heads []int) {
	i := c.Verb
	for _, n := range heads {
		e := r.start("event.predicate", likelyEvent, nounWords(r.Tree, n), voice.Of(r.Tree, i))
		if e == nil || r.taken[n] {
			continue
		}
		AddAll(r.Tree, e, role, c.Subj)
		aboutNoun(r.Tree, e, n, nil, c)
		if e.Time = tense.NounTime(r.Tree, n); e.Time.IsZero() {
			e.Time = tense.EventTime(r.Tree, i)
		}
		r.tellNoun(e, n, i)
	}
}

// foundSo reports whether the noun or adjective at token i is what somebody finds the object of the verb before it to
// be: "found the army to be responsible for it". That is what somebody says, of somebody else.
func foundSo(t *tree.Tree, i int) bool {
	h := t.Head(i)
	if h < 0 || h > i || !t.Is(i, "xcomp", "ccomp") || !t.IsVerb(h) {
		return false
	}
	c := t.ClauseOf(h)
	return !c.Passive && len(c.Obj) > 0 && c.Obj[0] < i
}

// active adds the event of somebody being active at some time that the clause tells: "was active during the 1960s", "a
// group, active from 1923 on". Where somebody is active is a base, against whom a conflict.
func (r *reader) active(i int, c *tree.Clause) {
	x := tense.TimeOf(r.Tree, i)
	if x == nil || r.taken[i] || tense.PresentTense(r.Tree, i) || besideNoun(r.Tree, i) && r.Tokens[i-1].Text != "," ||
		slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool { return r.Sentence.TimeAt(o.Head) == nil }) {
		return
	}
	e := r.start("event.predicate", likelyEvent, r.Stretch(i, i), voice.Of(r.Tree, i))
	if e == nil {
		return
	}
	AddAll(r.Tree, e, annals.RoleActor, c.Subj)
	if !hasParty(e) {
		return
	}
	e.Time = x.ForEvent()
	r.tell(e, i)
}

// besideNoun reports whether the adjective at token i, after a noun, says that it had a part in something: "the group
// responsible for the attack".
func besideNoun(t *tree.Tree, i int) bool {
	h := t.Head(i)
	_, ok := kind.Predicates[t.Tokens[i].Lemma]
	return ok && h >= 0 && h < i && t.Is(i, "amod", "acl", "advcl", "appos") && !t.IsVerb(i) && t.IsNoun(h) &&
		t.Tokens[i].IsAdjective()
}

// mayHappen reports whether the noun phrase at token k is nobody and nowhere: a name of which it is not known what it names,
// or a noun for no person, group, place or time.
func mayHappen(t *tree.Tree, k int) bool {
	if e := t.Entity(k); e != nil {
		return e.Kind == "" || e.Kind == annals.Event
	}
	l := t.Tokens[k].Lemma
	return t.Tokens[k].IsProper() ||
		!tree.IsPersonNoun(l) && !words.Title[l] && !words.Group[l] && !words.Place[l] && !words.Periods[l]
}
