package canada

import (
	"fmt"
	"strings"
	"unicode"

	"annals"
	"annals/internal/reader/listing"
)

// Format is what sources call the format.
const Format = "canada"

// nameParts are the parts of a person's name, in the order in which they are said.
var nameParts = []string{"GivenName", "LastName"}

// Read splits a document into records, in its order. One that is cut off, of another format or has an entry without a
// place in the regulations, by which editions are compared, or a name is annals.ErrInvalid: what could not be read must
// not be taken for delisted. An entry that stands there twice and bytes that are not UTF-8 become Problems.
func Read(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	c := listing.NewCollection(list, Format, "sema-lmes.xml")
	_, bad, err := listing.ReadXML(data, "data-set", []string{"record"}, func(e listing.Element, line int) error {
		e.Join(" ", nameParts...)
		country, item, name := e.Find("Country").Words, e.Find("Item").Words, mainName(e).Words
		if country == "" || item == "" || name == "" {
			return fmt.Errorf("%w: an entry has no Country, Item or name", annals.ErrInvalid)
		}
		english, _, _ := strings.Cut(country, " / ")
		c.Add(key(english, e.Find("Schedule").Words, item), name, e.Text(), line)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	c.NotUTF8(bad)
	return c.Records, c.Problems, nil
}

func mainName(e listing.Element) listing.Element {
	if name := e.Find(nameParts...); name.Words != "" {
		return name
	}
	return e.Find("EntityOrShip")
}

// key is a place in the regulations: "belarus-1-part-1-17", without a schedule "zimbabwe--43".
func key(place ...string) string {
	for i, p := range place {
		place[i] = strings.Join(strings.FieldsFunc(strings.ToLower(p), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.'
		}), "-")
	}
	return strings.Join(place, "-")
}
