package render

import (
	"strings"

	"annals"
)

// verdictWidth is the longest verdict and two spaces.
const verdictWidth = len("possibly") + 2

// ledger prints verdicts by authority: the verdict in a column of its own, then the sentence and the reason.
func (v *view) ledger(rows []annals.Row) {
	for i, r := range rows {
		if i > 0 && v.Width >= 60 {
			v.blank()
		}
		lead := "  " + v.paint(verdictStyle(r.Verdict), string(r.Verdict))
		lead += strings.Repeat(" ", verdictWidth-len(r.Verdict))
		title := r.What
		if r.Who != nil {
			title = r.Who.Name
			if r.What != "" {
				title += ": " + r.What
			}
		}
		indent := strings.Repeat(" ", 2+verdictWidth)
		for j, l := range wrap(v.words(title), v.Width-len(indent)) {
			if j > 0 {
				lead = indent
			}
			v.line(lead + v.paint(bold, l))
		}
		if r.Reason != "" {
			v.text(indent, plain, r.Reason)
		}
		if len(r.Sides) > 0 {
			v.sides(indent, r.Sides)
			continue
		}
		for _, id := range r.Statements {
			if s, ok := v.a.Statements[id]; ok {
				v.cited(indent, Sentence(s, v.name), []annals.StatementID{id})
			}
		}
	}
}

// sides prints the verdicts that exclude each other, each with its statements.
func (v *view) sides(indent string, sides []annals.Side) {
	for _, side := range sides {
		lead := indent + v.paint(verdictStyle(side.Verdict), string(side.Verdict)) +
			strings.Repeat(" ", verdictWidth-len(side.Verdict))
		inner := strings.Repeat(" ", len(indent)+verdictWidth)
		if v.Width < 60 {
			v.line(lead)
			inner = indent + "  "
			lead = inner
		}
		if side.Reason != "" {
			lines := wrap(v.words(side.Reason), v.Width-len(inner))
			for i, l := range lines {
				if i > 0 {
					lead = inner
				}
				v.line(lead + l)
			}
			lead = inner
		}
		for _, id := range side.Statements {
			if s, ok := v.a.Statements[id]; ok {
				v.lead(lead, inner, Sentence(s, v.name)+" "+v.tail([]annals.StatementID{id}))
				lead = inner
			}
		}
	}
}

// lead writes a paragraph whose first line begins with one lead and the others with another of the same width.
func (v *view) lead(first, rest, body string) {
	for i, l := range wrap(v.words(body), v.Width-Columns(rest)) {
		if i > 0 {
			first = rest
		}
		v.line(first + l)
	}
}

func verdictStyle(verdict annals.Verdict) string {
	switch verdict {
	case annals.Yes:
		return green
	case annals.No:
		return red
	case annals.Possibly:
		return yellow
	case annals.Disputed:
		return magenta
	}
	return plain
}
