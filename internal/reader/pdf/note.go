package pdf

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"annals/internal/pattern"
)

// smaller is the size of the font of notes, compared with that of the text, at most.
const smaller = 0.93

// note is a note as it stands at the foot of a page or at the end.
type note struct {
	page  int // 0 for one at the end
	label string
	said  string
	final string // as it is labelled in the text that is written
}

// notes are those of a document in the order of its pages.
type notes []*note

// opening and closing stand around the mark of a note in the words of a block until all notes are known: "\uE0003:12\uE001" is
// the mark 12 on page 3.
const opening, closing = '\uE000', '\uE001'

// marked finds such marks.
var marked = pattern.Lazily(` ?\x{E000}(\d+):([^\x{E001}]*)\x{E001}`)

const (
	digits = "0123456789"
	// signsOfNotes are what notes are marked with besides numbers.
	signsOfNotes = "*†‡§¶‖∗"
)

// said is what a line says, with the marks of notes in it.
func (l *layout) said(p *page, this line) string {
	var b strings.Builder
	signs := this.signs
	for i := 0; i < len(signs); i++ {
		if !this.lifted(i) || !strings.ContainsRune(digits+signsOfNotes, signs[i].r) && !isRaisedDigit(signs[i].r) {
			b.WriteString(plainSign(signs[i].r))
			continue
		}
		end := i
		for end < len(signs) && (this.lifted(end) || signs[end].r == ' ' && end+1 < len(signs) && this.lifted(end+1)) &&
			(strings.ContainsRune(digits+signsOfNotes+", ", signs[end].r) || isRaisedDigit(signs[end].r)) {
			end++
		}
		before := strings.TrimRight(b.String(), " ")
		if i > 0 && unit(before) || end < len(signs) && this.lifted(end) && unicode.IsLetter(signs[end].r) {
			b.WriteString(raise(pieceOf(signs[i:end]).said()))
			i = end - 1
			continue
		}
		for label := range strings.FieldsFuncSeq(pieceOf(signs[i:end]).said(), func(r rune) bool { return r == ',' || r == ' ' }) {
			fmt.Fprintf(&b, "%c%d:%s%c", opening, p.number, label, closing)
		}
		i = end - 1
		if end < len(signs) && (unicode.IsLetter(signs[end].r) || unicode.IsDigit(signs[end].r) || strings.ContainsRune("“‘\"(",
			signs[end].r)) {
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func isRaisedDigit(r rune) bool { return strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r) }

// unit reports whether a text ends with a measure of length, behind which a raised number is an exponent.
func unit(said string) bool {
	word := said[strings.LastIndexFunc(said, func(r rune) bool { return !unicode.IsLetter(r) })+1:]
	return slices.Contains([]string{"m", "km", "cm", "mm", "ft", "mi"}, word)
}

// raise writes digits in raised ones.
func raise(said string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
		}
		return r
	}, said)
}

// plainLabel is a number or sign that a note begins with where it is not raised.
var plainLabel = pattern.Lazily(`^(\[?)(\d{1,4}|[*†‡§¶‖]{1,3})\]?[.)]?\s+\S`)

// labelOf is the label that a line begins with as notes do, and what it says behind it. A raised one is sure.
func (l *layout) labelOf(p *page, this line) (label, rest string, sure bool) {
	said := l.said(p, this)
	if at := marked().FindStringSubmatchIndex(said); at != nil && at[0] == 0 {
		return said[at[4]:at[5]], strings.TrimSpace(said[at[1]:]), true
	}
	// A number alone before the line is raised though it is most of its piece.
	if m := plainLabel().FindStringSubmatchIndex(said); m != nil {
		return said[m[4]:m[5]], strings.TrimLeft(said[m[5]:], "]). \t"), false
	}
	return "", said, false
}

// cited are the labels of the marks on a page.
func (l *layout) cited(p *page) map[string]bool {
	out := map[string]bool{}
	for _, row := range rowsOf(p.pieces) {
		for _, q := range row {
			for _, m := range marked().FindAllStringSubmatchIndex(l.said(p, line{piece: q}), -1) {
				said := l.said(p, line{piece: q})
				if m[0] > 0 || len(row) > 1 {
					out[said[m[4]:m[5]]] = true
				}
			}
		}
	}
	return out
}

// feet takes the notes off the foot of a column, and gives the lines of its text.
func (l *layout) feet(p *page, lines []line, cited map[string]bool) []line {
	if l.opened(p, lines) || len(lines) == 0 {
		return lines
	}
	begin, ruled := len(lines), false
	for begin > 0 && lines[begin-1].size <= smaller*l.size {
		begin--
	}
	b := lines[0].box
	for _, this := range lines {
		b = b.around(this.box)
	}
	for i := len(lines) - 1; i >= max(1, min(begin, len(lines)-40)); i-- {
		if p.shortStroke(b, lines[i-1].base, lines[i]) {
			begin, ruled = i, true
			break
		}
	}
	if !ruled && begin > 0 && begin < len(lines) && p.shortStroke(b, lines[begin-1].base, lines[begin]) {
		ruled = true
	}
	// The first line that begins a note.
	first := begin
	for first < len(lines) {
		label, _, sure := l.labelOf(p, lines[first])
		if label != "" && (sure || cited[label] || ruled && first == begin) {
			break
		}
		first++
	}
	open := len(l.notes) > 0 && l.notes[len(l.notes)-1].page == p.number-1
	switch {
	case first == len(lines) && !(ruled && open):
		return lines
	case first > begin && ruled && open:
		for _, this := range lines[begin:first] {
			l.notes.goOn(l.words, l.said(p, this))
		}
		lines[first-1].base = math.NaN()
	case first > begin:
		begin = first
	}
	last := 0
	for i, this := range lines[first:] {
		if i > 0 && lines[first+i-1].base-this.base > 2.2*this.size {
			// Something else at the foot of the page.
			return slices.Concat(lines[:begin], lines[first+i:])
		}
		label, rest, sure := l.labelOf(p, this)
		n, _ := strconv.Atoi(label)
		if label != "" && (sure && (n == 0 || last == 0 || n > last) || cited[label] && (n == 0 || n > last) || n == last+1 &&
			n > 0 || last == 0) {
			l.notes = append(l.notes, &note{page: p.number, label: label, said: rest})
			last = n
			continue
		}
		l.notes.goOn(l.words, l.said(p, this))
	}
	return lines[:begin]
}

// opened keeps account of the headings of a column, and reports whether a part of it stands below one of notes.
func (l *layout) opened(p *page, lines []line) bool {
	below := l.listed
	for _, this := range lines {
		if this.bold || this.size >= 1.12*l.size {
			l.listed = named().MatchString(l.said(p, this))
			below = below || l.listed
		}
	}
	return below
}

// goOn puts more words to the last note.
func (n notes) goOn(w words, said string) {
	last := n[len(n)-1]
	last.said = w.glued(last.said, said)
}

// shortStroke reports whether a line that is shorter than its column is drawn between a height and a line of text below it, at
// the left, as it is over notes.
func (p *page) shortStroke(b box, above float64, below line) bool {
	return slices.ContainsFunc(p.strokes, func(s box) bool {
		y := (s.top + s.bottom) / 2
		return y < above && y > below.base+0.3*below.size && s.width() < 0.75*b.width() && s.width() > 18 &&
			math.Abs(s.left-b.left) < 0.2*b.width()
	})
}

// named are the headings under which notes stand at the end.
var named = pattern.Lazily(`(?i)^(?:[\divx]{1,4}\.? )?(?:notes|endnotes|footnotes|references|notes and references)[:.]?$`)

// atEnd takes the notes off the end: what is numbered from 1 on below a heading that says so, or at the end of the document,
// where marks have no note yet.
func (l *layout) atEnd(blocks []block) []block {
	open := map[string]bool{}
	cited := l.notes.cited()
	for _, b := range blocks {
		for _, m := range marked().FindAllStringSubmatch(b.text, -1) {
			if cited.at(m[1], m[2]) == nil {
				open[m[2]] = true
			}
		}
	}
	if len(open) == 0 {
		return blocks
	}
	for i, b := range blocks {
		if !named().MatchString(b.text) {
			continue
		}
		end := i + 1
		for end < len(blocks) && (blocks[end].level == 0 || b.level > 0 && blocks[end].level > b.level) {
			end++
		}
		if found, n := numbered(blocks[i+1:end], open, l.words); n > 0 {
			l.notes = append(l.notes, found...)
			return slices.Concat(blocks[:i], blocks[i+1+n:])
		}
	}
	for i := len(blocks) - 1; i >= 0 && blocks[i].level == 0; i-- {
		if label, _ := entry(blocks[i].text); label == "1" {
			if found, n := numbered(blocks[i:], open, l.words); i+n == len(blocks) {
				l.notes = append(l.notes, found...)
				return blocks[:i]
			}
			break
		}
	}
	return blocks
}

// entry is the label that a block at the end begins with, and what it says.
func entry(said string) (label, rest string) {
	if at := marked().FindStringSubmatchIndex(said); at != nil && at[0] == 0 {
		return said[at[4]:at[5]], strings.TrimSpace(said[at[1]:])
	}
	if m := plainLabel().FindStringSubmatchIndex(said); m != nil {
		return said[m[4]:m[5]], strings.TrimLeft(said[m[5]:], "]). \t")
	}
	return "", said
}

// numbered are blocks as notes, and how many blocks these are: none where they are not counted from 1 on, or hardly one of
// them is cited. They end where something is set larger than they are.
func numbered(blocks []block, open map[string]bool, w words) (_ notes, n int) {
	var out notes
	cited := 0
	for _, b := range blocks {
		if b.size > 1.05*blocks[0].size {
			break
		}
		label, rest := entry(b.text)
		if n, _ := strconv.Atoi(label); n == len(out)+1 {
			out = append(out, &note{label: label, said: rest})
			if open[label] {
				cited++
			}
		} else if len(out) == 0 {
			return nil, 0
		} else {
			out.goOn(w, b.text)
		}
		n++
	}
	if len(out) == 0 || cited*2 < len(out) {
		return nil, 0
	}
	return out, n
}

// citation is what a note is cited by: its page, 0 at the end, and its label.
type citation struct {
	page  int
	label string
}

// citations are notes by what they are cited by, the first of several.
type citations map[citation]*note

func (n notes) cited() citations {
	out := citations{}
	for _, this := range n {
		if c := (citation{this.page, this.label}); out[c] == nil {
			out[c] = this
		}
	}
	return out
}

// at is the note that a mark on a page cites: one of the page, of the next, to which its foot may have gone on, or at the end.
func (c citations) at(page, label string) *note {
	number, _ := strconv.Atoi(page)
	for _, on := range []int{number, number + 1, 0} {
		if n := c[citation{on, label}]; n != nil {
			return n
		}
	}
	return nil
}

// bracketed is a number in brackets, as texts cite notes themselves.
var bracketed = pattern.Lazily(`\[\d`)

// label gives every note its final label: the number that is printed, or where numbers begin anew on pages a number in the
// order of the text. Notes with a sign are "note a". Where the text has numbers in brackets itself, notes are told from them
// by "note".
func (l *layout) label(blocks []block) {
	seen, again := map[string]bool{}, false
	for _, n := range l.notes {
		if _, err := strconv.Atoi(n.label); err == nil {
			again = again || seen[n.label]
			seen[n.label] = true
		}
	}
	prefix := ""
	if slices.ContainsFunc(blocks, func(b block) bool { return bracketed().MatchString(b.text) }) {
		prefix = "note "
	}
	if !again {
		slices.SortStableFunc(l.notes, func(a, b *note) int {
			x, errA := strconv.Atoi(a.label)
			y, errB := strconv.Atoi(b.label)
			if errA != nil || errB != nil {
				return 0
			}
			return x - y
		})
	}
	count, signs := 0, 0
	for _, n := range l.notes {
		n.said = marked().ReplaceAllString(n.said, "$2")
		switch _, err := strconv.Atoi(n.label); {
		case err != nil && signs < 26:
			n.final = "note " + string(rune('a'+signs))
			signs++
		case err != nil:
		case again:
			count++
			n.final = prefix + strconv.Itoa(count)
		default:
			n.final = prefix + n.label
		}
	}
}

// resolved writes the marks in a text as what they cite; a number that cites nothing in raised digits.
func (c citations) resolved(said string) string {
	return marked().ReplaceAllStringFunc(said, func(mark string) string {
		m := marked().FindStringSubmatch(mark)
		if n := c.at(m[1], m[2]); n != nil && n.final != "" {
			return "[" + n.final + "]"
		}
		return raise(m[2])
	})
}
