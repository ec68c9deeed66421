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
// colour, between » and « where there is none. Words that do not stand there leave the passage unmarked.
func (p *page) marked(lead, passage string, start int, words string) {
	index := annals.NewText(passage)
	before := index.Slice(0, start)
	after, ok := strings.CutPrefix(passage[len(before):], words)
	if !ok || words == "" {
		p.text(lead, plain, passage)
		return
	}
	on, off := "»", "«"
	if p.Color {
		on, off = string(markOn), string(markOff)
	}
	indent := strings.Repeat(" ", Columns(lead))
	inside := false
	for i, l := range wrap(p.words(before)+on+p.words(words)+off+p.words(after), p.Width-len(indent)) {
		if i > 0 {
			lead = indent
		}
		start, end := "\x1b["+bold+";"+underline+"m", "\x1b[0m"
		if inside {
			l = start + l
		}
		inside = inside && !strings.ContainsRune(l, markOff) || strings.ContainsRune(l, markOn) && !strings.ContainsRune(l, markOff)
		l = strings.ReplaceAll(strings.ReplaceAll(l, string(markOn), start), string(markOff), end)
		if inside {
			l += end
		}
		p.line(lead + l)
	}
}
