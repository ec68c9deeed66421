package uk

import (
	"cmp"
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
	"annals/internal/reader/listing"
	"annals/states"
)

// authority keeps the lists.
var authority = listing.Authority{Name: "United Kingdom", Kind: annals.State, Ref: "iso3166:GB"}

// schemes are what identifiers of entities begin with, by what records call an entity: the lists number them apart.
var schemes = map[string]string{"Designation": "uk:", "Subject": "uk:", "Group": "uk-ofsi:"}

//go:embed fields.txt
var fieldTable string

var meanings = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for line := range strings.Lines(fieldTable) {
		if label, meaning, ok := strings.Cut(line, "|"); ok && !strings.HasPrefix(line, "#") {
			of[strings.TrimSpace(label)] = strings.TrimSpace(meaning)
		}
	}
	return of
})

// numbered stands before each of several things in one field, or between them: "(1) Iran (2) Iraq", "Iran|Iraq".
var numbered = pattern.Lazily(`\(\d+\)|\|`)

// Map reads a record that [Read] made into statements and the entities that they name, the record's own first. What
// nothing here understands is a claim in the list's words. A record that is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, name, err := listing.OpenNamed(r, mainName)
	if err != nil {
		return nil, nil, err
	}
	scheme := schemes[e.Label]
	if scheme == "" {
		return nil, nil, fmt.Errorf("%w: record %s %s is a %s, which no table of the list has", annals.ErrInvalid, r.List, r.UID,
			e.Label)
	}
	kind := map[string]annals.EntityKind{"individual": annals.Person,
		"entity": annals.Organization}[strings.ToLower(first(e, "kind").Words)]
	m := mapping{listing.NewBuilder(r, scheme, authority, kind, "uk.name", name.Field), e, name}
	for _, p := range e.Parts {
		m.part(p)
	}
	if e.Label == "Subject" {
		// These tables have no column of regimes, but numbers begin with them: "AFG0006".
		uid := e.Find("unique_id").Field
		m.regime(uid.Cut(len(uid.Words) - len(strings.TrimLeftFunc(uid.Words, unicode.IsLetter))))
	}
	m.b.Listed("uk.listed")
	statements, entities := m.b.Done()
	return statements, entities, nil
}

// mapping is a record being mapped.
type mapping struct {
	b    *listing.Builder
	e    listing.Element
	main listing.Element
}

// first is the first line of a meaning.
func first(e listing.Element, meaning string) listing.Element {
	for _, p := range e.Parts {
		if p.Words != "" && meanings()[p.Label] == meaning {
			return p
		}
	}
	return listing.Element{}
}

func (m mapping) regime(as listing.Field) {
	begin := first(m.e, "start")
	if begin.Words == "" {
		begin = m.e.Find("Listed On")
	}
	if as.Words != "" {
		m.b.Designation("uk.regime", as, listing.Field{}, m.b.Since("uk.remark", begin))
	}
}

func (m mapping) part(p listing.Element) {
	switch {
	case p.Label == nameBlock:
		m.name(p)
	case p.Label == "Passport" || p.Label == "National identifier" || p.Label == "identifier":
		m.identifier(p)
	case p.Label == "dob":
		m.birth(p, cmp.Or(p.Find("day").Words, "00")+"/"+cmp.Or(p.Find("month").Words, "00")+"/"+p.Find("year").Words)
	case p.Label == "country":
		m.country(p)
	case p.Is(addressUKSL...) || p.Is(addressOFSI...):
		m.b.Base("uk.address", p.Field)
	case p.Is(bornColumns...):
		m.b.Born("uk.born", p.Whole, p.Label, edtf.Value{}, p.Field)
	default:
		m.line(p)
	}
}

func (m mapping) line(p listing.Element) {
	switch meanings()[p.Label] {
	case "silent", "start":
	case "regime":
		m.regime(p.Field)
	case "kind":
		if !strings.EqualFold(p.Words, "entity") {
			m.b.Kind("uk.type", p.Field)
		}
	case "is":
		for _, what := range p.Split(numbered()) {
			m.b.Kind("uk.is", what)
		}
	case "day":
		if when, ok := listing.Date(p.Words); ok {
			m.b.Amended("uk.day", p.Whole, p.Label, when)
		} else {
			m.b.Remark("uk.remark", p.Whole)
		}
	case "birth":
		m.birth(p, p.Words)
	case "state", "flag":
		for _, state := range p.Split(numbered()) {
			m.state(p, p.Label, state)
		}
	case "identifier":
		for _, number := range p.Split(numbered()) {
			m.b.Name("identifier", "uk.identifier", number)
		}
	case "said":
		m.b.Remark("uk.said", p.Field)
	default:
		m.b.Remark("uk.remark", p.Whole)
	}
}

// name reads a name, what kind of name it is, and how it is written in another script.
func (m mapping) name(p listing.Element) {
	form := "alias"
	switch of := strings.ToLower(p.Find("Name type", "Alias Type", "name_type").Words); {
	case strings.HasPrefix(strings.ToLower(p.Find("Alias strength", "Alias Quality", "alias_strength").Words), "low"):
		form = "weak"
	case isPrimary(p):
		form = "full"
	case of == "fka" || of == "f.k.a" || of == "f.k.a.":
		form = "former"
	}
	if name := p.Find(writtenNames...); name.Start != m.main.Start {
		m.b.Name(form, "uk.name", name.Field)
	}
	m.b.Name("native", "uk.name.native", p.Find("Name non-latin script", "Name Non-Latin Script").Field)
	if title := p.Find("Title"); title.Words != "" {
		m.b.Kind("uk.title", title.Field)
	}
}

// identifier reads a number, and keeps what is said of it as a remark.
func (m mapping) identifier(p listing.Element) {
	number := p.Find("Passport number", "Passport Number", "National Identifier number", "National Identification Number",
		"raw_value")
	for _, one := range number.Split(numbered()) {
		m.b.Number("uk.identifier", p.Whole, one)
	}
	for _, more := range p.Parts {
		if more.Start != number.Start && more.Label != "identifier_type" {
			m.b.Remark("uk.identifier.about", more.Field)
		}
	}
}

func (m mapping) birth(p listing.Element, date string) {
	if when, ok := listing.Date(date); ok {
		m.b.Born("uk.born", p.Whole, p.Label, when, listing.Field{})
	} else {
		m.b.Remark("uk.remark", p.Whole)
	}
}

// country reads a state of the tables, where the birth, the nationality or an address is.
func (m mapping) country(p listing.Element) {
	state := p.Find("raw_value")
	switch of := p.Find("country_type").Words; of {
	case "nationality":
		m.state(p, of, state.Field)
	case "birth":
		m.b.Born("uk.born", p.Whole, of, edtf.Value{}, state.Field)
	case "address":
		m.b.Base("uk.address", state.Field)
	default:
		m.b.Remark("uk.remark", p.Whole)
	}
}

func (m mapping) state(p listing.Element, label string, state listing.Field) {
	if _, ok := states.Ref(state.Words); ok {
		m.b.Status("uk.state", p.Whole, label, state.Words, edtf.Value{})
	} else {
		m.b.Remark("uk.remark", p.Whole)
	}
}
