package sqlite

import (
	"cmp"
	"context"
	"encoding/json"
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

func (s *snapshot) About(ctx context.Context, ids []annals.EntityID) ([]annals.Statement, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	return s.statements(ctx, `
		s.number IN (SELECT statement FROM fillers WHERE entity IN (SELECT value FROM json_each(?2)))`, string(list))
}

func (s *snapshot) In(ctx context.Context, id annals.SourceID) ([]annals.Statement, error) {
	return s.statements(ctx, "s.source = (SELECT number FROM sources WHERE id = ?2)", string(id))
}

func (s *snapshot) Held(ctx context.Context, below float64) ([]annals.Statement, error) {
	return s.statements(ctx, "s.confidence > 0 AND s.confidence < ?2", below)
}

// numbered is a statement with what orders and joins it in the file.
type numbered struct {
	number, source int64
	annals.Statement
}

// statements lists statements in the order of the sources and of their texts. They come in two queries, one for
// the statements and one for all their fillers, whatever their number.
func (s *snapshot) statements(ctx context.Context, where string, arg any) ([]annals.Statement, error) {
	var list []numbered
	times := make(map[string]edtf.Value)
	err := s.each(ctx, `
		SELECT s.number, s.source, s.id, s.type, s.form, s.lang, s.relation, s.time, s.stance, s.hedges,
		       s.evidence_start, s.evidence_end, s.evidence_text, s.cites, s.marks, s.rules, s.confidence
		FROM statements s WHERE s.revision <= ?1 AND `+where,
		func(scan func(...any) error) (err error) {
			list = append(list, numbered{})
			n := &list[len(list)-1]
			var time, hedges, cites, marks, rules string
			if err := scan(&n.number, &n.source, &n.ID, &n.Type, &n.Form, &n.Lang, &n.Relation, &time, &n.Stance, &hedges,
				&n.Evidence.Start, &n.Evidence.End, &n.Evidence.Text, &cites, &marks, &rules, &n.Confidence); err != nil {
				return err
			}
			value, known := times[time]
			if !known {
				if value, err = parseTime(time); err != nil {
					return fmt.Errorf("statement %s: %w", n.ID, err)
				}
				times[time] = value
			}
			n.Time = value
			n.Speaker, n.Roles = []annals.Filler{}, make(map[annals.Role][]annals.Filler, 3)
			if n.Hedges, err = parseList(hedges, []string{}); err != nil {
				return err
			}
			if n.Evidence.Cites, err = parseList(cites, []string{}); err != nil {
				return err
			}
			if n.Evidence.Marks, err = parseList(marks, []string{}); err != nil {
				return err
			}
			n.Rules, err = parseList(rules, nil)
			return err
		}, arg)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	if err := s.fill(ctx, list); err != nil {
		return nil, err
	}
	slices.SortFunc(list, func(a, b numbered) int {
		return cmp.Or(
			cmp.Compare(a.source, b.source),
			cmp.Compare(a.Evidence.Start, b.Evidence.Start),
			cmp.Compare(a.Evidence.End, b.Evidence.End),
			cmp.Compare(a.ID, b.ID))
	})
	statements := make([]annals.Statement, len(list))
	for i, n := range list {
		if n.Evidence.Source, err = s.sourceID(ctx, n.source); err != nil {
			return nil, err
		}
		statements[i] = n.Statement
	}
	return statements, nil
}

// fill reads the fillers of the statements.
func (s *snapshot) fill(ctx context.Context, list []numbered) error {
	places := make(map[int64]int, len(list))
	numbers := make([]int64, len(list))
	for i, n := range list {
		places[n.number], numbers[i] = i, n.number
	}
	argument, err := json.Marshal(numbers)
	if err != nil {
		return err
	}
	prepared, err := s.store.read.prepare(ctx, `
		SELECT statement, role, text, start_offset, end_offset, name, kind, ref, coalesce(entity, '') FROM fillers
		WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, role, place`)
	if err != nil {
		return explain(s.store.path, err)
	}
	err = each(ctx, prepared,
		func(scan func(...any) error) error {
			var number int64
			var role annals.Role
			var f annals.Filler
			if err := scan(&number, &role, &f.Text, &f.Start, &f.End, &f.Name, &f.Kind, &f.Ref, &f.Entity); err != nil {
				return err
			}
			st := &list[places[number]]
			if role == annals.RoleSpeaker {
				st.Speaker = append(st.Speaker, f)
			} else {
				st.Roles[role] = append(st.Roles[role], f)
			}
			return nil
		}, string(argument))
	return explain(s.store.path, err)
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
		func(scan func(...any) error) error { return scan(&id) }, number)
	if err != nil {
		return "", err
	}
	s.store.mu.Lock()
	s.store.sourceIDs[number] = id
	s.store.mu.Unlock()
	return id, nil
}
