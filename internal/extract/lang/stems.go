package lang

import (
	_ "embed"
	"strings"
)

//go:embed stems.txt
var stemTable string

// stems gives the base form of each form of the words of stems.txt, apart for verbs and nouns.
var stems = func() map[string]map[string]string {
	out := map[string]map[string]string{"verb": {}, "noun": {}}
	for line := range strings.Lines(stemTable) {
		class, list, ok := strings.Cut(line, "|")
		forms := out[strings.TrimSpace(class)]
		if !ok || forms == nil {
			continue
		}
		for base := range strings.FieldsSeq(list) {
			if strings.TrimSpace(class) == "noun" {
				forms[withS(base)] = base
				continue
			}
			for _, form := range VerbForms(base) {
				forms[form] = base
			}
		}
	}
	return out
}()

// stem is the base form of a verb or a plural noun of stems.txt, "" for others.
func stem(t *Token) string {
	switch {
	case t.IsVerb():
		return stems["verb"][t.Lower]
	case t.Tag == "NNS" || t.Tag == "NNPS":
		return stems["noun"][t.Lower]
	}
	return ""
}

// VerbForms are the forms of a regular verb but its base: "bans", "banned", "banning". Where the stress decides whether the
// last consonant is doubled, both spellings are among them.
func VerbForms(base string) []string {
	n := len(base)
	switch {
	case strings.HasSuffix(base, "ee"):
		return []string{withS(base), base + "d", base + "ing"}
	case base[n-1] == 'e':
		return []string{withS(base), base + "d", base[:n-1] + "ing"}
	case base[n-1] == 'y' && !vowel(base[n-2]):
		return []string{withS(base), base[:n-1] + "ied", base + "ing"}
	case n > 2 && !vowel(base[n-1]) && vowel(base[n-2]) && !vowel(base[n-3]) && !strings.ContainsRune("wxy", rune(base[n-1])):
		// Of more syllables than one the stress decides, so that both spellings are forms: "enrolled", "focused".
		double := base + base[n-1:]
		if !manySyllables(base) {
			return []string{withS(base), double + "ed", double + "ing"}
		}
		return []string{withS(base), double + "ed", double + "ing", base + "ed", base + "ing"}
	}
	return []string{withS(base), base + "ed", base + "ing"}
}

// withS is a noun's plural, and a verb with the ending of the third person.
func withS(base string) string {
	n := len(base)
	switch {
	case base[n-1] == 'y' && !vowel(base[n-2]):
		return base[:n-1] + "ies"
	case base[n-1] == 's' || base[n-1] == 'x' || base[n-1] == 'z' || strings.HasSuffix(base, "ch") ||
		strings.HasSuffix(base, "sh"):
		return base + "es"
	}
	return base + "s"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// manySyllables reports whether a word has vowels in two places or more.
func manySyllables(w string) bool {
	count := 0
	for i := range len(w) {
		if vowel(w[i]) && (i == 0 || !vowel(w[i-1])) {
			count++
		}
	}
	return count > 1
}
