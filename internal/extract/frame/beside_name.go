package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
)

// calledBeside is the name that the noun at token i is said to bear, "a youth wing called the Young Guard", "its wing is
// known as the Guard"; -1 for none.
func (t *tree) calledBeside(i int) int {
	v := t.child(i, "acl")
	if h := t.head(i); v < 0 && h > i && t.is(i, "nsubj") {
		v = h
	}
	if v < i || !calling[t.t[v].Lemma] || !t.passiveAt(v) {
		return -1
	}
	for _, k := range t.children(v, "xcomp", "obj", "obl", "nmod") {
		if p := t.preposition(k); k > v && (p == "" || p == "as") && t.isName(k) {
			return k
		}
	}
	return -1
}

// personFrom is the person's name that begins at token k; nil for none.
func (t *tree) personFrom(k int) *document.EntityMention {
	if k >= len(t.t) {
		return nil
	}
	if m := t.s.MentionAt(k); m != nil && m.First == k && !m.Anaphor && m.Entity.Kind == annals.Person {
		return m
	}
	return nil
}

// nameBefore is the head of the name that the noun phrase of token i follows after a comma, where the parser took it for an
// apposition, or -1: "Juan Santos, the League's second in command,".
func (t *tree) nameBefore(i int) int {
	if !t.is(i, "appos", "conj", "list", "parataxis") {
		return -1
	}
	first := i
	if c := t.s.ChunkAt(i); c != nil {
		first = c.First
	}
	if first > 2 && t.t[first-1].Tag == "POS" {
		if m := t.s.MentionAt(first - 2); m != nil {
			first = m.First
		} else if c := t.s.ChunkAt(first - 2); c != nil {
			first = c.First
		}
	}
	first = t.withArticle(first)
	if first < 2 || t.t[first-1].Text != "," {
		return -1
	}
	m := t.s.MentionAt(first - 2)
	if m == nil || m.Anaphor || m.Last != first-2 || m.Modifier || t.t[max(m.First-1, 0)].Lower == "of" {
		return -1
	}
	return t.top(m)
}

// nameWithArticle is the head of the name with an article that follows the noun at token i, which somebody owns, at
// once: "its predecessor the Agrarian League"; -1 for none.
func (t *tree) nameWithArticle(i int) int {
	if i+2 >= len(t.t) || t.t[i+1].Lower != "the" || !t.t[i].IsNoun() || t.child(i, "nmod:poss") < 0 {
		return -1
	}
	m := t.s.MentionAt(i + 2)
	if m == nil || m.Anaphor || m.Modifier || m.First > i+2 || m.Entity.Kind != annals.Organization {
		return -1
	}
	return t.top(m)
}

// nameAfterBe is the head of the person's name that the noun phrase of token i is said to be, by the words alone, or -1:
// "the president of the League is Juan Santos".
func (t *tree) nameAfterBe(i int) int {
	_, last := t.span(i)
	k := last + 1
	for k < len(t.t) && (t.t[k].Lemma == "be" || t.t[k].Lower == "has" || t.t[k].Tag == "RB") {
		k++
	}
	if k == last+1 || k >= len(t.t) || t.t[k-1].Lemma != "be" {
		return -1
	}
	// "is the retired ambassador Carey Cavanaugh": what he is else stands between.
	for n := 0; k < len(t.t) && n < 7; k, n = k+1, n+1 {
		if m := t.personFrom(k); m != nil {
			if m.Modifier {
				return -1
			}
			return t.top(m)
		}
		switch tag := t.t[k].Tag; {
		case tag == "DT" || tag == "HYPH" || tag == "VBN" || strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "NN"):
		default:
			return -1
		}
	}
	return -1
}

// withName is the head of the name in "with Juan Santos as its president", or -1.
func (t *tree) withName(i int) int {
	c := t.s.ChunkAt(i)
	if c == nil || c.First < 3 || t.t[c.First-1].Lower != "as" {
		return -1
	}
	m := t.s.MentionAt(c.First - 2)
	if m == nil || m.Anaphor || m.Entity.Kind != annals.Person {
		return -1
	}
	k := m.First - 1
	for k > 0 && (t.t[k].Tag == "DT" || t.t[k].IsNoun() || t.t[k].IsAdjective()) {
		// "with the lawyer Juan Santos as its president".
		k--
	}
	if k < 0 || t.t[k].Lower != "with" {
		return -1
	}
	return m.Last
}

// next is the name that follows the noun at token i at once, as after a title, or nil.
func (t *tree) next(i int) *document.EntityMention {
	if i+1 >= len(t.t) || t.t[i].Tag == "NNS" && t.head(i) != i+1 && t.s.ChunkAt(i) != t.s.ChunkAt(i+1) {
		return nil
	}
	if words.title[t.t[i+1].Lower] {
		// "Director General Juan Santos".
		return nil
	}
	m := t.s.MentionAt(i + 1)
	if m == nil || m.First != i+1 || m.Anaphor ||
		m.Entity.Kind != annals.Person && m.Entity.Kind != "" && !t.t[i+1].IsProper() {
		return nil
	}
	if m.Entity.Kind == annals.State || m.Entity.Kind == annals.Place {
		return nil
	}
	c := t.s.ChunkAt(i)
	if c == nil || c != t.s.ChunkAt(i+1) {
		return nil
	}
	return m
}
