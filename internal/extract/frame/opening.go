package frame

import "annals/internal/extract/lang"

// subjectAfterOpening gives a verb without a subject the noun that the parser took for an apposition of the date or
// phrase before it: "The same day, the Front captured the town", "As Calvinists, members of the church reject it".
func (t *tree) subjectAfterOpening() {
	for k := range t.arcs {
		h := t.arcs[k].Head
		if t.arcs[k].Rel != "appos" || h < 0 || h > k || t.s.TimeAt(k) != nil || !t.t[k].IsNoun() {
			continue
		}
		v := t.arcs[h].Head
		if v < k || !t.isVerb(v) || !t.finite(v) {
			continue
		}
		as := t.is(h, "nsubj") && t.t[0].Lower == "as" && t.head(0) == h && t.is(0, "case")
		if s := t.child(v, "nsubj", "csubj"); s >= 0 && !(as && s == h) ||
			t.s.TimeAt(h) == nil && !spells[t.t[h].Lemma] && !t.opensBefore(h, k, v) {
			continue
		}
		if as {
			t.arcs[h].Rel = "obl"
		}
		rel := "nsubj"
		if t.child(v, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		t.arcs[k] = lang.Arc{Head: v, Rel: rel, Sure: t.arcs[k].Sure}
	}
}

// opensBefore reports whether the phrase of the noun at token h opens the sentence with a preposition and the verb at
// token v follows that of the noun at k at once.
func (t *tree) opensBefore(h, k, v int) bool {
	_, last := t.span(k)
	for last++; last < v; last++ {
		if !t.t[last].IsAdverb() && t.head(last) != v {
			return false
		}
		if t.t[last].Text == "," {
			return false
		}
	}
	return t.is(h, "obl", "nmod", "nsubj") && t.t[0].Tag == "IN" && t.head(0) == h
}

// subjectAfterOccasion parts the name that is a verb's subject from the occasion before it, where no comma does and the
// parser made one phrase of both: "In the 2019 general election National Corps joined a list".
func (t *tree) subjectAfterOccasion() {
	if len(t.t) < 6 || t.t[0].Tag != "IN" || t.t[1].Tag != "DT" {
		return
	}
	c := 2
	for c+2 < len(t.t) && (t.t[c].Tag == "CD" || t.t[c].IsAdjective() || t.t[c].Tag == "NN" && t.t[c+1].Tag == "NN") {
		c++
	}
	m := t.s.MentionAt(c + 1)
	if m == nil || m.First != c+1 || t.t[c].Tag != "NN" || !t.isEventNoun(c) && !spells[t.t[c].Lemma] {
		return
	}
	k := m.Last
	v := t.head(k)
	if v < k || !t.is(k, "nsubj", "nsubj:pass") || !t.isVerb(v) || !t.finite(v) || t.s.MentionAt(c) != nil {
		return
	}
	for i := range c {
		if h := t.head(i); h >= m.First && h <= k || h == v && i == 0 {
			t.arcs[i].Head = c
		}
	}
	t.arcs[0].Rel = "case"
	t.arcs[c] = lang.Arc{Head: v, Rel: "obl", Sure: t.arcs[c].Sure}
}
