package extract

import (
	"testing"

	"annals"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar"
)

// TestOnce holds that what was learnt gives way to a rule that tells the same, and to no other.
func TestOnce(t *testing.T) {
	club, lake := &grammar.Entity{Names: []string{"Valley Club"}}, &grammar.Entity{Names: []string{"Ica"}}
	base := func(rule string, likelihood float64, subject *grammar.Entity, from, to int) *grammar.Candidate {
		c := grammar.NewCandidate(annals.TypeBase, rule, 0)
		c.Likelihood = likelihood
		c.Add(annals.RoleSubject, grammar.Mention{Start: from, End: from + 4, Entity: subject})
		return c.Add(annals.RolePlace, grammar.Mention{Start: to, End: to + 4})
	}
	rule := func(likelihood float64) *grammar.Candidate { return base("base.verb", likelihood, club, 10, 20) }
	denied := base(frame.RuleLearnt+".base", 0.6, club, 0, 20)
	denied.Stance = annals.Denied
	for name, c := range map[string]struct {
		rule, learnt *grammar.Candidate
		kept         int
	}{
		"the same entity by other words": {rule(0.7), base(frame.RuleLearnt+".base", 0.9, club, 0, 20), 1},
		"another subject":                {rule(0.7), base(frame.RuleLearnt+".base", 0.9, lake, 0, 20), 2},
		"another place":                  {rule(0.7), base(frame.RuleLearnt+".base", 0.9, club, 0, 30), 2},
		"what the rule is not sure of":   {rule(0.3), base(frame.RuleLearnt+".base", 0.9, club, 0, 20), 2},
		"the opposite":                   {rule(0.7), denied, 2},
		"two rules":                      {rule(0.7), base("base.noun", 0.9, club, 0, 20), 2},
	} {
		t.Run(name, func(t *testing.T) {
			got := once([]*grammar.Candidate{c.rule, c.learnt}, &grammar.Sentence{})
			if len(got) != c.kept || got[0] != c.rule {
				t.Errorf("%d statements are left, want %d", len(got), c.kept)
			}
		})
	}
}
