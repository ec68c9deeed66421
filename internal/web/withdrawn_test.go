package web_test

import (
	"fmt"
	"maps"
	"net/url"
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
		article = r.Batch("draft.txt", "2017-01-01",
			`ban 1999/.. subject: the League=Harbour League (organization); authority: Spain=Spain (state iso3166:ES)`)
		r.Append(article)
		for i, name := range []string{"The Column", "The Column and its Sons"} {
			var edition annals.Edition
			record, edition = r.Edition("a-list", fmt.Sprint(2010+10*i, "-01-01"), "7", name,
				"designation 2001/.. subject: the Column="+name+
					" (organization test:column); authority: Canada=Canada (state iso3166:CA); as: LISTED")
			if i == 1 {
				r.Decide(annals.Decision{Kind: annals.Withdraw, Edition: edition.ID(), By: "A. Reader", Reason: "a <wrong> year"})
			}
		}
		r.Decide(annals.Decision{Kind: annals.Withdraw, Source: article.Source.ID, By: "A. Reader", Reason: "a draft"})
	})
	has(t, s.page("/lists/a-list"), "1 complete edition: 1 January 2010",
		"The edition of 1 January 2020 (a-list-2020-01-01.csv) was withdrawn by A. Reader on 1 January 2026: a <wrong> year . Nothing "+
			"rests on it.")
	has(t, s.page("/source/"+string(record.ID())),
		"All editions that have this record were withdrawn , by A. Reader on 1 January 2026: a <wrong> year")
	has(t, s.page("/source/"+string(article.Source.ID)),
		"This source was withdrawn , by A. Reader on 1 January 2026: a draft . No answer rests on what it says.")
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

// TestWithdrawing: pages of sources and lists lead to a form that withdraws them; who has the token does so there, and puts
// them back. Nothing is withdrawn without.
func TestWithdrawing(t *testing.T) {
	var article annals.Batch
	var edition annals.Edition
	var record annals.Record
	s := build(t, func(r querytest.Record) {
		fronts(r)
		article = r.Batch("draft.txt", "2017-01-01",
			`ban 1999/.. subject: the League=Harbour League (organization); authority: Spain=Spain (state iso3166:ES)`)
		r.Append(article)
		record, edition = r.Edition("a-list", "2010-01-01", "7", "The Column", "designation 2001/.. subject: the Column=The Column"+
			" (organization test:column); authority: Canada=Canada (state iso3166:CA); as: LISTED")
	})
	source := "/review/withdraw?source=" + url.QueryEscape(string(article.Source.ID))
	has(t, s.page("/source/"+string(article.Source.ID)), "Read by mistake? Withdraw it…")
	has(t, s.page("/source/"+string(record.ID())), "Withdraw an edition…")
	has(t, s.page("/lists"), "1 complete edition: 1 January 2010. Withdraw an edition…")
	// The first page counts the sources that its link shows, and the editions apart; it and the footer lead to them.
	home := s.page("/")
	has(t, home, "3 sources", "1 edition of official lists")
	if strings.Count(home, `href="/lists"`) != 2 {
		t.Errorf("the first page does not lead to the lists:\n%s", home)
	}
	has(t, s.page("/screen?name=The+Column"), "entry test:column")
	has(t, s.page(source), "To withdraw it, enter the token")
	has(t, s.read(source).Body.String(), "Withdraw draft.txt", "Decided by")
	list := "/review/withdraw?list=a-list"
	has(t, s.read(list).Body.String(), "Withdraw an edition of a-list",
		"Which edition Choose one 1 January 2010 (a-list-2010-01-01.csv)")
	for _, path := range []string{"/review/withdraw?list=none", "/review/withdraw?source=sha256:0"} {
		if got := s.read(path).Code; got != 404 {
			t.Errorf("%s: %d", path, got)
		}
	}
	has(t, s.page("/review/withdraw"), "Begin at a source or a list")
	refused := s.post("/review", url.Values{"from": {"withdraw"}, "kind": {"withdraw"}, "list": {"a-list"}, "by": {"A. Reader"},
		"reason": {"of 2020"}})
	if refused.Code != 400 {
		t.Errorf("no edition: %d", refused.Code)
	}
	has(t, refused.Body.String(), "Withdraw an edition of a-list", "needs its day")
	if !strings.Contains(refused.Body.String(), `value="of 2020"`) {
		t.Error("what was written is lost")
	}
	for _, c := range []struct {
		form               url.Values
		here, entity, says string
	}{
		{url.Values{"source": {string(article.Source.ID)}}, source, "/e/Harbour%20League",
			"This source was withdrawn by A. Reader on 1 January 2026: a draft . Put back"},
		{url.Values{"list": {"a-list"}, "edition": {string(edition.ID())}}, list, "/e/The%20Column",
			"The edition of 1 January 2010 (a-list-2010-01-01.csv) was withdrawn by A. Reader on 1 January 2026: a draft . Put back No " +
				"edition of it is left."},
	} {
		maps.Copy(c.form, url.Values{"from": {"withdraw"}, "kind": {"withdraw"}, "by": {"A. Reader"}, "reason": {"a draft"},
			"next": {"/decisions"}})
		res := s.post("/review", c.form)
		has(t, s.read(res.Header().Get("Location")).Body.String(), "A. Reader withdrew: ")
		has(t, s.read(c.here).Body.String(), c.says[:strings.Index(c.says, " .")])
		if got := s.get(c.entity).Code; got != 404 {
			t.Errorf("%s is there: %d", c.entity, got)
		}
		_, form, _ := strings.Cut(s.read(c.here).Body.String(), `name="undoes" value="`)
		id, _, _ := strings.Cut(form, `"`)
		s.post("/review", url.Values{"kind": {"undo"}, "undoes": {id}, "by": {"A. Reader"}, "next": {"/decisions"}})
		if got := s.get(c.entity).Code; got == 404 {
			t.Errorf("%s is not back", c.entity)
		}
	}
}
