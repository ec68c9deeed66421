package entity

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// Governments and families are called by whose they are: "the Santos government", "the Campos family". That is
// neither the person nor the state.

// regime says whose something is, and by which noun it is called.
type regime struct {
	of   *document.Entity
	noun string
}

// nameRegimes finds where the text speaks of governments and families by the names of persons. Whom names are of must be known.
func nameRegimes(d *document.Document) {
	known := map[regime]*document.Entity{}
	called := func(of *document.Entity, noun lang.Token, name string) *document.Entity {
		key := regime{of.Canonical(), noun.Lower}
		e := known[key]
		if e == nil {
			e = Named(d, name, regimeKind(noun.Lower))
			if e.DefinedBy == nil {
				e.DefinedBy = map[string]bool{noun.Lower: true}
			}
			known[key] = e
		}
		AddName(d, e, name)
		return e
	}
	for _, s := range d.Sentences {
		for k := 0; k < len(s.Mentions); k++ {
			m := &s.Mentions[k]
			if m.Anaphor || m.Entity.Ref != "" || m.Entity == d.Main {
				continue
			}
			if h := regimeNoun(s, m); h > 0 {
				m.Entity, m.Last = called(m.Entity, s.Tokens[h], s.Spelled(m.First, h)), h
				m.Modifier = modifies(s, *m)
			}
		}
	}
}

// regimeNoun is the token of the noun for a government or family by which the text calls that of a person, or of somebody of
// whom it does not tell what it is, right behind the name: "the Santos government"; 0 for none.
func regimeNoun(s *document.Sentence, m *document.EntityMention) int {
	t, h := s.Tokens, m.Last+1
	if m.Last > m.First && regimeNouns[t[m.Last].Lower] && !t[m.Last].IsUpper() {
		h = m.Last
	}
	if h >= len(t) || !regimeNouns[t[h].Lower] || t[h].IsUpper() || m.First == 0 || t[m.First-1].Lower != "the" ||
		m.Entity.Kind != annals.Person && !MayBePerson(m.Entity) || !endsPhrase(s, h) && (h+1 == len(t) || t[h+1].Tag != "POS") {
		return 0
	}
	if h+2 < len(t) && t[h+1].Lower == "of" && t[h+2].IsUpper() {
		return 0 // "the Labour government of Juan Santos" is his
	}
	return h
}

// regimeKind is what the noun says that its bearer is.
func regimeKind(noun string) annals.EntityKind {
	if rulingNouns[noun] {
		return annals.Organization
	}
	return annals.People
}

// rulingNouns are nouns for those who govern under somebody; regimeNouns for those and for families.
var rulingNouns, regimeNouns = lists["ruling"], lists["regime"]
