package noun

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// calledBeside is the name that the noun at token i is said to bear, "a youth wing called the Young Guard", "its wing is
// known as the Guard"; -1 for none.
func calledBeside(t *tree.Tree, i int) int {
	v := t.Child(i, "acl")
	if h := t.Head(i); v < 0 && h > i && t.Is(i, "nsubj") {
		v = h
	}
	if v < i || !Calling[t.Tokens[v].Lemma] || !t.PassiveAt(v) {
		return -1
	}
	for _, k := range t.Children(v, "xcomp", "obj", "obl", "nmod") {
		if p := t.Preposition(k); k > v && (p == "" || p == "as") && t.IsName(k) {
			return k
		}
	}
	return -1
}

// personFrom is the person's name that begins at token k; nil for none.
func personFrom(t *tree.Tree, k int) *document.EntityMention {
	if k >= len(t.Tokens) {
		return nil
	}
	if m := t.Sentence.MentionAt(k); m != nil && m.First == k && !m.Anaphor && m.Entity.Kind == annals.Person {
		return m
	}
	return nil
}

// personsBehind are the heads of the names of persons that a conjunction or commas with one join to the one named by m, without
// those among the heads: of the second leader in "League leaders Juan Santos and Maria Campos", whatever the parser tied it to.
func personsBehind(t *tree.Tree, m *document.EntityMention, heads []int) []int {
	if m.Entity.Kind != annals.Person {
		return nil
	}
	var out []int
	for last := m.Last; ; {
		k, joined := last+1, false
		for ; k < len(t.Tokens) && (t.Tokens[k].Text == "," || t.Tokens[k].Lower == "and"); k++ {
			joined = joined || t.Tokens[k].Lower == "and"
		}
		next := personFrom(t, pastTrade(t, k))
		if next == nil || k == last+1 || next.Modifier {
			return nil
		}
		if h := t.Top(next); !slices.Contains(heads, h) {
			out = append(out, h)
		}
		if joined {
			return out
		}
		last = next.Last
	}
}

// pastTrade is the token after the article and the noun for what somebody is with which a phrase begins at token k: "the
// physician Juan Santos"; k where it begins otherwise.
func pastTrade(t *tree.Tree, k int) int {
	n := k
	if n < len(t.Tokens) && t.Tokens[n].Tag == "DT" {
		n++
	}
	for n+1 < len(t.Tokens) && t.Tokens[n].IsAdjective() && n < k+3 {
		n++
	}
	if n > k && n < len(t.Tokens) && t.Tokens[n].Tag == "NN" && tree.IsPersonNoun(t.Tokens[n].Lemma) {
		return n + 1
	}
	return k
}

// nameBefore is the head of the name that the noun phrase of token i follows after a comma, where the parser took it for an
// apposition, or -1: "Juan Santos, the League's second in command,".
func nameBefore(t *tree.Tree, i int) int {
	if !t.Is(i, "appos", "conj", "list", "parataxis") {
		return -1
	}
	first := t.Sentence.ChunkFirst(i)
	if first > 2 && t.Tokens[first-1].Tag == "POS" {
		if m := t.Sentence.MentionAt(first - 2); m != nil {
			first = m.First
		} else if c := t.Sentence.ChunkAt(first - 2); c != nil {
			first = c.First
		}
	}
	first = WithArticle(t, first)
	if first > 2 && words.List("meanwhile")[t.Tokens[first-1].Lower] {
		first-- // "Juan Santos, also a member of the League"
	}
	if first < 2 || t.Tokens[first-1].Text != "," {
		return -1
	}
	m := t.Sentence.MentionAt(first - 2)
	if m == nil || m.Anaphor || m.Last != first-2 || m.Modifier || t.Tokens[max(m.First-1, 0)].Lower == "of" {
		return -1
	}
	return t.Top(m)
}

// nameWithArticle is the head of the name with an article that follows the noun at token i, which somebody owns, at
// once: "its predecessor the Agrarian League"; -1 for none.
func nameWithArticle(t *tree.Tree, i int) int {
	if i+2 >= len(t.Tokens) || t.Tokens[i+1].Lower != "the" || !t.Tokens[i].IsNoun() || t.Child(i, "nmod:poss") < 0 {
		return -1
	}
	m := t.Sentence.MentionAt(i + 2)
	if m == nil || m.Anaphor || m.Modifier || m.First > i+2 || m.Entity.Kind != annals.Organization {
		return -1
	}
	return t.Top(m)
}

// nameAfterBe is the head of the person's name that the noun phrase of token i is said to be, by the words alone, or -1:
// "the president of the League is Juan Santos".
func nameAfterBe(t *tree.Tree, i int) int {
	_, last := t.Span(i)
	k := last + 1
	for k < len(t.Tokens) && (t.Tokens[k].Lemma == "be" || t.Tokens[k].Lower == "has" || t.Tokens[k].Tag == "RB") {
		k++
	}
	if k == last+1 || k >= len(t.Tokens) || t.Tokens[k-1].Lemma != "be" {
		return -1
	}
	// "is the retired ambassador Carey Cavanaugh": what he is else stands between.
	for n := 0; k < len(t.Tokens) && n < 7; k, n = k+1, n+1 {
		if m := personFrom(t, k); m != nil {
			if m.Modifier {
				return -1
			}
			return t.Top(m)
		}
		switch tag := t.Tokens[k].Tag; {
		case tag == "DT" || tag == "HYPH" || tag == "VBN" || strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "NN"):
		default:
			return -1
		}
	}
	return -1
}

// withName is the head of the name in "with Juan Santos as its president", or -1.
func withName(t *tree.Tree, i int) int {
	c := t.Sentence.ChunkAt(i)
	if c == nil || c.First < 3 || t.Tokens[c.First-1].Lower != "as" {
		return -1
	}
	m := t.Sentence.MentionAt(c.First - 2)
	if m == nil || m.Anaphor || m.Entity.Kind != annals.Person {
		return -1
	}
	k := m.First - 1
	for k > 0 && (t.Tokens[k].Tag == "DT" || t.Tokens[k].IsNoun() || t.Tokens[k].IsAdjective()) {
		// "with the lawyer Juan Santos as its president".
		k--
	}
	if k < 0 || t.Tokens[k].Lower != "with" {
		return -1
	}
	return m.Last
}

// Next is the name that follows the noun at token i at once, as after a title, or nil.
func Next(t *tree.Tree, i int) *document.EntityMention {
	if i+1 >= len(t.Tokens) || t.Tokens[i].Tag == "NNS" && t.Head(i) != i+1 && t.Sentence.ChunkAt(i) != t.Sentence.ChunkAt(i+1) {
		return nil
	}
	if words.Title[t.Tokens[i+1].Lower] {
		// "Director General Juan Santos".
		return nil
	}
	m := t.Sentence.MentionAt(i + 1)
	if m == nil || m.First != i+1 || m.Anaphor ||
		m.Entity.Kind != annals.Person && m.Entity.Kind != "" && !t.Tokens[i+1].IsProper() {
		return nil
	}
	if m.Entity.Kind == annals.State || m.Entity.Kind == annals.Place {
		return nil
	}
	c := t.Sentence.ChunkAt(i)
	if c == nil || c != t.Sentence.ChunkAt(i+1) {
		return nil
	}
	return m
}

// WithArticle is the token of the article right before token i, or i itself where none stands there.
func WithArticle(t *tree.Tree, i int) int {
	if i > 0 && t.Tokens[i-1].Tag == "DT" {
		return i - 1
	}
	return i
}
