package filler

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// dependents are the infinitives and gerunds that depend on the predicate in one of the relations.
func dependents(t *tree.Tree, c *tree.Clause, rels ...string) []int {
	for _, k := range t.Kids[c.Verb] {
		if t.Is(k, rels...) && k > c.Verb && !t.Marked(k, "whether") &&
			(t.Infinitive(k) || t.Tokens[k].Tag == "VBG" && !t.Is(k, "advcl") && t.Preposition(k) == "") {
			return withConjuncts(t, k)
		}
	}
	return nil
}

// gapped reports whether the infinitive at token k has as its object what the relative clause of the predicate is told of: "a
// firm that it hoped to buy". Its words alone are no whole proposition.
func gapped(t *tree.Tree, c *tree.Clause, k int) bool {
	v := c.Verb
	for n := 0; n < 4 && t.Is(v, "conj"); n++ {
		v = t.Head(v)
	}
	if !t.Is(v, "acl:relcl") || !t.Infinitive(k) || t.Child(k, "ccomp", "xcomp") >= 0 ||
		slices.ContainsFunc(t.Children(k, "obj"), func(o int) bool { return o > k }) {
		return false
	}
	subject := t.Child(v, "nsubj")
	if subject < 0 || subject > v || strings.HasPrefix(t.Tokens[subject].Tag, "W") || t.Tokens[subject].Lower == "that" {
		return false
	}
	for i := t.Head(v) + 1; i > 0 && i < subject; i++ {
		if tag := t.Tokens[i].Tag; tag == "WRB" || tag == "WP$" || strings.HasPrefix(tag, "W") && t.Tokens[i-1].Tag == "IN" {
			return false // "a town where it hoped to settle", "in which it hoped to settle"
		}
	}
	return true
}

// ObliqueHeads are the heads of the phrases with prepositions of a clause.
func ObliqueHeads(c *tree.Clause) []int {
	var out []int
	for _, o := range c.Obls {
		out = append(out, o.Head)
	}
	return out
}

// Gerunds are the gerunds that one of the prepositions ties to the predicate or to its object: "focuses its work on feeding
// the poor".
func Gerunds(t *tree.Tree, c *tree.Clause, preps []string) []int {
	above := []int{c.Verb}
	if !c.Noun && !c.Passive {
		above = append(above, c.Obj...)
	}
	for _, h := range above {
		for _, k := range t.Kids[h] {
			if gerund(t, k) && k > h && k > c.Verb && t.Is(k, "advcl", "obl", "acl", "nmod", "xcomp") &&
				slices.Contains(preps, t.Preposition(k)) {
				return withConjuncts(t, k)
			}
		}
	}
	return nil
}

// gerund reports whether the verb at token i is one, its auxiliary being told by what it is: "freeing", "being freed".
func gerund(t *tree.Tree, i int) bool {
	return t.Tokens[i].Tag == "VBG" ||
		slices.ContainsFunc(t.Children(i, "aux", "cop"), func(k int) bool { return t.Tokens[k].Tag == "VBG" })
}

// Complement is what the noun, as subject of "be", is said to be: an infinitive, a gerund or a noun phrase.
func Complement(t *tree.Tree, c *tree.Clause) []Part {
	n := c.Verb
	if k := t.Head(n); k >= 0 && t.Is(n, "nmod") && words.List("oneof")[t.Tokens[k].Lower] {
		// "One of its aims is": one of them is said to be that.
		n = k
	}
	h := t.Head(n)
	if h < 0 || !t.Is(n, "nsubj") && !(t.Preposition(n) == "among" && n < h) {
		return nil
	}
	switch {
	case t.IsVerb(h) && (t.Tokens[h].Lemma == "be" || t.Tokens[h].Lemma == "remain" || t.Tokens[h].Lemma == "include"):
		for _, k := range t.Children(h, "xcomp", "ccomp", "advcl") {
			if k > h && !t.Marked(k, "as") { // not the aside of "Its goals, as stated in its charter, included freeing it"
				return propositions(withConjuncts(t, k))
			}
		}
		return Phrases(t.ClauseOf(h).Obj)
	case t.Child(h, "cop") >= 0 || t.IsVerb(h) && t.Child(h, "aux") >= 0 && t.Tokens[h].Tag == "VBG" ||
		t.IsVerb(h) && t.Infinitive(h):
		if t.Tokens[h].IsVerb() {
			return propositions(withConjuncts(t, h))
		}
		if t.IsNoun(h) {
			return Phrases(t.Nouns(h))
		}
	}
	return nil
}

// withConjuncts are the clause at token k and those coordinated with it that have no tense of their own.
func withConjuncts(t *tree.Tree, k int) []int {
	out := []int{k}
	if unfinished(t, k) {
		return out
	}
	for _, m := range t.Conjuncts(k)[1:] {
		if t.Tokens[m].IsVerb() && !t.Finite(m) &&
			(t.Tokens[k].Tag != "VB" || t.Tokens[m].Tag != "VBN" && t.Tokens[m].Tag != "VBG") {
			out = append(out, m)
		}
	}
	return out
}

// unfinished reports whether the verb at token k shares what follows with one coordinated with it: "promoting and studying
// the games".
func unfinished(t *tree.Tree, k int) bool {
	c := t.Child(k, "conj")
	return c > k && c <= k+2 && isVerbOrConjunction(t, c) && t.Child(k, "obj", "obl", "xcomp", "ccomp", "advcl") < 0
}

// PropositionAt is the words of the infinitive or gerund clause at token k.
func PropositionAt(t *tree.Tree, k int) document.Mention {
	first, last := clauseSpan(t, k)
	for first < k && !(t.Tokens[first].Lower == "to" && t.Head(first) == k) &&
		(t.Tokens[first].Tag != "VBG" || t.Is(first, "case")) {
		first++
	}
	if n := mainAfter(t, first, last); n > k {
		last = n
	}
	first, last = t.Trim(first, essential(t, k, last), k)
	if o := strayObject(t, k); last == k && o > k {
		_, last = t.Span(o)
	}
	if t.Tokens[k].Tag == "VB" || t.Infinitive(k) {
		first = afterTo(t, first)
	}
	if first > 1 && t.Tokens[first].Lower == "to" && t.Tokens[first-1].Lower == "not" && t.Head(first-1) == k {
		// "decided not to permit it"
		first--
	}
	if q := t.Sentence.QuoteAt(k); q != nil && q.First < k && k-q.First <= 2 && q.Last > k {
		// 'to "protect the forests and inspire the young"': what is quoted is one.
		if first, last = min(first, q.First), max(last, q.Last); first == q.First {
			first = afterTo(t, first)
		}
	}
	if q := t.Sentence.QuoteAt(last); q != nil && q.First >= first && q.Last > last {
		last = q.Last
	}
	return t.Stretch(first, last)
}

// clauseSpan is the first and the last token of what hangs on the verb at token k, without its subject, its auxiliaries, and
// the verbs coordinated with it that share nothing that follows.
func clauseSpan(t *tree.Tree, k int) (first, last int) {
	first, last = k, k
	whole, infinitive := unfinished(t, k), t.Infinitive(k)
	var walk func(i int, top bool)
	walk = func(i int, top bool) {
		first, last = min(first, i), max(last, i)
		for _, m := range t.Kids[i] {
			switch {
			case t.Is(m, "punct"):
			case top && t.Is(m, "nsubj", "cop", "aux") && !infinitive && t.Tokens[m].Tag != "VBG":
			case top && t.Is(m, "nsubj", "cop") && t.Tokens[m].Lower != "be":
			case top && !whole && t.Is(m, "conj", "cc") && isVerbOrConjunction(t, m):
			default:
				walk(m, false)
			}
		}
	}
	walk(k, true)
	return first, last
}

// afterTo is the token before first where that is "to", else first.
func afterTo(t *tree.Tree, first int) int {
	if first > 0 && t.Tokens[first-1].Lower == "to" {
		return first - 1
	}
	return first
}

// mainAfter is the last token of what opens a sentence, where the words first to last go over the comma before the clause
// that it opens: "Founded to protect the forests, it fought the mines"; -1 where they do not.
func mainAfter(t *tree.Tree, first, last int) int {
	if tag := t.Tokens[0].Tag; tag != "VBN" && tag != "VBG" && tag != "VBD" {
		return -1
	}
	for k := first; k+2 <= last; k++ {
		if t.Tokens[k].Text != "," || t.Tokens[k+1].Tag != "PRP" {
			continue
		}
		if tag := t.Tokens[k+2].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return k - 1
		}
	}
	return -1
}

// strayObject is the noun right after the gerund or infinitive at token k that the parser tied to what the verb hangs on, or
// -1: "Quito" of "the aim of freeing Quito".
func strayObject(t *tree.Tree, k int) int {
	c := t.Sentence.ChunkAt(k + 1)
	if k+1 >= len(t.Tokens) || c == nil || c.First != k+1 || t.Head(c.Head) != t.Head(k) || t.Preposition(c.Head) != "" ||
		t.Sentence.TimeAt(c.Head) != nil {
		return -1
	}
	return c.Head
}

func isVerbOrConjunction(t *tree.Tree, m int) bool {
	return t.Tokens[m].Tag == "CC" || t.Tokens[m].IsVerb() || t.Tokens[m].Tag == "TO"
}

// wholeValue extends what somebody is for to the phrases after it, which the parser may have tied to the verb: "preferential
// treatment for natives over migrants", "issues such as poverty, hunger and war"; and a free relative to its clause: "what
// it regards as sin".
func wholeValue(t *tree.Tree, m *document.Mention, head int) {
	if m.Entity != nil {
		return
	}
	if t.Tokens[head].Lower == "what" {
		wholeRelative(t, m, head)
		return
	}
	next := head + 1
	for next < len(t.Tokens) && t.Tokens[next].End <= m.End {
		next++
	}
	list := false
	for k := next; k+1 < len(t.Tokens); {
		switch w := t.Tokens[k].Lower; {
		case w == "to" && t.Tokens[k+1].Tag == "VB" && t.Head(k+1) == head && t.Is(k+1, "acl"):
			// "action to reduce emissions".
			m.End = max(m.End, PropositionAt(t, k+1).End)
			return
		case w == "that" && k == next && t.Tokens[k+1].Tag == "MD":
			whichMeant(t, m, k)
			return
		case w == "such" && t.Tokens[k+1].Lower == "as":
			list = true
			k++
		case w == "including":
			list = true
		case tiesToValue(t, head, w, k == next), list && (w == "," || w == "and" || w == "or"):
		default:
			return
		}
		c := valueFrom(t, k+1, list)
		if c == nil {
			return
		}
		m.End = t.Tokens[c.Last].End
		k = c.Last + 1
	}
}

// tiesToValue reports whether the word ties a phrase to the value whose noun is at token head; beside tells that it stands
// right behind it.
func tiesToValue(t *tree.Tree, head int, word string, beside bool) bool {
	noun := t.Tokens[head]
	return valuePrepositions[word] || word == "from" && words.List("parting")[noun.Lemma] ||
		beside && words.Valency[noun.Lemma+"_"+word]
}

// valueFrom is the base noun phrase at token k, or in a list behind a conjunction and adjectives there; nil for none,
// and for a time.
func valueFrom(t *tree.Tree, k int, list bool) *document.Chunk {
	c := t.Sentence.ChunkAt(k)
	for c == nil && list && k+1 < len(t.Tokens) && (t.Tokens[k].Tag == "CC" || t.Tokens[k].IsAdjective()) {
		k++
		c = t.Sentence.ChunkAt(k)
	}
	if c == nil || c.First > k || t.Sentence.TimeAt(c.First) != nil {
		return nil
	}
	return c
}

// wholeRelative extends the words to the clause of the "what" at token head.
func wholeRelative(t *tree.Tree, m *document.Mention, head int) {
	last := head
	for last+1 < len(t.Tokens) && t.Tokens[last+1].End <= m.End {
		last++
	}
	for k := head; k < len(t.Tokens) && (t.Within(k, head) || t.Within(k, t.Head(head)) && k > head); k++ {
		last = k
	}
	for t.Tokens[last].Tag == "." || t.Tokens[last].Tag == "," {
		last--
	}
	m.End = max(m.End, t.Tokens[last].End)
}

// whichMeant extends the words to the clause that the "that" at token k begins, which says which is meant: "a reform that
// would free the courts".
func whichMeant(t *tree.Tree, m *document.Mention, k int) {
	v := t.RelativeClause(k)
	if v < k {
		return
	}
	for n := v; n < len(t.Tokens) && t.Within(n, v) && t.Tokens[n].Tag != "." && t.Tokens[n].Tag != ","; n++ {
		m.End = t.Tokens[n].End
	}
}

// valuePrepositions tie to a noun what it is of or for.
var valuePrepositions = map[string]bool{"of": true, "for": true, "between": true, "over": true, "against": true, "in": true,
	"within": true, "among": true, "without": true, "towards": true}
