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

// marked prints a passage with the words marked that begin at a code point of it; words that do not stand there leave it
// unmarked.
func (p *page) marked(lead, passage string, start int, words string, byLine bool) {
	index := annals.NewText(passage)
	end := index.CodePoint(index.Byte(start) + len(words))
	if words == "" || index.Slice(start, end) != words {
		p.markedAt(lead, passage, nil, byLine)
		return
	}
	p.markedAt(lead, passage, []annals.Span{{Start: start, End: end}}, byLine)
}

// markedAt prints a passage with stretches of it marked, which come in order and do not overlap: underlined and bold where
// there is colour, between » and « where there is none. byLine keeps the passage's lines and their indentation, as the
// records of lists have them; prose is wrapped as one. Lines after the first are set in as far as the lead reaches.
func (p *page) markedAt(lead, passage string, marks []annals.Span, byLine bool) {
	on, off := "»", "«"
	if p.Color {
		on, off = string(markOn), string(markOff)
	}
	index := annals.NewText(passage)
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(p.prepared(index.Slice(at, m.Start)) + on + p.prepared(index.Slice(m.Start, m.End)) + off)
		at = m.End
	}
	b.WriteString(p.prepared(index.Slice(at, index.Len())))
	inside := false
	for _, l := range wrapLines(b.String(), p.Width-Columns(lead), byLine) {
		start, end := "\x1b["+bold+";"+underline+"m", "\x1b[0m"
		if inside {
			l = start + l
		}
		if on, off := strings.LastIndex(l, string(markOn)), strings.LastIndex(l, string(markOff)); on != off {
			inside = on > off
		}
		l = strings.ReplaceAll(strings.ReplaceAll(l, string(markOn), start), string(markOff), end)
		if inside {
			l += end
		}
		p.line(lead + l)
		lead = strings.Repeat(" ", Columns(lead))
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
