package cli

import "annals"

type claimsCommand struct {
	Entity string `arg:"" help:"A name in any script, or an entity id."`
	By     string `placeholder:"SPEAKER" help:"Only what this speaker says: a name, or the word of the source, such as critics."`
	limit
}

func (claimsCommand) manual() manual {
	return manual{
		text: "Prints what is said of an entity and by it: claims, descriptions and accusations under whoever makes them, with " +
			"the stance of the source, its hedges and its citations.",
		examples: []example{
			{`annals claims Aum`, "who says what of it"},
			{`annals claims Aum --by critics`, "only what its critics say"},
		},
	}
}

func (c claimsCommand) Run(inv *invocation) error {
	return c.ask(inv, annals.Question{Ask: annals.AskClaims, Entity: c.Entity, Speaker: c.By})
}
