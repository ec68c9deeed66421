package frame

import (
	"slices"
	"strings"
)

// place is the heads of the noun phrases at one place of a clause.
func (t *tree) place(name string, c *clause) []int {
	switch name {
	case "subj":
		if c.noun && slices.Contains(c.subj, c.verb) {
			// "A school was set up in Lima": nobody is told to have it.
			return slices.DeleteFunc(slices.Clone(c.subj), func(k int) bool { return k == c.verb })
		}
		return c.subj
	case "obj":
		return c.obj
	case "iobj":
		return c.iobj
	case "surface":
		return c.surface()
	case "self":
		return t.nouns(c.verb)
	case "xcomp":
		return t.nounChildren(c.verb, "xcomp")
	case "poss":
		if k := t.child(c.verb, "nmod:poss"); k >= 0 {
			return t.nouns(k)
		}
		return nil
	case "mod":
		return t.modifier(c.verb)
	case "appos":
		if k := t.child(c.verb, "appos"); k >= 0 {
			return []int{k}
		}
		if t.is(c.verb, "appos") {
			return []int{t.head(c.verb)}
		}
		return nil
	case "partner":
		return t.partners(c.verb)
	case "owner":
		return t.owners(c.verb)
	case "gov":
		if h := t.head(c.verb); h >= 0 && t.isNoun(h) && t.is(c.verb, "nmod", "acl", "appos", "amod") {
			return []int{t.peopleOf(h, c.verb)}
		}
		return nil
	case "actor":
		return t.actors(c.verb)
	case "doer":
		if c.light >= 0 && t.passiveAt(c.light) && t.is(c.verb, "nsubj:pass") {
			return t.clauseOf(c.light).subj
		}
		return nil
	case "object":
		if c.light >= 0 {
			return t.clauseOf(c.light).obj
		}
		if h := t.head(c.verb); c.noun && h >= 0 && t.is(c.verb, "nsubj") && t.isVerb(h) && beginning[t.verbLemma(h)] {
			// "The merger of the two created the League".
			return t.clauseOf(h).obj
		}
		return nil
	case "own":
		if k := t.child(c.verb, "nsubj"); k >= 0 {
			return t.nouns(k)
		}
		return nil
	case "result":
		return t.results(c)
	case "including":
		return t.included(c.verb)
	case "replaced":
		for _, k := range t.purposes(c) {
			if o := t.clauseOf(k); lists["replacing"][o.lemma] {
				return o.obj
			}
		}
		return nil
	case "listed":
		return t.listedBehind(c.verb)
	case "enumerated":
		return t.enumerated(c.verb)
	case "made":
		// "was formed by merging the two", "was formed when the two merged": what is made.
		if h := t.head(c.verb); h >= 0 && t.isVerb(h) && beginning[t.verbLemma(h)] &&
			t.marked(c.verb, "by", "through", "when", "after") {
			return t.clauseOf(h).obj
		}
		return nil
	case "included":
		if h := t.head(c.verb); h >= 0 && t.is(c.verb, "nsubj") && t.isVerb(h) && t.t[h].Lemma == "include" {
			return t.clauseOf(h).obj
		}
		return nil
	case "where":
		if k := t.whereOf(c.verb); k >= 0 {
			return []int{k}
		}
		return nil
	}
	if path, ok := strings.CutPrefix(name, "first."); ok {
		heads := t.sides(t.place(path, c))
		return heads[:min(1, len(heads))]
	}
	if path, ok := strings.CutPrefix(name, "rest."); ok {
		heads := t.sides(t.place(path, c))
		return heads[min(1, len(heads)):]
	}
	if prep, ok := strings.CutPrefix(name, "next."); ok {
		// Right after the predicate, so that the phrase is no other's.
		if k := c.verb + 1; k < len(t.t) && t.t[k].Lower == prep {
			return c.after(prep)
		}
		return nil
	}
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
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
	return c.after(strings.Split(name, "/")...)
}

// sides leaves out of three or more that are told apart the common noun whose name stands right behind it: "between the president, Juan
// Santos, and Pedro Campos" there are two.
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
			if strings.HasPrefix(t.t[k].Tag, "JJ") && k+1 < i && t.t[k+1].Tag == "NN" && t.isAgent(k+1) {
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
