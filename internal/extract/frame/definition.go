package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// identify finds the nouns that the words of the sentence, whatever the parser made of them, say to be what a name is: what
// is told of the noun is told of the name.
func (t *tree) identify() {
	t.same = map[int]int{}
	for i := range t.t {
		k := t.definition(i)
		if k.rule == "" {
			k = t.beside(i)
		}
		if k.rule != "" && len(k.subjects) > 0 {
			t.same[k.noun] = k.subjects[0]
		}
		if s := t.embodied(i); s >= 0 {
			t.same[i] = s
		}
	}
}

// embodied is the one of whom the verb says that it is, was or became the group with an indefinite article at token i:
// "was formed as a force", "evolved from a club into a party", "remained a union"; -1 for another noun.
func (t *tree) embodied(i int) int {
	v := t.head(i)
	if !words.group[t.t[i].Lemma] || t.t[i].Tag != "NN" || v < 0 || v > i || !t.isVerb(v) || !t.hasWord(i, "det", "a", "an") {
		return -1
	}
	switch p := t.preposition(i); {
	case p == "" && t.is(i, "xcomp", "obj") && becoming[t.t[v].Lemma]:
	case p == "from" && t.is(i, "obl") && (t.t[v].Lemma == "evolve" || turning[t.verbLemma(v)]):
	case t.is(i, "obl") && t.serves(i, v):
	default:
		return -1
	}
	c := t.clauseOf(v)
	who := c.surface()
	if !c.passive && len(c.obj) > 0 && t.preposition(i) != "" {
		who = c.obj
	}
	if len(who) != 1 || who[0] == i {
		return -1
	}
	return who[0]
}

// definition reads "X is a Y" from the words where the parser missed it, as it does in long definitions; i is the form of
// "be".
func (t *tree) definition(i int) kindFact {
	k := kindFact{verb: i}
	if becoming[t.t[i].Lemma] || serving[t.verbLemma(i)] && i+1 < len(t.t) && t.t[i+1].Lower == "as" {
		return t.becameGreatest(i)
	}
	if t.t[i].Lemma != "be" || t.t[i].Tag == "VB" || t.t[i].Tag == "VBG" {
		return k
	}
	first := i + 1
	for first < len(t.t) && t.t[first].IsAdverb() {
		first++
	}
	if first >= len(t.t) || t.t[first].Tag != "DT" || t.t[first].Lower == "no" {
		return k
	}
	if top, last := t.greatest(first); top >= 0 {
		if s := t.definedBefore(i); s >= 0 {
			k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.greatest", 0.75, top, first, last, []int{s}
		}
		return k
	}
	noun, last := t.definingNoun(first)
	if noun < 0 || !words.group[t.t[noun].Lemma] || t.child(noun, "cop") >= 0 && t.child(noun, "nsubj") >= 0 {
		return k
	}
	if last+1 < len(t.t) && t.t[last+1].Tag == "POS" {
		// "It is the club's goal".
		return k
	}
	if s := t.definedBefore(i); s >= 0 {
		k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.definition", 0.7, noun, first, last, []int{s}
	}
	return k
}

// becameGreatest reads "has become the largest of the agencies", "emerged as the largest by far" at the verb of token i.
func (t *tree) becameGreatest(i int) kindFact {
	k := kindFact{verb: i}
	first := i + 1
	for first < len(t.t) && (t.t[first].IsAdverb() || first == i+1 && t.t[first].Lower == "as") {
		first++
	}
	who := t.clauseOf(i).surface()
	if first >= len(t.t) || len(who) == 0 {
		return k
	}
	if top, last := t.greatest(first); top >= 0 {
		k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.became", 0.65, top, first, last, who
	}
	return k
}

// beside reads "X, a Y" from the words where the parser missed it; i is the comma.
func (t *tree) beside(i int) kindFact {
	k := kindFact{verb: i}
	if t.t[i].Text != "," && (t.t[i].Text != "–" && t.t[i].Text != "—" || t.t[i].Glued) || i == 0 || i+2 >= len(t.t) ||
		t.t[i+1].Lower != "a" && t.t[i+1].Lower != "an" && t.t[i+1].Lower != "the" {
		return k
	}
	m := t.s.MentionAt(i - 1)
	if m == nil || m.Last != i-1 || m.Anaphor || m.Modifier {
		return k
	}
	noun, last := t.definingNoun(i + 1)
	if noun < 0 || !words.group[t.t[noun].Lemma] || t.is(noun, "obj", "nsubj", "conj") && t.head(noun) < i-1 {
		return k
	}
	if t.t[i+1].Lower == "the" && !t.besideDefinite(m, i+1, noun, last) {
		return k
	}
	if v := t.head(noun); t.is(noun, "nsubj") && v > last && !t.separated(last, v) &&
		(t.is(v, "root") || t.child(v, "aux", "aux:pass", "cop") >= 0) {
		// "After the strike at the Mill, a union was formed": nothing parts the union from its verb.
		return k
	}
	k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.beside", 0.65, noun, i+1, last, []int{t.top(m)}
	return k
}

// besideDefinite reports whether the phrase with "the" of tokens first to last, whose noun is at token noun, says what the
// organization named before it is: "the Coast League, the main miners' union,"; in a list it is one more of several.
func (t *tree) besideDefinite(m *document.EntityMention, first, noun, last int) bool {
	if m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body || !t.described(first, noun) ||
		t.s.MentionAt(noun) != nil || t.inSeries(t.top(m)) {
		return false
	}
	for k := m.First - 1; k >= m.First-2 && k >= 0; k-- {
		if t.t[k].Text == "," || t.t[k].Tag == "CC" {
			return false
		}
	}
	k := last + 1
	if k >= len(t.t) || t.t[k].Text == "." || t.t[k].Text == ";" {
		return true
	}
	return t.t[k].Text == "," && k+2 < len(t.t) && t.t[k+1].Tag != "DT" && !t.t[k+1].IsUpper() &&
		!(t.t[k+1].Tag == "CC" && (t.t[k+2].Tag == "DT" || t.t[k+2].IsUpper() || t.t[k+2].IsNoun()))
}

// greatest is the superlative without a noun in the phrase that begins with the "the" at token first, and where the phrase
// ends with what it is the greatest of, in or by: "the third-largest by membership", "the largest of the seven unions"; -1
// for another phrase.
func (t *tree) greatest(first int) (top, last int) {
	if t.t[first].Lower != "the" {
		return -1, -1
	}
	top = t.superlativeFrom(first + 1)
	if top < 0 {
		return -1, -1
	}
	last = t.greatestOf(top)
	if last == top && t.goesOnToNoun(top+1) {
		return -1, -1
	}
	return top, last
}

// superlativeFrom is the superlative that begins at token k with what ranks it, "third-largest", "most important", and
// does not end the sentence; -1 for none.
func (t *tree) superlativeFrom(k int) int {
	for k < len(t.t) && (t.t[k].HasTag("HYPH", "CD") || t.t[k].IsAdverb() ||
		t.t[k].Tag == "JJ" && lists["ordinal"][t.t[k].Lower]) {
		k++
	}
	if k+1 >= len(t.t) || t.t[k].Tag != "JJS" && !(t.t[k].Tag == "JJ" && t.t[k-1].Tag == "RBS") {
		return -1
	}
	return k
}

// greatestOf is where the phrases end that say of which, where and by what the superlative at token top is one; top
// without any.
func (t *tree) greatestOf(top int) int {
	last := top
	for k := top + 1; k+1 < len(t.t) && t.t[k].HasTag("IN", "RB"); k = last + 1 {
		if t.t[k].Lower == "by" && t.t[k+1].Lower == "far" {
			return k + 1
		}
		c := t.s.ChunkAt(k + 1)
		if t.t[k].Tag != "IN" || c == nil || c.First != k+1 || t.s.TimeAt(k+1) != nil || t.t[c.Head].Lower == "terms" {
			break
		}
		last = t.overCoordinated(*c)
	}
	return last
}

// overCoordinated is the end of a base noun phrase with those that share its plural noun: "the career and technical student
// unions", "the craft and trade unions".
func (t *tree) overCoordinated(c document.Chunk) int {
	if h := t.head(c.Head); h > c.Last && t.t[h].Tag == "NNS" && !slices.ContainsFunc(t.t[c.Last:h],
		func(x lang.Token) bool { return x.Tag == "IN" }) {
		return h
	}
	and := c.Last + 1
	if and+1 >= len(t.t) || t.t[and].Tag != "CC" || t.t[c.Head].Tag != "NN" {
		return c.Last
	}
	if n := t.s.ChunkAt(and + 1); n != nil && n.First == and+1 && t.t[n.Head].Tag == "NNS" {
		return n.Last
	}
	return c.Last
}

// goesOnToNoun reports whether the words from token k on bring a noun to the superlative before them: "the oldest,
// largest union".
func (t *tree) goesOnToNoun(k int) bool {
	if k >= len(t.t) {
		return false
	}
	return t.t[k].Kind != lang.Punct || k+1 < len(t.t) && (t.t[k+1].Tag == "JJ" || t.t[k+1].IsNoun())
}

// definingNoun is the noun at the end of the phrase that begins with the determiner at token first, and where the phrase
// ends with what "of" ties to it; -1 when none ends it.
func (t *tree) definingNoun(first int) (noun, last int) {
	noun = -1
	for k := first + 1; k < len(t.t); k++ {
		switch tag := t.t[k].Tag; {
		case t.s.TimeAt(k) != nil:
			return noun, noun
		case strings.HasPrefix(tag, "NN"):
			noun = k
		case tag == "VBG" && noun >= 0 && k+1 < len(t.t) && words.group[t.t[k+1].Lemma] && !words.group[t.t[noun].Lemma]:
			// "a metals refining company".
		case strings.HasPrefix(tag, "JJ"), tag == "VBN", tag == "HYPH", tag == "AFX", tag == "RB", tag == "POS", tag == "CD",
			tag == ",", tag == "CC", t.t[k].Text == "–", t.t[k].Tag == "VBG" && noun < 0:
			// "a leader": what follows a noun after a comma or conjunction is another phrase when it has its own determiner.
			if (tag == "," || tag == "CC") && noun >= 0 && words.group[t.t[noun].Lemma] ||
				noun >= 0 && (tag == "VBN" || tag == "JJ") && words.group[t.t[noun].Lemma] {
				return noun, noun
			}
		case t.t[k].Lower == "of" && noun >= 0:
			if c := t.s.ChunkAt(k + 1); c != nil && k+1 < len(t.t) {
				return noun, c.Last
			}
			return noun, noun
		default:
			return noun, noun
		}
	}
	return noun, noun
}

// definedBefore is the subject of the form of "be" at token i: the name or group right before it, or, after a conjunction,
// the subject of the verb before; -1 for none.
func (t *tree) definedBefore(i int) int {
	k := i - 1
	for k >= 0 && t.t[k].IsAdverb() && t.s.MentionAt(k) == nil {
		k--
	}
	if k < 0 {
		return -1
	}
	if t.t[k].Tag == "CC" {
		for v := k - 1; v >= 0; v-- {
			if t.isVerb(v) && t.finite(v) {
				if s := t.clauseOf(v).surface(); len(s) > 0 {
					return s[0]
				}
			}
		}
		return -1
	}
	if m := t.s.MentionAt(k); m != nil && m.Last == k && !m.Modifier {
		return t.top(m)
	}
	// "ETA, an acronym for …, was a": the headword of the text, past what stands between.
	if main := naming.About(t.s); main != nil && main.Kind != annals.Person && t.t[k].Text == "," {
		if m := t.s.MentionAt(0); m != nil && m.Entity == main {
			return t.top(m)
		}
		if m := t.s.MentionAt(1); m != nil && m.Entity == main && t.t[0].Tag == "DT" {
			return t.top(m)
		}
	}
	return -1
}
