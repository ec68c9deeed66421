package extract

import "testing"

// TestUnfinished holds what is cut from the end of a filler's words, and what is not.
func TestUnfinished(t *testing.T) {
	for words, want := range map[string]string{
		"21 people from a town, and": "21 people from a town",
		"the League,":                "the League",
		"trade or, ":                 "trade",
		"salt and pepper":            "salt and pepper",
		"the Band":                   "the Band",
		"and":                        "and",
	} {
		if got := unfinished(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}
