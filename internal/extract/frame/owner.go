package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// top is the token of a mention that the others of it hang on.
func (t *tree) top(m *document.EntityMention) int {
	for k := m.First; k <= m.Last; k++ {
		if h := t.head(k); h < m.First || h > m.Last {
			return k
		}
	}
	return m.Last
}

// owners are the heads of the phrases that say whose the noun at token i is: after "of", before it as a possessive, or as a
// name or demonym that modifies it.
func (t *tree) owners(i int) []int {
	if out := t.ownersAfter(i); len(out) > 0 {
		return out
	}
	if k := t.child(i, "nmod:poss"); k >= 0 {
		return t.nouns(k)
	}
	if k := t.ownerBefore(i); k >= 0 {
		return []int{k}
	}
	h := t.head(i)
	if h >= 0 && t.is(i, "obj") && (t.t[h].Lemma == "have" || t.t[h].Lemma == "include") {
		return t.clauseOf(h).subj
	}
	// "Elected chairman at the congress": the congress has no chairman.
	mission := t.missionEnd(i)
	national := mission > i || t.portfolioEnd(i) > i
	if out := slices.DeleteFunc(t.attached(i, []string{"at", "for", "in", "to", "with", "within"}),
		func(k int) bool { return sorts["meeting"](t, k) || k <= mission }); len(out) > 0 {
		return out
	}
	// "Its founder and leader": what belongs to the first of two is also said of the second; and "founder and leader of the
	// League".
	if t.is(i, "conj") && h >= 0 && t.isNoun(h) && h < i {
		if lists["teaching"][t.t[i].Lemma] || national && len(t.attached(h, []string{"of", "at", "for"})) > 0 {
			// "mayor of Lima and minister of defence": each has a body of its own.
			return nil
		}
		return t.owners(h)
	}
	for _, k := range t.children(i, "conj") {
		if out := t.attached(k, []string{"of", "for"}); len(out) > 0 && !national {
			return out
		}
	}
	return nil
}

// ownersAfter are those that "of" ties to the noun at token i, or to the post that it begins: "commander-in-chief of the
// Army".
func (t *tree) ownersAfter(i int) []int {
	out := slices.DeleteFunc(t.attached(i, []string{"of"}), t.isPortfolio)
	if end := t.officeEnd(i); len(out) == 0 && end > i {
		return t.attached(end, []string{"of"})
	}
	return out
}

// ofYear reports whether the noun at token i is told to be of a date before it in its phrase: "the 1935 Party Conference".
func (t *tree) ofYear(i int) bool {
	c := t.s.ChunkAt(i)
	for k := i - 1; c != nil && k >= c.First; k-- {
		if t.s.TimeAt(k) != nil {
			return true
		}
	}
	return false
}

// ownerBefore is the name or demonym that stands before the noun at token i in its phrase and says whose it is; -1 for none.
// A person's does so as a possessive, which in "his brother Juan Santos" hangs on the name, or before a title.
func (t *tree) ownerBefore(i int) int {
	c, first := t.s.ChunkAt(i), i
	if c == nil {
		return -1
	}
	if m := t.s.MentionAt(i); m != nil {
		first = m.First
	}
	for k := first - 1; k >= c.First; k-- {
		m := t.s.MentionAt(k)
		possessive := t.t[k].Tag == "PRP$"
		switch {
		case m == nil:
		case m.Entity.Kind == annals.Person && !possessive && t.t[m.Last+1].Tag != "POS" &&
			!(m.Last == i-1 && m.Last > m.First && words.title[t.t[i].Lemma]):
		case possessive:
			return t.top(m)
		case m.Anaphor:
		case m.First == m.Last && k == i-1 && portfolios[t.t[k].Lower] && t.t[i].Lemma == "minister":
			// "Defence Minister Juan Santos"
		case lists["teaching"][t.t[i].Lemma] &&
			(m.Entity.Kind != annals.Organization || m.First == m.Last && words.group[t.t[k].Lower]):
			// "a Greek history and theatre professor".
		default:
			return t.top(m)
		}
	}
	return -1
}
