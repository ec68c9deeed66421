package cli

import (
	"annals"
	"annals/edtf"
)

type timelineCommand struct {
	Entity string `arg:"" help:"A name in any script, or an entity id."`
	From   string `placeholder:"DATE" help:"Leave out what ended before this date: 1981, 1981-06, 1981-06-20."`
	To     string `placeholder:"DATE" help:"Leave out what began after this date."`
	limit
}

func (timelineCommand) manual() manual {
	return manual{
		text: "Prints the events and states of an entity in order, with dates only as exact as their sources'. Beside them a " +
			"bar: a dot for a moment, a solid line for what lasted throughout, a broken line for the stretch in which something " +
			"may have been.",
		examples: []example{
			{`annals timeline Aum`, "everything with a date"},
			{`annals timeline Aum --from 1994 --to 1999`, "what touches the years 1994 to 1999"},
		},
	}
}

func (c timelineCommand) Run(inv *invocation) error {
	q := annals.Question{Ask: annals.AskTimeline, Entity: c.Entity, From: edtf.Beginning, To: edtf.Forever}
	if c.From != "" {
		date, err := parseDate("--from", c.From)
		if err != nil {
			return err
		}
		q.From = date.Bounds().EarliestStart
	}
	if c.To != "" {
		date, err := parseDate("--to", c.To)
		if err != nil {
			return err
		}
		q.To = date.Bounds().LatestEnd
	}
	if q.From > q.To {
		return usageError{"--from " + c.From + " is after --to " + c.To, "swap them"}
	}
	return c.ask(inv, q)
}
