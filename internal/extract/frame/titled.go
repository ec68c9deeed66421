package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// withoutTitles are the coordinated nouns without those that only say what the person is whom another names: "researcher" of
// "researcher and writer Maria Campos", "its director" of "the League and its director, Juan Santos".
func (t *tree) withoutTitles(heads []int) []int {
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
func (t *tree) namedAfter(heads []int) int {
	for n, k := range heads {
		if !t.titles(k) || n > 0 && !t.bare(k) {
			return -1
		}
	}
	_, last := t.span(heads[len(heads)-1])
	if last+2 >= len(t.t) || t.t[last+1].Text != "," {
		return -1
	}
	if m := t.s.MentionAt(last + 2); m != nil && m.First == last+2 && m.Entity.Kind == annals.Person && !m.Anaphor &&
		!m.Modifier {
		return t.top(m)
	}
	return -1
}

// sharesName reports whether the noun at token k, without a determiner, and the one after the conjunction both say what the
// person named after them is.
func (t *tree) sharesName(k int, heads []int) bool {
	if !t.titles(k) || t.t[k].Tag != "NN" || t.child(k, "det", "nmod:poss", "nummod") >= 0 || k+2 >= len(t.t) ||
		t.t[k+1].Tag != "CC" {
		return false
	}
	if c := t.s.ChunkAt(k); c != nil && (c.Last > k || t.t[c.First].Tag == "DT") {
		return false
	}
	c := t.s.ChunkAt(k + 2)
	return c != nil && c.First == k+2 && c.Last > k+2 && strings.HasPrefix(t.t[k+2].Tag, "NN") && !t.t[k+2].IsUpper() &&
		t.namesPerson(c.Last) &&
		slices.ContainsFunc(heads, func(n int) bool { return n > k && n <= c.Last })
}

// namedNext reports whether the last of the coordinated nouns but one, at token k after a conjunction, says what the person
// named after the comma is.
func (t *tree) namedNext(k int, heads []int) bool {
	if !t.titles(k) || k == heads[0] {
		return false
	}
	first, last := t.span(k)
	if first < 1 || t.t[first-1].Tag != "CC" || last+2 >= len(t.t) || t.t[last+1].Text != "," {
		return false
	}
	m := t.s.MentionAt(last + 2)
	return m != nil && m.First == last+2 && m.Entity.Kind == annals.Person && !m.Anaphor &&
		slices.ContainsFunc(heads, func(n int) bool { return m.First <= n && n <= m.Last })
}

// saysWho reports whether the noun at token k, without a determiner, only goes on saying what the person named before it is:
// "film maker" of "Juan Santos, a musician and film maker".
func (t *tree) saysWho(k int, heads []int) bool {
	if k == heads[0] || t.t[k].Tag != "NN" || t.t[k].IsUpper() || !t.bare(k) || !t.titles(k) {
		return false
	}
	first, _ := t.span(k)
	m := t.s.MentionAt(heads[0])
	return first > 0 && t.t[first-1].Tag == "CC" && t.t[first].Tag != "DT" && t.t[first].Tag != "PRP$" &&
		t.t[first].Tag != "CD" && m != nil && !m.Anaphor && m.Entity.Kind == annals.Person
}

// titles reports whether the noun at token k says who somebody is, without a name.
func (t *tree) titles(k int) bool {
	if m := t.s.MentionAt(k); m != nil && m.Entity.Kind == annals.Person {
		return false
	}
	l := t.t[k].Lemma
	return words.title[l] || words.person[l] || isPersonNoun(l) || t.t[k].Tag == "NN" && doer(l) ||
		t.t[k].Tag == "NNS" && doer(l) && t.child(k, "nummod") >= 0
}

// bearer is the person whose name stands right after the word at token i, which only says of what mind they are: "communist
// Juan Santos".
func (t *tree) bearer(i int) []part {
	if i+1 >= len(t.t) || i > 0 && (t.t[i-1].Tag == "HYPH" || strings.HasPrefix(t.t[i-1].Tag, "JJ") ||
		strings.HasPrefix(t.t[i-1].Tag, "NN")) {
		// "Peruvian communist Juan Santos" says who he is rather than of what mind.
		return nil
	}
	m := t.s.MentionAt(i + 1)
	if m == nil || m.First != i+1 || m.Last == m.First || m.Anaphor || m.Modifier || m.Entity.Kind != annals.Person {
		return nil
	}
	return []part{{form: wording, words: grammar.Mention{Start: t.t[m.First].Start, End: t.t[m.Last].End, Entity: m.Entity}}}
}
