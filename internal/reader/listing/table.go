package listing

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"annals"
)

// Table is a file of rows beneath a line of labels.
type Table struct {
	// Before are the lines above the labels, which some publishers write: "Report Date: 05-Nov-2024".
	Before [][]string
	Labels []string
	Rows   []Row
}

// Row is one row, by label, and the line on which it begins.
type Row struct {
	Line  int
	Cells map[string]string
}

// maxBefore is how many lines are looked at for the labels.
const maxBefore = 5

// ReadTable reads a file in CSV with this separator. The labels are the first line that has those needed, in any order
// and among others. A file without them, with a row of another width, or that ends within a line is annals.ErrInvalid.
func ReadTable(text string, comma rune, needed ...string) (Table, error) {
	var rows []Row
	t, err := eachRow(NewStream([]byte(text)), comma, needed, func(r Row) error {
		rows = append(rows, r)
		return nil
	})
	t.Rows = rows
	return t, err
}

// EachRow reads a file as [ReadTable] does, a row at a time, so that no more than one is in memory. bad is the line of the
// first byte that is not UTF-8, 0 for none; see [Decode].
func EachRow(data []byte, comma rune, needed []string, each func(Row) error) (bad int, err error) {
	s := NewStream(data)
	_, err = eachRow(s, comma, needed, each)
	return s.badLine, err
}

func eachRow(s *Stream, comma rune, needed []string, each func(Row) error) (Table, error) {
	var t Table
	in := csv.NewReader(s)
	in.Comma, in.FieldsPerRecord = comma, -1
	count := 0
	for {
		s.Allow(2 * maxRecord) // a row and what is read ahead
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return t, fmt.Errorf("%w: %v", annals.ErrInvalid, err)
		}
		line, _ := in.FieldPos(0)
		switch {
		case t.Labels == nil && has(row, needed):
			for _, label := range row {
				t.Labels = append(t.Labels, labelOf(label))
			}
		case t.Labels == nil && len(t.Before) == maxBefore:
			return t, missing(needed)
		case t.Labels == nil:
			t.Before = append(t.Before, row)
		case len(row) != len(t.Labels):
			return t, fmt.Errorf("%w: line %d has %d fields beneath %d labels", annals.ErrInvalid, line, len(row), len(t.Labels))
		default:
			cells := make(map[string]string, len(row))
			for i, words := range row {
				if strings.TrimSpace(words) != "" && cells[t.Labels[i]] == "" {
					cells[t.Labels[i]] = words
				}
			}
			count++
			if err := each(Row{line, cells}); err != nil {
				return t, err
			}
		}
	}
	switch {
	case s.last != '\n':
		return t, fmt.Errorf("%w: the file ends within a line: it is cut off; fetch it again", annals.ErrInvalid)
	case t.Labels == nil:
		return t, missing(needed)
	case count == 0:
		return t, fmt.Errorf("%w: the file has no rows; nothing was read from it, and nothing is taken as delisted",
			annals.ErrInvalid)
	}
	return t, nil
}

func missing(needed []string) error {
	return fmt.Errorf("%w: no line has the labels %s: it is not the publisher's format", annals.ErrInvalid,
		strings.Join(needed, ", "))
}

// labelOf is a label as the text of records has it.
func labelOf(label string) string {
	return strings.Join(strings.Fields(strings.NewReplacer(":", " ", labelSeparator, " ").Replace(label)), " ")
}

func has(row, needed []string) bool {
	have := map[string]bool{}
	for _, label := range row {
		have[labelOf(label)] = true
	}
	for _, label := range needed {
		if !have[label] {
			return false
		}
	}
	return true
}
