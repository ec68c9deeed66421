package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"annals"
)

func (a *appending) addDecisions(batch annals.Batch) error {
	if len(batch.Decisions) == 0 {
		return nil
	}
	have, err := a.decidable(batch)
	if err != nil {
		return err
	}
	equal := make(map[annals.Decision]int) // how many decisions of this content the record has by now
	for _, d := range batch.Decisions {
		d.Recorded = annals.Moment{}
		content := d
		content.ID = ""
		if _, counted := equal[content]; !counted {
			if equal[content], err = a.countEqual(content); err != nil {
				return err
			}
		}
		if d.ID == "" {
			d = d.WithID(equal[content])
		}
		if have.decisions[d.ID] {
			continue
		}
		if err := have.check(d); err != nil {
			return err
		}
		have.decisions[d.ID] = true
		equal[content]++
		a.receipt.Added.Decisions++
		d.Recorded = a.moment
		a.receipt.Decisions = append(a.receipt.Decisions, d)
		a.decisionRows.add(int64(a.total.Decisions+a.receipt.Added.Decisions), string(d.ID), int64(a.moment.Revision),
			string(d.Kind), orNull(d.A), orNull(d.B), orNull(d.Statement), orNull(d.Replacement), orNull(d.Undoes), d.By, d.Reason,
			orNull(d.Source), orNull(d.Edition))
	}
	return nil
}

// decidable is what decisions of a batch may be on: what the record has or the batch adds, of what they name.
type decidable struct {
	entities   map[annals.EntityID]bool
	statements map[annals.StatementID]bool
	decisions  map[annals.DecisionID]bool
}

// decidable looks up what the decisions of the batch name.
func (a *appending) decidable(batch annals.Batch) (d decidable, err error) {
	d = decidable{map[annals.EntityID]bool{}, map[annals.StatementID]bool{}, map[annals.DecisionID]bool{}}
	for _, x := range batch.Decisions {
		d.entities[x.A], d.entities[x.B] = true, true
		d.statements[x.Statement], d.statements[x.Replacement] = true, true
		d.decisions[x.ID], d.decisions[x.Undoes] = true, true
	}
	if err := a.findEntities(d.entities, batch); err != nil {
		return d, err
	}
	if err := a.findWithdrawn(batch); err != nil {
		return d, err
	}
	d.statements, err = known(a, "SELECT id FROM statements WHERE id IN (SELECT value FROM json_each(?))", d.statements)
	if err != nil {
		return d, err
	}
	for _, s := range batch.Statements {
		d.statements[s.ID] = true
	}
	d.decisions, err = known(a, "SELECT id FROM decisions WHERE id IN (SELECT value FROM json_each(?))", d.decisions)
	return d, err
}

// check refuses a decision on what the record does not have.
func (have decidable) check(d annals.Decision) error {
	for _, e := range []annals.EntityID{d.A, d.B} {
		if e != "" && !have.entities[e] {
			return fmt.Errorf("%w: a decision on entity %s, which the record does not have", annals.ErrInvalid, e)
		}
	}
	for _, id := range []annals.StatementID{d.Statement, d.Replacement} {
		if id != "" && !have.statements[id] {
			return fmt.Errorf("%w: a decision on statement %s, which the record does not have", annals.ErrInvalid, id)
		}
	}
	if d.Undoes != "" && !have.decisions[d.Undoes] {
		return fmt.Errorf("%w: a decision undoes %s, which the record does not have", annals.ErrInvalid, d.Undoes)
	}
	return nil
}

// findWithdrawn refuses decisions on sources and editions that the record does not have.
func (a *appending) findWithdrawn(batch annals.Batch) error {
	for _, d := range batch.Decisions {
		known, err := true, error(nil)
		switch {
		case d.Source != "":
			err = a.queryRow(&known, "SELECT EXISTS (SELECT 1 FROM sources WHERE id = ?)", string(d.Source))
		case d.Edition != "":
			err = a.queryRow(&known, "SELECT EXISTS (SELECT 1 FROM editions WHERE list || '/' || published || '/' || file = ?)",
				string(d.Edition))
		}
		if err == nil && !known {
			err = fmt.Errorf("%w: a decision on %s, which the record does not have", annals.ErrInvalid,
				cmp.Or(string(d.Source), string(d.Edition)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// countEqual counts the decisions of the record that say the same.
func (a *appending) countEqual(d annals.Decision) (n int, err error) {
	// The column that the kind fills finds the rows by its index.
	column, value := "undoes", string(d.Undoes)
	switch {
	case d.A != "":
		column, value = "entity_a", string(d.A)
	case d.Statement != "":
		column, value = "statement", string(d.Statement)
	case d.Source != "":
		column, value = "source", string(d.Source)
	case d.Edition != "":
		column, value = "edition", string(d.Edition)
	}
	err = a.queryRow(&n, `
		SELECT count(*) FROM decisions
		WHERE `+column+` = ? AND kind = ? AND entity_b IS ? AND replacement IS ? AND decided_by = ? AND reason = ?`,
		value, string(d.Kind), orNull(d.B), orNull(d.Replacement), d.By, d.Reason)
	return n, err
}

func (s *snapshot) Decisions(ctx context.Context, entities []annals.EntityID,
	statements []annals.StatementID) ([]annals.Decision, error) {
	var on []string
	if len(entities) > 0 {
		on = append(on, "SELECT number, id FROM decisions WHERE entity_a IN entity",
			"SELECT number, id FROM decisions WHERE entity_b IN entity")
	}
	if len(statements) > 0 {
		on = append(on, "SELECT number, id FROM decisions WHERE statement IN statement",
			"SELECT number, id FROM decisions WHERE replacement IN statement")
	}
	if len(on) == 0 {
		return nil, ctx.Err()
	}
	return s.decisions(ctx, `
		WITH RECURSIVE
		entity (id) AS (SELECT value FROM json_each(?2)),
		statement (id) AS (SELECT value FROM json_each(?3)),
		wanted (number, id) AS (
			`+strings.Join(on, "\n\t\t\tUNION ")+`
			UNION SELECT d.number, d.id FROM wanted w JOIN decisions d ON d.undoes = w.id)`,
		"wanted CROSS JOIN decisions d USING (number)", idList(entities), idList(statements))
}

func (s *snapshot) DecisionsOf(ctx context.Context, kinds ...annals.DecisionKind) ([]annals.Decision, error) {
	few := "kind <> 'same' AND " // there is an index of these
	if slices.Contains(kinds, annals.Same) {
		few = ""
	}
	return s.decisions(ctx, `
		WITH RECURSIVE wanted (number, id) AS (
			SELECT number, id FROM decisions WHERE `+few+`kind IN (SELECT value FROM json_each(?2))
			UNION SELECT d.number, d.id FROM wanted w JOIN decisions d ON d.undoes = w.id)`,
		"wanted CROSS JOIN decisions d USING (number)", idList(kinds))
}

func (s *snapshot) AllDecisions(ctx context.Context) ([]annals.Decision, error) {
	return s.decisions(ctx, "", "decisions d")
}

// decisions lists decisions d that a FROM clause picks.
func (s *snapshot) decisions(ctx context.Context, with, from string, args ...any) (list []annals.Decision, err error) {
	var revision int64
	var recorded, id, kind, a, b, statement, replacement, undoes, by, reason, source, edition string
	columns := []any{&revision, &recorded, &id, &kind, &a, &b, &statement, &replacement, &undoes, &by, &reason, &source,
		&edition}
	err = s.each(ctx, with+`
		SELECT r.revision, r.recorded_at, d.id, d.kind, coalesce(d.entity_a, ''), coalesce(d.entity_b, ''),
		       coalesce(d.statement, ''), coalesce(d.replacement, ''), coalesce(d.undoes, ''), d.decided_by, d.reason,
		       coalesce(d.source, ''), coalesce(d.edition, '')
		FROM `+from+` JOIN revisions r USING (revision)
		WHERE d.revision <= ?1
		ORDER BY d.number`,
		func(scan scanner) error {
			if err := scan(columns...); err != nil {
				return err
			}
			moment, err := parseMoment(revision, recorded)
			list = append(list, annals.Decision{ID: annals.DecisionID(id), Kind: annals.DecisionKind(kind),
				A: annals.EntityID(a), B: annals.EntityID(b), Statement: annals.StatementID(statement),
				Replacement: annals.StatementID(replacement), Undoes: annals.DecisionID(undoes), By: by, Reason: reason,
				Recorded: moment,
				Source:   annals.SourceID(source), Edition: annals.EditionID(edition)})
			return err
		}, args...)
	return list, err
}
