package size

import (
	"slices"

	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// toldBy reads a count that the verb at token v tells of whoever does it; done tells that the verb leaves nothing to others.
func (n count) toldBy(v int) (f fact, done bool) {
	t, i := n.t, n.at
	if f := awarded(t, n.Quantity, i, v); f.rule != "" {
		return f, true
	}
	c := t.ClauseOf(v)
	switch l := t.Tokens[v].Lemma; {
	case n.people && t.Is(i, "obj", "nsubj:pass") && words.List("shifting")[l] && !n.elected():
		// "lost 500 members": how many it has is not told.
		return fact{}, true
	case n.possessed(l), t.Is(i, "obl", "obj") && words.Consisting[c.Lemma]:
		f = n.had(v)
	case n.reliedOn(c), t.Is(i, "obj") && l == "return" && (n.ballots() || n.elected()):
		// "returning 413 of the 418 seats".
		f = groupFact("size.has", 0.7, v, groupBy(t, v))
	case n.people && t.Is(i, "obl") && l == "speak" && !c.Passive && t.Preposition(i) == "of":
		f = groupFact("size.has", 0.7, v, groupBy(t, v)) // "the union itself speaks of 500 members"
	case n.isMeansOf(c):
		if s := groupBy(t, v); s >= 0 && t.IsOrganization(s) {
			f = newFact("size.has", 0.65, v, s)
		}
	case t.Is(i, "obl", "obj") && words.Growing[l]:
		f = grown(t, n.Quantity, c, v)
	case n.represents(c):
		return groupFact("size.has", 0.7, v, firstGroup(t, c.Obj)), true
	case t.Is(i, "nsubj", "obj") && l == "be" && t.Child(v, "expl") >= 0:
		f = n.existing(c)
	case t.Is(i, "nsubj") && n.people && belongingVerbs[l]:
		f = groupFact("size.belong", 0.7, v, firstGroup(t, append(slices.Clone(c.Obj), c.After("to", "for", "at", "in")...)))
	}
	return f, f.rule != ""
}

// possessed reports whether what is counted is what a verb of having, or of winning votes and seats, says that somebody has.
func (n count) possessed(verb string) bool {
	return (words.Having[verb] || words.Winning[verb] && n.ballots()) && (n.t.Is(n.at, "obj", "nsubj:pass") || n.outOf())
}

// had is what the verb at token v tells that a group has; of votes, who stands for them, "won 12% of the vote".
func (n count) had(v int) fact {
	f := groupFact("size.has", 0.75, v, groupBy(n.t, v))
	if f.rule == "" && words.Winning[n.t.Tokens[v].Lemma] && n.ballots() {
		f = groupFact("size.has", 0.75, v, contenderBy(n.t, v))
	}
	return f
}

// reliedOn reports whether the clause tells of relying on the people counted: "relies on three million supporters".
func (n count) reliedOn(c *tree.Clause) bool {
	return n.people && c.Lemma == "rely" && n.t.Is(n.at, "obl") && n.t.Preposition(n.at) == "on"
}

// represents reports whether the people counted do it for what the clause tells of: "was represented by 21 deputies".
func (n count) represents(c *tree.Clause) bool {
	return n.people && c.Passive && c.Lemma == "represent" && n.t.Is(n.at, "obl") && n.t.Preposition(n.at) == "by"
}

// isMeansOf reports whether what is counted are parts of a body, by means of which it does what the clause tells.
func (n count) isMeansOf(c *tree.Clause) bool {
	return n.t.Is(n.at, "obl") && n.t.IsPart(n.Noun) && !c.Passive && n.throughWhich(c)
}

// belongingVerbs are the verbs that say of people whose they are.
var belongingVerbs = words.Lemmas("belong work join serve")

// throughWhich reports whether the verb tells that its subject works through what is counted: "serves Peru through 320
// branches", "operates from 40 offices".
func (n count) throughWhich(c *tree.Clause) bool {
	switch n.t.Preposition(n.at) {
	case "through", "via":
		return true
	case "from":
		return words.List("operating")[c.Lemma]
	}
	return false
}

// existing reads "There were 500 members in the group", and without a word for the group "There are 3,000 members around the
// world": those of whom the text tells.
func (n count) existing(c *tree.Clause) fact {
	t, i := n.t, n.at
	in := append(c.After("in", "within", "of"), t.Attached(i, []string{"in", "within"})...)
	if s := firstGroup(t, in); s >= 0 && t.IsOrganization(s) && !noun.IsNumber(t, s) {
		return newFact("size.there", 0.7, c.Verb, s)
	}
	o := noun.Owners(t, i)
	owned := len(o) > 0 && noun.IsBody(t, o[0])
	switch {
	case MainOrganization(t) == nil, !tense.PresentTense(t, c.Verb) && tense.TimeOf(t, c.Verb) == nil,
		len(t.Attached(i, []string{"of", "in", "from", "on", "at"})) > 0, t.Child(i, "nmod:poss", "acl:relcl", "acl") >= 0:
		return fact{}
	case owned:
		return newFact("size.there", 0.7, c.Verb, o[0])
	case words.List("ofwhom")[t.Tokens[n.Noun].Lemma], t.HasWord(i, "compound", "member"):
		return newFact("size.there", 0.65, c.Verb, unsaid)
	}
	return fact{}
}

// outOf reports whether the parser takes the whole that a number is some of for what "of" ties to the verb, with what is
// counted: "won 167 out of 169 seats".
func (n count) outOf() bool {
	return n.Whole > 0 && n.at == n.Noun && n.t.Is(n.at, "obl") && n.First > 0 && n.t.Tokens[n.First-1].Tag != "IN"
}
