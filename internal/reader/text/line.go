package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/internal/pattern"
)

// span is a stretch of the text in bytes.
type span struct{ start, end int }

// lineKind is what the beginning of a line says of it.
type lineKind int

const (
	linePlain lineKind = iota
	lineBlank
	lineHeading  // "== History ==", "# History", "History[edit]"
	lineItem     // "- one", "1. one", "• one"
	lineTable    // "| a | b |", "+---+---+"
	lineRule     // "-----": nothing but a stroke
	lineCategory // "Category:Front"
	lineMarks    // "[12][13]": nothing but marks, broken off the line before
)

// line is one line of the text without the space around it.
type line struct {
	span
	kind lineKind
	// body is what the line says without the signs that make it an item or a heading.
	body span
	// indent is the number of spaces before it, and level the level of a marked heading, 0 for none.
	indent, level int
	// ends tells that a sentence ends with it, lower that it begins in lower case.
	ends, lower bool
}

var (
	// headingForms are the headings that begin with a sign, by the sign: those of Markdown and of a wiki.
	headingForms = map[byte]func() *regexp.Regexp{
		'*': pattern.Lazily(`^(\*\*)[ \t]*([^*]*[^*.!,;])\*\*$`), // a line in bold
		'#': pattern.Lazily(`^(#{1,6})[ \t]+(.*?)[ \t]*#*$`),
		'=': pattern.Lazily(`^(={1,6})[ \t]*([^=].*?)[ \t]*={1,6}$`),
	}
	// editLink is the link that encyclopedias print beside their headings, in the languages that paste it most.
	editLink = pattern.Lazily(`[\p{Z}]*\[(?:edit|edit source|edit \| edit source|bearbeiten|Bearbeiten \| Quelltext bearbeiten|` +
		`modifier|modifier \| modifier le code|editar|editar código|modifica|править|править \| править код|編集|编辑|ویرایش|عدل)\]$`)
	bullet = pattern.Lazily(`^(?:[-*+•·‣◦▪–][ \t\x{A0}]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)][ \t\x{A0}]+)`)
	// label is one to seven words before a colon, with what stands in brackets behind them.
	label = pattern.Lazily(`^[*_]{0,3}\p{Lu}[\p{L}\d.'’()/-]*(?: [\p{L}\d.'’()/-]+){0,6}` +
		`(?: \([^()]{1,40}\))?[*_]{0,3}:[*_]{0,3}\s+\S`)
	// yearly is a year, or two with a stroke between, before a colon, a stroke or a gap; a day and a month may stand before it.
	yearly = pattern.Lazily(`^[*_]{0,3}(?:[Ss]ince )?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:\d{1,2}, )?[12]\d{3}` +
		`(?: ?[-–—] ?(?:\d{2,4}|present|date))?[*_]{0,3}(?::| [-–—]|\t|  )[*_]{0,3} *\S`)
	table  = pattern.Lazily(`^(?:\||\+[-=+:]{2,}|\[TABLE\]$|-{3,}[ \t]+-{3,})`)
	stroke = pattern.Lazily(`^[-=_*~•·–—\p{Z}]{3,}$`)
)

// nextLine reads the line that begins at a byte, and gives the byte at which the next one does.
func nextLine(text string, start int) (l line, next int) {
	end := len(text)
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		end = start + i
	}
	return readLine(text, start, end), end + 1
}

func readLine(text string, start, end int) line {
	raw := text[start:end]
	left := strings.TrimLeftFunc(raw, blank)
	trimmed := strings.TrimRightFunc(left, blank)
	l := line{span: span{start + len(raw) - len(left), start + len(raw) - len(left) + len(trimmed)},
		indent: utf8.RuneCountInString(raw[:len(raw)-len(left)])}
	l.body = l.span
	if trimmed == "" {
		l.kind = lineBlank
		return l
	}
	// No table and no stroke begins with a letter, and most lines do.
	first, _ := utf8.DecodeRuneInString(trimmed)
	drawn := !unicode.IsLetter(first)
	switch {
	case drawn && table().MatchString(trimmed) || inColumns(trimmed):
		l.kind = lineTable
	case drawn && stroke().MatchString(trimmed):
		l.kind = lineRule
	case strings.HasPrefix(trimmed, "Category:") || strings.HasPrefix(trimmed, "Categories:"):
		l.kind = lineCategory
	case onlyMarks(text, l.span):
		l.kind = lineMarks
	default:
		l.readSigns(text)
	}
	said := text[l.body.start:l.body.end]
	l.ends = endsSentence(said)
	l.lower = beginsLower(said)
	return l
}

// inColumns reports whether the line is set in columns: two gaps of three blanks or more, or a tab, stand between its words.
func inColumns(line string) bool {
	gaps, run := 0, 0
	for _, r := range line {
		switch {
		case r == '\t':
			run += 3
		case r == ' ':
			run++
		default:
			if run >= 3 {
				gaps++
			}
			run = 0
		}
	}
	return gaps >= 2
}

// readSigns recognises headings and items by the signs that make them, and leaves the signs out of the body.
func (l *line) readSigns(text string) {
	if l.end-l.start <= maxHeading*utf8.UTFMax {
		l.readHeading(text)
	}
	if first, _ := utf8.DecodeRuneInString(text[l.start:l.end]); l.kind == linePlain && !unicode.IsUpper(first) {
		if n := len(bullet().FindString(text[l.start:l.end])); n > 0 && l.start+n < l.end {
			l.kind = lineItem
			l.body.start += n
		}
	}
}

func (l *line) readHeading(text string) {
	trimmed := text[l.start:l.end]
	if form := headingForms[trimmed[0]]; form != nil {
		if m := form().FindStringSubmatchIndex(trimmed); m != nil && m[5] > m[4] {
			l.kind, l.level = lineHeading, m[3]-m[2]
			l.body = span{l.start + m[4], l.start + m[5]}
		}
	}
	said := text[l.body.start:l.body.end]
	if !strings.HasSuffix(said, "]") {
		return
	}
	if m := editLink().FindStringIndex(said); m != nil && m[0] > 0 {
		l.kind = lineHeading
		l.body.end = l.body.start + m[0]
	}
}

// blank reports characters that stand for nothing: spaces of every width, and the invisible ones that come with pasting.
func blank(r rune) bool {
	switch r {
	case '\u200B', '\u2060', '\uFEFF', '\u200E', '\u200F', '\u00AD':
		return true
	}
	return unicode.IsSpace(r)
}

const (
	stops   = ".!?…。！？؟۔।:;"
	closers = "\"'”’»›)]」』）］"
)

// endsSentence reports whether a line ends as a sentence does, closing quotes and marks aside.
func endsSentence(s string) bool {
	for {
		s = strings.TrimRightFunc(s,
			func(r rune) bool { return blank(r) || strings.ContainsRune(closers, r) && r != ']' && r != '］' })
		if !strings.HasSuffix(s, "]") && !strings.HasSuffix(s, "］") {
			break
		}
		i := strings.LastIndexAny(s, "[［")
		if i < 0 || len(s)-i > maxMark {
			break
		}
		s = s[:i]
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(stops, r)
}

// beginsLower reports whether the first letter of a line is in lower case.
func beginsLower(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if unicode.IsDigit(r) {
			return false
		}
	}
	return false
}
