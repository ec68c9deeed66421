package logistic

import (
	"math"
	"testing"
)

// examples are n examples with the signs of which the share given is right.
func examples(n int, right, prior, count float64, signs ...Sign) []Example {
	out := make([]Example, n)
	for i := range out {
		out[i] = Example{Signs: signs, Prior: prior, Count: count, Right: float64(i) < right*float64(n)}
	}
	return out
}

func TestFit(t *testing.T) {
	all, named := Sign{"all", 1}, Sign{"named", 1}
	tests := map[string]struct {
		examples  []Example
		shrinking float64
		want      map[string]float64
	}{
		"nothing": {nil, 0.1, map[string]float64{}},
		// Four of five right are four times the odds of one of two.
		"a sign": {append(examples(100, 0.5, 0, 1, all), examples(100, 0.8, 0, 1, all, named)...), 0,
			map[string]float64{"all": 0, "named": math.Log(4)}},
		"its value": {append(examples(100, 0.5, 0, 1, all), examples(100, 0.8, 0, 1, all, Sign{"named", 2})...), 0,
			map[string]float64{"all": 0, "named": math.Log(4) / 2}},
		"what is known before counts": {examples(100, 0.8, math.Log(2), 1, all), 0, map[string]float64{"all": math.Log(2)}},
		"half of an example": {append(examples(100, 1, 0, 0.5, all), examples(100, 0, 0, 1, all)...), 0,
			map[string]float64{"all": -math.Log(2)}},
		// At the weight w the examples pull up by .8 - 1/(1+exp(-w)) each, and the shrinking down by w.
		"shrunk": {examples(100, 0.8, 0, 1, all), 1, map[string]float64{"all": 0.2404}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := Fit(test.examples, test.shrinking)
			if len(got) != len(test.want) {
				t.Fatalf("the weights are %v, not %v", got, test.want)
			}
			for sign, w := range test.want {
				if math.Abs(got[sign]-w) > 0.002 {
					t.Errorf("%s weighs %.4f, not %.4f", sign, got[sign], w)
				}
			}
		})
	}
}
