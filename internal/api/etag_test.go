package api_test

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// get asks for a path, and gives the answer with its body.
func (w *world) get(t *testing.T, method, path string, header map[string]string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest(method, w.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range header {
		r.Header.Set(name, value)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(text)
}

// TestTags: every answer to GET that is made of the record has a tag, and is not sent again to who has it: asked for by
// tag, in a list of tags, as any, with HEAD. Another question has another tag, and what is wrong has none.
func TestTags(t *testing.T) {
	w := newWorld(t, nil)
	at := "/v1/entities/" + w.front
	tags := map[string]string{}
	for _, path := range []string{
		"/v1/search?q=north", at, at + "?on=2001-01-01", at + "?on=2001-01-02", at + "/status", at + "/status?known=r2",
		at + "/timeline", at + "/claims", at + "/network", at + "/contradictions", "/v1/statements/" + w.statement, "/v1/findings",
		"/v1/sources", "/v1/sources/" + w.source, "/v1/compare?old=" + w.source + "&new=" + w.other, "/v1/lists",
		"/v1/lists/a-list/diff?from=2010-06-01&to=2012-01-01", "/v1/queue",
		"/v1/decisions", "/v1/screen?name=North", "/v1/screen?name=North&on=2001-01-01", "/search/default?q=north",
		"/entities/" + w.front,
		"/catalog", "/reconcile/default", "/reconcile/default/preview?id=" + w.front, "/reconcile/default/suggest/entity?prefix=n",
		"/reconcile/default/suggest/type?prefix=p", "/reconcile/default/properties", "/openapi.yaml",
	} {
		res, text := w.get(t, "GET", path, nil)
		tag := res.Header.Get("ETag")
		if res.StatusCode != 200 || !strings.HasPrefix(tag, `W/"`) || res.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: %d with the tag %q, %q", path, res.StatusCode, tag, res.Header.Get("Cache-Control"))
			continue
		}
		if other := tags[tag]; other != "" {
			t.Errorf("%s and %s have one tag", path, other)
		}
		tags[tag] = path
		for _, have := range []string{tag, strings.TrimPrefix(tag, "W/"), `"other", ` + tag, "*"} {
			for _, method := range []string{"GET", "HEAD"} {
				res, text := w.get(t, method, path, map[string]string{"If-None-Match": have})
				if res.StatusCode != 304 || text != "" || res.Header.Get("ETag") != tag || res.Header.Get("Vary") != "Origin" ||
					res.Header.Get("Cache-Control") != "no-cache" {
					t.Errorf("%s %s of who has %s: %d %v %.40q", method, path, have, res.StatusCode, res.Header, text)
				}
			}
		}
		if res, again := w.get(t, "GET", path, map[string]string{"If-None-Match": `"other"`}); res.StatusCode != 200 || again != text ||
			res.Header.Get("ETag") != tag {
			t.Errorf("%s of who has another: %d", path, res.StatusCode)
		}
		if res, body := w.get(t, "HEAD", path, nil); res.StatusCode != 200 || body != "" || res.Header.Get("ETag") != tag ||
			res.ContentLength >= 0 && int(res.ContentLength) != len(text) {
			t.Errorf("HEAD %s: %d, %d bytes of %d, %q", path, res.StatusCode, res.ContentLength, len(text), res.Header.Get("ETag"))
		}
	}
	for _, path := range []string{"/healthz", "/readyz", "/v1/entities/nobody", at + "?on=2001-13-01", at + "?day=1", "/nothing",
		at + "?known=r99"} {
		res, _ := w.get(t, "GET", path, map[string]string{"If-None-Match": "*"})
		if res.Header.Get("ETag") != "" || res.StatusCode == 304 {
			t.Errorf("%s: %d with the tag %q", path, res.StatusCode, res.Header.Get("ETag"))
		}
	}
	res, _ := w.get(t, "GET", at, map[string]string{"Origin": "http://localhost:3333"})
	same, _ := w.get(t, "GET", at, map[string]string{"Origin": "http://localhost:3333", "If-None-Match": res.Header.Get("ETag")})
	if same.StatusCode != 304 || same.Header.Get("Access-Control-Allow-Origin") != "http://localhost:3333" {
		t.Errorf("a page of the reader's machine: %d %v", same.StatusCode, same.Header)
	}
}

// TestTagsFollowTheRecord: what changes the record, or the day, changes the tags of all that it may change, and of
// nothing else.
func TestTagsFollowTheRecord(t *testing.T) {
	w := newWorld(t, nil)
	at := "/v1/entities/" + w.front
	paths := []string{at, at + "?on=2001-01-01", at + "?known=r2&on=2001-01-01", "/v1/screen?name=North",
		"/v1/screen?name=North&known=r2&on=2001-01-01", "/catalog"}
	asked := func() (list []int) {
		for _, path := range paths {
			res, _ := w.get(t, "GET", path, map[string]string{"If-None-Match": w.tags[path]})
			w.tags[path] = res.Header.Get("ETag")
			list = append(list, res.StatusCode)
		}
		return list
	}
	w.tags = map[string]string{}
	for _, c := range []struct {
		what string
		do   func()
		want []int
	}{
		{"first", func() {}, []int{200, 200, 200, 200, 200, 200}},
		{"again", func() {}, []int{304, 304, 304, 304, 304, 304}},
		{"after a decision", func() {
			r, err := http.NewRequest("POST", w.URL+"/v1/decisions",
				strings.NewReader(`{"kind": "reject", "statement": "`+w.statement+`", "by": "A. Reader"}`))
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Authorization", "Bearer "+apiToken)
			res, err := http.DefaultClient.Do(r)
			if err != nil || res.StatusCode != 201 || res.Header.Get("ETag") != "" {
				t.Fatalf("%v %v", res, err)
			}
			res.Body.Close()
		}, []int{200, 200, 304, 200, 304, 200}},
		{"on the next day", func() { w.now = w.now.Add(24 * time.Hour) }, []int{200, 304, 304, 200, 304, 200}},
	} {
		c.do()
		if got := asked(); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}
