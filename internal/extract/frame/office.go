package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// tieOffices mends what the parser makes of a name beside an office: "appointed Juan Santos Governor of Lima" makes him
// governor, and in "Governor of Lima Juan Santos" the name is no part of the place's.
func (t *tree) tieOffices() {
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		if m.Anaphor || m.Entity.Kind != annals.Person {
			continue
		}
		if k := t.officeAfter(m); k >= 0 {
			t.becomesOffice(m, k)
		} else if k := t.officeBefore(m); k >= 0 {
			t.holdsOffice(m, k)
		}
	}
}

// tieElected makes the participle of electing between "was" and a title the verb of the clause, where the parser took it for
// an adjective: "was re-elected chairman".
func (t *tree) tieElected() {
	for v := 1; v+1 < len(t.t); v++ {
		h := t.head(v)
		if t.t[v].Tag != "VBN" || !appointing[t.t[v].Lemma] && !lists["installing"][t.t[v].Lemma] || h <= v ||
			!t.is(v, "amod", "advmod") || !words.title[t.t[h].Lemma] {
			continue
		}
		be, who := t.child(h, "cop"), t.child(h, "nsubj")
		if be < 0 && who < 0 {
			// The parser may hang what belongs to the verb on it all the same.
			be, who = t.child(v, "aux:pass"), t.child(v, "nsubj:pass")
		}
		if be < 0 || be > v || who < 0 || who > be || t.child(h, "det", "nmod:poss") >= 0 {
			continue
		}
		t.arcs[v] = t.arcs[h]
		t.arcs[h] = lang.Arc{Head: v, Rel: "xcomp"}
		t.arcs[be] = lang.Arc{Head: v, Rel: "aux:pass"}
		t.arcs[who] = lang.Arc{Head: v, Rel: "nsubj:pass", Sure: t.arcs[who].Sure}
		for _, k := range t.kids[h] {
			if t.is(k, "aux", "advmod", "punct", "advcl", "conj", "obl") && t.arcs[k].Head == h ||
				t.s.TimeAt(k) != nil && t.is(k, "nmod") {
				t.arcs[k].Head = v
				if t.is(k, "nmod") {
					t.arcs[k].Rel = "obl"
				}
			}
		}
	}
}

// officeAfter is the title right after a name, with "of" after it, that the parser made the name a part of; -1 for none.
func (t *tree) officeAfter(m *document.EntityMention) int {
	k := m.Last + 1
	for k < len(t.t) && (ranks[t.t[k].Lower] || portfolios[t.t[k].Lower]) && t.t[k].IsUpper() {
		k++
	}
	if k+1 >= len(t.t) || !words.title[t.t[k].Lemma] || !t.t[k].IsUpper() || t.head(t.top(m)) != k {
		return -1
	}
	return k
}

// becomesOffice makes the title at token k, which the parser took for the object of a verb of appointing, what the named
// person becomes.
func (t *tree) becomesOffice(m *document.EntityMention, k int) {
	v := t.head(k)
	if v < 0 || v > m.First || !appointing[t.t[v].Lemma] && !lists["installing"][t.t[v].Lemma] ||
		!t.is(k, "obj", "obl", "nsubj:pass") {
		return
	}
	top := t.top(m)
	t.arcs[top] = lang.Arc{Head: v, Rel: "obj", Sure: t.arcs[k].Sure}
	t.arcs[k] = lang.Arc{Head: v, Rel: "xcomp", Sure: t.arcs[k].Sure}
}

// officeBefore is the title whose "of" phrase ends right before a name, "Governor of Lima" of "Governor of Lima Juan
// Santos"; -1 for none.
func (t *tree) officeBefore(m *document.EntityMention) int {
	i := m.First - 1
	if i < 2 || m.Last == m.First {
		return -1
	}
	o := t.s.MentionAt(i)
	if o == nil || o.Last != i || o.Entity.Kind == annals.Person {
		return -1
	}
	k := o.First - 1
	if k > 0 && t.t[k].Tag == "DT" {
		k--
	}
	if k < 1 || t.t[k].Lower != "of" || !words.title[t.t[k-1].Lemma] || t.t[k-1].Tag == "NNS" {
		return -1
	}
	return k - 1
}

// holdsOffice makes the name the head of the phrase that the title at token k begins.
func (t *tree) holdsOffice(m *document.EntityMention, k int) {
	o := t.s.MentionAt(m.First - 1)
	if h := t.head(k); h >= m.First && h <= m.Last {
		return
	}
	for n := m.First; n <= m.Last; n++ {
		if n != m.Last && t.head(n) < m.First {
			t.arcs[n] = lang.Arc{Head: m.Last, Rel: "compound"}
		}
	}
	top := m.Last
	t.arcs[top] = t.arcs[k]
	t.arcs[k] = lang.Arc{Head: top, Rel: "nmod:desc"}
	for _, n := range t.kids[k] {
		if t.is(n, "case", "cc") {
			t.arcs[n].Head = top
		}
	}
	last := o.Last
	for n := o.First; n < last; n++ {
		if h := t.head(n); h < o.First || h > last {
			t.arcs[n] = lang.Arc{Head: last, Rel: "compound"}
		}
	}
	t.arcs[last] = lang.Arc{Head: k, Rel: "nmod"}
	for n := k + 1; n < o.First; n++ {
		t.arcs[n].Head = last
	}
}

// officeEnd is the last token of the compound title whose head is token i: "commander-in-chief", "second in command",
// "Director General".
func (t *tree) officeEnd(i int) int {
	at := func(k int, w ...string) bool { return k < len(t.t) && slices.Contains(w, t.t[k].Lower) }
	switch {
	case at(i+1, "in") && at(i+2, "command", "chief"):
		return i + 2
	case at(i+1, "-", "–") && at(i+2, "in") && at(i+4, "command", "chief", "law"):
		return i + 4
	case at(i+1, "general") && t.s.ChunkAt(i+1) == t.s.ChunkAt(i):
		return i + 1
	}
	return i
}

// portfolioEnd is the last token of what the minister or secretary at token i is so for, "the Interior" of "Minister of the
// Interior", "tourism, sports and trade"; i when nothing of the sort follows.
func (t *tree) portfolioEnd(i int) int {
	k := t.officeEnd(i) + 1
	if k+1 >= len(t.t) || t.t[k].Lower != "of" && t.t[k].Lower != "for" {
		return i
	}
	minister := t.t[i].Lemma == "minister"
	if k++; t.t[k].Tag == "DT" {
		if k++; !minister && !lists["ministering"][t.t[i].Lemma] {
			return i
		}
	}
	last := i
	k = t.portfolioFrom(k, minister)
	for t.fitsPortfolio(k, minister) {
		last = k
		n := k + 1
		for n < len(t.t) && (t.t[n].Text == "," || t.t[n].Text == "&" || t.t[n].Lower == "and") {
			n++
		}
		if k = n; n > last+1 {
			k = t.portfolioFrom(n, minister)
		}
	}
	return last
}

// portfolioFrom is the token of the noun of a portfolio that begins at token k, which may have an adjective: "home affairs".
func (t *tree) portfolioFrom(k int, minister bool) int {
	if k < len(t.t) && t.t[k].IsAdjective() && t.fitsPortfolio(k+1, minister) {
		return k + 1
	}
	return k
}

// fitsPortfolio reports whether the noun at token k names what a minister, or another who has one, is so for.
func (t *tree) fitsPortfolio(k int, minister bool) bool {
	if k >= len(t.t) || t.s.TimeAt(k) != nil {
		return false
	}
	m, w := t.s.MentionAt(k), t.t[k].Lower
	if minister && t.isAffair(k) {
		return true
	}
	if portfolios[w] {
		return minister || (m == nil || m.First == m.Last) && !words.group[w]
	}
	if m != nil && (m.Entity.Kind == annals.Person || m.Entity.Kind == annals.State || m.Entity.Kind == annals.Place) {
		return false
	}
	return minister && t.t[k].IsUpper() && !words.group[w] && (t.t[k].IsNoun() || t.t[k].IsAdjective())
}

// isAffair reports whether the noun at token k, which may name a body elsewhere, names an affair of state behind a minister:
// "Local Government", "Militia and Defence".
func (t *tree) isAffair(k int) bool {
	if t.t[k].Lower == "government" {
		return t.t[k-1].Lower == "local"
	}
	return t.t[k].IsUpper() && words.group[t.t[k].Lower] && k+2 < len(t.t) && t.t[k-1].Tag == "IN" &&
		(t.t[k+1].Lower == "and" || t.t[k+1].Text == "&") && portfolios[t.t[k+2].Lower]
}

// fieldEnd is the last token of what the professor or lecturer at token i teaches, "law and history" of "professor of
// law and history at the Academy"; i when nothing of the sort follows.
func (t *tree) fieldEnd(i int) int {
	if !lists["teaching"][t.t[i].Lemma] || i+2 >= len(t.t) || t.t[i+1].Lower != "of" && t.t[i+1].Lower != "in" {
		return i
	}
	last := i
	for k := i + 2; k < len(t.t); k++ {
		c := t.s.ChunkAt(k)
		if c == nil || c.First != k || words.group[t.t[c.Head].Lemma] || words.group[t.t[c.Last].Lower] {
			break
		}
		if at := c.Last + 1; (t.isPlace(c.Head, "in") || t.isPerson(c.Head)) && (at >= len(t.t) || t.t[at].Lower != "at") {
			// "professor of Greek at the Academy".
			break
		}
		last = c.Last
		for k = c.Last + 1; k < len(t.t) && (t.t[k].Text == "," || t.t[k].Lower == "and" || t.t[k].Text == "&"); k++ {
		}
		if k == c.Last+1 {
			break
		}
		k--
	}
	return last
}

// missionEnd is the last token of where the envoy at token i is sent, "Peru and Chile" of "ambassador to Peru and Chile"; i
// when nothing of the sort follows.
func (t *tree) missionEnd(i int) int {
	if !lists["envoy"][t.t[i].Lemma] || i+1 >= len(t.t) || t.t[i+1].Lower != "to" {
		return i
	}
	last := i
	for k := i + 2; k < len(t.t); k++ {
		if t.t[k].Tag == "DT" {
			continue
		}
		m := t.s.MentionAt(k)
		if m == nil || m.First != k || m.Anaphor || m.Modifier || m.Entity.Kind == annals.Person {
			break
		}
		last = m.Last
		if k = m.Last + 1; k >= len(t.t) || t.t[k].Text != "," && t.t[k].Lower != "and" {
			break
		}
	}
	return last
}

// isPortfolio reports whether the noun at token i says what a minister is minister of.
func (t *tree) isPortfolio(i int) bool {
	if portfolios[t.t[i].Lower] && !t.t[i].IsUpper() ||
		t.next(i) != nil && t.next(i).Last == i+1 && portfolios[t.t[i+1].Lower] {
		return true
	}
	h := i
	for n := 0; n < 4 && h >= 0 && t.is(h, "conj", "nmod", "compound", "amod"); n++ {
		top := h
		if h = t.head(h); h >= 0 && h < i && words.title[t.t[h].Lemma] {
			if lists["teaching"][t.t[h].Lemma] && t.preposition(top) == "of" {
				// "professor of Internal Medicine": no body.
				return t.fieldEnd(h) >= i || !words.group[t.t[i].Lemma]
			}
			named := false
			if m := t.s.MentionAt(i); m != nil {
				for k := m.First; k <= m.Last; k++ {
					named = named || !portfolios[t.t[k].Lower] && t.t[k].Tag != "CC"
				}
			}
			return t.portfolioEnd(h) >= i || !named && portfolios[t.t[i].Lower] && !t.hasWord(i, "amod", "general", "joint")
		}
	}
	return false
}

// national reports whether the title at token i is one that only a state gives: a minister with what he is for, a president
// beside his name in a text on no body that has one.
func (t *tree) national(i int) bool {
	before := ""
	if i > 0 {
		before = t.t[i-1].Lower
	}
	switch l := t.t[i].Lemma; {
	case l == "minister":
		// A chief minister is a province's.
		end := t.portfolioEnd(i)
		return ministries[before] || portfolios[before] || end > i && (t.t[i].IsUpper() || portfolios[t.t[end].Lower]) ||
			before == "federal" || before == "cabinet"
	case lists["envoy"][l]:
		return t.missionEnd(i) > i
	case l == "secretary":
		switch before {
		case "foreign", "home", "defence", "defense", "treasury":
			return t.t[i].IsUpper()
		}
	case l == "chancellor":
		return t.headsState(i, before)
	case l == "president" || l == "vice-president":
		return entity.OfState(t.s.Doc) && t.takesOffice(i) || t.headsState(i, before)
	}
	return false
}

// headsState reports whether the title at token i of a president or chancellor, behind the word before it, stands
// beside a name in a text that is on no body which may have one.
func (t *tree) headsState(i int, before string) bool {
	e, m := t.mainOrganization(), t.next(i)
	switch {
	case m == nil || !t.t[i].IsUpper() || t.t[i].Tag == "NNS" || before == "council" || before == "under":
		return false
	case e == nil:
		// "President Juan Santos of Peru" says of which state.
		return m.Last+1 >= len(t.t) || t.t[m.Last+1].Lower != "of"
	}
	// Somebody called by the last name alone was told of before, and may be another state's.
	return m.Last > m.First && e.Defined(lists["political"])
}

// ministries are the words before "minister" that say of what sort he is.
var ministries = lemmas("prime deputy first foreign interior home federal cabinet state junior senior environment propaganda affairs")

// takesOffice reports whether somebody is told to be made, to become or to be the next holder of the post at token i.
func (t *tree) takesOffice(i int) bool {
	h := t.head(i)
	return h >= 0 && h < i && t.isVerb(h) && (appointing[t.t[h].Lemma] || holding[t.t[h].Lemma])
}

// home is the state of whoever has a title that only a state gives and that the sentence says of no state.
func (t *tree) home(c *clause) []part {
	if !t.national(c.verb) || slices.ContainsFunc(t.owners(c.verb), func(k int) bool {
		// "Santos's minister of war" is of the same state.
		return !t.isPortfolio(k) && !t.isIndividual(k)
	}) {
		return nil
	}
	var holder *document.Entity
	if who := t.partners(c.verb); len(who) > 0 {
		holder = t.entity(who[0])
	}
	if e := entity.HomeOf(t.s.Doc, t.s, holder); e != nil {
		return wordings(t.unsaidAt(c.verb, e))
	}
	return nil
}

// holder is the person named after the title at token i, behind what it is of: "the head of the League, Juan Santos"; -1 for
// none.
func (t *tree) holder(i int) int {
	if l := t.t[i].Lemma; !words.title[l] && !words.kin[l] && !lists["companion"][l] || t.t[i].Tag == "NNS" ||
		t.t[i].IsUpper() && t.s.MentionAt(i) != nil {
		return -1
	}
	_, last := t.span(i)
	if c := t.s.ChunkAt(min(last+2, len(t.t)-1)); last+2 < len(t.t) && t.t[last+1].Tag == "IN" && c != nil &&
		c.First == last+2 {
		// "his friend from the university, Juan Santos".
		last = c.Last
	}
	if last+2 >= len(t.t) || t.t[last+1].Text != "," {
		return -1
	}
	if m := t.s.MentionAt(last + 2); m != nil && m.First == last+2 && !m.Anaphor && !m.Modifier &&
		m.Entity.Kind == annals.Person {
		return t.top(m)
	}
	return -1
}
