package text

import (
	_ "embed"
	"strings"

	"annals"
	"annals/internal/pattern"
)

//go:embed sections.txt
var sectionList string

// asides are the headings of sections without prose.
var asides = readList(sectionList)

//go:embed asides.txt
var asideList string

// asideLabels are the labels of lines without prose.
var asideLabels = readList(asideList)

// labelledAside reports whether a block begins with such a label, "Keywords: …".
func labelledAside(block string) bool {
	label, rest, ok := strings.Cut(block[:min(len(block), maxAsideLabel)], ":")
	return ok && rest != "" && asideLabels[strings.ToLower(strings.Trim(label, "*_ "))]
}

// maxAsideLabel is how many bytes of a block its label is looked for in.
const maxAsideLabel = 48

// readList reads a list of knowledge: an entry a line, comments after "#".
func readList(s string) map[string]bool {
	out := map[string]bool{}
	for l := range strings.Lines(s) {
		l, _, _ = strings.Cut(l, "#")
		if l = strings.TrimSpace(l); l != "" {
			out[l] = true
		}
	}
	return out
}

var numbering = pattern.Lazily(`^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)[\p{Z}]+`)

// isAside reports whether a heading opens a section of notes, sources or links.
func isAside(heading string) bool {
	heading = numbering().ReplaceAllString(strings.TrimSpace(heading), "")
	heading = strings.TrimSpace(strings.TrimRight(heading, ":："))
	return asides[strings.ToLower(heading)]
}

// findSections makes notes of what stands in the sections of notes, sources and links, and of lines that refer to
// others. Such a section ends at the next heading of another sort; below one, only a heading that is marked as one
// counts, since entries look like headings too.
func (l *layout) findSections() {
	in, level := false, 0
	for i := range l.blocks {
		b := &l.blocks[i]
		heading := l.text[b.start:b.end]
		switch {
		// A word alone that other texts have as a paragraph or an item, "Notes", opens the section as well.
		case b.end-b.start < maxHeading && isAside(heading):
			in, level = true, b.level
			b.kind = annals.BlockHeading
		case b.kind == annals.BlockHeading && b.marked && (level == 0 || b.level <= level):
			in = false
		case in, !b.marked && labelledAside(heading):
			b.kind = annals.BlockNote
		}
	}
}
