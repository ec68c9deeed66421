package api_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"
)

// hostile are names that nobody bears, each of the most characters that a name may have, and what is said of longer ones.
var hostile = []struct{ what, unit string }{
	{"one long word", "a"},
	{"a thousand initials", "a "},
	{"points between letters", "a."},
	{"vowels only", "aeiou "},
	{"short words that many bear", "al "},
	{"the same word", "front "},
	{"generic words", "limited "},
	{"digits", "7"},
	{"number words", "twenty "},
	{"digits of several scripts", "1١۱१"},
	{"brackets that never close", "("},
	{"brackets around everything", "(a)"},
	{"commas", "a,"},
	{"marks that turn the direction", "a\u202e\u2066b\u2069\u200f "},
	{"nothing but marks that turn the direction", "\u202e"},
	{"marks on marks", "e\u0301\u0323\u0302"},
	{"nothing but marks", "\u0301"},
	{"joiners of no width", "a\u200d\u200c"},
	{"pictures of several characters", "👩🏽\u200d🚒"},
	{"flags", "🇨🇦"},
	{"Chinese without a space", "解放阵线"},
	{"Korean without a space", "해방전선"},
	{"Japanese in two scripts", "カナ漢"},
	{"Thai vowels before nothing", "เแ"},
	{"ligatures that are whole phrases", "ﷺ"},
	{"half of the letters of another alphabet", "аa"},
	{"a script for each letter", "aаαא인क"},
	{"capitals that grow when they are folded", "ẞİŉ"},
	{"letters of an alphabet for mathematics", "𝕱𝖗𝖔"},
	{"characters for private use", "\ue000"},
	{"characters that control", "\x01\x7f"},
	{"quotes and markup", `"<b>'&`},
}

func TestHostileNamesAreAnsweredOrRefused(t *testing.T) {
	_, _, server := served(t)
	for _, h := range hostile {
		for _, length := range []int{1000, 1001, 10000} {
			name := string([]rune(strings.Repeat(h.unit, length))[:length])
			query, err := json.Marshal(map[string]any{"queries": map[string]any{"q": map[string]any{"schema": "Organization",
				"properties": map[string]any{"name": []string{name}}}}})
			if err != nil {
				t.Fatal(err)
			}
			batch, err := json.Marshal(map[string]any{"q": map[string]any{"query": name}})
			if err != nil {
				t.Fatal(err)
			}
			for _, q := range []struct{ method, path, kind, body string }{
				{"GET", "/search/default?q=" + url.QueryEscape(name), "", ""},
				{"GET", "/v1/screen?name=" + url.QueryEscape(name), "", ""},
				{"POST", "/match/default", "application/json", string(query)},
				{"POST", "/reconcile/default", "application/x-www-form-urlencoded", "queries=" + url.QueryEscape(string(batch))},
			} {
				status, text := ask(t, q.method, server.URL+q.path, q.kind, q.body)
				refused := status == 400 || q.method == "POST" && status == 200 && strings.Contains(text, "characters; 1000 are the most")
				if !json.Valid([]byte(text)) || status != 200 && status != 400 || refused != (length > 1000) {
					t.Errorf("%s, %d characters, %s %.20s: status %d, %.200s", h.what, length, q.method, q.path, status, text)
				}
			}
		}
	}
}

func TestHostileBodiesAreRefused(t *testing.T) {
	_, _, server := served(t)
	match := func(names string) string {
		return `{"queries": {"q": {"schema": "Organization", "properties": {"name": ` + names + `}}}}`
	}
	many := func(n int) string {
		var queries []string
		for i := range n {
			queries = append(queries, fmt.Sprintf(`"q%d": {"schema": "Person", "properties": {"name": ["x"]}}`, i))
		}
		return `{"queries": {` + strings.Join(queries, ", ") + `}}`
	}
	for _, c := range []struct {
		what, body string
		status     int
		says       string // in the answer
	}{
		{"nothing", "", 400, "the body is not as expected: it is empty"},
		{"no JSON", "name=x", 400, "the body is not as expected"},
		{"an end too soon", `{"queries": {"q": {"schema": "Per`, 400, "the body is not as expected"},
		{"a list for an object", `[]`, 400, "the body is not as expected: an object was expected, and a list was found"},
		{"a number for a query", `{"queries": {"q": 1}}`, 400, "for queries an object was expected"},
		{"null", `null`, 400, "0 queries"},
		{"null for the queries", `{"queries": null}`, 400, "0 queries"},
		{"null for a query", `{"queries": {"q": null}}`, 200, "has no name"},
		{"a blank for a name", match(`["  "]`), 200, "has no name"},
		{"numbers for names", match(`[1, 2]`), 200, "has no name"},
		{"lists in lists for names", match(strings.Repeat("[", 5000) + strings.Repeat("]", 5000)), 200, "has no name"},
		{"more depth than is read", match(strings.Repeat("[", 100000) + strings.Repeat("]", 100000)), 400, "exceeded max depth"},
		{"depth that never ends", strings.Repeat(`{"queries":`, 50000), 400, "the body is not as expected"},
		{"too many names", match(`["a"` + strings.Repeat(`, "a"`, 20) + `]`), 200, "21 names; 20 are the most"},
		{"an empty name", match(`[""]`), 200, `"results":[]`},
		{"bytes that are no UTF-8", match("[\"\xff\xfe\"]"), 200, `"results":[]`},
		{"a character of half a pair", match(`["\ud800"]`), 200, `"results":[]`},
		{"a hundred queries", many(100), 200, `"q99"`},
		{"more queries than a batch may have", many(101), 400, "101 queries; from 1 to 100"},
		{"more bytes than a body may have", match(`["` + strings.Repeat("a", 1<<20) + `"]`), 413,
			"the body is larger than 1048576 bytes"},
		{"a schema that bears no names", `{"queries": {"q": {"schema": "Address", "properties": {"name": ["x"]}}}}`, 200, "Address"},
	} {
		status, text := ask(t, "POST", server.URL+"/match/default", "application/json", c.body)
		if status != c.status || !json.Valid([]byte(text)) || !strings.Contains(text, c.says) {
			t.Errorf("%s: status %d, want %d; %.300s", c.what, status, c.status, text)
		}
	}
	for what, path := range map[string]string{
		"bytes that are no UTF-8":       "/search/default?q=%ff%fe",
		"a percent sign with nothing":   "/search/default?q=%",
		"an address of many parameters": "/search/default?" + strings.Repeat("q=a&", 9000),
		"a limit that is no number":     "/search/default?q=a&limit=1e9",
		"a limit below nothing":         "/search/default?q=a&limit=-1",
		"a day that is none":            "/search/default?q=a&on=2010-02-31",
	} {
		if status, text := ask(t, "GET", server.URL+path, "", ""); status != 400 || !strings.Contains(text, "detail") {
			t.Errorf("%s: status %d; %.300s", what, status, text)
		}
	}
}
