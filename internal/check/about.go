package check

import (
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/resolve"
)

// about looks for what contradicts each other on one entity.
func about(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	found, err := resolve.Find(ctx, snap, q.Entity)
	if err != nil {
		return annals.Answer{}, fmt.Errorf("check: %w", err)
	}
	c := checkup{ctx: ctx, snap: snap, entity: &found, rows: map[string][]annals.Row{},
		standing: map[annals.StatementID]edtf.Bounds{}}
	// What it decided of others contradicts nothing that is said of itself.
	all, err := snap.AboutPart(ctx, found.Members, annals.Part{})
	if err != nil {
		return annals.Answer{}, err
	}
	rulings, err := resolve.Judge(ctx, snap, all)
	if err != nil {
		return annals.Answer{}, err
	}
	var ids []annals.EntityID
	for _, s := range all {
		if !rulings.Stands(s) || !rulings.Confirmed(s) {
			continue
		}
		c.statements = append(c.statements, s)
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			if f.Entity != "" {
				ids = append(ids, f.Entity)
			}
		})
	}
	c.pool = c.statements
	if c.clusters, err = resolve.Around(ctx, snap, ids); err != nil {
		return annals.Answer{}, err
	}
	if err := c.contradictions(); err != nil {
		return annals.Answer{}, fmt.Errorf("check %s: %w", found.Ref.Name, err)
	}
	if err := c.place(); err != nil {
		return annals.Answer{}, fmt.Errorf("check %s: %w", found.Ref.Name, err)
	}
	a := annals.Answer{Question: q, Entity: &found.Ref, Namesakes: found.Namesakes}
	a.Sections = []annals.Section{{Name: "contradictions", Title: "Contradictions", Rows: c.rows["contradictions"]}}
	if said := c.rows[saidSection.Name]; len(said) > 0 {
		section := saidSection
		section.Rows = said
		a.Sections = append(a.Sections, section)
	}
	return a, query.Complete(ctx, snap, &a, c.pool)
}

// place gives each finding the place of its first statement.
func (c *checkup) place() error {
	at := map[annals.StatementID]annals.Evidence{}
	for _, s := range c.pool {
		at[s.ID] = s.Evidence
	}
	for _, row := range slices.Concat(c.rows["contradictions"], c.rows[saidSection.Name]) {
		e := at[row.Statements[0]]
		source, err := c.snap.Source(c.ctx, e.Source)
		if err != nil {
			return err
		}
		text, err := c.snap.Text(c.ctx, e.Source)
		if err != nil {
			return err
		}
		row.Problem.Source, row.Problem.Offset = source.Name, e.Start
		row.Problem.Line, row.Problem.Column = annals.NewText(text).Position(e.Start)
	}
	return nil
}
