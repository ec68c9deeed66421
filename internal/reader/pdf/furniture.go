package pdf

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"annals/internal/pattern"
)

const (
	// edgeRows is how many rows at the top and at the foot of a page may be no text.
	edgeRows = 4
	// atEdge is the share of the height of a page, from its edge, in which a page's number stands.
	atEdge = 0.13
)

// pageNumber is a row that counts pages and says nothing else: "12", "- 12 -", "Page 3 of 10", "xii", "7/12".
var pageNumber = pattern.Lazily(`(?i)^[-–—\[(| ]*(?:page|p\.|seite)? ?` +
	`(?:\d{1,4}|[ivxl]{1,7})(?: ?(?:/|of|de|von) ?\d{1,4})?[-–—\])|. ]*$`)

// edge is a row at the edge of a page.
type edge struct {
	pieces []piece
	said   string // without digits
	base   float64
	gap    float64 // to the next row towards the middle, in the size of the font
}

// bare takes the heads and feet off the pages: rows at the same place of several pages that say the same, digits aside, the
// numbers of pages, and what stands at the place of such a row. It works from the edge inwards.
func (l *layout) bare() {
	for _, top := range []bool{true, false} {
		for range edgeRows {
			edges := make([]edge, len(l.pages))
			for i := range l.pages {
				edges[i] = l.pages[i].edge(top)
			}
			off := make([]bool, len(edges))
			found := 0
			for i, e := range edges {
				if e.said != "" && l.repeated(edges, i) || l.numbered(edges, i, top) || l.pages[i].browser(e, top) {
					off[i] = true
					found++
				}
			}
			if found == 0 {
				break
			}
			for i, e := range edges {
				if off[i] || e.said == "" {
					continue
				}
				same := 0
				for j, other := range edges {
					if off[j] && math.Abs(other.base-e.base) < 2 {
						same++
					}
				}
				off[i] = same >= 2 && same*2 >= len(edges) && e.gap > 1.6
			}
			for i := range edges {
				if off[i] {
					l.pages[i].drop(edges[i].pieces)
				}
			}
		}
	}
}

// edge is the outermost row of a page.
func (p *page) edge(top bool) edge {
	rows := rowsOf(p.pieces)
	if len(rows) == 0 {
		return edge{}
	}
	at, next := 0, 1
	if !top {
		at, next = len(rows)-1, len(rows)-2
	}
	row := rows[at]
	e := edge{pieces: row, base: row[0].base, gap: math.Inf(1)}
	if next >= 0 && next < len(rows) {
		e.gap = math.Abs(rows[next][0].base-e.base) / max(row[0].size, 1)
	}
	e.said = digitless(rowSaid(row))
	return e
}

// rowSaid is what a row says, its pieces from left to right.
func rowSaid(row []piece) string {
	var parts []string
	for _, p := range leftToRight(row) {
		parts = append(parts, p.said())
	}
	return strings.Join(parts, " ")
}

// digitless is a text with one sign for each number, so that heads of pages are the same that differ in it alone.
func digitless(s string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		if unicode.IsDigit(r) {
			r = '#'
		}
		if r != '#' || last != '#' {
			b.WriteRune(r)
		}
		last = r
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// repeated reports whether another page has the same row at the same place. What says nothing but a number may be a cell.
func (l *layout) repeated(edges []edge, i int) bool {
	if !strings.ContainsFunc(edges[i].said, unicode.IsLetter) {
		return false
	}
	for j, other := range edges {
		if i != j && other.said == edges[i].said && math.Abs(other.base-edges[i].base) < 4 {
			return true
		}
	}
	return false
}

// numbered reports whether a row is the number of its page: it stands at the edge, by itself.
func (l *layout) numbered(edges []edge, i int, top bool) bool {
	e, p := edges[i], l.pages[i]
	if e.pieces != nil && e.gap > 1.6 && p.within(e, top) && p.counted(e.pieces) {
		return true
	}
	if e.pieces == nil || !pageNumber().MatchString(rowSaid(e.pieces)) {
		return false
	}
	if p.within(e, top) && e.gap > 1.5 {
		return true
	}
	for j, other := range edges {
		if i != j && other.pieces != nil && math.Abs(other.base-e.base) < 4 && pageNumber().MatchString(rowSaid(other.pieces)) {
			return true
		}
	}
	return false
}

// within reports whether a row stands where heads and feet do.
func (p *page) within(e edge, top bool) bool {
	if top {
		return p.height-e.base < atEdge*p.height
	}
	return e.base < atEdge*p.height
}

// counted reports whether a row has the number of its page at one of its ends, well apart from the rest.
func (p *page) counted(row []piece) bool {
	row = leftToRight(row)
	number := strconv.Itoa(p.number)
	n := len(row)
	return n > 1 && (row[0].said() == number && row[1].left-row[0].right > 3*row[0].size ||
		row[n-1].said() == number && row[n-1].left-row[n-2].right > 3*row[n-1].size)
}

// drop takes pieces off a page.
func (p *page) drop(gone []piece) {
	if len(gone) == 0 {
		return
	}
	is := map[*sign]bool{} // by their first signs, which no two pieces share
	for _, g := range gone {
		is[&g.signs[0]] = true
	}
	p.pieces = slices.DeleteFunc(p.pieces, func(have piece) bool { return is[&have.signs[0]] })
}

// printedFrom is what browsers print at the foot of pages: the address, and which page of how many it is. printedAt is what
// they print at their head.
var (
	printedFrom = pattern.Lazily(`^(?:(?:https?|file)://\S+)(?:\s+\d+/\d+)?$`)
	printedAt   = pattern.Lazily(`^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}, \d{1,2}[:.]\d\d(?: ?[AP]M)?\s`)
)

// browser reports whether a row is what a browser printed at the edge of a page.
func (p *page) browser(e edge, top bool) bool {
	if e.pieces == nil {
		return false
	}
	form := printedFrom()
	if top {
		form = printedAt()
	}
	return p.within(e, top) && form.MatchString(rowSaid(e.pieces))
}

// leader is a line of a table of contents: words, a row of dots, and a page.
var leader = pattern.Lazily(`(?:\.{4,}|(?:\. ){4,}\.?|…{2,}|(?: ?·){4,})\s*(?:\d{1,4}|[ivxlc]{1,7})$`)

// headOfContents are headings under which a document lists what it has, and onPage is a line of such a list.
var (
	headOfContents = pattern.Lazily(`(?i)^(?:table of contents|contents|list of (?:tables|figures))[.:]?$`)
	onPage         = pattern.Lazily(`\D\s+(?:\d{1,4}|[ivxlc]{1,7})$`)
)

// contents takes tables of contents off the pages: lines with a row of dots before the number of a page, and below their
// heading any that end with a number, the heading with them.
func (l *layout) contents() {
	for i := range l.pages {
		p := &l.pages[i]
		rows := rowsOf(p.pieces)
		var gone []piece
		for k := 0; k < len(rows); k++ {
			switch said := rowSaid(rows[k]); {
			case leader().MatchString(said):
				gone = append(gone, rows[k]...)
			case headOfContents().MatchString(strings.TrimSpace(said)):
				end, last := k+1, k
				for end < len(rows) && end <= last+2 {
					if onPage().MatchString(rowSaid(rows[end])) {
						last = end
					}
					end++
				}
				for ; k < last; k++ {
					gone = append(gone, rows[k]...)
				}
				if last < len(rows) && (k > 0 && last > 0 && onPage().MatchString(rowSaid(rows[last])) ||
					leader().MatchString(rowSaid(rows[last]))) {
					gone = append(gone, rows[last]...)
				}
			}
		}
		p.drop(gone)
	}
}

const (
	// fewNumbers is how many lines of a page are counted by fives at least where some are, and manyNumbers how many by one.
	fewNumbers, manyNumbers = 3, 12
)

// besideText is a number that stands beside a line.
type besideText struct {
	piece
	n int
	// lower tells that the line begins in lower case.
	lower bool
}

// uncounted takes the numbers of lines off the pages: those that stand beside the text, one below the other, and go up by
// five or ten, or by one on nearly every line. Numbers of paragraphs and notes stand before capitals.
func (l *layout) uncounted() {
	for _, right := range []bool{false, true} {
		at, by := box{}, 0
		found := make([][]besideText, len(l.pages))
		for i := range l.pages {
			rows := rowsOf(l.pages[i].pieces)
			found[i] = beside(rows, right)
			if step := counting(found[i], len(rows)); step > 0 {
				at, by = found[i][0].box, step
			}
		}
		for i := range l.pages {
			var gone []piece
			for _, n := range found[i] {
				if by > 0 && n.n%by == 0 && near(n.box, at) {
					gone = append(gone, n.piece)
				}
			}
			l.pages[i].drop(gone)
		}
	}
}

// beside are the numbers that stand beside rows, to the left or the right.
func beside(rows [][]piece, right bool) (out []besideText) {
	for _, row := range rows {
		row = leftToRight(row)
		if len(row) < 2 {
			continue
		}
		q, next := row[0], row[1]
		gap := next.left - q.right
		if right {
			q, next = row[len(row)-1], row[len(row)-2]
			gap = q.left - next.right
		}
		if n, err := strconv.Atoi(strings.TrimSpace(q.said())); err == nil && gap > 0.4*q.size {
			out = append(out, besideText{q, n, lower(next.said())})
		}
	}
	return out
}

// near reports whether two numbers begin or end at the same place of their lines.
func near(a, b box) bool { return math.Abs(a.left-b.left) < 3 || math.Abs(a.right-b.right) < 3 }

// counting is by how much numbers beside rows go up where they count lines; 0 where they do not.
func counting(all []besideText, rows int) int {
	if len(all) < fewNumbers {
		return 0
	}
	by, low := all[1].n-all[0].n, 0
	for i, this := range all {
		if i > 0 && this.n-all[i-1].n != by || !near(this.box, all[0].box) {
			return 0
		}
		if this.lower {
			low++
		}
	}
	if by == 5 || by == 10 || by == 1 && len(all) >= manyNumbers && len(all)*10 >= rows*8 && low*5 >= len(all) {
		return by
	}
	return 0
}
