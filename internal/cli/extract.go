package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract"
	"annals/internal/ingest"
	"annals/internal/reader"
	"annals/internal/render"
	"annals/internal/wire"
)

type extractCommand struct {
	File  string `arg:"" help:"A source; - is stdin."`
	All   bool   `help:"Print also what is below the confidence at which views show a statement."`
	HTML  bool   `name:"html" xor:"form" help:"Print one page of HTML instead: the text with every statement highlighted, to check the reading by eye. It needs no network and no scripts."`
	Trace string `xor:"form" placeholder:"WORDS" help:"Print instead what each stage of the reading made of the sentences that hold these words."`
}

func (extractCommand) manual() manual {
	return manual{
		text: "Prints the statements of one source as JSON Lines, one statement a line, in the order of the text, and opens no " +
			"record. Problems go to stderr.",
		examples: []example{
			{`annals extract examples/aum-shinrikyo.txt`, "the statements that a reading would record"},
			{`annals extract examples/aum-shinrikyo.txt --html > article.html`, "a page to check the reading by eye"},
			{`annals extract examples/aum-shinrikyo.txt --trace "lifted by the United States"`, "why a sentence was read as it was"},
			{`annals extract examples/aum-shinrikyo.txt --all | jq -r .type | sort | uniq -c`,
				"how many of each type, those held back for review included"},
		},
	}
}

func (c extractCommand) Run(inv *invocation) error {
	doc, problems, err := inv.document(c.File, reader.Options{})
	if err != nil {
		return err
	}
	if c.Trace != "" {
		return trace(inv.Stdout, &doc, c.Trace)
	}
	statements, found, err := extracted(inv.ctx, &doc)
	if err != nil {
		return err
	}
	problems = append(problems, found...)
	printProblems(inv.Stderr, problems)
	statements = shown(statements, c.All)
	if c.HTML {
		return render.Extraction{Document: doc, Statements: statements, Problems: problems}.Page(inv.Stdout)
	}
	return wire.WriteLines(inv.Stdout, statements)
}

// extracted are the statements of a document; its error is that of a context that ended before.
func extracted(ctx context.Context, doc *annals.Document) ([]annals.Statement, []annals.Problem, error) {
	type result struct {
		statements []annals.Statement
		problems   []annals.Problem
	}
	read := make(chan result, 1)
	go func() {
		statements, _, problems := extract.Extract(doc)
		read <- result{statements, problems}
	}()
	select {
	case r := <-read:
		return r.statements, r.problems, nil
	case <-ctx.Done():
		return nil, nil, inputError{fmt.Errorf("interrupted: nothing of %s was printed", doc.Source.Name)}
	}
}

// trace prints what the reading made of the sentences that hold the words.
func trace(w io.Writer, doc *annals.Document, words string) error {
	n, err := 0, error(nil)
	if strings.TrimSpace(words) != "" {
		n, err = extract.Trace(w, doc, words)
	}
	if err == nil && n == 0 {
		err = hintError{fmt.Errorf("no sentence of %s holds %q: %w", doc.Source.Name, words, annals.ErrNotFound),
			"copy a few words from one; capitals and spaces do not matter"}
	}
	return err
}

// input opens the one file that an argument names, - for stdin.
func (inv *invocation) input(name string) (io.ReadCloser, error) {
	in, err := ingest.File(name, inv.Stdin)
	if err != nil {
		return nil, inputError{err}
	}
	return in.Open(inv.ctx)
}

// document reads the one source that an argument names.
func (inv *invocation) document(name string, o reader.Options) (doc annals.Document, problems []annals.Problem, err error) {
	in, err := ingest.File(name, inv.Stdin)
	if err != nil {
		return doc, nil, inputError{err}
	}
	r, err := in.Open(inv.ctx)
	if err != nil {
		return doc, nil, err
	}
	defer closing(r, &err)
	return reader.Read(in.Called(), r, o)
}

// mostAlike is how many problems of one kind in one file are printed: a damaged list may have thousands.
const mostAlike = 20

// printProblems prints what a reading complained of, a line each, and of many alike the first and how many more there are.
func printProblems(w io.Writer, problems []annals.Problem) {
	type kind struct{ source, code string }
	alike := map[kind]int{}
	for _, p := range problems {
		alike[kind{p.Source, p.Code}]++
	}
	printed := map[kind]int{}
	for _, p := range problems {
		k := kind{p.Source, p.Code}
		printed[k]++
		switch n := printed[k]; {
		case n <= mostAlike:
			fmt.Fprintln(w, oneLine(p.String()))
		case n == mostAlike+1:
			fmt.Fprintf(w, "%s: %d more like these (%s), the last in line %d\n", p.Source, alike[k]-mostAlike, p.Code,
				lastLine(problems, p))
		}
	}
}

// lastLine is the line of the last of the problems that is of the kind of p.
func lastLine(problems []annals.Problem, p annals.Problem) int {
	for _, o := range slices.Backward(problems) {
		if o.Source == p.Source && o.Code == p.Code {
			return o.Line
		}
	}
	return p.Line
}

// shown are the statements that are not held back for want of confidence.
func shown(statements []annals.Statement, all bool) []annals.Statement {
	if all {
		return statements
	}
	out := make([]annals.Statement, 0, len(statements))
	for _, s := range statements {
		if s.Confidence == 0 || s.Confidence >= annals.DefaultConfidence {
			out = append(out, s)
		}
	}
	return out
}
