package ofac

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/internal/reader/listing"
)

// FormatAdvanced is what sources call the advanced XML.
const FormatAdvanced = "ofac-advanced"

// ReadAdvanced splits sdn_advanced.xml or cons_advanced.xml into records, in the order of its parties. The document keeps
// what it says of one entity in several places, by numbers: names and features with the party, its programmes and days in
// an entry, its documents, locations and relations each in a list of their own, and most words in reference sets. A record
// is all of that in words. See the schema that the publisher gives with it, after the United Nations' sanctions model.
//
// A document that is cut off, is of another format or has a party without a number or name is annals.ErrInvalid: what could
// not be read must not be taken for delisted. Parties that stand there twice, numbers that refer to nothing and bytes that
// are not UTF-8 become Problems.
func ReadAdvanced(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	a := advanced{Collection: listing.NewCollection(list, FormatAdvanced, "sdn_advanced.xml"),
		value: map[valueID]listing.Element{}, place: map[string]string{}, documents: map[string][]listing.Element{},
		byProfile: map[string]int{}}
	parts := append([]string{"Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry"},
		referenceSets...)
	_, bad, err := listing.ReadXML(data, advancedRoot, parts, a.part)
	if err != nil {
		return nil, nil, err
	}
	if len(a.parties) == 0 {
		return nil, nil, fmt.Errorf("%w: the document has no DistinctParty; nothing was read from it, and nothing is taken as delisted",
			annals.ErrInvalid)
	}
	for i := range a.parties {
		p := &a.parties[i]
		for _, r := range p.relations {
			p.Add(a.relation(r))
		}
		a.Add(p.uid, p.name, p.Text(), p.line)
		p.Element, p.relations = listing.Element{}, nil // the text has it all, and there are many
	}
	a.NotUTF8(bad)
	return a.Records, a.Problems, nil
}

// referenceSets are the sets whose words records are told in. They stand at the beginning of the document.
var referenceSets = []string{"AliasTypeValues", "AreaCodeValues", "CountryValues", "DetailReferenceValues",
	"EntryEventTypeValues", "FeatureTypeValues", "IDRegDocDateTypeValues", "IDRegDocTypeValues", "LegalBasisValues", "ListValues",
	"LocPartTypeValues", "NamePartTypeValues", "PartySubTypeValues", "PartyTypeValues", "RelationQualityValues",
	"RelationTypeValues", "ReliabilityValues", "SanctionsProgramValues", "SanctionsTypeValues", "ScriptValues", "ValidityValues"}

// valueID is the number of a value in the reference set of its kind: Country 11073.
type valueID struct{ of, id string }

// advanced is a document being read.
type advanced struct {
	*listing.Collection
	value     map[valueID]listing.Element
	place     map[string]string            // locations in one line, by their number
	documents map[string][]listing.Element // by the number of the identity that bears them
	parties   []party
	byProfile map[string]int
}

// party is a record as far as it is read.
type party struct {
	listing.Element
	uid, name, of string // of is the type: "Individual"
	line          int
	relations     []relation
}

// relation is with another party, whose name is known when all are read.
type relation struct {
	told listing.Element
	to   string // the number of the profile
	line int
}

func (a *advanced) part(e listing.Element, line int) error {
	switch e.Label {
	case "Location":
		a.place[e.Find("ID").Words] = a.location(e, line)
	case "IDRegDocument":
		if d := a.document(e, line); !d.Empty() {
			owner := e.Find("IdentityID").Words
			a.documents[owner] = append(a.documents[owner], d)
		}
	case "DistinctParty":
		return a.party(e, line)
	case "ProfileRelationship":
		a.relate(e, line)
	case "SanctionsEntry":
		a.entry(e, line)
	default:
		for _, v := range e.Parts {
			if id := v.Find("ID").Words; id != "" {
				a.value[valueID{v.Label, id}] = v
			}
		}
	}
	return nil
}

// words are those of a value that a part refers to by an attribute, "" for none: CountryID is of the Country values.
func (a *advanced) words(e listing.Element, attribute, of string, line int) string {
	id := e.Find(attribute).Words
	if id == "" {
		return ""
	}
	v, known := a.value[valueID{of, id}]
	if !known {
		a.Problem(line, "unknown-reference",
			fmt.Sprintf("there is no %s with the number %s, to which an entry refers; it was left out", of, id),
			"report it to the publisher")
	}
	return v.Find("text").Words
}

// addressOrder is the order in which parts of a location are said; the publisher gives them in any.
var addressOrder = []string{"ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "REGION", "POSTAL CODE"}

// location is a place in one line, as the publisher's CSV says it.
func (a *advanced) location(e listing.Element, line int) string {
	said := map[string]string{}
	for _, p := range e.Parts {
		if p.Label == "LocationPart" {
			of := a.words(p, "LocPartTypeID", "LocPartType", line)
			for _, v := range p.Parts {
				if words := v.Find("Value").Words; words != "" && said[of] == "" {
					said[of] = words
				}
			}
		}
	}
	country := a.words(find(e, "LocationCountry").Element, "CountryID", "Country", line)
	if country == "" {
		country = a.words(find(e, "LocationAreaCode").Element, "AreaCodeID", "AreaCode", line)
	}
	var pieces []string
	city := 0
	for _, of := range addressOrder {
		switch {
		case said[of] == "":
		case of == "POSTAL CODE" && city > 0:
			pieces[len(pieces)-1] += " " + said[of]
		default:
			pieces = append(pieces, said[of])
			if !strings.HasPrefix(of, "ADDRESS") {
				city++
			}
		}
	}
	var others []string
	for of := range said {
		if !slices.Contains(addressOrder, of) {
			others = append(others, of)
		}
	}
	slices.Sort(others)
	for _, of := range others {
		pieces = append(pieces, said[of])
	}
	if country != "" && country != "undetermined" {
		pieces = append(pieces, country)
	}
	return strings.Join(pieces, ", ")
}

// document is an identification as remarks say it, and what else is said of it.
func (a *advanced) document(e listing.Element, line int) listing.Element {
	number := e.Find("IDRegistrationNo").Words
	out := listing.Element{Label: "IDRegDocument"}
	pieces := []string{a.words(e, "IDRegDocTypeID", "IDRegDocType", line), number}
	if country := a.words(e, "IssuedBy-CountryID", "Country", line); country != "" {
		pieces = append(pieces, "("+country+")")
	}
	for _, p := range e.Parts {
		if p.Label == "DocumentDate" {
			of := a.words(p, "IDRegDocDateTypeID", "IDRegDocDateType", line)
			if period := find(p, "DatePeriod"); of != "" {
				pieces = append(pieces, map[bool]string{true: "expires ", false: "issued "}[strings.HasPrefix(of, "Expir")]+
					period.told())
			}
		}
	}
	out.Add(listing.Leaf("IDRegistrationNo", strings.Join(slices.DeleteFunc(pieces,
		func(s string) bool { return s == "" }), " ")))
	if validity := a.words(e, "ValidityID", "Validity", line); validity != "" && validity != "Valid" {
		out.Add(listing.Leaf("Validity", validity))
	}
	out.Add(listing.Leaf("IssuingAuthority", e.Find("IssuingAuthority").Words))
	out.Add(listing.Leaf("Comment", e.Find("Comment").Words))
	return out
}

// party reads who is listed, under which names, with what features.
func (a *advanced) party(e listing.Element, line int) error {
	p := party{Element: listing.Element{Label: e.Label}, line: line}
	for _, profile := range e.Parts {
		if profile.Label != "Profile" || p.uid != "" {
			continue
		}
		p.uid = cmp.Or(e.Find("FixedRef").Words, profile.Find("ID").Words)
		if _, twice := a.byProfile[profile.Find("ID").Words]; !twice {
			a.byProfile[profile.Find("ID").Words] = len(a.parties)
		}
		p.of = a.partyType(profile, line)
		p.Add(listing.Leaf("PartyType", p.of))
		for _, part := range profile.Parts {
			switch part.Label {
			case "Identity":
				a.identity(&p, part, line)
			case "Feature":
				for _, version := range part.Parts {
					if version.Label == "FeatureVersion" {
						p.Add(a.feature(part, version, line))
					}
				}
			}
		}
	}
	p.Add(listing.Leaf("Comment", e.Find("Comment").Words))
	if _, err := strconv.ParseUint(p.uid, 10, 63); err != nil || p.name == "" {
		return fmt.Errorf("%w: a party has no number or no name", annals.ErrInvalid)
	}
	a.parties = append(a.parties, p)
	return nil
}

// partyType is what a party is: the sub-type where it says more than that it is unknown, else the type.
func (a *advanced) partyType(profile listing.Element, line int) string {
	sub := a.words(profile, "PartySubTypeID", "PartySubType", line)
	if sub != "" && sub != "Unknown" {
		return sub
	}
	return a.words(a.value[valueID{"PartySubType", profile.Find("PartySubTypeID").Words}], "PartyTypeID", "PartyType", line)
}

// feature is what a version of a feature says, as remarks would: "Gender Female", "Birthdate circa 1962".
func (a *advanced) feature(f, version listing.Element, line int) listing.Element {
	out := listing.Element{Label: "Feature"}
	of := a.words(f, "FeatureTypeID", "FeatureType", line)
	var said []string
	for _, p := range version.Parts {
		switch p.Label {
		case "DatePeriod":
			said = append(said, period{p}.told())
		case "VersionDetail":
			said = append(said, cmp.Or(p.Words, p.Find("text").Words, a.words(p, "DetailReferenceID", "DetailReference", line)))
		case "VersionLocation":
			said = append(said, a.place[p.Find("LocationID").Words])
		}
	}
	said = slices.DeleteFunc(said, func(s string) bool { return s == "" })
	if len(said) == 0 && version.Find("Comment").Words == "" {
		return out
	}
	out.Add(listing.Leaf("FeatureType", of))
	out.Add(listing.Leaf("VersionDetail", strings.Join(said, ", ")))
	if reliability := a.words(version, "ReliabilityID", "Reliability", line); reliability != "" &&
		reliability != "Unknown" && reliability != "Reported" {
		out.Add(listing.Leaf("Reliability", reliability))
	}
	out.Add(listing.Leaf("Comment", version.Find("Comment").Words))
	out.Join(" ", "FeatureType", "VersionDetail")
	return out
}

// entry adds to a party on which list it is, since when, under what law, and in which programmes.
func (a *advanced) entry(e listing.Element, line int) {
	listed := a.partyOf(e.Find("ProfileID").Words, line, "its entry")
	if listed == nil {
		return
	}
	out := listing.Element{Label: e.Label}
	out.Add(listing.Leaf("List", a.words(e, "ListID", "List", line)))
	for _, p := range e.Parts {
		switch p.Label {
		case "EntryEvent":
			event := listing.Element{Label: p.Label}
			event.Add(listing.Leaf("EntryEventType", a.words(p, "EntryEventTypeID", "EntryEventType", line)))
			event.Add(listing.Leaf("Date", find(p, "Date").day()))
			if law := a.words(p, "LegalBasisID", "LegalBasis", line); law != "Unknown" {
				event.Add(listing.Leaf("LegalBasis", law))
			}
			basis := a.value[valueID{"LegalBasis", p.Find("LegalBasisID").Words}]
			event.Add(listing.Leaf("SanctionsProgram", a.words(basis, "SanctionsProgramID", "SanctionsProgram", line)))
			event.Add(listing.Leaf("Comment", p.Find("Comment").Words))
			out.Add(event)
		case "SanctionsMeasure":
			// A measure without a comment is the blocking that every programme of the SDN list brings.
			if of := a.words(p, "SanctionsTypeID", "SanctionsType", line); of == "" || of == "Program" {
				out.Add(listing.Leaf("SanctionsMeasure", p.Find("Comment").Words))
			}
		}
	}
	listed.Add(out)
}

// partyOf is the party of a profile, by the profile's number. Where there is none, nil, and a problem of the line tells what is
// left out for it.
func (a *advanced) partyOf(profile string, line int, left string) *party {
	i, known := a.byProfile[profile]
	if !known {
		a.Problem(line, "unknown-entity", "there is no profile "+profile+"; "+left+" was left out", "report it to the publisher")
		return nil
	}
	return &a.parties[i]
}

// relate keeps a relation with the party that it is told of.
func (a *advanced) relate(e listing.Element, line int) {
	from := a.partyOf(e.Find("From-ProfileID").Words, line, "a relation of it")
	if from == nil {
		return
	}
	told := listing.Element{Label: e.Label}
	told.Add(listing.Leaf("RelationType", a.words(e, "RelationTypeID", "RelationType", line)))
	if e.Find("Former").Words == "true" {
		told.Add(listing.Leaf("Former", "true"))
	}
	told.Add(listing.Leaf("Date", find(e, "DatePeriod").told()))
	told.Add(listing.Leaf("Comment", e.Find("Comment").Words))
	from.relations = append(from.relations, relation{told, e.Find("To-ProfileID").Words, line})
}

// relation tells with whom a relation is.
func (a *advanced) relation(r relation) listing.Element {
	to := a.partyOf(r.to, r.line, "a relation with it")
	if to == nil {
		return listing.Element{}
	}
	r.told.Add(listing.Leaf("To-FixedRef", to.uid))
	r.told.Add(listing.Leaf("To-PartyType", to.of))
	r.told.Add(listing.Leaf("To", to.name))
	return r.told
}
