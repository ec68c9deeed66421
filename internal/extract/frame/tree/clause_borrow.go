package tree

import (
	"annals/internal/extract/frame/words"
)

// borrow takes the subject from the verb or noun that the clause hangs on.
func (c *Clause) borrow() {
	t, i := c.Tree, c.Verb
	h := t.Head(i)
	if h < 0 {
		return
	}
	if near := c.strayed(); near != nil {
		c.setSubject(near)
		return
	}
	c.Borrowed = true
	switch {
	case t.Is(i, "acl:relcl"):
		// Without a relative pronoun as subject; relative() looks for what it is.
	case t.Is(i, "acl"):
		if t.IsNoun(h) {
			c.setSubject(c.besideNoun(h))
		}
	case t.Is(i, "conj") && t.IsVerb(h):
		c.borrowConjoined(t.ClauseOf(h))
	case t.Is(i, "xcomp", "ccomp", "advcl", "parataxis") && t.IsVerb(h):
		c.takeUndergoer(c.governor(t.ClauseOf(h)))
	case t.Is(i, "xcomp", "advcl", "acl", "conj") && !t.IsVerb(h):
		// The predicate is an adjective or noun: "was ready to negotiate".
		for n := 0; t.Tokens[i].Tag == "VBN" && t.Is(i, "conj") && t.Is(h, "nmod") && n < 3; n++ {
			// "is a charity with an office in London and funded by donors": the charity is.
			h = t.Head(h)
		}
		c.takeUndergoer(t.SubjectOf(h))
	}
}

// takeUndergoer makes those of whom another predicate tells the subject of the clause. Of a passive, what follows the verb is
// what they were given, "Granted autonomy in 1990, the region", or made, "Declared an illegal group, the League".
func (c *Clause) takeUndergoer(who []int) {
	if c.Passive && len(c.Obj) > 0 && len(c.Iobj) == 0 {
		if words.Giving[c.Tree.Tokens[c.Verb].Lemma] {
			c.Iobj = who
			return
		}
		c.Obj = nil
	}
	c.setSubject(who)
}

// besideNoun is the subject of a participle or infinitive that hangs on the noun at token h: the noun, who has what it
// names, or whoever the clause around it is about.
func (c *Clause) besideNoun(h int) []int {
	t, i := c.Tree, c.Verb
	tag := t.Tokens[i].Tag
	if tag == "VBG" && words.Writing[t.Tokens[h].Lemma] {
		// "a letter from the bishops urging the king".
		if who := append(t.Attached(h, []string{"from", "by"}), t.ownerOf(h)...); len(who) > 0 {
			return who
		}
	}
	if tag == "VBG" && !words.Group[t.Tokens[h].Lemma] &&
		t.Marked(i, "of", "for", "in", "on", "at", "about", "from", "with", "against", "after", "before", "while", "without") {
		// "for the purpose of winning", "the task of leading": whoever has the purpose.
		return t.ownerOf(h)
	}
	if t.FirstTo(i) {
		if t.Is(h, "appos") && t.Child(h, "cop") < 0 {
			return t.Nouns(t.Head(h)) // "Peru, the first state to ban it"
		}
		return t.SubjectOf(h)
	}
	if i < h && t.Child(h, "cop") >= 0 {
		// "Built in 1900, the house is one of the oldest": the house.
		return t.SubjectOf(h)
	}
	if near := c.ledBeside(); near > h && t.IsName(near) {
		return []int{near}
	}
	if v := t.Head(h); v >= 0 && t.IsVerb(v) && t.Is(h, "obj") && t.spends(t.ClauseOf(v), i) && words.Periods[t.Tokens[h].Lemma] {
		return t.ClauseOf(v).Surface()
	}
	if tag == "VBG" && t.Separated(h, i) && !t.IsAgent(h) && !words.Consisting[t.Tokens[i].Lemma] {
		if who := t.doerAbove(h); len(who) > 0 {
			return who // "took the town, gaining support": who took it
		}
	}
	if of := t.eventAbove(h); c.Passive && of >= 0 && words.Starting[c.Lemma] {
		return []int{of} // "a split in the party caused by a quarrel": the split
	}
	if one := t.oneAmong(h); tag == "VBN" && len(one) > 0 {
		return one
	}
	if tag == "VBN" || tag == "VBG" || tag == "VBD" {
		return []int{h}
	}
	return t.ownerOf(h)
}

// oneAmong is who is said to be one of those whom the noun at token h names: of "The Front is among the groups banned by Peru"
// and "is one of the groups banned by Peru", the Front.
func (t *Tree) oneAmong(h int) []int {
	one := h
	switch {
	case t.Marked(h, "among", "amongst"):
	case t.Marked(h, "of") && t.Head(h) >= 0 && t.Tokens[t.Head(h)].Lower == "one":
		one = t.Head(h)
	default:
		return nil
	}
	if t.Child(one, "cop") < 0 {
		return nil
	}
	return t.SubjectOf(one)
}

// FirstTo reports whether the infinitive at token i tells what somebody is told to have been the first, last or only one to do,
// and so to have done: "was the first state to ban it", "Peru, the only country to recognize it".
func (t *Tree) FirstTo(i int) bool {
	h := t.Head(i)
	if h < 0 || h > i || !t.Is(i, "acl") || t.Tokens[i].Tag != "VB" || !t.Infinitive(i) ||
		!t.Is(h, "appos", "xcomp") && t.Child(h, "cop") < 0 {
		return false
	}
	for _, k := range t.Children(h, "aux") {
		if t.Tokens[k].Tag == "MD" {
			return false // "would be the first to ban it"
		}
	}
	for _, k := range append(t.Children(h, "amod", "nummod"), h) {
		switch t.Tokens[k].Lower {
		case "first", "last", "only", "second", "third":
			return true
		}
	}
	return false
}

// borrowConjoined gives the clause the subject of o, whose verb its own is joined to.
func (c *Clause) borrowConjoined(o *Clause) {
	t, i := c.Tree, c.Verb
	if c.Passive && len(c.Obj) > 0 && len(c.Iobj) == 0 && o.Passive && words.Giving[t.Tokens[i].Lemma] {
		c.Iobj = o.Surface() // "was reformed and given a new name": the name is given
		return
	}
	if c.Passive && o.Passive {
		c.Obj = nil // "was tried and fined two sums": what follows is what the subject was made or has to pay
	}
	c.setSubject(o.Surface())
	if c.Passive && !o.Passive && len(o.Subj) == 0 {
		c.Obj = append(c.Obj, o.Obj...)
	}
	if len(o.Subj) > 0 && o.Passive && c.Passive && len(c.Subj) == 0 && t.Child(i, "obl") < 0 && o.Verb < i {
		return
	}
	c.share(o)
}

// governor is the subject of a complement or adverbial clause of the verb of o: whom that asks or makes do it, or its
// own subject; none where the clause should have had one.
func (c *Clause) governor(o *Clause) []int {
	t, i := c.Tree, c.Verb
	infinitive := t.Is(i, "advcl") && t.Infinitive(i)
	switch {
	case t.Is(i, "xcomp") && !o.Passive && len(o.Obj) > 0 && !words.SubjectControl[o.Lemma] && !t.spends(o, i) &&
		!(words.Leaving[o.Lemma] && t.Infinitive(i) && t.IsOrganization(o.Obj[0])):
		return o.Obj
	case t.Is(i, "ccomp", "parataxis") && t.Finite(i):
		return nil
	case !o.Passive && len(o.Obj) > 0 && c.forDeed(o):
		return o.Obj
	case t.Is(i, "advcl") && t.Marked(i, "from") && !o.Passive && len(o.Obj) > 0 && o.Verb < i &&
		(t.IsGroup(o.Obj[0]) || t.IsPerson(o.Obj[0]) || t.Tokens[o.Obj[0]].Tag == "PRP"):
		return o.Obj // "banned the Front from holding rallies"; not "earned money from selling land"
	case infinitive && !o.Passive && len(o.Obj) > 0 && (words.Commanding[o.Lemma] || words.Addressing[o.Lemma] ||
		words.List("seating")[o.Lemma]) && o.Verb < i:
		return o.Obj
	}
	if near := c.ledBeside(); near >= 0 {
		return []int{near}
	}
	if near := c.causedBeside(o); near >= 0 {
		return t.Nouns(near)
	}
	if t.Is(i, "advcl") && o.Passive && len(o.Subj) > 0 && t.Tokens[i].Tag == "VB" {
		return o.Subj
	}
	if t.Tokens[i].Tag == "VBG" && o.Passive && i > o.Verb && !t.Marked(i, "by") &&
		(words.Harming[t.Tokens[i].Lemma] || ravagingVerbs[t.Tokens[i].Lemma]) {
		// "was raided by soldiers, killing two": the soldiers; "was bombed, killing two": nobody is told to have done it.
		return o.Subj
	}
	return o.Surface()
}

// forDeed reports whether the gerund is what the object of the clause o is thanked, blamed, praised or punished for, which is
// that one's deed: "fined the members for joining the strike", "convicted Campos of having killed a guard".
func (c *Clause) forDeed(o *Clause) bool {
	t, i := c.Tree, c.Verb
	first := i
	if k := t.Child(i, "aux"); k >= 0 {
		first = k
	}
	return o.Obj[0] < first && t.Tokens[first].Tag == "VBG" && t.Marked(i, "for", "of", "over") &&
		(words.List("punishing")[o.Lemma] || words.List("rewarding")[o.Lemma])
}

// spends reports whether the gerund at token i is what the subject of the clause o spent its object on: "spent years
// building ships".
func (t *Tree) spends(o *Clause, i int) bool {
	return t.Tokens[i].Tag == "VBG" && spendingVerbs[t.Tokens[o.Verb].Lemma]
}

// spendingVerbs are the verbs whose gerund tells what time or money went into.
var spendingVerbs = words.Lemmas("spend waste devote pass lose take make raise earn")

// doerAbove is the subject of the predicate in whose object, phrase or complement the noun at token h stands.
func (t *Tree) doerAbove(h int) []int {
	for n := 0; n < 4 && t.Is(h, "nmod", "conj", "appos") && t.Head(h) >= 0 && !t.IsVerb(t.Head(h)); n++ {
		h = t.Head(h)
	}
	switch v := t.Head(h); {
	case v >= 0 && t.IsVerb(v) && t.Is(h, "obj", "obl"):
		return t.ClauseOf(v).Surface()
	case t.Child(h, "cop") >= 0:
		return t.SubjectOf(h)
	}
	return nil
}

// eventAbove is the noun for something done that the noun at token h, which is none, stands in a phrase of; -1 for none.
func (t *Tree) eventAbove(h int) int {
	if t.IsEventNoun(h) || words.Deed[t.Tokens[h].Lemma] {
		return -1
	}
	for n := 0; n < 3 && t.Is(h, "nmod") && t.Head(h) >= 0; n++ {
		h = t.Head(h)
		if t.IsEventNoun(h) || words.Deed[t.Tokens[h].Lemma] && t.IsNoun(h) {
			return h
		}
	}
	return -1
}

// ravagingVerbs are the verbs of harm besides those to people.
var ravagingVerbs = words.List("ravaging")
