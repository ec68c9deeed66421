package names

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Key is the normal form of a name for look-up: names with equal keys are equal names, written in the same script.
// It folds case, compatibility forms, marks and letter variants (Arabic and Persian yeh and kaf, the hamza, final
// forms, traditional and simplified Chinese), takes off apostrophes and the points of abbreviations, and puts one
// space for every other run of punctuation and spaces; between letters of scripts that use no spaces it puts none.
// An English "the" at the beginning goes where more words follow.
//
// A name without letters or digits keeps its folded text, so that only the empty name has an empty key.
// Records store keys, and make them anew where [Version] is another.
func Key(name string) string {
	folded := strings.TrimSpace(fold(name))
	var b strings.Builder
	b.Grow(len(folded))
	gap := false
	last := rune(0) // the last letter or digit written
	for i, r := range folded {
		switch {
		case r == '&' || r == '＆':
			b.WriteString(" and")
			last, gap = 'd', true
			continue
		case isApostrophe(r):
		case isWordRune(r):
			if gap && last != 0 && !(unspaced(last) && unspaced(r)) {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
			last, gap = r, false
		case r == '.' && endsInitial(folded[:i]) && initialFollows(folded[i+1:]):
		default:
			gap = true
		}
	}
	key := strings.TrimSpace(b.String())
	if rest, ok := strings.CutPrefix(key, "the "); ok {
		key = rest
	}
	if key == "" {
		return folded
	}
	return key
}

// isWordRune tells the characters that words consist of.
func isWordRune(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z'
	case r < alphabets:
		return plainWords()[r/64]>>(r%64)&1 != 0
	case isUnified(r) || isSyllableBlock(r):
		return true
	}
	return isInWords(r)
}

// isInWords is isWordRune for characters beyond ASCII, by the tables of Unicode.
func isInWords(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }

// plainWords has a bit for each character of alphabets that words consist of.
var plainWords = sync.OnceValue(func() *[alphabets / 64]uint64 {
	var plain [alphabets / 64]uint64
	for r := range rune(alphabets) {
		if isInWords(r) {
			plain[r/64] |= 1 << (r % 64)
		}
	}
	return &plain
})

// isApostrophe tells the marks that stand inside a word without dividing it: apostrophes, the half rings that
// romanizations write for ayn and hamza, the Hebrew geresh and gershayim, the Arabic hamza on the line.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', '‛', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ʹ', 'ʺ', '′', '׳', '״', 'ء':
		return true
	}
	return false
}

// unspaced tells letters of scripts whose names are written with spaces or without them.
func unspaced(r rune) bool {
	return r > 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai) || r == 'ー'
}

// endsInitial tells whether the text ends in a single letter that begins a word: "U", "p.m.o".
func endsInitial(before string) bool {
	r, size := utf8.DecodeLastRuneInString(before)
	if !unicode.IsLetter(r) {
		return false
	}
	r, _ = utf8.DecodeLastRuneInString(before[:len(before)-size])
	return r == utf8.RuneError || r == '.' || !isWordRune(r)
}

// initialFollows tells whether a single letter follows, with its point or at the end of the word: the rest of "U.S.".
func initialFollows(after string) bool {
	r, size := utf8.DecodeRuneInString(after)
	if !unicode.IsLetter(r) {
		return false
	}
	r, _ = utf8.DecodeRuneInString(after[size:])
	return !isWordRune(r)
}
