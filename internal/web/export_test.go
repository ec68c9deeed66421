package web_test

import (
	"strings"
	"testing"

	"annals/internal/query/querytest"
)

// TestExport: a dossier leads to a table of what it says, of all types or some, which begins no formulas.
func TestExport(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		r.Read("front.txt", "2015-01-01", `
			name:native - subject: the Front=Northern Liberation Front (organization); value: جبهه شمال
			designation 1997/2008 subject: the Front=Northern Liberation Front (organization); authority: Canada=Canada (state iso3166:CA); as: a terrorist group / cite 2
			leadership 1999 subject: the Front=Northern Liberation Front (organization); person: Lina Haddad=Lina Haddad (person); title: chair
			description - subject: the Front=Northern Liberation Front (organization); value: +1+1`)
	})
	at := "/e/" + string(s.idOf("Northern Liberation Front"))
	if page := s.page(at); !strings.Contains(page, `href="`+at+`/statements.csv"`) {
		t.Fatal("the dossier does not lead to its table")
	}
	res := s.get(at + "/statements.csv")
	if kind := res.Header().Get("Content-Type"); res.Code != 200 || kind != "text/csv; charset=utf-8" {
		t.Fatalf("the table is %d, %s", res.Code, kind)
	}
	table := res.Body.String()
	for _, want := range []string{"id,type,sentence,", ",Canada,", ",1997/2008,1997-01-01,1997-12-31,2008-01-01,2008-12-31,",
		",chair,", "جبهه شمال", ",'+1+1,"} {
		if !strings.Contains(table, want) {
			t.Errorf("the table has no %q:\n%s", want, table)
		}
	}
	some := s.get(at + "/statements.csv?type=leadership").Body.String()
	if strings.Contains(some, "Canada") || !strings.Contains(some, "Lina Haddad") || strings.Count(some, "\n") != 2 {
		t.Errorf("the table of leaders is\n%s", some)
	}
	if res := s.get(at + "/statements.csv?type=leaders"); res.Code != 400 {
		t.Errorf("of a type that there is none of: %d", res.Code)
	}
	if res := s.get("/e/Northern%20Liberation%20Front/statements.csv?type=leadership"); res.Header().Get("Location") != at+
		"/statements.csv?type=leadership" {
		t.Errorf("by name it leads to %q", res.Header().Get("Location"))
	}
}
