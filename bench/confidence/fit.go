package main

import (
	"maps"
	"math"
	"slices"

	"annals"
)

// steps and rate are those of the gradient ascent: with them the weights of a few thousand statements no longer change in the third decimal.
const (
	steps = 2000
	rate  = 2.0
)

// odds are by how much each sign changes the odds that a statement is right, by its name.
type odds map[string]float64

// of is how likely a statement is right.
func (o odds) of(x outcome) float64 {
	z := logit(x.Prior)
	for _, s := range x.Signs {
		if v, ok := o[s]; ok {
			z += math.Log(v)
		}
	}
	return 1 / (1 + math.Exp(-z))
}

func logit(p float64) float64 { return math.Log(p / (1 - p)) }

// fit finds the odds of the signs under which what was right of the articles is likeliest, less the sum of the squared weights. A sign
// that fewer than least statements show has none.
func fit(articles []article, least int) odds {
	out := odds{}
	for _, event := range []bool{true, false} {
		maps.Copy(out, fitKind(articles, event, least))
	}
	return out
}

func fitKind(articles []article, event bool, least int) odds {
	shown := map[string]int{}
	total := 0.0
	for _, a := range articles {
		for _, x := range a.read {
			if (x.Statement.Type == annals.TypeEvent) != event {
				continue
			}
			total += a.weight
			for _, s := range x.Signs {
				shown[s]++
			}
		}
	}
	maps.DeleteFunc(shown, func(_ string, n int) bool { return n < least })
	weights := map[string]float64{}
	for range steps {
		slope := map[string]float64{}
		for _, a := range articles {
			for _, x := range a.read {
				if (x.Statement.Type == annals.TypeEvent) != event {
					continue
				}
				z := logit(x.Prior)
				for _, s := range x.Signs {
					z += weights[s]
				}
				miss := -1 / (1 + math.Exp(-z))
				if x.right {
					miss++
				}
				for _, s := range x.Signs {
					slope[s] += a.weight * miss
				}
			}
		}
		for s := range shown {
			weights[s] += rate / max(1, total) * (slope[s] - 2*weights[s])
		}
	}
	out := odds{}
	for s, w := range weights {
		out[s] = max(0.05, math.Round(math.Exp(w)*20)/20)
	}
	return out
}

// apart gives every statement the likelihood by odds that were fitted without its article: each folds-th of the articles by those of the others.
func apart(articles []article, folds, least int) []judged {
	var out []judged
	for k := range folds {
		var others, own []article
		for i, a := range articles {
			if i%folds == k {
				own = append(own, a)
			} else {
				others = append(others, a)
			}
		}
		o := fit(others, least)
		for _, a := range own {
			for _, x := range a.read {
				out = append(out, judged{o.of(x), x.right})
			}
		}
	}
	slices.SortFunc(out, func(a, b judged) int { return int(math.Copysign(1, b.p-a.p)) })
	return out
}

// judged is how likely a statement was said to be right, and whether it is.
type judged struct {
	p     float64
	right bool
}
