package sqlite

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"annals"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// isUnwritable reports whether an error of SQLite says that it may not write where it has to.
func isUnwritable(err error) bool {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	code := e.Code() & 0xff
	return code == sqlite3.SQLITE_CANTOPEN || code == sqlite3.SQLITE_READONLY
}

// isBusy reports whether an error of SQLite says that another process has the file locked.
func isBusy(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_BUSY
}

// isCorrupt reports whether an error of SQLite says that pages of the file are not what they should be.
func isCorrupt(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_CORRUPT
}

// isStrange reports whether an error says that a column has what this program never writes there: SQLite does not see that a
// page stands in another's place. Package database/sql has no kind for such errors.
func isStrange(err error) bool {
	var moment *time.ParseError
	return errors.As(err, &moment) || err != nil && strings.Contains(err.Error(), "sql: Scan error")
}

// ErrDamaged says that something else than this program changed the file. It is annals.ErrUnavailable: whatever was asked,
// nothing is wrong with the question.
var ErrDamaged error = damaged{}

type damaged struct{}

func (damaged) Error() string        { return "damaged" }
func (damaged) Is(target error) bool { return target == annals.ErrUnavailable }

// explain says what an error of SQLite means for the record at path, and what to do about it. Errors of other
// kinds, those of annals among them, are returned as they are.
func explain(path string, err error) error {
	var e *sqlite.Error
	switch {
	case isStrange(err) || isCorrupt(err):
		return fmt.Errorf("the record %s is %w (%w); restore it from a copy, or save what can be read with \"sqlite3 %s .recover\"",
			path, ErrDamaged, err, path)
	case !errors.As(err, &e):
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_NOTADB:
		return fmt.Errorf("%s is not a record (%w): %w", path, err, annals.ErrInvalid)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fmt.Errorf("another program keeps the record %s busy (%w); try again when it is done: %w", path, err,
			annals.ErrUnavailable)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return fmt.Errorf("the record %s cannot be written (%w); allow writing to the file and its folder, or work on a copy: %w",
			path, err, annals.ErrUnavailable)
	case sqlite3.SQLITE_CANTOPEN:
		return fmt.Errorf("the record %s cannot be opened (%w); allow reading and writing in its folder, or work on a copy: %w",
			path, err, annals.ErrUnavailable)
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("no room is left for the record %s (%w); what was acknowledged is safe: %w", path, err,
			annals.ErrUnavailable)
	case sqlite3.SQLITE_TOOBIG:
		return fmt.Errorf("a text is longer than the record %s can keep, a gigabyte (%w); split it: %w", path, err,
			annals.ErrInvalid)
	case sqlite3.SQLITE_IOERR:
		return fmt.Errorf("the record %s cannot be read or written (%w): %w", path, err, annals.ErrUnavailable)
	default:
		return fmt.Errorf("the record %s: %w", path, err)
	}
}
