package document

import (
	_ "embed"
	"slices"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed titles.txt
var titleList string

// Titles are the titles of persons.
var Titles = wordlist.Set(titleList)

// KindSigns weighs what speaks for each kind of entity.
type KindSigns struct {
	Organization, Person, Place, Event, People int
	// He and she count the pronouns that go on about a person.
	He, She int
}

// AllTitles reports whether all tokens are titles of persons: "Lieutenant-General".
func AllTitles(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool { return !Titles[x.Lower] && x.Text != "-" })
}

// TitleRanks are the words before a title that say of which rank or office it is.
var TitleRanks = lists["rank"]
