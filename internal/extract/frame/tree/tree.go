package tree

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
)

// Tree is a sentence with its dependency arcs turned round: for each token, its dependents.
type Tree struct {
	Sentence *document.Sentence
	Tokens   []lang.Token
	Arcs     []lang.Arc
	Kids     [][]int
	// Same are the nouns that say what a name is, by its token: "group" in "X is a group".
	Same map[int]int
	// Told are the tokens of the propositions that statements have as values.
	Told map[int]bool
	// Stated are the predicates of which a rule made a statement.
	Stated map[int]bool
	// clauses are the clauses read so far, by the token of their predicate.
	clauses map[int]*Clause
}

// New turns the arcs of a sentence round.
func New(s *document.Sentence) *Tree {
	t := &Tree{Sentence: s, Tokens: s.Tokens, Arcs: slices.Clone(s.Arcs), clauses: map[int]*Clause{}, Told: map[int]bool{},
		Stated: map[int]bool{}}
	t.Turn()
	return t
}

// Turn lists the dependents of each token by the arcs as they are.
func (t *Tree) Turn() {
	t.Kids = make([][]int, len(t.Tokens))
	for i, a := range t.Arcs {
		if a.Head >= 0 && a.Head < len(t.Kids) && a.Head != i {
			t.Kids[a.Head] = append(t.Kids[a.Head], i)
		}
	}
}

// Gap is how far two tokens are apart.
func Gap(i, k int) int { return max(i-k, k-i) }

// Head is the token that token i depends on, -1 for none.
func (t *Tree) Head(i int) int { return t.Arcs[i].Head }

// Rel is the relation of token i to its head without its subtype.
func (t *Tree) Rel(i int) string {
	r, _, _ := strings.Cut(t.Arcs[i].Rel, ":")
	return r
}

// Is reports whether token i depends on its head in one of the relations. "nsubj" means all of its subtypes.
func (t *Tree) Is(i int, rels ...string) bool {
	own := t.Arcs[i].Rel
	for _, r := range rels {
		if rest, ok := strings.CutPrefix(own, r); ok && (rest == "" || rest[0] == ':') {
			return true
		}
	}
	return false
}

// Child is the first dependent of token i in one of the relations, or -1. "nsubj" means all of its subtypes.
func (t *Tree) Child(i int, rels ...string) int {
	for _, k := range t.Kids[i] {
		if t.Is(k, rels...) {
			return k
		}
	}
	return -1
}

// Children are the dependents of token i in the relations.
func (t *Tree) Children(i int, rels ...string) []int {
	var out []int
	for _, k := range t.Kids[i] {
		if t.Is(k, rels...) {
			out = append(out, k)
		}
	}
	return out
}

// HasWord reports whether a dependent of token i in the relation is one of the words.
func (t *Tree) HasWord(i int, rel string, words ...string) bool {
	for _, k := range t.Kids[i] {
		if !t.Is(k, rel) {
			continue
		}
		for _, w := range words {
			if t.Tokens[k].Lower == w {
				return true
			}
		}
	}
	return false
}

// Conjuncts are token i and the tokens coordinated with it, in order.
func (t *Tree) Conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.Kids[i] {
		if t.Is(k, "conj") {
			out = append(out, t.Conjuncts(k)...)
		}
	}
	slices.Sort(out[1:])
	return out
}

// Nouns are token i and the nouns coordinated with it.
func (t *Tree) Nouns(i int) []int {
	out := []int{i}
	name := t.Sentence.MentionAt(i)
	for _, k := range t.Conjuncts(i)[1:] {
		// A noun with a verb "to be" of its own is the predicate of a clause; the parts of a name like "Weil, Gotshal &
		// Manges" are none.
		if (t.IsNoun(k) || t.isDeed(k) || t.isSome(k)) && t.Child(k, "cop") < 0 && !t.LeftOut(k, i) &&
			(name == nil || t.Sentence.MentionAt(k) != name) && !t.EitherSex(i, k) {
			out = append(out, k)
		}
	}
	if len(out) > 1 && t.LeftOut(i, t.Head(i)) && t.HasWord(out[1], "cc", "but") {
		out = out[1:] // "not the army but the police"
	}
	for _, a := range t.Children(i, "appos") {
		if t.namesOn(i, a) && !slices.Contains(out, a) {
			out = slices.Insert(out, 1, a)
		}
	}
	return t.withoutTitles(t.withSingled(out))
}

// EitherSex reports whether the pronoun at token k is only the other word for whom the one at token i stands for: "he or she".
func (t *Tree) EitherSex(i, k int) bool {
	return k == i+2 && k < len(t.Tokens) && t.Tokens[i].Tag == "PRP" && t.Tokens[k].Tag == "PRP" &&
		(t.Tokens[i+1].Lower == "or" || t.Tokens[i+1].Text == "/")
}

// LeftOut reports whether the noun at token k, coordinated with the one at token i, is among those that what is told of that one
// leaves out: "the army but not the police", "in Lima rather than Quito".
func (t *Tree) LeftOut(k, i int) bool {
	for n := 0; k >= 0 && k != i && n < len(t.Tokens); k, n = t.Head(k), n+1 {
		if slices.ContainsFunc(t.Children(k, "advmod", "cc"), func(c int) bool {
			return c < k && (predicate.Not(t.Sentence, c) || t.Tokens[c].Lower == "rather" && c+1 < len(t.Tokens) &&
				t.Tokens[c+1].Lower == "than")
		}) {
			return true
		}
	}
	return false
}

// withSingled are the nouns with the names of some of those whom the last of them means: "a number of commanders including
// Maria Campos".
func (t *Tree) withSingled(heads []int) []int {
	last := heads[len(heads)-1]
	if len(heads) > 1 && t.IsName(heads[0]) || !t.IsNoun(last) || t.Tokens[last].Tag == "NN" && !t.onlyCounts(last) ||
		t.Tokens[last].Tag == "NNS" && !t.IsAgent(last) && !words.Polity[t.Tokens[last].Lemma] {
		return heads
	}
	for _, k := range append(t.Children(last, "nmod"), t.Attached(last, []string{"of"})...) {
		for _, n := range append(t.Children(k, "nmod"), k) {
			if n > last && t.singles(n) && !slices.Contains(heads, n) {
				heads = append(slices.Clone(heads), n)
				for _, c := range t.Conjuncts(n)[1:] {
					if t.IsNoun(c) {
						heads = append(heads, c)
					}
				}
			}
		}
	}
	return heads
}

// onlyCounts reports whether the singular noun at token k only counts those after "of".
func (t *Tree) onlyCounts(k int) bool {
	return words.Amount[t.Tokens[k].Lemma] || t.Tokens[k].Lemma == "number"
}

// isDeed reports whether token i is a gerund that stands for a noun, without arguments: "violence and looting".
func (t *Tree) isDeed(i int) bool {
	return t.Tokens[i].Tag == "VBG" && t.IsNoun(t.Head(i)) && t.Child(i, "obj", "nsubj", "obl", "advmod", "aux") < 0
}

// namesOn reports whether the name at token a, in apposition to that at i, is rather the next in a series of names: "the
// Liberals, the Greens and the Labour League".
func (t *Tree) namesOn(i, a int) bool {
	m, n := t.Sentence.MentionAt(i), t.Sentence.MentionAt(a)
	if m == nil || n == nil || m == n || m.Anaphor || n.Anaphor || m.Entity.Kind == annals.Place ||
		m.Entity.Kind != n.Entity.Kind || n.First-m.Last > 3 || !t.Separated(i, a) {
		return false
	}
	k := n.Last + 1
	if k < len(t.Tokens) && t.Tokens[k].Text == "," {
		k++
	}
	return k < len(t.Tokens) && t.Tokens[k].Tag == "CC" &&
		slices.ContainsFunc(t.Children(i, "conj"), func(c int) bool { return c > k && t.IsName(c) })
}

// NamesPerson reports whether token i is in the name of a person.
func (t *Tree) NamesPerson(i int) bool {
	m := t.Sentence.MentionAt(i)
	return m != nil && m.Entity.Kind == annals.Person
}

// IsNoun reports whether token i is a noun or stands for one: a pronoun, a number, a name.
func (t *Tree) IsNoun(i int) bool {
	switch t.Tokens[i].Tag {
	case "NN", "NNS", "NNP", "NNPS", "PRP", "CD", "WP", "DT", "FW", "ADD", "PRP$", "EX", "WDT":
		return true
	}
	return t.Sentence.MentionAt(i) != nil || t.gerundNoun(i) || t.Tokens[i].IsAdjective() && t.Child(i, "det") >= 0
}

// isSome reports whether the word at token i says how many of those that "of" after it names: "several of his friends".
func (t *Tree) isSome(i int) bool {
	return t.Tokens[i].IsAdjective() && someWords[t.Tokens[i].Lemma] && len(t.Attached(i, []string{"of"})) > 0
}

// someWords are the adjectives that stand for some of many.
var someWords = words.Lemmas("several most many few more much less")

// IsVerb reports whether token i is a verb that says something, no auxiliary, and no participle that describes a noun.
func (t *Tree) IsVerb(i int) bool {
	if !t.Tokens[i].IsVerb() ||
		t.Is(i, "aux", "cop", "amod", "case", "mark", "fixed", "flat", "compound", "punct") {
		return false
	}
	if t.gerundNoun(i) {
		return false
	}
	// A participle inside a noun phrase, before its head, describes it.
	c := t.Sentence.ChunkAt(i)
	if c == nil || c.Head <= i || c.First == i && t.Is(i, "acl", "advcl", "root", "conj", "xcomp", "ccomp") {
		return true
	}
	// "killing many and sending others into exile": joined to a verb before the phrase.
	h := t.Head(i)
	return t.Is(i, "conj") && h >= 0 && h < c.First && t.Tokens[i-1].Tag == "CC" && t.Tokens[h].IsVerb() &&
		t.Child(i, "obj") > i
}

// gerundNoun reports whether the gerund at token i is a noun for what was done: "heavy fighting", "the shelling", "fighting
// resumed".
func (t *Tree) gerundNoun(i int) bool {
	if t.Tokens[i].Tag == "VBG" && t.deedOf(i) {
		return true
	}
	if t.Tokens[i].Tag != "VBG" || !words.Happening[t.Tokens[i].Lower] || t.Child(i, "obj", "xcomp", "ccomp") >= 0 {
		return false
	}
	if k := t.Child(i, "nsubj"); k >= 0 && !t.Tokens[k].IsAdjective() {
		return false
	}
	if t.Is(i, "nsubj", "csubj") || i == 0 {
		return t.Is(i, "nsubj", "csubj")
	}
	switch t.Tokens[i-1].Tag {
	case "JJ", "DT", "PRP$", "POS":
		return true
	}
	return false
}

// Preposition is the word or words that mark token i, such as "in" or "because of"; empty when none does. A conjunct
// without its own has that of the first.
func (t *Tree) Preposition(i int) string {
	for _, k := range t.Kids[i] {
		if !t.Is(k, "case", "mark") || k > i && t.Tokens[k].Tag == "POS" {
			continue
		}
		w := t.Tokens[k].Lower
		if t.Tokens[k].Tag == "POS" || w == "'s" || w == "'" || k < i && t.NamesPerson(k) {
			// "Major Juan Santos RE as its head": a word of the name.
			continue
		}
		for _, f := range t.Children(k, "fixed") {
			w += " " + t.Tokens[f].Lower
		}
		if w == "out" && k+1 < i && t.Is(k+1, "case") && t.Tokens[k+1].Lower == "of" {
			w = "out of" // two prepositions to the parser
		}
		return w
	}
	return ""
}

// opened is the subject of the participle at token i that opens the sentence: the noun phrase after the comma that ends its
// phrase, where a verb follows. The parser often misses it.
func (t *Tree) opened(i int) []int {
	if i > 2 || t.Tokens[i].Tag != "VBN" && t.Tokens[i].Tag != "VBD" {
		return nil
	}
	for k := i + 1; k+1 < len(t.Tokens); k++ {
		if t.Tokens[k].Text != "," || t.Sentence.TimeAt(k) != nil {
			continue
		}
		c := t.Sentence.ChunkAt(k + 1)
		if c == nil || c.First != k+1 || t.Sentence.TimeAt(k+1) != nil {
			continue
		}
		next := c.Last + 1
		for next < len(t.Tokens) && t.Tokens[next].IsAdverb() {
			next++
		}
		if next < len(t.Tokens) && (t.Tokens[next].IsVerb() && t.Tokens[next].Tag != "VBN" && t.Tokens[next].Tag != "VBG" ||
			t.Tokens[next].Tag == "MD") {
			return []int{c.Head}
		}
	}
	return nil
}

// Within reports whether token i is in the subtree of token top.
func (t *Tree) Within(i, top int) bool {
	for n := 0; i >= 0 && n <= len(t.Tokens); n++ {
		if i == top {
			return true
		}
		i = t.Head(i)
	}
	return false
}

// Top is the token of a mention that the others of it hang on.
func (t *Tree) Top(m *document.EntityMention) int {
	for k := m.First; k <= m.Last; k++ {
		if h := t.Head(k); h < m.First || h > m.Last {
			return k
		}
	}
	return m.Last
}

// Attached are the nouns that the prepositions tie to the noun at token k; "poss" means its owner.
func (t *Tree) Attached(k int, preps []string) []int {
	var out []int
	for _, m := range t.Kids[k] {
		switch {
		case slices.Contains(preps, "poss") && t.Is(m, "nmod:poss"):
			out = append(out, t.Nouns(m)...)
		case t.Is(m, "nmod", "obl") && t.Sentence.TimeAt(m) == nil && slices.Contains(preps, t.Preposition(m)):
			out = append(out, t.Nouns(m)...)
		}
	}
	return out
}
