package learn

import (
	"math/rand/v2"

	"annals/internal/extract/lang"
)

// layer is the recurrent layer of package lang while it is learnt.
type layer struct {
	units   int
	weights *linear
	skips   bool
	// memory has the rows forgetMemory, forgetBias, openMemory, openBias.
	memory *parameter

	// What forward computed and backward needs.
	products, kept, forget, open []float32
}

const (
	forgetMemory = iota
	forgetBias
	openMemory
	openBias
	memoryRows
)

func newLayer(in, units int, random *rand.Rand) *layer {
	l := &layer{units: units, skips: in == units, memory: newParameter(memoryRows, units, 0, random)}
	products := 4
	if l.skips {
		products = 3
	}
	l.weights = newLinear(in, products*units, random)
	for i := range units {
		l.memory.row(forgetMemory)[i] = float32(0.3 * random.NormFloat64())
		l.memory.row(openMemory)[i] = float32(0.3 * random.NormFloat64())
		// A unit remembers at first.
		l.memory.row(forgetBias)[i] = 0.5
	}
	return l
}

func (l *layer) parameters() []*parameter { return append(l.weights.parameters(), l.memory) }

// runs calls do for each token of each sentence in each direction, with the first and the last of the units that go
// this way, the token's row and the row before it, or -1.
func (l *layer) runs(bounds []int, do func(i, before, from, to int)) {
	half := l.units / 2
	for s := range len(bounds) - 1 {
		first, end := bounds[s], bounds[s+1]
		for i := first; i < end; i++ {
			before := i - 1
			if i == first {
				before = -1
			}
			do(i, before, 0, half)
		}
		for i := end - 1; i >= first; i-- {
			before := i + 1
			if before == end {
				before = -1
			}
			do(i, before, half, l.units)
		}
	}
}

// skip is what passes the layer by, for the units from one up to another of row i.
func (l *layer) skip(x []float32, i, from, to int) []float32 {
	if l.skips {
		return x[i*l.units+from : i*l.units+to]
	}
	width := l.weights.out()
	return l.products[i*width+3*l.units+from : i*width+3*l.units+to]
}

// forward reads the rows of x, cut into sentences at bounds, and returns as many rows of units.
func (l *layer) forward(x []float32, n int, bounds []int) []float32 {
	width, u := l.weights.out(), l.units
	l.products = zeros(l.products, n*width)
	l.weights.forward(rowsOf(x, l.weights.in()), n, l.products)
	l.kept, l.forget, l.open = zeros(l.kept, n*u), zeros(l.forget, n*u), zeros(l.open, n*u)
	y := make([]float32, n*u)
	nothing := make([]float32, u)
	fm, fb, om, ob := l.memory.row(forgetMemory), l.memory.row(forgetBias), l.memory.row(openMemory), l.memory.row(openBias)
	l.runs(bounds, func(i, before, from, to int) {
		row := l.products[i*width : (i+1)*width]
		last := nothing
		if before >= 0 {
			last = l.kept[before*u : (before+1)*u]
		}
		kept, forget, open, out := l.kept[i*u:(i+1)*u], l.forget[i*u:(i+1)*u], l.open[i*u:(i+1)*u], y[i*u:(i+1)*u]
		skip := l.skip(x, i, from, to)
		for j := from; j < to; j++ {
			m := last[j]
			f := lang.Sigmoid(float32(fm[j]*m) + row[u+j] + fb[j])
			r := lang.Sigmoid(float32(om[j]*m) + row[2*u+j] + ob[j])
			c := row[j]
			m = c + float32(f*(m-c))
			kept[j], forget[j], open[j] = m, f, r
			s := skip[j-from]
			out[j] = s + float32(r*(m-s))
		}
	})
	return y
}

// backward takes the gradient of what forward returned and returns that of x.
func (l *layer) backward(x, dy []float32, n int, bounds []int) []float32 {
	width, u, in := l.weights.out(), l.units, l.weights.in()
	dx := make([]float32, n*in)
	dProducts := make([]float32, n*width)
	// carried is the gradient of each unit's memory that comes from the tokens read later.
	carried := make([]float32, u)
	nothing := make([]float32, u)
	fm, om := l.memory.row(forgetMemory), l.memory.row(openMemory)
	dfm, dfb := l.memory.gradientRow(forgetMemory), l.memory.gradientRow(forgetBias)
	dom, dob := l.memory.gradientRow(openMemory), l.memory.gradientRow(openBias)
	l.runsBack(bounds, func(i, before, from, to int, last bool) {
		if last {
			clear(carried[from:to])
		}
		row, dRow := l.products[i*width:(i+1)*width], dProducts[i*width:(i+1)*width]
		was := nothing
		if before >= 0 {
			was = l.kept[before*u : (before+1)*u]
		}
		kept, forget, open, g := l.kept[i*u:(i+1)*u], l.forget[i*u:(i+1)*u], l.open[i*u:(i+1)*u], dy[i*u:(i+1)*u]
		skip := l.skip(x, i, from, to)
		dSkip := dx[i*in+from:]
		if !l.skips {
			dSkip = dRow[3*u+from:]
		}
		for j := from; j < to; j++ {
			m, f, r, c := was[j], forget[j], open[j], row[j]
			dOpen := g[j] * (kept[j] - skip[j-from]) * r * (1 - r)
			dSkip[j-from] += g[j] * (1 - r)
			dKept := carried[j] + g[j]*r
			dForget := dKept * (m - c) * f * (1 - f)
			dRow[j] = dKept * (1 - f)
			dRow[u+j] = dForget
			dRow[2*u+j] = dOpen
			dfm[j] += dForget * m
			dfb[j] += dForget
			dom[j] += dOpen * m
			dob[j] += dOpen
			carried[j] = dKept*f + dForget*fm[j] + dOpen*om[j]
		}
	})
	l.weights.backward(rowsOf(x, in), dProducts, n, dx, in)
	return dx
}

// runsBack goes the way of runs backwards; last tells that the token is the last that its direction reads.
func (l *layer) runsBack(bounds []int, do func(i, before, from, to int, last bool)) {
	half := l.units / 2
	for s := range len(bounds) - 1 {
		first, end := bounds[s], bounds[s+1]
		for i := end - 1; i >= first; i-- {
			before := i - 1
			if i == first {
				before = -1
			}
			do(i, before, 0, half, i == end-1)
		}
		for i := first; i < end; i++ {
			before := i + 1
			if before == end {
				before = -1
			}
			do(i, before, half, l.units, i == first)
		}
	}
}

// zeros is a slice of n zeros, in the place of a when it has the room.
func zeros(a []float32, n int) []float32 {
	if cap(a) < n {
		return make([]float32, n, n+n/2)
	}
	a = a[:n]
	clear(a)
	return a
}
