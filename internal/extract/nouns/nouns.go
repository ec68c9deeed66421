// Package nouns knows the head nouns of names, and what a name with such a head names: a "party" is an organization, a
// "massacre" an event. The nouns are in nouns.txt.
//
//	nouns.Kind("brigades") // annals.Organization
//	nouns.Kind("apple")    // ""
package nouns

import (
	_ "embed"
	"strings"

	"annals"
	"annals/internal/extract/wordlist"
)

//go:embed nouns.txt
var table string

var kinds = readKinds(table)

// readKinds reads rows of "kind | nouns"; the first row that has a noun decides.
func readKinds(table string) map[string]annals.EntityKind {
	m := map[string]annals.EntityKind{}
	for f := range wordlist.Rows(table) {
		for w := range strings.FieldsSeq(f[1]) {
			if m[w] == "" {
				m[w] = annals.EntityKind(f[0])
			}
		}
	}
	return m
}

// Kind is the kind of what a name with a head noun names, "" where the noun is not known. The noun is in small letters;
// one that is not known and ends in "s" counts as its singular.
func Kind(noun string) annals.EntityKind {
	if k := kinds[noun]; k != "" {
		return k
	}
	return kinds[strings.TrimSuffix(noun, "s")]
}

// Listed is [Kind] of a noun that is known as it stands, which many plurals are not.
func Listed(noun string) annals.EntityKind { return kinds[noun] }
