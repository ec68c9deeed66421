package main

import (
	"math"

	"annals/internal/extract/weigh"
	"annals/internal/logistic"
)

// oddsShrinking pulls the odds of signs that few statements show towards nothing.
const oddsShrinking = 3e-4

// odds are what the signs change the odds of a statement by, as what was judged says: logarithms, for a model file.
func odds(all []judged) map[string]float64 {
	var examples []logistic.Example
	for _, j := range all {
		x := logistic.Example{Count: j.count, Right: j.right}
		j.signs.Each(func(name string, value float64) { x.Signs = append(x.Signs, logistic.Sign{Name: name, Value: value}) })
		examples = append(examples, x)
	}
	out := logistic.Fit(examples, oddsShrinking)
	for name, w := range out {
		out[name] = math.Round(w*1000) / 1000
	}
	return out
}

// lift raises all likelihoods so that the one given becomes .5: two people who annotate the same article agree on no
// more than four statements of five, so that what is likelier than not to be right by both would be too few.
func lift(odds map[string]float64, from float64) {
	for _, s := range []weigh.Source{weigh.ByRule, weigh.Instead, weigh.Alone} {
		for _, kind := range []string{"event", "other"} {
			odds[string(s)+" "+kind+" all"] -= math.Log(from / (1 - from))
		}
	}
}
