package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// sizes finds how many members, fighters, seats or how much money an organization is said to have.
func (t *tree) sizes(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	var before quantity
	var told sizeFact
	for _, q := range t.quantities() {
		if t.told[q.head] {
			continue
		}
		f := t.sizeOf(q)
		if f.rule == "" {
			f = t.continued(q, before, told)
		}
		before, told = q, f
		if f.rule == "" {
			continue
		}
		if c := t.sizeStatement(q, f); c != nil {
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

// continued reads a number that a conjunction or comma joins to one of which the fact is told, with nothing but what belongs
// to that between them: "had fifty seats in local government, one seat in the assembly and two members of parliament". The
// parser may tie the second to what stands beside the first.
func (t *tree) continued(q, before quantity, f sizeFact) sizeFact {
	if f.rule != "size.has" || q.noun < 0 || !t.countable(q.noun) || q.first < before.last+2 {
		return sizeFact{}
	}
	if k := q.first - 1; t.t[k].Text != "," && t.t[k].Tag != "CC" {
		return sizeFact{}
	}
	for k := before.last + 1; k < q.first; k++ {
		if strings.HasPrefix(t.t[k].Tag, "VB") || t.t[k].Text == ";" || t.t[k].Tag == "WDT" || t.t[k].Tag == "WP" {
			return sizeFact{}
		}
	}
	return newFact("size.has", 0.7, f.verb, f.subject)
}

// shareBeside reads the share of all votes in a parenthesis right after a number of votes of which c is told: "309,940 votes
// (0.29% of the national vote)".
func (t *tree) shareBeside(q quantity, c *grammar.Candidate) []*grammar.Candidate {
	if q.noun < 0 || t.t[q.noun].Lemma != "vote" {
		return nil
	}
	for n := range t.s.Asides {
		a := &t.s.Asides[n]
		x := a.Tokens
		if a.After != q.last || len(x) < 2 || x[0].Tag != "CD" || x[1].Text != "%" && x[1].Lower != "percent" {
			continue
		}
		o := *c
		o.Rule, o.Roles = "size.share-of", map[annals.Role][]grammar.Mention{annals.RoleSubject: c.Roles[annals.RoleSubject]}
		o.Add(annals.RoleValue, grammar.Mention{Start: x[0].Start, End: x[1].End})
		if len(x) > 3 && x[2].Lower == "of" {
			o.Add(annals.RoleOf, grammar.Mention{Start: x[3].Start, End: x[len(x)-1].End})
		}
		return []*grammar.Candidate{&o}
	}
	return nil
}

// strong reads the number before a hyphen and a word for who is counted: "the 200-strong militia", "the 12-member council".
func (t *tree) strong() []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := 2; i+1 < len(t.t); i++ {
		if !lists["strong"][t.t[i].Lower] || t.t[i-1].Text != "-" && t.t[i-1].Text != "–" ||
			t.t[i-2].Tag != "CD" && t.t[i-2].Kind != lang.Number {
			continue
		}
		c := t.s.ChunkAt(i + 1)
		if c == nil || c.Head <= i || !words.group[t.t[c.Head].Lemma] && !lists["panel"][t.t[c.Head].Lemma] &&
			!t.isOrganization(c.Head) {
			continue
		}
		x := grammar.NewCandidate(annals.TypeSize, "size.strong", 0.75)
		x.Add(annals.RoleSubject, t.filler(c.Head))
		x.Add(annals.RoleValue, grammar.Mention{Start: t.t[i-2].Start, End: t.t[i].End})
		x.Time = t.passingTime(c.Head)
		out = append(out, x)
	}
	return out
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
}

// sizeOf finds whose size the quantity is; without a rule it is nobody's.
func (t *tree) sizeOf(q quantity) sizeFact {
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
	return words.counted[l] || words.members[l] || words.mass[l] || lists["plurality"][l]
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
	return sizeFact{rule: rule, confidence: confidence, verb: verb, subject: subject, of: -1, last: -1}
}

// someOf reports whether the members counted are only those who did something or to whom it was done: "five members of the
// group released sarin". Of a large number it may as well be all.
func (t *tree) someOf(q quantity, i int) bool {
	v := t.verbAbove(i)
	if v < 0 || !t.is(i, "nsubj", "obj", "obl") || words.stative[t.t[v].Lemma] {
		return false
	}
	for k := q.first; k <= q.last; k++ {
		if t.t[k].Tag == "CD" {
			return len(strings.Trim(t.t[k].Text, "0123456789")) > 0 && t.t[k].Lower != "thousand" &&
				t.t[k].Lower != "million" || len(t.t[k].Text) < 3
		}
	}
	return false
}

// countOf reads a number of members, seats, branches and the like.
func (t *tree) countOf(q quantity) sizeFact {
	i := q.noun
	if h := t.head(i); h >= q.first && h < i {
		// "16 of 25 seats": the sentence hangs the sixteen on its verb.
		i = h
	} else if h >= 0 && h < q.first && t.head(q.first) == h && t.is(q.first, "obj") {
		// "35 out of the 59 seats": the parser may hang both on it.
		i = q.first
	}
	i = t.listed(i)
	h := t.head(i)
	if q.first > 0 && t.t[q.first-1].Lower == "other" || t.hasWord(i, "amod", "other") {
		// "the other two members" are some.
		return sizeFact{}
	}
	people := words.members[t.t[q.noun].Lemma] || words.mass[t.t[q.noun].Lemma]
	if v := t.verbAbove(i); v >= 0 {
		c := t.clauseOf(v)
		switch {
		case t.is(i, "obj", "nsubj:pass") && having[t.t[v].Lemma], t.is(i, "obl", "obj") && consisting[c.lemma]:
			if s := t.firstGroup(c.surface()); s >= 0 {
				return newFact("size.has", 0.75, v, s)
			}
			if s := t.contender(c.surface()); s >= 0 && winning[t.t[v].Lemma] && lists["ballot"][t.t[q.noun].Lemma] {
				return newFact("size.has", 0.75, v, s)
			}
		case t.is(i, "obl") && people && c.lemma == "rely" && t.preposition(i) == "on":
			// "relies on three million supporters".
			if s := t.firstGroup(c.surface()); s >= 0 {
				return newFact("size.has", 0.7, v, s)
			}
		case t.is(i, "obl", "obj") && growing[t.t[v].Lemma]:
			if f := t.grown(c, v); f.rule != "" {
				return f
			}
		case t.is(i, "obl") && people && c.passive && c.lemma == "represent" && t.preposition(i) == "by":
			// "was represented by 21 deputies".
			if s := t.firstGroup(c.obj); s >= 0 {
				return newFact("size.has", 0.7, v, s)
			}
			return sizeFact{}
		case t.is(i, "nsubj", "obj") && t.t[v].Lemma == "be" && t.child(v, "expl") >= 0:
			// "There were 500 members in the group".
			if s := t.firstGroup(append(c.after("in", "within", "of"),
				t.attached(i, []string{"in", "within"})...)); s >= 0 && t.isOrganization(s) {
				return newFact("size.there", 0.7, v, s)
			}
			if e := t.s.Doc.Main; e != nil && e.Kind == annals.Organization && lists["ofwhom"][t.t[q.noun].Lemma] &&
				len(t.attached(i, []string{"of", "in", "from", "on", "at"})) == 0 &&
				t.child(i, "nmod:poss", "acl:relcl", "acl") < 0 && t.presentTense(v) {
				// "There are 3,000 members around the world": those of whom the text tells.
				if o := t.owners(i); len(o) > 0 && t.isBody(o[0]) {
					return newFact("size.there", 0.7, v, o[0])
				}
				return newFact("size.there", 0.65, v, unsaid)
			}
		case t.is(i, "nsubj") && people &&
			(t.t[v].Lemma == "belong" || t.t[v].Lemma == "work" || t.t[v].Lemma == "join" || t.t[v].Lemma == "serve"):
			if s := t.firstGroup(append(slices.Clone(c.obj), c.after("to", "for", "at", "in")...)); s >= 0 {
				return newFact("size.belong", 0.7, v, s)
			}
		}
	}
	if k := t.child(i, "nmod:poss"); k >= 0 {
		if !t.isGroup(k) || t.ranked(q.noun) {
			return sizeFact{}
		}
		f := newFact("size.poss", 0.75, -1, k)
		if !polities[t.t[q.noun].Lemma] {
			f.of, f.last = q.noun, q.noun
		}
		return f
	}
	if of := t.attached(i, []string{"of", "in", "within"}); len(of) > 0 && people && t.isOrganization(of[0]) &&
		!t.someOf(q, i) {
		f := newFact("size.of", 0.75, -1, of[0])
		f.of, f.last = q.noun, q.noun
		return f
	}
	if h >= 0 && t.is(i, "nmod") {
		switch p := t.preposition(i); {
		case p == "with" && t.isGroup(h):
			if h, s := t.predicated(h); s >= 0 {
				// "became the largest party with 45 seats": what became it.
				return newFact("size.with", 0.75, h, s)
			}
			return newFact("size.with", 0.75, -1, h)
		case p == "of" && measures[t.t[h].Lemma]:
			if s := t.measured(h); s >= 0 && s != i {
				// Of "a total of 64 teams" nothing else is told.
				f := newFact("size.measure", 0.7, -1, s)
				f.of, f.last = h, h
				return f
			}
		case p == "of" && (!words.group[t.t[q.noun].Lemma] || polities[t.t[q.noun].Lemma]) &&
			(words.group[t.t[h].Lemma] || lists["aggregate"][t.t[h].Lemma]) && t.t[h].Tag != "NNS":
			if s := t.child(h, "nsubj"); s >= 0 && t.isGroup(s) {
				return newFact("size.force", 0.7, h, s)
			}
			if v := t.verbAbove(h); v >= 0 && t.is(h, "obj") && having[t.t[v].Lemma] {
				if s := t.firstGroup(t.clauseOf(v).surface()); s >= 0 {
					// "has a fleet of 200 ships", "fields an army of 5,000 men".
					f := newFact("size.force", 0.7, v, s)
					f.of, f.last = h, h
					return f
				}
			}
			if !words.group[t.t[h].Lemma] {
				return sizeFact{}
			}
			return newFact("size.force", 0.65, -1, h)
		}
	}
	if h > i && t.is(i, "obl", "nmod", "advcl") && t.preposition(i) == "with" && t.child(h, "cop") >= 0 {
		// "With 500 members, it is the largest union".
		if s := t.firstGroup(t.subjectOf(h)); s >= 0 {
			return newFact("size.with", 0.7, -1, s)
		}
	}
	if h >= 0 && t.is(i, "obl") && t.preposition(i) == "with" && t.isVerb(h) &&
		(people || lists["ballot"][t.t[q.noun].Lemma]) {
		if s := t.firstGroup(t.clauseOf(h).surface()); s >= 0 {
			return newFact("size.with", 0.65, -1, s)
		}
	}
	if w := t.child(i, "case"); people && w > 1 && t.t[w].Lower == "with" && t.t[w-1].Text == "," {
		// "is the largest in Peru, with 3,000 members": the parser may tie the number to what stands before it.
		for k, n := h, 0; k >= 0 && k < i && n < 5; k, n = t.head(k), n+1 {
			if !t.isVerb(k) && t.child(k, "cop") < 0 {
				continue
			}
			if s := t.firstGroup(t.subjectOf(k)); s >= 0 {
				return newFact("size.with", 0.65, -1, s)
			}
			break
		}
	}
	if people {
		if o := t.owners(i); len(o) > 0 && o[0] < i && t.isBody(o[0]) {
			f := newFact("size.mod", 0.7, -1, o[0])
			f.of, f.last = q.noun, q.noun
			return f
		}
	}
	return sizeFact{}
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
	// measures are the nouns for what organizations are measured by.
	measures = lists["measure"]
)
