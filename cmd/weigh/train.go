package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"

	"annals"
	"annals/internal/extract"
	"annals/internal/extract/weigh"
)

// trainer learns from annotated articles and keeps what comes of it. Each article is in one of the parts, and is judged and
// shown by what was learnt from the others.
type trainer struct {
	articles []*article
	folds    int
	// from is the likelihood from which on statements are to be shown.
	from float64
	// out is the folder that what is shown of each article is written to, empty for none.
	out    string
	judged []judged
	shown  []shown
}

// judged is a statement that was read of an article that nothing was learnt from, whether its annotation has it, and as how
// many it counts.
type judged struct {
	signs weigh.Signs
	right bool
	count float64
	part  int
}

// shown is a statement as anybody would be shown it of such an article.
type shown struct {
	confidence float64
	rule       string
	right      bool
}

// train learns from all articles. Before, it learns from all but each part what statements it would read of that part, which
// says how likely those with the same signs are right; and shows each part by what the others say of both.
func (t *trainer) train() (weigh.Parameters, error) {
	parts := make([]weigh.Parameters, t.folds)
	for part := range parts {
		parts[part] = learn(t.but(part))
		m, err := model(parts[part])
		if err != nil {
			return weigh.Parameters{}, err
		}
		t.in(part, true, func(a *article) { a.learnBeside(m) })
		fmt.Fprintf(os.Stderr, "part %d of %d: learnt from the others\n", part+1, t.folds)
	}
	for part := range parts {
		parts[part].CompanyWeights = learnCompany(t.but(part))
		m, err := model(parts[part])
		if err != nil {
			return weigh.Parameters{}, err
		}
		t.in(part, true, func(a *article) { t.judge(a, m, part) })
		fmt.Fprintf(os.Stderr, "part %d of %d: %d statements judged\n", part+1, t.folds, len(t.judged))
	}
	for part, p := range parts {
		p.Odds = odds(slices.DeleteFunc(slices.Clone(t.judged), func(j judged) bool { return j.part == part }))
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
	p.CompanyWeights = learnCompany(t.articles)
	p.Odds = odds(t.judged)
	lift(p.Odds, t.from)
	return p, nil
}

// but are the articles that are not in a part.
func (t *trainer) but(part int) []*article {
	var out []*article
	t.in(part, false, func(a *article) { out = append(out, a) })
	return out
}

// in tells the articles that are in a part, or those that are not.
func (t *trainer) in(part int, is bool, tell func(*article)) {
	for i, a := range t.articles {
		if (i%t.folds == part) == is {
			tell(a)
		}
	}
}

// model is the model of parameters as a file of it gives it, with weights rounded as they will be.
func model(p weigh.Parameters) (*weigh.Model, error) {
	file, err := p.File()
	if err != nil {
		return nil, err
	}
	return weigh.Read(file)
}

// judge reads an article of a part, leaving nothing out that may be wrong.
func (t *trainer) judge(a *article, m *weigh.Model, part int) {
	count := 1.0
	if !a.Quick {
		count = carefulJudged
	}
	a.Forget()
	all := extract.Judge(&a.Document, m)
	// The surest come first to an annotated statement that two could be.
	slices.SortStableFunc(all, func(x, y extract.Judged) int { return cmp.Compare(rank(y), rank(x)) })
	for _, x := range all {
		if x.Signs.Source == "" {
			continue
		}
		j := judged{signs: x.Signs, count: count, part: part}
		if x.Signs.Source == weigh.Instead {
			// It stands beside what it may be in the place of.
			j.right = a.Has(x.Statement)
		} else {
			j.right = a.Take(x.Statement)
		}
		t.judged = append(t.judged, j)
	}
}

// show reads an article as anybody would.
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
		return cmp.Compare(y.Reading.Confidence, x.Reading.Confidence)
	})
	for _, s := range statements {
		t.shown = append(t.shown, shown{s.Reading.Confidence, s.Reading.Rules[0], a.Take(s)})
	}
	if t.out == "" {
		return nil
	}
	return os.WriteFile(filepath.Join(t.out, a.Name+".jsonl"), lines, 0o644)
}

// rank tells which of two statements comes first: by how sure of itself a rule is, or else by what was learnt of the
// word and roles.
func rank(x extract.Judged) float64 {
	if x.Signs.Source == "" {
		return x.Statement.Confidence
	}
	return x.Signs.Share * math.Exp(x.Signs.Roles)
}
