package weigh

import (
	"math"

	"annals"
)

// Source is who proposes a statement.
type Source string

// The sources of statements.
const (
	// ByRule is what a rule or grammar proposes.
	ByRule Source = "rule"
	// Instead is what was learnt where a rule reads other roles.
	Instead Source = "instead"
	// Alone is what was learnt where no rule reads anything.
	Alone Source = "alone"
)

// Signs are what the likelihood of a statement is told by.
type Signs struct {
	Source Source
	Type   annals.Type
	// Share is how likely its word tells a statement of the type.
	Share float64
	// Roles is the logarithm of how likely all phrases of the sentence have the roles that it gives them, or none where it
	// leaves them out; Least is how likely the unlikeliest of them does.
	Roles, Least float64
	// Prior is how likely the rules take it to be right; it does not count for what stands Alone.
	Prior float64
	// Agreed tells that what was learnt gives it the same roles.
	Agreed bool
	// Several tells that rules read several statements of its type at its word.
	Several bool
	// Rule names the rule or grammar, which does not count for what was learnt, and Looks are the names of what else the
	// statement shows.
	Rule  string
	Looks []string
}

// Each tells the values of the signs by their names, brought to a like size so that one rate of learning fits all.
func (s Signs) Each(tell func(name string, value float64)) {
	kind := "other"
	if s.Type == annals.TypeEvent {
		kind = "event"
	}
	of := string(s.Source) + " " + kind + " "
	tell(of+"all", 1)
	tell(string(s.Source)+" "+string(s.Type), 1)
	tell(of+"share", logit(s.Share)/3)
	tell(of+"roles", max(s.Roles, -12)/3)
	tell(of+"least", math.Log(s.Least+0.001)/2)
	if s.Source != Alone {
		tell(of+"prior", logit(s.Prior))
	}
	if s.Agreed {
		tell(of+"agreed", 1)
	}
	if s.Several {
		tell(of+"several", 1)
	}
	if s.Source == ByRule {
		tell("by "+s.Rule, 1)
	}
	for _, look := range s.Looks {
		tell(string(s.Source)+" "+look, 1)
	}
}

// logit is the logarithm of the odds, kept finite.
func logit(p float64) float64 { return math.Log((p + 0.001) / (1 - p + 0.001)) }

// Likelihood is how likely a statement with the signs is right in all of its roles, between 0 and 1.
func (m *Model) Likelihood(s Signs) float64 {
	z := 0.0
	// The conversion keeps a machine that can from rounding once for the product and the sum: all give the same.
	s.Each(func(name string, value float64) { z += float64(m.odds[name] * value) })
	return sigmoid(z)
}
