package repair

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// tieOffices mends what the parser makes of a name beside an office: "appointed Juan Santos Governor of Lima" makes him
// governor, and in "Governor of Lima Juan Santos" the name is no part of the place's.
func tieOffices(t *tree.Tree) {
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		if m.Anaphor || m.Entity.Kind != annals.Person {
			continue
		}
		if k := noun.OfficeAfter(t, m); k >= 0 {
			becomesOffice(t, m, k)
		} else if k := noun.OfficeBefore(t, m); k >= 0 {
			noun.HoldsOffice(t, m, k)
		}
	}
}

// tieElected makes the participle of electing between "was" and a title the verb of the clause, where the parser took it for
// an adjective: "was re-elected chairman".
func tieElected(t *tree.Tree) {
	for v := 1; v+1 < len(t.Tokens); v++ {
		h := t.Head(v)
		if t.Tokens[v].Tag != "VBN" || !noun.Appointing[t.Tokens[v].Lemma] && !words.List("installing")[t.Tokens[v].Lemma] || h <= v ||
			!t.Is(v, "amod", "advmod") || !words.Title[t.Tokens[h].Lemma] {
			continue
		}
		be, who := t.Child(h, "cop"), t.Child(h, "nsubj")
		if be < 0 && who < 0 {
			// The parser may hang what belongs to the verb on it all the same.
			be, who = t.Child(v, "aux:pass"), t.Child(v, "nsubj:pass")
		}
		if be < 0 || be > v || who < 0 || who > be || t.Child(h, "det", "nmod:poss") >= 0 {
			continue
		}
		t.Arcs[v] = t.Arcs[h]
		t.Arcs[h] = lang.Arc{Head: v, Rel: "xcomp"}
		t.Arcs[be] = lang.Arc{Head: v, Rel: "aux:pass"}
		t.Arcs[who] = lang.Arc{Head: v, Rel: "nsubj:pass", Sure: t.Arcs[who].Sure}
		for _, k := range t.Kids[h] {
			if t.Is(k, "aux", "advmod", "punct", "advcl", "conj", "obl") && t.Arcs[k].Head == h ||
				t.Sentence.TimeAt(k) != nil && t.Is(k, "nmod") {
				t.Arcs[k].Head = v
				if t.Is(k, "nmod") {
					t.Arcs[k].Rel = "obl"
				}
			}
		}
	}
}

// becomesOffice makes the title at token k, which the parser took for the object of a verb of appointing, what the named
// person becomes.
func becomesOffice(t *tree.Tree, m *document.EntityMention, k int) {
	v := t.Head(k)
	if v < 0 || v > m.First || !noun.Appointing[t.Tokens[v].Lemma] && !words.List("installing")[t.Tokens[v].Lemma] ||
		!t.Is(k, "obj", "obl", "nsubj:pass") {
		return
	}
	top := t.Top(m)
	t.Arcs[top] = lang.Arc{Head: v, Rel: "obj", Sure: t.Arcs[k].Sure}
	t.Arcs[k] = lang.Arc{Head: v, Rel: "xcomp", Sure: t.Arcs[k].Sure}
}
