package extract

import (
	"testing"

	"annals"
)

// TestThere holds that "there" is the place named last, and no place where it only tells that there is something.
func TestThere(t *testing.T) {
	for text, want := range map[string]string{
		"In 1990 Juan Santos moved from Quito to Lima. He died there in 1995.":                    "Lima",
		"In 1990 Juan Santos moved to Lima, and he died there in 1995.":                           "Lima",
		"Juan Santos, who had moved to Lima in 1990, died there in 1995.":                         "",
		"Peruvian soldiers guarded the bank. Juan Santos died there in 1995.":                     "",
		"In 1990 Juan Santos moved to Lima. There were those who died in 1995.":                   "",
		"In 1990 Juan Santos moved to Lima.\n\nThe war went on. Maria Campos died there in 1995.": "",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		got, told := "", false
		for _, s := range statements {
			if s.Type != annals.TypeEvent || s.Roles[annals.RoleKind][0].Text != "died" {
				continue
			}
			told = true
			for _, f := range s.Roles[annals.RolePlace] {
				got = f.Name
			}
		}
		if !told || got != want {
			t.Errorf("%q: died in %q, want %q", text, got, want)
		}
	}
}
