package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
)

// maxMark is how many bytes a mark may have with its brackets.
const maxMark = 160

// mark is a citation or an editorial mark.
type mark struct {
	span
	label     string
	editorial bool
	run       int
}

// readMarks finds the marks in every block. A label at the beginning of a block, "[12] The court …", cites nothing: it
// numbers the block, and is left out of it. Where everything to the end is labelled and the text cites the labels, the
// blocks are notes.
func (l *layout) readMarks() {
	s := markScanner{layout: l, alphabets: map[string]int{}, cited: map[string]bool{}}
	numbers := l.fallenNumbers()
	l.notesBelow(numbers)
	s.unbracketed = slices.SortedFunc(slices.Values(append(numbers, l.authorYear()...)),
		func(a, b unbracketed) int { return a.start - b.start })
	tail := len(l.blocks)
	for tail > 0 {
		b := l.blocks[tail-1]
		if _, _, ok := leadingLabel(l.text, b.span); !ok && b.kind != annals.BlockNote {
			break
		}
		tail--
	}
	for i := range l.blocks {
		b := &l.blocks[i]
		if label, end, ok := leadingLabel(l.text, b.span); ok && b.kind != annals.BlockHeading {
			switch {
			case i >= tail && s.cited[label]:
				for j := range l.blocks[i:] {
					l.blocks[i+j].kind = annals.BlockNote
				}
				tail = len(l.blocks)
			case b.kind != annals.BlockNote && end < b.end && !onlyMarks(l.text, b.span):
				b.start = end
			}
		}
		s.block(*b)
	}
	l.marks, l.cited = s.marks, s.cited
}

// markScanner reads marks in the order of the text.
type markScanner struct {
	*layout
	marks []mark
	cited map[string]bool
	runs  int
	// alphabets holds how far each sequence of lettered labels has come: "[a]" first, then "[b]"; highest is the same
	// for numbers. A letter or a large number out of sequence is a word in a quotation: "report[s]", "[1984]".
	alphabets map[string]int
	highest   int
	// raised is how far the notes in raised digits have come, which count for themselves.
	raised int
	// unbracketed are the citations without square brackets that are still to come.
	unbracketed []unbracketed
	// begin is the first character of the block. next is the byte after its last mark, and open tells that there is one.
	begin, next int
	open        bool
}

// block reads the marks of one block. Of notes only editorial marks count, a dead link for instance; what looks like a
// citation there is the label of a note.
func (s *markScanner) block(b block) {
	s.open = false
	s.begin = b.end - len(strings.TrimLeftFunc(s.text[b.start:b.end], blank))
	for at := b.start; at < b.end; {
		i := strings.IndexAny(s.text[at:b.end], opensMark)
		if i < 0 {
			i = b.end - at
		}
		if at = s.until(b, at, at+i); at == b.end {
			return
		}
		if n, length := raisedNumber(s.text[at:b.end]); length > 0 {
			if b.kind != annals.BlockNote {
				s.raisedMark(b, at, at+length, n)
			}
			at += length
			continue
		}
		inside, end, ok := bracketed(s.text[at:b.end])
		if !ok {
			_, size := utf8.DecodeRuneInString(s.text[at:])
			at += size
			continue
		}
		s.read(b, at, at+end, inside)
		at += end
	}
}

// until notes the citations without square brackets from one place to another in a block, and gives where to go on.
func (s *markScanner) until(b block, from, to int) int {
	for len(s.unbracketed) > 0 && s.unbracketed[0].start < to {
		u := s.unbracketed[0]
		s.unbracketed = s.unbracketed[1:]
		if u.start < from || u.end > b.end || b.kind == annals.BlockNote {
			continue
		}
		s.note(u.start, u.end, u.labels, false)
		to = max(to, u.end)
	}
	return to
}

// bracketed is what stands between the brackets at the beginning of a text, and where the bracket closes. Brackets that
// hold brackets, nothing, or more than a mark can say are none.
func bracketed(s string) (inside string, end int, ok bool) {
	_, open := utf8.DecodeRuneInString(s)
	s = s[:min(len(s), maxMark)]
	i := strings.IndexAny(s[open:], "[]［］")
	if i <= 0 {
		return "", 0, false
	}
	r, size := utf8.DecodeRuneInString(s[open+i:])
	if r != ']' && r != '］' {
		return "", 0, false
	}
	return normalLabel(s[open : open+i]), open + i + size, true
}

// normalLabel gives a label single, plain spaces and no invisible characters.
func normalLabel(s string) string {
	return strings.Join(strings.FieldsFunc(s, blank), " ")
}

// read classifies the brackets from start to end, which hold a label, and notes a mark if they are one.
func (s *markScanner) read(b block, start, end int, label string) {
	around := s.surroundings(b, start, end)
	var labels []string
	edited, editorial := editorialLabel(label, around)
	switch {
	case editorial:
		labels = []string{edited}
	case b.kind == annals.BlockNote:
		return
	default:
		if labels = s.citation(label, around); len(labels) == 0 {
			return
		}
		end += locator(s.text[end:b.end])
	}
	s.note(start, end, labels, editorial)
}

// note adds the marks of the labels that stand from start to end.
func (s *markScanner) note(start, end int, labels []string, editorial bool) {
	if !s.joins(start) {
		s.runs++
	}
	for _, label := range labels {
		s.cited[label] = s.cited[label] || !editorial
		s.marks = append(s.marks, mark{span{start, end}, label, editorial, s.runs - 1})
	}
	s.next, s.open = end, true
}

// joins reports whether a mark belongs to the run of the mark before: only spaces, and commas as scholars set them,
// stand between them.
func (s *markScanner) joins(start int) bool {
	if !s.open {
		return false
	}
	return strings.TrimFunc(s.text[s.next:start],
		func(r rune) bool { return blank(r) || r == ',' || r == ';' || r == '،' }) == ""
}

// surroundings is what stands around brackets.
type surroundings struct {
	// first: they open the block. attached: they follow a word or a stop without a space, or another mark. single:
	// the word before is a single letter, as in a formula. letter: a letter or digit follows.
	first, attached, single, letter bool
}

func (s *markScanner) surroundings(b block, start, end int) surroundings {
	var a surroundings
	before := s.text[b.start:start]
	r, size := utf8.DecodeLastRuneInString(before)
	q, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
	a.first = start <= s.begin
	switch r {
	case '\u00A0', '\u202F', '\u2009', '\u200A', '\u2060', '\u200B':
		a.attached = true // what pages put before a mark, not between words
	case '"', '\'':
		a.attached = size < len(before) && !unicode.IsSpace(q) && !strings.ContainsRune("([{—–", q) // it closes
	default:
		a.attached = size > 0 && !unicode.IsSpace(r) && !strings.ContainsRune("([{“‘«„", r)
	}
	a.attached = a.attached || s.joins(start)
	if unicode.IsLetter(r) {
		a.single = !unicode.IsLetter(q) && !unicode.IsDigit(q) && !unicode.IsMark(q)
	}
	r, _ = utf8.DecodeRuneInString(s.text[end:b.end])
	a.letter = unicode.IsLetter(r) || unicode.IsDigit(r)
	return a
}

// leadingLabel is the label that a block begins with, "[12] …" or "[^a]: …", and where what follows it begins.
func leadingLabel(text string, s span) (label string, end int, ok bool) {
	block := text[s.start:s.end]
	if label, end, ok := leadingRaised(text, s); ok {
		return label, end, true
	}
	if !strings.HasPrefix(block, "[") && !strings.HasPrefix(block, "［") {
		return "", 0, false
	}
	label, n, ok := bracketed(block)
	if !ok {
		return "", 0, false
	}
	label, footnote := strings.CutPrefix(label, "^")
	_, numeric := number(label)
	_, group := groupLabel(label, true)
	if label == "" || !footnote && !numeric && !group && (len(label) > 2 || letters('a')(label) == 0) {
		return "", 0, false
	}
	rest := strings.TrimPrefix(block[n:], ":")
	trimmed := strings.TrimLeftFunc(rest, blank)
	if len(trimmed) == len(rest) && trimmed != "" {
		return "", 0, false // "[t]he"
	}
	return label, s.end - len(trimmed), true
}

// onlyMarks reports whether a stretch holds marks and nothing else.
func onlyMarks(text string, s span) bool {
	rest, found := text[s.start:s.end], false
	for rest != "" {
		if !strings.HasPrefix(rest, "[") && !strings.HasPrefix(rest, "［") {
			return false
		}
		label, end, ok := bracketed(rest)
		if !ok {
			return false
		}
		_, numeric := number(label)
		_, editorial := editorialMarks[strings.ToLower(label)]
		if !numeric && !editorial {
			return false
		}
		found = true
		rest = strings.TrimLeftFunc(rest[end:], blank)
	}
	return found
}
