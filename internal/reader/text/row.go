package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/pattern"
)

// fewLabels is how many rows of a table begin with a label where it is a fact box.
const fewLabels = 2

// yearIn finds a year, or a day of a month before one.
var yearIn = pattern.Lazily(`^(?:(?:c\. ?|\d{1,2} )?[\p{L}]{0,12}\.? ?(?:\d{1,2}, )?)?(?:1[0-9]|20)\d\ds?\b`)

// startsDated reports whether a cell of a table begins with a date.
func startsDated(cell string) bool { return yearIn().MatchString(cell) }

// rows are the rows of a table that has two columns and labels in the first, as a fact box does, or dates, as a
// chronology does, or more columns with names above a line; none of any other table. What stands alone in its row is a
// heading.
func (l *layout) rows(first, end int) []block {
	if b := l.named(first, end); b != nil {
		return b
	}
	var out []block
	labels, dated := 0, 0
	for i := first; i < end; i++ {
		row := l.text[l.lines[i].start:l.lines[i].end]
		if !strings.HasPrefix(row, "|") {
			return nil
		}
		inner := strings.TrimSuffix(row[1:], "|")
		label, said, ok := strings.Cut(inner, "|")
		if !ok || strings.Contains(said, "|") {
			return nil
		}
		if strings.Trim(inner, "-:| ") == "" {
			continue
		}
		date := startsDated(strings.TrimLeft(label, " *_")) && strings.ContainsFunc(said, unicode.IsLetter)
		if date {
			dated++
		}
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(label, " *_")); unicode.IsLetter(r) {
			labels++
		}
		from := l.lines[i].start + 1
		b := block{kind: annals.BlockRow,
			span: span{from + len(inner) - len(strings.TrimLeft(inner, " ")), from + len(strings.TrimRight(inner, " "))}}
		if strings.TrimSpace(said) == "" {
			b.kind, b.end = annals.BlockHeading, from+len(strings.TrimRight(label, " "))
		}
		if date && b.kind == annals.BlockRow {
			b.kind = annals.BlockItem
		}
		if b.start < b.end {
			out = append(out, b)
		}
	}
	if dated >= fewLabels && dated*2 > len(out) {
		// A chronology: its rows are items, the row of its columns' names is none.
		return slices.DeleteFunc(out, func(b block) bool { return b.kind == annals.BlockRow })
	}
	if labels < fewLabels || labels*2 <= len(out) {
		return nil
	}
	return out
}

// minColumns is how many columns a table has at least whose first row is read as their names.
const minColumns = 3

// named are the rows of a Markdown table of several columns, that of their names first; nil where it is none.
func (l *layout) named(first, end int) []block {
	row := func(i int) string { return l.text[l.lines[i].start:l.lines[i].end] }
	if end-first < 3 || strings.Trim(row(first+1), "-:| ") != "" || strings.Count(row(first+1), "|") <= minColumns {
		return nil
	}
	var out []block
	for i := first; i < end; i++ {
		if !strings.HasPrefix(row(i), "|") || strings.Count(row(i), "|") != strings.Count(row(first), "|") {
			return nil
		}
		if i != first+1 {
			out = append(out, block{kind: annals.BlockRow, span: span{l.lines[i].start, l.lines[i].end}})
		}
	}
	return out
}
