package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// dependents are the infinitives and gerunds that depend on the predicate in one of the relations.
func (t *tree) dependents(c *clause, rels ...string) []int {
	for _, k := range t.kids[c.verb] {
		if t.is(k, rels...) && k > c.verb && !t.marked(k, "whether") &&
			(t.infinitive(k) || t.t[k].Tag == "VBG" && !t.is(k, "advcl") && t.preposition(k) == "") {
			return t.withConjuncts(k)
		}
	}
	return nil
}

func obliqueHeads(c *clause) []int {
	var out []int
	for _, o := range c.obls {
		out = append(out, o.head)
	}
	return out
}

// gerunds are the gerunds that one of the prepositions ties to the predicate or to its object: "focuses its work on feeding
// the poor".
func (t *tree) gerunds(c *clause, preps []string) []int {
	above := []int{c.verb}
	if !c.noun && !c.passive {
		above = append(above, c.obj...)
	}
	for _, h := range above {
		for _, k := range t.kids[h] {
			if t.gerund(k) && k > h && k > c.verb && t.is(k, "advcl", "obl", "acl", "nmod", "xcomp") &&
				slices.Contains(preps, t.preposition(k)) {
				return t.withConjuncts(k)
			}
		}
	}
	return nil
}

// gerund reports whether the verb at token i is one, its auxiliary being told by what it is: "freeing", "being freed".
func (t *tree) gerund(i int) bool {
	return t.t[i].Tag == "VBG" ||
		slices.ContainsFunc(t.children(i, "aux", "cop"), func(k int) bool { return t.t[k].Tag == "VBG" })
}

// complement is what the noun, as subject of "be", is said to be: an infinitive, a gerund or a noun phrase.
func (t *tree) complement(c *clause) []part {
	n := c.verb
	if k := t.head(n); k >= 0 && t.is(n, "nmod") && lists["oneof"][t.t[k].Lower] {
		// "One of its aims is": one of them is said to be that.
		n = k
	}
	h := t.head(n)
	if h < 0 || !t.is(n, "nsubj") && !(t.preposition(n) == "among" && n < h) {
		return nil
	}
	switch {
	case t.isVerb(h) && (t.t[h].Lemma == "be" || t.t[h].Lemma == "remain" || t.t[h].Lemma == "include"):
		for _, k := range t.children(h, "xcomp", "ccomp", "advcl") {
			return propositions(t.withConjuncts(k))
		}
		return phrases(t.clauseOf(h).obj)
	case t.child(h, "cop") >= 0 || t.isVerb(h) && t.child(h, "aux") >= 0 && t.t[h].Tag == "VBG" ||
		t.isVerb(h) && t.infinitive(h):
		if t.t[h].IsVerb() {
			return propositions(t.withConjuncts(h))
		}
		if t.isNoun(h) {
			return phrases(t.nouns(h))
		}
	}
	return nil
}

// withConjuncts are the clause at token k and those coordinated with it that have no tense of their own.
func (t *tree) withConjuncts(k int) []int {
	out := []int{k}
	if t.unfinished(k) {
		return out
	}
	for _, m := range t.conjuncts(k)[1:] {
		if t.t[m].IsVerb() && !t.finite(m) &&
			(t.t[k].Tag != "VB" || t.t[m].Tag != "VBN" && t.t[m].Tag != "VBG") {
			out = append(out, m)
		}
	}
	return out
}

// unfinished reports whether the verb at token k shares what follows with one coordinated with it: "promoting and studying
// the games".
func (t *tree) unfinished(k int) bool {
	c := t.child(k, "conj")
	return c > k && c <= k+2 && t.isVerbOrConjunction(c) && t.child(k, "obj", "obl", "xcomp", "ccomp", "advcl") < 0
}

// proposition is the words of the infinitive or gerund clause at token k.
func (t *tree) proposition(k int) document.Mention {
	first, last := t.clauseSpan(k)
	for first < k && !(t.t[first].Lower == "to" && t.head(first) == k) && (t.t[first].Tag != "VBG" || t.is(first, "case")) {
		first++
	}
	if n := t.mainAfter(first, last); n > k {
		last = n
	}
	first, last = t.trim(first, t.essential(k, last), k)
	if o := t.strayObject(k); last == k && o > k {
		_, last = t.span(o)
	}
	if t.t[k].Tag == "VB" || t.infinitive(k) {
		first = t.afterTo(first)
	}
	if first > 1 && t.t[first].Lower == "to" && t.t[first-1].Lower == "not" && t.head(first-1) == k {
		// "decided not to permit it"
		first--
	}
	if q := t.s.QuoteAt(k); q != nil && q.First < k && k-q.First <= 2 && q.Last > k {
		// 'to "protect the forests and inspire the young"': what is quoted is one.
		if first, last = min(first, q.First), max(last, q.Last); first == q.First {
			first = t.afterTo(first)
		}
	}
	if q := t.s.QuoteAt(last); q != nil && q.First >= first && q.Last > last {
		last = q.Last
	}
	return t.stretch(first, last)
}

// clauseSpan is the first and the last token of what hangs on the verb at token k, without its subject, its auxiliaries, and
// the verbs coordinated with it that share nothing that follows.
func (t *tree) clauseSpan(k int) (first, last int) {
	first, last = k, k
	whole, infinitive := t.unfinished(k), t.infinitive(k)
	var walk func(i int, top bool)
	walk = func(i int, top bool) {
		first, last = min(first, i), max(last, i)
		for _, m := range t.kids[i] {
			switch {
			case t.is(m, "punct"):
			case top && t.is(m, "nsubj", "cop", "aux") && !infinitive && t.t[m].Tag != "VBG":
			case top && t.is(m, "nsubj", "cop") && t.t[m].Lower != "be":
			case top && !whole && t.is(m, "conj", "cc") && t.isVerbOrConjunction(m):
			default:
				walk(m, false)
			}
		}
	}
	walk(k, true)
	return first, last
}

// afterTo is the token before first where that is "to", else first.
func (t *tree) afterTo(first int) int {
	if first > 0 && t.t[first-1].Lower == "to" {
		return first - 1
	}
	return first
}

// mainAfter is the last token of what opens a sentence, where the words first to last go over the comma before the clause
// that it opens: "Founded to protect the forests, it fought the mines"; -1 where they do not.
func (t *tree) mainAfter(first, last int) int {
	if tag := t.t[0].Tag; tag != "VBN" && tag != "VBG" && tag != "VBD" {
		return -1
	}
	for k := first; k+2 <= last; k++ {
		if t.t[k].Text != "," || t.t[k+1].Tag != "PRP" {
			continue
		}
		if tag := t.t[k+2].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return k - 1
		}
	}
	return -1
}

// addListed adds to the last filler of a role what a list after it goes on with, whatever the parser made of the list: ",
// the neutralization of any opposition, and providing intelligence". A list ends with a conjunction; what a finite verb
// follows is a clause of its own. It returns the verbs of the propositions among them.
func (t *tree) addListed(x *document.Candidate, r annals.Role) []int {
	last := x.Roles[r][len(x.Roles[r])-1]
	k := len(t.t)
	for i := range t.t {
		if t.t[i].Start >= last.End {
			k = i
			break
		}
	}
	wanting := last.Start < len(t.s.Doc.Text) && strings.HasPrefix(t.s.Doc.Text[last.Start:], "to ")
	var found []document.Mention
	var verbs []int
	for k+1 < len(t.t) {
		comma := t.t[k].Text == ","
		if comma {
			k++
		}
		closing := k < len(t.t) && t.t[k].Tag == "CC" && (t.t[k].Lower == "and" || t.t[k].Lower == "or")
		if closing {
			k++
		}
		if !comma && !closing || k >= len(t.t) {
			return nil
		}
		m, verb := t.listedAim(k, wanting)
		if m.End == 0 || verb >= 0 && !wanting && !t.gerundAt(last.Start) &&
			(len(found) == 0 && !comma || !t.afterPreposition(last.Start)) {
			// "focusing on disputes and absorbing its rivals", "promotes peace, calling for reform and rejecting war": the
			// gerund is as likely no aim of the list.
			return nil
		}
		found = append(found, m)
		if verb >= 0 {
			verbs = append(verbs, verb)
		}
		for k < len(t.t) && t.t[k].Start < m.End {
			k++
		}
		if closing {
			break
		}
	}
	for _, m := range found {
		x.Add(r, m)
	}
	return verbs
}

// gerundAt reports whether a gerund begins at the place in the text.
func (t *tree) gerundAt(start int) bool {
	return slices.ContainsFunc(t.t, func(x lang.Token) bool { return x.Start == start && x.Tag == "VBG" })
}

// afterPreposition reports whether what begins at the place in the text follows a preposition.
func (t *tree) afterPreposition(start int) bool {
	for i, x := range t.t {
		if x.Start == start {
			return i > 0 && (t.t[i-1].Tag == "IN" || t.t[i-1].Tag == "TO")
		}
	}
	return false
}

// listedAim is the member of a list of aims that begins at token k and ends before a comma, a conjunction or the end of the
// sentence: a noun phrase for a cause, a gerund, or where infinitives are listed an infinitive; verb is that of the latter
// two, else -1.
func (t *tree) listedAim(k int, infinitives bool) (m document.Mention, verb int) {
	closes := func(n int) bool {
		return n >= len(t.t) || t.t[n].Text == "," || t.t[n].Text == "." || t.t[n].Text == ";" || t.t[n].Tag == "CC"
	}
	first := k
	if infinitives {
		if t.t[k].Lower == "to" {
			k++
		}
		if k >= len(t.t) || t.t[k].Tag != "VB" {
			return m, -1
		}
	}
	if t.t[k].Tag == "VB" && infinitives || t.t[k].Tag == "VBG" && t.s.ChunkAt(k) == nil {
		p := t.proposition(k)
		return document.Mention{Start: t.t[first].Start, End: p.End}, k
	}
	c := t.s.ChunkAt(k)
	if c == nil || c.First != k || !t.isCause(c.Head) || t.s.TimeAt(k) != nil ||
		!t.isAbstract(c.Head) && t.t[c.First].Tag != "DT" {
		return m, -1
	}
	n := c.Last + 1
	for n+1 < len(t.t) && (t.t[n].Tag == "IN" && !lists["clausal"][t.t[n].Lower] || t.t[n].Lower == "to") &&
		t.s.ChunkAt(n+1) != nil && t.s.ChunkAt(n+1).First == n+1 && t.s.TimeAt(n+1) == nil {
		n = t.s.ChunkAt(n+1).Last + 1
	}
	if !closes(n) {
		return m, -1
	}
	return t.stretch(first, n-1), -1
}

// strayObject is the noun right after the gerund or infinitive at token k that the parser tied to what the verb hangs on, or
// -1: "Quito" of "the aim of freeing Quito".
func (t *tree) strayObject(k int) int {
	c := t.s.ChunkAt(k + 1)
	if k+1 >= len(t.t) || c == nil || c.First != k+1 || t.head(c.Head) != t.head(k) || t.preposition(c.Head) != "" ||
		t.s.TimeAt(c.Head) != nil {
		return -1
	}
	return c.Head
}

func (t *tree) isVerbOrConjunction(m int) bool {
	return t.t[m].Tag == "CC" || t.t[m].IsVerb() || t.t[m].Tag == "TO"
}

// wholeValue extends what somebody is for to the phrases after it, which the parser may have tied to the verb: "preferential
// treatment for natives over migrants", "issues such as poverty, hunger and war"; and a free relative to its clause: "what
// it regards as sin".
func (t *tree) wholeValue(m *document.Mention, head int) {
	if m.Entity != nil {
		return
	}
	if t.t[head].Lower == "what" {
		t.wholeRelative(m, head)
		return
	}
	next := head + 1
	for next < len(t.t) && t.t[next].End <= m.End {
		next++
	}
	list := false
	for k := next; k+1 < len(t.t); {
		switch w := t.t[k].Lower; {
		case w == "to" && t.t[k+1].Tag == "VB" && t.head(k+1) == head && t.is(k+1, "acl"):
			// "action to reduce emissions".
			m.End = max(m.End, t.proposition(k+1).End)
			return
		case w == "that" && k == next && t.t[k+1].Tag == "MD":
			t.whichMeant(m, k)
			return
		case w == "such" && t.t[k+1].Lower == "as":
			list = true
			k++
		case w == "including":
			list = true
		case t.tiesToValue(head, w, k == next), list && (w == "," || w == "and" || w == "or"):
		default:
			return
		}
		c := t.valueFrom(k+1, list)
		if c == nil {
			return
		}
		m.End = t.t[c.Last].End
		k = c.Last + 1
	}
}

// tiesToValue reports whether the word ties a phrase to the value whose noun is at token head; beside tells that it stands
// right behind it.
func (t *tree) tiesToValue(head int, word string, beside bool) bool {
	noun := t.t[head]
	return valuePrepositions[word] || word == "from" && lists["parting"][noun.Lemma] ||
		beside && nounValency[noun.Lemma+"_"+word]
}

// valueFrom is the base noun phrase at token k, or in a list behind a conjunction and adjectives there; nil for none,
// and for a time.
func (t *tree) valueFrom(k int, list bool) *document.Chunk {
	c := t.s.ChunkAt(k)
	for c == nil && list && k+1 < len(t.t) && (t.t[k].Tag == "CC" || t.t[k].IsAdjective()) {
		k++
		c = t.s.ChunkAt(k)
	}
	if c == nil || c.First > k || t.s.TimeAt(c.First) != nil {
		return nil
	}
	return c
}

// wholeRelative extends the words to the clause of the "what" at token head.
func (t *tree) wholeRelative(m *document.Mention, head int) {
	last := head
	for last+1 < len(t.t) && t.t[last+1].End <= m.End {
		last++
	}
	for k := head; k < len(t.t) && (t.within(k, head) || t.within(k, t.head(head)) && k > head); k++ {
		last = k
	}
	for t.t[last].Tag == "." || t.t[last].Tag == "," {
		last--
	}
	m.End = max(m.End, t.t[last].End)
}

// whichMeant extends the words to the clause that the "that" at token k begins, which says which is meant: "a reform that
// would free the courts".
func (t *tree) whichMeant(m *document.Mention, k int) {
	v := t.relativeClause(k)
	if v < k {
		return
	}
	for n := v; n < len(t.t) && t.within(n, v) && t.t[n].Tag != "." && t.t[n].Tag != ","; n++ {
		m.End = t.t[n].End
	}
}

// valuePrepositions tie to a noun what it is of or for.
var valuePrepositions = map[string]bool{"of": true, "for": true, "between": true, "over": true, "against": true, "in": true,
	"within": true, "among": true, "without": true, "towards": true}
