package filler

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// place is the heads of the noun phrases at one place of a clause, by its name or by a path that begins with one.
func place(t *tree.Tree, name string, c *tree.Clause) []int {
	i := c.Verb
	switch name {
	case "subj":
		return doers(c)
	case "obj":
		return c.Obj
	case "iobj":
		if c.Noun && c.Light >= 0 {
			return t.ClauseOf(c.Light).Iobj // "was handed the leadership"
		}
		return c.Iobj
	case "surface":
		return c.Surface()
	case "self":
		return t.Nouns(i)
	case "xcomp":
		return nounChildren(t, i, "xcomp")
	case "poss":
		return nounsFrom(t, t.Child(i, "nmod:poss"))
	case "own":
		return nounsFrom(t, t.Child(i, "nsubj"))
	case "mod":
		return noun.Modifier(t, i)
	case "appos":
		return apposed(t, i)
	case "partner":
		return noun.Partners(t, i)
	case "owner":
		return noun.Owners(t, i)
	case "gov":
		return governing(t, i)
	case "actor":
		return actors(t, i)
	case "doer":
		return lenders(t, c)
	case "object":
		return lentObjects(t, c)
	case "made":
		return madeBy(t, c)
	case "result":
		return results(t, c)
	case "replaced":
		return replaced(t, c)
	case "including":
		return included(t, i)
	case "listed":
		return listedBehind(t, i)
	case "enumerated":
		return enumerated(t, i)
	case "included":
		return includedBy(t, i)
	case "where":
		if k := t.Where(i); k >= 0 {
			return []int{k}
		}
		return nil
	}
	return path(t, name, c)
}

// path is what is found at a place by way of another: the first side or the rest of those there, what stands right after the
// predicate, what prepositions tie to what is there, or whose that is; and what prepositions tie to the predicate.
func path(t *tree.Tree, name string, c *tree.Clause) []int {
	if at, ok := strings.CutPrefix(name, "first."); ok {
		heads := sides(t, place(t, at, c))
		return heads[:min(1, len(heads))]
	}
	if at, ok := strings.CutPrefix(name, "rest."); ok {
		heads := sides(t, place(t, at, c))
		return heads[min(1, len(heads)):]
	}
	if prep, ok := strings.CutPrefix(name, "next."); ok {
		// Right after the predicate, so that the phrase is no other's.
		if k := c.Verb + 1; k < len(t.Tokens) && t.Tokens[k].Lower == prep {
			return c.After(prep)
		}
		return nil
	}
	dot := strings.LastIndexByte(name, '.')
	if dot <= 0 {
		return c.After(strings.Split(name, "/")...)
	}
	var out []int
	for _, k := range place(t, name[:dot], c) {
		if name[dot+1:] == "owner" {
			out = append(out, noun.Owners(t, k)...)
			continue
		}
		out = append(out, t.Attached(k, strings.Split(name[dot+1:], "/"))...)
	}
	return out
}

// doers are the subject of a clause, without the noun of its predicate: in "A school was set up in Lima" nobody is told to
// have the school.
func doers(c *tree.Clause) []int {
	if c.Noun && slices.Contains(c.Subj, c.Verb) {
		return slices.DeleteFunc(slices.Clone(c.Subj), func(k int) bool { return k == c.Verb })
	}
	return c.Subj
}

// nounsFrom are the noun at token k and those coordinated with it; none for -1.
func nounsFrom(t *tree.Tree, k int) []int {
	if k < 0 {
		return nil
	}
	return t.Nouns(k)
}

// apposed is the noun that stands in apposition to the one at token i, or to which that stands in apposition.
func apposed(t *tree.Tree, i int) []int {
	if k := t.Child(i, "appos"); k >= 0 {
		return []int{k}
	}
	if t.Is(i, "appos") {
		return []int{t.Head(i)}
	}
	return nil
}

// governing is the noun that the one at token i depends on.
func governing(t *tree.Tree, i int) []int {
	if h := t.Head(i); h >= 0 && t.IsNoun(h) && t.Is(i, "nmod", "acl", "appos", "amod") {
		return []int{t.PeopleOf(h, i)}
	}
	return nil
}

// lenders are who does what the passive verb tells that lends the noun of a clause its subject: "an attack was launched by".
func lenders(t *tree.Tree, c *tree.Clause) []int {
	if c.Light >= 0 && t.PassiveAt(c.Light) && t.Is(c.Verb, "nsubj:pass") {
		return t.ClauseOf(c.Light).Subj
	}
	return nil
}

// lentObjects are the object of the verb that lends the noun of a clause its subject, or what it is told to have brought
// about: "The merger of the two created the League".
func lentObjects(t *tree.Tree, c *tree.Clause) []int {
	if c.Light >= 0 {
		obj := t.ClauseOf(c.Light).Obj
		if k := slices.Index(obj, c.Verb); k > 0 {
			return obj[:k] // "declared the Front an illegal organization": the parser may call both the object
		}
		return obj
	}
	if h := t.Head(c.Verb); c.Noun && h >= 0 && t.Is(c.Verb, "nsubj") && t.IsVerb(h) && words.Beginning[t.VerbLemma(h)] {
		return t.ClauseOf(h).Obj
	}
	return nil
}

// madeBy is what is told to be made by or when the predicate happens: "was formed by merging the two", "was formed when the
// two merged".
func madeBy(t *tree.Tree, c *tree.Clause) []int {
	if h := t.Head(c.Verb); h >= 0 && t.IsVerb(h) && words.Beginning[t.VerbLemma(h)] &&
		t.Marked(c.Verb, "by", "through", "when", "after") {
		return t.ClauseOf(h).Obj
	}
	return nil
}

// replaced is what the predicate is told to be done to take the place of: "was founded to replace the League".
func replaced(t *tree.Tree, c *tree.Clause) []int {
	for _, k := range Purposes(t, c) {
		if o := t.ClauseOf(k); words.List("replacing")[o.Lemma] {
			return o.Obj
		}
	}
	return nil
}

// includedBy is what the noun at token i is told to include: "Its leaders included Juan Santos".
func includedBy(t *tree.Tree, i int) []int {
	if h := t.Head(i); h >= 0 && t.Is(i, "nsubj") && t.IsVerb(h) && t.Tokens[h].Lemma == "include" {
		return t.ClauseOf(h).Obj
	}
	return nil
}

// sides leaves out of three or more that are told apart the common noun whose name stands right behind it: "between the
// president, Juan Santos, and Pedro Campos" there are two.
func sides(t *tree.Tree, heads []int) []int {
	if len(heads) < 3 {
		return heads
	}
	var out []int
	for i, a := range heads {
		if i+1 < len(heads) && t.Tokens[a].Tag == "NN" && !t.IsName(a) && a+1 < len(t.Tokens) && t.Tokens[a+1].Text == "," {
			if b := heads[i+1]; t.IsName(b) && t.Sentence.ChunkFirst(b) == a+2 {
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

func nounChildren(t *tree.Tree, i int, rel string) []int {
	var out []int
	for _, k := range t.Children(i, rel) {
		if t.IsNoun(k) {
			out = append(out, k)
		}
	}
	return out
}

// actors are who does what the clause around the noun at token i tells.
func actors(t *tree.Tree, i int) []int {
	for n := 0; n < 6; n++ {
		h := t.Head(i)
		switch {
		case t.Child(i, "cop") >= 0 && t.Child(i, "nsubj") >= 0:
			return t.Nouns(t.Child(i, "nsubj"))
		case h < 0 || t.Is(i, "nsubj", "csubj"):
			return nil
		case t.IsVerb(h):
			c := t.ClauseOf(h)
			if len(c.Subj) > 0 && !words.Beginning[c.Lemma] {
				return c.Subj
			}
			return c.Surface()
		case n > 0 && t.Child(i, "nmod:poss") >= 0:
			return t.Nouns(t.Child(i, "nmod:poss"))
		}
		i = h
	}
	return nil
}

// results are what the infinitive after a predicate says that is made of its subjects: "merged to form X".
func results(t *tree.Tree, c *tree.Clause) []int {
	for _, k := range Purposes(t, c) {
		if o := t.ClauseOf(k); words.Beginning[o.Lemma] || o.Lemma == "become" {
			return append(slices.Clone(o.Obj), nounChildren(t, k, "xcomp")...)
		}
	}
	for _, k := range t.Children(c.Verb, "advcl") {
		if o := t.ClauseOf(k); t.Tokens[k].Tag == "VBG" && (words.Beginning[o.Lemma] || o.Lemma == "become") {
			return append(slices.Clone(o.Obj), nounChildren(t, k, "xcomp")...)
		}
	}
	for _, k := range t.Children(c.Verb, "conj") {
		// "left the party and founded the League".
		if o := t.ClauseOf(k); t.IsVerb(k) && !o.Passive && words.Beginning[o.Lemma] && t.Child(k, "nsubj") < 0 {
			return o.Obj
		}
	}
	return foundedBy(t, c)
}

// foundedBy are what those whom the relative clause describes are told to have made: "Members who had left the party founded the
// League", "was founded by members who had left the party".
func foundedBy(t *tree.Tree, c *tree.Clause) []int {
	n := t.Head(c.Verb)
	if c.Noun || !t.Is(c.Verb, "acl:relcl") || n < 0 {
		return nil
	}
	v := t.Head(n)
	if v < 0 || !t.IsVerb(v) || !words.Beginning[t.VerbLemma(v)] {
		return nil
	}
	if o := t.ClauseOf(v); slices.Contains(o.Subj, n) {
		return o.Obj
	}
	return nil
}

// national reports whether the title at token i is one that only a state gives: a minister with what he is for, a president
// beside his name in a text on no body that has one.
func national(t *tree.Tree, i int) bool {
	before := ""
	if i > 0 {
		before = t.Tokens[i-1].Lower
	}
	switch l := t.Tokens[i].Lemma; {
	case l == "minister":
		// A chief minister is a province's.
		end := noun.PortfolioEnd(t, i)
		if before == "shadow" {
			return false // the opposition's
		}
		return ministries[before] || words.Portfolio[before] || end > i &&
			(t.Tokens[i].IsUpper() || words.Portfolio[t.Tokens[end].Lower]) ||
			before == "federal" || before == "cabinet"
	case words.List("envoy")[l]:
		return noun.MissionEnd(t, i) > i
	case l == "secretary":
		switch before {
		case "foreign", "home", "defence", "defense", "treasury":
			return t.Tokens[i].IsUpper()
		}
	case l == "chancellor":
		return headsState(t, i, before)
	case l == "president" || l == "vice-president":
		return entity.OfState(t.Sentence.Doc) && takesOffice(t, i) || headsState(t, i, before)
	}
	return false
}

// headsState reports whether the title at token i of a president or chancellor, behind the word before it, stands
// beside a name in a text that is on no body which may have one.
func headsState(t *tree.Tree, i int, before string) bool {
	e, m := size.MainOrganization(t), noun.Next(t, i)
	switch {
	case m == nil || !t.Tokens[i].IsUpper() || t.Tokens[i].Tag == "NNS" || before == "council" || before == "under":
		return false
	case e == nil:
		// "President Juan Santos of Peru" says of which state.
		return m.Last+1 >= len(t.Tokens) || t.Tokens[m.Last+1].Lower != "of"
	}
	// Somebody called by the last name alone was told of before, and may be another state's.
	return m.Last > m.First && e.Defined(words.List("political"))
}

// ministries are the words before "minister" that say of what sort he is.
var ministries = words.Lemmas("prime deputy first foreign interior home federal cabinet state junior senior environment " +
	"propaganda affairs")

// takesOffice reports whether somebody is told to be made, to become or to be the next holder of the post at token i.
func takesOffice(t *tree.Tree, i int) bool {
	h := t.Head(i)
	return h >= 0 && h < i && t.IsVerb(h) && (noun.Appointing[t.Tokens[h].Lemma] || noun.Holding[t.Tokens[h].Lemma])
}

// home is the state of whoever has a title that only a state gives and that the sentence says of no state.
func home(t *tree.Tree, c *tree.Clause) []Part {
	if !national(t, c.Verb) || slices.ContainsFunc(noun.Owners(t, c.Verb), func(k int) bool {
		// "Santos's minister of war" is of the same state.
		return !noun.IsPortfolio(t, k) && !noun.IsIndividual(t, k)
	}) {
		return nil
	}
	var holder *document.Entity
	if who := noun.Partners(t, c.Verb); len(who) > 0 {
		holder = t.Entity(who[0])
	}
	if e := entity.HomeOf(t.Sentence.Doc, t.Sentence, holder); e != nil {
		return Wordings(size.UnsaidAt(t, c.Verb, e))
	}
	return nil
}
