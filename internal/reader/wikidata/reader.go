package wikidata

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/internal/pattern"
	"annals/internal/reader/listing"
)

// Format is what sources call the format.
const Format = "wikidata"

// maxEntity is how many bytes of a field of an entity are read; the largest entities have some five million.
const maxEntity = 32 << 20

// item is the number of an item. Properties and lexemes are none.
var item = pattern.Lazily(`^Q\d+$`)

// Read splits a file into records, one for each item, in its order. A file that is cut off, of another format, or has no
// items is annals.ErrInvalid. Items that stand there twice, that were deleted, or that have no label become Problems.
func Read(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	c := listing.NewCollection(list, Format, "entities.json")
	in := listing.NewStream(data)
	dec := json.NewDecoder(in)
	counted, line := 0, 1
	var all []entity
	d := decoding{Decoder: dec, more: func() { in.Allow(maxEntity) },
		line: func() int {
			at := min(int(dec.InputOffset()), len(data))
			line += bytes.Count(data[counted:at], []byte("\n"))
			counted = at
			return line
		},
		each: func(e entity) error {
			switch {
			case e.id == "":
				return fmt.Errorf("%w: an entity has no id", annals.ErrInvalid)
			case e.missing:
				c.Problem(e.line, "deleted-entity", "the entity "+e.id+" is not there, or was deleted", "")
			case item().MatchString(e.id):
				all = append(all, e)
			}
			return nil
		}}
	if err := d.all(); err != nil {
		return nil, nil, fmt.Errorf("%w: line %d: %v", annals.ErrInvalid, d.line(), err)
	}
	f := file{map[string]entity{}}
	for _, e := range all {
		if _, twice := f.items[e.id]; !twice {
			f.items[e.id] = e
		}
	}
	for _, e := range all {
		_, label := e.called()
		if label == "" {
			c.Problem(e.line, "unnamed-entity", "the item "+e.id+" has no label in any language; it was left out", "")
			continue
		}
		c.Add(e.id, label, f.element(e).Text(), e.line)
	}
	if len(c.Records) == 0 {
		return nil, nil, fmt.Errorf("%w: the file has no items; nothing was read from it, and nothing is taken as gone",
			annals.ErrInvalid)
	}
	c.NotUTF8(in.BadLine())
	return c.Records, c.Problems, nil
}

// file is the items of a file, by their numbers: what one says of another is told by its label.
type file struct{ items map[string]entity }

// element writes an item down: its texts by language, then its statements by property.
func (f file) element(e entity) listing.Element {
	out := listing.Element{Label: "item"}
	out.Add(listing.Leaf("id", e.id))
	out.Add(listing.Leaf("kind", kindOf(e)))
	first, _ := e.called()
	for _, language := range before(first, sortedKeys(e.labels)) {
		out.Add(listing.Leaf("label "+language, e.labels[language]))
	}
	for _, language := range before(first, sortedKeys(e.aliases)) {
		for _, alias := range e.aliases[language] {
			out.Add(listing.Leaf("alias "+language, alias))
		}
	}
	for _, language := range sortedKeys(e.descriptions) {
		out.Add(listing.Leaf("description "+language, e.descriptions[language]))
	}
	for _, property := range sortedKeys(e.claims) {
		for _, c := range e.claims[property] {
			statement := listing.Element{Label: labelOf(property)}
			f.value(&statement, c.Main)
			if c.Rank != "normal" {
				statement.Add(listing.Leaf("rank", c.Rank))
			}
			f.snaks(&statement, c.Qualifiers, c.Order)
			for _, r := range c.References {
				reference := listing.Element{Label: "reference"}
				f.snaks(&reference, r.Snaks, r.Order)
				statement.Add(reference)
			}
			out.Add(statement)
		}
	}
	return out
}

// before puts one key before the others.
func before(first string, keys []string) []string {
	if i := slices.Index(keys, first); i >= 0 {
		return append([]string{first}, slices.Delete(keys, i, i+1)...)
	}
	return keys
}

// labelOf is a property with its English label, where it is known here.
func labelOf(id string) string {
	if p, ok := properties()[id]; ok {
		return id + " " + p.label
	}
	return strings.ReplaceAll(id, ": ", " ")
}

// snaks adds qualifiers, or what a reference says, in their order.
func (f file) snaks(to *listing.Element, snaks map[string][]snak, order []string) {
	if len(order) != len(snaks) {
		order = sortedKeys(snaks)
	}
	for _, property := range order {
		for _, s := range snaks[property] {
			part := listing.Element{Label: labelOf(property)}
			f.value(&part, s)
			if len(part.Parts) == 1 && part.Parts[0].Label == "value" {
				part = listing.Leaf(part.Label, part.Parts[0].Words)
			}
			to.Add(part)
		}
	}
}

// value adds what a snak says, in a line, and in others what there is to say of it.
func (f file) value(to *listing.Element, s snak) {
	if s.Type != "value" {
		to.Add(listing.Leaf("value", map[string]string{"somevalue": "unknown value", "novalue": "no value"}[s.Type]))
		to.Add(listing.Leaf("snaktype", s.Type))
		return
	}
	var v struct {
		ID, EntityType      string
		Numeric             json.Number `json:"numeric-id"`
		Time, Calendarmodel string
		Precision           json.Number
		Text, Language      string
		Amount, Unit        string
		Latitude, Longitude json.Number
	}
	if s.Value.Type == "string" {
		var text string
		if json.Unmarshal(s.Value.Value, &text) == nil {
			to.Add(listing.Leaf("value", text))
		}
		return
	}
	if json.Unmarshal(s.Value.Value, &v) != nil {
		to.Add(listing.Leaf("value", string(s.Value.Value))) // of a type that is not known here
		return
	}
	switch s.Value.Type {
	case "wikibase-entityid":
		id := v.ID
		if id == "" && v.Numeric != "" {
			id = "Q" + v.Numeric.String() // as older data have it
		}
		f.item(to, id)
	case "time":
		julian := ""
		if strings.HasSuffix(v.Calendarmodel, "/Q1985786") {
			julian = "/J"
		}
		to.Add(listing.Leaf("value", v.Time+"/"+v.Precision.String()+julian))
	case "monolingualtext":
		to.Add(listing.Leaf("value", v.Text))
		to.Add(listing.Leaf("language", v.Language))
	case "quantity":
		to.Add(listing.Leaf("value", strings.TrimPrefix(v.Amount, "+")))
		if unit := v.Unit[strings.LastIndexByte(v.Unit, '/')+1:]; unit != "1" && unit != "" {
			unitOf := listing.Element{Label: "unit"}
			f.item(&unitOf, unit)
			to.Add(listing.Leaf("unit", cmp.Or(unitOf.Find("value").Words, unit)))
		}
	case "globecoordinate":
		to.Add(listing.Leaf("value", v.Latitude.String()+", "+v.Longitude.String()))
	default:
		to.Add(listing.Leaf("value", string(s.Value.Value)))
	}
}

// item adds another item by its label, where the file or the table of what is known has one.
func (f file) item(to *listing.Element, id string) {
	label := knowns()[id].name
	other, here := f.items[id]
	if here && label == "" {
		_, label = other.called()
	}
	label = cmp.Or(label, labels()[id])
	to.Add(listing.Leaf("value", cmp.Or(label, id)))
	if label != "" {
		to.Add(listing.Leaf("id", id))
		if here {
			to.Add(listing.Leaf("kind", kindOf(other)))
		}
	}
}

// kindOf is the kind of an item by its classes and properties, "" where they do not tell.
func kindOf(e entity) string {
	classes := map[string]bool{}
	for _, c := range e.claims["P31"] {
		var v struct{ ID string }
		if c.Main.Type == "value" && json.Unmarshal(c.Main.Value.Value, &v) == nil && c.Rank != "deprecated" {
			classes[v.ID] = true
		}
	}
	for _, k := range kinds() {
		if classes[k[0]] || strings.HasPrefix(k[0], "P") && len(e.claims[k[0]]) > 0 {
			return k[1]
		}
	}
	return ""
}
