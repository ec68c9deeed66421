package main

import (
	"slices"

	"annals/internal/annotated"
	"annals/internal/extract"
)

// article is an annotated article as it is read.
type article struct {
	name string
	// gold is how many statements its annotation has.
	gold int
	read []outcome
	// weight is what each of its statements counts in the fit.
	weight float64
}

// outcome is a statement that was read, and whether the annotation has it with all of its roles.
type outcome struct {
	extract.Grounds
	right bool
}

// rule is the name of the rule that read the statement.
func (x outcome) rule() string { return x.Statement.Reading.Rules[0] }

// readArticles reads the annotated articles of a directory.
func readArticles(dir string, weight float64) ([]article, error) {
	all, err := annotated.Read(dir)
	if err != nil {
		return nil, err
	}
	var out []article
	for i := range all {
		x := &all[i]
		statements := extract.ByRules(&x.Document)
		// The surest come first to an annotated statement that two could be.
		slices.SortStableFunc(statements, func(a, b extract.Grounds) int {
			return int(100*b.Statement.Confidence) - int(100*a.Statement.Confidence)
		})
		a := article{name: x.Name, gold: len(x.Statements), weight: weight}
		for _, s := range statements {
			a.read = append(a.read, outcome{s, x.Take(s.Statement)})
		}
		out = append(out, a)
	}
	return out, nil
}
