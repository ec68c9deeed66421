package web_test

import (
	"net/url"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	s := build(t, fronts)
	for _, c := range []struct {
		name, query string
		says        []string
	}{
		{"the name", "Northern Liberation Front", []string{"Northern Liberation Front organization"}},
		{"the name in small letters", "northern liberation front", []string{"Northern Liberation Front organization Home"}},
		{"its beginning", "nor", []string{"Northern Liberation Front"}},
		{"another script", "جبهه شمال", []string{"Northern Liberation Front organization, also جبهه شمال"}},
		{"a slip", "Nothern Liberation Frunt", []string{"Northern Liberation Front"}},
		{"a place, which is not screened for", "Capital", []string{"Capital place"}},
		{"nobody", "Zzyzx Quux", []string{"Nobody in this record bears a name like it", "Try another spelling"}},
		{"nothing", "", []string{"Write a name above"}},
		{"too much", strings.Repeat("name ", 100), []string{"longer than any name"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			has(t, s.page("/find?q="+url.QueryEscape(c.query)), c.says...)
		})
	}
	part := s.page("/find?part=suggestions&q=nor&on=2009-01-26")
	if strings.Contains(part, "<html") || !strings.Contains(part, `role="option"`) || !strings.Contains(part, "?on=2009-01-26") {
		t.Errorf("the suggestions are\n%s", part)
	}
}

func TestNames(t *testing.T) {
	s := build(t, fronts)
	has(t, s.page("/names"), "Canada state Lina Haddad person Northern Liberation Front organization Southern Column organization")
	page := text(s.page("/names?kind=person"))
	if !strings.Contains(page, "Lina Haddad") || strings.Contains(page, "Canada") {
		t.Errorf("persons are %s", page)
	}
}
