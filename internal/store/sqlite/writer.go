package sqlite

import (
	"context"
	"database/sql"
	"errors"
)

// writer is the one connection that writes. Goroutines take turns at it; processes take turns at the file's write
// lock, which a transaction holds from its beginning.
type writer struct {
	db   *sql.DB
	turn chan struct{} // holds one value while somebody has the turn
	// connection is opened by the first transaction: most processes only read.
	connection *sql.Conn
	statements map[string]*sql.Stmt
}

func newWriter(path string) (*writer, error) {
	// A full sync at every commit: what was acknowledged outlives a crash of the machine, not only of the program.
	db, err := openFile(path, "mode=rwc&_txlock=immediate", "journal_mode(wal)", "synchronous(full)", "foreign_keys(1)", "cache_size(-16384)")
	if err != nil {
		return nil, err
	}
	return &writer{db: db, turn: make(chan struct{}, 1), statements: make(map[string]*sql.Stmt)}, nil
}

// inTransaction runs f in a transaction and commits it unless f returns an error.
func (w *writer) inTransaction(ctx context.Context, f func() error) error {
	select {
	case w.turn <- struct{}{}:
		defer func() { <-w.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if w.connection == nil {
		connection, err := w.db.Conn(ctx)
		if err != nil {
			return err
		}
		w.connection = connection
	}
	// Whether a transaction ends does not hang on the context: who is told of a commit can rely on it, and who is
	// told of an error finds nothing of the batch.
	tx, err := w.connection.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // after a commit it does nothing; otherwise what matters is the error that led to it
	if err := f(); err != nil {
		return err
	}
	return tx.Commit()
}

func (w *writer) exec(ctx context.Context, command string) error {
	_, err := w.connection.ExecContext(ctx, command)
	return err
}

// prepare prepares a query once for the life of the connection. The package's queries are a fixed few.
func (w *writer) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if have, ok := w.statements[query]; ok {
		return have, nil
	}
	made, err := w.connection.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	w.statements[query] = made
	return made, nil
}

func (w *writer) close() error {
	w.turn <- struct{}{} // waits for a transaction under way, and lets no other begin
	defer func() { <-w.turn }()
	var errs []error
	for _, made := range w.statements {
		errs = append(errs, made.Close())
	}
	clear(w.statements)
	if w.connection != nil {
		errs = append(errs, w.connection.Close())
		w.connection = nil
	}
	return errors.Join(append(errs, w.db.Close())...)
}
