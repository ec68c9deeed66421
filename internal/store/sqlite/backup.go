package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"annals"
)

// Backup copies the record, as it is when the copying begins, into a new file. Others can read and write the record
// meanwhile. The file is there whole, checked and safe on the disk when Backup returns without an error, and not at
// all otherwise. A file that exists is not replaced: ErrConflict.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	switch _, err := os.Lstat(path); {
	case err == nil:
		return fmt.Errorf("%s exists already; give the copy a name of its own: %w", path, annals.ErrConflict)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("the copy %s: %w: %w", path, err, annals.ErrUnavailable)
	}
	if dir := filepath.Dir(path); !isFolder(dir) {
		return fmt.Errorf("no copy can be made at %s: there is no folder %s: %w", path, dir, annals.ErrUnavailable)
	}
	unfinished := path + ".unfinished"
	if err := os.Remove(unfinished); err != nil && !errors.Is(err, fs.ErrNotExist) { // of a backup that was killed
		return fmt.Errorf("the copy %s: %w: %w", path, err, annals.ErrUnavailable)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(unfinished)
		}
	}()
	if err := s.copyInto(ctx, unfinished); isCorrupt(err) {
		return explain(s.path, err)
	} else if err != nil {
		return explain(path, err)
	}
	if err := checkCopy(ctx, unfinished); err != nil {
		return fmt.Errorf("the copy %s is not good: %w", path, err)
	}
	if err := errors.Join(keep(unfinished), os.Rename(unfinished, path), keep(filepath.Dir(path))); err != nil {
		return fmt.Errorf("the copy %s: %w: %w", path, err, annals.ErrUnavailable)
	}
	return nil
}

// copyInto writes the record to a file that does not exist. The copy has no free pages and is in the order of its tables.
func (s *Store) copyInto(ctx context.Context, path string) (err error) {
	mode := "mode=rw" // a connection of its own: those of the reader may only query
	if s.read.fixed != nil {
		mode = "mode=ro&immutable=1"
	}
	db, err := openFile(s.path, mode, 0)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err = db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return err
	}
	return s.read.changed()
}

// checkCopy opens a copy and has SQLite check it.
func checkCopy(ctx context.Context, path string) (err error) {
	s, err := Open(ctx, path, Options{MustExist: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	v := &verification{Context: ctx, store: s}
	if err := v.pages(); err != nil {
		return explain(path, err)
	}
	if len(v.problems) > 0 {
		return fmt.Errorf("%s: %w", v.problems[0].Message, annals.ErrUnavailable)
	}
	return nil
}

// keep has the disk keep a file or a folder. Not every system can sync folders, nor needs to.
func keep(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !isFolder(path) {
		return err
	}
	return nil
}
