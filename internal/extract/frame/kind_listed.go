package frame

import (
	"slices"
	"strings"
)

// enlisted reads "New parties include the Coast League and Red Dawn", "The main unions were the Miners' League, the Bakers' Union
// and Red Star" at the verb of token i: what those with the names are.
func (t *tree) enlisted(i int) kindFact {
	k := kindFact{verb: i}
	if t.t[i].Lemma != "be" && t.t[i].Lemma != "include" || !t.finite(i) || i+2 >= len(t.t) {
		return k
	}
	h := i - 1
	for h > 0 && strings.HasPrefix(t.t[h].Tag, "RB") {
		h--
	}
	c := t.s.ChunkAt(max(h, 0))
	for n := h; n >= 0 && n > h-8; n-- {
		// "The main unions in Peru are": the noun before what is tied to it.
		if x := t.s.ChunkAt(n); x != nil && x.Last == n && t.is(n, "nsubj") && t.t[n].Tag == "NNS" {
			c = x
			break
		}
	}
	if c == nil || c.First > h {
		return k
	}
	noun := c.Last
	if t.t[noun].Tag != "NNS" || !t.bearsName(noun) || !t.is(noun, "nsubj") || t.s.MentionAt(noun) != nil ||
		relational[t.t[noun].Lemma] || polities[t.t[noun].Lemma] || t.hasWord(noun, "det", "these", "those", "both", "all", "no") ||
		t.child(noun, "nmod:poss") >= 0 && t.t[i].Lemma == "include" {
		return k
	}
	for n := noun + 1; n <= h; n++ {
		if t.t[n].Text == "," || t.t[n].Tag == "CC" {
			return k
		}
	}
	n := i + 1
	m := t.mentionFrom(n)
	if m == nil {
		return k
	}
	for x := range t.s.Mentions {
		if m == &t.s.Mentions[x] {
			for _, one := range t.seriesFrom(x) {
				if !mayBeGroup(one.Entity) {
					return k
				}
				k.subjects = append(k.subjects, t.top(one))
			}
		}
	}
	first := t.kindStart(t.hyphenStart(c.First), noun)
	for first < noun && (t.t[first].Tag == "DT" || t.t[first].Tag == "CD" || t.t[first].Lower == "other") && !t.ranked(noun) {
		first++
	}
	if len(k.subjects) < 2 || first == noun && t.t[i].Lemma == "include" && !words.group[t.t[noun].Lemma] ||
		slices.ContainsFunc(k.subjects, func(s int) bool { return s == noun }) {
		return k
	}
	k.rule, k.confidence, k.noun, k.first, k.last = "kind.listed", 0.7, noun, first, noun
	if t.ranked(noun) {
		_, k.last = t.span(noun)
		k.last = min(k.last, h)
	}
	return k
}
