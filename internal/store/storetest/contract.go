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
	for _, known := range []annals.Known{{}, {Until: noon.AddDate(100, 0, 0)}, {Until: time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC)}, {Until: time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)}} {
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
	equal(t, "the receipt of a new description", receipt, annals.Receipt{Moment: annals.Moment{Revision: 3, Recorded: noon.Add(24*time.Hour + time.Millisecond)}})
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

func testPrefix(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	all := a.batch.Statements
	first := all[0]
	first.ID = "00ff0000000000000000000000000000"
	a.batch.Statements = []annals.Statement{first}
	mustAppend(t, s, a.batch)
	for i, id := range []annals.StatementID{"00ff1000000000000000000000000000", "00fe0000000000000000000000000000", "ffffffffffffffffffffffffffffffff"} {
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
	equal(t, "as of before", ids(must[[]annals.Statement](t)(mustAt(t, s, annals.Known{Revision: 3}).In(ctx, z.source.ID))), ids([]annals.Statement{list[3]}))
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
	equal(t, "of two types", of(annals.TypeDelisting, annals.TypeName), ids([]annals.Statement{a.named, a.delisted, b.delisted}))
	equal(t, "of a type that is not there", of(annals.TypeFamily), []annals.StatementID{})
	got := must[[]annals.Statement](t)(at.About(ctx, []annals.EntityID{a.union.ID}))
	equal(t, "the statements", got, []annals.Statement{a.listed.Clone(), a.delisted.Clone(), a.claimed.Clone()})
}

func testHeld(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	for i, confidence := range []float64{0.5, 0, 0.1, 0.4999} {
		a.batch.Statements[i].Confidence = confidence
	}
	mustAppend(t, s, a.batch)
	held := func(below float64) []annals.StatementID {
		return ids(must[[]annals.Statement](t)(mustAt(t, s, annals.Known{}).Held(ctx, below)))
	}
	equal(t, "below a half", held(0.5), ids([]annals.Statement{a.named, a.claimed}))
	equal(t, "below 1", held(1), ids([]annals.Statement{a.named, a.listed, a.claimed}))
	equal(t, "below 0", held(0), []annals.StatementID{})
}

func testEntities(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, a.batch)
	b.state.Name = "The Islamic Republic of Iran"
	b.state.Names = []annals.EntityName{{Name: "The Islamic Republic of Iran", Key: "iran islamic republic"}, {Name: "Iran", Key: "iran"}}
	b.batch.Entities[2] = b.state
	receipt := mustAppend(t, s, b.batch)
	equal(t, "an entity of two sources counts once", receipt.Added.Entities, 2)

	at := mustAt(t, s, annals.Known{})
	state := a.state
	state.Names = []annals.EntityName{a.state.Names[0], b.state.Names[0]}
	equal(t, "it keeps its first name and gathers the others", must[annals.Entity](t)(at.Entity(ctx, state.ID)), state)
	equal(t, "as of before", must[annals.Entity](t)(mustAt(t, s, annals.Known{Revision: 1}).Entity(ctx, state.ID)), a.state)

	byID := []annals.Entity{a.front, b.front}
	slices.SortFunc(byID, func(a, b annals.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	several := func(at annals.Snapshot, ids ...annals.EntityID) []annals.Entity {
		return must[[]annals.Entity](t)(at.Entities(ctx, ids))
	}
	equal(t, "several, each once, by id", several(at, byID[1].ID, "e0", byID[0].ID, byID[1].ID), byID)
	equal(t, "several, as of before", several(mustAt(t, s, annals.Known{Revision: 1}), b.front.ID, a.front.ID), []annals.Entity{a.front})
	equal(t, "none of several", len(several(at, "e0")), 0)
	equal(t, "several of none", len(several(at)), 0)
	equal(t, "named", must[[]annals.Entity](t)(at.Named(ctx, "tf")), byID)
	equal(t, "named, as of before", must[[]annals.Entity](t)(mustAt(t, s, annals.Known{Revision: 1}).Named(ctx, "جبهه")), []annals.Entity{a.front})
	equal(t, "named by a name that came later", len(must[[]annals.Entity](t)(mustAt(t, s, annals.Known{Revision: 1}).Named(ctx, "iran islamic republic"))), 0)
	equal(t, "named by what is no key", len(must[[]annals.Entity](t)(at.Named(ctx, "TF"))), 0)

	var names []string
	each := func(at annals.Snapshot, limit int) []string {
		names = nil
		if err := at.EachName(ctx, func(n annals.EntityName, id annals.EntityID) bool {
			e := must[annals.Entity](t)(at.Entity(ctx, id)) // the record can be read meanwhile
			names = append(names, n.Key+" = "+n.Name+" of "+e.Name)
			return len(names) < limit
		}); err != nil {
			t.Fatal(err)
		}
		return names
	}
	equal(t, "each name", each(at, 100), []string{
		"iran = Iran of Iran", "iran islamic republic = The Islamic Republic of Iran of Iran",
		"tf = TF of The Front", "tf = TF of The Front",
		"the front = The Front of The Front", "the front = The Front of The Front",
		"the union = The Union of The Union", "the union = The Union of The Union",
		"جبهه = جبهه of The Front", "جبهه = جبهه of The Front"})
	equal(t, "the first two names", len(each(at, 2)), 2)
	equal(t, "each name, as of before", len(each(mustAt(t, s, annals.Known{Revision: 1}), 100)), 5)

	everyEntity := func(at annals.Snapshot, limit int) (list []annals.Entity) {
		if err := at.EachEntity(ctx, func(e annals.Entity) bool {
			list = append(list, e)
			equal(t, "an entity of each", must[annals.Entity](t)(at.Entity(ctx, e.ID)), e) // the record can be read meanwhile
			return len(list) < limit
		}); err != nil {
			t.Fatal(err)
		}
		return list
	}
	every := everyEntity(at, 100)
	equal(t, "each entity", len(every), must[annals.Counts](t)(at.Count(ctx)).Entities)
	equal(t, "each entity comes by its id", slices.IsSortedFunc(every, func(a, b annals.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) }), true)
	equal(t, "the first two entities", len(everyEntity(at, 2)), 2)
	equal(t, "each entity, as of before", len(everyEntity(mustAt(t, s, annals.Known{Revision: 1}), 100)), 3)

	equal(t, "newer than nothing is each", must[[]annals.Entity](t)(at.Newer(ctx, 0)), every)
	equal(t, "newer than the present is none", len(must[[]annals.Entity](t)(at.Newer(ctx, at.Moment().Revision))), 0)
	before := at.Moment().Revision

	state.Names = []annals.EntityName{{Name: "Iran", Key: "another key"}}
	equal(t, "a name with another key is another", mustAppend(t, s, annals.Batch{Entities: []annals.Entity{state}}).Moment.Revision, 3)
	named := must[annals.Entity](t)(mustAt(t, s, annals.Known{}).Entity(ctx, state.ID))
	equal(t, "the names", len(named.Names), 3)
	equal(t, "what was given a name is newer", must[[]annals.Entity](t)(mustAt(t, s, annals.Known{}).Newer(ctx, before)), []annals.Entity{named})
	equal(t, "but not as of before", len(must[[]annals.Entity](t)(mustAt(t, s, annals.Known{Revision: before}).Newer(ctx, before))), 0)
}

func testDecisions(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, a.batch)
	mustAppend(t, s, b.batch)
	decide := func(d annals.Decision) annals.Decision {
		t.Helper()
		if d.By == "" {
			d.By = "Ada"
		}
		receipt := mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{d}})
		equal(t, "added", receipt.Added, annals.Counts{Decisions: 1})
		all := must[[]annals.Decision](t)(mustAt(t, s, annals.Known{}).AllDecisions(ctx))
		got := all[len(all)-1]
		equal(t, "the decision", got, annals.Decision{ID: got.ID, Kind: d.Kind, A: d.A, B: d.B, Statement: d.Statement,
			Replacement: d.Replacement, Undoes: d.Undoes, By: d.By, Reason: d.Reason, Recorded: receipt.Moment})
		return got
	}
	same := decide(annals.Decision{Kind: annals.Same, A: a.front.ID, B: b.front.ID, Reason: "the same names"})
	different := decide(annals.Decision{Kind: annals.Different, A: a.union.ID, B: b.union.ID, By: annals.Program})
	reject := decide(annals.Decision{Kind: annals.Reject, Statement: a.claimed.ID})
	correct := decide(annals.Decision{Kind: annals.Correct, Statement: a.listed.ID, Replacement: b.listed.ID})
	undo := decide(annals.Decision{Kind: annals.Undo, Undoes: same.ID})
	redo := decide(annals.Decision{Kind: annals.Undo, Undoes: undo.ID, Reason: "they are the same after all"})
	accept := decide(annals.Decision{Kind: annals.Accept, Statement: a.claimed.ID})

	at := mustAt(t, s, annals.Known{})
	on := func(entities []annals.EntityID, statements ...annals.StatementID) []annals.Decision {
		return must[[]annals.Decision](t)(at.Decisions(ctx, entities, statements))
	}
	equal(t, "all", must[[]annals.Decision](t)(at.AllDecisions(ctx)), []annals.Decision{same, different, reject, correct, undo, redo, accept})
	equal(t, "on the first entity, with what undoes it", on([]annals.EntityID{a.front.ID}), []annals.Decision{same, undo, redo})
	equal(t, "on the second entity", on([]annals.EntityID{b.front.ID}), []annals.Decision{same, undo, redo})
	equal(t, "on a statement", on(nil, a.claimed.ID), []annals.Decision{reject, accept})
	equal(t, "on a replacement", on(nil, b.listed.ID), []annals.Decision{correct})
	equal(t, "on several", on([]annals.EntityID{a.union.ID, b.union.ID}, a.claimed.ID, a.listed.ID), []annals.Decision{different, reject, correct, accept})
	equal(t, "on nothing", len(on(nil)), 0)
	equal(t, "on what nobody judged", len(on([]annals.EntityID{a.state.ID}, b.named.ID)), 0)
	before := mustAt(t, s, annals.Known{Revision: undo.Recorded.Revision - 1})
	equal(t, "as of before the undo", must[[]annals.Decision](t)(before.Decisions(ctx, []annals.EntityID{a.front.ID}, nil)), []annals.Decision{same})
	equal(t, "counts", must[annals.Counts](t)(before.Count(ctx)).Decisions, 4)
}

func testEqualDecisions(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	mustAppend(t, s, a.batch)
	reject := annals.Decision{Kind: annals.Reject, Statement: a.listed.ID, By: "Ada", Reason: "a misreading"}
	mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{reject.WithID(0)}})
	equal(t, "the same decision under its id", mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{reject.WithID(0)}}).Added.Decisions, 0)
	equal(t, "made once more, it is another", mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{reject, reject}}).Added.Decisions, 2)
	var got []annals.DecisionID
	for _, d := range must[[]annals.Decision](t)(mustAt(t, s, annals.Known{}).AllDecisions(ctx)) {
		got = append(got, d.ID)
	}
	equal(t, "ids", got, []annals.DecisionID{reject.WithID(0).ID, reject.WithID(1).ID, reject.WithID(2).ID})

	accept := annals.Decision{Kind: annals.Accept, Statement: a.named.ID, By: "Ada"}.WithID(0)
	undo := annals.Decision{Kind: annals.Undo, Undoes: accept.ID, By: "Ada"}
	equal(t, "a decision and its undoing in one batch", mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{accept, undo}}).Added.Decisions, 2)
}

func testOwn(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	mustAppend(t, s, a.batch)
	// Neither what was handed in nor what came back is the record.
	a.batch.Statements[0].Roles[annals.RoleSubject][0].Name = "changed"
	a.batch.Entities[0].Names[0].Name = "changed"
	a.batch.Problems[0].Code = "changed"
	at := mustAt(t, s, annals.Known{})
	for range 2 {
		st, _, err := at.Statement(ctx, string(a.listed.ID))
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "subject", st.First(annals.RoleSubject).Name, "The Front")
		st.Roles[annals.RoleSubject][0].Name, st.Evidence.Cites[0], st.Rules[0] = "changed", "changed", "changed"
		e := must[annals.Entity](t)(at.Entity(ctx, a.front.ID))
		equal(t, "name", e.Names[0].Name, "The Front")
		e.Names[0].Name = "changed"
		p := must[[]annals.Problem](t)(at.Problems(ctx, a.source.ID))
		equal(t, "problem", p[0].Code, "citation-needed")
		p[0].Code = "changed"
		source := must[annals.Source](t)(at.Source(ctx, a.source.ID))
		equal(t, "guessed", source.Guessed, []string{"title"})
		source.Guessed[0] = "changed"
	}
}
