package annotated

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"annals"
)

// Statement is a statement of an annotation.
type Statement struct {
	Type     annals.Type `json:"type"`
	Form     string      `json:"form,omitempty"`
	Lang     string      `json:"lang,omitempty"`
	Relation string      `json:"relation,omitempty"`
	// Roles has the fillers as the annotation writes them: words, words|key, or |key for an entity that the sentence
	// implies.
	Roles map[annals.Role][]string `json:"roles"`
	// Time is in EDTF, empty for none.
	Time string `json:"time"`
	// Speaker has fillers, as a role has them; none for the source's own voice.
	Speaker []string `json:"speaker,omitempty"`
	// Stance is empty for what is asserted.
	Stance annals.Stance `json:"stance,omitempty"`
	Span   string        `json:"span"`
	Cites  []string      `json:"cites"`
	Marks  []string      `json:"marks,omitempty"`
	// Start and End are where the evidence is in the text, in code points.
	Start, End int `json:"-"`
	taken      bool
}

// annotation is what a file of an annotation holds.
type annotation struct {
	named entities
	// quick tells that it was made in a few minutes: it lacks more, and keeps less to the guide, than one made with care.
	quick      bool
	statements []Statement
}

// entity is an entity of an annotation: the key by which fillers mean it, and its names, the fullest first.
type entity struct {
	key   string
	names []string
}

// entities keep the order in which the annotation has them.
type entities []entity

// UnmarshalJSON reads an object of lists of names by key.
func (e *entities) UnmarshalJSON(data []byte) error {
	var byKey map[string][]string
	if err := json.Unmarshal(data, &byKey); err != nil {
		return err
	}
	*e = entities{}
	d := json.NewDecoder(bytes.NewReader(data))
	// The opening brace; what is read again cannot fail.
	_, _ = d.Token()
	for d.More() {
		key, _ := d.Token()
		var names []string
		if err := d.Decode(&names); err != nil {
			return err
		}
		k, ok := key.(string)
		if !ok {
			return fmt.Errorf("the entities are %.20q, not an object", data)
		}
		if _, ok := byKey[k]; !ok {
			return fmt.Errorf("the entities have %q twice", k)
		}
		delete(byKey, k)
		*e = append(*e, entity{k, names})
	}
	return nil
}

// MarshalJSON writes what UnmarshalJSON reads.
func (e entities) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, x := range e {
		b.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
		if err := appendJSON(&b, x.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := appendJSON(&b, x.names); err != nil {
			return nil, err
		}
	}
	if len(e) == 0 {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// appendJSON writes a value on no line of its own, with <, > and & as they are.
func appendJSON(b *bytes.Buffer, v any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1)
	return nil
}

// readGold reads an annotation: its first line has the entities and whether it is quick, each other line a statement. A field
// that the guide does not have, or evidence that is not in the text, is an error that names the line. Blank lines mean nothing.
func readGold(path string, gold []byte, text string) (annotation, error) {
	var out annotation
	lines := bufio.NewScanner(bytes.NewReader(gold))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var line struct {
			Entities entities `json:"entities"`
			Quick    bool     `json:"quick"`
			Statement
		}
		d := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		d.DisallowUnknownFields()
		if err := d.Decode(&line); err != nil {
			return out, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if line.Entities != nil {
			out.named, out.quick = line.Entities, line.Quick
			continue
		}
		s := line.Statement
		start, end, ok := spanIn(text, s.Span)
		if !ok {
			return out, fmt.Errorf("%s:%d: the evidence %q is not in the source", path, n, s.Span)
		}
		s.Start, s.End = len([]rune(text[:start])), len([]rune(text[:end]))
		out.statements = append(out.statements, s)
	}
	return out, lines.Err()
}

// spanIn finds evidence in a text, in bytes; citation marks may stand between its characters.
func spanIn(text, span string) (int, int, bool) {
	if i := strings.Index(text, span); i >= 0 {
		return i, i + len(span), true
	}
	var b strings.Builder
	for _, r := range span {
		b.WriteString(regexp.QuoteMeta(string(r)) + `(?:\s*\[[^\]]*\])*`)
	}
	at := regexp.MustCompile(b.String()).FindStringIndex(text)
	if at == nil {
		return 0, 0, false
	}
	return at[0], at[1], true
}
