package query_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/resolve"
	"annals/internal/store/memory"
)

// TestPartOfADossier: a part that is large enough is the whole, and a smaller one its beginning, or what stands from a
// place on.
func TestPartOfADossier(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	var lines strings.Builder
	for i := range 6 {
		fmt.Fprintf(&lines, "\ndesignation - subject: =Front %d (organization); authority: =Canada (state iso3166:CA); as: a group", i)
	}
	r.Read("list.txt", "", lines.String()+`
		designation 1997/.. subject: =Front 7 (organization); authority: =Canada (state iso3166:CA); as: a group
		ban - subject: =Canada (state iso3166:CA); authority: =Front 7 (organization)
		conflict 1990/.. party: =Canada (state iso3166:CA); against: =Front 7 (organization)`)
	ask := func(part query.Part) (annals.Answer, map[string]int) {
		t.Helper()
		found, err := resolve.Find(t.Context(), r.At(annals.Known{}), "Canada")
		if err != nil {
			t.Fatal(err)
		}
		a, rest, err := query.Dossier(t.Context(), r.At(annals.Known{}), found, annals.Question{On: edtf.DayOf(2009, 1, 26)}, part)
		if err != nil {
			t.Fatal(err)
		}
		return a, rest.Left
	}
	sameEDTF := cmp.Comparer(func(a, b edtf.Value) bool { return a.String() == b.String() })
	whole, _ := ask(query.Part{})
	enough, left := ask(query.Part{Most: 100})
	if d := cmp.Diff(whole, enough, sameEDTF); d != "" || left["decided"] != 0 {
		t.Errorf("-whole +part:\n%s", d)
	}
	decided := func(a annals.Answer) (ids []annals.StatementID) {
		for _, s := range a.Sections {
			if s.Name == "decided" {
				ids = append(ids, query.Named([]annals.Section{s})...)
			}
		}
		return ids
	}
	all := decided(whole)
	for _, c := range []struct {
		part query.Part
		want []annals.StatementID
		left int
	}{
		{query.Part{Most: 2}, all[:2], 5},
		{query.Part{Most: 2, Section: "decided", From: 4}, all[4:6], 5},
		{query.Part{Most: 5, Section: "decided", From: 6}, all[6:], 6},
		{query.Part{Most: 5, Section: "decided", From: 60}, nil, 7},
		{query.Part{Most: 3, Section: "ties", From: 6}, all[:3], 4},
	} {
		a, left := ask(c.part)
		if d := cmp.Diff(c.want, decided(a)); d != "" || left["decided"] != c.left {
			t.Errorf("%+v: %d are left out (-want +got):\n%s", c.part, left["decided"], d)
		}
		for _, id := range decided(a) {
			if a.Sources[a.Statements[id].Evidence.Source].Name != "list.txt" {
				t.Errorf("%+v: a statement without its source", c.part)
			}
		}
	}
}

// TestTimelineOfADossier: the timeline of a dossier is the whole one, with listings, bans and leaders.
func TestTimelineOfADossier(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	front := "=Front (organization test:front)"
	r.Read("front.txt", "2010-05-01", `
		founding 1971 subject: `+front+`
		designation 1997/.. subject: `+front+`; authority: =Canada (state iso3166:CA); as: a group
		delisting 2009-01-26 subject: `+front+`; authority: =Canada (state iso3166:CA)
		leadership 1971/1985 person: =Ana Ortiz (person); subject: `+front+`
		ban 1980/.. subject: `+front+`; authority: =Peru (state iso3166:PE)`)
	r.Edition("a-list", "2001-03-04", "7", "Front",
		`designation - subject: `+front+`; authority: =Chile (state iso3166:CL); as: a group`)
	rows := func(q annals.Question) []annals.Row {
		t.Helper()
		q.Entity = "Front"
		for _, s := range ask(t, r, q).Sections {
			if s.Name == "timeline" {
				return s.Rows
			}
		}
		return nil
	}
	sameEDTF := cmp.Comparer(func(a, b edtf.Value) bool { return a.String() == b.String() })
	whole := rows(annals.Question{Ask: annals.AskTimeline, From: edtf.Beginning, To: edtf.Forever})
	if d := cmp.Diff(whole, rows(annals.Question{Ask: annals.AskShow}), sameEDTF); d != "" || len(whole) < 5 {
		t.Errorf("%d rows (-timeline +dossier):\n%s", len(whole), d)
	}
}

// TestNamesBeforeNumbers: what a register gave is no name to begin with.
func TestNamesBeforeNumbers(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("a.txt", "2015-01-01", `
		name:identifier - subject: the Front=Red Front (organization); value: AB 1234
		name:alias - subject: the Front=Red Front (organization); value: The Reds
		name:full - subject: the Front=Red Front (organization); value: Red Front`)
	a, err := query.Answer(t.Context(), r.At(annals.Known{}), annals.Question{Ask: annals.AskShow, Entity: "Red Front"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range a.Sections[0].Rows {
		got = append(got, row.What)
	}
	if d := cmp.Diff([]string{"Red Front", "The Reds", "AB 1234"}, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
