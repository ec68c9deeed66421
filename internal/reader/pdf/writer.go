package pdf

import (
	"strings"

	"annals/internal/pattern"
)

// caption is what stands below a picture or above a table, wherever these have found room in the text.
var caption = pattern.Lazily(`^(?:Figure|Fig\.|Table|Chart|Map|Graph|Plate|Photo) \d+(?:\.\d+)?[.:] `)

// markdown is a document's text as Markdown, and its title where one is set on the page. The error is errTooSlow.
func (l *layout) markdown() (title, text string, err error) {
	var blocks []block
	l.words = words{}
	divided := false
	gaps := map[float64]int{}
	type part struct {
		page  *page
		lines []line
		region
	}
	var parts []part
	for i := range l.pages {
		p := &l.pages[i]
		if l.late() {
			return "", "", errTooSlow
		}
		for _, r := range l.regions(p) {
			of := part{page: p, region: r}
			if !r.table {
				of.lines = l.linesOf(r.pieces)
			}
			for k, this := range of.lines {
				divided = l.words.add(this.said(), divided)
				if k > 0 && of.lines[k-1].size == this.size {
					gaps[float64(int((of.lines[k-1].base-this.base)/max(this.size, 1)*20+0.5))/20]++
				}
			}
			parts = append(parts, of)
		}
	}
	if l.leading = most(gaps); l.leading < 0.9 || l.leading > 2.2 {
		l.leading = 1.2
	}
	var marks map[string]bool
	var last *page
	for _, of := range parts {
		if l.late() {
			return "", "", errTooSlow
		}
		if of.page != last {
			marks, last = l.cited(of.page), of.page
		}
		if of.table {
			rows, head := l.table(of.page, of.region)
			blocks = append(blocks, block{rows: rows, head: head, aside: true, page: of.page.number})
			continue
		}
		found := l.blocks(of.page, l.column(of.page, l.feet(of.page, of.lines, marks)))
		for i := range found {
			found[i].aside = of.aside || caption().MatchString(found[i].text)
		}
		blocks = l.joined(blocks, found)
	}
	if len(blocks) == 0 {
		return "", "", nil
	}
	l.headings(blocks)
	blocks = l.atEnd(blocks)
	l.label(blocks)
	cited := l.notes.cited()
	var out strings.Builder
	for i, b := range blocks {
		switch {
		case b.rows != nil:
			for k, row := range b.rows {
				for j := range row {
					row[j] = cited.resolved(row[j])
				}
				out.WriteString("| " + strings.Join(row, " | ") + " |\n")
				if k == 0 && b.head {
					out.WriteString("|" + strings.Repeat(" --- |", len(row)) + "\n")
				}
			}
			out.WriteString("\n")
		case b.level > 0:
			said := cited.resolved(b.text)
			if b.title {
				title = strings.TrimSpace(marked().ReplaceAllString(b.text, ""))
			}
			out.WriteString(strings.Repeat("#", b.level) + " " + said + "\n\n")
		default:
			said := cited.resolved(b.text)
			if sign := bullet().FindString(said); sign != "" && len(sign) < len(said) {
				said = "- " + said[len(sign):]
			}
			out.WriteString(said + "\n")
			if !b.item || i+1 == len(blocks) || !blocks[i+1].item || blocks[i+1].level > 0 {
				out.WriteString("\n")
			}
		}
	}
	heading := false
	for _, n := range l.notes {
		if n.final == "" || strings.TrimSpace(n.said) == "" {
			continue
		}
		if !heading {
			out.WriteString("# Notes\n\n")
			heading = true
		}
		out.WriteString("[" + n.final + "] " + n.said + "\n\n")
	}
	return title, strings.TrimSpace(out.String()) + "\n", nil
}
