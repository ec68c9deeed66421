package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
)

// addRoles adds actor, target, participants, place and cause of a clause.
func (t *tree) addRoles(e *document.Candidate, c *clause) {
	t.addFar(e, annals.RoleActor, c.subj, c.verb)
	if c.passive {
		t.cutPlaces(e, annals.RoleActor)
	}
	c = t.withGift(t.withoutSelf(c))
	t.addFar(e, annals.RoleTarget, c.obj, c.verb)
	t.extendTarget(e, c)
	t.addAll(e, annals.RoleParticipant, c.iobj)
	t.addObliques(e, c)
	t.addWhere(e, c)
	t.addBy(e, c)
	t.addAway(e, c)
	t.addCause(e, c)
	t.addIncluded(e, c)
	t.joinMeeting(e, c)
	for _, k := range c.obj {
		t.placeBeside(e, k, false)
		t.cutBefore(e, k)
	}
	t.cutPlaces(e, annals.RoleTarget)
	t.nestPlaces(e)
	if len(c.obj) > 0 || len(e.Roles[annals.RoleTarget]) > 0 || !words.deciding[c.lemma] {
		return
	}
	x := -1
	for _, k := range t.children(c.verb, "xcomp", "advcl") {
		if k > c.verb && t.isVerb(k) && t.infinitive(k) {
			x = k
			break
		}
	}
	if x < 0 {
		return
	}
	// "refused to take part in the vote": what is refused is the vote; else it is the infinitive.
	o := t.clauseOf(x)
	if words.refusing[c.lemma] {
		for _, k := range append(slices.Clone(o.obj), o.after("in", "with")...) {
			if t.t[k].Lemma != "part" {
				t.addFiller(e, annals.RoleTarget, k)
			}
		}
	}
	if len(e.Roles[annals.RoleTarget]) == 0 {
		e.Add(annals.RoleTarget, t.proposition(x))
	}
}

// joinMeeting makes participants of all who met, where one is told to have met another: "met with the president", "met Juan
// Vega".
func (t *tree) joinMeeting(e *document.Candidate, c *clause) {
	actors, with := e.Roles[annals.RoleActor], e.Roles[annals.RoleParticipant]
	if t.t[c.verb].Lemma != "meet" || c.passive || len(actors) == 0 {
		return
	}
	if len(c.obj) > 0 && !slices.ContainsFunc(c.obj, func(k int) bool { return !t.isSomebody(k) }) {
		with = append(slices.Clone(e.Roles[annals.RoleTarget]), with...)
		delete(e.Roles, annals.RoleTarget)
	}
	if len(with) > 0 {
		delete(e.Roles, annals.RoleActor)
		e.Roles[annals.RoleParticipant] = append(slices.Clone(actors), with...)
	}
}

// withGift is the clause with what somebody is provided "with" as its object, and the one who gets it beside: "supplied the
// rebels with arms".
func (t *tree) withGift(c *clause) *clause {
	if c.passive || len(c.iobj) > 0 || len(c.obj) == 0 || !endowingVerbs[c.lemma] || !t.isSomebody(c.obj[0]) {
		return c
	}
	n := slices.IndexFunc(c.obls, func(o oblique) bool {
		return o.prep == "with" && o.head > c.obj[0] && t.s.TimeAt(o.head) == nil && !t.isSomebody(o.head)
	})
	if n < 0 {
		return c
	}
	given := *c
	given.iobj, given.obj, given.obls = c.obj, []int{c.obls[n].head}, slices.Delete(slices.Clone(c.obls), n, n+1)
	return &given
}

// endowingVerbs are the verbs whose "with" tells what is given.
var endowingVerbs = lemmas("provide supply furnish present equip endow entrust reward")

// withoutSelf is the clause without an object that is its own subject again: "distanced themselves from it", "limited itself
// to farmers", where what follows is what it is done to.
func (t *tree) withoutSelf(c *clause) *clause {
	if len(c.obj) != 1 || c.passive || !strings.HasSuffix(t.t[c.obj[0]].Lower, "self") &&
		!strings.HasSuffix(t.t[c.obj[0]].Lower, "selves") {
		return c
	}
	if words.harming[c.lemma] || words.undergoing[c.lemma] || selfHarming[c.lemma] {
		return c
	}
	bare := *c
	bare.obj = nil
	return &bare
}

// selfHarming are the verbs besides those of harm that people do to themselves as they do to others.
var selfHarming = lemmas("shoot hang stab cut drown poison immolate sacrifice behead strangle")

// extendTarget adds to the words for what the verb is done to the phrase right after them that the parser tied to the verb,
// where its preposition is the noun's: "won a seat on the council".
func (t *tree) extendTarget(e *document.Candidate, c *clause) {
	if len(c.obj) != 1 || len(e.Roles[annals.RoleTarget]) != 1 || e.Roles[annals.RoleTarget][0].Entity != nil {
		return
	}
	k := c.obj[0]
	_, last := t.span(k)
	m := &e.Roles[annals.RoleTarget][0]
	x := t.child(k, "acl")
	if x < 0 {
		// "passed a law to form a council": the parser may tie what for to the verb.
		x = t.child(c.verb, "advcl")
	}
	if x > last && x <= last+3 && t.infinitive(x) && designNouns[t.t[k].Lemma] && t.t[last].End == m.End {
		m.End = t.proposition(x).End
		e.Cover(m.Start, m.End)
		return
	}
	for _, o := range c.obls {
		first, end := t.span(o.head)
		if first == last+2 && t.t[last+1].Lower == o.prep && t.head(o.head) == c.verb && t.t[last].End == m.End &&
			t.s.TimeAt(o.head) == nil && (t.fitsNoun(k, o.head) || o.prep == "by" && !c.passive && t.isEventNoun(k) &&
			t.isAgent(o.head)) {
			m.End = t.t[end].End
			e.Cover(m.Start, m.End)
			return
		}
	}
}

// designNouns are the nouns whose infinitive says what they are: "the plan to build a dam".
var designNouns = lists["design"]

// addIncluded adds to the people whom the event befell, or who did it, those who are named as some of them after the clause:
// "several members were arrested in Lima, including its leader Juan Santos". The parser ties them to the noun before the
// comma.
func (t *tree) addIncluded(e *document.Candidate, c *clause) {
	people := func(k int) bool { return t.t[k].Tag == "NNS" && (t.isHuman(k) || t.isPerson(k)) }
	role := annals.RoleActor
	switch {
	case slices.ContainsFunc(c.obj, people):
		role = annals.RoleTarget
	case len(c.obj) > 0 || !slices.ContainsFunc(c.subj, people):
		return
	}
	for p := c.verb + 1; p < len(t.t); p++ {
		if t.isVerb(p) && t.finite(p) {
			return
		}
		k := t.head(p)
		if t.t[p].Lower != "including" || t.t[p-1].Text != "," || !t.is(p, "case") || k < p {
			continue
		}
		for _, n := range t.nouns(k) {
			for _, who := range t.named(n) {
				m := t.filler(who)
				if (m.Entity != nil && m.Entity.Kind == annals.Person || t.isHuman(who)) && !t.covered(e, role, m) {
					e.Add(role, m)
				}
			}
		}
		return
	}
}

// covered reports whether a filler of the role holds the words of the mention.
func (t *tree) covered(e *document.Candidate, role annals.Role, m document.Mention) bool {
	return slices.ContainsFunc(e.Roles[role], func(x document.Mention) bool { return x.Start <= m.Start && m.End <= x.End })
}

// isHuman reports whether the noun phrase at token k is people, who are sent to a place and given to nobody.
func (t *tree) isHuman(k int) bool {
	return t.isPerson(k) || words.members[t.t[k].Lemma] || words.person[t.t[k].Lemma] ||
		t.t[k].Tag == "PRP" && t.t[k].Lower != "it"
}
