package entity

import (
	_ "embed"
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/wordlist"
)

// IsFirm reports whether one of the entity's names ends as a company's does.
func IsFirm(e *document.Entity) bool {
	return slices.ContainsFunc(e.Names, func(n string) bool {
		w := strings.Fields(strings.ToLower(n))
		return len(w) > 1 && FirmEndings[strings.Trim(w[len(w)-1], ".,")]
	})
}

// FirmEndings are the last words of companies' names.
var FirmEndings = lists["firm"]

//go:embed kin.txt
var kinTable string

// Kin gives for a noun by which a text may speak of what it has defined the nouns of such definitions.
var Kin = wordlist.Read(kinTable)
