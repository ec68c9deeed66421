package render

import "testing"

func TestIsPlural(t *testing.T) {
	for words, want := range map[string]bool{
		"over 100 states":       true,
		"at least 1,200 people": true,
		"20 members":            true,
		"1 member":              false,
		"2004 referendum":       false,
		"several groups":        true,
		"supporters of a party": true,
		"a group of supporters": false,
		"the series":            false,
	} {
		if got := isPlural(words, ""); got != want {
			t.Errorf("isPlural(%q) = %t, want %t", words, got, want)
		}
	}
}
