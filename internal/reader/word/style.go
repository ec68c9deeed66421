package word

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// style is what a style says of the paragraphs or words that have it.
type style struct {
	name, basedOn string
	outline       int // how deep a heading is, from 0; -1 for none
	list, depth   string
	hidden, bold  *bool
}

// styles are a document's by their ids.
type styles map[string]*style

// maxBased is how many styles are gone through that are based on each other, which they may be in a circle.
const maxBased = 20

// readStyles reads the part that has the styles.
func readStyles(p *part, _ xml.StartElement) (styles, error) {
	all := styles{}
	err := p.children(func(e xml.StartElement) error {
		if e.Name.Local != "style" {
			return p.skip()
		}
		s := &style{outline: -1}
		if id := attr(e, "styleId"); all[id] == nil {
			all[id] = s
		}
		return p.children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "name":
				s.name = strings.ToLower(attr(e, "val"))
			case "basedOn":
				s.basedOn = attr(e, "val")
			case "pPr":
				return p.children(func(e xml.StartElement) error {
					switch e.Name.Local {
					case "outlineLvl":
						s.outline = outlineOf(e)
					case "numPr":
						return p.list(&s.list, &s.depth)
					}
					return p.skip()
				})
			case "rPr":
				return p.children(func(e xml.StartElement) error {
					is := on(e)
					switch e.Name.Local {
					case "vanish":
						s.hidden = &is
					case "b":
						s.bold = &is
					}
					return p.skip()
				})
			}
			return p.skip()
		})
	})
	return all, err
}

// bodyText is what is written for the outline of a paragraph that is no heading.
const bodyText = 9

// outlineOf is how deep a heading is by what an element says, from 0; -1 for none.
func outlineOf(e xml.StartElement) int {
	if n, err := strconv.Atoi(attr(e, "val")); err == nil && n >= 0 && n < bodyText {
		return n
	}
	return -1
}

// list reads which list a paragraph is in, and how deep.
func (p *part) list(list, depth *string) error {
	return p.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numId":
			*list = attr(e, "val")
		case "ilvl":
			*depth = attr(e, "val")
		}
		return p.skip()
	})
}

// of is what a style says with what it is based on.
func (all styles) of(id string) style {
	out := style{outline: -1}
	for n := 0; n < maxBased && all[id] != nil; n++ {
		s := all[id]
		if n == 0 {
			out.name = s.name
		}
		if out.outline < 0 {
			out.outline = s.outline
		}
		if out.list == "" {
			out.list = s.list
		}
		if out.depth == "" {
			out.depth = s.depth
		}
		if out.hidden == nil {
			out.hidden = s.hidden
		}
		if out.bold == nil {
			out.bold = s.bold
		}
		id = s.basedOn
	}
	return out
}

// isContents reports whether paragraphs of the style are a table of contents, whose lines have page numbers.
func (s style) isContents() bool {
	return strings.HasPrefix(s.name, "toc ") || strings.HasPrefix(s.name, "contents ") || s.name == "table of figures"
}

func (s style) isHidden() bool { return s.hidden != nil && *s.hidden }
func (s style) isBold() bool   { return s.bold != nil && *s.bold }
