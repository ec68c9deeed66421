package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/api"
	"annals/internal/query/querytest"
	"annals/internal/screen"
	"annals/internal/store/memory"
)

// served is a record of two fronts behind a server.
func served(t *testing.T) (querytest.Record, *screen.Keeper, *httptest.Server) {
	t.Helper()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("list.txt", "2015-01-01", `
		designation 1997/2008 subject: جبهه شمال=Northern Liberation Front (organization); authority: =Canada (state iso3166:CA); as: a terrorist group
		designation 2010/.. subject: =Southern People's Column (organization); authority: =Canada (state iso3166:CA); as: a terrorist group`)
	keeper, err := screen.NewKeeper(context.Background(), r.Store)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(api.New(r.Store, keeper, api.Options{
		Now: func() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) },
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		ParseKnown: func(s string) (annals.Known, error) {
			var n annals.Revision
			if _, err := fmt.Sscanf(s, "r%d", &n); err != nil {
				return annals.Known{}, errors.New("no revision")
			}
			return annals.Known{Revision: n}, nil
		},
	}))
	t.Cleanup(server.Close)
	return r, keeper, server
}

func ask(t *testing.T, method, address, contentType, body string) (int, string) {
	t.Helper()
	req, err := http.NewRequest(method, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	response, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

// at is a value inside JSON by its path: "responses.q1.results.0.id".
func at(t *testing.T, text, path string) string {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("no JSON: %v: %.200s", err, text)
	}
	for _, step := range strings.Split(path, ".") {
		switch x := v.(type) {
		case map[string]any:
			v = x[step]
		case []any:
			var i int
			if _, err := fmt.Sscan(step, &i); err != nil || i >= len(x) {
				return ""
			}
			v = x[i]
		default:
			return ""
		}
	}
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

func TestMatch(t *testing.T) {
	_, _, server := served(t)
	code, text := ask(t, "POST", server.URL+"/match/default?algorithm=best&limit=3", "application/json",
		`{"queries": {
			"q1": {"schema": "Organization", "properties": {"name": ["Nothern Liberation Front"]}},
			"q2": {"schema": "Person", "properties": {"firstName": ["Maria"], "lastName": ["Gonzalez"]}},
			"q3": {"schema": "Organization", "properties": {"country": ["ca"]}},
			"q4": {"schema": "LegalEntity", "properties": {"name": "جبهه شمال"}}}}`)
	if code != 200 {
		t.Fatalf("%d %s", code, text)
	}
	for path, want := range map[string]string{
		"responses.q1.status":                                        "200",
		"responses.q1.results.0.caption":                             "Northern Liberation Front",
		"responses.q1.results.0.match":                               "true",
		"responses.q1.results.0.schema":                              "Organization",
		"responses.q1.results.0.properties.name.0":                   "Northern Liberation Front",
		"responses.q1.results.0.properties.alias.0":                  "جبهه شمال",
		"responses.q1.results.0.datasets.0":                          "default",
		"responses.q1.results.0.explanations.name_match.words.0.how": "near",
		"responses.q1.total.relation":                                "eq",
		"responses.q1.query.schema":                                  "Organization",
		"responses.q2.total.value":                                   "0",
		"responses.q3.status":                                        "400",
		"responses.q4.results.0.score":                               "1",
		"known.revision":                                             "1",
		"limit":                                                      "3",
	} {
		if got := at(t, text, path); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
}

func TestOnAndKnown(t *testing.T) {
	r, keeper, server := served(t)
	count := func(query string) string {
		code, text := ask(t, "GET", server.URL+"/search/default?q="+url.QueryEscape("Northern Liberation Front")+query, "", "")
		if code != 200 {
			t.Fatalf("%s: %d %s", query, code, text)
		}
		return at(t, text, "results.0.caption") + " " + at(t, text, "on") + " r" + at(t, text, "known.revision")
	}
	r.Read("more.txt", "2016-01-01",
		`base 2001 subject: =Northern Liberation Front Council (organization); place: =Eastport (place)`)
	if _, err := keeper.Refresh(context.Background()); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"":                        "Northern Liberation Front  r2",
		"&on=2005-01-01":          "Northern Liberation Front 2005-01-01 r2",
		"&on=2012-01-01":          "Northern Liberation Front Council 2012-01-01 r2",
		"&on=2012-01-01&known=r1": " 2012-01-01 r1",
		"&known=r1":               "Northern Liberation Front  r1",
	} {
		if got := count(query); got != want {
			t.Errorf("%q gives %q, want %q", query, got, want)
		}
	}
}

// TestMatchBirths: whoever the record says was born at another time is no match, and comes behind those of whom it says nothing.
func TestMatchBirths(t *testing.T) {
	w := newWorld(t, nil)
	ask1 := func(properties string) string {
		code, text := ask(t, "POST", w.URL+"/match/default", "application/json",
			`{"queries": {"q1": {"schema": "Person", "properties": {"name": ["Pavel Orlov"], `+properties+`}}}}`)
		if code != 200 {
			t.Fatalf("%d %s", code, text)
		}
		return text
	}
	for birth, want := range map[string][2]string{"1952-10-07": {"true", "same day"}, "1952": {"true", "fits"},
		"1970": {"false", "excluded"}} {
		text := ask1(`"birthDate": ["` + birth + `"]`)
		got := [2]string{at(t, text, "responses.q1.results.0.match"), at(t, text, "responses.q1.results.0.birth.agreement")}
		if got != want || at(t, text, "responses.q1.results.0.birth.dates.0") != "1952-10-07" {
			t.Errorf("%s: %v", birth, got)
		}
	}
	if text := ask1(`"birthDate": ["once"]`); at(t, text, "responses.q1.status") != "400" {
		t.Errorf("a birth that is no date: %s", text)
	}
	code, text := ask(t, "POST", w.URL+"/reconcile/default", "application/x-www-form-urlencoded", url.Values{"queries": {
		`{"q0": {"query": "Pavel Orlov", "properties": [{"pid": "birthDate", "v": "1970"}]}}`}}.Encode())
	if code != 200 || at(t, text, "q0.result.0.match") != "false" {
		t.Errorf("reconciling: %d %s", code, text)
	}
}

// TestMatchNumbers: the number of a register finds who has it, with or without a name, in yente's shape and OpenRefine's.
func TestMatchNumbers(t *testing.T) {
	w := newWorld(t, nil)
	for properties, want := range map[string]string{
		`"imoNumber": ["7406784"]`:                                  "Sand Gull number_match",
		`"name": ["Sand Gull"], "imoNumber": ["IMO 7406784"]`:       "Sand Gull number_match",
		`"name": ["7406784"]`:                                       "Sand Gull number_match",
		`"name": ["Sand Gull"], "registrationNumber": ["99999999"]`: "Sand Gull name_match",
		`"passportNumber": ["99999999"]`:                            "",
	} {
		code, text := ask(t, "POST", w.URL+"/match/default", "application/json",
			`{"queries": {"q1": {"schema": "Vessel", "properties": {`+properties+`}}}}`)
		got := ""
		if at(t, text, "responses.q1.total.value") != "0" {
			got = at(t, text, "responses.q1.results.0.caption")
			for _, feature := range []string{"number_match", "name_match"} {
				if strings.Contains(text, `"features":{"`+feature) {
					got += " " + feature
				}
			}
		}
		if code != 200 || got != want {
			t.Errorf("%s: %d %q, want %q", properties, code, got, want)
		}
	}
	code, text := ask(t, "POST", w.URL+"/reconcile/default", "application/x-www-form-urlencoded", url.Values{"queries": {
		`{"q0": {"query": "", "properties": [{"pid": "imoNumber", "v": "7406784"}]}}`}}.Encode())
	if code != 200 || at(t, text, "q0.result.0.name") != "Sand Gull" {
		t.Errorf("reconciling: %d %s", code, text)
	}
	for _, path := range []string{"/search/default?q=imo7406784", "/v1/screen?name=7406784"} {
		if code, text := ask(t, "GET", w.URL+path, "", ""); code != 200 || !strings.Contains(text, "Sand Gull") {
			t.Errorf("%s: %d %s", path, code, text)
		}
	}
}

// TestMatchOfAnyContentType: curl calls what it sends a form unless it is told otherwise; what comes is JSON all the same.
func TestMatchOfAnyContentType(t *testing.T) {
	_, _, server := served(t)
	for _, kind := range []string{"application/x-www-form-urlencoded", "text/plain", ""} {
		code, text := ask(t, "POST", server.URL+"/match/default", kind,
			`{"queries": {"q1": {"schema": "Organization", "properties": {"name": ["Northern Liberation Front"]}}}}`)
		if code != 200 || at(t, text, "responses.q1.results.0.caption") != "Northern Liberation Front" {
			t.Errorf("%q: %d %s", kind, code, text)
		}
	}
}

func TestEntity(t *testing.T) {
	_, _, server := served(t)
	_, text := ask(t, "GET", server.URL+"/search/default?q=Northern+Liberation+Front", "", "")
	id := at(t, text, "results.0.id")
	code, text := ask(t, "GET", server.URL+"/entities/"+id+"?on=2005-01-01", "", "")
	got := map[string]string{}
	for _, path := range []string{"id", "caption", "properties.sanctionEntity.0.schema",
		"properties.sanctionEntity.0.properties.authority.0", "properties.sanctionEntity.0.properties.status.0", "on"} {
		got[path] = at(t, text, path)
	}
	want := map[string]string{"id": id, "caption": "Northern Liberation Front", "properties.sanctionEntity.0.schema": "Sanction",
		"properties.sanctionEntity.0.properties.authority.0": "Canada", "properties.sanctionEntity.0.properties.status.0": "yes",
		"on": "2005-01-01"}
	if diff := cmp.Diff(want, got); code != 200 || diff != "" {
		t.Errorf("%d (-want +got):\n%s", code, diff)
	}
}

func TestReconcile(t *testing.T) {
	_, _, server := served(t)
	base := server.URL + "/reconcile/default"
	_, text := ask(t, "GET", base, "", "")
	for path, want := range map[string]string{"versions.0": "0.2", "view.url": server.URL + "/entities/{{id}}",
		"suggest.entity.service_path": "/reconcile/default/suggest/entity", "extend.propose_properties.service_url": server.URL,
		"preview.url": base + "/preview?id={{id}}"} {
		if got := at(t, text, path); got != want {
			t.Errorf("manifest: %s is %q, want %q", path, got, want)
		}
	}
	form := url.Values{"queries": {`{"q0": {"query": "Nothern Liberation Front", "type": "Organization", "limit": 3}, "q1": ` +
		`{"query": "Blue Orchard Dairy"}}`}}
	code, text := ask(t, "POST", base, "application/x-www-form-urlencoded", form.Encode())
	if code != 200 || at(t, text, "q0.result.0.name") != "Northern Liberation Front" || at(t, text, "q0.result.0.match") != "true" ||
		at(t, text, "q0.result.0.type.0.id") != "Organization" {
		t.Errorf("queries: %d %s", code, text)
	}
	if !strings.Contains(text, `"q1":{"result":[]}`) {
		t.Errorf("a name that nobody bears has candidates: %s", text)
	}
	id := at(t, text, "q0.result.0.id")
	if got := at(t, text, "q0.result.0.description"); got != "organization" {
		t.Errorf("who bears the name is described as %q", got)
	}
	form = url.Values{"queries": {`{"q": {"query": "جبهه شمال"}}`}}
	if _, text := ask(t, "POST", base, "application/x-www-form-urlencoded", form.Encode()); at(t, text,
		"q.result.0.description") != "organization, also جبهه شمال" {
		t.Errorf("who bears the name beside another is described otherwise: %s", text)
	}
	form = url.Values{"queries": {`{"long": {"query": "` + strings.Repeat("n", 10_000) +
		`"}, "q": {"query": "Nothern Liberation Front"}, "none": {"query": ""}}`}}
	code, text = ask(t, "POST", base, "application/x-www-form-urlencoded", form.Encode())
	if code != 200 || at(t, text, "q.result.0.id") != id || !strings.Contains(at(t, text, "long.detail"), "1000 are the most") ||
		!strings.Contains(text, `"none":{"result":[]}`) {
		t.Errorf("a row that cannot be a name: %d %s", code, text)
	}
	code, text = ask(t, "GET", base+"?"+
		url.Values{"extend": {`{"ids": ["` + id + `", "e0000000000000000"], "properties": [{"id": "alias"}, {"id": "standing"}]}`},
			"on": {"2005-01-01"}}.Encode(), "", "")
	if code != 200 || at(t, text, "rows."+id+".alias.0.str") != "جبهه شمال" ||
		at(t, text, "rows."+id+".standing.0.str") != "Canada: a terrorist group: yes" ||
		at(t, text, "meta.1.id") != "standing" || !strings.Contains(text, `"e0000000000000000":{"alias":[],"standing":[]}`) {
		t.Errorf("extend: %d %s", code, text)
	}
	if _, text = ask(t, "GET", base+"/suggest/entity?prefix=north", "", ""); at(t, text, "result.0.id") != id {
		t.Errorf("suggest: %s", text)
	}
	if _, text = ask(t, "GET", base+"/suggest/property?prefix=oth", "", ""); at(t, text, "result.0.id") != "alias" {
		t.Errorf("suggest a property: %s", text)
	}
	for prefix, want := range map[string]string{"birth": "birthDate", "date of": "birthDate", "passp": "passportNumber"} {
		_, text = ask(t, "GET", base+"/suggest/property?prefix="+url.QueryEscape(prefix), "", "")
		if at(t, text, "result.0.id") != want {
			t.Errorf("suggest a property that a query may tell, by %q: %s", prefix, text)
		}
	}
	if _, text = ask(t, "GET", base+"/properties?type=Person", "", ""); at(t, text, "properties.0.id") != "name" {
		t.Errorf("propose properties: %s", text)
	}
	if code, text = ask(t, "GET", base+"/preview?id="+id, "", ""); code != 200 ||
		!strings.HasPrefix(text, "Northern Liberation Front\n") {
		t.Errorf("preview: %d %s", code, text)
	}
	if _, text = ask(t, "GET", base+"?callback=f", "", ""); !strings.HasPrefix(text, "/**/f({") {
		t.Errorf("callback: %.40s", text)
	}
	if code, _ = ask(t, "OPTIONS", base, "", ""); code != 204 {
		t.Errorf("OPTIONS gives %d", code)
	}
}

func TestRefusals(t *testing.T) {
	_, _, server := served(t)
	many := map[string]any{}
	for i := range 101 {
		many[fmt.Sprint("q", i)] = map[string]any{"schema": "Person", "properties": map[string]any{"name": []string{"A"}}}
	}
	tooMany, _ := json.Marshal(map[string]any{"queries": many})
	for _, c := range []struct {
		what, method, path, body string
		code                     int
		says                     string
	}{
		{"a dataset that is not there", "GET", "/search/sanctions?q=a", "", 404, "sanctions"},
		{"a path that is not there", "GET", "/nothing", "", 404, ""},
		{"an entity that is not there", "GET", "/entities/e1", "", 404, "e1"},
		{"a parameter that is not there", "GET", "/search/default?query=a", "", 400, "query"},
		{"a limit that is too high", "GET", "/search/default?q=a&limit=900", "", 400, "500 are the most"},
		{"a limit that is no number", "GET", "/search/default?q=a&limit=many", "", 400, "many"},
		{"a threshold that is too high", "POST", "/match/default?threshold=7", "{}", 400, "0 to 1"},
		{"a day that is none", "GET", "/search/default?q=a&on=2009-31-31", "", 400, "on:"},
		{"a month", "GET", "/search/default?q=a&on=2009-01", "", 400, "one day"},
		{"a revision that is none", "GET", "/search/default?q=a&known=x", "", 400, "known"},
		{"a revision that is not there", "GET", "/search/default?q=a&known=r9", "", 404, ""},
		{"a name that is too long", "GET", "/search/default?q=" + strings.Repeat("a", 10000), "", 400, "1000"},
		{"an address that is too long", "GET", "/search/default?q=" + strings.Repeat("a", 40000), "", 400, "32768"},
		{"a body that is no JSON", "POST", "/match/default", "{", 400, "body"},
		{"a body without queries", "POST", "/match/default", "{}", 400, "0 queries"},
		{"too many queries", "POST", "/match/default", string(tooMany), 400, "101"},
		{"a body that is too long", "POST", "/match/default", `{"queries": {"q": {"schema": "` + strings.Repeat("a", 2<<20) + `"}}}`,
			413, ""},
		{"no name", "GET", "/v1/screen", "", 400, "name is empty"},
		{"a blank for a name", "GET", "/v1/screen?name=%20", "", 400, "name is empty"},
		{"two names", "GET", "/v1/screen?name=a&name=b", "", 400, "name is given 2 times"},
		{"a kind that is none", "GET", "/v1/screen?name=a&kind=ship", "", 400, "ship"},
		{"a number for a query", "GET", "/reconcile/default?queries=%7B%22a%22:1%7D", "", 400, "an object was expected"},
		{"queries that are none", "GET", "/reconcile/default?queries=x", "", 400, "queries"},
		{"a property that is not there", "GET",
			"/reconcile/default?extend=" + url.QueryEscape(`{"ids":[],"properties":[{"id":"colour"}]}`), "", 400, "colour"},
		{"a callback that is code", "GET", "/reconcile/default?callback=alert(1)", "", 400, "callback"},
		{"a form without queries", "POST", "/reconcile/default", "", 400, "form"},
		{"a method that is not there", "DELETE", "/entities/e1", "", 405, ""},
	} {
		code, text := ask(t, c.method, server.URL+c.path, "application/json", c.body)
		if code != c.code || !strings.Contains(text, c.says) {
			t.Errorf("%s: %d %.200s", c.what, code, text)
		}
	}
	for _, name := range []string{"", "🦀", "\u202e\u202d", "%FF",
		"a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k"} {
		if code, text := ask(t, "GET", server.URL+"/search/default?q="+url.QueryEscape(name), "", ""); code != 200 {
			t.Errorf("%q: %d %s", name, code, text)
		}
	}
}

// TestMixedLoad asks everything at once while the record changes: no answer fails, and what was read is served.
func TestMixedLoad(t *testing.T) {
	r, keeper, server := served(t)
	var failed atomic.Int64
	var wg sync.WaitGroup
	stop := make(chan struct{})
	for worker := range 4 {
		wg.Go(func() {
			client := &http.Client{}
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				var response *http.Response
				var err error
				switch (i + worker) % 4 {
				case 0:
					response, err = client.Get(server.URL + "/search/default?q=Northern+Liberation+Front")
				case 1:
					response, err = client.Get(server.URL + "/search/default?q=Southern+Peoples+Colum&on=2014-01-01")
				case 2:
					response, err = client.Post(server.URL+"/match/default", "application/json",
						bytes.NewReader([]byte(`{"queries": {"q": {"schema": "Organization", "properties": {"name": ["Northen Front"]}}}}`)))
				case 3:
					response, err = client.Get(server.URL + "/search/default?q=Northern+Front&known=r1")
				}
				if err != nil {
					failed.Add(1)
					continue
				}
				io.Copy(io.Discard, response.Body)
				response.Body.Close()
				if response.StatusCode != 200 {
					failed.Add(1)
				}
			}
		})
	}
	for i := range 15 {
		r.Read(fmt.Sprint(i, ".txt"), "2016-01-01",
			fmt.Sprintf(`base 2001 subject: =Eastern Column %d (organization); place: =Eastport (place)`, i+100))
		if _, err := keeper.Refresh(context.Background()); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	wg.Wait()
	if n := failed.Load(); n > 0 {
		t.Errorf("%d requests failed", n)
	}
	if _, text := ask(t, "GET", server.URL+"/search/default?q=Eastern+Column+114", "", ""); at(t, text,
		"results.0.caption") != "Eastern Column 114" {
		t.Errorf("what was read last is not served: %s", text)
	}
}

// TestDecisionsOn: the decisions on a statement, on an entity, and all of them, the last first.
func TestDecisionsOn(t *testing.T) {
	w := newWorld(t, nil)
	made := w.decide(t, `{"kind": "reject", "statement": "`+w.statement+`", "by": "A. Reader"}`)
	for query, want := range map[string][]string{
		"":                          {made, w.decision},
		"?limit=1":                  {made},
		"?limit=1&offset=1":         {w.decision},
		"?statement=" + w.statement: {made},
		"?statement=" + w.held:      {},
		"?entity=" + w.front:        {w.decision},
		"?statement=" + w.statement + "&entity=" + w.front: {made, w.decision},
	} {
		code, text := ask(t, "GET", w.URL+"/v1/decisions"+query, "", "")
		var answer struct {
			Decisions []struct{ ID string }
		}
		if err := json.Unmarshal([]byte(text), &answer); err != nil || code != 200 {
			t.Fatal(code, err, text)
		}
		got := []string{}
		for _, d := range answer.Decisions {
			got = append(got, d.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
}

// TestSourcesInParts: however many are wanted at once, the sources come in the order of reading, each once.
func TestSourcesInParts(t *testing.T) {
	w := newWorld(t, nil)
	for query, want := range map[string][]string{
		"":                  {w.source, w.other},
		"?limit=1":          {w.source},
		"?limit=1&offset=1": {w.other},
		"?limit=5&offset=1": {w.other},
		"?offset=2":         {},
		"?offset=9":         {},
	} {
		code, text := ask(t, "GET", w.URL+"/v1/sources"+query, "", "")
		var answer struct {
			Sources []struct{ ID string }
		}
		if err := json.Unmarshal([]byte(text), &answer); err != nil || code != 200 {
			t.Fatal(code, err, text)
		}
		got := []string{}
		for _, s := range answer.Sources {
			got = append(got, s.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
}

// TestDecidedAnyhow: what was decided is answered as decided, whatever becomes of the request and of the names in
// memory then.
func TestDecidedAnyhow(t *testing.T) {
	ctx, leave := context.WithCancel(t.Context())
	w := newWorld(t, func(s annals.Store) annals.Store { return querytest.Leaving{Store: s, Leave: leave} })
	r := httptest.NewRequestWithContext(ctx, "POST", "/v1/decisions",
		strings.NewReader(`{"kind": "reject", "statement": "`+w.statement+`", "by": "A. Reader"}`))
	r.Header.Set("Authorization", "Bearer "+apiToken)
	r.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	w.Config.Handler.ServeHTTP(answer, r)
	if answer.Code != http.StatusCreated {
		t.Errorf("%d: %s", answer.Code, answer.Body)
	}
}

// decide makes a decision and returns its id.
func (w *world) decide(t *testing.T, body string) string {
	t.Helper()
	req, err := http.NewRequest("POST", w.URL+"/v1/decisions", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+apiToken)
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var made struct{ ID string }
	text, err := io.ReadAll(res.Body)
	if err == nil {
		err = json.Unmarshal(text, &made)
	}
	if err != nil || made.ID == "" {
		t.Fatalf("%v: %s", err, text)
	}
	return made.ID
}
