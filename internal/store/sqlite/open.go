package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	"annals"
	"annals/internal/store/withdrawn"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Options are what a store needs from outside.
type Options struct {
	// Now is the clock of recorded time; nil is the clock of the machine.
	Now func() time.Time
	// MustExist makes a missing record, or an empty file, an ErrNotFound instead of a new, empty record.
	MustExist bool
	// Wait is how long a writer waits for another one; 0 is ten seconds.
	Wait time.Duration
}

// Store is a record in a SQLite file.
type Store struct {
	path string
	now  func() time.Time

	read  *reader
	write *writer

	mu        sync.Mutex
	sourceIDs map[int64]annals.SourceID // by number; a source never changes its number
	withdrawn withdrawn.Memory
}

// Open opens the record in the file at path, and makes it when there is no such file. A record of an older schema
// is brought to the present one. A record of the present one can be read where nothing may be written.
//
// A file that is not a record is ErrInvalid. A file that cannot be opened, that is damaged, that a newer annals has made, or
// that another program keeps busy is ErrUnavailable.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Wait == 0 {
		o.Wait = 10 * time.Second
	}
	fresh, err := examine(path, o.MustExist)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, now: o.Now, sourceIDs: make(map[int64]annals.SourceID)}
	if s.read, err = newReader(path, o.Wait, false); err != nil {
		return nil, explain(path, err)
	}
	if s.write, err = newWriter(path, o.Wait); err != nil {
		return nil, errors.Join(explain(path, err), s.read.close())
	}
	if err := s.prepare(ctx, fresh); err != nil {
		return nil, errors.Join(explain(path, err), s.Close())
	}
	return s, nil
}

// Close closes the file. Snapshots of the store cannot be read any more.
func (s *Store) Close() error {
	// The last connection to the file copies the log into it. One that wrote has to wait for the disk less often.
	return errors.Join(s.read.close(), s.write.close())
}

// examine looks at the path before SQLite does, whose messages do not tell these cases apart, and reports whether
// there is nothing there yet.
func examine(path string, mustExist bool) (fresh bool, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && mustExist:
		return false, fmt.Errorf("there is no record at %s: %w", path, annals.ErrNotFound)
	case errors.Is(err, fs.ErrNotExist):
		if dir := filepath.Dir(path); !isFolder(dir) {
			return false, fmt.Errorf("no record can be made at %s: there is no folder %s: %w", path, dir, annals.ErrUnavailable)
		}
		return true, nil
	case err != nil:
		return false, fmt.Errorf("the record %s: %w: %w", path, err, annals.ErrUnavailable)
	case info.IsDir():
		return false, fmt.Errorf("%s is a folder, not a record: %w", path, annals.ErrInvalid)
	case info.Size() == 0 && mustExist:
		return false, fmt.Errorf("there is no record at %s, the file is empty: %w", path, annals.ErrNotFound)
	case info.Size() > 0 && info.Size() < shortest:
		// SQLite takes a file of one byte for an empty one, and would write over it.
		return false, fmt.Errorf("%s is not a record, it has %d bytes: %w", path, info.Size(), annals.ErrInvalid)
	}
	return info.Size() == 0, nil
}

// shortest is the size in bytes of the head that every file of SQLite begins with.
const shortest = 100

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// prepare sees to it that the file is a record of the present schema, in which names are looked up by the program's rules.
func (s *Store) prepare(ctx context.Context, fresh bool) error {
	have := 0
	if !fresh {
		var err error
		if have, err = schemaOf(ctx, s.path, s.read.db); isUnwritable(err) {
			have, err = s.fix(ctx, err)
		}
		if err != nil {
			return err
		}
	}
	if have < len(migrations) {
		if err := s.migrate(ctx); err != nil {
			return err
		}
	}
	return s.renewForms(ctx)
}

// fix opens a file for reading that SQLite cannot open the usual way, for the reason given, because it may write
// nothing next to it. It will do if nobody is writing to the file: then there is no log that belongs to it.
func (s *Store) fix(ctx context.Context, reason error) (version int, err error) {
	r, err := newReader(s.path, 0, true)
	if err != nil {
		return 0, reason
	}
	if r.fixed.logSize > 0 {
		return 0, errors.Join(reason, r.close())
	}
	if err := s.read.close(); err != nil {
		return 0, errors.Join(err, r.close())
	}
	s.read = r
	return schemaOf(ctx, s.path, r.db)
}

// openFile opens the pool of connections to the file; it touches the file only when one is used.
// wait is how long it waits for a lock of another one.
func openFile(path, mode string, wait time.Duration, pragmas ...string) (*sql.DB, error) {
	options := url.Values{"_pragma": append([]string{fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds())}, pragmas...)}
	name := "file:" + (&url.URL{Path: filepath.ToSlash(filepath.Clean(path))}).EscapedPath()
	return sql.Open("sqlite", name+"?"+mode+"&"+options.Encode())
}
