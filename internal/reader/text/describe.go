package text

import (
	"cmp"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/pattern"
)

// describe guesses what the text tells of itself: its title, who published it, where and when. Nothing is guessed from what
// the world knows, and a date only where a line says that the text is of that day.
func (l *layout) describe(doc *annals.Document) {
	s := &doc.Source
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
	days := l.head.published()
	if days.last().IsZero() {
		days = l.published()
	}
	doc.Written = days.first()
	if s.Published = days.last(); !s.Published.IsZero() {
		s.Guessed = append(s.Guessed, "published")
	}
}

// title is the heading that the text begins with, or else what its first sentence defines.
func (l *layout) title() string {
	before := 0 // the lines before the title
	for i, b := range l.blocks {
		said := strings.Trim(l.plainText(l.opening(b.span)), "_*")
		switch {
		case imageName().MatchString(said):
			continue
		case len(said) <= maxEdgeLine &&
			(dated().MatchString(said) || !ownDateline(edgeLine{said: said, over: l.overHeading(i)}).IsZero()):
			before++
			continue
		case b.kind == annals.BlockHeading && reported().MatchString(said):
			before++
			continue
		case b.kind == annals.BlockHeading && i == before && !isEncyclopedia(said):
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
	"Before": true, "During": true, "Since": true, "As": true, "For": true, "This": true, "These": true, "That": true, "There": true,
	"It": true, "He": true, "She": true, "They": true, "We": true, "I": true, "His": true, "Her": true, "Its": true, "Their": true,
	"A": true, "An": true, "If": true, "When": true, "While": true, "Two": true, "Three": true, "Many": true, "Most": true,
	"Some": true, "Several": true, "All": true, "According": true, "Not": true}

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
	for _, e := range l.edges() {
		if isEncyclopedia(e.said) {
			return "Wikipedia"
		}
		if !strings.Contains(e.said, ":") {
			continue
		}
		if m := publisher().FindStringSubmatch(e.said); m != nil {
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

// edgeLine is a short line near the beginning or the end of the text, place the number of its block.
type edgeLine struct {
	said  string
	kind  annals.BlockKind
	place int
	over  bool // a heading follows
}

// overHeading reports whether a heading follows block i.
func (l *layout) overHeading(i int) bool {
	return i+1 < len(l.blocks) && l.blocks[i+1].kind == annals.BlockHeading
}

// edges are the short lines near the beginning and the end of the text.
func (l *layout) edges() (out []edgeLine) {
	for i, b := range l.blocks {
		if i >= edge && i < len(l.blocks)-edge || b.end-b.start > maxEdgeLine*utf8.UTFMax {
			continue
		}
		if said := l.plainText(b.span); utf8.RuneCountInString(said) <= maxEdgeLine {
			out = append(out, edgeLine{said, b.kind, i, l.overHeading(i)})
		}
	}
	return out
}
