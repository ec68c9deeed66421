package pdf

import (
	"math"
	"strings"

	"annals/internal/pattern"
)

// caption is what stands below a picture or above a table, wherever these have found room in the text.
var caption = pattern.Lazily(`^(?:Figure|Fig\.|Table|Chart|Map|Graph|Plate|Photo) \d+(?:\.\d+)?[.:] `)

// part is a region of a page, with its lines where it is no table.
type part struct {
	page  *page
	lines []line
	region
}

// markdown is a document's text as Markdown, and its title where one is set on the page. The error is errTooSlow.
func (l *layout) markdown() (title, text string, err error) {
	blocks := l.paragraphs(l.parts())
	if l.late() {
		return "", "", errTooSlow
	}
	if len(blocks) == 0 {
		return "", "", nil
	}
	l.headings(blocks)
	blocks = l.atEnd(blocks)
	l.label(blocks)
	title, text = l.print(blocks)
	return title, text, nil
}

// parts are the regions of all pages in the order in which they are read. They tell what words the document has, and how far its
// lines are from each other. Pages that come too late are left.
func (l *layout) parts() (parts []part) {
	l.words = words{}
	divided := false
	gaps := map[float64]int{}
	for i := range l.pages {
		if l.late() {
			break
		}
		p := &l.pages[i]
		for _, r := range l.regions(p) {
			of := part{page: p, region: r}
			if !r.table {
				of.lines = l.linesOf(r.pieces)
			}
			for k, this := range of.lines {
				divided = l.words.add(this.said(), divided)
				if k > 0 && of.lines[k-1].size == this.size {
					gaps[math.Round((of.lines[k-1].base-this.base)/max(this.size, 1)*20)/20]++
				}
			}
			parts = append(parts, of)
		}
	}
	if l.leading = most(gaps); l.leading < 0.9 || l.leading > 2.2 {
		l.leading = usualLeading // none that text has
	}
	return parts
}

// usualLeading is how far lines are from each other where a document does not tell, in sizes of their font.
const usualLeading = 1.2

// paragraphs are the blocks of all parts, one that goes on from one part to the next in one. Parts that come too late are left.
func (l *layout) paragraphs(parts []part) (blocks []block) {
	var marks map[string]bool
	var last *page
	for _, of := range parts {
		if l.late() {
			break
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
	return blocks
}

// print writes blocks and notes down as Markdown.
func (l *layout) print(blocks []block) (title, text string) {
	cited := l.notes.cited()
	var out strings.Builder
	for i, b := range blocks {
		switch {
		case b.rows != nil:
			cited.printTable(&out, b)
		case b.level > 0:
			if b.title {
				title = strings.TrimSpace(marked().ReplaceAllString(b.text, ""))
			}
			out.WriteString(strings.Repeat("#", b.level) + " " + cited.resolved(b.text) + "\n\n")
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
	return title, strings.TrimSpace(out.String()) + "\n"
}

// printTable writes a table down, with what the marks in its cells cite.
func (c citations) printTable(out *strings.Builder, b block) {
	for i, row := range b.rows {
		for k := range row {
			row[k] = c.resolved(row[k])
		}
		out.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 && b.head {
			out.WriteString("|" + strings.Repeat(" --- |", len(row)) + "\n")
		}
	}
	out.WriteString("\n")
}
