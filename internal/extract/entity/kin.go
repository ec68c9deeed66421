package entity

import (
	_ "embed"
	"maps"
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

// FirmEndings are the last words of companies' names, legalForms those of them that say in which form a company is one.
var (
	FirmEndings = union(lists["firm"], legalForms)
	legalForms  = lists["legal-form"]
)

// union has the words of both sets.
func union(a, b map[string]bool) map[string]bool {
	out := maps.Clone(a)
	maps.Copy(out, b)
	return out
}

//go:embed kin.txt
var kinTable string

// Kin gives for a noun by which a text may speak of what it has defined the nouns of such definitions.
var Kin = wordlist.Read(kinTable)
