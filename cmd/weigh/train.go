package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract"
	"annals/internal/extract/frame"
	"annals/internal/extract/weigh"
)

type trainer struct {
	articles []*article
	folds    int
	// from is the likelihood from which on statements are to be shown.
	from float64
	// out is where what is read of unseen articles is written to, empty for nowhere.
	out    string
	judged []judged
	read   []read
}

// judged is a statement that was read of an article that nothing was learnt from, and whether its annotation has it.
type judged struct {
	signs weigh.Signs
	right bool
	part  int
}

// read is a statement as it would be shown of such an article.
type read struct {
	confidence float64
	rule       string
	right      bool
}

// train learns from each but one part of the articles, and from all.
func (t *trainer) train() (weigh.Parameters, error) {
	parts := make([]weigh.Parameters, t.folds)
	for part := range parts {
		var rest []*article
		t.in(part, false, func(a *article) { rest = append(rest, a) })
		parts[part] = learn(rest)
		m, err := model(parts[part])
		if err != nil {
			return weigh.Parameters{}, err
		}
		t.in(part, true, func(a *article) { t.judge(a, m, part) })
		fmt.Fprintf(os.Stderr, "part %d of %d: %d statements judged\n", part+1, t.folds, len(t.judged))
	}
	for part, p := range parts {
		p.Odds = fit(slices.DeleteFunc(slices.Clone(t.judged), func(j judged) bool { return j.part == part }))
		lift(p.Odds, t.from)
		m, err := model(p)
		if err != nil {
			return weigh.Parameters{}, err
		}
		t.in(part, true, func(a *article) { err = errors.Join(err, t.show(a, m)) })
		if err != nil {
			return weigh.Parameters{}, err
		}
	}
	p := learn(t.articles)
	p.Odds = fit(t.judged)
	lift(p.Odds, t.from)
	return p, nil
}

// in tells the articles that are in a part, or those that are not.
func (t *trainer) in(part int, is bool, tell func(*article)) {
	for i, a := range t.articles {
		if (i%t.folds == part) == is {
			tell(a)
		}
	}
}

func model(p weigh.Parameters) (*weigh.Model, error) {
	file, err := p.File()
	if err != nil {
		return nil, err
	}
	return weigh.Read(file)
}

// judge reads an article, leaving nothing out.
func (t *trainer) judge(a *article, m *weigh.Model, part int) {
	a.Forget()
	all := extract.Judge(&a.Document, m)
	// The surest come first to an annotated statement that two could be.
	slices.SortStableFunc(all, func(x, y extract.Judged) int { return cmp.Compare(rank(y), rank(x)) })
	for _, x := range all {
		if x.Signs.Source == "" {
			continue
		}
		j := judged{signs: x.Signs, part: part}
		if x.Signs.Source == weigh.Instead {
			// It stands beside what it may be in the place of.
			j.right = a.Has(x.Statement)
		} else {
			j.right = a.Take(x.Statement)
		}
		t.judged = append(t.judged, j)
	}
}

// show reads an article as it would be read by anybody.
func (t *trainer) show(a *article, m *weigh.Model) error {
	a.Forget()
	statements, _, _ := extract.ExtractWith(&a.Document, m)
	var lines []byte
	for _, s := range statements {
		if s.Reading.Confidence >= annals.DefaultConfidence {
			line, err := json.Marshal(s)
			if err != nil {
				return err
			}
			lines = append(append(lines, line...), '\n')
		}
	}
	slices.SortStableFunc(statements, func(x, y annals.Statement) int {
		return cmp.Compare(y.Reading.Confidence,
			x.Reading.Confidence)
	})
	for _, s := range statements {
		t.read = append(t.read, read{s.Reading.Confidence, s.Reading.Rules[0], a.Take(s)})
	}
	if t.out == "" {
		return nil
	}
	return os.WriteFile(filepath.Join(t.out, a.Name+".jsonl"), lines, 0o644)
}

func rank(x extract.Judged) float64 {
	if x.Signs.Source == "" {
		return x.Statement.Confidence
	}
	return x.Signs.Share * math.Exp(x.Signs.Roles)
}

const (
	fitSteps = 400
	fitRate  = 0.5
	// fitShrinking pulls the odds of signs that few statements show towards nothing.
	fitShrinking = 3e-4
)

// fit finds the odds of the signs under which what is right is likeliest.
func fit(all []judged) map[string]float64 {
	type term struct {
		at    int
		value float64
	}
	index := map[string]int{}
	var names []string
	var examples [][]term
	var right []bool
	for _, j := range all {
		if j.signs.Source == "" {
			continue
		}
		var terms []term
		j.signs.Each(func(name string, value float64) {
			n, ok := index[name]
			if !ok {
				n = len(names)
				index[name] = n
				names = append(names, name)
			}
			terms = append(terms, term{n, value})
		})
		examples, right = append(examples, terms), append(right, j.right)
	}
	w, square := make([]float64, len(names)), make([]float64, len(names))
	slope := make([]float64, len(names))
	for range fitSteps {
		clear(slope)
		for n, terms := range examples {
			z := 0.0
			for _, x := range terms {
				z += w[x.at] * x.value
			}
			miss := -1 / (1 + math.Exp(-z))
			if right[n] {
				miss++
			}
			for _, x := range terms {
				slope[x.at] += miss * x.value
			}
		}
		for i := range w {
			g := slope[i]/float64(len(examples)) - fitShrinking*w[i]
			square[i] += g * g
			w[i] += fitRate * g / (math.Sqrt(square[i]) + 1e-9)
		}
	}
	out := map[string]float64{}
	for i, name := range names {
		out[name] = math.Round(w[i]*1000) / 1000
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

// report prints how well unseen articles are read from which confidence on.
func (t *trainer) report(w io.Writer) {
	gold := 0
	for _, a := range t.articles {
		gold += len(a.Statements)
	}
	fmt.Fprintf(w, "from   shown  precision  recall  F1\n")
	for from := 0.2; from < 0.95; from += 0.1 {
		n, right := t.within(func(r read) bool { return r.confidence >= from-0.001 })
		fmt.Fprintf(w, "%.1f  %6d  %.3f      %.3f   %.3f\n", from, n, float64(right)/float64(max(1,
			n)), float64(right)/float64(gold),
			2*float64(right)/float64(n+gold))
	}
	fmt.Fprintf(w, "\nconfidence    by rules       right  learnt         right\n")
	for from := 0.0; from < 0.95; from += 0.1 {
		in := func(r read) bool { return r.confidence >= from-0.001 && r.confidence < from+0.099 }
		n, right := t.within(func(r read) bool { return in(r) && !strings.HasPrefix(r.rule, frame.RuleLearnt) })
		m, learnt := t.within(func(r read) bool { return in(r) && strings.HasPrefix(r.rule, frame.RuleLearnt) })
		fmt.Fprintf(w, "%.1f to %.1f  %10d      %.2f  %10d     %.2f\n", from, from+0.1, n, float64(right)/float64(max(1, n)), m,
			float64(learnt)/float64(max(1, m)))
	}
}

// within is how many of the statements that are kept, and how many of them are right.
func (t *trainer) within(keep func(read) bool) (n, right int) {
	for _, r := range t.read {
		if keep(r) {
			n++
			if r.right {
				right++
			}
		}
	}
	return n, right
}
