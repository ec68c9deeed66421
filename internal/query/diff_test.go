package query_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

// listing is the line of an entry that a list has.
const listing = "designation 1997/.. subject: =Red Front (organization ofac:1); authority: =United States (state " +
	"iso3166:US); as: FTO"

// editions is a record of the editions of a list, a month apart from January 2020, each with one entry.
func editions(t *testing.T, lines ...string) querytest.Record {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	for i, line := range lines {
		r.Edition("ofac-sdn", fmt.Sprintf("2020-%02d-10", i+1), "1", "Red Front", line)
	}
	return r
}

// between asks what changed in the list from the tenth of January to the tenth of February.
func between(snap annals.Snapshot) (annals.Answer, error) {
	return query.Answer(context.Background(), snap,
		annals.Question{Ask: annals.AskDiff, List: "ofac-sdn", From: edtf.DayOf(2020, 1, 10), To: edtf.DayOf(2020, 2, 10)})
}

// TestDiffOfDoubt: what an entry says is another thing once it is called past or is denied.
func TestDiffOfDoubt(t *testing.T) {
	for _, c := range []struct{ later, want string }{
		{listing, ""},
		{listing + " / hedge: expired", "no longer listing: FTO, 1997/..; now listing: FTO, 1997/.., expired; "},
		{listing + " / denied", "no longer listing: FTO, 1997/..; now listing: FTO, 1997/.., denied; "},
	} {
		a, err := between(editions(t, listing, c.later).At(annals.Known{}))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, section := range a.Sections {
			for _, row := range section.Rows {
				for _, f := range row.Fields {
					got += f.Name + " " + f.Value + "; "
				}
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.later, diff)
		}
	}
}

// sourceless is a record whose sources cannot be read.
type sourceless struct{ annals.Snapshot }

var errUnread = errors.New("the disk cannot be read")

func (sourceless) Source(context.Context, annals.SourceID) (annals.Source, error) {
	return annals.Source{}, errUnread
}

func (sourceless) SourcesOf(context.Context, []annals.SourceID) (map[annals.SourceID]annals.Source, error) {
	return nil, errUnread
}

// TestDiffWithoutSources: an answer that cannot name where its statements stand is none.
func TestDiffWithoutSources(t *testing.T) {
	r := editions(t, listing, listing+"; law: Section 219")
	if _, err := between(r.At(annals.Known{})); err != nil {
		t.Fatal(err)
	}
	if _, err := between(sourceless{r.At(annals.Known{})}); !errors.Is(err, errUnread) {
		t.Errorf("the error is %v; want %v", err, errUnread)
	}
}
