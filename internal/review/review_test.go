package review_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/resolve"
	"annals/internal/review"
	"annals/internal/store/memory"
)

func record(t *testing.T) (querytest.Record, []annals.StatementID) {
	t.Helper()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	ids := r.Read("a.txt", "2010-05-01", `
		designation 1997/.. subject: the Front=Popular Front (organization); authority: =Canada (state iso3166:CA); as: a group
		base 1986 subject: the Front=Popular Front (organization); place: Baghdad / confidence 0.3 / text Basra`)
	return r, append(ids, r.Read("b.txt", "2011-05-01", `
		ban 1999/.. subject: the League=Northern League (organization); authority: =Spain (state iso3166:ES)`)...)
}

// TestDecide judges in every way, and reads back what stands.
func TestDecide(t *testing.T) {
	ctx := context.Background()
	r, ids := record(t)
	decide := func(j review.Judgement) annals.Decision {
		t.Helper()
		j.By = "A. Reader"
		d, err := review.Decide(ctx, r.Store, j)
		if err != nil {
			t.Fatalf("%s: %v", j.Kind, err)
		}
		if d.ID == "" || d.By != "A. Reader" || d.Recorded.Revision == 0 {
			t.Errorf("%s: the decision is %+v", j.Kind, d)
		}
		return d
	}
	waiting := func() int {
		t.Helper()
		q, err := resolve.Queue(ctx, r.At(annals.Known{}), resolve.Page{})
		if err != nil {
			t.Fatal(err)
		}
		return len(q.Held)
	}
	if waiting() != 1 {
		t.Fatalf("%d statements wait, want 1", waiting())
	}
	accepted := decide(review.Judgement{Kind: annals.Accept, Statement: string(ids[1][:9])})
	if waiting() != 0 {
		t.Error("an accepted statement waits")
	}
	undo := decide(review.Judgement{Kind: annals.Undo, Undoes: string(accepted.ID[:8])})
	if waiting() != 1 {
		t.Error("what was accepted by mistake does not wait again")
	}
	var hinted annals.HintError
	again := review.Judgement{Kind: annals.Undo, Undoes: string(accepted.ID), By: "A. Reader"}
	if _, err := review.Decide(ctx, r.Store, again); !errors.As(err, &hinted) || !strings.Contains(hinted.Hint, string(undo.ID)) {
		t.Errorf("what was taken back is taken back again: %v", err)
	}
	redo := decide(review.Judgement{Kind: annals.Undo, Undoes: string(undo.ID)})
	if waiting() != 0 {
		t.Error("an undoing that was taken back counts")
	}
	decide(review.Judgement{Kind: annals.Undo, Undoes: string(redo.ID)})
	decide(review.Judgement{Kind: annals.Undo, Undoes: string(undo.ID), Reason: "for good"})
	if waiting() != 0 {
		t.Error("an acceptance whose undoing was taken back waits")
	}
	decide(again)
	empty := ""
	corrected := decide(review.Judgement{Kind: annals.Correct, Statement: string(ids[1]),
		Change: review.Change{Time: &empty, Roles: map[annals.Role]string{annals.RolePlace: "Basra"}}})
	s, _, err := r.At(annals.Known{}).Statement(ctx, string(corrected.Replacement))
	if err != nil || s.First(annals.RolePlace).Text != "Basra" || !s.Time.IsZero() {
		t.Errorf("the correction is %+v, %v", s, err)
	}
	several := decide(review.Judgement{Kind: annals.Correct, Statement: string(ids[2]),
		Change: review.Change{Roles: map[annals.Role]string{annals.RoleAuthority: "Spain + the League"}}})
	if s, _, err = r.At(annals.Known{}).Statement(ctx, string(several.Replacement)); err != nil ||
		review.Joined(s.Roles[annals.RoleAuthority]) != "Spain + the League" {
		t.Errorf("the correction to two authorities is %+v, %v", s, err)
	}
	decide(review.Judgement{Kind: annals.Undo, Undoes: string(several.ID)})
	decide(review.Judgement{Kind: annals.Reject, Statement: string(ids[0])})
	same := decide(review.Judgement{Kind: annals.Same, A: "Popular Front", B: "the League"})
	standings := func() int {
		a, err := query.Answer(ctx, r.At(annals.Known{}), annals.Question{Ask: annals.AskStatus, Entity: "Popular Front"})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Sections) == 0 {
			return 0
		}
		return len(a.Sections[0].Rows)
	}
	if standings() != 1 {
		t.Errorf("%d standings after a merger and a rejection, want the ban alone", standings())
	}
	decide(review.Judgement{Kind: annals.Undo, Undoes: string(same.ID)})
	if standings() != 0 {
		t.Errorf("%d standings after the merger was taken back, want none", standings())
	}
}

// TestSplit: whom a person sets apart is apart from all others of the cluster, until that is undone.
func TestSplit(t *testing.T) {
	ctx := context.Background()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		r.Read(name, "2010-05-01", "base 1986 subject: the Front=Popular Front (organization); place: Paris")
	}
	var ids []annals.EntityID
	err := r.At(annals.Known{}).EachEntity(ctx, func(e annals.Entity) bool { ids = append(ids, e.ID); return true })
	if err != nil || len(ids) != 3 {
		t.Fatalf("%v, %v", ids, err)
	}
	r.Decide(annals.Decision{Kind: annals.Same, A: ids[0], B: ids[1], By: annals.Program})
	r.Decide(annals.Decision{Kind: annals.Same, A: ids[1], B: ids[2], By: annals.Program})
	sizes := func() (n []int) {
		clusters, err := resolve.Around(ctx, r.At(annals.Known{}), ids)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			n = append(n, len(clusters.Members(id)))
		}
		return n
	}
	if got := sizes(); !slices.Equal(got, []int{3, 3, 3}) {
		t.Fatalf("before: %v", got)
	}
	for name, apart := range map[string][]annals.EntityID{"nobody": nil, "all": ids, "a stranger": {ids[0], "e0000000000000000"}} {
		if _, err := review.Split(ctx, r.Store, apart, "A. Reader", ""); !errors.Is(err, annals.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	made, err := review.Split(ctx, r.Store, ids[1:2], "A. Reader", "another group")
	if err != nil || len(made) != 3 {
		t.Fatalf("%v, %v", made, err)
	}
	if got := sizes(); !slices.Equal(got, []int{2, 1, 2}) { // the others were one through the middle one, and stay so
		t.Errorf("after: %v", got)
	}
	for _, d := range made {
		if _, err := review.Decide(ctx, r.Store, review.Judgement{Kind: annals.Undo, Undoes: string(d.ID),
			By: "A. Reader"}); err != nil {
			t.Fatal(err)
		}
	}
	if got := sizes(); !slices.Equal(got, []int{3, 3, 3}) {
		t.Errorf("undone: %v", got)
	}
}

// TestDifferentMembers: of three that the program joined, a judgement by their names sets apart the two that bear them.
func TestDifferentMembers(t *testing.T) {
	ctx := context.Background()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	called := []string{"Popular Front", "Popular Front of Alma", "Popular Front in Alma"}
	var ids []annals.EntityID
	for _, name := range called {
		b := r.Batch(name+".txt", "2010", "base 1986 subject: ="+name+" (organization); place: Paris")
		r.Append(b)
		ids = append(ids, b.Entities[0].ID)
	}
	r.Decide(annals.Decision{Kind: annals.Same, A: ids[0], B: ids[1], By: annals.Program})
	r.Decide(annals.Decision{Kind: annals.Same, A: ids[1], B: ids[2], By: annals.Program})
	for _, pair := range [][2]int{{0, 1}, {2, 0}} {
		d, err := review.Decide(ctx, r.Store, review.Judgement{Kind: annals.Different, A: called[pair[0]], B: called[pair[1]],
			By: "A. Reader"})
		if err != nil || d.A != ids[pair[0]] || d.B != ids[pair[1]] {
			t.Errorf("%s and %s: %+v, %v", called[pair[0]], called[pair[1]], d, err)
		}
	}
}

// TestRefused: what cannot be decided says so, with what to do, and adds nothing.
func TestRefused(t *testing.T) {
	ctx := context.Background()
	r, ids := record(t)
	before := r.At(annals.Known{}).Moment().Revision
	wrong := "the day after"
	for _, c := range []struct {
		name, want string
		j          review.Judgement
	}{
		{"nobody", "a decision needs a name to stand under", review.Judgement{Kind: annals.Accept, Statement: string(ids[0]), By: " "}},
		{"the program", "the program's own name", review.Judgement{Kind: annals.Accept, Statement: string(ids[0]), By: annals.Program}},
		{"no statement", "not found", review.Judgement{Kind: annals.Accept, Statement: "ffffffff"}},
		{"words that are not there", "do not stand in the source", review.Judgement{Kind: annals.Correct, Statement: string(ids[0]),
			Change: review.Change{Roles: map[annals.Role]string{annals.RoleAuthority: "Spain"}}}},
		{"no words between two others", "do not stand in the source", review.Judgement{Kind: annals.Correct, Statement: string(ids[0]),
			Change: review.Change{Roles: map[annals.Role]string{annals.RoleAuthority: "Canada +  + the Front"}}}},
		{"no date", "time:", review.Judgement{Kind: annals.Correct, Statement: string(ids[0]), Change: review.Change{Time: &wrong}}},
		{"a role taken away that is needed", "needs the role", review.Judgement{Kind: annals.Correct, Statement: string(ids[1]),
			Change: review.Change{Roles: map[annals.Role]string{annals.RolePlace: ""}}}},
		{"nothing new", "says that already", review.Judgement{Kind: annals.Correct, Statement: string(ids[0]),
			Change: review.Change{Stance: annals.Asserted}}},
		{"one entity", "one entity already", review.Judgement{Kind: annals.Same, A: "the Front", B: "Popular Front"}},
		{"one entity apart", "in the record once", review.Judgement{Kind: annals.Different, A: "the Front", B: "Popular Front"}},
		{"an unknown name", "no entity is called", review.Judgement{Kind: annals.Same, A: "the Front", B: "the Column"}},
		{"no decision", "not found", review.Judgement{Kind: annals.Undo, Undoes: "dffff"}},
		{"no kind", "there is no decision", review.Judgement{Kind: "perhaps"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.j.By == "" {
				c.j.By = "A. Reader"
			}
			_, err := review.Decide(ctx, r.Store, c.j)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("the error is %v, want %q", err, c.want)
			}
			var hinted annals.HintError
			var name *annals.NameError
			if !errors.As(err, &name) && (!errors.As(err, &hinted) || hinted.Hint == "") {
				t.Errorf("%v has no hint", err)
			}
		})
	}
	if after := r.At(annals.Known{}).Moment().Revision; after != before {
		t.Errorf("the record went from revision %d to %d", before, after)
	}
}

// TestGone: what was decided is told as decided, also where whoever asked went away in the middle.
func TestGone(t *testing.T) {
	r, ids := record(t)
	ctx, leave := context.WithCancel(t.Context())
	d, err := review.Decide(ctx, querytest.Leaving{Store: r.Store, Leave: leave},
		review.Judgement{Kind: annals.Accept, Statement: string(ids[0]), By: "A. Reader"})
	if err != nil || d.ID == "" {
		t.Errorf("the decision is %+v, %v", d, err)
	}
}

// TestNameOfSeveral: a name that another entity has too decides nothing, for nobody sees which of them was meant.
func TestNameOfSeveral(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.ReadAll(`published 2025
		name:full - subject: the Front=Popular Front (organization); value: Popular Front
		name:abbreviation - subject: the Front=Popular Front (organization); value: PF
		name:abbreviation - subject: the Forum=Peasants' Forum (organization); value: Pf
		kind /.. subject: =Red League (organization); value: a league`)
	_, err := review.Decide(t.Context(), r.Store, review.Judgement{Kind: annals.Same, A: "PF", B: "Red League", By: "A. Reader"})
	var name *annals.NameError
	if !errors.As(err, &name) || !errors.Is(err, annals.ErrAmbiguous) || len(name.Nearest) != 2 {
		t.Errorf("deciding on a name of two: %v", err)
	}
}
