package ftm

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annals/internal/reader/listing"
)

// entity is one of the model, of whatever schema.
type entity struct {
	id, schema, caption string
	values              []value
	line                int
}

// value is one value of one property.
type value struct {
	property, text string
	// lang is the language of a text, and original how the publisher of the list wrote it, where the data say so.
	lang, original string
	// datasets are who says so, where each value tells it.
	datasets []string
}

// first is the first value of a property, "" for none.
func (e entity) first(property string) string {
	for _, v := range e.values {
		if v.property == property {
			return v.text
		}
	}
	return ""
}

func (e entity) all(property string) (texts []string) {
	for _, v := range e.values {
		if v.property == property {
			texts = append(texts, v.text)
		}
	}
	return texts
}

// called is what an entity is shown as: what the data say or else, of names in no order, the first by its letters.
func (e entity) called() string {
	if names := e.all("name"); e.caption == "" && len(names) > 0 {
		return slices.Min(names)
	}
	return cmp.Or(e.caption, e.id)
}

// pool is the entities of a file, by their identifiers, in its order.
type pool struct {
	entities []entity
	byID     map[string]int
	// alias gives the identifier of the entity that another identifier was merged into.
	alias map[string]string
}

// find is an entity by any of its identifiers.
func (p *pool) find(id string) (entity, bool) {
	i, ok := p.byID[cmp.Or(p.alias[id], id)]
	if !ok {
		return entity{}, false
	}
	return p.entities[i], true
}

// collect makes a record of each thing, with what is told of it by entities of their own.
func (p *pool) collect(c *listing.Collection) {
	told := map[string][]int{} // by the thing's identifier
	for i, e := range p.entities {
		s := schemaOf(e.schema)
		if s.meaning != "part" && s.meaning != "edge" {
			continue
		}
		owners := p.things(e.all(s.from))
		if len(owners) == 0 && s.meaning == "edge" {
			owners = p.things(e.all(s.to))
		}
		if len(owners) == 0 {
			c.Problem(e.line, "unknown-entity",
				fmt.Sprintf("the %s %s is of no thing that the file has; it was left out", e.schema, e.id), "use the whole file")
		}
		for _, id := range owners {
			told[id] = append(told[id], i)
		}
	}
	for _, e := range p.entities {
		if schemaOf(e.schema).meaning != "thing" {
			continue
		}
		record := p.element(e)
		parts := told[e.id]
		slices.SortStableFunc(parts, func(a, b int) int { return strings.Compare(p.entities[a].id, p.entities[b].id) })
		for _, i := range parts {
			record.Add(p.partOf(p.entities[i], e.id))
		}
		c.Add(e.id, e.called(), record.Text(), e.line)
	}
}

// things are the identifiers of those of the entities that have a record.
func (p *pool) things(ids []string) (things []string) {
	for _, id := range ids {
		if e, ok := p.find(id); ok && schemaOf(e.schema).meaning == "thing" && !slices.Contains(things, e.id) {
			things = append(things, e.id)
		}
	}
	return things
}

// element is what an entity says of itself: its identifier, what it is shown as, then its properties, names first, the
// others in the order of their names, so that a record does not change when only the order of values does.
func (p *pool) element(e entity) listing.Element {
	out := listing.Element{Label: cmp.Or(e.schema, "Thing")}
	out.Add(listing.Leaf("id", e.id))
	out.Add(listing.Leaf("caption", e.caption))
	values := slices.Clone(e.values)
	slices.SortStableFunc(values, func(a, b value) int {
		return cmp.Or(cmp.Compare(rank(a.property), rank(b.property)), strings.Compare(a.property, b.property),
			strings.Compare(a.text, b.text))
	})
	for _, v := range values {
		out.Add(p.told(v))
	}
	return out
}

// rank orders properties.
func rank(property string) int {
	if i := slices.Index([]string{"name", "alias", "weakAlias", "previousName"}, property); i >= 0 {
		return i
	}
	return 4
}

// told is a value as a line, or as several where there is something to say of it.
func (p *pool) told(v value) listing.Element {
	label := strings.ReplaceAll(v.property, ": ", " ")
	other, known := p.find(v.text)
	if s := schemaOf(other.schema); known && (s.meaning == "thing" || s.meaning == "referred") &&
		properties()[v.property] != "number" {
		return refer(label, other)
	}
	if v.lang == "" && v.original == "" && len(v.datasets) == 0 {
		return listing.Leaf(label, v.text)
	}
	out := listing.Element{Label: label}
	out.Add(listing.Leaf("value", v.text))
	out.Add(listing.Leaf("lang", v.lang))
	if v.original != v.text {
		out.Add(listing.Leaf("original_value", v.original))
	}
	for _, d := range v.datasets {
		out.Add(listing.Leaf("dataset", d))
	}
	return out
}

// refer is an entity as another refers to it.
func refer(label string, e entity) listing.Element {
	out := listing.Element{Label: label}
	out.Add(listing.Leaf("id", e.id))
	out.Add(listing.Leaf("schema", e.schema))
	called := e.called()
	if e.schema == "Address" {
		called = addressOf(e)
	}
	out.Add(listing.Leaf("caption", called))
	if e.schema == "Position" {
		out.Add(listing.Leaf("country", e.first("country")))
	}
	return out
}

// addressOf is an address in one line.
func addressOf(e entity) string {
	if full := e.first("full"); full != "" {
		return full
	}
	var said []string
	for _, of := range []string{"remarks", "street", "street2", "postOfficeBox", "postalCode", "city", "region", "state",
		"country"} {
		if words := e.first(of); words != "" {
			said = append(said, words)
		}
	}
	return cmp.Or(strings.Join(said, ", "), e.called())
}

// partOf is an entity as it is told with a thing, whom it need not name.
func (p *pool) partOf(e entity, thing string) listing.Element {
	s := schemaOf(e.schema)
	others := entity{id: e.id, schema: e.schema}
	for _, v := range e.values {
		if slices.Contains([]string{"first_seen", "last_change", "referents"}, v.property) {
			continue // about the keeping of a part, which nobody asks for
		}
		other, known := p.find(v.text)
		if known && other.id == thing && (v.property == s.from || v.property == s.to) {
			if v.property == s.to && s.meaning == "edge" {
				// The thing is the second of the two: that is said, for the relation goes one way.
				others.values = append(others.values, value{property: "as", text: s.to})
			}
			continue
		}
		others.values = append(others.values, v)
	}
	out := p.element(others)
	for i, part := range out.Parts {
		if id := part.Words; (part.Label == s.from || part.Label == s.to) && id != "" {
			// Who is not in the file has no more than an identifier.
			out.Parts[i] = refer(part.Label, entity{id: id})
		}
	}
	return out
}
