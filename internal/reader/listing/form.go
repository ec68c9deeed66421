package listing

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"annals"
)

// Element is a part of a record in the form in which this package writes elements of XML and rows of tables down: one
// line for each thing said, with its label, and beneath a label without words what belongs to it, two spaces further in.
//
//	INDIVIDUAL
//	  FIRST_NAME+SECOND_NAME: JANE DOE
//	  INDIVIDUAL_ALIAS
//	    QUALITY: Low
//	    ALIAS_NAME: J & D
//
// So a record is the same text however its document was indented, and evidence is words that a person reads: escapes are
// decoded, white space of any length is one space, what says nothing is left out, and parts of one thing (a name, an
// address) that [Element.Join] joined stand on one line, with the labels of all of them.
type Element struct {
	Label string
	// Field is what a line says, the label aside; its words are empty for a label that only holds parts.
	Field
	// Whole is the element from its label to the end of its last line. Only [Parse] sets it and where fields start.
	Whole Field
	Parts []Element
}

// Leaf is a line; words may have white space of any kind.
func Leaf(label, words string) Element {
	return Element{Label: label, Field: Field{Words: strings.Join(strings.Fields(words), " ")}}
}

// Native tells that a name has no Latin letter: it is in the script of those who bear it.
func (f Field) Native() bool {
	return strings.IndexFunc(f.Words, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) < 0
}

// Empty tells that the element says nothing.
func (e Element) Empty() bool { return e.Words == "" && len(e.Parts) == 0 }

// Add adds a part that says something, and not what another part already says.
func (e *Element) Add(part Element) {
	if !part.Empty() && !slices.ContainsFunc(e.Parts, part.same) {
		e.Parts = append(e.Parts, part)
	}
}

func (e Element) same(other Element) bool {
	return e.Label == other.Label && e.Words == other.Words && slices.EqualFunc(e.Parts, other.Parts, Element.same)
}

// labelSeparator stands between the labels of parts that were joined.
const labelSeparator = "+"

// Join makes one line of the lines with these labels, in the order of the labels, where the first of them stood. Of lines
// with the same label the first is taken, and the others are left alone.
func (e *Element) Join(between string, labels ...string) {
	first := -1
	var found, words []string
	taken := map[int]bool{}
	for _, label := range labels {
		i := slices.IndexFunc(e.Parts, func(p Element) bool { return p.Label == label && p.Words != "" })
		if i < 0 {
			continue
		}
		if first < 0 || i < first {
			first = i
		}
		taken[i] = true
		found, words = append(found, label), append(words, e.Parts[i].Words)
	}
	if len(found) < 2 {
		return
	}
	parts := make([]Element, 0, len(e.Parts))
	for i, p := range e.Parts {
		switch {
		case i == first:
			parts = append(parts, Leaf(strings.Join(found, labelSeparator), strings.Join(words, between)))
		case !taken[i]:
			parts = append(parts, p)
		}
	}
	e.Parts = parts
}

// Find is the first line whose labels, those of joined parts included, are all among these; the zero Element if none is.
func (e Element) Find(labels ...string) Element {
	for _, p := range e.Parts {
		if p.Words != "" && p.Is(labels...) {
			return p
		}
	}
	return Element{}
}

// Is tells that the element's labels, those of joined parts included, are all among these.
func (e Element) Is(labels ...string) bool {
	for label := range strings.SplitSeq(e.Label, labelSeparator) {
		if !slices.Contains(labels, label) {
			return false
		}
	}
	return true
}

// Text writes the element as the text of a record.
func (e Element) Text() string {
	var b strings.Builder
	e.write(&b, 0)
	return strings.TrimSuffix(b.String(), "\n")
}

func (e Element) write(b *strings.Builder, depth int) {
	for range depth {
		b.WriteString(indent)
	}
	b.WriteString(e.Label)
	if e.Words != "" {
		b.WriteString(labelEnd)
		b.WriteString(e.Words)
	}
	b.WriteByte('\n')
	for _, p := range e.Parts {
		p.write(b, depth+1)
	}
}

const (
	indent   = "  "
	labelEnd = ": "
)

// Open parses the text of a record; the error names the record.
func Open(r annals.Record) (Element, error) {
	e, err := Parse(r.Text)
	if err != nil {
		return Element{}, fmt.Errorf("record %s %s: %w", r.List, r.UID, err)
	}
	return e, nil
}

// OpenNamed parses the text of a record and finds its name in it. One without a name is annals.ErrInvalid.
func OpenNamed(r annals.Record, nameOf func(Element) Element) (e, name Element, err error) {
	if e, err = Open(r); err != nil {
		return e, name, err
	}
	if name = nameOf(e); name.Words == "" {
		return e, name, fmt.Errorf("%w: record %s %s has no name", annals.ErrInvalid, r.List, r.UID)
	}
	return e, name, nil
}

// Parse reads the text of a record that [Element.Text] wrote. Text that is none is annals.ErrInvalid.
func Parse(text string) (Element, error) {
	var open []*Element
	var root Element
	start, number := 0, 0
	for line := range strings.Lines(text) {
		number++
		line, end := strings.TrimSuffix(line, "\n"), start+len(line)
		bare := strings.TrimLeft(line, " ")
		depth := (len(line) - len(bare)) / len(indent)
		at := start + len(line) - len(bare)
		start = end
		if bare == "" || (len(line)-len(bare))%len(indent) != 0 || depth > len(open) || depth == 0 && number > 1 ||
			depth > 0 && open[depth-1].Words != "" {
			return root, fmt.Errorf("%w: line %d of the record belongs to nothing", annals.ErrInvalid, number)
		}
		e := Element{Label: bare, Whole: Field{Words: bare, Start: at}}
		if label, words, ok := strings.Cut(bare, labelEnd); ok {
			e.Label, e.Field = label, Field{Words: words, Start: at + len(label) + len(labelEnd)}
		}
		into := &root
		if depth > 0 {
			parent := open[depth-1]
			parent.Parts = append(parent.Parts, e)
			into = &parent.Parts[len(parent.Parts)-1]
		} else {
			root = e
		}
		open = append(open[:depth], into)
		for _, above := range open {
			above.Whole.Words = text[above.Whole.Start : at+len(bare)]
		}
	}
	if number == 0 {
		return root, fmt.Errorf("%w: the record is empty", annals.ErrInvalid)
	}
	return root, nil
}
