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

// aboutNoun adds the roles of an event that the noun at token n names: the given subject or its owner as actor, and what its
// prepositions and those of c, the clause of the verb that lends it its subject, tie to it. Both may be nil.
func aboutNoun(t *tree.Tree, e *document.Candidate, n int, subject []int, c *tree.Clause) {
	p := nounParties{t: t, e: e, noun: n, lemma: t.Tokens[n].Lemma, told: len(subject) > 0, actors: slices.Clone(subject)}
	p.takeOwner(subject, c)
	if by := convener(t, n); by != nil && len(p.actors) == 0 {
		e.Add(annals.RoleActor, *by)
	}
	for _, o := range nounObliques(t, n, c) {
		if role := p.take(o); role != "" {
			noun.Add(t, e, role, o.Head)
		}
	}
	p.takeAim()
	if len(p.targets) == 0 && len(e.Roles[annals.RoleTarget]) == 0 {
		if m, ok := contentOf(t, n); ok {
			e.Add(annals.RoleTarget, m)
		}
	}
	p.add(c)
}

// nounParties are those whom the words that hang on an event's noun name, by what they are to the event.
type nounParties struct {
	t *tree.Tree
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
func (p *nounParties) takeOwner(subject []int, c *tree.Clause) {
	t := p.t
	k := Owner(t, p.noun)
	switch {
	case k < 0:
	case partIn(t, p.noun, k, c):
		// "was involved in the leader's escape": the leader escaped.
		p.actors = t.Nouns(k)
		AddAll(t, p.e, annals.RoleParticipant, subject)
	case words.Balloting[p.lemma] && t.IsPlace(k, ""),
		t.Entity(k) != nil && t.Entity(k).Kind == annals.Place && t.Is(k, "nmod:poss"):
		AddAll(t, p.e, annals.RolePlace, t.Nouns(k))
	case len(p.actors) > 0:
	case (words.Undergone[p.lemma] || befallingNouns[p.lemma]) && !p.doneBy(k):
		AddAll(t, p.e, annals.RoleTarget, t.Nouns(k))
	default:
		p.actors = t.Nouns(k)
	}
}

// doneBy reports whether the owner at token k of what a noun tells as undergone did it, since "of" says to whom or what it was
// done: "the state's deportation of the miners", not "the miners' deportation", nor "the union's suspension of 1926".
func (p *nounParties) doneBy(k int) bool {
	t := p.t
	return t.Is(k, "nmod:poss") && (t.IsSomebody(k) || t.Tokens[k].Tag == "PRP$" || t.Tokens[k].IsProper()) &&
		slices.ContainsFunc(t.Attached(p.noun, []string{"of"}), func(o int) bool {
			return t.Sentence.TimeAt(o) == nil && !t.IsEventNoun(o) && !words.Periods[t.Tokens[o].Lemma]
		})
}

// take adds what the preposition ties to the noun to those of its sort, or gives the role that it has in the event;
// empty for none.
func (p *nounParties) take(o tree.Oblique) annals.Role {
	t, k := p.t, o.Head
	if travelNouns[p.lemma] && (o.Prep == "to" || o.Prep == "of") && t.IsPlace(k, "in") {
		return annals.RolePlace // "his return to Peru", "a tour of Peru"
	}
	switch o.Prep {
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
		if matterNouns[p.lemma] && t.Sentence.TimeAt(k) == nil && !t.IsPlace(k, "") {
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
	acts := t.IsAgent(k) || t.IsGroup(k) || t.Tokens[k].Tag == "NNS" && tree.Statehood[t.Tokens[k].Lemma]
	switch {
	case !p.told && acts && !t.IsPlace(k, "from"):
		p.actors = append(p.actors, k)
	case t.IsPlace(k, "in"):
		return annals.RolePlace
	}
	return ""
}

// takeAt adds what a preposition of a direction ties to the noun: to whom it was done, or where.
func (p *nounParties) takeAt(o tree.Oblique) annals.Role {
	switch {
	case words.Manner[p.t.Tokens[o.Head].Lemma], words.Balloting[p.lemma] && o.Prep != "to":
	case gathersAt(p.t, p.noun, o):
		return annals.RolePlace
	case !slices.Contains(p.targets, o.Head):
		p.targets = append(p.targets, o.Head)
	}
	return ""
}

// isFor reports whether what "for" ties to the noun is what it was about: "a demand for work", "a protest for peace";
// not for how long or when it was.
func (p *nounParties) isFor(k int) bool {
	if words.Asking[p.lemma] || words.Owned[p.lemma] {
		return true
	}
	return protestNouns[p.lemma] && p.lemma != "campaign" && p.t.Sentence.TimeAt(k) == nil && !noun.Lasts(p.t, k) &&
		!noun.TellsWhen(p.t, k)
}

// takeOf adds what "of" ties to the noun: who did what the noun names, to whom it was done, or where.
func (p *nounParties) takeOf(k int) annals.Role {
	t := p.t
	switch {
	case words.Balloting[p.lemma] && t.IsPlace(k, "of"):
		return annals.RolePlace
	case p.lemma == "fall" && t.IsPlace(k, ""):
		p.targets = append(p.targets, k) // "the fall of the city": to whom it fell
	case words.Intransitive[p.lemma] || words.Done[p.lemma]:
		if len(p.actors) == 0 {
			p.actors = append(p.actors, k)
		}
	case !words.Content[p.lemma]:
		p.targets = append(p.targets, k)
	}
	return ""
}

// mayShare reports whether what "with" or its like ties to the noun may have taken part.
func (p *nounParties) mayShare(o tree.Oblique) bool {
	t, k := p.t, o.Head
	if o.Prep != "with" {
		return true
	}
	if x := t.Child(k, "acl"); x == k+1 && t.Tokens[x].Tag == "VBG" {
		return false // "contested the election, with a new party contesting the next": another clause
	}
	// "began activity with enrollment in a union": no party to it.
	return t.IsAgent(k) || t.IsGroup(k) || t.IsPerson(k) || t.IsHuman(k)
}

// takeWhere adds what a preposition of place ties to the noun.
func (p *nounParties) takeWhere(o tree.Oblique) annals.Role {
	t, k := p.t, o.Head
	switch {
	case o.Prep == "in" && protestNouns[p.lemma] && standNouns[t.Tokens[k].Lemma] && t.Child(k, "det", "nmod:poss") < 0:
		// "a strike in opposition to the law"
		p.targets = append(p.targets, t.Attached(k, []string{"to", "of", "with", "against", "at", "over"})...)
	case o.Prep == "into" && inquiryNouns[p.lemma]:
		p.targets = append(p.targets, k)
	case inward[p.lemma] && (o.Prep == "within" || o.Prep == "inside" || o.Prep == "in" && t.IsGroup(k) && !t.IsPlace(k, "")):
		p.targets = append(p.targets, k) // "a split within the party"
	case t.IsPlace(k, o.Prep), o.Prep == "outside" && t.Tokens[k].IsProper() && !t.IsPerson(k):
		return annals.RolePlace
	}
	return ""
}

// takeAim adds what an infinitive after the noun says that it was for, where nothing else says it.
func (p *nounParties) takeAim() {
	t := p.t
	if x := aimed(t, p.noun); x >= 0 && len(p.targets) == 0 {
		o := t.ClauseOf(x)
		p.targets = o.After("at", "against")
		if !o.Passive {
			p.targets = append(p.targets, o.Obj...)
		}
	}
	x := t.Child(p.noun, "acl")
	if x < 0 || !t.Infinitive(x) || !words.Attempting[p.lemma] || len(p.targets) > 0 {
		return
	}
	// "an attempt to revive the party": what was tried is about the party.
	if p.targets = t.ClauseOf(x).Obj; len(p.targets) == 0 || p.lemma == "effort" {
		p.targets = nil
		p.e.Add(annals.RoleTarget, filler.PropositionAt(t, x))
	}
}

// add gives the parties their roles in the event.
func (p *nounParties) add(c *tree.Clause) {
	t, role := p.t, annals.RoleActor
	if words.Mutual[p.lemma] && (len(p.withs) > 0 || len(p.actors) > 1) || len(p.withs) > 0 && len(p.actors) == 0 {
		role = annals.RoleParticipant
	}
	AddAll(t, p.e, annals.RoleTarget, p.targets)
	if c != nil && p.told {
		addFar(t, p.e, role, p.actors, c.Verb)
	} else {
		AddAll(t, p.e, role, p.actors)
	}
	for _, k := range p.withs {
		if !t.IsEventNoun(k) {
			noun.Add(t, p.e, annals.RoleParticipant, k)
		}
	}
	for _, k := range slices.Concat(p.targets, p.withs) {
		for _, m := range t.Named(k) {
			placeBeside(t, p.e, m, false)
		}
	}
	placeBeside(t, p.e, p.noun, true)
	cutPlaces(t, p.e, annals.RoleParticipant)
}

// standNouns are the nouns that "in" ties, with what they are of, to a protest.
var standNouns = words.List("stance")

// partIn reports whether the clause tells that its subject had a part in what somebody else, the owner at token k, did,
// which the noun at token n names.
func partIn(t *tree.Tree, n, k int, c *tree.Clause) bool {
	if c == nil || len(c.Subj) == 0 || !t.Is(k, "nmod:poss") || t.Tokens[k].Tag == "PRP$" || !t.IsAgent(k) {
		return false
	}
	return !words.Undergone[t.Tokens[n].Lemma] && (c.Noun || partaking[t.Tokens[c.Verb].Lemma] || takesPart(t, c))
}

// partaking are the verbs that tell that somebody had a part in what others did.
var partaking = words.List("partaking")

// aimed is the participle after the noun at token n that says at whom it is aimed: "attacks targeting", "violence directed
// against"; -1 for none.
func aimed(t *tree.Tree, n int) int {
	for _, k := range t.Children(n, "acl") {
		if aimings[t.Tokens[k].Lemma] && k > n && k-n < 4 {
			return k
		}
	}
	return -1
}

// aimings are the verbs whose participle after an event says at whom it was directed.
var aimings = words.Lemmas("aim direct target")

// Owner is who is said by a possessive or, of what states do to others, by a demonym to do or undergo what the noun at token
// n names; -1 for none.
func Owner(t *tree.Tree, n int) int {
	if k := possessor(t, n); k >= 0 {
		if m := t.Sentence.MentionAt(n); m != nil && m.First <= k {
			// "the Women's Championship": in the name.
			return -1
		}
		return k
	}
	protest := protestNouns[t.Tokens[n].Lemma] && !words.Inflicted[t.Tokens[n].Lemma]
	if !protest && !words.Inflicted[t.Tokens[n].Lemma] || datedBefore(t, n) {
		return -1
	}
	c := t.Sentence.ChunkAt(n)
	for k := n - 1; c != nil && k >= c.First; k-- {
		if m := t.Sentence.MentionAt(k); m != nil && m.Last < n && !m.Anaphor && actsAsGroup(m.Entity) &&
			(!protest || m.Entity.Kind == annals.Organization) {
			return t.Top(m)
		}
		if troopNouns[t.Tokens[k].Lemma] && t.Is(k, "compound") && t.Head(k) == n {
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

// befallingNouns are the nouns besides those for what is undergone whose owner it befell, but which tell nothing by that
// alone.
var befallingNouns = words.List("befalling")
