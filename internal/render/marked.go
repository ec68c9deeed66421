package render

import "strings"

// Private characters that stand for the beginning and end of marked words while lines are wrapped. They take no
// column, and clean keeps them out of what sources say.
const (
	markOn  = '\ue000'
	markOff = '\ue001'
)

// marked prints a passage with some of its words marked: underlined and bold where there is colour, between » and
// « where there is none. Words that do not stand in the passage leave it unmarked.
func (p *page) marked(lead, passage, words string) {
	before, after, ok := strings.Cut(passage, words)
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
