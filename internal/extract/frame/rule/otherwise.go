package rule

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// otherwise reports whether the predicate, though it has what the rule asks for, tells something of another type.
func otherwise(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	if r.Type != annals.TypeBan && classedSo(t, c) || didHarm(t, c) {
		return true
	}
	switch r.Type {
	case annals.TypeLeadership:
		return c.Noun && noun.SharesPost(t, c.Verb) // the second of two titles is told with the first
	case annals.TypeAim:
		return aimsOtherwise(t, r, c)
	case annals.TypeBan:
		return c.Noun && c.Verb > 0 && t.Tokens[c.Verb].IsUpper() // "the Convention on the Ban of Mines"
	case annals.TypeBase:
		h := t.Head(c.Verb)
		// "killed ten soldiers in Lima": that was there.
		return c.Noun && t.Is(c.Verb, "obj", "nsubj:pass") && h >= 0 && words.Harming[t.Tokens[h].Lemma]
	case annals.TypeMembership:
		// "Six parties form the alliance" tells what it is made of, "formed the alliance" how it came to be.
		return c.Lemma == "form" && !c.Passive && !isMadeUp(t, c) || JoinsInDoing(t, c) || asObserver(t, c)
	case annals.TypeConflict:
		// "fell out of favour with the king"
		return c.Lemma == "fall_out" && c.Verb+2 < len(t.Tokens) && t.Tokens[c.Verb+2].Lower == "of"
	case annals.TypeAlliance:
		return c.Lemma == "join" && formsBody(t, c)
	case annals.TypeFounding:
		return foundsOtherwise(t, c)
	case annals.TypePart:
		// "was formed from the merger of three parties"
		return !c.Noun && slices.ContainsFunc(c.After("from", "out of"), func(k int) bool { return isMerger(t, k) })
	case annals.TypeMerger:
		if h := t.Head(c.Verb); c.Noun && h >= 0 && t.Is(c.Verb, "nsubj") && words.List("thwarting")[t.VerbLemma(h)] {
			return true // "The merger of the two was called off"
		}
		// "The federation unites six unions" tells who belongs to it.
		return !c.Noun && !c.Passive && inPresent(t, c.Verb) && c.Lemma != "absorb" && len(c.Obj) > 0 && len(c.Subj) > 0 &&
			noun.IsCollective(t, c.Subj[0])
	}
	return false
}

// formsBody reports whether those who join forces are told to have formed one body by it, which is a merger: "joined forces with
// the Greens to form the Labour League".
func formsBody(t *tree.Tree, c *tree.Clause) bool {
	for _, k := range filler.Purposes(t, c) {
		if o := t.ClauseOf(k); words.Beginning[o.Lemma] && slices.ContainsFunc(o.Obj, func(n int) bool {
			return t.IsOrganization(n) && t.Entity(n) != nil && !words.List("pact")[t.Tokens[n].Lemma]
		}) {
			return true
		}
	}
	return false
}

// JoinsInDoing reports whether somebody does with others what these do, and does not become one of them: "joined the
// Liberals in calling for a strike".
func JoinsInDoing(t *tree.Tree, c *tree.Clause) bool {
	return c.Lemma == "join" && len(filler.Gerunds(t, c, []string{"in"})) > 0
}

// asObserver reports whether a clause tells somebody's being let in as one who is no member: "admitted it as an observer".
func asObserver(t *tree.Tree, c *tree.Clause) bool {
	return slices.ContainsFunc(c.After("as"), func(k int) bool { return t.Tokens[k].Lemma == "observer" })
}

// inPresent reports whether the verb at token i has the form of a present tense.
func inPresent(t *tree.Tree, i int) bool {
	return t.Tokens[i].Tag == "VBZ" || t.Tokens[i].Tag == "VBP"
}

// isMadeUp reports whether the active predicate, in the present, tells what something is made of, as it does of all but
// persons: "Six parties form the alliance", not "1990: Juan Santos forms the League".
func isMadeUp(t *tree.Tree, c *tree.Clause) bool {
	if !inPresent(t, c.Verb) {
		return false
	}
	return len(c.Subj) == 0 || slices.ContainsFunc(c.Subj, func(k int) bool {
		return t.Entity(k) == nil || t.Entity(k).Kind != annals.Person
	})
}

// classedSo reports whether a verb says only of somebody that they are what the noun or adjective of the predicate says: "is
// classified as liberal" describes.
func classedSo(t *tree.Tree, c *tree.Clause) bool {
	h := t.Head(c.Verb)
	return c.Noun && h >= 0 && (t.Is(c.Verb, "xcomp") || t.Preposition(c.Verb) == "as") && words.Describing[t.Tokens[h].Lemma]
}

// didHarm reports whether the predicate tells what somebody did, no task of theirs: "was responsible for killing the mayor".
func didHarm(t *tree.Tree, c *tree.Clause) bool {
	return c.Lemma == "responsible" && slices.ContainsFunc(filler.Gerunds(t, c, []string{"for"}), func(k int) bool {
		return words.Harming[t.Tokens[k].Lemma] || words.List("blamed")[t.Tokens[k].Lemma]
	})
}

// aimsOtherwise reports whether what could tell an aim tells what was done once, what somebody is, or that there is no such
// aim.
func aimsOtherwise(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	switch {
	case r.lasting && meanwhile(t, c.Verb), r.Time == "state" && words.List("voicing")[c.Lemma] && onceOnly(t, c):
		return true
	case c.Noun && (t.HasWord(c.Verb, "amod", "little", "less") || t.HasWord(c.Verb, "det", "no")):
		return true // "placed little emphasis on elections"
	}
	// "a union representing bakers", "a union that represents bakers": what it is.
	return c.Lemma == "represent" && t.Is(c.Verb, "acl", "acl:relcl")
}

// foundsOtherwise reports whether what could tell a founding tells a merger, a split, or what something is made or a word
// of.
func foundsOtherwise(t *tree.Tree, c *tree.Clause) bool {
	switch {
	case byMerger(t, c):
		return true
	case c.Noun:
		// "The offices are establishments of the state".
		return t.Tokens[c.Verb].Tag == "NNS" && c.Lemma == "establishment" ||
			c.Lemma == "formation" && t.HasWord(c.Verb, "det", "a", "an") || NameWord(t, c.Verb)
	case c.Lemma == "form" && (!c.Passive && isMadeUp(t, c) || c.Passive && len(c.After("into")) > 0):
		return true // "Six parties form the alliance", "was formed into three companies"
	case bySchism(t, c):
		return true
	}
	// "merged, forming the Union": a merger. "Founded in 1868, it merged with the Union": a founding.
	h := t.Head(c.Verb)
	return h >= 0 && words.List("merging")[t.Tokens[h].Lemma] && t.Is(c.Verb, "advcl", "conj", "xcomp") && !(c.Passive && c.Verb < h)
}
