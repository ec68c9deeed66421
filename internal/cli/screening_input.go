package cli

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"annals"
	"annals/internal/reader"
	"annals/internal/reader/listing"
	screening "annals/internal/screen"
)

// screeningRow is a name to screen and where it is from.
type screeningRow struct {
	name string
	kind annals.EntityKind
	id   string
	line int // of the file, from 1; 0 for a name of the command line
	// born is nil where no birth is told, unread what is told that is none.
	born   *screening.Births
	unread string
	// strange is a kind that is none.
	strange string
}

// tellKind takes in a kind as a file has it.
func (r *screeningRow) tellKind(word string) {
	known := false
	if r.kind, known = kindOf(word); !known {
		r.strange = strings.TrimSpace(word)
	}
}

// tellBorn takes in a birth as a file has it.
func (r *screeningRow) tellBorn(text string) {
	born, err := screening.ParseBirths(text)
	if err != nil {
		r.unread = text
	}
	r.born = born
}

// rows are the names to screen.
func (c screeningCommand) rows(inv *invocation) (rows []screeningRow, err error) {
	switch {
	case c.File == "" && len(c.Names) == 0:
		return nil, usageError{"no name to screen",
			`annals screen "Aum Shinrikyo" screens one; --file names.csv those of a file`}
	case c.File != "" && len(c.Names) > 0:
		return nil, usageError{"names of the command line and a file at once", "give either"}
	case c.File == "":
		born, err := screening.ParseBirths(c.Born)
		if err != nil {
			return nil, usageError{fmt.Sprintf("--born: %q is no date of birth", c.Born), hintOf(err)}
		}
		for _, name := range c.Names {
			rows = append(rows, screeningRow{name: name, born: born})
		}
		return rows, nil
	}
	r, err := inv.input(c.File)
	if errors.Is(err, annals.ErrUnsupported) {
		return nil, hintError{err, "give a file: a table in CSV with a header, or JSON Lines"}
	}
	if err != nil {
		return nil, err
	}
	defer closing(r, &err)
	if rows, err = c.read(r); err != nil {
		return nil, inputError{fmt.Errorf("%s: %w", c.File, err)}
	}
	return rows, nil
}

func (c screeningCommand) read(r io.Reader) ([]screeningRow, error) {
	lower := strings.ToLower(c.File)
	if c.Format == "jsonl" || c.Format == "auto" &&
		(strings.HasSuffix(lower, ".jsonl") || strings.HasSuffix(lower, ".ndjson")) {
		return c.readLines(r)
	}
	return c.readCSV(r)
}

func (c screeningCommand) readCSV(r io.Reader) ([]screeningRow, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if what, _ := reader.Packed(data); what != "" {
		return nil, hintError{fmt.Errorf("%w: it is %s, and no table", annals.ErrInvalid, what), "save the table as CSV in UTF-8"}
	}
	if listing.First(data) == '<' {
		return nil, hintError{fmt.Errorf("%w: it is a document in XML or HTML, and no table", annals.ErrInvalid),
			"give the names as CSV or JSON Lines; a list that others are screened against is read by annals import"}
	}
	columns := screening.Columns{Name: c.Column, Kind: c.KindFrom, ID: c.IDFrom, Born: c.BornFrom}
	if columns.Born == "" {
		columns.Born, columns.MayLack = "born", append(columns.MayLack, "born")
	}
	if columns.Kind == "" {
		columns.Kind, columns.MayLack = "kind", append(columns.MayLack, "kind")
	}
	if columns.ID == "" {
		columns.ID, columns.MayLack = "id", append(columns.MayLack, "id")
	}
	sheet, err := screening.ReadSheet(data, columns)
	var lacking *screening.ColumnError
	if errors.As(err, &lacking) {
		hint := "the first line names the columns; give one as it stands there"
		if lacking.Column == c.Column {
			hint = "the first line names the columns; --column says which one has the names"
		}
		return nil, hintError{err, hint}
	}
	if err != nil {
		return nil, err
	}
	rows := make([]screeningRow, len(sheet))
	for i, row := range sheet {
		rows[i] = screeningRow{name: row.Name, id: row.ID, line: row.Line}
		rows[i].tellKind(row.Kind)
		rows[i].tellBorn(row.Born)
	}
	return rows, nil
}

func (c screeningCommand) readLines(r io.Reader) ([]screeningRow, error) {
	decoder := json.NewDecoder(r)
	decoder.UseNumber() // a customer's number is repeated as it is written
	var rows []screeningRow
	for n := 1; ; n++ {
		var object map[string]any
		err := decoder.Decode(&object)
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: object %d: %w", annals.ErrInvalid, n, err)
		}
		name, ok := object[c.Column].(string)
		if !ok {
			return nil, fmt.Errorf("%w: object %d has no text in its field %q", annals.ErrInvalid, n, c.Column)
		}
		kind, _ := object[cmp.Or(c.KindFrom, "kind")].(string)
		id := ""
		if v := object[cmp.Or(c.IDFrom, "id")]; v != nil {
			id = fmt.Sprint(v)
		}
		var births []string
		switch v := object[cmp.Or(c.BornFrom, "born")].(type) {
		case nil:
		case []any:
			for _, one := range v {
				if one != nil { // as programs write a cell that is empty
					births = append(births, fmt.Sprint(one))
				}
			}
		default:
			births = append(births, fmt.Sprint(v))
		}
		row := screeningRow{name: name, id: id, line: n}
		row.tellKind(kind)
		row.tellBorn(strings.Join(births, ";"))
		rows = append(rows, row)
	}
}

// kindOf reads a kind as people and FollowTheMoney write it, "" for what may be either; known is false for another word.
func kindOf(word string) (kind annals.EntityKind, known bool) {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "person", "individual":
		return annals.Person, true
	case "organization", "organisation", "company", "business", "entity", "vessel", "body", "publicbody", "airplane",
		"aircraft":
		return annals.Organization, true
	case "", "legalentity", "thing", "other", "unknown", "any":
		return "", true
	}
	return "", false
}

// passedOver are the rows without a name, which must not be taken for names that nobody bears, those whose birth is no date, and
// the first with each kind that is none; and that a file has no row at all.
func (c screeningCommand) passedOver(rows []screeningRow) (problems []annals.Problem) {
	if len(rows) == 0 {
		return []annals.Problem{{Code: "no-rows", Source: c.File, Message: "there is no name in it; nobody was screened"}}
	}
	told := map[string]bool{"": true}
	for _, row := range rows {
		if !told[row.strange] {
			told[row.strange] = true
			problems = append(problems, annals.Problem{Code: "no-kind", Source: c.File, Line: row.line, Column: 1,
				Message: fmt.Sprintf("the kind %q is none; names with it were screened among all kinds", row.strange),
				Hint:    "kinds are person and organization, and words of FollowTheMoney such as company and vessel"})
		}
		if row.unread != "" {
			problems = append(problems, annals.Problem{Code: "no-birth", Source: c.File, Line: row.line, Column: 1,
				Message: fmt.Sprintf("the birth %q is no date; the name was screened without it", row.unread)})
		}
		message := "the row has no name; nobody was screened for it"
		switch name := strings.TrimSpace(row.name); {
		case row.line == 0 || screening.Comparable(name):
			continue
		case name != "":
			message = fmt.Sprintf("%q has no letter to compare; nobody was screened for it", name)
		}
		problems = append(problems, annals.Problem{Code: "no-name", Source: c.File, Line: row.line, Column: 1, Message: message})
	}
	return problems
}
