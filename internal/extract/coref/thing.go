package coref

import (
	"cmp"
	"maps"
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/mend"
	"annals/internal/extract/nouns"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// Expletive reports whether the "it" at token i stands for nothing: "it is estimated that", "it was in 1979 that".
func Expletive(s *document.Sentence, i int) bool {
	t := s.Tokens
	j := i + 1
	for j < len(t) && (t[j].IsAdverb() || t[j].Tag == "MD" || document.Auxiliaries[t[j].Lower]) {
		j++
	}
	if impersonal(s, j) {
		return true
	}
	if j == i+1 || j+1 >= len(t) {
		return false
	}
	if p := mend.NounPhrase(s, j); t[j].Tag == "DT" && p.Head > j && p.Last+1 < len(t) && t[p.Last+1].Lower == "that" &&
		(t[p.Last+1].Tag == "IN" || lists["extraposed"][t[p.Head].Lower]) && !document.GroupWords[t[p.Head].Lower] {
		return true // "it is a myth that"
	}
	return t[j+1].Lower == "that" && (t[j].IsVerb() || t[j].IsAdjective())
}

// impersonal reports whether the verb at token v is one of what is so, with nobody who does it: "seems likely that",
// "turned out that".
func impersonal(s *document.Sentence, v int) bool {
	t := s.Tokens
	if v+1 >= len(t) || !t[v].IsVerb() {
		return false
	}
	base, k := document.VerbBase(t[v]), v+1
	switch {
	case lists["impersonal"][base+"_"+t[k].Lower]:
		k++
	case !lists["impersonal"][base]:
		return false
	}
	for k < len(t) && (t[k].IsAdverb() || t[k].IsAdjective()) {
		k++
	}
	return k < len(t) && t[k].Lower == "that"
}

// sameObject reports whether the "it" at token i is what the verb before was done to, a thing and nobody: "considered a
// ban but shelved it".
func sameObject(s *document.Sentence, i int) bool {
	verb := s.Head(i)
	if !s.IsRel(i, "obj") || !s.IsRel(verb, "conj") || s.Dependent(verb, "nsubj") >= 0 {
		return false
	}
	o := s.Dependent(s.Head(verb), "obj")
	return o >= 0 && o < verb && s.Tokens[o].Tag == "NN" && entityAt(s, o) == nil && nouns.Kind(s.Tokens[o].Lower) == "" &&
		!document.GroupWords[s.Tokens[o].Lower]
}

// thing is what "it" or "its" at token i stands for. The bound ones are the possessive and the reflexive, which may
// look at the subject of their own clause; the object pronoun may not.
func (r *resolver) thing(i int, bound bool) *document.Entity {
	s := r.s
	subject := s.ClauseSubjectBefore(i)
	if subject < 0 {
		if e := r.giver(i); e != nil {
			return e
		}
		if e := r.fronted(i); e != nil && bound && isThing(e) {
			return e
		}
		return r.lastThing(i)
	}
	if entity.IsText(s, subject) {
		return r.lastThing(i) // "Chapter 2 deals with its decline"
	}
	switch e := entityAt(s, subject); {
	case e == nil && actsItself(s, subject) && (bound && sameClause(s, subject, i) || inReport(s, subject, i) && !bound):
		return nil // "The ministry said that it had …"
	case e == nil || e.Kind == annals.Person || e.Kind == annals.People || entity.IsPlural(s.Tokens[subject]):
		found := r.lastThing(i)
		if found == e && e != nil && !bound && sameClause(s, subject, i) {
			// "The Tigers entered the Front. They left it."
			if found = r.doneTo(e); found == nil {
				found = cmp.Or(r.otherThing(e), r.before(e))
			}
		}
		return found
	default:
		return r.thingUnder(subject, e, i, bound)
	}
}

// thingUnder is what "it" or "its" at token i stands for where the subject of its clause is the thing or body e: that, or
// else the main subject or what else the sentence names.
func (r *resolver) thingUnder(subject int, e *document.Entity, i int, bound bool) *document.Entity {
	s, main := r.s, r.d.Main
	if e != main && r.spokenAfter(main, subject) && (bound || !inReport(s, subject, i)) && !relatesTo(s, i, main) {
		// "X asked Y to expel the group from its base", "… and it moved": the main subject, named in between.
		return r.mainThing()
	}
	other := r.mainThing()
	if e == main {
		other = nil
	}
	if bound && other != nil && assesses(s, subject, i) {
		return other // "The agency estimated its membership at 5,000"
	}
	if other != nil && s.Tokens[i].Lower == "its" && listedAs(s, i) {
		return other // "The court overturned its designation as a terrorist group"
	}
	if s.Tokens[i].Lower == "its" && actsForState(e) {
		if o := r.otherThing(e); o != nil && o.Kind == annals.Organization && !actsForState(o) {
			return o // "The court banned the Front and its newspaper"
		}
	}
	if (bound || !sameClause(s, subject, i)) && !saysWhat(s, subject, i) {
		return e
	}
	if brings(s, i) {
		return cmp.Or(r.doneTo(e), e) // "armed the League, making it the stronger"
	}
	if other != nil {
		return other
	}
	if o := r.otherThing(e); o != nil || e == main {
		return o
	}
	return r.before(e)
}

// listedAs reports whether the possessive at token i belongs to a noun for a standing with "as" behind it: "its designation as a
// terrorist group" is that of whoever has it.
func listedAs(s *document.Sentence, i int) bool {
	c := s.ChunkAt(i)
	return c != nil && c.Head > i && c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Lower == "as" &&
		(entity.ListingNouns[s.Tokens[c.Head].Lower] || InclusionNouns[s.Tokens[c.Head].Lower])
}

// saysWhat reports whether the possessive at token i belongs to the noun that says what the subject is, so that it is
// another's: "The Guard is its youth wing".
func saysWhat(s *document.Sentence, subject, i int) bool {
	what := s.Head(i)
	return s.IsRel(i, "nmod:poss") && what == s.Head(subject) && s.IsRel(subject, "nsubj") && s.Dependent(what, "cop") >= 0
}

// giver is who gives standings or takes them off where "it" at token i is said to: the organ that the sentence before
// is about.
func (r *resolver) giver(i int) *document.Entity {
	v := r.s.Head(i)
	if v < 0 || r.previous() == nil || !r.s.IsRel(i, "nsubj") {
		return nil
	}
	if base := document.VerbBase(r.s.Tokens[v]); !document.VerbClasses["lift"][base] && !document.VerbClasses["designate"][base] &&
		!document.VerbClasses["ban"][base] {
		return nil
	}
	if e := r.subjects[r.index-1]; e != nil && e.Kind == annals.Organization && entity.Issues(e) {
		return e
	}
	return nil
}

// relatesTo reports whether token i stands in a relative clause on the noun that stands for the entity: "the League, of
// which it is a part".
func relatesTo(s *document.Sentence, i int, e *document.Entity) bool {
	for k, n := s.Head(i), 0; k >= 0 && n < len(s.Tokens); k, n = s.Head(k), n+1 {
		if s.IsRel(k, "acl:relcl") {
			return entityAt(s, s.Head(k)) == e
		}
	}
	return false
}

// spokenAfter reports whether the sentence has spoken of an entity after token i, other than as the modifier of a noun.
func (r *resolver) spokenAfter(e *document.Entity, i int) bool {
	for _, m := range r.s.Mentions {
		if m.Entity == e && m.First > i && !m.Modifier {
			return true
		}
	}
	return false
}

// inReport reports whether token i stands in what the subject is told to have said: "Israel said that it …".
func inReport(s *document.Sentence, subject, i int) bool {
	verb := s.Head(subject)
	for k, n := i, 0; k >= 0 && n < len(s.Tokens); k, n = s.Head(k), n+1 {
		if s.IsRel(k, "ccomp") && s.Head(k) == verb {
			return true
		}
	}
	return false
}

// sameClause reports whether token i stands in the clause of the subject and in no clause inside it.
func sameClause(s *document.Sentence, subject, i int) bool {
	verb := s.Head(subject)
	if s.IsRel(i, "nsubj") && s.Head(i) != verb {
		// "was moved to Lima, where it was active": of a clause without a verb of its own.
		return false
	}
	for k, n := s.Head(i), 0; k >= 0 && n < len(s.Tokens); k, n = s.Head(k), n+1 {
		if k == verb {
			return true
		}
		if s.IsRel(k, "ccomp", "acl:relcl", "advcl", "conj", "parataxis") &&
			(s.Tokens[k].IsVerb() || s.Dependent(k, "cop") >= 0) && !sharesSubject(s, k) {
			return false
		}
	}
	return false
}

// sharesSubject reports whether the verb at token k does what the subject of the verb above it does: coordinated with
// it, or a gerund: "entered the town and took it", "took the town, leaving it in ruins", "responded by shelling it".
func sharesSubject(s *document.Sentence, k int) bool {
	if s.Dependent(k, "nsubj", "csubj") >= 0 {
		return false
	}
	return s.IsRel(k, "conj") && s.Dependent(k, "aux:pass", "mark") < 0 || s.IsRel(k, "advcl") && s.Tokens[k].Tag == "VBG"
}

// brings reports whether what comes of a deed is told of the pronoun at token i, as it mostly is of whoever did it: "won nine
// seats, making it the largest".
func brings(s *document.Sentence, i int) bool {
	v := s.Head(i)
	return s.IsRel(i, "obj", "iobj") && s.IsRel(v, "advcl") && s.Tokens[v].Tag == "VBG" && s.Dependent(v, "nsubj", "mark") < 0 &&
		bringing[s.Tokens[v].Lemma]
}

// bringing are the verbs by which a deed is told to bring about something.
var bringing = wordlist.Set("make give earn enable allow help bring render win secure")

// assesses reports whether the verb between the subject and the possessive at token i says how much or how old it takes
// something to be, as people mostly do of others: "estimated its strength", "put its strength at 500", and not "put its
// army on alert".
func assesses(s *document.Sentence, subject, i int) bool {
	t := s.Tokens
	verb := i - 1
	for verb > subject && !t[verb].IsVerb() {
		verb--
	}
	if verb <= subject {
		return false
	}
	base, c := document.VerbBase(t[verb]), s.ChunkAt(i)
	if lists["assessing"][base] {
		return true
	}
	return lists["placing"][base] && c != nil && c.Last+1 < len(t) && (t[c.Last+1].Lower == "at" || t[c.Last+1].Lower == "to")
}

// actsItself reports whether the subject at token i is a thing or body of its own, though the text gives it no name, so
// that "its" after it is more likely its own than the main subject's.
func actsItself(s *document.Sentence, i int) bool {
	t := s.Tokens[i]
	return t.Tag == "NN" &&
		(document.GroupWords[t.Lower] || entity.StateOrgans[t.Lower] || t.Lower == "court" || t.Lower == "state" ||
			t.Lower == "country" || t.Lower == "city")
}

// mainThing is the document's main subject unless that is a person.
func (r *resolver) mainThing() *document.Entity {
	if main := r.d.Main; main != nil && main.Kind != annals.Person && main.Kind != annals.People {
		return main
	}
	return nil
}

// lastThing is what a sentence's "it" stands for when its own clauses do not tell: the main subject when the text has
// just spoken of it, else what the sentence before is about, else the main subject all the same.
func (r *resolver) lastThing(i int) *document.Entity {
	main := r.mainThing()
	if e := r.introduced(false); e != nil {
		return e // "founded the Front. It …"
	}
	before := r.previous()
	if before != nil {
		acts := r.subjects[r.index-1]
		if acts != nil && slices.Contains(slices.Collect(maps.Values(r.meant)), acts) {
			return acts // "The party was banned. Its leader": not whom the text is about
		}
		if o := r.actedOn(before); o != nil && o != acts && (acts == nil || acts != main || entity.Issues(main)) {
			return o // "Parliament outlawed the Front. Its leader fled."
		}
	}
	if e := r.besideUs(); e != nil {
		return e
	}
	if e := r.topic(); e != nil {
		return e
	}
	if main != nil && r.distance(main) <= 2 {
		return main
	}
	if before != nil {
		if e := r.subjects[r.index-1]; e != nil && e.Kind != annals.Person && e.Kind != annals.People {
			return e
		}
	}
	if main != nil {
		return main
	}
	if before != nil && unnamedThing(before) && r.opensMain(i) {
		return nil // "The bill was backed by the Front. It was opposed by Peru."
	}
	for k := len(r.spoken) - 1; k >= 0 && r.spoken[k].sentence >= r.index-2; k-- {
		if e := r.spoken[k].entity; !r.spoken[k].modifier && !r.spoken[k].author &&
			(e.Kind == annals.Organization || e.Kind == annals.Body) {
			return e
		}
	}
	return nil
}

// doneBy reports whether the entity, named behind "by", does what is done to "it" at token i, which so is another: "it was
// rejected by the Front".
func (r *resolver) doneBy(i int, e *document.Entity) bool {
	return r.s.IsRel(i, "nsubj:pass") && slices.ContainsFunc(r.ahead, func(m document.EntityMention) bool {
		at := entity.HeadOf(r.s, &m)
		return m.Entity == e && !m.Modifier && r.s.IsRel(at, "obl:agent") && r.s.Head(at) == r.s.Head(i)
	})
}

// unnamedThing reports whether the sentence's main clause is about one thing that has no name and is no group: "the bill".
func unnamedThing(s *document.Sentence) bool {
	k := rootSubject(s)
	if k < 0 || s.Tokens[k].Tag != "NN" || entityAt(s, k) != nil || mend.Indefinite(s, k) {
		return false
	}
	w := s.Tokens[k].Lower
	return !document.GroupWords[w] && !entity.PersonNouns[w] && !document.Titles[w] && nouns.Kind(w) != annals.Organization
}

// actedOn is the organization that somebody gives or takes a standing in the main clause of a sentence, actively; nil
// for none.
func (r *resolver) actedOn(s *document.Sentence) *document.Entity {
	v := s.Root()
	if v < 0 || predicate.PassiveGroup(s, v) {
		return nil
	}
	base := document.VerbBase(s.Tokens[v])
	if !document.VerbClasses["ban"][base] && !document.VerbClasses["designate"][base] && !document.VerbClasses["recognize"][base] {
		return nil
	}
	if e := entityAt(s, s.Dependent(v, "obj")); e != nil && e.Kind != annals.Person && e.Kind != annals.State {
		return e
	}
	return nil
}

// others is whom "they" at token i of an answer stands for, e, unless that is "we": whoever was spoken of besides.
func (r *resolver) others(i int, e *document.Entity) *document.Entity {
	if us := predicate.Ourselves(r.s, i); r.s.Turn != nil && e != nil && us != nil && e.Canonical() == us.Canonical() {
		return r.before(e)
	}
	return e
}

// before is the organization that the text spoke of last, in this sentence or the two before, other than e; nil for none.
func (r *resolver) before(e *document.Entity) *document.Entity {
	for k := len(r.spoken) - 1; k >= 0 && r.spoken[k].sentence >= r.index-2; k-- {
		if o := r.spoken[k].entity; o != e && !r.spoken[k].modifier &&
			(o.Kind == annals.Organization || o.Kind == "" && r.spoken[k].article) {
			return o
		}
	}
	return nil
}

// distance is the number of sentences since the text last spoke of an entity; the first sentence of a paragraph counts
// as near.
func (r *resolver) distance(e *document.Entity) int {
	for k := len(r.spoken) - 1; k >= 0; k-- {
		if r.spoken[k].entity == e {
			d := r.index - r.spoken[k].sentence
			if r.index > 0 && r.d.Sentences[r.index-1].Block != r.s.Block {
				d = min(d, 2)
			}
			return d
		}
	}
	return 1 << 20
}

// doneTo is the thing other than e that the sentence so far tells something to be done to, the last; nil for none.
func (r *resolver) doneTo(e *document.Entity) *document.Entity {
	for _, m := range slices.Backward(r.s.Mentions) {
		if m.Entity != e && !m.Modifier && m.Entity.Kind == annals.Organization && r.s.IsRel(entity.HeadOf(r.s, &m), "obj") {
			return m.Entity
		}
	}
	return nil
}

// otherThing is the thing last named in the sentence that is not e.
func (r *resolver) otherThing(e *document.Entity) *document.Entity {
	for k := len(r.spoken) - 1; k >= 0 && r.spoken[k].sentence == r.index; k-- {
		o := r.spoken[k].entity
		if o != e && !r.spoken[k].modifier && !r.spoken[k].author && o.Kind != annals.Person && o.Kind != annals.People {
			return o
		}
	}
	return nil
}

// InclusionNouns are nouns for being put on a list.
var InclusionNouns = lists["inclusion"]
