package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"annals"
	"annals/internal/check"
	"annals/internal/ingest"
	"annals/internal/reader"
	"annals/internal/render"
	"annals/internal/resolve"
	"annals/internal/store"
	"annals/internal/wire"
)

type readCommand struct {
	Sources   []string `arg:"" name:"source" help:"Files, folders, http or https addresses; - is stdin."`
	Title     string   `placeholder:"TEXT" help:"The title of the source. What is not given is guessed from the text and shown as guessed."`
	Publisher string   `placeholder:"TEXT" help:"Who published it."`
	URL       string   `placeholder:"URL" help:"Where it was published."`
	Published string   `placeholder:"DATE" help:"When it was published: the last day that it can say anything about. Without it the day of reading is."`
	DryRun    bool     `help:"Print what would be read, and record nothing."`
}

func (readCommand) manual() manual {
	return manual{
		text: "Reads sources into the record and prints what they say: how many statements of each type, what is wrong in them " +
			"with line and column, and, for a single source, the dossier of whom it is about. A source goes in whole or not at " +
			"all. Reading it again adds nothing; a folder whose reading was interrupted is read again, and only what is missing is " +
			"added.\n\n" +
			"Sources are plain text, as pasted from an encyclopedia, Markdown, web pages, Word documents (.docx), or PDF files: " +
			"citations such as [12], footnotes and remarks such as [citation needed] are read with it. Of a web page its article is " +
			"read, without menus, boxes and pictures; of a Word document what print would show; of a PDF the text of its pages, column " +
			"by column, without their heads and feet. A Markdown file may say in its head, between two lines of ---, what its title, " +
			"publisher, date and url are. " +
			"With --json one object is printed for each source.",
		examples: []example{
			{`annals read examples/aum-shinrikyo.txt`, "read an article into annals.db and print its dossier"},
			{`annals read article.txt --published 2026-11-24 --url https://example.org/article`,
				"say when and where it was published"},
			{`annals read sources/ --db front.db`, "read every file of a folder into another record"},
		},
	}
}

func (c readCommand) Run(inv *invocation) (err error) {
	o, err := c.options(inv.Now())
	if err != nil {
		return err
	}
	if inv.globals.Known != "" {
		return usageError{"sources are read now, not as of --known", "leave --known out"}
	}
	inputs, err := ingest.Inputs(c.Sources, inv.Stdin)
	if err != nil {
		return inputError{err}
	}
	if len(inputs) > 1 && o != (reader.Options{}) {
		return usageError{"--title, --publisher, --url and --published describe one source, and these are several",
			"read them one by one"}
	}
	s, err := c.open(inv)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	r := reading{invocation: inv, store: s, total: len(inputs), dry: c.DryRun, progress: newProgress(inv, len(inputs))}
	err = ingest.Run(inv.ctx, s, release, inputs, o, r.result)
	r.progress.clear()
	if errors.Is(err, context.Canceled) {
		return hintError{fmt.Errorf("%w: %d of %d sources were read", errInterrupted, r.done, r.total),
			"what was read is safe; give the same command again to go on"}
	}
	if err != nil {
		return err
	}
	return r.finish()
}

// options are what the flags say of the source.
func (c readCommand) options(now time.Time) (reader.Options, error) {
	o := reader.Options{Title: c.Title, Publisher: c.Publisher, URL: c.URL}
	if u, err := url.Parse(c.URL); c.URL != "" && (err != nil || !u.IsAbs()) {
		return o, usageError{fmt.Sprintf("--url: %q is no address", c.URL), "give it whole: https://example.org/article"}
	}
	if c.Published != "" {
		date, err := parseDate("--published", c.Published)
		if err == nil {
			err = come(date.Bounds().EarliestStart, now)
		}
		if err != nil {
			return o, err
		}
		o.Published = date
	}
	return o, nil
}

// open opens the record, or for a dry run one that goes with it.
func (c readCommand) open(inv *invocation) (annals.Store, error) {
	if !c.DryRun {
		return inv.open(true)
	}
	// A pipe that nobody reads any more ends the run by an error, "| head", and not the program, which has the folder to remove.
	signal.Ignore(syscall.SIGPIPE)
	folder, err := os.MkdirTemp("", "annals-dry-run-")
	if err != nil {
		return nil, err
	}
	s, err := store.Open(inv.ctx, filepath.Join(folder, "annals.db"), store.Options{Now: inv.Now})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	return scratch{s, folder}, nil
}

// scratch is a record that is removed when it is closed. It is a file, since one in memory has no index: a folder of a thousand
// articles takes seven times as long in it.
type scratch struct {
	annals.Store
	folder string
}

// Close closes the record and removes it.
func (s scratch) Close() error { return errors.Join(s.Store.Close(), os.RemoveAll(s.folder)) }

// reading is a run over sources, as it is told to the person who started it.
type reading struct {
	*invocation
	store    annals.Store
	progress *progress
	dry      bool
	// total counts the inputs, done those that were read, passed those of a folder that are no texts.
	total, done, passed int
	added               annals.Counts
	problems, undated   int
	// failed is the first error of an input that should have been read.
	failed error
}

// result prints what became of one input.
func (r *reading) result(res ingest.Result) error {
	r.progress.clear()
	defer r.progress.show(res.Place)
	switch {
	case res.Err == nil:
	case res.Input.Listed && (errors.Is(res.Err, annals.ErrUnsupported) || errors.Is(res.Err, annals.ErrInvalid)):
		r.passed++
		fmt.Fprintf(r.Stderr, "passed over: %s\n", oneLine(res.Err.Error()))
		return nil
	default:
		if r.total > 1 {
			fmt.Fprintf(r.Stderr, "annals: %s\n", oneLine(res.Err.Error()))
		}
		if r.failed == nil {
			r.failed = inputError{res.Err}
			if errors.Is(res.Err, annals.ErrUnavailable) {
				r.failed = hintError{r.failed,
					"see whether the address opens in a browser; the text of the page, copied into a file, is read as well"}
			}
		}
		return nil
	}
	r.done++
	r.problems += len(res.Reading.Problems)
	r.added.Sources += res.Receipt.Added.Sources
	r.added.Statements += res.Receipt.Added.Statements
	r.added.Entities += res.Receipt.Added.Entities
	r.added.Decisions += res.Receipt.Added.Decisions
	return snapshot(r.ctx, r.store, annals.Known{Revision: res.Receipt.Moment.Revision}, func(snap annals.Snapshot) error {
		return r.print(snap, res)
	})
}

// print prints the report on one source, and for a single one the dossier of whom it is about.
func (r *reading) print(snap annals.Snapshot, res ingest.Result) error {
	source, err := snap.Source(r.ctx, res.Reading.Document.Source.ID)
	if err != nil {
		return err
	}
	if source.Published.IsZero() {
		r.undated++
	}
	report := render.Reading{Source: source, New: res.Receipt.NewSource, Added: res.Receipt.Added,
		Statements: res.Reading.Statements, Problems: res.Reading.Problems, Dry: r.dry}
	if r.globals.JSON {
		w := wire.Reading{Source: wire.FromSource(source), New: report.New, Added: report.Added,
			Known: wire.FromMoment(res.Receipt.Moment), Types: wire.CountTypes(report.Statements), Held: report.Held(),
			Problems: append([]annals.Problem{}, report.Problems...)}
		if r.dry {
			w.Known = wire.FromMoment(annals.Moment{})
		}
		if res.Reading.Main != "" {
			refs, err := resolve.Refs(r.ctx, snap, []annals.EntityID{res.Reading.Main})
			if err != nil {
				return err
			}
			ref := refs[res.Reading.Main]
			w.Entity = &ref
		}
		return wire.Write(r.Stdout, w)
	}
	if r.total > 1 {
		_, err := io.WriteString(r.Stdout, report.Line(r.screen.Options))
		return err
	}
	if _, err := io.WriteString(r.Stdout, report.Text(r.screen.Options)); err != nil || res.Reading.Main == "" {
		return err
	}
	return r.dossier(snap, res.Reading.Main)
}

// dossier prints what the record says of an entity.
func (r *reading) dossier(snap annals.Snapshot, id annals.EntityID) error {
	on, err := r.on()
	if err != nil {
		return err
	}
	a, err := check.Dossier(r.ctx, snap, annals.Question{Ask: annals.AskShow, Entity: string(id), On: on})
	if err != nil {
		return err
	}
	_, err = io.WriteString(r.Stdout, "\n"+render.Terminal(a, r.screen.Options))
	return err
}

// finish ends a run: a line of totals for several sources, and the error that decides the exit code.
func (r *reading) finish() error {
	if r.total > 1 && !r.globals.JSON {
		total := render.Total{Sources: r.done, Passed: r.passed, Failed: r.total - r.done - r.passed, Added: r.added,
			Problems: r.problems, Dry: r.dry, Undated: r.undated}
		if _, err := io.WriteString(r.Stdout, "\n"+total.Text(r.screen.Options)); err != nil {
			return err
		}
	}
	if r.failed != nil && r.total > 1 {
		return errReported{exitInput}
	}
	return r.failed
}
