package learn

import (
	"math"
	"math/rand/v2"
)

// linear multiplies rows by weights, a row for each input, and adds a bias.
type linear struct {
	weights, bias *parameter
	product       product
}

// newLinear has room for at least the given number of outputs.
func newLinear(in, out int, random *rand.Rand) *linear {
	out = (out + panelWidth - 1) / panelWidth * panelWidth
	return &linear{weights: newParameter(in, out, math.Sqrt(1/float64(in)), random), bias: newParameter(1, out, 0, random)}
}

func (l *linear) in() int                  { return l.weights.rows }
func (l *linear) out() int                 { return l.weights.columns }
func (l *linear) parameters() []*parameter { return []*parameter{l.weights, l.bias} }

// forward sets y, whose rows are those of x.
func (l *linear) forward(x strided, n int, y []float32) {
	out := l.out()
	for i := range n {
		copy(y[i*out:(i+1)*out], l.bias.value)
	}
	l.product.add(y, out, x, rowsOf(l.weights.value, out), n, l.in(), out)
}

// backward adds to the gradients of the parameters, and to dx, whose rows are dxStride apart.
func (l *linear) backward(x strided, dy []float32, n int, dx []float32, dxStride int) {
	in, out := l.in(), l.out()
	for i := range n {
		addScaled(1, dy[i*out:(i+1)*out], l.bias.gradient)
	}
	l.product.add(l.weights.gradient, out, x.transposed(), rowsOf(dy, out), in, n, out)
	l.product.add(dx, dxStride, rowsOf(dy, out), rowsOf(l.weights.value, out).transposed(), n, out, in)
}
