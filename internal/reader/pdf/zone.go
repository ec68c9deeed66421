package pdf

import (
	"math"
	"slices"
)

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
