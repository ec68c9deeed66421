package tree

import (
	"slices"

	"annals/internal/extract/frame/words"
)

// Predicate is the token that carries tense and negation: the verb that lends a nominal predicate its subject, or the
// predicate.
func (c *Clause) Predicate() int {
	if c.Noun && c.Light >= 0 {
		return c.Light
	}
	return c.Verb
}

// NounClause reads the noun or adjective at token i as a predicate: what its prepositions tie to it, and the subject of the
// verb that it is an object or complement of.
func (t *Tree) NounClause(i int) *Clause {
	c := &Clause{Tree: t, Verb: i, Noun: true, Light: -1, Lemma: t.Tokens[i].Lemma}
	for _, k := range t.Kids[i] {
		if t.Is(k, "nmod", "obl") && !t.Is(k, "nmod:poss") && t.Sentence.TimeAt(k) == nil {
			c.AddOblique(k)
		}
	}
	c.takeFromVerb()
	for _, k := range t.Children(i, "acl", "advcl") {
		// "an alliance with Peru following a meeting": the parser took the phrase for a clause.
		if s := t.Child(k, "nsubj"); s > i && t.Preposition(k) != "" && t.Tokens[k].Tag == "VBG" {
			c.Obls = append(c.Obls, Oblique{Prep: t.Preposition(k), Head: s})
		}
	}
	if t.Head(i) >= 0 && t.Is(i, "nsubj") {
		c.takeFromPredicate(t.Head(i))
	}
	c.takeNounSubject()
	return c
}

// takeFromVerb takes the subject and the obliques of the verb that the noun is an object or complement of.
func (c *Clause) takeFromVerb() {
	t, i := c.Tree, c.Verb
	h, rel := t.Head(i), i
	if h >= 0 && t.Is(i, "nmod") && resulting[t.Tokens[h].Lemma] && t.Preposition(h) == "as" {
		// "was formed as a result of a split in the party".
		h, rel = t.Head(h), h
	}
	if h < 0 || !t.IsVerb(h) || !t.Is(rel, "obj", "obl", "nsubj:pass", "xcomp", "advcl") {
		return
	}
	v := t.ClauseOf(h)
	c.Subj = v.Subj
	if slices.Contains(v.Subj, i) || len(v.Subj) == 0 || t.Is(i, "xcomp", "advcl") || words.Beginning[v.Lemma] {
		c.Subj = v.Surface()
	}
	if t.Is(i, "advcl") || t.Child(i, "cop") >= 0 && t.Infinitive(i) {
		return // "claims to be active": it may not be
	}
	c.Light = h
	for _, o := range v.Obls {
		if o.Head != i {
			c.Obls = append(c.Obls, o)
		}
	}
}

// takeFromPredicate takes what is said at token h, of which the noun is the subject, of where it is, between whom, or what
// it comes from.
func (c *Clause) takeFromPredicate(h int) {
	t := c.Tree
	switch {
	case t.IsNoun(h) && t.Preposition(h) != "":
		// "Its headquarters are in Geneva".
		c.AddOblique(h)
	case words.Arising[t.Tokens[h].Lemma], words.Arising[t.VerbLemma(h)], words.List("simmering")[t.VerbLemma(h)]:
		// "A rivalry developed between the Front and the League".
		c.takeObliques(h, "between")
	case words.List("deriving")[t.Tokens[h].Lemma]:
		// "Its funding comes from donors". "Its struggle with Peru came to a head": only where it comes from.
		c.Light = h
		c.takeObliques(h, "from", "out of", "of")
	}
}

// takeObliques takes those of the verb at token h with one of the prepositions.
func (c *Clause) takeObliques(h int, preps ...string) {
	for _, o := range c.Tree.ClauseOf(h).Obls {
		if slices.Contains(preps, o.Prep) {
			c.Obls = append(c.Obls, o)
		}
	}
}

// takeNounSubject takes of whom or what the noun or adjective itself is said.
func (c *Clause) takeNounSubject() {
	t, i, h := c.Tree, c.Verb, c.Tree.Head(c.Verb)
	switch k := t.Child(i, "nsubj"); {
	case k >= 0:
		c.Subj = t.Nouns(k)
	case h >= 0 && t.Is(i, "conj") && t.Child(h, "nsubj") >= 0 && (t.Child(i, "cop") >= 0 || !t.IsVerb(h)):
		c.Subj = t.Nouns(t.Child(h, "nsubj"))
	case h >= 0 && t.Is(i, "conj") && t.Tokens[i].Tag == "JJ" && t.Tokens[h].Tag == "VBN" && t.PassiveAt(h):
		c.Subj = t.ClauseOf(h).Surface() // "is banned in Chad and illegal in Mali"
	case h >= 0 && t.Tokens[i].IsAdjective() && t.IsNoun(h) && (t.Is(i, "acl") || t.Is(i, "amod") && i > h):
		c.Subj = []int{t.PeopleOf(h, i)}
	}
}

// resulting are the nouns between what came about and what it came of.
var resulting = words.Lemmas("result consequence outcome product")
