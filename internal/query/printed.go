package query

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/reader/text"
)

// printed is the text of a source as it stands there: in paragraphs and what else it is laid out in.
type printed struct {
	kept string
	// masked is the text with its marks blanked, of the same length.
	masked string
	index  *annals.Text
	blocks []block
	marks  []mark
}

// stretch is a part of a text, in bytes.
type stretch struct{ start, end int }

func (s stretch) compare(other stretch) int {
	return cmp.Or(cmp.Compare(s.start, other.start), cmp.Compare(s.end, other.end))
}

// block is a paragraph, or whatever else has sentences; whole tells that it is to be taken for one.
type block struct {
	stretch
	whole bool
}

// mark is a citation mark or an editorial one, in bytes.
type mark struct {
	stretch
	annals.Mark
}

// newPrinted lays out the text that the record keeps of a source. Articles are read again as they were when they were
// recorded; of anything else, and of what the reading leaves out of an article, each line is a block.
func newPrinted(source annals.Source, kept string) *printed {
	p := &printed{kept: kept, masked: kept, index: annals.NewText(kept)}
	if !source.IsProse() {
		p.addLines(0, len(kept))
		return p
	}
	doc, _, err := text.Read(source.Name, []byte(kept))
	if err != nil || doc.Text != kept {
		p.addLines(0, len(kept))
		return p
	}
	at := 0
	for _, b := range doc.Blocks {
		from, to := p.index.Byte(b.Span.Start), p.index.Byte(b.Span.End)
		p.addLines(at, from)
		p.blocks = append(p.blocks, block{stretch{from, to}, b.Kind == annals.BlockNote || b.Kind == annals.BlockRow})
		at = to
	}
	p.addLines(at, len(kept))
	masked := []byte(kept)
	for _, m := range doc.Marks {
		at := mark{stretch{p.index.Byte(m.Span.Start), p.index.Byte(m.Span.End)}, m}
		p.marks = append(p.marks, at)
		for i := at.start; i < at.end; i++ {
			masked[i] = ' '
		}
	}
	p.masked = string(masked)
	return p
}

// addLines makes blocks of the lines of a stretch that are lines of the text; what else it has are signs of its layout, as
// a number before an item.
func (p *printed) addLines(from, to int) {
	for start := from; start < to; {
		end := to
		if i := strings.IndexByte(p.kept[start:to], '\n'); i >= 0 {
			end = start + i
		}
		begins := start == 0 || p.kept[start-1] == '\n'
		ends := end == len(p.kept) || p.kept[end] == '\n'
		if line := p.kept[start:end]; begins && ends && strings.TrimSpace(line) != "" {
			indent := len(line) - len(strings.TrimLeft(line, " \t"))
			p.blocks = append(p.blocks, block{stretch{start + indent, start + len(strings.TrimRight(line, " \t\r"))}, true})
		}
		start = end + 1
	}
}

// sentences are those of a block, each with the marks that stand in it and right behind it.
func (p *printed) sentences(b block) (list []stretch) {
	if b.whole {
		return []stretch{b.stretch}
	}
	for _, s := range lang.Sentences(p.masked, b.start, b.end) {
		list = append(list, stretch{s.Start, s.End})
	}
	for i := range list {
		next := b.end
		if i+1 < len(list) {
			next = list[i+1].start
		}
		for _, m := range p.marksIn(stretch{list[i].end, next}) {
			list[i].end = m.end
		}
	}
	return list
}

// marksIn are the marks in a stretch of the text.
func (p *printed) marksIn(s stretch) []mark {
	first, _ := slices.BinarySearchFunc(p.marks, s.start, func(m mark, at int) int { return cmp.Compare(m.start, at) })
	last := first
	for last < len(p.marks) && p.marks[last].end <= s.end {
		last++
	}
	return p.marks[first:last]
}

// place is where a sentence stands in which words were found.
func (p *printed) place(source annals.SourceID, sentence stretch, found []stretch) *annals.Sentence {
	at := &annals.Sentence{Source: source, Start: p.index.CodePoint(sentence.start), End: p.index.CodePoint(sentence.end),
		Cites: []string{}, Words: []annals.Span{}}
	at.Line, at.Column = p.index.Position(at.Start)
	for _, m := range p.marksIn(sentence) {
		if !m.Editorial && !slices.Contains(at.Cites, m.Label) {
			at.Cites = append(at.Cites, m.Label)
		}
	}
	for _, f := range found {
		at.Words = append(at.Words, annals.Span{Start: p.index.CodePoint(f.start), End: p.index.CodePoint(f.end)})
	}
	return at
}
