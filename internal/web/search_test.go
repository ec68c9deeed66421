package web_test

import (
	"net/url"
	"slices"
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
		{"a beginning in another script", "جبهه", []string{"Northern Liberation Front organization, also جبهه شمال"}},
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

// TestNames lists who is in the record, those of whom most is told first, narrowed as a reader asks.
func TestNames(t *testing.T) {
	s := build(t, fronts)
	all := []string{"Northern Liberation Front", "Southern Column", "Lina Haddad", "Capital", "Canada"}
	for _, c := range []struct {
		path string
		want []string
		says string
	}{
		{"/entities", []string{"Northern Liberation Front", "Capital", "Lina Haddad", "Southern Column", "Canada"},
			"5 entities. Beside each"},
		{"/entities?sort=name", []string{"Canada", "Capital", "Lina Haddad", "Northern Liberation Front", "Southern Column"}, ""},
		{"/entities?kind=person", []string{"Lina Haddad"}, "1 statement, 1 source, 1999"},
		{"/entities?words=lib+nor", []string{"Northern Liberation Front"}, "جبهه شمال 7 statements, 2 sources, June 1981 to 2008"},
		{"/entities?by=Canada&on=2001-01-01&standing=yes", []string{"Northern Liberation Front"}, "yes: Canada"},
		{"/entities?by=Peru", nil, "Nobody in this record is called “Peru”"},
		{"/entities?with=Southern+Column", []string{"Northern Liberation Front"}, ""},
		{"/entities?source=other.txt&sort=name", []string{"Northern Liberation Front", "Southern Column"},
			"2 entities of which “ other.txt ” speaks"},
		{"/entities?standing=yes&on=2001-01-01", []string{"Northern Liberation Front"}, "listed or banned on 1 January 2001"},
		{"/entities?standing=yes&on=1990-01-01", nil, "Nobody in the record is like that."},
		{"/entities?words=nothern", nil,
			"Nobody in this record is called “nothern”. Choose others above, or add a source that speaks " +
				"of somebody. Perhaps: Northern Liberation Front organization"},
		{"/entities?source=none.txt", nil, "The record has no source called “none.txt”."},
	} {
		page := s.page(c.path)
		has(t, page, c.says)
		var got []string
		if _, list, ok := strings.Cut(page, `<ul class="found entities">`); ok {
			list, _, _ = strings.Cut(list, "</ul>")
			for item := range strings.SplitSeq(list, "<li>") {
				for _, name := range all {
					if strings.Contains(item, "<bdi>"+name+"</bdi></a>") {
						got = append(got, name)
					}
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s lists %q, want %q", c.path, got, c.want)
		}
	}
}
