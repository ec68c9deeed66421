package main

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/extract"
)

// sample is an article of n events of which the given share is right, each with the signs.
func sample(n int, right float64, signs ...string) article {
	a := article{weight: 1, gold: n}
	for i := range n {
		a.read = append(a.read, outcome{extract.Grounds{Statement: annals.Statement{Type: annals.TypeEvent,
			Reading: annals.Reading{Rules: []string{"event.verb"}}}, Own: 0.5, Signs: signs}, float64(i) < right*float64(n)})
	}
	return a
}

func TestFit(t *testing.T) {
	articles := []article{sample(5, 0, "event rare")}
	for range 10 {
		articles = append(articles, sample(80, 0.5, "event all"), sample(80, 0.8, "event all", "event named"))
	}
	f := fit(articles, 12)
	if want := (extract.Judgement{Judged: 1605, Right: 1040}); f.rules["event.verb"] != want {
		t.Errorf("event.verb: %v, want %v", f.rules["event.verb"], want)
	}
	got := f.odds
	if _, ok := got["event rare"]; ok {
		t.Error("a sign that five statements show was weighed")
	}
	// Four of five right are four times the odds of one of two.
	if ratio := got["event named"]; math.Abs(ratio-4) > 0.6 {
		t.Errorf("event named * %v, want about 4", ratio)
	}
}

func TestRevised(t *testing.T) {
	table := "# rule | judged | right\nbase.in | 4 | 3\nsize.of | 2 | 2\n\nother main * 1.7\nother deep * 0.6\n"
	got := revised(table, fitted{map[string]extract.Judgement{"kind.as": {Judged: 1.5, Right: 1},
		"base.in": {Judged: 5, Right: 3.5}},
		map[string]float64{"other main": 1.5}})
	want := "# rule | judged | right\nbase.in | 5 | 3.5\nkind.as | 1.5 | 1\n\nother main * 1.5\nother deep * 0.6\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
