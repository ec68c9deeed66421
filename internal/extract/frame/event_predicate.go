package frame

import (
	"slices"

	"annals"
)

// predicateEvent adds the events of which a noun or adjective after "be" says that the subject took part in them, brought
// them about or was their aim: "was involved in the war", "was responsible for the attack", "was the target of an attack".
func (r *eventReader) predicateEvent(i int) {
	if r.stateEvent(i) {
		return
	}
	p, ok := predicates[r.t[i].Lemma]
	if !ok || r.foundSo(i) {
		return
	}
	c := r.predicateClause(i)
	if len(c.subj) == 0 {
		return
	}
	heads := c.after(p.preps...)
	switch p.role {
	case annals.RoleKind:
		r.ownPredicate(c, heads)
	case annals.RoleActor:
		if !r.tellNouns("event.predicate", r.eventsAmong(heads), c.subj, c) && r.t[i].Lemma == "active" {
			r.active(i, c)
		}
	default:
		r.befallen(c, p.role, r.eventsAmong(heads))
	}
}

// predicateClause is the clause of the noun or adjective at token i, with its subject and what prepositions tie to it.
func (r *eventReader) predicateClause(i int) *clause {
	h, beside := r.head(i), r.besideNoun(i)
	c := &clause{t: r.tree, verb: i, lemma: r.t[i].Lemma, noun: true, light: -1}
	switch {
	case !beside:
		c.subj = r.subjectOf(i)
	case r.child(h, "cop") >= 0:
		// "was the group responsible for it": whoever was.
		c.subj = r.subjectOf(h)
	default:
		c.subj = r.nouns(h)
	}
	for _, k := range r.kids[i] {
		if r.is(k, "obl", "nmod") && !r.is(k, "nmod:poss") {
			c.addOblique(k)
		}
	}
	if beside && len(c.obls) == 0 {
		for _, k := range r.kids[h] {
			// "a militia, active during the revolt": the parser may tie the revolt to the militia.
			if r.is(k, "nmod", "obl") && r.child(k, "case") == i+1 {
				c.addOblique(k)
			}
		}
	}
	return c
}

// ownPredicate adds the event that the noun of the clause itself tells, of the targets: "was a source of dispute".
func (r *eventReader) ownPredicate(c *clause, targets []int) {
	i := c.verb
	e := r.start("event.predicate", likelyEvent, r.stretch(i, i), r.voice(i))
	if e == nil || len(targets) == 0 || r.presentTense(i) {
		return
	}
	r.addAll(e, annals.RoleActor, c.subj)
	r.addAll(e, annals.RoleTarget, targets)
	if x := r.timeOf(i); x != nil {
		e.Time = x.ForEvent()
	}
	r.tell(e, i)
}

// befallen adds the events that the nouns name, in which the subject of the clause has a role that it did not choose: "was
// the target of an attack", "was the scene of a battle".
func (r *eventReader) befallen(c *clause, role annals.Role, heads []int) {
	i := c.verb
	for _, n := range heads {
		e := r.start("event.predicate", likelyEvent, r.nounWords(n), r.voice(i))
		if e == nil || r.taken[n] {
			continue
		}
		r.addAll(e, role, c.subj)
		r.aboutNoun(e, n, nil, c)
		if e.Time = r.nounTime(n); e.Time.IsZero() {
			e.Time = r.eventTime(i)
		}
		r.tellNoun(e, n, i)
	}
}

// foundSo reports whether the noun or adjective at token i is what somebody finds the object of the verb before it to
// be: "found the army to be responsible for it". That is what somebody says, of somebody else.
func (t *tree) foundSo(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.is(i, "xcomp", "ccomp") || !t.isVerb(h) {
		return false
	}
	c := t.clauseOf(h)
	return !c.passive && len(c.obj) > 0 && c.obj[0] < i
}

// active adds the event of somebody being active at some time that the clause tells: "was active during the 1960s", "a
// group, active from 1923 on". Where somebody is active is a base, against whom a conflict.
func (r *eventReader) active(i int, c *clause) {
	x := r.timeOf(i)
	if x == nil || r.taken[i] || r.presentTense(i) || r.besideNoun(i) && r.t[i-1].Text != "," ||
		slices.ContainsFunc(c.obls, func(o oblique) bool { return r.s.TimeAt(o.head) == nil }) {
		return
	}
	e := r.start("event.predicate", likelyEvent, r.stretch(i, i), r.voice(i))
	if e == nil {
		return
	}
	r.addAll(e, annals.RoleActor, c.subj)
	if !hasParty(e) {
		return
	}
	e.Time = x.ForEvent()
	r.tell(e, i)
}

// besideNoun reports whether the adjective at token i, after a noun, says that it had a part in something: "the group
// responsible for the attack".
func (t *tree) besideNoun(i int) bool {
	h := t.head(i)
	_, ok := predicates[t.t[i].Lemma]
	return ok && h >= 0 && h < i && t.is(i, "amod", "acl", "advcl", "appos") && !t.isVerb(i) && t.isNoun(h) &&
		t.t[i].IsAdjective()
}

// tieToEvent says what the subject of "be" is to the events that prepositions tie to the noun or adjective after it.
type tieToEvent struct {
	role  annals.Role
	preps []string
}

var predicates = map[string]tieToEvent{
	"involved": {annals.RoleActor, []string{"in"}}, "active": {annals.RoleActor, []string{"in", "during"}},
	"instrumental": {annals.RoleActor, []string{"in"}}, "complicit": {annals.RoleActor, []string{"in"}},
	"engaged": {annals.RoleActor, []string{"in"}}, "responsible": {annals.RoleActor, []string{"for"}},
	"participant": {annals.RoleActor, []string{"in"}}, "factor": {annals.RoleActor, []string{"in"}},
	"combatant": {annals.RoleActor, []string{"in"}}, "belligerent": {annals.RoleActor, []string{"in"}},
	"source": {annals.RoleKind, []string{"of", "for"}},
	"party":  {annals.RoleActor, []string{"to"}}, "signatory": {annals.RoleActor, []string{"to", "of"}},
	"target": {annals.RoleTarget, []string{"of"}}, "victim": {annals.RoleTarget, []string{"of"}},
	"object": {annals.RoleTarget, []string{"of"}}, "subject": {annals.RoleTarget, []string{"of", "to"}},
	"focus": {annals.RoleTarget, []string{"of"}}, "recipient": {annals.RoleTarget, []string{"of"}},
	"scene": {annals.RolePlace, []string{"of"}}, "site": {annals.RolePlace, []string{"of"}},
}

// mayHappen reports whether the noun phrase at token k is nobody and nowhere: a name of which it is not known what it names,
// or a noun for no person, group, place or time.
func (t *tree) mayHappen(k int) bool {
	if e := t.entity(k); e != nil {
		return e.Kind == "" || e.Kind == annals.Event
	}
	l := t.t[k].Lemma
	return t.t[k].IsProper() ||
		!isPersonNoun(l) && !words.title[l] && !words.group[l] && !words.place[l] && !words.periods[l]
}
