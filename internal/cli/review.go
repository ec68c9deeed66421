package cli

import (
	"errors"
	"fmt"
	"io"

	"annals"
	"annals/internal/render"
	"annals/internal/resolve"
	"annals/internal/review"
	"annals/internal/wire"
)

type reviewCommand struct {
	List      reviewList      `cmd:"" default:"withargs" help:"Print what waits for a judgement."`
	Accept    reviewAccept    `cmd:"" help:"Say that a statement is right."`
	Reject    reviewReject    `cmd:"" help:"Say that a statement is wrong; answers leave it out from now on."`
	Correct   reviewCorrect   `cmd:"" help:"Put another statement in the place of one."`
	Same      reviewSame      `cmd:"" help:"Say that two entities are one."`
	Different reviewDifferent `cmd:"" help:"Say that two entities are not one."`
	Withdraw  reviewWithdraw  `cmd:"" help:"Take an edition of a list, or a source, out of all answers."`
	Undo      reviewUndo      `cmd:"" help:"Take a decision back, an undoing too."`
}

func (reviewCommand) manual() manual {
	return manual{
		text: "Prints the queue of what waits for a judgement, or makes one. Decisions are added to the record and never " +
			"erased: they show in annals why, and a later decision undoes them. What a person decides outranks what the program " +
			"did.",
		examples: []example{
			{"annals review", "what waits for a judgement"},
			{`annals review reject 5a546f45 --by "A. Reader" --reason "the source says the opposite"`,
				"leave a statement out of answers"},
		},
	}
}

// deciding are the flags of a decision.
type deciding struct {
	By     string `placeholder:"NAME" help:"Who decides. Default: $ANNALS_USER, else $USER."`
	Reason string `placeholder:"TEXT" help:"Why, in words."`
}

// by is who decides.
func (d deciding) by(inv *invocation) (string, error) {
	by := d.By
	for _, name := range []string{"ANNALS_USER", "USER", "USERNAME"} {
		if by == "" {
			by = inv.Getenv(name)
		}
	}
	switch {
	case by == "":
		return "", usageError{"a decision needs a name to stand under", "say who: --by NAME, or set ANNALS_USER"}
	case by == annals.Program:
		return "", usageError{fmt.Sprintf("%q is the program's own name", by), "decide under another: --by NAME"}
	}
	return by, nil
}

type reviewList struct {
	Limit int `default:"50" placeholder:"N" help:"Print at most N statements and N pairs; 0 prints all. Default: 50."`
}

func (reviewList) manual() manual {
	return manual{
		text: "Prints the statements that were read with too little confidence to show, and the pairs of entities that may be one.",
		examples: []example{
			{"annals review list", "the queue"},
			{"annals review list --json | jq '.statements | length'", "how long it is"},
		},
	}
}

func (c reviewList) Run(inv *invocation) error {
	if c.Limit < 0 {
		return usageError{fmt.Sprintf("--limit %d is less than nothing", c.Limit), "give how many to print, or 0 for all"}
	}
	return inv.at(func(snap annals.Snapshot) error {
		page := resolve.Page{Most: c.Limit}
		if inv.globals.JSON {
			page.Most = 0 // programs take all of it
		}
		queue, err := resolve.Queue(inv.ctx, snap, page)
		if err != nil {
			return err
		}
		if inv.globals.JSON {
			return wire.Write(inv.Stdout, wire.FromQueue(queue))
		}
		_, err = io.WriteString(inv.Stdout, render.Queue(queue, inv.screen.Options))
		return err
	})
}

type reviewAccept struct {
	Statement string `arg:"" help:"The id of a statement, or the beginning of one."`
	deciding
}

func (reviewAccept) manual() manual {
	return manual{
		text: "Says that a statement is right. One that was held back for want of confidence appears in answers from now on.",
		examples: []example{
			{"annals review accept 5a546f45", "accept it"},
			{`annals review accept 5a546f45 --by "A. Reader"`, "accept it under a name"},
		},
	}
}

func (c reviewAccept) Run(inv *invocation) error {
	return c.decide(inv, review.Judgement{Kind: annals.Accept, Statement: c.Statement})
}

type reviewReject struct {
	Statement string `arg:"" help:"The id of a statement, or the beginning of one."`
	deciding
}

func (reviewReject) manual() manual {
	return manual{
		text: "Says that a statement is wrong: not what the source says. It stays in the record, and answers leave it out from now on.",
		examples: []example{
			{"annals review reject 5a546f45", "reject it"},
			{`annals review reject 5a546f45 --reason "the sentence is about another group"`, "reject it and say why"},
		},
	}
}

func (c reviewReject) Run(inv *invocation) error {
	return c.decide(inv, review.Judgement{Kind: annals.Reject, Statement: c.Statement})
}

type reviewSame struct {
	A string `arg:"" help:"An entity: a name, or an id."`
	B string `arg:"" help:"The other."`
	deciding
}

func (reviewSame) manual() manual {
	return manual{
		text: "Says that two entities are one. Questions about either are answered for both from now on.",
		examples: []example{
			{`annals review same Aum "Aum Shinsen no Kai"`, "two names, one organization"},
			{`annals review same efb13548b4c578705 e11a0f39d179efbb4 --reason "renamed in 1987"`,
				"by their ids, where names are ambiguous"},
		},
	}
}

func (c reviewSame) Run(inv *invocation) error {
	return c.decide(inv, review.Judgement{Kind: annals.Same, A: c.A, B: c.B})
}

type reviewDifferent struct {
	A string `arg:"" help:"An entity: a name, or an id."`
	B string `arg:"" help:"The other."`
	deciding
}

func (reviewDifferent) manual() manual {
	return manual{
		text: "Says that two entities are not one, whatever their names. It outranks what the program took them for.",
		examples: []example{
			{`annals review different Aum "Hikari no Wa"`, "two groups, whatever connects them"},
			{`annals review different Aum "Hikari no Wa" --reason "the one split from the other"`, "the same, and why"},
		},
	}
}

func (c reviewDifferent) Run(inv *invocation) error {
	return c.decide(inv, review.Judgement{Kind: annals.Different, A: c.A, B: c.B})
}

type reviewUndo struct {
	Decision string `arg:"" help:"The id of a decision, as annals why and annals review print it, or its beginning."`
	deciding
}

func (reviewUndo) manual() manual {
	return manual{
		text: "Takes a decision back. The record then answers as if it had not been made; both stay in the record.",
		examples: []example{
			{"annals review undo d51c0ffee0ddba11", "take it back"},
			{`annals review undo d51c --reason "decided by mistake"`, "the beginning of the id will do where it is unique"},
		},
	}
}

func (c reviewUndo) Run(inv *invocation) error {
	return c.decide(inv, review.Judgement{Kind: annals.Undo, Undoes: c.Decision})
}

// statementHint tells what to do about the id of a statement that none or several have.
func statementHint(err error) error {
	var hinted hintError
	switch {
	case errors.As(err, &hinted), errors.As(err, &storeError{}):
		return err
	case errors.Is(err, annals.ErrNotFound):
		return hintError{err, "every answer prints the ids of its statements at the end of its lines"}
	case errors.Is(err, annals.ErrAmbiguous):
		return hintError{err, "type more of the id"}
	}
	return err
}
