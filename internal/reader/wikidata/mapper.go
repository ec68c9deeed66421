package wikidata

import (
	"fmt"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/reader/listing"
	"annals/states"
)

// scheme is what identifiers of items begin with.
const scheme = "wikidata:"

// Map reads a record that [Read] made into statements and the entities that they name, the record's own first. A statement
// of a property that is not known here is a claim in the data's words. A record that is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, err := listing.Open(r)
	if err != nil {
		return nil, nil, err
	}
	var name listing.Element
	for _, p := range e.Parts {
		if strings.HasPrefix(p.Label, "label ") {
			name = p
			break
		}
	}
	if name.Words == "" {
		return nil, nil, fmt.Errorf("%w: record %s %s has no label", annals.ErrInvalid, r.List, r.UID)
	}
	m := mapping{b: listing.NewBuilder(r, scheme, listing.Authority{}, annals.EntityKind(e.Find("kind").Words),
		"wikidata.label", name.Field), main: name, named: map[string]bool{name.Words: true}}
	for _, p := range e.Parts {
		of, rest, _ := strings.Cut(p.Label, " ")
		switch of {
		case "label", "alias":
			m.name(rest, "wikidata."+of, p.Field)
		case "description":
			// One language will do: the others say the same.
			if rest == strings.TrimPrefix(name.Label, "label ") {
				m.add(p, annals.Statement{Type: annals.TypeDescription, Roles: roles{annals.RoleSubject: {m.b.Subject()},
					annals.RoleValue: {m.b.Words(p.Field)}}})
			}
		case "id", "kind":
		default:
			m.statement(of, p)
		}
	}
	statements, entities := m.b.Done()
	return statements, entities, nil
}

type roles = map[annals.Role][]annals.Filler

// mapping is a record being mapped.
type mapping struct {
	b     *listing.Builder
	main  listing.Element
	named map[string]bool // names that were given, in whatever language
}

// name adds a label or an alias, once for all languages that write it so.
func (m mapping) name(lang, rule string, value listing.Field) {
	if m.named[value.Words] {
		return
	}
	m.named[value.Words] = true
	m.b.NameIn("alias", listing.Language(lang), rule, value)
}

// add adds a statement of the data, with its time, its references and what the data say against it.
func (m mapping) add(p listing.Element, s annals.Statement) {
	id, _, _ := strings.Cut(p.Label, " ")
	if p.Find("rank").Words == "deprecated" {
		s.Stance = annals.Alleged
		s.Hedges = append(s.Hedges, "deprecated")
	}
	for _, q := range p.Parts {
		switch of, _, _ := strings.Cut(q.Label, " "); of {
		case "P5102", "P1480":
			if value := said(q); value.Words != "circa" {
				s.Hedges = append(s.Hedges, value.Words)
			}
		case "reference":
			if cite := citation(q); cite != "" {
				s.Evidence.Cites = append(s.Evidence.Cites, cite)
			}
		}
	}
	m.b.Add(s, "wikidata."+id, p.Whole)
}

// citation is a reference in one line: where, in what, and when it was looked at.
func citation(r listing.Element) string {
	var in, url, retrieved string
	for _, p := range r.Parts {
		switch of, _, _ := strings.Cut(p.Label, " "); of {
		case "P248", "P143":
			in = said(p).Words
		case "P854", "P4656":
			url = said(p).Words
		case "P813":
			if v, ok := readTime(said(p).Words); ok {
				retrieved = "retrieved " + v.String()
			}
		}
	}
	var pieces []string
	for _, piece := range []string{in, url, retrieved} {
		if piece != "" {
			pieces = append(pieces, piece)
		}
	}
	if in == "" && url == "" {
		return ""
	}
	return strings.Join(pieces, ", ")
}

// said is a value: the words of a line, or of the line beneath that has it.
func said(p listing.Element) listing.Element {
	if p.Words != "" {
		return p
	}
	return p.Find("value")
}

// qualifier is the first value of a property among the qualifiers.
func qualifier(p listing.Element, id string) listing.Element {
	for _, q := range p.Parts {
		if of, _, _ := strings.Cut(q.Label, " "); of == id {
			return q
		}
	}
	return listing.Element{}
}

// time is the time that a qualifier gives.
func time(p listing.Element, id string) (edtf.Value, bool) {
	return readTime(said(qualifier(p, id)).Words)
}

// when is the time for which a statement holds, by its qualifiers: from a start to an end, an end that is said to be none
// being open; at a point; or between the earliest and the latest day.
func when(p listing.Element) edtf.Value {
	start, hasStart := time(p, "P580")
	end, hasEnd := time(p, "P582")
	text := ""
	switch {
	case hasStart && hasEnd:
		text = start.String() + "/" + end.String()
	case hasStart:
		text = start.String() + "/.."
	case hasEnd:
		text = "/" + end.String()
	default:
		point, ok := time(p, "P585")
		if ok {
			return sure(p, point)
		}
		return between(p, edtf.Value{})
	}
	v, err := edtf.Parse(text)
	if err != nil {
		return edtf.Value{} // it ends before it starts, or an end is a span of its own
	}
	return v
}

// between is one of the days from the earliest to the latest that the qualifiers give, or else what was known.
func between(p listing.Element, known edtf.Value) edtf.Value {
	first, hasFirst := time(p, "P1319")
	last, hasLast := time(p, "P1326")
	text := ""
	switch {
	case hasFirst && hasLast:
		text = "[" + first.String() + ".." + last.String() + "]"
	case hasFirst:
		text = "[" + first.String() + "..]"
	case hasLast:
		text = "[.." + last.String() + "]"
	default:
		return known
	}
	if v, err := edtf.Parse(text); err == nil {
		return v
	}
	return known
}

// sure marks a time as the circumstances of the statement have it: about, perhaps.
func sure(p listing.Element, v edtf.Value) edtf.Value {
	for _, id := range []string{"P1480", "P5102"} {
		q := qualifier(p, id)
		number := q.Find("id").Words
		if number == "" {
			number = q.Words
		}
		if mark := circumstances()[number].mark; mark != "" {
			if marked, err := edtf.Parse(v.String() + mark); err == nil {
				return marked
			}
		}
	}
	return v
}

// dated is the time that is the value of a statement itself: of an inception, a birth.
func (m mapping) dated(p listing.Element) (edtf.Value, bool) {
	v, ok := readTime(said(p).Words)
	if !ok {
		v = between(p, edtf.Value{})
		return v, !v.IsZero()
	}
	return between(p, sure(p, v)), true
}

// value is the filler of a value: an entity, where its name is known, else words.
func (m mapping) value(p listing.Element, kind annals.EntityKind) annals.Filler {
	value, id := said(p), p.Find("id").Words
	if k, ok := knowns()[id]; ok {
		of := annals.Body
		if strings.HasPrefix(k.ref, states.Scheme) {
			of = annals.State
		}
		return m.b.Known(value.Field, k.name, of, k.ref)
	}
	if id == "" {
		return m.b.Words(value.Field)
	}
	if own := annals.EntityKind(p.Find("kind").Words); own != "" {
		kind = own
	}
	return m.b.Known(value.Field, value.Words, kind, scheme+id)
}

// label is the words of a property's label in a statement.
func label(p listing.Element) listing.Field {
	id, words, ok := strings.Cut(p.Label, " ")
	if !ok {
		return listing.Field{Words: p.Label, Start: p.Whole.Start}
	}
	return listing.Field{Words: words, Start: p.Whole.Start + len(id) + 1}
}

// statement reads a statement of a property.
func (m mapping) statement(id string, p listing.Element) {
	of := properties()[id]
	meaning, form, _ := strings.Cut(of.meaning, " ")
	value, subject := said(p), m.b.Subject()
	if snaktype := p.Find("snaktype").Words; snaktype != "" && meaning != "silent" || meaning == "" {
		m.add(p, annals.Statement{Type: annals.TypeClaim,
			Roles: roles{annals.RoleValue: {m.b.Words(p.Whole)}, annals.RoleAbout: {subject}}})
		return
	}
	s := annals.Statement{Time: when(p)}
	switch meaning {
	case "silent":
		return
	case "name":
		m.named[value.Words] = true
		m.b.AlsoFoundAs(value.Words)
		s.Lang = listing.Language(p.Find("language").Words)
		s.Type, s.Form, s.Roles = annals.TypeName, form,
			roles{annals.RoleSubject: {subject}, annals.RoleValue: {m.b.Words(value.Field)}}
	case "number":
		s.Type, s.Form, s.Roles = annals.TypeName, "identifier",
			roles{annals.RoleSubject: {subject}, annals.RoleValue: {m.b.Words(value.Field)}}
	case "kind", "ideology", "aim", "description":
		s.Type, s.Roles = annals.Type(meaning), roles{annals.RoleSubject: {subject}, annals.RoleValue: {m.b.Words(value.Field)}}
	case "size":
		s.Type, s.Roles = annals.TypeSize, roles{annals.RoleSubject: {subject}, annals.RoleValue: {m.b.Words(value.Field)},
			annals.RoleOf: {m.b.Words(label(p).Part(of.words))}}
	case "founding", "dissolution", "birth", "death", "event":
		m.happened(meaning, form, p)
		return
	case "founder":
		s.Type, s.Roles = annals.TypeFounding, roles{annals.RoleSubject: {subject}, annals.RoleFounder: {m.value(p, "")}}
	case "formed":
		s.Type, s.Roles = annals.TypeFounding, roles{annals.RoleSubject: {subject}, annals.RolePlace: {m.value(p, annals.Place)}}
	case "base":
		s.Type, s.Roles = annals.TypeBase, roles{annals.RoleSubject: {subject}, annals.RolePlace: {m.value(p, annals.Place)}}
	case "split":
		s.Type, s.Roles = annals.TypeSplit, roles{annals.RoleSubject: {subject}, annals.RoleFrom: {m.value(p, "")}}
	case "merger":
		s.Type, s.Roles = annals.TypeMerger, roles{annals.RoleSubject: {subject}, annals.RoleInto: {m.value(p, "")}}
	case "citizenship", "post", "designation":
		m.standing(meaning, of.words, p, s)
		return
	default:
		m.related(meaning, p, &s)
	}
	m.add(p, s)
}

// standing adds what somebody is before an authority; words are those of the label that say as what it is listed.
func (m mapping) standing(meaning, words string, p listing.Element, s annals.Statement) {
	subject := m.b.Subject()
	switch meaning {
	case "citizenship":
		as := m.b.Words(label(p))
		as.Name = "citizenship"
		s.Type, s.Roles = annals.TypeStatus, roles{annals.RoleSubject: {subject}, annals.RoleAs: {as},
			annals.RoleAuthority: {m.value(p, annals.State)}}
	case "post":
		s.Type, s.Roles = annals.TypeStatus, roles{annals.RoleSubject: {subject}, annals.RoleAs: {m.b.Words(said(p).Field)}}
	case "designation":
		if s.Time.IsZero() {
			s.Time = edtf.MustParse("/..")
		}
		s.Type, s.Roles = annals.TypeDesignation, roles{annals.RoleSubject: {subject},
			annals.RoleAuthority: {m.value(p, annals.Body)}, annals.RoleAs: {m.b.Words(label(p).Part(words))}}
	}
	m.add(p, s)
}

// happened adds what is a time, or happened at one: a founding, a birth, a place of birth.
func (m mapping) happened(meaning, form string, p listing.Element) {
	subject := m.b.Subject()
	s := annals.Statement{Time: when(p)}
	if form == "" && meaning != "event" {
		v, ok := m.dated(p)
		if !ok {
			m.b.Remark("wikidata.time", p.Whole) // a time that does not exist, or that EDTF does not tell
			return
		}
		s.Time = v
	}
	switch meaning {
	case "founding":
		s.Type, s.Roles = annals.TypeFounding, roles{annals.RoleSubject: {subject}}
	case "dissolution":
		s.Type, s.Roles = annals.TypeDissolution, roles{annals.RoleSubject: {subject}}
	case "event":
		s.Type, s.Roles = annals.TypeEvent, roles{annals.RoleKind: {m.value(p, annals.Event)}, annals.RoleTarget: {subject}}
	default:
		kind := m.b.Words(label(p))
		kind.Name, kind.Kind = meaning, annals.Event
		s.Type, s.Roles = annals.TypeEvent, roles{annals.RoleKind: {kind}, annals.RoleParticipant: {subject}}
		if form == "place" {
			s.Roles[annals.RolePlace] = []annals.Filler{m.value(p, annals.Place)}
		}
	}
	m.add(p, s)
}

// related fills in a relation with another entity.
func (m mapping) related(meaning string, p listing.Element, s *annals.Statement) {
	subject, value := m.b.Subject(), m.value(p, "")
	switch meaning {
	case "leader":
		s.Type, s.Roles = annals.TypeLeadership, roles{annals.RoleSubject: {subject}, annals.RolePerson: {value},
			annals.RoleTitle: {m.b.Words(label(p))}}
	case "member":
		s.Type, s.Roles = annals.TypeMembership, roles{annals.RoleOrganization: {value}, annals.RoleMember: {subject}}
	case "part":
		s.Type, s.Roles = annals.TypePart, roles{annals.RoleSubject: {subject}, annals.RoleWhole: {value}}
	case "whole":
		s.Type, s.Roles = annals.TypePart, roles{annals.RoleSubject: {value}, annals.RoleWhole: {subject}}
	case "successor", "predecessor":
		s.Type, s.Relation, s.Roles = annals.TypePart, meaning, roles{annals.RoleSubject: {subject}, annals.RoleWhole: {value}}
	case "ally":
		s.Type, s.Roles = annals.TypeAlliance, roles{annals.RoleParty: {subject, value}}
	case "supporter":
		s.Type, s.Roles = annals.TypeSupport, roles{annals.RoleSupporter: {value}, annals.RoleSupported: {subject}}
	case "supports":
		s.Type, s.Roles = annals.TypeSupport, roles{annals.RoleSupporter: {subject}, annals.RoleSupported: {value}}
	case "conflict":
		s.Type, s.Roles = annals.TypeEvent, roles{annals.RoleKind: {value}, annals.RoleActor: {subject}}
	case "family":
		s.Type, s.Roles = annals.TypeFamily, roles{annals.RolePerson: {subject}, annals.RoleRelative: {value},
			annals.RoleRelation: {m.b.Words(label(p))}}
	}
}
