package web_test

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"annals/internal/query/querytest"
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
	has(t, s.page("/e/"+string(s.idOf("Southern Column"))), "No source in this record tells of a listing, a ban or another standing",
		"Add one that does")
}

// TestNobodysAuthority: an authority that is called by common words only is told by them, and they lead nowhere.
func TestNobodysAuthority(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		r.Read("front.txt", "2015-01-01", `
			name:full - subject: the Front=Northern Liberation Front (organization); value: Northern Liberation Front
			ban 1997/2008 subject: the Front=Northern Liberation Front (organization); authority: a military court`)
	})
	page := s.page("/e/" + string(s.idOf("Northern Liberation Front")) + "?on=2001-05-06")
	has(t, page, "A military court", "banned", "yes")
	if strings.Contains(page, `href="/e/?`) {
		t.Error("a link leads to the dossier of nobody")
	}
}

// TestNamesakes: a name that several bear leads to the page of none of them, but to the question which.
func TestNamesakes(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		r.Read("front.txt", "2015-01-01", `
			name:full - subject: the Front=Northern Liberation Front (organization); value: Northern Liberation Front
			name:abbreviation - subject: the Front=Northern Liberation Front (organization); value: NLF
			conflict 1990/.. party: the Front=Northern Liberation Front (organization); against: NLF=NLF (organization)`)
	})
	for _, page := range []string{"", "/network", "/contradictions"} {
		res := s.get("/e/NLF" + page)
		if res.Code != 300 {
			t.Fatalf("/e/NLF%s: %d, leading to %q", page, res.Code, res.Header().Get("Location"))
		}
		has(t, res.Body.String(), "“NLF” may be several. Which of them?", "Northern Liberation Front organization", "NLF organization")
	}
	if res := s.get("/e/" + url.PathEscape("Northern Liberation Front")); res.Code != 303 {
		t.Errorf("a name that one bears: %d", res.Code)
	}
}

// TestDossierCountsContradictions: who reads a dossier is told that sources exclude each other on it.
func TestDossierCountsContradictions(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		r.Read("a.txt", "2015-01-01", `
			founding 1965 subject: the Front=Northern Liberation Front (organization)
			founding 1963 subject: the Front=Northern Liberation Front (organization)
			founding 1990 subject: the Column=Southern Column (organization)`)
	})
	front := "/e/" + string(s.idOf("Northern Liberation Front"))
	if page := s.page(front); !strings.Contains(page, `<a href="`+front+`/contradictions">1 contradiction</a>`) {
		t.Errorf("no contradiction is counted:\n%s", page)
	}
	if page := s.page("/e/" + string(s.idOf("Southern Column"))); strings.Contains(page, "1 contradiction") {
		t.Error("the contradiction of another is counted")
	}
}

// TestStandingIsNotBuried: of many sentences that say what somebody is, the first stand before the standing, and the
// rest can be opened.
func TestStandingIsNotBuried(t *testing.T) {
	sizes := func(years int) string {
		s := build(t, func(r querytest.Record) {
			var lines strings.Builder
			for i := range years {
				fmt.Fprintf(&lines, "\nsize %d subject: the Front=Northern Liberation Front (organization); value: %d members", 1960+i, 100+i)
			}
			r.Read("front.txt", "2015-01-01", lines.String())
		})
		return s.page("/e/" + string(s.idOf("Northern Liberation Front")))
	}
	page := sizes(30)
	before, _, _ := strings.Cut(page, `<details class="more">`)
	if n := strings.Count(before, `<p class="is">`); n != 6 {
		t.Errorf("%d sentences stand before the standing", n)
	}
	has(t, page, "24 more of what it is", "The Northern Liberation Front had 129 members in 1989.")
	if strings.Contains(sizes(8), `<details class="more">`) {
		t.Error("two sentences are folded away")
	}
}

// TestOneSource: with a source alone there is nothing to compare, and the page says what to do.
func TestOneSource(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		r.Read("front.txt", "2015-01-01", "\nsize 1999 subject: the Front=Northern Liberation Front (organization); value: 100 members")
	})
	page := s.page("/compare")
	has(t, page, "This record has one source, and nothing to compare it with.", "Add its next version")
	if strings.Contains(page, "<select") {
		t.Error("a source is compared with itself")
	}
}

// TestLongDossier: of a long list a dossier shows the beginning, says how much there is, and leads to all of it.
func TestLongDossier(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		var lines strings.Builder
		for i := range 250 {
			fmt.Fprintf(&lines,
				"\nleadership - subject: the Front=Northern Liberation Front (organization); person: =Officer Number %d (person)", i)
		}
		r.Read("front.txt", "2015-01-01", lines.String())
	})
	path := "/e/" + string(s.idOf("Northern Liberation Front"))
	page := s.page(path)
	has(t, page, "People 250", "Officer Number 0 led", "All 250 of them")
	if strings.Contains(text(page), "Officer Number 100 led") {
		t.Error("the whole list is on the page")
	}
	has(t, s.page(path+"?list=people"), "1 to 200 of 250", "Officer Number 199 led", "After")
	has(t, s.page(path+"?list=people&from=200"), "201 to 250 of 250", "Officer Number 249 led", "Before")
	if res := s.get(path + "?list=nothing"); res.Code != 404 {
		t.Errorf("a list that there is not: %d", res.Code)
	}
}

// TestLongTimeline: of many events a dossier shows the first, and leads to all; the evidence of its numbers goes on
// under the same ones.
func TestLongTimeline(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		var lines strings.Builder
		for i := range 260 {
			fmt.Fprintf(&lines,
				"\nevent %d actor: the Front=Northern Liberation Front (organization); kind: attack; place: =Town %d (place)", 1700+i, i)
		}
		for i := range 20 {
			fmt.Fprintf(&lines, "\nbase - subject: the Front=Northern Liberation Front (organization); place: =Village %d (place)", i)
		}
		r.Read("front.txt", "2015-01-01", lines.String())
	})
	path := "/e/" + string(s.idOf("Northern Liberation Front"))
	page := s.page(path)
	has(t, page, "110 more fall into these days", "all of the timeline as a list", "20 more, from the next number on")
	if strings.Contains(text(page), "Town 150") {
		t.Error("the whole timeline is on the page")
	}
	has(t, s.page(path+"?list=timeline"), "1 to 200 of 260", "1700:", "Town 199", "After")
	has(t, s.page(path+"?list=timeline&from=200"), "201 to 260 of 260", "1959:", "Town 259", "Before")
	href := regexp.MustCompile(`href="([^"]*list=evidence[^"]*)"`).FindStringSubmatch(page)
	if href == nil {
		t.Fatal("nothing leads to the rest of the evidence")
	}
	rest := s.page(strings.ReplaceAll(href[1], "&amp;", "&"))
	has(t, rest, "151 to 170 of 170", "Village 19")
	for n := 1; n <= 170; n++ {
		number := fmt.Sprintf(`id="n%d"`, n)
		if strings.Contains(page, number) == strings.Contains(rest, number) {
			t.Fatalf("number %d is on both pages, or on none", n)
		}
	}
	one := regexp.MustCompile(`<a class="n" href="([^"]*)" aria-label="evidence 165"`).FindStringSubmatch(page)
	if one == nil || !strings.Contains(rest, `<li id="n165"><a href="`+one[1]+`"`) {
		t.Error("a number leads to other evidence than that which is listed under it")
	}
	window := s.page(path + "?from=1700&to=1701")
	if href = regexp.MustCompile(`href="([^"]*list=evidence[^"]*)"`).FindStringSubmatch(window); href != nil {
		t.Errorf("a short page leads on: %s", href[1])
	}
}

// TestLargeDossier: of whom there is too much to read, a page says how much there is of each, and leads to all of it.
func TestLargeDossier(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		var lines strings.Builder
		for i := range 3050 {
			fmt.Fprintf(&lines,
				"\nconflict 1990/.. party: the Front=Northern Liberation Front (organization); against: =Column %d (organization)", i)
		}
		for i := range 1005 {
			fmt.Fprintf(&lines,
				"\nban 1999 subject: =Paper %d (organization); authority: the Front=Northern Liberation Front (organization)", i)
		}
		lines.WriteString(" / confidence 0.2")
		r.Read("front.txt", "2015-01-01", lines.String())
	})
	path := "/e/" + string(s.idOf("Northern Liberation Front"))
	page := s.page(path)
	has(t, page, "4055 statements", "More than a page can say", "conflict 3050", "What it decided of others 1005",
		"All 1005 of them", "Of what this one decided of others, only the first is drawn here")
	has(t, s.page(path+"?list=every-conflict&from=3000"), "every conflict", "3001 to 3050 of 3050", "Column 3049")
	has(t, s.page(path+"?list=decided"), "1 to 100 of 1005", "Paper 99")
	has(t, s.page(path+"?list=decided&from=1000"), "1001 to 1005 of 1005", "1 more of these does not count", "Paper 1003")
	if last := s.page(path + "?list=decided&from=1000"); strings.Contains(text(last), "Paper 1004") ||
		strings.Contains(text(last), "Paper 999") {
		t.Error("the last page has what was read with little confidence, or what is before it")
	}
}

// TestTimelineWindow: the address says which days are shown, and what falls outside is there for the script only.
func TestTimelineWindow(t *testing.T) {
	s := build(t, fronts)
	path := "/e/" + string(s.idOf("Northern Liberation Front"))
	for _, c := range []struct {
		query string
		shown string
	}{
		{"", "attack leadership designation accusation conflict"},
		{"?from=1981&to=1985", "attack"},
		{"?from=199X&to=1999-12-31", "leadership designation conflict"},
		{"?from=2012-01&to=2012-02", "conflict"},
		{"?family=structure", "leadership"},
	} {
		page := s.page(path + c.query)
		for kind, words := range map[string]string{"attack": "June 1981", "leadership": "1999", "designation": "1997 to 2008",
			"accusation": "2001", "conflict": "since 1990"} {
			visible := regexp.MustCompile(`data-d="[^"]*"><span class="date">` + words + `<`).MatchString(page)
			if visible != slices.Contains(strings.Fields(c.shown), kind) {
				t.Errorf("%q: the %s is shown: %v", c.query, kind, visible)
			}
		}
	}
	// One zoom is where the page is; all of time has nothing beside it.
	here := regexp.MustCompile(`aria-current="true">(all|century|decade|year|month)</a>`)
	for query, want := range map[string]string{"": "all", "?from=1990-01-01&to=1999-12-31": "decade", "?from=1991&to=1994": ""} {
		page := s.page(path + query)
		zoom := page[strings.Index(page, "How much time is shown"):]
		zoom = zoom[:strings.Index(zoom, "</nav>")]
		got := ""
		if m := here.FindStringSubmatch(zoom); m != nil {
			got = m[1]
		}
		if beside := strings.Contains(zoom, "earlier") && strings.Contains(zoom, "later"); got != want || beside != (want != "all") {
			t.Errorf("%q: the page is at %q, and has links beside: %v", query, got, beside)
		}
	}
	has(t, s.page(path+"?from=1950&to=1955"), "Nothing that this record dates falls into these days")
	has(t, s.get(path+"?from=1990&to=1980").Body.String(), "begins on 1 January 1990, after its end on 31 December 1980",
		"The same page as of today")
	if page := s.get(path + "?on=2009-02-30").Body.String(); !strings.Contains(page, `<a href="`+path+`">The same page`) {
		t.Errorf("from a wrong day nothing leads back:\n%s", page)
	}
	for _, wrong := range []string{"?from=someday", "?from=1990&to=1980", "?to=../1990"} {
		if res := s.get(path + wrong); res.Code != 400 {
			t.Errorf("%s: %d", wrong, res.Code)
		}
	}
}

// TestClaimsBySide: who accuses, and who is called a critic, stands among the critics; what the sources do not tell
// stands apart.
func TestClaimsBySide(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		r.Read("front.txt", "2015-01-01", `
			accusation - against: the Front=Northern Liberation Front (organization); value: burning villages / said by =Canada (state iso3166:CA)
			description - subject: the Front=Northern Liberation Front (organization); value: a sect / said by critics
			description - subject: the Front=Northern Liberation Front (organization); value: a hope / said by those who back it
			description - subject: the Front=Northern Liberation Front (organization); value: large / said by observers / mark citation needed / hedge: perhaps
			claim - value: victory is near; about: the Front=Northern Liberation Front (organization) / said by =Northern Liberation Front (organization)`)
	})
	page := text(s.page("/e/" + string(s.idOf("Northern Liberation Front"))))
	at := 0
	for _, words := range []string{"Critics", "Canada", "burning villages", "a sect", "Supporters", "a hope", "Itself",
		"victory is near", "Others", "observers", "large", "[citation needed]"} {
		i := strings.Index(page[at:], words)
		if i < 0 {
			t.Fatalf("no %q after %q in\n%s", words, page[max(0, at-20):at], page)
		}
		at += i
	}
}
