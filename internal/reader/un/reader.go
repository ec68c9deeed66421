package un

import (
	"fmt"
	"strings"

	"annals"
	"annals/internal/reader/listing"
)

// Format is what sources call the format.
const Format = "un"

// The parts of a name and of an address, in the order in which they are said.
var (
	nameParts    = []string{"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME", "SIXTH_NAME"}
	addressParts = []string{"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"}
	aliasBirth   = []string{"CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"}
)

// mainName is the name that an entry or a record has first.
func mainName(e listing.Element) listing.Element { return e.Find(nameParts...) }

// Read splits a document into records, in its order. One that is cut off, of another format or has an entry without a
// number, by which editions are compared, is annals.ErrInvalid: what could not be read must not be taken for delisted. An
// entry that stands there twice and bytes that are not UTF-8 become Problems.
func Read(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	c := listing.NewCollection(list, Format, "consolidated.xml")
	_, bad, err := listing.ReadXML(data, "CONSOLIDATED_LIST", []string{"INDIVIDUAL", "ENTITY"},
		func(e listing.Element, line int) error {
			number, name := e.Find("REFERENCE_NUMBER"), ""
			e = unwrap(e)
			e.Join(" ", nameParts...)
			if name = mainName(e).Words; number.Words == "" || name == "" {
				return fmt.Errorf("%w: an entry has no REFERENCE_NUMBER or no name", annals.ErrInvalid)
			}
			for i := range e.Parts {
				e.Parts[i].Join(", ", addressParts...)
				e.Parts[i].Join(", ", aliasBirth...)
			}
			c.Add(number.Words, name, e.Text(), line)
			return nil
		})
	if err != nil {
		return nil, nil, err
	}
	c.NotUTF8(bad)
	return c.Records, c.Problems, nil
}

// unwrap makes lines of what the format puts into VALUE: <NATIONALITY><VALUE>Rwanda</VALUE></NATIONALITY>.
func unwrap(e listing.Element) listing.Element {
	out := listing.Element{Label: e.Label}
	for _, p := range e.Parts {
		if p.Words == "" && onlyValues(p) {
			for _, v := range p.Parts {
				out.Add(listing.Leaf(p.Label, v.Words))
			}
			continue
		}
		out.Add(p)
	}
	return out
}

func onlyValues(e listing.Element) bool {
	for _, p := range e.Parts {
		if p.Label != "VALUE" || p.Words == "" {
			return false
		}
	}
	return true
}

// bare is a label without what says whose it is: "INDIVIDUAL_ALIAS" is "ALIAS".
func bare(label string) string {
	return strings.TrimPrefix(strings.TrimPrefix(label, "INDIVIDUAL_"), "ENTITY_")
}
