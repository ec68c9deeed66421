package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/fetch"
	"annals/internal/ingest"
	"annals/internal/query"
	"annals/internal/reader/listing"
	"annals/internal/render"
	"annals/internal/wire"
)

type importCommand struct {
	Format     string   `arg:"" help:"The format of the files: ${formatlist}."`
	Files      []string `arg:"" optional:"" name:"file" help:"The files of one edition, in any order. Without any, they are fetched from the publisher."`
	Published  string   `placeholder:"DAY" help:"The day on which the edition was published. Without it, the day that the files give, or the server that they were fetched from."`
	List       string   `placeholder:"NAME" help:"What the list is called in the record. Without it, what its format is called: ofac-sdn."`
	URL        []string `name:"url" sep:"none" placeholder:"URL" help:"Fetch from here and not from the publisher; once for each file of the edition."`
	Publishers string   `placeholder:"FILE" help:"Take the publishers' addresses from this table."`
	Partial    bool     `help:"The edition is only a part of the list: it adds, and ends nothing."`
	Whole      bool     `help:"The edition is whole, though it lacks much of what its neighbours have."`
	Changes    string   `placeholder:"FILE" help:"Write what changed since the edition before to a file, an entry a line in JSON, for a program to act on; - is stdout."`
}

func (importCommand) manual() manual {
	return manual{
		text: "Imports an edition of an official list, as its publisher issues it. What the list says on any day follows from " +
			"all its editions, in whatever order they were imported: an entry that one edition has and the next has not was taken " +
			"off in between, not on a day that nobody stated. Importing an edition again adds nothing.\n\n" +
			"A file that is cut off, of another format, or without much of what its neighbours have is refused, and ends nothing.\n\n" +
			"Without files, the edition is fetched from its publisher, unless the server says that it has not changed since it was " +
			"fetched into this record; what is needed to ask stands beside the record, in FILE-fetched.json. A download that fails " +
			"changes nothing.\n\n" +
			manualOfFormats(),
		examples: []example{
			{`annals import ofac sdn.csv alt.csv add.csv --published 2022-01-05`, "import an edition of the SDN list"},
			{`annals import ofac sdn.csv --published 2022-02-03 --changes -`, "import the next, and print what it changed"},
			{`annals import un consolidated.xml`,
				"import an edition of the Security Council's list, which says itself when it was issued"},
			{`annals import uk --changes changes.jsonl`, "fetch the list of the United Kingdom if it changed, and write what did"},
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
	if err := c.check(inv); err != nil {
		return err
	}
	format, err := findFormat(c.Format)
	if err != nil {
		return c.formatFirst(err)
	}
	if c.List == "" {
		c.List = format.list
	}
	if err := checkList(c.List, format); err != nil {
		return err
	}
	files, err := c.open(inv, format)
	if err != nil {
		return err
	}
	if files.unchanged != nil {
		return c.tellUnchanged(inv, files.unchanged.Published)
	}
	edition, problems, err := c.read(format, files)
	if err != nil {
		return err
	}
	printProblems(inv.Stderr, problems)
	c.otherDay(inv, files, edition.Edition.Published)
	s, err := inv.open(true)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if err := c.ofSibling(inv, s, format, edition.Records); err != nil {
		return err
	}
	progress := newProgress(inv, len(edition.Records))
	progress.what = "entries"
	var found []annals.Problem
	edition.Tell = func(p annals.Problem) { found = append(found, p) }
	receipt, err := edition.Record(inv.ctx, s, "annals "+release+" "+format.name+"/1", progress.show)
	progress.clear()
	printProblems(inv.Stderr, found)
	if errors.Is(err, ingest.ErrShrunk) {
		return hintError{err,
			"fetch it again; a part of a list is imported with --partial, one that did lose so much with --whole, another list " +
				"with --list"}
	}
	if err != nil {
		return err
	}
	if err := c.tell(inv, edition, receipt); err != nil {
		return err
	}
	if err := besides(inv, s, edition.Edition); err != nil {
		return err
	}
	if err := c.changes(inv, s, edition.Edition); err != nil {
		return err
	}
	return files.keep(inv, edition.Edition)
}

// check refuses flags that do not go together.
func (c importCommand) check(inv *invocation) error {
	if inv.globals.Known != "" {
		return usageError{"editions are imported now, not as of --known", "leave --known out"}
	}
	if inv.globals.On != "" {
		return usageError{"--on is a day asked about", "the day of the edition is --published"}
	}
	if c.Published != "" {
		day, err := parsePublished(c.Published)
		if err == nil {
			err = plausible(day, inv.Now())
		}
		if err != nil {
			return err
		}
	}
	if c.Partial && c.Whole {
		return usageError{"an edition is not --partial and --whole at once", "give either"}
	}
	return destination("--changes", c.Changes)
}

// tellUnchanged says that the publisher has nothing newer than the edition of a day.
func (c importCommand) tellUnchanged(inv *invocation, published edtf.Day) error {
	fmt.Fprintf(inv.Stderr, "%s: the publisher has nothing newer than the edition of %s\n", c.List, english.Day(published))
	if inv.globals.JSON && c.Changes != "-" {
		if err := wire.Write(inv.Stdout, wire.Import{List: c.List, Published: published.String(), Unchanged: true}); err != nil {
			return err
		}
	}
	return c.write(inv, nil)
}

// tell says what was imported; on stderr where stdout is for the program that acts on the changes.
func (c importCommand) tell(inv *invocation, edition ingest.Import, receipt annals.Receipt) error {
	said := inv.Stdout
	if c.Changes == "-" {
		said = inv.Stderr
	}
	done := wire.Import{List: c.List, Published: edition.Edition.Published.String(), Entries: len(edition.Records),
		New: receipt.Added.Sources, Statements: receipt.Added.Statements}
	if inv.globals.JSON {
		return wire.Write(said, done)
	}
	_, err := fmt.Fprintf(said, "%s of %s: %s, %d of them new or changed, %s\n", c.List, english.Day(edition.Edition.Published),
		render.Count(done.Entries, "entry"), done.New, render.Count(done.Statements, "statement"))
	return err
}

// listFiles are the files of an edition.
type listFiles struct {
	files []listFile
	// fetched are the same as they were fetched; nil for files of this machine. Of files that did not change since they were
	// fetched before there are none, and unchanged is the edition that they made.
	fetched   []fetch.File
	unchanged *annals.Edition
}

// open reads the files that were named, or else fetches them.
func (c importCommand) open(inv *invocation, format listFormat) (l listFiles, err error) {
	if len(c.Files) == 0 {
		return c.fetch(inv, format)
	}
	if len(c.URL) > 0 || c.Publishers != "" {
		return l, usageError{"an edition is either in files or fetched", "leave out the files, or --url and --publishers"}
	}
	for _, name := range c.Files {
		data, err := readList(name)
		if errors.Is(err, fs.ErrNotExist) {
			return l, hintError{fmt.Errorf("file %s: %w", name, annals.ErrNotFound),
				"give the files of one edition, or none to fetch it from its publisher"}
		}
		if err == nil {
			err = notAList(filepath.Base(name), data)
		}
		if err != nil {
			return l, inputError{err}
		}
		l.files = append(l.files, listFile{filepath.Base(name), data})
	}
	return l, nil
}

// readList reads a file that is not larger than any list is: what is, a disk image by mistake, is refused before it fills
// the memory.
func readList(name string) (data []byte, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, hintError{fmt.Errorf("%w: %s is a folder", annals.ErrInvalid, name),
			"give the files of one edition that are in it"}
	}
	var text bytes.Buffer
	if size := info.Size(); size <= listing.MaxFile {
		text.Grow(int(size) + bytes.MinRead)
		if _, err = text.ReadFrom(io.LimitReader(f, listing.MaxFile+1)); err != nil {
			return nil, err
		}
	}
	if info.Size() > listing.MaxFile || text.Len() > listing.MaxFile {
		return nil, fmt.Errorf("%w: %s has more than %d MB, the most that is read of a list", annals.ErrUnsupported,
			filepath.Base(name), listing.MaxFile>>20)
	}
	return text.Bytes(), nil
}

// parsePublished is the day of an edition, as it is given with a flag.
func parsePublished(s string) (edtf.Day, error) {
	date, err := parseDate("--published", s)
	b := date.Bounds()
	if err == nil && b.EarliestStart != b.LatestEnd {
		err = usageError{"--published takes a day, and " + s + " is more than one", "write it out: 2022-01-05"}
	}
	return b.EarliestStart, err
}

// published is the day on which an edition was published: the one that was given, else the one that its files give, else
// that on which the server last changed one of them. It is never guessed.
func (c importCommand) published(l listFiles) (edtf.Day, error) {
	if c.Published != "" {
		return parsePublished(c.Published)
	}
	for _, f := range l.files {
		if day, ok := listing.Published(f.data); ok {
			return day, nil
		}
	}
	var latest time.Time
	for _, f := range l.fetched {
		if f.Modified.After(latest) {
			latest = f.Modified
		}
	}
	if latest.IsZero() {
		return 0, usageError{"nothing says when the edition was published: not its files, nor the server that they are from",
			"say it: --published 2022-01-05"}
	}
	return edtf.DayOf(int64(latest.Year()), int(latest.Month()), latest.Day()), nil
}

// read reads the files of an edition.
func (c importCommand) read(format listFormat, l listFiles) (ingest.Import, []annals.Problem, error) {
	hash := sha256.New()
	var names []string
	for i, f := range l.files {
		hash.Write(f.data)
		if l.fetched != nil {
			f.name = l.fetched[i].URL
		}
		names = append(names, f.name)
	}
	records, problems, err := format.read(annals.ListID(c.List), l.files)
	if errors.Is(err, annals.ErrInvalid) && hintOf(err) == "" {
		if other, ok := formatOf(l.files, format.name); ok {
			err = hintError{err, fmt.Sprintf("it is of the format %s: annals import %s %s", other.name, other.name,
				strings.Join(names, " "))}
		}
	}
	if errors.Is(err, annals.ErrInvalid) && hintOf(err) == "" {
		err = hintError{err, "if it was cut off, fetch it again; files of the format " + format.name + " are " + format.files}
	}
	if err != nil {
		return ingest.Import{}, nil, err
	}
	published, err := c.published(l)
	if err != nil {
		return ingest.Import{}, nil, err
	}
	if c.Partial {
		hash.Write([]byte("partial")) // the same file may come to be imported as the whole that it is
	}
	whole := !c.Partial && (format.isPart == nil || !format.isPart(l.files))
	var sections []string
	if format.section != nil {
		sections = format.sections(l.files)
	}
	closed := !slices.ContainsFunc(l.files, func(f listFile) bool { return !listing.Closed(f.data) })
	edition := annals.Edition{List: annals.ListID(c.List), Published: published, Name: strings.Join(names, ", "),
		Complete: whole, File: annals.SourceID("sha256:" + hex.EncodeToString(hash.Sum(nil)))}
	return ingest.Import{Records: records, Map: format.mapTo, Section: format.section, Sections: sections, Closed: closed,
		Whole: c.Whole, Edition: edition}, problems, nil
}

// changes says what the edition changed since the complete one before it, and writes it as JSON Lines. Where there is
// nothing to compare with, the file is empty: what it had before must not be acted on again.
func (c importCommand) changes(inv *invocation, s annals.Store, edition annals.Edition) error {
	if c.Changes == "" {
		return nil
	}
	var changes []wire.Change
	err := snapshot(inv.ctx, s, annals.Known{}, func(snap annals.Snapshot) error {
		before, found, ok, err := query.Changes(inv.ctx, snap, edition)
		if err == nil && !ok {
			fmt.Fprintf(inv.Stderr, "there is no complete edition of %s before it to compare with; no changes were written\n",
				edition.List)
		}
		for _, f := range found {
			change := wire.NewChange(f.Kind, edition.List, before.Published, edition.Published, f.UID, f.Entity)
			change.Perhaps = f.Perhaps
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
	return c.write(inv, changes)
}

// write writes changes to where they are wanted.
func (c importCommand) write(inv *invocation, changes []wire.Change) error {
	switch c.Changes {
	case "":
		return nil
	case "-":
		return wire.WriteChanges(inv.Stdout, changes)
	}
	var text bytes.Buffer
	if err := wire.WriteChanges(&text, changes); err != nil {
		return err
	}
	return os.WriteFile(c.Changes, text.Bytes(), 0o644)
}
