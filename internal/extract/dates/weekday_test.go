package dates

import (
	"testing"

	"annals/internal/extract/lang"
)

// TestWeekday holds that a day of the week is a time that nothing is known of, with the words around it that belong to it.
func TestWeekday(t *testing.T) {
	model := lang.Load()
	for sentence, want := range map[string]string{
		"A court on Monday sentenced Juan Santos.":          "on Monday",
		"It was attacked late on Saturday night.":           "late on Saturday night",
		"The minister said Thursday that it was banned.":    "Thursday",
		"The strike ended last Friday, and work resumed.":   "last Friday",
		"The order holds until next Sunday.":                "until next Sunday",
		"The Sunday school is in Lima.":                     "",
		"Black Friday was a day of protest in Lima.":        "",
		"The Sunday Times reported it.":                     "",
		"The strike began on Monday, 5 June 2017, in Lima.": "on Monday, 5 June 2017",
	} {
		tokens := lang.Tokens(sentence, 0, len(sentence))
		model.Tag(tokens)
		got := ""
		for _, x := range Read(tokens, nil) {
			got += sentence[x.Start:x.End]
		}
		if got != want {
			t.Errorf("%q: %q is a time, want %q", sentence, got, want)
		}
	}
}
