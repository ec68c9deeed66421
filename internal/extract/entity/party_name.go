package entity

import (
	"strings"

	"annals/internal/extract/wordlist"
)

// IsPartyName reports whether words after a person's name in parentheses name a party by what its members are called:
// "Conservative", "Liberal Democrat".
func IsPartyName(text string) bool {
	last := ""
	for _, last = range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == '-' }) {
		if !PartyNames[last] && last != "social" && last != "christian" {
			return false
		}
	}
	return PartyNames[last]
}

// PartyNames are the adjectives and nouns that parties are named by alone.
var PartyNames = wordlist.Set(`conservative labour labor liberal democrat democratic republican socialist communist nationalist green progressive
	unionist tory whig federalist`)
