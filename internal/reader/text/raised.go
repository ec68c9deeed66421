package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// raised are the digits that stand above the line, in order from nought.
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// opensMark are the characters that a mark may begin with.
const opensMark = "[［" + raised

// raisedNumber is the number in raised digits at the beginning of a text, and its length in bytes; 0 for none.
func raisedNumber(s string) (n, length int) {
	for i, r := range s {
		d := utf8.RuneCountInString(raised[:max(strings.IndexRune(raised, r), 0)])
		if !strings.ContainsRune(raised, r) || n > 99 {
			return n, i
		}
		n = n*10 + d
	}
	return n, len(s)
}

// raisedMark reads the footnote in raised digits from start to end, "in 1984.³": behind a stop or a closing quotation
// mark, or behind a word where others of the text stand so. Notes are counted without gaps; an exponent, "km²", and
// "Zeta² Antliae" are no notes.
func (s *markScanner) raisedMark(b block, start, end, n int) {
	before := s.text[b.start:start]
	r, _ := utf8.DecodeLastRuneInString(before)
	word := unicode.IsLetter(r) && s.raised > 0
	if n == 0 || n > s.raised+1 || !word && !strings.ContainsRune(stops+closers+",", r) {
		return
	}
	if next, _ := utf8.DecodeRuneInString(s.text[end:b.end]); unicode.IsLetter(next) || unicode.IsDigit(next) {
		return
	}
	s.raised = max(s.raised, n)
	s.note(start, end, []string{strconv.Itoa(n)}, false)
}

// leadingRaised is the label in raised digits that a block begins with, "³ The court …", and where what follows it begins.
func leadingRaised(text string, s span) (label string, end int, ok bool) {
	n, length := raisedNumber(text[s.start:s.end])
	rest := text[s.start+length : s.end]
	trimmed := strings.TrimLeftFunc(rest, blank)
	if n == 0 || trimmed == "" || len(trimmed) == len(rest) {
		return "", 0, false
	}
	return strconv.Itoa(n), s.end - len(trimmed), true
}
