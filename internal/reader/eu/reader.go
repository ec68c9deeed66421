package eu

import (
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/internal/reader/listing"
)

// Format is what sources call the format.
const Format = "eu"

// The parts of a place, in the order in which they are said, as both formats label them.
var placeParts = []string{"street", "poBox", "zipCode", "place", "city", "region", "countryDescription",
	"Address_Street", "Address_PoBox", "Address_ZipCode", "Address_Place", "Address_City", "Address_Region",
	"Address_CountryDescription", "BirthDate_ZipCode", "BirthDate_Place", "BirthDate_City", "BirthDate_Region",
	"BirthDate_CountryDescription"}

// Read splits a document or a table into records, in its order. One that is cut off, of another format or has an entry
// without a number, by which editions are compared, or a name is annals.ErrInvalid: what could not be read must not be
// taken for delisted. An entry that stands twice in a document and bytes that are not UTF-8 become Problems.
func Read(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	read, file := readTable, "list.csv"
	if listing.First(data) == '<' {
		read, file = readXML, "list.xml"
	}
	c := listing.NewCollection(list, Format, file)
	bad, err := read(data, func(e listing.Element, line int) error {
		for i, p := range e.Parts {
			if of := plain(p.Label); of == "address" || of == "birthdate" {
				e.Parts[i].Join(", ", placeParts...)
			}
		}
		uid, name := find(e, "eureferencenumber"), mainName(e)
		if uid.Words == "" {
			uid = find(e, "logicalid")
		}
		if uid.Words == "" || name.Words == "" {
			return fmt.Errorf("%w: line %d: an entry has no number or no name", annals.ErrInvalid, line)
		}
		c.Add(uid.Words, name.Words, e.Text(), line)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	c.NotUTF8(bad)
	return c.Records, c.Problems, nil
}

func readXML(data []byte, each func(listing.Element, int) error) (bad int, err error) {
	_, bad, err = listing.ReadXML(data, "export", []string{"sanctionEntity"}, each)
	return bad, err
}

// blocks are the beginnings of labels in tables, each for the columns of one thing. The longer of two stands first.
var blocks = []string{"Entity_Regulation", "Entity_SubjectType", "NameAlias", "Address", "BirthDate", "Identification",
	"Citizenship"}

// undated is the column of the day on which a table was made, which is not the entity's.
const undated = "fileGenerationDate"

// readTable gathers the rows of each entity: there is one for each of its names, addresses, births and so on.
func readTable(data []byte, each func(listing.Element, int) error) (bad int, err error) {
	text, bad := listing.Decode(data)
	table, err := listing.ReadTable(text, ';', "Entity_LogicalId", "Entity_EU_ReferenceNumber", "NameAlias_WholeName",
		"Entity_Regulation_Programme")
	if err != nil {
		return bad, err
	}
	var entities []listing.Element
	var lines []int
	index := map[string]int{}
	for _, row := range table.Rows {
		uid := row.Cells["Entity_LogicalId"]
		if uid == "" {
			return bad, fmt.Errorf("%w: line %d has no Entity_LogicalId", annals.ErrInvalid, row.Line)
		}
		at, known := index[uid]
		if !known {
			at = len(entities)
			index[uid] = at
			entities, lines = append(entities, listing.Element{Label: "sanctionEntity"}), append(lines, row.Line)
		}
		e := &entities[at]
		block := listing.Element{}
		for _, label := range table.Labels {
			of := blockOf(label)
			if of != block.Label {
				e.Add(block)
				block = listing.Element{Label: of}
			}
			if leaf := listing.Leaf(label, row.Cells[label]); of != "" {
				block.Add(leaf)
			} else if label != undated && label != "" {
				e.Add(leaf)
			}
		}
		e.Add(block)
	}
	for i, e := range entities {
		if err := each(e, lines[i]); err != nil {
			return bad, err
		}
	}
	return bad, nil
}

func blockOf(label string) string {
	i := slices.IndexFunc(blocks, func(b string) bool { return label == b || strings.HasPrefix(label, b+"_") })
	if i < 0 {
		return ""
	}
	return blocks[i]
}

// plain is a label without its block and in lower case, which is the same in both formats: "NameAlias_WholeName" and
// wholeName are "wholename", "Entity_Regulation" and regulation are "regulation".
func plain(label string) string {
	if of := blockOf(label); of != "" && of != label {
		label = label[len(of)+1:]
	}
	label = strings.TrimPrefix(label, "Entity_")
	return strings.ToLower(strings.ReplaceAll(label, "EU_", "eu"))
}

// find is the first line with this plain label.
func find(e listing.Element, label string) listing.Element {
	for _, p := range e.Parts {
		if p.Words != "" && plain(p.Label) == label {
			return p
		}
	}
	return listing.Element{}
}

// mainName is the first name that is not called weak, or else the first.
func mainName(e listing.Element) listing.Element {
	var first listing.Element
	for _, p := range e.Parts {
		if plain(p.Label) != "namealias" {
			continue
		}
		name := find(p, "wholename")
		if name.Words != "" && !isWeak(p) {
			return name
		}
		if first.Words == "" {
			first = name
		}
	}
	return first
}

func isWeak(name listing.Element) bool { return find(name, "strong").Words == "false" }
