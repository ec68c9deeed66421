package event

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// addAway adds the adverb that says where: "studied abroad", and "there", which stands for the place named last.
func addAway(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	for _, k := range t.Children(c.Verb, "advmod") {
		if len(e.Roles[annals.RolePlace]) > 0 {
			return
		}
		m := t.Stretch(k, k)
		switch {
		case k > c.Verb && abroadWords[t.Tokens[k].Lower]:
			e.Add(annals.RolePlace, m)
		case t.Tokens[k].Lower == "there" && t.Tokens[k].Tag == "RB" && (k == 0 || t.Tokens[k-1].Tag != "IN"):
			if m.Entity = placeBefore(t, k); m.Entity != nil {
				e.Add(annals.RolePlace, m)
			}
		}
	}
}

// placeBefore is the place or state that is named last before token k as where something is or goes to, in its sentence or
// the one before in the paragraph; nil for none.
func placeBefore(t *tree.Tree, k int) *document.Entity {
	// "Campos, who had fled to Quito, died there": not there.
	aside := func(i int) bool {
		for n := 0; i >= 0 && n < len(t.Tokens); i, n = t.Head(i), n+1 {
			if t.Is(i, "acl:relcl") && !t.Within(k, i) {
				return true
			}
		}
		return false
	}
	if e := placeIn(t.Sentence, k, aside); e != nil {
		return e
	}
	n := slices.Index(t.Sentence.Doc.Sentences, t.Sentence)
	if n < 1 || t.Sentence.Doc.Sentences[n-1].Block != t.Sentence.Block {
		return nil
	}
	s := t.Sentence.Doc.Sentences[n-1]
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
var abroadWords = words.Lemmas("abroad overseas")

// addWhere adds the place of which "where" or "in which" begins the clause: "the desert where the scrolls were found".
func addWhere(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	if len(e.Roles[annals.RolePlace]) > 0 {
		return
	}
	h := t.Where(c.Verb)
	if h < 0 || t.IsPerson(h) || t.IsHuman(h) || t.Sentence.TimeAt(h) != nil || words.Periods[t.Tokens[h].Lemma] ||
		noun.Whens[t.Tokens[h].Lemma] || !t.Tokens[h].IsNoun() {
		return
	}
	for t.Is(h, "nmod") && t.Preposition(h) == "of" && t.Head(h) >= 0 && t.IsNoun(t.Head(h)) &&
		!words.Amount[t.Tokens[t.Head(h)].Lemma] {
		// "the shore of the lake, where": the shore.
		h = t.Head(h)
	}
	start, end := e.Start, e.End
	noun.Add(t, e, annals.RolePlace, h)
	e.Start, e.End = start, end
}

// cutBefore ends the words for whom the event befell, at token k, before a place told in them that is told as the event's:
// "a cache of arms in a house used by the group".
func cutBefore(t *tree.Tree, e *document.Candidate, k int) {
	for n := range e.Roles[annals.RoleTarget] {
		m := &e.Roles[annals.RoleTarget][n]
		if m.Entity != nil || t.Tokens[k].Start < m.Start || t.Tokens[k].End > m.End {
			continue
		}
		for _, place := range e.Roles[annals.RolePlace] {
			for i := range t.Tokens {
				if t.Tokens[i].Start == place.Start && i > k+1 && place.Start < m.End && place.End <= m.End &&
					t.Tokens[i-1].Tag == "IN" {
					m.End = t.Tokens[i-2].End
				}
			}
		}
	}
}

// cutPlaces takes the place at the end of the words for who did something, or for a target that the place does not tell from
// others, away from them: "killed by soldiers of the guard in Lima", "shot ten farmers at Ica".
func cutPlaces(t *tree.Tree, e *document.Candidate, role annals.Role) {
	for n := range e.Roles[role] {
		m := &e.Roles[role][n]
		for k := range t.Tokens {
			p := t.Preposition(k)
			if t.Tokens[k].Start <= m.Start || t.Tokens[k].End > m.End || !placing[p] || !t.Is(k, "nmod", "obl") || !t.IsPlace(k, p) {
				continue
			}
			if role == annals.RoleActor && m.Entity == nil && tellsDeed(t, m) {
				// "alarmed by the founding of groups in Lima": all of it.
				continue
			}
			h := t.Head(k)
			if role != annals.RoleActor && m.Entity != nil && (!acts(m.Entity, role) || !t.Tokens[h].IsProper()) ||
				role == annals.RoleParticipant && m.Entity == nil {
				continue
			}
			if role == annals.RoleTarget && m.Entity == nil &&
				(t.Tokens[h].Start < m.Start || voice.Definite(t, h) || t.HasWord(h, "det", "a", "an")) {
				continue
			}
			first, last := t.Span(k)
			for _, and := range t.Nouns(k) {
				_, l := t.Span(and)
				last = max(last, l)
			}
			if t.Tokens[last].End == m.End && first > 1 && t.Tokens[first-1].Lower == p && t.Tokens[first-2].End > m.Start {
				m.End = t.Tokens[first-2].End
				for _, and := range t.Nouns(k) {
					noun.Add(t, e, annals.RolePlace, and)
				}
				break
			}
		}
	}
}

// acts reports whether the entity is one that a place after its name does not tell from others: "met Juan Santos in Lima",
// "talks with the Front in Ica". Where an organization is that something is done to, "bought the Lind Bank in Ica", may be its
// own.
func acts(e *document.Entity, role annals.Role) bool {
	switch e.Kind {
	case annals.Person, annals.State:
		return true
	case annals.Organization, annals.Body:
		return role == annals.RoleParticipant
	}
	return false
}

// tellsDeed reports whether the noun that heads a filler names something done.
func tellsDeed(t *tree.Tree, m *document.Mention) bool {
	inside := func(k int) bool { return k >= 0 && t.Tokens[k].Start >= m.Start && t.Tokens[k].End <= m.End }
	for k := range t.Tokens {
		if inside(k) && !inside(t.Head(k)) && t.Tokens[k].IsNoun() {
			return t.IsEventNoun(k) || foundingNouns[t.Tokens[k].Lemma]
		}
	}
	return false
}

// placing are the prepositions after which the words for who did something end with the place: "killed by soldiers inside
// the compound".
var placing = words.Lemmas("in at near inside outside within across throughout")

// sitsAt reports whether "at" ties to the clause the place of what it tells: where a named house or body sits, or an
// occasion. A vote says only when.
func sitsAt(t *tree.Tree, k int, c *tree.Clause) bool {
	if targetingVerbs[c.Lemma] || words.Manner[t.Tokens[k].Lemma] {
		return false
	}
	if first, last := t.Span(k); clockWords[t.Tokens[first].Lower] ||
		slices.ContainsFunc(t.Tokens[first:last+1], func(w lang.Token) bool {
			return clockWords[w.Lower] || strings.Contains(w.Text, ":")
		}) {
		return false
	}
	if t.IsEventNoun(k) {
		return k > c.Verb && occasionNouns[t.Tokens[k].Lemma] &&
			(t.IsName(k) || t.Child(k, "det", "nmod:poss", "amod", "compound") >= 0)
	}
	m := t.Sentence.MentionAt(k)
	return m != nil && !m.Anaphor && !m.Modifier && m.Entity.Kind != annals.People && m.Entity.Kind != annals.Event
}

// targetingVerbs are the verbs whose "at" names at whom or what.
var targetingVerbs = words.List("targeting")

// occasionNouns are the nouns for occasions at which people come together, which are as much where as when something is
// done.
var occasionNouns = words.List("occasion")

// clockWords end a time of day.
var clockWords = words.Lemmas("a.m. p.m. am pm noon midnight o'clock")

// countsPlaces reports whether the number at token k is that of places: "in 15 of the 22 districts".
func countsPlaces(t *tree.Tree, k int) bool {
	return t.Tokens[k].Tag == "CD" && slices.ContainsFunc(t.Attached(k, []string{"of"}), func(n int) bool {
		return words.Place[t.Tokens[n].Lemma] || divisionNouns[t.Tokens[n].Lemma]
	})
}

// divisionNouns are the nouns besides those for places for what a country is divided into.
var divisionNouns = words.Lemmas("constituency district province region state county municipality commune division ward " +
	"department canton electorate governorate prefecture country city town village")

// leavingVerbs are the verbs whose "for" names where to.
var leavingVerbs = words.Lemmas("leave depart sail embark head set_off set_out set_sail take_off start bind make flee")

// nestPlaces makes one of a place and what right after it tells where that is: "remote areas in the jungle and the
// mountains", "the old mill in Leeds", "Camp Nine in northern Peru".
func nestPlaces(t *tree.Tree, e *document.Candidate) {
	in := e.Roles[annals.RolePlace]
	if len(in) < 2 {
		return
	}
	var out []document.Mention
	nested := false
	for _, m := range in {
		if n := len(out) - 1; n >= 0 && out[n].End < m.Start {
			between := strings.TrimSpace(strings.TrimLeft(t.Sentence.Doc.Text[out[n].End:m.Start], ","))
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
