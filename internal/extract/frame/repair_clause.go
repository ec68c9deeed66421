package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// unhang gives a noun that the parser hung on a punctuation mark, which has no dependents, a place near by: with a preposition on the
// noun phrase or verb before it, else as subject of the verb after it.
func (t *tree) unhang(i int) {
	h := t.arcs[i].Head
	if h < 0 || t.arcs[h].Rel != "punct" || !t.isNoun(i) {
		return
	}
	first := i
	if c := t.s.ChunkAt(i); c != nil {
		first = c.First
	}
	if first > 0 && t.arcs[first-1].Rel == "case" {
		t.arcs[first-1].Head = i
		for k := first - 2; k >= 0; k-- {
			if t.t[k].Text == "," || t.t[k].Text == ";" {
				continue
			}
			if t.isVerb(k) && !t.under(k, i) {
				t.arcs[i] = lang.Arc{Head: k, Rel: "obl"}
				return
			}
			if c := t.s.ChunkAt(k); c != nil && c.Head == k && !t.under(k, i) {
				t.arcs[i] = lang.Arc{Head: k, Rel: "nmod"}
				return
			}
		}
		return
	}
	for k := i + 1; k < len(t.t); k++ {
		if t.t[k].Tag == "VBD" || t.t[k].Tag == "VBZ" || t.t[k].Tag == "VBP" {
			if t.isVerb(k) && !t.hasSubject(k) && !t.under(k, i) {
				t.arcs[i] = lang.Arc{Head: k, Rel: "nsubj"}
			}
			return
		}
	}
}

// ownSubject gives the verb at v the subject that stands right before it, where the parser looked for one across a semicolon, or took
// the conjunction before the subject for a preposition: "fell until rebels near the city took it".
func (t *tree) ownSubject(v int) {
	t.gerundSubject(v)
	if !t.isVerb(v) || t.t[v].Tag == "VB" || t.t[v].Tag == "VBG" {
		return
	}
	for k := v - 1; k >= 0; k-- {
		if t.t[k].Text == ";" && t.subjectBefore(v, k) {
			for n := k + 1; n < v; n++ {
				if c := t.s.ChunkAt(n); c != nil && c.First == n && c.Last < v && (n == 0 || t.t[n-1].Tag != "IN" && t.t[n-1].Tag != "TO") {
					t.moveSubject(v, c.Head)
					return
				}
			}
			return
		}
	}
	if !t.hasSubject(v) && t.finite(v) && (t.afterClause(v) || t.unmarked(v)) {
		return
	}
	if t.hasSubject(v) || !t.finite(v) || v == 0 || t.arcs[v].Rel != "conj" {
		return
	}
	for n := v - 1; n >= 0 && n < v; n = t.arcs[n].Head {
		if t.arcs[n].Rel == "obl" && t.under(n, t.arcs[v].Head) {
			for k := n - 1; k >= 0 && k > t.arcs[v].Head; k-- {
				if t.arcs[k].Head == n && t.arcs[k].Rel == "case" && clauseOpeners[t.t[k].Lower] {
					t.arcs[k] = lang.Arc{Head: v, Rel: "mark"}
					t.arcs[n] = lang.Arc{Head: v, Rel: "nsubj"}
					t.arcs[v].Rel = "advcl"
					return
				}
			}
		}
	}
}

// afterClause gives the verb at v the subject that the parser took for one more object of the clause before it: "When they reached the
// coast, Smith and Jones built a house". It reports whether it did.
func (t *tree) afterClause(v int) bool {
	comma := -1
	for k := v - 1; k > 0 && !t.isVerb(k); k-- {
		if t.t[k].Text == "," {
			comma = k
		}
	}
	if comma < 0 || t.t[comma+1].Tag == "IN" || t.t[comma+1].Tag == "CC" {
		return false
	}
	before := -1
	for k, a := range t.arcs {
		if a.Head == v && a.Rel == "advcl" && k < comma {
			before = k
		}
	}
	c := t.s.ChunkAt(comma + 1)
	if before < 0 || c == nil || c.First != comma+1 || !t.under(c.Head, before) {
		return false
	}
	was := t.arcs[c.Head].Head
	t.arcs[c.Head] = lang.Arc{Head: v, Rel: "nsubj"}
	for k := c.Last + 1; k < v; k++ {
		if t.arcs[k].Rel == "conj" && t.arcs[k].Head == was {
			t.arcs[k].Head = c.Head
		}
	}
	return true
}

// gerundSubject makes a subject of the gerund before the verb at v that the parser took for an auxiliary: "fighting resumed".
func (t *tree) gerundSubject(v int) {
	if v == 0 || t.arcs[v-1].Head != v || !strings.HasPrefix(t.arcs[v-1].Rel, "aux") || t.t[v-1].Tag != "VBG" {
		return
	}
	if w := t.t[v-1].Lower; w != "being" && w != "having" && !t.hasSubject(v) {
		t.arcs[v-1].Rel = "nsubj"
	}
}

// unmarked makes a subject of the noun or number before the verb at v that the parser tied to it like one with a preposition: "at least
// 200 have fled". It reports whether it did.
func (t *tree) unmarked(v int) bool {
	for k := v - 1; k >= 0; k-- {
		a := t.arcs[k]
		switch {
		case a.Head == v && (strings.HasPrefix(a.Rel, "aux") || a.Rel == "advmod"):
		case a.Head == v && (a.Rel == "obl" || (a.Rel == "amod" || a.Rel == "compound") && t.heads(k)) && t.isNoun(k) && t.s.TimeAt(k) == nil && !slices.ContainsFunc(t.arcs, func(b lang.Arc) bool { return b.Head == k && b.Rel == "case" }):
			t.arcs[k].Rel = "nsubj"
			return true
		default:
			return false
		}
	}
	return false
}

// heads reports whether token k is the head of a base noun phrase.
func (t *tree) heads(k int) bool {
	c := t.s.ChunkAt(k)
	return c != nil && c.Head == k
}

// bareRoot gives a sentence whose main word the parser took for a noun its verb: "Talks between the state and the rebels led to a
// truce", where "the rebels" had become the subject of a second clause.
func (t *tree) bareRoot() {
	r := slices.IndexFunc(t.arcs, func(a lang.Arc) bool { return a.Head < 0 })
	if r < 0 || !strings.HasPrefix(t.t[r].Tag, "NN") {
		return
	}
	v, s := -1, -1
	for k, a := range t.arcs {
		switch {
		case a.Head == r && (a.Rel == "cop" || strings.HasPrefix(a.Rel, "nsubj")):
			return
		case a.Head == r && a.Rel == "conj" && k > r && t.isVerb(k) && v < 0:
			v = k
		}
	}
	if v < 0 || !t.finite(v) {
		return
	}
	for k := r + 1; k < v; k++ {
		if t.arcs[k].Head == v && strings.HasPrefix(t.arcs[k].Rel, "nsubj") {
			s = k
		}
	}
	c := t.s.ChunkAt(max(s, 0))
	if s < 0 || c == nil || c.First < 2 || t.t[c.First-1].Tag != "CC" {
		return
	}
	before := t.s.ChunkAt(c.First - 2)
	if before == nil || before.Head < r {
		return
	}
	t.arcs[v] = lang.Arc{Head: -1, Rel: "root"}
	t.arcs[r] = lang.Arc{Head: v, Rel: t.arcs[s].Rel}
	t.arcs[s] = lang.Arc{Head: before.Head, Rel: "conj"}
	t.arcs[c.First-1] = lang.Arc{Head: s, Rel: "cc"}
}

// openClause makes a clause of a conjunction, a noun and a past tense with an object, where the parser took the conjunction for a
// preposition and the verb for a participle: "stayed until pressure forced him out".
func (t *tree) openClause(v int) {
	n := t.arcs[v].Head
	if t.t[v].Tag != "VBD" || t.arcs[v].Rel != "acl" || n < 0 || n > v || t.arcs[n].Head < 0 {
		return
	}
	object, mark := false, -1
	for k, a := range t.arcs {
		object = object || a.Head == v && a.Rel == "obj"
		if a.Head == n && a.Rel == "case" && clauseOpeners[t.t[k].Lower] {
			mark = k
		}
	}
	if !object || mark < 0 {
		return
	}
	t.arcs[mark] = lang.Arc{Head: v, Rel: "mark"}
	t.arcs[v] = lang.Arc{Head: t.arcs[n].Head, Rel: "advcl"}
	t.arcs[n] = lang.Arc{Head: v, Rel: "nsubj"}
}

// reduce makes the participle at v that the parser took for the main verb describe its subject, where a finite verb without a subject
// follows: "The cabinet led by Smith resigned".
func (t *tree) reduce(v int) {
	apart := v > 0 && t.t[v-1].Text == ","
	if t.arcs[v].Head >= 0 || t.t[v].Tag != "VBN" && !(t.t[v].Tag == "VBD" && apart) {
		return
	}
	subject, main := -1, -1
	for k, a := range t.arcs {
		if a.Head != v {
			continue
		}
		switch {
		case strings.HasPrefix(a.Rel, "aux"):
			return
		case strings.HasPrefix(a.Rel, "nsubj"):
			subject = k
		case (a.Rel == "parataxis" || a.Rel == "conj" || a.Rel == "ccomp") && t.t[k].Tag == "VBD" && !t.hasSubject(k) && main < 0:
			main = k
		}
	}
	if subject < 0 || main < 0 || subject > v || main < v || apart && t.t[main-1].Text != "," || slices.ContainsFunc(t.arcs, func(a lang.Arc) bool { return a.Head == main && a.Rel == "cc" }) {
		return
	}
	t.arcs[main] = lang.Arc{Head: -1, Rel: "root"}
	t.arcs[subject] = lang.Arc{Head: main, Rel: "nsubj"}
	t.arcs[v] = lang.Arc{Head: subject, Rel: "acl"}
}

// detach makes a past tense that the parser hung on the noun before a comma, though its verb takes no object and so has no passive, one
// more verb of the sentence: "joined the guard, fought in the war".
func (t *tree) detach(v int) {
	h := t.arcs[v].Head
	if t.arcs[v].Rel != "acl" || t.t[v].Tag != "VBN" && t.t[v].Tag != "VBD" || !words.intransitive[t.t[v].Lemma] || h < 0 || v == 0 || t.t[v-1].Text != "," {
		return
	}
	if g := t.arcs[h].Head; g >= 0 && t.isVerb(g) && (t.arcs[h].Rel == "obj" || t.arcs[h].Rel == "obl") {
		t.arcs[v] = lang.Arc{Head: g, Rel: "conj"}
	}
}

// clauseOpeners are the words that are a preposition before a noun and a conjunction before a clause.
var clauseOpeners = lemmas("until after before since as than while")

// subjectBefore reports whether the subject that the parser gave the verb at v stands before token k.
func (t *tree) subjectBefore(v, k int) bool {
	for i, a := range t.arcs {
		if a.Head == v && strings.HasPrefix(a.Rel, "nsubj") {
			return i < k
		}
	}
	return false
}

// moveSubject makes the noun at n the subject of the verb at v and sets the clause before apart.
func (t *tree) moveSubject(v, n int) {
	if t.under(v, n) {
		return
	}
	for i, a := range t.arcs {
		if a.Head != v || !strings.HasPrefix(a.Rel, "nsubj") {
			continue
		}
		rel := a.Rel
		t.arcs[i] = t.arcs[v]
		t.arcs[v] = lang.Arc{Head: i, Rel: "parataxis"}
		t.arcs[n] = lang.Arc{Head: v, Rel: rel}
		return
	}
}

func (t *tree) hasSubject(v int) bool {
	for _, a := range t.arcs {
		if a.Head == v && strings.HasPrefix(a.Rel, "nsubj") {
			return true
		}
	}
	return false
}

// hangRelative hangs the relative clause of the verb at v on the noun phrase before its pronoun, where the parser hung it on a
// word that is no noun.
func (t *tree) hangRelative(v int) {
	h := t.arcs[v].Head
	if h < 0 || t.isNoun(h) {
		return
	}
	p := -1
	for k := h + 1; k < v; k++ {
		if tag := t.t[k].Tag; tag == "WDT" || tag == "WP" || tag == "WP$" {
			p = k
			break
		}
	}
	if p < 0 {
		return
	}
	for n := len(t.s.Chunks) - 1; n >= 0; n-- {
		c := t.s.Chunks[n]
		if c.Last >= p || t.t[p].Tag == "WDT" && t.namesPerson(c.Head) {
			continue
		}
		if c.Last < p-6 || t.t[c.Head].Tag == "PRP" || t.t[c.Head].Tag == "EX" {
			return
		}
		if !t.under(c.Head, v) {
			t.arcs[v].Head = c.Head
			return
		}
	}
}

func (t *tree) namesPerson(i int) bool {
	m := t.s.MentionAt(i)
	return m != nil && m.Entity.Kind == annals.Person
}

// joinArgument makes the second of two arguments in the same place of a verb, with a conjunction between them, a conjunct of the
// first.
func (t *tree) joinArgument(b int) {
	v, rel := t.arcs[b].Head, t.arcs[b].Rel
	if v < 0 {
		return
	}
	for k := b - 1; k >= 0; k-- {
		if t.isVerb(k) || t.t[k].Tag == ";" {
			return
		}
		if t.arcs[k].Head != v || t.arcs[k].Rel != rel {
			continue
		}
		for c := k + 1; c < b; c++ {
			if (t.t[c].Lower == "and" || t.t[c].Lower == "or" || t.t[c].Text == "&") && (t.arcs[c].Head == v || t.arcs[c].Head == b) {
				t.arcs[c].Head = b
				t.arcs[b] = lang.Arc{Head: t.firstOfTwo(k), Rel: "conj", Agreed: t.arcs[b].Agreed}
				return
			}
		}
		return
	}
}

// firstOfTwo is what "between" ties to the noun at token k, with which what comes after "and" is coordinated, or k.
func (t *tree) firstOfTwo(k int) int {
	for m, a := range t.arcs {
		if a.Head != k || a.Rel != "nmod" || m < k {
			continue
		}
		for c, b := range t.arcs {
			if b.Head == m && b.Rel == "case" && t.t[c].Lower == "between" {
				return m
			}
		}
	}
	return k
}

// under reports whether token i is in the subtree of token top, by the arcs as they are now.
func (t *tree) under(i, top int) bool {
	for n := 0; i >= 0 && n <= len(t.arcs); n++ {
		if i == top {
			return true
		}
		i = t.arcs[i].Head
	}
	return false
}
