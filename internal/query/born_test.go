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

// TestLivesDecide: a founding or a death stands among what an answer rests on where it decides that answer, and not where it
// bounds what something else decides.
func TestLivesDecide(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("a.txt", "2019-08-01", `
		ban 2001-06-12/.. subject: the Front=Red Front (organization test:front); authority: =Kenya (state iso3166:KE)
		delisting 2008-07-03 subject: the Front=Red Front (organization test:front); authority: =Kenya (state iso3166:KE)
		leadership /2007 subject: the Front=Red Front (organization test:front); person: =Juan Santos (person)
		leadership 1990/.. subject: the Front=Red Front (organization test:front); person: =Lina Haddad (person test:haddad)
		event 2012 kind: died; actor: =Lina Haddad (person test:haddad)`)
	r.Read("b.txt", "2010-06-14", `
		founding 1988 subject: the Front=Red Front (organization test:front); founder: =Lina Haddad (person test:haddad)`)
	// acts are the answers that rest on a founding or a death, by the person or the authority that they are on.
	acts := func(ask annals.Ask, on edtf.Day) map[string]bool {
		t.Helper()
		a, err := query.Answer(t.Context(), r.At(annals.Known{}), annals.Question{Ask: ask, Entity: "Red Front", On: on, Hops: 1})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for _, row := range append(section(a, "standing"), section(a, "ties")...) {
			who := row.Who
			if len(row.Ends) > 0 {
				who = &row.Ends[0]
			}
			for _, id := range row.Statements {
				typ := a.Statements[id].Type
				if typ == "" {
					t.Errorf("%s on %s: the answer does not have statement %s, on which %q rests", ask, on, id, row.Reason)
				}
				if typ != annals.Type(row.What) && (typ == annals.TypeFounding || typ == annals.TypeEvent) {
					got[who.Name+": "+row.Reason] = true
				}
			}
		}
		return got
	}
	for _, c := range []struct {
		ask  annals.Ask
		on   edtf.Day
		want map[string]bool
	}{
		{annals.AskStatus, edtf.DayOf(2000, 1, 1), map[string]bool{}},
		{annals.AskNetwork, edtf.DayOf(2009, 1, 1), map[string]bool{
			"Lina Haddad: leading since 1990, until Lina Haddad died in 2012": true}},
		{annals.AskNetwork, edtf.DayOf(1980, 1, 1), map[string]bool{
			"Juan Santos: not yet, for Red Front was founded in 1988": true}},
		{annals.AskNetwork, edtf.DayOf(2015, 1, 1), map[string]bool{
			"Lina Haddad: over, for Lina Haddad died in 2012": true}},
	} {
		if d := cmp.Diff(c.want, acts(c.ask, c.on)); d != "" {
			t.Errorf("%s on %s (-want +got):\n%s", c.ask, c.on, d)
		}
	}
}
