package cli

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/ingest"
	"annals/internal/render"
	"annals/internal/resolve"
	screening "annals/internal/screen"
	"annals/internal/wire"
	"annals/names"
)

type screeningCommand struct {
	Names     []string `arg:"" optional:"" help:"Names in any script."`
	File      string   `placeholder:"FILE" help:"Screen the names of a CSV file with a header, or of JSON Lines; - is stdin."`
	Format    string   `enum:"auto,csv,jsonl" default:"auto" placeholder:"FORMAT" help:"The format of the file: csv, jsonl, or auto to go by its name. Default: auto."`
	Column    string   `default:"name" placeholder:"COLUMN" help:"The column, or field, of the names. Default: name."`
	KindFrom  string   `name:"kind-column" placeholder:"COLUMN" help:"The column of the kinds: person, organization, or a schema of FollowTheMoney. Default: kind, where there is one."`
	BornFrom  string   `name:"born-column" placeholder:"COLUMN" help:"The column of the dates of birth: nobody who was born at another time is a match. Default: born, where there is one."`
	IDFrom    string   `name:"id-column" placeholder:"COLUMN" help:"A column to repeat in the output, such as a customer's number. Default: id, where there is one."`
	Out       string   `enum:"csv,jsonl" default:"csv" placeholder:"FORMAT" help:"What to print for a file: csv or jsonl. Default: csv; jsonl with --json."`
	Kind      string   `enum:",person,organization" default:"" placeholder:"KIND" help:"What bears the names: person or organization. Default: what the names tell."`
	Born      string   `placeholder:"DATE" help:"When who bears the names was born, 1952-10-07 or 1952: nobody who was born at another time is a match."`
	Threshold float64  `default:"0.7" placeholder:"SCORE" help:"The score, from 0 to 1, from which a name is a match. Default: 0.7."`
	Limit     int      `default:"5" placeholder:"N" help:"The most hits for a name. Default: 5."`
	All       bool     `help:"Print hits below the threshold too."`
	Receipt   string   `placeholder:"FILE" help:"Write a receipt from which anybody with the record can derive the answer again."`
	Verify    string   `placeholder:"FILE" help:"Derive the answer of a receipt again and say what differs; exit code 1 if anything does."`
}

func (screeningCommand) manual() manual {
	return manual{
		text: "Says who in the record bears a name like the one given, in any script and spelling, with the words that the " +
			"finding rests on, and which names nobody in the record bears. Exit code 1 if there is a match.\n\n" +
			"With --on, only names borne and entities listed on that day count, where the record bounds them; each hit tells its " +
			"standing. With a date of birth, persons of whom the record tells another are no match, and shown with it. " +
			"A receipt names the record's revision, its sources with their hashes, the version of the matcher, the " +
			"threshold and the day.",
		examples: []example{
			{`annals screen "Аум Синрикё"`, "who bears this name, whatever script the record has it in"},
			{`annals screen --file customers.csv --column full_name --id-column number > hits.csv`, "the names of a file"},
			{`annals screen "Aum Shinrikyo" --on 2009-06-30 --receipt aum.json`, "as of a day, with a receipt"},
			{`annals screen --verify aum.json`, "whether the record still gives that answer"},
		},
	}
}

func (c screeningCommand) Run(inv *invocation) error {
	if c.Verify != "" {
		return c.verify(inv)
	}
	switch {
	case !(c.Threshold > 0 && c.Threshold <= 1): // said so, it refuses NaN too, which no score would reach
		return usageError{fmt.Sprintf("--threshold is above 0 and at most 1, and not %g", c.Threshold), "leave it out for 0.7"}
	case c.Limit < 1:
		return usageError{fmt.Sprintf("--limit is at least 1, and not %d", c.Limit), "leave it out for 5"}
	}
	if err := destination("--receipt", c.Receipt); err != nil {
		return err
	}
	if c.Born != "" && c.File != "" {
		return usageError{"--born is of the names of the command line, and these are of a file",
			"--born-column says which column has theirs"}
	}
	rows, err := c.rows(inv)
	if err != nil {
		return err
	}
	printProblems(inv.Stderr, c.passedOver(rows))
	template := screening.Request{Kind: annals.EntityKind(c.Kind), Threshold: c.Threshold, Limit: c.Limit}
	if !c.All {
		template.Cutoff = c.Threshold
	}
	if inv.globals.On != "" {
		on, err := inv.on()
		if err != nil {
			return err
		}
		template.On = &on
	}
	matched := false
	err = inv.at(func(snap annals.Snapshot) error {
		roster, err := screening.Read(inv.ctx, snap)
		if err != nil {
			return err
		}
		results, err := c.screen(inv, snap, roster, template, rows)
		if err != nil {
			return err
		}
		for _, r := range results {
			matched = matched || len(r.Matches()) > 0
		}
		if err := c.print(inv, snap, roster, template, rows, results); err != nil {
			return err
		}
		return c.writeReceipt(inv, snap, template, results)
	})
	if err == nil && matched {
		return errFindings
	}
	return err
}

// nearly is the score from which somebody is named to whom a name is the nearest, though no match.
const nearly = 0.6

// batchSize is the number of names that are screened at once.
const batchSize = 256

// screen screens all rows, in order.
func (c screeningCommand) screen(inv *invocation, snap annals.Snapshot, roster *screening.Roster,
	template screening.Request, rows []screeningRow) ([]screening.Result, error) {
	results := make([]screening.Result, len(rows))
	problems := make([]error, len(rows))
	progress := newProgress(inv, len(rows))
	progress.what = "names"
	defer progress.clear()
	one := func(i int) {
		q := template
		q.Name = rows[i].name
		if rows[i].kind != "" {
			q.Kind = rows[i].kind
		}
		q.Born = rows[i].born
		results[i], problems[i] = roster.Screen(inv.ctx, snap, q)
	}
	workers := runtime.GOMAXPROCS(0)
	if template.On != nil || slices.ContainsFunc(rows, func(r screeningRow) bool { return r.born != nil }) {
		workers = 1 // each hit asks the record, through one snapshot
	}
	for from := 0; from < len(rows); from += batchSize {
		if err := inv.ctx.Err(); err != nil {
			return nil, err
		}
		to := min(from+batchSize, len(rows))
		var wg sync.WaitGroup
		for w := range workers {
			wg.Go(func() {
				for i := from + w; i < to; i += workers {
					one(i)
				}
			})
		}
		wg.Wait()
		progress.show(to)
	}
	for i, err := range problems {
		if err != nil && rows[i].line > 0 {
			return nil, inputError{fmt.Errorf("%s:%d: %w", c.File, rows[i].line, err)}
		}
		if err != nil {
			return nil, err
		}
	}
	return results, nil
}

func (c screeningCommand) print(inv *invocation, snap annals.Snapshot, roster *screening.Roster, template screening.Request,
	rows []screeningRow, results []screening.Result) error {
	switch {
	case c.File != "" && (c.Out == "jsonl" || inv.globals.JSON):
		return printLines(inv.Stdout, rows, results)
	case c.File != "":
		return printTable(inv.Stdout, roster.Moment().Revision, rows, results)
	case inv.globals.JSON:
		return wire.Write(inv.Stdout, struct {
			Matcher string             `json:"matcher"`
			Results []screening.Result `json:"results"`
		}{names.Version(), results})
	}
	w := screeningText{w: inv.Stdout, options: inv.screen.Options}
	for _, r := range results {
		w.result(r)
		if len(r.Hits) == 0 {
			if err := w.entry(inv.ctx, snap, r.Query); err != nil {
				return err
			}
		}
		if len(r.Hits) > 0 || c.All {
			continue
		}
		near := template
		near.Name, near.Cutoff, near.Limit = r.Query, nearly, 1
		others, err := roster.Screen(inv.ctx, snap, near)
		if err != nil {
			return err
		}
		for _, h := range others.Hits {
			w.line("  ", "The nearest is %s, with %s below the threshold; --all prints those.", w.name(h.Name), h.Shown())
		}
	}
	if roster.Moment().Revision == 0 {
		w.line("", "Nobody was looked for: the record is empty (revision 0).")
		return w.err
	}
	w.line("", "%d names of %d entities were searched, as of revision %d (%s).", roster.Names(), roster.Entities(),
		roster.Moment().Revision, english.Instant(roster.Moment().Recorded))
	return w.err
}

// printLines prints a result a line.
func printLines(w io.Writer, rows []screeningRow, results []screening.Result) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for i, r := range results {
		if err := encoder.Encode(struct {
			Row int    `json:"row"`
			ID  string `json:"id,omitempty"`
			screening.Result
		}{rows[i].line, rows[i].id, r}); err != nil {
			return err
		}
	}
	return nil
}

// printTable prints a line for each hit, and one for each name without any, in cells that no spreadsheet takes for formulas.
func printTable(w io.Writer, revision annals.Revision, rows []screeningRow, results []screening.Result) error {
	table := csv.NewWriter(w)
	table.Write([]string{"row", "id", "query", "rank", "match", "score", "entity", "entity_name", "kind", "name", "why", "refs",
		"standings", "on", "revision", "birth", "born"})
	known := strconv.FormatInt(int64(revision), 10)
	for i, r := range results {
		line, id, query := strconv.Itoa(rows[i].line), render.Cell(rows[i].id), render.Cell(r.Query)
		if len(r.Hits) == 0 {
			table.Write([]string{line, id, query, "", "false", "", "", "", "", "", "", "", "", r.On, known, "", ""})
		}
		for rank, h := range r.Hits {
			birth, born := "", ""
			if h.Birth != nil {
				birth, born = h.Birth.Agreement, strings.Join(h.Birth.Dates, "; ")
			}
			table.Write([]string{line, id, query, strconv.Itoa(rank + 1), strconv.FormatBool(h.Match),
				strconv.FormatFloat(h.Score, 'f', -1, 64), string(h.Entity.ID), render.Cell(h.Entity.Name), string(h.Entity.Kind),
				render.Cell(h.Name), render.Cell(whyMatched(h)), render.Cell(strings.Join(h.Refs, "; ")),
				render.Cell(h.ToldStandings(true)), r.On, known, birth, born})
		}
	}
	table.Flush()
	return table.Error()
}

// whyMatched tells in a line which words of two names were taken for one another.
func whyMatched(h screening.Hit) string {
	var parts []string
	for _, w := range h.Words {
		part := w.Query
		if w.Query != w.Name {
			part += " = " + w.Name
		}
		if w.How != names.SameForm.String() {
			part += " (" + w.How
			if w.How == names.NearSound.String() {
				part += " " + strconv.FormatFloat(w.Quality, 'f', 2, 64)
			}
			part += ")"
		}
		parts = append(parts, part)
	}
	if len(h.Missing) > 0 {
		parts = append(parts, "not in the record’s name: "+strings.Join(h.Missing, " "))
	}
	if len(h.Extra) > 0 {
		parts = append(parts, "only in the record’s name: "+strings.Join(h.Extra, " "))
	}
	return strings.Join(parts, "; ")
}

// screeningText prints results for people.
type screeningText struct {
	w       io.Writer
	options render.Options
	err     error
}

func (t *screeningText) line(lead, format string, args ...any) {
	for _, l := range render.Hang(lead, oneLine(fmt.Sprintf(format, args...)), t.options.Width) {
		if t.err == nil {
			_, t.err = fmt.Fprintln(t.w, l)
		}
	}
}

// entry says whose number on a list it is that was taken for a name.
func (t *screeningText) entry(ctx context.Context, snap annals.Snapshot, query string) error {
	bearers, err := resolve.Numbered(ctx, snap, query)
	if err != nil || len(bearers) == 0 {
		return err
	}
	found, err := resolve.Find(ctx, snap, query)
	var several *annals.NameError
	switch {
	case errors.As(err, &several): // several lists number alike
		t.line("  ", "It is the number of entries of several lists, and names are screened: annals show %s", strings.TrimSpace(query))
		return nil
	case err == nil:
		t.line("  ", "It is the number of an entry of a list, %s (%s), and names are screened: annals show %s",
			t.name(found.Ref.Name), found.Ref.ID, strings.TrimSpace(query))
	}
	return err
}

// name is a name as it can stand in a line of another direction of writing.
func (t *screeningText) name(s string) string {
	if t.options.Isolate {
		return "\u2068" + s + "\u2069"
	}
	return s
}

func (t *screeningText) result(r screening.Result) {
	day := ""
	if r.On != "" {
		day = ", as of " + english.Reword(r.On)
	}
	if !screening.Comparable(r.Query) {
		t.line("", "%s: it has no letter to compare, so nobody was looked for", t.name(r.Query))
		return
	}
	if len(r.Hits) == 0 {
		t.line("", "%s: nobody in the record bears a name like it%s", t.name(r.Query), day)
		t.chinese(r.Query)
		return
	}
	t.line("", "%s%s", t.name(r.Query), day)
	for _, h := range r.Hits {
		verdict := "match"
		switch {
		case h.Birth.Excluded() && h.Score >= r.Threshold:
			verdict = "born otherwise"
		case !h.Match:
			verdict = "below the threshold"
		}
		kind := ""
		if h.Entity.Kind != "" {
			kind = ", " + string(h.Entity.Kind)
		}
		t.line("  "+h.Shown()+"  "+verdict+"  ", "%s%s  (%s)", t.name(h.Entity.Name), kind, h.Entity.ID)
		if h.Name != h.Entity.Name {
			t.line("        ", "as %s", t.name(h.Name))
		}
		t.line("        ", "%s", whyMatched(h))
		if h.Birth != nil {
			t.line("        ", "%s", h.Birth.Told())
		}
		if len(h.Refs) > 0 {
			t.line("        ", "entry %s", strings.Join(h.Refs, ", "))
		}
		for _, s := range h.Standings {
			t.line("        "+string(s.Verdict)+"  ", "%s; %s", s.Title(), s.Reason)
		}
	}
	t.chinese(r.Query)
}

// chinese says what is not found by Chinese characters: they stand for other sounds in names of Koreans and Japanese, and
// for few that foreigners have.
func (t *screeningText) chinese(query string) {
	if slices.ContainsFunc(names.Parse(query, names.AnyKind).Words, func(w *names.Word) bool { return w.Script == names.Han }) {
		t.line("  ",
			"Chinese characters are read in Mandarin, and by what they mean. Koreans, Japanese and others of whom Chinese writes the "+
				"name in its own way are found by the name in Latin letters or their own script.")
	}
}

func (c screeningCommand) writeReceipt(inv *invocation, snap annals.Snapshot, template screening.Request,
	results []screening.Result) (err error) {
	if c.Receipt == "" {
		return nil
	}
	receipt, err := screening.NewReceipt(inv.ctx, snap, "annals "+release, inv.Now().UTC().Format(time.RFC3339), template,
		results)
	if err != nil {
		return err
	}
	f, err := os.Create(c.Receipt)
	if err != nil {
		return inputError{fmt.Errorf("the receipt: %w", err)}
	}
	defer closing(f, &err)
	return wire.Write(f, receipt)
}

// receiptHint is what to do where a file is no receipt.
const receiptHint = "a receipt is the file that annals screen --receipt FILE writes"

// verify derives the answer of a receipt again.
func (c screeningCommand) verify(inv *invocation) (err error) {
	in, err := ingest.File(c.Verify, inv.Stdin)
	if errors.Is(err, annals.ErrNotFound) {
		return hintError{err, receiptHint}
	}
	if err != nil {
		return err
	}
	r, err := in.Open(inv.ctx)
	if err != nil {
		return err
	}
	defer closing(r, &err)
	var receipt screening.Receipt
	if err := json.NewDecoder(r).Decode(&receipt); err != nil {
		return hintError{inputError{fmt.Errorf("%s is no receipt: it is not the JSON that one is in", c.Verify)}, receiptHint}
	}
	if receipt.On != "" {
		if _, err := edtf.Parse(receipt.On); err != nil {
			return inputError{fmt.Errorf("the receipt %s: its day: %w", c.Verify, err)}
		}
	}
	inv.globals.Known = "r" + strconv.FormatInt(int64(receipt.Known.Revision), 10)
	var differences []string
	err = inv.at(func(snap annals.Snapshot) error {
		differences, err = receipt.Verify(inv.ctx, snap)
		return err
	})
	if err != nil {
		return err
	}
	for _, d := range differences {
		if _, err := fmt.Fprintln(inv.Stdout, oneLine(d)); err != nil {
			return err
		}
	}
	if len(differences) > 0 {
		return errFindings
	}
	_, err = fmt.Fprintf(inv.Stdout, "the record gives the answer of the receipt: %s, revision %d, matcher %s\n",
		render.Count(len(receipt.Results), "name"), receipt.Known.Revision, receipt.Matcher)
	return err
}
