package uk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/internal/reader/listing"
)

// Format is what sources call the format.
const Format = "uk"

// Read reads the files of one edition into records, in the order of their first rows: a list, or the table of subjects
// with any of the other tables. A file that is of none of the layouts, is cut off, or has a row without the number or an
// entity without a name is annals.ErrInvalid: what could not be read must not be taken for delisted. Rows of other tables
// whose entity the subjects do not have, and bytes that are not UTF-8, become Problems.
func Read(list annals.ListID, files ...[]byte) ([]annals.Record, []annals.Problem, error) {
	var parts []part
	var subjects *part
	for _, data := range files {
		p, err := readPart(data)
		if err != nil {
			return nil, nil, err
		}
		parts = append(parts, p)
	}
	// A record does not depend on the order in which files were given.
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(a.rank, b.rank) })
	for i := range parts {
		if parts[i].layout.subjects && subjects != nil {
			return nil, nil, fmt.Errorf("%w: two of the files have every entity; import one edition at a time", annals.ErrInvalid)
		}
		if parts[i].layout.subjects {
			subjects = &parts[i]
		}
	}
	if subjects == nil {
		return nil, nil, fmt.Errorf("%w: none of the files has every entity; the table of subjects is needed", annals.ErrInvalid)
	}
	c := listing.NewCollection(list, Format, subjects.layout.needed[0])
	g := gathering{byUID: map[string]int{}}
	if err := g.add(*subjects, c); err != nil {
		return nil, nil, err
	}
	for _, p := range parts {
		c.NotUTF8(p.bad)
		if !p.layout.subjects {
			if err := g.add(p, c); err != nil {
				return nil, nil, err
			}
		}
	}
	for i, e := range g.entities {
		name := mainName(e)
		if name.Words == "" {
			missing := ""
			if !slices.ContainsFunc(g.entities, func(e listing.Element) bool { return mainName(e).Words != "" }) {
				missing = ", nor has any other; the table of names is needed"
			}
			return nil, nil, fmt.Errorf("%w: line %d: entity %s has no name%s", annals.ErrInvalid, g.lines[i], g.uids[i], missing)
		}
		c.Add(g.uids[i], name.Words, e.Text(), g.lines[i])
	}
	return c.Records, c.Problems, nil
}

// part is a file of an edition.
type part struct {
	bad    int // the line of the first byte that is not UTF-8, or 0
	layout layout
	rank   int // of the layout
	table  listing.Table
}

func readPart(data []byte) (part, error) {
	var p part
	var text string
	text, p.bad = listing.Decode(data)
	var problem error
	for i, l := range layouts {
		table, err := listing.ReadTable(text, ',', l.needed...)
		if err == nil {
			p.layout, p.rank, p.table = l, i, table
			return p, nil
		}
		// Of a file that has the labels and is damaged, that it is damaged is what matters.
		if problem == nil || table.Labels != nil {
			problem = err
		}
	}
	return p, problem
}

// gathering is the entities of an edition as rows are read.
type gathering struct {
	entities []listing.Element
	uids     []string
	lines    []int
	byUID    map[string]int
}

func (g *gathering) add(p part, c *listing.Collection) error {
	for _, row := range p.table.Rows {
		uid := strings.TrimSpace(row.Cells[p.layout.uid])
		if uid == "" {
			return fmt.Errorf("%w: line %d has no %s", annals.ErrInvalid, row.Line, p.layout.uid)
		}
		i, known := g.byUID[uid]
		switch {
		case !known && !p.layout.subjects:
			c.Problem(row.Line, "unknown-entity", "the table of subjects has no entity "+uid+"; the row was left out",
				"use files of one day")
			continue
		case !known:
			i = len(g.entities)
			g.byUID[uid] = i
			g.entities = append(g.entities, listing.Element{Label: p.layout.entry})
			g.uids, g.lines = append(g.uids, uid), append(g.lines, row.Line)
		}
		var said listing.Element
		p.layout.add(&said, p.table.Labels, row)
		for _, part := range said.Parts {
			if part.Label != p.layout.uid || p.layout.subjects {
				g.entities[i].Add(part)
			}
		}
	}
	return nil
}

// mainName is the line of the name that the list calls primary, or of the first.
func mainName(e listing.Element) listing.Element {
	var first listing.Element
	for _, p := range e.Parts {
		if p.Label != nameBlock {
			continue
		}
		name := p.Find(writtenNames...)
		if isPrimary(p) && name.Words != "" {
			return name
		}
		if first.Words == "" {
			first = name
		}
	}
	return first
}

var writtenNames = append([]string{"full_name"}, nameColumns...)

func isPrimary(block listing.Element) bool {
	of := strings.ToLower(block.Find("Name type", "Alias Type", "name_type").Words)
	return of == "primary name" || of == "primary"
}
