package journal

import (
	"encoding/csv"
	"fmt"
	"path"
	"slices"
	"strings"

	"annals"
	"annals/internal/pattern"
	"annals/internal/reader/listing"
)

// Format is what sources call the format.
const Format = "eu-journal"

// Table is the table of an act, by the name of its file.
type Table struct {
	Name string
	Data []byte
}

// The columns that say where an entry stands. Those of listingColumns are each row's own; the others are the entry's.
const (
	actColumn     = "celex"
	amendedColumn = "amendedCelex"
	bySource      = "amendmentCelex"
	numberColumn  = "recordId"
	kindColumn    = "schema"
	nameColumn    = "name"
)

var (
	needed         = []string{"programKey", "annex", "measure", "startDate", kindColumn, nameColumn, numberColumn}
	listingColumns = []string{bySource, "programKey", "annex", "measure", "startDate"}
	// single are the columns whose cells are one value, whatever stands in them.
	single = []string{actColumn, amendedColumn, numberColumn, kindColumn, nameColumn, "reason"}
)

// IsAmendment reports whether a table is of an amending act: what it has not may well be listed.
func IsAmendment(t Table) bool {
	text, _ := listing.Decode(t.Data)
	labels, _, _ := strings.Cut(text, "\n")
	return slices.Contains(strings.Split(strings.TrimSpace(labels), ","), bySource)
}

// Read gathers the entries of tables, in their order: all consolidated, or all of amending acts. A table that is cut off, of
// another format or has an entry without a name is annals.ErrInvalid: what could not be read must not be taken for
// delisted. Bytes that are not UTF-8 become Problems.
func Read(list annals.ListID, tables []Table) ([]annals.Record, []annals.Problem, error) {
	tables = slices.SortedFunc(slices.Values(tables), func(a, b Table) int { return strings.Compare(a.Name, b.Name) })
	r := reading{place: map[string]int{}}
	var problems []annals.Problem
	for _, t := range tables {
		if IsAmendment(t) != IsAmendment(tables[0]) {
			return nil, nil, fmt.Errorf("%w: %s and %s are of different kinds; import consolidated tables and those of amending "+
				"acts apart",
				annals.ErrInvalid, tables[0].Name, t.Name)
		}
		bad, err := r.table(t)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", t.Name, err)
		}
		c := listing.NewCollection(list, Format, t.Name)
		c.NotUTF8(bad)
		problems = append(problems, c.Problems...)
	}
	if len(r.entries) == 0 {
		return nil, nil,
			fmt.Errorf("%w: the tables have no rows; nothing was read from them, and nothing is taken as delisted", annals.ErrInvalid)
	}
	c := listing.NewCollection(list, Format, "")
	for _, e := range r.entries {
		c.Add(e.uid, e.form.Find(nameColumn).Words, e.form.Text(), e.line)
	}
	for i, e := range r.entries { // each once, by its UID
		c.Records[i].File = e.file
	}
	return c.Records, problems, nil
}

// ActOf is the act that lists the entry of a UID.
func ActOf(uid string) string {
	act, _, _ := strings.Cut(uid, "/")
	return act
}

// Acts are the acts that consolidated tables are of: a table has one in each of its rows, or else in the name of its file.
func Acts(tables []Table) []string {
	var acts []string
	for _, t := range tables {
		act := strings.TrimSuffix(t.Name, path.Ext(t.Name))
		text, _ := listing.Decode(t.Data)
		if !isEmpty(text, actColumn) {
			_, row, _ := strings.Cut(text, "\n")
			act, _, _ = strings.Cut(row, ",") // the first column, by the format's description
		}
		acts = append(acts, act)
	}
	return acts
}

// reading is tables being read.
type reading struct {
	entries []entry
	place   map[string]int
}

type entry struct {
	uid  string
	form listing.Element
	file string
	line int
}

func (r *reading) table(t Table) (bad int, err error) {
	act := actColumn
	if IsAmendment(t) {
		act = amendedColumn
	}
	text, bad := listing.Decode(t.Data)
	if isEmpty(text, act) {
		return bad, nil // an act whose annexes list nobody any more
	}
	table, err := listing.ReadTable(text, ',', append([]string{act}, needed...)...)
	if err != nil {
		return bad, err
	}
	for _, row := range table.Rows {
		if row.Cells[act] == "" || row.Cells[nameColumn] == "" || row.Cells[kindColumn] == "" {
			return bad, fmt.Errorf("%w: line %d has no %s, %s or %s", annals.ErrInvalid, row.Line, act, kindColumn, nameColumn)
		}
		uid := uidOf(row.Cells[act], row)
		at, known := r.place[uid]
		if !known {
			at = len(r.entries)
			r.place[uid] = at
			r.entries = append(r.entries, entry{uid, listing.Element{Label: "Entry"}, t.Name, row.Line})
		}
		r.entries[at].form.Add(listing.Leaf(actColumn, row.Cells[act]))
		addRow(&r.entries[at].form, table.Labels, row)
	}
	return bad, nil
}

// isEmpty tells a whole table that has only its labels.
func isEmpty(text, act string) bool {
	labels, rest, ended := strings.Cut(strings.TrimPrefix(text, "\uFEFF"), "\n")
	return ended && strings.TrimSpace(rest) == "" && slices.Contains(strings.Split(strings.TrimSpace(labels), ","), act)
}

// uidOf tells entries apart: an annex numbers persons and others separately, and some have no numbers.
func uidOf(act string, row listing.Row) string {
	kind := "E"
	switch row.Cells[kindColumn] {
	case "Person":
		kind = "P"
	case "Vessel":
		kind = "V"
	case "Asset":
		kind = "A"
	}
	which := row.Cells[numberColumn]
	if which == "" {
		which = ":" + listing.Leaf("", row.Cells[nameColumn]).Words
	}
	return act + "/" + row.Cells["annex"] + "/" + kind + which
}

// addRow adds what a row says of its entry.
func addRow(form *listing.Element, labels []string, row listing.Row) {
	block := listing.Element{Label: "listing"}
	for _, label := range listingColumns {
		if slices.Contains(labels, label) {
			block.Add(listing.Leaf(label, row.Cells[label]))
		}
	}
	blocked := false
	for _, label := range labels {
		cell := row.Cells[label]
		switch {
		case slices.Contains(listingColumns, label):
			if !blocked && label != bySource {
				form.Add(block)
				blocked = true
			}
		case label == actColumn || label == amendedColumn || cell == "":
		case slices.Contains(single, label):
			form.Add(listing.Leaf(label, cell))
		default:
			for _, v := range split(cell) {
				form.Add(listing.Leaf(label, v))
			}
		}
	}
}

// afterQuote is white space that stands between a quotation mark that closes and the semicolon.
var afterQuote = pattern.Lazily(`"\s+;`)

// split gives the values of a cell: they stand between semicolons, and one that has such itself stands in quotation marks.
// A cell whose quotation marks do not close is one value.
func split(cell string) []string {
	in := csv.NewReader(strings.NewReader(afterQuote().ReplaceAllString(cell, `";`)))
	in.Comma, in.TrimLeadingSpace, in.LazyQuotes, in.FieldsPerRecord = ';', true, true, -1
	rows, err := in.ReadAll()
	if err != nil {
		return []string{cell}
	}
	return slices.Concat(rows...)
}
