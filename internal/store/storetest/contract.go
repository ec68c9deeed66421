package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"annals"
	"annals/edtf"
)

var ctx = context.Background()

// must is the value of a call that may not fail.
func must[T any](t tester) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func wantErr(t tester, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: error %v, want one that is %q", what, err, want)
	}
}

func ids(list []annals.Statement) []annals.StatementID {
	out := []annals.StatementID{}
	for _, s := range list {
		out = append(out, s.ID)
	}
	return out
}

func testEmpty(t *testing.T, open Open) {
	s := open(t, newClock().now)
	for _, known := range []annals.Known{{}, {Until: noon.AddDate(100, 0, 0)},
		{Until: time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC)}, {Until: time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)}} {
		at := mustAt(t, s, known)
		equal(t, "moment", at.Moment(), annals.Moment{})
		equal(t, "counts", must[annals.Counts](t)(at.Count(ctx)), annals.Counts{})
		equal(t, "sources", len(must[[]annals.Source](t)(at.Sources(ctx))), 0)
		equal(t, "decisions", len(must[[]annals.Decision](t)(at.AllDecisions(ctx))), 0)
		equal(t, "about nothing", len(must[[]annals.Statement](t)(at.About(ctx, nil))), 0)
	}
	_, err := s.At(ctx, annals.Known{Revision: 1})
	wantErr(t, "revision 1 of an empty record", err, annals.ErrNotFound)
	_, err = s.At(ctx, annals.Known{Revision: -1})
	wantErr(t, "revision -1", err, annals.ErrNotFound)

	at := mustAt(t, s, annals.Known{})
	_, err = at.Source(ctx, "sha256:0")
	wantErr(t, "a source that is not there", err, annals.ErrNotFound)
	_, err = at.Text(ctx, "sha256:0")
	wantErr(t, "its text", err, annals.ErrNotFound)
	_, err = at.Problems(ctx, "sha256:0")
	wantErr(t, "its problems", err, annals.ErrNotFound)
	_, err = at.Entity(ctx, "e0")
	wantErr(t, "an entity that is not there", err, annals.ErrNotFound)
	_, _, err = at.Statement(ctx, "")
	wantErr(t, "a statement that is not there", err, annals.ErrNotFound)

	receipt := mustAppend(t, s, annals.Batch{Reader: "storetest 1"})
	equal(t, "the receipt of an empty batch", receipt, annals.Receipt{})
}

func testKnown(t *testing.T, open Open) {
	clock := newClock()
	s := open(t, clock.now)
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		mustAppend(t, s, newArticle(name).batch)
		clock.add(time.Minute)
	}
	for _, test := range []struct {
		known annals.Known
		want  annals.Revision
	}{
		{annals.Known{}, 3},
		{annals.Known{Revision: 1}, 1},
		{annals.Known{Revision: 3}, 3},
		{annals.Known{Revision: 2, Until: noon}, 2},
		{annals.Known{Until: noon}, 0},
		{annals.Known{Until: noon.Add(time.Nanosecond)}, 1},
		{annals.Known{Until: noon.Add(time.Millisecond)}, 1},
		{annals.Known{Until: noon.Add(time.Minute)}, 1},
		{annals.Known{Until: noon.Add(time.Minute + time.Nanosecond).In(time.FixedZone("", -7*3600))}, 2},
		{annals.Known{Until: noon.Add(time.Hour)}, 3},
	} {
		at := mustAt(t, s, test.known)
		want := annals.Moment{Revision: test.want}
		if test.want > 0 {
			want.Recorded = noon.Add(time.Duration(test.want-1) * time.Minute)
		}
		equal(t, fmt.Sprintf("moment of %+v", test.known), at.Moment(), want)
		equal(t, fmt.Sprintf("sources of %+v", test.known), len(must[[]annals.Source](t)(at.Sources(ctx))), int(test.want))
		equal(t, fmt.Sprintf("counts of %+v", test.known), must[annals.Counts](t)(at.Count(ctx)).Statements, 4*int(test.want))
	}
	_, err := s.At(ctx, annals.Known{Revision: 4})
	wantErr(t, "a revision to come", err, annals.ErrNotFound)
}

func testSources(t *testing.T, open Open) {
	clock := newClock()
	s := open(t, clock.now)
	a, z := newArticle("a.txt"), newArticle("z.txt")
	mustAppend(t, s, z.batch)
	clock.add(24 * time.Hour)
	mustAppend(t, s, a.batch)
	names := func(known annals.Known) (list []string) {
		for _, source := range must[[]annals.Source](t)(mustAt(t, s, known).Sources(ctx)) {
			list = append(list, source.Name+" "+source.Title+" "+source.ReadOn.String())
		}
		return list
	}
	equal(t, "in the order of first reading", names(annals.Known{}), []string{"z.txt z 2024-05-01", "a.txt a 2024-05-02"})

	described := z.source
	described.Title, described.Guessed, described.ReadOn = "Zeal", nil, edtf.MustParse("1999")
	z.batch.Source = &described
	receipt := mustAppend(t, s, z.batch)
	equal(t, "the receipt of a new description", receipt,
		annals.Receipt{Moment: annals.Moment{Revision: 3, Recorded: noon.Add(24*time.Hour + time.Millisecond)}})
	equal(t, "with the new description", names(annals.Known{}), []string{"z.txt Zeal 2024-05-01", "a.txt a 2024-05-02"})
	equal(t, "as of before", names(annals.Known{Revision: 2}), []string{"z.txt z 2024-05-01", "a.txt a 2024-05-02"})
	equal(t, "the source", must[annals.Source](t)(mustAt(t, s, annals.Known{}).Source(ctx, z.source.ID)).Guessed, []string(nil))
	described.ReadOn = edtf.MustParse("2001")
	equal(t, "the same description again", mustAppend(t, s, z.batch).Moment, receipt.Moment)

	for _, change := range []func(*annals.Source){
		func(s *annals.Source) { s.Name = "zz.txt" },
		func(s *annals.Source) { s.Format = "html" },
		func(s *annals.Source) { s.Publisher = "A publisher" },
		func(s *annals.Source) { s.URL = "https://example.org/z" },
		func(s *annals.Source) { s.Published = edtf.MustParse("2012") },
		func(s *annals.Source) { s.Published = edtf.Value{} },
		func(s *annals.Source) { s.Guessed = []string{"title", "published"} },
	} {
		before := mustAt(t, s, annals.Known{}).Moment().Revision
		change(&described)
		equal(t, "the revision of another description", mustAppend(t, s, z.batch).Moment.Revision, before+1)
		got := must[annals.Source](t)(mustAt(t, s, annals.Known{}).Source(ctx, z.source.ID))
		want := described
		want.ReadOn = edtf.MustParse("2024-05-01")
		equal(t, "another description", got, want)
	}
}

func testProblems(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	late := annals.Problem{Code: "who", Source: "a.txt", Line: 2, Column: 1, Offset: 128, Message: "who?"}
	early := annals.Problem{Code: "byte", Source: "a.txt", Line: 1, Column: 3, Offset: 2, Message: "no UTF-8"}
	whole := annals.Problem{Code: "short", Source: "a.txt", Message: "short"}
	a.batch.Problems = []annals.Problem{late, early, whole}
	mustAppend(t, s, a.batch)
	read := func(known annals.Known) []annals.Problem {
		return must[[]annals.Problem](t)(mustAt(t, s, known).Problems(ctx, a.source.ID))
	}
	equal(t, "in the order of the text", read(annals.Known{}), []annals.Problem{whole, early, late})
	equal(t, "the argument stays as it was", a.batch.Problems, []annals.Problem{late, early, whole})
	equal(t, "the same problems again", mustAppend(t, s, a.batch).Moment.Revision, 1)
	a.batch.Problems = nil
	equal(t, "a reading without problems", mustAppend(t, s, a.batch).Moment.Revision, 2)
	equal(t, "no problems are left", len(read(annals.Known{})), 0)
	equal(t, "as of before", len(read(annals.Known{Revision: 1})), 3)

	for name, text := range map[string]string{
		"empty.txt": "", "odd.txt": "a\x00b\r\n\u2028𝔉 \u202eabc' \"; --", "long.txt": strings.Repeat("جبهه ", 100_000),
	} {
		source := NewSource(name, text)
		mustAppend(t, s, annals.Batch{Source: &source, Text: text})
		if got := must[string](t)(mustAt(t, s, annals.Known{}).Text(ctx, source.ID)); got != text {
			t.Errorf("the text of %s came back as %d bytes, was %d", name, len(got), len(text))
		}
	}
	_, err := mustAt(t, s, annals.Known{Revision: 2}).Text(ctx, NewSource("empty.txt", "").ID)
	wantErr(t, "the text of a source that is read later", err, annals.ErrNotFound)
	_, err = mustAt(t, s, annals.Known{Revision: 2}).Problems(ctx, NewSource("empty.txt", "").ID)
	wantErr(t, "the problems of a source that is read later", err, annals.ErrNotFound)
}

// testTexts: texts are gone through in the order of reading, all or the first, by a snapshot those that it has.
func testTexts(t *testing.T, open Open) {
	s := open(t, newClock().now)
	var want []sourceText
	for i := range 120 { // more than a store reads at once
		text := fmt.Sprintf("The text with the number %d.", 1000-i)
		source := NewSource(fmt.Sprintf("%d.txt", i), text)
		mustAppend(t, s, annals.Batch{Source: &source, Text: text})
		want = append(want, sourceText{source.ID, text})
	}
	at := mustAt(t, s, annals.Known{})
	equal(t, "all", texts(t, at, 1000), want)
	equal(t, "the first", texts(t, at, 2), want[:2])
	equal(t, "as of an earlier revision", texts(t, mustAt(t, s, annals.Known{Revision: 100}), 1000), want[:100])
	equal(t, "of an empty record", len(texts(t, mustAt(t, open(t, newClock().now), annals.Known{}), 1)), 0)
}

func testPrefix(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	all := a.batch.Statements
	first := all[0]
	first.ID = "00ff0000000000000000000000000000"
	a.batch.Statements = []annals.Statement{first}
	mustAppend(t, s, a.batch)
	for i, id := range []annals.StatementID{"00ff1000000000000000000000000000", "00fe0000000000000000000000000000",
		"ffffffffffffffffffffffffffffffff"} {
		st := all[i]
		st.ID = id
		mustAppend(t, s, annals.Batch{Statements: []annals.Statement{st}})
	}
	for _, test := range []struct {
		revision annals.Revision
		prefix   string
		want     annals.StatementID
		recorded annals.Revision
		err      error
	}{
		{0, "00ff0", first.ID, 1, nil},
		{0, string(first.ID), first.ID, 1, nil},
		{0, "00fe", "00fe0000000000000000000000000000", 3, nil},
		{0, "f", "ffffffffffffffffffffffffffffffff", 4, nil},
		{0, "ffffffffffffffffffffffffffffffff", "ffffffffffffffffffffffffffffffff", 4, nil},
		{0, "00ff", "", 0, annals.ErrAmbiguous},
		{0, "", "", 0, annals.ErrAmbiguous},
		{1, "", first.ID, 1, nil},
		{1, "00f", first.ID, 1, nil},
		{0, "01", "", 0, annals.ErrNotFound},
		{0, "zz", "", 0, annals.ErrNotFound},
		{0, "%", "", 0, annals.ErrNotFound},
		{0, "F", "", 0, annals.ErrNotFound},
		{0, string(first.ID) + "0", "", 0, annals.ErrNotFound},
		{2, "f", "", 0, annals.ErrNotFound},
	} {
		got, recorded, err := mustAt(t, s, annals.Known{Revision: test.revision}).Statement(ctx, test.prefix)
		if !errors.Is(err, test.err) {
			t.Errorf("statement %q at revision %d: error %v, want %v", test.prefix, test.revision, err, test.err)
		}
		equal(t, fmt.Sprintf("statement %q at revision %d", test.prefix, test.revision), got.ID, test.want)
		equal(t, fmt.Sprintf("when statement %q was recorded", test.prefix), recorded.Revision, test.recorded)
	}
}

func testOrder(t *testing.T, open Open) {
	s := open(t, newClock().now)
	z, a := newArticle("z.txt"), newArticle("a.txt")
	z.batch.Statements = nil
	mustAppend(t, s, z.batch) // z was read first, though its statements come last
	mustAppend(t, s, a.batch)
	place := func(base annals.Statement, start, end int, id annals.StatementID) annals.Statement {
		base.Evidence.Start, base.Evidence.End, base.ID = start, end, id+annals.StatementID(strings.Repeat("0", 32-len(id)))
		return base
	}
	a.claimed.Roles[annals.RoleSubject][0].Entity = z.front.ID
	list := []annals.Statement{
		place(z.listed, 0, 9, "c"), place(z.listed, 3, 5, "b"), place(z.listed, 3, 7, "a"), place(z.delisted, 3, 7, "b1"),
		place(z.named, 40, 41, "01"), place(a.claimed, 0, 1, "02"), place(a.claimed, 0, 10, "03"), place(a.claimed, 2, 3, "04"),
	}
	shuffled := []annals.Statement{list[5], list[3], list[7], list[0], list[4], list[2], list[6], list[1]}
	for chunk := range slices.Chunk(shuffled, 3) {
		mustAppend(t, s, annals.Batch{Statements: chunk})
	}
	at := mustAt(t, s, annals.Known{})
	equal(t, "about the front", ids(must[[]annals.Statement](t)(at.About(ctx, []annals.EntityID{z.front.ID}))), ids(list))
	equal(t, "in z.txt", ids(must[[]annals.Statement](t)(at.In(ctx, z.source.ID))), ids(list[:5]))
	equal(t, "in no source", len(must[[]annals.Statement](t)(at.In(ctx, "sha256:0"))), 0)
	equal(t, "as of before",
		ids(must[[]annals.Statement](t)(mustAt(t, s, annals.Known{Revision: 3}).In(ctx, z.source.ID))),
		ids([]annals.Statement{list[3]}))
}

func testAbout(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, a.batch)
	mustAppend(t, s, b.batch)
	at := mustAt(t, s, annals.Known{})
	about := func(entities ...annals.EntityID) []annals.StatementID {
		return ids(must[[]annals.Statement](t)(at.About(ctx, entities)))
	}
	equal(t, "in any role", about(a.union.ID), ids([]annals.Statement{a.listed, a.delisted, a.claimed}))
	equal(t, "as speaker", about(a.state.ID), ids([]annals.Statement{a.claimed, b.claimed}))
	equal(t, "any of several", len(about(a.front.ID, b.front.ID, a.union.ID)), 8)
	equal(t, "the same twice", len(about(a.front.ID, a.front.ID)), 4)
	equal(t, "of an unknown one", about("e0000000000000000"), []annals.StatementID{})
	equal(t, "of none", about(), []annals.StatementID{})
	equal(t, "of no name", about(""), []annals.StatementID{})
	of := func(types ...annals.Type) []annals.StatementID {
		return ids(must[[]annals.Statement](t)(at.About(ctx, []annals.EntityID{a.front.ID, b.union.ID}, types...)))
	}
	equal(t, "of one type", of(annals.TypeDesignation), ids([]annals.Statement{a.listed, b.listed}))
	equal(t, "of two types", of(annals.TypeDelisting, annals.TypeName),
		ids([]annals.Statement{a.named, a.delisted, b.delisted}))
	equal(t, "of a type that is not there", of(annals.TypeFamily), []annals.StatementID{})
	got := must[[]annals.Statement](t)(at.About(ctx, []annals.EntityID{a.union.ID}))
	equal(t, "the statements", got, []annals.Statement{a.listed.Clone(), a.delisted.Clone(), a.claimed.Clone()})
}
