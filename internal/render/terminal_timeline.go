package render

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// timeline prints events and states in their order: the date, a bar where there is room, and the sentence.
func (v *view) timeline(rows []annals.Row) {
	rows = v.joined(rows)
	bounds := boundsOf(rows)
	from, to := edtf.Beginning, edtf.Forever
	if v.a.Question.Ask == annals.AskTimeline {
		from, to = v.a.Question.From, v.a.Question.To
	}
	dateWidth := 0
	for _, r := range rows {
		dateWidth = max(dateWidth, Columns(english.Date(r.Time)))
	}
	dateWidth = min(dateWidth, 17)
	cells := min(20, v.Width-dateWidth-4)
	s, drawn := newScale(bounds, from, to, cells)
	wide := v.Width >= 72
	indent := "  " + strings.Repeat(" ", dateWidth) + "  "
	if drawn {
		v.line(v.paint(dim, indent+s.axis()))
	}
	for i, r := range rows {
		bar := ""
		if drawn && !r.Time.IsZero() {
			statement, _ := v.first(r.Statements)
			bar = s.bar(bounds[i], Lasts(statement, r))
		}
		dates := wrap(english.Date(r.Time), dateWidth)
		body := r.Text
		if statement, ok := v.first(r.Statements); ok {
			body = InTimeline(statement, r, v.name)
		}
		body += " " + v.tail(r.Statements)
		if wide {
			v.beside(dates, dateWidth, bar, cells, body)
		} else {
			v.below(dates, dateWidth, bar, body)
		}
	}
	if drawn {
		v.lead("  ", "  ", barLegend)
	}
}

// boundsOf are the bounds of the rows of a timeline: those that follow from several statements, or else those of its time.
func boundsOf(rows []annals.Row) []edtf.Bounds {
	bounds := make([]edtf.Bounds, len(rows))
	for i, r := range rows {
		if bounds[i] = r.Time.Bounds(); r.Bounds != nil {
			bounds[i] = *r.Bounds
		}
	}
	return bounds
}

// beside prints a row of a wide screen: its sentence beside the date, dateWidth columns wide, and the bar, cells wide.
func (v *view) beside(dates []string, dateWidth int, bar string, cells int, body string) {
	lines := wrap(v.words(body), v.Width-dateWidth-cells-6)
	for j := range max(len(lines), len(dates)) {
		cell := ""
		if j == 0 {
			cell = bar
		}
		v.line("  " + pad(at(dates, j), dateWidth) + "  " + pad(cell, cells) + "  " + at(lines, j))
	}
}

// below prints a row of a narrow screen: its sentence below the date and the bar.
func (v *view) below(dates []string, dateWidth int, bar, body string) {
	for j, d := range dates {
		if j == 0 {
			d = pad(d, dateWidth) + "  " + bar
		}
		v.line("  " + d)
	}
	v.lead("    ", "    ", body)
}

// turn reports whether a row of a timeline tells of the beginning or the end of a listing, which follows from the editions
// of a list: its statement is what an edition says.
func turn(r annals.Row) bool { return (r.What == "listed" || r.What == "delisted") && r.Reason != "" }

// turned is a statement as such a row tells it: that it began, or that it is over.
func turned(s annals.Statement, r annals.Row) annals.Statement {
	if turn(r) {
		s.Time = r.Time
		if r.What == "delisted" {
			s.Type = annals.TypeDelisting
		}
	}
	return s
}

// InTimeline tells a row of a timeline by its statement, without the time, which stands beside it.
func InTimeline(s annals.Statement, r annals.Row, name Namer) string {
	body := undated(turned(s, r), name)
	if turn(r) {
		body = strings.TrimSuffix(body, ".") + ": " + r.Reason + "."
	}
	return body
}

// Lasts reports whether what a row of a timeline tells by its statement holds throughout its time.
func Lasts(s annals.Statement, r annals.Row) bool {
	switch turned(s, r).Type {
	case annals.TypeEvent, annals.TypeFounding, annals.TypeDissolution, annals.TypeSplit, annals.TypeMerger,
		annals.TypeRenaming, annals.TypeClaim, annals.TypeAccusation, annals.TypeDescription, annals.TypeDelisting:
		return false
	}
	return strings.Contains(r.Time.String(), "/")
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
