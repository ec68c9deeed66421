package extract

import (
	"testing"

	"annals"
)

// TestNamesInBrackets reads what sort of name a bracket gives: the same in another script, or letters behind a
// romanized name.
func TestNamesInBrackets(t *testing.T) {
	for _, c := range []struct{ text, value, form, of string }{
		{"It was founded by Рустам Каримов (Rustam Karimov) in 1990.", "Rustam Karimov", "romanized", "Rustam Karimov"},
		{"It was founded by Рустам Каримов (Labour Party) in 1990.", "Labour Party", "", ""},
		{"It was founded by Рустам Каримов (Lima) in 1990.", "Lima", "", ""},
		{"The March 23 Movement (M23) took the town.", "M23", "abbreviation", "March 23 Movement"},
		{"The April 19 Movement (M-19) took the town.", "M-19", "abbreviation", "April 19 Movement"},
		{"The Union of Free Sogd (Russian: Союз свободного Согда, romanized: Soyuz svobodnogo Sogda; UFS) is a party.", "UFS",
			"abbreviation", "Union of Free Sogd"},
		{"The Union of Free Sogd (Russian: Союз свободного Согда, romanized: Soyuz svobodnogo Sogda; UFS) is a party.",
			"Soyuz svobodnogo Sogda", "romanized", "Union of Free Sogd"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a militia in Ecuador.", c.text))
		form, of := "", ""
		for _, s := range statements {
			if s.Type == annals.TypeName && s.Roles[annals.RoleValue][0].Text == c.value && s.Confidence >= annals.DefaultConfidence {
				form, of = string(s.Form), s.Roles[annals.RoleSubject][0].Name
			}
		}
		if form != c.form || of != c.of {
			t.Errorf("%q: %q is the %q name of %q, want %q of %q", c.text, c.value, form, of, c.form, c.of)
		}
	}
}
