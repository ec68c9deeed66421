package query_test

import (
	"testing"

	"annals"
)

// TestWhyTellsWordsAndNames: how a statement was read is told by its own words, with the name of whoever they stand for, where
// they stand for somebody.
func TestWhyTellsWordsAndNames(t *testing.T) {
	r := newRecord(t)
	ids := r.ReadAll(shorthand.Replace(`published 2010-05-01
		description - FRONT; value: a sect
		designation 2001/.. FRONT; authority: =Iran (state iso3166:IR); TERROR`))
	got := map[string]bool{}
	for _, id := range ids {
		for _, s := range ask(t, r, annals.Question{Ask: annals.AskWhy, Statement: string(id)}).Sections {
			for _, row := range s.Rows {
				for _, f := range row.Fields {
					got[f.Name+" "+f.Value] = true
				}
			}
		}
	}
	for _, want := range []string{"subject “the Front” = Popular Front", "value “a sect”",
		"authority “Iran”"} {
		if !got[want] {
			t.Errorf("%q is not among %v", want, got)
		}
	}
}
