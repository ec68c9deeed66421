package page

import "strings"

// row is a row of a table: its cells in one line each, and whether all or only the first are headings.
type row struct {
	cells        []string
	heads, label bool
}

// maxCell is the length of the longest cell of a table that is one: what is longer is text that a table puts in its
// place on the page.
const maxCell = 600

// isLayout reports whether the table that begins at a place only arranges a page: it has another inside it, headings of
// sections, or text.
func (w *writer) isLayout(at int) bool {
	length := 0
	for k := at + 1; k < w.ends[at]; k++ {
		switch t := &w.tokens[k]; {
		case t.name == "":
			length += len(strings.TrimSpace(t.text))
		case (t.name == "td" || t.name == "th") && !t.close:
			length = 0
		case !t.close && (t.name == "table" || t.name == "h1" || t.name == "h2" || t.name == "h3"):
			return true
		}
		if length > maxCell {
			return true
		}
	}
	return false
}

// table writes a table: one of a heading and a value in every row as lines "Heading: value", as profiles have them,
// another as a table of Markdown.
func (w *writer) table(from, to int) {
	var rows []row
	for k := from; k < to; k++ {
		t := &w.tokens[k]
		if t.close || t.name != "tr" {
			if t.name != "" && !t.close && w.silent(k) {
				k = w.ends[k] - 1
			}
			continue
		}
		stop := min(w.ends[k], to)
		if r := w.row(k+1, stop); len(r.cells) > 0 {
			rows = append(rows, r)
		}
		k = max(k, min(stop, w.nextRow(k+1, stop))-1)
	}
	profile := false
	for _, r := range rows {
		if len(r.cells) > 2 || len(r.cells) == 2 && !r.label {
			profile = false
			break
		}
		profile = profile || len(r.cells) == 2
	}
	for i, r := range rows {
		switch {
		case profile && len(r.cells) == 1:
			continue // the heading of a box, a picture's words
		case profile:
			w.out.WriteString(strings.TrimSuffix(r.cells[0], ":") + ": " + r.cells[1] + "\n")
			continue
		}
		w.out.WriteString("| " + strings.Join(r.cells, " | ") + " |\n")
		if i == 0 && r.heads {
			w.out.WriteString("|" + strings.Repeat(" --- |", len(r.cells)) + "\n")
		}
	}
	w.out.WriteString("\n")
}

// nextRow is where the next row begins, for one that nothing closes.
func (w *writer) nextRow(from, to int) int {
	for k := from; k < to; k++ {
		if w.tokens[k].name == "tr" {
			return k
		}
	}
	return to
}

// row reads the cells of a row.
func (w *writer) row(from, to int) row {
	r := row{heads: true}
	to = w.nextRow(from, to)
	for k := from; k < to; k++ {
		t := &w.tokens[k]
		if t.close || t.name != "td" && t.name != "th" {
			continue
		}
		stop := k + 1 // a cell ends with the next, whether it is closed or not
		for stop < to && w.tokens[stop].name != "td" && w.tokens[stop].name != "th" {
			stop++
		}
		r.label = r.label || len(r.cells) == 0 && t.name == "th"
		r.heads = r.heads && t.name == "th"
		r.cells = append(r.cells, strings.ReplaceAll(w.words(k+1, stop), "|", "/"))
		k = stop - 1
	}
	return r
}
