package render

import (
	"slices"
	"strings"

	"annals"
)

// bound is an entity of a network with its place in the picture.
type bound struct {
	ref   annals.EntityRef
	depth int
	group string
	// ties are the rows that bind it to its parent, children those that are bound to the rest through it.
	parent   *bound
	ties     []annals.Row
	children []*bound
	x, y     int
	side     int // -1 for what stands to the left of the entity asked about, 1 to the right
	width    int // of its words
}

// tree hangs each entity on the nearest that it is bound to, in the order of the rows, and gives the ties that are left.
func tree(about annals.EntityRef, rows []annals.Row) (root *bound, rest []annals.Row) {
	root = &bound{ref: about, side: 1}
	at := map[annals.EntityID]*bound{about.ID: root}
	level := []*bound{root}
	for len(level) > 0 {
		var next []*bound
		for _, parent := range level {
			for _, r := range rows {
				other, ok := across(r, parent.ref.ID)
				if !ok {
					continue
				}
				child := at[other.ID]
				if child == nil {
					child = &bound{ref: other, depth: parent.depth + 1, parent: parent, group: TieGroup(r)}
					at[other.ID] = child
					parent.children = append(parent.children, child)
					next = append(next, child)
				}
				if child.parent == parent {
					child.ties = append(child.ties, r)
				}
			}
		}
		level = next
	}
	groups := TieGroups()
	for _, r := range rows {
		from, to := at[r.Ends[0].ID], at[r.Ends[1].ID]
		if from != nil && to != nil && from.parent != to && to.parent != from {
			rest = append(rest, r)
		}
	}
	for _, b := range at {
		slices.SortStableFunc(b.children, func(x, y *bound) int {
			place := func(b *bound) int {
				return slices.IndexFunc(groups, func(g Group) bool { return g.Name == b.group })
			}
			if d := place(x) - place(y); d != 0 {
				return d
			}
			return strings.Compare(x.ref.Name+string(x.ref.ID), y.ref.Name+string(y.ref.ID))
		})
	}
	return root, rest
}

// across is the other end of a tie of an entity.
func across(r annals.Row, id annals.EntityID) (annals.EntityRef, bool) {
	switch id {
	case r.Ends[0].ID:
		return r.Ends[1], true
	case r.Ends[1].ID:
		return r.Ends[0], true
	}
	return annals.EntityRef{}, false
}

// leaves is how many rows an entity takes with those behind it.
func leaves(b *bound) int {
	n := 0
	for _, c := range b.children {
		n += leaves(c)
	}
	return max(n, 1)
}

func (n *netDrawing) each(b *bound, do func(*bound)) {
	do(b)
	for _, c := range b.children {
		n.each(c, do)
	}
}
