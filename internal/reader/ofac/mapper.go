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

// Map reads a record that [Read] made into statements and the entities that they name, the record's own first. What the
// remarks say is read with its uncertainty; what nothing here understands is a claim in the list's words. A record that
// is none is annals.ErrInvalid.
func Map(r annals.Record) ([]annals.Statement, []annals.Entity, error) {
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
			form := map[string]string{"fka": "former"}[fields[2].Words]
			if form == "" {
				form = "alias"
			}
			b.Name(form, "ofac.alias", fields[3])
			alsoFoundAs(b, fields[3].Words)
		case len(row) == addFields:
			if place := address(r.Text, fields[2:5]); place.Words != "" {
				b.Base("ofac.address", place)
			}
		case len(row) == commentFields:
			// The remarks go on here, cut wherever the field was full: the first part may be the end of another.
			for i, part := range remarks(fields[1]) {
				if i == 0 {
					b.Remark("ofac.remark.continued", part)
				} else {
					readRemark(b, part)
				}
			}
		}
		start += len(line)
	}
	if b == nil {
		return nil, nil, fmt.Errorf("%w: record %s %s is empty", annals.ErrInvalid, r.List, r.UID)
	}
	for _, part := range remarks(remarked) {
		readRemark(b, part)
	}
	statements, entities := b.Done()
	return statements, entities, nil
}

// mapEntity reads the line of the entity itself, its remarks aside.
func mapEntity(r annals.Record, fields []listing.Field) *listing.Builder {
	kind := map[string]annals.EntityKind{"": annals.Organization, "individual": annals.Person}[fields[sdnType].Words]
	b := listing.NewBuilder(r, scheme, authority, kind, "ofac.name", fields[sdnName])
	if kind == annals.Person {
		alsoFoundAs(b, fields[sdnName].Words)
	}
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
	b.Name("identifier", "ofac.vessel.callsign", fields[sdnCallSign])
	if f := fields[sdnFlag]; f.Words != "" {
		b.Status("ofac.vessel.flag", f, f.Words, f.Words, edtf.Value{})
	}
	b.Remark("ofac.vessel.owner", fields[sdnOwner])
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

// address is the stretch from the first to the last of an address's fields that say anything.
func address(text string, fields []listing.Field) listing.Field {
	first, last := -1, 0
	for _, f := range fields {
		if f.Words == "" {
			continue
		}
		if first < 0 {
			first = f.Start
		}
		last = f.Start + len(f.Words)
	}
	if first < 0 {
		return listing.Field{}
	}
	return listing.Field{Words: text[first:last], Start: first}
}
