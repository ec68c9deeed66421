package frame

import (
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// verbEvent adds the events that a verb tells: its own, or those that its object names.
func (r *eventReader) verbEvent(c *clause) {
	if !r.tellsEvent(c) {
		return
	}
	switch plain := r.t[c.verb].Lemma; {
	case r.claimed(c):
	case r.t[c.verb].Lower == "born" && c.verb > 0 && r.t[c.verb-1].Tag == "HYPH":
	case r.t[c.verb].Lower == "born" && c.passive:
		// Nobody bears in an article: who is born does it.
		born := *c
		born.subj, born.obj = c.obj, nil
		born.obls = nil
		for _, o := range c.obls {
			if o.prep == "in" || o.prep == "at" || o.prep == "near" {
				born.obls = append(born.obls, o)
				continue
			}
			// "born to a Spanish family in Lima": whose child somebody is, is no role of it, but where they lived is.
			for _, k := range r.children(o.head, "nmod") {
				if r.preposition(k) == "in" {
					born.obls = append(born.obls, oblique{prep: "in", head: k})
				}
			}
		}
		r.ownEvent(&born)
	case r.publishes(c) || words.addressing[plain] && r.addresses(c):
		r.ownEvent(c)
	case plain == "become" || plain == "get" && r.child(c.verb, "xcomp") == c.verb+1:
		if k := r.child(c.verb, "xcomp"); k == c.verb+1 && words.turning[r.t[k].Lemma] {
			r.ownEvent(c)
		} else if k >= 0 {
			r.predicateEvent(k)
		}
	case r.idiom(c):
	case plain == "be" && r.existed(c):
	case plain == "take" && c.verb+2 < len(r.t) && r.t[c.verb+1].Lower == "to" && r.t[c.verb+2].Tag == "VBG":
		// "took to shooting protesters": that they shot them.
	case plain == "lead" && len(c.obj) > 0 && r.leadsTo(c):
		// "led them to flee": that they fled.
	case (words.causing[c.lemma] || words.causing[plain]) && !(plain == "lead" && len(c.obj) > 0):
		if !r.caused(c) && !words.stative[c.lemma] {
			r.ownEvent(c)
		}
	case (words.joining[c.lemma] || words.joining[plain] || r.takesPart(c)) && r.joined(c):
	case (words.light[c.lemma] || words.light[plain]) && r.lent(c):
	case words.stative[c.lemma] || r.takesPart(c) || words.linking[plain]:
	case words.other[c.lemma] && !words.making[c.lemma]:
	default:
		r.ownEvent(c)
	}
}

// resulting reports whether "make" only tells what its object is or was by what was told before.
func (t *tree) resulting(c *clause) bool {
	for _, k := range t.children(c.verb, "xcomp", "obj", "obl:unmarked", "advcl") {
		if k > c.obj[0] && (strings.HasPrefix(t.t[k].Tag, "NN") || strings.HasPrefix(t.t[k].Tag, "JJ")) {
			return true
		}
	}
	return false
}

// leadsTo reports whether an infinitive after the verb's object says what the object was made to do.
func (r *eventReader) leadsTo(c *clause) bool {
	return slices.ContainsFunc(r.children(c.verb, "xcomp", "advcl"), func(k int) bool { return k > c.obj[0] && r.isVerb(k) && r.infinitive(k) })
}

// addresses reports whether the verb is one like "call on" and "call for", with its preposition right after it.
func (r *eventReader) addresses(c *clause) bool {
	if c.verb+1 >= len(r.t) || r.t[c.verb+1].Tag != "IN" {
		return false
	}
	return len(c.obj) > 0 && c.obj[0] > c.verb || len(c.after("for", "on", "upon")) > 0
}

// publishes reports whether the verb is "make public".
func (r *eventReader) publishes(c *clause) bool {
	return r.followedBy(c, "make", "public")
}

// ownEvent adds the event that the verb itself names.
func (r *eventReader) ownEvent(c *clause) {
	i := c.verb
	confidence := sureEvent
	if c.borrowed {
		confidence = likelyEvent
	}
	e := r.start("event.verb", confidence, r.verbWords(i), r.voice(i))
	if e == nil {
		return
	}
	r.addRoles(e, c)
	if !hasParty(e) || r.habit(i) && !r.somebodyActs(c) || !r.acted(e, c) {
		return
	}
	e.Time = r.eventTime(i)
	for _, each := range r.eachDated(e) {
		r.tell(each, i)
	}
}

// eachDated are the events that one verb tells of several targets or places, each with a date of its own after it: "expelled from France in
// 1764, from Spain in 1767". Else it is the event alone.
func (r *eventReader) eachDated(e *grammar.Candidate) []*grammar.Candidate {
	for _, role := range []annals.Role{annals.RoleTarget, annals.RolePlace} {
		fillers := e.Roles[role]
		if len(fillers) < 2 {
			continue
		}
		var out []*grammar.Candidate
		for _, m := range fillers {
			for k := range r.s.Times {
				x := &r.s.Times[k]
				if x.First == 0 || r.t[x.First-1].End != m.End || x.Op != grammar.OpNone {
					continue
				}
				each := *e
				each.Roles = maps.Clone(e.Roles)
				each.Roles[role] = []grammar.Mention{m}
				each.Time = x.ForEvent()
				if len(out) > 0 {
					each.Start, each.End = m.Start, x.End
				} else {
					each.End = x.End
				}
				out = append(out, &each)
			}
		}
		if len(out) == len(fillers) {
			return out
		}
	}
	return []*grammar.Candidate{e}
}

// acted reports whether a verb of the sort that as often tells how things go is told of somebody: "he went to Paris", not "the sale went
// well"; "they followed the coast", not "a drought followed".
func (r *eventReader) acted(e *grammar.Candidate, c *clause) bool {
	switch l := r.t[c.verb].Lemma; {
	case l == "go" || l == "come":
		return len(e.Roles[annals.RolePlace]) > 0 && r.somebodyActs(c)
	case words.loosely[l]:
		return r.t[c.verb].Tag != "VBG" && len(c.obj) > 0 && r.somebodyActs(c) || r.t[c.verb].Tag == "VBG" && l != "follow" && len(c.obj) > 0
	}
	return true
}

// habit reports whether the verb at token i tells what always is so.
func (r *eventReader) habit(i int) bool {
	return r.timeOf(i) == nil && r.presentTense(i)
}

// somebodyActs reports whether what a verb tells is somebody's doing. A thing's present tells what it is like.
func (r *eventReader) somebodyActs(c *clause) bool {
	if len(c.subj) == 0 {
		return false
	}
	return slices.ContainsFunc(c.subj, func(k int) bool {
		if w := r.t[k].Tag; w == "WDT" || w == "WP" {
			if k = r.antecedent(k); k < 0 {
				return true
			}
		}
		return r.isAgent(k) || r.isGroup(k) || r.isPerson(k)
	})
}

// tellsEvent reports whether a verb in its place can tell an event at all.
func (t *tree) tellsEvent(c *clause) bool {
	i := c.verb
	k := t.child(i, "xcomp")
	if words.passing[c.lemma] && (c.lemma != "use" || len(c.obj) == 0) && (k >= 0 && (t.isVerb(k) || t.child(k, "cop") >= 0) || len(c.obj) == 1 && t.t[c.obj[0]].Tag == "VBG") {
		return false
	}
	if words.deciding[c.lemma] && t.child(i, "ccomp") >= 0 {
		return false
	}
	if t.imperative(i) {
		return false
	}
	if h := t.head(i); h >= 0 && t.t[i].Tag == "VBG" && t.marked(i, "from") && words.preventing[t.t[h].Lemma] {
		return false
	}
	if h := t.head(i); h >= 0 && t.is(i, "xcomp", "advcl") && t.infinitive(i) && t.is(h, "acl") && t.t[h].Tag == "VBN" && words.requiring[t.t[h].Lemma] {
		// "the time required to sit on the council"
		return false
	}
	if h := t.head(i); h >= 0 && t.t[i].Tag == "VBG" && (t.is(i, "xcomp", "ccomp", "obj") || i == h+1) && words.contemplating[t.t[h].Lemma] {
		// "advocated using force"
		return false
	}
	if t.t[i].Lemma == "make" && t.t[i].Tag == "VBG" && t.is(i, "advcl", "acl") && len(c.obj) > 0 && t.resulting(c) {
		// "won three seats, making it the largest party"
		return false
	}
	if words.passing[c.lemma] && len(c.obj) == 0 && len(c.after("as")) > 0 {
		// "began as a student club": what it was.
		return false
	}
	if words.saying[c.lemma] && (t.child(i, "ccomp") >= 0 || t.child(i, "parataxis") >= 0 || c.passive && k >= 0 && (t.isVerb(k) || t.child(k, "cop") >= 0)) {
		return false
	}
	if t.wanted(i) || t.possesses(c) || t.judges(c) {
		return false
	}
	if h := t.head(i); h >= 0 && t.infinitive(i) && words.evaluating[t.t[h].Lower] && t.is(i, "xcomp", "advcl", "ccomp", "csubj") {
		// "hard to govern", "it is illegal to join": what it would be to do so.
		return false
	}
	if h := t.firstVerb(i); h != i && t.t[i].Tag == "VB" && t.t[h].Tag == "VB" && t.is(h, "acl", "advcl") && t.infinitive(h) {
		// "a plan to divide and weaken": each says what for.
		return t.tellsEvent(t.clauseOf(h))
	}
	switch {
	case t.is(i, "acl") && !t.is(i, "acl:relcl"):
		// A participle after a noun describes it, unless it says by whom or when; an infinitive says what for.
		if t.t[i].Tag == "VB" || t.t[i].Tag == "VBP" {
			return t.head(i) >= 0 && words.plotting[t.t[t.head(i)].Lemma] && len(c.subj) > 0
		}
		if words.arising["be_"+t.t[i].Lower] {
			return true
		}
		if t.t[i].Tag == "VBG" && words.method[t.t[t.head(i)].Lemma] && t.marked(i, "of", "for", "in", "to") {
			// "as a means of electing a council"
			return false
		}
		return c.passive && len(c.subj) > 0 || words.joining[t.t[i].Lemma] || t.timeAt(i) != nil || t.t[i].Tag == "VBG" && len(c.obj) > 0
	case t.is(i, "advcl") && t.infinitive(i) && !t.finite(i):
		// What something is done for is no event, but what somebody is asked or made to do is.
		return t.commanded(i)
	}
	// A gerund as subject tells a sort of deed: "Killing dogs was outlawed".
	return !t.is(i, "compound", "flat", "nsubj", "csubj", "det", "advmod", "nmod:poss")
}

// possesses reports whether the clause tells what somebody has: "holds a degree".
func (t *tree) possesses(c *clause) bool {
	return possessing[t.t[c.verb].Lemma] && len(c.obj) > 0 && !slices.ContainsFunc(c.obj, func(k int) bool {
		if of := t.attached(k, []string{"of"}); t.t[k].Tag == "CD" && len(of) > 0 {
			// "holding 20 of the 34 seats"
			k = of[0]
		}
		return !words.holding[t.t[k].Lemma]
	})
}

// possessing are the verbs that tell what somebody has where their object is something to have.
var possessing = lemmas("hold keep retain occupy carry bear")

// judges reports whether the verb is a "find" that tells what somebody thought of something: "found the law unfair"; not "found him guilty".
func (t *tree) judges(c *clause) bool {
	if t.t[c.verb].Lemma != "find" || len(c.obj) == 0 {
		return false
	}
	_, last := t.span(c.obj[0])
	if c.passive {
		last = c.verb
	}
	if last == c.obj[0] || c.passive {
		last++
	}
	return last < len(t.t) && t.t[last].Tag == "JJ" && !verdicts[t.t[last].Lower]
}

// verdicts are what somebody is found, or is found to be, as something that happens.
var verdicts = lemmas("guilty liable responsible innocent culpable negligent complicit dead alive unconscious")

// imperative reports whether the verb at token i heads the sentence with nobody to do it: an item of a list of tasks.
func (t *tree) imperative(i int) bool {
	v := t.firstVerb(i)
	return t.t[v].Tag == "VB" && t.is(v, "root") && t.child(v, "nsubj", "nsubj:pass", "aux", "mark") < 0
}

// firstVerb is the first of the verbs that the one at token i is coordinated with, or i.
func (t *tree) firstVerb(i int) int {
	for n := 0; n < 8 && t.is(i, "conj") && t.head(i) >= 0 && t.isVerb(t.head(i)); n++ {
		i = t.head(i)
	}
	return i
}

// wanted reports whether the verb at token i says what somebody wishes, which is an aim, or decides, which is the decision's object.
func (t *tree) wanted(i int) bool {
	for n := 0; n < 4; n++ {
		h := t.head(i)
		if h < 0 || !t.is(i, "xcomp", "advcl", "conj", "ccomp") {
			return false
		}
		if t.is(i, "xcomp") && t.infinitive(i) && t.isVerb(h) && (words.wanting[t.t[h].Lemma] || words.deciding[t.t[h].Lemma]) &&
			len(t.clauseOf(h).obj) == 0 {
			return true
		}
		if t.is(i, "conj") && t.finite(i) {
			return false
		}
		if t.is(i, "advcl", "ccomp") {
			return false
		}
		i = h
	}
	return false
}

// commanded reports whether the infinitive at token i says what the object of the verb it hangs on is asked, made or let to do.
func (t *tree) commanded(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.isVerb(h) || !words.commanding[t.t[h].Lemma] {
		return false
	}
	obj := t.clauseOf(h).obj
	if t.t[h].Lemma == "pay" || t.t[h].Lemma == "send" {
		// "paid a fine to settle the claims": nobody is made to do it.
		return slices.ContainsFunc(obj, func(k int) bool { return t.isAgent(k) || t.isHuman(k) || t.isGroup(k) })
	}
	return len(obj) > 0
}

// verbWords are the words of the verb at token i that say what happened: with its particle, and with an adjective that says what
// something became or was kept.
func (t *tree) verbWords(i int) grammar.Mention {
	last := i
	if k := t.child(i, "compound:prt"); k == i+1 {
		last = k
	} else if k := t.child(i, "advmod"); k == i+1 && (t.t[k].Tag == "RP" || particles[t.t[k].Lower]) {
		last = k
	} else if i+1 < len(t.t) && (t.t[i+1].Tag == "RP" || words.phrasal[t.t[i].Lemma+"_"+t.t[i+1].Lower]) {
		last = i + 1
	} else if k := t.child(i, "xcomp"); k == i+1 && strings.HasPrefix(t.t[k].Tag, "JJ") {
		last = k
	} else if i+1 < len(t.t) && (t.t[i].Lemma == "make" && t.t[i+1].Lower == "public" || captives[t.t[i+1].Lemma] && t.t[i].Lemma != "be") {
		last = i + 1
	}
	return grammar.Mention{Start: t.t[i].Start, End: t.t[last].End}
}

// captives are the nouns that make one verb with "take" and "hold".
var captives = lemmas("hostage captive prisoner")

// particles are the adverbs that make one verb with the verb before them.
var particles = lemmas("over up out down off together back away in apart aside underground")

// addRoles adds actor, target, participants, place and cause of a clause.
func (t *tree) addRoles(e *grammar.Candidate, c *clause) {
	t.addFar(e, annals.RoleActor, c.subj, c.verb)
	if c.passive {
		t.cutPlaces(e, annals.RoleActor)
	}
	t.addFar(e, annals.RoleTarget, c.obj, c.verb)
	t.addAll(e, annals.RoleParticipant, c.iobj)
	t.addObliques(e, c)
	for _, k := range c.obj {
		t.placeBeside(e, k, false)
		t.cutBefore(e, k)
	}
	t.cutPlaces(e, annals.RoleTarget)
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

// cutBefore ends the words for whom the event befell, at token k, before a place told in them that is told as the event's: "a cache of arms in a
// house used by the group".
func (t *tree) cutBefore(e *grammar.Candidate, k int) {
	for n := range e.Roles[annals.RoleTarget] {
		m := &e.Roles[annals.RoleTarget][n]
		if m.Entity != nil || t.t[k].Start < m.Start || t.t[k].End > m.End {
			continue
		}
		for _, place := range e.Roles[annals.RolePlace] {
			for i := range t.t {
				if t.t[i].Start == place.Start && i > k+1 && place.Start < m.End && place.End <= m.End && t.t[i-1].Tag == "IN" {
					m.End = t.t[i-2].End
				}
			}
		}
	}
}

// cutPlaces takes the place at the end of the words for who did something, or for a target that the place does not tell from others, away
// from them: "killed by soldiers of the guard in Lima", "shot ten farmers at Ica".
func (t *tree) cutPlaces(e *grammar.Candidate, role annals.Role) {
	for n := range e.Roles[role] {
		m := &e.Roles[role][n]
		for k := range t.t {
			p := t.preposition(k)
			if t.t[k].Start <= m.Start || t.t[k].End > m.End || p != "in" && p != "at" && p != "near" || !t.is(k, "nmod", "obl") || !t.isPlace(k, p) {
				continue
			}
			if h := t.head(k); role == annals.RoleTarget && (m.Entity != nil || t.t[h].Start < m.Start || t.definite(h) || t.hasWord(h, "det", "a", "an")) {
				continue
			}
			first, last := t.span(k)
			for _, and := range t.nouns(k) {
				_, l := t.span(and)
				last = max(last, l)
			}
			if t.t[last].End == m.End && first > 1 && t.t[first-1].Lower == p && t.t[first-2].End > m.Start {
				m.End = t.t[first-2].End
				for _, and := range t.nouns(k) {
					t.addFiller(e, annals.RolePlace, and)
				}
				break
			}
		}
	}
}

// addObliques adds the roles that prepositions tie to a verb.
func (t *tree) addObliques(e *grammar.Candidate, c *clause) {
	for _, o := range c.obls {
		t.addOblique(e, o, c)
	}
}

// addOblique adds the role that a preposition ties to the event of the verb. Where the verb has no object, a preposition may tie to
// it what it is done to.
func (t *tree) addOblique(e *grammar.Candidate, o oblique, c *clause) {
	k := o.head
	if o.prep == "in" && t.t[k].Lower == "front" && t.child(k, "det", "nmod:poss") < 0 {
		// "in front of the embassy"
		for _, of := range t.attached(k, []string{"of"}) {
			k = of
			break
		}
	}
	if t.t[k].Tag == "CD" && t.child(k, "nmod") < 0 || clockWords[t.t[k].Lower] {
		return
	}
	if (o.prep == "at" || o.prep == "in") && t.isEventNoun(k) {
		// "gained power at the election": the occasion.
		return
	}
	free := len(c.obj) == 0 && len(e.Roles[annals.RoleTarget]) == 0
	switch o.prep {
	case "in", "at", "near", "across", "throughout", "within", "inside", "outside", "around", "along", "off", "through", "on":
		if t.isPlace(k, o.prep) {
			t.addFiller(e, annals.RolePlace, k)
			return
		}
	case "to", "into", "from", "towards", "toward":
		if words.changing[c.lemma] && !free && !t.isPlace(k, "") && !t.isGroup(k) && !t.isPerson(k) {
			// "commuted the sentence to life in prison"
			return
		}
		given := o.prep == "to" && !free && words.giving[c.lemma] && !slices.ContainsFunc(c.obj, func(k int) bool {
			return t.isHuman(k) || c.lemma == "send" && t.isGroup(k)
		})
		// Of what is moved, an unknown name is where to; else it is as often somebody: "received a sum from Marvex".
		if (t.isPlace(k, o.prep) && (o.prep != "into" || t.isName(k) || words.moving[c.lemma]) || words.moving[c.lemma] && t.unknownName(k)) && !given {
			t.addFiller(e, annals.RolePlace, k)
			return
		}
		if (o.prep == "to" || o.prep == "from") && !free && (t.isAgent(k) || o.prep == "to" && words.giving[c.lemma] && !words.manner[t.t[k].Lemma]) {
			t.addFiller(e, annals.RoleParticipant, k)
			return
		}
	case "with", "between", "among", "alongside":
		first := k
		for t.is(first, "conj") && t.head(first) >= 0 {
			first = t.head(first)
		}
		if p := t.child(first, "case"); o.prep == "between" && p > 1 && words.place[t.t[p-1].Lemma] {
			// "met at the border between Peru and Chile": which border.
			return
		}
		if t.isAgent(k) {
			t.addFiller(e, annals.RoleParticipant, k)
			return
		}
	case "because of", "due to", "as a result of", "owing to", "because", "due":
		t.addFiller(e, annals.RoleCause, k)
		return
	}
	if free && targetPrepositions[o.prep] && !words.manner[t.t[k].Lemma] && !words.aimless[c.lemma] {
		t.addFiller(e, annals.RoleTarget, k)
	}
	// "ousted from posts in Peru": where that is.
	for _, p := range t.children(k, "nmod") {
		if t.preposition(p) == "in" && t.isPlace(p, "") {
			t.addAll(e, annals.RolePlace, t.nouns(p))
		}
	}
}

// clockWords end a time of day.
var clockWords = lemmas("a.m. p.m. am pm noon midnight o'clock")

// unknownName reports whether the noun phrase at token k is a name of which it is not known what it names.
func (t *tree) unknownName(k int) bool {
	e := t.entity(k)
	return strings.HasPrefix(t.t[k].Tag, "NNP") && (e == nil || e.Kind == "") && !words.group[t.t[k].Lower]
}

// isHuman reports whether the noun phrase at token k is people, who are sent to a place and given to nobody.
func (t *tree) isHuman(k int) bool {
	return t.isPerson(k) || words.members[t.t[k].Lemma] || words.person[t.t[k].Lemma] || t.t[k].Tag == "PRP" && t.t[k].Lower != "it"
}

// targetPrepositions tie to a verb without object what it is aimed at.
var targetPrepositions = lemmas("against on upon around about for at over towards toward to from into with of")
