package web_test

import (
	"context"
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/query/querytest"
	"annals/internal/resolve"
)

// waiting is a record in which two statements and a pair of entities wait for a judgement.
func waiting(r querytest.Record) {
	r.Read("front.txt", "2015-01-01", `
		base 1986 subject: the Front=Northern Liberation Front (organization); place: Eastport / confidence 0.3 / text Westport
		ban 1999/.. subject: the Front=Northern Liberation Front (organization); authority: Spain=Spain (state iso3166:ES) / confidence 0.2
		base 2001 subject: the Northern Front=Northern Front (organization); place: Eastport`)
	var ids []annals.EntityID
	for _, name := range []string{"northern liberation front", "northern front"} {
		found, err := r.At(annals.Known{}).Named(context.Background(), name)
		if err != nil || len(found) != 1 {
			panic(name)
		}
		ids = append(ids, found[0].ID)
	}
	r.Decide(annals.Decision{Kind: annals.Unsure, A: ids[0], B: ids[1], By: annals.Program, Reason: "the names are near"})
}

// read gets a page as a browser with the token does.
func (s *site) read(path string, cookies ...*http.Cookie) *httptest.ResponseRecorder {
	s.t.Helper()
	r := httptest.NewRequest("GET", path, nil)
	r.Header.Set("Authorization", "Bearer "+token)
	for _, c := range cookies {
		r.AddCookie(c)
	}
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	return w
}

var hidden = regexp.MustCompile(`name="(statement|a|b|undoes|next)" value="([^"]*)"`)

// fields are the hidden fields of the forms of a page.
func fields(page string) url.Values {
	form := url.Values{}
	for _, m := range hidden.FindAllStringSubmatch(page, -1) {
		form.Set(m[1], strings.ReplaceAll(m[2], "&amp;", "&"))
	}
	return form
}

var (
	input    = regexp.MustCompile(`<input id="[^"]*" name="([^"]*)" value="([^"]*)"`)
	selected = regexp.MustCompile(`(?s)<select id="[^"]*" name="([^"]*)">.*?<option selected>([^<]*)</option>`)
)

// filled is what stands in the fields that a reader of a page can fill.
func filled(page string) url.Values {
	form := url.Values{}
	for _, m := range slices.Concat(input.FindAllStringSubmatch(page, -1), selected.FindAllStringSubmatch(page, -1)) {
		form.Set(m[1], html.UnescapeString(m[2]))
	}
	return form
}

// TestReview judges all that waits, as a person does: one after the other, with a correction and an undoing.
func TestReview(t *testing.T) {
	s := build(t, waiting)
	anybody := s.page("/review")
	has(t, anybody, "2 statements", "0 of 2", "based or active in Eastport in 1986", "enter the token")
	if strings.Contains(anybody, `value="accept"`) {
		t.Error("who may not write has a form")
	}
	if res := s.get("/review"); res.Header().Get("Cache-Control") != "no-store" {
		t.Error("a page that depends on the reader is kept")
	}
	page := s.read("/review").Body.String()
	form := fields(page)
	form.Set("by", "A. Reader")
	form.Set("kind", "accept")
	res := s.post("/review", form)
	if res.Code != http.StatusSeeOther {
		t.Fatalf("accepting: %d %s", res.Code, res.Body)
	}
	by := res.Result().Cookies()[0]
	next := s.read(res.Header().Get("Location"), by).Body.String()
	has(t, next, "A. Reader accepted: The Northern Liberation Front was based or active in Eastport in 1986", "1 of 2",
		"Spain has banned")
	if !strings.Contains(next, `name="by" value="A. Reader"`) {
		t.Error("the next form does not know who decides")
	}

	// Taken back, it waits again.
	undo := fields(next[strings.Index(next, `class="done"`):])
	res = s.post("/review", url.Values{"kind": {"undo"}, "undoes": undo["undoes"], "by": {"A. Reader"}})
	back := s.read(res.Header().Get("Location")).Body.String()
	has(t, back, "0 of 2", "A. Reader took back")

	// A correction is tried, refused, and made.
	form = fields(s.read("/review").Body.String())
	preview := url.Values{"part": {"preview"}, "s": form["statement"], "type": {"base"}, "stance": {"asserted"},
		"time": {"1987/1990"}, "role.place": {"Westport"}}
	if got := s.get("/review?" + preview.Encode()).Body.String(); !strings.Contains(unlink(got), "in Westport from 1987 to 1990.") {
		t.Errorf("the preview is %s", got)
	}
	for _, wrong := range []struct{ field, value, says string }{
		{"role.place", "Northport", "do not stand in the source"}, {"time", "last week", "dates are EDTF"},
		{"role.place", "", "needs the role place"}, {"type", "treaty", "Unknown statement type"},
		{"by", "", "A decision needs a name to stand under. Say who"}, {"by", annals.Program, "own name"}} {
		bad := url.Values{"kind": {"correct"}, "statement": form["statement"], "by": {"A. Reader"}, "type": {"base"},
			"stance": {"denied"}, "time": {"1988"}, "role.place": {"Westport"}, "reason": {"as it says"}}
		bad.Set(wrong.field, wrong.value)
		res := s.post("/review", bad)
		if res.Code != http.StatusBadRequest {
			t.Errorf("%s %q: %d", wrong.field, wrong.value, res.Code)
			continue
		}
		has(t, res.Body.String(), wrong.says)
		// What was typed need not be typed again; a type that there is not cannot be chosen.
		again := filled(res.Body.String())
		for _, name := range []string{"time", "role.place", "by", "reason", "stance", "type"} {
			want := bad.Get(name)
			if want == "treaty" {
				want = "base"
			}
			if got := again.Get(name); got != want {
				t.Errorf("%s %q: the form has %s %q, not %q", wrong.field, wrong.value, name, got, want)
			}
		}
		if !strings.Contains(res.Body.String(), "<details open>") {
			t.Errorf("%s %q: the correction is folded away", wrong.field, wrong.value)
		}
	}
	res = s.post("/review", url.Values{"kind": {"correct"}, "statement": form["statement"], "by": {"A. Reader"}, "type": {"base"},
		"stance": {"asserted"}, "time": {"1987"}, "role.place": {"Westport"}, "role.subject": {"the Front"}, "reason": {"as it says"}})
	if res.Code != http.StatusSeeOther {
		t.Fatalf("correcting: %d %s", res.Code, text(res.Body.String()))
	}
	has(t, s.page("/e/"+string(s.idOf("Northern Liberation Front"))), "based or active in Westport in 1987")

	// The pair: one.
	pair := s.read("/review?of=pairs").Body.String()
	has(t, pair, "the names are near", "Northern Front", "Number 1 of the 1 pair waiting")
	form = fields(pair)
	form.Set("by", "B. Reader")
	form.Set("kind", "same")
	if res = s.post("/review", form); res.Code != http.StatusSeeOther {
		t.Fatalf("joining: %d %s", res.Code, text(res.Body.String()))
	}
	if s.idOf("Northern Front") != s.idOf("Northern Liberation Front") {
		t.Error("they are not one")
	}
	has(t, s.page("/decisions"), "A. Reader", "B. Reader", "held to be one", "as it says", "taken back")
}

// TestMergeAndSplit: two that nobody proposed are joined by their names, and set apart again member by member.
func TestMergeAndSplit(t *testing.T) {
	s := build(t, fronts)
	front := s.idOf("Northern Liberation Front")
	res := s.post("/review", url.Values{"from": {"merge"}, "kind": {"same"}, "a": {"Northern Liberation Front"},
		"b": {"Nobody at all"}, "by": {"A. Reader"}})
	if res.Code != http.StatusBadRequest {
		t.Errorf("a name that nobody has: %d", res.Code)
	}
	has(t, res.Body.String(), "No entity is called", "Merge two entities")
	res = s.post("/review", url.Values{"from": {"merge"}, "kind": {"same"}, "a": {"Northern Liberation Front"},
		"b": {"Southern Column"}, "by": {"A. Reader"}, "next": {"/review/merge"}})
	has(t, s.read(res.Header().Get("Location")).Body.String(),
		"A. Reader held to be one: Northern Liberation Front and Southern Column")
	id := s.idOf("Southern Column")
	if id != s.idOf("Northern Liberation Front") {
		t.Fatal("they are not one")
	}
	members := s.read("/e/" + string(id) + "/members").Body.String()
	has(t, members, "Southern Column", "front.txt", "other.txt")
	var column string
	clusters, err := resolve.Around(t.Context(), s.At(annals.Known{}), []annals.EntityID{id})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range clusters.Members(id) {
		if e, err := s.At(annals.Known{}).Entity(t.Context(), m); err == nil && e.Name == "Southern Column" {
			column = string(m)
		}
	}
	if res = s.post("/e/"+string(id)+"/members", url.Values{"by": {"A. Reader"}}); res.Code != http.StatusBadRequest {
		t.Errorf("nobody set apart: %d", res.Code)
	}
	res = s.post("/e/"+string(id)+"/members", url.Values{"by": {"A. Reader"}, "apart": {column}, "reason": {"another group"}})
	if res.Code != http.StatusSeeOther {
		t.Fatalf("setting apart: %d %s", res.Code, text(res.Body.String()))
	}
	if s.idOf("Southern Column") == s.idOf("Northern Liberation Front") || s.idOf("Northern Liberation Front") != front {
		t.Error("they are one still, or the front is in pieces")
	}
}

// TestNobodyJudgesWithoutTheToken: no form of another site, nor of a reader without the token, decides anything.
func TestNobodyJudgesWithoutTheToken(t *testing.T) {
	s := build(t, waiting)
	before := s.At(annals.Known{}).Moment().Revision
	form := fields(s.read("/review").Body.String())
	form.Set("by", "A. Reader")
	form.Set("kind", "accept")
	for _, path := range []string{"/review", "/e/" + string(s.idOf("Northern Front")) + "/members"} {
		for name, header := range map[string][2]string{"without": {}, "with a guess": {"Authorization", "Bearer guess"}} {
			r := httptest.NewRequest("POST", path, strings.NewReader(form.Encode()))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			if header[0] != "" {
				r.Header.Set(header[0], header[1])
			}
			w := httptest.NewRecorder()
			s.handler.ServeHTTP(w, r)
			if w.Code != http.StatusForbidden {
				t.Errorf("%s %s the token: %d", path, name, w.Code)
			}
		}
	}
	if after := s.At(annals.Known{}).Moment().Revision; after != before {
		t.Errorf("the record went from revision %d to %d", before, after)
	}
	big := url.Values{"by": {strings.Repeat("a", 1<<20)}}
	if res := s.post("/review", big); res.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("a form of a megabyte: %d", res.Code)
	}
}

// TestHostileReview: what a source or a person may write does nothing in the forms of the review either.
func TestHostileReview(t *testing.T) {
	s := build(t, attacked)
	for _, path := range []string{"/review", "/review?of=pairs", "/review?s=" + url.QueryEscape(hostile),
		"/review/merge?a=" + url.QueryEscape(hostile), "/decisions?all=1", "/compare?old=" + url.QueryEscape(hostile) + "&new=x",
		"/lists/" + url.PathEscape(hostile), "/health?source=" + url.QueryEscape(hostile)} {
		s.unharmed(path, s.read(path).Body.String())
	}
	form := fields(s.read("/review").Body.String())
	if form.Get("statement") == "" {
		t.Fatal("nothing waits")
	}
	for _, field := range []string{"by", "reason", "time", "type", "stance", "role.subject", "role." + hostile, "next", "kind",
		"statement"} {
		sent := url.Values{"kind": {"correct"}, "statement": form["statement"], "by": {"A. Reader"}, "type": {"ban"},
			"stance": {"asserted"}, "next": {"/review"}}
		sent.Set(field, hostile)
		res := s.post("/review", sent)
		s.unharmed("a hostile "+field, res.Body.String())
		if to := res.Header().Get("Location"); to != "" && !strings.HasPrefix(to, "/review") {
			t.Errorf("a hostile %s leads to %q", field, to)
		}
		s.unharmed("what follows a hostile "+field, s.read("/review", res.Result().Cookies()...).Body.String())
	}
	s.unharmed("a hostile merger", s.post("/review", url.Values{"from": {"merge"}, "kind": {"same"}, "a": {hostile}, "b": {hostile},
		"by": {hostile}}).Body.String())
	s.unharmed("the decisions after all", s.read("/decisions?all=1").Body.String())
	for _, next := range []string{"https://elsewhere.example/", "//elsewhere.example", `/\elsewhere.example`,
		"javascript:alert(1)"} {
		res := s.post("/review", url.Values{"kind": {"accept"}, "statement": form["statement"], "by": {"A. Reader"}, "next": {next}})
		if to := res.Header().Get("Location"); !strings.HasPrefix(to, "/review") {
			t.Errorf("after a judgement %q leads to %q", next, to)
		}
	}
}
