package cli

import (
	"fmt"

	"annals"
	"annals/internal/store"
	"annals/internal/wire"
)

type verifyCommand struct {
	File string `arg:"" optional:"" help:"A table or JSON Lines that annals export wrote: say whether the record bears it out. Default: check the record."`
}

func (verifyCommand) manual() manual {
	return manual{
		text: "Reads the whole record and tells what is not as it was recorded: damage of the file, statements and decisions " +
			"that are not what their ids are the hashes of, words that do not stand in the text of their source. It changes " +
			"nothing, and exits with 1 when it finds something.\n\n" +
			"With a file that annals export wrote, whenever that was, it tells which of its statements the record does not have as the " +
			"file does, in any of the columns that the file has, who plays which part and the sentence among them, and which were " +
			"rejected, corrected or withdrawn since. A name may be the one that the record had when the file was written, the one " +
			"that it has now, or the source's own.",
		examples: []example{
			{"annals verify", "check the record in this folder"},
			{"annals verify --db copy.db --json", "check a copy, with the problems as JSON"},
			{"annals verify leaders.csv", "whether the record still says what a table has that was exported from it"},
		},
	}
}

func (c verifyCommand) Run(inv *invocation) (err error) {
	if c.File != "" {
		return c.verifyExport(inv)
	}
	s, err := inv.open(false)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	var p *progress
	problems, err := store.Verify(inv.ctx, s, func(done, all int) {
		if p == nil {
			p = newProgress(inv, all)
		}
		p.show(done)
	})
	if p != nil {
		p.clear()
	}
	if err != nil {
		return storeError{err}
	}
	if inv.globals.JSON {
		if problems == nil {
			problems = []annals.Problem{}
		}
		if err := wire.Write(inv.Stdout, problems); err != nil {
			return err
		}
	} else {
		for _, p := range problems {
			fmt.Fprintln(inv.Stdout, oneLine(p.String()))
		}
		if len(problems) == 0 {
			fmt.Fprintln(inv.Stdout, "The record is as it was recorded.")
		}
	}
	if len(problems) > 0 {
		return errFindings
	}
	return nil
}

type backupCommand struct {
	File string `arg:"" help:"The file that the copy goes into; it must not exist."`
}

func (backupCommand) manual() manual {
	return manual{
		text: "Copies the record, while it may be in use, into a new file that is a record of its own. A file that exists is " +
			"never overwritten.",
		examples: []example{
			{"annals backup copy.db", "copy the record in this folder"},
			{"annals backup copy.db && annals verify --db copy.db", "and check the copy"},
		},
	}
}

func (c backupCommand) Run(inv *invocation) (err error) {
	s, err := inv.open(false)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if err := store.Backup(inv.ctx, s, c.File); err != nil {
		return storeError{err}
	}
	if inv.globals.JSON {
		return wire.Write(inv.Stdout, struct {
			Copy string `json:"copy"`
		}{c.File})
	}
	_, err = fmt.Fprintf(inv.Stdout, "The record was copied to %s.\n", c.File)
	return err
}
