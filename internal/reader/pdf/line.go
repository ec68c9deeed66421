package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// piece is signs in a row: words of one line between which no gap is wider than words have.
type piece struct {
	box
	signs []sign
	base  float64 // of most of its signs
	size  float64
	order int // among the pieces that the file writes
	// initial tells that it begins with a large letter, which takes several lines.
	initial bool
}

const (
	// widest is the gap, in the size of the font, from which on signs of one line are not of one piece.
	widest = 0.9
	// offLine is how far, in the size of the font, a sign stands above or below those before it at most in the same line: raised
	// numbers do.
	offLine = 0.6
)

// pieces are the signs of a page in rows, in the order in which the file writes them. Posts are lines that are drawn between
// them.
func pieces(signs []sign, posts []box) []piece {
	var out []piece
	var row []sign
	flush := func() {
		for len(row) > 0 && row[len(row)-1].r == ' ' {
			row = row[:len(row)-1]
		}
		if len(row) > 0 {
			p := pieceOf(slices.Clone(row))
			p.order = len(out)
			out = append(out, p)
		}
		row = row[:0]
	}
	var last sign // the last that has a place
	for _, c := range signs {
		if c.made && c.r == '\n' {
			flush()
			continue
		}
		if unicode.IsSpace(c.r) {
			c.r = ' '
			if len(row) > 0 && row[len(row)-1].r != ' ' {
				if c.width() <= 0 {
					c.box = box{last.right, last.bottom, last.right, last.top}
				}
				row = append(row, c)
			}
			continue
		}
		if c.made {
			c.box, c.base, c.size, c.font = box{last.right, last.bottom, last.right, last.top}, last.base, last.size, last.font
		} else if len(row) > 0 {
			em := max(c.size, last.size)
			gap := c.left - last.right
			if rightToLeft(c.r) || rightToLeft(last.r) {
				gap = max(c.left-last.right, last.left-c.right)
			} else if c.left < last.left-em/2 {
				gap = math.Inf(1)
			}
			if gap > widest*em || math.Abs(c.base-last.base) > offLine*em || gap > 0.1*em && between(posts, last, c) {
				flush()
			}
		}
		row = append(row, c)
		last = c
	}
	flush()
	return out
}

// between reports whether a line is drawn between two signs that stand beside each other.
func between(posts []box, a, b sign) bool {
	return slices.ContainsFunc(posts, func(p box) bool {
		x := (p.left + p.right) / 2
		return x > a.right-1 && x < b.left+1 && p.bottom < b.base+1 && p.top > b.base+1
	})
}

func pieceOf(signs []sign) piece {
	p := piece{signs: signs, box: box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}}
	bases, sizes := map[float64]int{}, map[float64]int{}
	for _, c := range signs {
		if c.r == ' ' {
			continue
		}
		p.box = p.around(c.box)
		bases[math.Round(c.base*4)/4]++
		sizes[math.Round(c.size*4)/4]++
	}
	p.base, p.size = most(bases), most(sizes)
	return p
}

// most is what was counted most often, the larger one of two.
func most(counted map[float64]int) float64 {
	best, n := 0.0, 0
	for x, k := range counted {
		if k > n || k == n && x > best {
			best, n = x, k
		}
	}
	return best
}

// line is the pieces that stand on one line of a column.
type line struct {
	piece
	bold   bool // its letters are
	raised bool // some of its signs stand above the line
}

// unspaced are the signs of a line without the spaces between the letters of words that are set with them: "S U M M A R Y".
// Between words the gaps are wider.
func unspaced(signs []sign) []sign {
	single, words, run := 0, 0, 0
	var gaps []float64
	last := -1
	for i, c := range signs {
		if c.r != ' ' {
			if run++; last >= 0 {
				gaps = append(gaps, c.left-signs[last].right)
			}
			last = i
		}
		if run > 0 && (c.r == ' ' || i == len(signs)-1) {
			words++
			if run == 1 {
				single++
			}
			run = 0
		}
	}
	if words < 6 || single*10 < words*7 {
		return signs
	}
	slices.Sort(gaps)
	usual := gaps[len(gaps)/2]
	var out []sign
	last = -1
	for i, c := range signs {
		if c.r == ' ' {
			continue
		}
		if last >= 0 && c.left-signs[last].right > 1.5*usual {
			out = append(out, sign{r: ' ', box: box{signs[last].right, c.bottom, c.left, c.top}})
		}
		out = append(out, c)
		last = i
	}
	return out
}

// initials puts large first letters, which take several lines, before the first of these.
func initials(all []piece) []piece {
	for i := 0; i < len(all); i++ {
		p := all[i]
		if len(p.signs) > 2 || !unicode.IsUpper(p.signs[len(p.signs)-1].r) {
			continue
		}
		best := -1
		for k, q := range all {
			if k != i && q.size*1.7 < p.size && q.left > p.right-2 && q.left < p.right+1.6*q.size && q.base > p.base-0.3*q.size &&
				q.base < p.top && (best < 0 || q.base > all[best].base) {
				best = k
			}
		}
		if best < 0 {
			continue
		}
		q := all[best]
		var signs []sign
		for _, c := range p.signs {
			c.base, c.size, c.top, c.bottom = q.base, q.size, q.top, q.bottom
			signs = append(signs, c)
		}
		all = slices.Clone(all)
		all[best] = pieceOf(slices.Concat(signs, q.signs))
		all[best].initial = true
		all = slices.Delete(all, i, i+1)
		i--
	}
	return all
}

// linesOf are pieces of a column as lines, from the top.
func (l *layout) linesOf(all []piece) []line {
	var out []line
	for _, row := range rowsOf(initials(all)) {
		out = append(out, l.lineOf(row))
	}
	return out
}

// rowsOf are pieces by the heights at which they stand, from the top.
func rowsOf(all []piece) [][]piece {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b piece) int { return cmp.Compare(b.base, a.base) })
	var rows [][]piece
	var base, size float64
	for _, p := range all {
		if n := len(rows); n > 0 && base-p.base < 0.4*min(size, p.size) {
			rows[n-1] = append(rows[n-1], p)
			if p.width() > rows[n-1][0].width() {
				size = p.size
			}
			continue
		}
		rows = append(rows, []piece{p})
		base, size = p.base, p.size
	}
	if len(all) > maxPieces {
		return rows // no text
	}
	// Raised numbers that the file writes apart from their words.
	for i := len(rows) - 2; i >= 0; i-- {
		if raisedOver(rows[i], rows[i+1]) {
			rows[i+1] = append(rows[i+1], rows[i]...)
			rows = slices.Delete(rows, i, i+1)
		}
	}
	return rows
}

// raisedOver reports whether every piece of a row is small and stands beside a piece of the row below, a little higher.
func raisedOver(row, below []piece) bool {
	for _, p := range row {
		if !slices.ContainsFunc(below, func(q piece) bool {
			return p.size < 0.85*q.size && p.base-q.base < 0.5*q.size && len(p.signs) < 8 &&
				max(p.left-q.right, q.left-p.right) < 0.6*q.size && max(p.left-q.right, q.left-p.right) > -0.3*q.size
		}) {
			return false
		}
	}
	return true
}

// lineOf puts the pieces of a row one behind the other.
func (l *layout) lineOf(row []piece) line {
	slices.SortStableFunc(row, func(a, b piece) int { return cmp.Compare(a.left, b.left) })
	var signs []sign
	for i, p := range row {
		if i > 0 {
			if before := row[i-1]; p.left-before.right > 0.12*p.size {
				signs = append(signs, sign{r: ' ', made: true, box: box{before.right, p.bottom, p.left, p.top}})
			}
		}
		signs = append(signs, p.signs...)
	}
	out := line{piece: pieceOf(unspaced(ordered(signs)))}
	out.initial = row[0].initial
	letters, bold := 0, 0
	for i, c := range out.signs {
		if unicode.IsLetter(c.r) {
			letters++
			if l.fonts[c.font].bold {
				bold++
			}
		}
		if out.lifted(i) {
			out.raised = true
		}
	}
	out.bold = letters > 0 && bold*10 >= letters*9
	return out
}

// lifted reports whether a sign stands above its line and is smaller than most of it, as the marks of notes are.
func (p piece) lifted(i int) bool {
	c := p.signs[i]
	return c.r != ' ' && c.size < 0.85*p.size && c.base > p.base+0.12*p.size
}

// said is what a piece says, in one string.
func (p piece) said() string {
	var b strings.Builder
	for _, c := range p.signs {
		b.WriteString(plainSign(c.r))
	}
	return b.String()
}

// ligatures are signs that stand for several letters, and what is written for them and for others that print as something else.
var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st",
	'\u2010': "-", '\u2011': "-", '\u00AD': "-", hyphenMark: "-", '\uFFFE': "-", '∗': "*", '\uF0B7': "•", '\uF0A7': "▪",
	'\uF0D8': "•"}

// plainSign is a sign as plain text has it; nothing for one that says nothing.
func plainSign(r rune) string {
	if said, is := ligatures[r]; is {
		return said
	}
	switch {
	case unicode.IsSpace(r):
		return " "
	case unicode.IsControl(r), r == '\u200B', r == '\uFEFF', unicode.Is(unicode.Co, r):
		return ""
	}
	return string(r)
}
