package entity

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// HomeOf is the state whose president or minister a person is, where sentence s gives the post and says of no state that it
// is its: the one that another sentence says so of; else the one that the text is about or tells most of, unless the
// sentence names others and not that one. Nil for none. The person may be nil.
func HomeOf(d *document.Document, s *document.Sentence, person *document.Entity) *document.Entity {
	if e := servedBy(d, person); e != nil {
		return e
	}
	if e := definedHome(d); e != nil || d.Definition != nil && d.Main.Kind == annals.Organization {
		return e
	}
	e := d.Main
	if e == nil || e.Canonical().Kind != annals.State {
		if e = prevailing(d); e == nil {
			e = d.Outstanding
		}
	}
	if e == nil || names(s, annals.State) && !NamesEntity(s, e) {
		return nil
	}
	return e.Canonical()
}

// definedHome is the state that the definition of the main subject names first: "a Peruvian party", "a party in Peru".
func definedHome(d *document.Document) *document.Entity {
	if d.Definition == nil {
		return nil
	}
	t, k := d.Definition.Tokens, d.DefinitionVerb
	for _, m := range d.Definition.Mentions {
		for ; k+1 < m.First; k++ {
			if t[k].Tag == "CC" && t[k+1].IsVerb() {
				// "run by the Central Agency and supported by Chile": another's part in it.
				return nil
			}
		}
		if m.First > d.DefinitionVerb && m.Entity.Canonical().Kind == annals.State {
			return m.Entity.Canonical()
		}
	}
	return nil
}

// servedBy is the state that the text puts before a title and the name of the person, "Peruvian President Juan Santos", or
// ties to them by "of", "President Juan Santos of Peru".
func servedBy(d *document.Document, person *document.Entity) *document.Entity {
	if person == nil {
		return nil
	}
	for _, s := range d.Sentences {
		t := s.Tokens
		for n := range s.Mentions {
			m := &s.Mentions[n]
			if m.Anaphor || m.Entity.Canonical() != person.Canonical() {
				continue
			}
			k := m.First
			for k > 0 && document.Titles[t[k-1].Lower] {
				k--
			}
			if k == m.First || k == 0 {
				continue
			}
			if o := s.MentionAt(k - 1); o != nil && o.Last == k-1 && o.Entity.Canonical().Kind == annals.State {
				return o.Entity.Canonical()
			}
			if k = m.Last + 2; k < len(t) && t[k-1].Lower == "of" {
				if o := s.MentionAt(k); o != nil && o.First == k && o.Entity.Canonical().Kind == annals.State {
					return o.Entity.Canonical()
				}
			}
		}
	}
	return nil
}

// prevailing is what [Prevalent] is once all mentions have been found.
func prevailing(d *document.Document) *document.Entity {
	if d.Counted {
		return d.MostNamed
	}
	d.Counted = true
	d.MostNamed, d.Outstanding = Prevalent(d), outstanding(d)
	return d.MostNamed
}

// Prevalent is the state that the mentions found so far name oftener than all others together, and more than once; nil for none.
func Prevalent(d *document.Document) *document.Entity {
	return mostOf(statesNamed(d))
}

// statesNamed is how often the mentions found so far name each state, and how often all of them.
func statesNamed(d *document.Document) (times map[*document.Entity]int, all int) {
	times = map[*document.Entity]int{}
	for _, s := range d.Sentences {
		for n := range s.Mentions {
			if e := s.Mentions[n].Entity.Canonical(); e.Kind == annals.State && !s.Mentions[n].Anaphor {
				times[e]++
				all++
			}
		}
	}
	return times, all
}

// mostOf is the one that makes more than half of all, and is named more than once; nil for none.
func mostOf(times map[*document.Entity]int, all int) *document.Entity {
	for e, n := range times {
		// There is one at most.
		if n > 1 && 2*n > all {
			return e
		}
	}
	return nil
}

// OfState reports whether the text is about a state, or about what goes on in one.
func OfState(d *document.Document) bool {
	return d.Main == nil && prevailing(d) != nil || d.Main != nil && d.Main.Canonical().Kind == annals.State
}

// names reports whether the sentence names something of the kind.
func names(s *document.Sentence, kind annals.EntityKind) bool {
	return slices.ContainsFunc(s.Mentions,
		func(m document.EntityMention) bool { return !m.Anaphor && m.Entity.Canonical().Kind == kind })
}

// NamesEntity reports whether the sentence mentions the entity.
func NamesEntity(s *document.Sentence, e *document.Entity) bool {
	return slices.ContainsFunc(s.Mentions, func(m document.EntityMention) bool { return m.Entity.Canonical() == e.Canonical() })
}

// outstanding is the state that makes more than half of what the text names of states and of organizations with the name of
// one of these at either end; nil for none, and for one that is named so once.
func outstanding(d *document.Document) *document.Entity {
	times, all := statesNamed(d)
	for _, s := range d.Sentences {
		for n := range s.Mentions {
			m := &s.Mentions[n]
			if k := m.Entity.Canonical().Kind; m.Anaphor || k != annals.Organization && k != annals.Body {
				continue
			}
			for e := range times {
				if e.HasName(s.Tokens[m.First].Text) || m.Last > m.First && e.HasName(s.Tokens[m.Last].Text) {
					times[e]++
					all++
				}
			}
		}
	}
	return mostOf(times, all)
}
