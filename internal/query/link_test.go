package query_test

import (
	"context"
	"strings"
	"testing"

	"annals"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

// TestLinkToWhatIsWithdrawn holds that whoever is taken for somebody else is told by an id where no name is left.
func TestLinkToWhatIsWithdrawn(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	draft := r.Batch("draft.txt", "2013-02-01", "base 1999 subject: =Red Front (organization); place: =Lima (place)")
	r.Append(draft)
	ids := r.Read("other.txt", "2014-02-01", "base 2001 subject: =Red League (organization); place: =Quito (place)")
	front := draft.Statements[0].First(annals.RoleSubject).Entity
	s, _, err := r.At(annals.Known{}).Statement(context.Background(), string(ids[0]))
	if err != nil {
		t.Fatal(err)
	}
	r.Decide(annals.Decision{Kind: annals.Same, A: front, B: s.First(annals.RoleSubject).Entity, By: "A. Reader"})
	one := func() string {
		t.Helper()
		a, err := query.Answer(context.Background(), r.At(annals.Known{}),
			annals.Question{Ask: annals.AskWhy, Statement: string(ids[0])})
		if err != nil {
			t.Fatal(err)
		}
		for _, section := range a.Sections {
			if section.Name != "links" {
				continue
			}
			for _, f := range section.Rows[0].Fields {
				if f.Name == "one" {
					return f.Value
				}
			}
		}
		t.Fatal("the link is not told")
		return ""
	}
	if got := one(); !strings.HasPrefix(got, "Red Front") {
		t.Errorf("it is %q", got)
	}
	r.Decide(annals.Decision{Kind: annals.Withdraw, Source: draft.Source.ID, By: "A. Reader"})
	if got := one(); !strings.HasPrefix(got, string(front)+", of whom only") {
		t.Errorf("after the withdrawal it is %q", got)
	}
}
