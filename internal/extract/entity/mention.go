package entity

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// StateOrgans are the nouns that, after a demonym or a state's name, stand for the state itself: states and their
// governments are one entity; their armies and courts are others.
var StateOrgans = wordlist.Set("government governments regime regimes authorities officials administration cabinet state")

// ownNouns are the nouns that after an organization's name only say what it is: "the Fatah party", "FARC forces".
var ownNouns = lists["ownnoun"]

// findMentions finds the names in a sentence. Where a state's name or demonym comes before a noun for its
// government, all of it is one mention; before any other noun it is a modifier.
func findMentions(s *document.Sentence) []document.EntityMention {
	var out []document.EntityMention
	for i := 0; i < len(s.Tokens); i++ {
		if m, ok := mentionFrom(s, i); ok {
			out = append(out, m)
			i = m.Last
		}
	}
	return out
}

// mentionFrom is the mention that begins at token i.
func mentionFrom(s *document.Sentence, i int) (m document.EntityMention, ok bool) {
	n := NameAt(s, i)
	if d := demonymAt(s, i); d > 0 && n <= d && !isPlaceName(s.Tokens, i, d) {
		return demonymMention(s, i, d), true
	}
	if last, p := governmentOf(s, i); p != nil {
		return document.EntityMention{First: i, Last: last, Entity: PlaceEntity(s.Doc, p)}, true
	}
	if n == 1 && oneOfSeveral(s, i) {
		return document.EntityMention{}, false
	}
	if n > 0 {
		return namedMention(s, i, n), true
	}
	if numbersAlone(s, i) {
		e := numberedAs(s.Doc, s.Tokens[i].Text)
		return document.EntityMention{First: i, Last: i, Entity: e}, e != nil
	}
	return document.EntityMention{}, false
}

// oneOfSeveral reports whether the one word at token i is the noun of several names that the text has, of which it is short for
// one: "the Front" where it tells of a Popular Front and a Democratic Front.
func oneOfSeveral(s *document.Sentence, i int) bool {
	w := s.Tokens[i].Lower
	if shortensHead(s, i) && !document.GroupWords[w] {
		return len(headedBefore(s.Doc, s, i)) > 1
	}
	if i == 0 || s.Tokens[i-1].Lower != "the" || !document.GroupWords[w] || soleNouns[w] {
		return false
	}
	var first *document.Entity
	for _, e := range s.Doc.Bearers[w] {
		if e = e.Canonical(); e.Kind != annals.Organization || e.Ref != "" || !HeadedByOwn(e, w) || e == first {
			continue
		}
		if first != nil {
			return true
		}
		first = e
	}
	return false
}

// demonymMention is the mention of a state by the n words of its demonym at token i, with the noun for its government.
func demonymMention(s *document.Sentence, i, n int) document.EntityMention {
	p, _, _ := gazetteer.Known().Demonyms.Longest(s.Tokens, i)
	m := document.EntityMention{First: i, Last: i + n - 1, Entity: PlaceEntity(s.Doc, p), Modifier: true}
	if last := organEnd(s, i+n); last > 0 {
		m.Last, m.Modifier = last, false
	}
	return m
}

// namedMention is the mention by the name of n words at token i, with what belongs to it behind.
func namedMention(s *document.Sentence, i, n int) document.EntityMention {
	t := s.Tokens
	if q := s.QuoteFrom(i + n); q != nil && isNameHead(t[i:i+n]) && allCapitals(t[q.First+1:q.Last]) {
		n = q.Last + 1 - i // "Union "Freedom""
	}
	m := document.EntityMention{First: i, Last: i + n - 1, Entity: Enter(s.Doc, s, i, i+n-1)}
	m.Last = overKindNoun(s, m)
	next := m.Last + 1
	if getsTitle(s, t, i, next) || namesHolder(s, t, i, next) {
		// "appointed [Juan Santos] [Governor of Lima]".
		splitChunk(s, next)
	}
	if m.Entity.Kind == annals.Person && next < len(t) && postnominals[t[next].Lower] && document.IsAbbreviation(t[next].Text) {
		m.Last = next // "Juan Santos MP"
	}
	m.Modifier = modifies(s, m)
	return m
}

// overKindNoun is the last token of a mention with the noun behind its name that only says of what sort its bearer is.
func overKindNoun(s *document.Sentence, m document.EntityMention) int {
	t, next := s.Tokens, m.Last+1
	switch m.Entity.Kind {
	case annals.State, annals.Body:
		// "the U.S. government", "Iran's authorities", "the EU leadership".
		if next < len(t) && (t[next].Tag == "POS" || t[next].Lower == "'s") {
			next++
		}
		if last := organEnd(s, next); last > 0 {
			return last
		}
	case annals.Place:
		if next < len(t) && PlaceNouns[t[next].Lower] && endsPhrase(s, next) {
			return next // "the Lima region"
		}
	case annals.Organization, "":
		return overOwnNoun(s, m)
	}
	return m.Last
}

// overOwnNoun is the last token of the mention of an organization with the noun behind its name that says that it is
// one: "the Red Dawn rebel group"; where it is not known to be one, "the" must stand before it. After another article
// or an adjective the noun is the head: "a Fatah party".
func overOwnNoun(s *document.Sentence, m document.EntityMention) int {
	t, i, noun := s.Tokens, m.First, m.Last+1
	for noun < m.Last+3 && noun < len(t) && Kin["alike"][t[noun].Lower] {
		noun++
	}
	if noun >= len(t) || !ownNouns[t[noun].Lower] || !endsPhrase(s, noun) || predicated(s, i) {
		return m.Last
	}
	before := lang.Token{}
	if i > 0 {
		before = t[i-1]
	}
	if m.Entity.Kind == annals.Organization && before.Tag == "JJ" && i > 1 && t[i-2].Lower == "the" && !before.IsUpper() &&
		!lists["another"][before.Lower] {
		before = t[i-2] // "the separatist Red Dawn group", but of "the new Red Dawn group" it may be another
	}
	if m.Entity.Kind == "" && before.Lower != "the" || before.Tag == "JJ" || before.Lower == "a" ||
		before.Lower == "an" {
		return m.Last
	}
	return noun
}

// predicated reports whether the adjective at token i belongs to what a definition says: "is the Zionist organization
// of Peru".
func predicated(s *document.Sentence, i int) bool {
	return i > 1 && s.Tokens[i].Tag == "JJ" && s.Tokens[i-1].Lower == "the" && s.Tokens[i-2].Lemma == "be"
}

// governmentOf is the state whose government the words from token i on name, "the Government of Peru", with the last of
// them; nil for none.
func governmentOf(s *document.Sentence, i int) (last int, of *gazetteer.Place) {
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
	p, n, ok := gazetteer.Known().Places.Longest(t, k)
	if !ok || !t[k].IsUpper() || p.Kind != annals.State || NameAt(s, k) != n {
		return 0, nil
	}
	return k + n - 1, p
}

// allCapitals reports whether the words, a few, are all written as in a name.
func allCapitals(t []lang.Token) bool {
	return len(t) > 0 && len(t) < 6 && !slices.ContainsFunc(t, func(x lang.Token) bool {
		return x.Kind == lang.Word && !x.IsUpper() && !Joiners[x.Lower]
	})
}

// splitChunk parts the base noun phrase that token i stands inside into two before that token.
func splitChunk(s *document.Sentence, i int) {
	for k := range s.Chunks {
		if c := s.Chunks[k]; c.First < i && i <= c.Last {
			s.Chunks[k] = document.Chunk{First: c.First, Last: i - 1, Head: i - 1}
			s.Chunks = slices.Insert(s.Chunks, k+1, document.Chunk{First: i, Last: c.Last, Head: max(i, c.Head)})
			return
		}
	}
}

// isPlaceName reports whether the n tokens at i are a state's or body's own name too: "United States".
func isPlaceName(t []lang.Token, i, n int) bool {
	_, m, ok := gazetteer.Known().Places.Longest(t, i)
	return ok && m == n
}

// endsPhrase reports whether token j is the last of its base noun phrase.
func endsPhrase(s *document.Sentence, j int) bool {
	c := s.ChunkAt(j)
	return c != nil && c.Last == j
}

// organEnd is the token of a noun for a state's organs at j ("government", "federal government"), or 0.
func organEnd(s *document.Sentence, j int) int {
	t := s.Tokens
	if j < len(t) && (t[j].Lower == "federal" || t[j].Lower == "central" || t[j].Lower == "national" ||
		t[j].Lower == "colonial") {
		j++
	}
	if j >= len(t) || !StateOrgans[t[j].Lower] {
		return 0
	}
	// "the Iranian government spokesman" is a spokesman.
	if j+1 < len(t) && (t[j+1].IsNoun() && s.TimeAt(j+1) == nil) {
		return 0
	}
	return j
}

// modifies reports whether a name is only a modifier of a noun after it: "MEK" in "MEK safe houses".
func modifies(s *document.Sentence, m document.EntityMention) bool {
	c := s.ChunkAt(m.Last)
	return c != nil && c.Head > m.Last
}

// IsPlural reports whether the noun or pronoun at token i is plural.
func IsPlural(t lang.Token) bool {
	switch t.Lower {
	case "they", "them", "these", "those", "themselves":
		return true
	}
	return t.Tag == "NNS" || t.Tag == "NNPS"
}
