package names

import (
	"strings"
	"unicode"
)

// maxAbbreviation is the length in letters from which a word in capitals is taken for a word, not for its initials.
const maxAbbreviation = 7

// IsAbbreviation tells whether the text is an abbreviation of a name, not the name: one word of two to seven capitals,
// with or without points or digits ("MEK", "P.M.O.I.", "17N"), capitals with a few small letters ("MeK", "PKKs" is not
// one), or several such parts joined ("FARC-EP", "PFLP/GC"). Scripts without capitals have none that can be told.
func IsAbbreviation(text string) bool {
	parts := strings.FieldsFunc(strings.TrimSpace(text), func(r rune) bool { return r == '-' || r == '–' || r == '/' })
	for _, part := range parts {
		if !isAbbreviationPart(part) {
			return false
		}
	}
	return len(parts) > 0 && len(parts) <= 3
}

func isAbbreviationPart(part string) bool {
	var upper, lower, digits int
	last := rune(0)
	for _, r := range part {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case unicode.IsDigit(r):
			digits++
		case r == '.':
		default:
			return false
		}
		if r != '.' {
			last = r
		}
	}
	n := upper + lower + digits
	return upper >= 2 && n <= maxAbbreviation && lower < upper && (lower == 0 || unicode.IsUpper(last)) ||
		upper == 1 && lower == 0 && digits > 0 && n <= 4
}
