package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/ingest"
	"annals/internal/query"
	"annals/internal/render"
	"annals/internal/wire"
)

type importCommand struct {
	Format    string   `arg:"" enum:"${formats}" help:"The format of the files: ${formatlist}."`
	Files     []string `arg:"" name:"file" help:"The files of one edition, in any order."`
	Published string   `required:"" placeholder:"DAY" help:"The day on which the edition was published."`
	List      string   `placeholder:"NAME" help:"What the list is called in the record. Without it, what its format is called: ofac-sdn."`
	Partial   bool     `help:"The edition is only a part of the list: it adds, and ends nothing."`
	Changes   string   `placeholder:"FILE" help:"Write what changed since the edition before to a file, an entry a line in JSON, for a program to act on; - is stdout."`
}

func (importCommand) manual() manual {
	return manual{
		text: "Imports an edition of an official list, as its publisher issues it. What the list says on any day follows from all its editions, in whatever order they were imported: an entry that one edition has and the next has not was taken off in between, not on a day that nobody stated. Importing an edition again adds nothing.\n\n" +
			"A file that is cut off, of another format, or much shorter than its neighbours is refused, and ends nothing.\n\n" +
			manualOfFormats(),
		examples: []example{
			{`annals import ofac sdn.csv alt.csv add.csv --published 2022-01-05`, "import an edition of the SDN list"},
			{`annals import ofac sdn.csv --published 2022-02-03 --changes -`, "import the next, and print what it changed"},
			{`annals import un consolidated.xml --published 2025-04-19`, "import an edition of the Security Council's list"},
		},
	}
}

// manualOfFormats lists the formats, what each is of, and what the list is called.
func manualOfFormats() string {
	text := "Formats, with their files and the name that the list gets:"
	for _, f := range listFormats {
		text += fmt.Sprintf("\n\n%s (%s): %s.", f.name, f.list, f.files)
	}
	return text
}

func (c importCommand) Run(inv *invocation) (err error) {
	if inv.globals.Known != "" {
		return usageError{"editions are imported now, not as of --known", "leave --known out"}
	}
	published, err := parseDate("--published", c.Published)
	if err != nil {
		return err
	}
	if published.EarliestStart != published.LatestEnd {
		return usageError{"--published takes a day, and " + c.Published + " is more than one", "write it out: 2022-01-05"}
	}
	format, err := findFormat(c.Format)
	if err != nil {
		return err
	}
	if c.List == "" {
		c.List = format.list
	}
	edition, problems, err := c.read(format, published.EarliestStart)
	if err != nil {
		return err
	}
	for _, p := range problems {
		fmt.Fprintln(inv.Stderr, oneLine(p.String()))
	}
	s, err := inv.open(true)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	progress := newProgress(inv, len(edition.Records))
	progress.what = "entries"
	receipt, err := edition.Record(inv.ctx, s, "annals "+release+" "+format.name+"/1", progress.show)
	progress.clear()
	if errors.Is(err, ingest.ErrShrunk) {
		return hintError{err, "fetch it again; if it is meant to be a part, say so with --partial"}
	}
	if err != nil {
		return err
	}
	said := inv.Stdout
	if c.Changes == "-" {
		said = inv.Stderr // stdout is for the program that acts on the changes
	}
	fmt.Fprintf(said, "%s of %s: %d entries, %d of them new to the record, %d statements\n", c.List, published.EarliestStart,
		len(edition.Records), receipt.Added.Sources, receipt.Added.Statements)
	return c.changes(inv, s, edition.Edition)
}

// read reads the files of an edition.
func (c importCommand) read(format listFormat, published edtf.Day) (ingest.Import, []annals.Problem, error) {
	var files []listFile
	hash := sha256.New()
	var names []string
	for _, name := range c.Files {
		data, err := os.ReadFile(name)
		if err != nil {
			return ingest.Import{}, nil, err
		}
		hash.Write(data)
		files, names = append(files, listFile{filepath.Base(name), data}), append(names, filepath.Base(name))
	}
	records, problems, err := format.read(annals.ListID(c.List), files)
	if err != nil {
		return ingest.Import{}, nil, err
	}
	return ingest.Import{Records: records, Map: format.mapTo, Edition: annals.Edition{List: annals.ListID(c.List), Published: published,
		File: annals.SourceID("sha256:" + hex.EncodeToString(hash.Sum(nil))), Name: strings.Join(names, ", "), Complete: !c.Partial}}, problems, nil
}

// changes says what the edition changed since the complete one before it, and writes it as JSON Lines. Where there is nothing
// to compare with, the file is empty: what it had before must not be acted on again.
func (c importCommand) changes(inv *invocation, s annals.Store, edition annals.Edition) error {
	if c.Changes == "" {
		return nil
	}
	var changes []wire.Change
	err := snapshot(inv.ctx, s, annals.Known{}, func(snap annals.Snapshot) error {
		before, found, ok, err := query.Changes(inv.ctx, snap, edition)
		if err == nil && !ok {
			fmt.Fprintf(inv.Stderr, "there is no complete edition of %s before it to compare with; no changes were written\n", edition.List)
		}
		for _, f := range found {
			change := wire.NewChange(f.Kind, edition.List, before.Published, edition.Published, f.UID, f.Entity)
			for _, field := range f.Fields {
				change.Add(field.Statement, field.Gone)
			}
			changes = append(changes, change)
		}
		return err
	})
	if err != nil {
		return err
	}
	if c.Changes == "-" {
		return wire.WriteChanges(inv.Stdout, changes)
	}
	var text bytes.Buffer
	if err := wire.WriteChanges(&text, changes); err != nil {
		return err
	}
	return os.WriteFile(c.Changes, text.Bytes(), 0o644)
}

type diffCommand struct {
	List    string   `required:"" placeholder:"NAME" help:"The list: what it is called in the record, or its format."`
	Between []string `required:"" sep:"none" placeholder:"DAY" help:"The first of the two days; the second follows it, or a second --between."`
	Second  []string `arg:"" optional:"" name:"day" help:"The second day."`
}

func (diffCommand) manual() manual {
	return manual{
		text: "Prints what changed in an official list between two days: who was added, who is gone, and what changed in the entries of the others, field by field. Each day is answered by the last complete edition up to it.",
		examples: []example{
			{`annals diff --list ofac --between 2021-11-08 2021-12-02`, "what changed between two editions"},
			{`annals diff --list un-sc --between 2022 2023 --json`, "what changed from the beginning of 2022 to the end of 2023, as JSON"},
		},
	}
}

func (c diffCommand) Run(inv *invocation) error {
	days := append(slices.Clone(c.Between), c.Second...)
	if len(days) != 2 {
		return usageError{fmt.Sprintf("diff compares two days, and %d were given", len(days)), "write --between 2021-11-08 2021-12-02, the earlier first"}
	}
	from, err := parseDate("--between", days[0])
	if err != nil {
		return err
	}
	to, err := parseDate("--between", days[1])
	if err != nil {
		return err
	}
	return inv.at(func(snap annals.Snapshot) error {
		list, err := listOf(inv.ctx, snap, c.List)
		if err != nil {
			return err
		}
		a, err := query.Answer(inv.ctx, snap, annals.Question{Ask: annals.AskDiff, List: list, From: from.EarliestStart, To: to.LatestEnd})
		if err != nil {
			return err
		}
		return inv.print(a)
	})
}

// listOf is the list that a person means by a name: one of the record, or else that which a format has where nothing else is
// said, "ofac-sdn" for "ofac".
func listOf(ctx context.Context, snap annals.Snapshot, name string) (annals.ListID, error) {
	editions, err := snap.Editions(ctx, annals.ListID(name))
	if format, unknown := findFormat(name); unknown == nil && len(editions) == 0 {
		name = format.list
	}
	return annals.ListID(name), err
}

// statusPicture prints the ledger of an answer as a picture.
func statusPicture(inv *invocation, a annals.Answer) error {
	svg := render.LedgerSVG(a, render.Picture{})
	if svg == "" {
		return hintError{fmt.Errorf("%w: no standing of %s has a date to draw", annals.ErrNotFound, a.Question.Entity), "ask without --svg"}
	}
	_, err := io.WriteString(inv.Stdout, svg)
	return err
}
