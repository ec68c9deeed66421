package tree

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/frame/words"
)

// RelativeClause is the verb of the relative clause in which token i is the relative pronoun, or -1.
func (t *Tree) RelativeClause(i int) int {
	for v, n := t.Head(i), 0; v >= 0 && n < 6; v, n = t.Head(v), n+1 {
		if t.Is(v, "acl:relcl") {
			return v
		}
		if t.IsVerb(v) && !t.Is(v, "xcomp", "conj") {
			return -1
		}
	}
	return -1
}

// Antecedent is the head of the noun phrase before it that the relative pronoun at token i stands for, or -1.
func (t *Tree) Antecedent(i int) int {
	if a := t.standsFor(i); a < i {
		return a
	}
	return -1
}

// Antecedents are the nouns that the relative pronoun at token i stands for: those coordinated with the one right before it, too,
// where that is one alone and the clause tells of several, "Juan Campos and Pedro Vega, who were arrested". They are none
// where it stands for nothing.
func (t *Tree) Antecedents(i int) []int {
	a, near := t.Antecedent(i), t.NounBefore(i)
	if a < 0 {
		return nil
	}
	if m := t.Sentence.MentionAt(max(near, 0)); near >= 0 && m != nil && m.Last < i {
		near = t.Top(m)
	}
	if near < 0 || !t.Is(near, "conj") || !t.alone(near) || !t.tellsOfMany(i) {
		return []int{a}
	}
	first := near
	for n := 0; n < len(t.Tokens) && t.Is(first, "conj") && t.Head(first) >= 0 && t.IsNoun(t.Head(first)); n++ {
		first = t.Head(first)
	}
	all := t.Nouns(first)
	if !slices.Contains(all, a) || !slices.Contains(all, near) || slices.ContainsFunc(all, func(k int) bool { return k >= i }) {
		return []int{a}
	}
	return all
}

// alone reports whether the noun at token k is for one thing or person.
func (t *Tree) alone(k int) bool {
	return t.Tokens[k].Tag == "NN" || t.Tokens[k].Tag == "NNP" || t.NamesPerson(k)
}

// tellsOfMany reports whether the verb of the clause in which token i is the relative pronoun, or an auxiliary of it, is plural.
func (t *Tree) tellsOfMany(i int) bool {
	v := t.Head(i)
	if v < 0 || !t.Is(i, "nsubj") || t.RelativeClause(i) < 0 {
		return false
	}
	for _, k := range append(t.Children(v, "aux", "aux:pass", "cop"), v) {
		switch w := t.Tokens[k]; w.Lower {
		case "are", "were", "have", "do":
			return true
		default:
			if w.Tag == "VBP" {
				return true
			}
		}
	}
	return false
}

// standsFor is that head wherever the tree has it, which in a tree gone wrong may be behind the pronoun. It is the noun to
// which the relative clause is tied, the one right before the pronoun or one above, by what fits what the clause tells.
func (t *Tree) standsFor(i int) int {
	near, v := t.NounBefore(i), t.RelativeClause(i)
	if v < 0 {
		return near
	}
	a := t.Head(v)
	if a < 0 || a >= i || !t.IsNoun(a) {
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
	if near >= 0 && t.Tokens[i].Lower == "which" && IsPersonNoun(t.Tokens[a].Lemma) && t.IsGroup(near) {
		return near // "a member of the League, which it left": no person is a "which"
	}
	if h := t.deedAbove(a, v, i); h >= 0 {
		return h
	}
	if near >= 0 && t.IsEventNoun(a) && words.Group[t.Tokens[near].Lemma] {
		// "the dissolution of the firm, which had been": what has been something is the group.
		return near
	}
	switch who := t.Tokens[i].Lower; who {
	case "who", "whose", "whom":
		if k := t.DefinedAs(a); k >= 0 {
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
	if h := t.deedAt(a); h >= 0 && t.Child(v, "nsubj") == i && t.IsVerb(v) && !t.PassiveAt(v) && !words.Stative[t.Tokens[v].Lemma] {
		// "a protest on the bridge that stopped the traffic": the protest.
		return h
	}
	return t.groupAbove(a)
}

// deedAbove is the noun above the one at token a of which the relative clause of the verb at v with its pronoun tells, by
// what the verb says of it: something that does harm, that has consequences or that is handled by somebody; -1 for none.
func (t *Tree) deedAbove(a, v, pronoun int) int {
	h := t.Head(a)
	if h < 0 {
		return -1
	}
	somebody := t.IsAgent(a) || t.IsGroup(a)
	switch l := t.Tokens[v].Lemma; {
	case words.Harming[l] && t.Is(a, "nmod") && t.IsEventNoun(h) && !somebody && !t.IsPerson(a):
		// "the bombing of a bus which killed five": the bombing.
		return h
	case words.Causing[l] && t.Is(a, "obj") && t.Is(h, "acl:relcl") && t.IsVerb(h) && !somebody && !t.IsEventNoun(a) &&
		t.Head(h) >= 0 && t.IsEventNoun(t.Head(h)):
		// "a fire that engulfed the house which led to deaths": the fire.
		return t.Head(h)
	case handledVerbs[l] && t.Is(a, "nmod") && !t.IsEventNoun(a) && !words.Writing[t.Tokens[a].Lemma] && t.PassiveAt(v) &&
		t.Child(v, "nsubj") == pronoun &&
		(t.IsEventNoun(h) || words.Writing[t.Tokens[h].Lemma] || t.Tokens[h].Lemma == "document" || t.Tokens[h].Lemma == "treaty"):
		// "the revolt against the king that was suppressed": the revolt.
		return h
	}
	return -1
}

// lastOf reports whether the name at token near, coordinated with the noun at token a or beside it, is the one that the
// clause of the verb or noun at v right after it is told of: its verb is singular.
func (t *Tree) lastOf(near, a, v int) bool {
	h := t.Head(near)
	switch {
	case !t.IsName(near) || !t.Is(near, "conj", "appos"):
		return false
	case t.Is(near, "appos"):
		return h == a && t.Tokens[a].Tag == "NNS" && (t.Child(near, "conj") < 0 || t.Child(near, "conj") > v)
	case h != a && (h < 0 || t.Head(h) != a || !t.Is(h, "appos", "conj")):
		return false
	case t.Child(h, "acl:relcl") >= 0 && t.Child(h, "acl:relcl") < near:
		// Each has its clause.
		return true
	}
	for _, k := range append(t.Children(v, "aux", "aux:pass", "cop"), v) {
		if t.Tokens[k].Tag == "VBZ" || t.Tokens[k].Lower == "was" {
			return true
		}
	}
	return false
}

// actsRather reports whether the noun at token near, right before the comma and relative pronoun of the clause of the
// verb at v, is who acts in it rather than the one at a, to which the parser tied the clause: it is somebody, the other
// is not, and the verb is one of doing.
func (t *Tree) actsRather(near, a, v int) bool {
	if !t.IsName(near) || !t.IsAgent(near) || t.IsPlace(near, "") ||
		!t.IsPlace(a, "") && (t.IsAgent(a) || t.IsGroup(a) || t.IsPerson(a)) {
		return false
	}
	if !t.Separated(near, v) || words.Stative[t.Tokens[v].Lemma] || t.PassiveAt(v) || t.Child(v, "cop") >= 0 {
		return false
	}
	if t.IsEventNoun(a) || t.NamesPerson(near) && !words.Group[t.Tokens[a].Lemma] {
		return true
	}
	// "formed a list with the League, which won": the list is as likely, where no verb stands between.
	for k, n := near, 0; k >= 0 && k != a && n < 8; k, n = t.Head(k), n+1 {
		if t.IsVerb(k) {
			return true
		}
	}
	return false
}

// groupAbove is the group that the place or person at token a is told of, or a: in "a firm based in Quito that was
// founded", "a firm led by Juan Santos that was founded" the firm is meant.
func (t *Tree) groupAbove(a int) int {
	if words.Group[t.Tokens[a].Lemma] || !t.IsPlace(a, "in") && !t.NamesPerson(a) {
		return a
	}
	for k, n := t.Head(a), 0; k >= 0 && n < 4; k, n = t.Head(k), n+1 {
		if words.Group[t.Tokens[k].Lemma] && t.IsNoun(k) {
			return k
		}
	}
	return a
}

// wholeAbove is the group of which "of" tells that it is made up of those at token a, where the relative clause of the
// verb at v tells of one: "a coalition of parties that opposes the king"; of what something is defined to be the past
// tense is taken to tell, too. It is -1 otherwise.
func (t *Tree) wholeAbove(a, v, pronoun int) int {
	h := t.Head(a)
	if t.Tokens[a].Tag != "NNS" || h < 0 || !t.Is(a, "nmod") || t.Preposition(a) != "of" || t.Tokens[h].Tag != "NN" ||
		!words.Group[t.Tokens[h].Lemma] || t.Child(v, "nsubj") != pronoun {
		return -1
	}
	one, past := t.Tokens[v].Tag == "VBZ", t.Tokens[v].Tag == "VBD"
	for _, k := range t.Children(v, "aux", "cop") {
		switch t.Tokens[k].Lower {
		case "is", "was", "has", "does":
			one = true
		case "are", "were", "have", "do":
			return -1
		}
		past = past || t.Tokens[k].Tag == "VBD"
	}
	if one || past && t.Child(h, "cop") >= 0 && t.Child(h, "nsubj") >= 0 {
		return h
	}
	return -1
}

// handledVerbs are the verbs for what is done to deeds and writings, and not to groups.
var handledVerbs = words.List("handling")

// deedAt is the noun for something done, right before the preposition, that the phrase of the place at token a tells
// the place of; -1 for none.
func (t *Tree) deedAt(a int) int {
	if e := t.Entity(a); !t.IsPlace(a, "in") || e != nil && e.Kind != annals.Place && e.Kind != "" {
		return -1
	}
	if p := t.Child(a, "case"); p > 0 && p < a && t.IsEventNoun(p-1) {
		return p - 1
	}
	return -1
}

// disagrees reports whether the noun at token a is of another number than the verb at token v of which the relative
// pronoun is the subject.
func (t *Tree) disagrees(a, v, pronoun int) bool {
	if k := t.Child(v, "nsubj"); k != pronoun || t.Child(a, "conj") >= 0 {
		return false
	}
	many := strings.HasSuffix(t.Tokens[a].Tag, "S")
	for _, k := range append(t.Children(v, "aux", "aux:pass", "cop"), v) {
		switch w := t.Tokens[k]; {
		case w.Tag == "VBZ", w.Lower == "was":
			return many
		case w.Tag == "VBP", w.Lower == "were":
			return !many && !words.Group[t.Tokens[a].Lemma] && !words.Amount[t.Tokens[a].Lemma] && t.Sentence.MentionAt(a) == nil
		}
	}
	return false
}

// personAbove is the one of whom the noun at token a, who is nobody, is told, or a: in "a chairman of humble birth who
// led it" the chairman.
func (t *Tree) personAbove(a int) int {
	for k, n := a, 0; k >= 0 && n < 5; k, n = t.Head(k), n+1 {
		if h := t.Head(k); t.Is(k, "appos") && h >= 0 && h < k && t.Sentence.MentionAt(k) == nil && t.IsHuman(h) && t.IsName(h) {
			// "Juan Santos, a former minister, who": Santos.
			return h
		}
		if t.IsPerson(k) || t.IsHuman(k) || words.Title[t.Tokens[k].Lemma] || doer(t.Tokens[k].Lemma) {
			return k
		}
		nobody := t.Tokens[k].Tag == "NN" && t.Bare(k) && !t.IsSomebody(k) // "victims of torture and labour who"
		if !t.Is(k, "nmod", "appos") && !(t.Is(k, "conj") && (t.IsName(k) || nobody)) {
			break
		}
	}
	if h := t.Head(a); h >= 0 && t.Is(a, "nmod") && t.IsNoun(h) && t.isPlaceAlone(a) {
		// "a circle of Catholics in Chile who": no place.
		return h
	}
	return a
}

// DefinedAs is the subject of which the noun at token a says who that is, where the subject is a person by name or pronoun:
// "Juan Santos is a teacher who led the Front"; -1 for none.
func (t *Tree) DefinedAs(a int) int {
	for n := 0; n < 3 && t.Child(a, "cop") < 0 && t.Is(a, "conj") && t.Head(a) >= 0 && t.Head(a) < a; n++ {
		a = t.Head(a)
	}
	k := t.Child(a, "nsubj")
	if k < 0 || k > a || t.Child(a, "cop") < 0 || t.IsVerb(a) || t.Sentence.MentionAt(a) != nil || t.Tokens[a].Tag != "NN" ||
		t.HasWord(a, "advmod", "not", "never") || t.Child(k, "conj") >= 0 {
		return -1
	}
	if m := t.Sentence.MentionAt(k); m != nil && m.Entity.Kind == annals.Person &&
		(!m.Anaphor || t.Tokens[k].Lower == "he" || t.Tokens[k].Lower == "she") {
		return k
	}
	return -1
}

// NounBefore is the head of the noun phrase right before the relative pronoun at token i, past a comma and
// prepositions, or -1.
func (t *Tree) NounBefore(i int) int {
	k := i - 1
	for k > 0 && (t.Tokens[k].Text == "," || t.Is(k, "case")) {
		k--
	}
	c := t.Sentence.ChunkAt(max(k, 0))
	if c == nil || k < 0 || c.Last != k || !t.IsNoun(c.Head) {
		return -1
	}
	if h := t.Head(c.Head); h >= 0 && h < c.Head && t.Is(c.Head, "nmod") && words.Group[t.Tokens[h].Lemma] &&
		t.IsPlace(c.Head, "in") {
		// "an organization in Norway, whose": the organization.
		return h
	}
	return c.Head
}
