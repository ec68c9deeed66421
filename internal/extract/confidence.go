package extract

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/lang"
)

//go:embed confidence.txt
var confidenceTable string

// Judgement is how many statements of a rule were held against what people found in the same text, and how many of them
// are right in all of their roles.
type Judgement struct{ Judged, Right float64 }

// Prior is how likely a statement of the rule is right, whatever signs it shows, where the rule says own of itself;
// both are between 0 and 1.
func (j Judgement) Prior(own float64) float64 {
	return (j.Right + ownWeight*own) / (j.Judged + ownWeight)
}

// ownWeight is how many judged statements count as much as what a rule says of itself.
const ownWeight = 6

// judgements are those of confidence.txt, by rule.
var judgements = sync.OnceValue(func() map[string]Judgement {
	m := map[string]Judgement{}
	for line := range strings.Lines(confidenceTable) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		judged, err1 := strconv.ParseFloat(strings.TrimSpace(f[1]), 64)
		right, err2 := strconv.ParseFloat(strings.TrimSpace(f[2]), 64)
		if err1 == nil && err2 == nil {
			m[strings.TrimSpace(f[0])] = Judgement{judged, right}
		}
	}
	return m
})

// oddsOf are the odds of confidence.txt by the sign that has them.
var oddsOf = sync.OnceValue(func() map[string]float64 {
	m := map[string]float64{}
	for line := range strings.Lines(confidenceTable) {
		name, odds, ok := strings.Cut(strings.TrimSpace(line), " * ")
		if v, err := strconv.ParseFloat(strings.TrimSpace(odds), 64); ok && err == nil && !strings.HasPrefix(line, "#") {
			m[strings.TrimSpace(name)] = v
		}
	}
	return m
})

// verbClasses are the classes of confidence.txt by the verbs in them.
var verbClasses = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(confidenceTable) {
		name, verbs, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for v := range strings.FieldsSeq(verbs) {
			m[v] = name
		}
	}
	return m
})

// confidence estimates how likely it is that all roles of a candidate are right: from what was judged of its rule, and from
// the signs that it shows.
func confidence(c *document.Candidate, s *document.Sentence) float64 {
	if c.Likelihood > 0 {
		p := estimate(settled(c.Likelihood))
		if namesBoth(c) {
			p = max(p, leastStanding)
		}
		return p
	}
	p := judgements()[c.Rule].Prior(c.Confidence)
	odds := 1.0
	for _, sign := range signs(c, s) {
		if v, ok := oddsOf()[sign]; ok {
			odds *= v
		}
	}
	return estimate(odds * p / (1 - p + odds*p))
}

// estimate is a likelihood as a confidence: of two decimals, so that no rounding of the machine shows, and never 0, which would
// mean that nothing was estimated, and which views show.
func estimate(p float64) float64 {
	return max(float64(int(100*p+0.5)), 1) / 100
}

// raised is the logarithm by which the odds of all likelihoods are raised, so that 0.3 becomes the confidence from
// which on statements are shown (decision 0031).
const raised = 0.847

// settled is the confidence of a likelihood so raised: at 0.5 the same, and the less is left of what it was raised by
// the surer it is, so that what has 0.9 is right in nine of ten.
func settled(likelihood float64) float64 {
	if likelihood <= annals.DefaultConfidence || likelihood >= 1 {
		return likelihood
	}
	z := math.Log(likelihood/(1-likelihood)) - float64(raised*(2*likelihood-1))
	return 1 / (1 + math.Exp(-z))
}

// leastStanding is the least confidence in a designation, delisting or ban that a grammar reads of an organization and
// an authority that have names. Of 117 such in annotated articles, 41 of them nobody had looked at, 115 were right in
// every role, whereas what was learnt has seen too few bans to judge the rarer ways to tell one.
const leastStanding = 0.6

// namesBoth reports whether the candidate is such a statement.
func namesBoth(c *document.Candidate) bool {
	switch {
	case c.Type != annals.TypeBan && c.Type != annals.TypeDesignation && c.Type != annals.TypeDelisting,
		strings.HasPrefix(c.Rule, frame.RuleLearnt):
		return false
	}
	named := func(r annals.Role, fits func(*document.Entity) bool) bool {
		ms := c.Roles[r]
		return len(ms) > 0 && !slices.ContainsFunc(ms,
			func(m document.Mention) bool { return m.Entity == nil || m.Entity.Name() == "" || !fits(m.Entity) })
	}
	return named(annals.RoleSubject, func(e *document.Entity) bool { return e.Kind == annals.Organization }) &&
		named(annals.RoleAuthority, func(*document.Entity) bool { return true })
}

// Grounds are what the confidence of a statement by rules is made of, besides the judgements of its rule, which is the first
// of its reading.
type Grounds struct {
	Statement annals.Statement
	// Own, between 0 and 1, is what the rule says of itself.
	Own float64
	// Signs are those of confidence.txt that the statement shows.
	Signs []string
}

// ByRules extracts the statements of a document by rules alone, without what was learnt, and tells of each what its
// confidence is made of, in the order of the sentences. Whoever fits the table of confidences anew starts from it.
func ByRules(doc *annals.Document) []Grounds {
	x := newExtraction(doc, lang.Load())
	var out []Grounds
	x.each(func(s annals.Statement, c *document.Candidate) {
		out = append(out, Grounds{Statement: s, Own: c.Confidence, Signs: signs(c, x.sentence)})
	})
	return out
}

// isSure reports whether the arcs of the words of a candidate's evidence are sure, but for one in eight.
func isSure(c *document.Candidate, s *document.Sentence) bool {
	return len(s.Arcs) == len(s.Tokens) && newShown(c, s).sure >= sureOfEvidence
}
