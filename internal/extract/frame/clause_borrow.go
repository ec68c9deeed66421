package frame

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
		if t.isNoun(h) {
			c.setSubject(c.besideNoun(h))
		}
	case t.is(i, "conj") && t.isVerb(h):
		c.borrowConjoined(t.clauseOf(h))
	case t.is(i, "xcomp", "ccomp", "advcl", "parataxis") && t.isVerb(h):
		c.takeUndergoer(c.governor(t.clauseOf(h)))
	case t.is(i, "xcomp", "advcl", "acl", "conj") && !t.isVerb(h):
		// The predicate is an adjective or noun: "was ready to negotiate".
		for n := 0; t.t[i].Tag == "VBN" && t.is(i, "conj") && t.is(h, "nmod") && n < 3; n++ {
			// "is a charity with an office in London and funded by donors": the charity is.
			h = t.head(h)
		}
		c.takeUndergoer(t.subjectOf(h))
	}
}

// takeUndergoer makes those of whom another predicate tells the subject of the clause. Of a passive, what follows the verb is
// what they were given, "Granted autonomy in 1990, the region", or made, "Declared an illegal group, the League".
func (c *clause) takeUndergoer(who []int) {
	if c.passive && len(c.obj) > 0 && len(c.iobj) == 0 {
		if words.giving[c.t.t[c.verb].Lemma] {
			c.iobj = who
			return
		}
		c.obj = nil
	}
	c.setSubject(who)
}

// besideNoun is the subject of a participle or infinitive that hangs on the noun at token h: the noun, who has what it
// names, or whoever the clause around it is about.
func (c *clause) besideNoun(h int) []int {
	t, i := c.t, c.verb
	tag := t.t[i].Tag
	if tag == "VBG" && words.writing[t.t[h].Lemma] {
		// "a letter from the bishops urging the king".
		if who := append(t.attached(h, []string{"from", "by"}), t.ownerOf(h)...); len(who) > 0 {
			return who
		}
	}
	if tag == "VBG" && !words.group[t.t[h].Lemma] &&
		t.marked(i, "of", "for", "in", "on", "at", "about", "from", "with", "against", "after", "before", "while", "without") {
		// "for the purpose of winning", "the task of leading": whoever has the purpose.
		return t.ownerOf(h)
	}
	if i < h && t.child(h, "cop") >= 0 {
		// "Built in 1900, the house is one of the oldest": the house.
		return t.subjectOf(h)
	}
	if near := c.ledBeside(); near > h && t.isName(near) {
		return []int{near}
	}
	if v := t.head(h); v >= 0 && t.isVerb(v) && t.is(h, "obj") && t.spends(t.clauseOf(v), i) && words.periods[t.t[h].Lemma] {
		return t.clauseOf(v).surface()
	}
	if tag == "VBG" && t.separated(h, i) && !t.isAgent(h) && !consisting[t.t[i].Lemma] {
		if who := t.doerAbove(h); len(who) > 0 {
			return who // "took the town, gaining support": who took it
		}
	}
	if of := t.eventAbove(h); c.passive && of >= 0 && words.starting[c.lemma] {
		return []int{of} // "a split in the party caused by a quarrel": the split
	}
	if tag == "VBN" || tag == "VBG" || tag == "VBD" {
		return []int{h}
	}
	return t.ownerOf(h)
}

// borrowConjoined gives the clause the subject of o, whose verb its own is joined to.
func (c *clause) borrowConjoined(o *clause) {
	t, i := c.t, c.verb
	if c.passive && len(c.obj) > 0 && len(c.iobj) == 0 && o.passive && words.giving[t.t[i].Lemma] {
		c.iobj = o.surface() // "was reformed and given a new name": the name is given
		return
	}
	if c.passive && o.passive {
		c.obj = nil // "was tried and fined two sums": what follows is what the subject was made or has to pay
	}
	c.setSubject(o.surface())
	if c.passive && !o.passive && len(o.subj) == 0 {
		c.obj = append(c.obj, o.obj...)
	}
	if len(o.subj) > 0 && o.passive && c.passive && len(c.subj) == 0 && t.child(i, "obl") < 0 && o.verb < i {
		return
	}
	c.share(o)
}

// governor is the subject of a complement or adverbial clause of the verb of o: whom that asks or makes do it, or its
// own subject; none where the clause should have had one.
func (c *clause) governor(o *clause) []int {
	t, i := c.t, c.verb
	infinitive := t.is(i, "advcl") && t.infinitive(i)
	switch {
	case t.is(i, "xcomp") && !o.passive && len(o.obj) > 0 && !subjectControl[o.lemma] && !t.spends(o, i) &&
		!(leaving[o.lemma] && t.infinitive(i) && t.isOrganization(o.obj[0])):
		return o.obj
	case t.is(i, "ccomp", "parataxis") && t.finite(i):
		return nil
	case infinitive && !o.passive && len(o.obj) > 0 && (words.commanding[o.lemma] || words.addressing[o.lemma]) && o.verb < i:
		return o.obj
	}
	if near := c.ledBeside(); near >= 0 {
		return []int{near}
	}
	if near := c.causedBeside(o); near >= 0 {
		return t.nouns(near)
	}
	if t.is(i, "advcl") && o.passive && len(o.subj) > 0 && t.t[i].Tag == "VB" {
		return o.subj
	}
	if t.t[i].Tag == "VBG" && o.passive && i > o.verb && words.harming[t.t[i].Lemma] {
		// "was raided by soldiers, killing two": the soldiers; "was bombed, killing two": nobody is told to have done it.
		return o.subj
	}
	return o.surface()
}

// spends reports whether the gerund at token i is what the subject of the clause o spent its object on: "spent years
// building ships".
func (t *tree) spends(o *clause, i int) bool {
	return t.t[i].Tag == "VBG" && spendingVerbs[t.t[o.verb].Lemma]
}

// spendingVerbs are the verbs whose gerund tells what time or money went into.
var spendingVerbs = lemmas("spend waste devote pass lose take make raise earn")

// doerAbove is the subject of the predicate in whose object, phrase or complement the noun at token h stands.
func (t *tree) doerAbove(h int) []int {
	for n := 0; n < 4 && t.is(h, "nmod", "conj", "appos") && t.head(h) >= 0 && !t.isVerb(t.head(h)); n++ {
		h = t.head(h)
	}
	switch v := t.head(h); {
	case v >= 0 && t.isVerb(v) && t.is(h, "obj", "obl"):
		return t.clauseOf(v).surface()
	case t.child(h, "cop") >= 0:
		return t.subjectOf(h)
	}
	return nil
}

// eventAbove is the noun for something done that the noun at token h, which is none, stands in a phrase of; -1 for none.
func (t *tree) eventAbove(h int) int {
	if t.isEventNoun(h) || words.deed[t.t[h].Lemma] {
		return -1
	}
	for n := 0; n < 3 && t.is(h, "nmod") && t.head(h) >= 0; n++ {
		h = t.head(h)
		if t.isEventNoun(h) || words.deed[t.t[h].Lemma] && t.isNoun(h) {
			return h
		}
	}
	return -1
}
