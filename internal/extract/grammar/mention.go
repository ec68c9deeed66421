package grammar

import (
	"slices"
	"strings"

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
	t := s.Tokens
	for i := 0; i < len(t); {
		if n := s.demonymAt(i); n > 0 && s.nameAt(i) <= n && !isPlaceName(t, i, n) {
			p, _, _ := known().demonyms.longest(t, i)
			e := s.Doc.placeEntity(p)
			if last := s.organEnd(i + n); last > 0 {
				out = append(out, EntityMention{First: i, Last: last, Entity: e})
				i = last + 1
				continue
			}
			out = append(out, EntityMention{First: i, Last: i + n - 1, Entity: e, Modifier: true})
			i += n
			continue
		}
		if last, p := s.governmentOf(i); p != nil {
			out = append(out, EntityMention{First: i, Last: last, Entity: s.Doc.placeEntity(p)})
			i = last + 1
			continue
		}
		n := s.nameAt(i)
		if n == 0 {
			if s.numbersAlone(i) {
				if e := s.Doc.numberedAs(t[i].Text); e != nil {
					out = append(out, EntityMention{First: i, Last: i, Entity: e})
				}
			}
			i++
			continue
		}
		if q := s.quoteFrom(i + n); q != nil && isNameHead(t[i:i+n]) && allCapitals(t[q.First+1:q.Last]) {
			n = q.Last + 1 - i // "Union "Freedom""
		}
		m := EntityMention{First: i, Last: i + n - 1, Entity: s.Doc.enter(s, i, i+n-1)}
		switch m.Entity.Kind {
		case annals.State, annals.Body:
			// "the U.S. government", "Iran's authorities", "the EU leadership".
			j := i + n
			if j < len(t) && (t[j].Tag == "POS" || t[j].Lower == "'s") {
				j++
			}
			if last := s.organEnd(j); last > 0 {
				m.Last = last
			}
		case annals.Organization, "":
			j := i + n
			for j < i+n+2 && j < len(t) && kin["alike"][t[j].Lower] {
				j++ // "the Red Dawn rebel group"
			}
			if j < len(t) && (m.Entity.Kind != "" || i > 0 && t[i-1].Lower == "the") &&
				ownNouns[t[j].Lower] && s.endsPhrase(j) && !s.predicated(i) &&
				(i == 0 || t[i-1].Tag != "JJ" && t[i-1].Lower != "a" && t[i-1].Lower != "an") {
				m.Last = j
			}
		case annals.Place:
			if j := i + n; j < len(t) && placeNouns[t[j].Lower] && s.endsPhrase(j) {
				m.Last = j // "the Lima region"
			}
		}
		if s.getsTitle(t, m.First, m.Last+1) || s.namesHolder(t, m.First, m.Last+1) {
			// "appointed [Juan Santos] [Governor of Lima]".
			s.splitChunk(m.Last + 1)
		}
		if next := m.Last + 1; m.Entity.Kind == annals.Person && next < len(t) && postnominals[t[next].Lower] &&
			isAbbreviation(t[next].Text) {
			m.Last = next // "Juan Santos MP"
		}
		m.Modifier = s.modifies(m)
		out = append(out, m)
		i = m.Last + 1
	}
	return out
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
	if j+1 < len(t) && (strings.HasPrefix(t[j+1].Tag, "NN") && s.TimeAt(j+1) == nil) {
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
