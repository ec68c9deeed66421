package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
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

// sharesName reports whether the noun at token k and the one after the conjunction, without a determiner, both say what the
// person named after them is. The first may have one where it names a trade, "the painter and sculptor Maria Campos", not
// a post that somebody else may hold.
func (t *tree) sharesName(k int, heads []int) bool {
	if !t.titles(k) || t.t[k].Tag != "NN" && !words.title[t.t[k].Lemma] || t.t[k].Tag == "NNS" ||
		t.child(k, "nmod:poss", "nummod") >= 0 || k+2 >= len(t.t) ||
		t.t[k+1].Tag != "CC" {
		return false
	}
	post := words.title[t.t[k].Lemma]
	if c := t.s.ChunkAt(k); post && t.child(k, "det") >= 0 || c != nil && (c.Last > k || post && t.t[c.First].Tag == "DT") {
		return false
	}
	c := t.s.ChunkAt(k + 2)
	return c != nil && c.First == k+2 && c.Last > k+2 && (t.t[k+2].IsNoun() ||
		t.t[k+2].IsAdjective()) &&
		(!t.t[k+2].IsUpper() || words.title[t.t[k].Lemma] && !t.namesPerson(k+2)) &&
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

// furtherPosts are the titles joined by conjunctions to that at token i, without a determiner, of the same person:
// "treasurer" of "the chairman and treasurer is Juan Santos".
func (t *tree) furtherPosts(i int) []int {
	if !t.isPost(i) || len(t.partners(i)) > 1 {
		return nil
	}
	var out []int
	for k := t.postAfter(i); k >= 0; k = t.postAfter(k) {
		out = append(out, k)
	}
	return out
}

// sharesPost reports whether the title at token i is told with one before it.
func (t *tree) sharesPost(i int) bool {
	if !t.isPost(i) {
		return false
	}
	for k := max(i-6, 0); k < i; k++ {
		if t.isPost(k) && t.postAfter(k) == i && len(t.partners(k)) == 1 {
			return true
		}
	}
	return false
}

// isPost reports whether the word at token i names a post that one person holds.
func (t *tree) isPost(i int) bool {
	l := t.t[i].Lemma
	return (words.title[l] || l == "officer" || l == "executive") && !founders[l] && t.t[i].Tag != "NNS" &&
		t.t[i].IsNoun()
}

// founders are the titles of whoever set something up, which is a founding.
var founders = lemmas("founder co-founder cofounder creator owner")

// postAfter is the title that a conjunction joins to that at token i, without a determiner of its own; -1 for none.
func (t *tree) postAfter(i int) int {
	k := i + 1
	for k < len(t.t) && t.t[k].Text != "," && t.t[k].Tag != "CC" && t.postPart(k) {
		k++
	}
	if k+1 >= len(t.t) || t.t[k].Lower != "and" && t.t[k].Text != "&" {
		return -1
	}
	for k++; k < len(t.t) && (t.t[k].IsAdjective() || t.t[k].IsNoun() ||
		t.t[k].Tag == "HYPH"); k++ {
		if m := t.s.MentionAt(k); m != nil && m.Entity.Kind != "" || bygone[t.t[k].Lower] {
			// "The president and former leader of the League": each is of its own time.
			return -1
		}
		if words.group[t.t[k].Lemma] && !t.isPost(k) {
			// "the Soviet president and party secretary": each is of another body.
			return -1
		}
		if k+1 < len(t.t) && t.t[k+1].Lower == "of" && t.isPost(k) && len(t.modifier(i)) > 0 {
			// "the Peruvian president and chairman of the League".
			return -1
		}
		if k+1 < len(t.t) && t.t[k+1].IsNoun() {
			continue
		}
		if t.isPost(k) {
			if lists["publictitle"][t.t[i].Lemma] != lists["publictitle"][t.t[k].Lemma] && !t.ofState(k) {
				// "the party's leader and Prime Minister": each is of another body.
				return -1
			}
			return k
		}
	}
	return -1
}

// ofState reports whether "of" gives the title at token k to a state.
func (t *tree) ofState(k int) bool {
	return slices.ContainsFunc(t.attached(k, []string{"of"}), t.isState)
}

// postPart reports whether the word at token k may end a title: "General" of "Director General".
func (t *tree) postPart(k int) bool { return t.t[k].Lower == "general" || t.isPost(k) }

// saysWho reports whether the noun at token k, without a determiner, only goes on saying what the person named before it is:
// "film maker" of "Juan Santos, a musician and film maker".
func (t *tree) saysWho(k int, heads []int) bool {
	if k == heads[0] || t.t[k].Tag != "NN" && !words.title[t.t[k].Lemma] || t.t[k].Tag == "NNS" || t.t[k].IsUpper() &&
		!words.title[t.t[k].Lemma] || !t.bare(k) || !t.titles(k) {
		return false
	}
	first, _ := t.span(k)
	m := t.s.MentionAt(heads[0])
	return first > 0 && (t.t[first-1].Tag == "CC" || t.t[first-1].Text == "," && words.title[t.t[k].Lemma]) &&
		t.t[first].Tag != "DT" && t.t[first].Tag != "PRP$" &&
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
	if i+1 >= len(t.t) || i > 0 && (t.t[i-1].Tag == "HYPH" || t.t[i-1].IsAdjective() ||
		t.t[i-1].IsNoun()) {
		// "Peruvian communist Juan Santos" says who he is rather than of what mind.
		return nil
	}
	m := t.s.MentionAt(i + 1)
	if m == nil || m.First != i+1 || m.Last == m.First || m.Anaphor || m.Modifier || m.Entity.Kind != annals.Person {
		return nil
	}
	return wordings(document.Mention{Start: t.t[m.First].Start, End: t.t[m.Last].End, Entity: m.Entity})
}
