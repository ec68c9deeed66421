package coref

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// topic is the body or thing that the text goes on about where the sentence before, in the same paragraph, is about
// another than the text's main subject: "The Front was led by a priest. The League was armed. It …". A clause of what
// had happened before is no topic. Nil for none.
func (r *resolver) topic() *document.Entity {
	before := r.previous()
	if before == nil || before.Root() < 0 || hasHad(before, before.Root()) {
		return nil
	}
	e := r.lastSubject(r.index - 1)
	if e == nil || e == r.d.Main || e.Kind == annals.Person || e.Kind == annals.People || e.Kind == annals.Place ||
		len(e.Together) > 0 ||
		e.Kind == "" && entity.IsCommonWord(strings.ToLower(e.Name())) || e.Kind == annals.State && r.mainMany() != nil {
		return nil // nor what states do to whom a text is about: "Chad banned the Front. Peru listed it."
	}
	return e
}

// lastSubject is what sentence n is about: of clauses joined by "and" or "but" the last that is about an entity; nil
// for none.
func (r *resolver) lastSubject(n int) *document.Entity {
	s, e := r.d.Sentences[n], r.subjects[n]
	for k := range s.Tokens {
		if s.IsRel(k, "conj") && s.Head(k) == s.Root() {
			if o := entityAt(s, s.Dependent(k, "nsubj")); o != nil {
				e = o
			}
		}
	}
	return e
}

// hasHad reports whether the verb at token v is in the past perfect.
func hasHad(s *document.Sentence, v int) bool {
	k := s.Dependent(v, "aux")
	return k >= 0 && s.Tokens[k].Lower == "had"
}

// rival is the organization that the text goes on about, where "the NOUN" may speak of it and the main subject, of
// which the noun may speak too, is not in sight; nil for none.
func (r *resolver) rival(w string) *document.Entity {
	e := r.topic()
	if e == nil || !document.GroupWords[w] || e.Kind != annals.Organization || actsForState(e) || !couldBe(e, w) ||
		!isA(e, w) && (!looseNouns[w] || headsOther(e, w)) || r.distance(r.d.Main) < 2 {
		return nil
	}
	return e
}
