package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"annals"
	"annals/internal/store"
	"annals/internal/store/sqlite"
	"annals/internal/store/storetest"

	"github.com/google/go-cmp/cmp"
)

// made makes a record of some articles and returns its path.
func made(t *testing.T, articles int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "annals.db")
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range articles {
		if err := appendBatch(s, batchOf("made", i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// database opens the file the way another program would.
func database(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	return db
}

// execute changes the file the way another program would.
func execute(t *testing.T, path string, commands ...string) {
	t.Helper()
	db := database(t, path)
	defer db.Close()
	for _, c := range commands {
		if _, err := db.ExecContext(ctx, c); err != nil {
			t.Fatalf("%s: %v", c, err)
		}
	}
}

func TestOpenErrors(t *testing.T) {
	write := func(content string) func(*testing.T) string {
		return func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "file")
			if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
			return path
		}
	}
	for _, test := range []struct {
		name string
		path func(*testing.T) string
		o    sqlite.Options
		kind error
		says string
	}{
		{"no file where one must be", func(t *testing.T) string { return filepath.Join(t.TempDir(), "none.db") },
			sqlite.Options{MustExist: true}, annals.ErrNotFound, "there is no record at "},
		{"no folder", func(t *testing.T) string { return filepath.Join(t.TempDir(), "none", "annals.db") },
			sqlite.Options{}, annals.ErrUnavailable, "there is no folder "},
		{"a folder", func(t *testing.T) string { return t.TempDir() },
			sqlite.Options{}, annals.ErrInvalid, "is a folder, not a record"},
		{"a text of one letter", write("x"), sqlite.Options{}, annals.ErrInvalid, "is not a record"},
		{"a short text", write("The Front was founded in 1965.\n"),
			sqlite.Options{}, annals.ErrInvalid, "is not a record"},
		{"a long text", write(strings.Repeat("The Front was founded in 1965.\n", 1000)),
			sqlite.Options{}, annals.ErrInvalid, "is not a record"},
		{"the beginning of a record", func(t *testing.T) string {
			whole, err := os.ReadFile(made(t, 1))
			if err != nil {
				t.Fatal(err)
			}
			return write(string(whole[:5000]))(t)
		}, sqlite.Options{}, annals.ErrUnavailable, "is damaged"},
		{"the database of another program", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "other.db")
			execute(t, path, "CREATE TABLE statements (id)")
			return path
		}, sqlite.Options{}, annals.ErrInvalid, "is the database of another program"},
		{"a marked database of another program", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "other.db")
			execute(t, path, "CREATE TABLE statements (id)", "PRAGMA application_id = 252006673")
			return path
		}, sqlite.Options{}, annals.ErrInvalid, "is the database of another program"},
		{"a record of a newer program", func(t *testing.T) string {
			path := made(t, 1)
			execute(t, path, fmt.Sprintf("PRAGMA user_version = %d", sqlite.Schema+1))
			return path
		}, sqlite.Options{}, annals.ErrUnavailable, "of a newer annals"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := test.path(t)
			before, _ := os.ReadFile(path)
			s, err := sqlite.Open(ctx, path, test.o)
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, test.kind) || !strings.Contains(fmt.Sprint(err), test.says) || !strings.Contains(fmt.Sprint(err), path) {
				t.Errorf("open: %v; want one that is %q and says %q with the path", err, test.kind, test.says)
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

// TestOpenEmpty: an empty file, perhaps left by a process that was killed, becomes a record for who writes, and is none for who
// asks: it may be somebody else's.
func TestOpenEmpty(t *testing.T) {
	path := filepath.Join(t.TempDir(), "annals.db")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(t.Context(), path, sqlite.Options{MustExist: true}); !errors.Is(err, annals.ErrNotFound) {
		t.Errorf("opened for a question: %v", err)
	}
	if info, err := os.Stat(path); err != nil || info.Size() > 0 {
		t.Errorf("a question wrote into it: %v, %v", info, err)
	}
	s := openAt(t, path, sqlite.Options{})
	if err := appendBatch(s, batchOf("empty", 0)); err != nil {
		t.Error(err)
	}
}

// TestClosed: a record that is closed is one file.
func TestClosed(t *testing.T) {
	path := made(t, 3)
	onlyFiles(t, filepath.Dir(path), path)
}

// TestDamaged overwrites one page of a record after the other. Whatever is asked then is answered as before, or is
// an error that says what is wrong; and verify finds the damage.
func TestDamaged(t *testing.T) {
	whole, err := os.ReadFile(made(t, 6))
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	noise := bytes.Repeat([]byte{0xa5, 0x17, 0x00, 0xff}, page/4)
	damaged := 0
	for i := 1; i < len(whole)/page; i += 3 {
		path := filepath.Join(t.TempDir(), "annals.db")
		copied := bytes.Clone(whole)
		copy(copied[i*page:], noise)
		if err := os.WriteFile(path, copied, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := readAll(path); err != nil {
			damaged++
			if !errors.Is(err, annals.ErrUnavailable) || !strings.Contains(err.Error(), "damaged") {
				t.Errorf("page %d: %v; want one that says the record is damaged", i+1, err)
			}
		}
		s, err := sqlite.Open(ctx, path, sqlite.Options{})
		if err != nil {
			continue
		}
		problems, err := store.Verify(ctx, s, nil)
		if err != nil || len(problems) == 0 {
			t.Errorf("page %d: verify finds %v, error %v; want a problem", i+1, problems, err)
		}
		if err := s.Backup(ctx, path+".copy"); errors.Is(err, sqlite.ErrDamaged) &&
			!strings.Contains(err.Error(), "the record "+path+" is damaged") && !strings.Contains(err.Error(), "is not good") {
			t.Errorf("page %d: a backup says %v", i+1, err)
		}
		s.Close()
	}
	if damaged == 0 {
		t.Error("no page that was overwritten was ever read")
	}
}

// TestDamagedColumns: what this program never writes into a column is damage too, though SQLite finds none.
func TestDamagedColumns(t *testing.T) {
	for what, commands := range map[string][]string{
		"a time that is none": {"DROP TRIGGER revisions_stay_the_same", "UPDATE revisions SET recorded_at = '494ef846e2f95631'"},
		"nothing": {"ALTER TABLE revisions RENAME TO was",
			"CREATE TABLE revisions AS SELECT revision, NULL AS recorded_at, sources, statements, entities, decisions FROM was"},
	} {
		path := made(t, 1)
		execute(t, path, commands...)
		if err := readAll(path); !errors.Is(err, sqlite.ErrDamaged) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// readAll reads all statements of a record and its texts.
func readAll(path string) (err error) {
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	at, err := s.At(ctx, annals.Known{})
	if err != nil {
		return err
	}
	sources, err := at.Sources(ctx)
	if err != nil {
		return err
	}
	for _, source := range sources {
		_, err1 := at.In(ctx, source.ID)
		_, err2 := at.Text(ctx, source.ID)
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
	}
	return nil
}

// TestAppendOnly: no program that honours the triggers can change the past.
func TestAppendOnly(t *testing.T) {
	path := made(t, 1)
	s := openAt(t, path, sqlite.Options{MustExist: true})
	if err := appendBatch(s, storetest.Edition("2024-01-01")); err != nil {
		t.Fatal(err)
	}
	db := database(t, path)
	tables, err := db.QueryContext(ctx, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for tables.Next() {
		var name string
		if err := tables.Scan(&name); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	if len(names) < 10 {
		t.Fatalf("the tables are %q", names)
	}
	for _, name := range names {
		for _, command := range []string{"DELETE FROM " + name, "UPDATE " + name + " SET revision = revision + 1",
			"UPDATE " + name + " SET source = 1", "UPDATE " + name + " SET statement = 1"} {
			_, err := db.ExecContext(ctx, command)
			empty := name == "problems" || name == "decisions" // triggers fire for rows
			if err == nil && !empty || err != nil && !strings.Contains(err.Error(), "append-only") &&
				!strings.Contains(err.Error(), "no such column") {
				t.Errorf("%s: %v; want an error that says the record is append-only", command, err)
			}
		}
	}
	for _, command := range []string{
		"INSERT INTO revisions VALUES (1, '2999-01-01T00:00:00.000Z', '', 0, 0, 0, 0)",
		"REPLACE INTO revisions VALUES (1, '2999-01-01T00:00:00.000Z', '', 0, 0, 0, 0)",
		"INSERT INTO revisions VALUES (4, '2999-01-01T00:00:00.000Z', '', 0, 0, 0, 0)",
		"INSERT INTO revisions VALUES (2, '1999-01-01T00:00:00.000Z', '', 0, 0, 0, 0)",
	} {
		if _, err := db.ExecContext(ctx, command); err == nil || !strings.Contains(err.Error(), "append-only") {
			t.Errorf("%s: %v; want an error that says the record is append-only", command, err)
		}
	}
}

// TestBusy: who waits for another writer can be stopped, and is told in the end.
func TestBusy(t *testing.T) {
	path := made(t, 1)
	s := openAt(t, path, sqlite.Options{Wait: 50 * time.Millisecond})
	other, err := database(t, path).Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if _, err := other.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	err = appendBatch(s, batchOf("busy", 0))
	if !errors.Is(err, annals.ErrUnavailable) || !strings.Contains(err.Error(), "busy") {
		t.Errorf("append: %v; want one that says the record is busy", err)
	}
	if err := readAll(path); err != nil {
		t.Errorf("reading meanwhile: %v", err)
	}
	patient := openAt(t, path, sqlite.Options{Wait: time.Hour})
	soon, cancel := context.WithTimeout(ctx, 30*time.Millisecond)
	defer cancel()
	b := batchOf("busy", 0)
	b.Base = 1
	if _, err := patient.Append(soon, b); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("append with a deadline: %v; want that it is exceeded", err)
	}
	if _, err := other.ExecContext(ctx, "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	for _, s := range []annals.Store{s, patient} {
		if err := appendBatch(s, batchOf("busy", 0)); err != nil {
			t.Errorf("append when the other one is done: %v", err)
		}
	}
}

// TestFull: a batch for which there is no room is not added, and the record goes on when there is.
func TestFull(t *testing.T) {
	path := made(t, 2)
	s := openAt(t, path, sqlite.Options{})
	before := storetest.Contents(t, s, annals.Known{})
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	pages := int(info.Size() / 4096)
	large := storetest.NewBatch("large.txt", 500)
	for _, room := range []int{0, 1, 7, 20} {
		if err := s.Limit(pages + room); err != nil {
			t.Fatal(err)
		}
		err := appendBatch(s, large)
		if !errors.Is(err, annals.ErrUnavailable) || !strings.Contains(err.Error(), "no room is left") {
			t.Errorf("append with room for %d pages: %v; want one that says no room is left", room, err)
		}
		if diff := cmp.Diff(before, storetest.Contents(t, s, annals.Known{})); diff != "" {
			t.Errorf("the record after it (-before +after):\n%s", diff)
		}
	}
	if err := s.Limit(1 << 20); err != nil {
		t.Fatal(err)
	}
	if err := appendBatch(s, large); err != nil {
		t.Errorf("append with room: %v", err)
	}
	if problems, err := store.Verify(ctx, s, nil); err != nil || len(problems) > 0 {
		t.Errorf("verify: %v %v", problems, err)
	}
}
