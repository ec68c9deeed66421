package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is the coarse sort of a token's characters.
type Kind uint8

// The kinds of tokens. A Word may contain digits ("1970s", "3rd"); a Number is digits with separators.
const (
	Word Kind = iota
	Number
	Punct
)

// Token is a word, number or punctuation mark and its place in the text.
type Token struct {
	// Start and End are byte offsets in the document's text; text[Start:End] is Text.
	Start, End int
	Text       string
	// Lower is Text in lower case, with typographic apostrophes made plain.
	Lower string
	Kind  Kind
	// Glued tells that no space stands before the token.
	Glued bool
	// Tag is the Penn Treebank part of speech; empty before tagging.
	Tag string
	// UPOS is the universal part of speech, which tells an AUX from a VERB and a SCONJ from an ADP; empty before tagging.
	UPOS string
	// Lemma is the dictionary form in lower case; empty before tagging.
	Lemma string
}

// IsUpper reports whether the token begins with an upper-case letter.
func (t Token) IsUpper() bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// Tokens splits text[start:end] into tokens. White space of every kind separates them and is in none.
func Tokens(text string, start, end int) []Token {
	var out []Token
	glued := false
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:end])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			i += size
			glued = false
			continue
		}
		n := tokenLength(text[i:end], r, size)
		out = appendWord(out, text, i, i+n, glued)
		i += n
		glued = true
	}
	return out
}

// tokenLength is the length in bytes of the token that s begins with; r is its first rune.
func tokenLength(s string, r rune, size int) int {
	switch {
	case unicode.IsDigit(r):
		return numberLength(s)
	case isWordRune(r):
		return wordLength(s)
	case r == '.' && strings.HasPrefix(s, "..."):
		return len("...")
	}
	return size
}

func isWordRune(r rune) bool {
	// U+02BF and its like, the half rings of romanizations, are modifier letters and so letters.
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u200c' || r == '\u200d' || r == '_'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// wordLength covers letters and digits, apostrophes between letters, and the stops of abbreviations.
func wordLength(s string) int {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isWordRune(r) {
			i += n
			continue
		}
		if isApostrophe(r) && i > 0 {
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); unicode.IsLetter(next) {
				i += n
				continue
			}
		}
		break
	}
	if i < len(s) && s[i] == '.' {
		if n := abbreviationLength(s, i); n > 0 {
			return n
		}
	}
	return i
}

// abbreviationLength is the length of the abbreviation that s begins with, its stops included, or 0 when the stop
// at s[stop] ends a sentence. It knows dotted letters ("U.S.", "e.g.", "J.") and the titles of abbreviations.txt.
func abbreviationLength(s string, stop int) int {
	word := s[:stop]
	if utf8.RuneCountInString(word) == 1 && isLetter(word) {
		i := stop + 1
		for {
			r, n := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(r) || i+n >= len(s) || s[i+n] != '.' {
				break
			}
			i += n + 1
		}
		return i
	}
	if abbreviations[strings.ToLower(word)] {
		return stop + 1
	}
	return 0
}

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// numberLength covers digits with inner commas, stops and colons, and the letters that follow them ("1970s", "26th").
func numberLength(s string) int {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsDigit(r) || unicode.IsLetter(r) || unicode.IsMark(r):
			i += n
			continue
		case (r == '.' || r == ',' || r == ':') && i+n < len(s):
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); unicode.IsDigit(next) && !allLetters(s[:i]) {
				i += n
				continue
			}
		}
		break
	}
	return i
}

func allLetters(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// appendWord appends text[start:end] as a token, or as two where it ends in a clitic.
func appendWord(out []Token, text string, start, end int, glued bool) []Token {
	word := text[start:end]
	if cut := cliticCut(word); cut > 0 {
		out = append(out, newToken(text, start, start+cut, glued))
		return append(out, newToken(text, start+cut, end, true))
	}
	return append(out, newToken(text, start, end, glued))
}

// cliticCut is where the clitic of a word begins ("MEK's", "don't", "they're"), or 0.
func cliticCut(word string) int {
	plain := strings.ReplaceAll(strings.ToLower(word), "’", "'")
	for _, c := range []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if !strings.HasSuffix(plain, c) || len(plain) == len(c) {
			continue
		}
		if c == "n't" {
			if i := strings.LastIndexAny(word, "nN"); i > 0 {
				return i
			}
			continue
		}
		if i := strings.LastIndexAny(word, "'’"); i > 0 {
			return strings.LastIndexFunc(word, isApostrophe)
		}
	}
	return 0
}

func newToken(text string, start, end int, glued bool) Token {
	t := Token{Start: start, End: end, Text: text[start:end], Glued: glued}
	t.Lower = strings.ReplaceAll(strings.ToLower(t.Text), "’", "'")
	r, _ := utf8.DecodeRuneInString(t.Text)
	switch {
	case unicode.IsDigit(r) && strings.IndexFunc(t.Text, unicode.IsLetter) < 0:
		t.Kind = Number
	case isWordRune(r) || strings.IndexFunc(t.Text, isWordRune) >= 0:
		t.Kind = Word
	default:
		t.Kind = Punct
	}
	return t
}
