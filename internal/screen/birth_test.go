package screen

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

func TestParseBirths(t *testing.T) {
	for text, want := range map[string]string{
		"1952-10-07": "1952-10-07", "1952": "1952", "1952-10": "1952-10", "1952~": "1952~", "7 October 1952": "1952-10-07",
		"Oct 7, 1952": "1952-10-07", "October 1952": "1952-10", "1952/10/7": "1952-10-07", "1952-10-07T00:00:00Z": "1952-10-07",
		"1952-10-07 00:00": "1952-10-07", "19521007": "1952-10-07", "07-OCT-1952": "1952-10-07",
		"7th Oct. 1952": "1952-10-07", "Sept 1952": "1952-09", "19521307": "no date",
		// Of a day with its year last both readings count, where both are days.
		"05/04/1960": "1960-04-05; 1960-05-04", "25.04.1960": "1960-04-25", "4/4/1960": "1960-04-04",
		"1952-10-07; 1953": "1952-10-07; 1953", "": "", " - ": "", ";": "",
		"n/a": "no date", "7/10/52": "no date", "1952-13-07": "no date", "31/02/1960": "no date", "1952; about then": "no date",
	} {
		births, err := ParseBirths(text)
		got := ""
		switch {
		case err != nil:
			got = "no date"
		case births != nil:
			got = strings.Join(births.strings(), "; ")
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestScreenBirths: who was born at another time is no match and comes last; who may have been, or of whom nothing is told, is
// one.
func TestScreenBirths(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("list.txt", "2015-01-01", `
		event 1952-10-07 participant: =Pavel Orlov (person test:1); kind: Date of Birth
		event 1961~ participant: =Pavel Orlow (person test:2); kind: DOB
		event 1970-05-04 actor: =Pavel Orloff (person test:3); kind: born
		event 1999-01-01 actor: =Pavel Orlof (person test:4); kind: joined
		event 1930 participant: =Pavel Orloff (person test:3); kind: born / said by critics`)
	snap := r.At(annals.Known{})
	roster, err := Read(ctx, snap)
	if err != nil {
		t.Fatal(err)
	}
	screen := func(born string, limit int) string {
		births, err := ParseBirths(born)
		if err != nil {
			t.Fatal(err)
		}
		result, err := roster.Screen(ctx, snap, Request{Name: "Pavel Orlov", Born: births, Limit: limit})
		if err != nil {
			t.Fatal(err)
		}
		var told []string
		for _, h := range result.Hits {
			line := strings.TrimPrefix(h.Name, "Pavel ")
			if !h.Match {
				line += ", no match"
			}
			if h.Birth != nil {
				line += ": " + h.Birth.Agreement + " " + strings.Join(h.Birth.Dates, " ")
			}
			told = append(told, line)
		}
		return strings.Join(told, "\n")
	}
	for born, want := range map[string]string{
		"":           "Orlov\nOrlow\nOrlof\nOrloff",
		"1952-10-07": "Orlov: same day 1952-10-07\nOrlof\nOrlow, no match: excluded 1961~\nOrloff, no match: excluded 1970-05-04",
		// About 1961.
		"1963": "Orlow: fits 1961~\nOrlof\nOrlov, no match: excluded 1952-10-07\nOrloff, no match: excluded 1970-05-04",
		// Day and month in each other's place.
		"1970-04-05": "Orlof\nOrloff: fits 1970-05-04\nOrlov, no match: excluded 1952-10-07\nOrlow, no match: excluded 1961~",
		// What critics say of Orloff's birth is none.
		"1930; 1952": "Orlov: fits 1952-10-07\nOrlof\nOrlow, no match: excluded 1961~\nOrloff, no match: excluded 1970-05-04",
	} {
		if d := cmp.Diff(want, screen(born, 0)); d != "" {
			t.Errorf("born %s (-want +got):\n%s", born, d)
		}
	}
	// Those who were born otherwise take nobody's place among the few that are asked for.
	if got := screen("1963", 2); got != "Orlow: fits 1961~\nOrlof" {
		t.Errorf("two hits: %s", got)
	}
}

// TestBirthsInOrder: births are told in the order of their days, one whose start nobody knows first.
func TestBirthsInOrder(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("list.txt", "2015-01-01", `
		event 1975-05-04 participant: =Pavel Orlov (person test:1); kind: birth
		event ../1980 participant: =Pavel Orlov (person test:1); kind: birth
		event 1972 participant: =Pavel Orlov (person test:1); kind: birth`)
	snap := r.At(annals.Known{})
	roster, err := Read(ctx, snap)
	if err != nil {
		t.Fatal(err)
	}
	born, _ := ParseBirths("1975")
	result, err := roster.Screen(ctx, snap, Request{Name: "Pavel Orlov", Born: born})
	if err != nil || len(result.Hits) != 1 {
		t.Fatalf("%d hits, %v", len(result.Hits), err)
	}
	if d := cmp.Diff([]string{"../1980", "1972", "1975-05-04"}, result.Hits[0].Birth.Dates); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestReceiptOfBirths: a receipt has the birth that was asked about, and without it is another answer.
func TestReceiptOfBirths(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("list.txt", "2015-01-01", `event 1952-10-07 participant: =Pavel Orlov (person test:1); kind: birth`)
	snap := r.At(annals.Known{})
	roster, err := Read(ctx, snap)
	if err != nil {
		t.Fatal(err)
	}
	births, _ := ParseBirths("1970")
	q := Request{Name: "Pavel Orlov", Born: births}
	result, err := roster.Screen(ctx, snap, q)
	if err != nil {
		t.Fatal(err)
	}
	receipt, err := NewReceipt(ctx, snap, "test", "2026-01-01T00:00:00Z", q, []Result{result})
	if err != nil {
		t.Fatal(err)
	}
	if differences, err := receipt.Verify(ctx, snap); err != nil || len(differences) > 0 {
		t.Errorf("%v %v", differences, err)
	}
	receipt.Results[0].Born = nil
	if differences, err := receipt.Verify(ctx, snap); err != nil || len(differences) != 2 {
		t.Errorf("without the birth: %v %v", differences, err)
	}
	receipt.Results[0].Born = []string{"once"}
	if _, err := receipt.Verify(ctx, snap); err == nil {
		t.Error("a birth that is no date is verified")
	}
}
