package learn

const (
	// panelWidth is how many columns are summed at a time; every matrix has a multiple of it.
	panelWidth = 16
	// rowGroup is how many rows are.
	rowGroup = 4
)

// strided is a matrix whose element in row i and column j stands at [i*row+j*column]. A matrix read with its strides
// exchanged is its transpose.
type strided struct {
	v           []float32
	row, column int
}

// rowsOf is a matrix of dense rows.
func rowsOf(v []float32, width int) strided { return strided{v, width, 1} }

func (s strided) transposed() strided { return strided{s.v, s.column, s.row} }

// product adds up products of matrices. It keeps its room from one product to the next.
type product struct {
	groups, panel, edge []float32
}

// add adds a times b to sums: a has rows rows of n numbers, b n rows of columns numbers, and the rows of sums are
// sumStride apart. columns is a multiple of panelWidth.
//
// Both are first copied into the order in which they are read, for rows that are a power of two apart fall on the same
// few lines of a cache.
func (p *product) add(sums []float32, sumStride int, a, b strided, rows, n, columns int) {
	if rows == 0 || n == 0 {
		return
	}
	whole := rows / rowGroup * rowGroup
	padded := (rows + rowGroup - 1) / rowGroup * rowGroup
	p.groups = zeros(p.groups, padded*n)
	for i := range rows {
		group := p.groups[i/rowGroup*rowGroup*n+i%rowGroup:]
		for k := range n {
			group[k*rowGroup] = a.v[i*a.row+k*a.column]
		}
	}
	p.panel = zeros(p.panel, n*panelWidth)
	p.edge = zeros(p.edge, rowGroup*panelWidth)
	for j := 0; j < columns; j += panelWidth {
		for k := range n {
			to := p.panel[k*panelWidth : (k+1)*panelWidth]
			if b.column == 1 {
				copy(to, b.v[k*b.row+j:])
				continue
			}
			for c := range to {
				to[c] = b.v[k*b.row+(j+c)*b.column]
			}
		}
		for i := 0; i < whole; i += rowGroup {
			addPanel(sums[i*sumStride+j:], sumStride, p.groups[i*n:], p.panel, n)
		}
		if whole == rows {
			continue
		}
		for i := whole; i < rows; i++ {
			copy(p.edge[(i-whole)*panelWidth:], sums[i*sumStride+j:][:panelWidth])
		}
		addPanel(p.edge, panelWidth, p.groups[whole*n:], p.panel, n)
		for i := whole; i < rows; i++ {
			copy(sums[i*sumStride+j:][:panelWidth], p.edge[(i-whole)*panelWidth:])
		}
	}
}

// addPanel adds the product of a group of rows and a panel to a group of rows of sums.
func addPanel(sums []float32, sumStride int, group, panel []float32, n int) {
	// The slices must be as long as what the assembly reads and writes.
	_, _, _ = sums[(rowGroup-1)*sumStride+panelWidth-1], group[n*rowGroup-1], panel[n*panelWidth-1]
	if withAVX {
		addFour(&sums[0], sumStride, &group[0], &panel[0], n)
		return
	}
	addFourPlain(sums, sumStride, group, panel, n)
}

// addFourPlain is addFour for any processor. It adds in the same order.
func addFourPlain(sums []float32, sumStride int, group, panel []float32, n int) {
	for k := range n {
		row := panel[k*panelWidth : (k+1)*panelWidth]
		for i, x := range group[k*rowGroup : (k+1)*rowGroup] {
			to := sums[i*sumStride : i*sumStride+panelWidth]
			for j, y := range row {
				to[j] += float32(x * y)
			}
		}
	}
}

// addScaled adds a times x to y.
func addScaled(a float32, x, y []float32) {
	y = y[:len(x)]
	for i, v := range x {
		y[i] += float32(a * v)
	}
}

// dot is the sum of the products of two rows of one length.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	for ; i < len(a); i++ {
		s0 += float32(a[i] * b[i])
	}
	return s0 + s1 + s2 + s3
}
