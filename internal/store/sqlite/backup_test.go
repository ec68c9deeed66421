package sqlite_test

import (
	"bufio"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"annals"
	"annals/internal/store"
	"annals/internal/store/sqlite"
	"annals/internal/store/storetest"

	"github.com/google/go-cmp/cmp"
)

func TestBackup(t *testing.T) {
	s := openAt(t, made(t, 3), sqlite.Options{})
	dir := t.TempDir()
	path := filepath.Join(dir, "a copy'.db")
	if err := os.WriteFile(path+".unfinished", []byte("of a backup that was killed"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	onlyFiles(t, dir, path)
	copied := openAt(t, path, sqlite.Options{MustExist: true})
	if diff := cmp.Diff(storetest.Contents(t, s, annals.Known{}), storetest.Contents(t, copied, annals.Known{})); diff != "" {
		t.Errorf("the copy (-record +copy):\n%s", diff)
	}
	if problems, err := store.Verify(ctx, copied, nil); err != nil || len(problems) > 0 {
		t.Errorf("verify the copy: %v %v", problems, err)
	}
	if err := appendBatch(copied, batchOf("made", 3)); err != nil {
		t.Errorf("append to the copy: %v", err)
	}
}

// TestBackupInUse copies a record while another process appends to it.
func TestBackupInUse(t *testing.T) {
	path := made(t, 1)
	s := openAt(t, path, sqlite.Options{})
	c, out := run(t, "append", path, "inuse", "0", "1000000")
	defer func() {
		c.Process.Kill()
		c.Wait()
	}()
	lines := bufio.NewScanner(out)
	for range 3 {
		for range 3 {
			lines.Scan() // appending is under way
		}
		before, err := s.At(ctx, annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(t.TempDir(), "copy.db")
		if err := s.Backup(ctx, to); err != nil {
			t.Fatal(err)
		}
		copied := openAt(t, to, sqlite.Options{})
		at, err := copied.At(ctx, annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		if at.Moment().Revision < before.Moment().Revision {
			t.Errorf("the copy is at revision %d, the record was at %d before", at.Moment().Revision, before.Moment().Revision)
		}
		if problems, err := store.Verify(ctx, copied, nil); err != nil || len(problems) > 0 {
			t.Errorf("verify the copy: %v %v", problems, err)
		}
	}
}

func TestBackupRefuses(t *testing.T) {
	s := openAt(t, made(t, 1), sqlite.Options{})
	dir := t.TempDir()
	taken := filepath.Join(dir, "taken.db")
	if err := os.WriteFile(taken, []byte("something"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(ctx, taken); !errors.Is(err, annals.ErrConflict) {
		t.Errorf("onto a file that exists: %v", err)
	}
	if content, err := os.ReadFile(taken); err != nil || string(content) != "something" {
		t.Errorf("the file was changed: %q %v", content, err)
	}
	if err := s.Backup(ctx, filepath.Join(dir, "none", "copy.db")); !errors.Is(err, annals.ErrUnavailable) {
		t.Errorf("into no folder: %v", err)
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if err := s.Backup(gone, filepath.Join(dir, "copy.db")); !errors.Is(err, context.Canceled) {
		t.Errorf("with a cancelled context: %v", err)
	}
	onlyFiles(t, dir, taken)
}

// onlyFiles fails unless a folder has these files and nothing else.
func onlyFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, files); diff != "" {
		t.Errorf("files in the folder (-want +got):\n%s", diff)
	}
}
