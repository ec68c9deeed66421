package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
	"annals/internal/resolve"
	"annals/internal/wire"
)

type exportCommand struct {
	Entity string   `arg:"" optional:"" help:"A name in any script, or an entity id. Without one, all that articles say."`
	Type   []string `placeholder:"TYPE" help:"Only statements of this type: leadership, size, designation, …; those that annals read counts. Give it once for each type."`
	All    bool     `help:"Print also what was read with too little confidence to show."`
	Out    string   `enum:"csv,jsonl" default:"csv" placeholder:"FORMAT" help:"What to print: csv or jsonl. Default: csv; jsonl with --json."`
}

func (exportCommand) manual() manual {
	return manual{
		text: "Prints statements as a table for a spreadsheet or a program, the earliest first and those without a date last: a " +
			"row each, with who plays which part, the time as its source has it and the days that bound it, who says it, the " +
			"words, their citations and the source. Rejected statements are left out.\n\n" +
			"CSV is UTF-8; a cell with several values has \"; \" between. With jsonl each line is a statement as annals extract " +
			"prints it, with its sentence and source. All of a record, to keep or to move, is what annals backup copies.",
		examples: []example{
			{`annals export Aum --type leadership > leaders.csv`, "its leaders, with their dates and sources"},
			{`annals export Aum --type designation --type delisting --type ban --out jsonl`,
				"what its standings rest on, for a program"},
			{`annals export > all.csv`, "all that articles say, of everybody"},
		},
	}
}

func (c exportCommand) Run(inv *invocation) error {
	types, err := c.types()
	if err != nil {
		return err
	}
	return inv.at(func(snap annals.Snapshot) error {
		var members []annals.EntityID
		if c.Entity != "" {
			found, err := resolve.Find(inv.ctx, snap, c.Entity)
			if err != nil {
				return fmt.Errorf("export: %w", err)
			}
			for _, other := range found.Namesakes {
				fmt.Fprintf(inv.Stderr, "annals: not in the table, though called the same: %s (%s)\n", oneLine(other.Name), other.ID)
			}
			members = found.Members
		}
		e, err := query.NewExport(inv.ctx, snap, members, types, c.All)
		if err != nil {
			return err
		}
		if len(e.Statements) == 0 {
			said := "annals: no statement of the record is like that"
			if c.Entity == "" {
				said += "; entries of lists are exported by name: annals export NAME"
			}
			fmt.Fprintln(inv.Stderr, said)
		}
		if inv.globals.JSON || c.Out == "jsonl" {
			return exportLines(inv.Stdout, e)
		}
		return render.Table{Statements: e.Named, Sources: e.Sources, Cited: e.Cited, Editions: e.Editions,
			Revision: e.Revision}.WriteCSV(inv.Stdout)
	})
}

// types are the types that were asked for; none is all.
func (c exportCommand) types() (types []annals.Type, err error) {
	for _, name := range c.Type {
		t := annals.Type(strings.ToLower(name))
		if !slices.Contains(annals.Types(), t) {
			var all []string
			for _, t := range annals.Types() {
				all = append(all, string(t))
			}
			return nil, usageError{fmt.Sprintf("--type: no statement is a %q", name), "the types are " + strings.Join(all, ", ")}
		}
		types = append(types, t)
	}
	return types, nil
}

// note is a note that a statement cites, as JSON.
type note struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

func notes(cited []annals.Note) (list []note) {
	for _, n := range cited {
		list = append(list, note{n.Label, n.Text})
	}
	return list
}

// exportLines prints statements as JSON Lines.
func exportLines(w io.Writer, out query.Export) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i, s := range out.Statements {
		line := struct {
			wire.Statement
			Sentence string          `json:"sentence"`
			Cited    []note          `json:"cited,omitempty"`
			Source   wire.Source     `json:"source"`
			Editions string          `json:"editions,omitempty"`
			Revision annals.Revision `json:"revision"`
		}{wire.FromStatement(s), render.Sentence(out.Named[i], render.FullNames), notes(out.Cited[s.ID]),
			wire.FromSource(out.Sources[s.Evidence.Source]), out.Editions[s.Evidence.Source], out.Revision}
		if err := e.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
