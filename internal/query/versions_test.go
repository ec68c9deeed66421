package query_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

// TestVersions compares two versions of an article: what is new, gone, said otherwise, and the same in another place.
func TestVersions(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.ReadAll(networkNames.Replace(`published 2020
		founding 1965 subject: FRONT / cite 1
		base 1986 subject: FRONT; place: Paris
		leadership 1999 subject: FRONT; person: DOE; title: secretary / mark citation needed
		alliance 1990 party: FRONT + LEAGUE
		ban 2001 subject: FRONT; authority: USA
		size 2001 subject: FRONT; value: 300 fighters / confidence 0.2
		published 2021
		ban 2001 subject: FRONT; authority: USA
		founding 1965-09-05 subject: FRONT / cite 1
		base 1986 subject: FRONT; place: Baghdad
		leadership 1999 subject: FRONT; person: DOE; title: secretary / cite 7
		conflict 1990 party: FRONT; against: LEAGUE`))
	sources, err := r.At(annals.Known{}).Sources(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	a, err := query.Answer(context.Background(), r.At(annals.Known{}),
		annals.Question{Ask: annals.AskCompare, Source: string(sources[0].ID), Against: string(sources[1].ID)})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range a.Sections {
		for _, row := range s.Rows {
			line := s.Name + " " + string(a.Statements[row.Statements[0]].Type) + fmt.Sprint(" ", len(row.Statements))
			for _, f := range row.Fields {
				line += "; " + f.Name + " " + f.Value
			}
			got = append(got, line)
		}
	}
	slices.Sort(got)
	want := []string{
		"added conflict 1",
		"changed base 2; place Paris → Baghdad",
		"changed founding 2; time 1965 → 1965-09-05",
		"changed leadership 2; citations none → [7]; marks [citation needed] → none",
		"kept ban 1",
		"removed alliance 1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for name, q := range map[string]annals.Question{"nothing": {}, "one": {Source: string(sources[0].ID)},
		"a name": {Source: "a.txt", Against: "b.txt"}} {
		q.Ask = annals.AskCompare
		if _, err := query.Answer(context.Background(), r.At(annals.Known{}), q); !errors.Is(err, annals.ErrNotFound) ||
			!strings.HasPrefix(err.Error(), "compare: source") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// compared compares two versions of a source, and tells each row in a line: its section, and what the statements are of.
func compared(t *testing.T, old, present string) (lines []string) {
	t.Helper()
	a := versionsOf(t, old, present)()
	for _, s := range a.Sections {
		for _, row := range s.Rows {
			line := s.Name
			for _, id := range row.Statements {
				line += " " + a.Statements[id].First(annals.RoleKind).Text + " in " + a.Statements[id].First(annals.RolePlace).Text
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// versionsOf records two versions of a source; what it returns compares them.
func versionsOf(t *testing.T, old, present string) func() annals.Answer {
	t.Helper()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("a.txt", "2020-01-01", old)
	r.Read("b.txt", "2021-01-01", present)
	at := r.At(annals.Known{})
	sources, err := at.Sources(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	q := annals.Question{Ask: annals.AskCompare, Source: string(sources[0].ID), Against: string(sources[1].ID)}
	return func() annals.Answer {
		a, err := query.Answer(context.Background(), at, q)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
}

// TestVersionsLikest: what is said otherwise has half of its roles in common with what was said, is the likest of that, and of
// what is as like the first; what was said is taken once.
func TestVersionsLikest(t *testing.T) {
	got := compared(t, `
		event 1990 kind: raid; actor: =Front (organization x:1); place: Lima
		event 1990 kind: raid; actor: =Front (organization x:1); place: Quito
		event 1991 kind: raid; actor: =League (organization x:2); place: Quito
		event 1992 kind: march; actor: =League (organization x:2); place: Cusco; cause: rain`, `
		event 1990 kind: raid; actor: =Front (organization x:1); place: Arica
		event 1990 kind: raid; actor: =Front (organization x:1); place: Tacna
		event 1990 kind: raid; actor: =Front (organization x:1); place: Iquique
		event 1993 kind: march; actor: =Union (organization x:3); place: Piura; cause: hail`)
	want := []string{
		"added raid in Iquique", // with the League's raid it has but the kind in common
		"added march in Piura",
		"removed raid in Quito",
		"removed march in Cusco",
		"changed raid in Lima raid in Arica",
		"changed raid in Quito raid in Tacna",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestVersionsOfLongTexts: what it takes to compare two books that say nothing alike grows as they do, not as their pairs.
func TestVersionsOfLongTexts(t *testing.T) {
	book := func(name string, statements int) string {
		var b strings.Builder
		for i := range statements {
			fmt.Fprintf(&b, "event - kind: %[1]s%[2]d; actor: =Front %[1]s%[2]d (organization); place: %[1]s%[2]d\n", name, i)
		}
		return b.String()
	}
	takes := func(statements int) float64 {
		compare := versionsOf(t, book("a", statements), book("b", statements))
		return testing.AllocsPerRun(1, func() { compare() })
	}
	if few, many := takes(100), takes(400); many > 6*few {
		t.Errorf("%.0f pieces of memory for 100 statements, and %.0f for 400", few, many)
	}
}
