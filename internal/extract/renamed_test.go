package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestLaterNames holds that a name in a parenthesis which something has today is one more name of it, however often the text says
// so, and that a parenthesis which names who holds a post today renames nothing.
func TestLaterNames(t *testing.T) {
	for text, want := range map[string][]string{
		"He worked for the Andean Ore Company (now Oreco) in 1950. The Andean Ore Company (now Oreco) closed in 1960.": {
			"Oreco", "Oreco"},
		"The League was dissolved by the organization (renamed UPL in 1928).":                                  {"UPL"},
		"The league's court has nine judges and the President of the Northern Council (currently Rosa Young).": nil,
		"Talveris Bancorp is a bank. Coast Bancorp was founded in 1971. Coast Bancorp was renamed Talveris Bancorp in 2005.": {
			"Talveris Bancorp"},
		"The league is led by the Northern Council (presently Rosa).": nil,
	} {
		statements, entities, _ := Extract(documentOf(text))
		var got []string
		for _, s := range statements {
			if s.Type == annals.TypeRenaming {
				got = append(got, s.Roles[annals.RoleTo][0].Text)
			}
			s.EachFiller(func(r annals.Role, _ int, f *annals.Filler) {
				if f.Name != "" && !slices.ContainsFunc(entities, func(e annals.Entity) bool { return e.Name == f.Name }) {
					t.Errorf("%q: the %s of a %s, %s, is none of the entities", text, r, s.Type, f.Name)
				}
			})
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: renamed to %q, want %q", text, got, want)
		}
		for _, e := range entities {
			if e.Name == "the Andean Ore Company" || e.Name == "UPL in 1928" || e.Name == "Coast Bancorp" {
				t.Errorf("%q: an entity is called %q", text, e.Name)
			}
		}
	}
}
