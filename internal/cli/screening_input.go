package cli

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"annals"
	"annals/internal/ingest"
)

// screeningRow is a name to screen and where it is from.
type screeningRow struct {
	name string
	kind annals.EntityKind
	id   string
	line int // of the file, from 1; 0 for a name of the command line
}

// rows are the names to screen.
func (c screeningCommand) rows(inv *invocation) ([]screeningRow, error) {
	switch {
	case c.File == "" && len(c.Names) == 0:
		return nil, usageError{"no name to screen",
			`annals screen "Aum Shinrikyo" screens one; --file names.csv those of a file`}
	case c.File != "" && len(c.Names) > 0:
		return nil, usageError{"names of the command line and a file at once", "give either"}
	case c.File == "":
		var rows []screeningRow
		for _, name := range c.Names {
			rows = append(rows, screeningRow{name: name})
		}
		return rows, nil
	}
	in, err := ingest.File(c.File, inv.Stdin)
	if err != nil {
		return nil, sourceHint(err)
	}
	r, err := in.Open(inv.ctx)
	if err != nil {
		return nil, err
	}
	defer closing(r, &err)
	rows, err := c.read(r)
	if err != nil {
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
	reader := csv.NewReader(r)
	reader.FieldsPerRecord = -1
	header, err := reader.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: the file is empty; a header with the column %q was expected", annals.ErrInvalid,
			c.Column)
	}
	if err != nil {
		return nil, err
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	place := map[string]int{}
	for i, h := range header {
		place[strings.TrimSpace(h)] = i
	}
	for _, wanted := range []string{c.Column, c.KindFrom, c.IDFrom} {
		if _, ok := place[wanted]; wanted != "" && !ok {
			return nil, fmt.Errorf("%w: no column %q; the header has %s", annals.ErrInvalid, wanted, headerShown(header))
		}
	}
	field := func(record []string, column string) string {
		if i, ok := place[column]; ok && column != "" && i < len(record) {
			return record[i]
		}
		return ""
	}
	var rows []screeningRow
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := reader.FieldPos(0)
		rows = append(rows, screeningRow{field(record, c.Column), kindOf(field(record, c.KindFrom)), field(record, c.IDFrom),
			line})
	}
}

func (c screeningCommand) readLines(r io.Reader) ([]screeningRow, error) {
	decoder := json.NewDecoder(r)
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
		kind, _ := object[c.KindFrom].(string)
		id := ""
		if v, ok := object[c.IDFrom]; ok && c.IDFrom != "" {
			id = fmt.Sprint(v)
		}
		rows = append(rows, screeningRow{name, kindOf(kind), id, n})
	}
}

// kindOf reads a kind as people and FollowTheMoney write it.
func kindOf(word string) annals.EntityKind {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "person", "individual":
		return annals.Person
	case "organization", "organisation", "company", "business", "entity", "vessel", "body", "publicbody", "airplane",
		"aircraft":
		return annals.Organization
	}
	return "" // a LegalEntity, for one, may be either
}

// maxHeaderShown is how much of a header a message shows, in characters: what is no CSV file may be one field of megabytes.
const maxHeaderShown = 120

// headerShown is a header as a message shows it, without what is no text.
func headerShown(header []string) string {
	text := []rune(strings.ToValidUTF8(strings.Join(header, ", "), "?"))
	if len(text) > maxHeaderShown {
		text = append(text[:maxHeaderShown], '…')
	}
	for i, r := range text {
		if !unicode.IsPrint(r) {
			text[i] = '?'
		}
	}
	return string(text)
}
