package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
)

const (
	// maxHeading is how many characters a line may have and still be a heading by its looks alone.
	maxHeading = 100
	// maxHeadingWords is the same in words.
	maxHeadingWords = 14
)

// layout is a text being laid out. All places are bytes of text.
type layout struct {
	text string
	head matter
	// lines are those of the chunk being laid out: the lines between two blank ones.
	lines  []line
	blocks []block
	tables []span
	// noise are stretches that are no prose, and cuts where a long paragraph was divided.
	noise []span
	cuts  []int
	// markup are lines of pictures, links, templates and tags.
	markup []span
	marks  []mark
	// cited holds the labels of all citations.
	cited map[string]bool
	notes []note
}

// block is a paragraph, heading, item or note.
type block struct {
	span
	kind annals.BlockKind
	// marked tells that signs make it a heading, not its looks; level is how deep the signs say it is, 0 for unknown.
	marked bool
	level  int
	// apart tells that more than one blank line stands before it.
	apart bool
}

// depth is how deep a heading stands: as its signs say, or else at the top where more than one blank line stands before it.
func (b block) depth() int {
	switch {
	case b.kind != annals.BlockHeading:
		return 0
	case b.level > 0:
		return b.level
	case b.apart:
		return 1
	}
	return 2
}

// note is an entry of the notes, without its label.
type note struct {
	span
	label string
}

// layOut finds the blocks of a text.
func layOut(text string) *layout {
	l := &layout{text: text, head: matterOf(text)}
	gap := 0 // the blank lines before the chunk
	for start := l.head.end; start <= len(text); {
		if end, ok := markupFrom(text, start); ok {
			l.flush(gap)
			l.markup = append(l.markup, span{start, min(end, len(text))})
			start = end
			continue
		}
		if legend, end := residueFrom(text, start); end > start {
			l.flush(gap)
			if legend.end > legend.start {
				l.add(annals.BlockParagraph, legend)
			} else {
				l.markup = append(l.markup, span{start, end})
			}
			start = end
			continue
		}
		var this line
		this, start = nextLine(text, start)
		if this.kind != lineBlank {
			l.lines = append(l.lines, this)
			continue
		}
		if len(l.lines) > 0 {
			l.flush(gap)
			gap = 0
		}
		gap++
	}
	l.flush(gap)
	l.lines = nil
	l.findNumbered()
	l.findSections()
	l.bound()
	return l
}

// flush lays out the chunk, before which so many blank lines stand, and empties it.
func (l *layout) flush(gap int) {
	n := len(l.blocks)
	l.chunk(0, len(l.lines))
	if gap > 1 && n < len(l.blocks) {
		l.blocks[n].apart = true
	}
	l.lines = l.lines[:0]
}

// chunk lays out lines first up to end.
func (l *layout) chunk(first, end int) {
	for i := first; i < end; {
		switch this := l.lines[i]; this.kind {
		case lineHeading:
			l.blocks = append(l.blocks, block{span: this.body, kind: annals.BlockHeading, marked: true, level: this.level})
			i++
		case lineItem:
			last := l.continued(i, end)
			l.add(annals.BlockItem, span{this.body.start, l.lines[last].end})
			i = last + 1
		case lineTable:
			last := i
			for last+1 < end && l.lines[last+1].kind == lineTable {
				last++
			}
			if rows := l.rows(i, last+1); len(rows) > 0 {
				l.blocks = append(l.blocks, rows...)
			} else {
				l.tables = append(l.tables, span{this.start, l.lines[last].end})
			}
			i = last + 1
		case lineRule:
			i++
		case lineCategory:
			l.add(annals.BlockNote, this.span)
			i++
		case lineMarks:
			// Marks that a line break cut off belong to what they follow.
			if n := len(l.blocks); i > first && n > 0 && l.blocks[n-1].kind != annals.BlockNote {
				l.blocks[n-1].end = this.end
			} else {
				l.add(annals.BlockParagraph, this.span)
			}
			i++
		default:
			last := i
			for last+1 < end && (l.lines[last+1].kind == linePlain && !(l.labelled(i) && l.labelled(last+1)) ||
				l.lines[last+1].kind == lineMarks) {
				last++
			}
			// A line underlined with a stroke is a heading.
			if last == i && i+1 < end && l.lines[i+1].kind == lineRule && l.short(i) {
				l.blocks = append(l.blocks, block{span: this.body, kind: annals.BlockHeading, marked: true, level: 1})
				i += 2
				continue
			}
			l.plain(i, last+1)
			i = last + 1
		}
	}
}

// labelled reports whether a line begins with a label, "Applicant: the Red Front", "**Founded:** 1990". Where one that does
// follows another, it is a line of its own. So is one that begins with a year: "1990–1994: Mayor of Lima".
func (l *layout) labelled(i int) bool {
	b := l.lines[i].body
	return label().MatchString(l.text[b.start:b.end]) || yearly().MatchString(l.text[b.start:b.end])
}

// profiled reports whether a line is one of several with labels, as a profile has.
func (l *layout) profiled(i int) bool {
	before := i - 1
	for before > 0 && l.lines[before].lower {
		before-- // what goes on with a line
	}
	return l.labelled(i) && (before >= 0 && l.labelled(before) || i+1 < len(l.lines) && l.labelled(i+1))
}

func (l *layout) add(kind annals.BlockKind, s span) {
	l.blocks = append(l.blocks, block{span: s, kind: kind})
}

// continued is the last line of the item that begins in line i.
func (l *layout) continued(i, end int) int {
	last := i
	for last+1 < end {
		next := l.lines[last+1]
		if next.kind != lineMarks && (next.kind != linePlain || next.indent <= l.lines[i].indent &&
			!(next.lower && !l.lines[last].ends)) {
			break
		}
		last++
	}
	return last
}

// plain lays out plain lines: paragraphs of a line each, or lines broken to a width, which make one paragraph.
func (l *layout) plain(first, end int) {
	broken := l.broken(first, end)
	if l.opens(first, end) {
		step := 1
		if broken && !l.dated(end-1) {
			step = end - first
		}
		for i := first; i < end; i += step {
			l.add(annals.BlockHeading, span{l.lines[i].body.start, l.lines[i+step-1].end})
		}
		return
	}
	if !broken {
		for i := first; i < end; i++ {
			switch {
			case l.lines[i].kind == lineMarks && i > first:
				l.blocks[len(l.blocks)-1].end = l.lines[i].end
			case l.looksHeading(i, end):
				l.add(annals.BlockHeading, l.lines[i].body)
			default:
				l.add(annals.BlockParagraph, l.lines[i].body)
			}
		}
		return
	}
	if end-first > 1 && l.short(first) && l.width(first)*2 < l.widest(first, end) && !l.lines[first+1].lower &&
		!l.lines[first].ends {
		l.add(annals.BlockHeading, l.lines[first].body)
		first++
	}
	l.add(annals.BlockParagraph, span{l.lines[first].body.start, l.lines[end-1].end})
}

// maxTitleLines is how many lines a title may have.
const maxTitleLines = 4

// opens reports whether plain lines are the title that the text begins with, of several lines: short ones, of which none
// ends a sentence, apart from the text that follows.
func (l *layout) opens(first, end int) bool {
	if len(l.blocks) > 0 || end-first < 2 || end-first > maxTitleLines || l.lines[first].lower {
		return false
	}
	over := l.dated(end - 1) // "Regional unity: a survey" over "Lima, 3 May 2010" labels nothing
	for i := first; i < end; i++ {
		this := l.lines[i]
		if this.kind != linePlain || !l.short(i) || this.ends || !(over && i == first) && (l.profiled(i) || l.labelled(i)) ||
			strings.HasSuffix(l.text[this.body.start:this.body.end], ",") {
			return false
		}
	}
	return strings.TrimFunc(l.text[l.lines[end-1].end:], blank) != ""
}

// dated reports whether a line is a date, or has one beside a place or a byline.
func (l *layout) dated(i int) bool {
	b := l.lines[i].body
	return dateline().MatchString(l.text[b.start:b.end])
}

// broken reports whether plain lines are sentences broken to a width: at least every second ends in the middle of a
// sentence, and some begin in lower case or all are as long as the page is wide.
func (l *layout) broken(first, end int) bool {
	breaks, unfinished, sure := 0, 0, 0
	cased := false
	for i := first; i+1 < end; i++ {
		this, next := l.lines[i], l.lines[i+1]
		if next.kind == lineMarks {
			continue
		}
		if l.profiled(i + 1) {
			return false
		}
		breaks++
		said := l.text[this.body.start:this.body.end]
		if !this.ends || strings.HasSuffix(said, ";") {
			unfinished++
			if next.lower || strings.HasSuffix(said, ",") {
				sure++
			}
		}
		cased = cased || hasCase(said)
	}
	if breaks == 0 {
		return false
	}
	if !cased {
		// Scripts without capitals give only the length of the lines to go by.
		return unfinished*3 >= breaks*2 && l.width(first) >= 40
	}
	return unfinished*2 >= breaks && (sure > 0 && sure*5 >= breaks || l.even(first, end))
}

// even reports whether lines but the last are of about one length, that of a page.
func (l *layout) even(first, end int) bool {
	widest := l.widest(first, end)
	if widest < 50 || widest > 200 {
		return false
	}
	for i := first; i+1 < end; i++ {
		if l.width(i)*10 < widest*7 {
			return false
		}
	}
	return true
}

// hasCase reports whether letters in upper or lower case stand in a text.
func hasCase(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) })
}

func (l *layout) width(i int) int {
	return utf8.RuneCountInString(l.text[l.lines[i].start:l.lines[i].end])
}

func (l *layout) widest(first, end int) int {
	w := 0
	for i := first; i < end; i++ {
		w = max(w, l.width(i))
	}
	return w
}

// short reports whether a line is short enough for a heading and has something to say.
func (l *layout) short(i int) bool {
	b := l.lines[i].body
	if b.end-b.start > maxHeading*utf8.UTFMax {
		return false
	}
	said := l.text[b.start:b.end]
	return utf8.RuneCountInString(said) <= maxHeading && len(strings.Fields(said)) <= maxHeadingWords &&
		strings.ContainsFunc(said, unicode.IsLetter)
}

// looksHeading reports whether a plain line is a heading by its looks: short, no sentence, not in lower case, alone or
// before a line that is longer or no prose, and not the last of the text.
func (l *layout) looksHeading(i, end int) bool {
	this := l.lines[i]
	if !l.short(i) || this.ends || this.lower || l.profiled(i) ||
		strings.HasSuffix(l.text[this.body.start:this.body.end], ",") {
		return false
	}
	if i+1 < end {
		next := l.lines[i+1]
		return next.kind != linePlain || next.ends && l.width(i+1) > l.width(i) ||
			isEncyclopedia(l.text[next.start:next.end])
	}
	return strings.TrimFunc(l.text[this.end:], blank) != ""
}
