package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// The priors of the ways in which events are told.
const (
	sureEvent    = 0.80
	likelyEvent  = 0.70
	nominalEvent = 0.60
)

// events finds what the sentence tells as done or happening, except what the tokens in taken tell as another type.
func (t *tree) events(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := range t.t {
		if taken[i] || t.s.TimeAt(i) != nil && !t.isEventNoun(i) {
			continue
		}
		switch {
		case t.isVerb(i):
			out = append(out, t.verbEvents(t.clauseOf(i), taken)...)
		}
	}
	for i := range t.t {
		if !taken[i] && t.isEventNoun(i) {
			if c := t.nounEvent(i, taken); c != nil {
				out = append(out, c)
			}
		}
	}
	return out
}

// verbEvents are the events that a verb tells: its own, or the one that its object names.
func (t *tree) verbEvents(c *clause, taken map[int]bool) []*grammar.Candidate {
	i := c.verb
	if !t.tellsEvent(c) {
		return nil
	}
	if words.joining[c.lemma] || words.joining[t.t[i].Lemma] {
		if out := t.joined(c, taken); out != nil {
			return out
		}
	}
	if words.light[c.lemma] || words.light[t.t[i].Lemma] {
		if out := t.lightEvents(c, taken); out != nil {
			return out
		}
	}
	if words.stative[c.lemma] || words.other[c.lemma] {
		return nil
	}
	v := t.voice(i)
	if v.Unreal {
		return nil
	}
	e := t.newEvent("event.verb", sureEvent, t.verbWords(i), v)
	if c.borrowed {
		e.Confidence = likelyEvent
	}
	t.addRoles(e, c)
	if len(e.Roles) == 1 || t.onlyPlace(e) {
		return nil
	}
	e.Time = t.eventTime(i)
	taken[i] = true
	return []*grammar.Candidate{e}
}

func (t *tree) onlyPlace(e *grammar.Candidate) bool {
	for _, r := range []annals.Role{annals.RoleActor, annals.RoleTarget, annals.RoleParticipant} {
		if len(e.Roles[r]) > 0 {
			return false
		}
	}
	return true
}

// tellsEvent reports whether a verb in its place can tell an event at all.
func (t *tree) tellsEvent(c *clause) bool {
	i := c.verb
	k := t.child(i, "xcomp")
	if words.passing[c.lemma] && k >= 0 && t.isVerb(k) {
		return false
	}
	if words.saying[c.lemma] && (t.child(i, "ccomp") >= 0 || t.child(i, "parataxis") >= 0 || c.passive && k >= 0) {
		return false
	}
	if t.is(i, "acl") && !t.is(i, "acl:relcl") {
		// A participle after a noun describes it, unless it says by whom or when; an infinitive says what for.
		if t.t[i].Tag == "VB" {
			return len(c.subj) > 0 && len(c.obj) > 0
		}
		return c.passive && len(c.subj) > 0 || t.timeAt(i) != nil || t.t[i].Tag == "VBG" && len(c.obj) > 0
	}
	// "known", "so-called": an adjective of the tagger's.
	return !t.is(i, "compound", "flat", "nsubj", "det", "advmod", "nmod:poss")
}

func (t *tree) newEvent(rule string, confidence float64, kind grammar.Mention, v Voice) *grammar.Candidate {
	e := grammar.NewCandidate(annals.TypeEvent, rule, confidence)
	e.Add(annals.RoleKind, kind)
	e.Stance, e.Speaker, e.Hedges = v.Stance, v.Speaker, v.Hedges
	return e
}

// verbWords are the words of the verb at token i that say what happened: with its particle, and with an adjective that says what
// something became or was kept.
func (t *tree) verbWords(i int) grammar.Mention {
	last := i
	if k := t.child(i, "compound:prt"); k == i+1 {
		last = k
	} else if k := t.child(i, "xcomp"); k == i+1 && strings.HasPrefix(t.t[k].Tag, "JJ") {
		last = k
	}
	return grammar.Mention{Start: t.t[i].Start, End: t.t[last].End}
}

// addRoles adds actor, target, participants, place and cause of a clause.
func (t *tree) addRoles(e *grammar.Candidate, c *clause) {
	for _, k := range c.subj {
		t.addFiller(e, annals.RoleActor, k)
	}
	for _, k := range c.obj {
		t.addFiller(e, annals.RoleTarget, k)
	}
	if len(c.iobj) > 0 {
		for _, k := range c.iobj {
			t.addFiller(e, annals.RoleParticipant, k)
		}
	}
	t.addObliques(e, c)
	if len(c.obj) == 0 && len(e.Roles[annals.RoleTarget]) == 0 {
		// "refused to take part in the vote": what the infinitive is about.
		if x := t.child(c.verb, "xcomp"); x >= 0 && t.isVerb(x) && words.refusing[c.lemma] {
			o := t.clauseOf(x)
			for _, k := range append(slices.Clone(o.obj), o.after("in", "with")...) {
				t.addFiller(e, annals.RoleTarget, k)
			}
		}
	}
}

// targetPrepositions tie to a verb without object what it is aimed at.
var targetPrepositions = map[string]bool{"against": true, "on": true, "upon": true, "around": true, "about": true, "for": true,
	"at": true, "over": true, "towards": true, "toward": true}

func (t *tree) addObliques(e *grammar.Candidate, c *clause) {
	for _, o := range c.obls {
		k := o.head
		switch o.prep {
		case "in", "at", "near", "across", "throughout", "within", "inside", "outside", "around", "along", "off", "through", "on":
			if t.isPlace(k, o.prep) {
				t.addFiller(e, annals.RolePlace, k)
				continue
			}
		case "to", "into", "from", "towards", "toward":
			if t.isPlace(k, "in") {
				if len(c.obj) == 0 || o.prep != "from" {
					t.addFiller(e, annals.RolePlace, k)
				}
				continue
			}
			if o.prep == "to" && t.isAgent(k) {
				t.addFiller(e, annals.RoleParticipant, k)
				continue
			}
		case "with", "between", "among", "alongside":
			if t.isAgent(k) {
				t.addFiller(e, annals.RoleParticipant, k)
			}
			continue
		case "because of", "due to", "as a result of", "owing to", "because", "due":
			t.addFiller(e, annals.RoleCause, k)
			continue
		case "":
			continue
		}
		if len(c.obj) == 0 && targetPrepositions[o.prep] && len(e.Roles[annals.RoleTarget]) == 0 {
			t.addFiller(e, annals.RoleTarget, k)
		}
	}
}

// addFiller adds the noun phrase at token k unless it stands for nothing.
func (t *tree) addFiller(e *grammar.Candidate, r annals.Role, k int) {
	if t.t[k].Tag == "EX" || t.t[k].Tag == "IN" || t.s.TimeAt(k) != nil && !t.isEventNoun(k) {
		return
	}
	if t.t[k].Tag == "PRP" && t.t[k].Lower == "it" && t.s.MentionAt(k) == nil {
		return
	}
	e.Add(r, t.filler(k))
}

// isPlace reports whether the noun phrase at token k, after the preposition, is a place.
func (t *tree) isPlace(k int, prep string) bool {
	if e := t.entity(k); e != nil {
		switch e.Kind {
		case annals.Place, annals.State:
			return true
		case annals.Person, annals.Organization, annals.Body, annals.People, annals.Event:
			return false
		}
		return prep == "in" || prep == "at" || prep == "near"
	}
	if words.place[t.t[k].Lemma] {
		return true
	}
	return strings.HasPrefix(t.t[k].Tag, "NNP") && (prep == "in" || prep == "at" || prep == "near") && !words.group[t.t[k].Lower] && !t.isEventNoun(k)
}

// isAgent reports whether the noun phrase at token k is somebody who acts.
func (t *tree) isAgent(k int) bool {
	if e := t.entity(k); e != nil {
		return e.Kind != annals.Event && e.Kind != annals.Place
	}
	l := t.t[k].Lemma
	return words.group[l] || words.person[l] || words.title[l] || t.t[k].Tag == "PRP" || t.t[k].Tag == "NNPS" || strings.HasPrefix(t.t[k].Tag, "NNP")
}

// isEventNoun reports whether token i names something done or happening.
func (t *tree) isEventNoun(i int) bool {
	if !strings.HasPrefix(t.t[i].Tag, "NN") {
		return false
	}
	if t.t[i].IsUpper() && words.named[t.t[i].Lower] {
		return true
	}
	return words.happening[t.t[i].Lemma]
}

// lightEvents are the events that the object of a verb like "launch" names.
func (t *tree) lightEvents(c *clause, taken map[int]bool) []*grammar.Candidate {
	v := t.voice(c.verb)
	if v.Unreal {
		return nil
	}
	heads := c.obj
	rule := "event.light"
	var out []*grammar.Candidate
	for _, n := range heads {
		if !t.isEventNoun(n) || taken[n] {
			continue
		}
		e := t.newEvent(rule, sureEvent, t.nounWords(n), v)
		t.aboutNoun(e, n, c.subj, c)
		if t.onlyPlace(e) {
			continue
		}
		e.Time = t.eventTime(c.verb)
		if x := t.timeAt(n); x != nil {
			e.Time = x.ForEvent()
		}
		taken[n], taken[c.verb] = true, true
		out = append(out, e)
	}
	return out
}

// joined are the events that somebody took part in.
func (t *tree) joined(c *clause, taken map[int]bool) []*grammar.Candidate {
	v := t.voice(c.verb)
	if v.Unreal {
		return nil
	}
	subject := c.subj
	if c.passive {
		subject = c.obj
	}
	if len(subject) == 0 {
		return nil
	}
	heads := c.after("in", "at")
	if len(heads) == 0 && !c.passive {
		heads = c.obj
	}
	if len(heads) > 1 || len(heads) == 1 && t.isEventNoun(heads[0]) || len(heads) == 1 && t.entity(heads[0]) != nil && !t.isAgent(heads[0]) {
		var out []*grammar.Candidate
		named := t.isEventNoun(heads[0])
		for _, n := range heads {
			if !t.isEventNoun(n) && !(named && t.isName(n)) {
				continue
			}
			e := t.newEvent("event.joined", sureEvent, t.nounWords(n), v)
			t.aboutNoun(e, n, subject, c)
			e.Time = t.eventTime(c.verb)
			if x := t.timeAt(n); x != nil {
				e.Time = x.ForEvent()
			}
			taken[n], taken[c.verb] = true, true
			out = append(out, e)
		}
		return out
	}
	return nil
}

// nounWords are the words of the noun at token n that say what happened: a name whole, another noun with the nouns before it.
func (t *tree) nounWords(n int) grammar.Mention {
	if m := t.s.MentionAt(n); m != nil && !m.Anaphor && m.Last > m.First && m.Last >= n && (!m.Modifier || m.Last == n) {
		return grammar.Mention{Start: t.t[m.First].Start, End: t.t[m.Last].End}
	}
	first, last := n, n
	for first > 0 && t.head(first-1) == n && t.is(first-1, "compound") && strings.HasPrefix(t.t[first-1].Tag, "NN") && t.s.MentionAt(first-1) == nil {
		first--
	}
	if t.t[n].IsUpper() && words.named[t.t[n].Lower] {
		f, l := t.span(n)
		for f < n && (t.t[f].Tag == "DT" || t.t[f].Tag == "PRP$" || t.t[f].Tag == "PDT") {
			f++
		}
		first, last = f, l
	}
	return grammar.Mention{Start: t.t[first].Start, End: t.t[last].End}
}

// aboutNoun adds the roles of an event that the noun at token n names: the given subject or its owner as actor, and what its
// prepositions tie to it.
func (t *tree) aboutNoun(e *grammar.Candidate, n int, subject []int, c *clause) {
	var obls []oblique
	if words.named[t.t[n].Lower] && t.t[n].IsUpper() {
		// What follows is part of the name.
		subject = slices.Clone(subject)
	} else {
		for _, k := range t.kids[n] {
			if !t.is(k, "nmod", "obl") || t.is(k, "nmod:poss") || t.s.TimeAt(k) != nil {
				continue
			}
			p := t.preposition(k)
			for _, m := range t.conjuncts(k) {
				if t.isNoun(m) {
					obls = append(obls, oblique{prep: p, head: m})
				}
			}
		}
	}
	if c != nil {
		for _, o := range c.obls {
			if o.head != n && !slices.Contains(c.obj, o.head) && !(t.isEventNoun(o.head)) {
				obls = append(obls, o)
			}
		}
	}
	owner := -1
	if k := t.child(n, "nmod:poss"); k >= 0 {
		owner = k
	}
	lemma := t.t[n].Lemma
	actors := slices.Clone(subject)
	if len(actors) == 0 && owner >= 0 {
		if words.undergone[lemma] {
			for _, k := range t.nouns(owner) {
				t.addFiller(e, annals.RoleTarget, k)
			}
		} else {
			actors = t.nouns(owner)
		}
	}
	var withs []int
	for _, o := range obls {
		switch o.prep {
		case "by":
			if len(subject) == 0 {
				actors = append(actors, o.head)
			}
		case "of":
			switch {
			case words.intransitive[lemma] || words.done[lemma]:
				if len(actors) == 0 {
					actors = append(actors, o.head)
				}
			default:
				t.addFiller(e, annals.RoleTarget, o.head)
			}
		case "on", "against", "at", "upon", "towards", "toward":
			if t.isPlace(o.head, "") && o.prep != "against" && t.child(o.head, "case") < 0 {
				t.addFiller(e, annals.RolePlace, o.head)
			} else {
				t.addFiller(e, annals.RoleTarget, o.head)
			}
		case "with", "between", "among":
			withs = append(withs, o.head)
		case "in", "near", "across", "throughout", "within", "to", "into":
			if t.isPlace(o.head, o.prep) {
				t.addFiller(e, annals.RolePlace, o.head)
			}
		case "because of", "due to", "as a result of":
			t.addFiller(e, annals.RoleCause, o.head)
		case "for":
			if words.asking[lemma] {
				t.addFiller(e, annals.RoleTarget, o.head)
			}
		}
	}
	role := annals.RoleActor
	if len(withs) > 0 && (words.mutual[lemma] || len(actors) == 0) || words.mutual[lemma] && len(actors) > 1 {
		role = annals.RoleParticipant
	}
	for _, k := range actors {
		t.addFiller(e, role, k)
	}
	for _, k := range withs {
		t.addFiller(e, annals.RoleParticipant, k)
	}
}

// nounEvent is the event that a noun phrase tells by itself: one with an actor, somebody whom it befell, or a date.
func (t *tree) nounEvent(n int, taken map[int]bool) *grammar.Candidate {
	if t.is(n, "compound", "flat", "amod", "appos", "root") || t.within(n, n) && t.inName(n) {
		return nil
	}
	h := t.head(n)
	if h >= 0 && t.isVerb(h) && t.is(n, "obj") && taken[h] && words.light[t.t[h].Lemma] {
		return nil
	}
	v := t.voice(n)
	if v.Unreal {
		return nil
	}
	e := t.newEvent("event.noun", nominalEvent, t.nounWords(n), v)
	t.aboutNoun(e, n, nil, nil)
	x := t.timeAt(n)
	agents := len(e.Roles[annals.RoleActor]) + len(e.Roles[annals.RoleParticipant])
	switch {
	case agents > 0:
	case len(e.Roles[annals.RoleTarget]) > 0 && (x != nil || words.undergone[t.t[n].Lemma]):
	case x != nil && (t.t[n].IsUpper() || x.Modifier):
		// A named or dated event alone.
	default:
		return nil
	}
	if x != nil {
		e.Time = x.ForEvent()
	} else if h >= 0 && t.isVerb(h) && t.is(n, "obj", "nsubj:pass") {
		if y := t.timeAt(h); y != nil {
			e.Time = y.ForEvent()
		}
	}
	taken[n] = true
	return e
}

// inName reports whether token n is inside a longer name of something that is no event.
func (t *tree) inName(n int) bool {
	m := t.s.MentionAt(n)
	return m != nil && !m.Anaphor && (m.Last != n && t.t[n+1].Lower != "of" || m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.Body || m.Entity.Kind == annals.Person)
}
