package word

import (
	"encoding/xml"
	"strings"
	"unicode"
)

// block is a paragraph, heading, item or table.
type block struct {
	heading int    // how deep the heading is, from 1; 0 for none
	title   bool   // it is set as title
	prefix  string // what stands before an item
	text    string
	rows    []row // of a table
}

// story is a text that goes on from paragraph to paragraph: that of the document, a cell, a note or a box.
type story struct {
	blocks []block
	line   strings.Builder // the paragraph that is being read
	boxes  []block         // what stands in boxes that hang on it
	thin   bool            // some words of the story are not bold
}

// body is the document as it is read.
type body struct {
	part      *part
	styles    styles
	numbering numbering
	notes     notes
	titles    []string // what is set as title
	bracketed bool     // a number in brackets stands in the text
	cells     int      // how many cells tables have
}

// story reads the paragraphs and tables inside the element that was begun.
func (b *body) story(s *story) error {
	err := b.part.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "p":
			return b.paragraph(s)
		case "tbl":
			return b.table(s)
		case "ins", "moveTo", "customXml", "sdtContent", "smartTag":
			return b.story(s)
		case "sdt":
			return b.control(func() error { return b.story(s) })
		case "AlternateContent":
			return b.alternate(func() error { return b.story(s) })
		}
		return b.part.skip()
	})
	b.finish(s)
	return err
}

// finish ends a paragraph whose own end was deleted and that nothing followed.
func (b *body) finish(s *story) {
	if s.line.Len() > 0 {
		b.flush(s, paragraph{style: style{outline: -1}})
	}
}

// control reads a field of a form by what it holds, unless that is a table of contents.
func (b *body) control(content func() error) error {
	contents := false
	return b.part.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Local == "sdtPr":
			return b.part.children(func(e xml.StartElement) error {
				if e.Name.Local != "docPartObj" {
					return b.part.skip()
				}
				return b.part.children(func(e xml.StartElement) error {
					contents = contents || e.Name.Local == "docPartGallery" && attr(e, "val") == "Table of Contents"
					return b.part.skip()
				})
			})
		case e.Name.Local == "sdtContent" && !contents:
			return content()
		}
		return b.part.skip()
	})
}

// alternate reads the first of several forms of the same.
func (b *body) alternate(content func() error) error {
	chosen := false
	return b.part.children(func(e xml.StartElement) error {
		if e.Name.Local != "Choice" || chosen {
			return b.part.skip()
		}
		chosen = true
		return content()
	})
}

// paragraph is what the properties of a paragraph say.
type paragraph struct {
	style       style
	outline     *int
	list, depth string
	joined      bool // its end was deleted: what follows goes on with it
}

func (b *body) paragraph(s *story) error {
	p := paragraph{style: style{outline: -1}}
	err := b.part.children(func(e xml.StartElement) error {
		if e.Name.Local == "pPr" {
			return b.properties(&p)
		}
		return b.inline(e, s, &p)
	})
	if err == nil && !p.joined {
		b.flush(s, p)
	}
	return err
}

func (b *body) properties(p *paragraph) error {
	return b.part.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			p.style = b.styles.of(attr(e, "val"))
		case "outlineLvl":
			depth := outlineOf(e)
			p.outline = &depth
		case "numPr":
			return b.part.list(&p.list, &p.depth)
		case "rPr":
			return b.part.children(func(e xml.StartElement) error {
				p.joined = p.joined || e.Name.Local == "del" || e.Name.Local == "moveFrom"
				return b.part.skip()
			})
		}
		return b.part.skip()
	})
}

// flush ends the paragraph that is being read.
func (b *body) flush(s *story, p paragraph) {
	out := block{text: lines(s.line.String())}
	s.line.Reset()
	id, depth := p.list, p.depth
	if id == "" {
		id = p.style.list
	}
	if depth == "" {
		depth = p.style.depth
	}
	prefix, item := b.numbering.next(id, depth) // an item without words counts
	outline := p.style.outline
	if p.outline != nil {
		outline = *p.outline
	}
	switch {
	case p.style.isContents():
		out.text = ""
	case p.style.name == "title":
		out.title = true
		b.titles = append(b.titles, out.text)
	case outline >= 0:
		out.heading = outline + 1
	case item:
		out.prefix = prefix
	}
	if out.text != "" {
		s.blocks = append(s.blocks, out)
	}
	s.blocks = append(s.blocks, s.boxes...)
	s.boxes = nil
}

// inline reads an element inside a paragraph.
func (b *body) inline(e xml.StartElement, s *story, p *paragraph) error {
	inside := func() error {
		return b.part.children(func(e xml.StartElement) error { return b.inline(e, s, p) })
	}
	switch e.Name.Local {
	case "r":
		return b.run(s, p)
	case "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo":
		return inside()
	case "sdt":
		return b.control(inside)
	case "AlternateContent":
		return b.alternate(inside)
	case "oMath", "oMathPara":
		said, err := b.part.text()
		b.say(s, said)
		return err
	}
	return b.part.skip()
}

// run is words of one look.
type run struct {
	hidden, raised, bold bool
	marked               bool // a note's own sign follows where it is cited
}

func (b *body) run(s *story, p *paragraph) error {
	r := run{hidden: p.style.isHidden(), bold: p.style.isBold()}
	return b.part.children(func(e xml.StartElement) error { return b.words(e, s, p, &r) })
}

// words reads an element inside a run.
func (b *body) words(e xml.StartElement, s *story, p *paragraph, r *run) error {
	say := func(said string) {
		if !r.hidden {
			b.say(s, said)
		}
	}
	switch e.Name.Local {
	case "rPr":
		return b.look(r)
	case "t":
		said, err := b.part.text()
		if r.raised {
			said = raise(said)
		}
		if !r.marked {
			say(said)
		}
		s.thin = s.thin || !r.bold && strings.TrimSpace(said) != ""
		return err
	case "tab", "ptab":
		say(" ")
	case "br":
		if kind := attr(e, "type"); kind == "page" || kind == "column" {
			say(" ")
		} else {
			say("\n")
		}
	case "cr":
		say("\n")
	case "noBreakHyphen":
		say("-")
	case "footnoteReference", "endnoteReference":
		marked := attr(e, "customMarkFollows") != "" && attr(e, "customMarkFollows") != "0"
		kind := strings.TrimSuffix(e.Name.Local, "Reference")
		if r.hidden {
			break
		}
		if label := b.notes.label(kind, attr(e, "id"), marked); label != "" {
			s.line.WriteString("[" + label + "]")
			r.marked = marked
		}
	case "drawing", "pict", "object":
		return b.boxes(s)
	case "AlternateContent":
		return b.alternate(func() error {
			return b.part.children(func(e xml.StartElement) error { return b.words(e, s, p, r) })
		})
	}
	return b.part.skip()
}

// look reads how the words of a run look.
func (b *body) look(r *run) error {
	return b.part.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "rStyle":
			s := b.styles.of(attr(e, "val"))
			if s.hidden != nil {
				r.hidden = *s.hidden
			}
			if s.bold != nil {
				r.bold = *s.bold
			}
		case "vanish":
			r.hidden = on(e)
		case "b":
			r.bold = on(e)
		case "vertAlign":
			r.raised = attr(e, "val") == "superscript"
		}
		return b.part.skip()
	})
}

// boxes reads the text that stands in a drawing.
func (b *body) boxes(s *story) error {
	return b.part.children(func(e xml.StartElement) error {
		if e.Name.Local != "txbxContent" {
			return b.boxes(s)
		}
		var box story
		err := b.story(&box)
		s.boxes = append(s.boxes, box.blocks...)
		return err
	})
}

// say adds words to the paragraph.
func (b *body) say(s *story, said string) {
	for i := strings.IndexByte(said, '['); i >= 0 && !b.bracketed; {
		rest := said[i+1:]
		b.bracketed = rest == "" || rest[0] >= '0' && rest[0] <= '9'
		next := strings.IndexByte(rest, '[')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	s.line.WriteString(said)
}

// raise writes a number that stands above the line in raised digits; other words are as they were.
func raise(said string) string {
	digits := strings.TrimSpace(said)
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return said
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
		}
		return r
	}, said)
}

// lines are the lines of a paragraph with one space for every run of blanks, without those that have no words and without
// the signs that say where a word may be divided.
func lines(said string) string {
	said = strings.Map(func(r rune) rune {
		switch {
		case r == '\u00AD' || r == '\u200B' || r == '\uFEFF' || r == 0:
			return -1
		case r == '\u2028' || r == '\v':
			return '\n'
		case unicode.IsSpace(r) && r != '\n':
			return ' '
		}
		return r
	}, said)
	var out []string
	for line := range strings.SplitSeq(said, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}
