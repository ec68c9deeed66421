package render

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/width"
)

// The Unicode isolates: what stands between them is laid out by itself and does not turn the words around it.
const (
	firstStrongIsolate = "\u2068"
	popIsolate         = "\u2069"
)

// Columns counts the columns that text takes on a terminal: two for wide East Asian characters and emoji, none
// for combining and invisible ones.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	switch {
	case r < 0x20:
		return 0
	case r < 0x7f:
		return 1
	case r == markOn || r == markOff:
		return 0
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || r == 0x200b:
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// clean makes text from a source harmless: line breaks and tabs become spaces, other control characters and
// stray direction controls become the replacement character, so that no source can steer the terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		case r == markOn || r == markOff:
			return -1
		case r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, s)
}

// Line prepares words of a source for a page: control characters that could steer it go, and what is written from right to
// left stands between isolates, so that it keeps its order and the line around it keeps its own.
func Line(s string) string { return isolate(clean(s)) }

// isolate puts each stretch of right-to-left words between isolates, so that a name in Persian or Hebrew keeps
// its order and the line around it keeps its own.
func isolate(s string) string {
	if !strings.ContainsFunc(s, isRightToLeft) {
		return s
	}
	var b strings.Builder
	runes := []rune(s)
	for i := 0; i < len(runes); {
		if !isRightToLeft(runes[i]) {
			b.WriteRune(runes[i])
			i++
			continue
		}
		// The stretch goes on over neutral characters as long as more right-to-left letters follow.
		end := i + 1
		for j := i + 1; j < len(runes); j++ {
			if isRightToLeft(runes[j]) {
				end = j + 1
			} else if isLeftToRight(runes[j]) {
				break
			}
		}
		for end < len(runes) && unicode.In(runes[end], unicode.Mn, unicode.Me) {
			end++
		}
		b.WriteString(firstStrongIsolate)
		b.WriteString(string(runes[i:end]))
		b.WriteString(popIsolate)
		i = end
	}
	return b.String()
}

func isRightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

func isLeftToRight(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.L
}

// wrap breaks text into lines of at most width columns at its spaces; a word longer than a line is broken where
// the line ends, never between a letter and its combining marks.
func wrap(s string, width int) []string {
	width = max(width, 1)
	var lines []string
	line, n := "", 0
	flush := func() {
		lines = append(lines, line)
		line, n = "", 0
	}
	for word := range strings.FieldsSeq(s) {
		w := Columns(word)
		if line != "" && n+1+w > width {
			flush()
		}
		for w > width {
			head := cut(word, width)
			if head == "" {
				break
			}
			line = head
			flush()
			word = word[len(head):]
			w = Columns(word)
		}
		if line != "" {
			line += " "
			n++
		}
		line += word
		n += w
	}
	if line != "" || len(lines) == 0 {
		flush()
	}
	return lines
}

// Hang is text behind a lead, in lines of at most width columns, the later ones set in as far as the lead reaches; a lead that
// takes more than half of them stands by itself. Text that fits keeps its spaces.
func Hang(lead, text string, width int) []string {
	indent := Columns(lead)
	if indent+Columns(text) <= width {
		return []string{lead + text}
	}
	var lines []string
	if indent > width/2 {
		lines, indent = append(lines, strings.TrimRight(lead, " ")), 4
		lead = strings.Repeat(" ", indent)
	}
	for _, l := range wrap(text, width-indent) {
		lines = append(lines, lead+l)
		lead = strings.Repeat(" ", indent)
	}
	return lines
}

// cut is the longest beginning of s that fits into width columns, at least one character with its marks.
func cut(s string, width int) string {
	n, end := 0, 0
	for i, r := range s {
		w := runeColumns(r)
		if n+w > width && i > 0 {
			return s[:i]
		}
		n += w
		end = i + len(string(r))
	}
	return s[:end]
}

// pad fills text with spaces up to width columns.
func pad(s string, width int) string {
	if n := width - Columns(s); n > 0 {
		return s + strings.Repeat(" ", n)
	}
	return s
}
