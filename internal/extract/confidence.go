package extract

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

//go:embed confidence.txt
var confidenceTable string

// judgement is how often what a rule read was found right by people.
type judgement struct{ judged, right float64 }

// judgements are those of confidence.txt, by rule.
var judgements = sync.OnceValue(func() map[string]judgement {
	m := map[string]judgement{}
	for line := range strings.Lines(confidenceTable) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		judged, err1 := strconv.ParseFloat(strings.TrimSpace(f[1]), 64)
		right, err2 := strconv.ParseFloat(strings.TrimSpace(f[2]), 64)
		if err1 == nil && err2 == nil {
			m[strings.TrimSpace(f[0])] = judgement{judged, right}
		}
	}
	return m
})

// priorWeight is how many judged statements a rule's own prior counts for.
const priorWeight = 6

// agreement is by how much the odds that a statement is right change where the two parsers agree on the words of its evidence, and
// where they do not. Measured with the table: see confidence.txt.
const (
	agreedOdds   = 1.15
	disputedOdds = 0.75
)

// confidence estimates how likely it is that all roles of a candidate are right: from what was judged of its rule, and from whether
// both parsers read its words alike.
func confidence(c *grammar.Candidate, s *grammar.Sentence) float64 {
	j := judgements()[c.Rule]
	p := (j.right + priorWeight*c.Confidence) / (j.judged + priorWeight)
	odds := disputedOdds
	if agreed(c, s) {
		odds = agreedOdds
	}
	p = odds * p / (1 - p + odds*p)
	// Two decimals, so that no rounding of the machine shows.
	return float64(int(100*p+0.5)) / 100
}

// agreed reports whether both parsers found the same arcs for the words of a candidate's evidence, but for one in eight.
func agreed(c *grammar.Candidate, s *grammar.Sentence) bool {
	if len(s.Arcs) != len(s.Tokens) {
		return false
	}
	words, same := 0, 0
	for i, t := range s.Tokens {
		if t.Kind == lang.Punct || t.Start < c.Start || t.End > c.End {
			continue
		}
		words++
		if s.Arcs[i].Agreed {
			same++
		}
	}
	return 8*same >= 7*words
}
