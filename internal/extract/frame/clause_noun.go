package frame

import "slices"

// predicate is the token that carries tense and negation: the verb that lends a nominal predicate its subject, or the
// predicate.
func (c *clause) predicate() int {
	if c.noun && c.light >= 0 {
		return c.light
	}
	return c.verb
}

// nounClause reads the noun or adjective at token i as a predicate: what its prepositions tie to it, and the subject of the
// verb that it is an object or complement of.
func (t *tree) nounClause(i int) *clause {
	c := &clause{t: t, verb: i, noun: true, light: -1, lemma: t.t[i].Lemma}
	for _, k := range t.kids[i] {
		if t.is(k, "nmod", "obl") && !t.is(k, "nmod:poss") && t.s.TimeAt(k) == nil {
			c.addOblique(k)
		}
	}
	c.takeFromVerb()
	for _, k := range t.children(i, "acl", "advcl") {
		// "an alliance with Peru following a meeting": the parser took the phrase for a clause.
		if s := t.child(k, "nsubj"); s > i && t.preposition(k) != "" && t.t[k].Tag == "VBG" {
			c.obls = append(c.obls, oblique{prep: t.preposition(k), head: s})
		}
	}
	if t.head(i) >= 0 && t.is(i, "nsubj") {
		c.takeFromPredicate(t.head(i))
	}
	c.takeNounSubject()
	return c
}

// takeFromVerb takes the subject and the obliques of the verb that the noun is an object or complement of.
func (c *clause) takeFromVerb() {
	t, i := c.t, c.verb
	h, rel := t.head(i), i
	if h >= 0 && t.is(i, "nmod") && resulting[t.t[h].Lemma] && t.preposition(h) == "as" {
		// "was formed as a result of a split in the party".
		h, rel = t.head(h), h
	}
	if h < 0 || !t.isVerb(h) || !t.is(rel, "obj", "obl", "nsubj:pass", "xcomp", "advcl") {
		return
	}
	v := t.clauseOf(h)
	c.subj = v.subj
	if slices.Contains(v.subj, i) || len(v.subj) == 0 || t.is(i, "xcomp", "advcl") || beginning[v.lemma] {
		c.subj = v.surface()
	}
	if t.is(i, "advcl") || t.child(i, "cop") >= 0 && t.infinitive(i) {
		return // "claims to be active": it may not be
	}
	c.light = h
	for _, o := range v.obls {
		if o.head != i {
			c.obls = append(c.obls, o)
		}
	}
}

// takeFromPredicate takes what is said at token h, of which the noun is the subject, of where it is, between whom, or what
// it comes from.
func (c *clause) takeFromPredicate(h int) {
	t := c.t
	switch {
	case t.isNoun(h) && t.preposition(h) != "":
		// "Its headquarters are in Geneva".
		c.addOblique(h)
	case words.arising[t.t[h].Lemma], words.arising[t.verbLemma(h)], lists["simmering"][t.verbLemma(h)]:
		// "A rivalry developed between the Front and the League".
		c.takeObliques(h, "between")
	case deriving[t.t[h].Lemma]:
		// "Its funding comes from donors". "Its struggle with Peru came to a head": only where it comes from.
		c.light = h
		c.takeObliques(h, "from", "out of", "of")
	}
}

// takeObliques takes those of the verb at token h with one of the prepositions.
func (c *clause) takeObliques(h int, preps ...string) {
	for _, o := range c.t.clauseOf(h).obls {
		if slices.Contains(preps, o.prep) {
			c.obls = append(c.obls, o)
		}
	}
}

// takeNounSubject takes of whom or what the noun or adjective itself is said.
func (c *clause) takeNounSubject() {
	t, i, h := c.t, c.verb, c.t.head(c.verb)
	switch k := t.child(i, "nsubj"); {
	case k >= 0:
		c.subj = t.nouns(k)
	case h >= 0 && t.is(i, "conj") && t.child(h, "nsubj") >= 0 && (t.child(i, "cop") >= 0 || !t.isVerb(h)):
		c.subj = t.nouns(t.child(h, "nsubj"))
	case h >= 0 && t.is(i, "conj") && t.t[i].Tag == "JJ" && t.t[h].Tag == "VBN" && t.passiveAt(h):
		c.subj = t.clauseOf(h).surface() // "is banned in Chad and illegal in Mali"
	case h >= 0 && t.t[i].IsAdjective() && t.isNoun(h) && (t.is(i, "acl") || t.is(i, "amod") && i > h):
		c.subj = []int{t.peopleOf(h, i)}
	}
}

// resulting are the nouns between what came about and what it came of.
var resulting = lemmas("result consequence outcome product")
