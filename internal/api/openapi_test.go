package api_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"annals"
)

// exchange is a request and the status that it should have.
type exchange struct {
	route, path, body string
	status            int
}

// try makes a request, and holds it and its answer against the description.
func (d *description) try(t *testing.T, w *world, e exchange) string {
	t.Helper()
	method, template, _ := strings.Cut(e.route, " ")
	op := d.operation(e.route)
	if op == nil {
		t.Errorf("%s is not described", e.route)
		return ""
	}
	request, err := http.NewRequest(method, w.URL+e.path, strings.NewReader(e.body))
	if err != nil {
		t.Fatal(err)
	}
	if method == "POST" {
		request.Header.Set("Content-Type", "application/json")
		if template == "/reconcile/{dataset}" {
			request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		if e.status != 403 {
			request.Header.Set("Authorization", "Bearer "+apiToken)
		}
	}
	if e.status < 300 && method == "POST" && template != "/reconcile/{dataset}" {
		schema := op["requestBody"].(map[string]any)["content"].(map[string]any)["application/json"].(map[string]any)["schema"]
		var body any
		if err := json.Unmarshal([]byte(e.body), &body); err != nil {
			t.Fatal(err)
		}
		if problem := d.check(schema, body, e.route+" asked with", true); problem != "" {
			t.Error(problem)
		}
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if response.StatusCode != e.status {
		t.Errorf("%s %s: %d %.300s, want %d", method, e.path, response.StatusCode, text, e.status)
		return ""
	}
	described, _ := d.follow(op["responses"].(map[string]any)[fmt.Sprint(e.status)])
	kind, _, _ := strings.Cut(response.Header.Get("Content-Type"), ";")
	content, ok := described["content"].(map[string]any)[kind].(map[string]any)
	if !ok {
		if kind == "application/javascript" {
			return string(text)
		}
		t.Errorf("%s %s: %d as %s is not described", method, e.path, e.status, kind)
		return ""
	}
	d.met[fmt.Sprint(e.route, " ", e.status)] = true
	var value any = string(text)
	if strings.HasSuffix(kind, "json") {
		if err := json.Unmarshal(text, &value); err != nil {
			t.Errorf("%s: %v", e.path, err)
		}
	}
	if problem := d.check(content["schema"], value, method+" "+e.path, true); problem != "" {
		t.Error(problem)
	}
	if p, ok := value.(map[string]any); ok && e.status >= 400 && e.status < 500 && e.status != 413 && p["hint"] == nil &&
		p["nearest"] == nil && !strings.Contains(fmt.Sprint(p["detail"]), "expected") && kind == "application/problem+json" {
		t.Errorf("%s %s: %v does not say what to try next", method, e.path, p)
	}
	return string(text)
}

// TestOpenAPI keeps openapi.yaml true: every route that is served is in it and nothing else, every answer has the fields
// that it says, and every status and field that it says is met.
func TestOpenAPI(t *testing.T) {
	d := readDescription(t)
	w := newWorld(t, nil)
	served := slices.Sorted(slices.Values(w.api.Routes()))
	if described := d.operations(); !slices.Equal(served, described) {
		t.Fatalf("served:    %v\ndescribed: %v", served, described)
	}
	big := `{"kind": "accept", "by": "` + strings.Repeat("a", 2<<20) + `"}`
	queries := url.QueryEscape(`{"q0": {"query": "Nothern Front"}, "q1": {"query": "` + strings.Repeat("n", 1001) + `"}}`)
	extend := url.QueryEscape(`{"ids": ["` + w.front + `"], "properties": [{"id": "alias"}]}`)
	at := "/v1/entities/" + w.front
	for _, e := range []exchange{
		{"GET /v1/search", "/v1/search?q=north", "", 200},
		{"GET /v1/search", "/v1/search", "", 400},
		{"GET /v1/entities", "/v1/entities?words=north&kind=organization&sort=name&with=Canada", "", 200},
		{"GET /v1/entities", "/v1/entities?standing=true&on=2001-01-01&offset=1&limit=1", "", 200},
		{"GET /v1/entities", "/v1/entities?source=front.txt&limit=0", "", 200},
		{"GET /v1/entities", "/v1/entities", "", 200},
		{"GET /v1/entities", "/v1/entities?words=nothern", "", 404},
		{"GET /v1/entities", "/v1/entities?by=Canada&standing=true&on=2001-01-01", "", 200},
		{"GET /v1/entities", "/v1/entities?with=Nothern+Front", "", 404},
		{"GET /v1/entities", "/v1/entities?source=none.txt", "", 404},
		{"GET /v1/entities", "/v1/entities?kind=ship", "", 400},
		{"GET /v1/entities", "/v1/entities?standing=maybe", "", 400},
		{"GET /v1/entities", "/v1/entities?sort=size", "", 400},
		{"GET /v1/entities/{entity}", at + "?on=2001-01-01", "", 200},
		{"GET /v1/entities/{entity}", "/v1/entities/Home%20Guard", "", 200},
		{"GET /v1/entities/{entity}", "/v1/entities/Northern%20Frunt", "", 404},
		{"GET /v1/entities/{entity}", "/v1/entities/ZZZ", "", 404},
		{"GET /v1/entities/{entity}", at + "?on=2001-13-01", "", 400},
		{"GET /v1/entities/{entity}/status", at + "/status?on=2007-01-01&known=r2", "", 200},
		{"GET /v1/entities/{entity}/status", at + "/status?day=2001-01-01", "", 400},
		{"GET /v1/entities/{entity}/status", "/v1/entities/e0000000000000000/status", "", 404},
		{"GET /v1/entities/{entity}/timeline", at + "/timeline?from=1960&to=1999", "", 200},
		{"GET /v1/entities/{entity}/timeline", at + "/timeline?from=2000&to=1999", "", 400},
		{"GET /v1/entities/{entity}/timeline", "/v1/entities/nobody/timeline", "", 404},
		{"GET /v1/entities/{entity}/claims", at + "/claims?by=critics", "", 200},
		{"GET /v1/entities/{entity}/claims", at + "/claims?speaker=critics", "", 400},
		{"GET /v1/entities/{entity}/claims", "/v1/entities/nobody/claims", "", 404},
		{"GET /v1/entities/{entity}/network", at + "/network?hops=2&types=part,leadership", "", 200},
		{"GET /v1/entities/{entity}/network", at + "/network?hops=9", "", 400},
		{"GET /v1/entities/{entity}/network", "/v1/entities/nobody/network", "", 404},
		{"GET /v1/entities/{entity}/contradictions", at + "/contradictions", "", 200},
		{"GET /v1/entities/{entity}/contradictions", at + "/contradictions?hops=2", "", 400},
		{"GET /v1/entities/{entity}/contradictions", "/v1/entities/nobody/contradictions", "", 404},
		{"GET /v1/statements/{statement}", "/v1/statements/" + w.statement, "", 200},
		{"GET /v1/statements/{statement}", "/v1/statements/ffffffff", "", 404},
		{"GET /v1/sentences", "/v1/sentences?words=burning+villages&source=front.txt&limit=1", "", 200},
		{"GET /v1/sentences", "/v1/sentences?words=Canada&limit=1&offset=1&known=r2", "", 200},
		{"GET /v1/sentences", "/v1/sentences?words=burning+Eastport", "", 200},
		{"GET /v1/sentences", "/v1/sentences", "", 400},
		{"GET /v1/sentences", "/v1/sentences?words=%21", "", 400},
		{"GET /v1/sentences", "/v1/sentences?words=Canada&limit=0", "", 400},
		{"GET /v1/sentences", "/v1/sentences?words=Canada&source=none.txt", "", 404},
		{"GET /v1/findings", "/v1/findings", "", 200},
		{"GET /v1/findings", "/v1/findings?source=other.txt", "", 200},
		{"GET /v1/findings", "/v1/findings?source=none.txt", "", 404},
		{"GET /v1/findings", "/v1/findings?entity=x", "", 400},
		{"GET /v1/sources", "/v1/sources?limit=1&offset=0", "", 200},
		{"GET /v1/sources", "/v1/sources?limit=-1", "", 400},
		{"GET /v1/sources/{source}", "/v1/sources/" + w.source, "", 200},
		{"GET /v1/sources/{source}", "/v1/sources/sha256:0", "", 404},
		{"GET /v1/compare", "/v1/compare?old=" + w.source + "&new=" + w.other, "", 200},
		{"GET /v1/compare", "/v1/compare?old=" + w.source, "", 400},
		{"GET /v1/compare", "/v1/compare?old=" + w.source + "&new=sha256:0", "", 404},
		{"GET /v1/lists", "/v1/lists?list=a-list", "", 200},
		{"GET /v1/lists", "/v1/lists?name=a-list", "", 400},
		{"GET /v1/lists/{list}/diff", "/v1/lists/a-list/diff?from=2010-06-01&to=2012-01-01", "", 200},
		{"GET /v1/lists/{list}/diff", "/v1/lists/a-list/diff", "", 400},
		{"GET /v1/lists/{list}/diff", "/v1/lists/no-list/diff?from=2010&to=2012", "", 404},
		{"GET /v1/queue", "/v1/queue", "", 200},
		{"GET /v1/queue", "/v1/queue?limit=501", "", 400},
		{"POST /v1/decisions", "/v1/decisions",
			`{"kind": "reject", "statement": "` + w.statement[:10] + `", "by": "A. Reader", "reason": "misread"}`, 201},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "correct", "statement": "` + w.held + `", "by": "A. Reader",
			"change": {"time": "1987", "roles": {"place": "Westport"}, "stance": "alleged", "type": "base"}}`, 201},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "same", "a": "Northern League", "b": "Home Guard", "by": "A. Reader"}`, 201},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "undo", "undoes": "` + w.decision + `", "by": "A. Reader"}`, 201},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "reject", "statement": "` + w.statement + `", "by": "A. Reader"}`, 403},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "reject", "statement": "` + w.statement + `"}`, 400},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "accept", "statement": "ffff", "by": "A. Reader"}`, 404},
		{"POST /v1/decisions", "/v1/decisions", big, 413},
		{"GET /v1/decisions", "/v1/decisions?limit=10", "", 200},
		{"GET /v1/decisions", "/v1/decisions?statement=" + w.statement, "", 200},
		{"GET /v1/decisions", "/v1/decisions?limit=x", "", 400},
		{"GET /v1/screen", "/v1/screen?name=Nothern+Frunt+of+Alma&on=2001-01-01&kind=organization&cutoff=0.1&known=r2", "", 200},
		{"GET /v1/screen", "/v1/screen?name=Northern&on=2001-01-01&cutoff=0.1", "", 200},
		{"GET /v1/screen", "/v1/screen?name=Pavel+Orlov&born=1970", "", 200},
		{"GET /v1/screen", "/v1/screen?name=Pavel+Orlov&born=once", "", 400},
		{"GET /v1/screen", "/v1/screen?kind=ship", "", 400},
		{"GET /openapi.yaml", "/openapi.yaml", "", 200},
		{"GET /openapi.yaml", "/openapi.yaml?on=1", "", 400},
		{"GET /healthz", "/healthz", "", 200},
		{"GET /readyz", "/readyz", "", 200},
		{"POST /match/{dataset}", "/match/default?on=2001-01-01&cutoff=0.1", `{"queries": {"q": {"id": "x", "schema": "Organization", "properties": {"name": ["Nothern Frunt of Alma"]}}, "s": {"schema": "Organization", "properties": {"name": ["Northern"]}},
			"b": {"schema": "Person", "properties": {"name": ["Pavel Orlov"], "birthDate": ["1952-10-07"]}},
			"r": {"schema": "Person", "properties": {}}}, "weights": {}, "config": {}}`, 200},
		{"POST /match/{dataset}", "/match/default", `{}`, 400},
		{"POST /match/{dataset}", "/match/other", `{}`, 404},
		{"POST /match/{dataset}", "/match/default", `{"queries": "` + strings.Repeat("a", 2<<20) + `"}`, 413},
		{"GET /search/{dataset}", "/search/default?q=northern&on=2001-01-01", "", 200},
		{"GET /search/{dataset}", "/search/default?query=northern", "", 400},
		{"GET /search/{dataset}", "/search/other?q=northern", "", 404},
		{"GET /entities/{id}", "/entities/" + w.front + "?on=2001-01-01", "", 200},
		{"GET /entities/{id}", "/entities/e1", "", 404},
		{"GET /entities/{id}", "/entities/e1?depth=1", "", 400},
		{"GET /catalog", "/catalog", "", 200},
		{"GET /reconcile/{dataset}", "/reconcile/default", "", 200},
		{"GET /reconcile/{dataset}", "/reconcile/default?queries=" + queries, "", 200},
		{"GET /reconcile/{dataset}", "/reconcile/default?extend=" + extend, "", 200},
		{"GET /reconcile/{dataset}", "/reconcile/default?callback=f", "", 200},
		{"GET /reconcile/{dataset}", "/reconcile/default?queries=x", "", 400},
		{"GET /reconcile/{dataset}", "/reconcile/other", "", 404},
		{"POST /reconcile/{dataset}", "/reconcile/default", "queries=" + queries, 200},
		{"POST /reconcile/{dataset}", "/reconcile/default?language=en", "queries=" + queries, 200},
		{"POST /reconcile/{dataset}", "/reconcile/default", "", 400},
		{"POST /reconcile/{dataset}", "/reconcile/other", "queries=" + queries, 404},
		{"GET /reconcile/{dataset}/preview", "/reconcile/default/preview?id=" + w.front, "", 200},
		{"GET /reconcile/{dataset}/preview", "/reconcile/default/preview?id=e1", "", 404},
		{"GET /reconcile/{dataset}/suggest/entity", "/reconcile/default/suggest/entity?prefix=north", "", 200},
		{"GET /reconcile/{dataset}/suggest/entity", "/reconcile/other/suggest/entity?prefix=north", "", 404},
		{"GET /reconcile/{dataset}/suggest/property", "/reconcile/default/suggest/property?prefix=n", "", 200},
		{"GET /reconcile/{dataset}/suggest/type", "/reconcile/default/suggest/type?prefix=o", "", 200},
		{"GET /reconcile/{dataset}/properties", "/reconcile/default/properties?type=Person", "", 200},
		{"GET /reconcile/{dataset}/properties", "/reconcile/default/properties?limit=900", "", 400},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "withdraw", "source": "other.txt", "by": "A. Reader", "reason": "a draft"}`,
			201},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "withdraw", "source": "other.txt", "by": "A. Reader"}`, 400},
		{"POST /v1/decisions", "/v1/decisions",
			`{"kind": "withdraw", "list": "a-list", "published": "2011-01-01", "file": "a-list-2011-01-01.csv", "by": "A. Reader"}`, 201},
		{"POST /v1/decisions", "/v1/decisions", `{"kind": "withdraw", "list": "a-list", "published": "2011-01-02", "by": "A. Reader"}`,
			404},
		{"GET /v1/decisions", "/v1/decisions?limit=10", "", 200},
		{"GET /v1/sources", "/v1/sources", "", 200},
		{"GET /v1/compare", "/v1/compare?old=" + w.source + "&new=" + w.other, "", 400},
		{"GET /v1/lists", "/v1/lists", "", 200},
		{"GET /v1/lists/{list}/diff", "/v1/lists/a-list/diff?from=2010-06-01&to=2012-01-01", "", 200},
	} {
		d.try(t, w, e)
	}
	busy := newWorld(t, func(s annals.Store) annals.Store {
		return refusing{s, nil, fmt.Errorf("%w: somebody else was first", annals.ErrConflict)}
	})
	d.try(t, busy,
		exchange{"POST /v1/decisions", "/v1/decisions", `{"kind": "accept", "statement": "` + busy.held + `", "by": "A. Reader"}`, 409})
	gone := newWorld(t, func(s annals.Store) annals.Store { return refusing{s, annals.ErrUnavailable, nil} })
	d.try(t, gone, exchange{"GET /readyz", "/readyz", "", 503})

	for _, route := range d.operations() {
		for status := range d.operation(route)["responses"].(map[string]any) {
			if !d.met[route+" "+status] {
				t.Errorf("%s: no request was answered with %s", route, status)
			}
		}
	}
	for name, schema := range d.root["components"].(map[string]any)["schemas"].(map[string]any) {
		properties, _ := schema.(map[string]any)["properties"].(map[string]any)
		for property := range properties {
			if !d.met[name+"."+property] {
				t.Errorf("no request met %s.%s", name, property)
			}
		}
	}
}

// TestOrigins: pages of programs on the reader's machine may read through the reader's browser, and no others; none may
// write.
func TestOrigins(t *testing.T) {
	w := newWorld(t, nil)
	for origin, want := range map[string]string{
		"http://127.0.0.1:3333":     "http://127.0.0.1:3333",
		"http://localhost:3333":     "http://localhost:3333",
		"https://elsewhere.example": "",
		"http://127.0.0.1.example":  "",
		"null":                      "",
		"":                          "",
	} {
		request := httptest.NewRequest("GET", "/v1/sources", nil)
		if origin != "" {
			request.Header.Set("Origin", origin)
		}
		response := httptest.NewRecorder()
		w.api.ServeHTTP(response, request)
		if got := response.Header().Get("Access-Control-Allow-Origin"); got != want {
			t.Errorf("a page of %q may read: %q, want %q", origin, got, want)
		}
	}
	preflight := httptest.NewRequest("OPTIONS", "/v1/decisions", nil)
	preflight.Header.Set("Origin", "http://localhost:3333")
	response := httptest.NewRecorder()
	w.api.ServeHTTP(response, preflight)
	if allowed := response.Header().Get("Access-Control-Allow-Headers"); strings.Contains(strings.ToLower(allowed),
		"authorization") {
		t.Errorf("a page of another program may send %s", allowed)
	}
}
