package text

import (
	"strconv"
	"strings"

	"annals"
	"annals/internal/pattern"
)

var (
	// numberedNote is "12. Text", "12 ^ Text", "12. ^ Text".
	numberedNote = pattern.Lazily(`^(\d{1,4})(?:\.|[ \t\x{A0}]*\.?[ \t\x{A0}]*[\^↑])[ \t\x{A0}]+`)
	// caretNote is "^ Text": the list had numbers that pasting lost.
	caretNote = pattern.Lazily(`^[\^↑][ \t\x{A0}]*`)
	// backlinks are the links from a note to each place that cites it: "a b c", "Jump up to: a b".
	backlinks = pattern.Lazily(`^(?:[\^↑][ \t\x{A0}]*)?(?:Jump up(?: to)?:?[ \t\x{A0}\^]*)?` +
		`(?:a[ \t\x{A0}]+b[ \t\x{A0}]+(?:[c-z][ \t\x{A0}]+)*)?`)
)

// readNotes reads the entries of the notes with their labels. What stands among them without one, such as a list of
// further reading, is no note.
func (l *layout) readNotes() {
	var carets []note
	for _, b := range l.blocks {
		if b.kind == annals.BlockHeading {
			l.number(carets)
			carets = nil
		}
		if b.kind != annals.BlockNote {
			continue
		}
		// The signs of an item are left out of its block, and may be the label.
		begin := strings.LastIndexByte(l.text[:b.start], '\n') + 1
		open := false // an entry that the next line may go on with
		for start := begin; start < b.end; {
			end := b.end
			if i := strings.IndexByte(l.text[start:b.end], '\n'); i >= 0 {
				end = start + i
			}
			n, labelled, ok := l.note(start, end)
			switch {
			case ok && labelled:
				l.notes = append(l.notes, n)
				open = true
			case ok:
				carets = append(carets, n)
				open = false
			case open && n.end > n.start:
				l.notes[len(l.notes)-1].end = n.end
			}
			start = end + 1
		}
	}
	l.number(carets)
	l.dropEmptyNotes()
}

// note reads the line from start to end as an entry.
func (l *layout) note(start, end int) (n note, labelled, ok bool) {
	s := l.trim(span{start, end})
	line := l.text[s.start:s.end]
	if label, after, ok := leadingLabel(l.text, s); ok {
		n.label, s.start = label, after
		labelled = true
	} else if m := numberedNote().FindStringSubmatch(line); m != nil && (l.cited[m[1]] || strings.ContainsAny(m[0], "^↑")) {
		n.label, labelled = m[1], true
		s.start += len(m[0])
	} else if m := fallenNote().FindStringSubmatch(line); m != nil && l.cited[m[1]] {
		n.label, labelled = m[1], true
		s.start += len(m[0])
	} else if m := caretNote().FindString(line); m == "" {
		return note{span: s}, false, false
	}
	s.start += len(backlinks().FindString(l.text[s.start:s.end]))
	n.span = l.trim(s)
	return n, labelled, true
}

// trim leaves out the space around a stretch.
func (l *layout) trim(s span) span {
	said := strings.TrimRightFunc(l.text[s.start:s.end], blank)
	left := strings.TrimLeftFunc(said, blank)
	return span{s.start + len(said) - len(left), s.start + len(said)}
}

// number gives entries that lost their labels the series of labels that the text cites as many of. Without such a
// series nobody knows what they were called.
func (l *layout) number(entries []note) {
	if len(entries) == 0 {
		return
	}
	for _, series := range []func(int) string{
		strconv.Itoa,
		lowerLetter,
		func(n int) string { return "note " + strconv.Itoa(n) },
		func(n int) string { return "nb " + strconv.Itoa(n) },
		func(n int) string { return "n " + strconv.Itoa(n) },
		func(n int) string { return "lower-alpha " + strconv.Itoa(n) },
	} {
		if !l.cited[series(1)] || !l.cited[series(len(entries))] || l.cited[series(len(entries)+1)] {
			continue
		}
		for i, e := range entries {
			e.label = series(i + 1)
			l.notes = append(l.notes, e)
		}
		return
	}
}

// lowerLetter is the label of the nth lettered note: a, b … z, aa.
func lowerLetter(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

func (l *layout) dropEmptyNotes() {
	kept := l.notes[:0]
	for _, n := range l.notes {
		if n.end > n.start {
			kept = append(kept, n)
		}
	}
	l.notes = kept
}
