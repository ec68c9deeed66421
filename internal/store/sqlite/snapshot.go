package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"annals"
	"annals/edtf"
)

// At opens the record as of known.
func (s *Store) At(ctx context.Context, known annals.Known) (annals.Snapshot, error) {
	var moment annals.Moment
	var err error
	switch {
	case known.Revision < 0:
		err = sql.ErrNoRows
	case known.Revision > 0:
		moment, err = s.moment(ctx, "WHERE revision = ?", int64(known.Revision))
	case !known.Until.IsZero():
		// Recorded times are whole milliseconds, so what is before an instant is before the next of those.
		until := known.Until.UTC().Add(time.Millisecond - time.Nanosecond).Truncate(time.Millisecond)
		switch y := until.Year(); {
		case y < 1: // before all
		case y > 9999:
			moment, err = s.moment(ctx, "ORDER BY revision DESC LIMIT 1")
		default:
			moment, err = s.moment(ctx, "WHERE recorded_at < ? ORDER BY recorded_at DESC LIMIT 1", until.Format(isoMillis))
		}
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
	default:
		moment, err = s.moment(ctx, "ORDER BY revision DESC LIMIT 1")
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
	}
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("revision %d of the record: %w", known.Revision, annals.ErrNotFound)
	}
	if err != nil {
		return nil, explain(s.path, err)
	}
	return &snapshot{store: s, moment: moment}, nil
}

// moment is the revision that a condition picks, or sql.ErrNoRows.
func (s *Store) moment(ctx context.Context, which string, args ...any) (m annals.Moment, err error) {
	found := false
	err = s.read.each(ctx, "SELECT revision, recorded_at FROM revisions "+which, func(scan scanner) (err error) {
		found = true
		m, err = scanMoment(scan)
		return err
	}, args...)
	if err == nil && !found {
		err = sql.ErrNoRows
	}
	return m, err
}

// scanMoment scans a revision and its recorded_at, and whatever else the row has after them.
func scanMoment(scan scanner, more ...any) (m annals.Moment, err error) {
	var revision int64
	var recorded string
	if err := scan(append([]any{&revision, &recorded}, more...)...); err != nil {
		return annals.Moment{}, err
	}
	return parseMoment(revision, recorded)
}

func parseMoment(revision int64, recorded string) (annals.Moment, error) {
	t, err := time.Parse(isoMillis, recorded)
	return annals.Moment{Revision: annals.Revision(revision), Recorded: t}, err
}

// head is the present moment of the record and what it holds.
func head(ctx context.Context, w *writer) (m annals.Moment, n annals.Counts, err error) {
	prepared, err := w.prepare(ctx, `
		SELECT revision, recorded_at, sources, statements, entities, decisions
		FROM revisions ORDER BY revision DESC LIMIT 1`)
	if err != nil {
		return annals.Moment{}, annals.Counts{}, err
	}
	m, err = scanMoment(prepared.QueryRowContext(ctx).Scan, &n.Sources, &n.Statements, &n.Entities, &n.Decisions)
	if errors.Is(err, sql.ErrNoRows) {
		return annals.Moment{}, annals.Counts{}, nil
	}
	return m, n, err
}

// snapshot reads a record up to one revision: its queries pass over the rows of later ones.
type snapshot struct {
	store  *Store
	moment annals.Moment
}

func (s *snapshot) Moment() annals.Moment { return s.moment }

// Close does nothing: a snapshot holds no transaction.
func (s *snapshot) Close() error { return nil }

const selectSources = `
	SELECT s.id, s.read_on, d.name, d.format, d.title, d.publisher, d.url, d.published, d.guessed
	FROM sources s JOIN source_descriptions d ON d.source = s.number
	 AND d.revision = (SELECT max(l.revision) FROM source_descriptions l WHERE l.source = s.number AND l.revision <= ?1)
	WHERE s.revision <= ?1`

func (s *snapshot) Source(ctx context.Context, id annals.SourceID) (annals.Source, error) {
	list, err := s.sources(ctx, selectSources+" AND s.id = ?2", string(id))
	if err != nil {
		return annals.Source{}, err
	}
	if len(list) == 0 {
		return annals.Source{}, fmt.Errorf("source %s: %w", id, annals.ErrNotFound)
	}
	return list[0], nil
}

func (s *snapshot) SourcesOf(ctx context.Context, ids []annals.SourceID) (map[annals.SourceID]annals.Source, error) {
	list, err := s.sources(ctx, selectSources+" AND s.id IN (SELECT value FROM json_each(?2))", idList(ids))
	of := make(map[annals.SourceID]annals.Source, len(list))
	for _, src := range list {
		of[src.ID] = src
	}
	return of, err
}

func (s *snapshot) Sources(ctx context.Context) ([]annals.Source, error) {
	return s.sources(ctx, selectSources+" AND NOT EXISTS (SELECT 1 FROM list_records l WHERE l.source = s.number) ORDER BY s.number")
}

func (s *snapshot) LatestSources(ctx context.Context, from, most int) (list []annals.Source, all int, err error) {
	// The sources of a record are numbered from 1, those of a revision to how many it had.
	const numbered = "(SELECT sources FROM revisions WHERE revision = ?1)"
	err = s.each(ctx, "SELECT "+numbered+" - (SELECT count(*) FROM list_records WHERE source <= "+numbered+") FROM revisions WHERE revision = ?1",
		func(scan scanner) error { return scan(&all) })
	if err != nil {
		return nil, 0, err
	}
	list, err = s.sources(ctx, selectSources+` AND s.number IN (
			SELECT number FROM sources WHERE number <= `+numbered+` AND NOT EXISTS (SELECT 1 FROM list_records l WHERE l.source = number)
			ORDER BY number DESC LIMIT ?2 OFFSET ?3)
		ORDER BY s.number DESC`, most, from)
	return list, all, err
}

func (s *snapshot) sources(ctx context.Context, query string, args ...any) (list []annals.Source, err error) {
	err = s.each(ctx, query, func(scan scanner) error {
		var source annals.Source
		var readOn, published, guessed string
		if err := scan(&source.ID, &readOn, &source.Name, &source.Format, &source.Title, &source.Publisher, &source.URL,
			&published, &guessed); err != nil {
			return err
		}
		if source.ReadOn, err = parseTime(readOn); err != nil {
			return err
		}
		if source.Published, err = parseTime(published); err != nil {
			return err
		}
		source.Guessed, err = parseList(guessed, nil)
		list = append(list, source)
		return err
	}, args...)
	return list, err
}

func (s *snapshot) Text(ctx context.Context, id annals.SourceID) (text string, err error) {
	found := false
	err = s.each(ctx, `
		SELECT t.text FROM sources s JOIN texts t ON t.source = s.number
		WHERE s.revision <= ?1 AND s.id = ?2`,
		func(scan scanner) error {
			found = true
			return scan(&text)
		}, string(id))
	if err == nil && !found {
		err = fmt.Errorf("source %s: %w", id, annals.ErrNotFound)
	}
	return text, err
}

func (s *snapshot) Problems(ctx context.Context, id annals.SourceID) (list []annals.Problem, err error) {
	number := int64(0)
	err = s.each(ctx, "SELECT number FROM sources WHERE revision <= ?1 AND id = ?2",
		func(scan scanner) error { return scan(&number) }, string(id))
	if err == nil && number == 0 {
		err = fmt.Errorf("source %s: %w", id, annals.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	err = s.each(ctx, selectProblems, problemsInto(&list), number)
	return list, err
}

// selectProblems selects what the last reading of a source, the second argument, up to a revision, the first,
// complained of; problemsInto adds the rows to a list.
const selectProblems = `
	SELECT code, source_name, line, column_in_line, start_offset, message, hint FROM problems
	WHERE source = ?2 AND revision = (SELECT max(revision) FROM readings WHERE source = ?2 AND revision <= ?1)
	ORDER BY place`

func problemsInto(list *[]annals.Problem) func(scanner) error {
	return func(scan scanner) error {
		var p annals.Problem
		err := scan(&p.Code, &p.Source, &p.Line, &p.Column, &p.Offset, &p.Message, &p.Hint)
		*list = append(*list, p)
		return err
	}
}

func (s *snapshot) Entity(ctx context.Context, id annals.EntityID) (annals.Entity, error) {
	list, err := s.entities(ctx, "e.id = ?2", string(id))
	if err != nil {
		return annals.Entity{}, err
	}
	if len(list) == 0 {
		return annals.Entity{}, fmt.Errorf("entity %s: %w", id, annals.ErrNotFound)
	}
	return list[0], nil
}

func (s *snapshot) Entities(ctx context.Context, ids []annals.EntityID) ([]annals.Entity, error) {
	return s.entities(ctx, "e.id IN (SELECT value FROM json_each(?2))", idList(ids))
}

func (s *snapshot) Named(ctx context.Context, key string) ([]annals.Entity, error) {
	return s.entities(ctx, "e.id IN (SELECT entity FROM entity_names WHERE key = ?2 AND revision <= ?1)", key)
}

// entities lists entities with their names, by id.
func (s *snapshot) entities(ctx context.Context, where string, args ...any) (list []annals.Entity, err error) {
	var id, called, kind, ref, source string
	var name, key sql.NullString
	columns := []any{&id, &called, &kind, &ref, &source, &name, &key}
	err = s.each(ctx, `
		SELECT e.id, e.name, e.kind, e.ref, coalesce(s.id, ''), n.name, n.key
		FROM entities e LEFT JOIN sources s ON s.number = e.source
		LEFT JOIN entity_names n ON n.entity = e.id AND n.revision <= ?1
		WHERE e.revision <= ?1 AND `+where+`
		ORDER BY e.id, n.place`,
		func(scan scanner) error {
			if err := scan(columns...); err != nil {
				return err
			}
			if len(list) == 0 || string(list[len(list)-1].ID) != id {
				list = append(list, annals.Entity{ID: annals.EntityID(id), Name: called, Kind: annals.EntityKind(kind),
					Ref: ref, Source: annals.SourceID(source)})
			}
			if name.Valid {
				last := &list[len(list)-1]
				last.Names = append(last.Names, annals.EntityName{Name: name.String, Key: key.String})
			}
			return nil
		}, args...)
	return list, err
}

// namesAtOnce is how many names EachName reads with one query.
const namesAtOnce = 1000

func (s *snapshot) EachName(ctx context.Context, f func(annals.EntityName, annals.EntityID) bool) error {
	type named struct {
		annals.EntityName
		entity annals.EntityID
		place  int
	}
	var last named
	page := make([]named, 0, namesAtOnce)
	for {
		// No query is under way while f runs, which may ask the record itself.
		page = page[:0]
		err := s.each(ctx, `
			SELECT key, entity, place, name FROM entity_names
			WHERE revision <= ?1 AND (key, entity, place) > (?2, ?3, ?4)
			ORDER BY key, entity, place LIMIT ?5`,
			func(scan scanner) error {
				page = append(page, named{})
				n := &page[len(page)-1]
				return scan(&n.Key, &n.entity, &n.place, &n.Name)
			}, last.Key, string(last.entity), last.place, namesAtOnce)
		if err != nil {
			return err
		}
		for _, n := range page {
			if !f(n.EntityName, n.entity) {
				return nil
			}
		}
		if len(page) < namesAtOnce {
			return nil
		}
		last = page[len(page)-1]
	}
}

// entitiesAtOnce is how many entities EachEntity reads with one query.
const entitiesAtOnce = 1000

func (s *snapshot) EachEntity(ctx context.Context, f func(annals.Entity) bool) error {
	last := annals.EntityID("")
	for {
		page, err := s.entities(ctx, "e.id IN (SELECT id FROM entities WHERE revision <= ?1 AND id > ?2 ORDER BY id LIMIT ?3)",
			string(last), entitiesAtOnce)
		if err != nil {
			return err
		}
		for _, e := range page {
			if !f(e) {
				return nil
			}
		}
		if len(page) < entitiesAtOnce {
			return nil
		}
		last = page[len(page)-1].ID
	}
}

func (s *snapshot) Newer(ctx context.Context, than annals.Revision) ([]annals.Entity, error) {
	return s.entities(ctx, `e.id IN (
			SELECT id FROM entities WHERE revision > ?2 AND revision <= ?1
			UNION SELECT entity FROM entity_names WHERE revision > ?2 AND revision <= ?1)`, int64(than))
}

func (s *snapshot) Decisions(ctx context.Context, entities []annals.EntityID, statements []annals.StatementID) ([]annals.Decision, error) {
	var on []string
	if len(entities) > 0 {
		on = append(on, "SELECT number, id FROM decisions WHERE entity_a IN entity", "SELECT number, id FROM decisions WHERE entity_b IN entity")
	}
	if len(statements) > 0 {
		on = append(on, "SELECT number, id FROM decisions WHERE statement IN statement", "SELECT number, id FROM decisions WHERE replacement IN statement")
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
	var recorded, id, kind, a, b, statement, replacement, undoes, by, reason string
	columns := []any{&revision, &recorded, &id, &kind, &a, &b, &statement, &replacement, &undoes, &by, &reason}
	err = s.each(ctx, with+`
		SELECT r.revision, r.recorded_at, d.id, d.kind, coalesce(d.entity_a, ''), coalesce(d.entity_b, ''),
		       coalesce(d.statement, ''), coalesce(d.replacement, ''), coalesce(d.undoes, ''), d.decided_by, d.reason
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
				Replacement: annals.StatementID(replacement), Undoes: annals.DecisionID(undoes), By: by, Reason: reason, Recorded: moment})
			return err
		}, args...)
	return list, err
}

func (s *snapshot) Count(ctx context.Context) (n annals.Counts, err error) {
	err = s.each(ctx, "SELECT sources, statements, entities, decisions FROM revisions WHERE revision = ?1",
		func(scan scanner) error { return scan(&n.Sources, &n.Statements, &n.Entities, &n.Decisions) })
	return n, err
}

// each runs a query whose first argument is the snapshot's revision and calls f for every row.
func (s *snapshot) each(ctx context.Context, query string, f func(scanner) error, args ...any) error {
	return explain(s.store.path, s.store.read.each(ctx, query, f, append([]any{int64(s.moment.Revision)}, args...)...))
}

// parseTime is a time as the columns keep it; "" is none.
func parseTime(text string) (edtf.Value, error) {
	if text == "" {
		return edtf.Value{}, nil
	}
	return edtf.Parse(text)
}
