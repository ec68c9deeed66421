package query_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/edtf"

	"pgregory.net/rapid"
)

// TestLastActCounts: where one source dates when an authority listed or banned somebody and when it ended that, the standing is
// in force from each beginning to the next end, certainly, and certainly not after an end. Before the first act, if that is an
// end, and between two ends it is open.
func TestLastActCounts(test *testing.T) {
	rapid.Check(test, func(t *rapid.T) {
		kinds := rapid.SampledFrom([][2]string{
			{"designation %d/.. FRONT; USA; TERROR", "delisting %d FRONT; USA"},
			{"ban %d/.. FRONT; USA", "ban /%d FRONT; USA"},
		}).Draw(t, "kinds")
		years := rapid.SliceOfNDistinct(rapid.IntRange(0, 11), 1, 5, rapid.ID[int]).Draw(t, "years")
		ends := map[int]bool{}
		var lines []string
		for _, y := range years {
			year, end := 1990+2*y, rapid.Bool().Draw(t, "end")
			ends[year] = end
			kind := kinds[0]
			if end {
				kind = kinds[1]
			}
			lines = append(lines, fmt.Sprintf(kind, year))
		}
		r := newRecord(test)
		r.ReadAll(shorthand.Replace("published 2020-01-01\n" + strings.Join(lines, "\n")))
		for year := 1989; year <= 2017; year += 2 {
			last, next := 0, 0
			for act := range ends {
				if act < year {
					last = max(last, act)
				} else if next == 0 || act < next {
					next = act
				}
			}
			want := []annals.Verdict{annals.No}
			switch {
			case last == 0 && next != 0 && !ends[next]:
			case last != 0 && !ends[last]:
				want = []annals.Verdict{annals.Yes}
			case next != 0 && ends[next]:
				want = []annals.Verdict{annals.Possibly, annals.No, annals.Disputed}
			}
			var got []annals.Verdict
			answer := ask(test, r, annals.Question{Ask: annals.AskStatus, Entity: "Popular Front", On: edtf.DayOf(int64(year), 7, 1)})
			for _, s := range answer.Sections {
				for _, row := range s.Rows {
					if s.Name == "ledger" {
						got = append(got, row.Verdict)
					}
				}
			}
			if len(got) != 1 || !slices.Contains(want, got[0]) {
				t.Fatalf("%s\non 1 July %d: %v, want one of %v", strings.Join(lines, "\n"), year, got, want)
			}
		}
	})
}
