package render

import (
	"slices"
)

func (n *netDrawing) narrow() bool { return n.p.Width < networkNarrow }

// place gives every entity its place, and is the height of the picture.
func (n *netDrawing) place() int {
	if n.narrow() {
		y := n.indent(n.root, 24)
		return y + networkLegend + 50 // the legend takes three lines
	}
	depth := 0
	n.each(n.root, func(b *bound) { depth = max(depth, b.depth) })
	n.p.Width = max(n.p.Width, 2*(networkArm+depth*networkColumn)+16)
	// The groups in their order, the first to the left until it has half of all rows.
	total, used, side := 0, 0, -1
	for _, c := range n.root.children {
		total += leaves(c)
	}
	y := map[int]int{-1: 12, 1: 12}
	last := ""
	for _, c := range n.root.children {
		if side == -1 && used > 0 && used+leaves(c) > (total+1)/2 {
			side, last = 1, ""
		}
		used += leaves(c)
		if c.group != last {
			last = c.group
			n.headings = append(n.headings, heading{groupTitle(c.group), n.column(1, side), y[side] + 16, side})
			y[side] += networkHeading
		}
		y[side] = n.spread(c, side, y[side])
		if i := slices.Index(n.root.children, c); i+1 < len(n.root.children) && n.root.children[i+1].group != c.group {
			y[side] += 8
		}
	}
	// The shorter side stands in the middle of the longer.
	bottom := max(y[-1], y[1], 5*networkRow)
	for _, side := range []int{-1, 1} {
		n.shift(side, (bottom-y[side])/2)
	}
	n.root.x, n.root.y = n.p.Width/2, bottom/2
	return bottom + networkLegend
}

func (n *netDrawing) shift(side, by int) {
	n.each(n.root, func(b *bound) {
		if b.side == side && b.depth > 0 {
			b.y += by
		}
	})
	for i := range n.headings {
		if n.headings[i].side == side {
			n.headings[i].y += by
		}
	}
}

func (n *netDrawing) column(depth, side int) int {
	return n.p.Width/2 + side*(networkArm+(depth-1)*networkColumn)
}

// spread places an entity and those behind it from a height on, and is the height below them.
func (n *netDrawing) spread(b *bound, side, y int) int {
	b.side, b.x = side, n.column(b.depth, side)
	b.y = y + leaves(b)*networkRow/2
	for _, c := range b.children {
		y = n.spread(c, side, y)
	}
	return max(y, b.y+networkRow/2)
}

// indent places an entity and those behind it below each other.
func (n *netDrawing) indent(b *bound, y int) int {
	b.side, b.x, b.y = 1, 14+b.depth*networkIndent, y
	y += networkRow
	last := ""
	for _, c := range b.children {
		if b == n.root && c.group != last {
			last = c.group
			n.headings = append(n.headings, heading{groupTitle(last), 14 + networkIndent, y + 2, 1})
			y += networkHeading
		}
		y = n.indent(c, y)
	}
	return y
}

// room is how much room the words of an entity have.
func (n *netDrawing) room(b *bound) int {
	switch {
	case n.narrow():
		return n.p.Width - b.x - 20
	case b.depth > 0 && len(b.children) == 0 && b.side > 0:
		return n.p.Width - b.x - 16
	case b.depth > 0 && len(b.children) == 0:
		return b.x - 16
	}
	return networkColumn - 40
}
