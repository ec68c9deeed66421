package event

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// addRoles adds actor, target, participants, place and cause of a clause.
func addRoles(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	addFar(t, e, annals.RoleActor, c.Subj, c.Verb)
	if c.Passive {
		cutPlaces(t, e, annals.RoleActor)
	}
	c = withoutAmount(t, withGift(t, withoutSelf(t, c)))
	addFar(t, e, annals.RoleTarget, c.Obj, c.Verb)
	extendTarget(t, e, c)
	AddAll(t, e, annals.RoleParticipant, c.Iobj)
	addObliques(t, e, c)
	addWhere(t, e, c)
	addBy(t, e, c)
	addAway(t, e, c)
	addCause(t, e, c)
	addIncluded(t, e, c)
	joinMeeting(t, e, c)
	for _, k := range c.Obj {
		placeBeside(t, e, k, false)
		cutBefore(t, e, k)
	}
	cutPlaces(t, e, annals.RoleTarget)
	cutPlaces(t, e, annals.RoleParticipant)
	nestPlaces(t, e)
	if len(c.Obj) > 0 || len(e.Roles[annals.RoleTarget]) > 0 || !words.Deciding[c.Lemma] {
		return
	}
	x := -1
	for _, k := range t.Children(c.Verb, "xcomp", "advcl") {
		if k > c.Verb && t.IsVerb(k) && t.Infinitive(k) {
			x = k
			break
		}
	}
	if x < 0 {
		return
	}
	// "refused to take part in the vote": what is refused is the vote; else it is the infinitive.
	o := t.ClauseOf(x)
	if words.Refusing[c.Lemma] {
		for _, k := range append(slices.Clone(o.Obj), o.After("in", "with")...) {
			if t.Tokens[k].Lemma != "part" {
				noun.Add(t, e, annals.RoleTarget, k)
			}
		}
	}
	if len(e.Roles[annals.RoleTarget]) == 0 {
		e.Add(annals.RoleTarget, filler.PropositionAt(t, x))
	}
}

// joinMeeting makes participants of all who met, where one is told to have met another: "met with the president", "met Juan
// Vega".
func joinMeeting(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	actors, with := e.Roles[annals.RoleActor], e.Roles[annals.RoleParticipant]
	if t.Tokens[c.Verb].Lemma != "meet" || c.Passive || len(actors) == 0 {
		return
	}
	if len(c.Obj) > 0 && !slices.ContainsFunc(c.Obj, func(k int) bool { return !t.IsSomebody(k) }) {
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
func withGift(t *tree.Tree, c *tree.Clause) *tree.Clause {
	if c.Passive || len(c.Iobj) > 0 || len(c.Obj) == 0 || !endowingVerbs[c.Lemma] || !t.IsSomebody(c.Obj[0]) {
		return c
	}
	n := slices.IndexFunc(c.Obls, func(o tree.Oblique) bool {
		return o.Prep == "with" && o.Head > c.Obj[0] && t.Sentence.TimeAt(o.Head) == nil && !t.IsSomebody(o.Head)
	})
	if n < 0 {
		return c
	}
	given := *c
	given.Iobj, given.Obj, given.Obls = c.Obj, []int{c.Obls[n].Head}, slices.Delete(slices.Clone(c.Obls), n, n+1)
	return &given
}

// withoutAmount is the clause of somebody being fined without the sum, to which nothing is done: "was fined 5,000 dollars".
func withoutAmount(t *tree.Tree, c *tree.Clause) *tree.Clause {
	if t.Tokens[c.Verb].Lemma != "fine" || len(c.Obj) < 2 {
		return c
	}
	fined := *c
	fined.Obj = slices.DeleteFunc(slices.Clone(c.Obj), func(k int) bool { return noun.IsNumber(t, k) })
	return &fined
}

// endowingVerbs are the verbs whose "with" tells what is given.
var endowingVerbs = words.Lemmas("provide supply furnish present equip endow entrust reward")

// withoutSelf is the clause without an object that is its own subject again: "distanced themselves from it", "limited itself
// to farmers", where what follows is what it is done to.
func withoutSelf(t *tree.Tree, c *tree.Clause) *tree.Clause {
	if len(c.Obj) != 1 || c.Passive || !t.Tokens[c.Obj[0]].IsReflexive() {
		return c
	}
	if words.Harming[c.Lemma] || words.Undergoing[c.Lemma] || selfHarming[c.Lemma] {
		return c
	}
	bare := *c
	bare.Obj = nil
	return &bare
}

// selfHarming are the verbs besides those of harm that people do to themselves as they do to others.
var selfHarming = words.Lemmas("shoot hang stab cut drown poison immolate sacrifice behead strangle")

// extendTarget adds to the words for what the verb is done to the phrase right after them that the parser tied to the verb,
// where its preposition is the noun's: "won a seat on the council".
func extendTarget(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	if len(c.Obj) != 1 || len(e.Roles[annals.RoleTarget]) != 1 || e.Roles[annals.RoleTarget][0].Entity != nil {
		return
	}
	k := c.Obj[0]
	_, last := t.Span(k)
	m := &e.Roles[annals.RoleTarget][0]
	x := t.Child(k, "acl")
	if x < 0 {
		// "passed a law to form a council": the parser may tie what for to the verb.
		x = t.Child(c.Verb, "advcl")
	}
	if x > last && x <= last+3 && t.Infinitive(x) && designNouns[t.Tokens[k].Lemma] && t.Tokens[last].End == m.End {
		m.End = filler.PropositionAt(t, x).End
		e.Cover(m.Start, m.End)
		return
	}
	for _, o := range c.Obls {
		first, end := t.Span(o.Head)
		if first == last+2 && t.Tokens[last+1].Lower == o.Prep && t.Head(o.Head) == c.Verb && t.Tokens[last].End == m.End &&
			t.Sentence.TimeAt(o.Head) == nil && (t.FitsNoun(k, o.Head) || o.Prep == "by" && !c.Passive && t.IsEventNoun(k) &&
			t.IsAgent(o.Head)) {
			m.End = t.Tokens[end].End
			e.Cover(m.Start, m.End)
			return
		}
	}
}

// designNouns are the nouns whose infinitive says what they are: "the plan to build a dam".
var designNouns = words.List("design")

// addIncluded adds to the people whom the event befell, or who did it, those who are named as some of them after the clause:
// "several members were arrested in Lima, including its leader Juan Santos". The parser ties them to the noun before the
// comma.
func addIncluded(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	people := func(k int) bool { return t.Tokens[k].Tag == "NNS" && (t.IsHuman(k) || t.IsPerson(k)) }
	role := annals.RoleActor
	switch {
	case slices.ContainsFunc(c.Obj, people):
		role = annals.RoleTarget
	case len(c.Obj) > 0 || !slices.ContainsFunc(c.Subj, people):
		return
	}
	for p := c.Verb + 1; p < len(t.Tokens); p++ {
		if t.IsVerb(p) && t.Finite(p) {
			return
		}
		k := t.Head(p)
		if t.Tokens[p].Lower != "including" || t.Tokens[p-1].Text != "," || !t.Is(p, "case") || k < p {
			continue
		}
		for _, n := range t.Nouns(k) {
			for _, who := range t.Named(n) {
				m := noun.Mention(t, who)
				if (m.Entity != nil && m.Entity.Kind == annals.Person || t.IsHuman(who)) && !covered(t, e, role, m) {
					e.Add(role, m)
				}
			}
		}
		return
	}
}

// covered reports whether a filler of the role holds the words of the mention.
func covered(t *tree.Tree, e *document.Candidate, role annals.Role, m document.Mention) bool {
	return slices.ContainsFunc(e.Roles[role], func(x document.Mention) bool { return x.Start <= m.Start && m.End <= x.End })
}
