// Package storetest is the contract of annals.Store as a test: every store passes [Run], and any two stores that
// live through the same history give the same answers ([SameHistory]). It never looks behind the interface.
//
//	func TestContract(t *testing.T) {
//		storetest.Run(t, openStore, reopenAged)
//		storetest.SameHistory(t, openStore, openModel)
//	}
package storetest

import (
	"fmt"
	"testing"
	"time"

	"annals"
	"annals/edtf"

	"github.com/google/go-cmp/cmp"
)

// Open makes a new, empty store whose clock is now. It closes the store when the test ends.
type Open func(t *testing.T, now func() time.Time) annals.Store

// Age makes of a store what it would be if a program whose names.Key and names.Skeleton give something else had been the
// last to write to it, and gives that. Nothing else changes.
type Age func(t *testing.T, s annals.Store) annals.Store

// Run tests that a store keeps the contract, item by item. Aged are the ways in which it may come to be of another version
// of the program; a store that lives no longer than the program has none.
func Run(t *testing.T, open Open, aged ...Age) {
	stays := func(_ *testing.T, s annals.Store) annals.Store { return s }
	for i, age := range append([]Age{stays}, aged...) {
		t.Run(fmt.Sprintf("names are found whatever version kept them, %d", i),
			func(t *testing.T) { testAged(t, open, age) })
	}
	for _, test := range []struct {
		name string
		run  func(*testing.T, Open)
	}{
		{"an empty record", testEmpty},
		{"everything comes back as it was given", testRoundTrip},
		{"appending again adds nothing", testAgain},
		{"a batch from an older revision is a conflict", testBase},
		{"a batch is added whole or not at all", testWhole},
		{"what could not be recorded is refused", testRefused},
		{"recorded times grow by a millisecond at least", testClock},
		{"the record as of a revision or an instant", testKnown},
		{"sources, descriptions and readings", testSources},
		{"the latest sources", testLatest},
		{"texts and problems", testProblems},
		{"texts one after the other", testTexts},
		{"a statement by the beginning of its id", testPrefix},
		{"the order of statements", testOrder},
		{"statements about entities", testAbout},
		{"parts of the statements about entities", testAboutPart},
		{"editions of lists", testEditions},
		{"what was withdrawn is left out", testWithdrawn},
		{"an edition that was withdrawn", testWithdrawnEdition},
		{"an empty record is loaded as it is appended to", testLoad},
		{"a record is loaded whole or not at all", testLoadWhole},
		{"statements held for review", testHeld},
		{"entities and their names", testEntities},
		{"the numbers that registers gave", testIdentifiers},
		{"decisions", testDecisions},
		{"decisions by kind", testKinds},
		{"equal decisions", testEqualDecisions},
		{"what comes back can be changed", testOwn},
		{"a snapshot does not move", testSnapshotStands},
		{"readers beside writers", testConcurrent},
		{"a cancelled context", testCancelled},
		{"a context cancelled at work", testCancelledAtWork},
		{"closing twice", testCloseTwice},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open) })
	}
}

// tester is what the helpers need of a testing.T or a rapid.T.
type tester interface {
	Helper()
	Cleanup(func())
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
	Fatal(args ...any)
}

// noon is when the clocks of the tests start.
var noon = time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)

// clock is a clock that a test sets.
type clock struct{ time time.Time }

func newClock() *clock { return &clock{noon} }

func (c *clock) now() time.Time { return c.time }

func (c *clock) add(d time.Duration) { c.time = c.time.Add(d) }

// equal fails the test, with the difference, unless got is want.
func equal[T any](t tester, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got, comparers); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

var comparers = cmp.Comparer(func(a, b edtf.Value) bool { return a == b })
