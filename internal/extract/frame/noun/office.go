package noun

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// OfficeAfter is the title right after a name, with "of" after it, that the parser made the name a part of; -1 for none.
func OfficeAfter(t *tree.Tree, m *document.EntityMention) int {
	k := m.Last + 1
	for k < len(t.Tokens) && (words.Rank[t.Tokens[k].Lower] || words.Portfolio[t.Tokens[k].Lower]) && t.Tokens[k].IsUpper() {
		k++
	}
	if k+1 >= len(t.Tokens) || !words.Title[t.Tokens[k].Lemma] || !t.Tokens[k].IsUpper() || t.Head(t.Top(m)) != k {
		return -1
	}
	return k
}

// OfficeBefore is the title whose "of" phrase ends right before a name, "Governor of Lima" of "Governor of Lima Juan
// Santos"; -1 for none.
func OfficeBefore(t *tree.Tree, m *document.EntityMention) int {
	i := m.First - 1
	if i < 2 || m.Last == m.First {
		return -1
	}
	o := t.Sentence.MentionAt(i)
	if o == nil || o.Last != i || o.Entity.Kind == annals.Person {
		return -1
	}
	k := o.First - 1
	if k > 0 && t.Tokens[k].Tag == "DT" {
		k--
	}
	if k < 1 || t.Tokens[k].Lower != "of" || !words.Title[t.Tokens[k-1].Lemma] || t.Tokens[k-1].Tag == "NNS" {
		return -1
	}
	return k - 1
}

// HoldsOffice makes the name the head of the phrase that the title at token k begins.
func HoldsOffice(t *tree.Tree, m *document.EntityMention, k int) {
	o := t.Sentence.MentionAt(m.First - 1)
	if h := t.Head(k); h >= m.First && h <= m.Last {
		return
	}
	for n := m.First; n <= m.Last; n++ {
		if n != m.Last && t.Head(n) < m.First {
			t.Arcs[n] = lang.Arc{Head: m.Last, Rel: "compound"}
		}
	}
	top := m.Last
	t.Arcs[top] = t.Arcs[k]
	t.Arcs[k] = lang.Arc{Head: top, Rel: "nmod:desc"}
	for _, n := range t.Kids[k] {
		if t.Is(n, "case", "cc") {
			t.Arcs[n].Head = top
		}
	}
	last := o.Last
	for n := o.First; n < last; n++ {
		if h := t.Head(n); h < o.First || h > last {
			t.Arcs[n] = lang.Arc{Head: last, Rel: "compound"}
		}
	}
	t.Arcs[last] = lang.Arc{Head: k, Rel: "nmod"}
	for n := k + 1; n < o.First; n++ {
		t.Arcs[n].Head = last
	}
}

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
	minister := t.Tokens[i].Lemma == "minister"
	if k++; t.Tokens[k].Tag == "DT" {
		if k++; !minister && !words.List("ministering")[t.Tokens[i].Lemma] {
			return i
		}
	}
	last := i
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

// National reports whether the title at token i is one that only a state gives: a minister with what he is for, a president
// beside his name in a text on no body that has one.
func National(t *tree.Tree, i int) bool {
	before := ""
	if i > 0 {
		before = t.Tokens[i-1].Lower
	}
	switch l := t.Tokens[i].Lemma; {
	case l == "minister":
		// A chief minister is a province's.
		end := PortfolioEnd(t, i)
		return ministries[before] || words.Portfolio[before] || end > i &&
			(t.Tokens[i].IsUpper() || words.Portfolio[t.Tokens[end].Lower]) ||
			before == "federal" || before == "cabinet"
	case words.List("envoy")[l]:
		return MissionEnd(t, i) > i
	case l == "secretary":
		switch before {
		case "foreign", "home", "defence", "defense", "treasury":
			return t.Tokens[i].IsUpper()
		}
	case l == "chancellor":
		return headsState(t, i, before)
	case l == "president" || l == "vice-president":
		return entity.OfState(t.Sentence.Doc) && takesOffice(t, i) || headsState(t, i, before)
	}
	return false
}

// headsState reports whether the title at token i of a president or chancellor, behind the word before it, stands
// beside a name in a text that is on no body which may have one.
func headsState(t *tree.Tree, i int, before string) bool {
	e, m := MainOrganization(t), Next(t, i)
	switch {
	case m == nil || !t.Tokens[i].IsUpper() || t.Tokens[i].Tag == "NNS" || before == "council" || before == "under":
		return false
	case e == nil:
		// "President Juan Santos of Peru" says of which state.
		return m.Last+1 >= len(t.Tokens) || t.Tokens[m.Last+1].Lower != "of"
	}
	// Somebody called by the last name alone was told of before, and may be another state's.
	return m.Last > m.First && e.Defined(words.List("political"))
}

// ministries are the words before "minister" that say of what sort he is.
var ministries = words.Lemmas("prime deputy first foreign interior home federal cabinet state junior senior environment " +
	"propaganda affairs")

// takesOffice reports whether somebody is told to be made, to become or to be the next holder of the post at token i.
func takesOffice(t *tree.Tree, i int) bool {
	h := t.Head(i)
	return h >= 0 && h < i && t.IsVerb(h) && (Appointing[t.Tokens[h].Lemma] || holding[t.Tokens[h].Lemma])
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

// MainOrganization is the document's subject where it is an organization; nil else.
func MainOrganization(t *tree.Tree) *document.Entity {
	if e := naming.About(t.Sentence); e != nil && e.Kind == annals.Organization {
		return e
	}
	return nil
}
