package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
	"annals/internal/resolve"
	"annals/internal/wire"
)

// exported is a statement as a file has it that annals export wrote: what a record can say of it again, by the names of columns.
type exported struct {
	line  int
	id    string
	cells map[string]string
}

// exportHint is what to do where a file is none that annals export wrote.
const exportHint = "annals verify FILE takes a table or JSON Lines that annals export wrote, with its column id"

// verifyExport says of each statement of a file that annals export wrote whether the record has it as the file does, and whether
// it stands now.
func (c verifyCommand) verifyExport(inv *invocation) error {
	rows, err := readExport(inv, c.File)
	if err != nil {
		return err
	}
	problems, err := c.hold(inv, rows)
	if err != nil {
		return err
	}
	if inv.globals.JSON {
		if problems == nil {
			problems = []annals.Problem{}
		}
		err = wire.Write(inv.Stdout, problems)
	} else {
		for _, p := range problems {
			fmt.Fprintln(inv.Stdout, oneLine(p.String()))
		}
		_, err = fmt.Fprintln(inv.Stdout, summary(len(rows), len(problems)))
	}
	if err == nil && len(problems) > 0 {
		return errFindings
	}
	return err
}

// summary says how many statements of a file the record bears out.
func summary(all, wrong int) string {
	switch {
	case all == 0:
		return "The file has no statements."
	case wrong == 0:
		return fmt.Sprintf("The record has %s as the file does, and nothing was decided against any.", render.Count(all, "statement"))
	}
	return fmt.Sprintf("Of %s the record bears out %d.", render.Count(all, "statement"), all-wrong)
}

// hold holds rows against the record and tells what is wrong with them, in their order. What entities are called, and with it
// what sentences say, may change with each revision: a cell is borne out where the record has it so now, had it so when the file
// was written, or has it so in the source's own words.
func (c verifyCommand) hold(inv *invocation, rows []exported) (problems []annals.Problem, err error) {
	differ := map[annals.Revision][]int{} // the rows that the record now has otherwise, by the revision that they are of
	wrong := make([]annals.Problem, len(rows))
	err = inv.at(func(snap annals.Snapshot) error {
		statements, err := statementsOf(inv, snap, rows)
		if err != nil {
			return err
		}
		told, err := tellingOf(inv, snap, statements)
		if err != nil {
			return err
		}
		for i, row := range rows {
			s, ok := statements[row.id]
			if !ok {
				wrong[i] = annals.Problem{Code: "unknown-statement", Message: fmt.Sprintf("the record has no statement %q", row.id)}
				continue
			}
			if wrong[i] = row.differs(s, told); wrong[i].Code != "" {
				if r := row.revision(); r > 0 && r < snap.Moment().Revision {
					differ[r] = append(differ[r], i)
					continue
				}
			} else if wrong[i], err = decidedAgainst(inv, snap, s); err != nil {
				return err
			}
		}
		for r, of := range differ {
			if err := c.holdThen(inv, snap, r, rows, of, told, wrong); err != nil {
				return err
			}
		}
		return nil
	})
	for i, p := range wrong {
		if p.Code != "" {
			p.Source, p.Line, p.Column = c.File, rows[i].line, 1
			problems = append(problems, p)
		}
	}
	return problems, err
}

// holdThen holds those of the rows that differ from the record as it is now against the record as it was when they were written.
func (c verifyCommand) holdThen(inv *invocation, now annals.Snapshot, at annals.Revision, rows []exported, of []int, told telling,
	wrong []annals.Problem) error {
	return inv.atKnown(annals.Known{Revision: at}, func(then annals.Snapshot) error {
		var those []exported
		for _, i := range of {
			those = append(those, rows[i])
		}
		statements, err := statementsOf(inv, then, those)
		if err != nil {
			return err
		}
		before, err := tellingOf(inv, then, statements)
		if err != nil {
			return err
		}
		for _, i := range of {
			s, ok := statements[rows[i].id]
			if !ok {
				continue // the file says that it is of a revision before its own statement
			}
			if wrong[i] = rows[i].differs(s, told, before); wrong[i].Code != "" {
				continue
			}
			if wrong[i], err = decidedAgainst(inv, now, s); err != nil {
				return err
			}
		}
		return nil
	})
}

// statementsOf are the statements of rows that the record has, by the ids in the file.
func statementsOf(inv *invocation, snap annals.Snapshot, rows []exported) (map[string]annals.Statement, error) {
	statements := map[string]annals.Statement{}
	for _, row := range rows {
		s, _, err := snap.Statement(inv.ctx, row.id)
		switch {
		case errors.Is(err, annals.ErrNotFound) || errors.Is(err, annals.ErrAmbiguous):
		case err != nil:
			return nil, err
		default:
			statements[row.id] = s
		}
	}
	return statements, nil
}

// telling is what a record says in each cell of statements, with entities as they are called in it and as the sources call them.
type telling map[annals.StatementID][][]annals.Field

func tellingOf(inv *invocation, snap annals.Snapshot, statements map[string]annals.Statement) (telling, error) {
	var list []annals.Statement
	for _, id := range slices.Sorted(maps.Keys(statements)) {
		list = append(list, statements[id])
	}
	e, err := query.ExportOf(inv.ctx, snap, list)
	if err != nil {
		return nil, err
	}
	table := render.Table{Sources: e.Sources, Cited: e.Cited, Editions: e.Editions, Revision: e.Revision}
	told := telling{}
	for i, s := range e.Statements {
		told[s.ID] = [][]annals.Field{append(joined(table.Row(e.Named[i])), entityCells(s)...),
			append(joined(table.Row(s)), entityCells(s)...)}
	}
	return told, nil
}

// joined puts cells under the same heading into one: a relation is a role of some statements, and an attribute of others.
func joined(cells []annals.Field) (list []annals.Field) {
	for _, c := range cells {
		if i := slices.IndexFunc(list, func(f annals.Field) bool { return f.Name == c.Name }); i >= 0 {
			list[i].Value = both(list[i].Value, c.Value)
		} else {
			list = append(list, c)
		}
	}
	return list
}

// both are the values of two cells under the same heading.
func both(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

// entityCells are the ids of those who fill each role, which JSON Lines have.
func entityCells(s annals.Statement) (cells []annals.Field) {
	for _, r := range slices.Sorted(maps.Keys(s.Roles)) {
		cells = append(cells, annals.Field{Name: entityCell(r), Value: entities(s.Roles[r])})
	}
	return append(cells, annals.Field{Name: entityCell("speaker"), Value: entities(s.Speaker)})
}

func entityCell(r annals.Role) string { return "entity of " + string(r) }

func entities(fillers []annals.Filler) string {
	ids := make([]string, len(fillers))
	for i, f := range fillers {
		ids[i] = string(f.Entity)
	}
	return strings.Join(ids, "; ")
}

// notOfStatement are the columns that say nothing of a statement.
var notOfStatement = []string{"id", "revision"}

// worded are the columns that a program puts into words, another version of it perhaps otherwise.
var worded = []string{"sentence", "cited"}

// differs is what a row has otherwise than all tellings of its statement; a problem without a code is nothing.
func (e exported) differs(s annals.Statement, tellings ...telling) annals.Problem {
	for i, have := range tellings[0][s.ID][0] {
		cell, ok := e.cells[have.Name]
		if !ok || slices.Contains(notOfStatement, have.Name) {
			continue
		}
		if slices.ContainsFunc(tellings, func(t telling) bool {
			return slices.ContainsFunc(t[s.ID], func(row []annals.Field) bool { return row[i].Value == cell })
		}) {
			continue
		}
		hint := fmt.Sprintf("annals why %s shows what it rests on", s.ID.Short())
		if slices.Contains(worded, have.Name) {
			hint = "where nothing else differs, another version of annals may have put it so; annals export writes it anew"
		}
		return annals.Problem{Code: "changed", Message: fmt.Sprintf("%s: the file has %q for its %s, and the record %q; %s",
			s.ID.Short(), cell, have.Name, have.Value, hint)}
	}
	return annals.Problem{}
}

// revision is that of the record which a row is of; 0 where it does not say.
func (e exported) revision() annals.Revision {
	n, err := strconv.ParseInt(e.cells["revision"], 10, 64)
	if err != nil {
		return 0
	}
	return annals.Revision(n)
}

// decidedAgainst is what was decided against a statement; a problem without a code is nothing.
func decidedAgainst(inv *invocation, snap annals.Snapshot, s annals.Statement) (annals.Problem, error) {
	became := func(code, what string) annals.Problem {
		return annals.Problem{Code: code, Message: fmt.Sprintf("%s: %s; annals why %[1]s tells by whom and why", s.ID.Short(), what)}
	}
	source, err := snap.Source(inv.ctx, s.Evidence.Source)
	if err != nil {
		return annals.Problem{}, err
	}
	if source.Withdrawn != "" {
		return became("withdrawn", "its source was withdrawn since"), nil
	}
	rulings, err := resolve.Judge(inv.ctx, snap, []annals.Statement{s})
	if err != nil || rulings.Stands(s) {
		return annals.Problem{}, err
	}
	return became("overruled", "it was rejected or corrected since"), nil
}

// readExport reads a file that annals export wrote, in either form.
func readExport(inv *invocation, path string) (rows []exported, err error) {
	r, err := inv.input(path)
	if err != nil {
		return nil, err
	}
	defer closing(r, &err)
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) {
		rows, err = exportedLines(data)
	} else {
		rows, err = exportedTable(data)
	}
	if err != nil {
		return nil, hintError{inputError{fmt.Errorf("%s: %w", path, err)}, exportHint}
	}
	return rows, nil
}

func exportedTable(data []byte) (rows []exported, err error) {
	table := csv.NewReader(bytes.NewReader(data))
	header, err := table.Read()
	if err != nil || !slices.Contains(header, "id") {
		return nil, fmt.Errorf("%w: it is no table with a column %q", annals.ErrInvalid, "id")
	}
	for {
		cells, err := table.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", annals.ErrInvalid, err)
		}
		line, _ := table.FieldPos(0)
		row := exported{line: line, cells: map[string]string{}}
		for i, name := range header {
			// A cell that a spreadsheet would take for a formula was written with an apostrophe before it.
			cell := cells[i]
			if rest, ok := strings.CutPrefix(cell, "'"); ok && render.Cell(rest) == cell {
				cell = rest
			}
			row.cells[name] = both(row.cells[name], cell)
		}
		row.id = row.cells["id"]
		rows = append(rows, row)
	}
}

func exportedLines(data []byte) (rows []exported, err error) {
	line := 0
	for text := range bytes.Lines(data) {
		if line++; len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		var s struct {
			wire.Statement
			Sentence string
			Source   wire.Source
			Revision annals.Revision
		}
		if err := json.Unmarshal(text, &s); err != nil || s.ID == "" {
			return nil, fmt.Errorf("%w: line %d is no statement in JSON", annals.ErrInvalid, line)
		}
		rows = append(rows, exported{line: line, id: s.ID, cells: cellsOf(s.Statement, s.Sentence, s.Source.Name, s.Revision)})
	}
	return rows, nil
}

// cellsOf are a line of JSON as the cells of a table.
func cellsOf(s wire.Statement, sentence, source string, revision annals.Revision) map[string]string {
	cells := map[string]string{"type": s.Type, "form": s.Form, "lang": s.Lang, "relation": s.Relation, "time": s.Time,
		"stance": s.Stance, "hedges": strings.Join(s.Hedges, "; "), "words": s.Evidence.Text,
		"citations": strings.Join(s.Evidence.Cites, "; "), "marks": strings.Join(s.Evidence.Marks, "; "),
		"source_id": s.Evidence.Source, "start": strconv.Itoa(s.Evidence.Start), "end": strconv.Itoa(s.Evidence.End),
		"revision": strconv.FormatInt(int64(revision), 10)}
	if sentence != "" {
		cells["sentence"] = sentence
	}
	if source != "" {
		cells["source"] = source
	}
	put := func(r annals.Role, heading string, fillers []wire.Filler) {
		var labels, ids []string
		for _, f := range fillers {
			labels = append(labels, annals.Filler{Text: f.Text, Name: f.Name}.Label())
			ids = append(ids, f.Entity)
		}
		cells[entityCell(r)] = strings.Join(ids, "; ")
		if r != annals.RoleRelation || len(fillers) > 0 { // else it is an attribute
			cells[heading] = strings.Join(labels, "; ")
		}
	}
	for _, of := range annals.Roles {
		for _, r := range slices.Concat(of.Needed, of.Other) {
			put(r, render.RoleHeading(r), s.Roles[string(r)])
		}
	}
	put("speaker", "speaker", s.Speaker)
	return cells
}
