package lang

import (
	"fmt"
	"math"
)

// layer is a recurrent layer that reads a sentence in both directions at once, each direction in one half of its
// units. It is a simple recurrent unit (Lei et al. 2018): only the unit's own memory runs along the sentence, so that
// all products of a sentence are computed together.
//
//	forget = sigmoid(F x + forgetMemory·memory + forgetBias)
//	open   = sigmoid(R x + openMemory·memory + openBias)
//	memory = forget·memory + (1-forget)·C x
//	output = open·memory + (1-open)·S x
//
// Where the layer has as many inputs as units, S x is x.
type layer struct {
	// weights has C, F, R and, if there is one, S side by side, each of units outputs.
	weights matrix
	units   int
	skips   bool
	// forgetMemory, forgetBias, openMemory and openBias have a number for each unit.
	forgetMemory, forgetBias, openMemory, openBias []float32
}

// newLayer reads a layer from its two sections.
func newLayer(weights, memory []byte) (layer, error) {
	m, err := newMatrix(weights)
	if err != nil {
		return layer{}, err
	}
	l := layer{weights: m, units: len(memory) / 16}
	l.skips = m.out == 3*l.units
	if l.units == 0 || l.units%2 != 0 || len(memory) != 16*l.units ||
		!l.skips && m.out != 4*l.units || l.skips && m.in != l.units {
		return layer{}, fmt.Errorf("layer: %w", errModel)
	}
	v := floats(memory)
	l.forgetMemory, l.forgetBias = v[:l.units], v[l.units:2*l.units]
	l.openMemory, l.openBias = v[2*l.units:3*l.units], v[3*l.units:]
	return l, nil
}

// layerRoom is room for computing a layer.
type layerRoom struct {
	sums     sums
	products []float32
	memory   []float32
}

// apply reads the n rows of x and sets the rows of y.
func (l *layer) apply(room *layerRoom, x []float32, n int, y []float32) {
	width := l.weights.out
	room.products = sized(room.products, n*width)
	l.weights.apply(&room.sums, x, n, room.products)
	room.memory = sized(room.memory, l.units)
	clear(room.memory)
	half := l.units / 2
	for i := range n {
		l.step(room, x, y, i, 0, half)
	}
	for i := n - 1; i >= 0; i-- {
		l.step(room, x, y, i, half, l.units)
	}
}

// step reads row i with the units from one up to another.
func (l *layer) step(room *layerRoom, x, y []float32, i, from, to int) {
	row := room.products[i*l.weights.out : (i+1)*l.weights.out]
	candidate := row[from:to]
	forget := row[l.units+from : l.units+to][:len(candidate)]
	open := row[2*l.units+from : 2*l.units+to][:len(candidate)]
	skip := row[len(row)-l.units:][from:to]
	if l.skips {
		skip = x[i*l.units+from : i*l.units+to]
	}
	skip = skip[:len(candidate)]
	memory := room.memory[from:to][:len(candidate)]
	forgetMemory, forgetBias := l.forgetMemory[from:to][:len(candidate)], l.forgetBias[from:to][:len(candidate)]
	openMemory, openBias := l.openMemory[from:to][:len(candidate)], l.openBias[from:to][:len(candidate)]
	out := y[i*l.units+from : i*l.units+to][:len(candidate)]
	// Each product is rounded before it is added, or some processors would fuse the two and find other numbers.
	for j, c := range candidate {
		m := memory[j]
		f := Sigmoid(float32(forgetMemory[j]*m) + forget[j] + forgetBias[j])
		r := Sigmoid(float32(openMemory[j]*m) + open[j] + openBias[j])
		m = c + float32(f*(m-c))
		memory[j] = m
		out[j] = skip[j] + float32(r*(m-skip[j]))
	}
}

const (
	// sigmoidSteps is how many values of the sigmoid are kept for each unit of its argument, which runs from
	// -sigmoidEnd to sigmoidEnd.
	sigmoidSteps = 64
	sigmoidEnd   = 12
)

var sigmoids = func() [2*sigmoidEnd*sigmoidSteps + 2]float32 {
	var t [2*sigmoidEnd*sigmoidSteps + 2]float32
	for i := range t {
		x := float64(i)/sigmoidSteps - sigmoidEnd
		t[i] = float32(1 / (1 + math.Exp(-x)))
	}
	return t
}()

// Sigmoid is 1/(1+exp(-x)), on a straight line between the values kept.
func Sigmoid(x float32) float32 {
	at := float32(x*sigmoidSteps) + sigmoidEnd*sigmoidSteps
	if at < 0 {
		at = 0
	}
	if at > 2*sigmoidEnd*sigmoidSteps {
		at = 2 * sigmoidEnd * sigmoidSteps
	}
	i := int(at)
	s := sigmoids[i]
	return s + float32((at-float32(i))*(sigmoids[i+1]-s))
}

const (
	// powerSteps is how many values of the exponential are kept for each unit of its argument, which runs from
	// -powerEnd to 0.
	powerSteps = 64
	powerEnd   = 8
)

var powers = func() [powerEnd*powerSteps + 1]float32 {
	var t [powerEnd*powerSteps + 1]float32
	for i := range t {
		t[i] = float32(math.Exp(-float64(i) / powerSteps))
	}
	return t
}()

// power is exp(x) of a number that is not positive, on a straight line between the values kept; 0 for one that is too
// small to matter.
func power(x float32) float32 {
	at := float32(-x * powerSteps)
	if at >= powerEnd*powerSteps {
		return 0
	}
	i := int(at)
	p := powers[i]
	return p + float32((at-float32(i))*(powers[i+1]-p))
}
