package main

import (
	"maps"
	"math"
	"slices"

	"annals"
	"annals/internal/extract"
	"annals/internal/logistic"
)

// shrinking pulls the odds of signs that few statements show towards nothing, over all statements together.
const shrinking = 2.0

// fitted is what confidences are made of: what was right of each rule, and by how much each sign changes the odds of that.
type fitted struct {
	rules map[string]extract.Judgement
	odds  map[string]float64
}

// likelihood is how likely a statement is right.
func (f fitted) likelihood(x outcome) float64 {
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
// likeliest, if those of signs that few show are held small. A sign that fewer than least statements show has none.
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

// fitKind finds the odds of the signs of events, or of all other statements.
func fitKind(articles []article, rules map[string]extract.Judgement, event bool, least int) map[string]float64 {
	all := examples(articles, rules, event)
	showing := map[string]int{}
	count := 0.0
	for _, x := range all {
		count += x.Count
		for _, s := range x.Signs {
			showing[s.Name]++
		}
	}
	for i := range all {
		all[i].Signs = slices.DeleteFunc(all[i].Signs, func(s logistic.Sign) bool { return showing[s.Name] < least })
	}
	out := logistic.Fit(all, shrinking/max(1, count))
	for s, w := range out {
		out[s] = max(0.05, math.Round(math.Exp(w)*20)/20)
	}
	return out
}

// examples are the statements to fit the odds on. What is known of each before is what the other articles say of its rule:
// what its own tells of a rule that reads little would speak for itself.
func examples(articles []article, rules map[string]extract.Judgement, event bool) []logistic.Example {
	var out []logistic.Example
	for _, a := range articles {
		own := count([]article{a})
		for _, x := range a.read {
			if (x.Statement.Type == annals.TypeEvent) != event {
				continue
			}
			j, here := rules[x.rule()], own[x.rule()]
			j.Judged, j.Right = j.Judged-here.Judged, j.Right-here.Right
			e := logistic.Example{Prior: logit(j.Prior(x.Own)), Count: a.weight, Right: x.right}
			for _, s := range x.Signs {
				e.Signs = append(e.Signs, logistic.Sign{Name: s, Value: 1})
			}
			out = append(out, e)
		}
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
				out = append(out, judged{f.likelihood(x), x.right, a.weight < 1})
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
