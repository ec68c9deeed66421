package document

import (
	"unicode/utf8"

	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// ForeignLang is the language whose words a name is made of, "" for English or unknown. A word of a single language
// counts twice, one that several share once for each; a small shared word alone tells nothing.
func ForeignLang(t []lang.Token) string {
	if n := len(t); n > 1 && t[n-1].IsUpper() && nouns.Kind(t[n-1].Lower) != "" {
		return "" // an English name has its head noun last
	}
	votes := map[string]int{}
	best, told := "", false
	for i, x := range t {
		tags := gazetteer.Known().Foreign[x.Lower]
		if i > 0 && nouns.Kind(x.Lower) != "" {
			tags = nil // "Christian Social Union in Bavaria" is English
		}
		told = told || len(tags) == 1 || len(tags) > 1 && len(x.Text) > 4
		for _, tag := range tags {
			votes[tag]++
			if len(tags) == 1 {
				votes[tag]++
			}
			if best == "" || votes[tag] > votes[best] {
				best = tag
			}
		}
	}
	if !told {
		return ""
	}
	for _, x := range t {
		if x.Lower == "of" || x.Lower == "the" && best != "" && votes[best] < 4 {
			return ""
		}
	}
	return best
}

// FirstRune is the first letter or sign of a text.
func FirstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
