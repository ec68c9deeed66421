package grammar

import (
	"strings"

	"annals"
)

// topic is the body or thing that the text goes on about where the sentence before, in the same paragraph, is about
// another than the text's main subject: "The Front was led by a priest. The League was armed. It …". A clause of what
// had happened before is no topic. Nil for none.
func (r *resolver) topic() *Entity {
	before := r.previous()
	if before == nil || before.root() < 0 || before.hasHad(before.root()) {
		return nil
	}
	e := r.lastSubject(r.index - 1)
	if e == nil || e == r.d.Main || e.Kind == annals.Person || e.Kind == annals.People || e.Kind == annals.Place ||
		len(e.members) > 0 ||
		e.Kind == "" && isCommonWord(strings.ToLower(e.Name())) || e.Kind == annals.State && r.mainMany() != nil {
		return nil // nor what states do to whom a text is about: "Chad banned the Front. Peru listed it."
	}
	return e
}

// lastSubject is what sentence n is about: of clauses joined by "and" or "but" the last that is about an entity; nil
// for none.
func (r *resolver) lastSubject(n int) *Entity {
	s, e := r.d.Sentences[n], r.subjects[n]
	for k := range s.Tokens {
		if s.isRel(k, "conj") && s.head(k) == s.root() {
			if o := s.entityAt(s.dependent(k, "nsubj")); o != nil {
				e = o
			}
		}
	}
	return e
}

// hasHad reports whether the verb at token v is in the past perfect.
func (s *Sentence) hasHad(v int) bool {
	k := s.dependent(v, "aux")
	return k >= 0 && s.Tokens[k].Lower == "had"
}

// rival is the organization that the text goes on about, where "the NOUN" may speak of it and the main subject, of
// which the noun may speak too, is not in sight; nil for none.
func (r *resolver) rival(w string) *Entity {
	e := r.topic()
	if e == nil || !groupWords[w] || e.Kind != annals.Organization || e.actsForState() || !e.couldBe(w) ||
		!e.isA(w) && (!looseNouns[w] || e.headsOther(w)) || r.distance(r.d.Main) < 2 {
		return nil
	}
	return e
}
