package ofac

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/reader/listing"
)

// kinds gives an entity's kind by what the lists call its type; a ship or an aircraft is none.
var kinds = map[string]annals.EntityKind{"individual": annals.Person, "entity": annals.Organization}

// mapXML reads a record of the plain XML.
func mapXML(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, name, err := listing.OpenNamed(r, mainName)
	if err != nil {
		return nil, nil, err
	}
	b := begin(r, kinds[strings.ToLower(e.Find("sdnType").Words)], name.Field)
	for _, p := range e.Parts {
		if p.Start != name.Start {
			mapXMLPart(b, p)
		}
	}
	b.Listed("ofac.listed")
	statements, entities := b.Done()
	return statements, entities, nil
}

func mapXMLPart(b *listing.Builder, p listing.Element) {
	switch label, _, _ := strings.Cut(p.Label, "+"); label {
	case "uid":
	case "program":
		b.Designation("ofac.program", p.Field, listing.Field{}, edtf.Value{})
	case "sdnType":
		if !strings.EqualFold(p.Words, "entity") {
			b.Kind("ofac.type", p.Field)
		}
	case "title":
		b.Kind("ofac.title", p.Field)
	case "remarks":
		for _, part := range remarks(p.Field) {
			readRemark(b, part)
		}
	case "idType", "idNumber":
		readRemark(b, bare(p.Field))
	case "aka":
		b.Name(aliasForm(p.Find("type").Words, p.Find("category").Words == "weak"), "ofac.alias", p.Find(nameParts...).Field)
		alsoFoundAs(b, p.Find(nameParts...).Words)
	case "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country":
		b.Base("ofac.address", p.Field)
	case "nationality", "citizenship":
		state(b, p.Whole, label, p.Find("country").Field)
	case "dateOfBirthItem":
		born(b, p.Whole, strings.TrimSuffix(label, "Item"), p.Find("dateOfBirth").Field)
	case "placeOfBirthItem":
		b.Born("ofac.place", p.Whole, strings.TrimSuffix(label, "Item"), edtf.Value{}, p.Find("placeOfBirth").Field)
	default:
		mapVessel(b, p)
	}
}

// mapVessel reads what is said of a ship or an aircraft, and keeps what is not known here.
func mapVessel(b *listing.Builder, p listing.Element) {
	switch p.Label {
	case "callSign":
		b.Number("ofac.vessel.callsign", p.Whole, p.Field)
	case "vesselType":
		b.Kind("ofac.vessel.type", p.Field)
	case "vesselFlag":
		state(b, p.Whole, p.Label, p.Field)
	case "vesselOwner":
		b.Remark("ofac.vessel.owner", p.Field)
	case "tonnage", "grossRegisteredTonnage":
		b.Measure("ofac.vessel.tonnage", p.Whole, p.Field)
	default:
		b.Remark("ofac.remark", p.Whole)
	}
}

// aliasForm is the form of an alias that the publisher calls so: "f.k.a.", "aka". What one is now known as is a name like
// others; a former name that is also weak is former.
func aliasForm(of string, weak bool) string {
	switch {
	case strings.ReplaceAll(strings.ToLower(of), ".", "") == "fka":
		return "former"
	case weak:
		return "weak"
	}
	return "alias"
}

// state adds a standing before a state, and a claim where no state is known.
func state(b *listing.Builder, said listing.Field, label string, name listing.Field) {
	if name.Words == "" || slices.Contains(nothing, strings.ToLower(name.Words)) {
		b.Remark("ofac.remark", said)
		return
	}
	b.Status("ofac.state", said, label, name.Words, edtf.Value{})
}

// born adds a birth on a date as remarks write it; another is kept as a claim.
func born(b *listing.Builder, said listing.Field, label string, date listing.Field) {
	if when, ok := readDate(date.Words); ok {
		b.Born("ofac.birth", said, label, when, listing.Field{})
		return
	}
	b.Remark("ofac.remark", said)
}
