package frame

import (
	"slices"
	"strings"
)

// place is the heads of the noun phrases at one place of a clause, by its name or by a path that begins with one.
func (t *tree) place(name string, c *clause) []int {
	i := c.verb
	switch name {
	case "subj":
		return c.doers()
	case "obj":
		return c.obj
	case "iobj":
		return c.iobj
	case "surface":
		return c.surface()
	case "self":
		return t.nouns(i)
	case "xcomp":
		return t.nounChildren(i, "xcomp")
	case "poss":
		return t.nounsFrom(t.child(i, "nmod:poss"))
	case "own":
		return t.nounsFrom(t.child(i, "nsubj"))
	case "mod":
		return t.modifier(i)
	case "appos":
		return t.apposed(i)
	case "partner":
		return t.partners(i)
	case "owner":
		return t.owners(i)
	case "gov":
		return t.governing(i)
	case "actor":
		return t.actors(i)
	case "doer":
		return t.lenders(c)
	case "object":
		return t.lentObjects(c)
	case "made":
		return t.madeBy(c)
	case "result":
		return t.results(c)
	case "replaced":
		return t.replaced(c)
	case "including":
		return t.included(i)
	case "listed":
		return t.listedBehind(i)
	case "enumerated":
		return t.enumerated(i)
	case "included":
		return t.includedBy(i)
	case "where":
		if k := t.whereOf(i); k >= 0 {
			return []int{k}
		}
		return nil
	}
	return t.path(name, c)
}

// path is what is found at a place by way of another: the first side or the rest of those there, what stands right after the
// predicate, what prepositions tie to what is there, or whose that is; and what prepositions tie to the predicate.
func (t *tree) path(name string, c *clause) []int {
	if at, ok := strings.CutPrefix(name, "first."); ok {
		heads := t.sides(t.place(at, c))
		return heads[:min(1, len(heads))]
	}
	if at, ok := strings.CutPrefix(name, "rest."); ok {
		heads := t.sides(t.place(at, c))
		return heads[min(1, len(heads)):]
	}
	if prep, ok := strings.CutPrefix(name, "next."); ok {
		// Right after the predicate, so that the phrase is no other's.
		if k := c.verb + 1; k < len(t.t) && t.t[k].Lower == prep {
			return c.after(prep)
		}
		return nil
	}
	dot := strings.LastIndexByte(name, '.')
	if dot <= 0 {
		return c.after(strings.Split(name, "/")...)
	}
	var out []int
	for _, k := range t.place(name[:dot], c) {
		if name[dot+1:] == "owner" {
			out = append(out, t.owners(k)...)
			continue
		}
		out = append(out, t.attached(k, strings.Split(name[dot+1:], "/"))...)
	}
	return out
}

// doers are the subject of a clause, without the noun of its predicate: in "A school was set up in Lima" nobody is told to
// have the school.
func (c *clause) doers() []int {
	if c.noun && slices.Contains(c.subj, c.verb) {
		return slices.DeleteFunc(slices.Clone(c.subj), func(k int) bool { return k == c.verb })
	}
	return c.subj
}

// nounsFrom are the noun at token k and those coordinated with it; none for -1.
func (t *tree) nounsFrom(k int) []int {
	if k < 0 {
		return nil
	}
	return t.nouns(k)
}

// apposed is the noun that stands in apposition to the one at token i, or to which that stands in apposition.
func (t *tree) apposed(i int) []int {
	if k := t.child(i, "appos"); k >= 0 {
		return []int{k}
	}
	if t.is(i, "appos") {
		return []int{t.head(i)}
	}
	return nil
}

// governing is the noun that the one at token i depends on.
func (t *tree) governing(i int) []int {
	if h := t.head(i); h >= 0 && t.isNoun(h) && t.is(i, "nmod", "acl", "appos", "amod") {
		return []int{t.peopleOf(h, i)}
	}
	return nil
}

// lenders are who does what the passive verb tells that lends the noun of a clause its subject: "an attack was launched by".
func (t *tree) lenders(c *clause) []int {
	if c.light >= 0 && t.passiveAt(c.light) && t.is(c.verb, "nsubj:pass") {
		return t.clauseOf(c.light).subj
	}
	return nil
}

// lentObjects are the object of the verb that lends the noun of a clause its subject, or what it is told to have brought
// about: "The merger of the two created the League".
func (t *tree) lentObjects(c *clause) []int {
	if c.light >= 0 {
		obj := t.clauseOf(c.light).obj
		if k := slices.Index(obj, c.verb); k > 0 {
			return obj[:k] // "declared the Front an illegal organization": the parser may call both the object
		}
		return obj
	}
	if h := t.head(c.verb); c.noun && h >= 0 && t.is(c.verb, "nsubj") && t.isVerb(h) && beginning[t.verbLemma(h)] {
		return t.clauseOf(h).obj
	}
	return nil
}

// madeBy is what is told to be made by or when the predicate happens: "was formed by merging the two", "was formed when the
// two merged".
func (t *tree) madeBy(c *clause) []int {
	if h := t.head(c.verb); h >= 0 && t.isVerb(h) && beginning[t.verbLemma(h)] &&
		t.marked(c.verb, "by", "through", "when", "after") {
		return t.clauseOf(h).obj
	}
	return nil
}

// replaced is what the predicate is told to be done to take the place of: "was founded to replace the League".
func (t *tree) replaced(c *clause) []int {
	for _, k := range t.purposes(c) {
		if o := t.clauseOf(k); lists["replacing"][o.lemma] {
			return o.obj
		}
	}
	return nil
}

// includedBy is what the noun at token i is told to include: "Its leaders included Juan Santos".
func (t *tree) includedBy(i int) []int {
	if h := t.head(i); h >= 0 && t.is(i, "nsubj") && t.isVerb(h) && t.t[h].Lemma == "include" {
		return t.clauseOf(h).obj
	}
	return nil
}

// sides leaves out of three or more that are told apart the common noun whose name stands right behind it: "between the
// president, Juan Santos, and Pedro Campos" there are two.
func (t *tree) sides(heads []int) []int {
	if len(heads) < 3 {
		return heads
	}
	var out []int
	for i, a := range heads {
		if i+1 < len(heads) && t.t[a].Tag == "NN" && !t.isName(a) && a+1 < len(t.t) && t.t[a+1].Text == "," {
			if b := heads[i+1]; t.isName(b) && t.phraseStart(b) == a+2 {
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

func (t *tree) nounChildren(i int, rel string) []int {
	var out []int
	for _, k := range t.children(i, rel) {
		if t.isNoun(k) {
			out = append(out, k)
		}
	}
	return out
}

// modifier is the name that stands before the noun at token i and modifies it.
func (t *tree) modifier(i int) []int {
	for k := i - 1; k >= 0 && t.head(k) == i && t.is(k, "compound", "amod", "nmod"); k-- {
		if m := t.s.MentionAt(k); m != nil && !m.Anaphor {
			if t.t[k].IsAdjective() && k+1 < i && t.t[k+1].Tag == "NN" && t.isAgent(k+1) {
				return nil // "Peruvian police search offices": the police are
			}
			return []int{k}
		}
	}
	return nil
}

// actors are who does what the clause around the noun at token i tells.
func (t *tree) actors(i int) []int {
	for n := 0; n < 6; n++ {
		h := t.head(i)
		switch {
		case t.child(i, "cop") >= 0 && t.child(i, "nsubj") >= 0:
			return t.nouns(t.child(i, "nsubj"))
		case h < 0 || t.is(i, "nsubj", "csubj"):
			return nil
		case t.isVerb(h):
			c := t.clauseOf(h)
			if len(c.subj) > 0 && !beginning[c.lemma] {
				return c.subj
			}
			return c.surface()
		case n > 0 && t.child(i, "nmod:poss") >= 0:
			return t.nouns(t.child(i, "nmod:poss"))
		}
		i = h
	}
	return nil
}

// results are what the infinitive after a predicate says that is made of its subjects: "merged to form X".
func (t *tree) results(c *clause) []int {
	for _, k := range t.purposes(c) {
		if o := t.clauseOf(k); beginning[o.lemma] || o.lemma == "become" {
			return append(slices.Clone(o.obj), t.nounChildren(k, "xcomp")...)
		}
	}
	for _, k := range t.children(c.verb, "advcl") {
		if o := t.clauseOf(k); t.t[k].Tag == "VBG" && (beginning[o.lemma] || o.lemma == "become") {
			return append(slices.Clone(o.obj), t.nounChildren(k, "xcomp")...)
		}
	}
	for _, k := range t.children(c.verb, "conj") {
		// "left the party and founded the League".
		if o := t.clauseOf(k); t.isVerb(k) && !o.passive && beginning[o.lemma] && t.child(k, "nsubj") < 0 {
			return o.obj
		}
	}
	return nil
}

// attached are the nouns that the prepositions tie to the noun at token k; "poss" means its owner.
func (t *tree) attached(k int, preps []string) []int {
	var out []int
	for _, m := range t.kids[k] {
		switch {
		case slices.Contains(preps, "poss") && t.is(m, "nmod:poss"):
			out = append(out, t.nouns(m)...)
		case t.is(m, "nmod", "obl") && t.s.TimeAt(m) == nil && slices.Contains(preps, t.preposition(m)):
			out = append(out, t.nouns(m)...)
		}
	}
	return out
}
