package annals

import "fmt"

// Problem is something wrong in what was read or recorded. Problems are data: they are kept, shown and
// counted. What stops the program is an error instead.
type Problem struct {
	// Code is stable and documented: "invalid-utf8", "date-does-not-exist", "citation-needed", ….
	Code string `json:"code"`
	// Source is the source's name for people: "pmoi.txt".
	Source string `json:"source"`
	// Line and Column are where it is, from 1, columns in code points; 0 when the problem has no place.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
	// Offset is the place in the text in code points; for bytes that are no text, in bytes of the file.
	Offset int `json:"offset"`
	// Message says what was found and what was made of it.
	Message string `json:"message"`
	// Hint says what to do; empty when there is nothing to do.
	Hint string `json:"hint,omitempty"`
}

// String is the problem in one line, the way compilers print: source:line:column: message (hint: …).
func (p Problem) String() string {
	s := p.Source
	if p.Line > 0 {
		s += fmt.Sprintf(":%d:%d", p.Line, p.Column)
	}
	s += ": " + p.Message
	if p.Hint != "" {
		s += " (hint: " + p.Hint + ")"
	}
	return s
}
