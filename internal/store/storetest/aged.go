package storetest

import (
	"testing"

	"annals"
)

// testAged: who has a name is found by it and by its skeleton, whichever version of the program kept them, and adding what is
// there already adds nothing.
func testAged(t *testing.T, open Open, age Age) {
	clock := newClock()
	s := open(t, clock.now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, a.batch)
	found := func(when string, want int) {
		t.Helper()
		at := mustAt(t, s, annals.Known{})
		equal(t, when+", named so", len(must[[]annals.Entity](t)(at.Named(ctx, "tf"))), want)
		equal(t, when+", in another script", len(must[[]annals.Entity](t)(at.Named(ctx, "جبهه"))), want)
		equal(t, when+", by what is no key", len(must[[]annals.Entity](t)(at.Named(ctx, "TF"))), 0)
		equal(t, when+", spelled so", len(must[[]annals.Entity](t)(at.Spelled(ctx, "tfrnt", 9))), want)
		equal(t, when+", one of them", len(must[[]annals.Entity](t)(at.Spelled(ctx, "tfrnt", 1))), 1)
		equal(t, when+", as of before there was any",
			len(must[[]annals.Entity](t)(mustAt(t, s, annals.Known{Until: noon.Add(-1)}).Named(ctx, "tf"))), 0)
	}
	found("at first", 1)
	s = age(t, s)
	found("aged", 1)
	equal(t, "what is there already", mustAppend(t, s, annals.Batch{Entities: a.batch.Entities}).Added, annals.Counts{})
	equal(t, "the names", must[annals.Entity](t)(mustAt(t, s, annals.Known{}).Entity(ctx, a.front.ID)), a.front)
	s = age(t, s)
	mustAppend(t, s, b.batch)
	found("grown", 2)
	equal(t, "the names then", must[annals.Entity](t)(mustAt(t, s, annals.Known{}).Entity(ctx, a.front.ID)), a.front)
}
