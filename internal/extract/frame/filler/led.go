package filler

import (
	"slices"

	"annals"
	"annals/internal/extract/coref"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// LedBy is the organization or state that this sentence or the nearest before it in its paragraph tells somebody, or anybody
// where who is nil, to have led: the one that the text is about, or the only one that is named there; nil for none.
func LedBy(t *tree.Tree, who *document.Entity) *document.Entity { return ledBy(t, who, len(t.Tokens)) }

// ledBy is the same by what stands before token end of the sentence.
func ledBy(t *tree.Tree, who *document.Entity, end int) *document.Entity {
	main := size.MainOrganization(t)
	d := t.Sentence.Doc
	for n := slices.Index(d.Sentences, t.Sentence); n >= 0 && d.Sentences[n].Block == t.Sentence.Block; n-- {
		s := d.Sentences[n]
		var led, unsorted []*document.Entity
		for _, m := range s.Mentions {
			e := m.Entity
			if s == t.Sentence && m.First >= end {
				break
			}
			if e == nil || e == main || m.Modifier && !m.Anaphor || !leads(s, who, e) {
				continue
			}
			switch {
			case slices.Contains(led, e) || slices.Contains(unsorted, e):
			case e.Kind == annals.Organization || e.Kind == annals.Body || e.Kind == annals.State:
				led = append(led, e)
			case e.Kind == "":
				unsorted = append(unsorted, e)
			}
		}
		if len(led) == 0 && len(unsorted) == 1 {
			led = unsorted // a name of which nothing says what it is: "Juan Santos became chairman of Syriza"
		}
		switch {
		case main != nil && leads(s, who, main):
			if len(led) == 1 && !mentions(s, main) {
				return led[0]
			}
			return main
		case len(led) == 1:
			return led[0]
		case len(led) > 1:
			return nil // of several, nobody knows which
		}
	}
	return nil
}

// EverLedBy is the organization or state that somebody is told to have led: in the paragraph, or else the one that the text is
// about, where anything before tells so of it; nil for none. Where who is nil it is what anybody is told to have led in the
// paragraph.
func EverLedBy(t *tree.Tree, who *document.Entity) *document.Entity {
	if e := LedBy(t, who); e != nil || who == nil {
		return e
	}
	return MainLedBy(t, who)
}

// MainLedBy is the organization that the text is about, where the sentence or one before it tells somebody to have led it or set
// it up; nil else.
func MainLedBy(t *tree.Tree, who *document.Entity) *document.Entity {
	main := size.MainOrganization(t)
	if main == nil {
		return nil
	}
	for _, s := range t.Sentence.Doc.Sentences {
		if leads(s, who, main) || mentions(s, main) && mentions(s, who) && slices.ContainsFunc(s.Tokens, raises) {
			return main
		}
		if s == t.Sentence {
			break
		}
	}
	return nil
}

// raises reports whether a word is a verb of setting up a body of people.
func raises(x lang.Token) bool { return x.IsVerb() && raising[x.Lemma] }

// mentions reports whether the sentence speaks of an entity.
func mentions(s *document.Sentence, e *document.Entity) bool {
	return slices.ContainsFunc(s.Mentions, func(m document.EntityMention) bool { return m.Entity == e })
}

// leads reports whether a sentence tells that somebody was the leader of the organization or led it, by the words alone:
// both are named there, with a title or a verb of leading, or whoever it is with a title and nothing else that has leaders.
func leads(s *document.Sentence, who, of *document.Entity) bool {
	person, body, lead := false, coref.EntryOf(s) == of, false
	other := false
	for _, m := range s.Mentions {
		person = person || m.Entity == who || who == nil && m.Entity != nil && m.Entity.Kind == annals.Person
		body = body || m.Entity == of
		other = other || m.Entity != of && m.Entity.Kind != annals.Person && m.Entity.Kind != annals.Place
	}
	for _, x := range s.Tokens {
		lead = lead || TellsLeading(x)
		// "In 1990 Maria Campos became chairwoman": of whom the text is about.
		body = body || x.Tag == "NN" && heading[x.Lemma] && who != nil && !other
	}
	return person && body && lead
}

// TellsLeading reports whether a word tells that somebody leads, by a verb or a title.
func TellsLeading(x lang.Token) bool {
	return Leading[x.Lemma] && x.Tag != "NNP" || x.Tag == "NN" && heading[x.Lemma]
}

// heading are the titles of whoever stands at the head of an organization.
var heading = words.Lemmas("leader president chairman chairwoman chairperson chair secretary secretary-general director " +
	"head emir commander chief founder")

// Leading are the verbs for what they do.
var Leading = words.Lemmas("lead head chair command direct found")

// raising are the verbs by which somebody sets up a body of people, and so leads it.
var raising = words.Lemmas("found raise form launch establish organize organise")

// ledBefore is the organization that the subject of a clause, one person, is told to have led before.
func ledBefore(t *tree.Tree, c *tree.Clause) []Part {
	if c.Noun || len(c.Subj) != 1 {
		return nil
	}
	who := t.Entity(c.Subj[0])
	if who == nil || who.Kind != annals.Person {
		return nil
	}
	e := ledBy(t, who, c.Verb)
	if e == nil {
		return nil
	}
	return Wordings(size.UnsaidAt(t, c.Verb, e))
}
