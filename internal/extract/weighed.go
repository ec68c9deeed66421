package extract

import (
	"maps"
	"math"
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar"
	"annals/internal/extract/predicate"
	"annals/internal/extract/weigh"
)

const (
	// likelyTelling is how likely a word must tell a statement that no rule reads for its roles to be looked for.
	likelyTelling = 0.15
	// likelyRole is how likely a phrase must have a role for a statement of a rule to be given it where it has none.
	likelyRole = 0.5
	// leastLikelihood is how likely a statement that no rule reads must be right to be kept for review.
	leastLikelihood = 0.4
	// mostWords is how many words a sentence has at most that is weighed: what each may tell is held against each of its
	// phrases. A longer one is mostly a list, whose tree is put together of pieces.
	mostWords = 150
)

// weighing is a sentence whose statements are weighed: what rules propose is judged, completed or replaced, and what they
// miss is added.
type weighing struct {
	model    *weigh.Model
	view     *frame.View
	sentence *document.Sentence
	// signs are those of the candidates, nil where they are not collected; where they are, nothing is left out for another.
	signs map[*document.Candidate]weigh.Signs
	// out is what is added, and replaced what of the rules' is left out for it.
	out      []*document.Candidate
	replaced map[*document.Candidate]bool
}

// read reads the statements of a sentence: by grammars and frames, then by what was learnt, without those that nobody
// is told to have done.
func (x *extraction) read(s *document.Sentence) []*document.Candidate {
	if s.InField() {
		return terms(s, grammar.Candidates(s))
	}
	if predicate.Byline(x.doc.Text[x.prose[s.Block].Start:x.prose[s.Block].End]) {
		return nil
	}
	v, framed := frame.Read(s)
	return x.settled(s, x.weighed(s, v, fuse(s, v, framed)))
}

// settled leaves out what is not told to be so or is told already, adds what only a list, an aside or what stands
// around the sentence tells, and dates what none of its words do.
func (x *extraction) settled(s *document.Sentence, in []*document.Candidate) []*document.Candidate {
	out := slices.DeleteFunc(in, func(c *document.Candidate) bool {
		return !done(c, s) || reflexive(c) || !doubt(c, s) || !named(c, s.Doc.Text)
	})
	out = with(out, x.completed(s))
	if x.signs == nil {
		out = once(out, s)
	}
	out = furtherTerms(s, terms(s, x.respective(s, out)))
	out = append(out, asideClaims(s, out)...)
	for _, c := range out {
		opposed(c, s)
		timed(c, s)
		ceased(c, s)
		unbegun(c, s)
		none(c, s)
		foretold(c, s)
		inTale(c, s)
		formerName(c, s)
	}
	return out
}

// weighed judges what is proposed for a sentence by what was learnt, gives it roles that it lacks, lets it give way to
// what is likelier, and adds what no rule reads.
func (x *extraction) weighed(s *document.Sentence, v *frame.View, in []*document.Candidate) []*document.Candidate {
	if x.model == nil || v == nil || len(s.Tokens) > mostWords {
		return in
	}
	propose(s, v, in)
	w := &weighing{model: x.model, view: v, sentence: s, signs: x.signs, replaced: map[*document.Candidate]bool{}}
	shares := make([]float64, len(weigh.Types()))
	for _, i := range v.Anchors() {
		w.model.TypeShares(v.AnchorTraits(i), shares)
		for n, t := range weigh.Types() {
			w.tells(i, t, shares[n])
		}
	}
	out := slices.DeleteFunc(slices.Clone(in), func(c *document.Candidate) bool { return w.replaced[c] })
	return join(s, out, w.out)
}

// propose tells the view of a sentence what is proposed for it.
func propose(s *document.Sentence, v *frame.View, in []*document.Candidate) {
	v.Propose(in, func(c *document.Candidate) float64 { return confidence(c, s) })
}

// tells weighs the statements of a type that the token tells, which it does with the share given.
func (w *weighing) tells(i int, t annals.Type, share float64) {
	var rules []frame.Proposal
	for _, p := range w.view.Proposed(i) {
		if p.Type == t {
			rules = append(rules, p)
		}
	}
	if len(rules) == 0 && share < likelyTelling {
		return
	}
	r := w.rolesOf(i, t)
	w.judgeRules(rules, share, r)
	switch {
	case share < likelyTelling, len(rules) > 1:
	case t == annals.TypeClaim, t == annals.TypeDescription:
		// What is only said to be so the grammars find, which know who says it.
	case len(rules) == 0:
		w.tellAlone(i, t, share, r)
	case !sameHeads(rules[0].Roles, r.best):
		w.tellInstead(i, rules[0], share, r)
	}
}

// judgeRules judges what rules propose as told by one word, and gives what they tell alone the roles that it lacks.
func (w *weighing) judgeRules(rules []frame.Proposal, share float64, r heads) {
	for n := range rules {
		p := &rules[n]
		if len(rules) == 1 {
			w.view.Complete(p.Candidate, r.lacking(p.Candidate))
			p.Roles = w.view.RolesOf(p.Candidate)
		}
		sum, least := r.likelihood(p.Roles, rules)
		w.judge(p.Candidate, weigh.Signs{Source: weigh.ByRule, Type: p.Type, Share: share, Roles: sum, Least: least,
			Prior: p.Prior, Agreed: sameHeads(p.Roles, r.best), Several: len(rules) > 1})
	}
}

// tellAlone adds what was learnt of a word of which no rule tells anything, if it is likely enough.
func (w *weighing) tellAlone(i int, t annals.Type, share float64, r heads) {
	c, signs := w.learnt(i, t, r)
	if c == nil {
		return
	}
	signs.Source, signs.Share = weigh.Alone, share
	if w.judge(c, signs); c.Likelihood >= leastLikelihood {
		w.out = append(w.out, c)
	}
}

// tellInstead puts what was learnt of a word in the place of what a rule tells of it, if it is likelier.
func (w *weighing) tellInstead(i int, rule frame.Proposal, share float64, r heads) {
	c, signs := w.learnt(i, rule.Type, r)
	if c == nil {
		return
	}
	signs.Source, signs.Share, signs.Prior = weigh.Instead, share, rule.Prior
	w.judge(c, signs)
	switch {
	case w.signs != nil:
		w.out = append(w.out, c)
	case c.Likelihood > rule.Likelihood && rule.Candidate.Lent && fewer(r.best, rule.Roles):
		// "After signing a truce with Peru, it laid down its arms": who did it stands elsewhere, where rules alone look.
		rule.Candidate.Likelihood = c.Likelihood
	case c.Likelihood > rule.Likelihood:
		w.replaced[rule.Candidate] = true
		w.out = append(w.out, c)
	}
}

// closeRoles is how much less likely the roles may be that the rules for events give an event than the likeliest ones to be
// preferred: their phrases are cut with more care. It is a logarithm.
const closeRoles = 1.0

// learnt is the statement of the type that the token tells by what was learnt, nil for none.
func (w *weighing) learnt(i int, t annals.Type, r heads) (*document.Candidate, weigh.Signs) {
	sum, least := r.likelihood(r.best, nil)
	c := w.view.Statement(t, i, w.listed(r))
	if c != nil && w.view.Judges(c, i) {
		c = nil
	}
	if t == annals.TypeEvent {
		if e := w.view.Event(i); e != nil {
			eventSum, eventLeast := r.likelihood(w.view.RolesOf(e), nil)
			if c == nil || eventSum > sum-closeRoles {
				c, sum, least = e, eventSum, eventLeast
			}
		}
	}
	return c, weigh.Signs{Type: t, Roles: sum, Least: least}
}

// judge gives a candidate its likelihood.
func (w *weighing) judge(c *document.Candidate, s weigh.Signs) {
	s.Rule, s.Looks = c.Rule, looks(c, w.sentence)
	c.Likelihood = w.model.Likelihood(s)
	if w.signs != nil {
		w.signs[c] = s
	}
}

// heads are the roles that what was learnt gives the phrases of a sentence in a statement.
type heads struct {
	roles []annals.Role
	// fillers are the tokens that head the phrases; shares has for each of them a share for each of the roles.
	fillers []int
	shares  [][]float64
	// best are the roles that are likelier than all others, by the token.
	best map[int]annals.Role
	// likely is the share of the best.
	likely map[int]float64
}

// rolesOf asks what was learnt for the role of each phrase in a statement of the type that token i tells.
func (w *weighing) rolesOf(i int, t annals.Type) heads {
	h := heads{roles: weigh.Roles(t), best: map[int]annals.Role{}, likely: map[int]float64{}}
	for _, p := range w.model.Phrases(w.view, t, i) {
		h.fillers, h.shares = append(h.fillers, p.Token), append(h.shares, p.Shares)
		if best := p.Best(); best > 0 {
			h.best[p.Token], h.likely[p.Token] = h.roles[best], p.Shares[best]
		}
	}
	return h
}

// apart are the roles that phrases of no list with each other may have together.
var apart = []annals.Role{annals.RoleParty, annals.RolePlace, annals.RoleParticipant, annals.RoleValue}

// listed are the best roles without those of phrases that stand in no list with the likeliest one of their role.
func (w *weighing) listed(h heads) map[int]annals.Role {
	likeliest := map[annals.Role]int{}
	for _, k := range h.fillers {
		if r, ok := h.best[k]; ok {
			if o, has := likeliest[r]; !has || h.likely[k] > h.likely[o] {
				likeliest[r] = k
			}
		}
	}
	out := maps.Clone(h.best)
	for _, k := range h.fillers {
		if r, ok := h.best[k]; ok && !slices.Contains(apart, r) && !w.view.Listed(k, likeliest[r]) {
			delete(out, k)
		}
	}
	return out
}

// lacking are the likely roles that a candidate has no filler of.
func (h heads) lacking(c *document.Candidate) map[int]annals.Role {
	out := map[int]annals.Role{}
	for k, r := range h.best {
		if h.likely[k] >= likelyRole && len(c.Roles[r]) == 0 {
			out[k] = r
		}
	}
	return out
}

// likelihood is the logarithm of how likely the phrases have the roles given, or none where none is given, and how
// likely the unlikeliest of them does. A phrase with a role in another of the statements that one word tells together
// does not count.
func (h heads) likelihood(given map[int]annals.Role, together []frame.Proposal) (sum, least float64) {
	least = 1
	for n, k := range h.fillers {
		r, has := given[k]
		if !has && len(together) > 1 &&
			slices.ContainsFunc(together, func(p frame.Proposal) bool { return p.Roles[k] != weigh.NoRole }) {
			continue
		}
		at := slices.Index(h.roles, r)
		if at < 0 {
			at = 0
		}
		p := h.shares[n][at]
		sum += math.Log(p + 1e-4)
		least = min(least, p)
	}
	return sum, least
}

// sameHeads reports whether the same phrases have the same roles.
func sameHeads(a, b map[int]annals.Role) bool {
	if len(a) != len(b) {
		return false
	}
	for k, r := range a {
		if b[k] != r {
			return false
		}
	}
	return true
}

// fewer reports whether the roles a are some of b, and not all.
func fewer(a, b map[int]annals.Role) bool {
	for k, r := range a {
		if b[k] != r {
			return false
		}
	}
	return len(a) < len(b)
}
