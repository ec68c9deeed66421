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
	a, err := query.Answer(context.Background(), r.At(annals.Known{}), annals.Question{Ask: annals.AskCompare, Source: string(sources[0].ID), Against: string(sources[1].ID)})
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
	for name, q := range map[string]annals.Question{"nothing": {}, "one": {Source: string(sources[0].ID)}, "a name": {Source: "a.txt", Against: "b.txt"}} {
		q.Ask = annals.AskCompare
		if _, err := query.Answer(context.Background(), r.At(annals.Known{}), q); !errors.Is(err, annals.ErrNotFound) || !strings.HasPrefix(err.Error(), "compare: source") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
