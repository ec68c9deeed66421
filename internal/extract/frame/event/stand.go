package event

import (
	"slices"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// seeksSeat reports whether the verb tells that somebody stood for a post or a seat: "stood for the council", "stood as a
// candidate"; not "the party stands for reform", "LFL stands for".
func (r *reader) seeksSeat(c *tree.Clause) bool {
	if r.Tokens[c.Verb].Lemma != "stand" || c.Passive || len(c.Obj) > 0 &&
		!slices.ContainsFunc(c.Obj, func(k int) bool { return isCandidate(r.Tree, k) }) ||
		!slices.ContainsFunc(c.Subj, func(k int) bool { return r.IsPerson(k) || r.IsHuman(k) || r.IsOrganization(k) }) {
		return false
	}
	person := slices.ContainsFunc(c.Subj, func(k int) bool { return r.IsPerson(k) || r.IsHuman(k) })
	return slices.ContainsFunc(c.Obj, func(k int) bool { return isCandidate(r.Tree, k) }) ||
		slices.ContainsFunc(c.After("as"), func(k int) bool { return isCandidate(r.Tree, k) }) ||
		person && slices.ContainsFunc(c.After("for"), func(k int) bool {
			l := r.Tokens[k].Lemma
			return words.Balloting[l] && r.Child(k, "det", "amod", "compound") < 0 || postNouns[l] || wantedNouns[l] ||
				words.Title[l] || r.IsGroup(k) || r.IsPlace(k, "")
		})
}

// runsCandidate reports whether the verb tells that somebody put people up for election: "ran candidates in three
// districts".
func (r *reader) runsCandidate(c *tree.Clause) bool {
	return r.Tokens[c.Verb].Lemma == "run" && !c.Passive &&
		slices.ContainsFunc(c.Obj, func(k int) bool { return r.Tokens[k].Lemma == "candidate" })
}

// standsAgainst reports whether the verb tells whom somebody stood against.
func (r *reader) standsAgainst(c *tree.Clause) bool {
	return words.Standing[r.Tokens[c.Verb].Lemma] && len(c.Obj) == 0 && len(c.After("against")) > 0
}

// isCandidate reports whether the noun at token k is for those who want to be elected.
func isCandidate(t *tree.Tree, k int) bool { return seekers[t.Tokens[k].Lemma] }

// seekers are the nouns for those who want to be elected.
var seekers = words.Lemmas("candidate independent contender nominee")

// wantedNouns are the nouns besides those for posts and bodies for what they want.
var wantedNouns = words.Lemmas("seat constituency electorate riding ward office district division parliament council " +
	"senate assembly")
