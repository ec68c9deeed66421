package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// EntityMention is tokens First through Last of a sentence, which stand for an entity.
type EntityMention struct {
	First, Last int
	Entity      *Entity
	// Modifier tells that the words stand for the entity only as a modifier of another noun ("Iranian officials").
	Modifier bool
	// Anaphor tells a pronoun or description ("the group") from a name.
	Anaphor bool
}

// stateOrgans are the nouns that, after a demonym or a state's name, stand for the state itself: states and their
// governments are one entity; their armies and courts are others.
var stateOrgans = wordlist.Set("government governments regime regimes authorities officials administration cabinet state")

// ownNouns are the nouns that after an organization's name only say what it is: "the Fatah party", "FARC forces".
var ownNouns = lists["ownnoun"]

// findMentions finds the names in a sentence. Where a state's name or demonym comes before a noun for its
// government, all of it is one mention; before any other noun it is a modifier.
func (s *Sentence) findMentions() []EntityMention {
	var out []EntityMention
	for i := 0; i < len(s.Tokens); i++ {
		if m, ok := s.mentionFrom(i); ok {
			out = append(out, m)
			i = m.Last
		}
	}
	return out
}

// mentionFrom is the mention that begins at token i.
func (s *Sentence) mentionFrom(i int) (m EntityMention, ok bool) {
	n := s.nameAt(i)
	if d := s.demonymAt(i); d > 0 && n <= d && !isPlaceName(s.Tokens, i, d) {
		return s.demonymMention(i, d), true
	}
	if last, p := s.governmentOf(i); p != nil {
		return EntityMention{First: i, Last: last, Entity: s.Doc.placeEntity(p)}, true
	}
	if n > 0 {
		return s.namedMention(i, n), true
	}
	if s.numbersAlone(i) {
		e := s.Doc.numberedAs(s.Tokens[i].Text)
		return EntityMention{First: i, Last: i, Entity: e}, e != nil
	}
	return EntityMention{}, false
}

// demonymMention is the mention of a state by the n words of its demonym at token i, with the noun for its government.
func (s *Sentence) demonymMention(i, n int) EntityMention {
	p, _, _ := known().demonyms.longest(s.Tokens, i)
	m := EntityMention{First: i, Last: i + n - 1, Entity: s.Doc.placeEntity(p), Modifier: true}
	if last := s.organEnd(i + n); last > 0 {
		m.Last, m.Modifier = last, false
	}
	return m
}

// namedMention is the mention by the name of n words at token i, with what belongs to it behind.
func (s *Sentence) namedMention(i, n int) EntityMention {
	t := s.Tokens
	if q := s.quoteFrom(i + n); q != nil && isNameHead(t[i:i+n]) && allCapitals(t[q.First+1:q.Last]) {
		n = q.Last + 1 - i // "Union "Freedom""
	}
	m := EntityMention{First: i, Last: i + n - 1, Entity: s.Doc.enter(s, i, i+n-1)}
	m.Last = s.overKindNoun(m)
	next := m.Last + 1
	if s.getsTitle(t, i, next) || s.namesHolder(t, i, next) {
		// "appointed [Juan Santos] [Governor of Lima]".
		s.splitChunk(next)
	}
	if m.Entity.Kind == annals.Person && next < len(t) && postnominals[t[next].Lower] && isAbbreviation(t[next].Text) {
		m.Last = next // "Juan Santos MP"
	}
	m.Modifier = s.modifies(m)
	return m
}

// overKindNoun is the last token of a mention with the noun behind its name that only says of what sort its bearer is.
func (s *Sentence) overKindNoun(m EntityMention) int {
	t, next := s.Tokens, m.Last+1
	switch m.Entity.Kind {
	case annals.State, annals.Body:
		// "the U.S. government", "Iran's authorities", "the EU leadership".
		if next < len(t) && (t[next].Tag == "POS" || t[next].Lower == "'s") {
			next++
		}
		if last := s.organEnd(next); last > 0 {
			return last
		}
	case annals.Place:
		if next < len(t) && placeNouns[t[next].Lower] && s.endsPhrase(next) {
			return next // "the Lima region"
		}
	case annals.Organization, "":
		return s.overOwnNoun(m)
	}
	return m.Last
}

// overOwnNoun is the last token of the mention of an organization with the noun behind its name that says that it is
// one: "the Red Dawn rebel group"; where it is not known to be one, "the" must stand before it. After another article
// or an adjective the noun is the head: "a Fatah party".
func (s *Sentence) overOwnNoun(m EntityMention) int {
	t, i, noun := s.Tokens, m.First, m.Last+1
	for noun < m.Last+3 && noun < len(t) && kin["alike"][t[noun].Lower] {
		noun++
	}
	if noun >= len(t) || !ownNouns[t[noun].Lower] || !s.endsPhrase(noun) || s.predicated(i) {
		return m.Last
	}
	before := lang.Token{}
	if i > 0 {
		before = t[i-1]
	}
	if m.Entity.Kind == "" && before.Lower != "the" || before.Tag == "JJ" || before.Lower == "a" || before.Lower == "an" {
		return m.Last
	}
	return noun
}

// predicated reports whether the adjective at token i belongs to what a definition says: "is the Zionist organization
// of Peru".
func (s *Sentence) predicated(i int) bool {
	return i > 1 && s.Tokens[i].Tag == "JJ" && s.Tokens[i-1].Lower == "the" && s.Tokens[i-2].Lemma == "be"
}

// governmentOf is the state whose government the words from token i on name, "the Government of Peru", with the last of
// them; nil for none.
func (s *Sentence) governmentOf(i int) (last int, of *place) {
	t := s.Tokens
	the := i - 1
	for the > 0 && the > i-3 && t[the].Tag == "JJ" && !t[the].IsUpper() {
		the-- // "the central government of Peru"
	}
	if w := t[i].Lower; w != "government" && w != "authorities" && w != "administration" && w != "regime" ||
		i == 0 || t[the].Lower != "the" || i+2 >= len(t) || t[i+1].Lower != "of" {
		return 0, nil
	}
	k := i + 2
	if t[k].Lower == "the" && k+1 < len(t) {
		k++
	}
	p, n, ok := known().places.longest(t, k)
	if !ok || !t[k].IsUpper() || p.kind != annals.State || s.nameAt(k) != n {
		return 0, nil
	}
	return k + n - 1, p
}

// allCapitals reports whether the words, a few, are all written as in a name.
func allCapitals(t []lang.Token) bool {
	return len(t) > 0 && len(t) < 6 && !slices.ContainsFunc(t, func(x lang.Token) bool {
		return x.Kind == lang.Word && !x.IsUpper() && !joiners[x.Lower]
	})
}

// splitChunk parts the base noun phrase that token i stands inside into two before that token.
func (s *Sentence) splitChunk(i int) {
	for k := range s.Chunks {
		if c := s.Chunks[k]; c.First < i && i <= c.Last {
			s.Chunks[k] = Chunk{First: c.First, Last: i - 1, Head: i - 1}
			s.Chunks = slices.Insert(s.Chunks, k+1, Chunk{First: i, Last: c.Last, Head: max(i, c.Head)})
			return
		}
	}
}

// isPlaceName reports whether the n tokens at i are a state's or body's own name too: "United States".
func isPlaceName(t []lang.Token, i, n int) bool {
	_, m, ok := known().places.longest(t, i)
	return ok && m == n
}

// endsPhrase reports whether token j is the last of its base noun phrase.
func (s *Sentence) endsPhrase(j int) bool {
	c := s.ChunkAt(j)
	return c != nil && c.Last == j
}

// organEnd is the token of a noun for a state's organs at j ("government", "federal government"), or 0.
func (s *Sentence) organEnd(j int) int {
	t := s.Tokens
	if j < len(t) && (t[j].Lower == "federal" || t[j].Lower == "central" || t[j].Lower == "national" ||
		t[j].Lower == "colonial") {
		j++
	}
	if j >= len(t) || !stateOrgans[t[j].Lower] {
		return 0
	}
	// "the Iranian government spokesman" is a spokesman.
	if j+1 < len(t) && (t[j+1].IsNoun() && s.TimeAt(j+1) == nil) {
		return 0
	}
	return j
}

// modifies reports whether a name is only a modifier of a noun after it: "MEK" in "MEK safe houses".
func (s *Sentence) modifies(m EntityMention) bool {
	c := s.ChunkAt(m.Last)
	return c != nil && c.Head > m.Last
}

// isPlural reports whether the noun or pronoun at token i is plural.
func isPlural(t lang.Token) bool {
	switch t.Lower {
	case "they", "them", "these", "those", "themselves":
		return true
	}
	return t.Tag == "NNS" || t.Tag == "NNPS"
}
