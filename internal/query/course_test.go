package query_test

import (
	"fmt"
	"strings"
	"testing"

	"annals"
	"annals/edtf"

	"pgregory.net/rapid"
)

// TestCourseIsTheVerdictOfEachDay: asked about any day, the ledger answers what the course says of that day, and the
// course has no gap and no stretch that could be joined to the next.
func TestCourseIsTheVerdictOfEachDay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		year := rapid.IntRange(1990, 2005)
		statement := rapid.Custom(func(rt *rapid.T) string {
			a := year.Draw(rt, "year")
			b := a + rapid.IntRange(0, 6).Draw(rt, "years")
			return rapid.SampledFrom([]string{
				fmt.Sprintf("designation %d/.. FRONT; USA; TERROR", a),
				fmt.Sprintf("designation %d/%d FRONT; USA; TERROR", a, b),
				fmt.Sprintf("designation %d-06 FRONT; USA; TERROR", a),
				"designation /.. FRONT; USA; TERROR",
				"designation - FRONT; USA; TERROR / hedge: previously",
				fmt.Sprintf("delisting %d-09-28 FRONT; USA", b),
				fmt.Sprintf("designation %d FRONT; USA; TERROR / denied", b),
			}).Draw(rt, "statement")
		})
		var sources strings.Builder
		for range rapid.IntRange(1, 3).Draw(rt, "sources") {
			fmt.Fprintf(&sources, "published %d\n", 2006+rapid.IntRange(0, 9).Draw(rt, "published"))
			for _, line := range rapid.SliceOfN(statement, 1, 4).Draw(rt, "lines") {
				sources.WriteString(line + "\n")
			}
		}
		r := newRecord(t)
		r.ReadAll(shorthand.Replace(sources.String()))
		ledger := func(on edtf.Day) []annals.Row {
			return ask(t, r, annals.Question{Ask: annals.AskStatus, Entity: "Popular Front", On: on}).Sections[0].Rows
		}
		rows := ledger(0)
		for i := range rows {
			checkStretches(rt, rows[i].Course)
		}
		for range 20 {
			on := edtf.DayOf(1985, 1, 1).Add(rapid.Int64Range(0, 35*365).Draw(rt, "day"))
			for _, row := range ledger(on) {
				if got := verdictOf(row.Course, on); got != row.Verdict {
					rt.Fatalf("%s: the ledger says %s, the course %s: %+v\n%s", on, row.Verdict, got, row.Course, sources.String())
				}
			}
		}
	})
}

func checkStretches(rt *rapid.T, course []annals.Stretch) {
	if len(course) == 0 || course[0].From != edtf.Beginning || course[len(course)-1].To != edtf.Forever {
		rt.Fatalf("the course does not reach over all time: %+v", course)
	}
	for i, s := range course[1:] {
		if before := course[i]; before.To.Add(1) != s.From || before.Verdict == s.Verdict {
			rt.Fatalf("%+v does not follow on %+v", s, before)
		}
	}
}

func verdictOf(course []annals.Stretch, on edtf.Day) annals.Verdict {
	for _, s := range course {
		if s.From <= on && on <= s.To {
			return s.Verdict
		}
	}
	return ""
}
