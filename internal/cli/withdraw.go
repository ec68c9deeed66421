package cli

import (
	"annals"
	"annals/internal/review"
)

type reviewWithdraw struct {
	What      string `arg:"" name:"source" help:"A list, as it is called in the record, or its format; or a source: the name of its file, its title, or the beginning of its hash."`
	Published string `placeholder:"DAY" help:"The day of the edition, as it was imported. A source takes none."`
	File      string `placeholder:"FILE" help:"Which edition, where there are several of that day: the name of its file, or the beginning of its hash."`
	deciding
}

func (reviewWithdraw) manual() manual {
	return manual{
		text: "Takes an edition of a list out of all answers, one that was imported under a wrong day or list, or of a wrong " +
			"file; or a source that was read by mistake. No answer, comparison or screening rests on it from now on, nor on a name " +
			"that only it gives, nor does a link of the program that it alone gave a reason for. It stays in the record, and is " +
			"shown as withdrawn, with when and why; --known shows what was answered before, and annals review undo puts it " +
			"back.\n\n" +
			"Entries that other editions have stay as they are there: an edition is imported under its right day before or after " +
			"the wrong one is withdrawn.",
		examples: []example{
			{`annals review withdraw ofac --published 2012-01-05 --reason "it is of 2022"`,
				"an edition that was imported under a wrong day"},
			{`annals review withdraw aum-shinrikyo.txt --reason "an older version"`, "an article that was read by mistake"},
		},
	}
}

func (c reviewWithdraw) Run(inv *invocation) error {
	if inv.globals.On != "" && c.Published == "" {
		return usageError{"--on is a day asked about", "the day of an edition is --published, as annals import has it"}
	}
	j := review.Judgement{Kind: annals.Withdraw, File: c.File}
	if c.Published != "" {
		day, err := parsePublished(c.Published)
		if err != nil {
			return err
		}
		j.Published = day.String()
	}
	err := inv.at(func(snap annals.Snapshot) error {
		list, err := listOf(inv.ctx, snap, c.What)
		if err != nil {
			return err
		}
		known, err := hasList(inv.ctx, snap, list)
		if known || c.Published != "" {
			j.List = list
		} else {
			j.Source = c.What
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.decide(inv, j)
}
