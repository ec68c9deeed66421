package web_test

import (
	"strings"
	"testing"
)

func TestDossier(t *testing.T) {
	s := build(t, fronts)
	path := "/e/" + string(s.idOf("Northern Liberation Front"))
	page := s.page(path + "?on=2001-05-06")
	has(t, page, "Northern Liberation Front", "جبهه شمال", "Standing on 6 May 2001", "Canada", "a terrorist group", "yes",
		"Lina Haddad was chair of the Northern Liberation Front in 1999", "[page needed]", "burning villages")
	for _, wanted := range []string{
		`<h1><bdi>Northern Liberation Front`, // set by its own direction
		`value="2001-05-06"`,                 // the day governs the page
		`?on=2001-05-06"`,                    // and goes with every link
		`<rect class="bar yes"`,
		`href="/why/`,
	} {
		if !strings.Contains(page, wanted) {
			t.Errorf("the page has no %s", wanted)
		}
	}
	has(t, s.page(path+"?on=2012-01-01"), "Standing on 1 January 2012", "no")
}

// TestDossierWithoutStanding: an empty part says so, and what to do.
func TestDossierWithoutStanding(t *testing.T) {
	s := build(t, fronts)
	has(t, s.page("/e/"+string(s.idOf("Southern Column"))), "No source in this record says that anybody listed or banned it", "Add one that does")
}
