package frame

import (
	"slices"

	"annals"
)

// otherwise reports whether the predicate, though it has what the rule asks for, tells something of another type.
func (t *tree) otherwise(r *rule, c *clause) bool {
	if r.typ != annals.TypeBan && t.classedSo(c) || t.didHarm(c) {
		return true
	}
	switch r.typ {
	case annals.TypeLeadership:
		return c.noun && t.sharesPost(c.verb) // the second of two titles is told with the first
	case annals.TypeAim:
		return t.aimsOtherwise(r, c)
	case annals.TypeBan:
		return c.noun && c.verb > 0 && t.t[c.verb].IsUpper() // "the Convention on the Ban of Mines"
	case annals.TypeBase:
		h := t.head(c.verb)
		return c.noun && t.is(c.verb, "obj", "nsubj:pass") && h >= 0 && words.harming[t.t[h].Lemma] // "killed ten soldiers in Lima": that was there
	case annals.TypeMembership:
		// "Six parties form the alliance" tells what it is made of, "formed the alliance" how it came to be.
		return c.lemma == "form" && !c.passive && !t.inPresent(c.verb) || t.joinsInDoing(c)
	case annals.TypeFounding:
		return t.foundsOtherwise(c)
	case annals.TypePart:
		// "was formed from the merger of three parties"
		return !c.noun && slices.ContainsFunc(c.after("from", "out of"), t.isMerger)
	case annals.TypeMerger:
		// "The federation unites six unions" tells who belongs to it.
		return !c.noun && !c.passive && t.inPresent(c.verb) && c.lemma != "absorb" && len(c.obj) > 0 && len(c.subj) > 0 &&
			t.isCollective(c.subj[0])
	}
	return false
}

// joinsInDoing reports whether somebody does with others what these do, and does not become one of them: "joined the
// Liberals in calling for a strike".
func (t *tree) joinsInDoing(c *clause) bool {
	return c.lemma == "join" && len(t.gerunds(c, []string{"in"})) > 0
}

// inPresent reports whether the verb at token i has the form of a present tense.
func (t *tree) inPresent(i int) bool {
	return t.t[i].Tag == "VBZ" || t.t[i].Tag == "VBP"
}

// classedSo reports whether a verb says only of somebody that they are what the noun or adjective of the predicate says: "is
// classified as liberal" describes.
func (t *tree) classedSo(c *clause) bool {
	h := t.head(c.verb)
	return c.noun && h >= 0 && (t.is(c.verb, "xcomp") || t.preposition(c.verb) == "as") && describing[t.t[h].Lemma]
}

// didHarm reports whether the predicate tells what somebody did, no task of theirs: "was responsible for killing the mayor".
func (t *tree) didHarm(c *clause) bool {
	return c.lemma == "responsible" && slices.ContainsFunc(t.gerunds(c, []string{"for"}), func(k int) bool {
		return words.harming[t.t[k].Lemma] || lists["blamed"][t.t[k].Lemma]
	})
}

// aimsOtherwise reports whether what could tell an aim tells what was done once, what somebody is, or that there is no such
// aim.
func (t *tree) aimsOtherwise(r *rule, c *clause) bool {
	switch {
	case r.name == "aim.focus" && t.meanwhile(c.verb), r.time == "state" && lists["voicing"][c.lemma] && t.onceOnly(c):
		return true
	case c.noun && (t.hasWord(c.verb, "amod", "little", "less") || t.hasWord(c.verb, "det", "no")):
		return true // "placed little emphasis on elections"
	}
	// "a union representing bakers", "a union that represents bakers": what it is.
	return c.lemma == "represent" && t.is(c.verb, "acl", "acl:relcl")
}

// foundsOtherwise reports whether what could tell a founding tells a merger, a split, or what something is made or a word
// of.
func (t *tree) foundsOtherwise(c *clause) bool {
	switch {
	case t.byMerger(c):
		return true
	case c.noun:
		// "The offices are establishments of the state".
		return t.t[c.verb].Tag == "NNS" && c.lemma == "establishment" ||
			c.lemma == "formation" && t.hasWord(c.verb, "det", "a", "an") || t.nameWord(c.verb)
	case c.lemma == "form" && (!c.passive && t.inPresent(c.verb) || c.passive && len(c.after("into")) > 0):
		return true // "Six parties form the alliance", "was formed into three companies"
	case t.bySchism(c):
		return true
	}
	// "merged, forming the Union": a merger. "Founded in 1868, it merged with the Union": a founding.
	h := t.head(c.verb)
	return h >= 0 && merging[t.t[h].Lemma] && t.is(c.verb, "advcl", "conj", "xcomp") && !(c.passive && c.verb < h)
}
