package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// aboutNoun adds the roles of an event that the noun at token n names: the given subject or its owner as actor, and what its
// prepositions and those of c, the clause of the verb that lends it its subject, tie to it. Both may be nil.
func (t *tree) aboutNoun(e *document.Candidate, n int, subject []int, c *clause) {
	p := nounParties{t: t, e: e, noun: n, lemma: t.t[n].Lemma, told: len(subject) > 0, actors: slices.Clone(subject)}
	p.takeOwner(subject, c)
	if by := t.convener(n); by != nil && len(p.actors) == 0 {
		e.Add(annals.RoleActor, *by)
	}
	for _, o := range t.nounObliques(n, c) {
		if role := p.take(o); role != "" {
			t.addFiller(e, role, o.head)
		}
	}
	p.takeAim()
	if len(p.targets) == 0 && len(e.Roles[annals.RoleTarget]) == 0 {
		if m, ok := t.contentOf(n); ok {
			e.Add(annals.RoleTarget, m)
		}
	}
	p.add(c)
}

// nounParties are those whom the words that hang on an event's noun name, by what they are to the event.
type nounParties struct {
	t *tree
	e *document.Candidate
	// noun is its token, lemma its word.
	noun  int
	lemma string
	// told tells that another word tells who did it.
	told bool
	// actors did it, it was done to targets, and withs took part.
	actors, targets, withs []int
}

// takeOwner adds the noun's owner: "its attack", "London's housing crisis".
func (p *nounParties) takeOwner(subject []int, c *clause) {
	t := p.t
	k := t.owner(p.noun)
	switch {
	case k < 0:
	case t.partIn(p.noun, k, c):
		// "was involved in the leader's escape": the leader escaped.
		p.actors = t.nouns(k)
		t.addAll(p.e, annals.RoleParticipant, subject)
	case words.balloting[p.lemma] && t.isPlace(k, ""),
		t.entity(k) != nil && t.entity(k).Kind == annals.Place && t.is(k, "nmod:poss"):
		t.addAll(p.e, annals.RolePlace, t.nouns(k))
	case len(p.actors) > 0:
	case words.undergone[p.lemma]:
		t.addAll(p.e, annals.RoleTarget, t.nouns(k))
	default:
		p.actors = t.nouns(k)
	}
}

// take adds what the preposition ties to the noun to those of its sort, or gives the role that it has in the event;
// empty for none.
func (p *nounParties) take(o oblique) annals.Role {
	t, k := p.t, o.head
	if travelNouns[p.lemma] && (o.prep == "to" || o.prep == "of") && t.isPlace(k, "in") {
		return annals.RolePlace // "his return to Peru", "a tour of Peru"
	}
	switch o.prep {
	case "by":
		if !p.told {
			p.actors = append(p.actors, k)
		}
	case "from":
		return p.takeFrom(k)
	case "of":
		return p.takeOf(k)
	case "on", "against", "at", "upon", "towards", "toward", "to":
		return p.takeAt(o)
	case "with", "between", "among":
		if p.mayShare(o) {
			p.withs = append(p.withs, k)
		}
	case "in", "near", "across", "throughout", "within", "into", "inside", "around", "outside", "along":
		return p.takeWhere(o)
	case "because of", "due to", "as a result of":
		return annals.RoleCause
	case "over", "about":
		if matterNouns[p.lemma] && t.s.TimeAt(k) == nil && !t.isPlace(k, "") {
			p.targets = append(p.targets, k)
		}
	case "for":
		if p.isFor(k) {
			p.targets = append(p.targets, k)
		}
	}
	return ""
}

// takeFrom adds what "from" ties to the noun: who did it, "threats from the army", or where.
func (p *nounParties) takeFrom(k int) annals.Role {
	t := p.t
	acts := t.isAgent(k) || t.isGroup(k) || t.t[k].Tag == "NNS" && statehood[t.t[k].Lemma]
	switch {
	case !p.told && acts && !t.isPlace(k, "from"):
		p.actors = append(p.actors, k)
	case t.isPlace(k, "in"):
		return annals.RolePlace
	}
	return ""
}

// takeAt adds what a preposition of a direction ties to the noun: to whom it was done, or where.
func (p *nounParties) takeAt(o oblique) annals.Role {
	switch {
	case words.manner[p.t.t[o.head].Lemma], words.balloting[p.lemma] && o.prep != "to":
	case p.t.gathersAt(p.noun, o):
		return annals.RolePlace
	case !slices.Contains(p.targets, o.head):
		p.targets = append(p.targets, o.head)
	}
	return ""
}

// isFor reports whether what "for" ties to the noun is what it was about: "a demand for work", "a protest for peace";
// not for how long or when it was.
func (p *nounParties) isFor(k int) bool {
	if words.asking[p.lemma] || ownedNouns[p.lemma] {
		return true
	}
	return protestNouns[p.lemma] && p.lemma != "campaign" && p.t.s.TimeAt(k) == nil && !p.t.lasts(k) && !p.t.tellsWhen(k)
}

// takeOf adds what "of" ties to the noun: who did what the noun names, to whom it was done, or where.
func (p *nounParties) takeOf(k int) annals.Role {
	t := p.t
	switch {
	case words.balloting[p.lemma] && t.isPlace(k, "of"):
		return annals.RolePlace
	case p.lemma == "fall" && t.isPlace(k, ""):
		p.targets = append(p.targets, k) // "the fall of the city": to whom it fell
	case words.intransitive[p.lemma] || words.done[p.lemma]:
		if len(p.actors) == 0 {
			p.actors = append(p.actors, k)
		}
	case !words.content[p.lemma]:
		p.targets = append(p.targets, k)
	}
	return ""
}

// mayShare reports whether what "with" or its like ties to the noun may have taken part.
func (p *nounParties) mayShare(o oblique) bool {
	t, k := p.t, o.head
	if o.prep != "with" {
		return true
	}
	if x := t.child(k, "acl"); x == k+1 && t.t[x].Tag == "VBG" {
		return false // "contested the election, with a new party contesting the next": another clause
	}
	// "began activity with enrollment in a union": no party to it.
	return t.isAgent(k) || t.isGroup(k) || t.isPerson(k) || t.isHuman(k)
}

// takeWhere adds what a preposition of place ties to the noun.
func (p *nounParties) takeWhere(o oblique) annals.Role {
	t, k := p.t, o.head
	switch {
	case o.prep == "in" && protestNouns[p.lemma] && standNouns[t.t[k].Lemma] && t.child(k, "det", "nmod:poss") < 0:
		// "a strike in opposition to the law"
		p.targets = append(p.targets, t.attached(k, []string{"to", "of", "with", "against", "at", "over"})...)
	case o.prep == "into" && inquiryNouns[p.lemma]:
		p.targets = append(p.targets, k)
	case inward[p.lemma] && (o.prep == "within" || o.prep == "inside" || o.prep == "in" && t.isGroup(k) && !t.isPlace(k, "")):
		p.targets = append(p.targets, k) // "a split within the party"
	case t.isPlace(k, o.prep), o.prep == "outside" && t.t[k].IsProper() && !t.isPerson(k):
		return annals.RolePlace
	}
	return ""
}

// takeAim adds what an infinitive after the noun says that it was for, where nothing else says it.
func (p *nounParties) takeAim() {
	t := p.t
	if x := t.aimed(p.noun); x >= 0 && len(p.targets) == 0 {
		o := t.clauseOf(x)
		p.targets = o.after("at", "against")
		if !o.passive {
			p.targets = append(p.targets, o.obj...)
		}
	}
	x := t.child(p.noun, "acl")
	if x < 0 || !t.infinitive(x) || !words.attempting[p.lemma] || len(p.targets) > 0 {
		return
	}
	// "an attempt to revive the party": what was tried is about the party.
	if p.targets = t.clauseOf(x).obj; len(p.targets) == 0 || p.lemma == "effort" {
		p.targets = nil
		p.e.Add(annals.RoleTarget, t.proposition(x))
	}
}

// add gives the parties their roles in the event.
func (p *nounParties) add(c *clause) {
	t, role := p.t, annals.RoleActor
	if words.mutual[p.lemma] && (len(p.withs) > 0 || len(p.actors) > 1) || len(p.withs) > 0 && len(p.actors) == 0 {
		role = annals.RoleParticipant
	}
	t.addAll(p.e, annals.RoleTarget, p.targets)
	if c != nil && p.told {
		t.addFar(p.e, role, p.actors, c.verb)
	} else {
		t.addAll(p.e, role, p.actors)
	}
	for _, k := range p.withs {
		if !t.isEventNoun(k) {
			t.addFiller(p.e, annals.RoleParticipant, k)
		}
	}
	for _, k := range slices.Concat(p.targets, p.withs) {
		for _, m := range t.named(k) {
			t.placeBeside(p.e, m, false)
		}
	}
	t.placeBeside(p.e, p.noun, true)
}

// standNouns are the nouns that "in" ties, with what they are of, to a protest.
var standNouns = lists["stance"]

// partIn reports whether the clause tells that its subject had a part in what somebody else, the owner at token k, did,
// which the noun at token n names.
func (t *tree) partIn(n, k int, c *clause) bool {
	if c == nil || len(c.subj) == 0 || !t.is(k, "nmod:poss") || t.t[k].Tag == "PRP$" || !t.isAgent(k) {
		return false
	}
	return !words.undergone[t.t[n].Lemma] && (c.noun || partaking[t.t[c.verb].Lemma] || t.takesPart(c))
}

// partaking are the verbs that tell that somebody had a part in what others did.
var partaking = lists["partaking"]

// aimed is the participle after the noun at token n that says at whom it is aimed: "attacks targeting", "violence directed
// against"; -1 for none.
func (t *tree) aimed(n int) int {
	for _, k := range t.children(n, "acl") {
		if aimings[t.t[k].Lemma] && k > n && k-n < 4 {
			return k
		}
	}
	return -1
}

// aimings are the verbs whose participle after an event says at whom it was directed.
var aimings = lemmas("aim direct target")

// owner is who is said by a possessive or, of what states do to others, by a demonym to do or undergo what the noun at token
// n names; -1 for none.
func (t *tree) owner(n int) int {
	if k := t.child(n, "nmod:poss"); k >= 0 {
		if m := t.s.MentionAt(n); m != nil && m.First <= k {
			// "the Women's Championship": in the name.
			return -1
		}
		return k
	}
	protest := protestNouns[t.t[n].Lemma] && !words.inflicted[t.t[n].Lemma]
	if !protest && !words.inflicted[t.t[n].Lemma] || t.datedBefore(n) {
		return -1
	}
	c := t.s.ChunkAt(n)
	for k := n - 1; c != nil && k >= c.First; k-- {
		if m := t.s.MentionAt(k); m != nil && m.Last < n && !m.Anaphor && actsAsGroup(m.Entity) &&
			(!protest || m.Entity.Kind == annals.Organization) {
			return t.top(m)
		}
		if troopNouns[t.t[k].Lemma] && t.is(k, "compound") && t.head(k) == n {
			// "a police raid"
			return k
		}
	}
	return -1
}

// actsAsGroup reports whether the entity is known to be a group, a body or a state.
func actsAsGroup(e *document.Entity) bool {
	switch e.Kind {
	case annals.Organization, annals.Body, annals.State, annals.People:
		return true
	}
	return false
}

// definite reports whether the noun at token k is told apart by what comes before it: "the", "these", "its", "the state's".
func (t *tree) definite(k int) bool {
	return t.child(k, "nmod:poss") >= 0 || t.hasWord(k, "det", "the", "this", "that", "these", "those")
}
