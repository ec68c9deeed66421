package event

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
)

// stateEvent adds the event that "be" and a bare noun after a preposition say that the subject is in, "was under
// investigation", "are in talks with", and reports whether the noun at token i tells one.
func (r *reader) stateEvent(i int) bool {
	role, ok := inWhich(r.Tree, i)
	subject := r.SubjectOf(i)
	if !ok || len(subject) == 0 {
		return false
	}
	e := r.start("event.state", likelyEvent, nounWords(r.Tree, i), voice.Of(r.Tree, i))
	if e == nil {
		return true
	}
	c := &tree.Clause{Tree: r.Tree, Verb: i, Lemma: r.Tokens[i].Lemma, Noun: true, Light: -1, Subj: subject}
	for _, k := range r.Kids[i] {
		if r.Is(k, "obl", "nmod") && !r.Is(k, "nmod:poss") {
			c.AddOblique(k)
		}
	}
	if role == annals.RoleTarget {
		AddAll(r.Tree, e, role, subject)
		aboutNoun(r.Tree, e, i, nil, c)
	} else {
		aboutNoun(r.Tree, e, i, subject, c)
	}
	e.Time = tense.EventTime(r.Tree, i)
	r.tellNoun(e, i)
	return true
}

// inWhich is the role of whoever is said to be in what the noun at token i names with the preposition before it, and whether
// there is one.
func inWhich(t *tree.Tree, i int) (annals.Role, bool) {
	p := t.Child(i, "case")
	if p < 0 || t.Child(i, "det", "nmod:poss") >= 0 {
		return "", false
	}
	switch key := t.Tokens[p].Lower + "_" + t.Tokens[i].Lemma; {
	case besetPhrases[key]:
		return annals.RoleTarget, true
	case engagedPhrases[key]:
		return annals.RoleActor, true
	}
	return "", false
}

// beset adds the event that somebody is told to have come under, or to have been put under: "was placed under house arrest",
// "came under the scrutiny of the police". It reports whether the verb tells one.
func (r *reader) beset(c *tree.Clause) bool {
	if !subjectingVerbs[r.Tokens[c.Verb].Lemma] {
		return false
	}
	i := slices.IndexFunc(c.Obls, func(o tree.Oblique) bool {
		return o.Head > c.Verb && besetPhrases[o.Prep+"_"+r.Tokens[o.Head].Lemma] && r.Child(o.Head, "nmod:poss") < 0 &&
			!r.HasWord(o.Head, "det", "this", "that", "these", "those")
	})
	if i < 0 {
		return false
	}
	n := c.Obls[i].Head
	who, by := c.Obj, c.Subj
	if len(who) == 0 && !c.Passive {
		who, by = c.Subj, nil
	}
	e := r.start("event.state", likelyEvent, nounWords(r.Tree, n), voice.Of(r.Tree, c.Verb))
	if e == nil || len(who) == 0 || r.taken[n] {
		return e == nil
	}
	addFar(r.Tree, e, annals.RoleTarget, who, c.Verb)
	rest := *c
	rest.Obj, rest.Obls = nil, slices.Delete(slices.Clone(c.Obls), i, i+1)
	e.Cover(r.Tokens[c.Verb].Start, r.Tokens[c.Verb].End)
	for _, k := range r.Attached(n, []string{"of"}) {
		// "under the scrutiny of the police": theirs, whatever else "of" ties to it.
		by = append(slices.Clone(by), k)
	}
	aboutNoun(r.Tree, e, n, by, &rest)
	if len(e.Roles[annals.RoleTarget]) > len(who) {
		e.Roles[annals.RoleTarget] = e.Roles[annals.RoleTarget][:len(who)]
	}
	e.Time = tense.EventTime(r.Tree, c.Verb)
	r.tellNoun(e, n, c.Verb)
	return true
}
