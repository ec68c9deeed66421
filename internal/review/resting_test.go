package review_test

import (
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/query/querytest"
	"annals/internal/resolve"
	"annals/internal/review"
	"annals/internal/store/memory"
)

// TestWithdrawnLinks: what the program made of two entities goes with the edition that alone gave the reason, and comes back
// with it; what other editions give a reason for stays, and so does what a person decided.
func TestWithdrawnLinks(t *testing.T) {
	base := " subject: =NAME (organization REF); place: =Lima (place)"
	line := func(ref, name string, others ...string) string {
		text := "base 1999" + strings.NewReplacer("NAME", name, "REF", ref).Replace(base)
		for _, o := range others {
			text += "\nname:alias - subject: =" + name + " (organization " + ref + "); value: " + o
		}
		return text
	}
	for _, c := range []struct {
		name, right string // what the edition that stands says of the second
		by          string
		stays       bool
	}{
		{"a name that only the withdrawn edition has", line("other:b", "Guild of Millers"), annals.Program, false},
		{"a name that both have", line("other:b", "Union of Bakers"), annals.Program, true},
		{"a person's word", line("other:b", "Guild of Millers"), "A. Reader", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
			r.Edition("a-list", "2010-01-01", "1", "Union of Bakers", line("test:a", "Union of Bakers"))
			r.Edition("b-list", "2010-01-01", "7", "B", c.right)
			r.Edition("b-list", "2020-01-01", "7", "B", line("other:b", "Union of Bakers")+" ")
			a, b := annals.NewEntityID("", "test:a", ""), annals.NewEntityID("", "other:b", "")
			r.Decide(annals.Decision{Kind: annals.Same, A: min(a, b), B: max(a, b), By: c.by, Reason: "both are called so"})
			one := func() bool {
				t.Helper()
				clusters, err := resolve.Around(t.Context(), r.At(annals.Known{}), []annals.EntityID{a})
				if err != nil {
					t.Fatal(err)
				}
				return clusters.Of(a) == clusters.Of(b)
			}
			d, err := review.Decide(t.Context(), r.Store, review.Judgement{Kind: annals.Withdraw, List: "b-list", Published: "2020-01-01",
				By: "A. Reader"})
			if err != nil {
				t.Fatal(err)
			}
			if one() != c.stays {
				t.Errorf("withdrawn, they are one: %v", one())
			}
			if _, err = review.Decide(t.Context(), r.Store,
				review.Judgement{Kind: annals.Undo, Undoes: string(d.ID), By: "A. Reader"}); err != nil {
				t.Fatal(err)
			}
			if !one() {
				t.Error("put back, they are two")
			}
			back, err := r.At(annals.Known{}).DecisionsOf(t.Context(), annals.Withdraw)
			if err != nil {
				t.Fatal(err)
			}
			back = slices.DeleteFunc(back, func(d annals.Decision) bool { return d.By == annals.Program || d.Kind != annals.Undo })
			for _, j := range []review.Judgement{{Undoes: string(back[0].ID)}, {Undoes: string(d.ID)}} {
				j.Kind, j.By = annals.Undo, "A. Reader"
				if _, err := review.Decide(t.Context(), r.Store, j); err != nil {
					t.Fatal(err)
				}
				if withdrawn := j.Undoes != string(d.ID); one() != (c.stays || !withdrawn) {
					t.Errorf("withdrawn %v, they are one: %v", withdrawn, one())
				}
			}
			if _, err = review.Decide(t.Context(), r.Store,
				review.Judgement{Kind: annals.Withdraw, List: "b-list", Published: "2020-01-01", By: "A. Reader"}); err != nil {
				t.Fatal(err)
			}
			if one() != c.stays {
				t.Errorf("withdrawn again, they are one: %v", one())
			}
		})
	}
}

// TestLinkedThroughWithdrawn: entities that were one through another, of which nothing is left, are one again where what is said
// of both makes them so, and asked about or apart where it does not.
func TestLinkedThroughWithdrawn(t *testing.T) {
	entry := func(ref, names string) string {
		list := strings.Split(names, "; ")
		text := "base 1999 subject: =" + list[0] + " (organization " + ref + "); place: =Peru (state iso3166:PE)"
		for _, n := range list[1:] {
			text += "\nname:alias - subject: =" + list[0] + " (organization " + ref + "); value: " + n
		}
		return text
	}
	for _, c := range []struct {
		name, first, third string
		want               annals.DecisionKind
	}{
		{"a name of both", "Union of Bakers", "Guild of Bakers; Union of Bakers", annals.Same},
		{"a short name of both", "Union of Bakers; UB", "Guild of Bread; UB", annals.Unsure},
		{"no name of both", "Union of Bakers", "Guild of Bread", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
			ids := make([]annals.EntityID, 3)
			for i, names := range []string{c.first, "Union of Bakers; Guild of Bread", c.third} {
				list := annals.ListID("abc"[i : i+1])
				ref := string(list) + ":1"
				r.Edition(list, "2010-01-01", "1", "Bakers", entry(ref, names))
				ids[i] = annals.NewEntityID("", ref, "")
			}
			for _, i := range []int{0, 2} {
				r.Decide(annals.Decision{Kind: annals.Same, A: min(ids[1], ids[i]), B: max(ids[1], ids[i]), By: annals.Program,
					Reason: "alike"})
			}
			before := r.At(annals.Known{}).Moment().Revision
			if _, err := review.Decide(t.Context(), r.Store,
				review.Judgement{Kind: annals.Withdraw, List: "b", Published: "2010-01-01", By: "A. Reader"}); err != nil {
				t.Fatal(err)
			}
			all, err := r.At(annals.Known{}).AllDecisions(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			got := annals.DecisionKind("")
			for _, d := range all {
				if d.Recorded.Revision > before && d.A == min(ids[0], ids[2]) && d.B == max(ids[0], ids[2]) {
					got = d.Kind
				}
			}
			if got != c.want {
				t.Errorf("the first and the third: %q, want %q", got, c.want)
			}
		})
	}
}
