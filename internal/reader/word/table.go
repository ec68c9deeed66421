package word

import (
	"encoding/xml"
	"strings"
)

// row is a row of a table: its cells in one line each, and whether it names the columns.
type row struct {
	cells []string
	head  bool
}

const (
	// maxCell is the length of the longest cell of a table that is one: what is longer is text that a table puts in its
	// place on the page.
	maxCell = 600
	// minColumns is how many columns a table has at least whose first row is taken for their names, however it looks.
	minColumns = 3
	// maxSpan is how many columns a cell takes at most.
	maxSpan = 63
	// maxCells is how many cells the tables of a document have at most.
	maxCells = 1 << 20
)

// table reads a table. One that only arranges the page, of one column, with others in it, headings or text, is read cell by
// cell.
func (b *body) table(s *story) error {
	var rows []row
	var all []block
	plain, columns := true, 0
	err := b.rows(func(r row, cells []story) {
		for _, cell := range cells {
			all = append(all, cell.blocks...)
			for _, c := range cell.blocks {
				plain = plain && c.heading == 0 && !c.title && c.rows == nil
			}
		}
		for i, said := range r.cells {
			plain = plain && len(said) <= maxCell
			if said == above && len(rows) > 0 && i < len(rows[len(rows)-1].cells) {
				r.cells[i] = rows[len(rows)-1].cells[i]
			} else if said == above {
				r.cells[i] = ""
			}
		}
		if strings.Join(r.cells, "") != "" {
			rows = append(rows, r)
			columns = max(columns, len(r.cells))
		}
	})
	switch {
	case err != nil:
		return err
	case !plain || columns < 2:
		s.blocks = append(s.blocks, all...)
	case len(rows) > 0:
		rows[0].head = rows[0].head || columns >= minColumns
		s.blocks = append(s.blocks, block{rows: rows})
	}
	return nil
}

// above stands for what the cell above says, which goes on into this one.
const above = "\x00"

// rows gives each row inside the element that was begun, with its cells as they are.
func (b *body) rows(f func(row, []story)) error {
	return b.part.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tr":
			return b.row(f)
		case "ins", "moveTo", "customXml", "sdtContent":
			return b.rows(f)
		case "sdt":
			return b.control(func() error { return b.rows(f) })
		}
		return b.part.skip()
	})
}

func (b *body) row(f func(row, []story)) error {
	var r row
	var cells []story
	deleted, bold := false, true
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "trPr":
			return b.part.children(func(e xml.StartElement) error {
				r.head = r.head || e.Name.Local == "tblHeader" && on(e)
				deleted = deleted || e.Name.Local == "del"
				return b.part.skip()
			})
		case "tc":
			said, span, cell, err := b.cell()
			if b.cells += span; b.cells > maxCells && err == nil {
				err = errTooMuch
			}
			bold = bold && !cell.thin
			cells = append(cells, cell)
			r.cells = append(r.cells, said)
			for range span - 1 {
				r.cells = append(r.cells, "")
			}
			return err
		case "sdt":
			return b.control(func() error { return b.part.children(read) })
		case "customXml", "ins":
			return b.part.children(read)
		}
		return b.part.skip()
	}
	if err := b.part.children(read); err != nil || deleted {
		return err
	}
	r.head = r.head || bold
	f(r, cells)
	return nil
}

// cell reads a cell: what it says in one line, and how many columns it takes.
func (b *body) cell() (said string, span int, cell story, err error) {
	goesOn := false
	err = b.part.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tcPr":
			return b.part.children(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "gridSpan":
					span = min(whole(attr(e, "val")), maxSpan)
				case "vMerge":
					goesOn = attr(e, "val") != "restart"
				}
				return b.part.skip()
			})
		case "p":
			return b.paragraph(&cell)
		case "tbl":
			return b.table(&cell)
		case "sdt":
			return b.control(func() error { return b.story(&cell) })
		case "ins", "customXml":
			return b.story(&cell)
		}
		return b.part.skip()
	})
	b.finish(&cell)
	said = strings.ReplaceAll(strings.ReplaceAll(cell.oneLine(), "\n", " "), "|", "/")
	if goesOn && said == "" {
		said = above
	}
	return said, max(span, 1), cell, err
}

// oneLine is what a story says with spaces between its paragraphs and semicolons between its items.
func (s *story) oneLine() string {
	var b strings.Builder
	for i, block := range s.blocks {
		switch {
		case i > 0 && block.prefix != "" && s.blocks[i-1].prefix != "":
			b.WriteString("; ")
		case i > 0:
			b.WriteByte(' ')
		}
		b.WriteString(block.text)
	}
	return b.String()
}
