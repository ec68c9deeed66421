package annals

import (
	"sort"
	"unicode/utf8"
)

// Text finds places in a string by code point and by byte. It keeps the byte of every 64th code point, so look-ups take the
// same short time anywhere in a long text.
type Text struct {
	s     string
	ascii bool
	// marks[i] is the byte of code point i*stride.
	marks []int
	lines []int
	len   int
}

const stride = 64

// NewText indexes a string, which must be valid UTF-8.
func NewText(s string) *Text {
	t := &Text{s: s, ascii: true, lines: []int{0}}
	n := 0
	for i, r := range s {
		if r >= utf8.RuneSelf {
			t.ascii = false
		}
		if n%stride == 0 {
			t.marks = append(t.marks, i)
		}
		n++
		if r == '\n' {
			t.lines = append(t.lines, n)
		}
	}
	t.len = n
	return t
}

// Len is the number of code points.
func (t *Text) Len() int { return t.len }

// Byte is the byte at which a code point begins; the length of the text in bytes for the code point after the last.
func (t *Text) Byte(codePoint int) int {
	switch {
	case codePoint <= 0:
		return 0
	case codePoint >= t.len:
		return len(t.s)
	case t.ascii:
		return codePoint
	}
	b := t.marks[codePoint/stride]
	for n := codePoint % stride; n > 0; n-- {
		_, size := utf8.DecodeRuneInString(t.s[b:])
		b += size
	}
	return b
}

// CodePoint is the number of code points before a byte.
func (t *Text) CodePoint(b int) int {
	switch {
	case b <= 0:
		return 0
	case b >= len(t.s):
		return t.len
	case t.ascii:
		return b
	}
	i := sort.SearchInts(t.marks, b+1) - 1
	return i*stride + utf8.RuneCountInString(t.s[t.marks[i]:b])
}

// Slice is the text from code point start up to end.
func (t *Text) Slice(start, end int) string { return t.s[t.Byte(start):t.Byte(end)] }

// Position is the line and column of a code point, both from 1; columns are counted in code points.
func (t *Text) Position(codePoint int) (line, column int) {
	i := sort.SearchInts(t.lines, codePoint+1) - 1
	return i + 1, codePoint - t.lines[i] + 1
}
