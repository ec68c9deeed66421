package grammar

import (
	"maps"
	"slices"

	"annals"
	"annals/internal/extract/nouns"
)

// expletive reports whether the "it" at token i stands for nothing: "it is estimated that", "it was in 1979 that".
func (s *Sentence) expletive(i int) bool {
	t := s.Tokens
	j := i + 1
	for j < len(t) && (t[j].IsAdverb() || t[j].Tag == "MD" || auxiliaries[t[j].Lower]) {
		j++
	}
	if s.impersonal(j) {
		return true
	}
	if j == i+1 || j+1 >= len(t) {
		return false
	}
	if p := s.nounPhrase(j); t[j].Tag == "DT" && p.Head > j && p.Last+1 < len(t) && t[p.Last+1].Lower == "that" &&
		(t[p.Last+1].Tag == "IN" || lists["extraposed"][t[p.Head].Lower]) && !groupWords[t[p.Head].Lower] {
		return true // "it is a myth that"
	}
	return t[j+1].Lower == "that" && (t[j].IsVerb() || t[j].IsAdjective())
}

// impersonal reports whether the verb at token v is one of what is so, with nobody who does it: "seems likely that",
// "turned out that".
func (s *Sentence) impersonal(v int) bool {
	t := s.Tokens
	if v+1 >= len(t) || !t[v].IsVerb() {
		return false
	}
	base, k := verbBase(t[v]), v+1
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
func (s *Sentence) sameObject(i int) bool {
	verb := s.head(i)
	if !s.isRel(i, "obj") || !s.isRel(verb, "conj") || s.dependent(verb, "nsubj") >= 0 {
		return false
	}
	o := s.dependent(s.head(verb), "obj")
	return o >= 0 && o < verb && s.Tokens[o].Tag == "NN" && s.entityAt(o) == nil && nouns.Kind(s.Tokens[o].Lower) == "" &&
		!groupWords[s.Tokens[o].Lower]
}

// thing is what "it" or "its" at token i stands for. The bound ones are the possessive and the reflexive, which may
// look at the subject of their own clause; the object pronoun may not.
func (r *resolver) thing(i int, bound bool) *Entity {
	s := r.s
	subject := s.clauseSubjectBefore(i)
	if subject < 0 {
		if e := r.giver(i); e != nil {
			return e
		}
		return r.lastThing(i)
	}
	if s.ofText(subject) {
		return r.lastThing(i) // "Chapter 2 deals with its decline"
	}
	switch e := s.entityAt(subject); {
	case e == nil && s.actsItself(subject) && (bound && s.sameClause(subject, i) || s.inReport(subject, i) && !bound):
		return nil // "The ministry said that it had …"
	case e == nil || e.Kind == annals.Person || e.Kind == annals.People || isPlural(s.Tokens[subject]):
		return r.lastThing(i)
	default:
		return r.thingUnder(subject, e, i, bound)
	}
}

// thingUnder is what "it" or "its" at token i stands for where the subject of its clause is the thing or body e: that, or
// else the main subject or what else the sentence names.
func (r *resolver) thingUnder(subject int, e *Entity, i int, bound bool) *Entity {
	s, main := r.s, r.d.Main
	if e != main && r.spokenAfter(main, subject) && (bound || !s.inReport(subject, i)) && !s.relatesTo(i, main) {
		// "X asked Y to expel the group from its base", "… and it moved": the main subject, named in between.
		return r.mainThing()
	}
	other := r.mainThing()
	if e == main {
		other = nil
	}
	if bound && other != nil && s.assesses(subject, i) {
		return other // "The agency estimated its membership at 5,000"
	}
	if other != nil && s.Tokens[i].Lower == "its" && s.listedAs(i) {
		return other // "The court overturned its designation as a terrorist group"
	}
	if s.Tokens[i].Lower == "its" && e.actsForState() {
		if o := r.otherThing(e); o != nil && o.Kind == annals.Organization && !o.actsForState() {
			return o // "The court banned the Front and its newspaper"
		}
	}
	if (bound || !s.sameClause(subject, i)) && !s.saysWhat(subject, i) {
		return e
	}
	if other != nil {
		return other
	}
	if o := r.otherThing(e); o != nil || e == main {
		return o
	}
	return r.before(e)
}

// listedAs reports whether the possessive at token i belongs to a noun for a standing with "as" behind it: it is whoever has that.
func (s *Sentence) listedAs(i int) bool {
	c := s.ChunkAt(i)
	return c != nil && c.Head > i && c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Lower == "as" &&
		(listingNouns[s.Tokens[c.Head].Lower] || inclusionNouns[s.Tokens[c.Head].Lower])
}

// saysWhat reports whether the possessive at token i belongs to the noun that says what the subject is, so that it is
// another's: "The Guard is its youth wing".
func (s *Sentence) saysWhat(subject, i int) bool {
	what := s.head(i)
	return s.isRel(i, "nmod:poss") && what == s.head(subject) && s.isRel(subject, "nsubj") && s.dependent(what, "cop") >= 0
}

// giver is who gives standings or takes them off where "it" at token i is said to: the organ that the sentence before
// is about.
func (r *resolver) giver(i int) *Entity {
	v := r.s.head(i)
	if v < 0 || r.previous() == nil || !r.s.isRel(i, "nsubj") {
		return nil
	}
	if base := verbBase(r.s.Tokens[v]); !verbClasses["lift"][base] && !verbClasses["designate"][base] &&
		!verbClasses["ban"][base] {
		return nil
	}
	if e := r.subjects[r.index-1]; e != nil && e.Kind == annals.Organization && e.issues() {
		return e
	}
	return nil
}

// relatesTo reports whether token i stands in a relative clause on the noun that stands for the entity: "the League, of
// which it is a part".
func (s *Sentence) relatesTo(i int, e *Entity) bool {
	for k, n := s.head(i), 0; k >= 0 && n < len(s.Tokens); k, n = s.head(k), n+1 {
		if s.isRel(k, "acl:relcl") {
			return s.entityAt(s.head(k)) == e
		}
	}
	return false
}

// spokenAfter reports whether the sentence has spoken of an entity after token i, other than as the modifier of a noun.
func (r *resolver) spokenAfter(e *Entity, i int) bool {
	for _, m := range r.s.Mentions {
		if m.Entity == e && m.First > i && !m.Modifier {
			return true
		}
	}
	return false
}

// inReport reports whether token i stands in what the subject is told to have said: "Israel said that it …".
func (s *Sentence) inReport(subject, i int) bool {
	verb := s.head(subject)
	for k, n := i, 0; k >= 0 && n < len(s.Tokens); k, n = s.head(k), n+1 {
		if s.isRel(k, "ccomp") && s.head(k) == verb {
			return true
		}
	}
	return false
}

// sameClause reports whether token i stands in the clause of the subject and in no clause inside it.
func (s *Sentence) sameClause(subject, i int) bool {
	verb := s.head(subject)
	if s.isRel(i, "nsubj") && s.head(i) != verb {
		// "was moved to Lima, where it was active": of a clause without a verb of its own.
		return false
	}
	for k, n := s.head(i), 0; k >= 0 && n < len(s.Tokens); k, n = s.head(k), n+1 {
		if k == verb {
			return true
		}
		if s.isRel(k, "ccomp", "acl:relcl", "advcl", "conj", "parataxis") &&
			(s.Tokens[k].IsVerb() || s.dependent(k, "cop") >= 0) && !s.sharesSubject(k) {
			return false
		}
	}
	return false
}

// sharesSubject reports whether the verb at token k does what the subject of the verb above it does: coordinated with
// it, or a gerund: "entered the town and took it", "took the town, leaving it in ruins".
func (s *Sentence) sharesSubject(k int) bool {
	if s.dependent(k, "nsubj", "csubj") >= 0 || s.dependent(k, "mark") >= 0 {
		return false
	}
	return s.isRel(k, "conj") && s.dependent(k, "aux:pass") < 0 || s.isRel(k, "advcl") && s.Tokens[k].Tag == "VBG"
}

// assesses reports whether the verb between the subject and the possessive at token i says how much or how old it takes
// something to be, as people mostly do of others: "estimated its strength", "put its strength at 500", and not "put its
// army on alert".
func (s *Sentence) assesses(subject, i int) bool {
	t := s.Tokens
	verb := i - 1
	for verb > subject && !t[verb].IsVerb() {
		verb--
	}
	if verb <= subject {
		return false
	}
	base, c := verbBase(t[verb]), s.ChunkAt(i)
	if lists["assessing"][base] {
		return true
	}
	return lists["placing"][base] && c != nil && c.Last+1 < len(t) && (t[c.Last+1].Lower == "at" || t[c.Last+1].Lower == "to")
}

// actsItself reports whether the subject at token i is a thing or body of its own, though the text gives it no name, so
// that "its" after it is more likely its own than the main subject's.
func (s *Sentence) actsItself(i int) bool {
	t := s.Tokens[i]
	return t.Tag == "NN" &&
		(groupWords[t.Lower] || stateOrgans[t.Lower] || t.Lower == "court" || t.Lower == "state" || t.Lower == "country" ||
			t.Lower == "city")
}

// mainThing is the document's main subject unless that is a person.
func (r *resolver) mainThing() *Entity {
	if main := r.d.Main; main != nil && main.Kind != annals.Person && main.Kind != annals.People {
		return main
	}
	return nil
}

// lastThing is what a sentence's "it" stands for when its own clauses do not tell: the main subject when the text has
// just spoken of it, else what the sentence before is about, else the main subject all the same.
func (r *resolver) lastThing(i int) *Entity {
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
		if o := r.actedOn(before); o != nil && o != acts && (acts == nil || acts != main || main.issues()) {
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
	if before != nil && before.unnamedThing() && r.opensMain(i) {
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
func (r *resolver) doneBy(i int, e *Entity) bool {
	return r.s.isRel(i, "nsubj:pass") && slices.ContainsFunc(r.ahead, func(m EntityMention) bool {
		at := r.s.headOf(&m)
		return m.Entity == e && !m.Modifier && r.s.isRel(at, "obl:agent") && r.s.head(at) == r.s.head(i)
	})
}

// unnamedThing reports whether the sentence's main clause is about one thing that has no name and is no group: "the bill".
func (s *Sentence) unnamedThing() bool {
	k := s.rootSubject()
	if k < 0 || s.Tokens[k].Tag != "NN" || s.entityAt(k) != nil || s.indefinite(k) {
		return false
	}
	w := s.Tokens[k].Lower
	return !groupWords[w] && !personNouns[w] && !titles[w] && nouns.Kind(w) != annals.Organization
}

// actedOn is the organization that somebody gives or takes a standing in the main clause of a sentence, actively; nil
// for none.
func (r *resolver) actedOn(s *Sentence) *Entity {
	v := s.root()
	if v < 0 || s.passiveGroup(v) {
		return nil
	}
	base := verbBase(s.Tokens[v])
	if !verbClasses["ban"][base] && !verbClasses["designate"][base] && !verbClasses["recognize"][base] {
		return nil
	}
	if e := s.entityAt(s.dependent(v, "obj")); e != nil && e.Kind != annals.Person && e.Kind != annals.State {
		return e
	}
	return nil
}

// others is whom "they" at token i of an answer stands for, e, unless that is "we": whoever was spoken of besides.
func (r *resolver) others(i int, e *Entity) *Entity {
	if us := r.s.ourselves(i); r.s.turn != nil && e != nil && us != nil && e.Canonical() == us.Canonical() {
		return r.before(e)
	}
	return e
}

// before is the organization that the text spoke of last, in this sentence or the two before, other than e; nil for none.
func (r *resolver) before(e *Entity) *Entity {
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
func (r *resolver) distance(e *Entity) int {
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

// otherThing is the thing last named in the sentence that is not e.
func (r *resolver) otherThing(e *Entity) *Entity {
	for k := len(r.spoken) - 1; k >= 0 && r.spoken[k].sentence == r.index; k-- {
		o := r.spoken[k].entity
		if o != e && !r.spoken[k].modifier && !r.spoken[k].author && o.Kind != annals.Person && o.Kind != annals.People {
			return o
		}
	}
	return nil
}
