package sqlite_test

import (
	"errors"
	"iter"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"annals"
	"annals/internal/store/sqlite"
	"annals/internal/store/storetest"
)

// TestLoadBesideReaders: a record that others have open is loaded as well, and they are not kept waiting: what they see
// is the record as it was, then all of it.
func TestLoadBesideReaders(t *testing.T) {
	path := filepath.Join(t.TempDir(), "beside.db")
	s, other := openAt(t, path, sqlite.Options{}), openAt(t, path, sqlite.Options{})
	revision := func() annals.Revision {
		t.Helper()
		at, err := other.At(ctx, annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		defer at.Close()
		return at.Moment().Revision
	}
	if r := revision(); r != 0 {
		t.Fatalf("the new record is at revision %d", r)
	}
	batches := storetest.ListBatches()
	receipt, err := s.Load(ctx, readingBetween(batches, func() {
		if r := revision(); r != 0 {
			t.Errorf("while it is being loaded, the record is at revision %d", r)
		}
	}))
	if err != nil {
		t.Fatal(err)
	}
	if r := revision(); r != receipt.Moment.Revision || int(r) != len(batches) {
		t.Errorf("the record is at revision %d, loaded to %d with %d batches", r, receipt.Moment.Revision, len(batches))
	}
}

// readingBetween yields batches, and calls read before each.
func readingBetween(batches []annals.Batch, read func()) iter.Seq2[annals.Batch, error] {
	return func(yield func(annals.Batch, error) bool) {
		slices.Values(batches)(func(b annals.Batch) bool {
			read()
			return yield(b, nil)
		})
	}
}

// TestAppendBesideLoad: who wants to write to a record that another one loads waits until it is through.
func TestAppendBesideLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "two.db")
	s := openAt(t, path, sqlite.Options{})
	loading, loaded := make(chan struct{}), make(chan error)
	go func() {
		first := true
		_, err := s.Load(ctx, readingBetween(storetest.ListBatches(), func() {
			if first {
				close(loading)
				first = false
			}
			time.Sleep(20 * time.Millisecond)
		}))
		loaded <- err
	}()
	<-loading
	other := openAt(t, path, sqlite.Options{})
	err := appendBatch(other, storetest.Article("article.txt"))
	if err := <-loaded; err != nil {
		t.Fatalf("load: %v", err)
	}
	if err != nil && !errors.Is(err, annals.ErrConflict) { // it was made of the record as it was before
		t.Fatalf("append: %v", err)
	}
	if err := appendBatch(other, storetest.Article("article.txt")); err != nil {
		t.Errorf("append again: %v", err)
	}
}
