package layout

import (
	"strings"

	"annals/internal/extract/document"
)

// MinColumns is how many columns such a table has at least.
const MinColumns = 3

// Cells are the places of a row's cells, without the space and signs around them.
func Cells(d *document.Document, b document.Block) []document.Mention {
	text := strings.TrimSuffix(d.Masked[b.Start:b.End], "|")
	var out []document.Mention
	at := b.Start
	for n, cell := range strings.Split(text, "|") {
		from := at + len(cell) - len(strings.TrimLeft(cell, " *_"))
		to := at + len(strings.TrimRight(cell, " *_"))
		if n > 0 {
			out = append(out, document.Mention{Start: min(from, to), End: to})
		}
		at += len(cell) + 1
	}
	return out
}

// namesColumn reports whether what stands beside a label names a column of dates: "| Chair | Term |" tells of nobody.
func namesColumn(d *document.Document, cell document.Mention) bool {
	name := strings.ReplaceAll(NormalLabel(d.Masked[cell.Start:cell.End]), " ", "-")
	return FieldWords["column period"][name] || FieldWords["column listing"][name]
}
