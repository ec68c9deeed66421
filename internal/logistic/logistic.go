// Package logistic finds by how much each sign changes the odds that something is right: a logistic regression, for the
// trainers of what Annals has learnt.
package logistic

import "math"

// Example is something that is right or not, and the signs that it shows.
type Example struct {
	Signs []Sign
	// Prior is the logarithm of its odds before any sign counts.
	Prior float64
	// Count is how many examples it stands for; .5 is half of one.
	Count float64
	Right bool
}

// Sign is a sign that an example shows, by its name. One that is there or not has the value 1.
type Sign struct {
	Name  string
	Value float64
}

// steps and rate are those of AdaGrad (Duchi, Hazan and Singer 2011), each step over all examples: with them the weights of
// tens of thousands of examples no longer change in the third decimal.
const (
	steps = 400
	rate  = 0.5
)

// Fit returns the weight of each sign: the logarithm of what it multiplies the odds by. They are those under which what is
// right of the examples is likeliest, less shrinking/2 times the sum of the squared weights for each example, which pulls
// the weights of signs that few show towards nothing. The same examples in the same order give the same weights.
func Fit(examples []Example, shrinking float64) map[string]float64 {
	type term struct {
		at    int
		value float64
	}
	index := map[string]int{}
	var names []string
	terms := make([][]term, len(examples))
	count := 0.0
	for n, x := range examples {
		count += x.Count
		for _, s := range x.Signs {
			at, ok := index[s.Name]
			if !ok {
				at = len(names)
				index[s.Name] = at
				names = append(names, s.Name)
			}
			terms[n] = append(terms[n], term{at, s.Value})
		}
	}
	weights, squares, slope := make([]float64, len(names)), make([]float64, len(names)), make([]float64, len(names))
	for range steps {
		clear(slope)
		for n, x := range examples {
			z := x.Prior
			for _, t := range terms[n] {
				z += weights[t.at] * t.value
			}
			miss := -1 / (1 + math.Exp(-z))
			if x.Right {
				miss++
			}
			for _, t := range terms[n] {
				slope[t.at] += x.Count * miss * t.value
			}
		}
		for i := range weights {
			g := slope[i]/count - shrinking*weights[i]
			squares[i] += g * g
			weights[i] += rate * g / (math.Sqrt(squares[i]) + 1e-9)
		}
	}
	out := make(map[string]float64, len(names))
	for i, name := range names {
		out[name] = weights[i]
	}
	return out
}
