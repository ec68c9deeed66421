package names

import (
	"strings"
	"unicode/utf8"
)

// nearInitial compares an initial with a word or another initial.
func nearInitial(a, b *Word) (How, float64) {
	if a.Class != Initial {
		a, b = b, a
	}
	if b.Class >= Generic {
		return Unlike, 0
	}
	soundAlike := a.Script != b.Script && a.Sound != "" && b.Sound != "" && a.Sound[0] == b.Sound[0]
	if soundAlike || firstRune(a.Form) == firstRune(b.Form) || beginsAs(a.Form, b.Form) || beginsAs(b.Form, a.Form) {
		return InitialOf, 0.85
	}
	return Unlike, 0
}

// InitialsDiffer tells that the initials of two names contradict each other: "George W. Bush" and "George H. W. Bush". Who leaves
// initials out leaves out the last of them, or all.
func InitialsDiffer(a, b Name) bool {
	next := func(n Name, from int) int {
		for from < len(n.Words) && n.Words[from].Class != Initial {
			from++
		}
		return from
	}
	for i, j := next(a, 0), next(b, 0); i < len(a.Words) && j < len(b.Words); i, j = next(a, i+1), next(b, j+1) {
		x, y := a.Words[i], b.Words[j]
		if _, near := nearInitial(x, y); x.Form != y.Form && near == 0 {
			return true
		}
	}
	return false
}

// beginsAs tells whether a word in Latin letters begins as a romanization writes an initial, which may be another
// letter or two: "Е." is Yevgeniy's and Evgenii's, and so is "E.".
func beginsAs(initial, word string) bool {
	if utf8.RuneCountInString(initial) != 1 {
		return false
	}
	for _, begin := range romanizedInitials[firstRune(initial)] {
		if strings.HasPrefix(word, begin) {
			return true
		}
	}
	return false
}

// romanizedInitials are the beginnings that romanizations give Cyrillic letters, beside those that sound like them, and the
// letter that leaves out what others write. Source: the systems of BGN/PCGN, ISO 9, ICAO Doc 9303 and the states' own.
var romanizedInitials = map[rune][]string{
	'e': {"ye", "je", "ie"}, 'е': {"e", "ye", "je", "ie"}, 'є': {"e", "ye", "je", "ie"}, 'ё': {"e", "yo", "jo", "io", "ye"},
	'ю': {"yu", "ju", "iu"}, 'я': {"ya", "ja", "ia"}, 'ї': {"yi", "i", "ji"}, 'й': {"y", "i", "j"}, 'г': {"g", "h"},
	'и': {"i", "y"}, 'в': {"v", "w"}, 'ж': {"zh", "j", "z"}, 'ц': {"ts", "tz", "c"}, 'х': {"kh", "h", "x", "ch"},
	'ч': {"ch", "tch", "c"}, 'ш': {"sh", "sch"}, 'щ': {"shch", "sch"}, 'к': {"k", "c"}, 'ф': {"f", "ph"},
}
