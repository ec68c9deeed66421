package check

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/resolve"
)

// Answer checks the sources that q.Source names: a source's name, the beginning of its hash, or "" for all. None that
// fits is annals.ErrNotFound; several whose hash begins so are annals.ErrAmbiguous.
//
// With q.Entity, a name or an id, it looks for what contradicts each other on that entity instead, whichever sources say it;
// a name that nobody has, or several, is an *annals.NameError.
func Answer(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	if q.Entity != "" {
		return about(ctx, snap, q)
	}
	sources, err := standing(ctx, snap, q.Source)
	if err != nil {
		return annals.Answer{}, fmt.Errorf("check: %w", err)
	}
	a := annals.Answer{Question: q}
	found := findings{seen: map[string]bool{}, sections: []annals.Section{
		{Name: "contradictions", Title: "Contradictions"},
		saidSection,
		{Name: "marks", Title: "Editorial marks"},
		{Name: "uncited", Title: "Without a citation"},
		{Name: "problems", Title: "Problems of the reading"},
		{Name: "single", Title: "On one source only"},
		{Name: "staleness", Title: "How far the sources reach"},
		{Name: "summary", Title: "Summary"},
	}}
	var pool []annals.Statement
	for _, s := range sources {
		c := checkup{ctx: ctx, snap: snap, source: s}
		if err := c.run(); err != nil {
			return annals.Answer{}, fmt.Errorf("check %s: %w", s.Name, err)
		}
		found.add(c.rows)
		pool = append(pool, c.pool...)
	}
	for _, s := range found.sections {
		if len(s.Rows) > 0 {
			a.Sections = append(a.Sections, s)
		}
	}
	if err := query.Complete(ctx, snap, &a, pool); err != nil {
		return annals.Answer{}, fmt.Errorf("check: %w", err)
	}
	return a, nil
}

// findings are the sections of a check in the order of weight, to which each source adds its rows.
type findings struct {
	sections []annals.Section
	// seen are the contradictions that a source had: the other source has them too.
	seen map[string]bool
}

func (f *findings) add(rows map[string][]annals.Row) {
	for i := range f.sections {
		s := &f.sections[i]
		mutual := s.Name == "contradictions" || s.Name == saidSection.Name
		for _, row := range rows[s.Name] {
			if mutual {
				key := row.What + "\x00" + strings.Join(sortedIDs(row.Statements), "\x00")
				if f.seen[key] {
					continue
				}
				f.seen[key] = true
			}
			s.Rows = append(s.Rows, row)
		}
	}
}

// standing are the sources that a name means; those that were withdrawn are left out, unless there are no others.
func standing(ctx context.Context, snap annals.Snapshot, name string) (list []annals.Source, err error) {
	all, err := resolve.Sources(ctx, snap, name)
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		if s.Withdrawn == "" {
			list = append(list, s)
		}
	}
	if len(list) == 0 && len(all) > 0 && name != "" {
		return nil, resolve.Refused(ctx, snap, "source "+all[0].Name, all[0].Withdrawn)
	}
	return list, nil
}

// saidSection is what somebody says otherwise than it is told, without rows.
var saidSection = annals.Section{Name: "said", Title: "Said otherwise"}

// checkup is the check of one source.
type checkup struct {
	ctx    context.Context
	snap   annals.Snapshot
	source annals.Source

	text *annals.Text
	// entity is whose contradictions are looked for, in place of a source's.
	entity *resolve.Found
	// statements are those of the source, or about the entity, that stand and were read with confidence.
	statements []annals.Statement
	held       []annals.Statement
	// around is what the record says of those whom the source is about; nil before it was read.
	around   []annals.Statement
	clusters resolve.Clusters
	rows     map[string][]annals.Row
	// standing bounds what statements tell of a standing by what all sources tell of it.
	standing map[annals.StatementID]edtf.Bounds
	// pool are the statements that rows may name.
	pool []annals.Statement
}

func (c *checkup) run() error {
	c.rows, c.standing = map[string][]annals.Row{}, map[annals.StatementID]edtf.Bounds{}
	text, err := c.snap.Text(c.ctx, c.source.ID)
	if err != nil {
		return err
	}
	c.text = annals.NewText(text)
	all, err := c.snap.In(c.ctx, c.source.ID)
	if err != nil {
		return err
	}
	rulings, err := resolve.Judge(c.ctx, c.snap, all)
	if err != nil {
		return err
	}
	var ids []annals.EntityID
	for _, s := range all {
		switch {
		case !rulings.Stands(s):
		case !rulings.Confirmed(s):
			c.held = append(c.held, s)
		default:
			c.statements = append(c.statements, s)
			s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
				if f.Entity != "" {
					ids = append(ids, f.Entity)
				}
			})
		}
	}
	c.pool = slices.Concat(c.statements, c.held)
	if c.clusters, err = resolve.Around(c.ctx, c.snap, ids); err != nil {
		return err
	}
	if err := c.contradictions(); err != nil {
		return err
	}
	c.marks(text)
	if err := c.support(); err != nil {
		return err
	}
	if err := c.problems(); err != nil {
		return err
	}
	if err := c.staleness(); err != nil {
		return err
	}
	c.summary()
	return nil
}

// own reports whether a statement is one that is being checked.
func (c *checkup) own(s annals.Statement) bool {
	return c.entity != nil || s.Evidence.Source == c.source.ID
}

// at is a finding at a place of the text.
func (c *checkup) at(code string, offset int, message string) *annals.Problem {
	line, column := c.text.Position(offset)
	return &annals.Problem{Code: code, Source: c.source.Name, Line: line, Column: column, Offset: offset,
		Message: message}
}

// whole is a finding about the source as a whole.
func (c *checkup) whole(code, message, hint string) *annals.Problem {
	return &annals.Problem{Code: code, Source: c.source.Name, Message: message, Hint: hint}
}

func (c *checkup) add(section string, p *annals.Problem, statements ...annals.Statement) {
	row := annals.Row{What: p.Code, Problem: p}
	for _, s := range statements {
		if !slices.Contains(row.Statements, s.ID) {
			row.Statements = append(row.Statements, s.ID)
		}
	}
	if len(statements) > 0 {
		row.Time = statements[0].Time
	}
	c.rows[section] = append(c.rows[section], row)
}

// problems are what the reader complained of, and what it was not sure of.
func (c *checkup) problems() error {
	list, err := c.snap.Problems(c.ctx, c.source.ID)
	if err != nil {
		return err
	}
	for i := range list {
		c.rows["problems"] = append(c.rows["problems"], annals.Row{What: list[i].Code, Problem: &list[i]})
	}
	if n := len(c.held); n > 0 {
		c.add("problems", c.whole(Held, fmt.Sprintf("%s read with too little confidence to count", plural(n, "statement")),
			"judge them: annals review"), c.held...)
	}
	return nil
}

// summary is one line for the source.
func (c *checkup) summary() {
	counts := map[string]int{}
	for _, rows := range c.rows {
		for _, r := range rows {
			counts[r.What]++
		}
	}
	codes := make([]string, 0, len(counts))
	for code := range counts {
		codes = append(codes, code)
	}
	slices.SortFunc(codes, func(a, b string) int {
		return cmp.Or(-cmp.Compare(SeverityOf(a), SeverityOf(b)), cmp.Compare(a, b))
	})
	row := annals.Row{What: "summary"}
	words := []string{plural(len(c.statements), "statement")}
	for _, code := range codes {
		words = append(words, fmt.Sprintf("%s %d", code, counts[code]))
	}
	if len(codes) == 0 {
		words = append(words, "nothing found")
	}
	row.Text = c.source.Name + ": " + strings.Join(words, ", ") + "."
	c.rows["summary"] = append(c.rows["summary"], row)
}

// plural is a number and its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func sortedIDs(ids []annals.StatementID) []string {
	var list []string
	for _, id := range ids {
		list = append(list, string(id))
	}
	slices.Sort(list)
	return list
}
