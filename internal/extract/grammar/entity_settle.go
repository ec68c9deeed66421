package grammar

import (
	"slices"
	"strings"

	"annals"
)

// settleKinds decides what each entity is by all the places where the text names it.
func (d *Document) settleKinds() {
	for _, s := range d.Sentences {
		for _, m := range s.Mentions {
			if m.Anaphor || m.Entity.Ref != "" {
				continue
			}
			last := m.Last
			for x := s.Tokens[last]; last > m.First && !x.IsUpper() &&
				(ownNouns[x.Lower] || kin["alike"][x.Lower]); x = s.Tokens[last] {
				last--
			}
			s.weighKind(m.First, last, &m.Entity.signs)
		}
	}
	d.weighPronouns()
	for _, e := range d.Entities {
		if e.Ref != "" {
			continue
		}
		if e.longName() {
			e.signs.people = 0
		}
		k := e.signs.strongest()
		if k == annals.Person && e.isFirm() {
			k = annals.Organization // the firm "Juan Santos Ltd.", though Juan Santos is told of too
		}
		if !e.settled && (k != "" || e != d.Main) {
			e.Kind = k
		}
		e.settlePronoun()
		e.signs = kindSigns{}
	}
}

// longName reports whether a name of the entity has several words, so that its short form in -s is no people's.
func (e *Entity) longName() bool {
	return slices.ContainsFunc(e.Names, func(n string) bool { return strings.Contains(n, " ") })
}

// menTitles and womenTitles tell of whoever bears one in the name which pronoun goes with it.
var menTitles, womenTitles = lists["man"], lists["woman"]

// settlePronoun takes the pronoun for a person from the given name, else from those by which the text goes on.
func (e *Entity) settlePronoun() {
	if e.Kind != annals.Person {
		return
	}
	for _, t := range e.tokens() {
		if len(t) < 2 {
			continue
		}
		if w := t[0].Lower; menTitles[w] || womenTitles[w] {
			e.pronoun = map[bool]string{true: "he", false: "she"}[menTitles[w]]
			return
		}
		if p := givenNames()[t[0].Lower]; p == "he" || p == "she" {
			e.pronoun = p
			return
		}
	}
	switch v := e.signs; {
	case e.pronoun != "":
	case v.he > 1 && v.he > 3*v.she:
		e.pronoun = "he"
	case v.she > 1 && v.she > 3*v.he:
		e.pronoun = "she"
	}
}
