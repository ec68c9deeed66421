package listing

import (
	"fmt"

	"annals"
)

// Collection gathers the records of an edition as they are read.
type Collection struct {
	Records  []annals.Record
	Problems []annals.Problem
	list     annals.ListID
	format   string
	file     string
	lines    map[string]int // of the record of a UID; its place among the records is in places
	places   map[string]int
}

// NewCollection is for the records of a list in a format; file is what problems call the file.
func NewCollection(list annals.ListID, format, file string) *Collection {
	return &Collection{list: list, format: format, file: file, lines: map[string]int{}, places: map[string]int{}}
}

// Add adds a record that begins on a line. Of records with the same UID the first stays, and the others are Problems.
func (c *Collection) Add(uid, title, text string, line int) {
	if first, twice := c.lines[uid]; twice {
		as := ""
		if other := c.Records[c.places[uid]].Title; other != title {
			as = fmt.Sprintf(", as %q and as %q", other, title)
		}
		c.Problem(line, "duplicate-entity",
			fmt.Sprintf("entity %s stands there twice%s; the first, on line %d, was read", uid, as, first), "report it to the publisher")
		return
	}
	c.lines[uid], c.places[uid] = line, len(c.Records)
	c.Records = append(c.Records, annals.Record{List: c.list, UID: uid, Title: title, Format: c.format, Text: text,
		File: c.file, Line: line})
}

// Problem adds what is wrong on a line and did not keep the file from being read.
func (c *Collection) Problem(line int, code, message, hint string) {
	c.Problems = append(c.Problems,
		annals.Problem{Code: code, Source: c.file, Line: line, Column: 1, Message: message, Hint: hint})
}

// NotUTF8 says before all other problems that the file has bytes that are not UTF-8, the first on a line; 0 is none.
func (c *Collection) NotUTF8(line int) {
	if line > 0 {
		others := c.Problems
		c.Problems = nil
		c.Problem(line, "not-utf8", "the file is not UTF-8; such bytes were read as Windows-1252",
			"fetch it from its publisher if letters look wrong")
		c.Problems = append(c.Problems, others...)
	}
}
