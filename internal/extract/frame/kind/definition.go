package kind

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/repair"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// Identify finds the nouns that the words of the sentence, whatever the parser made of them, say to be what a name is: what
// is told of the noun is told of the name.
func Identify(t *tree.Tree) {
	t.Same = map[int]int{}
	for i := range t.Tokens {
		k := definition(t, i)
		if k.rule == "" {
			k = beside(t, i)
		}
		if k.rule != "" && len(k.subjects) > 0 {
			t.Same[k.noun] = k.subjects[0]
		}
		if s := embodied(t, i); s >= 0 {
			t.Same[i] = s
		}
	}
}

// embodied is the one of whom the verb says that it is, was or became the group with an indefinite article at token i:
// "was formed as a force", "evolved from a club into a party", "remained a union"; -1 for another noun.
func embodied(t *tree.Tree, i int) int {
	v := t.Head(i)
	if !words.Group[t.Tokens[i].Lemma] || t.Tokens[i].Tag != "NN" || v < 0 || v > i || !t.IsVerb(v) ||
		!t.HasWord(i, "det", "a", "an") {
		return -1
	}
	switch p := t.Preposition(i); {
	case p == "" && t.Is(i, "xcomp", "obj") && becoming[t.Tokens[v].Lemma]:
	case p == "from" && t.Is(i, "obl") && (t.Tokens[v].Lemma == "evolve" || turning[t.VerbLemma(v)]):
	case t.Is(i, "obl") && serves(t, i, v):
	default:
		return -1
	}
	c := t.ClauseOf(v)
	who := c.Surface()
	if !c.Passive && len(c.Obj) > 0 && t.Preposition(i) != "" {
		who = c.Obj
	}
	if len(who) != 1 || who[0] == i {
		return -1
	}
	return who[0]
}

// definition reads "X is a Y" from the words where the parser missed it, as it does in long definitions; i is the form of
// "be".
func definition(t *tree.Tree, i int) fact {
	k := fact{verb: i}
	if becoming[t.Tokens[i].Lemma] || serving[t.VerbLemma(i)] && i+1 < len(t.Tokens) && t.Tokens[i+1].Lower == "as" {
		return becameGreatest(t, i)
	}
	if t.Tokens[i].Lemma != "be" || t.Tokens[i].Tag == "VB" || t.Tokens[i].Tag == "VBG" {
		return k
	}
	first := i + 1
	for first < len(t.Tokens) && t.Tokens[first].IsAdverb() {
		first++
	}
	if first >= len(t.Tokens) || t.Tokens[first].Tag != "DT" && t.Tokens[first].Lower != "one" || t.Tokens[first].Lower == "no" {
		return k
	}
	if top, last := greatest(t, first); top >= 0 {
		if s := rankedBefore(t, i); s >= 0 {
			k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.greatest", 0.75, top, first, last, []int{s}
		}
		return k
	}
	noun, last := definingNoun(t, first)
	if t.Tokens[first].Tag != "DT" || noun < 0 || !words.Group[t.Tokens[noun].Lemma] ||
		t.Child(noun, "cop") >= 0 && t.Child(noun, "nsubj") >= 0 {
		return k
	}
	if last+1 < len(t.Tokens) && t.Tokens[last+1].Tag == "POS" {
		// "It is the club's goal".
		return k
	}
	if s := definedBefore(t, i); s >= 0 {
		k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.definition", 0.7, noun, first, last, []int{s}
	}
	return k
}

// becameGreatest reads "has become the largest of the agencies", "emerged as the largest by far" at the verb of token i.
func becameGreatest(t *tree.Tree, i int) fact {
	k := fact{verb: i}
	first := i + 1
	for first < len(t.Tokens) && (t.Tokens[first].IsAdverb() || first == i+1 && t.Tokens[first].Lower == "as") {
		first++
	}
	who := t.ClauseOf(i).Surface()
	if first >= len(t.Tokens) || len(who) == 0 {
		return k
	}
	if top, last := greatest(t, first); top >= 0 {
		k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.became", 0.65, top, first, last, who
	}
	return k
}

// beside reads "X, a Y" from the words where the parser missed it; i is the comma.
func beside(t *tree.Tree, i int) fact {
	k := fact{verb: i}
	if t.Tokens[i].Text != "," && (t.Tokens[i].Text != "–" && t.Tokens[i].Text != "—" || t.Tokens[i].Glued) || i == 0 ||
		i+2 >= len(t.Tokens) ||
		t.Tokens[i+1].Lower != "a" && t.Tokens[i+1].Lower != "an" && t.Tokens[i+1].Lower != "the" {
		return k
	}
	m := t.Sentence.MentionAt(i - 1)
	if m == nil || m.Last != i-1 || m.Anaphor || m.Modifier {
		return k
	}
	noun, last := definingNoun(t, i+1)
	if noun < 0 || t.Is(noun, "obj", "nsubj", "conj") && t.Head(noun) < i-1 {
		return k
	}
	if superlative(t, i+1, noun) {
		last = greatestOf(t, last) // "the largest employer in the valley"
	} else if !words.Group[t.Tokens[noun].Lemma] {
		return k
	}
	if t.Tokens[i+1].Lower == "the" && !besideDefinite(t, m, i+1, noun, last) {
		return k
	}
	if v := t.Head(noun); t.Is(noun, "nsubj") && v > last && !t.Separated(last, v) &&
		(t.Is(v, "root") || t.Child(v, "aux", "aux:pass", "cop") >= 0) {
		// "After the strike at the Mill, a union was formed": nothing parts the union from its verb.
		return k
	}
	k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.beside", 0.65, noun, i+1, last, []int{t.Top(m)}
	return k
}

// besideDefinite reports whether the phrase with "the" of tokens first to last, whose noun is at token noun, says what the
// organization named before it is: "the Coast League, the main miners' union,"; in a list it is one more of several.
func besideDefinite(t *tree.Tree, m *document.EntityMention, first, lemma, last int) bool {
	if m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body || !noun.Described(t, first, lemma) ||
		t.Sentence.MentionAt(lemma) != nil || repair.InSeries(t, t.Top(m)) {
		return false
	}
	for k := m.First - 1; k >= m.First-2 && k >= 0; k-- {
		if t.Tokens[k].Text == "," || t.Tokens[k].Tag == "CC" {
			return false
		}
	}
	k := last + 1
	if k >= len(t.Tokens) || t.Tokens[k].Text == "." || t.Tokens[k].Text == ";" {
		return true
	}
	return t.Tokens[k].Text == "," && k+2 < len(t.Tokens) && t.Tokens[k+1].Tag != "DT" && !t.Tokens[k+1].IsUpper() &&
		!(t.Tokens[k+1].Tag == "CC" && (t.Tokens[k+2].Tag == "DT" || t.Tokens[k+2].IsUpper() || t.Tokens[k+2].IsNoun()))
}

// greatest is the superlative without a noun in the phrase that begins with the "the" at token first, or "one of" before it,
// and where the phrase ends with what it is the greatest of, in or by: "the third-largest by membership", "the largest of the
// seven unions", "one of the oldest in Peru"; -1 for another phrase.
func greatest(t *tree.Tree, first int) (top, last int) {
	if first+2 < len(t.Tokens) && t.Tokens[first].Lower == "one" && t.Tokens[first+1].Lower == "of" {
		first += 2
	}
	if t.Tokens[first].Lower != "the" {
		return -1, -1
	}
	top = superlativeFrom(t, first+1)
	if top < 0 {
		return -1, -1
	}
	last = greatestOf(t, top)
	if last == top && goesOnToNoun(t, top+1) {
		return -1, -1
	}
	return top, last
}

// superlativeFrom is the superlative that begins at token k with what ranks it, "third-largest", "most important", and
// does not end the sentence; -1 for none.
func superlativeFrom(t *tree.Tree, k int) int {
	for k < len(t.Tokens) && (t.Tokens[k].HasTag("HYPH", "CD") || t.Tokens[k].IsAdverb() ||
		t.Tokens[k].Tag == "JJ" && words.List("ordinal")[t.Tokens[k].Lower]) {
		k++
	}
	if k+1 >= len(t.Tokens) || t.Tokens[k].Tag != "JJS" && !(t.Tokens[k].Tag == "JJ" && t.Tokens[k-1].Tag == "RBS") {
		return -1
	}
	return k
}

// greatestOf is where the phrases end that say of which, where and by what the superlative at token top is one; top
// without any.
func greatestOf(t *tree.Tree, top int) int {
	last := top
	for k := top + 1; k+1 < len(t.Tokens) && t.Tokens[k].HasTag("IN", "RB"); k = last + 1 {
		if t.Tokens[k].Lower == "by" && t.Tokens[k+1].Lower == "far" {
			return k + 1
		}
		c := t.Sentence.ChunkAt(k + 1)
		if t.Tokens[k].Tag != "IN" || c == nil || c.First != k+1 || t.Sentence.TimeAt(k+1) != nil || t.Tokens[c.Head].Lower == "terms" {
			break
		}
		last = overCoordinated(t, *c)
	}
	return last
}

// overCoordinated is the end of a base noun phrase with those that share its plural noun: "the career and technical student
// unions", "the craft and trade unions".
func overCoordinated(t *tree.Tree, c document.Chunk) int {
	if h := t.Head(c.Head); h > c.Last && t.Tokens[h].Tag == "NNS" && !slices.ContainsFunc(t.Tokens[c.Last:h],
		func(x lang.Token) bool { return x.Tag == "IN" }) {
		return h
	}
	and := c.Last + 1
	if and+1 >= len(t.Tokens) || t.Tokens[and].Tag != "CC" || t.Tokens[c.Head].Tag != "NN" {
		return c.Last
	}
	if n := t.Sentence.ChunkAt(and + 1); n != nil && n.First == and+1 && t.Tokens[n.Head].Tag == "NNS" {
		return n.Last
	}
	return c.Last
}

// goesOnToNoun reports whether the words from token k on bring a noun to the superlative before them: "the oldest,
// largest union".
func goesOnToNoun(t *tree.Tree, k int) bool {
	if k >= len(t.Tokens) {
		return false
	}
	return t.Tokens[k].Kind != lang.Punct || k+1 < len(t.Tokens) && (t.Tokens[k+1].Tag == "JJ" || t.Tokens[k+1].IsNoun())
}

// definingNoun is the noun at the end of the phrase that begins with the determiner at token first, and where the phrase
// ends with what "of" ties to it; -1 when none ends it.
func definingNoun(t *tree.Tree, first int) (noun, last int) {
	noun = -1
	for k := first + 1; k < len(t.Tokens); k++ {
		switch tag := t.Tokens[k].Tag; {
		case t.Sentence.TimeAt(k) != nil:
			return noun, noun
		case strings.HasPrefix(tag, "NN"):
			noun = k
		case tag == "VBG" && noun >= 0 && k+1 < len(t.Tokens) && words.Group[t.Tokens[k+1].Lemma] && !words.Group[t.Tokens[noun].Lemma]:
			// "a metals refining company".
		case strings.HasPrefix(tag, "JJ"), tag == "VBN", tag == "HYPH", tag == "AFX", tag == "RB", tag == "POS", tag == "CD",
			tag == ",", tag == "CC", t.Tokens[k].Text == "–", t.Tokens[k].Tag == "VBG" && noun < 0:
			// "a leader": what follows a noun after a comma or conjunction is another phrase when it has its own determiner.
			if (tag == "," || tag == "CC") && noun >= 0 && words.Group[t.Tokens[noun].Lemma] ||
				noun >= 0 && (tag == "VBN" || tag == "JJ") && words.Group[t.Tokens[noun].Lemma] {
				return noun, noun
			}
		case t.Tokens[k].Lower == "of" && noun >= 0:
			if c := t.Sentence.ChunkAt(k + 1); c != nil && k+1 < len(t.Tokens) {
				return noun, c.Last
			}
			return noun, noun
		default:
			return noun, noun
		}
	}
	return noun, noun
}

// rankedBefore is the subject of the form of "be" at token i that a superlative follows: as definedBefore says, or the noun for
// a group, "it" or "they" right before it, and the noun that "which" there stands for; -1 for none.
func rankedBefore(t *tree.Tree, i int) int {
	if s := definedBefore(t, i); s >= 0 {
		return s
	}
	k := i - 1
	for k >= 0 && t.Tokens[k].IsAdverb() {
		k--
	}
	switch {
	case k < 0 || !slices.Contains(t.Children(i, "nsubj"), k) && !t.Is(k, "nsubj"):
		return -1
	case t.Tokens[k].Tag == "WDT" || t.Tokens[k].Lower == "that":
		return t.Antecedent(k)
	case t.Tokens[k].Lower == "it" || t.Tokens[k].Lower == "they" || words.Group[t.Tokens[k].Lemma] && t.Tokens[k].Tag == "NN":
		return k
	}
	return -1
}

// definedBefore is the subject of the form of "be" at token i: the name or group right before it, or, after a conjunction,
// the subject of the verb before; -1 for none.
func definedBefore(t *tree.Tree, i int) int {
	k := i - 1
	for k >= 0 && t.Tokens[k].IsAdverb() && t.Sentence.MentionAt(k) == nil {
		k--
	}
	if k < 0 {
		return -1
	}
	if t.Tokens[k].Tag == "CC" {
		for v := k - 1; v >= 0; v-- {
			if t.IsVerb(v) && t.Finite(v) {
				if s := t.ClauseOf(v).Surface(); len(s) > 0 {
					return s[0]
				}
			}
		}
		return -1
	}
	if m := t.Sentence.MentionAt(k); m != nil && m.Last == k && !m.Modifier {
		return t.Top(m)
	}
	// "ETA, an acronym for …, was a": the headword of the text, past what stands between.
	if main := naming.About(t.Sentence); main != nil && main.Kind != annals.Person && t.Tokens[k].Text == "," {
		if m := t.Sentence.MentionAt(0); m != nil && m.Entity == main {
			return t.Top(m)
		}
		if m := t.Sentence.MentionAt(1); m != nil && m.Entity == main && t.Tokens[0].Tag == "DT" {
			return t.Top(m)
		}
	}
	return -1
}
