package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"
)

// System is what the command line needs from the machine, so that a test can be the machine.
type System struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Getenv reads the environment; nil is an empty one.
	Getenv func(string) string
	// Now is the clock: of recorded time, and of "today" where a question names no day.
	Now func() time.Time
}

// grammar is the command line as kong parses it: the flags that every command takes, and the commands.
type grammar struct {
	Globals

	Read       readCommand       `cmd:"" group:"record" help:"Read sources into the record and print what they say."`
	Import     importCommand     `cmd:"" group:"record" help:"Import an edition of an official list."`
	Review     reviewCommand     `cmd:"" group:"record" help:"Judge what was read: the queue, and accept, reject, correct, same, different, withdraw, undo."`
	Verify     verifyCommand     `cmd:"" group:"record" help:"Check that the record is as it was recorded."`
	Backup     backupCommand     `cmd:"" group:"record" help:"Copy the record into a new file, while it is in use."`
	Entities   entitiesCommand   `cmd:"" group:"ask" help:"List who is in the record: names, kinds, how much is told of each, and from when to when."`
	Show       showCommand       `cmd:"" group:"ask" help:"Show what the record says of an entity: the dossier."`
	Status     statusCommand     `cmd:"" group:"ask" help:"Show its designations, bans and other standings on a day, by authority."`
	Timeline   timelineCommand   `cmd:"" group:"ask" help:"Show its events and states in order."`
	Network    networkCommand    `cmd:"" group:"ask" help:"Show whom it is bound to on a day: allies, members, leaders, parts."`
	Claims     claimsCommand     `cmd:"" group:"ask" help:"Show who says what of it."`
	Why        whyCommand        `cmd:"" group:"ask" help:"Show what a statement rests on: the words, the citations, the source, the decisions."`
	Where      whereCommand      `cmd:"" group:"ask" help:"Show where words are written: the sentences of the sources that have them, and what was read of these."`
	Screen     screeningCommand  `cmd:"" group:"ask" help:"Say who in the record bears a name like the one given."`
	Export     exportCommand     `cmd:"" group:"ask" help:"Print statements as a table: CSV for a spreadsheet, or JSON Lines."`
	Diff       diffCommand       `cmd:"" group:"ask" help:"Show what changed in an official list between two days."`
	Check      checkCommand      `cmd:"" group:"ask" help:"Check the health of sources: what is not cited, what excludes each other."`
	Serve      serveCommand      `cmd:"" group:"other" help:"Serve the record: pages to read in a browser, and answers, screening and reconciliation for programs."`
	Extract    extractCommand    `cmd:"" group:"other" help:"Print the statements of a source as JSON Lines; touches no record."`
	Completion completionCommand `cmd:"" group:"other" help:"Print a completion script for bash, zsh or fish."`
	Version    versionCommand    `cmd:"" group:"other" help:"Print the version."`
}

// The exit codes.
const (
	exitDone        = 0
	exitFindings    = 1
	exitUsage       = 2
	exitInput       = 3
	exitStore       = 4
	exitInterrupted = 130 // as of a program that the signal of Ctrl-C ended
	exitPipe        = 141 // as of one that the signal of a broken pipe ended: nobody reads on
)

// Main runs one command and returns its exit code. It reads and writes nothing but what sys gives it and the files
// that the arguments name.
func Main(ctx context.Context, args []string, sys System) int {
	if sys.Getenv == nil {
		sys.Getenv = func(string) string { return "" }
	}
	var g grammar
	helped := false
	parser, err := newParser(&g, sys, func() { helped = true })
	if err != nil {
		fmt.Fprintf(sys.Stderr, "annals: %v\n", err)
		return exitUsage
	}
	args = typed(args)
	switch {
	case len(args) == 0:
		args = []string{"--help"}
	case args[0] == "help": // "help status", as many programs have it
		args = append(slices.Clone(args[1:]), "--help")
	case len(args) == 1 && args[0] == "--version":
		args = []string{"version"}
	}
	parsed, err := parser.Parse(args)
	if helped {
		return exitDone
	}
	if err != nil {
		return usage(sys.Stderr, err)
	}
	if err := refuseBlank(parsed); err != nil {
		return report(sys.Stderr, err)
	}
	inv := &invocation{System: sys, ctx: ctx, globals: g.Globals, model: parser.Model}
	if err := inv.prepare(); err != nil {
		return report(sys.Stderr, err)
	}
	err = parsed.Run(inv)
	if ctx.Err() != nil {
		err = interrupted(err)
	}
	return report(sys.Stderr, err)
}

// typed are arguments as they are meant: "SHOW" is a command too, and "/?" asks for help, as other systems have it.
func typed(args []string) []string {
	args = slices.Clone(args)
	for i, a := range args {
		switch {
		case a == "/?" || a == "-?":
			args[i] = "--help"
		case i == 0 && !strings.HasPrefix(a, "-"):
			args[i] = strings.ToLower(a)
		}
	}
	return args
}

// newParser builds the parser of the command line. onHelp is called after help was printed.
func newParser(g *grammar, sys System, onHelp func()) (*kong.Kong, error) {
	return kong.New(g,
		kong.Name("annals"),
		kong.Description(description),
		kong.Vars{"formats": formatNames(","), "formatlist": formatNames(", ")},
		kong.Writers(sys.Stdout, sys.Stderr),
		kong.KindMapper(reflect.String, kong.MapperFunc(verbatim)),
		kong.Exit(func(int) { onHelp() }),
		kong.Help(printHelp),
		kong.ExplicitGroups([]kong.Group{
			{Key: "record", Title: "Keep a record"},
			{Key: "ask", Title: "Ask it"},
			{Key: "other", Title: "Other"},
		}),
	)
}

// verbatim takes an argument byte for byte. Kong's own way goes through JSON, which has no place for the name of a file that is
// not UTF-8.
func verbatim(ctx *kong.DecodeContext, target reflect.Value) error {
	value, err := ctx.Scan.PopValue("string")
	if err == nil {
		target.SetString(fmt.Sprint(value.Value))
	}
	return err
}

const description = "A record of contested organizations: what was said of them, by whom, about which time, and where it " +
	"is written."

// invocation is one run of a command: the machine, the flags that every command takes, and what they came to.
type invocation struct {
	System
	ctx     context.Context
	globals Globals
	model   *kong.Application
	screen  screen
}

// prepare works out what the flags that all commands share come to.
func (inv *invocation) prepare() error {
	var err error
	if inv.screen, err = newScreen(inv.System, inv.globals); err != nil {
		return err
	}
	// A day that does not exist is wrong also where a command answers for all days.
	if _, err := inv.on(); err != nil {
		return err
	}
	_, err = inv.known()
	return err
}

// errFindings ends a command that did its work and found something: exit code 1, and nothing more to say.
var errFindings = errors.New("there are findings")
