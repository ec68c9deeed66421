package frame

import (
	"slices"
	"strings"
)

// clause is a predicate with its arguments, found over coordination, control and relative clauses. Arguments are the head tokens
// of noun phrases.
type clause struct {
	t *tree
	// verb is the token of the predicate: a verb, or a noun that tells something done.
	verb int
	// lemma is its dictionary form, with its particle: "set_up".
	lemma   string
	passive bool
	// noun tells a nominal predicate.
	noun bool
	// light is the verb that lends a nominal predicate its subject, -1 for none: "launched" of "launched a coup".
	light int
	// subj is who does it, obj whom or what it is done to, whatever the voice; iobj the recipient.
	subj, obj, iobj []int
	// obls are the phrases with prepositions.
	obls []oblique
	// borrowed tells that the subject is that of another verb.
	borrowed bool
}

// oblique is an argument after a preposition.
type oblique struct {
	prep string
	head int
}

// clauseOf reads the clause of the verb at token i.
func (t *tree) clauseOf(i int) *clause {
	if c := t.clauses[i]; c != nil {
		return c
	}
	c := &clause{t: t, verb: i, light: -1, lemma: t.verbLemma(i)}
	t.clauses[i] = c
	c.passive = t.passiveAt(i)
	own := -1
	for _, k := range t.kids[i] {
		switch {
		case t.s.TimeAt(k) != nil && (!t.is(k, "nsubj", "obj") || t.preposition(k) != ""):
		case t.is(k, "nsubj", "csubj"):
			if own < 0 || k < i {
				own = k
			}
		case t.is(k, "obj"):
			c.obj = append(c.obj, t.nouns(k)...)
		case t.is(k, "iobj"):
			c.iobj = append(c.iobj, t.nouns(k)...)
		case t.is(k, "obl", "nmod"):
			c.addOblique(k)
		}
	}
	if k := t.child(i, "xcomp"); k > i && len(c.obj) == 0 && !c.passive && strings.HasPrefix(t.t[k].Tag, "NN") && t.child(k, "cop", "mark", "case") < 0 &&
		!words.copular[c.lemma] {
		c.obj = t.nouns(k)
	}
	if len(c.obj) == 0 {
		// "asked the state to leave": whom it is done to, whichever object the parser calls it.
		c.obj, c.iobj = c.iobj, nil
	}
	c.takeParticle()
	c.takeAddressee()
	for _, o := range c.obj {
		// Parsers often tie to the object what belongs to the verb: "handed weapons to the police".
		for _, k := range t.children(o, "nmod") {
			if !t.is(k, "nmod:poss") && t.s.TimeAt(k) == nil && k > o && t.loose(o, k) {
				c.addOblique(k)
			}
		}
	}
	if c.passive {
		for _, a := range c.subj {
			// "carried out by its men against the villages": not whose men they are.
			for _, k := range t.children(a, "nmod") {
				if t.preposition(k) == "against" && k > a {
					c.addOblique(k)
				}
			}
		}
	}
	switch {
	case own >= 0 && t.t[own].Tag == "EX":
	case own >= 0 && c.passive && len(c.obj) > 0 && len(c.iobj) == 0 && words.giving[t.t[i].Lemma] && (t.isAgent(own) || t.t[own].Tag == "WP"):
		// "The president was awarded a prize": the prize is given, to whom the subject names.
		c.iobj = t.nouns(own)
	case own >= 0 && c.passive:
		own := t.allSubjects(i, own)
		// "was renamed the League", "was elected president": what follows is what the subject was made.
		c.obj = nil
		c.setSubject(own)
	case own >= 0:
		c.setSubject(t.allSubjects(i, own))
	default:
		c.borrow()
	}
	if c.passive && len(c.obj) == 0 {
		c.obj = t.opened(i)
	}
	if own >= 0 && !c.passive {
		c.takeCompany(own)
	}
	if c.passive && len(c.subj) == 0 {
		c.repairAgent()
	}
	c.relative()
	c.foresee()
	return c
}

// allSubjects are the nouns of the subject at token own of the verb at token i, with another subject of it that a conjunction joins to
// that one: the parser may hang both on the verb.
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

// foresee gives a verb without an object that of the verb coordinated with it right after, as in "surrounded and tried to take the
// house".
func (c *clause) foresee() {
	t := c.t
	if c.passive || len(c.obj) > 0 || len(c.obls) > 0 || intransitive[c.lemma] || t.child(c.verb, "ccomp", "xcomp") >= 0 {
		return
	}
	k := t.child(c.verb, "conj")
	if k < 0 || k-c.verb > 3 || t.t[c.verb+1].Tag != "CC" || !t.isVerb(k) || t.child(k, "nsubj") >= 0 {
		return
	}
	if x := t.child(k, "xcomp"); x >= 0 && t.isVerb(x) {
		k = x
	}
	if o := t.clauseOf(k); !o.passive && len(o.obj) > 0 && o.obj[0] > k {
		c.obj = o.obj
	}
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

// takeParticle makes an object of what the parser tied to the verb by a particle that belongs to the verb: "burned down the house".
func (c *clause) takeParticle() {
	t := c.t
	if c.passive || len(c.obj) > 0 || c.verb+1 >= len(t.t) || !words.phrasal[t.t[c.verb].Lemma+"_"+t.t[c.verb+1].Lower] {
		return
	}
	c.obls = slices.DeleteFunc(c.obls, func(o oblique) bool {
		if o.prep == t.t[c.verb+1].Lower && len(c.obj) == 0 || len(c.obj) > 0 && t.head(o.head) == c.obj[0] && t.is(o.head, "conj") {
			c.obj = append(c.obj, o.head)
			return true
		}
		return false
	})
}

// takeCompany adds to the subject whom it acts "together with".
func (c *clause) takeCompany(own int) {
	t := c.t
	_, last := t.span(own)
	k := last + 1
	if k < len(t.t) && t.t[k].Text == "," {
		k++
	}
	if k+2 >= len(t.t) || k > c.verb || t.t[k+1].Lower != "with" || t.t[k].Lower != "together" && t.t[k].Lower != "along" {
		return
	}
	if ch := t.s.ChunkAt(k + 2); ch != nil && ch.First == k+2 && ch.Last < c.verb && !t.isEventNoun(ch.Head) {
		c.subj = append(slices.Clone(c.subj), ch.Head)
	}
}

// takeAddressee makes an object of whom somebody "calls on" or "appeals to" to do something.
func (c *clause) takeAddressee() {
	t := c.t
	if c.passive || len(c.obj) > 0 || !words.addressing[t.t[c.verb].Lemma] {
		return
	}
	for n, o := range c.obls {
		if o.prep != "on" && o.prep != "upon" && o.prep != "to" && o.prep != "for" || n > 0 {
			continue
		}
		for _, k := range append(t.children(c.verb, "xcomp", "advcl", "ccomp"), t.children(o.head, "acl")...) {
			if k > o.head && t.infinitive(k) {
				c.obj, c.obls = t.nouns(o.head), slices.Delete(slices.Clone(c.obls), n, n+1)
				return
			}
		}
	}
}

// repairAgent finds the "by" phrase of a passive that the parser tied elsewhere: right after the verb or after a date and place.
func (c *clause) repairAgent() {
	t := c.t
	for k := c.verb + 1; k+1 < len(t.t) && k < c.verb+14; k++ {
		if x := t.s.TimeAt(k); x != nil {
			k = x.Last
			continue
		}
		switch {
		case t.t[k].Lower == "by":
			if k+1 < len(t.t) && t.t[k+1].Tag == "CD" {
				return
			}
			ch := t.s.ChunkAt(k + 1)
			if ch == nil || ch.First != k+1 {
				return
			}
			c.subj = append(c.subj, ch.Head)
			for n := ch.Last + 1; n+1 < len(t.t) && (t.t[n].Lower == "and" || t.t[n].Text == ","); {
				next := t.s.ChunkAt(n + 1)
				if t.t[n].Text == "," && n+2 < len(t.t) && t.t[n+1].Lower == "and" {
					next = t.s.ChunkAt(n + 2)
				}
				if next == nil || t.s.MentionAt(next.Head) == nil || t.s.TimeAt(next.First) != nil || t.t[n].Text == "," && next.Last+1 < len(t.t) && t.t[next.Last+1].Text != "," && t.t[next.Last+1].Lower != "and" {
					return
				}
				c.subj = append(c.subj, next.Head)
				n = next.Last + 1
			}
			return
		case strings.HasPrefix(t.t[k].Tag, "VB") || t.t[k].Text == ";" || t.t[k].Tag == "WDT" || t.t[k].Tag == "CC":
			return
		}
	}
}

// verbLemma is the lemma of the verb at token i with its particle.
func (t *tree) verbLemma(i int) string {
	l := t.t[i].Lemma
	if k := t.child(i, "compound:prt"); k >= 0 {
		l += "_" + t.t[k].Lower
	}
	return l
}

// passiveAt reports whether the verb at token i is passive.
func (t *tree) passiveAt(i int) bool {
	if t.t[i].Tag != "VBN" && t.t[i].Tag != "VBD" {
		return false
	}
	if t.child(i, "aux:pass", "nsubj:pass") >= 0 {
		return true
	}
	perfect := false
	for _, k := range t.children(i, "aux") {
		switch t.t[k].Lower {
		case "is", "was", "are", "were", "been", "being", "be":
			return t.t[i].Tag == "VBN"
		case "has", "have", "had", "having", "'ve":
			perfect = true
		}
	}
	if t.is(i, "conj") && t.t[i].Tag == "VBD" && !perfect && t.child(i, "nsubj", "obj", "ccomp", "xcomp") < 0 && !intransitive[t.t[i].Lemma] &&
		!words.active[t.t[i].Lemma] {
		// "was arrested, tried and shot": a past tense that may as well be a participle.
		h := t.head(i)
		return h >= 0 && h < i && (t.child(h, "aux:pass") >= 0 || t.is(h, "conj") && t.t[h].Tag == "VBD") && t.passiveAt(h)
	}
	if t.t[i].Tag == "VBD" && t.arcs[i].Rel == "acl" && slices.ContainsFunc(t.children(i, "obl"), func(k int) bool { return t.preposition(k) == "by" }) {
		return true
	}
	if t.t[i].Tag == "VBD" && (t.arcs[i].Rel == "acl" || i <= 2 && t.is(i, "advcl", "root")) && !perfect && t.child(i, "nsubj", "obj") < 0 && !intransitive[t.t[i].Lemma] {
		// "an organization, founded to", "Founded to": a past tense that hangs on a noun or opens the sentence is a participle.
		return true
	}
	if t.t[i].Tag != "VBN" || perfect || t.child(i, "nsubj") >= 0 || intransitive[t.t[i].Lemma] {
		return false
	}
	if t.is(i, "conj") && t.t[t.head(i)].Tag != "VBD" && strings.HasPrefix(t.t[t.head(i)].Tag, "VB") {
		h := t.head(i)
		return t.passiveAt(h)
	}
	return t.is(i, "acl", "advcl", "conj", "root", "xcomp", "parataxis", "ccomp") && t.child(i, "obj") < 0
}

// strayed is the subject that the parser took for a part of the coordination before it: of "regards others as wrong and its members
// have attacked them", the members, since nothing else stands between the conjunction and the verb.
func (c *clause) strayed() []int {
	t, i := c.t, c.verb
	if t.is(i, "acl:relcl") || !t.finite(i) && (t.t[i].Tag != "VBN" || t.child(i, "obj") < i) {
		return nil
	}
	p := i - 1
	for p > 0 && (t.is(p, "aux", "aux:pass") && t.head(p) == i || strings.HasPrefix(t.t[p].Tag, "RB")) {
		p--
	}
	ch := t.s.ChunkAt(p)
	if ch == nil || ch.Last != p || ch.First == 0 || t.t[ch.First-1].Tag != "CC" {
		return nil
	}
	n := ch.Head
	if !t.is(n, "conj") || n == t.head(i) {
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
	return out
}

// setSubject places the grammatical subject: of a passive it is what it is done to.
func (c *clause) setSubject(heads []int) {
	if c.passive {
		c.obj = append(c.obj, heads...)
		return
	}
	c.subj = heads
}

// addOblique adds the phrase with a preposition at token k, and those coordinated with it.
func (c *clause) addOblique(k int) {
	t := c.t
	prep := t.preposition(k)
	for _, n := range t.conjuncts(k) {
		if !t.isNoun(n) || t.s.TimeAt(n) != nil {
			continue
		}
		p := prep
		if own := t.preposition(n); own != "" {
			p = own
		}
		if p == "by" && c.passive && !c.noun && (len(c.subj) == 0 || n != k || !t.eventBetween(c.subj[len(c.subj)-1], k)) {
			c.subj = append(c.subj, n)
			continue
		}
		c.obls = append(c.obls, oblique{prep: p, head: n})
	}
}

// eventBetween reports whether a noun for something done stands between two tokens, so that a second "by" is of that: "was searched by
// police after the murder of a singer by a follower".
func (t *tree) eventBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.isEventNoun(k) {
			return true
		}
	}
	return false
}

// borrow takes the subject from the verb or noun that the clause hangs on.
func (c *clause) borrow() {
	t, i := c.t, c.verb
	h := t.head(i)
	if h < 0 {
		return
	}
	if near := c.strayed(); near != nil {
		c.setSubject(near)
		return
	}
	c.borrowed = true
	switch {
	case t.is(i, "acl:relcl"):
		// Without a relative pronoun as subject; relative() looks for what it is.
	case t.is(i, "acl"):
		if !t.isNoun(h) {
			return
		}
		if t.t[i].Tag == "VBG" && words.writing[t.t[h].Lemma] {
			// "a letter from the bishops urging the king".
			if c.setSubject(append(t.attached(h, []string{"from", "by"}), t.ownerOf(h)...)); len(c.subj) > 0 {
				return
			}
		}
		if t.t[i].Tag == "VBG" && t.marked(i, "of", "for", "in") && !words.group[t.t[h].Lemma] {
			// "for the purpose of winning", "the task of leading": whoever has the purpose.
			c.setSubject(t.ownerOf(h))
			return
		}
		if i < h && t.child(h, "cop") >= 0 {
			// "Built in 1900, the house is one of the oldest": the house.
			c.setSubject(t.subjectOf(h))
			return
		}
		if near := c.ledBeside(); near > h && t.isName(near) {
			c.setSubject([]int{near})
			return
		}
		if v := t.head(h); t.t[i].Tag == "VBG" && t.is(h, "obj", "obl") && v >= 0 && t.isVerb(v) && t.separated(h, i) && !t.isAgent(h) && !consisting[t.t[i].Lemma] {
			// "took the town, gaining support": who took it.
			c.setSubject(t.clauseOf(v).surface())
			return
		}
		if t.t[i].Tag == "VBN" || t.t[i].Tag == "VBG" || t.t[i].Tag == "VBD" {
			c.setSubject([]int{h})
			return
		}
		c.setSubject(t.ownerOf(h))
	case t.is(i, "conj") && t.isVerb(h):
		o := t.clauseOf(h)
		c.setSubject(o.surface())
		if c.passive && !o.passive && len(o.subj) == 0 {
			c.obj = append(c.obj, o.obj...)
		}
		if len(o.subj) > 0 && o.passive && c.passive && len(c.subj) == 0 && t.child(i, "obl") < 0 && h < i {
			return
		}
		c.share(o)
	case t.is(i, "xcomp", "ccomp", "advcl", "parataxis") && t.isVerb(h):
		o := t.clauseOf(h)
		if t.is(i, "xcomp") && !o.passive && len(o.obj) > 0 && !subjectControl[o.lemma] {
			c.setSubject(o.obj)
			return
		}
		if t.is(i, "ccomp", "parataxis") && t.finite(i) {
			return
		}
		if t.is(i, "advcl") && t.infinitive(i) && !o.passive && len(o.obj) > 0 && (words.commanding[o.lemma] || words.addressing[o.lemma]) && h < i {
			c.setSubject(o.obj)
			return
		}
		if near := c.ledBeside(); near >= 0 {
			c.setSubject([]int{near})
			return
		}
		if near := c.causedBeside(o); near >= 0 {
			c.setSubject(t.nouns(near))
			return
		}
		if t.is(i, "advcl") && o.passive && len(o.subj) > 0 && t.t[i].Tag == "VB" {
			c.setSubject(o.subj)
			return
		}
		c.setSubject(o.surface())
	case t.is(i, "xcomp", "advcl", "acl", "conj") && !t.isVerb(h):
		// The predicate is an adjective or noun: "was ready to negotiate".
		c.setSubject(t.subjectOf(h))
	}
}

// ledBeside is the noun right before the comma that this participle follows, where the verb tells by whom or where a group or event is run:
// "fought in the Revolt, led by Maria Campos"; -1 for none. The parser may tie the participle to the verb.
func (c *clause) ledBeside() int {
	t := c.t
	k := c.verb - 1
	for k > 0 && strings.HasPrefix(t.t[k].Tag, "RB") {
		k--
	}
	if !c.passive || k < 1 || t.t[k].Text != "," || !running[c.lemma] {
		return -1
	}
	if ch := t.s.ChunkAt(k - 1); ch != nil && ch.Last == k-1 && (t.isGroup(ch.Head) || t.isEvent(ch.Head)) {
		return ch.Head
	}
	return -1
}

// running are the verbs that tell by whom or where a group is run.
var running = lemmas("lead head chair command found base headquarter direct own govern")

// causedBeside is the noun between the verb of the clause o and this gerund that does what the gerund says: "led to the bank closing
// its doors"; -1 for none.
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

// share lets a verb without an object of its own have the object of the verb that it is coordinated with, as in "arrested and
// executed members", whichever of the two the parser gave it to.
func (c *clause) share(o *clause) {
	if c.passive || o.passive || o.verb > c.verb || c.verb-o.verb > 3 {
		return
	}
	switch {
	case len(o.obj) == 0 && len(c.obj) > 0 && len(o.obls) == 0:
		o.obj = c.obj
	case len(c.obj) == 0 && len(c.obls) == 0 && len(o.obj) > 0 && o.obj[0] > c.verb:
		c.obj = o.obj
	}
}

// finite reports whether the verb at token i has a tense of its own.
func (t *tree) finite(i int) bool {
	switch t.t[i].Tag {
	case "VBD", "VBZ", "VBP":
		return true
	}
	for _, k := range t.children(i, "aux", "cop") {
		switch t.t[k].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// surface is the grammatical subject of the clause.
func (c *clause) surface() []int {
	if c.passive {
		return c.obj
	}
	return c.subj
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
	if top != i || t.pronounIn(i) {
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

// after are the arguments with one of the prepositions.
func (c *clause) after(preps ...string) []int {
	var out []int
	for _, o := range c.obls {
		for _, p := range preps {
			if o.prep == strings.ReplaceAll(p, "_", " ") {
				out = append(out, o.head)
			}
		}
	}
	return out
}
