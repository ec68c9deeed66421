package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NormalForm is the token in lower case, its digits zeros, its quotation marks and dashes plain.
func NormalForm(t *Token) string {
	s := t.Lower
	if t.Kind == Number && len(s) == 4 && strings.IndexFunc(s, notDigit) < 0 {
		return "0year"
	}
	if isPlain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return '0'
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
			return '"'
		case r == '‘' || r == '’' || r == '`':
			return '\''
		case r == '–' || r == '—' || r == '−':
			return '-'
		}
		return r
	}, s)
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// shapeOf is the pattern of a word: "Xxx" for "Tehran", "XX" for "UN", "dd" for "1979"; runs are cut at two.
func shapeOf(s string) string {
	var b [24]byte
	n := 0
	var last byte
	run := 0
	for _, r := range s {
		c := byte('?')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case unicode.IsLetter(r):
			c = 'l'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if c == last {
			if run++; run > 2 {
				continue
			}
		} else {
			last, run = c, 1
		}
		if n == len(b) {
			break
		}
		b[n] = c
		n++
	}
	return string(b[:n])
}

// NewToken is a token outside any text, as a treebank or a list has it.
func NewToken(text string) Token { return newToken(text, 0, len(text), false) }
