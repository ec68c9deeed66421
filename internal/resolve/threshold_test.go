package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/store/memory"
)

// TestProposeAtTheThreshold says what names are worth on either side of each bound: how long one must be, how like another,
// and how few may have it.
func TestProposeAtTheThreshold(t *testing.T) {
	front := []annals.Entity{sourced("a", annals.Organization, "Popular Front of Utopia", "PFU")}
	santos := func(n int) (list []annals.Entity) {
		for i := range n {
			list = append(list, sourced("a", annals.Person, "Maria Santos"))
			list[i].ID = annals.NewEntityID("a", "", fmt.Sprint(i))
		}
		return list
	}
	for _, c := range []struct {
		name string
		old  []annals.Entity
		new  annals.Entity
		want []string
	}{
		{"eight letters", []annals.Entity{sourced("a", annals.Organization, "Senderos")}, sourced("b", annals.Organization, "SENDEROS"),
			[]string{`same: both are called "SENDEROS", a long name`}},
		{"seven", []annals.Entity{sourced("a", annals.Organization, "Sendero")}, sourced("b", annals.Organization, "Sendero"),
			[]string{`unsure: both are called "Sendero", a short name that others may have too`}},
		{"eight letters of another script", []annals.Entity{sourced("a", annals.Organization, "Движение")},
			sourced("b", annals.Organization, "Движение"), []string{`same: both are called "Движение", a long name`}},
		{"seven", []annals.Entity{sourced("a", annals.Organization, "Единый1")}, sourced("b", annals.Organization, "Единый1"),
			[]string{`unsure: both are called "Единый1", a short name that others may have too`}},
		{"an abbreviation, and longer names that are alike by 0.934", front,
			sourced("b", annals.Organization, "Popular Frontier of Utopia", "PFU"),
			[]string{`same: both are abbreviated "PFU", and the names "Popular Front of Utopia" and "Popular Frontier of Utopia" agree`}},
		{"by 0.849", front, sourced("b", annals.Organization, "Popular Front in Utopia Bay", "PFU"),
			[]string{`unsure: both are abbreviated "PFU", but no longer name of theirs agrees`}},
		{"six have a name that is spelled otherwise", santos(6), sourced("b", annals.Person, "Maria Santoss"),
			slices.Repeat([]string{`unsure: "Maria Santos" and "Maria Santoss" may be spellings of one name (0.98)`}, 6)},
		{"seven do", santos(7), sourced("b", annals.Person, "Maria Santoss"), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range propose(t, recordOf(t, c.old), []annals.Entity{c.new}) {
				got = append(got, fmt.Sprintf("%s: %s", d.Kind, d.Reason))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestLinkAtTheThreshold does so for entries of lists.
func TestLinkAtTheThreshold(t *testing.T) {
	person := func(ref, name, born string, change ...func(*listed)) listed {
		l := listed{ref: ref, kind: annals.Person, names: []string{name}}
		if born != "" {
			l.born = []string{born}
		}
		for _, f := range change {
			f(&l)
		}
		return l
	}
	of := func(state string) func(*listed) { return func(l *listed) { l.of = state } }
	number := func(n string) func(*listed) {
		return func(l *listed) { l.number, l.said = n, "Passport "+n }
	}
	bearers := func(n int) (list []listed) {
		for i := range n {
			list = append(list, person(fmt.Sprint("un:", i), "Maria Santos", ""))
		}
		return list
	}
	for _, c := range []struct {
		name string
		old  []listed
		new  listed
		want []string
	}{
		{"spelled alike by 0.87", []listed{person("un:1", "Behrouz Karimi", "1971-05-04")},
			person("ofac:1", "Bahraz Kerimi", "1971-05-04"),
			[]string{`same: "Behrouz Karimi" and "Bahraz Kerimi" are spellings of one name; both were born on 1971-05-04`}},
		{"by 0.835", []listed{person("un:1", "Mohammed Karimi", "1971-05-04")},
			person("ofac:1", "Muhammad Kerami", "1971-05-04"), nil},
		{"a year that fits, and a state", []listed{person("un:1", "Johannes Wagner", "1971-05-04", of("Italy"))},
			person("ofac:1", "Johannes Wagner", "1971", of("Italy")),
			[]string{`same: both are called "Johannes Wagner"; the births 1971-05-04 and 1971 fit; both have to do with Italy`}},
		{"without a state", []listed{person("un:1", "Johannes Wagner", "1971-05-04", of("Italy"))},
			person("ofac:1", "Johannes Wagner", "1971"),
			[]string{`unsure: both are called "Johannes Wagner"; the births 1971-05-04 and 1971 fit`}},
		{"about three years later", []listed{person("un:1", "Johannes Wagner", "1971-05-04", of("Italy"))},
			person("ofac:1", "Johannes Wagner", "1974~", of("Italy")),
			[]string{`same: both are called "Johannes Wagner"; the births 1971-05-04 and 1974~ fit; both have to do with Italy`}},
		{"about four years later", []listed{person("un:1", "Johannes Wagner", "1971-05-04", of("Italy"))},
			person("ofac:1", "Johannes Wagner", "1975~", of("Italy")), nil},
		{"a number of five digits", []listed{person("un:1", "Johannes Wagner", "", number("A12345"))},
			person("ofac:1", "Otto Lime", "", number("A 12345")),
			[]string{`unsure: both have the passport number "A12345"; but no name of theirs agrees`}},
		{"of four", []listed{person("un:1", "Johannes Wagner", "", number("A1234"))},
			person("ofac:1", "Otto Lime", "", number("A 1234")), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := memory.New(memory.Options{})
			importList(t, store, "un", c.old...)
			if diff := cmp.Diff(c.want, importList(t, store, "ofac", c.new)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for _, c := range []struct{ bearers, want int }{{40, 40}, {41, 0}} {
		store := memory.New(memory.Options{})
		importList(t, store, "un", bearers(c.bearers)...)
		if got := importList(t, store, "ofac", person("ofac:1", "Maria Santos", "")); len(got) != c.want {
			t.Errorf("of %d with the name %d are asked about; want %d", c.bearers, len(got), c.want)
		}
	}
}
