package learn

import (
	"math/rand/v2"
	"slices"

	"annals/internal/extract/lang"
)

// encoder turns the words of sentences into rows of numbers that tell what they are where they stand.
type encoder struct {
	vectors *parameter
	layers  []*layer
	// touched are the rows of vectors that have a gradient.
	touched []int32
}

// hidden are the traits of a word that is to be guessed: none.
var hidden = lang.Traits{-1, -1, -1, -1, -1, -1, -1, -1}

func newEncoder(rows int, size Size, random *rand.Rand) *encoder {
	e := &encoder{vectors: newParameter(rows, size.Vector, 0.1, random)}
	in := size.Vector
	for range size.Layers {
		e.layers = append(e.layers, newLayer(in, size.Units, random))
		in = size.Units
	}
	return e
}

func (e *encoder) parameters() []*parameter {
	var out []*parameter
	for _, l := range e.layers {
		out = append(out, l.parameters()...)
	}
	return out
}

// dropping says what is left out while training, so that the network does not lean on any one thing.
type dropping struct {
	// units is the share of numbers between layers, the same ones for all tokens of a sentence.
	units float64
	// traits is the share of traits. words/(words+n) is the share of the occurrences of a word that is seen n times
	// that are seen by their endings, beginnings and shapes only, as new words will be; counts has n by the word's row.
	traits, words float64
	counts        []int
	random        *rand.Rand
}

// encoded is what the encoder made of some sentences, with what backward needs.
type encoded struct {
	n int
	// bounds are where sentences begin and end: the first at bounds[0], up to bounds[1].
	bounds []int
	traits []lang.Traits
	// inputs are those of each layer, and last the result, after dropping; masks are what they were multiplied by.
	inputs, masks [][]float32
}

// top are the rows of the result.
func (x *encoded) top() []float32 { return x.inputs[len(x.inputs)-1] }

// forward encodes sentences, given as the traits of their words. Before the layer lang.TaggedLayer it calls tag, if not
// nil, which may change the inputs of the layer.
func (e *encoder) forward(sentences [][]lang.Traits, drop dropping, tag func(x *encoded)) *encoded {
	x := &encoded{bounds: []int{0}}
	for _, s := range sentences {
		x.n += len(s)
		x.bounds = append(x.bounds, x.n)
		for _, t := range s {
			x.traits = append(x.traits, drop.some(t))
		}
	}
	width := e.vectors.columns
	rows := make([]float32, x.n*width)
	for i, traits := range x.traits {
		for _, t := range traits {
			if t >= 0 {
				addScaled(1, e.vectors.row(int(t)), rows[i*width:(i+1)*width])
			}
		}
	}
	x.drop(rows, width, drop)
	for i, l := range e.layers {
		if i == lang.TaggedLayer && tag != nil {
			tag(x)
		}
		x.drop(l.forward(x.top(), x.n, x.bounds), l.units, drop)
	}
	return x
}

// some leaves traits out.
func (d dropping) some(traits lang.Traits) lang.Traits {
	if word := traits[lang.WordTrait]; word >= 0 && d.words > 0 &&
		d.random.Float64()*(d.words+float64(d.counts[word])) < d.words {
		traits[lang.WordTrait], traits[lang.ClassTrait] = -1, -1
	}
	for i := range traits {
		if d.random.Float64() < d.traits {
			traits[i] = -1
		}
	}
	return traits
}

// mask is a row of zeros for the units to leave out, and for the others what makes up for them.
func (d dropping) mask(width int) []float32 {
	m := make([]float32, width)
	for i := range m {
		if d.random.Float64() >= d.units {
			m[i] = float32(1 / (1 - d.units))
		}
	}
	return m
}

// masks are the masks of the sentences, row for row.
func (d dropping) masks(bounds []int, width int) []float32 {
	out := make([]float32, bounds[len(bounds)-1]*width)
	for s := range len(bounds) - 1 {
		m := d.mask(width)
		for i := bounds[s]; i < bounds[s+1]; i++ {
			copy(out[i*width:], m)
		}
	}
	return out
}

func (x *encoded) drop(rows []float32, width int, drop dropping) {
	mask := drop.masks(x.bounds, width)
	multiplyBy(rows, mask)
	x.inputs, x.masks = append(x.inputs, rows), append(x.masks, mask)
}

// multiplyBy multiplies each number of a by that of b.
func multiplyBy(a, b []float32) {
	b = b[:len(a)]
	for i := range a {
		a[i] *= b[i]
	}
}

// backward takes the gradient of the result, which it changes. tag, if not nil, is called with the gradient of what
// tag changed on the way forward, and turns it into that of what was there before.
func (e *encoder) backward(x *encoded, gradient []float32, tag func(gradient []float32)) {
	for i := len(e.layers) - 1; i >= 0; i-- {
		multiplyBy(gradient, x.masks[i+1])
		gradient = e.layers[i].backward(x.inputs[i], gradient, x.n, x.bounds)
		if i == lang.TaggedLayer && tag != nil {
			tag(gradient)
		}
	}
	multiplyBy(gradient, x.masks[0])
	width := e.vectors.columns
	for i, traits := range x.traits {
		for _, t := range traits {
			if t >= 0 {
				addScaled(1, gradient[i*width:(i+1)*width], e.vectors.gradientRow(int(t)))
				e.touched = append(e.touched, t)
			}
		}
	}
}

// vectorsFaster is how much faster vectors are moved than other parameters, for most are seldom seen.
const vectorsFaster = 4

// move moves the vectors that have a gradient.
func (e *encoder) move(s step) {
	s.rate *= vectorsFaster
	slices.Sort(e.touched)
	width := e.vectors.columns
	for _, t := range slices.Compact(e.touched) {
		e.vectors.move(s, int(t)*width, int(t+1)*width)
	}
	e.touched = e.touched[:0]
}
