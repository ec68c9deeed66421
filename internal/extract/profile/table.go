package profile

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
)

// A table whose first row names its columns tells of the organization of the text what the columns are for: "| Name |
// Position | Period |" or "| Name | Took office | Left office |" who led it, "| Year | Members |" how large it was,
// "| Country | Date |" under a heading for listings who listed it. No other table is read.

// tableRow is a row of such a table: its cells, and the names of their columns in lower case.
type tableRow struct {
	*teller
	cells   []document.Mention
	columns []string
	heads   []document.Mention
}

// ReadTables reads the rows of the tables of the document.
func ReadTables(d *document.Document) {
	header := 0 // the block of the names of the columns
	for _, s := range d.Sentences {
		i := s.Block
		b := d.Blocks[i]
		if b.Kind != annals.BlockRow || s.Field != nil {
			continue
		}
		if i == 0 || d.Blocks[i-1].Kind != annals.BlockRow {
			header = i
			continue
		}
		heads, cells := layout.Cells(d, d.Blocks[header]), layout.Cells(d, b)
		if len(heads) != len(cells) || len(heads) < layout.MinColumns || s.Start > b.Start+layout.LongestLabel {
			continue
		}
		r := &tableRow{cells: cells, heads: heads}
		for _, h := range heads {
			r.columns = append(r.columns, layout.NormalLabel(d.Masked[h.Start:h.End]))
		}
		f := &document.Field{Item: true, Value: document.Mention{Start: b.Start, End: b.End},
			Label: document.Mention{Start: b.Start, End: b.Start}, Block: header}
		owner := ownerOf(d, []*document.Field{f})
		if owner == nil || owner.Kind == annals.Person || owner.Kind == annals.State {
			continue
		}
		f.Tokens = lang.Tokens(d.Masked, b.Start, b.End)
		d.Reader.Tag(f.Tokens)
		if h := headingOver(d, header); h.End > 0 {
			f.Labelled, f.LabelTokens = layout.NormalLabel(d.Masked[h.Start:h.End]), lang.Tokens(d.Masked, h.Start, h.End)
		}
		f.First = s
		r.teller = &teller{Field: f, d: d, owner: owner}
		r.read()
	}
}

// headingOver is the last heading before a block.
func headingOver(d *document.Document, i int) (m document.Mention) {
	for i--; i >= 0; i-- {
		if b := d.Blocks[i]; b.Kind == annals.BlockHeading {
			return document.Mention{Start: b.Start, End: b.End}
		}
	}
	return m
}

// column is the first column whose name is of a list of fields.txt, -1 for none.
func (r *tableRow) column(list string) int {
	return slices.IndexFunc(r.columns,
		func(c string) bool { return layout.FieldWords["column "+list][strings.ReplaceAll(c, " ", "-")] })
}

// piece is what a cell says.
func (r *tableRow) piece(column int) (p fieldPiece, ok bool) {
	if column < 0 {
		return p, false
	}
	return piece(r.Field, r.d, r.cells[column].Start, r.cells[column].End)
}

// dated gives a piece the date of a cell.
func (r *tableRow) dated(p *fieldPiece, column int) bool {
	m := r.cells[column]
	for _, s := range segments(r.teller.Field, m.Start, m.End) {
		if s.date != nil && len(s.beside) == 0 {
			p.date = s.date
			last := s.tokens[len(s.tokens)-1]
			p.open = last.IsDash() || untilNow[last.Lower]
			return true
		}
	}
	return false
}

func (r *tableRow) read() {
	period := r.column("period")
	if period < 0 || r.column("ended") >= 0 {
		period = max(period, r.column("began"))
	}
	switch person := r.column("person"); {
	case person >= 0 && period >= 0:
		r.leader(person, document.Mention{}, period)
		return
	case period >= 0:
		for k, c := range r.columns {
			if layout.LabelMeanings()[c] == "post" {
				r.leader(k, r.heads[k], period)
				return
			}
		}
	}
	if layout.LabelMeanings()[r.Labelled] == "listed" || r.column("listing") >= 0 {
		r.listing()
		return
	}
	if period == 0 {
		r.numbers()
	}
}

// leader reads who held which post when.
func (r *tableRow) leader(person int, title document.Mention, period int) {
	p, ok := r.piece(person)
	if !ok || !r.dated(&p, period) {
		return
	}
	m := p.entity(r.d, annals.Person)
	if k := r.column("title"); k >= 0 {
		if title = r.cells[k]; !r.isTitle(title) {
			return
		}
	} else if title.End == 0 && layout.LabelMeanings()[r.Labelled] != "people" {
		return // nobody says that they led anything
	}
	if !r.person(m) {
		return
	}
	c := r.state(annals.TypeLeadership, &p)
	c.Add(annals.RolePerson, m).Cover(p.date.Start, p.date.End)
	r.until(c, p.date, period)
	switch {
	case title.Start >= r.Value.Start:
		c.Add(annals.RoleTitle, title)
	case title.End > 0:
		c.Roles[annals.RoleTitle] = []document.Mention{title}
	}
	r.add(c)
	if k := r.column("outcome"); k >= 0 {
		r.fates(fieldPiece{segments: segments(r.teller.Field, r.cells[k].Start, r.cells[k].End), date: p.date}, m)
	}
}

// until ends what a row tells with the date of the column for ends, "| Took office | Left office |"; where that has none,
// when it ended is not known.
func (r *tableRow) until(c *document.Candidate, since *dates.Expr, period int) {
	k := r.column("ended")
	if k < 0 || k == period {
		return
	}
	cell := r.cells[k]
	if untilNow[strings.ToLower(r.d.Masked[cell.Start:cell.End])] {
		c.Time = since.AsStart()
		c.Cover(cell.Start, cell.End)
		return
	}
	end := ""
	var p fieldPiece
	if r.dated(&p, k) {
		end = p.date.Core.String()
	}
	held, err := edtf.Parse(since.Core.String() + "/" + end)
	if err != nil {
		return
	}
	c.Time = held
	if end != "" {
		c.Cover(p.date.Start, p.date.End)
	}
}

// listing reads who listed the owner and when.
func (r *tableRow) listing() {
	by, when := r.column("authority"), r.column("listing")
	if when < 0 {
		when = r.column("period")
	}
	p, ok := r.piece(by)
	if !ok || when < 0 || !r.dated(&p, when) {
		return
	}
	m := p.entity(r.d, annals.Body)
	if m.Entity == nil || m.Entity == r.owner {
		return
	}
	as := r.class()
	if k := r.column("class"); k >= 0 && r.cells[k].End > r.cells[k].Start {
		as = r.cells[k]
	}
	if as.End == 0 {
		return
	}
	c := r.state(annals.TypeDesignation, &p)
	c.Roles[annals.RoleAs] = []document.Mention{as}
	if as.Start >= r.Value.Start {
		c.Cover(as.Start, as.End)
	}
	r.add(c.Add(annals.RoleAuthority, m).Cover(p.date.Start, p.date.End))
}

// numbers reads how many there were in a year.
func (r *tableRow) numbers() {
	for k := 1; k < len(r.cells); k++ {
		if !layout.FieldWords["column counted"][strings.ReplaceAll(r.columns[k], " ", "-")] {
			continue
		}
		p, ok := r.piece(k)
		if !ok || !r.dated(&p, 0) || !strings.ContainsAny(r.d.Masked[p.Start:p.End], "0123456789") {
			continue
		}
		c := r.about(annals.TypeSize)
		c.Time = p.date.ForEvent()
		c.Cover(p.date.Start, p.date.End)
		c.Roles[annals.RoleOf] = []document.Mention{r.heads[k]}
		r.add(c.Add(annals.RoleValue, p.Mention))
	}
}
