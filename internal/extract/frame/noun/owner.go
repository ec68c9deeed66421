package noun

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Owners are the heads of the phrases that say whose the noun at token i is: after "of", before it as a possessive, or as a
// name or demonym that modifies it.
func Owners(t *tree.Tree, i int) []int {
	if out := ownersAfter(t, i); len(out) > 0 {
		return out
	}
	if k := t.Child(i, "nmod:poss"); k >= 0 {
		return t.Nouns(k)
	}
	if k := ownerBefore(t, i); k >= 0 {
		return []int{k}
	}
	h := t.Head(i)
	if h >= 0 && t.Is(i, "obj") && (t.Tokens[h].Lemma == "have" || t.Tokens[h].Lemma == "include") {
		return t.ClauseOf(h).Subj
	}
	// "Elected chairman at the congress": the congress has no chairman.
	mission := MissionEnd(t, i)
	national := mission > i || PortfolioEnd(t, i) > i
	if out := slices.DeleteFunc(t.Attached(i, []string{"at", "for", "in", "to", "with", "within"}),
		func(k int) bool { return Sorts["meeting"](t, k) || k <= mission }); len(out) > 0 {
		return out
	}
	// "Its founder and leader": what belongs to the first of two is also said of the second; and "founder and leader of the
	// League".
	if t.Is(i, "conj") && h >= 0 && t.IsNoun(h) && h < i {
		if words.List("teaching")[t.Tokens[i].Lemma] || national && len(t.Attached(h, []string{"of", "at", "for"})) > 0 {
			// "mayor of Lima and minister of defence": each has a body of its own.
			return nil
		}
		return Owners(t, h)
	}
	for _, k := range t.Children(i, "conj") {
		if out := t.Attached(k, []string{"of", "for"}); len(out) > 0 && !national {
			return out
		}
	}
	return nil
}

// ownersAfter are those that "of" ties to the noun at token i, or to the post that it begins: "commander-in-chief of the
// Army".
func ownersAfter(t *tree.Tree, i int) []int {
	out := slices.DeleteFunc(t.Attached(i, []string{"of"}), func(i int) bool { return IsPortfolio(t, i) })
	if end := OfficeEnd(t, i); len(out) == 0 && end > i {
		return t.Attached(end, []string{"of"})
	}
	return out
}

// ofYear reports whether the noun at token i is told to be of a date before it in its phrase: "the 1935 Party Conference".
func ofYear(t *tree.Tree, i int) bool {
	c := t.Sentence.ChunkAt(i)
	for k := i - 1; c != nil && k >= c.First; k-- {
		if t.Sentence.TimeAt(k) != nil {
			return true
		}
	}
	return false
}

// ownerBefore is the name or demonym that stands before the noun at token i in its phrase and says whose it is; -1 for none.
// A person's does so as a possessive, which in "his brother Juan Santos" hangs on the name, or before a title.
func ownerBefore(t *tree.Tree, i int) int {
	c, first := t.Sentence.ChunkAt(i), i
	if c == nil {
		return -1
	}
	if m := t.Sentence.MentionAt(i); m != nil {
		first = m.First
	}
	for k := first - 1; k >= c.First; k-- {
		m := t.Sentence.MentionAt(k)
		possessive := t.Tokens[k].Tag == "PRP$"
		switch {
		case m == nil:
		case m.Entity.Kind == annals.Person && !possessive && t.Tokens[m.Last+1].Tag != "POS" &&
			!(m.Last == i-1 && m.Last > m.First && words.Title[t.Tokens[i].Lemma]):
		case possessive:
			return t.Top(m)
		case m.Anaphor:
		case m.First == m.Last && k == i-1 && words.Portfolio[t.Tokens[k].Lower] && t.Tokens[i].Lemma == "minister":
			// "Defence Minister Juan Santos"
		case words.List("teaching")[t.Tokens[i].Lemma] &&
			(m.Entity.Kind != annals.Organization || m.First == m.Last && words.Group[t.Tokens[k].Lower]):
			// "a Greek history and theatre professor".
		default:
			return t.Top(m)
		}
	}
	return -1
}
