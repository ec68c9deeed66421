package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"

	"annals"
	"annals/internal/check"
	"annals/internal/ingest"
	"annals/internal/reader"
	"annals/internal/render"
	"annals/internal/store"
)

type checkCommand struct {
	Source string `arg:"" optional:"" help:"A source of the record by its name or the beginning of its hash, or a file. Default: all sources of the record."`
	Entity string `placeholder:"NAME" help:"Look for what contradicts each other on this entity, whichever sources say it: a name in any script, or an entity id."`
	FailOn string `name:"fail-on" enum:"note,warning,error,never" default:"warning" placeholder:"LEVEL" help:"Exit with 1 when there is a finding of this weight or more: note, warning, error or never. Default: warning."`
}

func (checkCommand) manual() manual {
	return manual{
		text: "Prints what is wrong with sources, with line and column, and ends with a summary. Errors are statements that " +
			"exclude each other. Warnings are statements that no citation covers, editorial marks such as [citation needed], and " +
			"what the reading could not make sense of. Notes are what somebody says otherwise than it is told, statements that " +
			"rest on one source only, sources without a date, and what was told without an end long ago.\n\n" +
			"A file that the record does not hold is read and checked by itself; the record is left as it is.",
		examples: []example{
			{`annals check examples/aum-shinrikyo.txt`, "the findings on one source; exit code 1 if there are warnings or errors"},
			{`annals check --entity Aum`, "what sources disagree on about one organization"},
			{`annals check --fail-on error --json`, "all sources, for a program that minds contradictions only"},
		},
	}
}

func (c checkCommand) Run(inv *invocation) error {
	found := false
	at := c.at
	if c.Entity != "" {
		if c.Source != "" {
			return usageError{"a source and an entity are checked one by one", "leave one of them out"}
		}
		at = func(inv *invocation, do func(annals.Snapshot, string) error) error {
			return inv.at(func(snap annals.Snapshot) error { return do(snap, "") })
		}
	}
	err := at(inv, func(snap annals.Snapshot, source string) error {
		a, err := check.Answer(inv.ctx, snap, annals.Question{Ask: annals.AskCheck, Source: source, Entity: c.Entity})
		if errors.Is(err, annals.ErrNotFound) && c.Entity == "" {
			return hintError{err, "name a source as answers print it, or a file"}
		}
		if err != nil {
			return err
		}
		worst, any := check.Worst(a)
		found = any && worst >= c.threshold()
		if c.Source == "" && !inv.globals.JSON {
			foldSupport(a.Sections)
		}
		return inv.print(a)
	})
	if err == nil && found {
		return errFindings
	}
	return err
}

// foldSupport puts what rests on one citation alone into a line for each source: in a record of many they are most of
// what there is to say, and bury the rest.
func foldSupport(sections []annals.Section) {
	for i, s := range sections {
		if !slices.ContainsFunc(s.Rows,
			func(r annals.Row) bool { return r.Problem != nil && r.Problem.Code == check.SingleSource }) {
			continue
		}
		count := map[string]int{}
		var names []string
		for _, r := range s.Rows {
			if count[r.Problem.Source]++; count[r.Problem.Source] == 1 {
				names = append(names, r.Problem.Source)
			}
		}
		rows := make([]annals.Row, len(names))
		for j, name := range names {
			verb := " rest"
			if count[name] == 1 {
				verb += "s"
			}
			rows[j] = annals.Row{What: check.SingleSource, Problem: &annals.Problem{Code: check.SingleSource, Source: name,
				Message: render.Count(count[name], "statement") + verb + " on one citation alone",
				Hint:    "annals check " + name + " lists them"}}
		}
		sections[i].Rows = rows
	}
}

// threshold is the least severity that counts.
func (c checkCommand) threshold() check.Severity {
	for _, s := range []check.Severity{check.Note, check.Warning, check.Error} {
		if s.String() == c.FailOn {
			return s
		}
	}
	return check.Error + 1
}

// at gives the record and the source in it that is meant. A file that the record does not hold makes a record of its own
// in memory.
func (c checkCommand) at(inv *invocation, do func(annals.Snapshot, string) error) (err error) {
	info, statErr := os.Stat(c.Source)
	if c.Source != "-" && (c.Source == "" || statErr != nil || !info.Mode().IsRegular()) {
		return inv.at(func(snap annals.Snapshot) error { return do(snap, c.Source) })
	}
	in, err := ingest.File(c.Source, inv.Stdin)
	if err != nil {
		return err
	}
	r, err := in.Read(inv.ctx, reader.Options{})
	if err != nil {
		return inputError{err}
	}
	id := r.Document.Source.ID
	if _, err := os.Stat(inv.record()); err == nil {
		known := false
		err := inv.at(func(snap annals.Snapshot) error {
			_, err := snap.Source(inv.ctx, id)
			if errors.Is(err, annals.ErrNotFound) {
				return nil
			}
			if err != nil {
				return err
			}
			known = true
			return do(snap, string(id))
		})
		if err != nil || known {
			return err
		}
	}
	s, err := store.Open(inv.ctx, "memory:", store.Options{Now: inv.Now})
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if _, err := r.Record(inv.ctx, s, ingest.Reader(release)); err != nil {
		return err
	}
	if !inv.globals.JSON {
		fmt.Fprintf(inv.Stderr, "%s is not in the record; it is checked by itself\n", oneLine(c.Source))
	}
	return snapshot(inv.ctx, s, annals.Known{}, func(snap annals.Snapshot) error { return do(snap, string(id)) })
}
