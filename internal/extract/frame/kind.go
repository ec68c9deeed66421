package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
)

// kindReader finds what organizations are said to be.
type kindReader struct {
	*tree
	// taken are the tokens that tell something already.
	taken map[int]bool
	out   []*document.Candidate
}

// kinds finds what organizations are said to be: "X is a Y", "X, a Y,", "X became a Y".
func (t *tree) kinds(taken map[int]bool) []*document.Candidate {
	r := kindReader{tree: t, taken: taken}
	for i := range t.t {
		if k := t.opening(i); k.rule != "" && r.free(k) {
			r.add(k)
		}
	}
	for i := range t.t {
		if taken[i] && !t.defines(i) || !t.t[i].IsNoun() && !t.oneOf(i) {
			continue
		}
		if k := t.kindFact(i); k.rule != "" {
			r.add(k)
		}
	}
	for i := range t.t {
		k := t.definition(i)
		for _, read := range []func(int) kindFact{t.beside, t.making, t.inverted, t.enlisted} {
			if k.rule == "" {
				k = read(i)
			}
		}
		if k.rule != "" && r.free(k) {
			r.add(k)
		}
	}
	return r.out
}

// free reports whether nothing else tells what the words of the fact do.
func (r *kindReader) free(k kindFact) bool {
	return !r.told[k.noun] && !r.anyTaken(r.taken, k.first, k.last)
}

// add adds the statement of a fact, with where the organization is and who else is the same, and takes its words.
func (r *kindReader) add(k kindFact) {
	c := r.kind(k)
	if c == nil {
		return
	}
	r.taken[k.noun] = true
	if k.rule == "kind.became" && serving[r.verbLemma(k.verb)] {
		// "serves as the regulator": no event besides.
		r.taken[k.verb] = true
	}
	r.takeNouns(k, c.Roles[annals.RoleValue][0])
	r.out = append(r.out, c)
	if b := r.kindBase(k.noun, c); b != nil {
		r.out = append(r.out, b)
	}
	if o := r.shared(k, c); o != nil {
		r.out = append(r.out, o)
	}
}

// takeNouns takes the nouns of a value, up to what a participle tells of its noun or, where that says who took part, in
// what: "was the main participant in the war".
func (r *kindReader) takeNouns(k kindFact, value document.Mention) {
	p, ok := predicates[r.t[k.noun].Lemma]
	taker := ok && p.role == annals.RoleActor
	for i, x := range r.t {
		if x.Tag == "VBG" && r.is(i, "acl") && r.head(i) == k.noun || taker && i > k.noun {
			break
		}
		if x.Start >= value.Start && x.End <= value.End && x.IsNoun() {
			r.taken[i] = true
		}
	}
}

// defines reports whether the noun at token i says what its subject is whatever else it tells: "is an agency of the
// Ministry" tells of a part besides.
func (t *tree) defines(i int) bool {
	return (words.group[t.t[i].Lemma] || lists["subbody"][t.t[i].Lemma]) && t.child(i, "cop") >= 0 &&
		t.child(i, "nsubj") >= 0 &&
		t.hasWord(i, "det", "a", "an", "the")
}

// oneOf reports whether token i is the "one" of "one of the largest parties".
func (t *tree) oneOf(i int) bool {
	return t.t[i].Lower == "one" &&
		slices.ContainsFunc(t.attached(i, []string{"of"}), func(k int) bool { return words.group[t.t[k].Lemma] })
}

// anyTaken reports whether one of the tokens first through last is told by another statement already.
func (t *tree) anyTaken(taken map[int]bool, first, last int) bool {
	for i := first; i <= last; i++ {
		if taken[i] {
			return true
		}
	}
	return false
}

// kindFact is what a noun phrase says that its subjects are.
type kindFact struct {
	rule       string
	confidence float64
	noun       int
	subjects   []int
	// verb is the token that carries tense and negation.
	verb int
	// first and last are the words of the noun phrase; zero for those that the tree gives it.
	first, last int
	// meant is who is meant by the words at subjects, where the clause tells better than they do; nil else.
	meant *document.Entity
}

// newKind is the fact that the subjects are what the noun at token i names, by the predicate at token verb.
func newKind(rule string, confidence float64, i, verb int, subjects []int) kindFact {
	return kindFact{rule: rule, confidence: confidence, noun: i, verb: verb, subjects: subjects}
}

// kindFact reads the noun at token i as what something is; without a rule it is nothing of the sort.
func (t *tree) kindFact(i int) kindFact {
	none := kindFact{noun: i, verb: i}
	h, predicate := t.head(i), t.child(i, "cop") >= 0
	switch {
	case t.t[i].Tag == "NN" && orientations[t.t[i].Lemma] && t.child(i, "det", "nmod:poss") < 0:
		// "The party is centrist": its orientation.
		return none
	case predicate && t.child(i, "nsubj") >= 0:
		return newKind("kind.is", 0.8, i, i, t.nouns(t.subjectBefore(i)))
	case h < 0:
		return none
	case predicate && t.is(i, "acl:relcl") && t.isNoun(h):
		return newKind("kind.which", 0.7, i, i, []int{h})
	case t.is(i, "conj"):
		if k := t.kindJoined(i, h); k.rule != "" {
			return k
		}
	case t.is(i, "appos"):
		if t.leftOut(i, h) {
			return none // "a militia, not a party"
		}
		if k := t.kindApposed(i, h); k.rule != "" {
			return k
		}
	case t.is(i, "nsubj") && t.child(h, "cop") >= 0 && t.opens(i):
		// "Formerly a secret society, the League is now a party".
		return newKind("kind.opening", 0.65, i, i, t.nouns(t.subjectBefore(h)))
	}
	if t.isVerb(h) && i < h && t.opens(i) {
		return newKind("kind.opening", 0.65, i, h, t.clauseOf(h).surface())
	}
	return t.became(none, h)
}

// kindJoined reads a noun that is coordinated with the word at token h: "grew quickly and was the largest union", "is a
// party and a club".
func (t *tree) kindJoined(i, h int) kindFact {
	predicate := t.child(i, "cop") >= 0
	switch {
	case predicate && t.isVerb(h):
		return newKind("kind.is", 0.75, i, i, t.clauseOf(h).surface())
	case t.child(h, "cop") >= 0 && t.child(h, "nsubj") >= 0 && (t.child(i, "det") >= 0 || t.oneOf(i)):
		verb := h
		if predicate {
			verb = i
		}
		return newKind("kind.is", 0.7, i, verb, t.nouns(t.child(h, "nsubj")))
	case !t.isNoun(h):
		return kindFact{}
	}
	if p := t.equalled(i); p >= 0 {
		return newKind("kind.is", 0.7, i, p, t.nouns(t.subjectBefore(p)))
	}
	if t.hasWord(i, "cc:preconj", "both") && t.t[i].Tag == "NNS" && words.group[t.t[i].Lemma] {
		// "the League and the Union, both small clubs,": the parser took it for one more of them.
		return newKind("kind.appos", 0.65, i, i, slices.DeleteFunc(t.nouns(h), func(n int) bool { return n == i }))
	}
	return kindFact{}
}

// kindApposed reads a noun that stands in apposition to the one at token h: "the League, a small party".
func (t *tree) kindApposed(i, h int) kindFact {
	group := words.group[t.t[i].Lemma]
	switch c := t.s.ChunkAt(i); {
	case t.isNoun(h) && t.hasWord(i, "det", "both"):
		for t.is(h, "conj") {
			h = t.head(h)
		}
		return newKind("kind.appos", 0.65, i, i, t.nouns(h))
	case t.isNoun(h) && (t.oneOf(i) || t.hasWord(i, "det", "a", "an") || group && t.child(i, "det") < 0):
		if !t.strange(i, h) {
			return newKind("kind.appos", 0.65, i, i, []int{h})
		}
	case group && h < i && t.namedGroup(h) && t.s.MentionAt(i) == nil && t.hasWord(i, "det", "the") && c != nil &&
		t.described(c.First, i):
		// "the Miners' League, the former workers' party".
		return newKind("kind.definite", 0.65, i, i, []int{h})
	}
	return kindFact{}
}

// subjectBefore is the subject of the predicate at token i, or -1: the parser may take what opens the sentence for one, too,
// before a name.
func (t *tree) subjectBefore(i int) int {
	out := -1
	for _, k := range t.children(i, "nsubj") {
		if out < 0 || k < i && t.s.MentionAt(out) == nil && t.s.MentionAt(k) != nil && t.separated(out, k) {
			out = k
		}
	}
	return out
}

// opens reports whether the noun phrase of token i opens the sentence and says what its subject is: "Initially a union of
// bakers, it grew".
func (t *tree) opens(i int) bool {
	c := t.s.ChunkAt(i)
	if c == nil || c.First > 2 || !words.group[t.t[i].Lemma] ||
		!t.is(i, "advcl", "dislocated", "parataxis", "obl", "appos", "nmod") && !t.outdone(i) || t.preposition(i) != "" {
		return false
	}
	det := t.child(i, "det")
	if det < 0 || t.t[det].Lower != "a" && t.t[det].Lower != "an" {
		return false
	}
	_, last := t.span(i)
	return last+1 < len(t.t) && t.t[last+1].Text == ","
}

// kindVoice is in whose voice somebody is said to be something, and whether it is denied: of "is a party, not a sect"
// and "is not a sect but a party" the sect.
func (t *tree) kindVoice(k kindFact) Voice {
	v := t.voice(k.verb)
	h := t.head(k.noun)
	if !t.is(k.noun, "conj") || h != k.verb || v.Stance != annals.Asserted && v.Stance != annals.Denied {
		return v
	}
	switch {
	case t.leftOut(k.noun, h):
		v.Stance = annals.Denied
	case t.hasWord(k.noun, "cc", "but") && t.negated(h):
		v.Stance = annals.Asserted
	}
	return v
}

// kind is the statement of the fact, or nil when it is not one about an organization.
func (t *tree) kind(k kindFact) *document.Candidate {
	v := t.kindVoice(k)
	if v.Unreal || !t.saysWhat(k) {
		return nil
	}
	c := document.NewCandidate(annals.TypeKind, k.rule, k.confidence)
	for _, s := range k.subjects {
		switch {
		case k.meant != nil:
			c.Add(annals.RoleSubject, document.Mention{Start: t.t[s].Start, End: t.t[s].End, Entity: k.meant})
		case !t.ofKind(s):
			return nil
		default:
			t.addFiller(c, annals.RoleSubject, s)
		}
	}
	if len(c.Roles[annals.RoleSubject]) == 0 {
		return nil
	}
	c.Add(annals.RoleValue, t.kindWords(k))
	c.Trigger = c.Roles[annals.RoleValue][0].Start
	if cop := t.child(k.noun, "cop"); cop >= 0 {
		c.Trigger = min(c.Trigger, t.t[cop].Start)
	}
	c.Stance, c.Speaker, c.Hedges = v.Stance, v.Speaker, v.Hedges
	if len(v.Speaker) > 0 && !v.Speaker[0].Unnamed && v.Stance != annals.Denied {
		// What somebody says that it is, the source does not say.
		c.Type, c.Rule, c.Stance = annals.TypeDescription, "description.said", annals.Asserted
	}
	c.Time = t.kindTime(k)
	return c
}

// saysWhat reports whether the noun of the fact says what something is: not what it is to another, who somebody is, where or
// when it is, nor its name.
func (t *tree) saysWhat(k kindFact) bool {
	i, l := k.noun, t.t[k.noun].Lemma
	switch {
	case relational[l], words.title[l] && !t.leads(k), words.place[l] && !words.group[l], t.s.TimeAt(i) != nil:
		return false
	case k.rule == "kind.is" && t.child(i, "case") >= 0 && !t.amongGreatest(i):
		return false
	case t.cleft(i):
		return false
	case slices.ContainsFunc(k.subjects, func(s int) bool { return naming.TieNouns[t.t[s].Lemma] }):
		return false // "Membership of the League is a crime": the League is none
	}
	if m := t.s.MentionAt(i); m != nil && !m.Anaphor && !m.Modifier && !t.hasWord(i, "det", "a", "an") && k.last == 0 {
		return false
	}
	return len(t.attached(i, []string{"of", "to", "from"})) == 0 ||
		!slices.ContainsFunc(t.modifiers(i), func(m int) bool { return relating[t.t[m].Lemma] })
}

// leads reports whether the fact says with a word for somebody's post that a group is the first of its sort: "is a leader in
// the industry", "is the market leader".
func (t *tree) leads(k kindFact) bool {
	return lists["leading"][t.t[k.noun].Lemma] && !slices.ContainsFunc(k.subjects, func(s int) bool {
		return !t.isGroup(s) || t.isPerson(s)
	}) && (t.child(k.noun, "compound", "amod") >= 0 || len(t.attached(k.noun, []string{"in", "for"})) > 0)
}

// amongGreatest reports whether the noun phrase at token i says among which something is: "is among the largest unions".
func (t *tree) amongGreatest(i int) bool {
	return t.preposition(i) == "among" && t.t[i].Tag == "NNS" && t.ranked(i)
}

// shared is the statement that another organization, named after "along with", is what the first is: "was one of the two
// great parties, along with the Liberal League".
func (t *tree) shared(k kindFact, c *document.Candidate) *document.Candidate {
	if !t.oneOf(k.noun) || k.rule != "kind.is" {
		return nil
	}
	for n := k.noun + 1; n < len(t.t) && n < k.noun+16; n++ {
		step := t.besides(n)
		if step == 0 {
			continue
		}
		for m := n + step; m < len(t.t) && m < n+step+6; m++ {
			x := t.s.MentionAt(m)
			if x == nil || x.Anaphor {
				continue
			}
			if x.Modifier || x.First != m || x.Entity.Kind != annals.Organization && x.Entity.Kind != annals.Body &&
				x.Entity.Kind != annals.People && x.Entity.Kind != "" {
				return nil
			}
			first := x.First
			if h := t.s.ChunkAt(m); h != nil {
				first = max(h.First, n+step)
			}
			o := document.NewCandidate(annals.TypeKind, "kind.shared", 0.7)
			o.Add(annals.RoleSubject, t.s.Filler(first, x.Last, x.Last))
			o.Add(annals.RoleValue, c.Roles[annals.RoleValue][0])
			o.Trigger = c.Trigger
			o.Stance, o.Speaker, o.Hedges, o.Time = c.Stance, c.Speaker, c.Hedges, c.Time
			return o
		}
	}
	return nil
}

// namedGroup reports whether the noun at token i is the name of an organization.
func (t *tree) namedGroup(i int) bool {
	m := t.s.MentionAt(i)
	return m != nil && !m.Anaphor && !m.Modifier && (m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.Body)
}

// relating are the nouns that, before another, say what something is to another body: "the successor organization to the
// League".
var relating = lemmas("successor predecessor splinter breakaway offshoot parent sister affiliate precursor")

// cleft reports whether the predicate noun at token i is only set before its clause: "It was the union that struck".
func (t *tree) cleft(i int) bool {
	s := t.subjectBefore(i)
	if s < 0 || t.t[s].Lower != "it" || !t.hasWord(i, "det", "the") {
		return false
	}
	for _, k := range append(t.children(i, "conj"), i) {
		if v := t.child(k, "acl:relcl"); v >= 0 &&
			slices.ContainsFunc(t.children(v, "nsubj", "nsubj:pass"), func(n int) bool { return t.t[n].Lower == "who" }) {
			return true
		}
	}
	return false
}

// relational are the nouns that say what something is to another, for which the files of rules have rules, and those that
// say nothing.
var relational = lists["relational"]

// foremost are the adjectives that put what they describe before all others of its sort.
var foremost = lemmas("dominant main major leading principal chief foremost predominant preeminent only sole")
