package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
)

// fewLabels is how many rows of a table begin with a label where it is a fact box.
const fewLabels = 2

// rows are the rows of a table that has two columns and labels in the first, as a fact box does; none of any other table. What stands
// alone in its row is a heading.
func (l *layout) rows(first, end int) []block {
	var out []block
	labels := 0
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
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(label, " *_")); unicode.IsLetter(r) {
			labels++
		}
		from := l.lines[i].start + 1
		b := block{kind: annals.BlockRow, span: span{from + len(inner) - len(strings.TrimLeft(inner, " ")), from + len(strings.TrimRight(inner, " "))}}
		if strings.TrimSpace(said) == "" {
			b.kind, b.end = annals.BlockHeading, from+len(strings.TrimRight(label, " "))
		}
		if b.start < b.end {
			out = append(out, b)
		}
	}
	if labels < fewLabels || labels*2 <= len(out) {
		return nil
	}
	return out
}
