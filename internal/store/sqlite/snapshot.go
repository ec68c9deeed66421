package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"annals"
	"annals/edtf"
	"annals/internal/store/withdrawn"
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
	return withdrawn.From(&snapshot{store: s, moment: moment}, &s.withdrawn), nil
}

// snapshot reads a record up to one revision: its queries pass over the rows of later ones.
type snapshot struct {
	store  *Store
	moment annals.Moment
}

func (s *snapshot) Moment() annals.Moment { return s.moment }

// Close does nothing: a snapshot holds no transaction.
func (s *snapshot) Close() error { return nil }

// Withdrawn is for the package withdrawn to say, which this snapshot is handed to.
func (s *snapshot) Withdrawn(context.Context) ([]annals.Withdrawal, error) { return nil, nil }

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
