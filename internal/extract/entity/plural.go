package entity

import "strings"

// Singular is the noun of which a plural is, as English mostly makes them.
func Singular(plural string) string {
	if w, ok := strings.CutSuffix(plural, "ies"); ok {
		return w + "y"
	}
	if w, ok := strings.CutSuffix(plural, "ches"); ok {
		return w + "ch"
	}
	return strings.TrimSuffix(plural, "s")
}
