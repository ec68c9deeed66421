package web_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/query/querytest"
)

func TestScreen(t *testing.T) {
	s := build(t, fronts)
	has(t, s.page("/screen?name=Nothern+Liberation+Frunt&on=2001-01-01"), "Northern Liberation Front", "a match",
		"Nothern = Northern", "yes", "Canada: a terrorist group")
	if res := s.get("/screen?name=..."); res.Code != http.StatusBadRequest ||
		!strings.Contains(res.Body.String(), "“...” has no letter to compare, so nobody was looked for") {
		t.Errorf("a name without a letter: %d", res.Code)
	}
	has(t, s.page("/screen?name=Zzyzx"), "Nobody in the record bears a name like",
		"says nothing of anybody whom this record does not know")
	if res := s.get("/screen?name=" + strings.Repeat("n", 2000)); res.Code != http.StatusBadRequest {
		t.Errorf("a name that is none: %d", res.Code)
	}
}

// TestScreenBirths: a birth that is known leaves out of the matches who was born at another time, one name and a file alike.
func TestScreenBirths(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		r.Read("list.txt", "2015-01-01", `event 1952-10-07 participant: =Pavel Orlov (person test:1); kind: birth`)
	})
	has(t, s.page("/screen?name=Pavel+Orlov&born=7+October+1952"), "a match", "born 7 October 1952, the day asked about")
	has(t, s.page("/screen?name=Pavel+Orlov&born=1970"), "born otherwise",
		"born 7 October 1952, which excludes the birth asked about")
	if res := s.get("/screen?name=Pavel+Orlov&born=once"); res.Code != http.StatusBadRequest ||
		!strings.Contains(res.Body.String(), "“once” is no date of birth. Write 1952-10-07") {
		t.Errorf("a birth that is no date: %d", res.Code)
	}
	table := s.sendFile("/screen", "name,born\nPavel Orlov,1970\nPavel Orlov,07.10.1952\nPavel Orlov,n/a\n").Body.String()
	for _, want := range []string{"2,,Pavel Orlov,1,false,1,", ",excluded,1952-10-07\n", "3,,Pavel Orlov,1,true,1,",
		",same day,1952-10-07\n", `the birth ""n/a"" is no date; the name was screened without it`, "4,,Pavel Orlov,1,true,1,"} {
		if !strings.Contains(table, want) {
			t.Errorf("no %q in\n%s", want, table)
		}
	}
}

// sendFile posts a file as a form of ours does.
func (s *site) sendFile(path, text string) *httptest.ResponseRecorder {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	w, err := form.CreateFormFile("file", "names.csv")
	if err != nil {
		s.t.Fatal(err)
	}
	fmt.Fprint(w, text)
	form.Close()
	r := httptest.NewRequest("POST", path, &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	out := httptest.NewRecorder()
	s.handler.ServeHTTP(out, r)
	return out
}

func TestScreenFile(t *testing.T) {
	s := build(t, fronts)
	res := s.sendFile("/screen?on=2001-01-01", "\ufeffid,Name,kind\n7,Northern Liberation Frunt,\n=1+1,Zzyzx,person\n8,,\n")
	if !strings.Contains(res.Header().Get("Content-Disposition"), "attachment") {
		t.Fatalf("%d %v %s", res.Code, res.Header(), res.Body)
	}
	rows, err := csv.NewReader(res.Body).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		if i > 0 && rows[i][6] != "" {
			rows[i][5], rows[i][6] = "score", "entity"
		}
	}
	want := [][]string{
		{"row", "id", "query", "rank", "match", "score", "entity", "entity_name", "kind", "name", "standings", "refs", "on",
			"revision", "birth", "born"},
		{"2", "7", "Northern Liberation Frunt", "1", "true", "score", "entity", "Northern Liberation Front", "organization",
			"Northern Liberation Front", "Canada: a terrorist group, yes", "", "2001-01-01", "3", "", ""},
		{"3", "'=1+1", "Zzyzx", "", "false", "", "", "", "", "", "", "", "2001-01-01", "3", "", ""},
		{"4", "8", "", "", "", "", "", "", "", "", "the row has no name", "", "", "3", "", ""},
	}
	if d := cmp.Diff(want, rows); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	for name, text := range map[string]string{"No column \"name\"; the header has title.": "title\nFront\n", "is empty": "",
		"more than 2000 names": "name\n" + strings.Repeat("x\n", 2001)} {
		res := s.sendFile("/screen", text)
		if has(t, res.Body.String(), name); res.Code != http.StatusBadRequest {
			t.Errorf("%q: %d", name, res.Code)
		}
	}
}
