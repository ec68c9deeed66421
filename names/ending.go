package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isEnding tells what may follow the stem of a word: in Cyrillic letters the suffixes and endings of Slavic nouns and
// adjectives, so that "авиа*" is in "авиации" and not in "Авиастар", a name; anything in others.
func isEnding(rest string) bool {
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.Is(unicode.Cyrillic, r) {
		return true
	}
	return isSlavicEnding(rest, maxSuffixes)
}

// isSlavicEnding tells up to some suffixes and an ending, or neither.
func isSlavicEnding(rest string, suffixes int) bool {
	if rest == "" || slices.Contains(slavicEndings, rest) {
		return true
	}
	if suffixes == 0 {
		return false
	}
	for _, suffix := range slavicSuffixes {
		if after, ok := strings.CutPrefix(rest, suffix); ok && isSlavicEnding(after, suffixes-1) {
			return true
		}
	}
	return false
}

// maxSuffixes is the number of suffixes that a word has after its stem.
const maxSuffixes = 3

// slavicSuffixes derive adjectives and abstract nouns in Russian, Ukrainian and Belarusian; slavicEndings are those of their
// declension.
var (
	slavicSuffixes = strings.Split("н|нн|енн|онн|янн|ан|ян|яр|ов|ев|ав|ск|цк|зк|ческ|ичн|ічн|ійн|ийн|ыйн|льн|ельн|альн|яльн|чн|шн|"+
		"щ|тельн|"+
		"ирова|ирующ|изирова|ующ|ующе|ьн|ость|ості|ств|ец|ц|цы|ыц|ич|ік|ык|ик|ник|чик|щик|тел|тор|ацион|ацыйн|"+
		"аційн|ок|ек|к|т|д|л|и|і|ы|е|о|а|я|у|ю|ь|й|в|с|х|м", "|")
	slavicEndings = strings.Split("ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ой|ей|ою|ую|юю|ом|ем|ам|ям|ами|"+
		"ями|ах|ях|"+
		"ов|ев|ей|ів|аў|яў|ай|яй|ае|яе|ыя|ія|ага|яга|аму|яму|ою|і|ї|ы|и|а|я|о|е|у|ю|ь|й|ії|ии|ию|ією|ией|ія|ия|ие|"+
		"іє|ье|ья", "|")
)
