package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"time"

	"annals"
)

// reader is some connections that cannot write, with the queries that were prepared for them.
type reader struct {
	path string
	// fixed is what the file was like when it was opened as one that nobody changes; nil for a file like any other.
	fixed *condition

	mu         sync.Mutex
	db         *sql.DB
	statements map[string]*sql.Stmt
}

// connections is how many queries run at once; more wait for their turn. The processor is what limits them.
const connections = 8

// newReader opens the file for reading. A record that was closed can be read where nothing may be written, in a
// folder of another user or on a disc: SQLite needs to be told to do without its lock files (fixed), and does
// not notice then when the file changes.
func newReader(path string, wait time.Duration, fixed bool) (*reader, error) {
	r := &reader{path: path, statements: make(map[string]*sql.Stmt)}
	mode := "mode=rw"
	if fixed {
		now, err := conditionOf(path)
		if err != nil {
			return nil, err
		}
		r.fixed, mode = &now, "mode=ro&immutable=1"
	}
	db, err := openFile(path, mode, wait, "query_only(1)", "cache_size(-8192)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	r.db = db
	return r, nil
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

// each runs a query and calls f for every row, until f returns an error.
func (r *reader) each(ctx context.Context, query string, f func(scanner) error, args ...any) error {
	prepared, err := r.prepare(ctx, query)
	if err == nil {
		err = each(ctx, prepared, f, args...)
	}
	if changed := r.changed(); changed != nil {
		return changed
	}
	return err
}

// changed is an error if the file is read as one that nobody changes, and somebody did.
func (r *reader) changed() error {
	if r.fixed == nil {
		return nil
	}
	if now, err := conditionOf(r.path); err != nil || now != *r.fixed {
		return fmt.Errorf("another program is changing the record %s, which could only be opened for reading; open it again: %w",
			r.path, annals.ErrUnavailable)
	}
	return nil
}

// rest closes the connections that are not in use; others are opened when they are needed.
func (r *reader) rest() {
	r.db.SetMaxIdleConns(0)
	r.db.SetMaxIdleConns(connections)
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

// condition is what a file and its logs look like from outside: that of what is to be written, and that of what to take
// back.
type condition struct {
	size, logSize int64
	modified      time.Time
}

func conditionOf(path string) (c condition, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return condition{}, err
	}
	c.size, c.modified = info.Size(), info.ModTime()
	for _, end := range []string{"-wal", "-journal"} {
		switch log, err := os.Stat(path + end); {
		case err == nil:
			c.logSize += log.Size()
		case !errors.Is(err, fs.ErrNotExist):
			return condition{}, err
		}
	}
	return c, nil
}

// scanner scans the columns of a row.
type scanner func(columns ...any) error

// each runs a prepared query and calls f for every row, until f returns an error.
func each(ctx context.Context, prepared *sql.Stmt, f func(scanner) error, args ...any) (err error) {
	rows, err := prepared.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}
