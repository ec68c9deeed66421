package web_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"annals"
	"annals/internal/gate"
	"annals/internal/query/querytest"
	"annals/internal/screen"
	"annals/internal/store/memory"
	"annals/internal/web"
)

// token is the token of the tests' servers.
const token = "a token for the tests"

// site is a record behind its pages.
type site struct {
	t *testing.T
	querytest.Record
	keeper  *screen.Keeper
	handler http.Handler
}

// build makes a site; fill puts sources into its record.
func build(t *testing.T, fill func(querytest.Record)) *site {
	t.Helper()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	fill(r)
	keeper, err := screen.NewKeeper(t.Context(), r.Store)
	if err != nil {
		t.Fatal(err)
	}
	door := gate.New(gate.Options{Token: token, OpenReading: true, EnterPath: web.EnterPath})
	pages := web.New(r.Store, keeper, web.Options{
		Now:  func() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) },
		Log:  slog.New(slog.NewTextHandler(io.Discard, nil)),
		Gate: door,
		ParseKnown: func(s string) (annals.Known, error) {
			var n annals.Revision
			if _, err := fmt.Sscanf(s, "r%d", &n); err != nil {
				return annals.Known{}, errors.New("no revision")
			}
			return annals.Known{Revision: n}, nil
		},
	})
	return &site{t, r, keeper, door.Wrap(pages)}
}

// fronts is a record of two organizations and three sources.
func fronts(r querytest.Record) {
	r.Read("front.txt", "2015-01-01", `
		name:full - subject: the Front=Northern Liberation Front (organization); value: Northern Liberation Front / cite 1
		name:native - subject: the Front=Northern Liberation Front (organization); value: جبهه شمال
		designation 1997/2008 subject: the Front=Northern Liberation Front (organization); authority: Canada=Canada (state iso3166:CA); as: a terrorist group / cite 2
		leadership 1999 subject: the Front=Northern Liberation Front (organization); person: Lina Haddad=Lina Haddad (person); title: chair
		event 1981-06 kind: attack; actor: the Front=Northern Liberation Front (organization); place: the Capital=Capital (place) / mark page needed
		accusation 2001 against: the Front=Northern Liberation Front (organization); value: burning villages / said by critics`)
	r.Read("other.txt", "2016-01-01", `
		conflict 1990/.. party: the Front=Northern Liberation Front (organization); against: =Southern Column (organization)`)
	join(r, "Northern Liberation Front")
}

// join decides that all entities of a name are one.
func join(r querytest.Record, name string) {
	var ids []annals.EntityID
	err := r.At(annals.Known{}).EachEntity(context.Background(), func(e annals.Entity) bool {
		if e.Name == name {
			ids = append(ids, e.ID)
		}
		return true
	})
	if err != nil {
		panic(err)
	}
	for _, id := range ids[1:] {
		r.Decide(annals.Decision{Kind: annals.Same, A: ids[0], B: id, By: "a reader"})
	}
}

// idOf is the id of the entity that bears a name.
func (s *site) idOf(name string) annals.EntityID {
	s.t.Helper()
	res := s.get("/e/" + url.PathEscape(name))
	id, ok := strings.CutPrefix(res.Header().Get("Location"), "/e/")
	if !ok {
		s.t.Fatalf("%s leads to %q: %d", name, res.Header().Get("Location"), res.Code)
	}
	return annals.EntityID(id)
}

func (s *site) get(path string) *httptest.ResponseRecorder {
	s.t.Helper()
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	return w
}

// page gets a page that must be there.
func (s *site) page(path string) string {
	s.t.Helper()
	res := s.get(path)
	if res.Code != http.StatusOK {
		s.t.Fatalf("%s: %d %s", path, res.Code, res.Body)
	}
	return res.Body.String()
}

// post sends a form as a browser with the token does.
func (s *site) post(path string, form url.Values) *httptest.ResponseRecorder {
	s.t.Helper()
	r := httptest.NewRequest("POST", path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Authorization", "Bearer "+token)
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	return w
}

var (
	tags   = regexp.MustCompile(`(?s)<title>[^<]*</title>|<[^>]*>`)
	spaces = regexp.MustCompile(`\s+`)
)

// text is what a reader reads of a page.
func text(page string) string {
	page = page[strings.Index(page, "<main"):]
	page = strings.NewReplacer("&#39;", "'", "&#34;", `"`, "&lt;", "<", "&gt;", ">", "&amp;", "&", "\u2068", "", "\u2069", "").
		Replace(tags.ReplaceAllString(page, " "))
	return spaces.ReplaceAllString(page, " ")
}

// has fails where the text of a page lacks words.
func has(t *testing.T, page string, wanted ...string) {
	t.Helper()
	words := text(page)
	for _, w := range wanted {
		if !strings.Contains(words, w) {
			t.Errorf("the page does not say %q:\n%s", w, words)
		}
	}
}

var links = regexp.MustCompile(`(?:href|src|action)="([^"]*)"`)

// TestEveryLinkLeadsSomewhere follows the links of every page that can be reached from the first.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	s := build(t, fronts)
	from := map[string]string{"/": "", "/?on=2009-01-26&known=r1": ""}
	todo := []string{"/", "/?on=2009-01-26&known=r1", "/e/" + string(s.idOf("Northern Liberation Front"))}
	for len(todo) > 0 {
		path := todo[0]
		todo = todo[1:]
		res := s.get(path)
		if res.Code != http.StatusOK && res.Code != http.StatusSeeOther {
			t.Errorf("%s, from %s: %d", path, from[path], res.Code)
			continue
		}
		if !strings.HasPrefix(res.Header().Get("Content-Type"), "text/html") {
			continue
		}
		page := res.Body.String()
		for _, m := range links.FindAllStringSubmatch(page, -1) {
			to := strings.ReplaceAll(m[1], "&amp;", "&")
			if id, here := strings.CutPrefix(to, "#"); here {
				if !strings.Contains(page, `id="`+id+`"`) {
					t.Errorf("%s has a link to #%s, which it does not have", path, id)
				}
				continue
			}
			if !strings.HasPrefix(to, "/") {
				t.Errorf("%s leads out of the site: %s", path, to)
				continue
			}
			to, _, _ = strings.Cut(to, "#")
			if _, seen := from[to]; !seen && len(from) < 250 {
				from[to] = path
				todo = append(todo, to)
			}
		}
	}
	if len(from) < 10 {
		t.Errorf("only %d pages were reached", len(from))
	}
}

// TestHeaders: no page may run what we did not write, nor be shown by another site.
func TestHeaders(t *testing.T) {
	s := build(t, fronts)
	for _, path := range []string{"/", "/nowhere", "/enter"} {
		h := s.get(path).Header()
		policy := h.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: Content-Security-Policy is %q", path, policy)
		}
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: headers are %v", path, h)
		}
	}
}

// TestPagesAreKept: the same page is made once for a revision, and a new revision shows at once after it is written.
func TestPagesAreKept(t *testing.T) {
	s := build(t, fronts)
	path := "/e/" + string(s.idOf("Northern Liberation Front"))
	first := s.get(path)
	again := httptest.NewRequest("GET", path, nil)
	again.Header.Set("If-None-Match", first.Header().Get("ETag"))
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, again)
	if w.Code != http.StatusNotModified || w.Body.Len() > 0 {
		t.Errorf("a page that the reader has came again: %d, %d bytes", w.Code, w.Body.Len())
	}
	table := path + "/statements.csv"
	for _, asked := range []string{path, table} {
		tag := s.get(asked).Header().Get("ETag")
		if !strings.HasPrefix(tag, `W/"`) {
			t.Errorf("%s has the tag %q: it is the same compressed or not", asked, tag)
		}
		for _, have := range []string{tag, `"other", ` + tag, strings.TrimPrefix(tag, "W/")} {
			for _, method := range []string{"GET", "HEAD"} {
				for _, coding := range []string{"", "gzip"} {
					r := httptest.NewRequest(method, asked, nil)
					r.Header.Set("If-None-Match", have)
					r.Header.Set("Accept-Encoding", coding)
					w := httptest.NewRecorder()
					s.handler.ServeHTTP(w, r)
					if w.Code != http.StatusNotModified || w.Body.Len() > 0 || w.Header().Get("ETag") != tag ||
						w.Header().Get("Content-Encoding") != "" || w.Header().Get("Cache-Control") != "no-cache" ||
						asked == path && w.Header().Get("Vary") != "Accept-Encoding" {
						t.Errorf("%s %s of who has %s: %d %v", method, asked, have, w.Code, w.Header())
					}
				}
			}
		}
	}
	s.Read("third.txt", "2017-01-01", `
		ban 2003 subject: the Front=Northern Liberation Front (organization); authority: =Chile (state iso3166:CL)`)
	join(s.Record, "Northern Liberation Front")
	if _, err := s.keeper.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	if path = "/e/" + string(s.idOf("Northern Liberation Front")); !strings.Contains(text(s.page(path)), "Chile") {
		t.Error("what was read does not show")
	}
	before := path + "?known=r1"
	if to := s.get(before).Header().Get("Location"); to != "" {
		before = to // the entity had another id then
	}
	has(t, s.page(before), "Canada")
	if strings.Contains(text(s.page(before)), "Chile") {
		t.Error("what was read later shows as of before")
	}
}

func TestEnter(t *testing.T) {
	s := build(t, fronts)
	for _, c := range []struct {
		name, query string
		code        int
		location    string
		cookie      bool
	}{
		{"the form", "", 200, "", false},
		{"a wrong token", "token=guess", 403, "", false},
		{"the token", "token=" + url.QueryEscape(token) + "&next=/add", 303, "/add", true},
		{"nobody is sent to another site", "token=" + url.QueryEscape(token) + "&next=//elsewhere.example/", 303, "/", true},
		{"nor by a trick of browsers", "token=" + url.QueryEscape(token) + "&next=" + url.QueryEscape(`/\elsewhere.example`), 303, "/",
			true},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := s.get("/enter?" + c.query)
			if res.Code != c.code || res.Header().Get("Location") != c.location || (len(res.Result().Cookies()) > 0) != c.cookie {
				t.Errorf("%d to %q with cookies %v", res.Code, res.Header().Get("Location"), res.Result().Cookies())
			}
		})
	}
}

// TestDaysInWords: an address may have a day as people write it; the form, and links from there, have it as the record does.
func TestDaysInWords(t *testing.T) {
	s := build(t, fronts)
	res := s.get("/e/" + string(s.idOf("Northern Liberation Front")) + "?on=26+January+2009")
	if res.Code != 200 {
		t.Fatalf("%d: %s", res.Code, res.Body)
	}
	has(t, res.Body.String(), "Standing on 26 January 2009")
	if page := res.Body.String(); !strings.Contains(page, "on=2009-01-26") || strings.Contains(page, "26+January") {
		t.Error("the day goes on in words")
	}
}

func TestFailuresSayWhatToDo(t *testing.T) {
	s := build(t, fronts)
	for _, c := range []struct {
		path string
		code int
		says []string
	}{
		{"/nowhere", 404, []string{"There is no page at /nowhere", "Search for a name"}},
		{"/e/Nobody%20of%20That%20Name", 404, []string{"Nobody in this record is called “Nobody of That Name”"}},
		{"/e/Northern%20Liberaton%20Front", 404, []string{"Northern Liberation Front"}},
		{"/?on=%zz", 400, []string{"The address of this page cannot be read", "write %25"}},
		{"/?on=2009-02-31", 400, []string{"“2009-02-31” is no day", "2009-01-26"}},
		{"/?on=2009", 400, []string{"more than one day", "2009-01-01", "2009-12-31"}},
		{"/?known=someday", 400, []string{"is no moment of the record", "r12"}},
		{"/?known=r99", 404, []string{"no revision r99", "Its last is r3"}},
	} {
		res := s.get(c.path)
		if res.Code != c.code {
			t.Errorf("%s: %d", c.path, res.Code)
		}
		has(t, res.Body.String(), c.says...)
		if strings.Contains(res.Body.String(), `value="1970-01-01"`) {
			t.Errorf("%s: the form of the day has a day that nobody asked for", c.path)
		}
	}
}

// TestLongAddress: an address that is longer than any that the pages have is refused before anything reads it.
func TestLongAddress(t *testing.T) {
	s := build(t, fronts)
	for n, want := range map[int]int{8<<10 - len("/find?q="): 200, 8<<10 - len("/find?q=") + 1: 414} {
		if res := s.get("/find?q=" + strings.Repeat("a", n)); res.Code != want {
			t.Errorf("%d letters: %d, want %d", n, res.Code, want)
		}
	}
}

// TestProblemsOfASource: what is wrong at a place stands beside its paragraph, what is wrong with the whole above all.
func TestProblemsOfASource(t *testing.T) {
	var id annals.SourceID
	s := build(t, func(r querytest.Record) {
		b := r.Batch("front.txt", "2015-01-01", "base 1986 subject: the Front=Northern Front (organization); place: Eastport")
		b.Problems = []annals.Problem{{Code: "whole", Source: "front.txt", Message: "it was cut off", Hint: "read it whole"},
			{Code: "place", Source: "front.txt", Line: 1, Column: 6, Offset: 5, Message: "a date that is none", Hint: "look it up"}}
		id = b.Source.ID
		r.Append(b)
	})
	page := text(s.page("/source/" + string(id)))
	whole, paragraph, place := strings.Index(page, "it was cut off"), strings.Index(page, "base 1986"),
		strings.Index(page, "a date that is none")
	if whole < 0 || whole > paragraph || place < paragraph || strings.Count(page, "a date that is none") != 1 {
		t.Errorf("the whole at %d, the paragraph at %d, the place at %d: %s", whole, paragraph, place, page)
	}
}
