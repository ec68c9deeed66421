package cli

import "annals"

type whyCommand struct {
	Statement string `arg:"" help:"The id of a statement, or the beginning of one, as every answer prints it."`
}

func (whyCommand) manual() manual {
	return manual{
		text: "Prints what a statement rests on: the sentence of the source with its words marked, the citations that cover " +
			"them, the source and its hash, the place in it, the rule that read it, and what was decided about it, by whom and " +
			"when.",
		examples: []example{
			{`annals why 5a546f45`, "the words behind a line of an answer"},
			{`annals why 5a546f45 --known r1`, "what the first revision of the record knew of it"},
		},
	}
}

func (c whyCommand) Run(inv *invocation) error {
	return statementHint(inv.ask(annals.Question{Ask: annals.AskWhy, Statement: c.Statement}))
}
