package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"annals"
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
	var problems []annals.Problem
	err = inv.at(func(snap annals.Snapshot) error {
		for _, row := range rows {
			code, message, err := row.verify(inv, snap)
			if err != nil {
				return err
			}
			if message != "" {
				problems = append(problems, annals.Problem{Code: code, Source: c.File, Line: row.line, Column: 1, Message: message})
			}
		}
		return nil
	})
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

// verify says what is wrong with a row; an empty message is nothing.
func (e exported) verify(inv *invocation, snap annals.Snapshot) (code, message string, err error) {
	s, _, err := snap.Statement(inv.ctx, e.id)
	if errors.Is(err, annals.ErrNotFound) || errors.Is(err, annals.ErrAmbiguous) {
		return "unknown-statement", fmt.Sprintf("the record has no statement %q", e.id), nil
	}
	if err != nil {
		return "", "", err
	}
	have := cellsOf(s)
	for _, name := range exportedCells {
		if cell, ok := e.cells[name]; ok && cell != have[name] {
			return "changed", fmt.Sprintf("%s: the file has %q for its %s, and the record %q", s.ID.Short(), cell, name, have[name]), nil
		}
	}
	source, err := snap.Source(inv.ctx, s.Evidence.Source)
	if err != nil {
		return "", "", err
	}
	became := func(what string) string {
		return fmt.Sprintf("%s: %s; annals why %[1]s tells by whom and why", s.ID.Short(), what)
	}
	if source.Withdrawn != "" {
		return "withdrawn", became("its source was withdrawn since"), nil
	}
	rulings, err := resolve.Judge(inv.ctx, snap, []annals.Statement{s})
	if err != nil {
		return "", "", err
	}
	if !rulings.Stands(s) {
		return "overruled", became("it was rejected or corrected since"), nil
	}
	return "", "", nil
}

// exportedCells are the columns that a record can bear out, whatever entities are called now and however sentences are worded.
var exportedCells = []string{"type", "time", "stance", "words", "source_id", "start", "end"}

func cellsOf(s annals.Statement) map[string]string {
	return map[string]string{"type": string(s.Type), "time": s.Time.String(), "stance": string(s.Stance), "words": s.Evidence.Text,
		"source_id": string(s.Evidence.Source), "start": strconv.Itoa(s.Evidence.Start), "end": strconv.Itoa(s.Evidence.End)}
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
			row.cells[name] = cell
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
			ID, Type, Time, Stance string
			Evidence               struct {
				Source, Text string
				Start, End   int
			}
		}
		if err := json.Unmarshal(text, &s); err != nil || s.ID == "" {
			return nil, fmt.Errorf("%w: line %d is no statement in JSON", annals.ErrInvalid, line)
		}
		rows = append(rows, exported{line: line, id: s.ID, cells: map[string]string{"type": s.Type, "time": s.Time,
			"stance": s.Stance, "words": s.Evidence.Text, "source_id": s.Evidence.Source, "start": strconv.Itoa(s.Evidence.Start),
			"end": strconv.Itoa(s.Evidence.End)}})
	}
	return rows, nil
}
