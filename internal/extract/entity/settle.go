package entity

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// settleKinds decides what each entity is by all the places where the text names it.
func settleKinds(d *document.Document) {
	for _, s := range d.Sentences {
		for _, m := range s.Mentions {
			if m.Anaphor || m.Entity.Ref != "" {
				continue
			}
			last := m.Last
			for x := s.Tokens[last]; last > m.First && !x.IsUpper() &&
				(ownNouns[x.Lower] || Kin["alike"][x.Lower]); x = s.Tokens[last] {
				last--
			}
			weighKind(s, m.First, last, &m.Entity.Signs)
		}
	}
	weighPronouns(d)
	for _, e := range d.Entities {
		if e.Ref != "" {
			continue
		}
		if longName(e) {
			e.Signs.People = 0
		}
		k := strongest(e.Signs)
		if k == annals.Person && IsFirm(e) {
			k = annals.Organization // the firm "Juan Santos Ltd.", though Juan Santos is told of too
		}
		if k == "" && e == d.Main && !e.Settled && toldOfAsPerson(d, e) {
			k = annals.Person
		}
		if !e.Settled && (k != "" || e != d.Main) {
			e.Kind = k
		}
		settlePronoun(e)
		e.Signs = document.KindSigns{}
	}
}

// toldOfAsPerson reports whether the text goes on by "he" or "she" more than by "it" about its main subject, of which nothing
// else tells what it is, by a name that may be a person's.
func toldOfAsPerson(d *document.Document, e *document.Entity) bool {
	if !namesNoThing(e) && !mayBeSurname(e) {
		return false
	}
	persons, things, subject := 0, 0, 0
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			switch m := &s.Mentions[k]; {
			case m.Entity != e || m.Anaphor:
			case m.First > 0 && s.Tokens[m.First-1].Lower == "the":
				return false
			case IsSubject(s, m):
				subject++
			}
		}
		for i, x := range s.Tokens {
			switch {
			case PersonPronouns[x.Lower] != "" && s.QuoteAt(i) == nil:
				persons++
			case x.Lower == "it" || x.Lower == "its":
				things++
			}
		}
	}
	return subject > 1 && persons > 2 && persons > 2*things
}

// longName reports whether a name of the entity has several words, so that its short form in -s is no people's.
func longName(e *document.Entity) bool {
	return slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool { return len(t) > 1 && !ofFaith(t) })
}

// menTitles and womenTitles tell of whoever bears one in the name which pronoun goes with it.
var menTitles, womenTitles = lists["man"], lists["woman"]

// settlePronoun takes the pronoun for a person from the given name, else from those by which the text goes on.
func settlePronoun(e *document.Entity) {
	if e.Kind != annals.Person {
		return
	}
	for _, t := range e.Tokens() {
		if len(t) < 2 {
			continue
		}
		if w := t[0].Lower; menTitles[w] || womenTitles[w] {
			e.Pronoun = map[bool]string{true: "he", false: "she"}[menTitles[w]]
			return
		}
		if p := GivenNames()[t[0].Lower]; p == "he" || p == "she" {
			e.Pronoun = p
			return
		}
	}
	switch v := e.Signs; {
	case e.Pronoun != "":
	case v.He > 1 && v.He > 3*v.She:
		e.Pronoun = "he"
	case v.She > 1 && v.She > 3*v.He:
		e.Pronoun = "she"
	}
}
