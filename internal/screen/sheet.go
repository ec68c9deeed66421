package screen

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"annals"
)

// Columns are the labels of the columns of a sheet that are read. Case and blanks around a label do not count.
type Columns struct {
	Name, Kind, ID, Born string
	// MayLack are those of Kind, ID and Born that a sheet need not have.
	MayLack []string
}

// SheetRow is a name of a sheet with what stands beside it, and the line on which its row begins, from 1.
type SheetRow struct {
	Line                 int
	Name, Kind, ID, Born string
}

// ColumnError says that a sheet has no column of a name. It is annals.ErrInvalid.
type ColumnError struct {
	// Column is the label that was looked for, Header those that there are.
	Column, Header string
}

func (e *ColumnError) Error() string {
	return fmt.Sprintf("%v: no column %q; the header has %s", annals.ErrInvalid, e.Column, e.Header)
}

// Unwrap gives annals.ErrInvalid.
func (e *ColumnError) Unwrap() error { return annals.ErrInvalid }

// separators are what programs for tables put between cells, the first the most common.
var separators = []rune{',', ';', '\t', '|'}

// ReadSheet reads a table with a header, as programs for tables write it: in UTF-8, or in UTF-16 with its mark; with commas,
// semicolons, tabs or bars between the cells, whichever part the header; with any ends of lines.
//
// A table whose names it could not be sure of is annals.ErrInvalid with what to do about it: another encoding, no such
// column or two of them, a row that has more cells than the header, for then a name was parted at a comma. Rows without a
// name are among those returned: whoever screens them says so.
func ReadSheet(data []byte, c Columns) ([]SheetRow, error) {
	text, err := sheetText(data)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("%w: the file is empty; a header with the column %q was expected", annals.ErrInvalid, c.Name)
	}
	by, told := separators, 0
	if sep, rest, ok := strings.Cut(text, "\n"); ok && len(strings.TrimSpace(sep)) == len("sep=;") &&
		strings.HasPrefix(sep, "sep=") {
		by, text, told = []rune{rune(sep[len("sep=")])}, rest, 1 // a line that tells Excel
	}
	var first error
	for _, comma := range by {
		s := sheet{in: csv.NewReader(strings.NewReader(text)), before: told}
		s.in.Comma, s.in.FieldsPerRecord, s.in.ReuseRecord = comma, -1, true
		err := s.header(c)
		if err == nil {
			return s.rows()
		}
		if first == nil || s.partly {
			first = err
		}
	}
	return nil, first
}

// sheetText is the text of a sheet with "\n" at the end of every line.
func sheetText(data []byte) (string, error) {
	var text string
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		text = utf16Text(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		text = utf16Text(data[2:], binary.BigEndian)
	default:
		data = bytes.TrimPrefix(data, []byte("\uFEFF"))
		if bytes.IndexByte(data, 0) >= 0 {
			return "", annals.HintError{Err: fmt.Errorf("%w: it has NUL characters, as a text in UTF-16 without its mark has",
				annals.ErrInvalid), Hint: "save it as UTF-8"}
		}
		text = string(data)
	}
	// Some programs end lines with a carriage return alone. Within a cell it is as good as a line feed.
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), nil
}

func utf16Text(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// sheet is a table being read.
type sheet struct {
	in     *csv.Reader
	before int // lines above what in reads
	width  int
	// name, kind, id and born are the places of the columns; -1 for none.
	name, kind, id, born int
	// partly tells that the header has some of the columns, so that what parts its cells is known.
	partly bool
}

func (s *sheet) header(c Columns) error {
	labels, err := s.in.Read()
	if err != nil {
		return s.broken(err)
	}
	s.width = len(labels)
	for _, column := range []struct {
		label string
		place *int
	}{{c.Name, &s.name}, {c.Kind, &s.kind}, {c.ID, &s.id}, {c.Born, &s.born}} {
		*column.place = -1
		if column.label == "" {
			continue
		}
		same := func(label string) bool {
			return strings.EqualFold(strings.TrimSpace(label), strings.TrimSpace(column.label))
		}
		at := slices.IndexFunc(labels, same)
		switch {
		case at >= 0 && slices.ContainsFunc(labels[at+1:], same):
			s.partly = true
			return fmt.Errorf("%w: two columns are called %q; the header has %s", annals.ErrInvalid, column.label,
				headerShown(labels))
		case at >= 0:
			*column.place, s.partly = at, true
		case !slices.Contains(c.MayLack, column.label):
			return &ColumnError{column.label, headerShown(labels)}
		}
	}
	return nil
}

func (s *sheet) rows() (rows []SheetRow, err error) {
	for {
		cells, err := s.in.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, s.broken(err)
		}
		line, _ := s.in.FieldPos(0)
		row := SheetRow{Line: s.before + line}
		for _, cell := range cells[min(s.width, len(cells)):] {
			if strings.TrimSpace(cell) != "" {
				return nil, annals.HintError{Err: fmt.Errorf("%w: line %d has %d cells beneath %d labels", annals.ErrInvalid,
					row.Line, len(cells), s.width), Hint: "put a cell that has a comma in it between quotation marks"}
			}
		}
		for _, c := range []struct {
			at   int
			cell *string
		}{{s.name, &row.Name}, {s.kind, &row.Kind}, {s.id, &row.ID}, {s.born, &row.Born}} {
			if c.at < 0 || c.at >= len(cells) {
				continue
			}
			if *c.cell = strings.Clone(cells[c.at]); !utf8.ValidString(*c.cell) {
				return nil, annals.HintError{Err: fmt.Errorf("%w: line %d is not UTF-8", annals.ErrInvalid, row.Line),
					Hint: "save the file as UTF-8: read in another encoding, its names would be others"}
			}
		}
		rows = append(rows, row)
	}
}

// broken says what is wrong with the quotation marks of a row, which is all that a reader of CSV finds wrong.
func (s *sheet) broken(err error) error {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		return err
	}
	return annals.HintError{Err: fmt.Errorf("%w: line %d: %v", annals.ErrInvalid, s.before+at.StartLine, at.Err),
		Hint: `a cell with a quotation mark in it stands between quotation marks, and its own are doubled: "John ""Johnny"" Smith"`}
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
