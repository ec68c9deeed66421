package noun

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// OfficeEnd is the last token of the compound title whose head is token i: "commander-in-chief", "second in command",
// "Director General".
func OfficeEnd(t *tree.Tree, i int) int {
	at := func(k int, w ...string) bool { return k < len(t.Tokens) && slices.Contains(w, t.Tokens[k].Lower) }
	switch {
	case at(i+1, "in") && at(i+2, "command", "chief"):
		return i + 2
	case at(i+1, "-", "–") && at(i+2, "in") && at(i+4, "command", "chief", "law"):
		return i + 4
	case at(i+1, "general") && t.Sentence.ChunkAt(i+1) == t.Sentence.ChunkAt(i):
		return i + 1
	}
	return i
}

// PortfolioEnd is the last token of what the minister or secretary at token i is so for, "the Interior" of "Minister of the
// Interior", "tourism, sports and trade"; i when nothing of the sort follows.
func PortfolioEnd(t *tree.Tree, i int) int {
	k := OfficeEnd(t, i) + 1
	if k+1 >= len(t.Tokens) || t.Tokens[k].Lower != "of" && t.Tokens[k].Lower != "for" {
		return i
	}
	minister, last := t.Tokens[i].Lemma == "minister", i
	if k+2 < len(t.Tokens) && t.Tokens[k+1].Lower == "state" && t.Tokens[k+2].Lower == "for" {
		// "Minister of State for Justice": the rank goes before what for.
		last, k = k+1, k+2
	}
	if k+1 >= len(t.Tokens) {
		return last
	}
	if k++; t.Tokens[k].Tag == "DT" {
		if k++; !minister && !words.List("ministering")[t.Tokens[i].Lemma] {
			return last
		}
	}
	k = portfolioFrom(t, k, minister)
	for fitsPortfolio(t, k, minister) {
		last = k
		n := k + 1
		for n < len(t.Tokens) && (t.Tokens[n].Text == "," || t.Tokens[n].Text == "&" || t.Tokens[n].Lower == "and") {
			n++
		}
		if k = n; n > last+1 {
			k = portfolioFrom(t, n, minister)
		}
	}
	return last
}

// portfolioFrom is the token of the noun of a portfolio that begins at token k, which may have an adjective: "home affairs".
func portfolioFrom(t *tree.Tree, k int, minister bool) int {
	if k < len(t.Tokens) && t.Tokens[k].IsAdjective() && fitsPortfolio(t, k+1, minister) {
		return k + 1
	}
	return k
}

// fitsPortfolio reports whether the noun at token k names what a minister, or another who has one, is so for.
func fitsPortfolio(t *tree.Tree, k int, minister bool) bool {
	if k >= len(t.Tokens) || t.Sentence.TimeAt(k) != nil {
		return false
	}
	m, w := t.Sentence.MentionAt(k), t.Tokens[k].Lower
	if minister && isAffair(t, k) {
		return true
	}
	if words.Portfolio[w] {
		return minister || (m == nil || m.First == m.Last) && !words.Group[w]
	}
	if m != nil && (m.Entity.Kind == annals.Person || m.Entity.Kind == annals.State || m.Entity.Kind == annals.Place) {
		return false
	}
	return minister && t.Tokens[k].IsUpper() && !words.Group[w] && (t.Tokens[k].IsNoun() || t.Tokens[k].IsAdjective())
}

// isAffair reports whether the noun at token k, which may name a body elsewhere, names an affair of state behind a minister:
// "Local Government", "Militia and Defence".
func isAffair(t *tree.Tree, k int) bool {
	if t.Tokens[k].Lower == "government" {
		return t.Tokens[k-1].Lower == "local"
	}
	return t.Tokens[k].IsUpper() && words.Group[t.Tokens[k].Lower] && k+2 < len(t.Tokens) && t.Tokens[k-1].Tag == "IN" &&
		(t.Tokens[k+1].Lower == "and" || t.Tokens[k+1].Text == "&") && words.Portfolio[t.Tokens[k+2].Lower]
}

// FieldEnd is the last token of what the professor or lecturer at token i teaches, "law and history" of "professor of
// law and history at the Academy"; i when nothing of the sort follows.
func FieldEnd(t *tree.Tree, i int) int {
	if !words.List("teaching")[t.Tokens[i].Lemma] || i+2 >= len(t.Tokens) || t.Tokens[i+1].Lower != "of" &&
		t.Tokens[i+1].Lower != "in" {
		return i
	}
	last := i
	for k := i + 2; k < len(t.Tokens); k++ {
		c := t.Sentence.ChunkAt(k)
		if c == nil || c.First != k || words.Group[t.Tokens[c.Head].Lemma] || words.Group[t.Tokens[c.Last].Lower] {
			break
		}
		if at := c.Last + 1; (t.IsPlace(c.Head, "in") || t.IsPerson(c.Head)) && (at >= len(t.Tokens) || t.Tokens[at].Lower != "at") {
			// "professor of Greek at the Academy".
			break
		}
		last = c.Last
		for k = c.Last + 1; k < len(t.Tokens) && (t.Tokens[k].Text == "," || t.Tokens[k].Lower == "and" ||
			t.Tokens[k].Text == "&"); k++ {
		}
		if k == c.Last+1 {
			break
		}
		k--
	}
	return last
}

// MissionEnd is the last token of where the envoy at token i is sent, "Peru and Chile" of "ambassador to Peru and Chile"; i
// when nothing of the sort follows.
func MissionEnd(t *tree.Tree, i int) int {
	if !words.List("envoy")[t.Tokens[i].Lemma] || i+1 >= len(t.Tokens) || t.Tokens[i+1].Lower != "to" {
		return i
	}
	last := i
	for k := i + 2; k < len(t.Tokens); k++ {
		if t.Tokens[k].Tag == "DT" {
			continue
		}
		m := t.Sentence.MentionAt(k)
		if m == nil || m.First != k || m.Anaphor || m.Modifier || m.Entity.Kind == annals.Person {
			break
		}
		last = m.Last
		if k = m.Last + 1; k >= len(t.Tokens) || t.Tokens[k].Text != "," && t.Tokens[k].Lower != "and" {
			break
		}
	}
	return last
}

// IsPortfolio reports whether the noun at token i says what a minister is minister of.
func IsPortfolio(t *tree.Tree, i int) bool {
	if words.Portfolio[t.Tokens[i].Lower] && !t.Tokens[i].IsUpper() ||
		Next(t, i) != nil && Next(t, i).Last == i+1 && words.Portfolio[t.Tokens[i+1].Lower] {
		return true
	}
	h := i
	for n := 0; n < 4 && h >= 0 && t.Is(h, "conj", "nmod", "compound", "amod"); n++ {
		top := h
		if h = t.Head(h); h >= 0 && h < i && words.Title[t.Tokens[h].Lemma] {
			if words.List("teaching")[t.Tokens[h].Lemma] && t.Preposition(top) == "of" {
				// "professor of Internal Medicine": no body.
				return FieldEnd(t, h) >= i || !words.Group[t.Tokens[i].Lemma]
			}
			named := false
			if m := t.Sentence.MentionAt(i); m != nil {
				for k := m.First; k <= m.Last; k++ {
					named = named || !words.Portfolio[t.Tokens[k].Lower] && t.Tokens[k].Tag != "CC"
				}
			}
			return PortfolioEnd(t, h) >= i || !named && words.Portfolio[t.Tokens[i].Lower] && !t.HasWord(i, "amod", "general", "joint")
		}
	}
	return false
}

// Holder is the person named after the title at token i, behind what it is of: "the head of the League, Juan Santos"; -1 for
// none.
func Holder(t *tree.Tree, i int) int {
	if l := t.Tokens[i].Lemma; !words.Title[l] && !words.Kin[l] && !words.List("companion")[l] || t.Tokens[i].Tag == "NNS" ||
		t.Tokens[i].IsUpper() && t.Sentence.MentionAt(i) != nil {
		return -1
	}
	_, last := t.Span(i)
	if c := t.Sentence.ChunkAt(min(last+2, len(t.Tokens)-1)); last+2 < len(t.Tokens) && t.Tokens[last+1].Tag == "IN" && c != nil &&
		c.First == last+2 {
		// "his friend from the university, Juan Santos".
		last = c.Last
	}
	if last+2 >= len(t.Tokens) || t.Tokens[last+1].Text != "," {
		return -1
	}
	if m := t.Sentence.MentionAt(last + 2); m != nil && m.First == last+2 && !m.Anaphor && !m.Modifier &&
		m.Entity.Kind == annals.Person {
		return t.Top(m)
	}
	return -1
}
