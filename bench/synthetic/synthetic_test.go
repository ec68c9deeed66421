package synthetic_test

import (
	"context"
	"path/filepath"
	"testing"

	"annals"
	"annals/bench/synthetic"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/store"
	"annals/internal/store/sqlite"
)

// TestFill: a synthetic record is a record like any other, the same for the same size, and answers.
func TestFill(t *testing.T) {
	ctx := context.Background()
	var moments []annals.Moment
	for range 2 {
		s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "annals.db"), sqlite.Options{Now: synthetic.Clock()})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		organizations, err := synthetic.Fill(ctx, s, synthetic.Size{Statements: 400, Seed: 1}, nil)
		if err != nil {
			t.Fatal(err)
		}
		at, err := s.At(ctx, annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		moments = append(moments, at.Moment())
		n, err := at.Count(ctx)
		if err != nil || n.Statements < 400 {
			t.Errorf("%d statements, want 400 at least: %v", n.Statements, err)
		}
		sources, err := at.Sources(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, source := range sources {
			statements, err := at.In(ctx, source.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, st := range statements {
				if err := st.Validate(); err != nil {
					t.Error(err)
				}
			}
		}
		if problems, err := store.Verify(ctx, s, nil); err != nil || len(problems) > 0 {
			t.Errorf("verify: %v %v", problems, err)
		}
		for _, o := range organizations {
			a, err := query.Answer(ctx, at, annals.Question{Ask: annals.AskStatus, Entity: o.Name, On: edtf.DayOf(2009, 1, 26)})
			if err != nil {
				t.Errorf("status of %s: %v", o.Name, err)
			} else if a.Entity.Name != o.Name {
				t.Errorf("status of %s is that of %s", o.Name, a.Entity.Name)
			}
		}
	}
	if moments[0] != moments[1] {
		t.Errorf("the same size made records at %v and at %v", moments[0], moments[1])
	}
}
