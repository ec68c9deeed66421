package web_test

import (
	"regexp"
	"strings"
	"testing"

	"annals/internal/query/querytest"
)

// bound is a record of a front, whom it is bound to, and whom they are.
func bound(r querytest.Record) {
	r.Read("ties.txt", "2015-01-01", `
		support 1986/2003 supporter: the Republic=Republic of the East (state iso3166:XE); supported: the Front=Northern Liberation Front (organization) / cite 1
		split 1998 subject: the Column=Southern Column (organization); from: the Front=Northern Liberation Front (organization)
		family - person: Lina Haddad=Lina Haddad (person); relative: Sami Haddad=Sami Haddad (person); relation: brother
		leadership 1999/2004 subject: the Front=Northern Liberation Front (organization); person: Lina Haddad=Lina Haddad (person); title: chair`)
}

// TestNetwork: the picture and the same in sentences, each tie with its verdict, its evidence and its course.
func TestNetwork(t *testing.T) {
	s := build(t, bound)
	at := "/e/" + string(s.idOf("Northern Liberation Front")) + "/network"
	page := s.page(at + "?on=2000-06-01")
	for _, want := range []string{
		`<h1>Ties of <span dir="auto">Northern Liberation Front</span></h1>`,
		`<svg xmlns="http://www.w3.org/2000/svg" class="annals-picture"`,
		`data-course="beginning no,1986-01-01 possibly,1986-12-31 yes,2003-01-02 possibly,2004-01-01 no"`,
		`class="tie allies yes"`,
		`<b>yes</b> <span class="reason">supporting since 1986, until 2003</span>`,
		`The Republic of the East supported the Northern Liberation Front from 1986 to 2003.`,
		`>2003</a>`,
		`<b>yes</b>`,
	} {
		if !strings.Contains(unlink(page), unlink(want)) {
			t.Errorf("the page has no %s", want)
		}
	}
	if !strings.Contains(page, `aria-current="page">Ties</a>`) {
		t.Error("the page does not say which it is")
	}
	if strings.Contains(page, "<style") || strings.Contains(page, "style=") || strings.Contains(page, "Sami Haddad") {
		t.Error("the page has a style of its own, or what is two steps away")
	}
	if later := s.page(at + "?on=2010-01-01"); !strings.Contains(later, `class="tie allies no"`) ||
		!strings.Contains(later, `class="tie structure yes"`) {
		t.Error("ten years later the support holds, or the split does not")
	}
	if wide := s.page(at + "?on=2000-06-01&hops=2&show=people"); !strings.Contains(wide, "Sami Haddad") ||
		strings.Contains(wide, "Republic of the East") {
		t.Error("two steps among people do not lead to a brother, or lead to a state")
	}
	if part := s.page(at + "?on=2000-06-01&part=ties"); strings.Contains(part, "<html") || !strings.Contains(part, "<h2>Ties on") {
		t.Errorf("the part is %.200s", part)
	}
	if res := s.get("/e/Northern%20Liberation%20Front/network"); res.Header().Get("Location") != at {
		t.Errorf("by name it leads to %q", res.Header().Get("Location"))
	}
	if res := s.get("/e/Northern%20Liberation%20Front/network?hops=2&show=people&on=2001-05-06"); res.Header().Get("Location") != at+
		"?hops=2&show=people&on=2001-05-06" {
		t.Errorf("by name, with what is to be shown, it leads to %q", res.Header().Get("Location"))
	}
	for path, status := range map[string]int{at + "?hops=4": 400, at + "?hops=x": 400, "/e/nobody/network": 404} {
		if res := s.get(path); res.Code != status {
			t.Errorf("%s: %d, want %d", path, res.Code, status)
		}
	}
	if alone := s.page(at + "?known=r1&show=conflict"); !strings.Contains(alone, "Nothing in this record tells of a tie") {
		t.Error("an empty network does not teach")
	}
}

var anchors = regexp.MustCompile(`</?a\b[^>]*>|</?sup\b[^>]*>`)

// unlink leaves links out, so that sentences can be looked for.
func unlink(page string) string { return anchors.ReplaceAllString(page, "") }
