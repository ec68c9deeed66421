package extract

import (
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/lang"
)

// TestOnce holds that what was learnt gives way to a rule that tells the same, or where somebody else sits in the same
// place, and to no other; and that of two rules that tell the same the likelier stays.
func TestOnce(t *testing.T) {
	club, lake := &document.Entity{Names: []string{"Valley Club"}}, &document.Entity{Names: []string{"Ica"}}
	base := func(rule string, likelihood float64, subject *document.Entity, from, to int) *document.Candidate {
		c := document.NewCandidate(annals.TypeBase, rule, 0)
		c.Likelihood = likelihood
		c.Add(annals.RoleSubject, document.Mention{Start: from, End: from + 4, Entity: subject})
		return c.Add(annals.RolePlace, document.Mention{Start: to, End: to + 4})
	}
	rule := func(likelihood float64) *document.Candidate { return base("base.verb", likelihood, club, 10, 20) }
	office := base("base.verb", 0.9, nil, 8, 20)
	office.Roles[annals.RoleSubject][0].End = 18
	denied := base(frame.RuleLearnt+".base", 0.6, club, 0, 20)
	denied.Stance = annals.Denied
	for name, c := range map[string]struct {
		kept, other *document.Candidate
		both        bool
	}{
		"the same entity by other words": {rule(0.7), base(frame.RuleLearnt+".base", 0.9, club, 0, 20), false},
		"another in the same place":      {rule(0.7), base(frame.RuleLearnt+".base", 0.9, lake, 0, 20), false},
		"another place":                  {rule(0.7), base(frame.RuleLearnt+".base", 0.9, club, 0, 30), true},
		"what the rule is not sure of":   {rule(0.3), base(frame.RuleLearnt+".base", 0.9, club, 0, 20), true},
		"the opposite":                   {rule(0.7), denied, true},
		"two rules":                      {base("base.noun", 0.9, club, 0, 20), rule(0.7), false},
		"two rules, another subject":     {rule(0.7), base("base.noun", 0.9, lake, 0, 20), true},
		"the club and its office":        {rule(0.7), office, false},
	} {
		t.Run(name, func(t *testing.T) {
			for _, in := range [][]*document.Candidate{{c.kept, c.other}, {c.other, c.kept}} {
				got := once(in, &document.Sentence{})
				if !slices.Contains(got, c.kept) || slices.Contains(got, c.other) != c.both {
					t.Errorf("%d statements are left of %s and %s", len(got), in[0].Rule, in[1].Rule)
				}
			}
		})
	}
}

// TestAimOfOne holds that one aim is told of one whom the sentence names.
func TestAimOfOne(t *testing.T) {
	aim := func(rule string, likelihood float64, subject, value int) *document.Candidate {
		c := document.NewCandidate(annals.TypeAim, rule, 0)
		c.Likelihood = likelihood
		c.Add(annals.RoleSubject, document.Mention{Start: subject, End: subject + 5})
		return c.Add(annals.RoleValue, document.Mention{Start: value, End: value + 10})
	}
	founded := aim("aim.founded", 0.6, 20, 30)
	for name, c := range map[string]struct {
		other *document.Candidate
		both  bool
	}{
		"learnt of whoever founded it": {aim(frame.RuleLearnt+".aim", 0.7, 0, 30), false},
		"another aim":                  {aim(frame.RuleLearnt+".aim", 0.7, 0, 50), true},
		"another rule":                 {aim("aim.want", 0.7, 0, 30), true},
	} {
		t.Run(name, func(t *testing.T) {
			got := once([]*document.Candidate{founded, c.other}, &document.Sentence{})
			if !slices.Contains(got, founded) || slices.Contains(got, c.other) != c.both {
				t.Errorf("%d statements are left", len(got))
			}
		})
	}
}

// TestTiedOnce holds that the same words tell of one only in one way that it belongs to a body: what was learnt gives way
// to a rule.
func TestTiedOnce(t *testing.T) {
	tie := func(kind annals.Type, rule string, one, body int) *document.Candidate {
		c := document.NewCandidate(kind, rule, 0)
		c.Likelihood = 0.7
		c.Add(ties[kind][0], document.Mention{Start: one, End: one + 5})
		return c.Add(ties[kind][1], document.Mention{Start: body, End: body + 5})
	}
	member := tie(annals.TypeMembership, "membership.part", 0, 20)
	denied := tie(annals.TypePart, frame.RuleLearnt+".part", 0, 20)
	denied.Stance = annals.Denied
	for name, c := range map[string]struct {
		other *document.Candidate
		both  bool
	}{
		"a part of it":               {tie(annals.TypePart, frame.RuleLearnt+".part", 0, 20), false},
		"its leader":                 {tie(annals.TypeLeadership, frame.RuleLearnt+".leadership", 0, 20), false},
		"a part, by a rule":          {tie(annals.TypePart, "part.part", 0, 20), true},
		"a part of another":          {tie(annals.TypePart, frame.RuleLearnt+".part", 0, 40), true},
		"another is a part of it":    {tie(annals.TypePart, frame.RuleLearnt+".part", 40, 20), true},
		"a part, which it is not":    {denied, true},
		"its founder, which is more": {tie(annals.TypeFounding, frame.RuleLearnt+".founding", 0, 20), true},
	} {
		t.Run(name, func(t *testing.T) {
			got := once([]*document.Candidate{member, c.other}, &document.Sentence{})
			if !slices.Contains(got, member) || slices.Contains(got, c.other) != c.both {
				t.Errorf("%d statements are left", len(got))
			}
		})
	}
}

// TestDidOnce holds that an event that was learnt gives way to a rule's that is all that it says somebody did.
func TestDidOnce(t *testing.T) {
	const text = "The League contested the elections and a cup"
	words := func(w string) document.Mention {
		at := strings.Index(text, w)
		return document.Mention{Start: at, End: at + len(w)}
	}
	event := func(rule, actor, kind, target string) *document.Candidate {
		c := document.NewCandidate(annals.TypeEvent, rule, 0)
		c.Likelihood = 0.7
		c.Add(annals.RoleActor, words(actor)).Add(annals.RoleKind, words(kind))
		if target != "" {
			c.Add(annals.RoleTarget, words(target))
		}
		return c
	}
	s := &document.Sentence{}
	for _, w := range strings.Fields(text) {
		tag := "NN"
		if w == "and" {
			tag = "CC"
		}
		at := strings.Index(text, w)
		s.Tokens = append(s.Tokens, lang.Token{Text: w, Start: at, End: at + len(w), Tag: tag})
	}
	for name, c := range map[string]struct {
		rule, learnt *document.Candidate
		both         bool
	}{
		"the elections": {event("event.joined", "The League", "elections", ""),
			event("learnt.event", "The League", "contested", "the elections"), false},
		"one of two": {event("event.joined", "The League", "cup", ""),
			event("learnt.event", "The League", "contested", "elections and a cup"), true},
		"another's": {event("event.joined", "cup", "elections", ""),
			event("learnt.event", "The League", "contested", "the elections"), true},
		"two rules": {event("event.joined", "The League", "elections", ""),
			event("event.verb", "The League", "contested", "the elections"), true},
	} {
		t.Run(name, func(t *testing.T) {
			got := once([]*document.Candidate{c.rule, c.learnt}, s)
			if !slices.Contains(got, c.rule) || slices.Contains(got, c.learnt) != c.both {
				t.Errorf("%d events are left", len(got))
			}
		})
	}
}
