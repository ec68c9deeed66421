package web_test

import (
	"fmt"
	"strings"
	"testing"

	"annals"
	"annals/internal/query/querytest"
)

// TestWithdrawn: what was withdrawn is shown where it stands, with who withdrew it and why, and no page rests on it.
func TestWithdrawn(t *testing.T) {
	var article annals.Batch
	var record annals.Record
	s := build(t, func(r querytest.Record) {
		fronts(r)
		article = r.Batch("draft.txt", "2017-01-01", `ban 1999/.. subject: the League=Harbour League (organization); authority: Spain=Spain (state iso3166:ES)`)
		r.Append(article)
		for i, name := range []string{"The Column", "The Column and its Sons"} {
			var edition annals.Edition
			record, edition = r.Edition("a-list", fmt.Sprint(2010+10*i, "-01-01"), "7", name, "designation 2001/.. subject: the Column="+name+
				" (organization test:column); authority: Canada=Canada (state iso3166:CA); as: LISTED")
			if i == 1 {
				r.Decide(annals.Decision{Kind: annals.Withdraw, Edition: edition.ID(), By: "A. Reader", Reason: "a <wrong> year"})
			}
		}
		r.Decide(annals.Decision{Kind: annals.Withdraw, Source: article.Source.ID, By: "A. Reader", Reason: "a draft"})
	})
	has(t, s.page("/lists/a-list"), "1 complete edition: 1 January 2010",
		"The edition of 1 January 2020 (a-list-2020-01-01.csv) was withdrawn by A. Reader on 1 January 2026: a <wrong> year . Nothing rests on it.")
	has(t, s.page("/source/"+string(record.ID())), "All editions that have this record were withdrawn , by A. Reader on 1 January 2026: a <wrong> year")
	has(t, s.page("/source/"+string(article.Source.ID)), "This source was withdrawn , by A. Reader on 1 January 2026: a draft . No answer rests on what it says.")
	has(t, s.page("/sources"), "draft.txt published 1 January 2017, withdrawn")
	has(t, s.page("/why/"+string(article.Statements[0].ID)), "its source was withdrawn")
	has(t, s.page("/decisions"), "withdrew: the edition of a-list of 1 January 2020", "withdrew: source ")
	for _, path := range []string{"/e/Harbour%20League", "/e/The%20Column%20and%20its%20Sons"} {
		if res := s.get(path); res.Code != 404 {
			t.Errorf("%s: %d", path, res.Code)
		}
	}
	if page := text(s.page("/find?q=Column")); strings.Contains(page, "Sons") {
		t.Errorf("a name that only a withdrawn edition has is found: %s", page)
	}
}
