package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// aboutNoun adds the roles of an event that the noun at token n names: the given subject or its owner as actor, and what its
// prepositions and those of the verb that lends it its subject tie to it.
func (t *tree) aboutNoun(e *grammar.Candidate, n int, subject []int, c *clause) {
	lemma := t.t[n].Lemma
	actors := slices.Clone(subject)
	if k := t.owner(n); k >= 0 {
		switch {
		case t.partIn(n, k, c):
			// "was involved in the leader's escape": the leader escaped.
			actors = t.nouns(k)
			t.addAll(e, annals.RoleParticipant, subject)
		case words.balloting[lemma] && t.isPlace(k, "") ||
			t.entity(k) != nil && t.entity(k).Kind == annals.Place && t.is(k, "nmod:poss"):
			// "London's housing crisis"
			t.addAll(e, annals.RolePlace, t.nouns(k))
		case len(actors) == 0:
			if words.undergone[lemma] {
				t.addAll(e, annals.RoleTarget, t.nouns(k))
			} else {
				actors = t.nouns(k)
			}
		}
	}
	if by := t.convener(n); by != nil && len(actors) == 0 {
		e.Add(annals.RoleActor, *by)
	}
	var withs, targets []int
	for _, o := range t.nounObliques(n, c) {
		if travelNouns[lemma] && (o.prep == "to" || o.prep == "of") && t.isPlace(o.head, "in") {
			// "his return to Peru", "a tour of Peru"
			t.addFiller(e, annals.RolePlace, o.head)
			continue
		}
		switch o.prep {
		case "by":
			if len(subject) == 0 {
				actors = append(actors, o.head)
			}
		case "from":
			if len(subject) == 0 && (t.isAgent(o.head) || t.isGroup(o.head) ||
				t.t[o.head].Tag == "NNS" && statehood[t.t[o.head].Lemma]) && !t.isPlace(o.head, "from") {
				actors = append(actors, o.head)
			} else if t.isPlace(o.head, "in") {
				t.addFiller(e, annals.RolePlace, o.head)
			}
		case "of":
			if words.balloting[lemma] && t.isPlace(o.head, "of") {
				t.addFiller(e, annals.RolePlace, o.head)
			} else if lemma == "fall" && t.isPlace(o.head, "") {
				// "the fall of the city": to whom it fell.
				targets = append(targets, o.head)
			} else if words.intransitive[lemma] || words.done[lemma] {
				if len(actors) == 0 {
					actors = append(actors, o.head)
				}
			} else if !words.content[lemma] {
				targets = append(targets, o.head)
			}
		case "on", "against", "at", "upon", "towards", "toward", "to":
			if words.manner[t.t[o.head].Lemma] || words.balloting[lemma] && o.prep != "to" {
				continue
			}
			if t.gathersAt(n, o) {
				t.addFiller(e, annals.RolePlace, o.head)
			} else if !slices.Contains(targets, o.head) {
				targets = append(targets, o.head)
			}
		case "with", "between", "among":
			if x := t.child(o.head, "acl"); o.prep == "with" && x == o.head+1 && t.t[x].Tag == "VBG" {
				// "contested the election, with a new party contesting the next": another clause.
				continue
			}
			if o.prep == "with" && !t.isAgent(o.head) && !t.isGroup(o.head) && !t.isPerson(o.head) && !t.isHuman(o.head) {
				// "began activity with enrollment in a union": no party to it.
				continue
			}
			withs = append(withs, o.head)
		case "in", "near", "across", "throughout", "within", "into", "inside", "around", "outside", "along":
			if o.prep == "in" && protestNouns[lemma] && standNouns[t.t[o.head].Lemma] && t.child(o.head, "det", "nmod:poss") < 0 {
				// "a strike in opposition to the law"
				targets = append(targets, t.attached(o.head, []string{"to", "of", "with", "against", "at", "over"})...)
				continue
			}
			if o.prep == "into" && inquiryNouns[lemma] {
				targets = append(targets, o.head)
				continue
			}
			if (o.prep == "within" || o.prep == "inside" || o.prep == "in" && t.isGroup(o.head) && !t.isPlace(o.head, "")) &&
				inward[lemma] {
				// "a split within the party"
				targets = append(targets, o.head)
			} else if t.isPlace(o.head, o.prep) || o.prep == "outside" && strings.HasPrefix(t.t[o.head].Tag, "NNP") &&
				!t.isPerson(o.head) {
				t.addFiller(e, annals.RolePlace, o.head)
			}
		case "because of", "due to", "as a result of":
			t.addFiller(e, annals.RoleCause, o.head)
		case "over", "about":
			if matterNouns[lemma] && t.s.TimeAt(o.head) == nil && !t.isPlace(o.head, "") {
				targets = append(targets, o.head)
			}
		case "for":
			if words.asking[lemma] || ownedNouns[lemma] || protestNouns[lemma] && lemma != "campaign" && t.s.TimeAt(o.head) == nil &&
				!t.lasts(o.head) && !t.tellsWhen(o.head) {
				targets = append(targets, o.head)
			}
		}
	}
	if x := t.aimed(n); x >= 0 && len(targets) == 0 {
		o := t.clauseOf(x)
		targets = append(o.after("at", "against"), targets...)
		if !o.passive {
			targets = append(targets, o.obj...)
		}
	}
	if x := t.child(n, "acl"); x >= 0 && t.infinitive(x) && words.attempting[lemma] && len(targets) == 0 {
		// "an attempt to revive the party": what was tried is about the party.
		if targets = t.clauseOf(x).obj; len(targets) == 0 || lemma == "effort" {
			targets = nil
			e.Add(annals.RoleTarget, t.proposition(x))
		}
	}
	if len(targets) == 0 && len(e.Roles[annals.RoleTarget]) == 0 {
		if m, ok := t.contentOf(n, c); ok {
			e.Add(annals.RoleTarget, m)
		}
	}
	role := annals.RoleActor
	if len(withs) > 0 && (words.mutual[lemma] || len(actors) == 0) || words.mutual[lemma] && len(actors) > 1 {
		role = annals.RoleParticipant
	}
	t.addAll(e, annals.RoleTarget, targets)
	if c != nil && len(subject) > 0 {
		t.addFar(e, role, actors, c.verb)
	} else {
		t.addAll(e, role, actors)
	}
	for _, k := range withs {
		if !t.isEventNoun(k) {
			t.addFiller(e, annals.RoleParticipant, k)
		}
	}
	for _, k := range slices.Concat(targets, withs) {
		for _, m := range t.named(k) {
			t.placeBeside(e, m, false)
		}
	}
	t.placeBeside(e, n, true)
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
func actsAsGroup(e *grammar.Entity) bool {
	switch e.Kind {
	case annals.Organization, annals.Body, annals.State, annals.People:
		return true
	}
	return false
}

// nounObliques are the phrases that prepositions tie to the noun at token n, and those of the verb that lends it its
// subject.
func (t *tree) nounObliques(n int, c *clause) []oblique {
	var out []oblique
	seen := map[int]bool{n: true}
	if n == 0 || !words.named[t.t[n].Lower] || !t.t[n].IsUpper() {
		for _, k := range t.kids[n] {
			if t.s.TimeAt(k) != nil && k > n && !t.isEventNoun(k) {
				// "the signing in 1921 of the treaty": the parser may tie the treaty to the year.
				for _, m := range t.children(k, "nmod") {
					if w := t.preposition(m); (w == "of" || w == "by" || w == "between") && m > k && t.s.TimeAt(m) == nil {
						for _, and := range t.nouns(m) {
							out = append(out, oblique{prep: w, head: and})
							seen[and] = true
						}
					}
				}
			}
			if !t.is(k, "nmod", "obl") || t.is(k, "nmod:poss") || t.s.TimeAt(k) != nil && !t.isEventNoun(k) {
				continue
			}
			if m := t.s.MentionAt(n); m != nil && !m.Anaphor && k > n && k <= m.Last ||
				t.t[k].Tag == "CD" && len(t.t[k].Text) == 4 && len(t.kids[k]) < 2 {
				// "the Second Congress of Toilers": in the name; "the verdict of 1453": when.
				continue
			}
			p := t.preposition(k)
			for _, m := range t.children(k, "nmod") {
				// "the conquest of the cities by the Medes": the parser may tie the Medes to the cities.
				if w := t.preposition(m); (w == "by" || w == "against") && m > k && p != w {
					for _, and := range t.nouns(m) {
						if t.s.TimeAt(and) == nil {
							out = append(out, oblique{prep: w, head: and})
							seen[and] = true
						}
					}
				}
			}
			if p == "of" && words.content[t.t[n].Lemma] {
				// "a pledge of loyalty to the king"
				for _, m := range t.attached(k, []string{"to", "with"}) {
					if t.isAgent(m) && m > k && !seen[m] {
						out = append(out, oblique{prep: t.preposition(m), head: m})
						seen[m] = true
					}
				}
			}
			for _, m := range t.conjuncts(k) {
				if t.isNoun(m) {
					out = append(out, oblique{prep: p, head: m})
					seen[m] = true
				}
			}
		}
	}
	if c == nil {
		return append(out, t.straysOf(n)...)
	}
	for _, o := range c.obls {
		if !seen[o.head] && !slices.Contains(c.obj, o.head) &&
			(!t.isEventNoun(o.head) || o.prep == "into" && inquiryNouns[t.t[n].Lemma]) && !(c.noun && o.prep == "of") {
			out = append(out, o)
		}
	}
	return out
}

// definite reports whether the noun at token k is told apart by what comes before it: "the", "these", "its", "the state's".
func (t *tree) definite(k int) bool {
	return t.child(k, "nmod:poss") >= 0 || t.hasWord(k, "det", "the", "this", "that", "these", "those")
}

// straysOf is the "by" phrase after the noun at token n that the parser tied to the verb, which has an agent of its
// own, and what it tied so to "include".
func (t *tree) straysOf(n int) []oblique {
	h := t.head(n)
	if h < 0 || !t.isVerb(h) {
		return nil
	}
	var out []oblique
	if t.is(n, "obl") && n > h {
		// "was blamed for the 1970 riots in Lima": where they were.
		_, last := t.span(n)
		for _, o := range t.clauseOf(h).obls {
			if p := t.child(o.head, "case"); p == last+1 && (o.prep == "in" || o.prep == "at" || o.prep == "near") &&
				t.isPlace(o.head, o.prep) {
				out = append(out, o)
			}
		}
	}
	if t.is(n, "obj") && t.t[h].Lemma == "include" {
		// "include attacks on banks": nothing is included on them.
		return slices.DeleteFunc(slices.Clone(t.clauseOf(h).obls), func(o oblique) bool {
			return o.prep != "on" && o.prep != "against" || o.head < n || t.eventBetween(n, o.head)
		})
	}
	if !t.is(n, "obl") || !t.passiveAt(h) {
		return out
	}
	for _, o := range t.clauseOf(h).obls {
		if o.prep == "by" && o.head > n && !t.eventBetween(n, o.head) {
			out = append(out, o)
		}
	}
	return out
}
