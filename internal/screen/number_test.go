package screen

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

// TestScreenNumbers: whoever has a number that a register gave is found by it, however it is written, and by no part of it.
func TestScreenNumbers(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("list.txt", "2015-01-01", `
		name:identifier - subject: =Sand Gull (organization test:1); value: IMO 7406784
		name:identifier - subject: =Olga Orlova (person test:2); value: AB 123-456
		name:identifier - subject: =Orlov Trading (organization test:3); value: 123456
		designation 1997/2008 subject: =Sand Gull (organization test:1); authority: =Canada (state iso3166:CA); as: a ship
		event 1952-10-07 participant: =Olga Orlova (person test:2); kind: birth`)
	snap := r.At(annals.Known{})
	roster, err := Read(ctx, snap)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ asked, on, born, want string }{
		{"7406784", "", "", "Sand Gull by IMO 7406784"},
		{"imo7406784", "", "", "Sand Gull by IMO 7406784"},
		{"IMO 7406784", "2000-01-01", "", "Sand Gull by IMO 7406784"},
		{"IMO 7406784", "2012-01-01", "", ""}, // listed no more
		{"740678", "", "", ""},
		{"AB123456", "", "", "Olga Orlova by AB 123-456"},
		{"AB123456", "", "1970", "Olga Orlova by AB 123-456, born otherwise"},
		{"123456", "", "", "Orlov Trading by 123456"},
		{"Orlov Trading", "", "", "Orlov Trading by name"},
	} {
		q := Request{Name: c.asked, Cutoff: 0.7}
		if c.on != "" {
			q.On = day(c.on)
		}
		if q.Born, err = ParseBirths(c.born); err != nil {
			t.Fatal(err)
		}
		result, err := roster.Screen(ctx, snap, q)
		if err != nil {
			t.Fatal(err)
		}
		var got, brief []string
		for _, h := range result.Hits {
			by := "name"
			if h.Numbered() {
				by = h.Name
			}
			line := fmt.Sprintf("%s by %s", h.Entity.Name, by)
			if h.Birth.Excluded() {
				line += ", born otherwise"
			}
			got = append(got, line)
			brief = append(brief, h.Entity.Name)
		}
		if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.asked, d)
		}
		found, err := roster.Find(ctx, snap, q)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range found {
			names = append(names, f.Ref().Name)
		}
		if d := cmp.Diff(brief, names); d != "" {
			t.Errorf("%s, briefly (-want +got):\n%s", c.asked, d)
		}
	}
}
