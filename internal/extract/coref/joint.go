package coref

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
)

// rootSubject is the subject of the sentence's main predicate, -1 for none.
func rootSubject(s *document.Sentence) int { return s.SubjectAt(s.Root()) }

// joint is the entity that stands for all that the subject at token i names, where it is a series of names, "the Front
// and the League", or a plural with such a series beside it, "two leaders, Juan Santos and Maria Campos"; nil for none.
func (r *resolver) joint(i int) *document.Entity {
	s := r.s
	if i < 0 {
		return nil
	}
	if a := s.Antecedent(i); a >= 0 {
		i = a
	}
	if m := s.MentionAt(i); m != nil && m.Anaphor && len(m.Entity.Together) > 1 {
		return m.Entity
	}
	c := s.ChunkAt(i)
	if c == nil {
		return nil
	}
	first := c.First
	if m := s.MentionAt(i); m == nil {
		if !entity.IsPlural(s.Tokens[i]) || c.Last+2 >= len(s.Tokens) || s.Tokens[c.Last+1].Text != "," ||
			!s.Tokens[c.Last+2].IsUpper() {
			return nil
		}
		first = c.Last + 2
	}
	return together(r.d, series(s, first))
}

// series are the entities of the names that stand in a series from token i on, with a conjunction before the last; nil
// for none.
func series(s *document.Sentence, i int) []*document.Entity {
	var out []*document.Entity
	t := s.Tokens
	closed := false
	for n := range s.Mentions {
		m := &s.Mentions[n]
		if m.Last < i {
			continue
		}
		if m.Anaphor || m.Modifier || closed {
			break
		}
		and, gap := false, 0
		for k := i; k < m.First; k++ {
			switch x := t[k]; {
			case x.Tag == "CC" && (x.Lower == "and" || x.Text == "&"):
				and = true
			case x.Text == "," || x.Lower == "the" || x.Lower == "both" || document.Titles[x.Lower]:
			default:
				gap++
			}
		}
		if gap > 0 || len(out) > 0 && !and && t[i].Text != "," {
			break
		}
		out, i, closed = append(out, m.Entity), m.Last+1, and && len(out) > 0
	}
	if !closed {
		return nil
	}
	return out
}

// together is the entity that stands for several of one sort; nil where there are not several.
func together(d *document.Document, all []*document.Entity) *document.Entity {
	if len(all) < 2 {
		return nil
	}
	person := all[0].Kind == annals.Person
	for n, e := range all {
		if (e.Kind == annals.Person) != person || e.Kind == annals.Place || e.Kind == annals.Event || n > 0 && e == all[n-1] {
			return nil
		}
	}
	e := &document.Entity{Kind: annals.Organization, Together: all}
	if person {
		e.Kind = annals.Person
	}
	return e
}

// several is what "they" or "their" at token i stands for: the plural or the organization that the clause, or the
// sentence before, is about.
func (r *resolver) several(i int) *document.Entity {
	e := r.severalThere(i)
	if e != nil && does(r.s, i, e) {
		return r.twoPersons(1) // "Together they founded the Temple": nobody whom the clause names as another
	}
	return e
}

// does reports whether the pronoun at token i is the subject of a verb that is done to the entity by its name, or words
// of it that stand alone: "they founded the Temple", and not "the Temple of the Sea".
func does(s *document.Sentence, i int, e *document.Entity) bool {
	v := s.Head(i)
	if v < 0 || !s.IsRel(i, "nsubj") {
		return false
	}
	o := s.Dependent(v, "obj")
	if o < i || !s.Tokens[o].IsUpper() || s.Dependent(o, "nmod") >= 0 {
		return false
	}
	own := strings.Fields(strings.ToLower(e.Canonical().Name()))
	for k := o; k > i && s.Tokens[k].IsUpper(); k-- {
		if !slices.Contains(own, s.Tokens[k].Lower) {
			return false
		}
	}
	return true
}

// severalThere is what several takes it for, whatever is done to whom.
func (r *resolver) severalThere(i int) *document.Entity {
	s := r.s
	if subject := s.ClauseSubjectBefore(i); subject >= 0 {
		if e, told := r.severalBySubject(subject, i); told {
			return e
		}
	}
	before := r.previous()
	if before != nil && r.together[r.index-1] != nil {
		return r.together[r.index-1]
	}
	if s.IsRel(i, "nsubj", "nsubj:pass") {
		if e := r.lastPersons(); e != nil {
			return e
		}
	}
	main := r.mainMany()
	if e := r.topic(); e != nil && e.Kind == annals.Organization && main != nil {
		return e
	}
	if e := r.manyBefore(); e != nil {
		return e
	}
	if main == nil {
		if i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "both" {
			if e := r.twoPersons(1); e != nil {
				return e
			}
		}
		return r.lastMany(i)
	}
	if before != nil && r.subjects[r.index-1] == nil {
		if c := rootSubject(before); c >= 0 && predicate.IsPeople(before, c) {
			return nil // "Villagers fled. They …"
		}
	}
	if before != nil && s.IsRel(i, "nsubj", "nsubj:pass") && r.subjects[r.index-1] != main && acquires(before) {
		return nil
	}
	return main
}

// severalBySubject is what "they" at token i stands for, nil for nothing that the text names, where the subject of its
// clause tells.
func (r *resolver) severalBySubject(subject, i int) (e *document.Entity, told bool) {
	s := r.s
	if both := r.joint(subject); both != nil {
		return both, true
	}
	e = entityAt(s, subject)
	switch {
	case e != nil && s.Tokens[i].Lower == "them" && sameClause(s, subject, i) &&
		!(e.Kind == annals.Organization && brings(s, i) && r.doneTo(e) == nil):
		return nil, true // "took the hill, leaving them without water": others
	case e != nil && e.Kind != annals.Person && e.Kind != annals.Place && e.Kind != annals.Event:
		return e, true
	case outsiders[s.Tokens[subject].Lower] && inReport(s, subject, i):
		return r.mainMany(), true // "Most scholars claim they left": those of whom the text tells
	}
	return nil, predicate.IsPeople(s, subject) || s.Dependent(subject, "conj") >= 0
}

// acquires reports whether the sentence's last noun is a plural that it has not spoken of before: "sent it two
// helicopters", of which "they" may go on.
func acquires(s *document.Sentence) bool {
	for k := len(s.Tokens) - 1; k >= 0; k-- {
		if c := s.ChunkAt(k); c != nil && c.Head == k && s.TimeAt(k) == nil {
			first := s.Tokens[c.First]
			return s.Tokens[k].Tag == "NNS" && s.IsRel(k, "obj", "obl", "obl:agent") &&
				(first.Tag == "CD" || first.Tag == "NNS" || first.IsAdjective())
		}
	}
	return false
}

// manyBefore is the organization with a name in the plural that the sentence before, in the same paragraph, has for its
// subject, "the Sons of Lima"; nil for none.
func (r *resolver) manyBefore() *document.Entity {
	before := r.previous()
	if before == nil {
		return nil
	}
	c := rootSubject(before)
	if c < 0 || !entity.IsPlural(before.Tokens[c]) || !before.Tokens[c].IsUpper() {
		return nil
	}
	if e := entityAt(before, c); e != nil && (e.Kind == annals.Organization || e.Kind == "") {
		return e
	}
	return nil
}

// lastMany is the organization or people that this sentence or, in its paragraph, the one before has for a subject, where it
// has but one, where neither tells of several things by a noun before token i; in a text that is about none.
func (r *resolver) lastMany(i int) *document.Entity {
	var only *document.Entity
	for n := max(0, r.index-1); n <= r.index; n++ {
		s := r.d.Sentences[n]
		for k, x := range s.Tokens {
			if n == r.index && k >= i {
				break
			}
			if x.Tag == "NNS" && s.IsRel(k, "nsubj", "nsubj:pass", "obj", "obl:agent") && !x.IsUpper() &&
				!(s.IsRel(k, "obj") && !mayBePeople(s, k) && acts(r.s, i)) {
				return nil
			}
		}
	}
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 1; k-- {
		x := r.spoken[k]
		if x.entity.Kind == annals.Person && !x.modifier {
			return nil
		}
		if !x.subject || x.entity.Kind != annals.Organization && x.entity.Kind != annals.People ||
			r.d.Sentences[x.sentence].Block != r.s.Block {
			continue
		}
		if only != nil && only != x.entity {
			return nil
		}
		only = x.entity
	}
	return only
}

// mayBePeople reports whether the plural at token k is of persons, or ends as many nouns for such do: "miners", "recruits".
func mayBePeople(s *document.Sentence, k int) bool {
	w := s.Tokens[k].Lower
	return predicate.IsPeople(s, k) || strings.HasSuffix(w, "ers") || strings.HasSuffix(w, "ors") || strings.HasSuffix(w, "ants") ||
		strings.HasSuffix(w, "ees") || strings.HasSuffix(w, "ians") || strings.HasSuffix(w, "its")
}

// acts reports whether the pronoun at token i is the subject of a verb with an object or with what is said or done, as things
// hardly are: "they launched a campaign", "they declared that".
func acts(s *document.Sentence, i int) bool {
	v := s.Head(i)
	return s.IsRel(i, "nsubj") && v >= 0 && s.Tokens[v].IsVerb() && s.Dependent(v, "obj", "ccomp", "xcomp") > i
}

// mainMany is the document's main subject where it is an organization, of which one may speak as of many; nil else.
func (r *resolver) mainMany() *document.Entity {
	if main := r.mainThing(); main != nil && main.Kind == annals.Organization {
		return main
	}
	return nil
}

// outsiders are those who speak of others rather than of themselves.
var outsiders = lists["outsider"]

// owner is whose "his" or "her" at token i is: that of the person named right before it in a coordination, as in "Juan
// Santos and his brother", else that of whom a pronoun there stands for.
func (r *resolver) owner(i int, pronoun string) *document.Entity {
	k := i - 1
	if k > 0 && r.s.Tokens[k].Tag == "CC" {
		if k--; k > 0 && r.s.Tokens[k].Text == "," {
			k--
		}
		if m := r.s.MentionAt(k); m != nil && m.Last == k && !m.Anaphor && !m.Modifier && m.Entity.Kind == annals.Person &&
			takes(m.Entity, pronoun) {
			return m.Entity
		}
	}
	if e := r.relativeOwner(i, pronoun); e != nil {
		return e
	}
	return r.person(i, pronoun)
}

// relativeOwner is the person named before the relative clause of the possessive at token i, whom its pronoun stands
// for as the subject: "was followed by Juan Santos, who led it until his death"; nil for none.
func (r *resolver) relativeOwner(i int, pronoun string) *document.Entity {
	who := r.s.ClauseSubjectBefore(i)
	if who < 0 || r.s.Tokens[who].Lower != "who" || r.s.Antecedent(who) < 0 {
		return nil
	}
	m := r.s.MentionAt(r.s.Antecedent(who))
	if m == nil || m.Modifier || m.Entity.Kind != annals.Person || len(m.Entity.Together) > 0 ||
		!takes(m.Entity, pronoun) {
		return nil
	}
	return m.Entity
}
