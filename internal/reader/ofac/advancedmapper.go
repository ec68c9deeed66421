package ofac

import (
	_ "embed"
	"strings"
	"sync"

	"annals"
	"annals/edtf"
	"annals/internal/reader/listing"
)

// aliasAsName is the first alias of a record that is called its name, or else the first.
func aliasAsName(e listing.Element) (name listing.Element) {
	for _, p := range e.Parts {
		if p.Label == "Alias" && name.Words == "" && p.Find("AliasType").Words == "Name" {
			name = firstName(p)
		}
	}
	for _, p := range e.Parts {
		if p.Label == "Alias" && name.Words == "" {
			name = firstName(p) // none is called the name
		}
	}
	return name
}

// mapAdvanced reads a record of the advanced XML.
func mapAdvanced(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	e, name, err := listing.OpenNamed(r, aliasAsName)
	if err != nil {
		return nil, nil, err
	}
	b := begin(r, kinds[strings.ToLower(e.Find("PartyType").Words)], name.Field)
	for _, p := range e.Parts {
		switch p.Label {
		case "PartyType":
			if !strings.EqualFold(p.Words, "entity") {
				b.Kind("ofac.type", p.Field)
			}
		case "Alias":
			mapAlias(b, p, name)
		case "IDRegDocument":
			readRemark(b, bare(p.Find("IDRegistrationNo").Field))
			keep(b, p, "IDRegistrationNo")
		case "Feature":
			mapFeature(b, p)
		case "SanctionsEntry":
			mapEntry(b, p)
		case "ProfileRelationship":
			relate(b, p)
		case "Comment":
			for _, part := range remarks(p.Field) {
				readRemark(b, part)
			}
		default:
			b.Remark("ofac.remark", p.Whole)
		}
	}
	b.Listed("ofac.listed")
	statements, entities := b.Done()
	return statements, entities, nil
}

// firstName is the name of an alias in Latin letters, or else the first.
func firstName(alias listing.Element) listing.Element {
	if name := alias.Find(latin); name.Words != "" {
		return name
	}
	for _, p := range alias.Parts {
		if p.Label != "AliasType" && p.Label != "LowQuality" {
			return p
		}
	}
	return listing.Element{}
}

// mapAlias reads the name of an alias in each of the scripts that it is given in.
func mapAlias(b *listing.Builder, p, main listing.Element) {
	for _, name := range p.Parts {
		switch {
		case name.Start == main.Start || name.Label == "AliasType" || name.Label == "LowQuality":
		case name.Label != latin:
			b.Name("native", "ofac.name.native", name.Field)
		default:
			b.Name(aliasForm(p.Find("AliasType").Words, p.Find("LowQuality").Words == "true"), "ofac.alias", name.Field)
			if b.Subject().Kind == annals.Person {
				alsoFoundAs(b, name.Words)
			}
		}
	}
}

// keep keeps what a part says besides the lines of these labels.
func keep(b *listing.Builder, p listing.Element, read ...string) {
	for _, line := range p.Parts {
		if !line.Is(read...) {
			b.Remark("ofac.remark.note", line.Whole)
		}
	}
}

// features are those that are not read as clauses of remarks are, by how the reference set calls them.
var features = map[string]func(b *listing.Builder, said listing.Field, label string, value listing.Field){
	"Birthdate": born,
	"Place of Birth": func(b *listing.Builder, said listing.Field, label string, value listing.Field) {
		b.Born("ofac.place", said, label, edtf.Value{}, value)
	},
	"Nationality Country": state,
	"Citizenship Country": state,
	"Location": func(b *listing.Builder, _ listing.Field, _ string, value listing.Field) {
		b.Base("ofac.address", value)
	},
	"Title": func(b *listing.Builder, _ listing.Field, _ string, value listing.Field) { b.Kind("ofac.title", value) },
	"Vessel Call Sign": func(b *listing.Builder, said listing.Field, _ string, value listing.Field) {
		b.Number("ofac.vessel.callsign", said, value)
	},
	"VESSEL TYPE": func(b *listing.Builder, _ listing.Field, _ string, value listing.Field) {
		b.Kind("ofac.vessel.type", value)
	},
	"Vessel Tonnage": func(b *listing.Builder, said listing.Field, _ string, value listing.Field) {
		b.Measure("ofac.vessel.tonnage", said, value)
	},
	"Vessel Gross Registered Tonnage": func(b *listing.Builder, said listing.Field, _ string, value listing.Field) {
		b.Measure("ofac.vessel.tonnage", said, value)
	},
	"Vessel Owner": func(b *listing.Builder, _ listing.Field, _ string, value listing.Field) {
		b.Remark("ofac.vessel.owner", value)
	},
}

// mapFeature reads a feature: those of this format by their type, the others as clauses of remarks.
func mapFeature(b *listing.Builder, p listing.Element) {
	said := p.Find("FeatureType", "VersionDetail")
	of := ""
	for label := range features {
		if _, ok := cutFold(said.Words, label+" "); ok && len(label) > len(of) {
			of = label
		}
	}
	switch words, _ := cutFold(said.Words, of+" "); {
	case of != "":
		features[of](b, said.Field, said.Words[:len(of)], said.Part(words))
	case said.Words != "":
		readRemark(b, bare(said.Field))
	}
	keep(b, p, "FeatureType", "VersionDetail")
}

// cutFold is strings.CutPrefix in any case.
func cutFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// mapEntry reads an entry: a listing under each programme, and what was done with the entry on which day. A day of listing
// is the start of a programme only where the law of that day is the programme's, or there is but one: of a programme that
// was added later nobody states since when it holds.
func mapEntry(b *listing.Builder, p listing.Element) {
	var programmes, events []listing.Element
	for _, part := range p.Parts {
		switch part.Label {
		case "SanctionsMeasure":
			programmes = append(programmes, part)
		case "EntryEvent":
			events = append(events, part)
		}
	}
	used := map[int]bool{}
	for _, programme := range programmes {
		var since edtf.Value
		var law listing.Field
		for _, event := range events {
			when, ok := listing.Date(event.Find("Date").Words)
			if !ok || !lists(event) || len(programmes) > 1 && event.Find("SanctionsProgram").Words != programme.Words {
				continue
			}
			since, law = when, event.Find("LegalBasis").Field
			used[event.Whole.Start] = true
			break
		}
		b.Designation("ofac.program", programme.Field, law, since)
	}
	for _, event := range events {
		when, ok := listing.Date(event.Find("Date").Words)
		switch {
		case used[event.Whole.Start]:
		case ok && event.Find("EntryEventType").Words != "":
			b.Amended("ofac.event", event.Whole, event.Find("EntryEventType").Words, when)
		default:
			b.Remark("ofac.remark", event.Whole)
		}
	}
}

// lists tells that an event of an entry is that it was made.
func lists(event listing.Element) bool {
	of := event.Find("EntryEventType").Words
	return of == "" || strings.HasPrefix(of, "Created")
}

// relate reads a relation with another entity of the list.
func relate(b *listing.Builder, p listing.Element) {
	to := p.Find("To")
	other := b.Entity(to.Field, kinds[strings.ToLower(p.Find("To-PartyType").Words)], scheme+p.Find("To-FixedRef").Words)
	of := p.Find("RelationType")
	s := annals.Statement{}
	if when, ok := readDate(p.Find("Date").Words); ok {
		s.Time = when
	}
	if p.Find("Former").Words == "true" {
		s.Hedges = []string{"former"}
	}
	switch relationOf(of.Words) {
	case "support":
		s.Type, s.Roles = annals.TypeSupport, map[annals.Role][]annals.Filler{annals.RoleSupporter: {b.Subject()},
			annals.RoleSupported: {other}, annals.RoleMeans: {b.Words(of.Field)}}
	case "part":
		s.Type, s.Relation = annals.TypePart, "affiliate"
		s.Roles = map[annals.Role][]annals.Filler{annals.RoleSubject: {b.Subject()}, annals.RoleWhole: {other}}
	case "family":
		s.Type, s.Roles = annals.TypeFamily, map[annals.Role][]annals.Filler{annals.RolePerson: {b.Subject()},
			annals.RoleRelative: {other}, annals.RoleRelation: {b.Words(of.Field)}}
	case "leadership":
		s.Type, s.Roles = annals.TypeLeadership, map[annals.Role][]annals.Filler{annals.RoleSubject: {other},
			annals.RolePerson: {b.Subject()}, annals.RoleTitle: {b.Words(of.Field)}}
	default:
		s.Type, s.Roles = annals.TypeAlliance, map[annals.Role][]annals.Filler{annals.RoleParty: {b.Subject(), other}}
	}
	b.Add(s, "ofac.relation", p.Whole)
}

//go:embed relations.txt
var relationTable string

var relations = sync.OnceValue(func() [][2]string {
	var list [][2]string
	eachLine(relationTable, func(line string) {
		if words, of, ok := strings.Cut(line, " | "); ok {
			list = append(list, [2]string{words, of})
		}
	})
	return list
})

// relationOf is the type of statement that a relation of this name makes, "" for none in particular.
func relationOf(words string) string {
	words = strings.ToLower(words)
	for _, r := range relations() {
		if strings.Contains(words, r[0]) {
			return r[1]
		}
	}
	return ""
}
