package render

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/edtf"
)

// Table is statements for a spreadsheet: a row each, and a column for each role that one of them has.
type Table struct {
	Statements []annals.Statement
	Sources    map[annals.SourceID]annals.Source
	// Cited are the notes that statements cite, where their sources have them.
	Cited map[annals.StatementID][]annals.Note
	// Editions say of the records of lists which editions have them.
	Editions map[annals.SourceID]string
	// Revision is that of the record from which the statements are.
	Revision annals.Revision
}

// column is what a row has under a heading.
type column struct {
	heading string
	cell    func(annals.Statement) string
}

// WriteCSV writes the table as CSV in UTF-8, the headings first. Several values of one cell stand with "; " between.
// Days are written 2009-01-26; a bound that the time does not have is empty.
func (t Table) WriteCSV(w io.Writer) error {
	columns := t.columns(t.filled)
	out := csv.NewWriter(w)
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.heading
	}
	out.Write(row)
	for _, s := range t.Statements {
		for i, c := range columns {
			row[i] = Cell(c.cell(s))
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}

// Cell is text for a cell of a table that people open in a spreadsheet, where a leading sign would begin a formula.
func Cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// Row is a statement's row: each heading that a table may have, with what the statement has under it.
func (t Table) Row(s annals.Statement) (cells []annals.Field) {
	for _, c := range t.columns(func(all []column) []column { return all }) {
		cells = append(cells, annals.Field{Name: c.heading, Value: c.cell(s)})
	}
	return cells
}

// columns are those of the table, of some of which only those that are picked.
func (t Table) columns(pick func([]column) []column) []column {
	source := func(s annals.Statement) annals.Source { return t.Sources[s.Evidence.Source] }
	columns := []column{
		{"id", func(s annals.Statement) string { return string(s.ID) }},
		{"type", func(s annals.Statement) string { return string(s.Type) }},
		{"sentence", func(s annals.Statement) string { return Sentence(s, FullNames) }},
	}
	columns = append(columns, pick([]column{
		{"form", func(s annals.Statement) string { return s.Form }},
		{"lang", func(s annals.Statement) string { return s.Lang }},
		{"relation", func(s annals.Statement) string { return s.Relation }},
	})...)
	columns = append(columns, pick(roleColumns())...)
	columns = append(columns, []column{
		{"time", func(s annals.Statement) string { return s.Time.String() }},
		{"earliest_start", dayCell(func(b edtf.Bounds) edtf.Day { return b.EarliestStart })},
		{"latest_start", dayCell(func(b edtf.Bounds) edtf.Day { return b.LatestStart })},
		{"earliest_end", dayCell(func(b edtf.Bounds) edtf.Day { return b.EarliestEnd })},
		{"latest_end", dayCell(func(b edtf.Bounds) edtf.Day { return b.LatestEnd })},
		{"stance", func(s annals.Statement) string { return string(s.Stance) }},
		{"speaker", func(s annals.Statement) string { return labels(s.Speaker) }},
		{"hedges", func(s annals.Statement) string { return strings.Join(s.Hedges, "; ") }},
		{"words", func(s annals.Statement) string { return s.Evidence.Text }},
		{"citations", func(s annals.Statement) string { return strings.Join(s.Evidence.Cites, "; ") }},
		{"cited", func(s annals.Statement) string { return notes(t.Cited[s.ID]) }},
		{"marks", func(s annals.Statement) string { return strings.Join(s.Evidence.Marks, "; ") }},
		{"source", func(s annals.Statement) string { return source(s).Name }},
		{"title", func(s annals.Statement) string { return source(s).Title }},
		{"publisher", func(s annals.Statement) string { return source(s).Publisher }},
		{"url", func(s annals.Statement) string { return source(s).URL }},
		{"published", func(s annals.Statement) string { return source(s).Published.String() }},
	}...)
	columns = append(columns, pick([]column{
		{"editions", func(s annals.Statement) string { return t.Editions[s.Evidence.Source] }},
	})...)
	return append(columns, []column{
		{"guessed", func(s annals.Statement) string { return strings.Join(source(s).Guessed, "; ") }},
		{"source_id", func(s annals.Statement) string { return string(s.Evidence.Source) }},
		{"start", func(s annals.Statement) string { return strconv.Itoa(s.Evidence.Start) }},
		{"end", func(s annals.Statement) string { return strconv.Itoa(s.Evidence.End) }},
		{"confidence", func(s annals.Statement) string {
			if s.Confidence == 0 {
				return ""
			}
			return strconv.FormatFloat(s.Confidence, 'f', -1, 64)
		}},
		{"revision", func(annals.Statement) string { return strconv.FormatInt(int64(t.Revision), 10) }},
	}...)
}

// roleColumns are a column for each role, in the order in which the vocabulary has them. The title of a person is an office
// here, for sources have titles too.
func roleColumns() []column {
	var order []annals.Role
	for _, typ := range annals.Types() {
		for _, r := range slices.Concat(annals.Roles[typ].Needed, annals.Roles[typ].Other) {
			if !slices.Contains(order, r) {
				order = append(order, r)
			}
		}
	}
	columns := make([]column, len(order))
	for i, r := range order {
		columns[i] = column{RoleHeading(r), func(s annals.Statement) string { return labels(s.Roles[r]) }}
	}
	return columns
}

// RoleHeading is the heading of a role's column.
func RoleHeading(r annals.Role) string {
	if r == annals.RoleTitle {
		return "office"
	}
	return string(r)
}

// filled are the columns in which some row has something.
func (t Table) filled(columns []column) []column {
	return slices.DeleteFunc(columns, func(c column) bool {
		return !slices.ContainsFunc(t.Statements, func(s annals.Statement) bool { return c.cell(s) != "" })
	})
}

func labels(fillers []annals.Filler) string {
	labels := make([]string, len(fillers))
	for i, f := range fillers {
		labels[i] = f.Label()
	}
	return strings.Join(labels, "; ")
}

// notes are what notes say, each behind its mark.
func notes(cited []annals.Note) string {
	told := make([]string, len(cited))
	for i, n := range cited {
		told[i] = "[" + n.Label + "] " + n.Text
	}
	return strings.Join(told, "; ")
}

// dayCell is a cell with one of the bounds of a time.
func dayCell(of func(edtf.Bounds) edtf.Day) func(annals.Statement) string {
	return func(s annals.Statement) string {
		if s.Time.IsZero() {
			return ""
		}
		day := of(s.Time.Bounds())
		if day == edtf.Beginning || day == edtf.Forever {
			return ""
		}
		return day.String()
	}
}
