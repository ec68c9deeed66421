package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// sizes finds how many members, fighters, seats or how much money an organization is said to have.
func (t *tree) sizes(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	for _, q := range t.quantities() {
		if t.told[q.head] {
			continue
		}
		if f := t.sizeOf(q); f.rule != "" {
			if c := t.sizeStatement(q, f); c != nil {
				taken[q.head] = true
				if f.verb >= 0 {
					taken[f.verb] = true
				}
				out = append(out, c)
			}
		}
	}
	return append(out, t.strong()...)
}

// strong reads the number before a hyphen and a word for who is counted: "the 200-strong militia", "the 12-member council".
func (t *tree) strong() []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := 2; i+1 < len(t.t); i++ {
		if !lists["strong"][t.t[i].Lower] || t.t[i-1].Text != "-" && t.t[i-1].Text != "–" || t.t[i-2].Tag != "CD" && t.t[i-2].Kind != lang.Number {
			continue
		}
		c := t.s.ChunkAt(i + 1)
		if c == nil || c.Head <= i || !words.group[t.t[c.Head].Lemma] && !t.isOrganization(c.Head) {
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
	verb    int
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
		return t.countOf(q)
	}
	return t.measureOf(q)
}

// countable reports whether organizations are counted in what the noun at token i names.
func (t *tree) countable(i int) bool {
	l := t.t[i].Lemma
	if polities[l] {
		// Only "member states": those an organization consists of are its members.
		return i > 0 && t.t[i-1].Lower == "member"
	}
	return words.counted[l] || words.members[l] || words.mass[l]
}

func newFact(rule string, confidence float64, verb, subject int) sizeFact {
	return sizeFact{rule: rule, confidence: confidence, verb: verb, subject: subject, of: -1, last: -1}
}

// someOf reports whether the members counted are only those who did something or to whom it was done: "five members of the group
// released sarin". Of a large number it may as well be all.
func (t *tree) someOf(q quantity, i int) bool {
	v := t.verbAbove(i)
	if v < 0 || !t.is(i, "nsubj", "obj", "obl") || words.stative[t.t[v].Lemma] {
		return false
	}
	for k := q.first; k <= q.last; k++ {
		if t.t[k].Tag == "CD" {
			return len(strings.Trim(t.t[k].Text, "0123456789")) > 0 && t.t[k].Lower != "thousand" && t.t[k].Lower != "million" || len(t.t[k].Text) < 3
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
		case t.is(i, "obl", "obj") && growing[t.t[v].Lemma]:
			if f := t.grown(c, v); f.rule != "" {
				return f
			}
		case t.is(i, "nsubj", "obj") && people && t.t[v].Lemma == "be" && t.child(v, "expl") >= 0:
			// "There were 500 members in the group".
			if s := t.firstGroup(c.after("in", "within", "of")); s >= 0 {
				return newFact("size.there", 0.7, v, s)
			}
		case t.is(i, "nsubj") && people && (t.t[v].Lemma == "belong" || t.t[v].Lemma == "work" || t.t[v].Lemma == "join" || t.t[v].Lemma == "serve"):
			if s := t.firstGroup(append(slices.Clone(c.obj), c.after("to", "for", "at", "in")...)); s >= 0 {
				return newFact("size.belong", 0.7, v, s)
			}
		}
	}
	if k := t.child(i, "nmod:poss"); k >= 0 {
		if !t.isGroup(k) {
			return sizeFact{}
		}
		f := newFact("size.poss", 0.75, -1, k)
		f.of, f.last = q.noun, q.noun
		return f
	}
	if of := t.attached(i, []string{"of", "in", "within"}); len(of) > 0 && people && t.isOrganization(of[0]) && !t.someOf(q, i) {
		f := newFact("size.of", 0.75, -1, of[0])
		f.of, f.last = q.noun, q.noun
		return f
	}
	if h >= 0 && t.is(i, "nmod") {
		switch p := t.preposition(i); {
		case p == "with" && t.isGroup(h):
			return newFact("size.with", 0.75, -1, h)
		case p == "of" && measures[t.t[h].Lemma]:
			if s := t.measured(h); s >= 0 && s != i {
				// Of "a total of 64 teams" nothing else is told.
				f := newFact("size.measure", 0.7, -1, s)
				f.of, f.last = h, h
				return f
			}
		case p == "of" && (!words.group[t.t[q.noun].Lemma] || polities[t.t[q.noun].Lemma]) && words.group[t.t[h].Lemma] && t.t[h].Tag != "NNS":
			if s := t.child(h, "nsubj"); s >= 0 && t.isGroup(s) {
				return newFact("size.force", 0.7, h, s)
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
	if h >= 0 && t.is(i, "obl") && t.preposition(i) == "with" && t.isVerb(h) && people {
		if s := t.firstGroup(t.clauseOf(h).surface()); s >= 0 {
			return newFact("size.with", 0.65, -1, s)
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

func (t *tree) firstGroup(heads []int) int {
	for _, k := range heads {
		if t.isGroup(k) {
			return k
		}
	}
	return -1
}

// grown reads "the group grew to 500 members", "its membership was estimated at 500".
func (t *tree) grown(c *clause, v int) sizeFact {
	for _, s := range c.surface() {
		if measures[t.t[s].Lemma] || t.countable(s) && t.child(s, "nmod:poss") >= 0 {
			if owner := t.measured(s); owner >= 0 {
				f := newFact("size.grown", 0.75, v, owner)
				f.of, f.last = s, s
				return f
			}
		}
		if t.isGroup(s) || t.t[v].Lemma == "number" && t.isPeople(s) {
			return newFact("size.grown", 0.7, v, s)
		}
	}
	return sizeFact{}
}

// measured is the organization that the measure named by the noun at token i is one of, or -1: "its membership", "a budget of".
func (t *tree) measured(i int) int {
	if k := t.child(i, "nmod:poss"); k >= 0 && t.isGroup(k) {
		return k
	}
	if k := t.firstGroup(t.attached(i, []string{"of"})); k >= 0 {
		return k
	}
	if m := t.modifier(i); len(m) > 0 && t.isGroup(m[0]) {
		return m[0]
	}
	i = t.listed(i)
	h := t.head(i)
	switch {
	case h < 0:
		return -1
	case t.isVerb(h) && t.is(i, "obj", "obl"):
		c := t.clauseOf(h)
		if k := t.firstGroup(c.iobj); k >= 0 {
			return k
		}
		return t.firstGroup(c.surface())
	case t.is(i, "nmod") && t.preposition(i) == "with" && t.isGroup(h):
		return h
	}
	return -1
}

// measureOf reads a number or an amount of money that a noun for a measure or a verb ties to an organization.
func (t *tree) measureOf(q quantity) sizeFact {
	i, h := q.head, t.head(q.head)
	if k := t.child(i, "nsubj"); k >= 0 && t.child(i, "cop") >= 0 && measures[t.t[k].Lemma] {
		if s := t.measured(k); s >= 0 {
			f := newFact("size.is", 0.75, i, s)
			f.of, f.last = k, k
			return f
		}
	}
	if h < 0 || !q.money && !q.share && q.first == q.last && len(t.t[q.first].Text) == 4 && strings.Trim(t.t[q.first].Text, "0123456789") == "" {
		// "Its budget for 2009": a year.
		return sizeFact{}
	}
	if measures[t.t[h].Lemma] && t.is(i, "nmod", "obl", "appos") {
		if s := t.measured(h); s >= 0 {
			f := newFact("size.measure", 0.7, -1, s)
			f.of, f.last = h, h
			return f
		}
	}
	if t.isVerb(h) && t.is(i, "obl", "obj") && growing[t.verbLemma(h)] {
		if c := t.clauseOf(h); !q.money || len(c.surface()) > 0 && measures[t.t[c.surface()[0]].Lemma] {
			return t.grown(c, h)
		}
	}
	return sizeFact{}
}

// shareOf reads a share of votes, seats or people.
func (t *tree) shareOf(q quantity) sizeFact {
	i := q.head
	v := t.verbAbove(i)
	whole := t.attached(i, []string{"of"})
	switch {
	case v >= 0 && t.is(i, "obj", "obl") && winning[t.t[v].Lemma] && t.ballot(whole):
		if s := t.firstGroup(t.clauseOf(v).surface()); s >= 0 {
			return newFact("size.won", 0.75, v, s)
		}
	case v >= 0 && t.is(i, "obj", "obl") && (consisting[t.verbLemma(v)] || t.t[v].Lemma == "account"):
		c := t.clauseOf(v)
		if s := t.firstGroup(whole); s >= 0 && len(c.surface()) > 0 {
			f := newFact("size.share", 0.7, v, s)
			f.of = c.surface()[0]
			_, f.last = t.span(f.of)
			return f
		}
	case t.is(i, "nsubj") && len(whole) > 0:
		h := t.head(i)
		if h >= 0 && t.isNoun(h) && t.child(h, "cop") >= 0 && (t.isPeople(whole[0]) || t.isGroup(whole[0])) {
			f := newFact("size.share", 0.7, h, whole[0])
			f.of = h
			_, f.last = t.span(h)
			return f
		}
	}
	return sizeFact{}
}

// ballot reports whether a share is one of votes or seats; without a whole it is.
func (t *tree) ballot(whole []int) bool {
	return len(whole) == 0 || slices.ContainsFunc(whole, func(k int) bool {
		return lists["ballot"][t.t[k].Lemma]
	})
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

// sizeStatement makes the statement of the fact.
func (t *tree) sizeStatement(q quantity, f sizeFact) *grammar.Candidate {
	at := q.head
	if f.verb >= 0 {
		at = f.verb
	}
	v := t.voice(at)
	if k := q.first - 1; v.Stance == annals.Denied && k > 0 && (t.t[k].Lower == "never" || t.t[k].Lower == "not" || t.t[k].Lower == "no") && t.t[q.first].Lower == "more" {
		// "There were never more than 500": the bound is told, not denied.
		v.Stance, q.first = annals.Asserted, k
	}
	if v.Unreal || v.Stance == annals.Intended {
		return nil
	}
	c := grammar.NewCandidate(annals.TypeSize, f.rule, f.confidence)
	t.addFiller(c, annals.RoleSubject, f.subject)
	if len(c.Roles[annals.RoleSubject]) == 0 {
		return nil
	}
	c.Add(annals.RoleValue, t.quantityWords(q, f))
	if f.of >= 0 {
		c.Add(annals.RoleOf, t.measureWords(q, f))
	}
	c.Stance, c.Speaker, c.Hedges = v.Stance, v.Speaker, v.Hedges
	t.estimated(q, f, c)
	c.Time = t.sizeTime(q, f)
	if f.verb >= 0 {
		c.Cover(t.t[f.verb].Start, t.t[f.verb].End)
	}
	return c
}

// quantityWords are the words of the quantity; of a share, with what it is one of.
func (t *tree) quantityWords(q quantity, f sizeFact) grammar.Mention {
	last := q.last
	if f.rule == "size.won" {
		if _, end := t.span(q.head); end > last {
			last = end
			for _, k := range t.attached(q.head, []string{"of"}) {
				_, last = t.span(k)
			}
		}
	}
	return grammar.Mention{Start: t.t[q.first].Start, End: t.t[last].End}
}

// measureWords are the words of what is measured or counted: with its adjectives, without its owner and the number.
func (t *tree) measureWords(q quantity, f sizeFact) grammar.Mention {
	first := f.of
	if f.last > f.of {
		first, _ = t.span(f.of)
	}
	if c := t.s.ChunkAt(f.of); c != nil && f.last == f.of {
		for first > c.First && (t.t[first-1].Tag == "JJ" || t.t[first-1].Tag == "VBN" || t.t[first-1].Tag == "NN") && t.s.MentionAt(first-1) == nil && first-1 > 0 && (first-1 > q.last || first-1 < q.first || q.noun == f.of && !t.numeral(first-1)) {
			first--
		}
	}
	return grammar.Mention{Start: t.t[first].Start, End: t.t[f.last].End}
}

// estimated gives a number that is said to be estimated, stated or claimed its unnamed speaker. An estimate stays asserted.
func (t *tree) estimated(q quantity, f sizeFact, c *grammar.Candidate) {
	cue := -1
	for k := q.first; k <= q.last; k++ {
		if t.t[k].Lower == "estimated" {
			cue = k
		}
	}
	if f.verb >= 0 {
		for k := f.verb; k >= 0; k = t.head(k) {
			if t.t[k].Lemma == "estimate" && t.isVerb(k) {
				cue = k
			}
			if !t.is(k, "xcomp") {
				break
			}
		}
		if t.t[f.verb].Lemma == "claim" && len(c.Speaker) == 0 {
			c.Stance = annals.Alleged
			c.Speaker = []grammar.Mention{{Start: t.t[f.verb].Start, End: t.t[f.verb].End, Unnamed: true}}
		}
	}
	for _, k := range append(t.children(max(f.of, 0), "amod"), -1) {
		if f.of >= 0 && k >= 0 && (t.t[k].Lower == "estimated" || avowingWords[t.t[k].Lower]) {
			cue = k
		}
	}
	if cue >= 0 && !slices.ContainsFunc(c.Speaker, func(m grammar.Mention) bool { return !m.Unnamed }) {
		c.Stance = annals.Asserted
		c.Speaker = []grammar.Mention{{Start: t.t[cue].Start, End: t.t[cue].End, Unnamed: true}}
	}
}

// sizeTime is when the organization had the size: a result has the date of the election.
func (t *tree) sizeTime(q quantity, f sizeFact) edtf.Value {
	if f.verb < 0 {
		return t.passingTime(q.head)
	}
	if f.rule == "size.won" || winning[t.t[f.verb].Lemma] {
		for k := range t.s.Times {
			x := &t.s.Times[k]
			if g := x.Last + 1; x.Modifier && g < len(t.t) {
				for n := g; n < min(g+4, len(t.t)); n++ {
					if words.balloting[t.t[n].Lower] || strings.HasPrefix(t.t[n].Lower, "election") {
						return x.ForEvent()
					}
				}
			}
		}
	}
	return t.stateTime(f.verb, false)
}
