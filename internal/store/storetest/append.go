package storetest

import (
	"fmt"
	"testing"
	"time"

	"annals"
	"annals/edtf"
)

func testRoundTrip(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("front.txt")
	receipt := mustAppend(t, s, a.batch)
	equal(t, "receipt", receipt, annals.Receipt{Moment: annals.Moment{Revision: 1, Recorded: noon}, NewSource: true,
		Added: annals.Counts{Sources: 1, Statements: 4, Entities: 3}})

	at := mustAt(t, s, annals.Known{})
	equal(t, "moment", at.Moment(), receipt.Moment)
	equal(t, "counts", must[annals.Counts](t)(at.Count(ctx)), receipt.Added)
	source := a.source
	source.ReadOn = edtf.MustParse("2024-05-01")
	equal(t, "source", must[annals.Source](t)(at.Source(ctx, source.ID)), source)
	equal(t, "text", must[string](t)(at.Text(ctx, source.ID)), a.text)
	equal(t, "problems", must[[]annals.Problem](t)(at.Problems(ctx, source.ID)), a.batch.Problems)
	for _, e := range a.batch.Entities {
		equal(t, "entity "+e.Name, must[annals.Entity](t)(at.Entity(ctx, e.ID)), e)
	}
	for _, want := range a.batch.Statements {
		got, recorded, err := at.Statement(ctx, string(want.ID))
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "recorded", recorded, receipt.Moment)
		equal(t, "statement", got, want.Clone())
		equal(t, "the id from what came back", got.WithID().ID, want.ID)
	}
}

func testAgain(t *testing.T, open Open) {
	clock := newClock()
	s := open(t, clock.now)
	a := newArticle("front.txt")
	a.batch.Decisions = []annals.Decision{annals.Decision{Kind: annals.Accept, Statement: a.listed.ID, By: "Ada"}.WithID(0)}
	first := mustAppend(t, s, a.batch)
	equal(t, "the decisions of the receipt", first.Decisions,
		must[[]annals.Decision](t)(mustAt(t, s, annals.Known{}).AllDecisions(ctx)))
	clock.add(time.Hour)
	a.batch.Reader = "storetest 2"
	again := mustAppend(t, s, a.batch)
	equal(t, "the receipt of the same batch", again, annals.Receipt{Moment: first.Moment})
	equal(t, "the moment after it", mustAt(t, s, annals.Known{}).Moment(), first.Moment)

	// One new thing among the known ones is what is added.
	b := a.claimed
	b.Time = edtf.MustParse("2010")
	b = b.WithID()
	a.batch.Statements = append(a.batch.Statements, b, b)
	third := mustAppend(t, s, a.batch)
	equal(t, "the receipt of a batch with one statement more", third, annals.Receipt{
		Moment: annals.Moment{Revision: 2, Recorded: noon.Add(time.Hour)}, Added: annals.Counts{Statements: 1}})
}

func testBase(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("front.txt")
	for _, base := range []annals.Revision{1, 7} {
		a.batch.Base = base
		_, err := s.Append(ctx, a.batch)
		wantErr(t, fmt.Sprintf("a batch from revision %d for an empty record", base), err, annals.ErrConflict)
	}
	mustAppend(t, s, a.batch)
	a.batch.Base = 0
	_, err := s.Append(ctx, a.batch)
	wantErr(t, "a batch from revision 0 for a record at 1, though nothing in it is new", err, annals.ErrConflict)
	b := newArticle("other.txt")
	_, err = s.Append(ctx, b.batch)
	wantErr(t, "a batch from revision 0 for a record at 1", err, annals.ErrConflict)
	equal(t, "sources after it", len(must[[]annals.Source](t)(mustAt(t, s, annals.Known{}).Sources(ctx))), 1)
}

func testWhole(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("front.txt")
	a.batch.Decisions = []annals.Decision{{Kind: annals.Undo, Undoes: "d0000000000000000", By: "Ada"}}
	_, err := s.Append(ctx, a.batch)
	wantErr(t, "a batch whose last decision undoes nothing", err, annals.ErrInvalid)
	at := mustAt(t, s, annals.Known{})
	equal(t, "moment", at.Moment(), annals.Moment{})
	equal(t, "sources", len(must[[]annals.Source](t)(at.Sources(ctx))), 0)
	a.batch.Decisions = nil
	equal(t, "what the good batch adds", mustAppend(t, s, a.batch).Added, annals.Counts{Sources: 1, Statements: 4, Entities: 3})
}

func testRefused(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("front.txt"), newArticle("other.txt")
	mustAppend(t, s, a.batch)
	with := func(change func(*annals.Batch)) annals.Batch {
		batch := annals.Batch{Base: 1}
		change(&batch)
		return batch
	}
	noID, noRole, foreign := b.listed, a.listed.Clone(), b.claimed
	noID.ID = ""
	noRole.Roles[annals.RoleLaw] = nil
	noRole = noRole.WithID()
	strange := a.claimed.Clone()
	strange.Roles[annals.RoleSubject][0].Entity = b.front.ID
	strange.Time = edtf.MustParse("1999")
	strange = strange.WithID()
	for name, batch := range map[string]annals.Batch{
		"a negative base":           {Base: -1},
		"a text without a source":   with(func(b *annals.Batch) { b.Text = "The Front." }),
		"problems without a source": with(func(b *annals.Batch) { b.Problems = a.batch.Problems }),
		"a source without an id":    with(func(b *annals.Batch) { b.Source = &annals.Source{Name: "x.txt"} }),
		"an entity without an id":   with(func(b *annals.Batch) { b.Entities = []annals.Entity{{Name: "The Front"}} }),
		"an entity of no source":    with(func(x *annals.Batch) { x.Entities = []annals.Entity{b.front} }),
		"a statement without an id": with(func(b *annals.Batch) { b.Statements = []annals.Statement{noID} }),
		"a role that nothing fills": with(func(b *annals.Batch) { b.Statements = []annals.Statement{noRole} }),
		"a statement of no source":  with(func(b *annals.Batch) { b.Statements = []annals.Statement{foreign} }),
		"a statement of no entity":  with(func(b *annals.Batch) { b.Statements = []annals.Statement{strange} }),
		"a decision of no kind":     with(func(b *annals.Batch) { b.Decisions = []annals.Decision{{By: "Ada"}} }),
		"a decision of nobody": with(func(b *annals.Batch) {
			b.Decisions = []annals.Decision{{Kind: annals.Accept,
				Statement: a.listed.ID}}
		}),
		"a decision on nothing": with(func(b *annals.Batch) { b.Decisions = []annals.Decision{{Kind: annals.Accept, By: "Ada"}} }),
		"a decision on too much": with(func(b *annals.Batch) {
			b.Decisions = []annals.Decision{{Kind: annals.Accept, Statement: a.listed.ID, A: a.front.ID, By: "Ada"}}
		}),
		"an entity that is the same twice": with(func(b *annals.Batch) {
			b.Decisions = []annals.Decision{{Kind: annals.Same, A: a.front.ID, B: a.front.ID, By: "Ada"}}
		}),
		"a decision on an unknown entity": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Same, A: a.front.ID, B: b.front.ID, By: "Ada"}}
		}),
		"a decision on an unknown one": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Reject, Statement: b.listed.ID, By: "Ada"}}
		}),
		"an unknown replacement": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Correct, Statement: a.listed.ID, Replacement: b.listed.ID, By: "Ada"}}
		}),
		"a statement that replaces itself": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Correct, Statement: a.listed.ID, Replacement: a.listed.ID, By: "Ada"}}
		}),
		"a withdrawal of nothing": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Withdraw, By: "Ada"}}
		}),
		"a withdrawal of two": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Withdraw, Source: a.source.ID, Edition: "list/2024-01-01/sha256:1",
				By: "Ada"}}
		}),
		"a withdrawal of an unknown source": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Withdraw, Source: b.source.ID, By: "Ada"}}
		}),
		"a withdrawal of an unknown edition": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Withdraw, Edition: "list/2024-01-01/sha256:1", By: "Ada"}}
		}),
		"a decision that undoes an unknown": with(func(x *annals.Batch) {
			x.Decisions = []annals.Decision{{Kind: annals.Undo, Undoes: "d0123456789abcdef", By: "Ada"}}
		}),
	} {
		_, err := s.Append(ctx, batch)
		wantErr(t, name, err, annals.ErrInvalid)
	}
	a.source.Name = "renamed.txt"
	a.batch.Base, a.batch.Source, a.batch.Text = 1, &a.source, a.text+" More."
	_, err := s.Append(ctx, a.batch)
	wantErr(t, "another text for the same bytes", err, annals.ErrConflict)
	equal(t, "the moment after all that", mustAt(t, s, annals.Known{}).Moment(), annals.Moment{Revision: 1, Recorded: noon})
}

func testClock(t *testing.T, open Open) {
	clock := newClock()
	s := open(t, clock.now)
	read := func(name string) time.Time { return mustAppend(t, s, newArticle(name).batch).Moment.Recorded }
	clock.add(123456 * time.Microsecond)
	equal(t, "whole milliseconds", read("a.txt"), noon.Add(123*time.Millisecond))
	equal(t, "a clock that stands still", read("b.txt"), noon.Add(124*time.Millisecond))
	clock.add(-time.Hour)
	equal(t, "a clock that was set back", read("c.txt"), noon.Add(125*time.Millisecond))
	clock.time = noon.Add(time.Second).In(time.FixedZone("", 3*3600+1800))
	equal(t, "a clock of another zone", read("d.txt"), noon.Add(time.Second))
}
