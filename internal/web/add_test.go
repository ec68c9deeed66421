package web_test

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"annals"
	"annals/internal/query/querytest"
)

const article = "The Red Front is a political organization. Canada listed the Red Front as a terrorist organization in 2009.[1]"

// withToken sends a request as a browser that showed the token, unless it is a stranger's.
func (s *site) withToken(r *http.Request) *httptest.ResponseRecorder {
	r.Header.Set("Authorization", "Bearer "+token)
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	return w
}

// found waits until a draft was read, and gives its page.
func (s *site) found(path string) string {
	s.t.Helper()
	for range 500 {
		res := s.withToken(httptest.NewRequest("GET", path, nil))
		if res.Code != http.StatusOK {
			s.t.Fatalf("%s: %d %s", path, res.Code, res.Body)
		}
		if !strings.Contains(res.Body.String(), "data-progress") {
			return res.Body.String()
		}
		time.Sleep(10 * time.Millisecond)
	}
	s.t.Fatalf("%s is not read after five seconds", path)
	return ""
}

func (s *site) sources() int {
	list, err := s.At(annals.Known{}).Sources(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return len(list)
}

// TestAdd pastes a text, sees what was found, corrects its title, and adds it.
func TestAdd(t *testing.T) {
	s := build(t, func(querytest.Record) {})
	res := s.post("/add", url.Values{"text": {article}})
	draft := res.Header().Get("Location")
	if res.Code != http.StatusSeeOther || !strings.HasPrefix(draft, "/add/") {
		t.Fatalf("%d to %q: %s", res.Code, draft, res.Body)
	}
	has(t, s.found(draft), "What was found", "Canada has listed the Red Front as a terrorist organization since 2009",
		"mainly about Red Front", "Add to the record")
	if s.sources() != 0 {
		t.Fatal("it was added before it was confirmed")
	}
	res = s.post(draft, url.Values{"do": {"add"}, "title": {"The Front"}, "published": {"someday"}})
	if has(t, res.Body.String(), "“someday” is no date"); res.Code != http.StatusBadRequest || s.sources() != 0 {
		t.Fatalf("a date that is none: %d", res.Code)
	}
	res = s.post(draft, url.Values{"do": {"add"}, "title": {"The Front"}, "published": {"2104-05-06"}})
	if has(t, res.Body.String(), "“2104-05-06” is yet to come"); res.Code != http.StatusBadRequest || s.sources() != 0 {
		t.Errorf("a day to come: %d, %d sources", res.Code, s.sources())
	}
	res = s.post(draft, url.Values{"do": {"add"}, "title": {"The Front"}, "published": {"2014-05-06"}})
	if to := res.Header().Get("Location"); res.Code != http.StatusSeeOther || !strings.HasPrefix(to, "/e/") {
		t.Fatalf("%d to %q: %s", res.Code, to, res.Body)
	}
	has(t, s.page(res.Header().Get("Location")+"?on=2010-01-01"), "Red Front", "Canada", "yes")
	has(t, s.page("/sources"), "The Front", "published 6 May 2014")
	if res := s.post(draft, url.Values{"do": {"add"}}); res.Code != http.StatusNotFound || s.sources() != 1 {
		t.Errorf("confirmed again: %d, %d sources", res.Code, s.sources())
	}
}

// TestAddFiles sends two files, one of which is nothing that can be read, and an address.
func TestAddFiles(t *testing.T) {
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter,
		_ *http.Request) {
		fmt.Fprint(w, "The Blue League was founded in 1990.")
	}))
	defer page.Close()
	s := build(t, func(querytest.Record) {})
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for name, text := range map[string]string{"front.txt": article, "paper.gif": "GIF89a …"} {
		w, err := form.CreateFormFile("files", name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, text)
	}
	form.WriteField("url", page.URL+"/league.txt")
	form.Close()
	r := httptest.NewRequest("POST", "/add", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	draft := s.withToken(r).Header().Get("Location")
	has(t, s.found(draft), "paper.gif is a picture", "front.txt", "The Blue League was founded in 1990")
	if res := s.post(draft, url.Values{"do": {"add"}}); res.Header().Get("Location") != "/sources" || s.sources() != 2 {
		t.Errorf("%d to %q, %d sources", res.Code, res.Header().Get("Location"), s.sources())
	}
}

// TestAddOnlyWhatIsSaid: a form that was cut off, or that says neither to add nor to discard, adds nothing, and what was read
// waits on.
func TestAddOnlyWhatIsSaid(t *testing.T) {
	s := build(t, func(querytest.Record) {})
	draft := s.draftOf("front.txt")
	for name, form := range map[string]url.Values{
		"what to do is not said":   {"title": {"The Front"}},
		"it is another word":       {"do": {"accept"}},
		"the form is far too long": {"title": {strings.Repeat("x", 100<<10)}, "do": {"add"}},
	} {
		if res := s.post(draft, form); res.Code/100 != 4 || s.sources() != 0 {
			t.Errorf("%s: %d, %d sources", name, res.Code, s.sources())
		}
	}
	if res := s.post(draft, url.Values{"do": {"add"}}); res.Code != http.StatusSeeOther || s.sources() != 1 {
		t.Errorf("%d, %d sources", res.Code, s.sources())
	}
}

// TestAddWithdrawn adds two sources of which one was withdrawn: the other is added, and the page says what was not.
func TestAddWithdrawn(t *testing.T) {
	s := build(t, func(querytest.Record) {})
	s.post(s.draftOf("front.txt"), url.Values{"do": {"add"}})
	sources, err := s.At(annals.Known{}).Sources(t.Context())
	if err != nil || len(sources) != 1 {
		t.Fatal(sources, err)
	}
	s.Decide(annals.Decision{Kind: annals.Withdraw, Source: sources[0].ID, By: "A. Reader"})
	res := s.post(s.draftOf("front.txt", "league.txt"), url.Values{"do": {"add"}})
	if has(t, res.Body.String(), "front.txt", "withdrawn by A. Reader"); res.Code != http.StatusBadRequest || s.sources() != 2 {
		t.Errorf("%d, %d sources: %s", res.Code, s.sources(), res.Body)
	}
}

// draftOf sends files, each with the article and its own name, and waits until they are read.
func (s *site) draftOf(names ...string) string {
	s.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, name := range names {
		w, err := form.CreateFormFile("files", name)
		if err != nil {
			s.t.Fatal(err)
		}
		fmt.Fprintf(w, "%s It has a paper, %q.", article, name)
	}
	form.Close()
	r := httptest.NewRequest("POST", "/add", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	draft := s.withToken(r).Header().Get("Location")
	s.found(draft)
	return draft
}

func TestAddRefuses(t *testing.T) {
	s := build(t, fronts)
	stranger := httptest.NewRequest("POST", "/add", strings.NewReader(url.Values{"text": {article}}.Encode()))
	stranger.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, stranger)
	if has(t, w.Body.String(), "You may read this record here, but not write in it"); w.Code != http.StatusForbidden {
		t.Errorf("a stranger: %d", w.Code)
	}
	has(t, s.page("/add"), "this browser must show the token once")
	for _, c := range []struct {
		name string
		form url.Values
		code int
		says string
	}{
		{"nothing", url.Values{}, 400, "There was nothing to read"},
		{"a file of the server", url.Values{"url": {"/etc/passwd"}}, 400, "is no address of a page"},
		{"another scheme", url.Values{"url": {"file:///etc/passwd"}}, 400, "is no address of a page"},
		{"too much", url.Values{"text": {strings.Repeat("word ", 4<<20)}}, 413, "more than 16 MB"},
	} {
		res := s.post("/add", c.form)
		if has(t, res.Body.String(), c.says); res.Code != c.code {
			t.Errorf("%s: %d", c.name, res.Code)
		}
	}
	draft := s.post("/add", url.Values{"text": {article}}).Header().Get("Location")
	if res := s.post(draft, url.Values{"do": {"discard"}}); res.Header().Get("Location") != "/add" {
		t.Errorf("discarding: %d", res.Code)
	}
	if res := s.withToken(httptest.NewRequest("GET", draft, nil)); res.Code != http.StatusNotFound {
		t.Errorf("what was discarded is there: %d", res.Code)
	}
}
