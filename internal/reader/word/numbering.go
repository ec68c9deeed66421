package word

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// deepest is how many levels a list has at most.
const deepest = 9

// level is how the items of one level of a list are counted.
type level struct {
	form  string // "decimal", "bullet"
	start int
}

// list is one list's levels, and the plan from which it has them: lists of one plan count on with one another.
type list struct {
	plan   string
	levels [deepest]level
}

// numbering are a document's lists by their ids, and how far each plan has counted.
type numbering struct {
	lists   map[string]*list
	counted map[string]*[deepest]int
}

// readNumbering reads the part that has the lists.
func readNumbering(p *part, _ xml.StartElement) (numbering, error) {
	plans := map[string][deepest]level{}
	n := numbering{map[string]*list{}, map[string]*[deepest]int{}}
	err := p.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "abstractNum":
			id, levels := attr(e, "abstractNumId"), [deepest]level{}
			err := p.children(func(e xml.StartElement) error {
				if e.Name.Local == "lvl" {
					return p.level(e, &levels)
				}
				return p.skip()
			})
			plans[id] = levels
			return err
		case "num":
			id, l := attr(e, "numId"), &list{}
			n.lists[id] = l
			return p.children(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "abstractNumId":
					l.plan = attr(e, "val")
					l.levels = plans[l.plan]
				case "lvlOverride":
					at := depthOf(attr(e, "ilvl"))
					return p.children(func(e xml.StartElement) error {
						switch e.Name.Local {
						case "startOverride":
							l.levels[at].start = whole(attr(e, "val"))
							l.plan = "list " + id // it counts for itself
						case "lvl":
							return p.level(e, &l.levels)
						}
						return p.skip()
					})
				}
				return p.skip()
			})
		}
		return p.skip()
	})
	return n, err
}

// level reads one level of a list.
func (p *part) level(e xml.StartElement, levels *[deepest]level) error {
	l := &levels[depthOf(attr(e, "ilvl"))]
	l.start = 1
	return p.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			l.form = attr(e, "val")
		case "start":
			l.start = whole(attr(e, "val"))
		}
		return p.skip()
	})
}

func depthOf(s string) int { return min(whole(s), deepest-1) }

// whole is the number from 0 on that a text is, or 0.
func whole(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<20 {
		return 0
	}
	return n
}

// next is what stands before the next item of a list at a depth, as Markdown has it; false where the paragraph is no item.
func (n numbering) next(id, depth string) (string, bool) {
	l := n.lists[id]
	if l == nil {
		return "", false
	}
	at := depthOf(depth)
	c := n.counted[l.plan]
	if c == nil {
		c = &[deepest]int{}
		n.counted[l.plan] = c
	}
	if c[at] == 0 {
		c[at] = l.levels[at].start
	} else {
		c[at]++
	}
	clear(c[at+1:])
	indent := strings.Repeat("  ", at)
	switch l.levels[at].form {
	case "none":
		return "", false
	case "decimal", "decimalZero":
		return indent + strconv.Itoa(c[at]) + ". ", true
	case "lowerLetter":
		if c[at] > 0 && c[at] <= 26 {
			return indent + string(rune('a'+c[at]-1)) + ") ", true
		}
	}
	return indent + "- ", true
}
