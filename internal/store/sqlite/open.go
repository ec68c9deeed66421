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

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Options are what a store needs from outside.
type Options struct {
	// Now is the clock of recorded time; nil is the clock of the machine.
	Now func() time.Time
	// MustExist makes a missing record an ErrNotFound instead of a new, empty one.
	MustExist bool
}

// Store is a record in a SQLite file.
type Store struct {
	path string
	now  func() time.Time

	read  *reader
	write *writer

	mu        sync.Mutex
	sourceIDs map[int64]annals.SourceID // by number; a source never changes its number
}

// Open opens the record in the file at path, and makes it when there is no such file. A record of an older schema
// is brought to the present one.
//
// A file that is not a record is ErrInvalid. A file that cannot be opened, that a newer annals has made, or that
// another program keeps busy is ErrUnavailable.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	fresh, err := examine(path, o.MustExist)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, now: o.Now, sourceIDs: make(map[int64]annals.SourceID)}
	if s.read, err = newReader(path); err != nil {
		return nil, explain(path, err)
	}
	if s.write, err = newWriter(path); err != nil {
		return nil, errors.Join(explain(path, err), s.read.close())
	}
	if err := s.prepare(ctx, fresh); err != nil {
		return nil, errors.Join(explain(path, err), s.Close())
	}
	return s, nil
}

// Close closes the file. Snapshots of the store cannot be read any more.
func (s *Store) Close() error {
	return errors.Join(s.write.close(), s.read.close())
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
	}
	return info.Size() == 0, nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// prepare sees to it that the file is a record of the present schema.
func (s *Store) prepare(ctx context.Context, fresh bool) error {
	if !fresh {
		version, err := version(ctx, s.path, s.read.db)
		if err != nil || version == len(migrations) {
			return err
		}
	}
	return s.migrate(ctx)
}

// openFile opens the pool of connections to the file; it touches the file only when one is used.
func openFile(path, mode string, pragmas ...string) (*sql.DB, error) {
	options := url.Values{"_pragma": append([]string{"busy_timeout(10000)"}, pragmas...)}
	name := "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()
	return sql.Open("sqlite", name+"?"+mode+"&"+options.Encode())
}
