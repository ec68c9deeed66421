package tree

import (
	"strings"

	"annals"
	"annals/internal/extract/frame/words"
)

// allSubjects are the nouns of the subject at token own of the verb at token i, with another subject of it that a
// conjunction joins to that one: the parser may hang both on the verb.
func (t *Tree) allSubjects(i, own int) []int {
	out := t.Nouns(own)
	first, _ := t.Span(own)
	if first < 2 || t.Tokens[first-1].Tag != "CC" {
		return out
	}
	for _, k := range t.Children(i, "nsubj") {
		if _, last := t.Span(k); k < own && (last == first-2 || last == first-3 && t.Tokens[first-2].Text == ",") {
			return append(t.Nouns(k), out...)
		}
	}
	return out
}

// SubjectOf is whom the predicate at token h, a verb, noun or adjective, is said of.
func (t *Tree) SubjectOf(h int) []int {
	for n := 0; h >= 0 && n < 6; n++ {
		if t.IsVerb(h) {
			return t.ClauseOf(h).Surface()
		}
		if k := t.Child(h, "nsubj"); k >= 0 {
			return t.Nouns(k)
		}
		if !t.Is(h, "xcomp", "conj", "parataxis", "advcl") {
			return nil
		}
		h = t.Head(h)
	}
	return nil
}

// strayed is the subject that the parser took for a part of the coordination before it: of "regards others as wrong and its
// members have attacked them", the members, since nothing else stands between the conjunction and the verb.
func (c *Clause) strayed() []int {
	t, i := c.Tree, c.Verb
	if t.Is(i, "acl:relcl") || !t.Finite(i) && (t.Tokens[i].Tag != "VBN" || t.Child(i, "obj") < i) {
		return nil
	}
	n := c.nounJoined()
	if n < 0 || !t.Is(n, "conj") || n == t.Head(i) {
		return nil
	}
	v := t.Head(n)
	for k := 0; v >= 0 && !t.IsVerb(v) && k < 8; k++ {
		v = t.Head(v)
	}
	if v < 0 || v > n {
		// "attacks on farmers and others grew": no verb before it.
		return nil
	}
	out := []int{n}
	for h := t.Head(n); h >= 0 && t.Is(h, "conj") && t.IsNoun(h) && h < n; n, h = h, t.Head(h) {
		out = append([]int{h}, out...)
	}
	if h := t.Head(n); h >= 0 && t.IsNoun(h) && h < n && t.Preposition(h) == "as" && t.Is(n, "conj") {
		if p := t.Child(h, "case"); p > 0 && (t.Tokens[p-1].Text == "," || t.Tokens[p-1].Tag == "RB") {
			// "just as Peru, Chile and Bolivia were giving help".
			return t.Nouns(h)
		}
	}
	return out
}

// nounJoined is the noun whose phrase stands right before the verb, but for its auxiliaries and adverbs, and after a
// conjunction: of "and the support for Campos was lost" the support; -1 for none.
func (c *Clause) nounJoined() int {
	t, p := c.Tree, c.Verb-1
	for p > 0 && (t.Is(p, "aux", "aux:pass") && t.Head(p) == c.Verb || t.Tokens[p].IsAdverb()) {
		p--
	}
	ch := t.Sentence.ChunkAt(p)
	for k := 0; ch != nil && ch.First > 1 && t.Tokens[ch.First-1].Tag == "IN" && t.Is(ch.Head, "nmod") && k < 3; k++ {
		if ch = t.Sentence.ChunkAt(ch.First - 2); ch != nil && ch.Last < p {
			p = ch.Last
		}
	}
	if ch == nil || ch.Last != p || ch.First == 0 || t.Tokens[ch.First-1].Tag != "CC" {
		return -1
	}
	return ch.Head
}

// setSubject places the grammatical subject: of a passive it is what it is done to.
func (c *Clause) setSubject(heads []int) {
	if c.Passive {
		c.Obj = append(c.Obj, heads...)
		return
	}
	c.Subj = heads
}

// ledBeside is the noun right before the comma that this participle follows, where the verb tells by whom or where a group
// or event is run: "fought in the Revolt, led by Maria Campos"; -1 for none. The parser may tie the participle to the verb.
func (c *Clause) ledBeside() int {
	t := c.Tree
	k := c.Verb - 1
	for k > 0 && t.Tokens[k].IsAdverb() {
		k--
	}
	if k > 1 && t.Tokens[k].Text == "," && c.Passive && building[c.Lemma] {
		// "is based in the old palace, built in 1900": the palace.
		if ch := t.Sentence.ChunkAt(k - 1); ch != nil && ch.Last == k-1 && t.Preposition(ch.Head) != "" && !t.IsPerson(ch.Head) &&
			!t.IsGroup(ch.Head) &&
			!t.isPlaceAlone(ch.Head) {
			return ch.Head
		}
	}
	if k < 1 || !(c.Passive && running[c.Lemma] ||
		words.Consisting[t.Tokens[c.Verb].Lemma] && t.Tokens[c.Verb].Tag == "VBG" && t.Tokens[k].Text == ",") {
		return -1
	}
	if t.Tokens[k].Text != "," {
		// "a government then led by Juan Santos".
		k++
	}
	ch := t.Sentence.ChunkAt(k - 1)
	if ch == nil || ch.Last != k-1 || !t.IsGroup(ch.Head) && !(c.Passive && t.IsEvent(ch.Head)) {
		return -1
	}
	e, h := t.Entity(ch.Head), t.Head(ch.Head)
	if t.Preposition(ch.Head) == "in" && e != nil && e.Kind == annals.State && h >= 0 && t.IsNoun(h) && !t.IsName(h) {
		return -1 // "a party in Austria led by Juan Santos": the party, which is in Austria
	}
	return ch.Head
}

// building are the verbs for how a building came to be.
var building = words.Lemmas("build construct erect design complete rebuild renovate")

// isPlaceAlone reports whether the noun at token k is a town or country, which nobody builds.
func (t *Tree) isPlaceAlone(k int) bool {
	e := t.Entity(k)
	return e != nil && (e.Kind == annals.Place || e.Kind == annals.State)
}

// running are the verbs that tell by whom or where a group is run.
var running = words.Lemmas("lead head chair command found base headquarter direct own govern")

// causedBeside is the noun between the verb of the clause o and this gerund that does what the gerund says: "led to the bank
// closing its doors"; -1 for none.
func (c *Clause) causedBeside(o *Clause) int {
	t := c.Tree
	first := c.Verb
	if first > 0 && t.Tokens[first-1].Lower == "being" {
		first--
	}
	if t.Tokens[first].Tag != "VBG" || o.Passive || !words.Causing[t.Tokens[o.Verb].Lemma] {
		return -1
	}
	for _, x := range o.Obls {
		if x.Head < c.Verb && (x.Prep == "to" || x.Prep == "in") {
			if _, last := t.Span(x.Head); last == first-1 {
				return x.Head
			}
		}
	}
	return -1
}

// share lets a verb without an object of its own have the object of the verb that it is coordinated with, as in "arrested
// and executed members", whichever of the two the parser gave it to.
func (c *Clause) share(o *Clause) {
	if c.Passive || o.Passive || o.Verb > c.Verb || c.Verb-o.Verb > 3 {
		return
	}
	switch {
	case len(o.Obj) == 0 && len(c.Obj) > 0 && len(o.Obls) == 0 && !words.Intransitive[o.Lemma] && !words.Active[o.Lemma] &&
		!strings.Contains(o.Lemma, "_") && !c.Tree.goesAway(o.Verb):
		o.Obj = c.Obj
	case len(c.Obj) == 0 && len(c.Obls) == 0 && len(o.Obj) > 0 && o.Obj[0] > c.Verb:
		c.Obj = o.Obj
	}
}

// goesAway reports whether the word behind the verb at token i says where to, so that nothing need be done to anybody: "broke
// away and formed the League".
func (t *Tree) goesAway(i int) bool {
	return i+1 < len(t.Tokens) && (t.Tokens[i+1].Lower == "away" || t.Tokens[i+1].Lower == "apart")
}

// ownerOf is who has or does what the noun at token i says: its possessor, or the subject of the verb that it belongs to.
func (t *Tree) ownerOf(i int) []int {
	if k := t.Child(i, "nmod:poss"); k >= 0 {
		return t.Nouns(k)
	}
	for n := 0; n < 4; n++ {
		h := t.Head(i)
		if h < 0 || !t.Is(i, "obj", "obl", "nmod") {
			return nil
		}
		if t.IsVerb(h) {
			return t.ClauseOf(h).Surface()
		}
		i = h
	}
	return nil
}

// relative fills the gap of a relative clause with the noun that it describes.
func (c *Clause) relative() {
	t, i := c.Tree, c.Verb
	top := i
	for n := 0; n < 4 && t.Head(top) >= 0 && !t.Is(top, "acl:relcl") && t.Is(top, "conj", "xcomp"); n++ {
		top = t.Head(top)
	}
	if !t.Is(top, "acl:relcl") || t.Head(top) < 0 || !t.IsNoun(t.Head(top)) {
		return
	}
	for _, k := range c.Subj {
		if w := t.Tokens[k].Tag; w == "WDT" || w == "WP" || t.Tokens[k].Lower == "that" {
			return
		}
	}
	if top != i || t.pronounIn(i) || t.Tokens[t.Head(top)].Lemma == "time" || words.Periods[t.Tokens[t.Head(top)].Lemma] {
		// "by the time the League formed", "the year they left": when.
		return
	}
	if len(c.Subj) == 0 && !c.Passive && t.Finite(i) {
		// What the parser read as "members have attacked" with the verb describing the members is a clause.
		c.Subj = t.Nouns(t.Head(top))
		return
	}
	// "the prisoners they kept": no pronoun, and the object is missing.
	if len(c.Subj) > 0 && len(c.Obj) == 0 && !c.Passive && !words.Intransitive[c.Lemma] && t.Child(i, "ccomp", "xcomp") < 0 {
		c.Obj = []int{t.Head(top)}
	}
}

// pronounIn reports whether the relative clause of the verb at i has a relative pronoun or adverb.
func (t *Tree) pronounIn(i int) bool {
	for k := i - 1; k >= 0 && k > t.Head(i); k-- {
		switch t.Tokens[k].Tag {
		case "WDT", "WP", "WP$", "WRB":
			if t.Tokens[k].Lower == "that" && t.Is(k, "mark") && t.Head(k) == i {
				continue // "the party that Juan Santos led": the parser takes it for a conjunction
			}
			return true
		}
	}
	return false
}
