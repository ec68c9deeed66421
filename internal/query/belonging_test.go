package query_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

// TestBelongings: what the editions of a list tell of where a ship or a person belongs, who was that before the entry and after
// it. Each case has an edition a month from January 2020 on, of what its entry on the Star says; "-" has another entry alone.
func TestBelongings(t *testing.T) {
	const star = "=Star (organization x:1); "
	flag := func(state string) string {
		return "status - subject: " + star + "authority: =" + state + " (state); as: flag"
	}
	listed := "designation /.. subject: " + star + "authority: =Peru (state iso3166:PE); as: the list"
	for _, c := range []struct {
		name     string
		editions []string
		want     string
	}{
		{"not listed yet, and no longer", []string{"-", flag("Panama"), "-"}, `
			2020-01-10 possibly Panama in force when x-list was published (10 February 2020); the start is not stated
			2020-02-10 yes Panama in force when x-list was published (10 February 2020)
			2020-03-10 possibly Panama last attested when x-list was published (10 February 2020)`},
		{"taken off in between", []string{flag("Panama"), "-", flag("Panama")}, `
			2020-02-10 yes Panama in force in the editions of x-list from 10 January 2020 to 10 March 2020`},
		{"an entry that does not say", []string{listed, flag("Panama"), listed}, `
			2020-01-10 yes Peru listed in the edition of 10 January 2020, no longer in that of 10 February 2020
			2020-01-10 possibly Panama in force when x-list was published (10 February 2020); the start is not stated`},
		{"another flag", []string{flag("Panama"), flag("Palau")}, `
			2020-01-10 yes Panama in force in the edition of 10 January 2020, no longer in that of 10 February 2020
			2020-01-10 no Palau not before some day between 10 January 2020 and 10 February 2020, the editions without and with it
			2020-02-10 yes Palau in force between 10 January 2020 and 10 February 2020, the editions without and with it; no end is stated in x-list, published 10 February 2020
			2020-02-10 no Panama in the edition of 10 January 2020, no longer in that of 10 February 2020`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
			for i, line := range c.editions {
				day := edtf.DayOf(2020, 1+i, 10).String()
				if line == "-" {
					r.Edition("x-list", day, "2", "Moon", "kind - subject: =Moon (organization x:2); value: a ship")
				} else {
					r.Edition("x-list", day, "1", "Star", line)
				}
			}
			var got []string
			asked := map[string]bool{}
			for _, line := range trimmed(c.want) {
				day := line[:len("2020-01-10")]
				if asked[day] {
					continue
				}
				asked[day] = true
				a, err := query.Answer(context.Background(), r.At(annals.Known{}), annals.Question{Ask: annals.AskStatus, Entity: "Star",
					On: edtf.MustParse(day).Bounds().EarliestStart})
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, verdicts(a)...)
			}
			if diff := cmp.Diff(trimmed(c.want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
