package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
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
		text: "Prints statements as a table for a spreadsheet or a program, the earliest first and those without a date last: a row each, with who plays which part, the time as its source has it and the days that bound it, who says it, the words, their citations and the source. Rejected statements are left out.\n\n" +
			"CSV is UTF-8; a cell with several values has \"; \" between. With jsonl each line is a statement as annals extract prints it, with its sentence and source. All of a record, to keep or to move, is what annals backup copies.",
		examples: []example{
			{`annals export Aum --type leadership > leaders.csv`, "its leaders, with their dates and sources"},
			{`annals export Aum --type designation --type delisting --type ban --out jsonl`, "what its standings rest on, for a program"},
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
		statements, err := c.statements(inv, snap, types)
		if err != nil {
			return err
		}
		rulings, err := resolve.Judge(inv.ctx, snap, statements)
		if err != nil {
			return err
		}
		statements = slices.DeleteFunc(statements, func(s annals.Statement) bool {
			return !rulings.Stands(s) || !c.All && !rulings.Confirmed(s)
		})
		slices.SortStableFunc(statements, byTime)
		if len(statements) == 0 {
			fmt.Fprintln(inv.Stderr, "annals: no statement of the record is like that")
		}
		named, sources, err := calledAlike(inv, snap, statements)
		if err != nil {
			return err
		}
		if inv.globals.JSON || c.Out == "jsonl" {
			return exportLines(inv.Stdout, statements, named, sources)
		}
		return render.Table{Statements: named, Sources: sources}.WriteCSV(inv.Stdout)
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

// statements are those that name the entity or, without one, those of all sources but the records of lists.
func (c exportCommand) statements(inv *invocation, snap annals.Snapshot, types []annals.Type) ([]annals.Statement, error) {
	if c.Entity != "" {
		found, err := resolve.Find(inv.ctx, snap, c.Entity)
		if err != nil {
			return nil, fmt.Errorf("export: %w", err)
		}
		for _, other := range found.Namesakes {
			fmt.Fprintf(inv.Stderr, "annals: not in the table, though called the same: %s (%s)\n", oneLine(other.Name), other.ID)
		}
		return snap.About(inv.ctx, found.Members, types...)
	}
	sources, err := snap.Sources(inv.ctx)
	if err != nil {
		return nil, err
	}
	var all []annals.Statement
	for _, src := range sources {
		of, err := snap.In(inv.ctx, src.ID)
		if err != nil {
			return nil, err
		}
		for _, s := range of {
			if len(types) == 0 || slices.Contains(types, s.Type) {
				all = append(all, s)
			}
		}
	}
	return all, nil
}

// byTime puts what began earlier first, and what has no beginning or no time last.
func byTime(a, b annals.Statement) int {
	start := func(s annals.Statement) (dated int, day int64) {
		switch {
		case s.Time.IsZero():
			return 2, 0
		case s.Time.Bounds().EarliestStart == edtf.Beginning:
			return 1, int64(s.Time.Bounds().LatestEnd)
		}
		return 0, int64(s.Time.Bounds().EarliestStart)
	}
	x, d := start(a)
	y, e := start(b)
	return cmp.Or(cmp.Compare(x, y), cmp.Compare(d, e))
}

// calledAlike are statements in which an entity has one name, whatever its sources call it, and their sources.
func calledAlike(inv *invocation, snap annals.Snapshot, statements []annals.Statement) ([]annals.Statement, map[annals.SourceID]annals.Source, error) {
	var ids []annals.EntityID
	var sources []annals.SourceID
	for _, s := range statements {
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			if f.Entity != "" {
				ids = append(ids, f.Entity)
			}
		})
		sources = append(sources, s.Evidence.Source)
	}
	slices.Sort(ids)
	slices.Sort(sources)
	refs, err := resolve.Refs(inv.ctx, snap, slices.Compact(ids))
	if err != nil {
		return nil, nil, err
	}
	described, err := snap.SourcesOf(inv.ctx, slices.Compact(sources))
	if err != nil {
		return nil, nil, err
	}
	named := make([]annals.Statement, len(statements))
	for i, s := range statements {
		named[i] = s.Clone()
		named[i].EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			if ref, ok := refs[f.Entity]; ok && f.Name != "" && f.Name != annals.Unnamed && ref.Name != "" {
				f.Name = ref.Name
			}
		})
	}
	return named, described, nil
}

// exportLines prints statements as JSON Lines, with the sentences of those that call an entity alike.
func exportLines(w io.Writer, statements, named []annals.Statement, sources map[annals.SourceID]annals.Source) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i, s := range statements {
		line := struct {
			wire.Statement
			Sentence string      `json:"sentence"`
			Source   wire.Source `json:"source"`
		}{wire.FromStatement(s), render.Sentence(named[i], render.FullNames), wire.FromSource(sources[s.Evidence.Source])}
		if err := e.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
