package main

import (
	"maps"
	"math"
	"slices"

	"annals"
	"annals/internal/extract"
)

// steps and rate are those of the gradient ascent: with them the weights of a few thousand statements no longer change in the third decimal.
const (
	steps = 2000
	rate  = 2.0
)

// fitted is what confidences are made of: what was right of each rule, and by how much each sign changes the odds of that.
type fitted struct {
	rules map[string]extract.Judgement
	odds  map[string]float64
}

// of is how likely a statement is right.
func (f fitted) of(x outcome) float64 {
	z := logit(f.rules[x.rule()].Prior(x.Own))
	for _, s := range x.Signs {
		if v, ok := f.odds[s]; ok {
			z += math.Log(v)
		}
	}
	return 1 / (1 + math.Exp(-z))
}

func logit(p float64) float64 { return math.Log(p / (1 - p)) }

// fit counts what was right of each rule, and finds the odds of the signs under which what was right of the articles is
// likeliest, less the sum of the squared weights. A sign that fewer than least statements show has none.
func fit(articles []article, least int) fitted {
	out := fitted{rules: count(articles), odds: map[string]float64{}}
	for _, event := range []bool{true, false} {
		maps.Copy(out.odds, fitKind(articles, out.rules, event, least))
	}
	return out
}

// count counts the statements of each rule, and those of them that are right, by the weights of the articles.
func count(articles []article) map[string]extract.Judgement {
	out := map[string]extract.Judgement{}
	for _, a := range articles {
		for _, x := range a.read {
			j := out[x.rule()]
			j.Judged += a.weight
			if x.right {
				j.Right += a.weight
			}
			out[x.rule()] = j
		}
	}
	return out
}

// example is a statement to fit the odds on: its signs, its weight, whether it is right, and the log odds of its rule
// in the other articles, since what its own tells of a rule that reads little would speak for itself.
type example struct {
	signs       []string
	rule, count float64
	right       bool
}

func examples(articles []article, rules map[string]extract.Judgement, event bool) []example {
	var out []example
	for _, a := range articles {
		own := count([]article{a})
		for _, x := range a.read {
			if (x.Statement.Type == annals.TypeEvent) != event {
				continue
			}
			j, here := rules[x.rule()], own[x.rule()]
			j.Judged, j.Right = j.Judged-here.Judged, j.Right-here.Right
			out = append(out, example{x.Signs, logit(j.Prior(x.Own)), a.weight, x.right})
		}
	}
	return out
}

func fitKind(articles []article, rules map[string]extract.Judgement, event bool, least int) map[string]float64 {
	all := examples(articles, rules, event)
	shown := map[string]int{}
	total := 0.0
	for _, x := range all {
		total += x.count
		for _, s := range x.signs {
			shown[s]++
		}
	}
	maps.DeleteFunc(shown, func(_ string, n int) bool { return n < least })
	weights := map[string]float64{}
	for range steps {
		slope := map[string]float64{}
		for _, x := range all {
			z := x.rule
			for _, s := range x.signs {
				z += weights[s]
			}
			miss := -1 / (1 + math.Exp(-z))
			if x.right {
				miss++
			}
			for _, s := range x.signs {
				slope[s] += x.count * miss
			}
		}
		for s := range shown {
			weights[s] += rate / max(1, total) * (slope[s] - 2*weights[s])
		}
	}
	out := map[string]float64{}
	for s, w := range weights {
		out[s] = max(0.05, math.Round(math.Exp(w)*20)/20)
	}
	return out
}

// apart gives every statement the likelihood by a fit without its article: each folds-th of the articles by that of the
// others.
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
		f := fit(others, least)
		for _, a := range own {
			for _, x := range a.read {
				out = append(out, judged{f.of(x), x.right, a.weight < 1})
			}
		}
	}
	slices.SortFunc(out, func(a, b judged) int { return int(math.Copysign(1, b.p-a.p)) })
	return out
}

// judged is how likely a statement was said to be right, whether it is, and whether rules were made with its article.
type judged struct {
	p           float64
	right, worn bool
}
