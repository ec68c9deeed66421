package tree

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/words"
)

// withoutTitles are the coordinated nouns without those that only say what the person is whom another names: "researcher" of
// "researcher and writer Maria Campos", "its director" of "the League and its director, Juan Santos".
func (t *Tree) withoutTitles(heads []int) []int {
	if len(heads) < 2 {
		return heads
	}
	if name := t.namedAfter(heads); name >= 0 {
		return []int{name}
	}
	return slices.DeleteFunc(slices.Clone(heads), func(k int) bool {
		return t.sharesName(k, heads) || t.namedNext(k, heads) || t.saysWho(k, heads)
	})
}

// namedAfter is the name after the comma that closes a coordination of posts of one person, "the president and former leader
// of the League, Maria Campos"; -1 for none. The second post has no determiner.
func (t *Tree) namedAfter(heads []int) int {
	for n, k := range heads {
		if !t.titles(k) || n > 0 && !t.Bare(k) {
			return -1
		}
	}
	_, last := t.Span(heads[len(heads)-1])
	if last+2 >= len(t.Tokens) || t.Tokens[last+1].Text != "," {
		return -1
	}
	if m := t.Sentence.MentionAt(last + 2); m != nil && m.First == last+2 && m.Entity.Kind == annals.Person && !m.Anaphor &&
		!m.Modifier {
		return t.Top(m)
	}
	return -1
}

// sharesName reports whether the noun at token k and the one after the conjunction, without a determiner, both say what the
// person named after them is. The first may have one where it names a trade, "the painter and sculptor Maria Campos", not
// a post that somebody else may hold.
func (t *Tree) sharesName(k int, heads []int) bool {
	if !t.titles(k) || t.Tokens[k].Tag != "NN" && !words.Title[t.Tokens[k].Lemma] || t.Tokens[k].Tag == "NNS" ||
		t.Child(k, "nmod:poss", "nummod") >= 0 || k+2 >= len(t.Tokens) ||
		t.Tokens[k+1].Tag != "CC" {
		return false
	}
	post := words.Title[t.Tokens[k].Lemma]
	if c := t.Sentence.ChunkAt(k); post && t.Child(k, "det") >= 0 || c != nil &&
		(c.Last > k || post && t.Tokens[c.First].Tag == "DT") {
		return false
	}
	c := t.Sentence.ChunkAt(k + 2)
	return c != nil && c.First == k+2 && c.Last > k+2 && (t.Tokens[k+2].IsNoun() ||
		t.Tokens[k+2].IsAdjective()) &&
		(!t.Tokens[k+2].IsUpper() || words.Title[t.Tokens[k].Lemma] && !t.NamesPerson(k+2)) &&
		t.NamesPerson(c.Last) &&
		slices.ContainsFunc(heads, func(n int) bool { return n > k && n <= c.Last })
}

// namedNext reports whether the last of the coordinated nouns but one, at token k after a conjunction, says what the person
// named after the comma is.
func (t *Tree) namedNext(k int, heads []int) bool {
	if !t.titles(k) || k == heads[0] {
		return false
	}
	first, last := t.Span(k)
	if first < 1 || t.Tokens[first-1].Tag != "CC" || last+2 >= len(t.Tokens) || t.Tokens[last+1].Text != "," {
		return false
	}
	m := t.Sentence.MentionAt(last + 2)
	return m != nil && m.First == last+2 && m.Entity.Kind == annals.Person && !m.Anaphor &&
		slices.ContainsFunc(heads, func(n int) bool { return m.First <= n && n <= m.Last })
}

// saysWho reports whether the noun at token k, without a determiner, only goes on saying what the person named before it is:
// "film maker" of "Juan Santos, a musician and film maker".
func (t *Tree) saysWho(k int, heads []int) bool {
	if k == heads[0] || t.Tokens[k].Tag != "NN" && !words.Title[t.Tokens[k].Lemma] || t.Tokens[k].Tag == "NNS" ||
		t.Tokens[k].IsUpper() &&
			!words.Title[t.Tokens[k].Lemma] || !t.Bare(k) || !t.titles(k) {
		return false
	}
	first, _ := t.Span(k)
	m := t.Sentence.MentionAt(heads[0])
	return first > 0 && (t.Tokens[first-1].Tag == "CC" || t.Tokens[first-1].Text == "," && words.Title[t.Tokens[k].Lemma]) &&
		t.Tokens[first].Tag != "DT" && t.Tokens[first].Tag != "PRP$" &&
		t.Tokens[first].Tag != "CD" && m != nil && !m.Anaphor && m.Entity.Kind == annals.Person
}

// titles reports whether the noun at token k says who somebody is, without a name.
func (t *Tree) titles(k int) bool {
	if m := t.Sentence.MentionAt(k); m != nil && m.Entity.Kind == annals.Person {
		return false
	}
	l := t.Tokens[k].Lemma
	return words.Title[l] || words.Person[l] || IsPersonNoun(l) || t.Tokens[k].Tag == "NN" && doer(l) ||
		t.Tokens[k].Tag == "NNS" && doer(l) && t.Child(k, "nummod") >= 0
}
