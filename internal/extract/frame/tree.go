package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
)

// tree is a sentence with its dependency arcs turned round: for each token, its dependents.
type tree struct {
	s    *document.Sentence
	t    []lang.Token
	arcs []lang.Arc
	kids [][]int
	// same are the nouns that say what a name is, by its token: "group" in "X is a group".
	same map[int]int
	// told are the tokens of the propositions that statements have as values.
	told map[int]bool
	// stated are the predicates of which a rule made a statement.
	stated map[int]bool
	// clauses are the clauses read so far, by the token of their predicate.
	clauses map[int]*clause
}

// newTree turns the arcs of a sentence round, mended; the sentence's own stay as they are.
func newTree(s *document.Sentence) *tree {
	t := &tree{s: s, t: s.Tokens, arcs: slices.Clone(s.Arcs), clauses: map[int]*clause{}, told: map[int]bool{},
		stated: map[int]bool{}}
	t.turn()
	for _, mend := range []func(){t.repair, t.joinNames, t.joinListed, t.partNames, t.joinPlaces, t.besidePlaces, t.besideSeries,
		t.besideName, t.besideGroups, t.joinSubjects, t.describeLast,
		t.joinSeries, t.joinCounted, t.besideCounts, t.freeOfPlaces, t.freeOfBodies, t.besideSubjects, t.bothBetween,
		t.pairBetween, t.pairAsWell,
		t.subjectAfterOpening, t.subjectAfterOccasion, t.subjectAfterAs, t.besideAgents, t.tieNames, t.tieConjuncts, t.tieAgents,
		t.tieGerunds, t.tieRelatives, t.tieOffices, t.tieElected, t.besidePosts, t.tiePosts, t.tieDates,
		t.tieDashes, t.tieStates, t.tieRemarks, t.tieOpening, t.tieSubjects, t.tieClauses, t.tieBy, t.tieCounts, t.tieAgainst,
		t.tieAdjectives, t.tieToAdjectives, t.tieDeclared, t.tieDeeds, t.tieContents, t.tieBetween, t.tieInto, t.tieValency, t.tieInterrupted,
		t.fillSubjects, t.reducePredicates, t.describePredicates} {
		if lang.Mend(t.arcs, mend) {
			t.turn()
		}
	}
	t.identify()
	return t
}

// turn lists the dependents of each token by the arcs as they are.
func (t *tree) turn() {
	t.kids = make([][]int, len(t.t))
	for i, a := range t.arcs {
		if a.Head >= 0 && a.Head < len(t.kids) && a.Head != i {
			t.kids[a.Head] = append(t.kids[a.Head], i)
		}
	}
}

func (t *tree) head(i int) int { return t.arcs[i].Head }

// rel is the relation of token i to its head without its subtype.
func (t *tree) rel(i int) string {
	r, _, _ := strings.Cut(t.arcs[i].Rel, ":")
	return r
}

func (t *tree) is(i int, rels ...string) bool {
	own := t.arcs[i].Rel
	for _, r := range rels {
		if rest, ok := strings.CutPrefix(own, r); ok && (rest == "" || rest[0] == ':') {
			return true
		}
	}
	return false
}

// child is the first dependent of token i in one of the relations, or -1. "nsubj" means all of its subtypes.
func (t *tree) child(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if t.is(k, rels...) {
			return k
		}
	}
	return -1
}

func (t *tree) children(i int, rels ...string) []int {
	var out []int
	for _, k := range t.kids[i] {
		if t.is(k, rels...) {
			out = append(out, k)
		}
	}
	return out
}

// hasWord reports whether a dependent of token i in the relation is one of the words.
func (t *tree) hasWord(i int, rel string, words ...string) bool {
	for _, k := range t.kids[i] {
		if !t.is(k, rel) {
			continue
		}
		for _, w := range words {
			if t.t[k].Lower == w {
				return true
			}
		}
	}
	return false
}

// conjuncts are token i and the tokens coordinated with it, in order.
func (t *tree) conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.kids[i] {
		if t.is(k, "conj") {
			out = append(out, t.conjuncts(k)...)
		}
	}
	slices.Sort(out[1:])
	return out
}

// nouns are token i and the nouns coordinated with it.
func (t *tree) nouns(i int) []int {
	out := []int{i}
	name := t.s.MentionAt(i)
	for _, k := range t.conjuncts(i)[1:] {
		// A noun with a verb "to be" of its own is the predicate of a clause; the parts of a name like "Weil, Gotshal &
		// Manges" are none.
		if (t.isNoun(k) || t.isDeed(k) || t.isSome(k)) && t.child(k, "cop") < 0 && !t.leftOut(k, i) &&
			(name == nil || t.s.MentionAt(k) != name) {
			out = append(out, k)
		}
	}
	if len(out) > 1 && t.leftOut(i, t.head(i)) && t.hasWord(out[1], "cc", "but") {
		out = out[1:] // "not the army but the police"
	}
	for _, a := range t.children(i, "appos") {
		if t.namesOn(i, a) && !slices.Contains(out, a) {
			out = slices.Insert(out, 1, a)
		}
	}
	return t.withoutTitles(t.withSingled(out))
}

// leftOut reports whether the noun at token k, coordinated with the one at token i, is among those that what is told of that one
// leaves out: "the army but not the police", "in Lima rather than Quito".
func (t *tree) leftOut(k, i int) bool {
	for n := 0; k >= 0 && k != i && n < len(t.t); k, n = t.head(k), n+1 {
		if slices.ContainsFunc(t.children(k, "advmod", "cc"), func(c int) bool {
			return c < k && (predicate.Not(t.s, c) || t.t[c].Lower == "rather" && c+1 < len(t.t) && t.t[c+1].Lower == "than")
		}) {
			return true
		}
	}
	return false
}

// withSingled are the nouns with the names of some of those whom the last of them means: "a number of commanders including
// Maria Campos".
func (t *tree) withSingled(heads []int) []int {
	last := heads[len(heads)-1]
	if len(heads) > 1 && t.isName(heads[0]) || !t.isNoun(last) || t.t[last].Tag == "NN" && !t.onlyCounts(last) ||
		t.t[last].Tag == "NNS" && !t.isAgent(last) && !polities[t.t[last].Lemma] {
		return heads
	}
	for _, k := range append(t.children(last, "nmod"), t.attached(last, []string{"of"})...) {
		for _, n := range append(t.children(k, "nmod"), k) {
			if n > last && t.singles(n) && !slices.Contains(heads, n) {
				heads = append(slices.Clone(heads), n)
				for _, c := range t.conjuncts(n)[1:] {
					if t.isNoun(c) {
						heads = append(heads, c)
					}
				}
			}
		}
	}
	return heads
}

// onlyCounts reports whether the singular noun at token k only counts those after "of".
func (t *tree) onlyCounts(k int) bool { return words.amount[t.t[k].Lemma] || t.t[k].Lemma == "number" }

// isDeed reports whether token i is a gerund that stands for a noun, without arguments: "violence and looting".
func (t *tree) isDeed(i int) bool {
	return t.t[i].Tag == "VBG" && t.isNoun(t.head(i)) && t.child(i, "obj", "nsubj", "obl", "advmod", "aux") < 0
}

// namesOn reports whether the name at token a, in apposition to that at i, is rather the next in a series of names: "the
// Liberals, the Greens and the Labour League".
func (t *tree) namesOn(i, a int) bool {
	m, n := t.s.MentionAt(i), t.s.MentionAt(a)
	if m == nil || n == nil || m == n || m.Anaphor || n.Anaphor || m.Entity.Kind == annals.Place ||
		m.Entity.Kind != n.Entity.Kind || n.First-m.Last > 3 || !t.separated(i, a) {
		return false
	}
	k := n.Last + 1
	if k < len(t.t) && t.t[k].Text == "," {
		k++
	}
	return k < len(t.t) && t.t[k].Tag == "CC" &&
		slices.ContainsFunc(t.children(i, "conj"), func(c int) bool { return c > k && t.isName(c) })
}

// namesPerson reports whether token i is in the name of a person.
func (t *tree) namesPerson(i int) bool {
	m := t.s.MentionAt(i)
	return m != nil && m.Entity.Kind == annals.Person
}

func (t *tree) isNoun(i int) bool {
	switch t.t[i].Tag {
	case "NN", "NNS", "NNP", "NNPS", "PRP", "CD", "WP", "DT", "FW", "ADD", "PRP$", "EX", "WDT":
		return true
	}
	return t.s.MentionAt(i) != nil || t.gerundNoun(i) || t.t[i].IsAdjective() && t.child(i, "det") >= 0
}

// isSome reports whether the word at token i says how many of those that "of" after it names: "several of his friends".
func (t *tree) isSome(i int) bool {
	return t.t[i].IsAdjective() && someWords[t.t[i].Lemma] && len(t.attached(i, []string{"of"})) > 0
}

// someWords are the adjectives that stand for some of many.
var someWords = lemmas("several most many few more much less")

func (t *tree) isVerb(i int) bool {
	if !t.t[i].IsVerb() ||
		t.is(i, "aux", "cop", "amod", "case", "mark", "fixed", "flat", "compound", "punct") {
		return false
	}
	if t.gerundNoun(i) {
		return false
	}
	// A participle inside a noun phrase, before its head, describes it.
	c := t.s.ChunkAt(i)
	if c == nil || c.Head <= i || c.First == i && t.is(i, "acl", "advcl", "root", "conj", "xcomp", "ccomp") {
		return true
	}
	// "killing many and sending others into exile": joined to a verb before the phrase.
	h := t.head(i)
	return t.is(i, "conj") && h >= 0 && h < c.First && t.t[i-1].Tag == "CC" && t.t[h].IsVerb() &&
		t.child(i, "obj") > i
}

// gerundNoun reports whether the gerund at token i is a noun for what was done: "heavy fighting", "the shelling", "fighting
// resumed".
func (t *tree) gerundNoun(i int) bool {
	if t.t[i].Tag != "VBG" || !words.happening[t.t[i].Lower] || t.child(i, "obj", "xcomp", "ccomp") >= 0 {
		return false
	}
	if k := t.child(i, "nsubj"); k >= 0 && !t.t[k].IsAdjective() {
		return false
	}
	if t.is(i, "nsubj", "csubj") || i == 0 {
		return t.is(i, "nsubj", "csubj")
	}
	switch t.t[i-1].Tag {
	case "JJ", "DT", "PRP$", "POS":
		return true
	}
	return false
}

// preposition is the word or words that mark token i, such as "in" or "because of"; empty when none does. A conjunct
// without its own has that of the first.
func (t *tree) preposition(i int) string {
	for _, k := range t.kids[i] {
		if !t.is(k, "case", "mark") || k > i && t.t[k].Tag == "POS" {
			continue
		}
		w := t.t[k].Lower
		if t.t[k].Tag == "POS" || w == "'s" || w == "'" || k < i && t.namesPerson(k) {
			// "Major Juan Santos RE as its head": a word of the name.
			continue
		}
		for _, f := range t.children(k, "fixed") {
			w += " " + t.t[f].Lower
		}
		if w == "out" && k+1 < i && t.is(k+1, "case") && t.t[k+1].Lower == "of" {
			w = "out of" // two prepositions to the parser
		}
		return w
	}
	return ""
}

// opened is the subject of the participle at token i that opens the sentence: the noun phrase after the comma that ends its
// phrase, where a verb follows. The parser often misses it.
func (t *tree) opened(i int) []int {
	if i > 2 || t.t[i].Tag != "VBN" && t.t[i].Tag != "VBD" {
		return nil
	}
	for k := i + 1; k+1 < len(t.t); k++ {
		if t.t[k].Text != "," || t.s.TimeAt(k) != nil {
			continue
		}
		c := t.s.ChunkAt(k + 1)
		if c == nil || c.First != k+1 || t.s.TimeAt(k+1) != nil {
			continue
		}
		next := c.Last + 1
		for next < len(t.t) && t.t[next].IsAdverb() {
			next++
		}
		if next < len(t.t) && (t.t[next].IsVerb() && t.t[next].Tag != "VBN" && t.t[next].Tag != "VBG" ||
			t.t[next].Tag == "MD") {
			return []int{c.Head}
		}
	}
	return nil
}

// reducePredicates makes a participle of the verb that the parser took for that of the sentence though its subject has a
// verb "to be" of its own: "The League is a party founded in 1966".
func (t *tree) reducePredicates() {
	for i := range t.t {
		h := t.head(i)
		if h <= i || !t.is(i, "nsubj") || t.child(i, "cop") < 0 || t.child(i, "nsubj") < 0 ||
			t.t[h].Tag != "VBD" && t.t[h].Tag != "VBN" || t.child(h, "aux", "cop", "obj") >= 0 {
			continue
		}
		up := t.arcs[h]
		t.arcs[h] = lang.Arc{Head: i, Rel: "acl"}
		t.arcs[i] = lang.Arc{Head: up.Head, Rel: up.Rel, Sure: up.Sure}
	}
}

// describePredicates makes the predicate of people whom the parser took for the object of the participle that only says which
// ones they are: "They were founding members".
func (t *tree) describePredicates() {
	for i := range t.t {
		k, be := i+1, t.child(i, "aux")
		if t.t[i].Tag != "VBG" || !lists["rank-among"][t.t[i].Lower] || be < 0 || t.t[be].Lemma != "be" || k >= len(t.t) ||
			t.arcs[k].Head != i ||
			!t.is(k, "obj") || !words.members[t.t[k].Lemma] && !words.title[t.t[k].Lemma] {
			continue
		}
		for _, n := range t.kids[i] {
			t.arcs[n].Head = k
		}
		t.arcs[k], t.arcs[i] = t.arcs[i], lang.Arc{Head: k, Rel: "amod"}
		t.arcs[be].Rel = "cop"
	}
}

// fillSubjects makes a subject of an "it" that the parser took for a mere filler where no clause follows that it would stand
// for.
func (t *tree) fillSubjects() {
	for i := range t.t {
		h := t.head(i)
		if t.arcs[i].Rel != "expl" || t.t[i].Lower != "it" || h < i {
			continue
		}
		clausal := false
		for k := h; k < len(t.t); k++ {
			clausal = clausal || t.is(k, "ccomp", "csubj", "acl:relcl") && t.within(k, h) ||
				t.is(k, "xcomp", "advcl") && t.head(k) == h && t.infinitive(k) && !raising[t.t[h].Lemma]
		}
		if !clausal {
			t.arcs[i].Rel = "nsubj"
		}
	}
}

// raising are the verbs whose subject is that of the infinitive after them: "It appears to have absorbed the League".
var raising = lemmas("appear seem tend happen continue begin start cease prove come remain")

// within reports whether token i is in the subtree of token top.
func (t *tree) within(i, top int) bool {
	for n := 0; i >= 0 && n <= len(t.t); n++ {
		if i == top {
			return true
		}
		i = t.head(i)
	}
	return false
}
