package names

import (
	"slices"
	"strings"
	"unicode"
)

// Script is the script that a word is written in: "Latin", "Cyrillic", "Arabic"; "" for digits and signs. Words that mix
// Chinese characters and kana are "Han".
type Script string

// The scripts that comparison treats in a way of their own.
const (
	Latin    Script = "Latin"
	Cyrillic Script = "Cyrillic"
	Greek    Script = "Greek"
	Arabic   Script = "Arabic"
	Hebrew   Script = "Hebrew"
	Han      Script = "Han"
	Kana     Script = "Kana"
	Hangul   Script = "Hangul"
)

// scriptTable orders the scripts by how often names use them.
var scriptTable = []struct {
	script Script
	tables []*unicode.RangeTable
}{
	{Latin, []*unicode.RangeTable{unicode.Latin}},
	{Cyrillic, []*unicode.RangeTable{unicode.Cyrillic}},
	{Arabic, []*unicode.RangeTable{unicode.Arabic}},
	{Han, []*unicode.RangeTable{unicode.Han}},
	{Hangul, []*unicode.RangeTable{unicode.Hangul}},
	{Kana, []*unicode.RangeTable{unicode.Katakana, unicode.Hiragana}},
	{Greek, []*unicode.RangeTable{unicode.Greek}},
	{Hebrew, []*unicode.RangeTable{unicode.Hebrew}},
	{"Armenian", []*unicode.RangeTable{unicode.Armenian}},
	{"Georgian", []*unicode.RangeTable{unicode.Georgian}},
	{"Thai", []*unicode.RangeTable{unicode.Thai}},
	{"Devanagari", []*unicode.RangeTable{unicode.Devanagari}},
	{"Bengali", []*unicode.RangeTable{unicode.Bengali}},
	{"Gurmukhi", []*unicode.RangeTable{unicode.Gurmukhi}},
	{"Gujarati", []*unicode.RangeTable{unicode.Gujarati}},
	{"Oriya", []*unicode.RangeTable{unicode.Oriya}},
	{"Tamil", []*unicode.RangeTable{unicode.Tamil}},
	{"Telugu", []*unicode.RangeTable{unicode.Telugu}},
	{"Kannada", []*unicode.RangeTable{unicode.Kannada}},
	{"Malayalam", []*unicode.RangeTable{unicode.Malayalam}},
	{"Sinhala", []*unicode.RangeTable{unicode.Sinhala}},
	{"Lao", []*unicode.RangeTable{unicode.Lao}},
	{"Khmer", []*unicode.RangeTable{unicode.Khmer}},
	{"Myanmar", []*unicode.RangeTable{unicode.Myanmar}},
	{"Ethiopic", []*unicode.RangeTable{unicode.Ethiopic}},
}

// ScriptOf is the script of the first letter of the text that has one.
func ScriptOf(text string) Script {
	for _, r := range text {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return Latin
		}
		if r < 0x80 || !unicode.IsLetter(r) {
			continue
		}
		for _, s := range scriptTable {
			if unicode.In(r, s.tables...) {
				return s.script
			}
		}
	}
	return ""
}

// omitsVowels tells scripts that leave vowels unwritten.
func (s Script) omitsVowels() bool { return s == Arabic || s == Hebrew }

// omitsWeakVowel tells scripts that this package reads without the vowel that goes unwritten with a bare consonant, see
// data/sound/indic.txt.
func (s Script) omitsWeakVowel() bool {
	switch s {
	case "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala",
		"Thai", "Lao", "Khmer", "Myanmar":
		return true
	}
	return false
}

// isEastern tells the scripts of East Asia, whose syllables stand for the consonants of foreign names with vowels of their own.
func (s Script) isEastern() bool { return s == Han || s == Hangul || s == Kana }

// lookalikes are the Latin letters that Cyrillic ones look like. Names typed on two keyboards mix them.
const (
	latinLookalikes    = "aceopxyABCEHKMOPTXYiIjJsS"
	cyrillicLookalikes = "асеорхуАВСЕНКМОРТХУіІјЈѕЅ"
)

var toCyrillic, toLatin = lookalikeReplacers()

func lookalikeReplacers() (cyrillic, latin *strings.Replacer) {
	var there, back []string
	from, to := []rune(latinLookalikes), []rune(cyrillicLookalikes)
	for i := range from {
		there = append(there, string(from[i]), string(to[i]))
		back = append(back, string(to[i]), string(from[i]))
	}
	return strings.NewReplacer(there...), strings.NewReplacer(back...)
}

// unmixed writes a word that mixes Latin and Cyrillic letters in the script that it has letters of which the other has
// no lookalike for; in Cyrillic where all have one.
func unmixed(word string) string {
	var latin, cyrillic bool
	for _, r := range word {
		latin = latin || r < 0x250 && unicode.Is(unicode.Latin, r)
		cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, r)
	}
	if !latin || !cyrillic {
		return word
	}
	if out := toCyrillic.Replace(word); !strings.ContainsFunc(out, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
		return out
	}
	if out := toLatin.Replace(word); !strings.ContainsFunc(out, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return out
	}
	return word
}

// lookalikeWords writes words of a Cyrillic name that are of Latin letters with a Cyrillic lookalike each in Cyrillic letters,
// where that makes a word that the lexicon knows: the "C" of "Общество C ограниченной ответственностью".
func lookalikeWords(words []string, l *lexicon) []string {
	if !slices.ContainsFunc(words, func(w string) bool { return ScriptOf(w) == Cyrillic }) {
		return words
	}
	var out []string // nil until a word is changed
	for i, w := range words {
		if !isASCII(w) || strings.Trim(w, latinLookalikes) != "" {
			continue
		}
		other := toCyrillic.Replace(w)
		if e, ok := l.words[strings.ToLower(other)]; !ok || e.class < Generic {
			continue
		}
		if out == nil {
			out = slices.Clone(words)
		}
		out[i] = other
	}
	if out == nil {
		return words
	}
	return out
}
