package uk

import "annals/internal/reader/listing"

// layout says which columns a kind of file has.
type layout struct {
	// entry is what records call an entity, and uid the column that has its number.
	entry, uid string
	// needed are the columns by which the layout is known.
	needed []string
	things []thing
	// skip are columns that number rows, or repeat what others say.
	skip []string
	// subjects tells that a file of the layout has every entity; others only add to the entities that one has.
	subjects bool
}

// thing is columns that say one thing together. With a name it is a block; without, a line or more of the entity's own.
type thing struct {
	name    string
	columns []string
	joined  []string
	between string
}

var (
	nameColumns = []string{"Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6"}
	bornColumns = []string{"Town of birth", "Town of Birth", "Country of birth", "Country of Birth"}
	addressUKSL = []string{"Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5",
		"Address Line 6", "Address Postal Code", "Address Country"}
	addressOFSI = []string{"Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code",
		"Country"}
)

const nameBlock = "Name"

var layouts = []layout{
	{
		entry: "Designation", uid: "Unique ID", subjects: true,
		needed: []string{"Unique ID", "Name 6", "Name type", "Regime Name", "Designation Type", "Date Designated"},
		things: []thing{
			{nameBlock, append([]string{"Title", "Name type", "Alias strength", "Name non-latin script", "Non-latin script type",
				"Non-latin script language"}, nameColumns...), nameColumns, " "},
			{"", addressUKSL, addressUKSL, ", "},
			{"", bornColumns, bornColumns, ", "},
			{"Passport", []string{"Passport number", "Passport additional information"}, nil, ""},
			{"National identifier", []string{"National Identifier number", "National Identifier additional information"}, nil, ""},
		},
	},
	{
		entry: "Group", uid: "Group ID", subjects: true,
		needed: []string{"Group ID", "Name 6", "Alias Type", "Group Type", "Regime", "Listed On"},
		things: []thing{
			{nameBlock, append([]string{"Title", "Alias Type", "Alias Quality", "Name Non-Latin Script", "Non-Latin Script Type",
				"Non-Latin Script Language"}, nameColumns...), nameColumns, " "},
			{"", addressOFSI, addressOFSI, ", "},
			{"", bornColumns, bornColumns, ", "},
			{"Passport", []string{"Passport Number", "Passport Details"}, nil, ""},
			{"National identifier", []string{"National Identification Number", "National Identification Details"}, nil, ""},
		},
	},
	{entry: "Subject", uid: "unique_id", subjects: true, needed: []string{"unique_id", "subject_type", "date_designated"}},
	{uid: "unique_id", needed: []string{"unique_id", "name_type", "full_name"},
		skip:   append([]string{"name_id"}, underscored...),
		things: []thing{{nameBlock, []string{"name_type", "alias_strength", "full_name"}, nil, ""}}},
	{uid: "unique_id", needed: []string{"unique_id", "dob_id", "year", "month", "day"},
		skip:   []string{"dob_id", "precision", "parse_issues"},
		things: []thing{{"dob", []string{"year", "month", "day"}, nil, ""}}},
	{uid: "unique_id", needed: []string{"unique_id", "identifier_type", "raw_value"}, skip: []string{"id", "ofsi_group_id"},
		things: []thing{{"identifier", []string{"identifier_type", "raw_value", "additional_info"}, nil, ""}}},
	{uid: "unique_id", needed: []string{"unique_id", "country_type", "raw_value"},
		skip:   []string{"id", "iso", "resolution_method", "iso_available"},
		things: []thing{{"country", []string{"country_type", "raw_value"}, nil, ""}}},
}

var underscored = []string{"name_1", "name_2", "name_3", "name_4", "name_5", "name_6"}

// add adds what a row says by the layout: its things first, then what else there is, in the order of the labels.
func (l layout) add(to *listing.Element, labels []string, row listing.Row) {
	said := map[string]bool{}
	for _, label := range l.skip {
		said[label] = true
	}
	for _, th := range l.things {
		block := listing.Element{Label: th.name}
		for _, label := range th.columns {
			said[label] = true
			block.Add(listing.Leaf(label, row.Cells[label]))
		}
		block.Join(th.between, th.joined...)
		if th.name != "" {
			to.Add(block)
			continue
		}
		for _, p := range block.Parts {
			to.Add(p)
		}
	}
	for _, label := range labels {
		if !said[label] && label != "" {
			to.Add(listing.Leaf(label, row.Cells[label]))
		}
	}
}
