package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is what the features see of one token: hashes of its form at several grains.
type word struct {
	// form is the token in lower case with its digits made alike; raw is the token as written.
	form, raw uint64
	// ends are its last one to four characters, starts its first one and three.
	ends   [4]uint64
	starts [2]uint64
	// shape is its pattern of capitals, small letters and digits.
	shape uint64
	// class is the number of its word class in the clusters, or 0 when it is a rare word; broad is a coarser class.
	class, broad uint64
}

// The words before and after a sentence.
var (
	wordBefore = word{form: hashText("<s>"), shape: hashText("<s>")}
	wordAfter  = word{form: hashText("</s>"), shape: hashText("</s>")}
)

// look describes a token for the features.
func (m *Model) look(t *Token) word {
	form := normalForm(t)
	w := word{
		form:   hashText(form),
		raw:    hashText(t.Text),
		starts: [2]uint64{hashText(prefix(form, 1)), hashText(prefix(form, 3))},
		shape:  hashText(shapeOf(t.Text)),
	}
	for n := range w.ends {
		w.ends[n] = hashText(suffix(form, n+1))
	}
	w.class, w.broad = m.clusters.class(w.form)
	return w
}

// normalForm is the token in lower case, its digits zeros, its quotation marks and dashes plain.
func normalForm(t *Token) string {
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
