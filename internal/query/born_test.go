package query_test

import (
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"

	"github.com/google/go-cmp/cmp"
)

// TestNotBeforeItsFounding: a standing of which no beginning is told was not had before the organization was founded; one that is
// told to have begun before stays as it is told, and so does that of a person.
func TestNotBeforeItsFounding(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("a.txt", "2015-01-01", `
		founding 1997-10 subject: the Front=Red Front (organization)
		ban - subject: the Front=Red Front (organization); authority: =Peru (state iso3166:PE)
		ban 1990/2005 subject: the Front=Red Front (organization); authority: =Chile (state iso3166:CL)
		ban 1990/.. subject: the Front=Red Front (organization); authority: =Kenya (state iso3166:KE)
		ban /2005 subject: the Front=Red Front (organization); authority: =Kenya (state iso3166:KE)
		ban - subject: =Lina Haddad (person); authority: =Peru (state iso3166:PE)
		event 1960 kind: born; actor: =Lina Haddad (person)`)
	for _, c := range []struct {
		of   string
		on   edtf.Day
		want map[string]string
	}{
		{"Red Front", edtf.DayOf(1992, 1, 1), map[string]string{
			"Peru":  "no: not yet, for Red Front was founded in October 1997",
			"Kenya": "yes: banned since 1990, until 2005",
			"Chile": "yes: banned since 1990, until 2005"}},
		{"Red Front", edtf.DayOf(2010, 1, 1), map[string]string{
			"Peru":  "possibly: banned at some time before a.txt was published (1 January 2015); no date is stated",
			"Kenya": "no: ended in 2005",
			"Chile": "no: ended in 2005"}},
		{"Red Front", edtf.DayOf(1999, 1, 1), map[string]string{
			"Peru":  "possibly: banned at some time before a.txt was published (1 January 2015); no date is stated",
			"Kenya": "yes: banned since 1990, until 2005",
			"Chile": "yes: banned since 1990, until 2005"}},
		{"Lina Haddad", edtf.DayOf(1992, 1, 1), map[string]string{
			"Peru": "possibly: banned at some time before a.txt was published (1 January 2015); no date is stated"}},
	} {
		a, err := query.Answer(t.Context(), r.At(annals.Known{}),
			annals.Question{Ask: annals.AskStatus, Entity: c.of, On: c.on})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, row := range a.Sections[0].Rows {
			got[row.Who.Name] = string(row.Verdict) + ": " + row.Reason
			founded := false
			for _, id := range row.Statements {
				founded = founded || a.Statements[id].Type == annals.TypeFounding
			}
			if founded != (row.Who.Name == "Peru" && row.Verdict == annals.No) {
				t.Errorf("%s on %s by %s: the founding is among its statements: %v", c.of, c.on, row.Who.Name, founded)
			}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s on %s: %s", c.of, c.on, d)
		}
	}
}
