package frame

import (
	"strings"

	"annals"
)

// allSubjects are the nouns of the subject at token own of the verb at token i, with another subject of it that a
// conjunction joins to that one: the parser may hang both on the verb.
func (t *tree) allSubjects(i, own int) []int {
	out := t.nouns(own)
	first, _ := t.span(own)
	if first < 2 || t.t[first-1].Tag != "CC" {
		return out
	}
	for _, k := range t.children(i, "nsubj") {
		if _, last := t.span(k); k < own && (last == first-2 || last == first-3 && t.t[first-2].Text == ",") {
			return append(t.nouns(k), out...)
		}
	}
	return out
}

// subjectOf is whom the predicate at token h, a verb, noun or adjective, is said of.
func (t *tree) subjectOf(h int) []int {
	for n := 0; h >= 0 && n < 6; n++ {
		if t.isVerb(h) {
			return t.clauseOf(h).surface()
		}
		if k := t.child(h, "nsubj"); k >= 0 {
			return t.nouns(k)
		}
		if !t.is(h, "xcomp", "conj", "parataxis", "advcl") {
			return nil
		}
		h = t.head(h)
	}
	return nil
}

// strayed is the subject that the parser took for a part of the coordination before it: of "regards others as wrong and its
// members have attacked them", the members, since nothing else stands between the conjunction and the verb.
func (c *clause) strayed() []int {
	t, i := c.t, c.verb
	if t.is(i, "acl:relcl") || !t.finite(i) && (t.t[i].Tag != "VBN" || t.child(i, "obj") < i) {
		return nil
	}
	n := c.nounJoined()
	if n < 0 || !t.is(n, "conj") || n == t.head(i) {
		return nil
	}
	v := t.head(n)
	for k := 0; v >= 0 && !t.isVerb(v) && k < 8; k++ {
		v = t.head(v)
	}
	if v < 0 || v > n {
		// "attacks on farmers and others grew": no verb before it.
		return nil
	}
	out := []int{n}
	for h := t.head(n); h >= 0 && t.is(h, "conj") && t.isNoun(h) && h < n; n, h = h, t.head(h) {
		out = append([]int{h}, out...)
	}
	if h := t.head(n); h >= 0 && t.isNoun(h) && h < n && t.preposition(h) == "as" && t.is(n, "conj") {
		if p := t.child(h, "case"); p > 0 && (t.t[p-1].Text == "," || t.t[p-1].Tag == "RB") {
			// "just as Peru, Chile and Bolivia were giving help".
			return t.nouns(h)
		}
	}
	return out
}

// nounJoined is the noun whose phrase stands right before the verb, but for its auxiliaries and adverbs, and after a
// conjunction: of "and the support for Campos was lost" the support; -1 for none.
func (c *clause) nounJoined() int {
	t, p := c.t, c.verb-1
	for p > 0 && (t.is(p, "aux", "aux:pass") && t.head(p) == c.verb || t.t[p].IsAdverb()) {
		p--
	}
	ch := t.s.ChunkAt(p)
	for k := 0; ch != nil && ch.First > 1 && t.t[ch.First-1].Tag == "IN" && t.is(ch.Head, "nmod") && k < 3; k++ {
		if ch = t.s.ChunkAt(ch.First - 2); ch != nil && ch.Last < p {
			p = ch.Last
		}
	}
	if ch == nil || ch.Last != p || ch.First == 0 || t.t[ch.First-1].Tag != "CC" {
		return -1
	}
	return ch.Head
}

// setSubject places the grammatical subject: of a passive it is what it is done to.
func (c *clause) setSubject(heads []int) {
	if c.passive {
		c.obj = append(c.obj, heads...)
		return
	}
	c.subj = heads
}

// ledBeside is the noun right before the comma that this participle follows, where the verb tells by whom or where a group
// or event is run: "fought in the Revolt, led by Maria Campos"; -1 for none. The parser may tie the participle to the verb.
func (c *clause) ledBeside() int {
	t := c.t
	k := c.verb - 1
	for k > 0 && t.t[k].IsAdverb() {
		k--
	}
	if k > 1 && t.t[k].Text == "," && c.passive && building[c.lemma] {
		// "is based in the old palace, built in 1900": the palace.
		if ch := t.s.ChunkAt(k - 1); ch != nil && ch.Last == k-1 && t.preposition(ch.Head) != "" && !t.isPerson(ch.Head) &&
			!t.isGroup(ch.Head) &&
			!t.isPlaceAlone(ch.Head) {
			return ch.Head
		}
	}
	if k < 1 || !(c.passive && running[c.lemma] ||
		consisting[t.t[c.verb].Lemma] && t.t[c.verb].Tag == "VBG" && t.t[k].Text == ",") {
		return -1
	}
	if t.t[k].Text != "," {
		// "a government then led by Juan Santos".
		k++
	}
	ch := t.s.ChunkAt(k - 1)
	if ch == nil || ch.Last != k-1 || !t.isGroup(ch.Head) && !(c.passive && t.isEvent(ch.Head)) {
		return -1
	}
	e, h := t.entity(ch.Head), t.head(ch.Head)
	if t.preposition(ch.Head) == "in" && e != nil && e.Kind == annals.State && h >= 0 && t.isNoun(h) && !t.isName(h) {
		return -1 // "a party in Austria led by Juan Santos": the party, which is in Austria
	}
	return ch.Head
}

// building are the verbs for how a building came to be.
var building = lemmas("build construct erect design complete rebuild renovate")

// isPlaceAlone reports whether the noun at token k is a town or country, which nobody builds.
func (t *tree) isPlaceAlone(k int) bool {
	e := t.entity(k)
	return e != nil && (e.Kind == annals.Place || e.Kind == annals.State)
}

// running are the verbs that tell by whom or where a group is run.
var running = lemmas("lead head chair command found base headquarter direct own govern")

// causedBeside is the noun between the verb of the clause o and this gerund that does what the gerund says: "led to the bank
// closing its doors"; -1 for none.
func (c *clause) causedBeside(o *clause) int {
	t := c.t
	first := c.verb
	if first > 0 && t.t[first-1].Lower == "being" {
		first--
	}
	if t.t[first].Tag != "VBG" || o.passive || !words.causing[t.t[o.verb].Lemma] {
		return -1
	}
	for _, x := range o.obls {
		if x.head < c.verb && (x.prep == "to" || x.prep == "in") {
			if _, last := t.span(x.head); last == first-1 {
				return x.head
			}
		}
	}
	return -1
}

// share lets a verb without an object of its own have the object of the verb that it is coordinated with, as in "arrested
// and executed members", whichever of the two the parser gave it to.
func (c *clause) share(o *clause) {
	if c.passive || o.passive || o.verb > c.verb || c.verb-o.verb > 3 {
		return
	}
	switch {
	case len(o.obj) == 0 && len(c.obj) > 0 && len(o.obls) == 0 && !intransitive[o.lemma] && !words.active[o.lemma] &&
		!strings.Contains(o.lemma, "_") && !c.t.goesAway(o.verb):
		o.obj = c.obj
	case len(c.obj) == 0 && len(c.obls) == 0 && len(o.obj) > 0 && o.obj[0] > c.verb:
		c.obj = o.obj
	}
}

// goesAway reports whether the word behind the verb at token i says where to, so that nothing need be done to anybody: "broke
// away and formed the League".
func (t *tree) goesAway(i int) bool {
	return i+1 < len(t.t) && (t.t[i+1].Lower == "away" || t.t[i+1].Lower == "apart")
}

// ownerOf is who has or does what the noun at token i says: its possessor, or the subject of the verb that it belongs to.
func (t *tree) ownerOf(i int) []int {
	if k := t.child(i, "nmod:poss"); k >= 0 {
		return t.nouns(k)
	}
	for n := 0; n < 4; n++ {
		h := t.head(i)
		if h < 0 || !t.is(i, "obj", "obl", "nmod") {
			return nil
		}
		if t.isVerb(h) {
			return t.clauseOf(h).surface()
		}
		i = h
	}
	return nil
}

// relative fills the gap of a relative clause with the noun that it describes.
func (c *clause) relative() {
	t, i := c.t, c.verb
	top := i
	for n := 0; n < 4 && t.head(top) >= 0 && !t.is(top, "acl:relcl") && t.is(top, "conj", "xcomp"); n++ {
		top = t.head(top)
	}
	if !t.is(top, "acl:relcl") || t.head(top) < 0 || !t.isNoun(t.head(top)) {
		return
	}
	for _, k := range c.subj {
		if w := t.t[k].Tag; w == "WDT" || w == "WP" || t.t[k].Lower == "that" {
			return
		}
	}
	if top != i || t.pronounIn(i) || t.t[t.head(top)].Lemma == "time" || words.periods[t.t[t.head(top)].Lemma] {
		// "by the time the League formed", "the year they left": when.
		return
	}
	if len(c.subj) == 0 && !c.passive && t.finite(i) {
		// What the parser read as "members have attacked" with the verb describing the members is a clause.
		c.subj = t.nouns(t.head(top))
		return
	}
	// "the prisoners they kept": no pronoun, and the object is missing.
	if len(c.subj) > 0 && len(c.obj) == 0 && !c.passive && !intransitive[c.lemma] && t.child(i, "ccomp", "xcomp") < 0 {
		c.obj = []int{t.head(top)}
	}
}

// pronounIn reports whether the relative clause of the verb at i has a relative pronoun or adverb.
func (t *tree) pronounIn(i int) bool {
	for k := i - 1; k >= 0 && k > t.head(i); k-- {
		switch t.t[k].Tag {
		case "WDT", "WP", "WP$", "WRB":
			return true
		}
	}
	return false
}
