package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// stateOrgans are the nouns that, after a demonym or a state's name, stand for the state itself: states and their
// governments are one entity.
var stateOrgans = words(`government governments regime authorities officials state administration cabinet leadership
	leaders junta military army forces troops parliament police courts court congress`)

// findMentions finds the names in a sentence. Where a state's name or demonym comes before a noun for its
// government, all of it is one mention; before any other noun it is a modifier.
func (s *Sentence) findMentions() []EntityMention {
	var out []EntityMention
	t := s.Tokens
	for i := 0; i < len(t); {
		if n := s.demonymAt(i); n > 0 && s.nameAt(i) <= n {
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
		n := s.nameAt(i)
		if n == 0 {
			i++
			continue
		}
		m := EntityMention{First: i, Last: i + n - 1, Entity: s.Doc.enter(s, i, i+n-1)}
		if m.Entity.Kind == annals.State || m.Entity.Kind == annals.Body {
			// "the U.S. government", "Iran's authorities", "the EU leadership".
			j := i + n
			if j < len(t) && (t[j].Tag == "POS" || t[j].Lower == "'s") {
				j++
			}
			if last := s.organEnd(j); last > 0 {
				m.Last = last
			}
		}
		m.Modifier = s.modifies(m)
		out = append(out, m)
		i = m.Last + 1
	}
	return out
}

// organEnd is the token of a noun for a state's organs at j ("government", "federal government"), or 0.
func (s *Sentence) organEnd(j int) int {
	t := s.Tokens
	if j < len(t) && (t[j].Lower == "federal" || t[j].Lower == "central" || t[j].Lower == "national" || t[j].Lower == "colonial") {
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
	return c != nil && c.Head > m.Last && !(m.Entity != nil && m.Entity.Kind == annals.Person && c.First < m.First && false)
}

// resolve gives pronouns and descriptions the entity that they stand for, reading on from what was named before.
// It is deterministic: the nearest fitting name, with the document's main subject before others.
func (d *Document) resolve() {
	var person, place *Entity
	block := -1
	for _, s := range d.Sentences {
		if s.Block != block {
			block = s.Block
		}
		var found []EntityMention
		next := 0
		for i := range s.Tokens {
			for next < len(s.Mentions) && s.Mentions[next].First <= i {
				switch m := s.Mentions[next]; {
				case m.Entity.Kind == annals.Person:
					person = m.Entity
				case m.Entity.Kind == annals.Place:
					place = m.Entity
				}
				next++
			}
			if s.MentionAt(i) != nil {
				continue
			}
			if m, ok := s.anaphor(i, person, place); ok {
				found = append(found, m)
			}
		}
		s.Mentions = mergeMentions(s.Mentions, found)
	}
}

// mergeMentions merges two ordered lists, leaving out of the second what overlaps the first.
func mergeMentions(a, b []EntityMention) []EntityMention {
	var out []EntityMention
	for len(a) > 0 || len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && a[0].First <= b[0].First {
			out = append(out, a[0])
			a = a[1:]
		} else {
			out = append(out, b[0])
			b = b[1:]
		}
	}
	return out
}

// anaphor resolves the pronoun or description at token i.
func (s *Sentence) anaphor(i int, person, place *Entity) (EntityMention, bool) {
	t := s.Tokens
	m := EntityMention{First: i, Last: i, Anaphor: true}
	switch w := t[i].Lower; {
	case w == "it" || w == "itself":
		if s.expletive(i) {
			return m, false
		}
		m.Entity = s.Doc.Main
	case w == "its":
		m.Entity, m.Modifier = s.Doc.Main, true
	case w == "he" || w == "she" || w == "him" || w == "himself" || w == "herself":
		m.Entity = person
	case w == "his" || w == "her":
		m.Entity, m.Modifier = person, true
	case w == "they" || w == "them" || w == "themselves":
		m.Entity = s.Doc.Main
	case w == "their":
		m.Entity, m.Modifier = s.Doc.Main, true
	case w == "there" || w == "the" || w == "this":
		if w == "there" || i+1 >= len(t) {
			return m, false
		}
		return s.description(i)
	}
	return m, m.Entity != nil
}

// expletive reports whether the "it" at token i stands for nothing: "it is estimated that", "it was in 1979 that".
func (s *Sentence) expletive(i int) bool {
	t := s.Tokens
	j := i + 1
	for j < len(t) && (strings.HasPrefix(t[j].Tag, "RB") || t[j].Tag == "MD" || auxiliaries[t[j].Lower]) {
		j++
	}
	if j == i+1 || j+1 >= len(t) {
		return false
	}
	if t[j+1].Lower == "that" && (strings.HasPrefix(t[j].Tag, "VB") || strings.HasPrefix(t[j].Tag, "JJ")) {
		return true
	}
	return false
}

var auxiliaries = words("is was are were be been being has have had 's")

// description resolves "the group" and its like at token i, the determiner.
func (s *Sentence) description(i int) (EntityMention, bool) {
	t := s.Tokens
	main := s.Doc.Main
	j := i + 1
	c := s.ChunkAt(i)
	if c == nil || c.First != i {
		return EntityMention{}, false
	}
	// The noun may own what follows: "the group's members".
	owned := -1
	for k := j; k <= c.Last; k++ {
		if t[k].Tag == "POS" {
			owned = k
			break
		}
	}
	last := c.Head
	if owned > 0 {
		last = owned - 1
	}
	if main == nil || main.Kind != annals.Organization && main.Kind != "" || last != j && !(last == j+1 && t[j].Tag == "NNP" == false && vagueAdjectives[t[j].Lower]) {
		return EntityMention{}, false
	}
	if groupWords[t[last].Lower] && s.describesMain(t[last]) {
		return EntityMention{First: i, Last: last, Entity: main, Anaphor: true, Modifier: owned > 0}, true
	}
	return EntityMention{}, false
}

var vagueAdjectives = words("militant armed terrorist political guerrilla rebel whole new same entire paramilitary")

// describesMain reports whether the noun fits the main subject: it is not the word for what some other entity is.
func (s *Sentence) describesMain(noun lang.Token) bool {
	main := s.Doc.Main
	if noun.IsUpper() {
		// "the Front", "the Party": only when the main subject's own name has the word.
		for _, n := range main.Names {
			for _, x := range lang.Tokens(n, 0, len(n)) {
				if x.Lower == noun.Lower {
					return true
				}
			}
		}
		return false
	}
	return true
}
