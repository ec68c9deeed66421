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
			"revision"},
		{"2", "7", "Northern Liberation Frunt", "1", "true", "score", "entity", "Northern Liberation Front", "organization",
			"Northern Liberation Front", "Canada: a terrorist group, yes", "", "2001-01-01", "3"},
		{"3", "'=1+1", "Zzyzx", "", "false", "", "", "", "", "", "", "", "2001-01-01", "3"},
		{"4", "8", "", "", "", "", "", "", "", "", "the row has no name", "", "", "3"},
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
