package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/grammar"
)

// top is the token of a mention that the others of it hang on.
func (t *tree) top(m *grammar.EntityMention) int {
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
	out := slices.DeleteFunc(t.attached(i, []string{"of"}), t.isPortfolio)
	if end := t.officeEnd(i); len(out) == 0 && end > i {
		// "commander-in-chief of the Army".
		out = t.attached(end, []string{"of"})
	}
	if len(out) > 0 {
		return out
	}
	if k := t.child(i, "nmod:poss"); k >= 0 {
		return t.nouns(k)
	}
	first := i
	if m := t.s.MentionAt(i); m != nil {
		first = m.First
	}
	if c := t.s.ChunkAt(i); c != nil {
		for k := first - 1; k >= c.First; k-- {
			if m := t.s.MentionAt(k); m != nil &&
				(m.Entity.Kind != annals.Person || t.t[k].Tag == "PRP$" || t.t[m.Last+1].Tag == "POS" ||
					m.Last == i-1 && m.Last > m.First && words.title[t.t[i].Lemma]) {
				// "his brother Juan Santos": the possessive hangs on the name.
				if m.Anaphor && t.t[k].Tag != "PRP$" {
					continue
				}
				if lists["teaching"][t.t[i].Lemma] && t.t[k].Tag != "PRP$" &&
					(m.Entity.Kind != annals.Organization || m.First == m.Last && words.group[t.t[k].Lower]) {
					// "a Greek history and theatre professor".
					continue
				}
				return []int{t.top(m)}
			}
		}
	}
	if h := t.head(i); h >= 0 && t.is(i, "obj") && (t.t[h].Lemma == "have" || t.t[h].Lemma == "include") {
		return t.clauseOf(h).subj
	}
	// "Elected chairman at the congress": the congress has no chairman.
	mission := t.missionEnd(i)
	national := mission > i || t.portfolioEnd(i) > i
	if out := slices.DeleteFunc(t.attached(i, []string{"at", "for", "in", "to", "with", "within"}),
		func(k int) bool { return sorts["meeting"](t, k) || k <= mission }); len(out) > 0 {
		return out
	}
	if h := t.head(i); t.is(i, "conj") && h >= 0 && t.isNoun(h) && h < i {
		if lists["teaching"][t.t[i].Lemma] || national && len(t.attached(h, []string{"of", "at", "for"})) > 0 {
			// "mayor of Lima and minister of defence": each has a body of its own.
			return nil
		}
		return t.owners(h)
	}
	// "Its founder and leader": what belongs to the first of two is also said of the second; and "founder and leader of the
	// League".
	for _, k := range t.children(i, "conj") {
		if out := t.attached(k, []string{"of", "for"}); len(out) > 0 && !national {
			return out
		}
	}
	return nil
}
