package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/internal/pattern"
)

// block is a paragraph, heading, item or table.
type block struct {
	text  string // with the marks of notes
	size  float64
	bold  bool
	lines int
	page  int
	top   float64 // where it begins, as a share of the height of its page
	level int     // how deep a heading stands, from 1; 0 for what is none
	title bool
	item  bool
	rows  [][]string // of a table
	head  bool       // the first row names the columns
	aside bool       // the text goes on around it
	// open tells that its last line is as long as its column; fresh that its first line is set apart as that of a paragraph is.
	open, fresh bool
	width       float64 // of its column
}

// column is lines that are read from the top to the foot, with its edges and the distance of its lines in sizes of their font.
type column struct {
	lines       []line
	left, right float64 // left is where most lines begin
	width       float64
	page        box // what all columns of the page take
	leading     float64
	ends        []float64 // where each line may end: before what stands beside it
	justified   bool      // most lines end at one place
}

func (l *layout) column(p *page, lines []line) column {
	c := column{page: extent(p.pieces), ends: make([]float64, len(lines)), lines: lines, left: math.Inf(1),
		right: math.Inf(-1), leading: l.leading}
	lefts, gaps := map[float64]int{}, map[float64]int{}
	first := math.Inf(1)
	for i, this := range lines {
		c.right, first = max(c.right, this.right), min(first, this.left)
		lefts[math.Round(this.left)]++
		if i > 0 && math.Abs(lines[i-1].size-this.size) < 0.3 {
			gaps[math.Round((lines[i-1].base-this.base)/this.size*20)/20]++
		}
	}
	c.left, c.width = most(lefts), c.right-first
	for i, this := range lines {
		c.ends[i] = c.right
		for _, f := range p.taken {
			if this.isBeside(f) {
				c.ends[i] = c.beside(f)
			}
		}
	}
	full := 0
	for i, this := range lines {
		if this.right > c.ends[i]-justly {
			full++
		}
	}
	c.justified = len(lines) > 5 && full*10 >= len(lines)*6
	c.setIn()
	if len(lines) > 5 {
		if often := most(gaps); often > 0.8 && often < 2.2 {
			c.leading = often
		}
	}
	return c
}

// short reports whether a line in the middle of the page was ended, though the first word of the next had room in it.
func (c column) short(last, next line) bool {
	middle := math.Abs(last.left+last.right-c.page.left-c.page.right) < 0.04*c.page.width()
	return middle && last.width()+firstWord(next) < 0.9*c.page.width()
}

// justly is how far from the edge of a column that is justified its lines end at most, in points.
const justly = 2

// setIn finds where lines end that are set in together, as quotations are: where the longest of them does. Where none begins
// in lower case they may as well be a list.
func (c column) setIn() {
	for i := 0; i < len(c.lines); {
		end, right, wraps := i, c.lines[i].right, false
		for end < len(c.lines) && math.Abs(c.lines[end].left-c.lines[i].left) < 1.5 {
			right = max(right, c.lines[end].right)
			wraps = wraps || end > i && lower(c.lines[end].said())
			end++
		}
		if wraps && c.lines[i].left > c.left+0.8*c.lines[i].size {
			for k := i; k < end; k++ {
				c.ends[k] = min(c.ends[k], right)
			}
		}
		i = max(end, i+1)
	}
}

// isBeside reports whether a line stands to the left of a frame, or of the space around it.
func (l line) isBeside(f box) bool {
	return l.base+l.size > f.bottom-l.size/2 && l.base < f.top+l.size/2 && l.right < f.left+2
}

// beside is where the longest of the lines to the left of a frame ends.
func (c column) beside(f box) float64 {
	end := c.left
	for _, this := range c.lines {
		if this.isBeside(f) {
			end = max(end, this.right)
		}
	}
	return end
}

var (
	// bullet is a sign before an item, counted a number or letter before one.
	bullet  = pattern.Lazily(`^[•▪◦‣·●■○➢✓*–—-]\s+`)
	counted = pattern.Lazily(`^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\[?\d{1,3}\]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+\S`)
	// bare numbers before paragraphs, as judgments have them: "12 The applicant", which stand apart from them.
	bareNumber = pattern.Lazily(`^\d{1,3}\s+\p{Lu}`)
)

// endOfText is how many bytes at the end of a text tell how it ends, some marks of notes among them: a text that goes on over
// pages is asked for each.
const endOfText = 256

// ends reports whether a text ends as a sentence does.
func ends(said string) bool {
	said = said[max(0, len(said)-endOfText):]
	said = strings.TrimRight(marked().ReplaceAllString(said, ""), " \"”’»)]'")
	return said != "" && strings.ContainsRune(".!?:;…", rune(said[len(said)-1])) || strings.HasSuffix(said, "…")
}

// blocks are the paragraphs of a column.
func (l *layout) blocks(p *page, c column) []block {
	var out []block
	var this block
	flush := func() {
		if strings.TrimSpace(this.text) != "" {
			out = append(out, this)
		}
	}
	first := 0 // the line with which the block begins
	for i, at := range c.lines {
		said := l.said(p, at)
		if i > 0 && !l.begins(c, first, i, this.text, said) {
			this.text = l.words.glued(this.text, said)
			this.lines++
			this.open = !c.apart(i)
			continue
		}
		flush()
		first = i
		this = block{text: said, size: at.size, bold: at.bold, lines: 1, page: p.number, top: 1 - at.base/max(p.height, 1),
			open: !c.apart(i), item: bullet().MatchString(said) || counted().MatchString(said)}
		this.width = c.width
		this.fresh = this.item || at.left > c.left+0.8*at.size
	}
	flush()
	return out
}

// apart reports whether a line ends well before the edge of its column.
func (c column) apart(i int) bool { return c.lines[i].right < c.ends[i]-0.2*(c.ends[i]-c.left) }

// centred reports whether a line stands in the middle of its column, short of both edges.
func (c column) centred(this line) bool {
	return this.left > c.left+this.size && math.Abs(this.left+this.right-c.left-c.right) < 0.05*(c.right-c.left)
}

// begins reports whether a paragraph begins with line i of a column, where one has begun with line first. so is what it says up
// to there, and said what the line says.
func (l *layout) begins(c column, first, i int, so, said string) bool {
	last, this := c.lines[i-1], c.lines[i]
	em := this.size
	gap := (last.base - this.base) / max(em, 1)
	allowed := 0.0
	if this.raised || last.raised {
		allowed = 0.25
	}
	ended := ends(so)
	fits := last.right+0.3*em+firstWord(this) < c.ends[i-1]-0.3*em // the line was ended, though more had room
	loose := gap > 1.15*c.leading+allowed
	in := this.left - last.left
	item := bullet().MatchString(said) || counted().MatchString(said)
	large := this.size >= 1.12*l.size && last.size >= 1.12*l.size
	switch {
	case math.Abs(this.size-last.size) > 0.08*max(this.size, last.size):
		return true
	case !ended && !item && lower(said) && gap > 0 && gap <= 2*c.leading && this.bold == last.bold:
		return false // within a sentence
	case gap > 1.5*c.leading+allowed, gap <= 0, this.initial:
		return true
	case item && (fits || ended || loose || math.Abs(in) > 0.5*em || counted().MatchString(so)):
		return true
	case bareNumber().MatchString(said) && (ended || fits) && loose:
		return true
	case large && this.bold == last.bold, this.bold && last.bold && !ended:
		return (fits || c.short(last, this)) && !lower(said) && !dangles(so) // the lines of one heading
	case this.bold != last.bold && (loose || fits):
		return true
	case loose && (ended || fits), gap > 1.25*c.leading+allowed && !lower(said):
		return true
	case (fits || last.width() < filledCentre*(c.right-c.left)) && c.centred(last) && c.centred(this) && math.Abs(in) > 0.5*em:
		return true
	case i-1 == first && in < -0.5*em: // the first line was set in
		return fits && ended
	case i-1 == first && in > 0.5*em: // it hangs out
		return !(bullet().MatchString(so) || counted().MatchString(so) || bareNumber().MatchString(so)) && (fits || ended)
	case math.Abs(in) > 0.5*em && (ended || fits):
		return true
	case fits && ended, c.justified && last.right < c.ends[i-1]-em:
		return true
	}
	// A paragraph of several lines ends with a sentence; one line may be an address, a byline or an item.
	return fits && c.apart(i-1) && (ended || i-1 == first)
}

// dangles reports whether a line ends with a word that no heading ends with.
func dangles(said string) bool {
	last := strings.ToLower(said[strings.LastIndexByte(said, ' ')+1:])
	return slices.Contains([]string{"of", "the", "and", "in", "on", "for", "to", "a", "an", "by", "with", "at", "from", "or",
		"v.", "as",
		"its", "their", "his", "her", "&", "–", "—", "-"}, last) || strings.HasSuffix(last, ",") || strings.HasSuffix(last, ":") ||
		strings.HasSuffix(last, "-")
}

// lower reports whether a text begins in lower case.
func lower(said string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(said, "\"“‘'("))
	return unicode.IsLower(r)
}

// firstWord is how long the first word of a line is.
func firstWord(this line) float64 {
	end := this.signs[0].right
	for _, c := range this.signs {
		if c.r == ' ' {
			break
		}
		end = c.right
	}
	return end - this.left
}

// joined puts the blocks of one column behind those of the ones before, and makes one of a paragraph that goes on in the next.
func (l *layout) joined(all, next []block) []block {
	for i, b := range next {
		last := -1
		for k := len(all) - 1; k >= 0; k-- {
			if !all[k].aside {
				last = k
				break
			}
		}
		if b.aside && i == 0 && b.rows == nil {
			// A frame that goes on on the next page.
			k := len(all) - 1
			for k >= 0 && all[k].page >= b.page-1 && !(all[k].aside && all[k].rows == nil) {
				k--
			}
			if k >= 0 && all[k].aside && all[k].page == b.page-1 && lower(b.text) && goesOn(all[k], b) {
				all[k].text = l.words.glued(all[k].text, b.text)
				continue
			}
		}
		if i > 0 && !next[i-1].aside || b.aside || last < 0 || !goesOn(all[last], b) {
			all = append(all, b)
			continue
		}
		a := &all[last]
		a.text = l.words.glued(a.text, b.text)
		a.open, a.lines = b.open, a.lines+b.lines
	}
	return all
}

// goesOn reports whether a paragraph goes on with what stands at the top of the next column.
func goesOn(a, b block) bool {
	if a.rows != nil || b.rows != nil || b.item || math.Abs(a.size-b.size) > 0.05*a.size || a.bold != b.bold {
		return false
	}
	if strings.HasSuffix(a.text, "-") || lower(b.text) {
		return !ends(a.text)
	}
	if ends(a.text) {
		return false
	}
	return !b.fresh && a.open && len(strings.Fields(a.text)) > 4 && math.Abs(a.width-b.width) < 0.2*max(a.width, b.width)
}

// filledCentre is the share of its column that a line of a centred paragraph has at least, which the next one goes on with.
const filledCentre = 0.75

const (
	// longestHeading and headingWords are how many characters and words a heading has at most.
	longestHeading, headingWords = 200, 25
	// deepestHeading is how deep headings of Markdown are at most.
	deepestHeading = 6
)

// look is how a heading is set.
type face struct {
	size float64
	bold bool
}

// headings finds the headings among blocks by how they are set, and how deep they stand: the larger, the higher.
func (l *layout) headings(blocks []block) {
	var faces []face
	for i := range blocks {
		b := &blocks[i]
		if !l.isHeading(*b) {
			continue
		}
		b.level = 1
		if f := b.face(); !slices.Contains(faces, f) {
			faces = append(faces, f)
		}
	}
	slices.SortFunc(faces, func(a, b face) int {
		if c := cmp.Compare(b.size, a.size); c != 0 {
			return c
		}
		if a.bold && !b.bold {
			return -1
		}
		return 1
	})
	title := -1
	for i, b := range blocks {
		if b.level > 0 && b.page == blocks[0].page && b.face().size >= 1.2*l.size && b.face() == faces[0] && b.top < 0.6 {
			title = i
			break
		}
	}
	under := 0
	if title >= 0 {
		blocks[title].title = true
		if !slices.ContainsFunc(blocks, func(b block) bool { return b.level > 0 && !b.title && b.face() == faces[0] }) {
			faces = faces[1:]
		}
		under = 1
	}
	for i := range blocks {
		if b := &blocks[i]; b.level > 0 && !b.title {
			b.level = min(slices.Index(faces, b.face())+1+under, deepestHeading)
			b.item = false
		}
	}
}

func (b block) face() face { return face{math.Round(b.size*2) / 2, b.bold} }

func (l *layout) isHeading(b block) bool {
	if b.rows != nil || len(b.text) > longestHeading || len(strings.Fields(b.text)) > headingWords ||
		!strings.ContainsFunc(b.text, unicode.IsLetter) || bullet().MatchString(b.text) {
		return false
	}
	said := strings.TrimRight(b.text, " \"”")
	stop := strings.ContainsRune(".,;:", rune(said[len(said)-1]))
	switch {
	case b.size >= 1.12*l.size && b.lines <= 4:
		return !stop || len(strings.Fields(said)) <= 12
	case b.size >= 1.08*l.size && b.lines <= 2:
		return !stop
	case b.bold && b.size >= 0.88*l.size && b.lines <= 3:
		return !stop
	}
	return false
}
