package ingest_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/store/memory"
)

// TestPartialEditions: an edition of a part ends nothing and begins nothing that it does not have, on neither side of the
// complete ones, and what changed is told beside the complete ones alone.
func TestPartialEditions(t *testing.T) {
	s := memory.New(memory.Options{})
	part := func(day string, numbers ...int) annals.Edition {
		i := edition(t, day, numbers...)
		i.Edition.Complete = false
		record(t, s, i)
		return i.Edition
	}
	part("2020-01-10", 1)
	record(t, s, edition(t, "2020-02-10", 1, 2, 3, 4, 5))
	middle := part("2020-03-10", 1, 6)
	last := edition(t, "2020-04-10", 1, 2, 3, 4, 7)
	record(t, s, last)
	for _, c := range []struct{ entity, day, want string }{
		{"Front Number 2", "2020-01-05", "possibly listed by 10 February 2020; the start is not stated"},
		{"Front Number 2", "2020-01-20", "possibly listed by 10 February 2020; the start is not stated"},
		{"Front Number 2", "2020-03-20", "yes listed in the editions of ofac-sdn from 10 February 2020 to 10 April 2020"},
		{"Front Number 5", "2020-03-20", "possibly in the edition of 10 February 2020, no longer in that of 10 April 2020"},
		{"Front Number 6", "2020-03-01", "possibly listed between 10 February 2020 and 10 March 2020"},
		{"Front Number 6", "2020-02-10", "no not before"},
		{"Front Number 7", "2020-03-20", "possibly listed between 10 February 2020 and 10 April 2020"},
	} {
		isStanding(t, s, c.entity, c.day, c.want)
	}
	at, err := s.At(context.Background(), annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	defer at.Close()
	for _, c := range []struct {
		edition annals.Edition
		want    []string
	}{
		{middle, []string{"added 6"}},
		{last.Edition, []string{"added 7", "removed 5"}}, // beside the complete edition before, which has no 6
	} {
		before, changes, ok, err := query.Changes(context.Background(), at, c.edition)
		if err != nil || !ok || before.Published != edtf.DayOf(2020, 2, 10) {
			t.Errorf("%s is compared with %s: %v %v", c.edition.Name, before.Name, ok, err)
		}
		var got []string
		for _, change := range changes {
			got = append(got, change.Kind+" "+change.UID)
		}
		slices.Sort(got)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.edition.Name, diff)
		}
	}
}
