package api

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"annals"
	"annals/internal/query/querytest"
	"annals/internal/screen"
	"annals/internal/store/memory"
)

// hardNames are names with what JSON escapes.
var hardNames = []string{"Front", `The "Front"`, `Smith & <Sons>`, "a\\b", "جبهه شمال", "金\u2028山", "tab\there", "bell\a",
	"\ufffd", "é", "\u2029", "x\u007f"}

// TestAppendedIsMarshaled: what is written by hand is what encoding/json would write.
func TestAppendedIsMarshaled(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(rt *rapid.T) {
		r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
		name := rapid.OneOf(rapid.SampledFrom(hardNames), rapid.StringN(1, 12, -1))
		var entities []annals.Entity
		for i := range rapid.IntRange(1, 4).Draw(rt, "entities") {
			e := annals.Entity{ID: annals.NewEntityID("", fmt.Sprint("test:", i), ""), Ref: fmt.Sprint("test:", i),
				Kind: rapid.SampledFrom([]annals.EntityKind{"", annals.Person, annals.Organization, annals.State}).Draw(rt, "kind")}
			for range rapid.IntRange(1, 4).Draw(rt, "names") {
				e.Names = append(e.Names, annals.EntityName{Name: "Front " + name.Draw(rt, "name")})
			}
			e.Name = e.Names[0].Name
			entities = append(entities, e)
		}
		if _, err := r.Store.Append(ctx, annals.Batch{Entities: entities}); err != nil {
			rt.Fatal(err)
		}
		if rapid.Bool().Draw(rt, "merged") && len(entities) > 1 {
			r.Decide(annals.Decision{Kind: annals.Same, A: min(entities[0].ID, entities[1].ID), B: max(entities[0].ID, entities[1].ID),
				By: "Ada"})
		}
		snap := r.At(annals.Known{})
		roster, err := screen.Read(ctx, snap)
		if err != nil {
			rt.Fatal(err)
		}
		found, err := roster.Find(ctx, snap, screen.Request{Name: entities[0].Name})
		if err != nil {
			rt.Fatal(err)
		}
		want := []json.RawMessage{}
		for _, f := range found {
			text, err := json.Marshal(scored{entity: entityOf(roster, f.Ref()), Score: f.Score, Match: f.Match, Standings: f.Standings})
			if err != nil {
				rt.Fatal(err)
			}
			want = append(want, text)
		}
		a := searchAnswer{results: found, changed: changeOf(roster), total: total{len(found), "gte"}, limit: 10, offset: 2,
			pins: pins{On: rapid.SampledFrom([]string{"", "2009-01-26"}).Draw(rt, "on"), Known: roster.Moment()}}
		whole, err := json.Marshal(struct {
			Results []json.RawMessage `json:"results"`
			Facets  map[string]any    `json:"facets"`
			Total   total             `json:"total"`
			Limit   int               `json:"limit"`
			Offset  int               `json:"offset"`
			pins
		}{want, map[string]any{}, a.total, a.limit, a.offset, a.pins})
		if err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(string(whole), string(a.appendJSON(nil))); diff != "" {
			rt.Fatalf("(-encoding/json +by hand):\n%s", diff)
		}
	})
}

func TestAppendedNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.OneOf(rapid.Float64Range(0, 1), rapid.Float64(), rapid.SampledFrom([]float64{0, 1, 1e-6, 1e-7, 0.5, 1e21})).Draw(t,
			"x")
		want, err := json.Marshal(x)
		if err != nil {
			t.Skip("no number of JSON")
		}
		if got := string(appendNumber(nil, x)); got != string(want) {
			t.Fatalf("%v is written %s, encoding/json writes %s", x, got, want)
		}
	})
}
