package ofac

import (
	"fmt"
	"strconv"
	"strings"

	"annals"
	"annals/internal/reader/listing"
)

// FormatXML is what sources call the plain XML.
const FormatXML = "ofac-xml"

// The roots of the plain and of the advanced XML of either list.
const (
	plainRoot    = "sdnList"
	advancedRoot = "Sanctions"
)

// ReadDocument reads a document in either XML format, told by its root; see [ReadXML] and [ReadAdvanced].
func ReadDocument(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	if listing.Root(data) == advancedRoot {
		return ReadAdvanced(list, data)
	}
	return ReadXML(list, data)
}

// ReadXML splits sdn.xml or consolidated.xml into records, in its order; see the schema that the publisher gives with it. A
// document that is cut off, is of another format, or has fewer entries than it says of itself, is annals.ErrInvalid: what
// could not be read must not be taken for delisted. An entry that stands there twice and bytes that are not UTF-8 become
// Problems.
func ReadXML(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	c := listing.NewCollection(list, FormatXML, "sdn.xml")
	said, count := "", 0
	_, bad, err := listing.ReadXML(data, plainRoot, []string{"publshInformation", "sdnEntry"},
		func(e listing.Element, line int) error {
			if e.Label == "publshInformation" {
				said = e.Find("Record_Count").Words
				return nil
			}
			count++
			entry := flatten(e)
			uid, name := e.Find("uid").Words, mainName(entry).Words
			if _, err := strconv.ParseUint(uid, 10, 63); err != nil || name == "" {
				return fmt.Errorf("%w: an entry has no number or no name", annals.ErrInvalid)
			}
			c.Add(uid, name, entry.Text(), line)
			return nil
		})
	if err != nil {
		return nil, nil, err
	}
	if count == 0 || said != "" && said != strconv.Itoa(count) {
		return nil, nil, fmt.Errorf("%w: the document has %d entries and says that it has %s; fetch it again",
			annals.ErrInvalid, count, said)
	}
	c.NotUTF8(bad)
	return c.Records, c.Problems, nil
}

// nameParts are the parts of a name in the order in which the publisher's CSV says them: "DOE, Jane".
var nameParts = []string{"lastName", "firstName"}

// mainName is the name that an entry or a record has first.
func mainName(e listing.Element) listing.Element { return e.Find(nameParts...) }

// flatten makes a line of each thing that an entry says, in the words of the publisher's CSV: the numbers that it keeps its
// parts by say nothing of the entity.
func flatten(e listing.Element) listing.Element {
	out := listing.Element{Label: e.Label}
	for _, p := range e.Parts {
		switch p.Label {
		case "programList", "vesselInfo":
			for _, item := range p.Parts {
				out.Add(listing.Leaf(item.Label, item.Words))
			}
		case "idList":
			for _, id := range p.Parts {
				out.Add(document(id))
			}
		case "akaList", "nationalityList", "citizenshipList", "dateOfBirthList", "placeOfBirthList":
			for _, item := range p.Parts {
				out.Add(block(item))
			}
		case "addressList":
			for _, a := range p.Parts {
				out.Add(addressLine(a))
			}
		default:
			out.Add(p)
		}
	}
	out.Join(", ", nameParts...)
	return out
}

// block is what an item says besides its number; that it is the main one goes without saying.
func block(item listing.Element) listing.Element {
	out := listing.Element{Label: item.Label}
	for _, p := range item.Parts {
		if p.Label != "uid" && (p.Label != "mainEntry" || p.Words != "true") {
			out.Add(p)
		}
	}
	out.Join(", ", nameParts...)
	return out
}

// document is an identification as remarks say it: "Passport A123 (Iran) expires 01 Mar 2020".
func document(id listing.Element) listing.Element {
	return joined(id, " ", []piece{{label: "idType"}, {label: "idNumber"}, {label: "idCountry", before: "(", after: ")"},
		{label: "issueDate", before: "issued "}, {label: "expirationDate", before: "expires "}})
}

// addressLine is an address as the publisher's CSV says it: "1 Main St., Rome, Lazio 00100, Italy".
func addressLine(a listing.Element) listing.Element {
	city := joined(a, ", ", []piece{{label: "city"}, {label: "stateOrProvince"}})
	city = joined(listing.Element{Parts: []listing.Element{city, a.Find("postalCode")}}, " ",
		[]piece{{label: city.Label}, {label: "postalCode"}})
	parts := append([]listing.Element{city}, a.Parts...)
	return joined(listing.Element{Parts: parts}, ", ",
		[]piece{{label: "address1"}, {label: "address2"}, {label: "address3"}, {label: city.Label}, {label: "country"}})
}

// piece is a line that goes into a joined one, with what stands around it there.
type piece struct{ label, before, after string }

// joined is one line of the pieces that an element has, in this order.
func joined(e listing.Element, between string, pieces []piece) listing.Element {
	var labels, words []string
	for _, of := range pieces {
		for _, p := range e.Parts {
			if p.Label == of.label && p.Words != "" {
				labels, words = append(labels, of.label), append(words, of.before+p.Words+of.after)
				break
			}
		}
	}
	return listing.Leaf(strings.Join(labels, "+"), strings.Join(words, between))
}
