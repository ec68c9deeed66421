package storetest

import (
	"errors"
	"testing"

	"annals"
	"annals/edtf"
)

// newRecord is a record of the list "list" on an entity.
func newRecord(uid, text string) annals.Record {
	return annals.Record{List: "list", UID: uid, Title: "Entity " + uid, Format: "test", Text: text}
}

// newEdition is a complete edition of the list "list" that has the records.
func newEdition(day, file string, records ...annals.Record) annals.Batch {
	e := annals.Edition{List: "list", Published: edtf.MustParse(day).Bounds().EarliestStart,
		File: annals.SourceID("sha256:" + file), Name: file + ".csv", Complete: true}
	for _, r := range records {
		e.Entries = append(e.Entries, annals.Entry{UID: r.UID, Record: r.ID()})
	}
	return annals.Batch{Edition: &e, Records: records, Reader: "storetest 1"}
}

// Edition is an edition of a small list, on a day, with two records.
func Edition(day string) annals.Batch {
	return newEdition(day, day, newRecord("1", "first"), newRecord("2", "second, of "+day))
}

func testEditions(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b, b2, c := newRecord("1", "first"), newRecord("2", "second"), newRecord("2", "second, amended"), newRecord("3", "third")
	b.Problems = []annals.Problem{{Code: "test", Source: "list 2", Line: 1, Column: 1, Message: "odd"}}
	later, earlier := newEdition("2024-03-01", "later", b2, c), newEdition("2024-01-01", "earlier", b, a)
	later.Edition.Complete = false

	equal(t, "what the later edition adds", mustAppend(t, s, later).Added, annals.Counts{Sources: 2})
	equal(t, "what the earlier edition adds", mustAppend(t, s, earlier).Added, annals.Counts{Sources: 2})
	again := mustAppend(t, s, earlier)
	equal(t, "what it adds again", again.Added, annals.Counts{})
	equal(t, "the revision after it", again.Moment.Revision, 2)

	at := mustAt(t, s, annals.Known{})
	first, second := bare(*earlier.Edition), bare(*later.Edition)
	equal(t, "the editions, the earlier first", must[[]annals.Edition](t)(at.Editions(ctx, "list")),
		[]annals.Edition{first, second})
	equal(t, "those of all lists", must[[]annals.Edition](t)(at.Editions(ctx, "")), []annals.Edition{first, second})
	equal(t, "those of another list", must[[]annals.Edition](t)(at.Editions(ctx, "other")), nil)
	equal(t, "the entries, by UID", must[[]annals.Entry](t)(at.Entries(ctx, first)),
		[]annals.Entry{{UID: "1", Record: a.ID()}, {UID: "2", Record: b.ID()}})
	if _, err := at.Entries(ctx, annals.Edition{List: "list", Published: 1, File: "sha256:none"}); !errors.Is(err,
		annals.ErrNotFound) {
		t.Errorf("the entries of an edition that is not there: %v", err)
	}
	equal(t, "where a record is present, asked twice",
		must[[]annals.Presence](t)(at.Present(ctx, []annals.SourceID{c.ID(), c.ID(), "sha256:0"})),
		[]annals.Presence{{Entry: annals.Entry{UID: "3", Record: c.ID()}, Edition: second}})

	equal(t, "the text of a record", must[string](t)(at.Text(ctx, b2.ID())), "second, amended")
	equal(t, "its description", must[annals.Source](t)(at.Source(ctx, b2.ID())).Name, "list 2")
	equal(t, "its problems", must[[]annals.Problem](t)(at.Problems(ctx, b.ID())), b.Problems)
	equal(t, "the sources: records are not among them", must[[]annals.Source](t)(at.Sources(ctx)), nil)

	before := mustAt(t, s, annals.Known{Revision: 1})
	equal(t, "the editions before", must[[]annals.Edition](t)(before.Editions(ctx, "")), []annals.Edition{second})

	// Of one day they stand in the order in which they came, whatever their files' hashes are.
	one, two := newEdition("2024-02-01", "x", a, b2), newEdition("2024-02-01", "a", a, c)
	mustAppend(t, s, one)
	mustAppend(t, s, two)
	at = mustAt(t, s, annals.Known{})
	equal(t, "two of one day", must[[]annals.Edition](t)(at.Editions(ctx, "list")),
		[]annals.Edition{first, bare(*one.Edition), bare(*two.Edition), second})
	equal(t, "where a record of both is", must[[]annals.Presence](t)(at.Present(ctx, []annals.SourceID{a.ID()}))[1:],
		[]annals.Presence{{Entry: annals.Entry{UID: "1", Record: a.ID()}, Edition: bare(*one.Edition)},
			{Entry: annals.Entry{UID: "1", Record: a.ID()}, Edition: bare(*two.Edition)}})

	statement := annals.Statement{Type: annals.TypeClaim, Stance: annals.Asserted,
		Roles:    map[annals.Role][]annals.Filler{annals.RoleValue: {{Text: "first", End: 5}}},
		Evidence: annals.Evidence{Source: a.ID(), End: 5, Text: "first"}}.WithID()
	equal(t, "a statement on a record", mustAppend(t, s, annals.Batch{Statements: []annals.Statement{statement}}).Added,
		annals.Counts{Statements: 1})

	for name, bad := range map[string]annals.Batch{
		"a record without its list":  {Records: []annals.Record{{UID: "1", Text: "x"}}},
		"an edition without entries": newEdition("2024-05-01", "empty"),
		"a record that is not there": {Edition: newEdition("2024-05-01", "unknown", newRecord("9", "ninth")).Edition},
		"a record of another list":   {Edition: earlier.Edition, Records: []annals.Record{{List: "other", UID: "1", Text: "x"}}},
		"two entries of one entity":  newEdition("2024-05-01", "double", b, b2),
		"an edition without a day": {Edition: &annals.Edition{List: "list", Published: edtf.Forever, File: "sha256:1",
			Entries: earlier.Edition.Entries}},
		"an edition without its file": {Edition: &annals.Edition{List: "list", Published: 1, Entries: earlier.Edition.Entries}},
	} {
		bad.Base = 5
		if _, err := s.Append(ctx, bad); !errors.Is(err, annals.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// bare is an edition as snapshots list it.
func bare(e annals.Edition) annals.Edition {
	e.Entries = nil
	return e
}
