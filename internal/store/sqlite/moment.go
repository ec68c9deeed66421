package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"annals"
)

// isoMillis is how recorded times are written; its texts sort like the times.
const isoMillis = "2006-01-02T15:04:05.000Z"

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
