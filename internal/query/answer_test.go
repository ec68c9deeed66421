package query_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
	"annals/internal/store/sqlite"
	"annals/internal/wire"

	"pgregory.net/rapid"
)

// questions are one of each sort about the Front, and a why of the first of some statements.
func questions(on edtf.Day, ids []annals.StatementID) []annals.Question {
	list := []annals.Question{
		{Ask: annals.AskShow, Entity: "Popular Front", On: on},
		{Ask: annals.AskStatus, Entity: "Popular Front", On: on},
		{Ask: annals.AskTimeline, Entity: "Popular Front", From: edtf.Beginning, To: edtf.Forever},
		{Ask: annals.AskTimeline, Entity: "Popular Front", From: edtf.DayOf(1995, 1, 1), To: on},
		{Ask: annals.AskClaims, Entity: "Popular Front"},
		{Ask: annals.AskClaims, Entity: "Popular Front", Speaker: "critics"},
	}
	if len(ids) > 0 {
		list = append(list, annals.Question{Ask: annals.AskWhy, Statement: string(ids[0])})
	}
	return list
}

// answers are the bytes of the answers to questions, or the words of the errors.
func answers(t testing.TB, snap annals.Snapshot, questions []annals.Question) string {
	t.Helper()
	var b bytes.Buffer
	for _, q := range questions {
		a, err := query.Answer(context.Background(), snap, q)
		if err != nil {
			fmt.Fprintln(&b, err)
			continue
		}
		if err := wire.WriteAnswer(&b, a); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// line draws a statement on the Front, in the words of querytest and this package's shorthand.
var line = rapid.Custom(func(t *rapid.T) string {
	a := rapid.IntRange(1990, 2005).Draw(t, "year")
	b := a + rapid.IntRange(0, 6).Draw(t, "years")
	s := rapid.SampledFrom([]string{
		fmt.Sprintf("designation %d/.. FRONT; USA; TERROR", a),
		fmt.Sprintf("designation %d/%d FRONT; EU; TERROR", a, b),
		fmt.Sprintf("designation %d-06 FRONT; USA; FTO", a),
		"designation /.. FRONT; EU; TERROR",
		"designation - FRONT; USA; TERROR",
		fmt.Sprintf("delisting %d-09-28 FRONT; USA", b),
		fmt.Sprintf("ban %d FRONT; authority: authorities", b),
		fmt.Sprintf("founding %d FRONT", a),
		fmt.Sprintf("event %d-03 kind: raid; actor: the Front=Popular Front (organization test:front)", b),
		fmt.Sprintf("alliance %d/.. party: the Front=Popular Front (organization test:front) + the League=Red League (organization)",
			a),
		"name:abbreviation - FRONT; value: PF",
		"kind /.. FRONT; value: a movement",
		"description - FRONT; value: a sect / said by critics",
		"claim - value: it was a coup; about: the state / said by the Front=Popular Front (organization test:front)",
	}).Draw(t, "statement")
	return s + rapid.SampledFrom([]string{"", "", "", " / denied", " / intended", " / confidence 0.3", " / hedge: previously",
		" / said by the League=Red League (organization)", " / cite 7"}).Draw(t, "manner")
})

// source draws a few statements and when they were published.
var source = rapid.Custom(func(t *rapid.T) string {
	lines := rapid.SliceOfN(line, 1, 5).Draw(t, "lines")
	head := rapid.SampledFrom([]string{"undated", "published 2006", "published 2008-05", "published 2012-11-28"}).Draw(t,
		"published")
	return head + "\n" + strings.Join(lines, "\n")
})

// TestStoresAnswerAlike: the same record gives the same bytes, whichever store keeps it.
func TestStoresAnswerAlike(t *testing.T) {
	dir := t.TempDir()
	several := rapid.SliceOfN(source, 1, 3)
	for n := range 12 {
		file, err := sqlite.Open(context.Background(), filepath.Join(dir, fmt.Sprintf("%d.db", n)),
			sqlite.Options{Now: querytest.Clock()})
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		sources := several.Example(n)
		var got []string
		for _, store := range []annals.Store{memory.New(memory.Options{Now: querytest.Clock()}), file} {
			r := querytest.New(t, store)
			ids := r.ReadAll(shorthand.Replace(strings.Join(sources, "\n")))
			r.Decide(annals.Decision{Kind: annals.Reject, Statement: ids[len(ids)-1], By: "A. Reader", Reason: "a misreading"})
			got = append(got, answers(t, r.At(annals.Known{}), questions(edtf.DayOf(2003, 7, 1), ids)))
		}
		if got[0] != got[1] {
			t.Fatalf("memory:\n%s\nsqlite:\n%s", got[0], got[1])
		}
	}
}

// TestThePastStays: what a record answered comes out the same, byte for byte, after it has learned more.
func TestThePastStays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := newRecord(t)
		ids := r.ReadAll(shorthand.Replace(source.Draw(rt, "first")))
		before := r.At(annals.Known{})
		ask := questions(edtf.DayOf(rapid.Int64Range(1990, 2013).Draw(rt, "year"), 7, 1), ids)
		want := answers(t, before, ask)
		r.ReadAll(shorthand.Replace(strings.Replace(source.Draw(rt, "second"), "\n", "\nkind /.. FRONT; value: a later word\n", 1)))
		r.Decide(annals.Decision{Kind: annals.Reject, Statement: ids[0], By: "A. Reader"})
		if got := answers(t, r.At(annals.Known{Revision: before.Moment().Revision}), ask); got != want {
			rt.Fatalf("before:\n%s\nafter:\n%s", want, got)
		}
	})
}

// TestRowsNameStatements: every row names statements that stand, and the answer has them with their sources.
func TestRowsNameStatements(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := newRecord(t)
		ids := r.ReadAll(shorthand.Replace(strings.Join(rapid.SliceOfN(source, 1, 3).Draw(rt, "sources"), "\n")))
		rejected := ids[rapid.IntRange(0, len(ids)-1).Draw(rt, "rejected")]
		r.Decide(annals.Decision{Kind: annals.Reject, Statement: rejected, By: "A. Reader"})
		// A day on which one of the things happened, or beside it.
		on := edtf.DayOf(rapid.Int64Range(1995, 2013).Draw(rt, "year"), 9, 28).Add(rapid.Int64Range(-1, 1).Draw(rt, "day"))
		for _, q := range questions(on, nil) {
			a, err := query.Answer(context.Background(), r.At(annals.Known{}), q)
			if err != nil {
				if !errors.Is(err, annals.ErrNotFound) && !errors.Is(err, annals.ErrAmbiguous) {
					t.Fatal(err)
				}
				continue
			}
			for _, s := range a.Sections {
				for _, row := range s.Rows {
					checkRow(rt, a, s.Name, row, rejected)
				}
			}
			if len(a.Statements) != len(query.Named(a.Sections)) {
				rt.Fatalf("%s: %d statements, %d named", q.Ask, len(a.Statements), len(query.Named(a.Sections)))
			}
		}
	})
}

func checkRow(rt *rapid.T, a annals.Answer, section string, row annals.Row, rejected annals.StatementID) {
	if len(row.Statements) == 0 {
		rt.Fatalf("%s: a row without statements: %+v", section, row)
	}
	for _, side := range row.Sides {
		for _, id := range side.Statements {
			if !slices.Contains(row.Statements, id) {
				rt.Fatalf("%s: a side names %s, its row does not", section, id)
			}
		}
	}
	for _, id := range row.Statements {
		s, ok := a.Statements[id]
		if _, sourced := a.Sources[s.Evidence.Source]; !ok || !sourced {
			rt.Fatalf("%s names %s, which is not in the answer", section, id)
		}
		if id == rejected {
			rt.Fatalf("%s tells %s, which was rejected", section, id)
		}
		held := s.Confidence > 0 && s.Confidence < annals.DefaultConfidence
		if held != (section == "unconfirmed") {
			rt.Fatalf("%s: %s, read with confidence %v", section, id, s.Confidence)
		}
		own := len(s.Speaker) == 0 && s.Stance != annals.Alleged
		if !own && section != "claims" && section != "reported" && section != "timeline" && section != "unconfirmed" &&
			section != "uncited" {
			rt.Fatalf("%s tells in the source's own voice what others say: %s", section, s.Evidence.Text)
		}
	}
	if row.Verdict == annals.Disputed != (len(row.Sides) > 0) {
		rt.Fatalf("%s: verdict %s with %d sides", section, row.Verdict, len(row.Sides))
	}
}

// TestYesAndNoExclude: more sources may settle what was open or dispute what was settled, but never turn a yes into a no
// or a no into a yes without a word.
func TestYesAndNoExclude(t *testing.T) {
	ledger := func(t testing.TB, r querytest.Record, on edtf.Day) map[string]annals.Verdict {
		verdicts := map[string]annals.Verdict{}
		a, err := query.Answer(context.Background(), r.At(annals.Known{}),
			annals.Question{Ask: annals.AskStatus, Entity: "Popular Front", On: on})
		if err != nil {
			return verdicts
		}
		for _, row := range a.Sections[0].Rows {
			verdicts[row.Who.Name] = row.Verdict
		}
		return verdicts
	}
	// One standing, and times at which every source could know of the day.
	statement := rapid.Custom(func(t *rapid.T) string {
		a := rapid.IntRange(1990, 2005).Draw(t, "year")
		b := a + rapid.IntRange(0, 6).Draw(t, "years")
		return rapid.SampledFrom([]string{
			fmt.Sprintf("designation %d-02-03/.. FRONT; USA; TERROR / text since", a),
			fmt.Sprintf("designation %d/%d FRONT; USA; TERROR", a, b),
			"designation /.. FRONT; USA; TERROR",
			fmt.Sprintf("delisting %d-09-28 FRONT; USA; TERROR", b),
			fmt.Sprintf("designation %d-01-01/%d-12-31 FRONT; USA; TERROR / denied", a, b),
		}).Draw(t, "statement")
	})
	rapid.Check(t, func(rt *rapid.T) {
		r := newRecord(t)
		on := edtf.DayOf(1988, 1, 1).Add(rapid.Int64Range(0, 22*365).Draw(rt, "day"))
		r.ReadAll(shorthand.Replace("published 2012\n" + strings.Join(rapid.SliceOfN(statement, 1, 3).Draw(rt, "first"), "\n")))
		before := ledger(t, r, on)
		r.ReadAll(shorthand.Replace("published 2013\n" + strings.Join(rapid.SliceOfN(statement, 1, 3).Draw(rt, "second"), "\n")))
		for who, after := range ledger(t, r, on) {
			if was := before[who]; was == annals.Yes && after == annals.No || was == annals.No && after == annals.Yes {
				rt.Fatalf("%s, %s: %s became %s", who, on, was, after)
			}
		}
	})
}

// TestOneStatementsVerdicts: of one statement the verdicts run no, possibly, yes, possibly, no over the days, whatever its
// time, and never go back.
func TestOneStatementsVerdicts(t *testing.T) {
	times := []string{"1997", "1997-10", "1997-10-08/..", "1997/2003", "/2003", "/..", "-", "[..1999]", "[1999..]", "1997~", "199X",
		"1997-21", "1997/", "{1997,1999}", "[1997,1999]", "1997-04-12T23:20:30Z", "1997-10?/..", "../1999", "../..", "1997-10~/2003%",
		"19XX/..", "-0043/..", "Y17E7", "2031", "2031/..", "/2031", "[2031..]", "[..2031]", "2012-39/2013-37", "1997/2031"}
	stage := map[annals.Verdict][]int{annals.No: {0, 4}, annals.Possibly: {1, 3}, annals.Yes: {2}}
	for _, kind := range []string{"designation TIME FRONT; USA; TERROR", "delisting TIME FRONT; USA",
		"delisting TIME FRONT; USA / denied"} {
		for _, time := range times {
			r := newRecord(t)
			r.ReadAll(shorthand.Replace("published 2010-05-01\n" + strings.Replace(kind, "TIME", time, 1)))
			at := 0
			for day := edtf.DayOf(1980, 1, 1); day < edtf.DayOf(2014, 1, 1); day = day.Add(1) {
				row := ask(t, r, annals.Question{Ask: annals.AskStatus, Entity: "Popular Front", On: day}).Sections[0].Rows[0]
				i := slices.IndexFunc(stage[row.Verdict], func(s int) bool { return s >= at })
				if i < 0 {
					t.Fatalf("%s, %s: %s on %s comes after stage %d", kind, time, row.Verdict, day, at)
				}
				at = stage[row.Verdict][i]
				if row.Reason == "" || strings.Contains(row.Reason, "forever") || strings.Contains(row.Reason, "beginning") {
					t.Fatalf("%s, %s, %s: the reason is %q", kind, time, day, row.Reason)
				}
				day = day.Add(rand(int64(day)))
			}
		}
	}
}

// rand spreads the days of a test unevenly, and the same each time.
func rand(n int64) int64 { return (n*7919 + 13) % 29 }
