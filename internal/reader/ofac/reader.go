package ofac

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/internal/reader/listing"
)

// Files are the files of one edition in the publisher's CSV format, of the SDN list, sdn.csv and so on, or of the
// consolidated non-SDN lists, cons_prim.csv and so on: they have the same columns. Only SDN is needed, the file of
// entities; what the others say is then missing from the records.
type Files struct {
	SDN, Alt, Add, Comments []byte
	called                  map[int]string // what messages call a file that was taken, by its number of fields
}

// Format is what sources call the format.
const Format = "ofac"

// Take takes a file of the edition, which the number of columns tells from the others, and what it is called.
func (f *Files) Take(name string, data []byte) error {
	text, _ := listing.Decode(data)
	first, _, _ := strings.Cut(text, "\n")
	row, err := splitRow(strings.TrimRight(first, "\r"))
	if err != nil {
		return fmt.Errorf("%w: its first line is none of the publisher's: %v", annals.ErrInvalid, err)
	}
	slot := map[int]*[]byte{sdnFields: &f.SDN, altFields: &f.Alt, addFields: &f.Add, commentFields: &f.Comments}[len(row)]
	switch {
	case slot == nil:
		return fmt.Errorf("%w: a line has %d columns; the files have %d, %d, %d and %d", annals.ErrInvalid, len(row),
			sdnFields, altFields, addFields, commentFields)
	case *slot != nil:
		return fmt.Errorf("%w: two files of one edition have %d columns; import one edition at a time",
			annals.ErrInvalid, len(row))
	}
	*slot = []byte(text)
	if f.called == nil {
		f.called = map[int]string{}
	}
	f.called[len(row)] = name
	return nil
}

// The numbers of fields by which the lines of a record tell which file they are from.
const (
	sdnFields     = 12
	altFields     = 5
	addFields     = 6
	commentFields = 2
)

// endOfFile is the control character with which the publisher ends its files.
const endOfFile = 0x1a

// firstLabel is what a line of labels begins with, which the publisher's files do not have and copies of them may.
const firstLabel = "ent_num"

// Read splits the files of an edition into records, in the order of their UIDs. Every line is kept as printed, and remarks
// that go on in the file of comments are put together; bytes that are not UTF-8 are read as Windows-1252, which the
// publisher uses.
//
// A file that is not of the format, that ends within a line, or without the end mark that another has, is
// annals.ErrInvalid: what is cut off must not be taken for delisted. Lines of the other files whose entity the file of
// entities does not have become Problems, as do lines that repeat an entity.
func Read(list annals.ListID, f Files) ([]annals.Record, []annals.Problem, error) {
	r := reading{list: list, byUID: map[string]int{}}
	parts := []struct {
		name   string
		data   []byte
		fields int
	}{{"sdn.csv", f.SDN, sdnFields}, {"alt.csv", f.Alt, altFields}, {"add.csv", f.Add, addFields}, {"sdn_comments.csv",
		f.Comments, commentFields}}
	closed := ""
	for i, part := range parts {
		parts[i].name = cmp.Or(f.called[part.fields], part.name)
		part.name = parts[i].name
		if bytes.IndexByte(part.data, endOfFile) >= 0 {
			closed = part.name
		}
	}
	if f.SDN == nil {
		return nil, nil, fmt.Errorf("%w: the file of entities, %s, is not among the files; the others only add to what it has",
			annals.ErrInvalid, parts[0].name)
	}
	for _, part := range parts {
		if part.data == nil {
			continue
		}
		if closed != "" && len(part.data) > 0 && bytes.IndexByte(part.data, endOfFile) < 0 {
			return nil, nil, fmt.Errorf("%w: %s has no end mark (0x1A), and %s has one: it is cut off, or not of the same edition; "+
				"fetch it again",
				annals.ErrInvalid, part.name, closed)
		}
		if err := r.file(part.name, part.data, part.fields); err != nil {
			return nil, nil, err
		}
	}
	slices.SortFunc(r.records, func(a, b annals.Record) int { return compareUIDs(a.UID, b.UID) })
	return r.records, r.problems, nil
}

// reading is an edition being read.
type reading struct {
	list     annals.ListID
	records  []annals.Record
	byUID    map[string]int
	main     string // the file of entities
	unknown  []stray
	problems []annals.Problem
}

// file reads one file of the edition, whose lines have so many fields.
func (r *reading) file(name string, data []byte, fields int) error {
	text, err := wholeText(name, data)
	if err != nil {
		return err
	}
	if fields == sdnFields {
		r.main = name
	}
	r.unknown = nil
	number, strange, rows := 0, 0, 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			continue
		}
		row, err := splitRow(line)
		if err != nil {
			return fmt.Errorf("%w: %s:%d: %v", annals.ErrInvalid, name, number, err)
		}
		if len(row) != fields {
			return fmt.Errorf("%w: %s:%d has %d fields instead of %d: it is not the publisher's format, or its columns were changed",
				annals.ErrInvalid, name, number, len(row), fields)
		}
		if number == 1 && strings.EqualFold(row[0].value, firstLabel) {
			continue
		}
		if _, err := strconv.ParseUint(row[0].value, 10, 63); err != nil {
			return fmt.Errorf("%w: %s:%d begins with %q instead of the number of an entity", annals.ErrInvalid, name, number,
				row[0].value)
		}
		if fields == sdnFields && row[sdnName].value == "" {
			return fmt.Errorf("%w: %s:%d has no name: entity %s cannot be told", annals.ErrInvalid, name, number, row[0].value)
		}
		if rows++; !usual(row) {
			strange++
		}
		if err := r.take(name, number, row, line); err != nil {
			return err
		}
	}
	r.tellUnknown(name, rows)
	if 2*strange > rows {
		return fmt.Errorf("%w: %s: most lines have no type in the column of types: its columns were changed",
			annals.ErrInvalid, name)
	}
	return nil
}

// wholeText is the text of a file before its end mark. A file that is empty or cut off is refused.
func wholeText(name string, data []byte) (string, error) {
	text, _ := listing.Decode(data)
	if i := strings.IndexByte(text, 0); i >= 0 {
		return "", fmt.Errorf("%w: %s:%d has a zero byte: it is damaged, or no text", annals.ErrInvalid, name,
			1+strings.Count(text[:i], "\n"))
	}
	if i := strings.IndexByte(text, endOfFile); i >= 0 {
		if rest := strings.Trim(text[i+1:], ", \r\n"); rest != "" { // a spreadsheet fills its row with commas
			return "", fmt.Errorf("%w: %s goes on after its end mark", annals.ErrInvalid, name)
		}
		text = text[:i]
	}
	if strings.TrimSpace(text) == "" {
		return "", fmt.Errorf("%w: %s has no lines; nothing was read from it, and nothing is taken as delisted",
			annals.ErrInvalid, name)
	}
	if !strings.HasSuffix(text, "\n") {
		return "", fmt.Errorf("%w: %s ends within a line: it is cut off; fetch it again", annals.ErrInvalid, name)
	}
	return text, nil
}

// take begins a record with a line of the file of entities, and adds a line of another file to the record of its entity.
func (r *reading) take(name string, number int, row []field, line string) error {
	uid := row[0].value
	i, known := r.byUID[uid]
	switch {
	case len(row) == sdnFields && known:
		message := "entity " + uid + " stands there twice; the first was read"
		if first := r.records[i].Title; first != row[sdnName].value {
			message = fmt.Sprintf("entity %s stands there twice, as %q and as %q; the first was read", uid, first, row[sdnName].value)
		}
		r.problem(name, number, "duplicate-entity", message, "report it to the publisher")
	case len(row) == sdnFields:
		r.byUID[uid] = len(r.records)
		r.records = append(r.records, annals.Record{List: r.list, UID: uid, Title: row[sdnName].value, Format: Format, Text: line,
			File: name, Line: number})
		if row[sdnProgram].value == "" {
			r.problem(name, number, "no-programme", "entity "+uid+" has no programme; it is told as listed, without saying under what",
				"fetch the file again if its columns were changed")
		}
	case !known:
		r.unknown = append(r.unknown, stray{uid, number})
	case len(row) == commentFields:
		text, err := goOn(r.records[i].Text, row[1].value)
		if err != nil {
			return fmt.Errorf("%w: %s:%d: %v", annals.ErrInvalid, name, number, err)
		}
		r.records[i].Text = text
	default:
		r.records[i].Text += "\n" + line
	}
	return nil
}

// stray is a line whose entity the file of entities does not have.
type stray struct {
	uid  string
	line int
}

// mostStrays is how many such entities are named.
const mostStrays = 5

// tellUnknown makes one Problem of all lines of a file whose entities the file of entities does not have: where there is one,
// there are most often many, and one reason.
func (r *reading) tellUnknown(name string, rows int) {
	if len(r.unknown) == 0 {
		return
	}
	var first []string
	entities := map[string]bool{}
	for _, s := range r.unknown {
		if !entities[s.uid] && len(first) < mostStrays {
			first = append(first, fmt.Sprintf("%s in line %d", s.uid, s.line))
		}
		entities[s.uid] = true
	}
	if more := len(entities) - len(first); more > 0 {
		first = append(first, fmt.Sprintf("%d more", more))
	}
	r.problem(name, r.unknown[0].line, "unknown-entity", fmt.Sprintf("%d of its %d lines are of entities that %s does not have and "+
		"were left out: %s", len(r.unknown), rows, r.main, strings.Join(first, ", ")),
		"if the files are of different days, import those of one day")
}

// usual tells that the column of types has one, in the files that have such a column: types may be added, but not to most
// of a file.
func usual(row []field) bool {
	switch len(row) {
	case sdnFields:
		return slices.Contains([]string{"", "individual", "entity", "vessel", "aircraft"}, strings.ToLower(row[sdnType].value))
	case altFields:
		return slices.Contains([]string{"aka", "fka", "nka"}, strings.ReplaceAll(strings.ToLower(row[2].value), ".", ""))
	}
	return true
}

// goOn lets the remarks of a record, its last field, go on with what the publisher puts into a file of its own where the
// field is full: cut anywhere, within a word too.
func goOn(text, more string) (string, error) {
	line, rest, _ := strings.Cut(text, "\n")
	row, err := splitRow(line)
	if err != nil {
		return "", err
	}
	begun := row[sdnRemarks]
	text = line[:begun.start]
	if quoted := begun.start > 0 && line[begun.start-1] == '"'; !quoted {
		text += `"`
	}
	text += begun.value + more + `"`
	if rest != "" {
		text += "\n" + rest
	}
	return text, nil
}

func (r *reading) problem(name string, line int, code, message, hint string) {
	r.problems = append(r.problems,
		annals.Problem{Code: code, Source: name, Line: line, Column: 1, Message: message, Hint: hint})
}

// field is one field of a line as printed, without the quotation marks around it, and where it stands in the line, in
// bytes; the value is empty for the publisher's "-0-".
type field struct {
	value string
	start int
}

// splitRow splits a line into fields: quoted, with quotes doubled inside, or plain. "-0-" is the publisher's word for
// nothing.
func splitRow(line string) ([]field, error) {
	row := make([]field, 0, sdnFields)
	for i := 0; ; {
		var f field
		if i < len(line) && line[i] == '"' {
			end := i + 1
			for {
				j := strings.IndexByte(line[end:], '"')
				if j < 0 {
					return nil, fmt.Errorf("the quotation mark at column %d is not closed", i+1)
				}
				end += j + 1
				if end == len(line) || line[end] != '"' {
					break
				}
				end++
			}
			f = field{line[i+1 : end-1], i + 1}
			i = end
			for i < len(line) && line[i] == ' ' {
				i++
			}
			if i < len(line) && line[i] != ',' {
				return nil, fmt.Errorf("column %d: %q follows a closing quotation mark", i+1, line[i])
			}
		} else {
			end := strings.IndexByte(line[i:], ',')
			if end < 0 {
				end = len(line) - i
			}
			words := line[i : i+end]
			f = field{strings.TrimSpace(words), i + len(words) - len(strings.TrimLeft(words, " "))}
			i += end
		}
		if f.value == "-0-" {
			f.value = ""
		}
		row = append(row, f)
		if i >= len(line) {
			return row, nil
		}
		i++ // the comma
		if i == len(line) {
			return append(row, field{"", i}), nil
		}
	}
}

// compareUIDs orders UIDs by their number.
func compareUIDs(a, b string) int {
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}
