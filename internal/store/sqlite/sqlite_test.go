package sqlite_test

import (
	"context"
	"net/url"
	"path/filepath"
	"testing"
	"time"

	"annals"
	"annals/internal/store/memory"
	"annals/internal/store/sqlite"
	"annals/internal/store/storetest"
)

var ctx = context.Background()

func TestContract(t *testing.T) {
	beneath := func(t *testing.T, s annals.Store) annals.Store {
		age(t, s.(*sqlite.Store).Path())
		return s
	}
	storetest.Run(t, open, beneath, func(t *testing.T, s annals.Store) annals.Store {
		path := s.(*sqlite.Store).Path()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		age(t, path)
		return openAt(t, path, sqlite.Options{})
	})
}

// age makes the forms of names in a record those of another version of the program.
func age(t *testing.T, path string) {
	t.Helper()
	execute(t, (&url.URL{Path: path}).EscapedPath(), "UPDATE name_forms SET version = ''", "DELETE FROM entity_spellings",
		"UPDATE entity_names SET key = 'older ' || key", "UPDATE name_forms SET version = 'older'")
}

func TestSameHistory(t *testing.T) {
	storetest.SameHistory(t, open, func(_ *testing.T, now func() time.Time) annals.Store {
		return memory.New(memory.Options{Now: now})
	})
}

// open makes a record in a file of its own.
func open(t *testing.T, now func() time.Time) annals.Store {
	return openAt(t, filepath.Join(t.TempDir(), "a record #1 %41.db"), sqlite.Options{Now: now})
}

func openAt(t *testing.T, path string, o sqlite.Options) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}
