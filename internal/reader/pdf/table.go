package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// minColumns is how many columns a table has at least whose first row is taken for their names.
const minColumns = 3

// sparse is how many cells a table has for each that has words from which on it is none, but a map or a drawing.
const sparse = 50

// table reads the pieces of a table as rows of cells. Where they are too far between, the cells of a row are those that have
// words.
func (l *layout) table(p *page, r region) (rows [][]string, head bool) {
	all := r.pieces
	cuts := l.cuts(all)
	bands := l.bands(p, r, cuts)
	scattered := len(bands)*(len(cuts)+1) > sparse*len(all)
	var first []piece
	for i, band := range bands {
		var row []string
		if !scattered {
			row = make([]string, len(cuts)+1)
		}
		for _, line := range rowsOf(band) {
			for _, q := range leftToRight(line) {
				said := strings.ReplaceAll(l.said(p, l.lineOf([]piece{q})), "|", "/")
				if scattered {
					row = append(row, said)
					continue
				}
				at, _ := slices.BinarySearch(cuts, (q.left+q.right)/2)
				row[at] = l.words.glued(row[at], said)
			}
		}
		if i == 0 {
			first = band
		}
		rows = append(rows, row)
	}
	if len(rows) < 2 || scattered || slices.Contains(rows[0], "") {
		return rows, false
	}
	bold := true
	for _, q := range first {
		bold = bold && l.lineOf([]piece{q}).bold
	}
	return rows, bold || len(cuts)+1 >= minColumns
}

// cuts are where columns of a table end, from the left: where no row has anything.
func (l *layout) cuts(all []piece) []float64 {
	spans := leftToRight(all)
	var out []float64
	right := math.Inf(-1)
	for _, q := range spans {
		if right > math.Inf(-1) && q.left-right > 0.5*l.size {
			out = append(out, (q.left+right)/2)
		}
		right = max(right, q.right)
	}
	return out
}

// bands are the pieces of a table by rows: between the lines that are drawn, or else a row wherever the first column has words.
func (l *layout) bands(p *page, r region, cuts []float64) [][]piece {
	all := slices.Clone(r.pieces)
	slices.SortStableFunc(all, func(a, b piece) int { return cmp.Compare(b.base, a.base) })
	var out [][]piece
	if levels := p.levels(extent(all).around(cmp.Or(r.grid, extent(all)))); len(levels) >= 4 {
		at := -1
		for _, q := range all {
			n := 0
			for n < len(levels) && levels[n] > q.base+0.2*q.size {
				n++
			}
			if len(out) == 0 || n != at {
				out = append(out, nil)
				at = n
			}
			out[len(out)-1] = append(out[len(out)-1], q)
		}
		return out
	}
	rows := rowsOf(all)
	usual := 0.0 // the distance of rows that have all their cells
	for i := 1; i < len(rows); i++ {
		if gap := rows[i-1][0].base - rows[i][0].base; len(rows[i]) > len(cuts) && len(rows[i-1]) > len(cuts) && (usual == 0 ||
			gap < usual) {
			usual = gap
		}
	}
	for i, row := range rows {
		begins := slices.ContainsFunc(row, func(q piece) bool { return len(cuts) == 0 || q.left < cuts[0] })
		if i > 0 && len(row) <= len(cuts) && rows[i-1][0].base-row[0].base < 0.9*usual {
			begins = false // cells go on
		}
		if len(out) == 0 || begins {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], row...)
	}
	return out
}
