package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"annals/internal/pattern"
)

// region is a part of a page that is read from the top to the foot: a column, a table, or what stands in a frame.
type region struct {
	pieces []piece
	table  bool
	// grid is what is drawn around the cells of a table; empty where none is.
	grid box
	// aside tells that the text goes on around it.
	aside bool
}

func leftToRight(row []piece) []piece {
	return slices.SortedStableFunc(slices.Values(row), func(a, b piece) int { return cmp.Compare(a.left, b.left) })
}

// extent is the box around pieces.
func extent(all []piece) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range all {
		b = b.around(p.box)
	}
	return b
}

const (
	// fewRows is how many rows a column has at least, but one that is written for itself, and manyRows how many one that tells
	// where those of other pages are.
	fewRows, manyRows = 3, 8
	// narrowest is the share of the width of what it divides that a column of a table has at least, and narrow what one of
	// text has, in sizes of its font.
	narrowest, narrow = 0.05, 9
	// finest is by how many points a gutter is looked for at least, and steps how many places are looked at at most.
	finest, steps = 2.0, 600
	// deepest is how often columns are divided again.
	deepest = 6
)

// regions are the parts of a page in the order in which they are read.
func (l *layout) regions(p *page) (regions []region) {
	if len(p.pieces) > maxPieces {
		return []region{{pieces: p.pieces, table: true, aside: true}} // a map or a sheet of figures
	}
	var out []region
	rest, foot := l.foot(p)
	if len(foot) > 0 {
		defer func() { regions = append(regions, region{pieces: foot}) }()
	}
	for _, f := range p.frames {
		var inside, outside []piece
		for _, q := range rest {
			if q.left > f.left-2 && q.right < f.right+2 && q.base > f.bottom-2 && q.top < f.top+4 {
				inside = append(inside, q)
			} else {
				outside = append(outside, q)
			}
		}
		if len(inside) == 0 || len(outside) == 0 {
			continue
		}
		rest = outside
		p.taken = append(p.taken, f)
		for _, r := range l.divide(p, inside, 0) {
			r.aside = true
			out = append(out, r)
		}
	}
	return append(l.divide(p, rest, 0), out...)
}

// foot are the notes that stand at the foot of a page below all of its columns, and the rest of the page: what stands below a
// short line, the only one of its kind, where all of it is set smaller than the text.
func (l *layout) foot(p *page) (rest, foot []piece) {
	whole := extent(p.pieces)
	at, left, found := 0.0, 0.0, 0
	for _, s := range p.strokes {
		if s.width() > 18 && s.width() < 0.5*whole.width() && s.top < 0.7*p.height {
			at, found = s.top, found+1
			left = s.left
		}
	}
	if found != 1 || left > whole.left+0.1*whole.width() {
		return p.pieces, nil
	}
	for _, q := range p.pieces {
		if q.base > at {
			rest = append(rest, q)
			continue
		}
		if foot = append(foot, q); q.size > smaller*l.size {
			return p.pieces, nil
		}
	}
	return rest, foot
}

// divide finds the columns of a part of a page. What stands across them divides them.
func (l *layout) divide(p *page, all []piece, depth int) []region {
	if len(all) == 0 {
		return nil
	}
	if depth == deepest || l.late() {
		return []region{{pieces: all}}
	}
	if grid, above, inside, below := p.grid(all); len(inside) > 0 {
		table := region{pieces: inside, table: true, aside: true, grid: grid}
		return slices.Concat(l.divide(p, above, depth+1), []region{table}, l.divide(p, below, depth+1))
	}
	x, found := l.gutter(p, all)
	if !found {
		return []region{{pieces: all}}
	}
	var out []region
	parts := zones(rowsOf(all), x)
	for i, z := range parts {
		if i > 0 && parts[i-1].across {
			if end := z.end(parts[i-1], l.size); len(end) > 0 {
				out = joined(out, region{pieces: end})
			}
		}
		var below []piece
		table := !z.across && len(z.left) > 0 && len(z.right) > 0 && !p.river(parts, i) && l.tabular(p, z)
		if !table {
			below = z.tail(i+1 < len(parts) && parts[i+1].across, l.size)
		}
		if above := z.centred(extent(all)); len(above) > 0 {
			out = joined(out, region{pieces: above})
		}
		switch {
		case len(z.left) == 0 || len(z.right) == 0 || z.across || p.river(parts, i):
			out = joined(out, region{pieces: slices.Concat(z.left, z.right)})
		case table:
			above, table, below := p.trimmed(slices.Concat(z.left, z.right))
			if len(above) > 0 {
				out = joined(out, region{pieces: above})
			}
			out = append(out, region{pieces: table, table: true, aside: true})
			if len(below) > 0 {
				out = append(out, region{pieces: below})
			}
		case !z.columned() || min(extent(z.left).width(), extent(z.right).width()) < narrow*l.size:
			out = joined(out, region{pieces: slices.Concat(z.left, z.right)})
		default:
			out = append(out, l.divide(p, z.left, depth+1)...)
			out = append(out, l.divide(p, z.right, depth+1)...)
		}
		if len(below) > 0 {
			out = append(out, region{pieces: below})
		}
	}
	return out
}

// joined adds a region to others; one that is read across goes on with one before it that is.
func joined(out []region, r region) []region {
	if n := len(out); n > 0 && !out[n-1].table && !r.table && extent(out[n-1].pieces).bottom >= extent(r.pieces).bottom {
		last := &out[n-1]
		if overlap(extent(last.pieces), extent(r.pieces)) {
			last.pieces = slices.Concat(last.pieces, r.pieces)
			return out
		}
	}
	return append(out, r)
}

// overlap reports whether one of two boxes has the better part of its width above or below the other.
func overlap(a, b box) bool {
	both := min(a.right, b.right) - max(a.left, b.left)
	return both > 0.6*min(a.width(), b.width())
}

// label is what stands before an item or paragraph and is no column: a number, a letter or a sign, and no year.
var label = pattern.Lazily(`^(?:[\[(]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[\].)]{0,2}|[^\p{L}\p{N}\s]{1,3})$`)

// gutter finds where most rows are divided into columns.
func (l *layout) gutter(p *page, all []piece) (float64, bool) {
	whole, rows := extent(all), rowsOf(all)
	best, bestScore, bestSure, run := 0.0, 0.0, false, 0
	step := max(finest, whole.width()/steps)
	if !(step < math.MaxInt32) {
		return 0, false
	}
	for x := whole.left + narrowest*whole.width(); x <= whole.right-narrowest*whole.width(); x += step {
		score, sure, known := 0.0, false, l.known(x)
		parts := zones(rows, x)
		if most := mostRows(parts); most == 0 || most < bestScore {
			continue
		}
		for i, z := range parts {
			if z.across || len(z.left) == 0 || len(z.right) == 0 {
				continue
			}
			a, b := extent(z.left), extent(z.right)
			if b.left-a.right < 0.7*l.size || a.width() < narrowest*whole.width() || b.width() < narrowest*whole.width() ||
				labels(z.left) {
				continue
			}
			left, right := len(rowsOf(z.left)), len(rowsOf(z.right))
			apart := z.byColumn() && !z.inRows()
			if min(left, right) < 2 && !(known && apart) || a.bottom > b.top || b.bottom > a.top || !edged(z.right, false) ||
				!edged(z.left, true) || p.river(parts, i) {
				continue
			}
			score += float64(min(left, right))
			sure = sure || apart
		}
		switch {
		case score > bestScore:
			best, bestScore, bestSure, run = x, score, sure, 1
		case score == bestScore && run > 0 && x-best < step*float64(run)+step/2:
			run++ // the gutter goes on
		}
	}
	best += step * float64(run-1) / 2
	if bestScore < fewRows && !(bestSure && (bestScore >= fewRows-1 || bestScore > 0 && l.known(best))) {
		return 0, false
	}
	if bestSure && bestScore >= manyRows {
		l.gutters = append(l.gutters, best)
	}
	return best, true
}

// known reports whether another page has a gutter at a place, of many rows that the file writes column by column.
func (l *layout) known(x float64) bool {
	return slices.ContainsFunc(l.gutters, func(g float64) bool { return math.Abs(g-x) < 6 })
}

// edged reports whether what stands beside a gutter, to its left or right, has an edge in common, which words that happen to
// stand above each other have not: most begin at one place, end at one, or have one middle.
func edged(all []piece, last bool) bool {
	rows := rowsOf(all)
	lefts, rights, middles := map[float64]int{}, map[float64]int{}, map[float64]int{}
	for _, row := range rows {
		row = leftToRight(row)
		b := row[0].box
		if last {
			b = row[len(row)-1].box
		} else {
			b.right = extent(row).right
		}
		for _, shift := range []float64{0, 2} {
			lefts[math.Floor((b.left+shift)/4)*4+shift/10]++
			rights[math.Floor((b.right+shift)/4)*4+shift/10]++
			middles[math.Floor(((b.left+b.right)/2+shift)/4)*4+shift/10]++
		}
	}
	for _, m := range []map[float64]int{lefts, rights, middles} {
		if m[most(m)]*10 >= len(rows)*6 {
			return true
		}
	}
	return false
}

// labels reports whether pieces are hardly more than labels.
func labels(all []piece) bool {
	n := 0
	for _, p := range all {
		if label().MatchString(strings.TrimSpace(p.said())) {
			n++
		}
	}
	return n*10 >= len(all)*7
}

const (
	// filled is the share of the width of its column that a line of prose has, and fullRows the share of such lines.
	filled   = 0.7
	fullRows = 0.5
	// alignedRows is the share of rows of a table that have the same height in the next column.
	alignedRows = 0.7
)

// tabular reports whether what stands on both sides of a gutter are the cells of a table: lines are drawn through it from one
// side to the other, or its rows are short and side by side.
func (l *layout) tabular(p *page, z zone) bool {
	a, b := extent(z.left), extent(z.right)
	both := a.around(b)
	levels := p.levels(both)
	if len(levels) >= 3 && l.ruled(levels, z) {
		return true
	}
	left, right := rowsOf(z.left), rowsOf(z.right)
	few := 2
	if !z.byColumn() {
		few = 1
	}
	if inStep(left, right, few) {
		return true
	}
	if full(left, a) && full(right, b) {
		return false
	}
	aligned := 0
	less, many := left, right
	if len(right) < len(left) {
		less, many = right, left
	}
	for _, row := range less {
		if slices.ContainsFunc(many, func(other []piece) bool { return math.Abs(other[0].base-row[0].base) < 1.5 }) {
			aligned++
		}
	}
	if float64(aligned) < alignedRows*float64(len(less)) {
		return false
	}
	return !full(left, a) && !full(right, b) || len(levels) >= 2 || terms(z.beside())
}

// terms reports whether the pieces of a column are short and begin with capitals, as labels of a profile do.
func terms(all []piece) bool {
	for _, p := range all {
		said := []rune(strings.TrimSpace(p.said()))
		if len(said) > 40 || len(said) == 0 || !unicode.IsUpper(said[0]) && !unicode.IsDigit(said[0]) {
			return false
		}
	}
	return true
}

// full reports whether most rows of a column fill it.
func full(rows [][]piece, b box) bool {
	n := 0
	for _, row := range rows {
		if extent(row).width() >= filled*b.width() {
			n++
		}
	}
	return float64(n) >= fullRows*float64(len(rows))
}

// levels are the heights at which lines are drawn across a part of the page, from the top.
func (p *page) levels(b box) []float64 {
	type level struct{ y, width float64 }
	var all []level
	for _, s := range p.strokes {
		if s.right < b.left-4 || s.left > b.right+4 || s.bottom > b.top+14 || s.top < b.bottom-14 {
			continue
		}
		y := (s.bottom + s.top) / 2
		i := slices.IndexFunc(all, func(have level) bool { return math.Abs(have.y-y) < 2 })
		if i < 0 {
			all = append(all, level{y: y})
			i = len(all) - 1
		}
		all[i].width += min(s.right, b.right) - max(s.left, b.left)
	}
	var out []float64
	for _, v := range all {
		if v.width > 0.75*b.width() {
			out = append(out, v.y)
		}
	}
	slices.SortFunc(out, func(a, b float64) int { return cmp.Compare(b, a) })
	return out
}

// trimmed takes from the pieces of a table what stands above and below it: outside its lines, or, where none are drawn, rows of
// one piece that are set otherwise or stand apart.
func (p *page) trimmed(all []piece) (above, table, below []piece) {
	rows := rowsOf(all)
	levels := p.levels(extent(all))
	sizes, gaps := map[float64]int{}, map[float64]int{}
	for i, row := range rows {
		for _, q := range row {
			sizes[q.size] += len(q.signs)
		}
		if i > 0 {
			gaps[math.Round(rows[i-1][0].base-row[0].base)]++
		}
	}
	size, gap := most(sizes), most(gaps)
	first, end := 0, len(rows)
	outside := func(i, next int) bool {
		if len(levels) >= 3 {
			return rows[i][0].base > levels[0] || rows[i][0].base < levels[len(levels)-1]
		}
		return len(rows[i]) == 1 && (math.Abs(rows[i][0].size-size) > 0.08*size ||
			math.Abs(rows[i][0].base-rows[next][0].base) > 1.7*gap)
	}
	for first+1 < end && outside(first, first+1) {
		first++
	}
	for end-1 > first && outside(end-1, end-2) {
		end--
	}
	return slices.Concat(rows[:first]...), slices.Concat(rows[first:end]...), slices.Concat(rows[end:]...)
}
