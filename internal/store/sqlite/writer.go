package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"time"

	"annals"
)

// writer is the one connection that writes. Goroutines take turns at it; processes take turns at the file's write
// lock, which a transaction holds from its beginning.
type writer struct {
	db   *sql.DB
	wait time.Duration // for a lock of another process
	turn chan struct{} // holds one value while somebody has the turn
	// connection is opened by the first transaction: most processes only read.
	connection *sql.Conn
	statements map[string]*sql.Stmt
	inserts    map[string]driver.Stmt
}

func newWriter(path string, wait time.Duration) (*writer, error) {
	// A full sync at every commit: what was acknowledged outlives a crash of the machine, not only of the program. The
	// engine does not look up what rows refer to: appending has done so for a whole batch before its rows are written, and
	// verify does it for a whole file. Once more for each row was a fourth of the time that an import takes.
	db, err := openFile(path, "mode=rwc", wait, "journal_mode(wal)", "synchronous(full)", "foreign_keys(0)",
		"cache_size(-16384)", "temp_store(memory)", "wal_autocheckpoint(10000)")
	if err != nil {
		return nil, err
	}
	return &writer{db: db, wait: wait, turn: make(chan struct{}, 1), statements: make(map[string]*sql.Stmt),
		inserts: make(map[string]driver.Stmt)}, nil
}

// inTransaction runs f in a transaction and commits it unless f returns an error. The context ends the wait for the
// turn and for the file's lock, and f; once f is through, the commit no longer hangs on it. So who is told of an
// error finds nothing of the batch, and who is told of a commit can rely on it.
func (w *writer) inTransaction(ctx context.Context, f func() error) error {
	done, err := w.take(ctx)
	if err != nil {
		return err
	}
	defer done()
	committed := false
	defer func() {
		if !committed { // what matters is the error, or the panic, that led here
			w.rollback(context.WithoutCancel(ctx))
		}
	}()
	if err := w.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err := f(); err != nil {
		return err
	}
	if err := w.exec(context.WithoutCancel(ctx), "COMMIT"); err != nil {
		return err
	}
	committed = true
	return nil
}

// syncing says whether a commit waits until the disk keeps what was written. A connection begins with that it does.
func (w *writer) syncing(ctx context.Context, on bool) error {
	done, err := w.take(ctx)
	if err != nil {
		return err
	}
	defer done()
	if on {
		return w.exec(context.WithoutCancel(ctx), "PRAGMA synchronous = full")
	}
	return w.exec(ctx, "PRAGMA synchronous = off")
}

// take takes the turn at the connection, and opens it if need be. Who has it calls done.
func (w *writer) take(ctx context.Context) (done func(), err error) {
	select {
	case w.turn <- struct{}{}:
		done = func() { <-w.turn }
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if w.connection == nil {
		if w.connection, err = w.connect(ctx); err != nil {
			w.connection = nil
			done()
			return nil, err
		}
	}
	return done, nil
}

// connect opens the connection. The engine does not wait by itself for a file that another process loads, or has just
// loaded, without the log that the connection begins with.
func (w *writer) connect(ctx context.Context) (*sql.Conn, error) {
	const pause = 20 * time.Millisecond
	for waited := time.Duration(0); ; waited += pause {
		connection, err := w.db.Conn(ctx)
		if err == nil || !isBusy(err) || waited >= w.wait {
			return connection, err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// rollback ends a transaction. A connection that has none to end, or cannot, is in a state that nothing here knows
// (the disk was full, a statement was interrupted), so the next transaction gets another.
func (w *writer) rollback(ctx context.Context) {
	if err := w.exec(ctx, "ROLLBACK"); err != nil {
		_ = w.disconnect()
	}
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

// direct prepares an insertion once for the life of the connection, and gives it to f as the driver has it. Its values must
// be those that drivers take: int64, float64, bool, string or nil.
func (w *writer) direct(ctx context.Context, query string, f func(driver.StmtExecContext) error) error {
	return w.connection.Raw(func(connection any) error {
		insert, known := w.inserts[query]
		if !known {
			preparer, ok := connection.(driver.ConnPrepareContext)
			if !ok {
				return fmt.Errorf("%w: the driver prepares nothing", annals.ErrUnsupported)
			}
			var err error
			if insert, err = preparer.PrepareContext(ctx, query); err != nil {
				return err
			}
			w.inserts[query] = insert
		}
		executer, ok := insert.(driver.StmtExecContext)
		if !ok {
			return fmt.Errorf("%w: the driver executes nothing", annals.ErrUnsupported)
		}
		return f(executer)
	})
}

// disconnect closes the connection and what was prepared for it.
func (w *writer) disconnect() error {
	var errs []error
	for _, made := range w.statements {
		errs = append(errs, made.Close())
	}
	clear(w.statements)
	for _, made := range w.inserts {
		errs = append(errs, made.Close())
	}
	clear(w.inserts)
	if w.connection != nil {
		errs = append(errs, w.connection.Close())
		w.connection = nil
	}
	return errors.Join(errs...)
}

func (w *writer) close() error {
	w.turn <- struct{}{} // waits for a transaction under way, and lets no other begin
	defer func() { <-w.turn }()
	return errors.Join(w.disconnect(), w.db.Close())
}
