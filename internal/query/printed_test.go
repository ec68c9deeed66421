package query_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

// TestPrintedDays: what the day of listing that an entry prints says, beside the editions that have the entry. Each case has an
// edition a month from January 2020 on, with the time that it prints; "-" has another entry alone.
func TestPrintedDays(t *testing.T) {
	const entry = "designation TIME subject: =Red Front (organization ofac:1); authority: =United States (state iso3166:US); as: FTO"
	for _, c := range []struct {
		name  string
		times []string
		want  string
	}{
		{"the day of the edition itself", []string{"-", "2020-02-10/.."}, `
			2020-02-09 no United States not before 10 February 2020
			2020-02-10 yes United States listed since 10 February 2020; no end is stated in ofac-sdn, published 10 February 2020`},
		{"an end on the day of the edition", []string{"2019-01-01/..", "2019-01-01/2020-02-10"}, `
			2020-02-10 yes United States listed since 1 January 2019, until 10 February 2020
			2020-02-11 no United States ended on 10 February 2020`},
		{"an end after it: it is foretold", []string{"2019-01-01/..", "2019-01-01/2020-02-20"}, `
			2020-02-10 yes United States listed since 1 January 2019, to end on 20 February 2020, as it stood when ofac-sdn was published (10 February 2020)
			2020-02-20 possibly United States to end on 20 February 2020, as it stood when ofac-sdn was published (10 February 2020)
			2020-02-21 no United States ended on 20 February 2020`},
		{"an end after it, and gone before that", []string{"2019-01-01/..", "2019-01-01/2020-06-20", "-"}, `
			2020-02-10 yes United States listed since 1 January 2019, in the edition of 10 February 2020, no longer in that of 10 March 2020
			2020-02-20 possibly United States in the edition of 10 February 2020, no longer in that of 10 March 2020; the day is not stated
			2020-03-10 no United States in the edition of 10 February 2020, no longer in that of 10 March 2020`},
		{"back with its old day", []string{"2015-05-01/..", "-", "2015-05-01/.."}, `
			2020-01-10 yes United States listed since 1 May 2015, in the edition of 10 January 2020, no longer in that of 10 February 2020
			2020-02-10 no United States in the edition of 10 January 2020, no longer in that of 10 February 2020
			2020-02-20 possibly United States listed between 10 February 2020 and 10 March 2020, the editions without and with it, the day is not stated
			2020-03-10 yes United States listed since some day between 10 February 2020 and 10 March 2020, the editions without and with it; no end is stated in ofac-sdn, published 10 March 2020`},
		{"back with another day before it was taken off", []string{"2015-05-01/..", "-", "2015-06-01/.."}, `
			2020-02-10 no United States in the edition of 10 January 2020, no longer in that of 10 February 2020
			2020-02-20 possibly United States listed between 10 February 2020 and 10 March 2020, the editions without and with it, the day is not stated`},
		{"back with the last day before it was taken off", []string{"2015-05-01/..", "-", "2020-01-10/.."}, `
			2020-02-10 no United States in the edition of 10 January 2020, no longer in that of 10 February 2020
			2020-02-20 possibly United States listed between 10 February 2020 and 10 March 2020, the editions without and with it, the day is not stated`},
		{"back with a day since", []string{"2015-05-01/..", "-", "2020-02-20/.."}, `
			2020-02-19 no United States in the edition of 10 January 2020, no longer in that of 10 February 2020
			2020-02-20 yes United States listed since 20 February 2020; no end is stated in ofac-sdn, published 10 March 2020`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
			for i, printed := range c.times {
				day := edtf.DayOf(2020, 1+i, 10).String()
				if printed == "-" {
					r.Edition("ofac-sdn", day, "2", "Blue Front",
						strings.NewReplacer("TIME", "/..", "Red", "Blue", "ofac:1", "ofac:2").Replace(entry))
				} else {
					r.Edition("ofac-sdn", day, "1", "Red Front", strings.Replace(entry, "TIME", printed, 1))
				}
			}
			var got []string
			for _, line := range trimmed(c.want) {
				day, _, _ := strings.Cut(line, " ")
				a, err := query.Answer(context.Background(), r.At(annals.Known{}), annals.Question{Ask: annals.AskStatus,
					Entity: "Red Front", On: edtf.MustParse(day).Bounds().EarliestStart})
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
