package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

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
	if t.t[c.verb].Lemma == "contribute" {
		heads = c.after("to")
	}
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
	var withs, targets []int
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
				targets = append(targets, o.head)
			}
		case "on", "against", "at", "upon", "towards", "toward":
			if t.isPlace(o.head, "") && o.prep != "against" && t.child(o.head, "case") < 0 {
				t.addFiller(e, annals.RolePlace, o.head)
			} else if !slices.Contains(targets, o.head) {
				targets = append(targets, o.head)
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
	t.addAll(e, annals.RoleTarget, targets)
	t.addAll(e, role, actors)
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
	if len(e.Roles[annals.RoleActor]) == 0 && words.balloting[t.t[n].Lemma] && h >= 0 && t.isVerb(h) && t.is(n, "obl") && t.preposition(n) == "in" {
		// "In the election of 1990 the party won …": it took part.
		for _, k := range t.clauseOf(h).surface() {
			if t.isGroup(k) || t.isPerson(k) {
				t.addFiller(e, annals.RoleActor, k)
			}
		}
	}
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

// idiom is the event of a verb and the bare noun after it that mean one thing together, "took control of the city", or of a verb
// that only says that its subject came about, "the war broke out". It is nil for other verbs.
func (t *tree) idiom(c *clause, taken map[int]bool) []*grammar.Candidate {
	if len(c.obj) == 1 && !c.passive {
		o := c.obj[0]
		if words.idiomatic[t.t[c.verb].Lemma+"_"+t.t[o].Lemma] && t.child(o, "det", "amod", "nmod:poss") < 0 && o > c.verb && o-c.verb < 3 {
			if words.arising[t.t[c.verb].Lemma+"_"+t.t[o].Lemma] {
				return t.arose(c, c.subj, taken)
			}
			v := t.voice(c.verb)
			if v.Unreal || len(c.subj) == 0 {
				return nil
			}
			e := t.newEvent("event.idiom", sureEvent, grammar.Mention{Start: t.t[c.verb].Start, End: t.t[o].End}, v)
			t.addAll(e, annals.RoleActor, c.subj)
			t.addAll(e, annals.RoleTarget, t.attached(o, []string{"of", "over", "from", "against"}))
			rest := *c
			rest.obj = nil
			rest.obls = slices.DeleteFunc(slices.Clone(c.obls), func(x oblique) bool { return x.prep == "of" })
			t.addObliques(e, &rest)
			e.Time = t.eventTime(c.verb)
			taken[c.verb], taken[o] = true, true
			return []*grammar.Candidate{e}
		}
	}
	if words.arising[c.lemma] {
		return t.arose(c, c.surface(), taken)
	}
	return nil
}

// arose are the events that the subject names and that the verb says to have come about.
func (t *tree) arose(c *clause, subject []int, taken map[int]bool) []*grammar.Candidate {
	v := t.voice(c.verb)
	if v.Unreal {
		return nil
	}
	var out []*grammar.Candidate
	for _, n := range subject {
		if !t.isEventNoun(n) || taken[n] {
			continue
		}
		e := t.newEvent("event.arose", sureEvent, t.nounWords(n), v)
		e.Cover(t.t[c.verb].Start, t.t[c.verb].End)
		rest := *c
		rest.obj = nil
		t.aboutNoun(e, n, nil, &rest)
		e.Time = t.eventTime(c.verb)
		taken[n], taken[c.verb] = true, true
		out = append(out, e)
	}
	return out
}

// caused are the events that a verb like "lead to" says its subject to have caused.
func (t *tree) caused(c *clause, taken map[int]bool) []*grammar.Candidate {
	v := t.voice(c.verb)
	if v.Unreal || c.passive {
		return nil
	}
	heads := c.after("in", "to", "into")
	if len(c.obj) > 0 {
		heads = c.obj
	}
	var out []*grammar.Candidate
	for _, n := range heads {
		if !t.isEventNoun(n) || taken[n] || len(c.subj) == 0 {
			continue
		}
		e := t.newEvent("event.caused", likelyEvent, t.nounWords(n), v)
		t.aboutNoun(e, n, nil, nil)
		t.addAll(e, annals.RoleCause, c.subj)
		e.Time = t.eventTime(c.verb)
		if x := t.timeAt(n); x != nil {
			e.Time = x.ForEvent()
		}
		taken[n], taken[c.verb] = true, true
		out = append(out, e)
	}
	return out
}
