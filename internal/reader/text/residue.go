package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// residueFrom is where what is left of a picture or template ends that begins the line at a byte, and whose own beginning a tool
// has taken away: "in Lima]] The Front grew", "| status = active }} The League is". Of a picture the legend is
// left, which may be a sentence; it is empty for a template. The end is start where there is none.
func residueFrom(text string, start int) (legend span, end int) {
	square, curly := 0, 0
	for i := start; i < len(text) && text[i] != '\n'; i++ {
		open := &square
		switch text[i] {
		case '[':
			square++
			continue
		case '{':
			curly++
			continue
		case '}':
			open = &curly
		case ']':
		default:
			continue
		}
		if *open > 0 {
			*open--
			continue
		}
		if i+1 == len(text) || text[i+1] != text[i] {
			continue
		}
		end = i + 2
		for end < len(text) && (text[end] == ' ' || text[end] == '\t') {
			end++
		}
		if !sentenceAt(text, i+2, end) {
			continue
		}
		if text[i] == ']' {
			legend = span{start, start + len(strings.TrimRightFunc(text[start:i], unicode.IsSpace))}
		}
		return legend, end
	}
	return span{}, start
}

// sentenceAt reports whether at byte i, after space from byte end on, a line begins a sentence or has more brackets that close,
// or ends.
func sentenceAt(text string, end, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return i == len(text) || r == '\n' || r == '\r' || i > end && (unicode.IsUpper(r) || r == ']' || r == '}')
}
