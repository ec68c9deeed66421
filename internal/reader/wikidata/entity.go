package wikidata

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"annals"
)

// entity is an item as far as it is read.
type entity struct {
	id                   string
	labels, descriptions terms
	aliases              map[string][]string
	claims               map[string][]claim
	missing              bool
	line                 int
}

// terms are texts by their language.
type terms map[string]string

// claim is a statement of Wikidata's.
type claim struct {
	Main       snak            `json:"mainsnak"`
	Rank       string          `json:"rank"`
	Qualifiers orEmpty[[]snak] `json:"qualifiers"`
	Order      []string        `json:"qualifiers-order"`
	References []reference     `json:"references"`
}

type reference struct {
	Snaks orEmpty[[]snak] `json:"snaks"`
	Order []string        `json:"snaks-order"`
}

// snak is a property with a value, or that says that the value is unknown or that there is none.
type snak struct {
	Type     string `json:"snaktype"` // value, somevalue, novalue
	Property string `json:"property"`
	DataType string `json:"datatype"`
	Value    struct {
		Type  string          `json:"type"`
		Value json.RawMessage `json:"value"`
	} `json:"datavalue"`
}

// orEmpty is an object by keys, which older data write as an empty array where it has none.
type orEmpty[V any] map[string]V

// UnmarshalJSON is that of encoding/json.
func (m *orEmpty[V]) UnmarshalJSON(data []byte) error {
	if string(data) == "[]" || string(data) == "null" {
		return nil
	}
	return json.Unmarshal(data, (*map[string]V)(m))
}

// decoding reads entities one after the other.
type decoding struct {
	*json.Decoder
	line func() int
	// more lets the next value be read, so that one that does not end is not gathered in memory.
	more func()
	each func(entity) error
}

// all reads every value of a file: entities, arrays of them, or objects that have them under "entities".
func (d decoding) all() error {
	for {
		d.more()
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			switch token {
			case json.Delim('['):
				err = d.array()
			case json.Delim('{'):
				err = d.object(false)
			default:
				err = fmt.Errorf("%w: %v stands where an entity should", annals.ErrInvalid, token)
			}
		}
		if err != nil {
			return err
		}
	}
}

func (d decoding) array() error {
	for d.More() {
		d.more()
		if err := d.open('{'); err != nil {
			return err
		}
		if err := d.object(true); err != nil {
			return err
		}
	}
	return d.open(']')
}

// open reads a delimiter.
func (d decoding) open(want json.Delim) error {
	token, err := d.Token()
	if err != nil {
		return unexpected(err)
	}
	if token != want {
		return fmt.Errorf("%w: %v stands where %v should", annals.ErrInvalid, token, want)
	}
	return nil
}

// unexpected is the end of a file within a value.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// object reads an object that was opened: an entity or, unless it is within one already, one that has entities.
func (d decoding) object(inner bool) error {
	e := entity{line: d.line()}
	within := false
	for d.More() {
		d.more()
		token, err := d.Token()
		if err != nil {
			return unexpected(err)
		}
		key, ok := token.(string)
		if !ok {
			return fmt.Errorf("%w: %v stands where the name of a field should", annals.ErrInvalid, token)
		}
		if key == "entities" && !inner {
			within = true
			err = d.entities()
		} else {
			err = d.field(&e, key)
		}
		if err != nil {
			return unexpected(err)
		}
	}
	if err := d.open('}'); err != nil {
		return err
	}
	if within {
		return nil
	}
	return d.each(e)
}

func (d decoding) entities() error {
	if err := d.open('{'); err != nil {
		return err
	}
	for d.More() {
		d.more()
		if _, err := d.Token(); err != nil { // the number again
			return unexpected(err)
		}
		if err := d.open('{'); err != nil {
			return err
		}
		if err := d.object(true); err != nil {
			return err
		}
	}
	return d.open('}')
}

// field reads a field of an entity.
func (d decoding) field(e *entity, key string) error {
	var term orEmpty[struct{ Language, Value string }]
	switch key {
	case "id":
		return d.Decode(&e.id)
	case "missing":
		e.missing = true
		return d.Decode(new(json.RawMessage))
	case "labels", "descriptions":
		if err := d.Decode(&term); err != nil {
			return err
		}
		texts := terms{}
		for language, t := range term {
			texts[language] = t.Value
		}
		if key == "labels" {
			e.labels = texts
		} else {
			e.descriptions = texts
		}
		return nil
	case "aliases":
		var lists orEmpty[[]struct{ Language, Value string }]
		if err := d.Decode(&lists); err != nil {
			return err
		}
		e.aliases = map[string][]string{}
		for language, list := range lists {
			for _, t := range list {
				e.aliases[language] = append(e.aliases[language], t.Value)
			}
		}
		return nil
	case "claims":
		var claims orEmpty[[]claim]
		err := d.Decode(&claims)
		e.claims = claims
		return err
	}
	return d.Decode(new(json.RawMessage))
}

// called is the label in English, else in any language that has one, the first by its code.
func (e entity) called() (language, label string) {
	for _, language := range []string{"en", "mul", "en-gb", "en-us", "en-ca"} {
		if e.labels[language] != "" {
			return language, e.labels[language]
		}
	}
	for _, language := range sortedKeys(e.labels) {
		if e.labels[language] != "" {
			return language, e.labels[language]
		}
	}
	return "", ""
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		// P31 before P106.
		if len(a) != len(b) && strings.HasPrefix(a, "P") && strings.HasPrefix(b, "P") {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	return keys
}
