package text

import (
	"cmp"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
)

// describe guesses what the text tells of itself: its title, who published it, where and when. Nothing is guessed from what
// the world knows, and a date only where a line says that the text is of that day.
func (l *layout) describe(s *annals.Source) {
	if s.Title = cmp.Or(l.head.title(), l.title()); s.Title == "" {
		s.Title = titleOfFile(s.Name)
	}
	if s.Title != "" {
		s.Guessed = append(s.Guessed, "title")
	}
	if s.Publisher = cmp.Or(l.head.publisher(), l.publisher()); s.Publisher != "" {
		s.Guessed = append(s.Guessed, "publisher")
	}
	if s.URL = l.head.address(); s.URL != "" {
		s.Guessed = append(s.Guessed, "url")
	}
	if s.Published = l.head.published(); s.Published.IsZero() {
		s.Published = l.published()
	}
	if !s.Published.IsZero() {
		s.Guessed = append(s.Guessed, "published")
	}
}

// title is the heading that the text begins with, or else what its first sentence defines.
func (l *layout) title() string {
	for i, b := range l.blocks {
		said := strings.Trim(l.plainText(l.opening(b.span)), "_*")
		switch {
		case imageName().MatchString(said):
			continue
		case b.kind == annals.BlockHeading && i == 0 && !isEncyclopedia(said):
			return said
		case b.kind == annals.BlockParagraph && !isEncyclopedia(said):
			return defined(said)
		}
	}
	return ""
}

// imageName is the name of a picture, which is what is left of it in a text.
var imageName = pattern.Lazily(`(?i)^\S+\.(?:png|jpe?g|tiff?|svg|gif|webp)$`)

// plainText is a stretch without its marks, with single spaces.
func (l *layout) plainText(s span) string {
	var b strings.Builder
	at := s.start
	for _, m := range l.marks {
		if m.start < at || m.end > s.end {
			continue
		}
		b.WriteString(l.text[at:m.start])
		at = m.end
	}
	b.WriteString(l.text[at:s.end])
	return normalLabel(b.String())
}

// opening is the beginning of a stretch: as much as a definition takes.
func (l *layout) opening(s span) span {
	if s.end-s.start > maxOpening {
		s.end = s.start + maxOpening
		for !utf8.RuneStart(l.text[s.end]) {
			s.end--
		}
	}
	return s
}

// maxOpening is how many bytes of a paragraph are searched for what it defines.
const maxOpening = 1500

// maxTitle is how many characters the subject of a definition may have.
const maxTitle = 120

var (
	// subjectEnd is where the subject of an encyclopedia's first sentence ends.
	subjectEnd = pattern.Lazily(`[,;(（:]| or | – | — | (?:is|was|are|were|has been|refers to) `)
	copula     = pattern.Lazily(` (?:is|was|are|were|has been|refers to) `)
	sentence   = pattern.Lazily(`[.!?。] `)
)

// defined is what the first sentence of an encyclopedia's article defines: "The Front (FR) was a group …" defines Front.
// It must be a name: every word but the little ones begins with a capital or has no case.
func defined(paragraph string) string {
	end := subjectEnd().FindStringIndex(paragraph)
	if end == nil || end[0] == 0 {
		return ""
	}
	// The definition must be in the same sentence, past the names in parentheses.
	outside := outsideParentheses(paragraph[end[0]:])
	verb, stop := copula().FindStringIndex(outside), sentence().FindStringIndex(outside)
	if verb == nil || stop != nil && stop[0] < verb[0] {
		return ""
	}
	name := unstyled(strings.TrimSpace(paragraph[:end[0]]))
	name = strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the ")
	if name == "" || utf8.RuneCountInString(name) > maxTitle {
		return ""
	}
	for i, word := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, `"'“‘«&`))
		if unicode.IsLower(r) && (i == 0 || !littleWord(word)) && !strings.Contains(word, "-") {
			return ""
		}
	}
	if first, _, _ := strings.Cut(name, " "); openers[first] {
		return ""
	}
	return name
}

// unstyled is a name without the marks by which plain text and wikitext set it in bold or italics.
func unstyled(name string) string {
	name = strings.Trim(name, "_*")
	if strings.HasPrefix(name, "''") && strings.HasSuffix(name, "''") {
		return strings.Trim(name, "'")
	}
	return name
}

// outsideParentheses blanks what stands in parentheses, up to two deep.
func outsideParentheses(s string) string {
	depth := 0
	return strings.Map(func(r rune) rune {
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			depth--
			return ' '
		}
		if depth > 0 {
			return ' '
		}
		return r
	}, s)
}

// littleWord reports words that names have in lower case.
func littleWord(w string) bool {
	if utf8.RuneCountInString(w) <= 4 {
		return true // of, the, and, for, de, und, ta
	}
	return w == "against" || w == "among" || w == "between" || w == "under" || w == "within"
}

// openers are words in capitals only because they begin a sentence.
var openers = map[string]bool{"In": true, "On": true, "At": true, "By": true, "From": true, "After": true,
	"Before": true, "During": true, "Since": true, "As": true, "For": true, "This": true, "These": true, "That": true, "There": true, "It": true, "He": true, "She": true,
	"They": true, "We": true, "I": true, "His": true, "Her": true, "Its": true, "Their": true, "A": true, "An": true, "If": true, "When": true,
	"While": true, "Two": true, "Three": true, "Many": true, "Most": true, "Some": true, "Several": true, "All": true, "According": true, "Not": true}

// titleOfFile is a file's name as a title: "The_Front.txt" is "The Front".
func titleOfFile(name string) string {
	if name == "-" || name == "." {
		return ""
	}
	name = strings.TrimSuffix(name, path.Ext(name))
	return strings.TrimSpace(strings.ReplaceAll(name, "_", " "))
}

var publisher = pattern.Lazily(`^(?i:publisher|published by|source)\s*:\s*(.{2,80})$`)

// isEncyclopedia reports whether a line is the one that Wikipedia prints under its titles.
func isEncyclopedia(said string) bool {
	return strings.TrimSuffix(said, ".") == "From Wikipedia, the free encyclopedia"
}

// publisher is who published the text, where a line of it says so.
func (l *layout) publisher() string {
	for _, said := range l.edges() {
		if isEncyclopedia(said) {
			return "Wikipedia"
		}
		if !strings.Contains(said, ":") {
			continue
		}
		if m := publisher().FindStringSubmatch(said); m != nil {
			return m[1]
		}
	}
	return ""
}

const (
	// edge is how many blocks from either end are searched for what the text tells of itself.
	edge = 12
	// maxEdgeLine is how many characters such a line has at most; longer ones are prose about other things.
	maxEdgeLine = 160
)

// edges are the short lines near the beginning and the end of the text.
func (l *layout) edges() []string {
	var out []string
	for i, b := range l.blocks {
		if i >= edge && i < len(l.blocks)-edge || b.end-b.start > maxEdgeLine*utf8.UTFMax {
			continue
		}
		if said := l.plainText(b.span); utf8.RuneCountInString(said) <= maxEdgeLine {
			out = append(out, said)
		}
	}
	return out
}

const (
	monthNames = `(?i:(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)`
	weekday    = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?`
	day        = `(?:(\d{1,2})(?:st|nd|rd|th)?\s+` + monthNames + `,?\s+(\d{4})|` + monthNames + `\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{4})-(\d{2})-(\d{2}))`
)

var (
	// dated is a line that says when the text was published or last changed.
	dated = pattern.Lazily(`^(?:[^.:]{1,40}[:|·]\s*)?(?:(?i:this) (?i:page|article|document|text|version|report|statement|debate) (?i:was|is)\s+)?` +
		`(?i:first published|last edited|last updated|last modified|last changed|last revised|last reviewed|published|posted|issued|updated|modified|` +
		`revised|debated|dated|release date|publication date|date published|date)(?:\s+(?i:on|at))?\s*[:–-]?\s*` + weekday + day)
	// dateline is a line that is a date and nothing else.
	dateline = pattern.Lazily(`^` + weekday + day + `$`)
	// reported is how a report opens: where, when and by what agency it was written, "LIMA, Peru, 14 June 2022 (Agency) —".
	reported = pattern.Lazily(`^\(?\p{Lu}[\p{L}'. -]{1,30}(?:,\s+\p{Lu}[\p{L}'. -]{1,30})?,\s+` + weekday + day + `\)?(?:\s*\([^()]{1,40}\))?(?:\s*(?:—|–|--)|\s+-\s)`)
)

// published is the last day that a line of the text gives for its publication or its last change, else that of the
// dateline of a report.
func (l *layout) published() edtf.Value {
	var last edtf.Value
	for i, said := range l.edges() {
		if !strings.ContainsAny(said, "0123456789") {
			continue
		}
		for n, form := range []func() *regexp.Regexp{dated, dateline} {
			m := form().FindStringSubmatch(said)
			if m == nil || n == 1 && i >= edge/2 {
				continue
			}
			if v := dayOf(m[1:]); !v.IsZero() && (last.IsZero() || v.Bounds().LatestEnd > last.Bounds().LatestEnd) {
				last = v
			}
		}
	}
	for _, b := range l.blocks[:min(len(l.blocks), edge/2)] {
		if m := reported().FindStringSubmatch(l.plainText(l.opening(b.span))); last.IsZero() && m != nil {
			last = dayOf(m[1:])
		}
	}
	return last
}

// dayOf reads the nine groups of a day; a day that does not exist is none.
func dayOf(g []string) edtf.Value {
	year, month, day := g[2]+g[5]+g[6], g[1]+g[3], g[0]+g[4]+g[8]
	if month != "" {
		month = monthNumber(month)
	} else {
		month = g[7]
	}
	if len(day) == 1 {
		day = "0" + day
	}
	v, err := edtf.Parse(year + "-" + month + "-" + day)
	if err != nil {
		return edtf.Value{}
	}
	return v
}

func monthNumber(name string) string {
	const order = "janfebmaraprmayjunjulaugsepoctnovdec"
	n := strings.Index(order, strings.ToLower(name[:3]))/3 + 1
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
