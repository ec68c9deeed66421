package names

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// EachWord calls f for every word of a text, in order, until f returns false: the bytes from start up to end, and the key
// that finds it. The keys of a text, with a space between them, are what [Key] makes of it, but that "&" is no word here,
// a "the" at the beginning stays, and each character of a script that uses no spaces is a word by itself. Where one stretch of
// letters has several keys, as a Persian compound has, f is called for each.
func EachWord(text string, f func(start, end int, key string) bool) {
	letters := asciiLetters()
	for at := 0; at < len(text); {
		start := at
		if b := text[at]; b < utf8.RuneSelf && !letters[b] {
			at++
			continue
		}
		for at < len(text) && letters[text[at]] {
			at++
		}
		if at == len(text) || text[at] == '.' && at-start > 1 ||
			text[at] < utf8.RuneSelf && text[at] != '.' && !isApostrophe(rune(text[at])) { // most words end so
			if !f(start, at, strings.ToLower(text[start:at])) {
				return
			}
			continue
		}
		at = textWordEnd(text, start)
		if at == start {
			_, size := utf8.DecodeRuneInString(text[start:])
			at += size
			continue
		}
		word := text[start:at]
		if isASCII(word) {
			if !f(start, at, strings.ToLower(plainLetters(word))) {
				return
			}
			continue
		}
		for key := range strings.FieldsSeq(Key(word)) {
			if first, _ := utf8.DecodeRuneInString(key); !isWordRune(first) {
				continue // a mark without a letter
			}
			if !eachPiece(key, func(piece string) bool { return f(start, at, piece) }) {
				return
			}
		}
	}
}

// asciiLetters has the letters and digits of ASCII.
var asciiLetters = sync.OnceValue(func() *[256]bool {
	var letters [256]bool
	for b := range utf8.RuneSelf {
		letters[b] = isWordRune(rune(b))
	}
	return &letters
})

// textWordEnd is the end of the word that begins at start, which is start where none does: letters, digits and marks, what
// stands among them without dividing them, and one letter alone of a script that uses no spaces, with its marks.
func textWordEnd(text string, start int) int {
	begun := false
	for i := start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unspaced(r) && begun:
			return i
		case unspaced(r):
			for i += size; i < len(text); i += size {
				if r, size = utf8.DecodeRuneInString(text[i:]); !unicode.In(r, unicode.M) {
					break
				}
			}
			return i
		case isWordRune(r):
			begun = true
		case begun && (isApostrophe(r) || unicode.Is(unicode.Cf, r)):
		case r == '.' && endsInitial(text[start:i]) && initialFollows(text[i+1:]):
		default:
			return i
		}
		i += size
	}
	return len(text)
}

// plainLetters is a word in ASCII without the apostrophes and points in it.
func plainLetters(word string) string {
	if strings.ContainsAny(word, "'`.") {
		return strings.Map(func(r rune) rune {
			if isWordRune(r) {
				return r
			}
			return -1
		}, word)
	}
	return word
}

// eachPiece calls f for the letters of a key that are words by themselves, and for what stands between them.
func eachPiece(key string, f func(string) bool) bool {
	for key != "" {
		end := textWordEnd(key, 0)
		if end == 0 {
			return true
		}
		if !f(key[:end]) {
			return false
		}
		key = key[end:]
	}
	return true
}
