package pdf

import (
	"math"
	"slices"
)

const (
	// gridLevels and gridPosts are how many lines a grid has at least across and down: three rows and two columns.
	gridLevels, gridPosts = 4, 3
	// gridEdge is how far ends of lines of a grid are from its edges at most, in points.
	gridEdge = 3.0
)

// grid finds a table that is drawn as a grid among pieces, whose words stand in its cells, none of them over a line, and which
// has nothing beside it: what stands above, in and below it. inside is empty where there is none. Words that are centred in
// their cells have lines in common with no other cell, and nothing but the grid tells of the rows.
func (p *page) grid(all []piece) (grid box, above, inside, below []piece) {
	for _, top := range p.strokes {
		g := p.under(top)
		if g.height() <= 0 {
			continue
		}
		above, inside, below = nil, nil, nil
		for _, q := range all {
			switch middle := (q.top + q.bottom) / 2; {
			case middle > g.top:
				above = append(above, q)
			case middle < g.bottom:
				below = append(below, q)
			default:
				inside = append(inside, q)
			}
		}
		if len(inside) > 0 && p.holds(g, inside) {
			return g, above, inside, below
		}
	}
	return box{}, nil, nil, nil
}

// under is the box of the lines that are drawn below one, as long as it is and with the same ends; an empty one where there are
// too few.
func (p *page) under(top box) box {
	g, n := top, 1
	for _, s := range p.strokes {
		if s.top > top.top+gridEdge {
			if sameEnds(s, top) {
				return box{} // another is the first
			}
			continue
		}
		if s.bottom < g.bottom-gridEdge && sameEnds(s, top) {
			n++
		}
	}
	if n < gridLevels {
		return box{}
	}
	for _, s := range p.strokes {
		if sameEnds(s, top) {
			g = g.around(s)
		}
	}
	return g
}

func sameEnds(a, b box) bool {
	return math.Abs(a.left-b.left) < gridEdge && math.Abs(a.right-b.right) < gridEdge
}

// holds reports whether a grid has lines from its top to its foot, at both of its edges and between them, and pieces in its
// cells.
func (p *page) holds(g box, inside []piece) bool {
	heights := map[float64]float64{}
	for _, s := range p.posts {
		if s.left > g.left-gridEdge && s.right < g.right+gridEdge && s.bottom > g.bottom-gridEdge && s.top < g.top+gridEdge {
			heights[math.Round((s.left+s.right)/2/gridEdge)] += s.height()
		}
	}
	var at []float64
	for x, height := range heights {
		if height > 0.9*g.height() {
			at = append(at, x*gridEdge)
		}
	}
	slices.Sort(at)
	if len(at) < gridPosts || at[0] > g.left+2*gridEdge || at[len(at)-1] < g.right-2*gridEdge {
		return false
	}
	columns := map[int]bool{}
	for _, q := range inside {
		n, _ := slices.BinarySearch(at, q.left+gridEdge)
		if n == 0 || n == len(at) || q.right > at[n]+gridEdge {
			return false
		}
		columns[n] = true
	}
	return len(columns) > 1
}
