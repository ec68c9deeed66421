package ftm

import (
	"cmp"
	"fmt"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
	"annals/internal/reader/listing"
	"annals/states"
)

// scheme is what identifiers of entities begin with. What is known by its number in Wikidata has that.
const scheme = "ftm:"

// inWikidata is an identifier of Wikidata, which the publishers use where they know it.
var inWikidata = pattern.Lazily(`^Q\d+$`)

// ref is the identifier of an entity in a record's terms.
func ref(id string) string {
	if inWikidata().MatchString(id) {
		return "wikidata:" + id
	}
	return scheme + id
}

// Map reads a record that [Read] made into statements and the entities that they name, the record's own first. What
// nothing here understands is a claim in the data's words. A record that is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, err := listing.Open(r)
	if err != nil {
		return nil, nil, err
	}
	name := mainName(e)
	if name.Words == "" {
		return nil, nil, fmt.Errorf("%w: record %s %s has neither a name nor an identifier", annals.ErrInvalid, r.List, r.UID)
	}
	own := ref(r.UID)
	m := mapping{listing.NewBuilder(r, strings.TrimSuffix(own, r.UID), listing.Authority{},
		annals.EntityKind(schemaOf(e.Label).kind), "ftm.name", name), name}
	for _, p := range e.Parts {
		switch s := schemaOf(p.Label); {
		case s.meaning == "part":
			m.part(p)
		case s.meaning == "edge":
			m.edge(p, s)
		default:
			m.property(p)
		}
	}
	statements, entities := m.b.Done()
	return statements, entities, nil
}

// mapping is a record being mapped.
type mapping struct {
	b    *listing.Builder
	main listing.Field
}

// said is the value of a property: the words of its line, or of the line in it that has the value.
func said(p listing.Element) listing.Element {
	switch {
	case p.Words != "":
		return p
	case p.Find("value").Words != "":
		return p.Find("value")
	case p.Find("caption").Words != "":
		return p.Find("caption")
	}
	return p.Find("id")
}

// mainName is the name as which an entity is shown, or else its first; of an entity without names what it is shown as, or
// its identifier.
func mainName(e listing.Element) listing.Field {
	caption := e.Find("caption")
	var first listing.Element
	for _, p := range e.Parts {
		if properties()[p.Label] != "name" {
			continue
		}
		if value := said(p); value.Words == caption.Words || first.Words == "" {
			first = value
			if value.Words == caption.Words {
				break
			}
		}
	}
	return cmp.Or(first.Field, caption.Field, e.Find("id").Field)
}

// country is a state or territory by its code, "ir", or by its name.
func (m mapping) country(f listing.Field) annals.Filler {
	of := states.Scheme + strings.ToUpper(f.Words)
	if name := states.Name(of); name != "" {
		return m.b.Known(f, name, annals.State, of)
	}
	return m.b.Place(f)
}

func (m mapping) property(p listing.Element) {
	value := said(p)
	meaning, known := properties()[p.Label]
	rule := "ftm." + p.Label
	when, dated := listing.Date(value.Words)
	switch meaning {
	case "silent":
	case "name", "alias", "weak", "former", "abbreviation":
		m.name(meaning, p, value)
	case "number":
		m.b.Number(rule, p.Whole, value.Field)
	case "kind":
		m.b.Kind(rule, value.Field)
	case "ideology":
		m.b.Add(annals.Statement{Type: annals.TypeIdeology,
			Roles: map[annals.Role][]annals.Filler{annals.RoleSubject: {m.b.Subject()},
				annals.RoleValue: {m.b.Words(value.Field)}}}, rule, p.Whole)
	case "measure":
		m.b.Measure(rule, p.Whole, value.Field)
	case "base":
		m.b.Base(rule, value.Field)
	case "country":
		m.b.Add(annals.Statement{Type: annals.TypeBase, Roles: map[annals.Role][]annals.Filler{annals.RoleSubject: {m.b.Subject()},
			annals.RolePlace: {m.country(value.Field)}}}, rule, p.Whole)
	case "nationality", "citizenship", "flag", "former flag", "jurisdiction":
		m.standing(rule, meaning, p)
	case "birthplace":
		m.b.Born(rule, p.Whole, p.Label, edtf.Value{}, value.Field)
	case "birthcountry":
		m.b.Add(annals.Statement{Type: annals.TypeEvent,
			Roles: map[annals.Role][]annals.Filler{annals.RoleKind: {m.event(p, "birth")},
				annals.RoleParticipant: {m.b.Subject()}, annals.RolePlace: {m.country(value.Field)}}}, rule, p.Whole)
	case "born", "died", "founded", "dissolved", "day":
		if dated {
			m.dated(meaning, rule, p, when)
		} else {
			m.b.Remark(rule, p.Whole)
		}
	case "remark":
		m.b.Remark(rule, value.Field)
	default:
		if !known {
			m.b.Remark("ftm.remark", p.Whole)
		}
	}
}

// event is the filler of an event for which one word is used, whatever the property is called.
func (m mapping) event(p listing.Element, called string) annals.Filler {
	filler := m.b.Words(listing.Field{Words: p.Label, Start: p.Whole.Start})
	filler.Name, filler.Kind = called, annals.Event
	return filler
}

// dated adds what happened on a day.
func (m mapping) dated(meaning, rule string, p listing.Element, when edtf.Value) {
	switch meaning {
	case "born":
		m.b.Born(rule, p.Whole, p.Label, when, listing.Field{})
	case "died":
		m.b.Add(annals.Statement{Type: annals.TypeEvent, Time: when, Roles: map[annals.Role][]annals.Filler{
			annals.RoleKind: {m.event(p, "death")}, annals.RoleParticipant: {m.b.Subject()}}}, rule, p.Whole)
	case "founded":
		m.b.Founded(rule, p.Whole, when)
	case "dissolved":
		m.b.Add(annals.Statement{Type: annals.TypeDissolution, Time: when,
			Roles: map[annals.Role][]annals.Filler{annals.RoleSubject: {m.b.Subject()}}}, rule, p.Whole)
	default:
		m.b.Amended(rule, p.Whole, p.Label, when)
	}
}

// name adds a name. Several are called the name: the one that is shown is the full name, and the others are aliases; one in
// another script is native.
func (m mapping) name(form string, p, value listing.Element) {
	if value.Start == m.main.Start {
		return
	}
	if form == "name" {
		form = "alias"
	}
	if form == "alias" && value.Native() {
		form = "native"
	}
	m.b.NameIn(form, listing.Language(p.Find("lang").Words), "ftm."+p.Label, value.Field)
}

// when is the time of an interval: from its start to its end, as far as they are given and are dates.
func when(p listing.Element, starts ...string) edtf.Value {
	start, end := "", ""
	for _, of := range starts {
		if day, ok := listing.Date(said(part(p, of)).Words); ok && start == "" {
			start = day.String()
		}
	}
	if day, ok := listing.Date(said(part(p, "endDate")).Words); ok {
		end = day.String()
	}
	text := ""
	switch {
	case start != "" && end != "":
		text = start + "/" + end
	case start != "":
		text = start + "/.."
	case end != "":
		text = "/" + end
	}
	if v, err := edtf.Parse(text); err == nil {
		return v
	}
	return edtf.Value{} // nothing is given, or it ends before it starts
}

// part is the first part with this label.
func part(e listing.Element, label string) listing.Element {
	for _, p := range e.Parts {
		if p.Label == label {
			return p
		}
	}
	return listing.Element{}
}

// parts are all with this label.
func parts(e listing.Element, label string) (found []listing.Element) {
	for _, p := range e.Parts {
		if p.Label == label {
			found = append(found, p)
		}
	}
	return found
}

// part reads an entity that tells of the thing: a sanction, or a document.
func (m mapping) part(p listing.Element) {
	if p.Label == "Identification" || p.Label == "Passport" {
		for _, number := range parts(p, "number") {
			m.b.Number("ftm.document", p.Whole, said(number).Field)
		}
		return
	}
	if p.Label == "Sanction" {
		m.sanction(p)
	}
	for _, line := range p.Parts {
		switch line.Label {
		case "authority", "program", "startDate", "listingDate", "endDate", "date", "country", "status", "duration",
			"datasets", "referents", "first_seen", "last_change":
		default:
			m.property(line)
		}
	}
}

// standing adds a standing before a country.
func (m mapping) standing(rule, as string, p listing.Element) {
	label := listing.Field{Words: p.Label, Start: p.Whole.Start}
	filler := m.b.Words(label)
	if as != p.Label {
		filler.Name = as
	}
	m.b.Add(annals.Statement{Type: annals.TypeStatus,
		Roles: map[annals.Role][]annals.Filler{annals.RoleSubject: {m.b.Subject()}, annals.RoleAs: {filler},
			annals.RoleAuthority: {m.country(said(p).Field)}}}, rule, p.Whole)
}
