package frame

import "slices"

// seeksSeat reports whether the verb tells that somebody stood for a post or a seat: "stood for the council", "stood as a
// candidate"; not "the party stands for reform", "LFL stands for".
func (r *eventReader) seeksSeat(c *clause) bool {
	if r.t[c.verb].Lemma != "stand" || c.passive || len(c.obj) > 0 && !slices.ContainsFunc(c.obj, r.isCandidate) ||
		!slices.ContainsFunc(c.subj, func(k int) bool { return r.isPerson(k) || r.isHuman(k) || r.isOrganization(k) }) {
		return false
	}
	person := slices.ContainsFunc(c.subj, func(k int) bool { return r.isPerson(k) || r.isHuman(k) })
	return slices.ContainsFunc(c.obj, r.isCandidate) || slices.ContainsFunc(c.after("as"), r.isCandidate) ||
		person && slices.ContainsFunc(c.after("for"), func(k int) bool {
			l := r.t[k].Lemma
			return words.balloting[l] && r.child(k, "det", "amod", "compound") < 0 || postNouns[l] || wantedNouns[l] ||
				words.title[l] || r.isGroup(k) || r.isPlace(k, "")
		})
}

// runsCandidate reports whether the verb tells that somebody put people up for election: "ran candidates in three
// districts".
func (r *eventReader) runsCandidate(c *clause) bool {
	return r.t[c.verb].Lemma == "run" && !c.passive &&
		slices.ContainsFunc(c.obj, func(k int) bool { return r.t[k].Lemma == "candidate" })
}

// standsAgainst reports whether the verb tells whom somebody stood against.
func (r *eventReader) standsAgainst(c *clause) bool {
	return words.standing[r.t[c.verb].Lemma] && len(c.obj) == 0 && len(c.after("against")) > 0
}

// isCandidate reports whether the noun at token k is for those who want to be elected.
func (t *tree) isCandidate(k int) bool { return seekers[t.t[k].Lemma] }

// seekers are the nouns for those who want to be elected.
var seekers = lemmas("candidate independent contender nominee")

// wantedNouns are the nouns besides those for posts and bodies for what they want.
var wantedNouns = lemmas("seat constituency electorate riding ward office district division parliament council senate assembly")
