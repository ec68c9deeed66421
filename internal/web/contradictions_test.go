package web_test

import (
	"net/url"
	"strings"
	"testing"

	"annals"
	"annals/internal/query/querytest"
)

// disagreeing is a record of two sources that exclude each other on a date, a number, a relation and a standing.
func disagreeing(r querytest.Record) {
	r.Read("one.txt", "2015-01-01", `
		founding 1965-09-05 subject: the Front=Northern Liberation Front (organization test:front) / cite 1
		size 2005 subject: the Front=Northern Liberation Front (organization test:front); value: 3,500 fighters
		part:wing - subject: the Guard=Home Guard (organization test:guard); whole: the Front=Northern Liberation Front (organization test:front)
		delisting 2012-09-21 subject: the Front=Northern Liberation Front (organization test:front); authority: Canada=Canada (state iso3166:CA) / mark dubious`)
	r.Read("two.txt", "2016-01-01", `
		founding 1963 subject: the Front=Northern Liberation Front (organization test:front)
		size 2005 subject: the Front=Northern Liberation Front (organization test:front); value: 10,000 fighters
		part:branch - subject: the Guard=Home Guard (organization test:guard); whole: the Front=Northern Liberation Front (organization test:front)
		delisting 2012-09-28 subject: the Front=Northern Liberation Front (organization test:front); authority: Canada=Canada (state iso3166:CA)`)
}

// TestContradictions: by entity, by source and of the whole record; each side with its words and where they stand.
func TestContradictions(t *testing.T) {
	s := build(t, disagreeing)
	id := string(s.idOf("Northern Liberation Front"))
	sources, err := s.At(annals.Known{}).Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/e/" + id + "/contradictions", "/contradictions",
		"/contradictions?source=" + url.QueryEscape(string(sources[0].ID))} {
		page := unlink(s.page(path))
		for _, want := range []string{"Listings, bans and other standings", `id="date"`, `id="number"`, `id="relation"`,
			"The Northern Liberation Front was founded on 5 September 1965.", "The Northern Liberation Front was founded in 1963.",
			"the dates exclude each other: 5 September 1965 and 1963", "one.txt", "two.txt", "published 1 January 2016", `<b>yes</b>`,
			`<b>no</b>`} {
			if !strings.Contains(page, want) {
				t.Errorf("%s has no %s", path, want)
			}
		}
	}
	if page := s.page("/e/" + string(s.idOf("Home Guard")) + "/contradictions"); strings.Contains(page, `id="date"`) ||
		!strings.Contains(page, `id="relation"`) {
		t.Error("the guard has the front's contradictions, or not its own")
	}
	quiet := build(t, bound)
	if page := quiet.page("/contradictions"); !strings.Contains(page, "A second source on the same matter") {
		t.Error("a record without contradictions does not teach")
	}
}

// TestHealth: the sources with their findings, and each finding with its place and what it is about.
func TestHealth(t *testing.T) {
	s := build(t, disagreeing)
	sources, err := s.At(annals.Known{}).Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	at := "/health?source=" + url.QueryEscape(string(sources[0].ID))
	all := s.page("/health")
	if !strings.Contains(all, "Contradictions 4") || !strings.Contains(all, strings.ReplaceAll(at, "&", "&amp;")) {
		t.Error("the list of sources does not lead to findings")
	}
	page := unlink(s.page(at))
	for _, want := range []string{"line 4", "no citation covers this", "The Northern Liberation Front had 3,500 fighters in 2005.",
		`class="error"`, `class="warning"`, `id="uncited"`, "Side by side"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	held := build(t, func(r querytest.Record) {
		r.Read("one.txt", "2015-01-01",
			"\nsize 2005 subject: the Front=Northern Liberation Front (organization); value: 3,500 fighters / confidence 0.3")
	})
	if sources, err = held.At(annals.Known{}).Sources(t.Context()); err != nil {
		t.Fatal(err)
	}
	if page := held.page("/health?source=" + url.QueryEscape(string(sources[0].ID))); !strings.Contains(page,
		`<a class="soft" href="/review">Judge them.</a>`) {
		t.Error("what is held back does not lead to where it is judged")
	}
	if res := s.get("/health?source=sha256:0"); res.Code != 404 {
		t.Errorf("a source that is not there: %d", res.Code)
	}
	empty := build(t, func(querytest.Record) {})
	if page := empty.page("/health"); !strings.Contains(page, "no sources yet") {
		t.Error("an empty record does not teach")
	}
}
