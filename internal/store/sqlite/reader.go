package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// reader is any number of connections that cannot write, with the queries that were prepared for them.
type reader struct {
	db         *sql.DB
	mu         sync.Mutex
	statements map[string]*sql.Stmt
}

func newReader(path string) (*reader, error) {
	db, err := openFile(path, "mode=rw", "query_only(1)", "cache_size(-16384)")
	if err != nil {
		return nil, err
	}
	db.SetMaxIdleConns(4)
	return &reader{db: db, statements: make(map[string]*sql.Stmt)}, nil
}

// prepare prepares a query once for the life of the store. The package's queries are a fixed few.
func (r *reader) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if have, ok := r.statements[query]; ok {
		return have, nil
	}
	made, err := r.db.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	r.statements[query] = made
	return made, nil
}

func (r *reader) close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	var errs []error
	for _, made := range r.statements {
		errs = append(errs, made.Close())
	}
	clear(r.statements)
	return errors.Join(append(errs, r.db.Close())...)
}

// scanner scans the columns of a row.
type scanner func(columns ...any) error

// each runs a prepared query and calls f for every row, until f returns an error; errEnough stops and is no error.
func each(ctx context.Context, prepared *sql.Stmt, f func(scanner) error, args ...any) (err error) {
	rows, err := prepared.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		switch err := f(rows.Scan); {
		case errors.Is(err, errEnough):
			return nil
		case err != nil:
			return err
		}
	}
	return rows.Err()
}

// errEnough is what the function of an each returns to see no more rows.
var errEnough = errors.New("enough")
