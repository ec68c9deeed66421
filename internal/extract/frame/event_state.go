package frame

import (
	"slices"

	"annals"
)

// stateEvent adds the event that "be" and a bare noun after a preposition say that the subject is in, "was under
// investigation", "are in talks with", and reports whether the noun at token i tells one.
func (r *eventReader) stateEvent(i int) bool {
	role, ok := r.inWhich(i)
	subject := r.subjectOf(i)
	if !ok || len(subject) == 0 {
		return false
	}
	e := r.start("event.state", likelyEvent, r.nounWords(i), r.voice(i))
	if e == nil {
		return true
	}
	c := &clause{t: r.tree, verb: i, lemma: r.t[i].Lemma, noun: true, light: -1, subj: subject}
	for _, k := range r.kids[i] {
		if r.is(k, "obl", "nmod") && !r.is(k, "nmod:poss") {
			c.addOblique(k)
		}
	}
	if role == annals.RoleTarget {
		r.addAll(e, role, subject)
		r.aboutNoun(e, i, nil, c)
	} else {
		r.aboutNoun(e, i, subject, c)
	}
	e.Time = r.eventTime(i)
	r.tellNoun(e, i)
	return true
}

// inWhich is the role of whoever is said to be in what the noun at token i names with the preposition before it, and whether
// there is one.
func (t *tree) inWhich(i int) (annals.Role, bool) {
	p := t.child(i, "case")
	if p < 0 || t.child(i, "det", "nmod:poss") >= 0 {
		return "", false
	}
	switch key := t.t[p].Lower + "_" + t.t[i].Lemma; {
	case besetPhrases[key]:
		return annals.RoleTarget, true
	case engagedPhrases[key]:
		return annals.RoleActor, true
	}
	return "", false
}

// beset adds the event that somebody is told to have come under, or to have been put under: "was placed under house arrest",
// "came under the scrutiny of the police". It reports whether the verb tells one.
func (r *eventReader) beset(c *clause) bool {
	if !subjectingVerbs[r.t[c.verb].Lemma] {
		return false
	}
	i := slices.IndexFunc(c.obls, func(o oblique) bool {
		return o.head > c.verb && besetPhrases[o.prep+"_"+r.t[o.head].Lemma] && r.child(o.head, "nmod:poss") < 0 &&
			!r.hasWord(o.head, "det", "this", "that", "these", "those")
	})
	if i < 0 {
		return false
	}
	n := c.obls[i].head
	who, by := c.obj, c.subj
	if len(who) == 0 && !c.passive {
		who, by = c.subj, nil
	}
	e := r.start("event.state", likelyEvent, r.nounWords(n), r.voice(c.verb))
	if e == nil || len(who) == 0 || r.taken[n] {
		return e == nil
	}
	r.addFar(e, annals.RoleTarget, who, c.verb)
	rest := *c
	rest.obj, rest.obls = nil, slices.Delete(slices.Clone(c.obls), i, i+1)
	e.Cover(r.t[c.verb].Start, r.t[c.verb].End)
	for _, k := range r.attached(n, []string{"of"}) {
		// "under the scrutiny of the police": theirs, whatever else "of" ties to it.
		by = append(slices.Clone(by), k)
	}
	r.aboutNoun(e, n, by, &rest)
	if len(e.Roles[annals.RoleTarget]) > len(who) {
		e.Roles[annals.RoleTarget] = e.Roles[annals.RoleTarget][:len(who)]
	}
	e.Time = r.eventTime(c.verb)
	r.tellNoun(e, n, c.verb)
	return true
}
