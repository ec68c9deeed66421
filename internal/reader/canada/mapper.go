package canada

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
	"annals/internal/reader/listing"
)

// authority keeps the list.
var authority = listing.Authority{Name: "Canada", Kind: annals.State, Ref: "iso3166:CA"}

// scheme is what identifiers of the list's entities begin with.
const scheme = "ca-sema:"

var (
	// Aliases are one field. Names of persons are also separated by commas; those of companies have commas inside.
	betweenNames = pattern.Lazily(`[;,]`)
	betweenFirms = pattern.Lazily(`;`)
	// language says what an alias is in: "Russian: …".
	language = pattern.Lazily(`^[A-Z][a-z]+:\s*`)
	// spellings are several ways of writing parts of a name, which is no name that anybody has.
	spellings = pattern.Lazily(`(?i)\sor\s|\s/\s`)
	either    = pattern.Lazily(`(?i)\sor\s`)
	// betweenWhole stands between a whole name in one language and in another: "… БЫКАДОРОВ / … БИКАДОРОВ".
	betweenWhole = pattern.Lazily(`\s/\s`)
)

// Map reads a record that [Read] made into statements and the entities that they name, the record's own first. What
// nothing here understands is a claim in the list's words. A record that is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, name, err := listing.OpenNamed(r, mainName)
	if err != nil {
		return nil, nil, err
	}
	kind := annals.Organization
	switch {
	case name.Is(nameParts...):
		kind = annals.Person
	case e.Find("ShipIMONumber").Words != "":
		kind = ""
	}
	b := listing.NewBuilder(r, scheme, authority, kind, "canada.name", name.Field)
	for _, p := range e.Parts {
		if p.Start != name.Start {
			mapPart(b, e, p, kind)
		}
	}
	b.Listed("canada.listed")
	statements, entities := b.Done()
	return statements, entities, nil
}

func mapPart(b *listing.Builder, e, p listing.Element, kind annals.EntityKind) {
	switch p.Label {
	case "Schedule", "Item", "DateOfListing":
	case "Country":
		// The regulations are named after the country that they are about, which need not be the entity's.
		since := b.Since("canada.remark", e.Find("DateOfListing"))
		b.Designation("canada.regulations", p.Field, e.Find("Schedule").Field, since)
	case "Aliases":
		between := betweenFirms
		if kind == annals.Person {
			between = betweenNames
		}
		for _, name := range p.Split(between()) {
			mapAlias(b, name)
		}
	case "TitleOrShip":
		b.Kind("canada.title", p.Field)
	case "ShipIMONumber":
		b.Name("identifier", "canada.imo", p.Field)
	case "DateOfBirthOrShipBuildDate":
		when, ok := date(p.Field)
		switch {
		case !ok:
			b.Remark("canada.remark", p.Whole)
		case kind == annals.Person:
			b.Born("canada.born", p.Whole, "DateOfBirth", when, listing.Field{})
		default:
			b.Founded("canada.built", p.Whole, when)
		}
	default:
		b.Remark("canada.remark", p.Whole)
	}
}

func mapAlias(b *listing.Builder, name listing.Field) {
	if said := language().FindString(name.Words); said != "" && len(said) < len(name.Words) {
		name = listing.Field{Words: name.Words[len(said):], Start: name.Start + len(said)}
	}
	if whole := name.Split(betweenWhole()); len(whole) > 1 && !slices.ContainsFunc(whole, oneWord) &&
		!either().MatchString(name.Words) {
		for _, one := range whole {
			mapAlias(b, one)
		}
		return
	}
	switch {
	case spellings().MatchString(name.Words):
		b.Remark("canada.spellings", name)
	case name.Native():
		b.Name("native", "canada.alias", name)
	default:
		b.Name("alias", "canada.alias", name)
	}
}

// oneWord tells that a field is a part of a name rather than a name of a person or a body.
func oneWord(f listing.Field) bool { return !strings.Contains(f.Words, " ") }

// date is a date, or one of several: "1962 or 1963" is [1962,1963] in EDTF.
func date(f listing.Field) (edtf.Value, bool) {
	var each []string
	for _, words := range f.Split(either()) {
		v, ok := listing.Date(words.Words)
		if !ok {
			return edtf.Value{}, false
		}
		each = append(each, v.String())
	}
	text := strings.Join(each, ",")
	if len(each) > 1 {
		text = "[" + text + "]"
	}
	v, err := edtf.Parse(text)
	return v, err == nil && len(each) > 0
}
