package cli

import "annals"

type showCommand struct {
	Entity string `arg:"" help:"A name in any script, or an entity id."`
	limit
}

func (showCommand) manual() manual {
	return manual{
		text: "Prints the dossier of an entity: its names, what it is, how it began, its standing by authority on a day, what " +
			"sources exclude of each other on it, its timeline, people, ties, and what is said of it and by whom. Every line ends " +
			"with its citations and the id to ask annals why with.\n\n" +
			"Of an authority that decided of thousands, each part begins with how many there are of what, and has the first; --limit " +
			"says how many.",
		examples: []example{
			{`annals show Aum`, "the dossier as of today"},
			{`annals show "オウム真理教" --on 2009-06-30`, "the same entity under another of its names, with its standing on that day"},
		},
	}
}

func (c showCommand) Run(inv *invocation) error {
	on, err := inv.on()
	if err != nil {
		return err
	}
	return c.ask(inv, annals.Question{Ask: annals.AskShow, Entity: c.Entity, On: on})
}
