package cli

import (
	"annals"
	"annals/internal/review"
)

type reviewCorrect struct {
	Statement string            `arg:"" help:"The id of a statement, or the beginning of one."`
	Time      *string           `placeholder:"EDTF" help:"When it holds: 2009-01-26, 1983/.., [..1981-37]; empty for no time."`
	Set       map[string]string `placeholder:"ROLE=WORDS" help:"What fills a role: words of the source, as in authority=\"the Council\"; empty takes the role away. Give it once for each role."`
	Stance    string            `enum:",asserted,denied,alleged,intended" default:"" placeholder:"STANCE" help:"asserted, denied, alleged or intended."`
	Type      string            `placeholder:"TYPE" help:"Another type of statement."`
	deciding
}

func (reviewCorrect) manual() manual {
	return manual{
		text: "Puts another statement in the place of one: what is given is changed, the rest stays. The words that fill a role " +
			"must stand in the source, as everything in the record does; where they stand several times, those nearest to the " +
			"statement are taken. The statement that was corrected stays in the record, and --known shows what was answered before.",
		examples: []example{
			{`annals review correct 6e298bdf --time 2016-09`, "another date: a month"},
			{`annals review correct 6e298bdf --set authority="Russia" --reason "the state, not its court"`,
				"another authority, in the source's words"},
		},
	}
}

func (c reviewCorrect) Run(inv *invocation) error {
	change := review.Change{Time: c.Time, Stance: annals.Stance(c.Stance), Type: annals.Type(c.Type)}
	for role, words := range c.Set {
		if change.Roles == nil {
			change.Roles = map[annals.Role]string{}
		}
		change.Roles[annals.Role(role)] = words
	}
	if change.IsZero() {
		return usageError{"nothing is corrected", "give --time, --set ROLE=WORDS, --stance or --type"}
	}
	return c.decide(inv, review.Judgement{Kind: annals.Correct, Statement: c.Statement, Change: change})
}
