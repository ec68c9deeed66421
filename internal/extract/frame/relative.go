package frame

import (
	"strings"

	"annals"
)

// relativeClause is the verb of the relative clause in which token i is the relative pronoun, or -1.
func (t *tree) relativeClause(i int) int {
	for v, n := t.head(i), 0; v >= 0 && n < 6; v, n = t.head(v), n+1 {
		if t.is(v, "acl:relcl") {
			return v
		}
		if t.isVerb(v) && !t.is(v, "xcomp", "conj") {
			return -1
		}
	}
	return -1
}

// tieRelatives makes the clause whose subject is "who" or "which" a relative clause of the noun before the pronoun that it
// hangs on, where the parser took its predicate for something else: "a teacher who was Minister of Trade".
func (t *tree) tieRelatives() {
	for i := range t.t {
		h := t.head(i)
		if h < 0 || h > i || !t.isNoun(h) || !t.is(i, "appos", "parataxis", "nmod", "list", "dep") {
			continue
		}
		if k := t.child(i, "nsubj"); k > h && k < i && (t.t[k].Lower == "who" || t.t[k].Lower == "which") &&
			t.preposition(i) == "" {
			t.arcs[i].Rel = "acl:relcl"
		}
	}
}

// antecedent is the head of the noun phrase before it that the relative pronoun at token i stands for, or -1.
func (t *tree) antecedent(i int) int {
	if a := t.standsFor(i); a < i {
		return a
	}
	return -1
}

// standsFor is that head wherever the tree has it, which in a tree gone wrong may be behind the pronoun. It is the noun to
// which the relative clause is tied, the one right before the pronoun or one above, by what fits what the clause tells.
func (t *tree) standsFor(i int) int {
	near, v := t.nounBefore(i), t.relativeClause(i)
	if v < 0 {
		return near
	}
	a := t.head(v)
	if a < 0 || a >= i || !t.isNoun(a) {
		return -1
	}
	if near <= a {
		near = -1
	}
	if near >= 0 && (t.lastOf(near, a, v) || t.actsRather(near, a, v)) {
		// "two units, the Signals Office, which listens, and": the office. "moved to Iraq, where he led the Front, which
		// attacked": the Front.
		return near
	}
	if near >= 0 && t.t[i].Lower == "which" && isPersonNoun(t.t[a].Lemma) && t.isGroup(near) {
		return near // "a member of the League, which it left": no person is a "which"
	}
	if h := t.deedAbove(a, v, i); h >= 0 {
		return h
	}
	if near >= 0 && t.isEventNoun(a) && words.group[t.t[near].Lemma] {
		// "the dissolution of the firm, which had been": what has been something is the group.
		return near
	}
	switch who := t.t[i].Lower; who {
	case "who", "whose", "whom":
		if k := t.definedAs(a); k >= 0 {
			return k
		}
		if who == "who" {
			return t.personAbove(a)
		}
	}
	if h := t.wholeAbove(a, v, i); h >= 0 {
		return h
	}
	if near >= 0 && t.disagrees(a, v, i) && !t.disagrees(near, v, i) {
		// "the forces of the Republic that was proclaimed": the Republic.
		return near
	}
	if h := t.deedAt(a); h >= 0 && t.child(v, "nsubj") == i && t.isVerb(v) && !t.passiveAt(v) && !words.stative[t.t[v].Lemma] {
		// "a protest on the bridge that stopped the traffic": the protest.
		return h
	}
	return t.groupAbove(a)
}

// deedAbove is the noun above the one at token a of which the relative clause of the verb at v with its pronoun tells, by
// what the verb says of it: something that does harm, that has consequences or that is handled by somebody; -1 for none.
func (t *tree) deedAbove(a, v, pronoun int) int {
	h := t.head(a)
	if h < 0 {
		return -1
	}
	somebody := t.isAgent(a) || t.isGroup(a)
	switch l := t.t[v].Lemma; {
	case words.harming[l] && t.is(a, "nmod") && t.isEventNoun(h) && !somebody && !t.isPerson(a):
		// "the bombing of a bus which killed five": the bombing.
		return h
	case words.causing[l] && t.is(a, "obj") && t.is(h, "acl:relcl") && t.isVerb(h) && !somebody && !t.isEventNoun(a) &&
		t.head(h) >= 0 && t.isEventNoun(t.head(h)):
		// "a fire that engulfed the house which led to deaths": the fire.
		return t.head(h)
	case handledVerbs[l] && t.is(a, "nmod") && !t.isEventNoun(a) && !words.writing[t.t[a].Lemma] && t.passiveAt(v) &&
		t.child(v, "nsubj") == pronoun &&
		(t.isEventNoun(h) || words.writing[t.t[h].Lemma] || t.t[h].Lemma == "document" || t.t[h].Lemma == "treaty"):
		// "the revolt against the king that was suppressed": the revolt.
		return h
	}
	return -1
}

// lastOf reports whether the name at token near, coordinated with the noun at token a or beside it, is the one that the
// clause of the verb or noun at v right after it is told of: its verb is singular.
func (t *tree) lastOf(near, a, v int) bool {
	h := t.head(near)
	switch {
	case !t.isName(near) || !t.is(near, "conj", "appos"):
		return false
	case t.is(near, "appos"):
		return h == a && t.t[a].Tag == "NNS" && (t.child(near, "conj") < 0 || t.child(near, "conj") > v)
	case h != a && (h < 0 || t.head(h) != a || !t.is(h, "appos", "conj")):
		return false
	case t.child(h, "acl:relcl") >= 0 && t.child(h, "acl:relcl") < near:
		// Each has its clause.
		return true
	}
	for _, k := range append(t.children(v, "aux", "aux:pass", "cop"), v) {
		if t.t[k].Tag == "VBZ" || t.t[k].Lower == "was" {
			return true
		}
	}
	return false
}

// actsRather reports whether the noun at token near, right before the comma and relative pronoun of the clause of the
// verb at v, is who acts in it rather than the one at a, to which the parser tied the clause: it is somebody, the other
// is not, and the verb is one of doing.
func (t *tree) actsRather(near, a, v int) bool {
	if !t.isName(near) || !t.isAgent(near) || t.isPlace(near, "") ||
		!t.isPlace(a, "") && (t.isAgent(a) || t.isGroup(a) || t.isPerson(a)) {
		return false
	}
	if !t.separated(near, v) || words.stative[t.t[v].Lemma] || t.passiveAt(v) || t.child(v, "cop") >= 0 {
		return false
	}
	if t.isEventNoun(a) || t.namesPerson(near) && !words.group[t.t[a].Lemma] {
		return true
	}
	// "formed a list with the League, which won": the list is as likely, where no verb stands between.
	for k, n := near, 0; k >= 0 && k != a && n < 8; k, n = t.head(k), n+1 {
		if t.isVerb(k) {
			return true
		}
	}
	return false
}

// groupAbove is the group that the place or person at token a is told of, or a: in "a firm based in Quito that was
// founded", "a firm led by Juan Santos that was founded" the firm is meant.
func (t *tree) groupAbove(a int) int {
	if words.group[t.t[a].Lemma] || !t.isPlace(a, "in") && !t.namesPerson(a) {
		return a
	}
	for k, n := t.head(a), 0; k >= 0 && n < 4; k, n = t.head(k), n+1 {
		if words.group[t.t[k].Lemma] && t.isNoun(k) {
			return k
		}
	}
	return a
}

// wholeAbove is the group of which "of" tells that it is made up of those at token a, where the relative clause of the
// verb at v tells of one: "a coalition of parties that opposes the king"; of what something is defined to be the past
// tense is taken to tell, too. It is -1 otherwise.
func (t *tree) wholeAbove(a, v, pronoun int) int {
	h := t.head(a)
	if t.t[a].Tag != "NNS" || h < 0 || !t.is(a, "nmod") || t.preposition(a) != "of" || t.t[h].Tag != "NN" ||
		!words.group[t.t[h].Lemma] || t.child(v, "nsubj") != pronoun {
		return -1
	}
	one, past := t.t[v].Tag == "VBZ", t.t[v].Tag == "VBD"
	for _, k := range t.children(v, "aux", "cop") {
		switch t.t[k].Lower {
		case "is", "was", "has", "does":
			one = true
		case "are", "were", "have", "do":
			return -1
		}
		past = past || t.t[k].Tag == "VBD"
	}
	if one || past && t.child(h, "cop") >= 0 && t.child(h, "nsubj") >= 0 {
		return h
	}
	return -1
}

// handledVerbs are the verbs for what is done to deeds and writings, and not to groups.
var handledVerbs = lists["handling"]

// deedAt is the noun for something done, right before the preposition, that the phrase of the place at token a tells
// the place of; -1 for none.
func (t *tree) deedAt(a int) int {
	if e := t.entity(a); !t.isPlace(a, "in") || e != nil && e.Kind != annals.Place && e.Kind != "" {
		return -1
	}
	if p := t.child(a, "case"); p > 0 && p < a && t.isEventNoun(p-1) {
		return p - 1
	}
	return -1
}

// disagrees reports whether the noun at token a is of another number than the verb at token v of which the relative
// pronoun is the subject.
func (t *tree) disagrees(a, v, pronoun int) bool {
	if k := t.child(v, "nsubj"); k != pronoun || t.child(a, "conj") >= 0 {
		return false
	}
	many := strings.HasSuffix(t.t[a].Tag, "S")
	for _, k := range append(t.children(v, "aux", "aux:pass", "cop"), v) {
		switch w := t.t[k]; {
		case w.Tag == "VBZ", w.Lower == "was":
			return many
		case w.Tag == "VBP", w.Lower == "were":
			return !many && !words.group[t.t[a].Lemma] && !words.amount[t.t[a].Lemma] && t.s.MentionAt(a) == nil
		}
	}
	return false
}

// personAbove is the one of whom the noun at token a, who is nobody, is told, or a: in "a chairman of humble birth who
// led it" the chairman.
func (t *tree) personAbove(a int) int {
	for k, n := a, 0; k >= 0 && n < 5; k, n = t.head(k), n+1 {
		if h := t.head(k); t.is(k, "appos") && h >= 0 && h < k && t.s.MentionAt(k) == nil && t.isHuman(h) && t.isName(h) {
			// "Juan Santos, a former minister, who": Santos.
			return h
		}
		if t.isPerson(k) || t.isHuman(k) || words.title[t.t[k].Lemma] || doer(t.t[k].Lemma) {
			return k
		}
		if !t.is(k, "nmod", "appos") && !(t.is(k, "conj") && t.isName(k)) {
			break
		}
	}
	if h := t.head(a); h >= 0 && t.is(a, "nmod") && t.isNoun(h) && t.isPlaceAlone(a) {
		// "a circle of Catholics in Chile who": no place.
		return h
	}
	return a
}

// definedAs is the subject of which the noun at token a says who that is, where the subject is a person by name or pronoun:
// "Juan Santos is a teacher who led the Front"; -1 for none.
func (t *tree) definedAs(a int) int {
	for n := 0; n < 3 && t.child(a, "cop") < 0 && t.is(a, "conj") && t.head(a) >= 0 && t.head(a) < a; n++ {
		a = t.head(a)
	}
	k := t.child(a, "nsubj")
	if k < 0 || k > a || t.child(a, "cop") < 0 || t.isVerb(a) || t.s.MentionAt(a) != nil || t.t[a].Tag != "NN" ||
		t.hasWord(a, "advmod", "not", "never") || t.child(k, "conj") >= 0 {
		return -1
	}
	if m := t.s.MentionAt(k); m != nil && m.Entity.Kind == annals.Person &&
		(!m.Anaphor || t.t[k].Lower == "he" || t.t[k].Lower == "she") {
		return k
	}
	return -1
}

// nounBefore is the head of the noun phrase right before the relative pronoun at token i, past a comma and
// prepositions, or -1.
func (t *tree) nounBefore(i int) int {
	k := i - 1
	for k > 0 && (t.t[k].Text == "," || t.is(k, "case")) {
		k--
	}
	c := t.s.ChunkAt(max(k, 0))
	if c == nil || k < 0 || c.Last != k || !t.isNoun(c.Head) {
		return -1
	}
	if h := t.head(c.Head); h >= 0 && h < c.Head && t.is(c.Head, "nmod") && words.group[t.t[h].Lemma] &&
		t.isPlace(c.Head, "in") {
		// "an organization in Norway, whose": the organization.
		return h
	}
	return c.Head
}

// whereOf is the noun that "where" stands for in the relative clause of the verb at token i, or -1: "Geneva, where it is
// based".
func (t *tree) whereOf(i int) int {
	for _, k := range t.children(i, "advmod", "obl", "mark") {
		if t.t[k].Lower == "where" {
			return t.nounBefore(k)
		}
	}
	return -1
}
