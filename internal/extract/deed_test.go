package extract

import (
	"testing"

	"annals"
)

// TestDeedsByNouns reads nouns for what somebody does: what is weighed, wanted or put off is not told to have been done, what was kept from
// coming about is denied, and what is criticized or defended was.
func TestDeedsByNouns(t *testing.T) {
	const dropped = annals.Stance("")
	for sentence, want := range map[string]annals.Stance{
		"Parliament considered a ban on the Front.":                       dropped,
		"The minister proposed a ban on the Front.":                       dropped,
		"Peru called for a ban on the Front.":                             dropped,
		"Parliament voted on a ban of the Front.":                         dropped,
		"The court postponed the dissolution of the Front.":               dropped,
		"A ban on the Front was debated in the assembly.":                 dropped,
		"The dissolution of the Front was demanded by Peru.":              dropped,
		"Plans for a ban on the Front came to nothing.":                   dropped,
		"The threat of a ban on the Front grew.":                          dropped,
		"Peru rejected a ban on the Front.":                               annals.Denied,
		"The government shelved a ban of the Front.":                      annals.Denied,
		"A ban on the Front was vetoed by the president.":                 annals.Denied,
		"The assembly criticized the ban on the Front.":                   annals.Asserted,
		"Peru scrapped a ban on the Front.":                               annals.Asserted,
		"The court upheld the ban on the Front.":                          annals.Asserted,
		"Members of the assembly protested against the ban on the Front.": annals.Asserted,
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", sentence))
		got := dropped
		for _, s := range statements {
			if s.Type == annals.TypeBan || s.Type == annals.TypeDissolution {
				got = s.Stance
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}

// TestBanEndedByNobody reads that a ban ended, of whose end nobody is told to be the author: the words go from the verb to the ban.
func TestBanEndedByNobody(t *testing.T) {
	for sentence, want := range map[string]string{
		"In 1995, voting to lift the ban on the Front, deputies cheered.":        "lift the ban",
		"Critics saw the government introduce laws to reverse this ban in 1995.": "reverse this ban",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front was banned in Ecuador.", sentence))
		got := ""
		for _, s := range statements {
			if s.Type == annals.TypeBan {
				got = s.Evidence.Text
			}
		}
		if got != want {
			t.Errorf("%q: read from %q, want %q", sentence, got, want)
		}
	}
}
