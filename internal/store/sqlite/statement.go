package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
)

func (s *snapshot) Statement(ctx context.Context, prefix string) (annals.Statement, annals.Moment, error) {
	// The last character of Unicode comes after whatever an id goes on with.
	list, err := s.statements(ctx, "s.id >= ?2 AND s.id < ?2 || char(0x10FFFF) LIMIT 2", prefix)
	switch {
	case err != nil:
		return annals.Statement{}, annals.Moment{}, err
	case len(list) == 0:
		return annals.Statement{}, annals.Moment{}, fmt.Errorf("statement %q: %w", prefix, annals.ErrNotFound)
	case len(list) > 1:
		return annals.Statement{}, annals.Moment{}, fmt.Errorf("statement %q: %w", prefix, annals.ErrAmbiguous)
	}
	moment, err := s.store.moment(ctx, "WHERE revision = (SELECT revision FROM statements WHERE id = ?)", string(list[0].ID))
	return list[0], moment, explain(s.store.path, err)
}

func (s *snapshot) About(ctx context.Context, ids []annals.EntityID, types ...annals.Type) ([]annals.Statement, error) {
	of, args := "", []any{idList(ids)}
	if len(types) > 0 {
		of, args = " AND type IN (SELECT value FROM json_each(?3))", append(args, idList(types))
	}
	return s.statements(ctx, `
		s.number IN (SELECT statement FROM mentions WHERE entity IN (SELECT value FROM json_each(?2))`+of+`)`, args...)
}

func (s *snapshot) In(ctx context.Context, id annals.SourceID) ([]annals.Statement, error) {
	return s.statements(ctx, "s.source = (SELECT number FROM sources WHERE id = ?2)", string(id))
}

func (s *snapshot) Held(ctx context.Context, below float64) ([]annals.Statement, error) {
	return s.statements(ctx, "s.confidence < ?2", below)
}

// statements lists statements in the order of the sources and of their texts, in one query.
func (s *snapshot) statements(ctx context.Context, where string, args ...any) ([]annals.Statement, error) {
	type sourced struct {
		source int64
		annals.Statement
	}
	var list []sourced
	times := make(map[string]edtf.Value)
	// What a row is scanned into is the same for all of them, and of plain types: database/sql is slow with named ones.
	var source int64
	var start, end int
	var id, kind, stance, fillers, text string
	var form, lang, relation, time, hedges, cites, marks, rules sql.NullString
	var confidence sql.NullFloat64
	columns := []any{&source, &id, &kind, &form, &lang, &relation, &time, &stance, &hedges, &fillers,
		&start, &end, &text, &cites, &marks, &rules, &confidence}
	err := s.each(ctx, `
		SELECT s.source, s.id, s.type, s.form, s.lang, s.relation, s.time, s.stance, s.hedges, s.fillers,
		       s.evidence_start, s.evidence_end, s.evidence_text, s.cites, s.marks, s.rules, s.confidence
		FROM statements s WHERE s.revision <= ?1 AND `+where,
		func(scan scanner) error {
			if err := scan(columns...); err != nil {
				return err
			}
			list = append(list, sourced{source: source})
			st := &list[len(list)-1]
			value, known := times[time.String]
			var err error
			if !known {
				value, err = parseTime(time.String)
				times[time.String] = value
			}
			st.ID, st.Type, st.Stance = annals.StatementID(id), annals.Type(kind), annals.Stance(stance)
			st.Evidence.Start, st.Evidence.End, st.Evidence.Text = start, end, text
			st.Form, st.Lang, st.Relation, st.Time, st.Confidence = form.String, lang.String, relation.String, value, confidence.Float64
			errs := [5]error{err}
			st.Hedges, errs[1] = parseList(hedges.String, []string{})
			st.Evidence.Cites, errs[2] = parseList(cites.String, []string{})
			st.Evidence.Marks, errs[3] = parseList(marks.String, []string{})
			st.Rules, errs[4] = parseList(rules.String, nil)
			if err := errors.Join(parseFillers(fillers, &st.Statement), errors.Join(errs[:]...)); err != nil {
				return fmt.Errorf("statement %s of the record %s: %w: %w", st.ID, s.store.path, err, annals.ErrInvalid)
			}
			return nil
		}, args...)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	slices.SortFunc(list, func(a, b sourced) int {
		return cmp.Or(
			cmp.Compare(a.source, b.source),
			cmp.Compare(a.Evidence.Start, b.Evidence.Start),
			cmp.Compare(a.Evidence.End, b.Evidence.End),
			cmp.Compare(a.ID, b.ID))
	})
	statements := make([]annals.Statement, len(list))
	for i, st := range list {
		if st.Evidence.Source, err = s.sourceID(ctx, st.source); err != nil {
			return nil, err
		}
		statements[i] = st.Statement
	}
	return statements, nil
}

// sourceID is the id of the source with a number.
func (s *snapshot) sourceID(ctx context.Context, number int64) (annals.SourceID, error) {
	s.store.mu.Lock()
	id, known := s.store.sourceIDs[number]
	s.store.mu.Unlock()
	if known {
		return id, nil
	}
	err := s.each(ctx, "SELECT id FROM sources WHERE revision <= ?1 AND number = ?2",
		func(scan scanner) error { return scan(&id) }, number)
	if err != nil {
		return "", err
	}
	s.store.mu.Lock()
	s.store.sourceIDs[number] = id
	s.store.mu.Unlock()
	return id, nil
}
