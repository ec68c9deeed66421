package text

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
)

const (
	// maxMark is how many bytes a mark may have with its brackets.
	maxMark = 160
	// maxEditorialWords bounds an editorial mark that is in no list: "[how many fighters?]".
	maxEditorialWords = 5
	// maxRange is how many labels "[12–15]" may stand for.
	maxRange = 30
)

// mark is a citation or an editorial mark.
type mark struct {
	span
	label     string
	editorial bool
	run       int
}

//go:embed marks.txt
var markList string

// editorialMark is how a mark of the list is recorded.
type editorialMark struct {
	label string
	// attached tells that it counts only right behind a word.
	attached bool
}

var editorialMarks = readMarks(markList)

func readMarks(list string) map[string]editorialMark {
	out := map[string]editorialMark{}
	for entry := range readList(list) {
		entry, attached := strings.CutSuffix(entry, "^")
		form, label, ok := strings.Cut(entry, "=")
		if form = strings.TrimSpace(form); !ok {
			label = form
		}
		out[form] = editorialMark{strings.TrimSpace(label), attached}
	}
	return out
}

// readMarks finds the marks in every block. A label at the beginning of a block, "[12] The court …", cites nothing: it
// numbers the block, and is left out of it. Where everything to the end is labelled and the text cites the labels, the
// blocks are notes.
func (l *layout) readMarks() {
	s := markScanner{layout: l, alphabets: map[string]int{}, cited: map[string]bool{}}
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
		i := strings.IndexAny(s.text[at:b.end], "[［")
		if i < 0 {
			return
		}
		at += i
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
	return strings.TrimFunc(s.text[s.next:start], func(r rune) bool { return blank(r) || r == ',' || r == ';' || r == '،' }) == ""
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

// editorialLabel is the label of an editorial mark.
func editorialLabel(label string, a surroundings) (string, bool) {
	label = strings.ToLower(label)
	// "[dubious – discuss]", "[citation needed (March 2019)]", "[citation needed]*"
	for _, cut := range []string{" – discuss", " - discuss", " — discuss", "–discuss", " (", " since ", " from "} {
		if before, _, ok := strings.Cut(label, cut); ok && before != "" {
			if _, ok := editorialMarks[before]; ok {
				label = before
			}
		}
	}
	label = strings.Trim(label, "*†")
	if m, ok := editorialMarks[label]; ok {
		return m.label, a.attached || !m.attached
	}
	if !a.attached || a.letter || strings.Count(label, " ") >= maxEditorialWords {
		return "", false
	}
	for _, ending := range []string{" needed", " missing", "?", "？", "؟"} {
		if rest, ok := strings.CutSuffix(label, ending); ok && strings.ContainsFunc(rest, unicode.IsLetter) &&
			!strings.ContainsFunc(rest, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(`"“”.,:;=<>`, r) }) {
			return label, true
		}
	}
	return "", false
}

// citation is what a label cites: itself, or for "[3, 5]" and "[3–5]" each label meant; nothing when it is no citation.
func (s *markScanner) citation(label string, a surroundings) []string {
	label, footnote := strings.CutPrefix(label, "^")
	if footnote && label != "" && !strings.ContainsAny(label, " ^") {
		return []string{label}
	}
	if a.first && a.letter {
		return nil
	}
	if n, ok := number(label); ok {
		// A year in a quotation, "in June [1998]", is no citation; note 1998 follows note 1997.
		if n == 0 || n > 999 && n > s.highest+1 {
			return nil
		}
		s.highest = max(s.highest, n)
		return []string{label}
	}
	if group, ok := groupLabel(label, a.attached); ok {
		return []string{group}
	}
	if list := s.list(label, a); list != nil {
		return list
	}
	if s.lettered(label, a) {
		return []string{label}
	}
	return nil
}

// list reads several numbers between one pair of brackets, as scholars write them.
func (s *markScanner) list(label string, a surroundings) []string {
	if a.letter || a.single {
		return nil
	}
	var out []string
	last := 0
	for part := range strings.FieldsFuncSeq(label, func(r rune) bool { return r == ',' || r == ';' || r == '،' || r == '、' }) {
		part = strings.TrimFunc(part, blank)
		from, to := part, part
		if i := strings.IndexAny(part, "–-—"); i > 0 {
			_, size := utf8.DecodeRuneInString(part[i:])
			from, to = strings.TrimSpace(part[:i]), strings.TrimSpace(part[i+size:])
		}
		first, ok := number(from)
		end, ok2 := number(to)
		if !ok || !ok2 || first <= last || end < first || end > 999 || end-first >= maxRange {
			return nil
		}
		last = end
		if first == end {
			out = append(out, part)
			continue
		}
		for n := first; n <= end; n++ {
			out = append(out, strconv.Itoa(n))
		}
	}
	s.highest = max(s.highest, last)
	return out
}

// number reads a whole number of up to four digits in any script.
func number(s string) (int, bool) {
	n, count := 0, 0
	for _, r := range s {
		if !unicode.IsDigit(r) || count == 4 {
			return 0, false
		}
		n = n*10 + digit(r)
		count++
	}
	return n, count > 0
}

// digit is the value of a decimal digit. Scripts have theirs in order, from nought.
func digit(r rune) int {
	d := 0
	for d < 9 && unicode.IsDigit(r-1) {
		r--
		d++
	}
	return d
}

// groups are the names that articles give to series of notes.
var groups = map[string]bool{"note": true, "notes": true, "nb": true, "n": true, "fn": true, "footnote": true, "ref": true,
	"lower-alpha": true, "upper-alpha": true, "lower-roman": true, "upper-roman": true, "lower-greek": true, "decimal": true,
	"web": true, "source": true, "anm": true, "anmerkung": true, "nota": true, "註": true, "注": true, "注釈": true, "주": true,
	"прим": true, "یادداشت": true, "ملاحظة": true}

// groupLabel recognises the label of a note in a named series: "note 3", "nb 2", "lower-alpha 1", "n1".
func groupLabel(label string, attached bool) (string, bool) {
	i := strings.LastIndexFunc(label, func(r rune) bool { return !unicode.IsDigit(r) })
	if i < 0 {
		return "", false
	}
	_, size := utf8.DecodeRuneInString(label[i:])
	name, count := label[:i+size], label[i+size:]
	if count == "" { // "note a"
		group, letter, ok := strings.Cut(label, " ")
		return label, ok && utf8.RuneCountInString(letter) == 1 && groups[strings.ToLower(group)]
	}
	if len(count) > 4 {
		return "", false
	}
	group := strings.ToLower(strings.TrimRight(name, " ."))
	if groups[group] {
		return label, attached || strings.HasSuffix(name, " ")
	}
	// Articles name series of their own, "[TA 3]". A date in a quotation looks like one but stands apart.
	ok := attached && strings.HasSuffix(name, " ") && utf8.RuneCountInString(group) <= 12 && len(count) <= 3 &&
		strings.IndexFunc(group, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0 && group != ""
	return label, ok && !months[group]
}

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true,
	"july": true, "august": true, "september": true, "october": true, "november": true, "december": true}

// lettered reports whether a label continues a series of letters: a, b, … z, aa, ab; A, B; i, ii; I, II.
func (s *markScanner) lettered(label string, a surroundings) bool {
	if !a.attached || a.letter || a.single || len(label) > 6 {
		return false
	}
	for _, series := range []struct {
		name string
		at   func(string) int
	}{{"lower", letters('a')}, {"upper", letters('A')}, {"roman", romans(false)}, {"Roman", romans(true)}} {
		if n := series.at(label); n > 0 && n <= s.alphabets[series.name]+1 {
			s.alphabets[series.name] = max(s.alphabets[series.name], n)
			return true
		}
	}
	return false
}

// letters gives the place of a label in the series a … z, aa, ab … that begins with a letter; 0 for none.
func letters(first byte) func(string) int {
	return func(label string) int {
		n := 0
		for i := range len(label) {
			c := label[i] - first
			if c >= 26 || n > 26 {
				return 0
			}
			n = n*26 + int(c) + 1
		}
		return n
	}
}

// romans gives the place of a label in the series i, ii, iii … xxx; 0 for none.
func romans(upper bool) func(string) int {
	return func(label string) int {
		for n := 1; n <= 39; n++ {
			r := strings.Repeat("x", n/10) + [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[n%10]
			if upper {
				r = strings.ToUpper(r)
			}
			if r == label {
				return n
			}
		}
		return 0
	}
}

// locator is the length of the page numbers that pages print right behind a mark: "[5]:12–14".
func locator(after string) int {
	rest, ok := strings.CutPrefix(after, ":")
	if !ok {
		return 0
	}
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return blank(r) && r != ' ' && r != '\n' })
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsDigit(r) {
		return 0
	}
	n := 0
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if !unicode.IsDigit(r) && !strings.ContainsRune("–-,", r) {
			break
		}
		n += size
	}
	r, _ := utf8.DecodeRuneInString(rest[n:])
	if unicode.IsLetter(r) || n > 40 {
		return 0
	}
	n = len(strings.TrimRight(rest[:n], "–-,"))
	return len(after) - len(rest) + n
}

// leadingLabel is the label that a block begins with, "[12] …" or "[^a]: …", and where what follows it begins.
func leadingLabel(text string, s span) (label string, end int, ok bool) {
	block := text[s.start:s.end]
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
