package render

import (
	"strings"

	"annals"
)

// Private characters that stand for the beginning and end of marked words while lines are wrapped. They take no
// column, and clean keeps them out of what sources say.
const (
	markOn  = '\ue000'
	markOff = '\ue001'
)

// marked prints a passage with the words marked that begin at a code point of it: underlined and bold where there is
// colour, between » and « where there is none. Words that do not stand there leave the passage unmarked. byLine keeps the
// passage's lines and their indentation, as the records of lists have them; prose is wrapped as one.
func (p *page) marked(lead, passage string, start int, words string, byLine bool) {
	index := annals.NewText(passage)
	before := index.Slice(0, start)
	after, ok := strings.CutPrefix(passage[len(before):], words)
	on, off := "»", "«"
	if p.Color {
		on, off = string(markOn), string(markOff)
	}
	if !ok || words == "" {
		before, words, after, on, off = passage, "", "", "", ""
	}
	inside := false
	for _, l := range wrapLines(p.prepared(before)+on+p.prepared(words)+off+p.prepared(after), p.Width-Columns(lead), byLine) {
		start, end := "\x1b["+bold+";"+underline+"m", "\x1b[0m"
		if inside {
			l = start + l
		}
		inside = inside && !strings.ContainsRune(l, markOff) || strings.ContainsRune(l, markOn) &&
			!strings.ContainsRune(l, markOff)
		l = strings.ReplaceAll(strings.ReplaceAll(l, string(markOn), start), string(markOff), end)
		if inside {
			l += end
		}
		p.line(lead + l)
	}
}

// prepared is words ready for lines, with their line ends.
func (p *page) prepared(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = p.words(l)
	}
	return strings.Join(lines, "\n")
}

// wrapLines wraps text, each of its lines by itself and as far in as it begins where they are to be kept.
func wrapLines(s string, width int, byLine bool) (lines []string) {
	if !byLine {
		return wrap(s, width)
	}
	for l := range strings.SplitSeq(s, "\n") {
		words := strings.TrimLeft(l, " ")
		indent := l[:min(len(l)-len(words), max(width/2, 0))]
		for _, piece := range wrap(words, width-len(indent)) {
			lines = append(lines, indent+piece)
		}
	}
	return lines
}
