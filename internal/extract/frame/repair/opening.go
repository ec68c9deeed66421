package repair

import (
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// subjectAfterOpening gives a verb without a subject the noun that the parser took for an apposition of the date or phrase
// before it, or coordinated with it over a comma: "The same day, the Front captured the town", "As Calvinists, members of
// the church reject it", "After the war, the Front and the League were banned".
func subjectAfterOpening(t *tree.Tree) {
	for k := range t.Arcs {
		h := t.Arcs[k].Head
		if t.Arcs[k].Rel != "appos" && !(t.Arcs[k].Rel == "conj" && overComma(t, k) && h >= 0 && !t.IsName(h)) || h < 0 || h > k ||
			t.Sentence.TimeAt(k) != nil || !t.Tokens[k].IsNoun() {
			continue
		}
		v := t.Arcs[h].Head
		if v < k || !t.IsVerb(v) || !t.Finite(v) {
			continue
		}
		as := t.Is(h, "nsubj") && t.Tokens[0].Lower == "as" && t.Head(0) == h && t.Is(0, "case")
		if s := t.Child(v, "nsubj", "csubj"); s >= 0 && !(as && s == h) ||
			t.Sentence.TimeAt(h) == nil && !tree.Spells[t.Tokens[h].Lemma] && !opensBefore(t, h, k, v) {
			continue
		}
		if as {
			t.Arcs[h].Rel = "obl"
		}
		rel := "nsubj"
		if t.Child(v, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		t.Arcs[k] = lang.Arc{Head: v, Rel: rel, Sure: t.Arcs[k].Sure}
	}
}

// overComma reports whether nothing but a comma stands right before the phrase of the noun at token k.
func overComma(t *tree.Tree, k int) bool {
	first, _ := t.Span(k)
	return first > 0 && t.Tokens[first-1].Text == "," && t.Child(k, "cc") < 0
}

// subjectBeforeAside gives the main verb of a sentence, where it has no subject, the name between the date that opens the
// sentence and what commas set off before the verb: "In 1994 Norway, after long debates, left the union". Parsers tie it to the
// date or the verb as they tie an occasion.
func subjectBeforeAside(t *tree.Tree) {
	v := tense.MainVerb(t)
	if len(t.Sentence.Times) == 0 || v < 0 || !t.IsVerb(v) || !t.Finite(v) && t.Child(v, "aux:pass") < 0 ||
		t.Child(v, "nsubj", "nsubj:pass") >= 0 {
		return
	}
	x := &t.Sentence.Times[0]
	first := x.Last + 1
	if first < len(t.Tokens) && t.Tokens[first].Tag == "DT" {
		first++
	}
	m := t.Sentence.MentionAt(first)
	if x.First > 1 || m == nil || m.First > first || m.Modifier || m.Last+2 >= v || t.Tokens[m.Last+1].Text != "," ||
		t.Tokens[v-1].Text != "," && t.Head(v-1) != v {
		return
	}
	k := t.Top(m)
	if h := t.Head(k); h != v && !(h >= x.First && h <= x.Last) ||
		!t.Is(k, "obl", "nmod", "appos", "nmod:unmarked", "obl:unmarked") {
		return
	}
	for i := range x.Last + 1 {
		if t.Head(i) == k {
			t.Arcs[i].Head = t.Head(k) // "In the spring of 1994 Norway": of the date
		}
	}
	rel := "nsubj"
	if t.Child(v, "aux:pass") >= 0 {
		rel = "nsubj:pass"
	}
	t.Arcs[k] = lang.Arc{Head: v, Rel: rel, Sure: t.Arcs[k].Sure}
}

// opensBefore reports whether the phrase of the noun at token h opens the sentence with a preposition and the verb at
// token v follows that of the noun at k, or of the last that is coordinated with it, at once.
func opensBefore(t *tree.Tree, h, k, v int) bool {
	list := t.Nouns(k)
	_, last := t.Span(list[len(list)-1])
	for last++; last < v; last++ {
		if !t.Tokens[last].IsAdverb() && t.Head(last) != v {
			return false
		}
		if t.Tokens[last].Text == "," {
			return false
		}
	}
	return t.Is(h, "obl", "nmod", "nsubj") && t.Tokens[0].Tag == "IN" && t.Head(0) == h
}

// subjectAfterOccasion parts the name that is a verb's subject from the occasion before it, where no comma does and the
// parser made one phrase of both: "In the 2019 general election National Corps joined a list".
func subjectAfterOccasion(t *tree.Tree) {
	if len(t.Tokens) < 6 || t.Tokens[0].Tag != "IN" || t.Tokens[1].Tag != "DT" {
		return
	}
	c := 2
	for c+2 < len(t.Tokens) && (t.Tokens[c].Tag == "CD" || t.Tokens[c].IsAdjective() || t.Tokens[c].Tag == "NN" &&
		t.Tokens[c+1].Tag == "NN") {
		c++
	}
	m := t.Sentence.MentionAt(c + 1)
	if m == nil || m.First != c+1 || t.Tokens[c].Tag != "NN" || !t.IsEventNoun(c) && !tree.Spells[t.Tokens[c].Lemma] {
		return
	}
	k := m.Last
	v := t.Head(k)
	if v < k || !t.Is(k, "nsubj", "nsubj:pass") || !t.IsVerb(v) || !t.Finite(v) || t.Sentence.MentionAt(c) != nil {
		return
	}
	for i := range c {
		if h := t.Head(i); h >= m.First && h <= k || h == v && i == 0 {
			t.Arcs[i].Head = c
		}
	}
	t.Arcs[0].Rel = "case"
	t.Arcs[c] = lang.Arc{Head: v, Rel: "obl", Sure: t.Arcs[c].Sure}
}
