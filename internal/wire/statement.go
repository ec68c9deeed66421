package wire

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"annals"
	"annals/edtf"
)

// Statement is one statement, a line of `annals extract`: section 1 of the statement specification, and beside
// it the id, the rules that read it and how sure they are.
type Statement struct {
	// ID is 32 hexadecimal digits, the hash of the content. Absent for a statement that has none yet.
	ID   string `json:"id,omitempty"`
	Type string `json:"type"`
	// Form, Lang and Relation belong to name and part statements.
	Form     string `json:"form,omitempty"`
	Lang     string `json:"lang,omitempty"`
	Relation string `json:"relation,omitempty"`
	// Roles maps each role to its fillers in the order of the source.
	Roles map[string][]Filler `json:"roles"`
	// Time is EDTF; "" when the source gives no time.
	Time string `json:"time"`
	// Speaker is empty for the source's own voice.
	Speaker []Filler `json:"speaker"`
	// Stance is asserted, denied, alleged or intended.
	Stance   string   `json:"stance"`
	Hedges   []string `json:"hedges"`
	Evidence Evidence `json:"evidence"`
	// Rules made the statement, in the order they fired; Confidence is between 0 and 1, absent when not estimated.
	Rules      []string `json:"rules,omitempty"`
	Confidence float64  `json:"confidence,omitempty"`
}

// Filler is who or what plays a role. Start and End count code points of the source's text.
type Filler struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	// Name is the entity's fullest name in the document; "unnamed" for a speaker whom the source does not name.
	Name string `json:"name,omitempty"`
	Kind string `json:"kind,omitempty"`
	// Ref is an identifier in a published scheme: "iso3166:IR".
	Ref string `json:"ref,omitempty"`
	// Entity is the record's entity; absent from statements that are in no record.
	Entity string `json:"entity,omitempty"`
}

// Evidence is where the statement is written. Text is exactly the source's text from Start up to End.
type Evidence struct {
	Source string   `json:"source"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Cites  []string `json:"cites"`
	Marks  []string `json:"marks"`
}

// FromStatement puts a statement into its wire shape.
func FromStatement(s annals.Statement) Statement {
	w := Statement{
		ID: string(s.ID), Type: string(s.Type), Form: s.Form, Lang: s.Lang, Relation: s.Relation,
		Roles: make(map[string][]Filler, len(s.Roles)), Time: s.Time.String(),
		Speaker: fromFillers(s.Speaker), Stance: string(s.Stance), Hedges: list(s.Hedges),
		Evidence: Evidence{Source: string(s.Evidence.Source), Start: s.Evidence.Start, End: s.Evidence.End,
			Text: s.Evidence.Text, Cites: list(s.Evidence.Cites), Marks: list(s.Evidence.Marks)},
		Rules: s.Rules, Confidence: s.Confidence,
	}
	for r, fs := range s.Roles {
		w.Roles[string(r)] = fromFillers(fs)
	}
	return w
}

// Statement turns the wire shape back into a statement. A time that is not EDTF is annals.ErrInvalid.
func (w Statement) Statement() (annals.Statement, error) {
	t, err := value(w.Time)
	if err != nil {
		return annals.Statement{}, fmt.Errorf("statement %s: %w", w.ID, err)
	}
	s := annals.Statement{
		ID: annals.StatementID(w.ID), Type: annals.Type(w.Type), Form: w.Form, Lang: w.Lang, Relation: w.Relation,
		Roles: make(map[annals.Role][]annals.Filler, len(w.Roles)), Time: t,
		Speaker: toFillers(w.Speaker), Stance: annals.Stance(w.Stance), Hedges: list(w.Hedges),
		Evidence: annals.Evidence{Source: annals.SourceID(w.Evidence.Source), Start: w.Evidence.Start,
			End: w.Evidence.End, Text: w.Evidence.Text, Cites: list(w.Evidence.Cites), Marks: list(w.Evidence.Marks)},
		Reading: annals.Reading{Rules: w.Rules, Confidence: w.Confidence},
	}
	for r, fs := range w.Roles {
		s.Roles[annals.Role(r)] = toFillers(fs)
	}
	return s, nil
}

// WriteLines writes statements as JSON Lines: one a line, in the order given.
func WriteLines(w io.Writer, statements []annals.Statement) error {
	b := bufio.NewWriter(w)
	e := encoder(b)
	for _, s := range statements {
		if err := e.Encode(FromStatement(s)); err != nil {
			return fmt.Errorf("write statement %s: %w", s.ID, err)
		}
	}
	return b.Flush()
}

// ReadLines reads what WriteLines wrote. Blank lines are passed over; any other line that is no statement is
// annals.ErrInvalid with its number.
func ReadLines(r io.Reader) ([]annals.Statement, error) {
	var out []annals.Statement
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 64<<20)
	for n := 1; sc.Scan(); n++ {
		line := bytes.TrimSpace(sc.Bytes())
		if len(line) == 0 {
			continue
		}
		var w Statement
		if err := json.Unmarshal(line, &w); err != nil {
			return nil, fmt.Errorf("line %d: %w: %w", n, annals.ErrInvalid, err)
		}
		s, err := w.Statement()
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out = append(out, s)
	}
	return out, sc.Err()
}

func fromFillers(fs []annals.Filler) []Filler {
	out := make([]Filler, len(fs))
	for i, f := range fs {
		out[i] = Filler{Text: f.Text, Start: f.Start, End: f.End, Name: f.Name, Kind: string(f.Kind), Ref: f.Ref,
			Entity: string(f.Entity)}
	}
	return out
}

func toFillers(fs []Filler) []annals.Filler {
	out := make([]annals.Filler, len(fs))
	for i, f := range fs {
		out[i] = annals.Filler{Text: f.Text, Start: f.Start, End: f.End, Name: f.Name,
			Kind: annals.EntityKind(f.Kind), Ref: f.Ref, Entity: annals.EntityID(f.Entity)}
	}
	return out
}

// value reads an EDTF text of the wire, where "" is no time.
func value(s string) (edtf.Value, error) {
	if s == "" {
		return edtf.Value{}, nil
	}
	v, err := edtf.Parse(s)
	if err != nil {
		return edtf.Value{}, fmt.Errorf("%w: time %q: %w", annals.ErrInvalid, s, err)
	}
	return v, nil
}

// list is the list itself, or an empty one for nil, so that it prints as [].
func list(l []string) []string {
	if l == nil {
		return []string{}
	}
	return l
}

// encoder writes JSON for people and pipes: "&" and "<" stay as they are.
func encoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
