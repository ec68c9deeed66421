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

// zone is what stands on both sides of a gutter between two things that stand across it, or one that does.
type zone struct {
	left, right []piece
	across      bool
}

// columned reports whether a zone has enough on both sides.
func (z zone) columned() bool {
	return z.byColumn() && !z.inRows() || len(rowsOf(z.left)) >= 2 && len(rowsOf(z.right)) >= 2 ||
		len(rowsOf(z.left))+len(rowsOf(z.right)) >= fewRows
}

// end takes the rows off the top of a zone that are the last of the paragraph or heading above it, which was too long for
// one side.
// size is that of the text.
func (z *zone) end(above zone, size float64) (end []piece) {
	if z.across {
		return nil
	}
	rows := rowsOf(slices.Concat(above.left, above.right))
	last := rows[len(rows)-1][0]
	for len(z.left) > 0 {
		rows := rowsOf(slices.Concat(z.left, z.right))
		first := rows[0][0]
		if len(rows) < 2 || extent(rows[0]).right > extent(z.left).right || math.Abs(first.size-last.size) > 0.08*last.size ||
			last.base-first.base > tight*first.size ||
			len(end) == 0 && first.size < 1.12*size && last.base-first.base > first.base-rows[1][0].base-1 {
			return end
		}
		n := len(z.left)
		z.left = slices.DeleteFunc(slices.Clone(z.left), func(p piece) bool {
			return slices.ContainsFunc(rows[0], func(q piece) bool { return q.order == p.order })
		})
		if n-len(z.left) < len(rows[0]) {
			return end
		}
		end, last = append(end, rows[0]...), first
	}
	return end
}

// tail takes the rows off the foot of a zone that stand below the other side: of what stands across it next, or of notes at
// the end, which are set smaller than the text of the size that is given.
func (z *zone) tail(across bool, size float64) (below []piece) {
	if z.across || len(z.left) == 0 || len(z.right) == 0 {
		return nil
	}
	foot := extent(z.right).bottom
	var kept []piece
	small := true
	for _, p := range z.left {
		if p.top < foot {
			below = append(below, p)
			small = small && (p.size <= smaller*size || named().MatchString(p.said()))
		} else {
			kept = append(kept, p)
		}
	}
	if len(kept) == 0 || len(below) == 0 || !across && !small {
		return nil
	}
	z.left = kept
	return below
}

// centred takes the rows off the top of a zone that stand in the middle of both sides, as a byline does over columns.
func (z *zone) centred(whole box) (above []piece) {
	for !z.across {
		side, other := &z.left, z.right
		if len(z.right) > 0 && (len(z.left) == 0 || rowsOf(z.right)[0][0].base > rowsOf(z.left)[0][0].base) {
			side, other = &z.right, z.left
		}
		rows := rowsOf(*side)
		if len(rows) < 2 || len(other) == 0 || extent(other).top > rows[0][0].base-0.2*rows[0][0].size {
			return above
		}
		row := extent(rows[0])
		middle := math.Abs(row.left+row.right-whole.left-whole.right) < 0.06*whole.width()
		if !middle || math.Abs(row.left-extent(*side).left) < 0.5*rows[0][0].size &&
			row.right < extent(*side).right-2*rows[0][0].size {
			return above
		}
		above = append(above, rows[0]...)
		*side = slices.Concat(rows[1:]...)
	}
	return above
}

// zones divides rows at what stands across a gutter, from the top.
func zones(rows [][]piece, x float64) []zone {
	var out []zone
	for _, row := range rows {
		across := slices.ContainsFunc(row, func(p piece) bool { return p.left < x && p.right > x })
		n := len(out)
		if n == 0 || out[n-1].across != across {
			out = append(out, zone{across: across})
			n++
		}
		for _, p := range row {
			if p.left < x {
				out[n-1].left = append(out[n-1].left, p)
			} else {
				out[n-1].right = append(out[n-1].right, p)
			}
		}
	}
	return out
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

// mostRows is how many rows zones have at most that stand on both sides of a gutter, told without looking at their heights.
func mostRows(parts []zone) float64 {
	n := 0
	for _, z := range parts {
		if !z.across {
			n += min(len(z.left), len(z.right))
		}
	}
	return float64(n)
}

// known reports whether another page has a gutter at a place, of many rows that the file writes column by column.
func (l *layout) known(x float64) bool {
	return slices.ContainsFunc(l.gutters, func(g float64) bool { return math.Abs(g-x) < 6 })
}

// maxRiver is how many lines have a gap between their words at the same place by chance, at most.
const maxRiver = 8

// river reports whether a zone is a few lines of a paragraph that have wide gaps between their words one below the other: the
// file writes what stands beside each other one after the other, they follow the line above, or are followed by the line
// below, as lines of a paragraph are, and nothing is drawn between them.
func (p *page) river(parts []zone, i int) bool {
	z := parts[i]
	if z.across || len(z.left) == 0 || len(z.right) == 0 || !z.inRows() {
		return false
	}
	rows := rowsOf(slices.Concat(z.left, z.right))
	first, last := len(rows), -1
	right := extent(z.right)
	for k, row := range rows {
		if b := extent(row); b.left < right.left && b.right > right.left {
			first, last = min(first, k), k
		}
	}
	if last < first || last-first >= maxRiver || len(p.levels(extent(slices.Concat(rows[first:last+1]...)))) >= 3 {
		return false
	}
	above, below := rows[:first], rows[last+1:]
	if i > 0 && len(above) == 0 {
		above = rowsOf(slices.Concat(parts[i-1].left, parts[i-1].right))
	}
	if i+1 < len(parts) && len(below) == 0 {
		below = rowsOf(slices.Concat(parts[i+1].left, parts[i+1].right))
	}
	return len(above) > 0 && follows(above[len(above)-1], rows[first]) || len(below) > 0 && follows(rows[last], below[0])
}

// follows reports whether two rows follow each other as lines of a paragraph do.
func follows(row, next []piece) bool {
	return math.Abs(row[0].size-next[0].size) < 0.08*next[0].size && row[0].base-next[0].base < tight*next[0].size
}

// inRows reports whether the file writes most rows of a zone from the left to the right at once.
func (z zone) inRows() bool {
	both, at := 0, 0
	for _, row := range rowsOf(slices.Concat(z.left, z.right)) {
		if len(row) < 2 {
			continue
		}
		both++
		row = leftToRight(row)
		next := 0
		for i := 1; i < len(row); i++ {
			if row[i].order == row[i-1].order+1 {
				next++
			}
		}
		if next == len(row)-1 {
			at++
		}
	}
	return both > 0 && at*2 > both
}

// tight is how far lines of a paragraph are from each other at most, in the size of their font.
const tight = 1.5

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

// beside is what stands to the left of a gutter at the heights of what stands to its right.
func (z zone) beside() []piece {
	b := extent(z.right)
	return slices.DeleteFunc(slices.Clone(z.left), func(p piece) bool { return p.top < b.bottom || p.bottom > b.top })
}

// byColumn reports whether the file writes what stands to the left before what stands to the right, as it does with columns.
func (z zone) byColumn() bool {
	last, first := 0, math.MaxInt
	for _, p := range z.left {
		last = max(last, p.order)
	}
	for _, p := range z.right {
		first = min(first, p.order)
	}
	return last < first
}

// inStep reports whether the paragraphs of two columns begin side by side, as cells of several lines do: so many but the first.
func inStep(left, right [][]piece, few int) bool {
	a, b := starts(left), starts(right)
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < few || len(a)*6 < min(len(left), len(right)) || len(b) > 2*len(a) {
		return false
	}
	return !slices.ContainsFunc(a, func(y float64) bool {
		return !slices.ContainsFunc(b, func(other float64) bool { return math.Abs(y-other) < 1.5 })
	})
}

// starts are the heights of rows that stand apart from the row above.
func starts(rows [][]piece) []float64 {
	var gaps []float64
	for i := 1; i < len(rows); i++ {
		gaps = append(gaps, rows[i-1][0].base-rows[i][0].base)
	}
	if len(gaps) == 0 {
		return nil
	}
	usual := slices.Min(gaps)
	var out []float64
	for i, gap := range gaps {
		if gap > 1.2*usual {
			out = append(out, rows[i+1][0].base)
		}
	}
	return out
}

// ruled reports whether rows stand between most of the lines that are drawn.
func (l *layout) ruled(levels []float64, z zone) bool {
	rows := rowsOf(slices.Concat(z.left, z.right))
	n := 0
	for i := 0; i+1 < len(levels); i++ {
		if slices.ContainsFunc(rows, func(row []piece) bool { return row[0].base < levels[i] && row[0].base > levels[i+1] }) {
			n++
		}
	}
	return n >= 2 && n*2 >= len(levels)-1 && len(levels)*6 >= len(rows)
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
