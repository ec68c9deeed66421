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
			if words.asking[lemma] || ownedNouns[lemma] {
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
		if targets = t.clauseOf(x).obj; len(targets) == 0 {
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
var standNouns = lemmas("opposition protest support favour favor solidarity sympathy defence defense")

// partIn reports whether the clause tells that its subject had a part in what somebody else, the owner at token k, did, which
// the noun at token n names.
func (t *tree) partIn(n, k int, c *clause) bool {
	if c == nil || len(c.subj) == 0 || !t.is(k, "nmod:poss") || t.t[k].Tag == "PRP$" || !t.isAgent(k) {
		return false
	}
	return !words.undergone[t.t[n].Lemma] && (c.noun || partaking[t.t[c.verb].Lemma] || t.takesPart(c))
}

// partaking are the verbs that tell that somebody had a part in what others did.
var partaking = lemmas("involve participate assist help collaborate join aid")

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
			if p := t.child(o.head, "case"); p == last+1 && (o.prep == "in" || o.prep == "at" || o.prep == "near") && t.isPlace(o.head, o.prep) {
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

// nounEvent adds the event that a noun phrase tells by itself: one with an actor, somebody whom it befell, or a date.
func (r *eventReader) nounEvent(n int) {
	if r.is(n, "compound", "flat", "amod", "root") || r.is(n, "appos") && r.preposition(n) == "" && !r.datedBefore(n) ||
		r.inName(n) || r.about(n) {
		return
	}
	if h := r.head(n); h >= 0 && r.is(n, "nmod") && words.purpose[r.t[h].Lemma] && r.preposition(n) == "of" &&
		!r.datedBefore(n) {
		// "with the aim of liberation": meant, not told.
		return
	}
	if h := r.head(n); h >= 0 && r.is(n, "nmod") && riskNouns[r.t[h].Lemma] && !r.datedBefore(n) || r.keptOff(n) {
		// "the risk of a strike"
		return
	}
	if p := r.preposition(n); words.writing[r.t[n].Lemma] &&
		(p == "in" || p == "according to" || p == "to" && r.hasWord(n, "case", "according")) && !r.datedBefore(n) {
		// "In its manifesto the group said": where.
		return
	}
	v := r.nounVoice(n)
	kind := n
	if k := r.attempted(n); k >= 0 && v.Stance == annals.Asserted {
		// "its attempts at reform"
		kind, v.Stance = k, annals.Intended
	}
	e := r.start("event.noun", nominalEvent, r.nounWords(kind), v)
	if e == nil {
		return
	}
	r.aboutNoun(e, n, nil, nil)
	if kind != n {
		delete(e.Roles, annals.RoleTarget)
		r.aboutNoun(e, kind, nil, nil)
	}
	e.Time = r.nounTime(n)
	if who := r.takers(n); len(who) > 0 {
		e.Rule = "event.part"
		role := annals.RoleActor
		if len(e.Roles[role]) > 0 {
			role = annals.RoleParticipant
		}
		r.addAll(e, role, who)
	}
	r.meansOf(e, n)
	if who := r.culprits(n); len(e.Roles[annals.RoleActor]) == 0 {
		r.addAll(e, annals.RoleActor, append(who, r.errands(n)...))
	}
	dated := !e.Time.IsZero()
	if len(e.Roles[annals.RoleActor]) == 0 && words.balloting[r.t[n].Lemma] &&
		(dated || r.child(n, "amod", "compound", "nummod") >= 0 || r.isName(n) || len(r.attached(n, []string{"to", "for"})) > 0) {
		r.addAll(e, annals.RoleActor, r.contestants(n))
	}
	if !hasParty(e) && warNouns[r.t[n].Lemma] && (dated || r.t[n].IsUpper() || seizures[r.t[n].Lemma]) {
		r.addAll(e, annals.RoleActor, r.combatants(n))
	}
	if len(e.Roles[annals.RoleActor]) == 0 {
		r.addAll(e, annals.RoleActor, r.includers(n))
	}
	if main := r.s.Doc.Main; len(e.Roles[annals.RoleActor]) == 0 && main != nil && main.Kind == annals.Organization && r.instance(n) {
		at := e.Roles[annals.RoleKind][0].Start
		e.Add(annals.RoleActor, grammar.Mention{Start: at, End: at, Entity: main})
	}
	if len(e.Roles[annals.RoleTarget]) == 0 && !dated && r.t[n].Lemma == "demand" && r.t[n].Tag == "NNS" &&
		r.child(n, "nmod:poss") >= 0 {
		// "its demands were met": what it wanted, not that it asked.
		return
	}
	if !dated && len(e.Roles[annals.RoleActor]) == 0 && r.preposition(n) == "for" && r.t[n].Tag == "NN" &&
		r.child(n, "det", "nmod:poss", "amod") < 0 {
		// "tried for recruitment of fighters", "a law for protection of workers": what of or what for.
		return
	}
	if prevailings[r.t[n].Lemma] && !dated && len(r.attached(n, []string{"in", "at"})) == 0 {
		return
	}
	if !dated && r.idles(n, e) {
		return
	}
	agents := len(e.Roles[annals.RoleActor]) + len(e.Roles[annals.RoleParticipant])
	switch {
	case agents > 0:
	case len(e.Roles[annals.RoleTarget]) > 0 &&
		(dated || words.undergone[r.t[n].Lemma] || harmNouns[r.t[n].Lemma] || r.takenForGranted(n)):
	case dated && (r.t[n].IsUpper() || r.datedBefore(n) || r.s.MentionAt(n) != nil || len(e.Roles[annals.RolePlace]) > 0):
		// A named or dated event alone.
	case r.nthMeeting(n) && r.preposition(n) != "" && r.preposition(n) != "of":
		// "at the First International Conference"
	case r.namedBy(n):
		// "the Ashoura massacre"
	default:
		return
	}
	if h := r.head(n); !dated && h >= 0 && r.isVerb(h) &&
		(r.is(n, "obj", "nsubj:pass") && !endingVerbs[r.t[h].Lemma] || r.bidding(n) && r.is(n, "obl")) {
		// "was rebuilt with the permission of the state in 1971": that was given then.
		if y := r.timeAt(h); y != nil {
			e.Time = y.ForEvent()
		}
	}
	r.tellNoun(e, n)
}

// idles reports whether nothing is said of what the noun at token n names but whose it is, which of such nouns tells
// nothing done: "its operations", "their victory".
func (r *eventReader) idles(n int, e *grammar.Candidate) bool {
	owner := r.child(n, "nmod:poss")
	if owner < 0 || len(e.Roles) > 2 || r.t[n].IsUpper() {
		return false
	}
	return idleNouns[r.t[n].Lemma] || idleOfOne[r.t[n].Lemma] && r.t[owner].Tag == "PRP$"
}

// takenForGranted reports whether the noun at token n, of which only is told to whom it was done, is told as done by what it
// comes before or after: "after the introduction of the tax".
func (r *eventReader) takenForGranted(n int) bool {
	return orderers[r.preposition(n)] && r.t[n].Tag == "NN" && r.hasWord(n, "det", "the") &&
		!words.attempting[r.t[n].Lemma] &&
		!slices.ContainsFunc(r.attached(n, []string{"of"}), func(k int) bool { return r.isEventNoun(k) })
}

// attempted is the noun after "at" that says what the attempt named by the noun at token n was to do, or -1.
func (r *eventReader) attempted(n int) int {
	if r.t[n].Lemma != "attempt" {
		return -1
	}
	for _, k := range r.attached(n, []string{"at"}) {
		if strings.HasPrefix(r.t[k].Tag, "NN") && !r.isName(k) && !r.isAgent(k) && !r.isPlace(k, "at") && !r.definite(k) {
			return k
		}
	}
	return -1
}

// namedBy reports whether a name before the noun at token n, after "the", tells which event is meant and is neither who did
// it nor to whom it was done: "the Ashoura massacre".
func (r *eventReader) namedBy(n int) bool {
	c := r.s.ChunkAt(n)
	if c == nil || c.Head != n || r.t[c.First].Lower != "the" || n-c.First < 2 || r.t[n].IsUpper() {
		return false
	}
	for k := c.First + 1; k < n; k++ {
		if !strings.HasPrefix(r.t[k].Tag, "NN") || !r.is(k, "compound", "flat") {
			return false
		}
	}
	m := r.s.MentionAt(c.First + 1)
	return strings.HasPrefix(r.t[c.First+1].Tag, "NNP") &&
		(m == nil || m.Entity == nil || m.Entity.Kind == "" || m.Entity.Kind == annals.Place)
}

// keptOff reports whether what the noun at token n names is told as forbidden, kept from happening or not so much as wanted:
// "laws that forbid torture", "protection against fraud", "whether to call for a strike".
func (t *tree) keptOff(n int) bool {
	for t.is(n, "conj") && t.head(n) >= 0 && t.isNoun(t.head(n)) {
		n = t.head(n)
	}
	h := t.head(n)
	if h < 0 || t.datedBefore(n) {
		return false
	}
	switch p := t.preposition(n); {
	case p == "against" || p == "from":
		return guardingWords[t.t[h].Lemma]
	case !t.isVerb(h) || !t.is(n, "obj", "nsubj:pass") && p != "for":
		return false
	case p == "for":
		return words.intending[t.t[h].Lemma] && t.voice(h).Unreal
	}
	return words.preventing[t.t[h].Lemma] && t.t[h].Lemma != "save" && t.t[h].Lemma != "keep" && t.t[h].Lemma != "protect"
}

// about reports whether the noun at token n is only what a verb that tells an event itself is about: "rejected the proposal"
// is one event. A date of its own makes it one more.
func (r *eventReader) about(n int) bool {
	h := r.head(n)
	for h >= 0 && r.is(n, "conj") && !r.isVerb(h) {
		n, h = h, r.head(h)
	}
	if h >= 0 && r.taken[h] && r.is(n, "obj") && words.balloting[r.t[n].Lemma] &&
		(r.t[h].Lemma == "win" || r.t[h].Lemma == "lose") {
		// "won the 1990 election" is one event.
		return true
	}
	if h < 0 || !r.isVerb(h) || !r.taken[h] || r.datedBefore(n) {
		return false
	}
	if r.is(n, "obj", "nsubj:pass") {
		// "ended its campaign against the miners" tells of the campaign as well.
		return !endingVerbs[r.t[h].Lemma] || r.child(n, "nmod:poss") < 0 ||
			len(r.attached(n, []string{"against", "on"})) == 0
	}
	return r.is(n, "obl") && len(r.clauseOf(h).obj) == 0 && words.aiming[r.preposition(n)]
}

// inName reports whether token n is inside a longer name of something that is no event.
func (t *tree) inName(n int) bool {
	m := t.s.MentionAt(n)
	if t.nthMeeting(n) {
		return false
	}
	if m != nil && (m.Last == n && words.named[t.t[n].Lower] && t.t[n].IsUpper() ||
		m.Last == n+1 && numerals[t.t[m.Last].Text]) && !t.nounTime(n).IsZero() {
		// "the Madrid Conference in 1991" is no organization, whatever conferences are.
		return false
	}
	return m != nil && !m.Anaphor && (m.Last != n && t.t[n+1].Lower != "of" || m.Entity.Kind == annals.Organization ||
		m.Entity.Kind == annals.Body || m.Entity.Kind == annals.Person)
}
