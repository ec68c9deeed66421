package frame

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
)

// sizes finds how many members, fighters, seats or how much money an organization is said to have.
func (t *tree) sizes(taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	var before, last quantity
	var told sizeFact
	for _, q := range t.quantities() {
		if t.told[q.head] {
			continue
		}
		from := last
		last = q
		f := t.upFrom(q, before, told)
		if f.rule == "" {
			f = t.sizeOf(q)
		}
		if f.rule == "" || f.subject >= before.first && f.subject <= before.last && before.last > 0 {
			f = t.continued(q, before, told)
		}
		if f.rule == "" {
			continue
		}
		if t.growsFrom(from, q, f) {
			if c := t.sizeStatement(from, f); c != nil {
				out = append(out, c)
			}
		}
		if a := t.relativeSubject(f); a >= before.first && a <= before.last && told.rule != "" {
			// "has 500 members, two of whom are women": of the same organization.
			f.subject = told.subject
		}
		before, told = q, f
		if c := t.sizeStatement(q, f); c != nil {
			if k := q.first - 2; k > 0 && lists["up-or-down"][t.t[k].Lower] && len(out) > 0 && !c.Time.IsZero() &&
				out[len(out)-1].Time.String() == c.Time.String() && t.s.TimeAt(q.last+1) != nil {
				// "won 45 seats, up from 31 in 1994": the date is of the second.
				out[len(out)-1].Time = edtf.Value{}
			}
			taken[q.head] = true
			if f.verb >= 0 {
				taken[f.verb] = true
			}
			out = append(out, c)
			out = append(out, t.shareBeside(q, c)...)
		}
	}
	return append(out, t.strong()...)
}

// sizeFact is what a quantity says of which organization.
type sizeFact struct {
	rule       string
	confidence float64
	// verb is the predicate that says it, -1 for none.
	verb int
	// subject is the organization, unsaid where no word stands for it: the document's subject.
	subject int
	// of is the noun that names what is measured or counted, -1 for none; last is where its phrase ends.
	of, last int
	// whole is the noun for what the quantity is a share of, -1 for none: "the vote", "the assembly".
	whole int
}

// sizeOf finds whose size the quantity is; without a rule it is nobody's.
func (t *tree) sizeOf(q quantity) sizeFact {
	if f, done := t.appraised(q); done {
		return f
	}
	if f := t.amongOf(q); f.rule != "" {
		return f
	}
	if q.noun >= 0 {
		if f := t.forceOf(q); f.rule != "" {
			return f
		}
	}
	switch {
	case q.share:
		if f := t.shareOf(q); f.rule != "" {
			return f
		}
		return t.measureOf(q)
	case q.noun >= 0 && t.countable(q.noun):
		if f := t.countOf(q); f.rule != "" {
			return f
		}
		return t.dividedOf(q)
	case q.noun >= 0:
		if f := t.ownedOf(q); f.rule != "" {
			return f
		}
	}
	return t.measureOf(q)
}

// ownedOf reads a number of other things that an organization is said to have or run: "operates six shelters", "has three
// subsidiaries".
func (t *tree) ownedOf(q quantity) sizeFact {
	i := t.listed(q.noun)
	if h := t.head(i); h >= q.first && h < i {
		i = h
	}
	if f := t.dividedOf(q); f.rule != "" {
		return f
	}
	v := t.verbAbove(i)
	if v < 0 || !t.is(i, "obj", "nsubj:pass") || !lists["owning"][t.verbLemma(v)] || !t.ownable(q.noun) {
		return sizeFact{}
	}
	for _, s := range t.clauseOf(v).surface() {
		e := t.entity(s)
		if e == nil && words.group[t.t[s].Lemma] || e != nil && (e.Kind == annals.Organization || e.Kind == annals.Body) {
			return newFact("size.owns", 0.7, v, s)
		}
	}
	return sizeFact{}
}

// dividedOf reads how many parts something is divided into: "was divided into four districts". A body that is divided into
// bodies is split.
func (t *tree) dividedOf(q quantity) sizeFact {
	i := t.listed(q.noun)
	v := t.verbAbove(i)
	if v < 0 || !lists["dividing"][t.verbLemma(v)] || !t.passiveAt(v) || !t.is(i, "obl") || t.preposition(i) != "into" {
		return sizeFact{}
	}
	if l := t.t[q.noun].Lemma; t.t[q.noun].Tag != "NNS" || words.periods[l] || words.group[l] && !polities[l] {
		return sizeFact{}
	}
	if s := t.firstWhole(t.clauseOf(v).obj); s >= 0 {
		return newFact("size.divided", 0.7, v, s)
	}
	return sizeFact{}
}

// ownable reports whether the noun at token i is for things that may be counted as an organization's own: no time, number,
// thought or deed.
func (t *tree) ownable(i int) bool {
	l := t.t[i].Lemma
	return (t.t[i].Tag == "NNS" || t.t[i].Tag == "NNPS") && !words.periods[l] && !words.deed[l] && !words.amount[l] &&
		!words.kin[l] && !lists["notional"][l] && !lists["goal"][l] &&
		!t.isAbstract(i) && !t.isEventNoun(i) && !spells[l]
}

// countable reports whether organizations are counted in what the noun at token i names.
func (t *tree) countable(i int) bool {
	l := t.t[i].Lemma
	if polities[l] {
		// Only "member states", and the states or provinces that a state or union has or consists of.
		return i > 0 && t.t[i-1].Lower == "member" || t.divides(i)
	}
	return words.counted[l] || words.members[l] || words.mass[l] || lists["plurality"][l] || t.isPart(i)
}

// isPart reports whether the noun at token i is one for the parts of an organization, several of them: "departments",
// "organs".
func (t *tree) isPart(i int) bool {
	return t.t[i].Tag == "NNS" && (lists["unit"][t.t[i].Lemma] || lists["organ"][t.t[i].Lemma])
}

// divides reports whether the noun at token i, for states or parts of one, is told to be what something is made of or
// divided into: "Germany's 16 states", "consists of four provinces", "a league of six countries".
func (t *tree) divides(i int) bool {
	h := t.head(i)
	switch {
	case t.t[i].Tag != "NNS" || h < 0:
		return false
	case t.child(i, "nmod:poss") >= 0:
		return t.isState(t.child(i, "nmod:poss"))
	case t.isVerb(h):
		return t.is(i, "obl", "obj") && (consisting[t.verbLemma(h)] || lists["dividing"][t.t[h].Lemma])
	}
	return t.is(i, "nmod") && t.preposition(i) == "of" && words.group[t.t[h].Lemma] && !polities[t.t[h].Lemma]
}

// unsaid is the subject of a fact that no word of the sentence stands for.
const unsaid = -2

// newFact is a fact of the rule about the subject, with no part named that it is the size of.
func newFact(rule string, confidence float64, verb, subject int) sizeFact {
	return sizeFact{rule: rule, confidence: confidence, verb: verb, subject: subject, of: -1, last: -1, whole: -1}
}

// groupFact is a fact about the group at token s; none where there is no such group, -1.
func groupFact(rule string, confidence float64, verb, s int) sizeFact {
	if s < 0 {
		return sizeFact{}
	}
	return newFact(rule, confidence, verb, s)
}

// measuring is the fact with the noun at token k, alone, as what names what is measured or counted.
func (f sizeFact) measuring(k int) sizeFact {
	f.of, f.last = k, k
	return f
}

// listed is the noun that the noun at token i is coordinated with: "500 members and 20 branches" are told of the same.
func (t *tree) listed(i int) int {
	for n := 0; n < 6 && t.is(i, "conj") && t.head(i) >= 0 && t.isNoun(t.head(i)) && !t.isVerb(t.head(i)); n++ {
		i = t.head(i)
	}
	return i
}

// verbAbove is the verb that token i depends on, or -1.
func (t *tree) verbAbove(i int) int {
	if h := t.head(i); h >= 0 && t.isVerb(h) {
		return h
	}
	return -1
}

// firstGroup is the first of the heads that is a group; -1 for none.
func (t *tree) firstGroup(heads []int) int {
	for _, k := range heads {
		if t.isGroup(k) {
			return k
		}
	}
	return -1
}

// groupBy is the first group of which the verb at token v tells what it does or what is done to it; -1 for none.
func (t *tree) groupBy(v int) int { return t.firstGroup(t.clauseOf(v).surface()) }

// firstWhole is the first of the tokens that is a group or a place, or -1.
func (t *tree) firstWhole(heads []int) int {
	for _, k := range heads {
		if t.isGroup(k) || t.isPlace(k, "in") {
			return k
		}
	}
	return -1
}

var (
	// having are the verbs that say that their subject has what their object counts.
	having = lists["having"]
	// consisting are those that say what it is made of.
	consisting = lists["consisting"]
	// growing are those that say how large their subject is or became.
	growing = lists["growing"]
	// winning are those that say what a party gets in an election.
	winning = lists["winning"]
	// chosen are the nouns for those who sit in a body, and for what they are chosen with and sit on.
	chosen = lists["chosen"]
	// measures are the nouns for what organizations are measured by.
	measures = lists["measure"]
)
