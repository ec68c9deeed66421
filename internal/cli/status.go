package cli

import (
	"fmt"
	"io"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
)

type statusCommand struct {
	Entity string `arg:"" help:"A name in any script, or an entity id."`
	SVG    bool   `name:"svg" help:"Print a picture of the standings over time, as SVG."`
	limit
}

func (statusCommand) manual() manual {
	return manual{
		text: "Prints the ledger of an entity: its designations, bans and other standings by authority, with the answer for one " +
			"day. The answer is yes or no where the sources settle it; possibly where their dates leave it open, with the date " +
			"that does; disputed where sources exclude each other, with each side.\n\n" +
			"A standing that a source tells without an end holds until that source was published, and is possible from then on. " +
			"--on takes one day, not a month or a year.",
		examples: []example{
			{`annals status Aum --on 2022-05-19`, "the day before the United States took it off its list"},
			{`annals status Aum --on 2022-05-19 --known r1`, "what the first revision of the record said of that day"},
			{`annals status Aum --svg > aum.svg`, "draw the standings over time"},
		},
	}
}

func (c statusCommand) Run(inv *invocation) error {
	on, err := inv.on()
	if err != nil {
		return err
	}
	q := annals.Question{Ask: annals.AskStatus, Entity: c.Entity, On: on}
	if !c.SVG {
		return c.ask(inv, q)
	}
	return inv.at(func(snap annals.Snapshot) error {
		a, err := query.Answer(inv.ctx, snap, q)
		if err != nil {
			return err
		}
		return statusPicture(inv, a)
	})
}

// statusPicture prints the ledger of an answer as a picture.
func statusPicture(inv *invocation, a annals.Answer) error {
	svg := render.LedgerSVG(a, render.Picture{})
	if svg == "" {
		return hintError{fmt.Errorf("%w: no standing of %s has a date to draw", annals.ErrNotFound, a.Question.Entity),
			"ask without --svg"}
	}
	_, err := io.WriteString(inv.Stdout, svg)
	return err
}
