package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// addRoles adds actor, target, participants, place and cause of a clause.
func (t *tree) addRoles(e *grammar.Candidate, c *clause) {
	t.addFar(e, annals.RoleActor, c.subj, c.verb)
	if c.passive {
		t.cutPlaces(e, annals.RoleActor)
	}
	t.addFar(e, annals.RoleTarget, c.obj, c.verb)
	t.addAll(e, annals.RoleParticipant, c.iobj)
	t.addObliques(e, c)
	t.addWhere(e, c)
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

// addWhere adds the place of which "where" begins the clause: "the desert where the scrolls were found".
func (t *tree) addWhere(e *grammar.Candidate, c *clause) {
	h := t.head(c.verb)
	if !t.is(c.verb, "acl:relcl") || h < 0 || h > c.verb || !t.hasWord(c.verb, "advmod", "where") || len(e.Roles[annals.RolePlace]) > 0 {
		return
	}
	if !t.isPlace(h, "in") {
		return
	}
	for t.is(h, "nmod") && t.preposition(h) == "of" && t.head(h) >= 0 && t.isNoun(t.head(h)) && !words.amount[t.t[t.head(h)].Lemma] {
		// "the shore of the lake, where": the shore.
		h = t.head(h)
	}
	start, end := e.Start, e.End
	t.addFiller(e, annals.RolePlace, h)
	e.Start, e.End = start, end
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
			if t.t[k].Start <= m.Start || t.t[k].End > m.End || !placing[p] || !t.is(k, "nmod", "obl") || !t.isPlace(k, p) {
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

// placing are the prepositions after which the words for who did something end with the place: "killed by soldiers inside the compound".
var placing = lemmas("in at near inside outside within across throughout")

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
	if t.t[k].Tag == "CD" && t.child(k, "nmod") < 0 || clockWords[t.t[k].Lower] || o.prep == "to" && t.t[k].Lower == "date" {
		return
	}
	if (o.prep == "at" || o.prep == "in") && t.isEventNoun(k) {
		// "gained power at the election": the occasion.
		return
	}
	free := len(c.obj) == 0 && (len(e.Roles[annals.RoleTarget]) == 0 || t.besideTarget(e, k))
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

// besideTarget reports whether the noun at token k is coordinated with one that is a target already: "preached to farmers and miners".
func (t *tree) besideTarget(e *grammar.Candidate, k int) bool {
	for n := 0; t.is(k, "conj") && t.head(k) >= 0 && n < 8; n++ {
		k = t.head(k)
		if slices.ContainsFunc(e.Roles[annals.RoleTarget], func(m grammar.Mention) bool { return m.Start <= t.t[k].Start && t.t[k].End <= m.End }) {
			return true
		}
	}
	return false
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
