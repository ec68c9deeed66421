package frame

import "annals"

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
