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
		if k := officeAfter(t, m); k >= 0 {
			becomesOffice(t, m, k)
		} else if k := officeBefore(t, m); k >= 0 {
			holdsOffice(t, m, k)
		}
	}
}

// tieElected makes the participle of electing between "was" and a title the verb of the clause, where the parser took it for
// an adjective: "was re-elected chairman".
func tieElected(t *tree.Tree) {
	for v := 1; v+1 < len(t.Tokens); v++ {
		h := t.Head(v)
		if t.Tokens[v].Tag != "VBN" || !noun.Appointing[t.Tokens[v].Lemma] && !words.List("installing")[t.Tokens[v].Lemma] &&
			!words.List("seating")[t.Tokens[v].Lemma] || h <= v ||
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

// officeAfter is the title right after a name, with "of" after it, that the parser made the name a part of, in small letters only
// behind a verb of appointing, "elected Juan Santos chairman"; -1 for none.
func officeAfter(t *tree.Tree, m *document.EntityMention) int {
	k := m.Last + 1
	for k < len(t.Tokens) && (words.Rank[t.Tokens[k].Lower] || words.Portfolio[t.Tokens[k].Lower]) && t.Tokens[k].IsUpper() {
		k++
	}
	if k+1 >= len(t.Tokens) || !words.Title[t.Tokens[k].Lemma] || t.Head(t.Top(m)) != k {
		return -1
	}
	if v := t.Head(k); !t.Tokens[k].IsUpper() && (v < 0 || v > m.First || !noun.Appointing[t.Tokens[v].Lemma]) {
		return -1
	}
	return k
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

// officeBefore is the title whose "of" phrase ends right before a name, "Governor of Lima" of "Governor of Lima Juan
// Santos"; -1 for none.
func officeBefore(t *tree.Tree, m *document.EntityMention) int {
	i := m.First - 1
	if i < 2 || m.Last == m.First {
		return -1
	}
	o := t.Sentence.MentionAt(i)
	if o == nil || o.Last != i || o.Entity.Kind == annals.Person {
		return -1
	}
	k := o.First - 1
	if k > 0 && t.Tokens[k].Tag == "DT" {
		k--
	}
	if k < 1 || t.Tokens[k].Lower != "of" || !words.Title[t.Tokens[k-1].Lemma] || t.Tokens[k-1].Tag == "NNS" {
		return -1
	}
	return k - 1
}

// holdsOffice makes the name the head of the phrase that the title at token k begins.
func holdsOffice(t *tree.Tree, m *document.EntityMention, k int) {
	o := t.Sentence.MentionAt(m.First - 1)
	if h := t.Head(k); h >= m.First && h <= m.Last {
		return
	}
	for n := m.First; n <= m.Last; n++ {
		if n != m.Last && t.Head(n) < m.First {
			t.Arcs[n] = lang.Arc{Head: m.Last, Rel: "compound"}
		}
	}
	top := m.Last
	t.Arcs[top] = t.Arcs[k]
	t.Arcs[k] = lang.Arc{Head: top, Rel: "nmod:desc"}
	for _, n := range t.Kids[k] {
		if t.Is(n, "case", "cc") {
			t.Arcs[n].Head = top
		}
	}
	last := o.Last
	for n := o.First; n < last; n++ {
		if h := t.Head(n); h < o.First || h > last {
			t.Arcs[n] = lang.Arc{Head: last, Rel: "compound"}
		}
	}
	t.Arcs[last] = lang.Arc{Head: k, Rel: "nmod"}
	for n := k + 1; n < o.First; n++ {
		t.Arcs[n].Head = last
	}
}
