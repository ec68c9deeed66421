package eu

import (
	"cmp"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/reader/listing"
	"annals/states"
)

// authority keeps the list.
var authority = listing.Authority{Name: "European Union", Kind: annals.Body, Ref: "body:EU"}

// scheme is what identifiers of the list's entities begin with.
const scheme = "eu:"

// Map reads a record that [Read] made into statements and the entities that they name, the record's own first. What
// nothing here understands is a claim in the list's words. A record that is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, name, err := listing.OpenNamed(r, mainName)
	if err != nil {
		return nil, nil, err
	}
	kind := annals.EntityKind("")
	for _, p := range e.Parts {
		for _, of := range p.Parts {
			if plain(p.Label) != "subjecttype" {
				continue
			}
			switch strings.ToLower(of.Words) {
			case "p", "person":
				kind = annals.Person
			case "e", "enterprise":
				kind = annals.Organization
			}
		}
	}
	m := mapping{b: listing.NewBuilder(r, scheme, authority, kind, "eu.name", name.Field), e: e, main: name}
	m.since = m.b.Since("eu.remark", find(e, "designationdate"))
	for _, p := range e.Parts {
		m.part(p)
	}
	m.b.Listed("eu.listed")
	statements, entities := m.b.Done()
	return statements, entities, nil
}

// mapping is a record being mapped.
type mapping struct {
	b    *listing.Builder
	e    listing.Element
	main listing.Element
	// since is the day of the designation.
	since edtf.Value
}

func (m mapping) part(p listing.Element) {
	switch plain(p.Label) {
	case "logicalid", "eureferencenumber", "designationdate", "subjecttype":
	case "unitednationid":
		m.b.Name("identifier", "eu.un", p.Field)
	case "remark", "designationdetails":
		m.b.Remark("eu.remark", p.Field)
	case "regulation":
		m.regulation(p)
	case "namealias":
		m.name(p)
	case "citizenship":
		state := find(p, "countrydescription")
		if _, ok := states.Ref(state.Words); ok {
			m.b.Status("eu.citizenship", p.Whole, p.Label, state.Words, edtf.Value{})
		} else {
			m.b.Remark("eu.remark", p.Whole)
		}
	case "birthdate":
		m.birth(p)
	case "identification":
		m.identification(p)
		m.b.Remark("eu.remark", find(p, "remark").Field)
	case "address":
		if place := place(p); place.Words != "" {
			m.b.Base("eu.address", place)
		}
		m.b.Remark("eu.remark", find(p, "remark").Field)
	default:
		m.b.Remark("eu.remark", p.Whole)
	}
}

// flags are what the list says of a document that is not one to go by: the labels of fields that are "true" then.
var flags = []string{"knownexpired", "knownfalse", "reportedlost", "revokedbyissuer"}

// identification reads the number of a document. One that is false, lost or revoked is told with that.
func (m mapping) identification(p listing.Element) {
	number := cmp.Or(find(p, "number").Field, find(p, "latinnumber").Field)
	if number.Words == "" {
		m.b.Remark("eu.remark", p.Whole)
		return
	}
	var hedges []string
	for _, label := range flags {
		if flag := find(p, label); flag.Words == "true" {
			hedges = append(hedges, flag.Label)
		}
	}
	m.b.Number("eu.identification", p.Whole, number, hedges...)
}

// regulation reads the act that lists the entity. Its own days stay apart from the day of the designation: an act that
// amends an entry is younger than the listing.
func (m mapping) regulation(p listing.Element) {
	programme, law := find(p, "programme"), find(p, "numbertitle")
	if programme.Words != "" {
		m.b.Designation("eu.regulation", programme.Field, law.Field, m.since)
	}
	for _, label := range []string{"publicationdate", "entryintoforcedate"} {
		if day := find(p, label); day.Words != "" {
			if when, ok := listing.Date(day.Words); ok {
				m.b.Amended("eu.regulation."+label, day.Whole, day.Label, when)
			}
		}
	}
}

func (m mapping) name(p listing.Element) {
	name := find(p, "wholename")
	form := "alias"
	switch {
	case isWeak(p):
		form = "weak"
	case name.Native():
		form = "native"
	}
	if name.Start != m.main.Start {
		m.b.NameIn(form, listing.Language(find(p, "namelanguage").Words), "eu.name", name.Field)
	}
	for _, label := range []string{"title", "function"} {
		if what := find(p, label); what.Words != "" {
			m.b.Kind("eu."+label, what.Field)
		}
	}
	m.b.Remark("eu.remark", find(p, "remark").Field)
}

// place is where something is; the list writes that it does not know as a country of that name.
func place(p listing.Element) listing.Field {
	if where := p.Find(placeParts...); where.Words != "UNKNOWN" {
		return where.Field
	}
	return listing.Field{}
}

// birth reads when and where somebody was born. A date of another calendar is left as the list has it.
func (m mapping) birth(p listing.Element) {
	var when edtf.Value
	ok := true
	if calendar := find(p, "calendartype").Words; calendar == "" || calendar == "GREGORIAN" {
		when, ok = birthday(p)
	}
	where := place(p)
	if !ok || when.IsZero() && where.Words == "" {
		m.b.Remark("eu.remark", p.Whole)
		return
	}
	if when.IsZero() && find(p, "year").Words != "" {
		m.b.Remark("eu.remark", p.Whole)
	}
	m.b.Born("eu.born", p.Whole, p.Label, when, where)
	m.b.Remark("eu.remark", find(p, "remark").Field)
}

// birthday is the zero time when the list gives none, and false when what it gives is no date.
func birthday(p listing.Element) (when edtf.Value, ok bool) {
	year, from, to := find(p, "year").Words, find(p, "yearrangefrom").Words, find(p, "yearrangeto").Words
	switch whole := find(p, "birthdate").Words; {
	case whole != "":
		when, ok = listing.Date(whole)
	case year != "":
		day := cmp.Or(find(p, "dayofmonth").Words, find(p, "day").Words)
		month := cmp.Or(find(p, "monthofyear").Words, find(p, "month").Words)
		when, ok = listing.Date(two(day) + "/" + two(month) + "/" + year)
	case from != "" && to != "":
		first, fine := listing.Date(from)
		last, also := listing.Date(to)
		if !fine || !also {
			return when, false
		}
		return listing.OneOf(first, last)
	default:
		return when, true
	}
	if ok && find(p, "circa").Words == "true" {
		when = listing.Circa(when)
	}
	return when, ok
}

// two is a number of a day or a month in two digits, "00" for none.
func two(s string) string {
	if len(s) < 2 {
		return strings.Repeat("0", 2-len(s)) + s
	}
	return s
}
