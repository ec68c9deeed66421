package ofac

import (
	"fmt"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/reader/listing"
)

// authority keeps the lists.
var authority = listing.Authority{Name: "United States", Kind: annals.State, Ref: "iso3166:US"}

// scheme is what identifiers of the lists' entities begin with. The SDN and the non-SDN list number entities together.
const scheme = "ofac:"

// The fields of a line of the SDN file.
const (
	sdnName = 1 + iota
	sdnType
	sdnProgram
	sdnTitle
	sdnCallSign
	sdnVesselType
	sdnTonnage
	sdnGrossTonnage
	sdnFlag
	sdnOwner
	sdnRemarks
)

// Map reads a record that [Read], [ReadXML] or [ReadAdvanced] made into statements and the entities that they name, the
// record's own first. What the remarks say is read with its uncertainty; what nothing here understands is a claim in the
// list's words. A record that is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	switch r.Format {
	case FormatXML:
		return mapXML(r)
	case FormatAdvanced:
		return mapAdvanced(r)
	}
	return mapCSV(r)
}

// mapCSV reads the lines of the publisher's CSV files.
func mapCSV(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
	var b *listing.Builder
	var remarked listing.Field
	start := 0
	for line := range strings.Lines(r.Text) {
		row, err := splitRow(strings.TrimSuffix(line, "\n"))
		if err != nil {
			return nil, nil, fmt.Errorf("%w: record %s %s: %v", annals.ErrInvalid, r.List, r.UID, err)
		}
		fields := make([]listing.Field, len(row))
		for i, f := range row {
			fields[i] = listing.Field{Words: f.value, Start: start + f.start}
		}
		switch {
		case b == nil && len(row) == sdnFields && fields[sdnName].Words != "":
			b = mapEntity(r, fields)
			remarked = fields[sdnRemarks]
		case b == nil:
			return nil, nil, fmt.Errorf("%w: record %s %s does not begin with an entity", annals.ErrInvalid, r.List, r.UID)
		case len(row) == altFields:
			b.Name(aliasForm(fields[2].Words, false), "ofac.alias", fields[3])
			alsoFoundAs(b, fields[3].Words)
		case len(row) == addFields:
			if place, called := address(r.Text, fields[2:5]); place.Words != "" {
				b.Address("ofac.address", place, called)
			}
			b.Remark("ofac.address.remark", fields[5])
		}
		start += len(line)
	}
	if b == nil {
		return nil, nil, fmt.Errorf("%w: record %s %s is empty", annals.ErrInvalid, r.List, r.UID)
	}
	for _, part := range remarks(remarked) {
		readRemark(b, part)
	}
	b.Listed("ofac.listed")
	statements, entities := b.Done()
	return statements, entities, nil
}

// mapEntity reads the line of the entity itself, its remarks aside.
func mapEntity(r annals.Record, fields []listing.Field) *listing.Builder {
	kind := annals.Organization
	if of := fields[sdnType].Words; of != "" {
		kind = kinds[of]
	}
	b := begin(r, kind, fields[sdnName])
	for _, part := range programs(fields[sdnProgram]) {
		b.Designation("ofac.program", part, listing.Field{}, edtf.Value{})
	}
	for _, f := range []struct {
		rule  string
		field int
	}{{"ofac.type", sdnType}, {"ofac.title", sdnTitle}, {"ofac.vessel.type", sdnVesselType}} {
		if fields[f.field].Words != "" {
			b.Kind(f.rule, fields[f.field])
		}
	}
	if f := fields[sdnCallSign]; f.Words != "" {
		b.Number("ofac.vessel.callsign", f, f)
	}
	for _, f := range []listing.Field{fields[sdnTonnage], fields[sdnGrossTonnage]} {
		if f.Words != "" {
			b.Measure("ofac.vessel.tonnage", f, f)
		}
	}
	if f := fields[sdnFlag]; f.Words != "" {
		b.Flag("ofac.vessel.flag", f)
	}
	b.Remark("ofac.vessel.owner", fields[sdnOwner])
	return b
}

// begin starts with the entity's main name; a person's is also found the other way round.
func begin(r annals.Record, kind annals.EntityKind, name listing.Field) *listing.Builder {
	b := listing.NewBuilder(r, scheme, authority, kind, "ofac.name", name)
	if kind == annals.Person {
		alsoFoundAs(b, name.Words)
	}
	return b
}

// programs splits "NPWMD] [IFSR", which is several programmes.
func programs(f listing.Field) []listing.Field {
	var out []listing.Field
	const between = "] ["
	for start := 0; start <= len(f.Words); {
		end := strings.Index(f.Words[start:], between)
		if end < 0 {
			end = len(f.Words) - start
		}
		if words := f.Words[start : start+end]; words != "" {
			out = append(out, listing.Field{Words: words, Start: f.Start + start})
		}
		start += end + len(between)
	}
	return out
}

// alsoFoundAs turns round a name that begins with the surname: "FRANCO BADIA, Pedro Orlando".
func alsoFoundAs(b *listing.Builder, name string) {
	if surname, given, ok := strings.Cut(name, ", "); ok && !strings.Contains(given, ",") {
		b.AlsoFoundAs(given + " " + surname)
	}
}

// address is the stretch from the first to the last of an address's fields that say anything, and what they say in one line.
func address(text string, fields []listing.Field) (place listing.Field, called string) {
	var said []string
	first, last := -1, 0
	for _, f := range fields {
		if f.Words == "" {
			continue
		}
		if first < 0 {
			first = f.Start
		}
		last = f.Start + len(f.Words)
		said = append(said, f.Words)
	}
	if first < 0 {
		return place, ""
	}
	return listing.Field{Words: text[first:last], Start: first}, strings.Join(said, ", ")
}
