package names

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Script is the script that a word is written in; 0 for digits and signs. Words that mix Chinese characters and kana are
// Han.
type Script uint8

// The scripts that words are told apart by, ordered by how often names use them.
const (
	Latin Script = iota + 1
	Cyrillic
	Arabic
	Han
	Hangul
	Kana
	Greek
	Hebrew
	Armenian
	Georgian
	Thai
	Devanagari
	Bengali
	Gurmukhi
	Gujarati
	Oriya
	Tamil
	Telugu
	Kannada
	Malayalam
	Sinhala
	Lao
	Khmer
	Myanmar
	Ethiopic
)

// scriptTables are the characters of each script, from Latin on.
var scriptTables = [...][]*unicode.RangeTable{
	{unicode.Latin}, {unicode.Cyrillic}, {unicode.Arabic}, {unicode.Han}, {unicode.Hangul}, {unicode.Katakana,
		unicode.Hiragana},
	{unicode.Greek}, {unicode.Hebrew}, {unicode.Armenian}, {unicode.Georgian}, {unicode.Thai}, {unicode.Devanagari},
	{unicode.Bengali}, {unicode.Gurmukhi}, {unicode.Gujarati}, {unicode.Oriya}, {unicode.Tamil}, {unicode.Telugu},
	{unicode.Kannada}, {unicode.Malayalam}, {unicode.Sinhala}, {unicode.Lao}, {unicode.Khmer}, {unicode.Myanmar},
	{unicode.Ethiopic},
}

// ScriptOf is the script of the first letter of the text that has one.
func ScriptOf(text string) Script {
	plain := plainScripts()
	for _, r := range text {
		var s Script
		switch {
		case r < alphabets:
			s = plain[r]
		case isUnified(r):
			return Han
		default:
			s = scriptOf(r)
		}
		if s != 0 {
			return s
		}
	}
	return 0
}

// plainScripts are the scripts of the letters of alphabets.
var plainScripts = sync.OnceValue(func() *[alphabets]Script {
	var scripts [alphabets]Script
	for r := range rune(alphabets) {
		scripts[r] = scriptOf(r)
	}
	return &scripts
})

// scriptOf is the script of a letter; 0 for what is none.
func scriptOf(r rune) Script {
	if !unicode.IsLetter(r) {
		return 0
	}
	for i, tables := range scriptTables {
		if unicode.In(r, tables...) {
			return Latin + Script(i)
		}
	}
	return 0
}

// omitsVowels tells scripts that leave vowels unwritten.
func (s Script) omitsVowels() bool { return s == Arabic || s == Hebrew }

// omitsWeakVowel tells scripts that this package reads without the vowel that goes unwritten with a bare consonant, see
// data/sound/indic.txt.
func (s Script) omitsWeakVowel() bool {
	return s >= Thai && s <= Myanmar
}

// isEastern tells the scripts of East Asia, whose syllables stand for the consonants of foreign names with vowels of their
// own.
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

// lookalikeWords writes words of a Cyrillic name that are of Latin letters with a Cyrillic lookalike each in Cyrillic
// letters, where that makes a word that the lexicon knows: the "C" of "Общество C ограниченной ответственностью".
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
