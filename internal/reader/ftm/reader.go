package ftm

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/internal/reader/listing"
)

// Format is what sources call the format.
const Format = "ftm"

// maxNested is how many entities within each other are read.
const maxNested = 8

// Read splits a file into records: one for each thing, in the order of the file. A line that is no entity, and a file of
// another format or without things, is annals.ErrInvalid: what could not be read must not be taken for delisted. Entities
// that stand there twice, or tell of things that the file does not have, become Problems.
func Read(list annals.ListID, data []byte) ([]annals.Record, []annals.Problem, error) {
	c := listing.NewCollection(list, Format, "entities.ftm.json")
	p := &pool{byID: map[string]int{}, alias: map[string]string{}}
	read := p.readJSON
	if listing.First(data) != '{' {
		read = p.readStatements
	}
	if err := read(data, c); err != nil {
		return nil, nil, err
	}
	p.collect(c)
	if len(c.Records) == 0 {
		return nil, nil, fmt.Errorf("%w: the file has no entities; nothing was read from it, and nothing is taken as delisted",
			annals.ErrInvalid)
	}
	return c.Records, c.Problems, nil
}

func (p *pool) readJSON(data []byte, c *listing.Collection) error {
	bad, err := listing.EachLine(data, func(line []byte, number int) error {
		if len(bytes.TrimSpace(line)) == 0 {
			return nil
		}
		_, err := p.decode(line, number, 0, c)
		return err
	})
	c.NotUTF8(bad)
	return err
}

// decode reads an entity, and those within it. It gives its identifier.
func (p *pool) decode(data []byte, line, depth int, c *listing.Collection) (string, error) {
	var in struct {
		ID, Caption, Schema string
		Properties          map[string][]json.RawMessage
		Referents, Datasets []string
		FirstSeen           string `json:"first_seen"`
		LastChange          string `json:"last_change"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return "", fmt.Errorf("%w: line %d is no entity: %v", annals.ErrInvalid, line, err)
	}
	if in.ID == "" || in.Schema == "" {
		return "", fmt.Errorf("%w: line %d is no entity: it has no id or no schema", annals.ErrInvalid, line)
	}
	if depth > maxNested {
		return "", fmt.Errorf("%w: line %d has entities more than %d deep within each other", annals.ErrInvalid, line, maxNested)
	}
	e := entity{id: in.ID, caption: in.Caption, schema: in.Schema, line: line}
	add := func(property, text string) {
		if text != "" {
			e.values = append(e.values, value{property: property, text: text})
		}
	}
	for _, property := range sortedKeys(in.Properties) {
		for _, raw := range in.Properties[property] {
			text, err := p.value(raw, e, line, depth, c)
			if err != nil {
				return "", err
			}
			add(property, text)
		}
	}
	for _, r := range in.Referents {
		if r != in.ID {
			p.alias[r] = in.ID
			add("referents", r)
		}
	}
	for _, d := range in.Datasets {
		add("datasets", d)
	}
	add("first_seen", in.FirstSeen)
	add("last_change", in.LastChange)
	p.add(e, depth > 0, c)
	return e.id, nil
}

// value is the text of a value: of an entity within the entity, its identifier, or none where it tells of the outer one.
func (p *pool) value(raw json.RawMessage, outer entity, line, depth int, c *listing.Collection) (string, error) {
	switch {
	case len(raw) > 0 && raw[0] == '"':
		var text string
		err := json.Unmarshal(raw, &text)
		return text, err
	case len(raw) > 0 && raw[0] == '{':
		id, err := p.decode(raw, line, depth+1, c)
		if err != nil {
			return "", err
		}
		at := p.byID[id]
		inner := &p.entities[at]
		s := schemaOf(inner.schema)
		if s.meaning != "part" && s.meaning != "edge" {
			return id, nil
		}
		if inner.first(s.from) == "" {
			inner.values = append(inner.values, value{property: s.from, text: outer.id})
		} else if s.meaning == "edge" && inner.first(s.to) == "" {
			inner.values = append(inner.values, value{property: s.to, text: outer.id})
		}
		return "", nil
	case len(raw) > 0 && raw[0] != '[' && string(raw) != "null":
		return string(raw), nil // a number
	}
	return "", fmt.Errorf("%w: line %d: a value of %s is neither a text nor an entity", annals.ErrInvalid, line, outer.id)
}

// add adds an entity. Of those with one identifier the first stays; one within others may stand there many times.
func (p *pool) add(e entity, within bool, c *listing.Collection) {
	if at, twice := p.byID[e.id]; twice {
		if !within {
			c.Problem(e.line, "duplicate-entity",
				fmt.Sprintf("entity %s stands there twice; the first, on line %d, was read", e.id, p.entities[at].line),
				"report it to the publisher")
		}
		return
	}
	p.byID[e.id] = len(p.entities)
	p.entities = append(p.entities, e)
}

// columns of the table of statements that are needed.
var columns = []string{"canonical_id", "entity_id", "prop", "schema", "value"}

// readStatements reads statements, a row each, in any order; see nomenklatura's description of the format. Statements that
// are external are proposals to enrich the data and not said by any list: they are left out, and counted in a Problem.
func (p *pool) readStatements(data []byte, c *listing.Collection) error {
	external := 0
	t := statementTable{pool: p, words: map[string]string{}, schemas: map[string]map[string]int{}}
	bad, err := listing.EachRow(data, ',', columns, func(row listing.Row) error {
		if truth := strings.ToLower(row.Cells["external"]); truth == "true" || truth == "t" || truth == "1" {
			external++
			return t.check(row)
		}
		return t.take(row)
	})
	if err != nil {
		return err
	}
	c.NotUTF8(bad)
	for i := range p.entities {
		e := &p.entities[i]
		e.schema = mostSpecific(t.schemas[e.id])
	}
	if external > 0 {
		c.Problem(1, "external-statements", fmt.Sprintf("%d statements are external, which no list says; they were left out",
			external), "")
	}
	return nil
}

// statementTable reads the rows of a table of statements into the pool.
type statementTable struct {
	*pool
	words map[string]string
	// schemas count what the rows of an entity say that it is.
	schemas map[string]map[string]int
}

// one keeps a word that many rows have once, and no row in memory for the sake of a word of it.
func (t *statementTable) one(word string) string {
	if have, ok := t.words[word]; ok {
		return have
	}
	word = strings.Clone(word)
	t.words[word] = word
	return word
}

// check refuses a row that is about nothing.
func (t *statementTable) check(row listing.Row) error {
	if cmp.Or(row.Cells["canonical_id"], row.Cells["entity_id"]) == "" || row.Cells["prop"] == "" {
		return fmt.Errorf("%w: line %d has no entity or no property", annals.ErrInvalid, row.Line)
	}
	return nil
}

// take adds what a row says to its entity.
func (t *statementTable) take(row listing.Row) error {
	if err := t.check(row); err != nil {
		return err
	}
	id, property := t.one(cmp.Or(row.Cells["canonical_id"], row.Cells["entity_id"])), row.Cells["prop"]
	at, known := t.byID[id]
	if !known {
		at = len(t.entities)
		t.byID[id] = at
		t.entities = append(t.entities, entity{id: id, line: row.Line})
		t.schemas[id] = map[string]int{}
	}
	e := &t.entities[at]
	t.schemas[id][t.one(row.Cells["schema"])]++
	if other := t.one(row.Cells["entity_id"]); other != "" && other != id {
		t.alias[other] = id
		e.include(value{property: "referents", text: other}, "")
	}
	if property != "id" {
		e.include(value{property: t.one(property), text: strings.Clone(row.Cells["value"]), lang: t.one(row.Cells["lang"]),
			original: strings.Clone(row.Cells["original_value"])}, t.one(row.Cells["dataset"]))
		return nil
	}
	// The row of the entity itself: since when the data have it.
	if seen := t.one(row.Cells["first_seen"]); seen != "" && (e.first("first_seen") == "" || seen < e.first("first_seen")) {
		e.values = slices.DeleteFunc(e.values, func(v value) bool { return v.property == "first_seen" })
		e.values = append(e.values, value{property: "first_seen", text: seen})
	}
	e.include(value{property: "datasets", text: t.one(row.Cells["dataset"])}, "")
	return nil
}

// include adds a value, or who else says it.
func (e *entity) include(v value, dataset string) {
	if v.text == "" {
		return
	}
	if v.original == v.text {
		v.original = ""
	}
	at := slices.IndexFunc(e.values, func(have value) bool {
		return have.property == v.property && have.text == v.text && have.lang == v.lang && have.original == v.original
	})
	if at < 0 {
		at = len(e.values)
		e.values = append(e.values, v)
	}
	if dataset != "" && !slices.Contains(e.values[at].datasets, dataset) {
		e.values[at].datasets = append(e.values[at].datasets, dataset)
		slices.Sort(e.values[at].datasets)
	}
}

// mostSpecific is the schema that says the most of those that the datasets of a merged entity give: one that is known here
// before others, an organization rather than a legal entity; then the most frequent.
func mostSpecific(count map[string]int) (best string) {
	weight := func(name string) int {
		s, known := schemata()[name]
		w := count[name]
		if known {
			w += 1 << 20
		}
		if s.kind != "" {
			w += 1 << 21
		}
		return w
	}
	for _, name := range sortedKeys(count) {
		if best == "" || weight(name) > weight(best) {
			best = name
		}
	}
	return best
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
