package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"annals"
)

func testSnapshotStands(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, a.batch)
	at := mustAt(t, s, annals.Known{})
	b.state.Names = append(b.state.Names, annals.EntityName{Name: "Persia", Key: "persia"})
	b.batch.Entities[2] = b.state
	about := subjects{
		sources:    []annals.SourceID{a.source.ID, b.source.ID},
		statements: ids(slices.Concat(a.batch.Statements, b.batch.Statements)),
		entities:   []annals.EntityID{a.front.ID, b.front.ID, a.union.ID, b.union.ID, a.state.ID},
		keys:       []string{"iran", "persia", "tf", "front"},
	}
	before := see(t, at, about)
	mustAppend(t, s, b.batch)
	a.source.Title, a.batch.Problems = "Another title", nil
	mustAppend(t, s, a.batch)
	mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{{Kind: annals.Same, A: a.front.ID, B: b.front.ID, By: "Ada"}}})
	equal(t, "what the snapshot shows after three more batches", see(t, at, about), before)
}

func testConcurrent(t *testing.T, open Open) {
	s := open(t, time.Now)
	const writers, batches = 3, 8
	var wg sync.WaitGroup
	done := make(chan struct{})
	for w := range writers {
		wg.Go(func() {
			for i := range batches {
				a := newArticle(fmt.Sprintf("%d-%d.txt", w, i))
				for {
					at, err := s.At(ctx, annals.Known{})
					if err != nil {
						t.Errorf("at: %v", err)
						return
					}
					a.batch.Base = at.Moment().Revision
					_, err = s.Append(ctx, a.batch)
					if errors.Is(err, annals.ErrConflict) {
						continue // somebody was faster; look again
					}
					if err != nil {
						t.Errorf("append: %v", err)
					}
					break
				}
			}
		})
	}
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				at, err := s.At(ctx, annals.Known{})
				if err != nil {
					t.Errorf("at: %v", err)
					return
				}
				n, err := at.Count(ctx)
				sources, err2 := at.Sources(ctx)
				if err := errors.Join(err, err2); err != nil {
					t.Errorf("read: %v", err)
					return
				}
				statements := 0
				for _, source := range sources {
					in, err := at.In(ctx, source.ID)
					if err != nil {
						t.Errorf("in: %v", err)
						return
					}
					statements += len(in)
				}
				revision := int(at.Moment().Revision)
				if n.Sources != revision || len(sources) != revision || n.Statements != 4*revision || statements != 4*revision {
					t.Errorf("revision %d has %+v, %d sources and %d statements; want %d and %d", revision, n, len(sources),
						statements, revision, 4*revision)
				}
			}
		})
	}
	wg.Wait()
	close(done)
	readers.Wait()
	equal(t, "the last revision", mustAt(t, s, annals.Known{}).Moment().Revision, writers*batches)
}

func testCancelled(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	mustAppend(t, s, a.batch)
	at := mustAt(t, s, annals.Known{})
	gone, cancel := context.WithCancel(ctx)
	cancel()
	_, err := at.About(gone, []annals.EntityID{a.front.ID})
	wantErr(t, "about", err, context.Canceled)
	_, err = at.Text(gone, a.source.ID)
	wantErr(t, "text", err, context.Canceled)
	err = at.EachText(gone, func(annals.SourceID, string) bool { return true })
	wantErr(t, "each text", err, context.Canceled)
	_, err = s.At(gone, annals.Known{})
	wantErr(t, "at", err, context.Canceled)
	b := newArticle("b.txt")
	b.batch.Base = 1
	_, err = s.Append(gone, b.batch)
	wantErr(t, "append", err, context.Canceled)
	equal(t, "moment", mustAt(t, s, annals.Known{}).Moment().Revision, 1)
}

// testCancelledAtWork has the context end at some point of an append. The batch is added or it is not, as the call
// says, and the store goes on working.
func testCancelledAtWork(t *testing.T, open Open) {
	s := open(t, newClock().now)
	added := 0
	for i := range 12 {
		batch := NewBatch(fmt.Sprintf("%d.txt", i), 150)
		batch.Base = annals.Revision(added)
		soon, cancel := context.WithTimeout(ctx, time.Duration(i*i*i)*10*time.Microsecond)
		_, err := s.Append(soon, batch)
		cancel()
		switch {
		case err == nil:
			added++
		case !errors.Is(err, context.DeadlineExceeded):
			t.Errorf("append: %v; want a deadline that is exceeded", err)
		}
		at := mustAt(t, s, annals.Known{})
		equal(t, "revision", int(at.Moment().Revision), added)
		equal(t, "statements", must[annals.Counts](t)(at.Count(ctx)).Statements, 150*added)
	}
	equal(t, "what is added without a deadline", mustAppend(t, s, NewBatch("last.txt", 150)).Added.Statements, 150)
}

// testCloseTwice: who defers a Close may close before.
func testCloseTwice(t *testing.T, open Open) {
	s := open(t, newClock().now)
	mustAppend(t, s, newArticle("a.txt").batch)
	for range 2 {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	}
}
