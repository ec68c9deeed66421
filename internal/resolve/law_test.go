package resolve_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"annals"
	"annals/internal/resolve"
	"annals/internal/store/memory"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var people = []string{annals.Program, "A. Reader", "B. Clerk"}

// entity is the nth of the entities that histories are about.
func entity(n int) annals.EntityID { return annals.EntityID(fmt.Sprintf("e%016x", n)) }

// history draws decisions on six entities and the undoing of some of them, in the order of recording.
func history(t *rapid.T) []annals.Decision {
	var list []annals.Decision
	for i := range rapid.IntRange(0, 14).Draw(t, "decisions") {
		d := annals.Decision{ID: annals.DecisionID(fmt.Sprintf("d%016x", i)), By: rapid.SampledFrom(people).Draw(t, "by"),
			Recorded: annals.Moment{Revision: annals.Revision(i + 1)}}
		d.Kind = rapid.SampledFrom([]annals.DecisionKind{annals.Same, annals.Same, annals.Different, annals.Unsure,
			annals.Undo}).Draw(t, "kind")
		if d.Kind == annals.Undo && i == 0 {
			d.Kind = annals.Same
		}
		if d.Kind == annals.Undo {
			d.Undoes = list[rapid.IntRange(0, i-1).Draw(t, "undoes")].ID
		} else {
			a := rapid.IntRange(0, 5).Draw(t, "a")
			d.A, d.B = entity(a), entity((a+rapid.IntRange(1, 5).Draw(t, "b"))%6)
		}
		list = append(list, d)
	}
	return list
}

// partition is the cluster of each entity.
func partition(c resolve.Clusters) map[annals.EntityID][]annals.EntityID {
	p := map[annals.EntityID][]annals.EntityID{}
	for i := range 6 {
		p[entity(i)] = c.Members(entity(i))
	}
	return p
}

func same(t *rapid.T, what string, want, got map[annals.EntityID][]annals.EntityID) {
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func TestClustersPartition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := resolve.NewClusters(history(t))
		for i := range 6 {
			id := entity(i)
			members := c.Members(id)
			if !slices.Contains(members, id) || !slices.IsSorted(members) || c.Of(id) != members[0] {
				t.Fatalf("the cluster of %s is %v, called %s", id, members, c.Of(id))
			}
			for _, m := range members {
				if c.Of(m) != c.Of(id) {
					t.Fatalf("%s is a member of %s's cluster and not the other way round", m, id)
				}
			}
		}
	})
}

// TestDifferentStaysApart: whom a person last decided to be different are never in one cluster; every Same that could
// therefore not be followed is reported.
func TestDifferentStaysApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := history(t)
		c := resolve.NewClusters(list)
		last := map[[2]annals.EntityID]annals.Decision{}
		for _, d := range annals.Active(list) {
			pair := [2]annals.EntityID{min(d.A, d.B), max(d.A, d.B)}
			if before, ok := last[pair]; ok && before.By != annals.Program && d.By == annals.Program {
				continue
			}
			last[pair] = d
		}
		for pair, d := range last {
			together := c.Of(pair[0]) == c.Of(pair[1])
			switch {
			case d.Kind == annals.Different && d.By != annals.Program && together:
				t.Fatalf("%v are together in spite of %v", pair, d)
			case d.Kind == annals.Same && !together && !slices.ContainsFunc(c.Overruled,
				func(o annals.Decision) bool { return o.ID == d.ID }):
				t.Fatalf("%v are apart in spite of %v, which is not reported", pair, d)
			}
		}
	})
}

// TestUndo: what is undone leaves no trace, and undoing the undoing brings it back.
func TestUndo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := history(t)
		if len(list) == 0 {
			return
		}
		before := partition(resolve.NewClusters(list[:len(list)-1]))
		after := partition(resolve.NewClusters(list))
		undo := annals.Decision{ID: "dundo", Kind: annals.Undo, Undoes: list[len(list)-1].ID, By: "A. Reader"}
		same(t, "undone", before, partition(resolve.NewClusters(append(slices.Clip(list), undo))))
		redo := annals.Decision{ID: "dredo", Kind: annals.Undo, Undoes: undo.ID, By: "A. Reader"}
		same(t, "done again", after, partition(resolve.NewClusters(append(slices.Clip(list), undo, redo))))
	})
}

// TestPersonsOutrank: it makes no difference when the program decided, relative to what persons decided.
func TestPersonsOutrank(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := slices.DeleteFunc(history(t), func(d annals.Decision) bool { return d.Kind == annals.Undo })
		byProgram := func(d annals.Decision) bool { return d.By == annals.Program }
		first := slices.Clone(list)
		slices.SortStableFunc(first, func(a, b annals.Decision) int {
			switch {
			case byProgram(a) && !byProgram(b):
				return -1
			case byProgram(b) && !byProgram(a):
				return 1
			}
			return 0
		})
		same(t, "the program first", partition(resolve.NewClusters(list)), partition(resolve.NewClusters(first)))
	})
}

// TestProgramCannotUndoPersons: only a person takes back what a person decided.
func TestProgramCannotUndoPersons(t *testing.T) {
	list := []annals.Decision{
		{ID: "d1", Kind: annals.Same, A: entity(0), B: entity(1), By: "A. Reader"},
		{ID: "d2", Kind: annals.Undo, Undoes: "d1", By: annals.Program},
	}
	if c := resolve.NewClusters(list); c.Of(entity(1)) != entity(0) {
		t.Error("the program took back a person's decision")
	}
}

// TestAroundIsTheWhole: the clusters around some entities are those of all decisions, whatever else was decided, and so
// are the pairs that wait.
func TestAroundIsTheWhole(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		store := memory.New(memory.Options{Now: func() time.Time { now = now.Add(time.Second); return now }})
		var batch annals.Batch
		for i := range 6 {
			batch.Entities = append(batch.Entities, annals.Entity{ID: entity(i), Name: fmt.Sprint(i)})
		}
		if _, err := store.Append(ctx, batch); err != nil {
			t.Fatal(err)
		}
		ids := map[annals.DecisionID]annals.DecisionID{} // as drawn, as recorded
		for i, d := range history(t) {
			drawn := d.ID
			d.ID, d.Undoes = "", ids[d.Undoes]
			receipt, err := store.Append(ctx, annals.Batch{Base: annals.Revision(i + 1), Decisions: []annals.Decision{d}})
			if err != nil {
				t.Fatal(err)
			}
			at, err := store.At(ctx, annals.Known{Revision: receipt.Moment.Revision})
			if err != nil {
				t.Fatal(err)
			}
			all, err := at.AllDecisions(ctx)
			if err != nil {
				t.Fatal(err)
			}
			ids[drawn] = all[len(all)-1].ID
		}
		at, err := store.At(ctx, annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		all, err := at.AllDecisions(ctx)
		if err != nil {
			t.Fatal(err)
		}
		open, err := resolve.Open(ctx, at)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(resolve.OpenOf(all), open); diff != "" {
			t.Fatalf("open of the whole, and open (-want +got):\n%s", diff)
		}
		want := resolve.NewClusters(all)
		for i := range 6 {
			got, err := resolve.Around(ctx, at, []annals.EntityID{entity(i)})
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(want.Members(entity(i)), got.Members(entity(i))) {
				t.Fatalf("around %s: %v, of the whole: %v", entity(i), got.Members(entity(i)), want.Members(entity(i)))
			}
		}
	})
}

// TestClustersOfMany: thousands that are one, and thousands that are not, take no longer together than each of them.
func TestClustersOfMany(t *testing.T) {
	const many = 8000
	var list []annals.Decision
	decide := func(kind annals.DecisionKind, by string, a, b int) {
		list = append(list, annals.Decision{ID: annals.DecisionID(fmt.Sprintf("d%016x", len(list))), Kind: kind, By: by,
			A: entity(a), B: entity(b)})
	}
	decide(annals.Same, annals.Program, 0, 3) // followed last: then 3 is apart from 2, and so from all that 2 is one with
	for i := range many {
		decide(annals.Different, "A. Reader", 2*i, 2*i+1)
	}
	for i := range many - 1 {
		decide(annals.Same, annals.Program, 2*i, 2*i+2)
	}
	begun := time.Now()
	c := resolve.NewClusters(list)
	if took := time.Since(begun); took > 4*time.Second { // pair by pair it takes over five
		t.Errorf("it took %v", took)
	}
	if len(c.Members(entity(0))) != many || len(c.Members(entity(3))) != 1 || len(c.Overruled) != 1 {
		t.Errorf("%d and %d members, %d overruled", len(c.Members(entity(0))), len(c.Members(entity(3))), len(c.Overruled))
	}
}
