package learn

import (
	"math"
	"math/rand/v2"

	"annals/internal/extract/lang"
)

// Size is the size of a network.
type Size struct {
	// Vector is how many numbers stand for a word, Units how many units a layer has in both directions together, and
	// Layers how many layers there are.
	Vector, Units, Layers int
	// Arc and Relation are how many numbers a token has at either end of an arc and of its relation.
	Arc, Relation int
}

// Network is a network while it is learnt.
type Network struct {
	size    Size
	lexicon *lang.Lexicon
	encoder *encoder
	// The rest is as in lang.Parameters.
	tags, ends, queries, relations *linear
	root, tagVectors               *parameter

	tagNames, relationNames []string
	tagOf, relationOf       map[string]int
	random                  *rand.Rand
	steps                   int
	told                    product
}

// NewNetwork is a network of random numbers for the tags and relations of the examples.
func NewNetwork(lexicon *lang.Lexicon, size Size, examples []Example) *Network {
	n := &Network{size: size, lexicon: lexicon, random: rand.New(rand.NewPCG(1, 2))}
	n.tagNames, n.tagOf = tagClasses(examples)
	n.relationNames, n.relationOf = relationClasses(examples)
	n.encoder = newEncoder(lexicon.Rows(), size, n.random)
	n.tags = newLinear(size.Units, len(n.tagNames), n.random)
	n.tagVectors = newParameter(n.tags.out(), size.Units, 0, n.random)
	n.ends = newLinear(size.Units, 2*(size.Arc+size.Relation), n.random)
	n.queries = newLinear(size.Arc, size.Arc, n.random)
	n.root = newParameter(1, size.Arc+size.Relation, 0.1, n.random)
	n.relations = newLinear(3*size.Relation, len(n.relationNames), n.random)
	return n
}

// parameters are those of the network but the vectors of words, and those given.
func (n *Network) parameters(others ...*parameter) []*parameter {
	out := append(n.encoder.parameters(), n.root, n.tagVectors)
	for _, l := range []*linear{n.tags, n.ends, n.queries, n.relations} {
		out = append(out, l.parameters()...)
	}
	return append(out, others...)
}

// move moves all parameters, and others besides, one step along their gradients.
func (n *Network) move(rate float64, others ...*parameter) {
	n.steps++
	all := n.parameters(others...)
	square := 0.0
	for _, p := range all {
		for _, g := range p.gradient {
			square += float64(g) * float64(g)
		}
	}
	scale := 1.0
	if length := math.Sqrt(square); length > longestGradient {
		scale = longestGradient / length
	}
	s := newStep(n.steps, rate, float32(scale))
	for _, p := range all {
		p.move(s, 0, len(p.value))
	}
	n.encoder.move(s)
}

// startOver forgets how the parameters moved, before training towards another end.
func (n *Network) startOver() {
	n.steps = 0
	for _, p := range n.parameters(n.encoder.vectors) {
		p.forget()
	}
}

// Parameters are the network's, for a model file.
func (n *Network) Parameters(lemmas []lang.LemmaRule) *lang.Parameters {
	p := &lang.Parameters{
		Tags: n.tagNames, Relations: n.relationNames, Lemmas: lemmas,
		Lexicon: n.lexicon, Vectors: n.encoder.vectors.value, VectorSize: n.size.Vector,
		TagWeights: n.tags.trained(), TagVectors: n.tagVectors.value, Ends: n.ends.trained(), Queries: n.queries.trained(),
		Root: n.root.value, RelationWeights: n.relations.trained(),
	}
	for _, l := range n.encoder.layers {
		p.Layers = append(p.Layers, lang.LayerParameters{Weights: l.weights.trained(), Memory: l.memory.value})
	}
	return p
}

func (l *linear) trained() lang.Linear {
	return lang.Linear{In: l.in(), Out: l.out(), Weights: l.weights.value, Bias: l.bias.value}
}

// surprise turns scores into the gradient of the loss by which training judges a choice: minus the logarithm of the
// share of exp(score) that the right class has. It returns the loss and the class with the highest score.
func surprise(scores []float32, right int) (loss float64, best int) {
	best = shares(scores)
	loss = -math.Log(float64(scores[right]) + 1e-9)
	scores[right]--
	return loss, best
}

// shares turns scores into the shares of exp(score) and returns the class with the highest.
func shares(scores []float32) (best int) {
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	most, sum := scores[best], 0.0
	for i, s := range scores {
		e := math.Exp(float64(s - most))
		scores[i] = float32(e)
		sum += e
	}
	for i := range scores {
		scores[i] = float32(float64(scores[i]) / sum)
	}
	return best
}

// scaled multiplies all numbers of a row.
func scaled(row []float32, by float32) {
	for i := range row {
		row[i] *= by
	}
}

// warming is how many steps the rate takes to rise to its full height.
const warming = 200

// rateAt is the rate of a step: it rises first and then falls towards the end, of which share is done.
func rateAt(full float64, step int, share float64) float64 {
	return full * min(1, float64(step+1)/warming) * max(0.02, 1-share)
}
