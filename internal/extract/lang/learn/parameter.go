package learn

import (
	"math"
	"math/rand/v2"
)

// parameter is a matrix of numbers that training moves, with the gradient of the loss and the running means that Adam
// (Kingma and Ba 2015) keeps.
type parameter struct {
	rows, columns            int
	value, gradient          []float32
	meanGradient, meanSquare []float32
}

// newParameter is a matrix of random numbers with the given standard deviation.
func newParameter(rows, columns int, deviation float64, random *rand.Rand) *parameter {
	p := &parameter{rows: rows, columns: columns}
	for _, v := range []*[]float32{&p.value, &p.gradient, &p.meanGradient, &p.meanSquare} {
		*v = make([]float32, rows*columns)
	}
	if deviation > 0 {
		for i := range p.value {
			p.value[i] = float32(random.NormFloat64() * deviation)
		}
	}
	return p
}

func (p *parameter) row(i int) []float32 { return p.value[i*p.columns : (i+1)*p.columns] }

func (p *parameter) gradientRow(i int) []float32 { return p.gradient[i*p.columns : (i+1)*p.columns] }

// forget clears what Adam knows, for training towards another end.
func (p *parameter) forget() {
	clear(p.meanGradient)
	clear(p.meanSquare)
}

const (
	keepGradient = 0.9
	keepSquare   = 0.98
	tiny         = 1e-6
	// longestGradient is the length to which longer gradients are cut.
	longestGradient = 50
)

// step is one step of training.
type step struct {
	// rate is how far a parameter moves at most; scale shortens the gradient.
	rate, scale float32
	// squares undoes the bias of young running means of squares.
	squares float32
}

func newStep(n int, rate float64, scale float32) step {
	return step{
		rate:    float32(rate / (1 - math.Pow(keepGradient, float64(n)))),
		squares: float32(1 / (1 - math.Pow(keepSquare, float64(n)))),
		scale:   scale,
	}
}

// move moves elements from one up to another along their gradient and clears it.
func (p *parameter) move(s step, from, to int) {
	value, gradient := p.value[from:to], p.gradient[from:to]
	mean, square := p.meanGradient[from:to], p.meanSquare[from:to]
	for i, g := range gradient {
		g *= s.scale
		mean[i] = float32(keepGradient*mean[i]) + float32((1-keepGradient)*g)
		square[i] = float32(keepSquare*square[i]) + float32((1-keepSquare)*g*g)
		value[i] -= s.rate * mean[i] / (float32(math.Sqrt(float64(square[i]*s.squares))) + tiny)
		gradient[i] = 0
	}
}
