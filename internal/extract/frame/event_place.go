package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// addAway adds the adverb that says where: "studied abroad", and "there", which stands for the place named last.
func (t *tree) addAway(e *document.Candidate, c *clause) {
	for _, k := range t.children(c.verb, "advmod") {
		if len(e.Roles[annals.RolePlace]) > 0 {
			return
		}
		m := t.stretch(k, k)
		switch {
		case k > c.verb && abroadWords[t.t[k].Lower]:
			e.Add(annals.RolePlace, m)
		case t.t[k].Lower == "there" && t.t[k].Tag == "RB" && (k == 0 || t.t[k-1].Tag != "IN"):
			if m.Entity = t.placeBefore(k); m.Entity != nil {
				e.Add(annals.RolePlace, m)
			}
		}
	}
}

// placeBefore is the place or state that is named last before token k as where something is or goes to, in its sentence or
// the one before in the paragraph; nil for none.
func (t *tree) placeBefore(k int) *document.Entity {
	// "Campos, who had fled to Quito, died there": not there.
	aside := func(i int) bool {
		for n := 0; i >= 0 && n < len(t.t); i, n = t.head(i), n+1 {
			if t.is(i, "acl:relcl") && !t.within(k, i) {
				return true
			}
		}
		return false
	}
	if e := placeIn(t.s, k, aside); e != nil {
		return e
	}
	n := slices.Index(t.s.Doc.Sentences, t.s)
	if n < 1 || t.s.Doc.Sentences[n-1].Block != t.s.Block {
		return nil
	}
	s := t.s.Doc.Sentences[n-1]
	return placeIn(s, len(s.Tokens), func(int) bool { return false })
}

// placeIn is the last such place in a sentence before token k, but for those said aside.
func placeIn(s *document.Sentence, k int, aside func(int) bool) *document.Entity {
	for n := len(s.Mentions) - 1; n >= 0; n-- {
		m := &s.Mentions[n]
		if m.Last >= k || m.Modifier || m.Anaphor || aside(m.Last) ||
			m.Entity.Kind != annals.Place && m.Entity.Kind != annals.State {
			continue
		}
		p := m.First - 1
		if p >= 0 && s.Tokens[p].Tag == "DT" {
			p--
		}
		if p > 0 && s.Tokens[p].Text == "," {
			if town := s.MentionAt(p - 1); town != nil && !town.Anaphor {
				return town.Entity // "in Ica, Peru"
			}
		}
		if m.Entity.Kind == annals.Place || p >= 0 && (s.Tokens[p].Tag == "IN" || s.Tokens[p].Tag == "TO") {
			return m.Entity
		}
	}
	return nil
}

// abroadWords are the adverbs that say where as well as a noun does.
var abroadWords = lemmas("abroad overseas")

// addWhere adds the place of which "where" begins the clause: "the desert where the scrolls were found".
func (t *tree) addWhere(e *document.Candidate, c *clause) {
	h := t.head(c.verb)
	if !t.is(c.verb, "acl:relcl") || h < 0 || h > c.verb || !t.hasWord(c.verb, "advmod", "where") ||
		len(e.Roles[annals.RolePlace]) > 0 {
		return
	}
	if t.isPerson(h) || t.isGroup(h) && !t.isPlace(h, "in") || t.s.TimeAt(h) != nil || words.periods[t.t[h].Lemma] ||
		whens[t.t[h].Lemma] || !t.t[h].IsNoun() {
		return
	}
	for t.is(h, "nmod") && t.preposition(h) == "of" && t.head(h) >= 0 && t.isNoun(t.head(h)) &&
		!words.amount[t.t[t.head(h)].Lemma] {
		// "the shore of the lake, where": the shore.
		h = t.head(h)
	}
	start, end := e.Start, e.End
	t.addFiller(e, annals.RolePlace, h)
	e.Start, e.End = start, end
}

// cutBefore ends the words for whom the event befell, at token k, before a place told in them that is told as the event's:
// "a cache of arms in a house used by the group".
func (t *tree) cutBefore(e *document.Candidate, k int) {
	for n := range e.Roles[annals.RoleTarget] {
		m := &e.Roles[annals.RoleTarget][n]
		if m.Entity != nil || t.t[k].Start < m.Start || t.t[k].End > m.End {
			continue
		}
		for _, place := range e.Roles[annals.RolePlace] {
			for i := range t.t {
				if t.t[i].Start == place.Start && i > k+1 && place.Start < m.End && place.End <= m.End &&
					t.t[i-1].Tag == "IN" {
					m.End = t.t[i-2].End
				}
			}
		}
	}
}

// cutPlaces takes the place at the end of the words for who did something, or for a target that the place does not tell from
// others, away from them: "killed by soldiers of the guard in Lima", "shot ten farmers at Ica".
func (t *tree) cutPlaces(e *document.Candidate, role annals.Role) {
	for n := range e.Roles[role] {
		m := &e.Roles[role][n]
		for k := range t.t {
			p := t.preposition(k)
			if t.t[k].Start <= m.Start || t.t[k].End > m.End || !placing[p] || !t.is(k, "nmod", "obl") || !t.isPlace(k, p) {
				continue
			}
			if role == annals.RoleActor && m.Entity == nil && t.tellsDeed(m) {
				// "alarmed by the founding of groups in Lima": all of it.
				continue
			}
			if h := t.head(k); role == annals.RoleTarget &&
				(m.Entity != nil || t.t[h].Start < m.Start || t.definite(h) || t.hasWord(h, "det", "a", "an")) {
				continue
			}
			first, last := t.span(k)
			for _, and := range t.nouns(k) {
				_, l := t.span(and)
				last = max(last, l)
			}
			if t.t[last].End == m.End && first > 1 && t.t[first-1].Lower == p && t.t[first-2].End > m.Start {
				m.End = t.t[first-2].End
				for _, and := range t.nouns(k) {
					t.addFiller(e, annals.RolePlace, and)
				}
				break
			}
		}
	}
}

// tellsDeed reports whether the noun that heads a filler names something done.
func (t *tree) tellsDeed(m *document.Mention) bool {
	inside := func(k int) bool { return k >= 0 && t.t[k].Start >= m.Start && t.t[k].End <= m.End }
	for k := range t.t {
		if inside(k) && !inside(t.head(k)) && t.t[k].IsNoun() {
			return t.isEventNoun(k) || foundingNouns[t.t[k].Lemma]
		}
	}
	return false
}

// placing are the prepositions after which the words for who did something end with the place: "killed by soldiers inside
// the compound".
var placing = lemmas("in at near inside outside within across throughout")

// sitsAt reports whether "at" ties to the clause the place of what it tells: where a named house or body sits, or an
// occasion. A vote says only when.
func (t *tree) sitsAt(k int, c *clause) bool {
	if targetingVerbs[c.lemma] || words.manner[t.t[k].Lemma] {
		return false
	}
	if first, last := t.span(k); clockWords[t.t[first].Lower] ||
		slices.ContainsFunc(t.t[first:last+1], func(w lang.Token) bool {
			return clockWords[w.Lower] || strings.Contains(w.Text, ":")
		}) {
		return false
	}
	if t.isEventNoun(k) {
		return k > c.verb && occasionNouns[t.t[k].Lemma] &&
			(t.isName(k) || t.child(k, "det", "nmod:poss", "amod", "compound") >= 0)
	}
	m := t.s.MentionAt(k)
	return m != nil && !m.Anaphor && !m.Modifier && m.Entity.Kind != annals.People && m.Entity.Kind != annals.Event
}

// targetingVerbs are the verbs whose "at" names at whom or what.
var targetingVerbs = lists["targeting"]

// occasionNouns are the nouns for occasions at which people come together, which are as much where as when something is
// done.
var occasionNouns = lists["occasion"]

// clockWords end a time of day.
var clockWords = lemmas("a.m. p.m. am pm noon midnight o'clock")

// isTongue reports whether the word at token k, after "in", is a language and no more: "was written in German".
func (t *tree) isTongue(k int) bool {
	return naming.LanguageAt(t.s, k) && t.child(k, "det", "amod", "compound", "nmod") < 0
}

// countsPlaces reports whether the number at token k is that of places: "in 15 of the 22 districts".
func (t *tree) countsPlaces(k int) bool {
	return t.t[k].Tag == "CD" && slices.ContainsFunc(t.attached(k, []string{"of"}), func(n int) bool {
		return words.place[t.t[n].Lemma] || divisionNouns[t.t[n].Lemma]
	})
}

// divisionNouns are the nouns besides those for places for what a country is divided into.
var divisionNouns = lemmas("constituency district province region state county municipality commune division ward department canton electorate governorate prefecture country city town village")

// leavingVerbs are the verbs whose "for" names where to.
var leavingVerbs = lemmas("leave depart sail embark head set_off set_out set_sail take_off start bind make flee")

// unknownName reports whether the noun phrase at token k is a name of which it is not known what it names.
func (t *tree) unknownName(k int) bool {
	e := t.entity(k)
	return t.t[k].IsProper() && (e == nil || e.Kind == "") && !words.group[t.t[k].Lower]
}

// besidePlace reports whether the name at token k, of which nothing says what bears it, stands in a list that begins with a
// place: "to Lima, Ica and Tacna".
func (t *tree) besidePlace(k int) bool {
	if !t.is(k, "conj") || !t.unknownName(k) {
		return false
	}
	m := t.s.MentionAt(t.above(k))
	return m != nil && !m.Anaphor && !m.Modifier && m.Entity.Kind == annals.Place
}

// nestPlaces makes one of a place and what right after it tells where that is: "remote areas in the jungle and the
// mountains", "the old mill in Leeds", "Camp Nine in northern Peru".
func (t *tree) nestPlaces(e *document.Candidate) {
	in := e.Roles[annals.RolePlace]
	if len(in) < 2 {
		return
	}
	var out []document.Mention
	nested := false
	for _, m := range in {
		if n := len(out) - 1; n >= 0 && out[n].End < m.Start {
			between := strings.TrimSpace(strings.TrimLeft(t.s.Doc.Text[out[n].End:m.Start], ","))
			switch {
			case between == "in",
				out[n].Entity == nil && (between == "of" || between == "on" || between == "at" || between == "near"),
				nested && m.Entity == nil && (between == "and" || between == "or"):
				out[n].End, nested = m.End, true
				continue
			}
		}
		nested = false
		out = append(out, m)
	}
	e.Roles[annals.RolePlace] = out
}
