package query

import (
	"testing"

	"annals"
)

// TestBareList tells words that only say that there is a list, or whose it is, from the names of lists.
func TestBareList(t *testing.T) {
	for as, want := range map[string]string{
		"its list": listed, "its own list": listed, "the EU list": listed, "Britain's list": listed, "the British list": listed,
		"the country’s own list": listed, "relisted": listed, "list of parties": "list of parties", "its watch list": "its watch list",
		"the terrorist list of Peru": terrorist, "proscribed organisations": banned,
	} {
		if got := classOf(annals.TypeDesignation, as, "").kind; got != want {
			t.Errorf("%q: got %q, want %q", as, got, want)
		}
	}
}

// TestStandingName holds that the giving, the holding and the withdrawal of one standing are about one, and other standings are
// not.
func TestStandingName(t *testing.T) {
	for as, want := range map[string]string{
		"recognized": "recognized", "its recognition": "recognized", "recognise": "recognized", "official recognition": "recognized",
		"registration": registered, "its registration": registered, "re-registered": registered, "legally registered": registered,
		"its accreditation": "accredited", "licence": "licensed", "an observer": "observer", "observer status": "observer",
		"its consultative status": "consultative status", "the government of Peru": "government of peru",
		"recognition of its courts": "recognition of its courts",
	} {
		if got := classOf(annals.TypeStatus, as, "").kind; got != want {
			t.Errorf("%q: got %q, want %q", as, got, want)
		}
	}
}
